"""The rules that every record keeps, and which of them one breaks."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import combinations, pairwise, product
from typing import Protocol

from sayso.record.format import is_encodable
from sayso.record.places import Places
from sayso.types import Article, Figure, Record, Span, Speaker, Statement

_MODEL = re.compile(r".+\+[0-9a-f]{8}")


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


def faults(record: Record) -> list[str]:
    """Every rule of the record that this one breaks, one line each; none for a sound record."""
    text = record.article.text
    if not is_encodable(text):
        return ["article.text: holds a lone surrogate"]
    places = Places(record.article)
    return [
        *_article_faults(record.article),
        *places.faults(),
        *_reference_faults(record),
        *(f for statement in record.statements for f in _statement_faults(statement, places)),
        *_nesting_faults(record.statements),
        *(f for speaker in record.speakers for f in _speaker_faults(speaker, len(text))),
        *(f for figure in record.figures for f in _figure_faults(figure, places)),
        *places.voice_faults(record.voice),
        *_order_faults(record),
        *([] if _MODEL.fullmatch(record.model) else ["model: not NAME+ and 8 hexadecimal digits"]),
    ]


def _article_faults(article: Article) -> Iterator[str]:
    if article.id != sha256(article.text.encode()).hexdigest():
        yield "article.id: not the SHA-256 of the text"
    if article.range and article.range.end > len(article.text):
        yield "article.range: beyond the text"


def _statement_faults(s: Statement, places: Places) -> Iterator[str]:
    roles = {"source": s.source, "cue": s.cue, "content": s.content}
    for role, spans in roles.items():
        yield from _span_faults(f"{s.id}.{role}", spans, places.length)
        yield from places.block_faults(f"{s.id}.{role}", spans, quotation=role == "content")
    if not s.content:
        yield f"{s.id}.content: empty"
    for a, b in combinations(roles, 2):
        if any(x.start < y.end and y.start < x.end for x, y in product(roles[a], roles[b])):
            yield f"{s.id}: {a} and {b} overlap"
    if bool(s.speakers) != (s.unresolved is None):
        yield f"{s.id}.unresolved: null if there are speakers, and only then"
    if len(set(s.speakers)) < len(s.speakers):
        yield f"{s.id}.speakers: the same one twice"
    if s.speakers and not s.why:
        yield f"{s.id}.why: no evidence for its speakers"
    for name, value in (
        ("confidence", s.confidence),
        ("speaker_confidence", s.speaker_confidence),
    ):
        if not 0 <= value <= 1:
            yield f"{s.id}.{name}: not between 0 and 1"
        elif round(value, 2) != value:
            yield f"{s.id}.{name}: not rounded to two decimals"
    if not isinstance(s.sure, bool):
        yield f"{s.id}.sure: neither true nor false"
    for step in s.why:
        if not 0 <= step.start < step.end <= places.length:
            yield f"{s.id}.why: beyond the text, or empty"


def _nesting_faults(statements: Sequence[Statement]) -> Iterator[str]:
    by_id = {statement.id: statement for statement in statements}
    for s in statements:
        if s.within is None or s.within not in by_id:
            continue
        above = [s.id]
        outer: Statement | None = s
        while outer and (outer := by_id.get(outer.within or "")) and outer.id not in above:
            above.append(outer.id)
        if outer:
            yield f"{s.id}.within: a circle"
        content = by_id[s.within].content
        if not all(
            any(around.start <= span.start and span.end <= around.end for around in content)
            for span in (*s.source, *s.cue, *s.content)
        ):
            yield f"{s.id}.within: not inside the content of {s.within}"


def _speaker_faults(speaker: Speaker, length: int) -> Iterator[str]:
    yield from _span_faults(f"{speaker.id}.mentions", speaker.mentions, length)
    yield from _span_faults(f"{speaker.id}.roles", speaker.roles, length)
    if not speaker.mentions:
        yield f"{speaker.id}.mentions: empty"
    if not speaker.name.strip():
        yield f"{speaker.id}.name: empty"
    if speaker.speaks_for == speaker.id:
        yield f"{speaker.id}.speaks_for: itself"


def _figure_faults(figure: Figure, places: Places) -> Iterator[str]:
    if not 0 <= figure.start < figure.end <= places.length:
        yield f"{figure.id}: beyond the text, or empty"
    else:
        yield from places.block_faults(figure.id, (Span(figure.start, figure.end),))
    yield from _span_faults(f"{figure.id}.what", figure.what, places.length)
    for name, value in (("value", figure.value), ("value2", figure.value2)):
        if value is not None and not math.isfinite(value):
            yield f"{figure.id}.{name}: not finite"
    if figure.statement is None and figure.speakers:
        yield f"{figure.id}.speakers: without a statement"
    if figure.part_of == figure.id:
        yield f"{figure.id}.part_of: itself"


def _span_faults(name: str, spans: Sequence[Span], length: int) -> Iterator[str]:
    if any(span.end > length for span in spans):
        yield f"{name}: beyond the text"
    if list(spans) != sorted(spans):
        yield f"{name}: not in text order"
    if _overlap(sorted(spans)):
        yield f"{name}: overlaps itself"


def _overlap(spans: Sequence[Span]) -> bool:
    return any(b.start < a.end for a, b in pairwise(spans))


def _reference_faults(record: Record) -> Iterator[str]:
    """Ids that nothing bears."""
    statements = {statement.id for statement in record.statements}
    speakers = {speaker.id for speaker in record.speakers}
    figures = {figure.id for figure in record.figures}

    def check(name: str, ids: Iterable[str | None], known: set[str]) -> Iterator[str]:
        for id in ids:
            if id is not None and id not in known:
                yield f"{name}: nothing is called {id}"

    for s in record.statements:
        yield from check(f"{s.id}.within", [s.within], statements)
        yield from check(f"{s.id}.speakers", s.speakers, speakers)
    for p in record.speakers:
        yield from check(f"{p.id}.speaks_for", [p.speaks_for], speakers)
    for f in record.figures:
        yield from check(f"{f.id}.part_of", [f.part_of], figures)
        yield from check(f"{f.id}.statement", [f.statement], statements)
        yield from check(f"{f.id}.speakers", f.speakers, speakers)
    yield from check("voice", [voice.statement for voice in record.voice], statements)


def _order_faults(record: Record) -> Iterator[str]:
    """Ids count from 1 in text order: of the first character, of the first mention."""
    starts = [
        min((span.start for span in (*s.source, *s.cue, *s.content)), default=0)
        for s in record.statements
    ]
    mentions = [min(speaker.mentions).start for speaker in record.speakers if speaker.mentions]
    yield from _count_faults("statements", "s", record.statements, starts)
    yield from _count_faults("speakers", "p", record.speakers, mentions)
    yield from _count_faults("figures", "f", record.figures, [f.start for f in record.figures])


def _count_faults(
    name: str, letter: str, values: Sequence[_Identified], starts: list[int]
) -> Iterator[str]:
    if [value.id for value in values] != [f"{letter}{n}" for n in range(1, len(values) + 1)]:
        yield f"{name}: ids do not count {letter}1, {letter}2, ..."
    if starts != sorted(starts):
        yield f"{name}: not in text order"
