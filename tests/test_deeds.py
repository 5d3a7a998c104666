"""What somebody is called by what the article tells them to do, to own, to write or to suffer."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read

_OTHERS = "\n\nIt rained in Lorn. Tom Hale and Ida Pell came by, and Rob Stone sat down.\n\n"


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Ana Ruiz holds the finance portfolio.", "The finance minister"),
        ("Ana Ruiz, who runs a bakery, came.", "The baker"),
        ("Ana Ruiz runs the bakery.", "The bakery owner"),
        ("Ana Ruiz runs the Old Inn.", "The innkeeper"),
        ("Ana Ruiz runs the port.", "The director of the port"),
        ("Ana Ruiz edits the Lorn Post.", "The editor"),
        ("Ana Ruiz keeps goal for Lorn.", "The goalkeeper"),
        ("Ana Ruiz plays the violin.", "The violinist"),
        ("Ana Ruiz has written nine novels.", "The novelist"),
        ("Ana Ruiz, whose new book is out, came.", "The author"),
        ("Ana Ruiz's new album is out.", "The singer"),
        ("Ana Ruiz wrote the report.", "The report's author"),
        ("Ana Ruiz came second.", "The runner-up"),
        ("Ana Ruiz leads the Greens.", "The Green leader"),
        ("Ana Ruiz leads the Greens.", "The party leader"),
        ("Ana Ruiz was elected to the council in May.", "The councillor"),
        ("Ana Ruiz was robbed on Monday.", "The victim"),
        ("Ana Ruiz was arrested on Monday.", "The suspect"),
        ("Ana Ruiz took the firm to a tribunal.", "The claimant"),
        ("The bakery is run by Ana Ruiz.", "The baker"),
        ("The trial is presided over by Ana Ruiz.", "The judge"),
        ("The play, written by Ana Ruiz, opened.", "The playwright"),
        ("A novel by Ana Ruiz is out.", "The novelist"),
        ("Ana Ruiz, whose shop was robbed, came.", "The shopkeeper"),
        ("PM Ana Ruiz came.", "The prime minister"),
        ("Mrs Ana Ruiz (plaintiff) v Miss Bea Orr (defendant).", "The plaintiff"),
        ("Ana Ruiz appeared for the prosecution.", "The prosecutor"),
        ("Defending, Ana Ruiz rose.", "The defence lawyer"),
        ("Ana Ruiz, representing the firm, rose.", "The lawyer"),
        ("Judge Bea Orr sentenced Ana Ruiz to a year.", "The defendant"),
        ("Before Judge Bea Orr stood Ana Ruiz, accused of theft.", "The accused"),
        ("Ana Ruiz, mayor of Lorn, met Bea Orr, mayor of Arle.", "Lorn's mayor"),
        ("Arle coach Bea Orr met Lorn coach Ana Ruiz. Bea Orr left.", "The coach of Lorn"),
    ],
)
def test_a_noun_for_a_deed_means_whoever_is_told_to_do_it(told: str, source: str) -> None:
    read = Read(f"{told}{_OTHERS}[s1 {source}] [k1 said] [c1 no].")
    assert read.who() == ["Ana Ruiz"]
    assert read.resolutions[0].confidence >= min(SURE, 0.75)


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Ana Ruiz was sentenced on Monday.", "The judge"),
        ("Bea Orr of Lorn, accused of theft, came. Ana Ruiz came.", "The accused"),
        ("Ana Ruiz ran to the bakery.", "The bakery owner"),
        ("Lorn coach Ana Ruiz met Arle coach Bea Orr.", "The coach"),
        ("Ana Ruiz, mayor of Lorn, met Bea Orr, mayor of Arle.", "The mayor"),
    ],
)
def test_who_does_not_do_it_is_not_surely_meant(told: str, source: str) -> None:
    read = Read(f"{told}{_OTHERS}[s1 {source}] [k1 said] [c1 no].")
    assert read.who() != ["Ana Ruiz"] or read.resolutions[0].confidence < min(SURE, 0.75)


@pytest.mark.parametrize(
    ("told", "sure"),
    [
        ("President Ana Ruiz of Lornia came.", False),
        ("Lornian President Ana Ruiz met President Bea Orr of Arland.", True),
        ("Prime Minister Ana Ruiz and health minister Bea Orr came.", False),
    ],
)
def test_the_leader_of_a_country_is_its_head(told: str, sure: bool) -> None:
    read = Read(f"{told}{_OTHERS}[s1 The Lornian leader] [k1 said] [c1 no].")
    assert read.who() == ["Ana Ruiz"]
    assert (read.resolutions[0].confidence >= SURE) == sure


@pytest.mark.parametrize("source", ["The Labour leader", "The Christian leader", "The gang leader"])
def test_the_leader_of_a_party_is_no_head_of_a_country(source: str) -> None:
    read = Read(f"President Ana Ruiz of Lornia came.{_OTHERS}[s1 {source}] [k1 said] [c1 no].")
    assert read.who() != ["Ana Ruiz"]
