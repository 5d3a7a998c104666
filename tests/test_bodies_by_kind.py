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
        ("Rivers Watch", "campaign group"),
        ("Free Voices", "organisation"),
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


_CHIEFS = "Ana Ruiz, chief executive of Azura Foods, met Jon Bell, chief executive of Vale Council."


@pytest.mark.parametrize(
    ("told", "source", "who"),
    [
        (_CHIEFS, "The company's chief executive", "Ana Ruiz"),
        (_CHIEFS, "The council's chief executive", "Jon Bell"),
        ("Ana Ruiz, manager of Lorn United, came.", "The club's manager", "Ana Ruiz"),
        (
            "Ana Ruiz, president of the Dairy Federation, came.",
            "The federation's president",
            "Ana Ruiz",
        ),
        ("Ana Ruiz, head of the Water Authority, came.", "The head of the authority", "Ana Ruiz"),
    ],
)
def test_an_officer_is_told_by_the_kind_of_body(told: str, source: str, who: str) -> None:
    read = Read(f"{told}\n\nTom Hale sat down.\n\n[s1 {source}] [k1 said] [c1 no].")
    assert read.who() == [who]


@pytest.mark.parametrize(
    ("first", "second", "source"),
    [
        ("Azura Foods", "Brenta Mills", "The companies"),
        ("Azura Bank", "Tarn Bank", "The two lenders"),
        ("Azura Airways", "Tarn Airlines", "Both carriers"),
        ("Lorn University", "Tarn University", "Both universities"),
        ("Ardovia", "Tessaly", "The two countries"),
        ("Ardovia", "Tessaly", "Both governments"),
    ],
)
def test_two_bodies_are_meant_together(first: str, second: str, source: str) -> None:
    read = Read(
        f"In May {first} and {second} will meet. Rob Stone will be there.\n\n"
        f"[s1 {source}] [k1 said] [c1 no]."
    )
    assert read.who() == [f"{first} + {second}"]


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("a lawsuit", "The complaint"),
        ("a bill", "The legislation"),
        ("a treaty", "The agreement"),
        ("a ruling", "The judgment"),
        ("an audit", "The report"),
        ("a tweet", "The post"),
        ("an article", "The piece"),
        ("a video", "The footage"),
    ],
)
def test_a_document_is_called_by_other_words(first: str, again: str) -> None:
    read = Read(f"On Monday {first} came out. Rob Stone saw it.\n\n[s1 {again}] [k1 said] [c1 no].")
    assert read.who() == [first]


@pytest.mark.parametrize(
    ("party", "members"),
    [
        ("Green Party", "Greens"),
        ("Conservative Party", "Conservatives"),
        ("Social Democratic Party", "Social Democrats"),
        ("National Union", "Nationalists"),
    ],
)
def test_a_party_is_meant_by_its_members(party: str, members: str) -> None:
    read = Read(f"The {party} met.{_FIRM}\n\n[s1 The {members}] [k1 said] [c1 no].")
    assert read.who() == [party]


@pytest.mark.parametrize("bank", ["Bank of Lorn", "Lorn National Bank", "Federal Reserve"])
def test_a_central_bank_is_known_by_its_name(bank: str) -> None:
    read = Read(f"The {bank} met.{_FIRM}\n\n[s1 The central bank] [k1 said] [c1 no].")
    assert read.who() == [bank]
