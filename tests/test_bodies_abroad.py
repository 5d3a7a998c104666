"""Bodies that are meant by what they are, where their names tell it or the text says it below."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read

SAID = " [k1 said] [c1 it would wait]."


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("Lycée Molinard", "school"),
        ("Museo del Mar", "museum"),
        ("Stadtmuseum Lorn", "museum"),
        ("Universiteit Lorn", "university"),
        ("Sparkasse Lorn", "lender"),
        ("Volksbank Arle", "bank"),
        ("Staatstheater Lorn", "theatre"),
        ("Universitätsklinikum Lorn", "hospital"),
        ("Le Courrier de Lorn", "newspaper"),
        ("Lorner Zeitung", "paper"),
        ("Flughafen Lorn", "airport"),
        ("Rederij Doornbos", "shipping line"),
        ("Stadtwerke Lorn", "utility"),
        ("Ferrovie di Lorna", "railway"),
    ],
)
def test_what_a_body_is_called_in_other_languages_tells_its_kind(name: str, noun: str) -> None:
    text = f"{name} shut on Monday, and Rob Stone went home. Lorn Rovers and the Vale Choir came."
    assert Read(f"{text}\n\n[s1 The {noun}]{SAID}").who() == [name]


@pytest.mark.parametrize(
    ("name", "noun"),
    [("Lorn Rovers", "lender"), ("Vale Choir", "company"), ("Pell Chamber of Trade", "firm")],
)
def test_a_body_whose_name_tells_another_kind_is_no_company(name: str, noun: str) -> None:
    text = f"Rob Stone met the {name} on Monday. The {name} had come early."
    assert Read(f"{text}\n\n[s1 The {noun}]{SAID}").who() == [f"The {noun}"]


@pytest.mark.parametrize(
    ("noun", "name"),
    [("school", "Vale Academy"), ("office", "Office for School Standards")],
)
def test_a_body_is_not_what_it_has_to_do_with(noun: str, name: str) -> None:
    text = "Teachers left Vale Academy in May. The Office for School Standards sent Ida Pell."
    assert Read(f"{text}\n\n[s1 The {noun}]{SAID}").who() == [name]


@pytest.mark.parametrize(
    ("noun", "source"),
    [
        ("label", "StarBridge Entertainment"),
        ("utility", "KelPower"),
        ("panel", "The Commission for Lost Property"),
        ("met office", "The National Meteorological Institute of Karvia"),
        ("council", "The municipal council of Storvik"),
    ],
)
def test_a_title_means_the_body_that_speaks_below(noun: str, source: str) -> None:
    read = Read(
        f"[c1 Road will stay shut], [s1 {noun}] [k1 says]\n\n"
        f"Tom Hale came to Pell Lake in May. [s2 {source}] [k2 said] [c2 all had been tried].",
        title=True,
    )
    assert {who.removeprefix("The ") for who in read.who()} == {source.removeprefix("The ")}
    assert read.resolutions[0].confidence < SURE


@pytest.mark.parametrize(
    ("noun", "source"),
    [("government", "Pell Federation of Planters"), ("company", "Storvik Council")],
)
def test_a_title_means_no_body_of_another_kind(noun: str, source: str) -> None:
    read = Read(
        f"[c1 Road will stay shut], [s1 {noun}] [k1 says]\n\n"
        f"Tom Hale came in May. [s2 {source}] [k2 said] [c2 all had been tried].",
        title=True,
    )
    assert read.who() == [noun, source]


@pytest.mark.parametrize(
    "first",
    [
        "an internal memo seen by the Reporter",
        "a letter obtained by this newspaper",
        "a draft leaked to the Courier",
    ],
)
def test_a_document_is_called_by_the_words_that_tell_who_saw_it(first: str) -> None:
    noun = first.split()[2 if "internal" in first else 1]
    read = Read(
        f"Jobs will go, [k1 according to] [s1 {first}].\n\n[s2 The {noun}] [k2 says] [c2 so]."
    )
    assert read.who() == [first, first]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Pieter Lindqvist AB", "Pieter Lindqvist"),
        ("Elise Garance SA", "Elise Garance"),
        ("Tan Beng Siew & Sons", "Tan Beng Siew"),
        ("Noh & Partners", "Noh"),
    ],
)
def test_a_firm_goes_by_the_name_of_who_founded_it(name: str, short: str) -> None:
    text = f"{name} will build a plant, it was told on Monday. Ida Pell sat down."
    assert Read(f"{text}\n\n[s1 {short}]{SAID}").who() == [name]
    assert Read(f"{text}\n\n[s1 The company]{SAID}").who() == [name]


def test_a_title_names_the_firm_and_not_its_founder_who_comes_later() -> None:
    read = Read(
        "[s1 Elise Garance] [k1 blames] [c1 flour]\n\n"
        "Elise Garance SA, the bakery chain, [k2 said] [c2 it would shut].\n\n"
        "Elise Garance, the baker who founded it, died in 2015.",
        title=True,
    )
    assert read.who()[0] == "Elise Garance SA"


def test_a_last_name_in_small_letters_makes_no_firm() -> None:
    assert Read(f"Rob Stone met Ana Sá. [s1 Ana Sá]{SAID}").speaker("Ana Sá").type == "person"


@pytest.mark.parametrize(
    ("before", "noun", "name"),
    [
        ("Ida Pell is a fund manager at Noh & Partners", "firm", "Noh & Partners"),
        ("The split was agreed with the JWGA in 2021", "association", "JWGA"),
        ("Ida Pell of the Pell Seafarers' Forum is for it", "union", "Pell Seafarers' Forum"),
    ],
)
def test_what_the_sentence_before_tells_of_last_is_meant(before: str, noun: str, name: str) -> None:
    text = f"Brenta Group lost 40 crowns on Monday. It had lost more in May. {before}."
    assert Read(f"{text} [s1 The {noun}]{SAID}").who() == [name]


def test_what_is_called_like_a_river_is_no_company() -> None:
    text = "They met in Tarn Creek. It rained on Tarn Creek."
    assert Read(f"{text}\n\n[s1 The company]{SAID}").who() == ["The company"]


def test_what_is_called_like_a_team_is_a_club() -> None:
    text = "Arle Tigers drew with Pell City. Tom Hale left Arle Tigers."
    assert Read(f"{text} [s1 The club]{SAID}").who() == ["Arle Tigers"]
