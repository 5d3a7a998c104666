from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given

from sayso.record import faults
from sayso.types import Block, Origin, Record, Span, Step, Voice
from tests.example import ARTICLE, EXAMPLE, FIGURES, SPEAKERS, STATEMENTS, TEXT, VOICE, span
from tests.strategies import records

END = len(TEXT)


@given(records())
def test_sound_records_have_no_faults(record: Record) -> None:
    assert faults(record) == []


def article(**changes: Any) -> Record:
    return replace(EXAMPLE, article=replace(ARTICLE, **changes))


def of_page(gap: str = "\n\n", role: Any = "paragraph", origin_end: int = 3) -> Record:
    text = f"Title{gap}Words"
    blocks = (
        Block("title", 0, 5, Origin("h1", 0, 5)),
        Block(role, 5 + len(gap), len(text), Origin("p", 2, origin_end)),
    )
    page = replace(ARTICLE, id=sha256(text.encode()).hexdigest(), text=text, blocks=blocks)
    return Record("0.1.0", EXAMPLE.model, page, (), ())


def blocks(*changed: Block) -> Record:
    """The example without voice, the first blocks replaced by these."""
    rest = ARTICLE.blocks[len(changed) :]
    return replace(article(blocks=(*changed, *rest)), voice=())


def statement(number: int, **changes: Any) -> Record:
    found = list(STATEMENTS)
    found[number - 1] = replace(found[number - 1], **changes)
    return replace(EXAMPLE, statements=tuple(found))


def speaker(number: int, **changes: Any) -> Record:
    found = list(SPEAKERS)
    found[number - 1] = replace(found[number - 1], **changes)
    return replace(EXAMPLE, speakers=tuple(found))


def figure(**changes: Any) -> Record:
    return replace(EXAMPLE, figures=(replace(FIGURES[0], **changes),))


def voice(*found: Voice) -> Record:
    return replace(EXAMPLE, voice=found)


FIRST, SECOND, THIRD, BYLINE = ARTICLE.blocks
ALL = Span(0, FIRST.end)

