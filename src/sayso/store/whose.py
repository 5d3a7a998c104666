"""Whom a name means: those who have it in their article, and whoever they are in who is who.

To join all speakers of a store takes seconds. So only those are joined here that can be one with
somebody who is meant: by their names, the user's list, or what was decided.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sayso.store.connection import Connection, matching
from sayso.store.decisions import decisions, known
from sayso.store.naming import Words, person_words
from sayso.store.registry import Anchor, Appearance, Decision, Found, registry
from sayso.store.registry.join import related
from sayso.store.registry.keys import keys, known_key, last_name_key
from sayso.store.registry.sets import Sets
from sayso.store.registry.standing import parted
from sayso.store.speakers import appearances
from sayso.types import SpeakerType

Name = tuple[str, SpeakerType]
Node = Name | Anchor | str
"""What is joined: all who have a name, one without a name, or whoever has an id."""


def whose(db: Connection, asked: str) -> list[int]:
    """The row ids of speakers who are meant by a name, but have another in their article.

    `asked` is an expression of FTS5. Whoever has an entry in who is who with a name that it finds,
    in an article, in the user's list or by decision, is meant under all of the entry's names.
    """
    by_hand = _ByHand.of(db)
    bearing = _bearing(db, asked)
    listed = {
        id
        for (id,) in db.rows(
            "SELECT DISTINCT known_id FROM known_name"
            " WHERE id IN (SELECT rowid FROM known_fts WHERE known_fts MATCH ?)",
            (asked,),
        )
    }
    called = {name for name, _ in bearing} | matching(by_hand.words(), asked)
    seeds: set[Node] = {*bearing, *listed, *by_hand.meant(called)}
    sets = [
        some
        for some in _sets(db, seeds, by_hand)
        if not all(isinstance(node, str) or node in bearing for node in some)
    ]
    nodes = {node for some in sets for node in some}
    rows = dict(appearances(db, _rows(db, nodes, by_hand)))
    row_of = {appearance.anchor: row for row, appearance in rows.items()}
    entries = registry(
        rows.values(),
        known(db, [node for node in nodes if isinstance(node, str)]),
        [decision for decision, of in by_hand.decided if nodes.issuperset(of)],
    )
    return [
        row_of[appearance.anchor]
        for entry in entries
        if entry.id in listed or not called.isdisjoint((entry.name, *entry.names))
        for appearance in entry.appearances
        if _node(appearance) not in bearing
    ]


@dataclass(frozen=True, slots=True)
class _ByHand:
    """The decisions that fit somebody, with those whom they mean, and the rows of these."""

    decided: tuple[tuple[Decision, tuple[Node, ...]], ...]
    rows: dict[Anchor, int]

    @classmethod
    def of(cls, db: Connection) -> _ByHand:
        """What was decided in a store."""
        rows = dict(appearances(db, _decided_about(db)))
        found = Found(rows.values())
        decided = []
        for decision in decisions(db):
            of = [found.of(anchor) for anchor in (decision.one, decision.other) if anchor]
            if all(of):
                decided.append((decision, tuple(_node(one) for one in of if one)))
        return cls(tuple(decided), {a.anchor: row for row, a in rows.items()})

    def words(self) -> set[str]:
        """The names that were given, and those of the ones without a name."""
        given = {d.value for d, _ in self.decided if d.verb == "name" and d.value}
        return given | {node.name for node in self._nodes() if isinstance(node, Anchor)}

    def meant(self, called: Collection[str]) -> Iterator[Node]:
        """Those who were given one of these names, or have it as a description."""
        for decision, of in self.decided:
            if decision.verb == "name" and decision.value in called:
                yield from of
        yield from (n for n in self._nodes() if isinstance(n, Anchor) and n.name in called)

    def _nodes(self) -> Iterator[Node]:
        return (node for _, of in self.decided for node in of)


def _node(appearance: Appearance) -> Node:
    joins_by_name = appearance.named and appearance.type != "document"
    return (appearance.name, appearance.type) if joins_by_name else appearance.anchor


def _bearing(db: Connection, asked: str) -> set[Name]:
    """The names in articles that are asked for."""
    rows = db.rows(
        "SELECT DISTINCT name, type FROM speaker WHERE named AND type != 'document'"
        " AND id IN (SELECT rowid FROM speaker_fts WHERE speaker_fts MATCH ?)",
        (asked,),
    )
    return {(name, type) for name, type in rows}


def _decided_about(db: Connection) -> list[int]:
    """The rows of those whom decisions name; all of the article where nobody has that name now."""
    rows = db.rows(
        "SELECT DISTINCT s.id FROM"
        " (SELECT article_id, name FROM decision"
        "  UNION SELECT other_article_id, other_name FROM decision) AS d"
        " JOIN speaker AS s ON s.article_id = d.article_id"
        " AND (s.name = d.name OR NOT EXISTS (SELECT 1 FROM speaker AS same"
        "  WHERE same.article_id = d.article_id AND same.name = d.name))"
    )
    return [row for (row,) in rows]


def _sets(db: Connection, seeds: set[Node], by_hand: _ByHand) -> list[list[Node]]:
    """All that can be one with a seed, in sets of what can be one."""
    closed = set(seeds)
    while True:
        sets = _sets_around(db, closed, by_hand)
        found = [some for some in sets.all() if not closed.isdisjoint(some)]
        grown = {node for some in found for node in some}
        if grown <= closed:
            return found
        closed |= grown


def _sets_around(db: Connection, nodes: Collection[Node], by_hand: _ByHand) -> Sets[Node]:
    """Whatever shares a key with one of these, in sets; and what was decided."""
    wanted = json.dumps(sorted(_keys(db, nodes)))
    names: dict[str, list[Name]] = defaultdict(list)
    for name, type, key in db.each(
        "SELECT DISTINCT name, type, key FROM speaker_key JOIN speaker ON speaker.id = speaker_id"
        " WHERE key IN (SELECT value FROM json_each(?))",
        (wanted,),
    ):
        names[key].append((name, type))
    ids = db.rows(
        "SELECT DISTINCT known_id FROM known_name WHERE key IN (SELECT value FROM json_each(?))",
        (wanted,),
    )
    listed = known(db, [id for (id,) in ids])
    sets: Sets[Node] = Sets(
        [
            *(name for some in names.values() for name in some),
            *(item.id for item in listed),
            *nodes,
            *(node for _, of in by_hand.decided for node in of),
            *(d.value for d, _ in by_hand.decided if d.verb == "link" and d.value),
        ]
    )
    people: dict[Words, list[Name]] = defaultdict(list)
    for some in names.values():
        sets.join(*(name for name in some if name[1] != "person"))
        for name in some:
            if name[1] == "person" and name not in people[_words(name)]:
                people[_words(name)].append(name)
    for alike in related(list(people)):
        sets.join(*(name for words in alike for name in people[words]))
    for item in listed:
        for name in item.names:
            sets.join(item.id, *names.get(known_key(name, item.type), ()))
    for decision, of in by_hand.decided:
        if decision.verb == "join":
            sets.join(*of)
        elif decision.verb == "link" and decision.value:
            sets.join(decision.value, *of)
    return sets


def _words(name: Name) -> Words:
    return person_words(parted(name[0])[1])


def _keys(db: Connection, nodes: Collection[Node]) -> set[str]:
    """The keys of these."""
    found: set[str] = set()
    others = []
    for item in known(db, [node for node in nodes if isinstance(node, str)]):
        found |= {known_key(name, item.type) for name in item.names}
    for node in nodes:
        if isinstance(node, tuple):
            name, type = node
            found |= keys(name, type)
            if type == "organisation":
                others.append(name)
    rows = db.rows(
        "SELECT DISTINCT key FROM speaker_key JOIN speaker ON speaker.id = speaker_id"
        " WHERE name COLLATE NOCASE IN (SELECT value FROM json_each(?))",
        (json.dumps(others),),
    )
    return found | {key for (key,) in rows}


def _rows(db: Connection, nodes: Collection[Node], by_hand: _ByHand) -> list[int]:
    """The rows of all speakers that these are, and what tells that a single name is a last name."""
    names = {node for node in nodes if isinstance(node, tuple)}
    single = {words.words[0] for words in map(_words, names) if len(words.words) == 1}
    for word in single:
        for name, type in db.each(
            "SELECT DISTINCT name, type FROM speaker_key JOIN speaker ON speaker.id = speaker_id"
            " WHERE key = ?",
            (last_name_key(word),),
        ):
            words = _words((name, type)).words
            if len(words) > 1 and words[-1] == word:
                names.add((name, type))
                break
    rows = db.rows(
        "SELECT id, name, type FROM speaker WHERE named"
        " AND name COLLATE NOCASE IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted({name for name, _ in names})),),
    )
    return [
        *(id for id, name, type in rows if (name, type) in names),
        *(by_hand.rows[node] for node in nodes if isinstance(node, Anchor)),
    ]
