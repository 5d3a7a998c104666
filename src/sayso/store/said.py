"""The quotes of a store, and the words of its articles around them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeVar, cast

from sayso.store.connection import Connection
from sayso.store.quotes import Quote, Utterance, utterances
from sayso.store.quotes.copies import without
from sayso.types import Span

T = TypeVar("T")


def quotes(db: Connection) -> Iterator[Quote]:
    """What is quoted or told in the articles, outermost statements alone.

    An article is known by the SHA-256 of its text, one of several in a file by its row too
    (`SHA256@ROW`); a quote by that and its statement (`SHA256:s2`).
    """
    seen: dict[Any, Any] = {}

    def once(value: T) -> T:
        """The value itself, or the same one as before: names and dates repeat."""
        return cast(T, seen.setdefault(value, value))

    for row in db.each(
        "SELECT sha256, range_start, a.id, outlet, published, number, kind, content,"
        " (SELECT json_group_array(json_array(name, named, type))"
        "  FROM (SELECT name, named, type FROM statement_speaker"
        "        JOIN speaker ON speaker.id = speaker_id"
        "        WHERE statement_id = s.id ORDER BY place))"
        " FROM statement AS s JOIN article AS a ON a.id = s.article_id"
        " JOIN text ON text.id = text_id WHERE within IS NULL AND act = 'speech'"
        " ORDER BY s.id"
    ):
        sha256, start, article_id, outlet, published, number, kind, content, by = row
        speakers = json.loads(by)
        article = sha256 if start is None else f"{sha256}@{article_id}"
        yield Quote(
            key=f"{article}:s{number}",
            article=once(article),
            outlet=once(outlet),
            published=once(published),
            speakers=tuple(once(name) for name, _, _ in speakers),
            named=bool(speakers) and all(named for _, named, _ in speakers),
            type=speakers[0][2] if speakers else None,
            kind=once(kind),
            text=content,
        )


def said(db: Connection) -> Iterator[Utterance]:
    """The utterances of a store, with their printings, copies told from independent quoting."""

    def own_words(article: str) -> str:
        sha256, _, row = article.partition("@")
        article_id = (
            int(row)
            if row
            else db.value(
                "SELECT article.id FROM article JOIN text ON text.id = text_id WHERE sha256 = ?",
                (sha256,),
            )
        )
        text = db.value("SELECT text FROM article_text WHERE id = ?", (article_id,))
        quoted = db.rows(
            "SELECT content_start - ifnull(range_start, 0), content_end - ifnull(range_start, 0)"
            " FROM statement JOIN article ON article.id = article_id"
            " WHERE article_id = ? AND kind != 'indirect'",
            (article_id,),
        )
        return without(text, [Span(start, end) for start, end in quoted])

    return utterances(quotes(db), own_words)
