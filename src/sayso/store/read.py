"""Rows back into their record."""

from __future__ import annotations

import json
from collections import defaultdict

from sayso.store.connection import Connection, Row
from sayso.store.spans import from_columns, load
from sayso.types import Article, Block, Origin, Record, Span, Speaker, Statement, Step


def record(db: Connection, article_id: int) -> Record:
    """The record of the article with that row id, as it was when it came in.

    Its addresses are all that it has been met at since. Raises KeyError if there is none.
    """
    row = db.row(
        "SELECT sha256, text, range_start, range_end, title, outlet, published, authors, section,"
        " language, file, blocks, sayso, model"
        " FROM article JOIN text ON text.id = text_id WHERE article.id = ?",
        (article_id,),
    )
    if row is None:
        raise KeyError(article_id)
    addresses = db.rows(
        "SELECT address FROM address WHERE article_id = ? ORDER BY id", (article_id,)
    )
    return Record(
        sayso=row[12],
        model=row[13],
        article=_article(row, tuple(address for (address,) in addresses)),
        statements=_statements(db, article_id),
        speakers=_speakers(db, article_id),
    )


def _article(row: Row, addresses: tuple[str, ...]) -> Article:
    sha256, text, start, end, title, outlet, published, authors, section = row[:9]
    language, file, blocks = row[9:12]
    return Article(
        id=sha256,
        text=text,
        blocks=tuple(
            Block(b["role"], b["start"], b["end"], b["origin"] and Origin(**b["origin"]))
            for b in json.loads(blocks)
        ),
        addresses=addresses,
        file=file,
        range=None if start is None else Span(start, end),
        outlet=outlet,
        title=title,
        authors=tuple(json.loads(authors)),
        published=published,
        section=tuple(json.loads(section)),
        language=language,
    )


def _statements(db: Connection, article_id: int) -> tuple[Statement, ...]:
    by: dict[int, list[str]] = defaultdict(list)
    for statement_id, speaker in db.each(
        "SELECT statement_id, speaker.number FROM statement"
        " JOIN statement_speaker ON statement_id = statement.id"
        " JOIN speaker ON speaker.id = speaker_id"
        " WHERE statement.article_id = ? ORDER BY place",
        (article_id,),
    ):
        by[statement_id].append(f"p{speaker}")
    return tuple(
        _statement(row, tuple(by[row[0]]))
        for row in db.each(
            "SELECT s.id, s.number, s.kind, s.act, outer.number,"
            " s.source_start, s.source_end, s.source_spans, s.cue_start, s.cue_end, s.cue_spans,"
            " s.content_start, s.content_end, s.content_spans,"
            " s.unresolved, s.confidence, s.speaker_confidence, s.sure, s.why"
            " FROM statement AS s LEFT JOIN statement AS outer ON outer.id = s.within"
            " WHERE s.article_id = ? ORDER BY s.number",
            (article_id,),
        )
    )


def _statement(row: Row, speakers: tuple[str, ...]) -> Statement:
    _, number, kind, act, within, *columns = row
    unresolved, confidence, speaker_confidence, sure, why = columns[9:]
    return Statement(
        id=f"s{number}",
        kind=kind,
        act=act,
        within=None if within is None else f"s{within}",
        source=from_columns(*columns[0:3]),
        cue=from_columns(*columns[3:6]),
        content=from_columns(*columns[6:9]),
        speakers=speakers,
        unresolved=unresolved,
        confidence=confidence,
        speaker_confidence=speaker_confidence,
        sure=bool(sure),
        why=tuple(Step(*step) for step in json.loads(why)),
    )


def _speakers(db: Connection, article_id: int) -> tuple[Speaker, ...]:
    rows = db.rows(
        "SELECT s.number, s.name, s.named, s.type, s.roles_spans, whom.number, s.mentions_spans"
        " FROM speaker AS s LEFT JOIN speaker AS whom ON whom.id = s.speaks_for"
        " WHERE s.article_id = ? ORDER BY s.number",
        (article_id,),
    )
    return tuple(
        Speaker(
            id=f"p{number}",
            name=name,
            named=bool(named),
            type=type,
            roles=load(roles),
            speaks_for=None if whom is None else f"p{whom}",
            mentions=load(mentions),
        )
        for number, name, named, type, roles, whom, mentions in rows
    )
