"""Decisions about speakers, and the list they are linked to, in the store."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

from sayso.errors import UsageError
from sayso.record.format import encodable
from sayso.store.connection import Connection
from sayso.store.registry import Anchor, Appearance, Decision, Known, Verb
from sayso.store.registry.keys import known_key
from sayso.store.sighting import stamp
from sayso.store.spans import dump, load


def decide(
    db: Connection,
    verb: Verb,
    one: Appearance,
    other: Appearance | None = None,
    value: str | None = None,
) -> int:
    """Notes a decision about speakers; its number."""
    first, second = _place(db, one), _place(db, other) if other else (None, None, None)
    with db.transaction():
        return db.run(
            "INSERT INTO decision (verb, article_id, name, mentions_spans, other_article_id,"
            " other_name, other_mentions_spans, value, made) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (verb, *first, *second, value and encodable(value), stamp()),
        )


def decisions(db: Connection) -> list[Decision]:
    """All decisions, oldest first."""
    return [
        Decision(
            number=row[0],
            verb=row[1],
            one=Anchor(row[2], row[3] or 0, row[4], load(row[5])),
            other=Anchor(row[6], row[7] or 0, row[8], load(row[9])) if row[6] else None,
            value=row[10],
            made=row[11],
        )
        for row in db.rows(
            "SELECT d.id, verb, t.sha256, a.range_start, d.name, d.mentions_spans, u.sha256,"
            " b.range_start, d.other_name, d.other_mentions_spans, value, made FROM decision AS d"
            " JOIN article AS a ON a.id = d.article_id JOIN text AS t ON t.id = a.text_id"
            " LEFT JOIN article AS b ON b.id = d.other_article_id"
            " LEFT JOIN text AS u ON u.id = b.text_id ORDER BY d.id"
        )
    ]


def undecide(db: Connection, number: int) -> None:
    """Takes a decision back. Raises UsageError if there is none of that number."""
    if db.value("SELECT id FROM decision WHERE id = ?", (number,)) is None:
        raise UsageError(f"no decision {number}; `sayso speakers STORE decisions` shows them")
    with db.transaction():
        db.run("DELETE FROM decision WHERE id = ?", (number,))


def know(db: Connection, known: Iterable[Known]) -> None:
    """Puts a list of people and organisations in the place of the one before."""
    listed = list(known)
    with db.transaction():
        db.run("DELETE FROM known")
        db.run_many(
            "INSERT INTO known (id, name, aliases, roles, type) VALUES (?, ?, ?, ?, ?)",
            [
                (
                    encodable(item.id),
                    encodable(item.name),
                    encodable(json.dumps(item.aliases, ensure_ascii=False)),
                    encodable(json.dumps(item.roles, ensure_ascii=False)),
                    item.type,
                )
                for item in listed
            ],
        )
        db.run_many(
            "INSERT INTO known_name (known_id, name, key) VALUES (?, ?, ?)",
            [
                (encodable(item.id), encodable(name), encodable(known_key(name, item.type)))
                for item in listed
                for name in item.names
            ],
        )


def known(db: Connection, ids: Collection[str] | None = None) -> list[Known]:
    """The list that speakers are linked to, or those of it with these ids."""
    rows = (
        db.rows("SELECT * FROM known ORDER BY id")
        if ids is None
        else db.rows(
            "SELECT * FROM known WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(sorted(ids)),),
        )
    )
    return [
        Known(id, name, tuple(json.loads(aliases)), tuple(json.loads(roles)), type)
        for id, name, aliases, roles, type in rows
    ]


def _place(db: Connection, appearance: Appearance) -> tuple[int, str, str]:
    """An anchor as columns."""
    anchor = appearance.anchor
    article_id = db.value(
        "SELECT article.id FROM article JOIN text ON text.id = text_id"
        " WHERE sha256 = ? AND ifnull(range_start, 0) = ?",
        (anchor.article, anchor.start),
    )
    return article_id, encodable(anchor.name), dump(anchor.mentions)
