"""Appearances into people and organisations, whatever order they come in.

Names come first: only appearances whose names can be one person's are looked at together. Then
roles: those that agree are joined, those that disagree never are. What has no telling roles goes
where its company is, or to the only one there is; where two fit alike, it stays by itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeVar

from sayso.store.naming import (
    Words,
    handle,
    is_acronym,
    likeness,
    organisation_words,
    person_words,
    plain,
)
from sayso.store.registry.appearance import Appearance
from sayso.store.registry.sets import Sets
from sayso.store.registry.standing import (
    Standing,
    agreement,
    disagree,
    parted,
    reconciles,
    standing,
)

Cluster = tuple[Appearance, ...]
K = TypeVar("K")


def joined(appearances: Iterable[Appearance]) -> list[Cluster]:
    """The appearances in clusters, each one person or organisation; unnamed ones by themselves."""
    by_kind: dict[str, list[Appearance]] = defaultdict(list)
    clusters: list[Cluster] = []
    for appearance in sorted(appearances, key=lambda a: a.anchor):
        if not appearance.named or appearance.type == "document":
            clusters.append((appearance,))
        else:
            by_kind[appearance.type].append(appearance)
    clusters += _people(by_kind.pop("person", []))
    clusters += _organisations(by_kind.pop("organisation", []))
    for kind in sorted(by_kind):
        clusters += _by(lambda a: handle(a.name) or organisation_words(a.name), by_kind[kind])
    return sorted(clusters, key=lambda cluster: cluster[0].anchor)


def _by(key: Callable[[Appearance], object], appearances: Iterable[Appearance]) -> list[Cluster]:
    found: dict[object, list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        found[key(appearance)].append(appearance)
    return [tuple(some) for some in found.values()]


def _organisations(appearances: Sequence[Appearance]) -> list[Cluster]:
    """By name; an acronym is whose article gives it, if that is one organisation's alone."""
    owners: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for appearance in appearances:
        words = organisation_words(appearance.name)
        if not is_acronym(appearance.name):
            for form in appearance.forms[1:]:
                owners[plain(form)].add(words)
    company: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for appearance in appearances:
        company[organisation_words(appearance.name)] |= appearance.company

    def whose(appearance: Appearance) -> object:
        words = organisation_words(appearance.name)
        owned = sorted(owners.get(plain(appearance.name), ()))
        if len(owned) < 2:
            return owned[0] if owned else words
        best = _best({o: len(company[o] & appearance.company) for o in owned})
        return best if best is not None else appearance.anchor

    return _by(whose, appearances)


def _people(appearances: Sequence[Appearance]) -> list[Cluster]:
    by_words: dict[Words, list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        by_words[_name(appearance)].append(appearance)
    last = {name.words[-1] for name in by_words if len(name.words) > 1}
    bare = [name for name in by_words if len(name.words) == 1 and name.words[0] in last]
    alone = [(a,) for name in bare for a in by_words.pop(name)]
    return alone + [
        cluster
        for names in related(sorted(by_words, key=lambda name: (name.words, name.suffix or "")))
        for cluster in _of_related_names([a for name in names for a in by_words[name]])
    ]


def related(names: Sequence[Words]) -> list[list[Words]]:
    """The names in sets within which any two may be linked through others."""
    buckets: dict[object, list[Words]] = defaultdict(list)
    for name in names:
        for bucket in _buckets(name):
            buckets[bucket].append(name)
    sets = Sets(names)
    for some in buckets.values():
        for a, b in combinations(some, 2):
            if sets.of(a) != sets.of(b) and likeness(a, b):
                sets.join(a, b)
    return sets.all()


def _buckets(name: Words) -> set[object]:
    """What two names have in common if they can be one person's."""
    found: set[object] = {"".join(name.words), tuple(sorted(name.words))}
    for words in (name.words, name.spelt_out):
        found.add((words[0][:1], words[-1]))
        found |= {("begins", *words[:2]), ("ends", *words[-2:])}
    return found


@dataclass(slots=True)
class _Person:
    """What is known so far of one person: appearances, and what they tell together."""

    members: list[Appearance]
    names: list[Words]
    standings: list[Standing]
    company: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, members: Sequence[Appearance]) -> _Person:
        """That of appearances with one name and one standing."""
        company = Counter(name for member in members for name in member.company)
        return cls([*members], [_name(members[0])], [_standing(members[0])], company)

    def can_be(self, other: _Person) -> bool:
        """Whether neither the names nor the roles forbid that both are one."""
        if not all(likeness(a, b) or a == b for a in self.names for b in other.names):
            return False
        return all(
            not disagree(a, b) or any(reconciles(c, a, b) for c in both)
            for both in [(*self.standings, *other.standings)]
            for a in self.standings
            for b in other.standings
        )

    def evidence(self, other: _Person) -> int:
        """How much speaks for both being one, beyond the name."""
        roles = max(agreement(a, b) for a in self.standings for b in other.standings)
        return roles + min(2, len(self.company.keys() & other.company.keys()))

    def needed(self, other: _Person) -> int:
        """How much has to, if their roles tell something."""
        alike = {likeness(a, b) for a in self.names for b in other.names if a != b}
        single = any(len(name.words) == 1 for name in (*self.names, *other.names))
        return 2 if single or "perhaps" in alike else 1

    def join(self, other: _Person) -> None:
        """Makes one of both."""
        self.members += other.members
        self.names += [name for name in other.names if name not in self.names]
        self.standings += [s for s in other.standings if s not in self.standings]
        self.company += other.company


