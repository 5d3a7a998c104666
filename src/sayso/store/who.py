"""Who speaks in a store: the named ones of who is who, and when they were first and last seen."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.store.connection import Connection
from sayso.store.speakers import speakers
from sayso.types import SpeakerType


@dataclass(frozen=True, slots=True)
class Voiced:
    """A person or organisation over all articles, under all of their names.

    `id` is that of the user's list. `names` are those in the articles; they, `roles` and `outlets`
    come with the most frequent first. `first` and `last` are ISO 8601: when the earliest and the
    latest of the articles were published, or came in where they do not say.
    """

    name: str
    type: SpeakerType
    id: str | None
    names: tuple[str, ...]
    statements: int
    articles: int
    roles: tuple[str, ...]
    outlets: tuple[str, ...]
    first: str
    last: str


def who(db: Connection) -> list[Voiced]:
    """The named speakers of at least one statement, those of the most first."""
    seen = {
        (sha256, start): moment
        for sha256, start, moment in db.each(
            "SELECT sha256, ifnull(range_start, 0), ifnull(published, added)"
            " FROM article JOIN text ON text.id = text_id"
        )
    }
    found = []
    for entry in speakers(db):
        if entry.named and entry.statements:
            moments = [
                seen[appearance.anchor.article, appearance.anchor.start]
                for appearance in entry.appearances
            ]
            found.append(
                Voiced(
                    name=entry.name,
                    type=entry.type,
                    id=entry.id,
                    names=entry.names,
                    statements=entry.statements,
                    articles=entry.articles,
                    roles=entry.roles,
                    outlets=entry.outlets,
                    first=min(moments),
                    last=max(moments),
                )
            )
    return found
