"""Who is who in a store, and how a person names one of them."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from sayso.errors import UsageError
from sayso.store.connection import Connection
from sayso.store.decisions import decisions, known
from sayso.store.registry import Anchor, Appearance, Decision, Entry, Found, registry
from sayso.store.registry.appearance import forms, key
from sayso.store.spans import BETWEEN, load

_REFERENCE = re.compile(r"([0-9a-f]{6,64}):(.+)", re.DOTALL)


def speakers(db: Connection) -> list[Entry]:
    """All people and organisations, those of the most statements first."""
    everybody = (appearance for _, appearance in appearances(db))
    return registry(everybody, known(db), decisions(db))


def decided(db: Connection) -> list[tuple[Decision, bool]]:
    """All decisions, and whether each still means somebody in the articles as they are read."""
    found = Found(appearance for _, appearance in appearances(db))
    return [
        (d, all(found.of(anchor) is not None for anchor in (d.one, d.other) if anchor))
        for d in decisions(db)
    ]


def appearances(
    db: Connection, rows: Collection[int] | None = None
) -> Iterator[tuple[int, Appearance]]:
    """Every speaker of every article, as the registry sees it, by row id; or those of some rows."""
    some = json.dumps(sorted(rows)) if rows is not None else None
    among = "IN (SELECT value FROM json_each(?))"
    company: dict[int, set[str]] = defaultdict(set)
    for article_id, name, type in db.each(
        "SELECT article_id, name, type FROM speaker WHERE named"
        + (f" AND article_id IN (SELECT article_id FROM speaker WHERE id {among})" if some else ""),
        [some] if some else [],
    ):
        company[article_id].add(key(name, type))
    for row_id, *row in db.each(
        "SELECT p.id, p.article_id, sha256, range_start, p.name, p.named, p.type, p.roles,"
        " mentions_spans, outlet, published,"
        " (SELECT count(*) FROM statement_speaker WHERE speaker_id = p.id),"
        " CASE WHEN p.type = 'organisation' THEN text END"
        " FROM speaker AS p JOIN article ON article.id = p.article_id"
        " JOIN text ON text.id = text_id"
        + (f" WHERE p.id {among}" if some else "")
        + " ORDER BY p.id",
        [some] if some else [],
    ):
        article_id, sha256, start, name, named, type, roles, mentions, outlet, published = row[:10]
        spans = load(mentions)
        yield (
            row_id,
            Appearance(
                anchor=Anchor(sha256, start or 0, name, spans),
                type=type,
                named=bool(named),
                roles=tuple(roles.split(BETWEEN)) if roles else (),
                forms=forms(name, spans, row[11]) if row[11] else (name,),
                company=frozenset(company[article_id] - {key(name, type)}),
                outlet=outlet,
                published=published,
                statements=row[10],
            ),
        )


def meant(entries: Sequence[Entry], reference: str) -> tuple[Entry, Appearance]:
    """Whom a reference means: a name that one alone has, or `9c0f3d21:Jon Bell`.

    Raises UsageError where that is nobody, or several; it says how to tell them apart.
    """
    match = _REFERENCE.fullmatch(reference)
    if match:
        found = [
            (entry, a)
            for entry in entries
            for a in entry.appearances
            if a.anchor.article.startswith(match[1]) and _alike(a.name, match[2])
        ]
    else:
        found = [
            (entry, entry.appearances[0])
            for entry in entries
            if reference == entry.id
            or (entry.named and any(_alike(n, reference) for n in (entry.name, *entry.names)))
        ]
    if not found:
        raise UsageError(f"{reference}: no such speaker; `sayso speakers STORE` lists them")
    if len(found) > 1:
        several = ", ".join(_told_apart(entry) for entry, _ in found[:5])
        raise UsageError(f"{reference} is several: {several}; name one of them so")
    return found[0]


def _alike(a: str, b: str) -> bool:
    return " ".join(a.split()).casefold() == " ".join(b.split()).casefold()


def _told_apart(entry: Entry) -> str:
    role = f" ({entry.roles[0]})" if entry.roles else ""
    return f"{entry.anchor.short}{role}"
