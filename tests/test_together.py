"""Whom words for two or more mean together."""

from __future__ import annotations

import pytest

from tests.resolved import Read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Mayor Ana Ruiz opened the pier. Mr Jon Bell cut the ribbon. "
            "[s1 Both] [k1 said] [c1 it was late].",
            "Ana Ruiz + Jon Bell",
        ),
        (
            "The Lorn Port Authority and Azura Rail signed. [s1 Both] [k1 expect] [c1 a profit].",
            "Lorn Port Authority + Azura Rail",
        ),
        (
            "Mr Ian Bell, the foreign minister, met his counterpart, Ms Ana Ruiz. Mr Tom Orr and "
            "Ms Ida Pell sang. [s1 The two ministers] [k1 said] [c1 they would stay].",
            "Ian Bell + Ana Ruiz",
        ),
        (
            "The pilots, Ana Ruiz, 31, and Jon Bell, 40, met Ms Ida Pell and Mr Tom Orr. "
            "[s1 Both pilots] [k1 said] [c1 they would stay].",
            "Ana Ruiz + Jon Bell",
        ),
        (
            "[s1 Ms Ana Ruiz] [k1 said] [c1 no], and Ms Ida Bell sang. The two share a room. "
            "[s2 They] [k2 say] [c2 it is cold].",
            "Ana Ruiz + Ida Bell",
        ),
        (
            "Mr Ian Bell sang with his brother Tom Bell. Mr Jon Orr left with Mr Abe Pell. "
            "[s1 Neither brother] [k1 said] [c1 why].",
            "Ian Bell + Tom Bell",
        ),
        (
            "The baker and the pilot came late. [s1 Both] [k1 blamed] [c1 the ferry].",
            "The baker + the pilot",
        ),
        (
            "Ms Ana Ruiz, Mr Jon Bell and Ms Marta Okafor were charged. "
            "[s1 All three] [k1 deny] [c1 it].",
            "Ana Ruiz + Jon Bell + Marta Okafor",
        ),
        (
            "Mr Jon Bell counted two pilots on the quay. "
            "[s1 Both pilots] [k1 said] [c1 they would stay].",
            "two pilots",
        ),
        (
            "Ms Ana Ruiz spoke. It is said that she will take over from Ms Ida Bell; "
            "[s1 both women] [k1 deny] [c1 it].",
            "Ana Ruiz + Ida Bell",
        ),
        (
            "It was late, according to two people with knowledge of the talks. "
            "[s1 Both people] [k1 asked] [c1 for tea].",
            "two people",
        ),
        (
            "Mr Ian Bell sang. Mr Tom Orr, who wrote the two songs, came. "
            "They have made up, [s1 both men] [k1 say].",
            "Ian Bell + Tom Orr",
        ),
        ("Four bakers had come. [k1 It was late], [s1 all four] [k1 agreed].", "Four bakers"),
        (
            "Lawyer Ana Ruiz shouted. Lawyer Jon Bell shouted back. The judge told both lawyers "
            "to sit, and [s1 both] [k1 said] [c1 they were sorry].",
            "Ana Ruiz + Jon Bell",
        ),
        (
            "Ms Ana Ruiz runs the inn. Ms Ida Ruiz, her sister, cooks. Mr Jon Bell came. "
            "[s1 The sisters] [k1 said] [c1 no].",
            "Ana Ruiz + Ida Ruiz",
        ),
        (
            "Bakers Tarn and Ulo Bell made a cake. [s1 The brothers] [k1 said] [c1 it fell].",
            "Tarn Bell + Ulo Bell",
        ),
        (
            "Mr Jon Bell is back. His wife, Ida Lorn, waved to Mr Tarn Pell. "
            "[s1 The couple] [k1 hope] [c1 for rain].",
            "Jon Bell + Ida Lorn",
        ),
    ],
)
def test_those_of_whom_the_article_has_told(text: str, who: str) -> None:
    assert Read(text).who()[-1] == who


def test_both_sides_are_the_bodies_whose_people_spoke() -> None:
    read = Read(
        "[s1 Ana Ruiz, who leads the Quay Union,] [k1 called] [c1 the offer thin]. "
        "[s2 Azura Rail] [k2 said] [c2 it was the last].\n\nIt rained.\n\n"
        "[s3 Both sides] [k3 agreed] [c3 to meet]."
    )
    assert read.who()[-1] == "Quay Union + Azura Rail"


@pytest.mark.parametrize("source", ["Neither Ruiz nor Bell", "Both Ruiz and Bell"])
def test_two_joined_by_both_or_neither(source: str) -> None:
    read = Read(f"Ms Ana Ruiz met Mr Jon Bell. [s1 {source}] [k1 wants] [c1 a vote].")
    assert read.who() == ["Ana Ruiz + Jon Bell"]


def test_two_organisations_share_no_name() -> None:
    read = Read("Operators Fjordel and Statsban Sorn merged. [s1 Fjordel] [k1 said] [c1 no].")
    assert read.who() == ["Fjordel"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "She left two daughters, Ida Orr and Ana Bell. [s1 The elder] [k1 said] [c1 no].",
            "Ida Orr",
        ),
        ("Ana Ruiz, 61, met Ida Bell, 34. [s1 The younger woman] [k1 said] [c1 no].", "Ida Bell"),
        (
            "Mr Ian Bell met his son Tom Orr. It rained. [s1 The younger man] [k1 said] [c1 no].",
            "Tom Orr",
        ),
    ],
)
def test_the_elder_and_the_younger_of_two(text: str, who: str) -> None:
    assert Read(text).who() == [who]


def test_the_judges_are_those_of_whom_was_just_told() -> None:
    read = Read(
        "The judge Ana Ruiz read it. So did the judge Ian Bell. [s1 The judges] [k1 said] [c1 no]."
    )
    assert read.who() == ["Ana Ruiz + Ian Bell"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Ms Ana Ruiz and the Quay member, Mr Jon Bell, came.\n\n[s1 Both] [k1 said] [c1 no].",
            "Ana Ruiz + Jon Bell",
        ),
        (
            "Voters choose between Ms Ana Ruiz and Mr Jon Bell. Ms Ida Orr counts with Mr Ian Lee."
            "\n\nMr Ian Lee left. Ms Ida Orr stayed.\n\n[s1 Both candidates] [k1 said] [c1 no].",
            "Ana Ruiz + Jon Bell",
        ),
        (
            "Ms Ana Ruiz came. Mr Jon Bell left. Ms Ida Orr told them so, and [s1 both officials] "
            "[k1 denied] [c1 it].",
            "Ana Ruiz + Jon Bell",
        ),
    ],
)
def test_who_both_are(text: str, who: str) -> None:
    assert Read(text).who() == [who]
