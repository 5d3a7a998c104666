"""Whom words mean for somebody's lawyer or client, and for the other one of two."""

from __future__ import annotations

import pytest

from tests.resolved import Read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Mr Jon Bell, a banker, left. His lawyer, Ms Ana Ruiz, spoke.\n\n"
            "[s1 Her client] [k1 said] [c1 no].",
            "Jon Bell",
        ),
        (
            "Ms Ana Ruiz, a lawyer who represents Lorn Dairies, spoke.\n\n"
            "[c1 “Look,] [s2/1 my client] [k2/1 denies] [c2/1 it],” [s1 Ruiz] [k1 said].",
            "Lorn Dairies",
        ),
        (
            "Appearing for Jon Bell, senior counsel Ana Ruiz rose.\n\n"
            "[c1 “Look,] [s2/1 my client] [k2/1 denies] [c2/1 it],” [s1 Ruiz] [k1 said].",
            "Jon Bell",
        ),
        (
            "Mr Jon Bell is accused of theft. Defence counsel Ana Ruiz rose.\n\n"
            "Bell sat. [s1 His lawyer] [k1 said] [c1 no].",
            "Ana Ruiz",
        ),
        (
            "Mr Jon Bell is accused of theft. Ana Ruiz, a young lawyer for the port, came.\n\n"
            "Bell sat. [s1 His lawyer] [k1 said] [c1 no].",
            "His lawyer",
        ),
    ],
)
def test_lawyers_and_clients(text: str, who: str) -> None:
    assert who in Read(text).who()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The two engineers, Ms Ana Ruiz and Mr Jon Bell, came.\n\n"
            "[s1 Ruiz] [k1 said] [c1 no]. [s2 Her colleague] [k2 said] [c2 yes].",
            "Jon Bell",
        ),
        (
            "Voters choose between Ms Ana Ruiz of the Quay Party and Mr Jon Bell.\n\n"
            "[s1 Bell] [k1 said] [c1 no]. [s2 His rival] [k2 said] [c2 yes].",
            "Ana Ruiz",
        ),
        (
            "Ms Ana Ruiz came. Mr Jon Bell left early.\n\n"
            "[s1 Bell] [k1 said] [c1 no]. [s2 His rival] [k2 said] [c2 yes].",
            "His rival",
        ),
        (
            "Ms Ana Ruiz, the warden, came. The then warden, Jon Bell, had slept.\n\n"
            "[s1 Ruiz] [k1 said] [c1 no]. [s2 Her predecessor] [k2 said] [c2 yes].",
            "Jon Bell",
        ),
        (
            "Ms Ana Ruiz, the warden, came. [s1 She] [k1 said] [c1 no].\n\n"
            "[c2 Yes], [k2 said] [s2 her predecessor]. "
            "[c3 “Never,”] [s3 Jon Bell, who had the keys until May,] [k3 said].",
            "Jon Bell",
        ),
    ],
)
def test_the_other_of_two(text: str, who: str) -> None:
    assert Read(text).who()[1] == who