def _of_related_names(appearances: Sequence[Appearance]) -> list[Cluster]:
    nodes: dict[object, list[Appearance]] = defaultdict(list)
    silent: dict[object, list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        name, roles = _name(appearance), _standing(appearance)
        bare = appearance.anchor if len(name.words) == 1 and agreement(roles, roles) < 2 else None
        (nodes if roles else silent)[name, roles, bare].append(appearance)
    people = _merged([_Person.of(some) for some in nodes.values()])
    quiet = [_Person.of(some) for some in silent.values()]
    if len(people) < 2:
        whole = _merged([*people, *quiet])
        if len(whole) == 1 or not people:
            return [_cluster(person) for person in whole]
    left: list[_Person] = []
    for person in quiet:
        for member in person.members:
            one = _Person.of([member])
            home = _home(one, people)
            if home is None:
                left.append(one)
            else:
                home.join(one)
    return [_cluster(person) for person in (*people, *left)]


def _name(appearance: Appearance) -> Words:
    """The words of the name, without a trade before it: "Striker Jon Bell"."""
    return person_words(parted(appearance.name)[1])


def _standing(appearance: Appearance) -> Standing:
    trade, name = parted(appearance.name)
    return standing((*appearance.roles, *trade, *person_words(name).titles))


def _cluster(person: _Person) -> Cluster:
    return tuple(sorted(person.members, key=lambda member: member.anchor))


def _merged(people: list[_Person]) -> list[_Person]:
    """Those joined that may be one: most evidence first, and without any where nothing forbids."""
    strongest = sorted(
        (
            (-a.evidence(b), i, j)
            for (i, a), (j, b) in combinations(enumerate(people), 2)
            if a.can_be(b) and a.evidence(b) >= a.needed(b)
        ),
    )
    into = list(range(len(people)))

    def root(place: int) -> int:
        while into[place] != place:
            place = into[place]
        return place

    def join(i: int, j: int) -> None:
        a, b = sorted((root(i), root(j)))
        if a != b and people[a].can_be(people[b]):
            people[a].join(people[b])
            into[b] = a

    for _, i, j in strongest:
        join(i, j)
    left = [place for place in range(len(people)) if into[place] == place]
    fits = {i: {j for j in left if i != j and people[i].can_be(people[j])} for i in left}
    for i in left:
        clear = all(
            j == k or people[j].can_be(people[k]) for j in fits[i] for k in fits[i] if j < k
        )
        for j in sorted(fits[i]):
            if clear and fits[j] - {i} <= fits[i] and people[i].needed(people[j]) == 1:
                join(i, j)
    return [person for place, person in enumerate(people) if into[place] == place]


def _home(one: _Person, people: Sequence[_Person]) -> _Person | None:
    """Whom an appearance without telling roles is of: the only one, or the one of its company."""
    fitting = {i: person for i, person in enumerate(people) if one.can_be(person)}
    known = {
        i: len(one.company.keys() & person.company.keys())
        for i, person in fitting.items()
        if len(fitting) > 1 or person.needed(one) > 1
    }
    if len(fitting) == 1 and not known:
        return next(iter(fitting.values()))
    best = _best(known, least=2 if any(fitting[i].needed(one) > 1 for i in known) else 1)
    return None if best is None else fitting[best]


def _best(scores: Mapping[K, int], least: int = 1) -> K | None:
    """The key of the highest score, if it is high enough and only one has it."""
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < least:
        return None
    return None if len(ranked) > 1 and ranked[1][1] == ranked[0][1] else ranked[0][0]
