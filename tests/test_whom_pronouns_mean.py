"""Whom pronouns mean by what the sentences before them are about."""

from __future__ import annotations

import pytest

from sayso.statements.attribution import Attribution
from sayso.statements.speakers import resolve
from sayso.types import Article, Block, Span
from tests.resolved import Read


@pytest.mark.parametrize(
    "before",
    [
        "Ms Ruiz and Ms Okafor left together.",
        "She and Ms Okafor left by one taxi.",
    ],
)
def test_of_two_whom_a_sentence_is_about_a_pronoun_tells_neither(before: str) -> None:
    opening = "[s1 Ms Ana Ruiz] [k1 said] [c1 no]. Ms Marta Okafor came.\n\n"
    read = Read(
        opening + before + " [s2 She] [k2 called] [c2 it late].", meant={"She": {"Ruiz": 1}}
    )
    assert read.who()[-1] == "ambiguous"


def test_of_a_woman_and_a_man_a_pronoun_tells_which() -> None:
    read = Read("Ms Ana Ruiz and Mr Jon Bell left together. [s1 She] [k1 called] [c1 it late].")
    assert read.who() == ["Ana Ruiz"]


@pytest.mark.parametrize("word", ["Both", "Neither", "They"])
def test_two_who_spoke_one_after_the_other(word: str) -> None:
    read = Read(
        "[s1 Ana Ruiz] [k1 expects] [c1 rain]; [s2 Jon Bell] [k2 expects] [c2 snow]. "
        f"[s3 {word}] [k3 called] [c3 it late]."
    )
    assert read.who()[-1] == "Ana Ruiz + Jon Bell"


def test_an_object_tells_nothing_of_the_subject() -> None:
    read = Read(
        "Jon Bell came. Bell argued with her over the price. [s1 He] [k1 said] [c1 no].",
    )
    assert read.who() == ["Jon Bell"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Two printers had run off a leaflet. [s1 It] [k1 asked] [c1 where].", "a leaflet"),
        ("On the door hangs a sheet. [c1 “Mind the step,”] [s1 it] [k1 says].", "a sheet"),
        ("Azura Rail sent a letter. [s1 It] [k1 denied] [c1 haste].", "Azura Rail"),
        (
            "[s1 The colonels] [k1 said] [c1 no]. Two printers had run off a leaflet. "
            "[s2 It] [k2 asked] [c2 where].",
            "a leaflet",
        ),
    ],
)
def test_it_is_the_document_that_the_sentence_before_tells_of(text: str, who: str) -> None:
    assert Read(text).who()[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Zefir Tarn, the captain, gave it to his grandmother, [s1 who] [k1 thanked] [c1 him].",
            "his grandmother",
        ),
        ("Ana Ruiz, a notary of Lorn, [s1 who] [k1 denies] [c1 it], left.", "Ana Ruiz"),
    ],
)
def test_who_is_the_noun_that_it_tells_more_of(text: str, who: str) -> None:
    assert Read(text).who()[0] == who


def test_who_in_a_source_is_whom_the_source_means() -> None:
    text = "A pupil who asked not to be named said no."

    def span(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    outer = Attribution(
        span("A pupil who asked not to be named"), span("said"), span("no."), 0.9, None
    )
    inner = Attribution(span("who"), span("asked"), span("not to be named"), 0.9, None)
    article = Article("", text, (Block("paragraph", 0, len(text)),))
    resolutions, (speaker,) = resolve(article, [outer, inner])
    assert [one.speakers for one in resolutions] == [(speaker.id,), (speaker.id,)]
    assert speaker.name == "A pupil who asked not to be named"
