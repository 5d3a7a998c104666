"""Bodies that a noun with more words means: "the Swiss firm", "her museum", "their union"."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read

SAID = " [k1 said] [c1 it would wait]."


@pytest.mark.parametrize(
    "told",
    [
        "Swiss",
        "Danish",
        "German",
        "US",
        "British",
        "Lorn-based",
        "state-owned",
        "120-year-old",
        "loss-making",
        "troubled",
        "ailing",
        "cash-strapped",
        "listed",
    ],
)
def test_what_any_company_can_be_called_tells_of_the_one_spoken_of(told: str) -> None:
    text = "Azura Motors will shut a plant in May. Mayor Ida Pell met Brenta Foods."
    read = Read(f"{text}\n\n[s1 The {told} carmaker]{SAID}")
    assert read.who() == ["Azura Motors"]
    assert read.resolutions[0].confidence < SURE


def test_a_place_in_the_name_of_somebody_else_tells_of_that_one() -> None:
    text = "Azura Motors will shut a plant in May. Mayor Ida Pell met Danish Foods."
    assert Read(f"{text}\n\n[s1 The Danish company]{SAID}").who() == ["Danish Foods"]


@pytest.mark.parametrize(
    ("owned", "name"),
    [
        ("Their union", "Guild of Bakers"),
        ("Her museum", "National Museum of Arle"),
        ("His club", "Lorn Rovers"),
        ("Her label", "Moonflare Records"),
        ("His newspaper", "Lorn Times"),
        ("Its regulator", "Office for Roads"),
    ],
)
def test_what_somebody_has_is_the_only_body_of_its_kind(owned: str, name: str) -> None:
    text = f"Ida Pell came to the {name} on Monday. Tom Hale wept."
    read = Read(f"{text}\n\n[s1 {owned}]{SAID}")
    assert read.who() == [name]
    assert read.resolutions[0].confidence < SURE


def test_of_two_of_a_kind_somebody_may_have_another() -> None:
    text = "The Guild of Bakers met the Guild of Millers. Tom Hale wept."
    assert Read(f"{text}\n\n[s1 Their union]{SAID}").who() == ["Their union"]


def test_a_body_that_somebody_speaks_of_is_the_only_one_of_its_kind() -> None:
    text = "Vale Academy was cold in May. Mayor Ida Pell came to see it."
    told = "[s1 Pell] [k1 said] that [s2/1 the school] [k2/1 had asked] [c2/1 for coal]"
    assert Read(f"{text}\n\n{told}[c1 .]").who() == ["Ida Pell", "Vale Academy"]


@pytest.mark.parametrize("noun", ["company", "troubled company"])
def test_a_name_that_nothing_tells_a_person_can_be_the_company(noun: str) -> None:
    text = "In May, Azura shut a plant. The day before, Azura had denied it. Mayor Ida Pell wept."
    assert Read(f"{text}\n\n[s1 The {noun}]{SAID}").who() == ["Azura"]


def test_both_governments_are_no_other_bodies() -> None:
    text = "[s1 Brenta Foods] [k1 said] [c1 so]. [s2 Pell Union] [k2 said] [c2 so]. Rain fell."
    read = Read(f"{text}\n\nTom Hale came.\n\n[s3 Both governments] [k3 said] [c3 no].")
    assert read.who()[2] == "Both governments"


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("A guidebook of 1932", "The book"),
        ("A trial of 614 patients", "The two-year study"),
        ("A post-mortem of the fire", "The document"),
    ],
)
def test_a_document_is_called_by_other_nouns(first: str, again: str) -> None:
    text = f"[s1 {first}] [k1 says] [c1 so].\n\nTom Hale wept."
    read = Read(f"{text}\n\n[s2 {again}] [k2 says] [c2 no].")
    assert read.who() == [first, first]


@pytest.mark.parametrize("noun", ["airport", "bakery", "supermarket", "kindergarten", "borough"])
def test_a_place_that_speaks_is_an_organisation(noun: str) -> None:
    assert Read(f"[s1 The {noun}]{SAID}").speakers[0].type == "organisation"


@pytest.mark.parametrize("sells", ["Ships", "Tractors", "Chips", "Biscuits", "Turbines"])
def test_what_a_firm_sells_tells_that_it_is_one(sells: str) -> None:
    assert Read(f"[s1 Brenta {sells}]{SAID}").speakers[0].type == "organisation"


@pytest.mark.parametrize("name", ["Erica Flowers", "Liga Brenta", "Paul SAVES", "Anna Hawks"])
def test_last_names_that_are_words_make_no_firm(name: str) -> None:
    assert Read(f"It rained. [s1 {name}]{SAID}").speakers[0].type == "person"


def test_what_one_holds_a_stake_in_is_no_place() -> None:
    text = "A stake in Azura was sold. Azura rose by a tenth."
    assert Read(f"{text} [s1 The company]{SAID}").who() == ["Azura"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lorn Police came. [s1 The French police]", "The French police"),
        (
            "The Kestrian Foreign Ministry spoke. [s1 The Tulmaran ministry]",
            "The Tulmaran ministry",
        ),
        ("Azura Ltd buys jets of Vellbus. [s1 The Vellbus group]", "The Vellbus group"),
    ],
)
def test_what_tells_of_another_body_is_heeded(text: str, who: str) -> None:
    assert Read(text + SAID).who() == [who]


def test_a_chamber_may_be_called_a_group() -> None:
    text = "The Lorn Chamber of Commerce met in May."
    assert Read(f"{text} [s1 The group]{SAID}").who() == ["Lorn Chamber of Commerce"]


def test_what_has_not_been_told_of_is_nobodys() -> None:
    text = f"[s1 Their union]{SAID} The Arle Union set a date."
    assert Read(text).who() == ["Their union"]
