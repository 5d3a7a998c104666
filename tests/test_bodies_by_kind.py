"""Which body is meant by its kind, by words in its name or beside it."""

from __future__ import annotations

import pytest

from tests.resolved import Read

_COUNCIL = (
    "\n\nIt rained. Emma Pell of Vale Council sat down with Rob Stone, and the council voted."
)
_FIRM = "\n\nIt rained in Lorn. Emma Pell, who works at Brenta Foods, sat down with Rob Stone."


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("Air Azura", "airline"),
        ("Azura Motors", "carmaker"),
        ("Azura Stores", "retailer"),
        ("Azura Stores", "supermarket chain"),
        ("Azura Pharma", "pharmaceutical company"),
        ("Azura Oil", "energy giant"),
        ("Azura Mining", "miner"),
        ("Azura Steel", "producer"),
        ("Azura Rail", "train operator"),
        ("Azura Homes", "housebuilder"),
        ("Azura Brewing", "brewer"),
        ("Azura Press", "publisher"),
        ("Azura Capital", "investment firm"),
        ("Azura Hotels", "hotel group"),
    ],
)
def test_a_firm_is_meant_by_what_its_name_tells(name: str, noun: str) -> None:
    read = Read(
        f"{name} will open a branch in May.{_COUNCIL}\n\n[s1 The {noun}] [k1 said] [c1 no]."
    )
    assert read.who() == [name]


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("Lorn Mining Authority", "body"),
        ("Lorn Statistics Office", "agency"),
        ("Electoral Commission", "election body"),
        ("Lorn City Council", "local authority"),
        ("Lornish Football Federation", "governing body"),
        ("Lorn County Police", "force"),
        ("National Assembly", "parliament"),
        ("Ardovian Embassy", "mission"),
        ("Lorn Philharmonic", "orchestra"),
        ("Daily Tarn", "newspaper"),
        ("Lorn Weekly", "magazine"),
        ("Lorn Broadcasting", "broadcaster"),
        ("Lorn Rights Watch", "rights group"),
        ("Real Lorn", "club"),
        ("Lorn Liberation Front", "rebels"),
        ("Lorn Chamber of Commerce", "business group"),
    ],
)
def test_another_body_is_meant_by_what_its_name_tells(name: str, noun: str) -> None:
    read = Read(f"The {name} met in May.{_FIRM}\n\n[s1 The {noun}] [k1 said] [c1 no].")
    assert read.who() == [name]


@pytest.mark.parametrize(
    ("told", "noun"),
    [
        ("Low-cost airline Azura", "airline"),
        ("Budget carrier Azura", "airline"),
        ("Tech giant Azura", "tech giant"),
        ("Fashion house Azura", "fashion house"),
        ("Online retailer Azura", "retailer"),
        ("Azura, an airline based in Lorn,", "carrier"),
        ("Azura, Lorn's largest bank,", "lender"),
        ("Human rights group Azura", "rights group"),
        ("Azura, a think tank,", "think tank"),
        ("Azura, a trade body,", "trade body"),
        ("Azura, the teachers' union,", "union"),
        ("Azura, a far-right party,", "far-right party"),
        ("Football club Azura", "club"),
        ("TV station Azura", "station"),
        ("Law firm Azura", "law firm"),
    ],
)
def test_a_body_is_meant_by_the_kind_told_beside_its_name(told: str, noun: str) -> None:
    read = Read(f"{told} left the talks.{_COUNCIL}\n\n[s1 The {noun}] [k1 said] [c1 no].")
    assert read.who() == ["Azura"]


@pytest.mark.parametrize("noun", ["hospital", "union", "court", "ministry", "central bank"])
def test_a_firm_is_no_body_of_another_kind(noun: str) -> None:
    read = Read(f"Azura Foods will close.{_COUNCIL}\n\n[s1 The {noun}] [k1 said] [c1 no].")
    assert read.who() == [f"The {noun}"]
