"""Whom a noun means that stood beside a name, and now stands alone: "the tycoon"."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read

BELOW = (
    "\n\nIt rained in Lorn. Tom Hale, a fitter, and Ida Pell came by, and Rob Stone sat down."
    "\n\n[s1 {}] [k1 said] [c1 no]."
)


@pytest.mark.parametrize(
    ("told", "noun"),
    [
        ("Tycoon Ana Ruiz came.", "The tycoon"),
        ("Pop star Ana Ruiz came.", "The star"),
        ("Local hotelier Ana Ruiz came.", "The hotelier"),
        ("Veteran Lorn goalkeeper Ana Ruiz came.", "The goalkeeper"),
        ("Widow Ana Ruiz came.", "The widow"),
        ("On Monday bus driver Ana Ruiz came.", "The bus driver"),
        ("Beside him sat trade unionist Ana Ruiz.", "The unionist"),
        ("Deputy mayor Ana Ruiz came.", "The deputy mayor"),
        ("Former England striker Ana Ruiz came.", "The former striker"),
        ("Ex-minister Ana Ruiz came.", "The ex-minister"),
        ("Ex-minister Ana Ruiz came.", "The former minister"),
        ("Lorn-based human rights lawyer Ana Ruiz came.", "The rights lawyer"),
        ("Baker and poet Ana Ruiz came.", "The baker"),
        ("Singer-songwriter Ana Ruiz came.", "The singer"),
        ("Lieutenant-General Ana Ruiz came.", "The general"),
        ("Vice-Admiral Ana Ruiz came.", "The admiral"),
        ("The Emir, Sheikha Ana Ruiz, came.", "The Emir"),
        ("The Minister of Energy and Water, Ana Ruiz, came.", "The minister"),
        ("Ana Ruiz, 54, a roofer, came.", "The roofer"),
        ("Ana Ruiz (54), a roofer, came.", "The roofer"),
        ("Ana Ruiz of Lorn University, a historian, came.", "The historian"),
        ("Ana Ruiz OBE, a historian, came.", "The historian"),
        ("Ana Ruiz — a roofer — came.", "The roofer"),
        ("Ana Ruiz (roofer) came.", "The roofer"),
        ("Ana Ruiz, a nurse and mother of three, came.", "The nurse"),
        ("Ana Ruiz, a nurse, poet and mother of three, came.", "The poet"),
        ("Ana Ruiz, one of the nurses, came.", "The nurse"),
        ("Ana Ruiz, a judge turned novelist, came.", "The novelist"),
        ("Ana Ruiz, a judge turned novelist, came.", "The former judge"),
        ("Ana Ruiz, 30, is a wrestler.", "The wrestler"),
        ("Ana Ruiz, who is a plaintiff, came.", "The plaintiff"),
        ("Ana Ruiz was a boxer in Pell for years.", "The former boxer"),
        ("Then there is Ana Ruiz, the astronomer.", "The astronomer"),
        ("Historian Dr Ana Ruiz came.", "The historian"),
        ("A baker identified as Ana Ruiz came.", "The baker"),
        ("A baker by trade, Ana Ruiz gets up early.", "The baker"),
        ("Ana Ruiz KC came.", "The KC"),
        ("Ana Ruiz, M.D., came.", "The doctor"),
        ("Ana Ruiz turned 54 in May.", "The 54-year-old"),
        ("Ana Ruiz, now 54, came.", "The 54-year-old"),
        ("Aged 54, Ana Ruiz still bakes.", "The 54-year-old"),
        ("54-year-old baker Ana Ruiz came.", "The 54-year-old"),
        ("Ana Ruiz, 9, came.", "The nine-year-old"),
    ],
)
def test_who_stood_behind_a_noun_is_meant_by_it(told: str, noun: str) -> None:
    read = Read(told + BELOW.format(noun))
    assert read.who() == ["Ana Ruiz"]
    assert read.resolutions[0].confidence >= SURE


@pytest.mark.parametrize(
    "told",
    [
        "Vice-president Ana Ruiz came.",
        "Secretary-general Ana Ruiz came.",
        "Judge's daughter Ana Ruiz came.",
        "The ship of the line Ana Ruiz came.",
        "Ana Ruiz, who backed the president, came.",
        "Ana Ruiz, and her brother, a judge, came.",
    ],
)
def test_a_noun_that_stood_for_somebody_else_means_nobody_named(told: str) -> None:
    for noun in ("The president", "The general", "The judge"):
        assert Read(told + BELOW.format(noun)).who() != ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("Hale met baker Ana Ruiz. [s1 Ruiz] [k1 said] [c1 no].", "baker"),
        ("He met pop star Ana Ruiz. [s1 Ruiz] [k1 said] [c1 no].", "star"),
        ("They saw the presiding judge Ana Ruiz. [s1 Ruiz] [k1 said] [c1 no].", "presiding judge"),
    ],
)
def test_a_verb_before_a_noun_is_none_of_the_role(told: str, role: str) -> None:
    assert Read("Tom Hale came. " + told).roles("Ana Ruiz") == [role]


@pytest.mark.parametrize(
    ("told", "noun"),
    [
        ("Goalkeeper Ana Ruiz came.", "The keeper"),
        ("Head coach Ana Ruiz came.", "The manager"),
        ("Lawyer Ana Ruiz came.", "The attorney"),
        ("Ana Ruiz, MP for Pell, came.", "The lawmaker"),
        ("Actress Ana Ruiz came.", "The star"),
        ("Rev Ana Ruiz came.", "The pastor"),
        ("The Rev. Ana Ruiz came.", "The minister"),
        ("Dr Ana Ruiz came.", "The doctor"),
        ("DI Ana Ruiz came.", "The detective"),
        ("PM Ana Ruiz came.", "The prime minister"),
        ("Virologist Ana Ruiz came.", "The scientist"),
        ("Tycoon Ana Ruiz came.", "The mogul"),
        ("Green MEP Ana Ruiz came.", "The lawmaker"),
        ("Lorn mayor Ana Ruiz came.", "The mayor of Lorn"),
        ("Record holder Ana Ruiz came.", "The record holder"),
        ("Mother-of-two Ana Ruiz came.", "The mother"),
    ],
)
def test_other_nouns_for_the_same_mean_the_same(told: str, noun: str) -> None:
    read = Read(told + BELOW.format(noun))
    assert read.who() == ["Ana Ruiz"]
    assert read.resolutions[0].confidence >= SURE


def test_a_noun_that_the_text_says_goes_before_another_for_the_same() -> None:
    read = Read(
        "Goalkeeper Ana Ruiz came. Ida Pell, a keeper, left.\n\n[s1 The keeper] [k1 said] [c1 no]."
    )
    assert read.who() == ["Ida Pell"]


def test_of_two_whom_another_noun_can_mean_neither_is_sure() -> None:
    read = Read("Novelist Ana Ruiz came. Poet Ida Pell left.\n\n[s1 The author] [k1 said] [c1 no].")
    assert read.resolutions[0].confidence < SURE
