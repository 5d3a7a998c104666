"""Corrections in the store: listed, undone, kept when articles are read anew."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from sayso.errors import UsageError
from sayso.record import from_dict, to_dict
from sayso.record.format import encodable
from sayso.store import read, write
from sayso.store.connection import Connection, Row
from sayso.store.correction import Correction, corrected
from sayso.store.sighting import stamp
from sayso.store.spans import dump, load, words
from sayso.types import Record, Span, Statement

_REFERENCE = re.compile(r"([0-9a-f]{6,64}):(s\d+)")
_SELECT_CORRECTIONS = (
    "SELECT correction.id, sha256, content_spans, content, what, speakers, spans, made"
    " FROM correction JOIN article ON article.id = article_id JOIN text ON text.id = text_id"
)


def as_read(db: Connection, article_id: int) -> Record:
    """The record of an article without any correction, as the model read it."""
    record = read.record(db, article_id)
    kept = db.value("SELECT record FROM reading WHERE article_id = ?", (article_id,))
    if kept is None:
        return record
    model = from_dict(json.loads(kept))
    return replace(model, article=replace(model.article, addresses=record.article.addresses))


def put(db: Connection, article_id: int, record: Record) -> None:
    """Puts a reading of an article in the place of the one before; its corrections are applied."""
    found = _corrections_of(db, article_id)
    db.run("DELETE FROM reading WHERE article_id = ?", (article_id,))
    if found:
        kept = encodable(json.dumps(to_dict(record), ensure_ascii=False))
        db.run("INSERT INTO reading (article_id, record) VALUES (?, ?)", (article_id, kept))
    shown, _ = corrected(record, found)
    write.replace(db, article_id, shown)


def correct(
    db: Connection,
    statement: str,
    *,
    speakers: tuple[str, ...] = (),
    drop: bool = False,
    content: tuple[tuple[int, int], ...] = (),
) -> Correction:
    """Makes one correction and applies it. Raises UsageError where it cannot be."""
    if (bool(speakers) + drop + bool(content)) != 1:
        raise UsageError("say what is to be: one of --speaker, --drop and --span")
    article_id, record, meant = _statement(db, statement)
    try:
        spans = tuple(Span(start, end) for start, end in content)
    except ValueError as error:
        raise UsageError(f"{error}: give START:END, as in 120:164") from error
    correction = Correction(
        number=0,
        article=record.article.id,
        content=meant.content,
        words=words(meant.content, record.article.text) or "",
        what="drop" if drop else "speaker" if speakers else "span",
        speakers=tuple(encodable(name.strip()) for name in speakers),
        spans=spans,
        made=stamp(),
    )
    if any(not name for name in correction.speakers):
        raise UsageError("a speaker needs a name")
    if corrected(record, [correction])[1]:
        raise UsageError(
            f"{statement}: no record can have that content: it must lie in the article, in blocks "
            "that are read, and not over a statement around it"
        )
    with db.transaction():
        base = as_read(db, article_id)
        number = db.run(
            "INSERT INTO correction"
            " (article_id, content, content_spans, what, speakers, spans, made)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                article_id,
                correction.words,
                dump(correction.content),
                correction.what,
                json.dumps(correction.speakers, ensure_ascii=False),
                dump(correction.spans),
                correction.made,
            ),
        )
        put(db, article_id, base)
    return replace(correction, number=number)


def corrections(db: Connection) -> list[tuple[Correction, bool]]:
    """All corrections, oldest first, and whether each fits its article as it is read now."""
    unfitting: set[int] = set()
    for (article_id,) in db.rows("SELECT DISTINCT article_id FROM correction"):
        _, left = corrected(as_read(db, article_id), _corrections_of(db, article_id))
        unfitting |= {correction.number for correction in left}
    rows = db.rows(f"{_SELECT_CORRECTIONS} ORDER BY correction.id")
    return [(c, c.number not in unfitting) for c in map(_correction, rows)]


def uncorrect(db: Connection, number: int) -> None:
    """Takes a correction back. Raises UsageError if there is none of that number."""
    article_id = db.value("SELECT article_id FROM correction WHERE id = ?", (number,))
    if article_id is None:
        raise UsageError(f"no correction {number}; --list shows them")
    with db.transaction():
        base = as_read(db, article_id)
        db.run("DELETE FROM correction WHERE id = ?", (number,))
        put(db, article_id, base)


def corrected_articles(db: Connection) -> list[int]:
    """The row ids of the articles that have corrections."""
    return [id for (id,) in db.rows("SELECT DISTINCT article_id FROM correction ORDER BY 1")]


def _corrections_of(db: Connection, article_id: int) -> list[Correction]:
    where = f"{_SELECT_CORRECTIONS} WHERE article_id = ? ORDER BY correction.id"
    return [_correction(row) for row in db.rows(where, (article_id,))]


def _correction(row: Row) -> Correction:
    number, article, content, said, what, speakers, spans, made = row
    return Correction(
        number=number,
        article=article,
        content=load(content),
        words=said,
        what=what,
        speakers=tuple(json.loads(speakers)),
        spans=load(spans),
        made=made,
    )


def _statement(db: Connection, reference: str) -> tuple[int, Record, Statement]:
    """The article and statement that a reference such as `9c0f3d21:s2` means."""
    match = _REFERENCE.fullmatch(reference)
    if not match:
        raise UsageError(
            f"{reference!r} is no statement: give the first digits of its article and its id, "
            "as in 9c0f3d21:s2"
        )
    found = []
    for (article_id,) in db.rows(
        "SELECT article.id FROM article JOIN text ON text.id = text_id"
        " WHERE sha256 GLOB ? || '*' ORDER BY article.id",
        (match[1],),
    ):
        record = read.record(db, article_id)
        found += [(article_id, record, s) for s in record.statements if s.id == match[2]]
    if not found:
        raise UsageError(f"{reference}: no such statement; `sayso find` shows those there are")
    if len(found) > 1:
        raise UsageError(f"{reference}: means several statements; give more digits of the article")
    return found[0]
