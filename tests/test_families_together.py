"""Whom words for two or more of a family mean, and one of two by age."""

from __future__ import annotations

import pytest

from tests.resolved import Read

LOST = "Ida Bell, 12, was lost for a day. Ida Bell's parents, Peter and Anna Bell, called for help."


def who(told: str, source: str) -> list[str]:
    return Read(f"{told}\n\n[c1 No], [k1 said] [s1 {source}].").who()


@pytest.mark.parametrize(
    ("told", "source", "both"),
    [
        (LOST, "Ida's parents", "Peter Bell + Anna Bell"),
        (LOST, "the girl's father", "Peter Bell"),
        (LOST, "the girl's mother", "Anna Bell"),
        (LOST, "the couple's daughter", "Ida Bell"),
        ("The couple, Peter and Anna Bell, were robbed.", "the couple", "Peter Bell + Anna Bell"),
        ("The couple, Peter and Anna Bell, were robbed.", "the Bells", "Peter Bell + Anna Bell"),
        ("Peter and Anna Bell were robbed.", "Mr and Mrs Bell", "Peter Bell + Anna Bell"),
        ("Peter Bell came with his son Tom.", "father and son", "Peter Bell + Tom"),
        ("Anna Bell came with her daughter, Ida.", "the mother and daughter", "Anna Bell + Ida"),
        (
            "Brothers-in-law Peter Bell and Tom Ruiz came.",
            "the brothers-in-law",
            "Peter Bell + Tom Ruiz",
        ),
        ("Anna Ruiz, a baker, met Peter Bell.", "neither of them", "Anna Ruiz + Peter Bell"),
        ("Anna Ruiz, a baker, met Peter Bell.", "the two of them", "Anna Ruiz + Peter Bell"),
        ("Anna Ruiz, a baker, met Peter Bell.", "both of them", "Anna Ruiz + Peter Bell"),
    ],
)
def test_those_of_a_family_are_meant_together(told: str, source: str, both: str) -> None:
    assert who(told, source) == [both]


@pytest.mark.parametrize(
    ("source", "one"),
    [
        ("the older of the two", "Anna Bell"),
        ("the younger of the sisters", "Ida Bell"),
        ("the elder one", "Anna Bell"),
        ("the younger sister", "Ida Bell"),
        ("the 34-year-old", "Anna Bell"),
    ],
)
def test_one_of_two_sisters_is_told_by_age(source: str, one: str) -> None:
    assert who("Sisters Anna Bell, 34, and Ida Bell, 30, opened a shop.", source) == [one]


@pytest.mark.parametrize(
    ("told", "source", "meant"),
    [
        ("Ministers Anna Ruiz and Peter Bell came.", "the ministers", "Anna Ruiz + Peter Bell"),
        ("Anna Bell came with her sister Ida.", "the Bell sisters", "Anna Bell + Ida"),
        ("Peter Bell came. His wife, Anna Bell, left.", "Bell's wife", "Anna Bell"),
        (
            "Students Anna Ruiz, Peter Bell and Tom Orr came.",
            "the students",
            "Anna Ruiz + Peter Bell + Tom Orr",
        ),
        (
            "Anna Ruiz, Peter Bell and Tom Orr came.",
            "they",
            "Anna Ruiz + Peter Bell + Tom Orr",
        ),
    ],
)
def test_all_who_are_listed_are_meant(told: str, source: str, meant: str) -> None:
    assert who(told, source) == [meant]


def test_you_are_whom_the_words_are_told_to() -> None:
    read = Read("[c1 “][s2 You] [k2/1 said] [c2 no][c1 ”], [s1 Anna Ruiz] [k1 told] Peter Bell.")
    assert read.who() == ["Anna Ruiz", "Peter Bell"]