BROKEN = {
    "article.id: not the SHA-256": article(id="0" * 64),
    "article.range: beyond": article(range=Span(0, END + 1)),
    "model: not NAME+": replace(EXAMPLE, model="sayso-en-1"),
    # blocks
    "blocks: one beyond the text": blocks(replace(FIRST, start=-1)),
    "blocks: one beyond the text, or empty": blocks(FIRST, replace(SECOND, end=SECOND.start)),
    "blocks: not in text order": blocks(SECOND, FIRST),
    "blocks: not in text order, or one over": blocks(FIRST, replace(SECOND, start=FIRST.end - 1)),
    "blocks: one outside of the article's range": article(range=Span(5, END)),
    "blocks: text left uncovered": blocks(FIRST, replace(SECOND, start=SECOND.start + 1)),
    "blocks: an origin that is no range": of_page(origin_end=1),
    "blocks: from a page, but not joined": of_page(gap="\n"),
    "blocks: from a page, but furniture": of_page(role="furniture"),
    # spans of a statement
    "s1.cue: beyond the text": statement(1, cue=(Span(END - 1, END + 1),)),
    "s1.content: not in text order": statement(1, content=STATEMENTS[0].content[::-1]),
    "s1.content: overlaps itself": statement(1, content=(span("the rota"), span("rota “a"))),
    "s2.content: empty": statement(2, content=()),
    "s1: source and cue overlap": statement(1, cue=(span("Oduya called"),)),
    "s1: source and content overlap": statement(1, content=(span("Lena"),)),
    "s1: cue and content overlap": statement(1, content=(span("called the rota"),)),
    "s1.cue: in a block of role byline": statement(1, cue=(span("By"),)),
    "s1.source: in a block of role byline": statement(1, source=(span("Rui Falk"),)),
    "s1.source: runs on from paragraph into title": statement(
        1, source=(span("Lighthouse"), span("Lena"))
    ),
    "s1.content: runs on from paragraph into title": statement(
        1, content=(span("rota 🗼\n\nLena"),)
    ),
    "s2.cue: runs on from paragraph into quote": replace(
        blocks(FIRST, replace(SECOND, role="quote")),
        statements=statement(2, cue=(span("”.\r\n\r\nAt"),)).statements,
    ),
    "s1.source: outside of the article's range": article(range=Span(SECOND.start + 4, END)),
    # a statement's other values
    "s1.speakers: nothing is called p9": statement(1, speakers=("p9",)),
    "s1.speakers: the same one twice": statement(1, speakers=("p1", "p1")),
    "s1.unresolved: null if": statement(1, unresolved="ambiguous"),
    "s3.unresolved: null if": statement(3, unresolved=None),
    "s1.why: no evidence": statement(1, why=()),
    "s1.why: beyond the text": statement(1, why=(Step("name", 0, END + 1),)),
    "s1.why: beyond the text, or empty": statement(1, why=(Step("name", 3, 3),)),
    "s1.confidence: not between": statement(1, confidence=1.01),
    "s2.confidence: not between": statement(2, confidence=float("nan")),
    "s1.speaker_confidence: not between": statement(1, speaker_confidence=-0.5),
    "s1.confidence: not rounded": statement(1, confidence=0.123),
    "s1.sure: neither": statement(1, sure=None),
    # nesting
    "s4.within: nothing is called s9": statement(4, within="s9"),
    "s4.within: not inside the content of s1": statement(4, within="s1"),
    "s4.within: a circle": statement(4, within="s4"),
    "s3.within: a circle": statement(3, within="s4"),
    # order
    "statements: ids do not count": statement(2, id="s7"),
    "statements: not in text order": statement(1, source=(), content=(span("any delay"),), cue=()),
    "speakers: ids do not count": replace(EXAMPLE, speakers=SPEAKERS[1:]),
    "speakers: not in text order": speaker(1, mentions=(span("she"),)),
    "figures: ids do not count": figure(id="f0"),
    "figures: not in text order": replace(
        EXAMPLE, figures=(FIGURES[0], replace(FIGURES[0], id="f2", start=FIGURES[0].start - 4))
    ),
    # speakers
    "p1.mentions: empty": speaker(1, mentions=()),
    "p1.mentions: not in text order": speaker(1, mentions=SPEAKERS[0].mentions[::-1]),
    "p1.mentions: overlaps itself": speaker(1, mentions=(span("Lena Marsh"), span("Marsh"))),
    "p1.mentions: beyond the text": speaker(1, mentions=(span("Lena"), Span(END, END + 1))),
    "p1.roles: beyond the text": speaker(1, roles=(Span(END, END + 1),)),
    "p1.name: empty": speaker(1, name=" "),
    "p1.speaks_for: itself": speaker(1, speaks_for="p1"),
    "p1.speaks_for: nothing is called p9": speaker(1, speaks_for="p9"),
    # figures
    "f1: beyond the text": figure(end=END + 1),
    "f1: in a block of role byline": figure(start=END - 4, end=END),
    "f1.what: beyond the text": figure(what=(Span(END, END + 1),)),
    "f1.value: not finite": figure(value=float("inf")),
    "f1.value2: not finite": figure(value2=float("nan")),
    "f1.part_of: nothing is called f2": figure(part_of="f2"),
    "f1.part_of: itself": figure(part_of="f1"),
    "f1.statement: nothing is called s9": figure(statement="s9"),
    "f1.speakers: nothing is called p9": figure(speakers=("p9",)),
    "f1.speakers: without a statement": figure(statement=None),
    # voice
    "voice: beyond the text": voice(*VOICE[:-1], replace(VOICE[-1], end=END + 1)),
    "voice: not in text order": voice(VOICE[1], VOICE[0], *VOICE[2:]),
    "voice: text left out": voice(*VOICE[:-1]),
    "voice: of furniture": article(blocks=(*ARTICLE.blocks[:3], replace(BYLINE, role="furniture"))),
    "voice: attributed without": voice(replace(VOICE[0], voice="attributed"), *VOICE[1:]),
    "voice: attributed without a statement, or the outlet's with one": voice(
        VOICE[0], replace(VOICE[1], voice="outlet"), *VOICE[2:]
    ),
    "voice: nothing is called s9": voice(VOICE[0], replace(VOICE[1], statement="s9"), *VOICE[2:]),
}


@pytest.mark.parametrize(("fault", "record"), BROKEN.items(), ids=BROKEN)
def test_a_broken_rule_is_told(fault: str, record: Record) -> None:
    assert any(found.startswith(fault) for found in faults(record)), faults(record)


def test_a_quotation_may_go_on_from_a_paragraph_into_a_quote() -> None:
    over = replace(STATEMENTS[0], content=(span("“a gift to the fog”.\r\n\r\nAt least 12 crews"),))
    record = replace(
        blocks(FIRST, replace(SECOND, role="quote")), statements=(over, *STATEMENTS[1:])
    )
    assert faults(record) == []
