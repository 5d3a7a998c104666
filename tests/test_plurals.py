"""Those whom the running text brings in by a plural without any article."""

from __future__ import annotations

import pytest

from sayso.statements.plurals import plurals
from sayso.types import Block
from tests.resolved import Read


def found(text: str) -> list[str]:
    """What the plurals of one paragraph and what tells more of them are."""
    phrases = plurals(text, [Block("paragraph", 0, len(text))])
    return [phrase.whole.of(text) for phrase in phrases]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Residents of Lorn came.", ["Residents of Lorn"]),
        ("There fishermen waited for police.", ["fishermen", "police"]),
        ("Sixty people stood there, and 2,000 retired teachers.", ["Sixty people", "teachers"]),
        ("It warned Lorn residents and two sailors.", ["Lorn residents"]),
        ("Ana Ruiz chairs the workers' board.", []),
        ("The Garment Workers met those drivers in their boats.", []),
    ],
)
def test_bare_plurals(text: str, whom: list[str]) -> None:
    assert found(text) == whom


@pytest.mark.parametrize("plural", ["Residents of Lorn", "Fishermen", "Riot police", "Old women"])
def test_they_are_those_whom_a_bare_plural_brought_in(plural: str) -> None:
    assert Read(f"{plural} came. [s1 They] [k1 said] [c1 no].").who() == [plural]


def test_bare_plurals_that_say_no_more_mean_the_same() -> None:
    read = Read("Residents came. [c1 “No,”] [s1 residents] [k1 said]. [s2 They] [k2 left] [c2 it].")
    assert read.who() == ["residents", "residents"]


def test_bare_plurals_that_say_more_mean_others() -> None:
    read = Read(
        "[s1 Workers at Azura Rail] [k1 said] [c1 no]. [s2 Workers at the port] [k2 said] [c2 yes]."
    )
    assert read.who() == ["Workers at Azura Rail", "Workers at the port"]
