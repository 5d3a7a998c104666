"""Who speaks in a store: named speakers, under the name that they have in the articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from sayso.store.connection import Connection
from sayso.store.spans import BETWEEN
from sayso.types import SpeakerType


@dataclass(frozen=True, slots=True)
class Voiced:
    """A named speaker over all articles.

    Names that differ in capitals only are one, and so are those of the same name: nothing else is
    known of them. `roles` and `outlets` come with the most frequent first. `first` and `last` are
    ISO 8601: when the earliest and the latest of the articles were published, or came in where
    they do not say.
    """

    name: str
    type: SpeakerType
    statements: int
    articles: int
    roles: tuple[str, ...]
    outlets: tuple[str, ...]
    first: str
    last: str


def who(db: Connection) -> list[Voiced]:
    """The named speakers of at least one statement, those of the most first."""
    roles: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for name, type, role, count in db.each(
        "SELECT lower(name), type, roles, count(*) FROM speaker"
        " WHERE named AND roles IS NOT NULL GROUP BY lower(name), type, roles"
    ):
        roles[name, type].update(dict.fromkeys(role.split(BETWEEN), count))
    outlets: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for name, type, outlet, count in db.each(
        "SELECT lower(name), type, outlet, count(*) FROM speaker"
        " JOIN article ON article.id = article_id"
        " WHERE named AND outlet IS NOT NULL GROUP BY lower(name), type, outlet"
    ):
        outlets[name, type][outlet] += count
    return [
        Voiced(
            name,
            type,
            statements,
            articles,
            _frequent(roles[key, type]),
            _frequent(outlets[key, type]),
            first,
            last,
        )
        for key, name, type, statements, articles, first, last in db.each(
            "SELECT lower(name), min(name), type, count(DISTINCT statement_id),"
            " count(DISTINCT article_id), min(ifnull(published, added)),"
            " max(ifnull(published, added))"
            " FROM speaker JOIN statement_speaker ON speaker_id = speaker.id"
            " JOIN article ON article.id = article_id WHERE named"
            " GROUP BY lower(name), type"
            " ORDER BY count(DISTINCT statement_id) DESC, lower(name), type"
        )
    ]


def _frequent(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counts, key=lambda value: (-counts[value], value)))
