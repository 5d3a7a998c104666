"""Whom "she" and "he" mean: nobody who speaks of them, and by name whoever words stood for."""

from __future__ import annotations

import pytest

from tests.resolved import Read


@pytest.mark.parametrize(
    "told",
    [
        "[s1 Ruiz]: [c1 Marta Okafor called again.] [s2/1 She] [k2/1 said] [c2/1 no].",
        "– [c1 Marta Okafor called,] [s1 Ruiz] [k1 recalls]. – [s2/1 She] [k2/1 said] [c2/1 no].",
        "[c1 I met Marta Okafor then,] [k1 said] [s1 Ruiz]. [s2/1 She] [k2/1 said] [c2/1 no].",
    ],
)
def test_whoever_speaks_without_marks_is_not_she(told: str) -> None:
    read = Read(f"Ms. Ana Ruiz and Ms. Marta Okafor keep eels.\n\n{told}")
    assert read.who() == ["Ana Ruiz", "Marta Okafor"]


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "Ivo Bell sells eels with his aunt, Ana Ruiz. Marta Okafor wants a lock.\n\n"
            "Bell wants one too. His aunt does not. [s1 She] [k1 calls] [c1 it a shop].",
            "aunt",
            "Ana Ruiz",
        ),
        (
            "Tom Orr came with his daughter, Ana Ruiz, and Marta Okafor.\n\n“[c1 My daughter was "
            "late,]” [k1 said] [s1 Orr]. “[s2/1 She] [k2/1 told] [c2/1 us it was the bus].”",
            "daughter",
            "Ana Ruiz",
        ),
        (
            "Ana Ruiz was late.\n\nA guard from Tarn came. [s1 She] [k1 said] [c1 no].",
            "guard",
            "A guard from Tarn",
        ),
    ],
)
def test_she_is_named_where_words_stood_for_her(text: str, words: str, who: str) -> None:
    pronoun = next(word for word in ("She", "He") if f"{word}]" in text)
    assert Read(text, meant={pronoun: {words: 0.9}}).who()[-1] == who


def test_whom_a_lawyer_calls_he_is_the_client() -> None:
    read = Read(
        "Ivo Bell was seen in Lorn. [s1 His lawyer, Tom Orr,] [k1 said] [c1 that] [s2/1 he] "
        "[k2/1 denied] [c2/1 the charges]."
    )
    assert read.who() == ["Tom Orr", "Ivo Bell"]
