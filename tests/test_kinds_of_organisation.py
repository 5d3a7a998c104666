"""Which organisation is meant by its kind alone."""

from __future__ import annotations

import pytest

from tests.resolved import Read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Lorn Dockers Guild met Lorn Steel. It rained. [s1 The union] [k1 said] [c1 no].",
            "Lorn Dockers Guild",
        ),
        (
            "[s1 Union] [k1 rejects] [c1 it]\n\nThe Guild of Wick Dockers met.",
            "Guild of Wick Dockers",
        ),
        ("Lorn Rovers met Wick Supporters' Trust. [s1 The club] [k1 said] [c1 no].", "Lorn Rovers"),
        (
            "They asked the Office for Fair Fees. [s1 The regulator] [k1 said] [c1 no].",
            "Office for Fair Fees",
        ),
        (
            "[s1 Water firm] [k1 denies] [c1 it]\n\nFog fell on Wick Airways and Lorn Water.",
            "Lorn Water",
        ),
        ("[s1 Mining firm] [k1 denies] [c1 it]\n\nFog fell on Azura Minerals.", "Azura Minerals"),
        (
            "[s1 Chipmaker] [k1 denies] [c1 it]\n\nFog fell on Lorn Semiconductors.",
            "Lorn Semiconductors",
        ),
        (
            "Wick Airways paid. [s1 Jon Pell, a manager of Azura Lines,] [k1 said] "
            "[c1 that ][s2/1 the company] [k2/1 hopes] [c2/1 so].",
            "Azura Lines",
        ),
        (
            "Shares of Azura Minerals fell at Lorn.\n\n[s1 The firm] [k1 denied] [c1 it].",
            "Azura Minerals",
        ),
        ("In came Skydart. Skydart was late. [s1 The airline] [k1 denied] [c1 it].", "Skydart"),
        (
            "The maker Domo sold it to Wick. [s1 Domo] [k1 wept], though [s2 the company] "
            "[k2 denied] [c2 it].",
            "Domo",
        ),
        (
            "The bid of Azura Street Partners fell. [s1 Azura Street] [k1 wept]. "
            "[s2 The firm] [k2 said] [c2 no].",
            "Azura Street Partners",
        ),
    ],
)
def test_an_organisation_is_meant_by_its_kind(text: str, who: str) -> None:
    assert Read(text, title=text.startswith("[s1")).who()[-1] == who


@pytest.mark.parametrize(
    "text",
    [
        "The Lorn Dockers Guild met. Fog fell. [s1 The port union] [k1 said] [c1 no].",
        "Wick Airways paid. [s1 Maria Pell] [k1 said]: “[c1 Never.” ] “[s2/1 The operator] "
        "[k2/1 denied] [c2/1 it].”",
        "Ana Pell and Tarn Pell met. [s1 The bank] [k1 said] [c1 no].",
        "The Lorn Bank paid it. Fog fell. [s1 The central bank] [k1 said] [c1 no].",
    ],
)
def test_another_of_the_kind_or_a_person_is_not_meant(text: str) -> None:
    read = Read(text)
    assert read.who()[-1].lower() in (
        "the port union",
        "the operator",
        "the bank",
        "the central bank",
    )


@pytest.mark.parametrize(
    ("told", "called", "who"),
    [
        ("Azura Holdings is not put off.", "The Lorn-based group", "Azura Holdings"),
        ("Nobody from Dorn Salmon called her.", "The company", "Dorn Salmon"),
        ("His employer, Dorn Linehaul, had warned him.", "The company", "Dorn Linehaul"),
        ("The mill's owners, Dorn Living, slept.", "The company", "Dorn Living"),
        ("Parks Upland, which owns the trail, slept.", "The agency", "Parks Upland"),
        ("Azura Holdings won. The Dorn Inquiry sat.", "The company", "Azura Holdings"),
        ("Azura Holdings won. A union, KWA, met.", "The company", "Azura Holdings"),
        ("Azura Holdings won. It shut Chandler Row.", "The company", "Azura Holdings"),
        ("Nobody from Blue Crescent called her.", "The company", "Blue Crescent"),
        ("Dorn Tigers have won.", "The club", "Dorn Tigers"),
    ],
)
def test_a_company_is_meant_that_was_spoken_of_and_can_be_one(
    told: str, called: str, who: str
) -> None:
    assert Read(f"{told} [s1 {called}] [k1 denied] [c1 it].").who() == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Shares in Azura Foods Ltd fell.\n\n[s1 The company] [k1 said] [c1 no].",
            "Azura Foods Ltd",
        ),
        (
            "The fault lies with Lorn Brook. A dairy there, whose owner is Orr Dairies Ltd, shut. "
            "[s1 The company] [k1 said] [c1 no].",
            "Orr Dairies Ltd",
        ),
        (
            "Azura Ltd fell. Azura rose. Azura fell again. Azura rose.\n\n"
            "A clerk of Orr Ltd wept, and nobody came.\n\nIt rained. [s1 The company] [k1 said] "
            "[c1 no].",
            "Azura Ltd",
        ),
        ("Azura Ltd has sailed since 1911. [s1 The shipping line] [k1 said] [c1 no].", "Azura Ltd"),
    ],
)
def test_which_company_is_spoken_of(text: str, who: str) -> None:
    assert Read(text).who() == [who]


def test_an_account_has_no_words_that_tell_what_it_is() -> None:
    read = Read("[s1 @lornwatch] [k1 asked] [c1 why]. [s2 The company] [k2 denied] [c2 it].")
    assert read.who()[0] == "@lornwatch"
