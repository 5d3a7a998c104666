"""A small record of an invented article, with one of everything."""

from __future__ import annotations

from hashlib import sha256

from sayso.types import (
    Article,
    Block,
    Figure,
    Record,
    Span,
    Speaker,
    Statement,
    Step,
    Voice,
)

TEXT = (
    "Lighthouse crews reject new rota 🗼\n\n"
    "Lena Marsh and Tom Oduya called the rota “a gift to the fog”.\r\n\r\n"
    "At least 12 crews will stay home, she said, adding that the council denies any delay.\n\n"
    "By Rui Falk"
)


def span(words: str) -> Span:
    """Where these words stand first."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def block(role: str, words: str) -> Block:
    found = span(words)
    return Block(role, found.start, found.end)  # type: ignore[arg-type]


def step(name: str, words: str) -> Step:
    found = span(words)
    return Step(name, found.start, found.end)


ARTICLE = Article(
    id=sha256(TEXT.encode()).hexdigest(),
    text=TEXT,
    blocks=(
        block("title", "Lighthouse crews reject new rota 🗼"),
        block("paragraph", "Lena Marsh and Tom Oduya called the rota “a gift to the fog”."),
        block(
            "paragraph",
            "At least 12 crews will stay home, she said, adding that the council denies any delay.",
        ),
        block("byline", "By Rui Falk"),
    ),
    addresses=("https://beacon.example/rota",),
    file="rota.txt",
    outlet="beacon.example",
    title="Lighthouse crews reject new rota 🗼",
    authors=("Rui Falk",),
    published="2031-05-06T07:08:00+02:00",
    section=("Coast",),
    language="en",
)

STATEMENTS = (
    Statement(
        id="s1",
        kind="mixed",
        act="speech",
        within=None,
        source=(span("Lena Marsh and Tom Oduya"),),
        cue=(span("called"),),
        content=(span("the rota"), span("“a gift to the fog”")),
        speakers=("p1", "p2"),
        unresolved=None,
        confidence=0.91,
        speaker_confidence=0.97,
        sure=True,
        why=(step("name", "Lena Marsh"), step("name", "Tom Oduya")),
    ),
    Statement(
        id="s2",
        kind="indirect",
        act="speech",
        within=None,
        source=(span("she"),),
        cue=(span("said"),),
        content=(span("At least 12 crews will stay home"),),
        speakers=("p1",),
        unresolved=None,
        confidence=0.9,
        speaker_confidence=0.88,
        sure=True,
        why=(step("pronoun", "she"), step("name", "Lena Marsh")),
    ),
    Statement(
        id="s3",
        kind="indirect",
        act="speech",
        within=None,
        source=(),
        cue=(span("adding"),),
        content=(span("that the council denies any delay"),),
        speakers=(),
        unresolved="below-threshold",
        confidence=0.7,
        speaker_confidence=0.31,
        sure=False,
        why=(),
    ),
    Statement(
        id="s4",
        kind="indirect",
        act="speech",
        within="s3",
        source=(span("the council"),),
        cue=(span("denies"),),
        content=(span("any delay"),),
        speakers=("p3",),
        unresolved=None,
        confidence=0.66,
        speaker_confidence=0.8,
        sure=True,
        why=(step("role", "the council"),),
    ),
)

SPEAKERS = (
    Speaker("p1", "Lena Marsh", True, "person", (), None, (span("Lena Marsh"), span("she"))),
    Speaker("p2", "Tom Oduya", True, "person", (), "p1", (span("Tom Oduya"),)),
    Speaker("p3", "the council", False, "organisation", (), None, (span("the council"),)),
)

FIGURES = (
    Figure(
        id="f1",
        start=span("At least 12 crews").start,
        end=span("At least 12 crews").end,
        value=12.0,
        value2=None,
        modifier="at least",
        unit=None,
        what=(Span(span("12 crews").start + 3, span("12 crews").end),),
        part_of=None,
        statement="s2",
        speakers=("p1",),
    ),
)

VOICE = tuple(
    Voice(b.start, b.end, "attributed", s) if s else Voice(b.start, b.end, "outlet", None)
    for b, s in zip(ARTICLE.blocks, (None, "s1", "s2", None), strict=True)
)

EXAMPLE = Record("0.1.0", "sayso-en-1+4f2a9c1e", ARTICLE, STATEMENTS, SPEAKERS, FIGURES, VOICE)
