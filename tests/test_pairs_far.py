"""Whom words for two mean where others came up since they were told of together."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read

SINCE = "\n\nIt rained in Lorn. A dog barked.\n\n"
FIRMS, LANDS = "Azura Rail + Orsk Steel", "Lorn + Zetland"


@pytest.mark.parametrize(
    ("text", "source", "who"),
    [
        ("Azura Rail is in talks to buy Orsk Steel.", "Both companies", FIRMS),
        ("Azura Rail is in talks to buy Orsk Steel.", "Neither company", FIRMS),
        ("Azura Rail sued Orsk Steel. Judge Tom Orr hears the case.", "The two firms", FIRMS),
        ("Azura Rail sued Orsk Steel. Judge Tom Orr hears the case.", "Either side", FIRMS),
        ("Lorn and Zetland signed. The capital of Lorn was calm.", "Both countries", LANDS),
        ("Lorn and Zetland signed. The capital of Lorn was calm.", "The two neighbours", LANDS),
        ("Anna Ruiz beat Ida Pell in the final.", "Both finalists", "Anna Ruiz + Ida Pell"),
        ("Anna Ruiz beat Ida Pell in the final.", "The pair", "Anna Ruiz + Ida Pell"),
        ("Anna Ruiz faces Jon Bell in the vote.", "Neither candidate", "Anna Ruiz + Jon Bell"),
        ("Two men, Jon Bell, 40, and Tom Orr, 38, are on trial.", "Each man", "Jon Bell + Tom Orr"),
        (
            "Anna Bell and Peter Bell are Ida Bell's parents.",
            "Neither parent",
            "Anna Bell + Peter Bell",
        ),
        ("Anna Bell is married to Jon Orr.", "The parents", "Anna Bell + Jon Orr"),
    ],
)
def test_those_who_were_told_of_together(text: str, source: str, who: str) -> None:
    read = Read(f"{text}{SINCE}[s1 {source}] [k1 declined] [c1 to comment].")
    assert read.who() == [who]
    assert read.resolutions[0].confidence < SURE


@pytest.mark.parametrize("source", ["Both men", "The two men", "Neither man"])
def test_two_whose_names_follow_their_number(source: str) -> None:
    text = "Two men, Jon Bell, 40, and Tom Orr, 38, are on trial.\n\n"
    assert Read(f"{text}[s1 {source}] [k1 denied] [c1 it].").who() == ["Jon Bell + Tom Orr"]


@pytest.mark.parametrize("source", ["Husband and wife", "The husband and wife"])
def test_husband_and_wife(source: str) -> None:
    text = "Anna Ruiz is engaged to Jon Bell. Tom Orr knows both.\n\n"
    assert Read(f"{text}[s1 {source}] [k1 sang] [c1 it].").who() == ["Anna Ruiz + Jon Bell"]


def test_both_sides_in_a_title_are_those_of_the_article() -> None:
    read = Read(
        "[s1 Both sides] [k1 claim] [c1 victory]\n\nIt rained.\n\n"
        "Azura Rail sued the Lorn Drivers' Union. Azura Rail and Mayor Ana Ruiz met.",
        title=True,
    )
    assert read.who() == ["Azura Rail + Lorn Drivers' Union"]


def test_a_third_one_is_no_side() -> None:
    read = Read("Azura Rail, Orsk Steel and Lorn Shipping met. [s1 Both sides] [k1 said] [c1 no].")
    assert read.who() == ["Both sides"]
