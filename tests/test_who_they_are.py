"""Who "they" are, of those told of together and of those whom somebody speaks of."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read

TWO = "Ana Ruiz + Jon Bell"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ana Ruiz, a baker, and Jon Bell, a miller, opened a shop.", TWO),
        ("Both Ana Ruiz and Jon Bell opened a shop.", TWO),
        ("Mayor Ana Ruiz was there with Tom Orr. She and Jon Bell, who live here, opened it.", TWO),
        ("Mayor Ana Ruiz was there. She and her husband, Jon Bell, opened a shop.", TWO),
        ("Ana Ruiz met Jon Bell. The two of them opened a shop.", TWO),
        ("Ana Ruiz met Jon Bell. Neither came by car.", TWO),
        ("Ana Ruiz wed Jon Bell in May. The newlyweds live in Lorn.", TWO),
        ("Azura Rail and Orsk Steel merged. Both companies are old.", "Azura Rail + Orsk Steel"),
        ("The Quay member Ana Ruiz and Azura Rail director Jon Bell met.", TWO),
        ("Some 2,000 people marched to the hall.", "Some 2,000 people"),
        ("Hundreds of workers marched to the hall.", "Hundreds of workers"),
        ("A group of parents met on Monday.", "A group of parents"),
        ("Mayor Ana Ruiz met residents of Lorn.", "residents of Lorn"),
    ],
)
@pytest.mark.parametrize(
    "behind", [" [s1 They] [k1 said] [c1 no].", "\n\n[c1 “No,”] [s1 they] [k1 said]."]
)
def test_they_are_whom_the_sentence_before_tells_of(text: str, who: str, behind: str) -> None:
    assert Read(text + behind).who() == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Lorn Bakers' Union asked the government for money. Its head, Ana Ruiz, spoke. "
            "[c1 “][s2 They] [k2/1 tell] us [c2 no][c1 ,”] [s1 she] [k1 said].",
            "the government",
        ),
        (
            "[s3 Azura Rail] [k3 said] [c3 no].\n\n[s4 Orsk Steel] [k4 said] [c4 yes]. "
            "[c1 “][s2 They] [k2/1 promised] [c2 it][c1 ,”] "
            "[s1 Orsk Steel chief executive Ana Ruiz] [k1 said].",
            "Azura Rail",
        ),
    ],
)
def test_whoever_speaks_for_a_body_calls_others_they(text: str, who: str) -> None:
    read = Read(text)
    assert read.who()[1] == who
    assert read.resolutions[1].confidence < SURE


def test_a_group_that_spoke_goes_before_a_person_who_spoke() -> None:
    read = Read(
        "[s1 Residents] [k1 said] [c1 no]. [s2 Mayor Ana Ruiz] [k2 said] [c2 yes]. "
        "[s3 They] [k3 called] her [c3 reckless]."
    )
    assert read.who() == ["Residents", "Ana Ruiz", "Residents"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Residents filled the hall. {} [s1 one of them, teacher Ana Ruiz].", "Residents"),
        ("Two fishermen came. {} one, [s1 Ana Ruiz].", "Two fishermen"),
        ("Ana Ruiz and Jon Bell opened a shop. {} [s1 Ruiz].", TWO),
    ],
)
def test_we_are_those_of_whom_the_speaker_is_one(text: str, who: str) -> None:
    read = Read(text.format("[c1 “][s2 We] [k2/1 hope] [c2 no][c1 ,”] [k1 said]"))
    assert read.who()[1] == who
    assert read.resolutions[1].confidence < SURE
