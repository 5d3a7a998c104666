"""Which document, and which of those who study something, is meant by another word."""

from __future__ import annotations

import pytest

from tests.resolved import Read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "[s1 Study] [k1 finds] [c1 it]\n\nSo [k2 says] [s2 a study of eels at Wick] [c2 too]. "
            "[s3 The work] [k3 warns] [c3 us].",
            "a study of eels at Wick",
        ),
        (
            "[s1 Study] [k1 finds] [c1 it]\n\nEels sleep. [s2 The paper, printed on Monday,] "
            "[k2 warns] [c2 us].",
            "Study",
        ),
        ("They saw a poll. [s1 The survey] [k1 finds] [c1 it].", "a poll"),
        ("[s1 A 1957 report] [k1 tells] [c1 it]. [s2 The document] [k2 warns].", "A 1957 report"),
        (
            "[s1 A report] [k1 finds] [c1 that half the pupils have no book of their own]. "
            "[s2 The 20-page document] [k2 warns] [c2 us].",
            "A report",
        ),
    ],
)
def test_a_document_is_meant_by_another_word(text: str, who: str) -> None:
    assert set(Read(text, title=text.startswith("[s1 Study")).who()) == {who}


def test_a_plural_and_a_verb_are_no_document() -> None:
    read = Read("Two universities report rain. [s1 The paper] [k1 warns] [c1 us].")
    assert read.who() == ["The paper"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "[s1 Geologists] [k1 find] [c1 it]\n\n[s2 Researchers at Lorn College] [k2 say] "
            "[c2 so]. "
            "[s3 The 22 authors] [k3 warn] [c3 us].",
            "Researchers at Lorn College",
        ),
        (
            "[s1 Botanists] [k1 find] [c1 it]\n\nEels sleep. [s2 The team] [k2 warned] [c2 us].",
            "Botanists",
        ),
    ],
)
def test_those_who_study_something_are_one_team(text: str, who: str) -> None:
    assert set(Read(text, title=True).who()) == {who}


def test_a_team_of_another_kind_is_itself() -> None:
    text = "[s1 Researchers] [k1 said] [c1 no]. [s2 The {}] [k2 said] [c2 no]."
    assert Read(text.format("rescue team")).who() == ["Researchers", "The rescue team"]
    assert Read(text.format("crew")).who() == ["Researchers", "The crew"]


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Her report", "Her report"),
        ("Her letter to the council", "Her letter to the council"),
        ("Her memo", "Her memo"),
        ("Her statement", "Ana Ruiz"),
        ("Her testimony", "Ana Ruiz"),
    ],
)
def test_what_somebody_wrote_speaks_for_itself_and_what_she_said_for_her(
    source: str, who: str
) -> None:
    read = Read(f"[s1 Ana Ruiz] [k1 complained]. [s2 {source}] [k2 calls] the plan [c2 unwise].")
    assert read.who() == ["Ana Ruiz", who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "He quit in a letter to the board. [s1 The letter] [k1 blames] [c1 rain].",
            "a letter to the board",
        ),
        (
            "A motion of no confidence was handed in. [s1 The motion] [k1 calls] it [c1 overdue].",
            "A motion of no confidence",
        ),
        (
            "A memo was lost. He wrote a note to the staff. [s1 The note] [k1 says] [c1 so].",
            "a note to the staff",
        ),
        ("There is a letter on the desk. [s1 The letter] [k1 says] [c1 so].", "The letter"),
    ],
)
def test_a_document_is_called_by_the_words_that_brought_it_in(text: str, who: str) -> None:
    assert Read(text).who()[-1] == who
