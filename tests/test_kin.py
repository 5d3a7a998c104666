"""Who is meant by a noun for kin: by whose it is, and by what relatives are called."""

from __future__ import annotations

import pytest

from tests.resolved import Read


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


def test_papa_is_nobody_s_father_where_none_is_told_of() -> None:
    read = Read(
        "Mr Ian Bell kept bees.\n\n[c1 “][s2 Papa] [k2/1 said] [c2 no]”, [s1 Ida Orr] [k1 said]."
    )
    assert read.who() == ["Ida Orr", "Papa"]
