"""Corrections of statements, and what a record is once they are applied."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sayso.record import faults
from sayso.statements.lexicon.organisations import ORGANISATIONS
from sayso.types import Record, Span, Speaker, Statement, Step

BY_HAND = "by hand"
"""The step of evidence that says that a person gave the speaker."""

_FITS = 0.5
"""The Dice overlap of contents from which on a statement is the one that was corrected."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of one statement, known by its article and its content, never by an id.

    `article` is the SHA-256 of the text, `content` the spans that the statement had when it was
    corrected. `speaker`: it is said by `speakers`, by name. `drop`: it is no statement. `span`:
    its content is `spans`. `made` is UTC.
    """

    number: int
    article: str
    content: tuple[Span, ...]
    words: str
    what: Literal["speaker", "drop", "span"]
    speakers: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    made: str = ""


def corrected(
    record: Record, corrections: Iterable[Correction]
) -> tuple[Record, tuple[Correction, ...]]:
    """The record with the corrections applied in order, and those that fit nothing in it.

    The result keeps every rule of a record. Whatever model read the article, a correction fits the
    statement whose content overlaps most with its own, at least by half.
    """
    unfitting = []
    for correction in corrections:
        statement = _meant(record, correction)
        changed = _applied(record, statement, correction) if statement else None
        if changed is None or faults(changed):
            unfitting.append(correction)
        else:
            record = changed
    return record, tuple(unfitting)


def _meant(record: Record, correction: Correction) -> Statement | None:
    best = max(
        record.statements, key=lambda s: _overlap(s.content, correction.content), default=None
    )
    return best if best and _overlap(best.content, correction.content) >= _FITS else None


def _overlap(a: Sequence[Span], b: Sequence[Span]) -> float:
    both = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)
    return 2 * both / sum(span.end - span.start for span in (*a, *b))


def _applied(record: Record, statement: Statement, correction: Correction) -> Record | None:
    match correction.what:
        case "drop":
            return _numbered(_without(record, statement))
        case "speaker":
            return _numbered(_said_by(record, statement, correction.speakers))
        case "span":
            return _numbered(_spanning(record, statement, correction.spans))


def _without(record: Record, gone: Statement) -> Record:
    """The record without a statement; what stood within it stands within the one around it."""
    return replace(
        record,
        statements=tuple(
            replace(s, within=gone.within) if s.within == gone.id else s
            for s in record.statements
            if s.id != gone.id
        ),
        figures=tuple(
            replace(f, statement=None, speakers=()) if f.statement == gone.id else f
            for f in record.figures
        ),
        voice=tuple(
            replace(v, voice="attributed" if gone.within else "outlet", statement=gone.within)
            if v.statement == gone.id
            else v
            for v in record.voice
        ),
    )


def _said_by(record: Record, statement: Statement, names: Sequence[str]) -> Record:
    speakers = list(record.speakers)
    by = [_speaker(record, statement, name, speakers) for name in names]
    why = [Step(BY_HAND, speaker.mentions[0].start, speaker.mentions[0].end) for speaker in by]
    return _replaced(
        replace(record, speakers=tuple(speakers)),
        replace(
            statement,
            speakers=tuple(dict.fromkeys(speaker.id for speaker in by)),
            unresolved=None,
            speaker_confidence=1.0,
            why=tuple(why),
        ),
    )


def _speaker(record: Record, statement: Statement, name: str, speakers: list[Speaker]) -> Speaker:
    """The speaker of that name, added to `speakers` if the record has none."""
    for speaker in speakers:
        if speaker.name.casefold() == name.casefold():
            return speaker
    text = record.article.text
    bounds = record.article.range or Span(0, len(text))
    at = text.find(name, bounds.start, bounds.end)
    mention = Span(at, at + len(name)) if at >= 0 else None
    organisation = name.split()[-1].casefold() in ORGANISATIONS
    added = Speaker(
        id=f"new{len(speakers)}",
        name=name,
        named=True,
        type="organisation" if organisation else "person",
        roles=(),
        speaks_for=None,
        mentions=(mention,) if mention else (statement.source or statement.content)[:1],
    )
    speakers.append(added)
    return added


def _spanning(record: Record, statement: Statement, content: tuple[Span, ...]) -> Record | None:
    """The record with other content of a statement; source and cue make room for it."""
    from sayso.model.quotations import quotations_in  # brings onnxruntime along
    from sayso.statements.kind import kind_of

    text = record.article.text
    content = tuple(sorted(content))
    if not content or content[-1].end > len(text):
        return None

    def free(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(
            s for s in spans if not any(s.start < c.end and c.start < s.end for c in content)
        )

    quoted = quotations_in(text, [block.span for block in record.article.read_blocks])
    changed = replace(
        statement,
        content=content,
        source=free(statement.source),
        cue=free(statement.cue),
        kind=kind_of(text, content, quoted),
    )
    return _nested(_replaced(record, changed))


def _nested(record: Record) -> Record:
    """The record with each statement within the nearest one around it that still holds it."""
    by_id = {s.id: s for s in record.statements}

    def around(statement: Statement) -> str | None:
        outer = by_id.get(statement.within or "")
        while outer and not _holds(outer, statement):
            outer = by_id.get(outer.within or "")
        return outer.id if outer else None

    return replace(
        record, statements=tuple(replace(s, within=around(s)) for s in record.statements)
    )


def _holds(outer: Statement, inner: Statement) -> bool:
    return all(
        any(o.start <= span.start and span.end <= o.end for o in outer.content)
        for span in (*inner.source, *inner.cue, *inner.content)
    )


def _replaced(record: Record, changed: Statement) -> Record:
    return replace(
        record,
        statements=tuple(changed if s.id == changed.id else s for s in record.statements),
    )


def _numbered(record: Record | None) -> Record | None:
    """The record with ids that count in text order; speakers of nothing left out."""
    if record is None:
        return None
    before = {id for s in record.statements for id in s.speakers}
    used = before | {id for f in record.figures for id in f.speakers}
    used |= {p.speaks_for for p in record.speakers if p.id in used and p.speaks_for}
    people = sorted((p for p in record.speakers if p.id in used), key=lambda p: min(p.mentions))
    said = sorted(record.statements, key=lambda s: min((*s.source, *s.cue, *s.content)).start)
    p_ids = {p.id: f"p{number}" for number, p in enumerate(people, start=1)}
    s_ids = {s.id: f"s{number}" for number, s in enumerate(said, start=1)}
    return replace(
        record,
        statements=tuple(
            replace(
                s,
                id=s_ids[s.id],
                within=s_ids[s.within] if s.within else None,
                speakers=tuple(p_ids[id] for id in s.speakers),
            )
            for s in said
        ),
        speakers=tuple(
            replace(p, id=p_ids[p.id], speaks_for=p_ids.get(p.speaks_for or "")) for p in people
        ),
        figures=tuple(
            replace(
                f,
                statement=s_ids[f.statement] if f.statement else None,
                speakers=tuple(p_ids[id] for id in f.speakers),
            )
            for f in record.figures
        ),
        voice=tuple(
            replace(v, statement=s_ids[v.statement] if v.statement else None) for v in record.voice
        ),
    )
