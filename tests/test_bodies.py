"""Names that look like persons' but are of firms, clubs and countries."""

from __future__ import annotations

import pytest

from tests.resolved import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "Azura Tarnholm's shares fell by a tenth.",
        "Azura Tarnholm shares fell by a tenth.",
        "Azura Tarnholm boss Okolo Pell was away.",
        "Azura Tarnholm have sold two ships.",
        "Sixty people work at Azura Tarnholm.",
        "The owner of Azura Tarnholm was away.",
        "The ship is Azura Tarnholm, which sank.",
    ],
)
def test_what_bodies_have_around_them_tells_a_body(sentence: str) -> None:
    read = Read(f"{sentence}\n\n[s1 Azura Tarnholm] [k1 said] [c1 no].")
    assert read.speaker("Azura Tarnholm").type == "organisation"


@pytest.mark.parametrize(
    "sentence",
    [
        "Azura Tarnholm's coach was away.",
        "Okolo Pell and Azura Tarnholm have sold two ships.",
        "They work at Azura Tarnholm's house.",
        "Azura Tarnholm, 54, has sold the boss's ship. Sixty people work at Azura Tarnholm.",
        "Ms Azura Tarnholm sailed. Sixty people work for Azura Tarnholm.",
    ],
)
def test_what_persons_have_too_tells_none(sentence: str) -> None:
    read = Read(f"{sentence}\n\n[s1 Azura Tarnholm] [k1 said] [c1 no].")
    assert read.speaker("Azura Tarnholm").type == "person"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Comité des Marais", "committee"),
        ("Sindicato de Pellam", "union"),
        ("Stichting voor het Lorn", "foundation"),
        ("Partido del Sur", "party"),
    ],
)
def test_bodies_are_known_by_their_kind_in_other_languages_too(name: str, kind: str) -> None:
    text = f"Ana Ruiz speaks for the {name} in Lorn.\n\n[s1 The {kind}] [k1 said] [c1 no]."
    assert Read(text).who() == [name]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("[s1 Tarnholm] [k1 said] [c1 no].", "organisation"),
        ("Tarnholm, a carpenter, left. [s1 Tarnholm] [k1 said] [c1 no].", "person"),
        ("Mr Tarnholm left. [s1 Tarnholm] [k1 said] [c1 no].", "person"),
        ("[s1 Nina] [k1 said] [c1 no].", "person"),
        ("Tarnholm wept. [s1 Tarnholm] [k1 said] [c1 no].", "person"),
        ("They met Tarnholm's wife. [s1 Tarnholm] [k1 said] [c1 no].", "person"),
        ("Tarnholm, 29, left. [s1 Tarnholm] [k1 said] [c1 no].", "person"),
    ],
)
def test_one_word_of_which_nothing_is_told_is_a_bodys_name(text: str, type: str) -> None:
    assert Read(f"It rained. {text}").speakers[0].type == type


def test_a_body_that_a_text_names_often_is_surely_meant() -> None:
    text = "It rained. [s1 Tarnholm] [k1 said] [c1 no]."
    sure = [
        Read(f"{text}{more}").resolutions[0].confidence
        for more in ("", " They left Tarnholm. It was Tarnholm.")
    ]
    assert sure[0] < 0.9 < sure[1]


def test_a_place_is_no_company() -> None:
    text = "It rained in Tarnholm. Tarnholm opened. [s1 The company] [k1 said] [c1 no]."
    assert Read(text).who() == ["The company"]


def test_we_of_who_works_in_a_place_are_not_the_place() -> None:
    text = "It rained in Tarnholm. “[s2 We] [k2/1 want] [c2 this], [c1 and it is late],” [k1 said] "
    read = Read(f"{text}[s1 Ana Ruiz, who has steered tugs at Tarnholm].")
    assert read.who() == ["Ana Ruiz", "Ana Ruiz"]


def test_where_somebody_is_from_is_nobodys_name() -> None:
    text = "Two Norbian customers and a Muslim came with American farmers. Ana Ruiz left. "
    assert Read(f"{text}[s1 They] [k1 said] [c1 no].").who() == ["ambiguous"]
    text = "Oda French sang to Irish fans. "
    assert Read(f"{text}[s1 French] [k1 said] [c1 no].").who() == ["Oda French"]
