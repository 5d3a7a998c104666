"""Who is who over all articles: the rules, then the user's list, then what a person decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.store.naming import likeness, person_words
from sayso.store.registry.appearance import Anchor, Appearance
from sayso.store.registry.decision import Decision, Found
from sayso.store.registry.join import Cluster, joined
from sayso.store.registry.keys import known_key
from sayso.store.registry.known import Known
from sayso.store.registry.standing import agreement, disagree, standing
from sayso.types import SpeakerType


@dataclass(frozen=True, slots=True)
class Entry:
    """A person or organisation over all articles.

    `id` is that of the user's list, where it is in it. `roles`, `names` and `outlets` come with
    the most frequent first; `first` and `last` are the dates of its articles. `by_hand`: a
    decision has to do with it.
    """

    name: str
    type: SpeakerType
    named: bool
    id: str | None
    names: tuple[str, ...]
    roles: tuple[str, ...]
    outlets: tuple[str, ...]
    statements: int
    first: str | None
    last: str | None
    by_hand: bool
    appearances: Cluster

    @property
    def anchor(self) -> Anchor:
        """One of its appearances, always the same: how to name it where others share its name."""
        return self.appearances[0].anchor

    @property
    def articles(self) -> int:
        """How many articles it speaks in, or is named in as a speaker."""
        return len({(a.anchor.article, a.anchor.start) for a in self.appearances})


def registry(
    appearances: Iterable[Appearance],
    known: Sequence[Known] = (),
    decisions: Iterable[Decision] = (),
) -> list[Entry]:
    """All entries, those of the most statements first. The order of `appearances` changes nothing.

    `decisions` that fit no appearance any more change nothing either.
    """
    everybody = list(appearances)
    clusters = _Clusters(joined(everybody), Found(everybody))
    clusters.link(known)
    for decision in sorted(decisions, key=lambda decision: decision.number):
        clusters.decide(decision)
    entries = clusters.entries()
    return sorted(entries, key=lambda entry: (-entry.statements, entry.name, entry.anchor))


class _Clusters:
    """Clusters that change as lists and decisions are applied."""

    def __init__(self, clusters: Iterable[Cluster], found: Found) -> None:
        self._found = found
        self._members = {number: list(cluster) for number, cluster in enumerate(clusters)}
        self._of = {a.anchor: n for n, members in self._members.items() for a in members}
        self._ids: dict[int, str] = {}
        self._listed: dict[str, str] = {}
        self._names: dict[int, str] = {}
        self._by_hand: set[int] = set()

    def link(self, known: Sequence[Known]) -> None:
        """Gives ids to those of the list, and joins those that have the same."""
        by_key: dict[str, list[Known]] = defaultdict(list)
        for item in known:
            for name in item.names:
                by_key[known_key(name, item.type)].append(item)
        self._listed = {item.id: item.name for item in known}
        clusters: dict[str, int] = {}
        for number in list(self._members):
            match = _match(self._members[number], by_key)
            if match:
                self._ids[number] = match.id
                self._join(clusters.setdefault(match.id, number), number)

    def decide(self, decision: Decision) -> None:
        """Applies a decision, if those whom it means are there."""
        one = self._found.of(decision.one)
        other = self._found.of(decision.other) if decision.other else None
        if one is None or (decision.other and other is None):
            return
        number = self._of[one.anchor]
        if decision.verb == "join" and other:
            number = self._join(number, self._of[other.anchor])
        elif decision.verb == "part" and other:
            if number != self._of[other.anchor]:
                return
            self._by_hand.add(number)
            number = self._part(one)
        elif decision.verb == "name" and decision.value:
            self._names[number] = decision.value
        elif decision.verb == "link" and decision.value:
            same = [n for n, id in self._ids.items() if id == decision.value]
            self._ids[number] = decision.value
            for other_number in same:
                number = self._join(number, other_number)
        self._by_hand.add(number)

    def entries(self) -> list[Entry]:
        """What has come of it."""
        return [
            _entry(
                sorted(members, key=lambda member: member.anchor),
                self._ids.get(number),
                self._names.get(number) or self._listed.get(self._ids.get(number, "")),
                number in self._by_hand,
            )
            for number, members in self._members.items()
        ]

    def _join(self, a: int, b: int) -> int:
        if a == b:
            return a
        for member in self._members[b]:
            self._of[member.anchor] = a
        self._members[a] += self._members.pop(b)
        for values in (self._ids, self._names):
            if b in values:
                values.setdefault(a, values.pop(b))
        return a

    def _part(self, one: Appearance) -> int:
        self._members[self._of[one.anchor]].remove(one)
        number = self._of[one.anchor] = max(self._members) + 1
        self._members[number] = [one]
        return number


def _match(members: Sequence[Appearance], by_key: dict[str, list[Known]]) -> Known | None:
    """The one of the list that a cluster is: its name, and roles that do not disagree."""
    roles = [standing(member.roles) for member in members]
    best: dict[str, tuple[int, Known]] = {}
    for name, kind in {(m.name, m.type) for m in members if m.named}:
        for item in by_key.get(known_key(name, kind), ()):
            theirs = standing(item.roles)
            alike = kind != "person" or any(
                likeness(person_words(name), person_words(n)) for n in item.names
            )
            if alike and not any(disagree(theirs, mine) for mine in roles):
                agree = max(agreement(theirs, mine) for mine in roles)
                best[item.id] = max(best.get(item.id, (0, item)), (agree, item), key=_first)
    ranked = sorted(best.values(), key=_first, reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def _first(pair: tuple[int, Known]) -> int:
    return pair[0]


def _entry(members: list[Appearance], id: str | None, name: str | None, by_hand: bool) -> Entry:
    names = Counter(member.name for member in members if member.named) or Counter(
        member.name for member in members
    )
    dates = sorted(member.published for member in members if member.published)
    named = [member for member in members if member.named]
    return Entry(
        name=name or _fullest(names),
        type=(named or members)[0].type,
        named=bool(named) or name is not None,
        id=id,
        names=_frequent(names),
        roles=_frequent(Counter(role for member in members for role in member.roles)),
        outlets=_frequent(Counter(m.outlet for m in members if m.outlet)),
        statements=sum(member.statements for member in members),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        by_hand=by_hand,
        appearances=tuple(members),
    )


def _fullest(names: Counter[str]) -> str:
    """The name with the most words, of those the most frequent."""
    return min(names, key=lambda name: (-len(name.split()), -names[name], name))


def _frequent(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counts, key=lambda value: (-counts[value], value)))
