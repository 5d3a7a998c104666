"""Proves that a store holds what it says: spans against texts, indexes against rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from sayso.errors import FormatError, StoreError
from sayso.record import faults
from sayso.store import read
from sayso.store.connection import Connection
from sayso.store.corrections import as_read
from sayso.store.spans import columns, load, words
from sayso.store.write import keys_of
from sayso.types import Record


def check(db: Connection, at: Callable[[int, int], None] | None = None) -> Iterator[str]:
    """Everything that is wrong, one line each; nothing for a sound store.

    The file's pages, the foreign keys, the full-text indexes, and each article: its digest, the
    rules of its record, and that the words of every statement are those at its spans. `at` is told
    how many articles are done, and of how many. `db` must be open to write, as SQLite asks that
    of a check of a full-text index; nothing is written.
    """
    for (fault,) in db.each("PRAGMA integrity_check"):
        if fault != "ok":
            yield f"the file: {fault}"
    for table, row, parent, _ in db.each("PRAGMA foreign_key_check"):
        yield f"{table} {row}: points at a {parent} that is not there"
    for index in indexes(db):
        try:
            db.run(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except StoreError:
            yield f"{index}: does not match its rows"
    articles = db.rows("SELECT id FROM article ORDER BY id")
    for done, (article_id,) in enumerate(articles, start=1):
        yield from (f"article {article_id}: {fault}" for fault in _article(db, article_id))
        if at:
            at(done, len(articles))


def indexes(db: Connection) -> list[str]:
    """The names of all full-text indexes."""
    rows = db.rows(
        "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'"
    )
    return [name for (name,) in rows]


def _article(db: Connection, article_id: int) -> Iterator[str]:
    try:
        record = read.record(db, article_id)
        yield from faults(record)
        yield from _words(db, article_id, record)
        yield from (f"as it was read: {fault}" for fault in faults(as_read(db, article_id)))
        yield from _corrections(db, article_id, record.article.text)
    except (FormatError, ValueError, LookupError, TypeError) as error:
        yield f"cannot be read back ({type(error).__name__}: {error})"


def _words(db: Connection, article_id: int, record: Record) -> Iterator[str]:
    """Statements and speakers whose columns are not what stands at their spans."""
    text = record.article.text
    rows = db.rows(
        "SELECT source, source_start, source_end, cue, cue_start, cue_end,"
        " content, content_start, content_end FROM statement WHERE article_id = ? ORDER BY number",
        (article_id,),
    )
    for statement, row in zip(record.statements, rows, strict=True):
        for place, part in enumerate(("source", "cue", "content")):
            spans = getattr(statement, part)
            if row[3 * place : 3 * place + 3] != (words(spans, text), *columns(spans)[:2]):
                yield f"{statement.id}.{part}: not the words at its spans"
    rows = db.rows(
        "SELECT roles, (SELECT json_group_array(key ORDER BY key) FROM speaker_key"
        " WHERE speaker_id = id) FROM speaker WHERE article_id = ? ORDER BY number",
        (article_id,),
    )
    for speaker, (roles, keys) in zip(record.speakers, rows, strict=True):
        if roles != words(speaker.roles, text):
            yield f"{speaker.id}.roles: not the words at its spans"
        if json.loads(keys) != keys_of(speaker, text):
            yield f"{speaker.id}: not found by its name"


def _corrections(db: Connection, article_id: int, text: str) -> Iterator[str]:
    for number, content, spans in db.rows(
        "SELECT id, content, content_spans FROM correction WHERE article_id = ?", (article_id,)
    ):
        if content != words(load(spans), text):
            yield f"correction {number}: not the words at its spans"
