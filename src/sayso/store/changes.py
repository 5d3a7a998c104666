"""What changed in an article's statements from one version at an address to the next."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sayso.record.format import encodable
from sayso.store import read
from sayso.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Change:
    """One statement that one version of an article has and the other has not.

    `before` and `after` are the SHA-256 of the two texts, `seen` when the later one was first met
    (UTC). A statement that is in both, with the same speakers and the same words but for white
    space, is no change, wherever it stands.
    """

    address: str
    before: str
    after: str
    seen: str
    what: Literal["gone", "new"]
    speakers: tuple[str, ...]
    content: str


_Said = tuple[tuple[str, ...], str]


def changes(db: Connection, address: str | None = None) -> Iterator[Change]:
    """The changes at an address, or at all that have several versions, oldest first."""
    rows = db.rows(
        "SELECT address, sha256, min(first_seen) FROM address"
        " JOIN article ON article.id = article_id JOIN text ON text.id = text_id"
        " WHERE ifnull(address = ?, 1) GROUP BY address, sha256"
        " ORDER BY address, min(first_seen), min(address.id)",
        (None if address is None else encodable(address),),
    )
    versions = defaultdict(list)
    for at, sha256, seen in rows:
        versions[at].append((sha256, seen))
    for at, found in versions.items():
        for (before, _), (after, seen) in pairwise(found):
            old, new = _said(db, before), _said(db, after)
            for speakers, content in (old - new).elements():
                yield Change(at, before, after, seen, "gone", speakers, content)
            for speakers, content in (new - old).elements():
                yield Change(at, before, after, seen, "new", speakers, content)


def _said(db: Connection, sha256: str) -> Counter[_Said]:
    """Who says what in a text, in its order."""
    said: Counter[_Said] = Counter()
    for (article_id,) in db.rows(
        "SELECT article.id FROM article JOIN text ON text.id = text_id WHERE sha256 = ?"
        " ORDER BY range_start",
        (sha256,),
    ):
        record = read.record(db, article_id)
        for statement in record.statements:
            names = tuple(record.speaker(id).name for id in statement.speakers)
            words = " ".join(span.of(record.article.text) for span in statement.content)
            said[names, " ".join(words.split())] += 1
    return said
