"""What pronouns tell of whom they mean: a gender, or that it is no person."""

from __future__ import annotations

import pytest

from tests.resolved import Read


@pytest.mark.parametrize(
    ("pronouns", "chance", "type"),
    [
        ("its ships, and it left", 0.9, "organisation"),
        ("her ships, and she left", 0.9, "person"),
        ("its ships, and it left", 0.3, "person"),
        ("its ships, and she left", 0.9, "person"),
    ],
)
def test_what_is_mostly_called_it_is_no_person(pronouns: str, chance: float, type: str) -> None:
    means = {word: {"Tarnholm": chance} for word in ("its", "it", "her", "she")}
    read = Read(
        f"Azura Tarnholm sold {pronouns}. [s1 Azura Tarnholm] [k1 said] [c1 no].", meant=means
    )
    assert read.speaker("Azura Tarnholm").type == type


def test_who_has_an_age_is_a_person_whatever_it_is_called() -> None:
    read = Read(
        "Azura Tarnholm, 54, sold its ships, and it left. [s1 Azura Tarnholm] [k1 said] [c1 no].",
        meant={word: {"Tarnholm": 0.9} for word in ("its", "it")},
    )
    assert read.speaker("Azura Tarnholm").type == "person"


def test_a_gender_that_pronouns_tell_is_known_to_later_ones() -> None:
    read = Read(
        "Azura Tarnholm met Okolo Pell. Her ship lay there.\n\n[s1 He] [k1 called] [c1 it late].",
        meant={"Her": {"Tarnholm": 0.9}, "He": {"Tarnholm": 0.4, "Pell": 0.1}},
    )
    assert read.who() == ["Okolo Pell"]
