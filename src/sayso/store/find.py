"""Search: which statements, best or newest first, and how each of them looks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from sayso.errors import UsageError
from sayso.links import link_to
from sayso.record.format import encodable
from sayso.store.connection import Connection, marked
from sayso.store.hit import Hit, Passage
from sayso.store.query import expression
from sayso.store.spans import BETWEEN, from_columns
from sayso.store.whose import whose
from sayso.types import Act, Kind, Span

AROUND = 400
"""The most code points of a passage before a statement's first and after its last character."""

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T.*)?)?)?", re.ASCII)
_TOGETHER = 100
_MARKS = ("\ufdd0", "\ufdd1")
"""What `highlight` sets around a match: no characters, so hardly ever in a text."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is searched for; all of it must hold.

    `words` in what was said, `by` in a name that its speaker goes by in who is who, `about` in the
    article's title or text (each as `expression` reads it). `since` and `until` are ISO dates or
    their beginnings (`2031`, `2031-05`), both inclusive; an article without a date is not found by
    them. Raises UsageError for what is no date.
    """

    words: str = ""
    by: str | None = None
    about: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    kind: Kind | None = None
    act: Act | None = None
    sure: bool = False

    def __post_init__(self) -> None:
        for date in (self.since, self.until):
            if date is not None and not _DATE.fullmatch(date):
                raise UsageError(f"{date!r} is no date; give one as 2031-05-06, 2031-05 or 2031")


def find(db: Connection, search: Search, limit: int | None = None) -> Iterator[Hit]:
    """The statements found, best first if words are searched for, else newest first."""
    words = expression(search.words)
    with db.snapshot():
        ids = (id for (id,) in db.rows(*_ranked(db, search, words, limit)))
    while some := list(islice(ids, _TOGETHER)):
        yield from _hits(db, some, words)


def _ranked(
    db: Connection, search: Search, words: str | None, limit: int | None
) -> tuple[str, list[object]]:
    """The SQL that gives the ids of the statements, and its bindings."""
    conditions: list[str] = []
    bindings: list[object] = []

    def must(condition: str, *values: object) -> None:
        conditions.append(condition)
        bindings.extend(values)

    if words:
        must("statement_fts MATCH ?", words)
    if search.by is not None:
        by = expression(search.by) or '""'
        must(
            "s.id IN (SELECT statement_id FROM statement_speaker WHERE speaker_id IN"
            " (SELECT rowid FROM speaker_fts WHERE speaker_fts MATCH ?"
            "  UNION ALL SELECT value FROM json_each(?)))",
            by,
            json.dumps(whose(db, by)),
        )
    if search.about is not None:
        must(
            "s.article_id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)",
            expression(search.about) or '""',
        )
    if search.outlet is not None:
        must("a.outlet = ? COLLATE NOCASE", encodable(search.outlet))
    if search.since is not None:
        must("a.published >= ?", search.since)
    if search.until is not None:
        must("a.published < ?", search.until + "~")  # after every character of an ISO date
    if search.kind is not None:
        must("s.kind = ?", search.kind)
    if search.act is not None:
        must("s.act = ?", search.act)
    if search.sure:
        must("s.sure")
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    return (
        "SELECT s.id FROM "
        + (
            "statement_fts JOIN statement AS s ON s.id = statement_fts.rowid"
            if words
            else "statement AS s"
        )
        + f" JOIN article AS a ON a.id = s.article_id{where}"
        + f" ORDER BY {'rank' if words else 'a.published DESC'}, s.id LIMIT ?",
        [*bindings, -1 if limit is None else limit],
    )


def _hits(db: Connection, ids: list[int], words: str | None) -> Iterator[Hit]:
    """The hits with these ids, in their order."""
    speakers = _speakers(db, ids)
    rows = db.rows(
        "SELECT s.id, s.number, s.kind, s.act, s.source, s.cue, s.content, s.confidence,"
        " s.speaker_confidence, s.sure, a.title, a.outlet, a.published, a.file, a.blocks,"
        " text.sha256, text.text,"
        " (SELECT address FROM address WHERE article_id = a.id"
        "  ORDER BY last_seen DESC, id LIMIT 1),"
        " s.content_start, s.content_end, s.content_spans,"
        " min(s.content_start, ifnull(s.source_start, s.content_start),"
        "     ifnull(s.cue_start, s.content_start)),"
        " max(s.content_end, ifnull(s.source_end, 0), ifnull(s.cue_end, 0))"
        " FROM statement AS s JOIN article AS a ON a.id = s.article_id"
        " JOIN text ON text.id = a.text_id WHERE s.id IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    )
    by_id = {row[0]: row for row in rows}
    matches = marked({row[0]: row[6] for row in rows}, words, _MARKS) if words else {}
    for id in ids:
        if id not in by_id:  # forgotten since it was found
            continue
        (
            _,
            number,
            kind,
            act,
            source,
            cue,
            content,
            confidence,
            speaker_confidence,
            sure,
            title,
            outlet,
            published,
            file,
            blocks,
            sha256,
            text,
            address,
            *spans,
        ) = by_id[id]
        pieces = from_columns(*spans[:3])
        yield Hit(
            article=sha256,
            statement=f"s{number}",
            speakers=speakers.get(id, ()),
            kind=kind,
            act=act,
            source=source,
            cue=cue,
            content=content,
            content_spans=pieces,
            matches=tuple(in_text(pieces, _marked(matches.get(id, "")))),
            passage=_passage(text, json.loads(blocks), *spans[3:]),
            confidence=confidence,
            speaker_confidence=speaker_confidence,
            sure=bool(sure),
            title=title,
            outlet=outlet,
            published=published,
            address=address,
            file=file,
            link=link_to(address, text, pieces[0].start, pieces[-1].end) if address else None,
        )


def _speakers(db: Connection, ids: list[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for statement, name in db.each(
        "SELECT statement_id, name FROM statement_speaker JOIN speaker ON speaker.id = speaker_id"
        " WHERE statement_id IN (SELECT value FROM json_each(?)) ORDER BY statement_id, place",
        (json.dumps(ids),),
    ):
        found[statement] = (*found.get(statement, ()), name)
    return found


def _marked(text: str) -> list[Span]:
    """Where the marked words stand once the marks are gone."""
    spans, start, length = [], 0, 0
    for piece in re.split(f"([{''.join(_MARKS)}])", text):
        if piece == _MARKS[0]:
            start = length
        elif piece == _MARKS[1]:
            spans.append(Span(start, length))
        else:
            length += len(piece)
    return spans


def in_text(pieces: Sequence[Span], joined: Iterable[Span]) -> Iterator[Span]:
    """Spans of the words that `words` joins, as spans of the text that the pieces are of."""
    starts = list(accumulate((len(BETWEEN) + p.end - p.start for p in pieces), initial=0))
    for span in joined:
        for piece, start in zip(pieces, starts, strict=False):
            begin = max(piece.start, piece.start + span.start - start)
            end = min(piece.end, piece.start + span.end - start)
            if begin < end:
                yield Span(begin, end)


def _passage(text: str, blocks: list[dict[str, int]], start: int, end: int) -> Passage:
    """The blocks that a statement touches, as far as they are near it."""
    touched = [b for b in blocks if b["start"] < end and start < b["end"]]
    first = max(min(b["start"] for b in touched), start - AROUND)
    last = min(max(b["end"] for b in touched), end + AROUND)
    return Passage(first, last, text[first:last])
