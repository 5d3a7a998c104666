"""Who a source means where several phrases stand between commas."""

from __future__ import annotations

import pytest

from tests.resolved import Read


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Its chief executive, a Belgian, Joris van der Straeten,", "Joris van der Straeten"),
        ("The mayor, a baker by trade, Ana Ruiz,", "Ana Ruiz"),
        ("His deputy, a shy man known as Pa Samba,", "Pa Samba"),
        ("The promoter, a charmer in a cream suit called Olaf Bell,", "Olaf Bell"),
        ("The minister, a lawyer and an heir to a fortune,", "The minister"),
        ("The minister, a member of a party called Azura,", "The minister"),
        ("The mayor, a native of a town named Dorn,", "The mayor"),
        (
            "A survey made in May by the city engineer, Ana Ruiz,",
            "A survey made in May by the city engineer",
        ),
        ("A letter from the minister, Ana Ruiz,", "A letter from the minister"),
        (
            "A decree signed by the minister and his colleague, Ana Ruiz,",
            "A decree signed by the minister and his colleague",
        ),
        ("A report by Azura and the ministry", "A report by Azura and the ministry"),
        ("A letter from the minister, and Ana Ruiz", "A letter from the minister + Ana Ruiz"),
        ("The author of the report, Ana Ruiz,", "Ana Ruiz"),
    ],
)
def test_who_is_meant_by_phrases_between_commas(source: str, who: str) -> None:
    assert Read(f"[s1 {source}] [k1 said] [c1 no].").who() == [who]


def test_a_document_is_called_by_the_noun_before_how_it_was_made() -> None:
    read = Read("[s1 A survey made six years ago by a clerk] [k1 said] [c1 no]. [s2 It] [k2 wept].")
    assert read.speaker("A survey made six years ago by a clerk").type == "document"


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Azura Rail President and CEO Andy Bell", "Andy Bell"),
        ("United States Senator from Minnesota Amy Bell", "Amy Bell"),
        (
            "the Centers for Disease Control and Prevention in Lorn",
            "Centers for Disease Control and Prevention",
        ),
        ("Ana Dean and Jon Bell", "Ana Dean + Jon Bell"),
        ("Chris Minister and Jon Bell", "Chris Minister + Jon Bell"),
    ],
)
def test_offices_that_lead_to_a_name_are_none(source: str, who: str) -> None:
    assert Read(f"[s1 {source}] [k1 said] [c1 no].").who() == [who]


@pytest.mark.parametrize(
    "name", ["El Hadji Birame Thiobane", "Lalla Birame Thiobane", "Ostad Birame Thiobane"]
)
def test_words_of_respect_are_no_part_of_a_name(name: str) -> None:
    assert Read(f"[s1 {name}] [k1 said] [c1 no].").who() == ["Birame Thiobane"]
