"""Whom a description means that says it in other words than the text before."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read


def test_a_trade_not_told_before_is_that_of_who_was_just_spoken_of() -> None:
    def read(told: str, called: str) -> list[str]:
        text = f"{told} wept in the kitchen. “Never,” [s1 the {called}] [k1 said]."
        head = called.split()[-1]
        return Read(text, meant={head: {told.split(",")[0].split()[-1]: 0.3}}).who()

    assert read("Ana Ruiz, 26,", "rapper") == ["Ana Ruiz"]
    assert read("Ana Ruiz, a member of parliament,", "winner") == ["Ana Ruiz"]
    assert read("Ana Ruiz, a baker,", "rapper") == ["the rapper"]
    assert read("Ana Ruiz, 26,", "mayor") == ["the mayor"]


def test_the_former_and_the_latter_are_the_two_told_of_together() -> None:
    read = Read(
        "Ana Ruiz and Jon Bell took the floor. [s1 The former] [k1 proposed] [c1 it]; "
        "[s2 the latter] [k2 agreed]."
    )
    assert read.who() == ["Ana Ruiz", "Jon Bell"]


def test_a_predecessor_is_who_had_the_same_office() -> None:
    read = Read(
        "Ana Ruiz, mayor of Lorn for ten years, wept. Jon Bell slept.\n\n"
        "[s1 The present mayor, Eva Stone,] [k1 said] [c1 no]. [s2 Her predecessor] "
        "[k2 had warned] [c2 her]."
    )
    assert read.who() == ["Eva Stone", "Ana Ruiz"]


def test_an_age_in_words_is_one() -> None:
    read = Read(
        "Jon Bell, eighty, slept. Ana Ruiz and Ned Stone woke.\n\n"
        "[s1 Stone] [k1 said] [c1 no]. [s2 The old man] [k2 doubted] [c2 it]. "
        "[s3 The 80-year-old] [k3 said] [c3 no]."
    )
    assert read.who() == ["Ned Stone", "Jon Bell", "Jon Bell"]


def test_what_a_union_s_president_says_of_the_company_is_not_said_of_the_union() -> None:
    text = (
        "[s1 Jon Bell, president of the Lorn {},] [k1 said] [s2 the company] [k2/1 said] [c1 no]."
    )
    assert Read(text.format("Dockers' Union")).who()[-1] == "the company"
    assert Read(text.format("Water Group")).who()[-1] == "Lorn Water Group"


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("The minister, a lawyer and a possible heir to Jon Bell,", "The minister"),
        ("The minister, whose father and two uncles sang,", "The minister"),
        ("The authors, from Lorn College and the Tarn Institute,", "The authors"),
        ("The baker, a friend of Ana Ruiz, and the pilot", "The baker + the pilot"),
        ("A baker, a nun and a pilot", "A baker + a nun + a pilot"),
    ],
)
def test_what_stands_beside_a_description_is_nobody_else(source: str, who: str) -> None:
    assert Read(f"[s1 {source}] [k1 said] [c1 no].").who() == [who]


def test_the_other_of_two_is_nobody_named() -> None:
    read = Read(
        "Ms Ana Ruiz came. [s1 One clerk] [k1 said] [c1 no], [s2 the other] [k2 sighed].",
        meant={"other": {"Ruiz": 0.95}},
    )
    assert read.who()[-1] == "the other"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "[s1 Its chair, retired Judge Ana Ruiz,] [k1 said] [c1 no]. Mr Jon Bell rose.\n\n"
            "[c2 No], [k2 said] [s2 the retired judge].",
            "Ana Ruiz",
        ),
        (
            "[s1 The judge leading the inquiry into a fire] [k1 said] [c1 no].\n\n"
            "Ida Orr, 34, slept. Ian Lee ran.\n\nJustice Ana Ruiz, a former judge, sighed.",
            "Ana Ruiz",
        ),
        ("The newspaper Lorn Daily came out. [s1 The paper] [k1 said] [c1 no].", "Lorn Daily"),
        (
            "Ms Ana Ruiz told Lorn Crown Court that it had rained. Mr Jon Bell, a lawyer, told the "
            "court nothing.\n\n[c1 Rain], [k1 said] [s1 the witness].",
            "Ana Ruiz",
        ),
        (
            "There is a document, as ever. The indictment runs to ten pages. "
            "[s1 The indictment] [k1 says] [c1 no]. [s2 The document] [k2 says] [c2 so].",
            "The indictment",
        ),
    ],
)
def test_who_and_what_was_brought_in_by_other_words(text: str, who: str) -> None:
    assert Read(text).who()[-1] == who


@pytest.mark.parametrize(
    ("told", "noun"),
    [
        ("For years she has directed plays", "director"),
        ("She teaches sums", "teacher"),
        ("She was once a poet", "former poet"),
    ],
)
def test_what_a_pronoun_is_told_to_do(told: str, noun: str) -> None:
    text = f"Ms Ana Ruiz met Ms Ida Orr. {told}.\n\n[c1 No], [k1 said] [s1 the {noun}]."
    meant = {pronoun: {"Ruiz": 0.9} for pronoun in ("She", "she")}
    assert Read(text, meant=meant).who() == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "who", "sure"),
    [
        (
            "Ms Ana Ruiz, the mayor, took over from Jon Bell. Ms Ida Orr presses grapes now. "
            "[c1 “They call each day,”] [k1 said] [s1 the former judge].",
            "Ida Orr",
            True,
        ),
        (
            "Ms Ana Ruiz is a former judge. Ms Ida Orr presses grapes. "
            "[c1 “They call each day,”] [k1 said] [s1 the former judge].",
            "Ana Ruiz",
            True,
        ),
        ("Ms Ana Ruiz ran home. [s1 The athlete] [k1 said] [c1 no].", "Ana Ruiz", False),
        (
            "Ana Ruiz, a baker, went home. [c1 “Never,”] [k1 said] [s1 the athlete].",
            "Ana Ruiz",
            False,
        ),
        (
            "Ana Ruiz, a baker, went home. [c1 “Never,”] [k1 said] [s1 the athlete] by telephone. "
            "[c1 “I ran.”]",
            "Ana Ruiz",
            False,
        ),
    ],
)
def test_whom_the_sentence_before_is_about(text: str, who: str, sure: bool) -> None:
    read = Read(text)
    assert read.who() == [who]
    assert (read.resolutions[0].confidence >= SURE) is sure
