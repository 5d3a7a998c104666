"""Whom a description of one person means: in a headline, behind the words, before the name."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read

BEFORE = """The council of Lorn met on Monday to talk about the bridge.

Tom Hale, a clerk, read out the rules.

"""


@pytest.mark.parametrize(
    "noun",
    ["the contractor", "the winger", "the headteacher", "the cop", "the chairman", "the Iyaloja"],
)
@pytest.mark.parametrize("words", ["[c1 It was late],", "“[c1 It was late],”"])
def test_who_stands_behind_the_words_is_whom_the_sentence_before_is_about(
    noun: str, words: str
) -> None:
    read = Read(f"{BEFORE}Ana Ruiz, 40, came home on Sunday. {words} [s1 {noun}] [k1 said].")
    assert read.who() == ["Ana Ruiz"]
    assert read.resolutions[0].confidence < SURE


@pytest.mark.parametrize("tail", ["from Ward 17", "of the village", "who had called them"])
def test_words_behind_the_noun_tell_more_of_the_same_person(tail: str) -> None:
    words = f"“[c1 It was late],” [s1 the councillor {tail}] [k1 said]."
    assert Read(f"{BEFORE}Ana Ruiz, 40, came home on Sunday. {words}").who() == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("before", "noun"),
    [
        ("Ana Ruiz, the mayor, came home on Sunday.", "the bishop"),
        ("Ana Ruiz came home with a driver.", "the driver"),
        ("Ana Ruiz, 40, came home on Sunday.", "the 60-year-old baker"),
    ],
)
def test_who_is_somebody_else_stays_so(before: str, noun: str) -> None:
    (who,) = Read(f"{BEFORE}{before} [c1 It was late], [s1 {noun}] [k1 said].").who()
    assert who != "Ana Ruiz"


def test_a_noun_between_commas_and_a_name_tells_of_its_bearer() -> None:
    text = "The contractor, Oru Pell, came. Tom Hale left. [c1 No], [k1 said] [s1 the contractor]."
    assert Read(text).who() == ["Oru Pell"]
    road = "The road, Oru Pell said, was bad. Tom Hale left. [s1 The road] [k1 showed] [c1 it]."
    assert Read(road).who() != ["Oru Pell"]


def test_how_long_somebody_has_been_what_was_told_before_does_not_tell_of_another() -> None:
    text = (
        "[s1 The captain] [k1 said] [c1 it was late]. “[c2 No],” [k2 said] [s2 Oru Pell, 54, {}]."
    )
    known = Read(BEFORE + text.format("who has led the pit since May"))
    assert known.who() == ["Oru Pell", "Oru Pell"]
    other = Read(BEFORE + text.format("who saw it"))
    assert other.who()[0] != "Oru Pell"


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("[s1 Sister] [k1 says] [c1 no]", "Ana Pell"),
        ("It was late, [s1 ex-engineer] [k1 says]", "Tom Hale"),
        ("[s1 Hale aide] [k1 says] [c1 no]", "Ana Pell"),
        ("[s1 Neighbours] [k1 say] [c1 no]", "Neighbours"),
    ],
)
def test_a_person_in_a_headline_is_the_first_who_speaks_below(title: str, who: str) -> None:
    below = (
        "“[c2 It rained],” [k2 said] [s2 Tom Hale]. He left.\n\n[s3 Ana Pell] [k3 said] [c3 so]."
    )
    read = Read(f"{title}\n\nFog came down over Lorn.\n\n{below} She wept.", title=True)
    assert read.who()[0] == who
    assert read.resolutions[0].confidence < SURE or who == "Neighbours"


@pytest.mark.parametrize(
    ("office", "letters"),
    [("Education Cabinet Secretary", "CS"), ("Health Permanent Secretary", "PS")],
)
def test_the_last_words_of_an_office_make_letters_too(office: str, letters: str) -> None:
    text = f"Tom Hale left. {office} Oru Pell came.\n\n[s1 The {letters}] [k1 said] [c1 no]."
    assert Read(text).who() == ["Oru Pell"]


LEAD = """[s1 {}] [k1 told] the court [c1 so].

For an hour nobody moved. “[c2 I was ill],” [k2 said] [s2 {}] at last.

The case goes on.

It rained."""


def test_who_speaks_first_below_is_whom_the_first_paragraph_describes() -> None:
    read = Read(LEAD.format("A former engineer of the yard", "Oru Pell, 58, the first witness,"))
    assert read.who() == ["Oru Pell", "Oru Pell"]
    assert read.resolutions[0].confidence < SURE


@pytest.mark.parametrize("told", ["a baker in Wick,", "the mayor of Lorn,"])
def test_who_has_another_trade_is_not_whom_the_first_paragraph_describes(told: str) -> None:
    read = Read(LEAD.format("A former engineer of the yard", f"Oru Pell, {told}"))
    assert read.who()[0] == "A former engineer of the yard"


def test_whom_a_lawyer_questions_answers_by_another_noun() -> None:
    text = (
        "“[c3 No],” [k3 said] [s3 Ana Ruiz, 40].\n\n"
        "[s1 Tom Hale] [k1 asked] her [c1 what it smelled like]. "
        "“[c2 Of tar],” [s2 the winger] [k2 said]."
    )
    assert Read(BEFORE + text).who()[:2] == ["Tom Hale", "Ana Ruiz"]


@pytest.mark.parametrize("noun", ["pal", "insider", "friend"])
def test_one_without_a_name_goes_by_another_noun_for_those_who_keep_theirs(noun: str) -> None:
    text = f"[s1 A second source] [k1 disagreed] [c1 so]. “[c2 Never],” [s2 the {noun}] [k2 said]."
    assert Read(BEFORE + text).who() == ["A second source", "A second source"]
