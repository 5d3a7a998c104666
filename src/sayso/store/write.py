"""A record into its rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from sayso.record.format import encodable
from sayso.store.connection import Connection
from sayso.store.registry.appearance import forms
from sayso.store.registry.keys import keys
from sayso.store.sighting import Sighting, stamp
from sayso.store.spans import columns, dump, words
from sayso.types import Article, Block, Record, Speaker, Statement


def insert(db: Connection, record: Record) -> int:
    """Inserts a record whose article is not in yet; the article's row id."""
    article_id = _article(db, record)
    _contents(db, article_id, record)
    return article_id


def replace(db: Connection, article_id: int, record: Record) -> None:
    """Puts what a record says in the place of what the article with that row id had."""
    db.run("UPDATE statement SET within = NULL WHERE article_id = ?", (article_id,))
    db.run("DELETE FROM statement WHERE article_id = ?", (article_id,))
    db.run("UPDATE speaker SET speaks_for = NULL WHERE article_id = ?", (article_id,))
    db.run("DELETE FROM speaker WHERE article_id = ?", (article_id,))
    db.run(
        "UPDATE article SET sayso = ?, model = ? WHERE id = ?",
        (record.sayso, record.model, article_id),
    )
    _contents(db, article_id, record)


def _contents(db: Connection, article_id: int, record: Record) -> None:
    """Inserts the speakers and statements of an article."""
    text = record.article.text
    speakers = {s.id: _speaker(db, article_id, s, text) for s in record.speakers}
    db.run_many(
        "UPDATE speaker SET speaks_for = ? WHERE id = ?",
        [(speakers[s.speaks_for], speakers[s.id]) for s in record.speakers if s.speaks_for],
    )
    statements = {s.id: _statement(db, article_id, s, text, speakers) for s in record.statements}
    db.run_many(
        "UPDATE statement SET within = ? WHERE id = ?",
        [(statements[s.within], statements[s.id]) for s in record.statements if s.within],
    )


def found(db: Connection, article: Article) -> int | None:
    """The row id of the article that has this text, and this part of it; None if it is not in."""
    row_id: int | None = db.value(
        "SELECT article.id FROM article JOIN text ON text.id = text_id"
        " WHERE sha256 = ? AND ifnull(range_start, -1) = ?",
        (article.id, article.range.start if article.range else -1),
    )
    return row_id


def addresses(db: Connection, article_id: int, met_at: Iterable[str], seen: str) -> None:
    """Notes at which addresses an article was met, and when."""
    db.run_many(
        "INSERT INTO address (address, article_id, first_seen, last_seen) VALUES (?1, ?2, ?3, ?3)"
        " ON CONFLICT (address, article_id) DO UPDATE SET"
        " first_seen = min(first_seen, excluded.first_seen),"
        " last_seen = max(last_seen, excluded.last_seen)",
        [(encodable(address), article_id, seen) for address in met_at],
    )


def page(db: Connection, page: Sighting, article_id: int, *, whole: bool) -> None:
    """Notes that a page holds an article; `whole`: that its articles are now all in."""
    db.run(
        "INSERT INTO page (sha256, name, address, fetched, added, whole) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (sha256) DO UPDATE SET whole = max(whole, excluded.whole)",
        (
            page.sha256,
            encodable(page.name),
            _string(page.address),
            stamp(page.fetched) if page.fetched else None,
            stamp(),
            int(whole),
        ),
    )
    db.run(
        "INSERT INTO page_article (page_id, article_id)"
        " SELECT id, ? FROM page WHERE sha256 = ? ON CONFLICT DO NOTHING",
        (article_id, page.sha256),
    )


def _text(db: Connection, article: Article) -> int:
    found = db.value("SELECT id FROM text WHERE sha256 = ?", (article.id,))
    if found is None:
        found = db.run("INSERT INTO text (sha256, text) VALUES (?, ?)", (article.id, article.text))
    return int(found)


def _article(db: Connection, record: Record) -> int:
    article = record.article
    return _insert(
        db,
        "article",
        {
            "text_id": _text(db, article),
            "range_start": article.range.start if article.range else None,
            "range_end": article.range.end if article.range else None,
            "title": _string(article.title),
            "outlet": _string(article.outlet),
            "published": _string(article.published),
            "authors": _json(list(article.authors)),
            "section": _json(list(article.section)),
            "language": _string(article.language),
            "file": _string(article.file),
            "blocks": _json([_block(block) for block in article.blocks]),
            "sayso": record.sayso,
            "model": record.model,
            "added": stamp(),
        },
    )


def _block(block: Block) -> dict[str, object]:
    origin = block.origin
    return {
        "role": block.role,
        "start": block.start,
        "end": block.end,
        "origin": origin and {"path": origin.path, "start": origin.start, "end": origin.end},
    }


def _speaker(db: Connection, article_id: int, speaker: Speaker, text: str) -> int:
    speaker_id = _insert(
        db,
        "speaker",
        {
            "article_id": article_id,
            "number": number(speaker.id),
            "name": encodable(speaker.name),
            "named": int(speaker.named),
            "type": speaker.type,
            "roles": words(speaker.roles, text),
            "roles_spans": dump(speaker.roles),
            "mentions_spans": dump(speaker.mentions),
        },
    )
    db.run_many(
        "INSERT INTO speaker_key (key, speaker_id) VALUES (?, ?)",
        [(key, speaker_id) for key in keys_of(speaker, text)],
    )
    return speaker_id


def keys_of(speaker: Speaker, text: str) -> list[str]:
    """What a speaker is found by, in order; nothing without a name."""
    if not speaker.named:
        return []
    acronyms = forms(speaker.name, speaker.mentions, text)[1:]
    return sorted(map(encodable, keys(speaker.name, speaker.type, acronyms)))


def _statement(
    db: Connection, article_id: int, statement: Statement, text: str, speakers: Mapping[str, int]
) -> int:
    row: dict[str, object] = {
        "article_id": article_id,
        "number": number(statement.id),
        "kind": statement.kind,
        "act": statement.act,
        "confidence": statement.confidence,
        "speaker_confidence": statement.speaker_confidence,
        "sure": int(statement.sure),
        "unresolved": statement.unresolved,
        "why": _json([[step.step, step.start, step.end] for step in statement.why]),
    }
    for part in ("source", "cue", "content"):
        spans = getattr(statement, part)
        row[part] = words(spans, text)
        row[f"{part}_start"], row[f"{part}_end"], row[f"{part}_spans"] = columns(spans)
    statement_id = _insert(db, "statement", row)
    db.run_many(
        "INSERT INTO statement_speaker (statement_id, place, speaker_id) VALUES (?, ?, ?)",
        [
            (statement_id, place, speakers[id])
            for place, id in enumerate(statement.speakers, start=1)
        ],
    )
    return statement_id


def number(id: str) -> int:
    """The number in a record's id: 3 for `s3`."""
    return int(id[1:])


def _insert(db: Connection, table: str, row: Mapping[str, object]) -> int:
    places = ", ".join("?" * len(row))
    return db.run(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", tuple(row.values()))


def _json(value: object) -> str:
    return encodable(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _string(text: str | None) -> str | None:
    return None if text is None else encodable(text)
