"""Who says what a clause tells that names no source of its own."""

from __future__ import annotations

import pytest

from tests.resolved import Read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "[s1 Ana Ruiz] [k1 said] [c1 that Jon Bell was ill and ][k2/1 wanted][c2  a rest].",
            "Jon Bell",
        ),
        (
            "[s1 Ana Ruiz] [k1 wants] [c1 to sit there and ][k2/1 tell][c2  people that it rains].",
            "Ana Ruiz",
        ),
        (
            "Jon Bell, a judge, came in. [s1 Ana Ruiz] [k1 asked] "
            "[c1 Jon Bell to ][k2/1 recommend][c2  a lamp].",
            "Jon Bell",
        ),
        (
            "[s1 Ana Ruiz] [k1 said] [c1 no]. Jon Bell sat down and [k2 wrote] [c2 a note].",
            "Jon Bell",
        ),
    ],
)
def test_the_subject_of_the_clause_speaks(text: str, who: str) -> None:
    assert Read(text).who()[1] == who


def test_a_pronoun_is_the_subject_of_its_clause() -> None:
    read = Read(
        "[s1 Ms Ana Ruiz] [k1 said] [c1 she was tired and ][k2/1 asked][c2  for a chair].",
        meant={"she": {"Ruiz": 0.9}},
    )
    assert read.who()[1] == "Ana Ruiz"


@pytest.mark.parametrize("cue", ["was told", "are advised", "’m told"])
def test_a_passive_names_nobody(cue: str) -> None:
    read = Read(f"[s1 Ana Ruiz] [k1 said] [c1 Jon Bell ][k2/1 {cue}][c2  that it rained].")
    assert read.who()[1] == "none-named"


def test_a_clause_tells_who_speaks_less_surely_than_a_source() -> None:
    read = Read("[s1 Ana Ruiz] [k1 said] [c1 Jon Bell was ill and ][k2/1 wanted][c2  a rest].")
    assert read.resolutions[1].confidence < read.resolutions[0].confidence
