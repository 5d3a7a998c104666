"""Whom a noun means that tells whose somebody is, by every way in which that was told."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read

BETWEEN = "\n\nIt rained in Lorn. Rob Stone and Ida Pell came by, and Tom Hale sat down.\n\n"


def meant(told: str, source: str) -> Read:
    return Read(f"{told}{BETWEEN}[c1 No], [k1 said] [s1 {source}].")


@pytest.mark.parametrize(
    "told",
    [
        "His wife of 30 years, Anna Ruiz, found him.",
        "His wife, who is called Anna Ruiz, found him.",
        "His wife, 34-year-old Anna Ruiz, found him.",
        "His wife (Anna Ruiz) found him.",
        "His wife – the singer Anna Ruiz – found him.",
        "Bell and wife Anna Ruiz had moved here.",
        "He lived there with wife Anna Ruiz and two sons.",
        "Bell, whose wife is Anna Ruiz, was a baker.",
        "Anna Ruiz, married to Bell since 1990, found him.",
        "Anna Ruiz, who was married to Bell, found him.",
    ],
)
@pytest.mark.parametrize("source", ["his wife", "Bell's wife"])
def test_a_wife_is_told_in_many_ways(told: str, source: str) -> None:
    read = meant(f"Baker Peter Bell was found dead on Monday. {told}", source)
    assert read.who() == ["Anna Ruiz"]
    assert read.resolutions[0].confidence >= SURE


@pytest.mark.parametrize(
    "noun",
    [
        *("husband", "boyfriend", "fiancé", "ex-husband", "stepbrother", "father-in-law"),
        *("godfather", "great-uncle", "lawyer", "doctor", "neighbour", "best friend", "boss"),
        *("coach", "agent", "roommate", "landlord", "deputy", "mentor"),
    ],
)
def test_kin_friends_and_lawyers_are_whose_they_are_told_to_be(noun: str) -> None:
    told = f"Anna Ruiz fell ill in May. Her {noun}, Peter Bell, called for help."
    assert meant(told, f"Ruiz's {noun}").who() == ["Peter Bell"]
    assert meant(told, f"Stone's {noun}").who() != ["Peter Bell"]


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Anna Ruiz and Peter Bell are siblings.", "Ruiz's brother"),
        ("Anna Ruiz and Peter Bell got married in May.", "Ruiz's husband"),
        ("Anna Ruiz and Peter Bell, a married couple, came.", "Ruiz's husband"),
        ("Anna Ruiz divorced Peter Bell in May.", "Ruiz's former husband"),
        ("Anna Ruiz is engaged to Peter Bell.", "Ruiz's fiancé"),
        ("Anna Ruiz is dating Peter Bell.", "Ruiz's boyfriend"),
        ("Peter Bell, a friend of Anna Ruiz, came.", "Ruiz's friend"),
        ("Peter Bell, a lawyer for Anna Ruiz, rose.", "Ruiz's lawyer"),
    ],
)
def test_what_two_are_to_each_other_is_told_of_both(told: str, source: str) -> None:
    assert meant(told, source).who() == ["Peter Bell"]


def test_a_former_wife_is_not_the_wife() -> None:
    read = meant("Peter Bell came. Bell's former wife, Anna Ruiz, left.", "Bell's ex-wife")
    assert read.who() == ["Anna Ruiz"]


def test_my_boss_is_that_of_who_speaks() -> None:
    read = Read(
        "Anna Ruiz mends nets. Her boss, Peter Bell, sails. Ida Pell has a boss, Rob Stone.\n\n"
        "[c1 “][s2 My boss] [k2/1 said] [c2 no][c1 ”], [s1 Anna Ruiz] [k1 said]."
    )
    assert read.who() == ["Anna Ruiz", "Peter Bell"]
