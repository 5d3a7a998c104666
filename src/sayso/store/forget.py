"""Takes articles out for good: out of the tables, the indexes and the bytes of the file."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from sayso.errors import StoreRefused, UsageError
from sayso.record.format import encodable
from sayso.store.check import indexes
from sayso.store.connection import Connection
from sayso.store.query import expression
from sayso.store.speakers import speakers

_LEAST_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Forgotten:
    """An article that is to go: `id` is the SHA-256 of its text."""

    id: str
    title: str | None
    statements: int


def texts(
    db: Connection, *, article: str | None, speaker: str | None, address: str | None
) -> list[int]:
    """The row ids of the texts that must go so that this is forgotten.

    `article` is the SHA-256 of a text or its first digits, at least 8. A `speaker` goes with every
    article in which somebody of that name speaks, under whatever name there, or has that name as an
    author or in the text. An `address` goes with every article that was met at it. Articles of one
    file share a text and go together.

    Raises UsageError unless it is exactly one of these.
    """
    if sum(value is not None for value in (article, speaker, address)) != 1:
        raise UsageError("say what to forget: one of --article, --speaker and --address")
    if article is not None:
        if not re.fullmatch(f"[0-9a-f]{{{_LEAST_DIGITS},64}}", article):
            raise UsageError(
                f"{article!r} is no article: give its SHA-256, or its first digits, at least "
                f"{_LEAST_DIGITS}"
            )
        rows = db.rows("SELECT id FROM text WHERE sha256 GLOB ? || '*'", (article,))
    elif address is not None:
        rows = db.rows(
            "SELECT text_id FROM article JOIN address ON article_id = article.id WHERE address = ?",
            (encodable(address),),
        )
    else:
        name = encodable(speaker or "")
        rows = db.rows(
            "SELECT text_id FROM article JOIN speaker ON article_id = article.id"
            " WHERE name = ?1 COLLATE NOCASE"
            " UNION SELECT id FROM text WHERE sha256 IN (SELECT value FROM json_each(?2))"
            " UNION SELECT text_id FROM article WHERE EXISTS"
            " (SELECT 1 FROM json_each(authors) WHERE value = ?1 COLLATE NOCASE)"
            " UNION SELECT text_id FROM article JOIN article_fts ON article_fts.rowid = article.id"
            " WHERE article_fts MATCH ?3",
            (name, json.dumps(_speaks_in(db, name)), expression(f'"{name}"')),
        )
    return [row_id for (row_id,) in rows]


def _speaks_in(db: Connection, name: str) -> list[str]:
    """The texts in which those of that name speak, by their SHA-256."""
    return [
        appearance.anchor.article
        for entry in speakers(db)
        if entry.named and name.casefold() in map(str.casefold, (entry.name, *entry.names))
        for appearance in entry.appearances
    ]


def listed(db: Connection, texts: list[int]) -> list[Forgotten]:
    """The articles of these texts."""
    rows = db.rows(
        "SELECT sha256, title,"
        " (SELECT count(*) FROM statement WHERE article_id = article.id)"
        " FROM article JOIN text ON text.id = text_id"
        " WHERE text_id IN (SELECT value FROM json_each(?)) ORDER BY article.id",
        (json.dumps(texts),),
    )
    return [Forgotten(*row) for row in rows]


def forget(db: Connection, texts: list[int], speaker: str | None = None) -> None:
    """Takes out these texts with their articles and pages, and wipes what was deleted before.

    With the name of a `speaker`, also the decisions and corrections that gave it, and its entry in
    the user's own list.

    Raises StoreRefused where somebody who reads the store keeps its old bytes from going; they go
    when this is called again, with or without texts.
    """
    going = json.dumps(texts)
    with db.transaction():
        db.run(
            "DELETE FROM page WHERE id IN (SELECT page_id FROM page_article"
            " JOIN article ON article.id = article_id"
            " WHERE text_id IN (SELECT value FROM json_each(?)))",
            (going,),
        )
        db.run("DELETE FROM article WHERE text_id IN (SELECT value FROM json_each(?))", (going,))
        if speaker is not None:
            name = (encodable(speaker),)
            db.run("DELETE FROM decision WHERE value = ? COLLATE NOCASE", name)
            db.run(
                "DELETE FROM correction WHERE EXISTS"
                " (SELECT 1 FROM json_each(speakers) WHERE value = ? COLLATE NOCASE)",
                name,
            )
            db.run(
                "DELETE FROM known WHERE name = ?1 COLLATE NOCASE OR EXISTS"
                " (SELECT 1 FROM json_each(aliases) WHERE value = ?1 COLLATE NOCASE)",
                name,
            )
        for index in indexes(db):
            db.run(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    db.run("VACUUM")
    busy = db.value("PRAGMA wal_checkpoint(TRUNCATE)")
    if busy:
        raise StoreRefused(
            str(db.path),
            "forgotten, but old bytes stay in the file while another program reads it; close that "
            "and run this again",
        )
