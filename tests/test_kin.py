"""Who is meant by a noun for kin: by whose it is, and by what relatives are called."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Ms Ana Ruiz came with her brother Tom Orr.\n\nMr Ian Bell came.\n\n"
            "[c1 No], [k1 said] [s1 Ruiz's brother].",
            "Tom Orr",
        ),
        (
            "Ian Bell, Ruiz's husband, sat. Ms Ana Ruiz rose.\n\n"
            "[c1 No], [k1 said] [s1 Bell's wife].",
            "Ana Ruiz",
        ),
        (
            "Ms Ana Ruiz, whose son Tom plays here, rose.\n\n[c1 No], [k1 said] [s1 Tom's mother].",
            "Ana Ruiz",
        ),
        (
            "Mr Ian Bell, the cousin of Ana Ruiz, rose.\n\n[c1 No], [k1 said] [s1 Ruiz's cousin].",
            "Ian Bell",
        ),
        (
            "Ana Orr is married to Ian Bell, a baker.\n\n[c1 No], [k1 said] [s1 Orr's husband].",
            "Ian Bell",
        ),
        (
            "Mr Ian Bell is the minister. Ana Orr, the minister's niece, sat.\n\n"
            "[c1 No], [k1 said] [s1 Orr's uncle].",
            "Ian Bell",
        ),
        (
            "The sisters, Ana Ruiz and Ida Orr, came.\n\n[c1 No], [k1 said] [s1 Ruiz's sister].",
            "Ida Orr",
        ),
        (
            "Ms Ana Ruiz's parents, Ian and Marta Bell, sat.\n\n"
            "[c1 No], [k1 said] [s1 Ruiz's mother].",
            "Marta Bell",
        ),
        (
            "Ms Ana Ruiz's brother Tom Orr sat. Tom Orr's father, Ian Bell, rose.\n\n"
            "[c1 No], [k1 said] [s1 Ruiz's father].",
            "Ian Bell",
        ),
        (
            "Ms Ana Ruiz is married to Ian Bell. Their son, Tom, sat.\n\n"
            "[c1 No], [k1 said] [s1 Tom's father].",
            "Ian Bell",
        ),
        (
            "Ms Ana Ruiz's sister, make-up artist Ida Orr, sat.\n\n"
            "[c1 No], [k1 said] [s1 Ruiz's sister].",
            "Ida Orr",
        ),
        (
            "Ms Ana Ruiz rose. So did Tom Orr.\n\n[c1 No], [k1 said] [s1 Orr's sister].",
            "Orr's sister",
        ),
    ],
)
def test_a_relative_is_whom_the_article_tells_to_be_the_owner_s(text: str, who: str) -> None:
    assert Read(text).who() == [who]


def test_mum_is_the_mother_of_who_speaks() -> None:
    read = Read(
        "Ms Ana Ruiz runs the shop. Her son, Tom Orr, helps.\n\n"
        "[c1 “][s2 Mum] [k2/1 said] [c2 no]”, [s1 Tom Orr] [k1 said]."
    )
    assert read.who() == ["Tom Orr", "Ana Ruiz"]


def test_papa_is_whom_the_obituary_is_of() -> None:
    read = Read(
        "Mr Ian Bell, who has died at 91, kept bees.\n\n"
        "[c1 “][s2 Papa] [k2/1 said] [c2 little]”, [s1 Ida, a surgeon,] [k1 said]."
    )
    assert read.who() == ["Ida", "Ian Bell"]


def test_a_big_brother_is_a_brother() -> None:
    read = Read(
        "Two brothers were led from a villa in Lorn: Ian Bell, 29, and Tom Bell, 24.\n\n"
        "[s1 Tom] [k1 sang]. [s2 His big brother] [k2 said] [c2 no]."
    )
    assert read.who()[-1] == "Ian Bell"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Ms Ana Ruiz came. Her husband, Ian Bell, died in May.\n\nIt rained.\n\n"
            "[c1 No], [k1 said] [s1 the widow].",
            "the widow",
        ),
        (
            "Ms Ana Ruiz is the widow of Ian Bell.\n\nIt rained.\n\n"
            "[c1 No], [k1 said] [s1 the widow].",
            "Ana Ruiz",
        ),
        (
            "Mr Ian Bell resigned. His father, Tom Bell, came.\n\nIt rained.\n\n"
            "[s1 The son] [k1 promised] [c1 a well].",
            "Ian Bell",
        ),
        (
            "The sisters Ana and Ida Ruiz came. Ana Ruiz's mother, Marta Ruiz, sang.\n\n"
            "[s1 Their mother] [k1 denied] [c1 it].",
            "Marta Ruiz",
        ),
        ("[s1 Father of three Ian Bell] [k1 asked] [c1 why].", "Ian Bell"),
    ],
)
def test_the_only_one_of_that_kind_in_the_article(text: str, who: str) -> None:
    assert Read(text).who() == [who]


def test_mam_is_the_mother_told_of_before() -> None:
    read = Read(
        "Ms Ana Ruiz farms. Her mother no longer speaks to her.\n\n"
        "[c1 “][s2 Mam] [k2/1 thinks] [c2 so]”, [s1 Ana Ruiz] [k1 said]."
    )
    assert read.who() == ["Ana Ruiz", "Her mother"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mr Ian Bell, 83, met Mr Tom Orr, 40. [s1 The old man] [k1 said] [c1 no].", "Ian Bell"),
        ("Mr Ian Bell, 83, met Tom Orr, 17. [s1 The boy] [k1 said] [c1 no].", "Tom Orr"),
    ],
)
def test_the_old_man_and_the_boy_are_told_by_their_ages(text: str, who: str) -> None:
    assert Read(text).who() == [who]


def test_papa_is_nobody_s_father_where_none_is_told_of() -> None:
    read = Read(
        "Mr Ian Bell kept bees.\n\n[c1 “][s2 Papa] [k2/1 said] [c2 no]”, [s1 Ida Orr] [k1 said]."
    )
    assert read.who() == ["Ida Orr", "Papa"]


def test_a_relative_of_whom_a_sentence_tells_is_surer_than_one_of_the_same_name() -> None:
    def sure(told: str) -> bool:
        text = f"{told} It rained.\n\nMr Tom Orr sat. [c1 No], [k1 said] [s1 Ana's brother]."
        read = Read(text, meant={"rained": {"Ruiz": 1}})
        assert read.who() == ["Jon Ruiz"]
        return read.resolutions[0].confidence >= SURE

    assert sure("Ms Ana Ruiz came with her brother Jon Ruiz.")
    assert not sure("Ms Ana Ruiz came, as did Mr Jon Ruiz.")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Mr Tom Orr is in jail. Mr Ian Bell swam. Orr's mother came on Sunday. "
            "[s1 Her son] [k1 said] [c1 no].",
            "Tom Orr",
        ),
        (
            "Mr Ian Bell swam. The fisherman Tom Orr carried in his grandmother.\n\n"
            "[s1 Her grandson] [k1 said] [c1 no].",
            "Her grandson",
        ),
        (
            "Ida Orr and Tom Orr run the hall. Abe Orr, the uncle of Ida Orr, sweeps it. The Orr "
            "twins share a desk.\n\nMr Tom Orr sat. [c1 No], [k1 said] [s1 his sister].",
            "Ida Orr",
        ),
        (
            "Mr Tom Orr was found dead.\n\nIt was in May. [s1 His widow] [k1 objects] [c1 to it]. "
            "Ida Orr, who comes each day, wept.",
            "Ida Orr",
        ),
        ("[s1 Her husband, whom all call Lao Fang,] [k1 said] [c1 no].", "Lao Fang"),
        ("[s1 Her then boss, one Tom Orr,] [k1 said] [c1 no].", "Tom Orr"),
    ],
)
def test_relatives_by_those_who_are_told_of_before_and_behind(text: str, who: str) -> None:
    assert Read(text).who() == [who]
