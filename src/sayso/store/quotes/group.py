"""Printings into utterances: what is linked is one, unless its speakers or its words cannot be.

Two links count. A firm one joins: nearly all words of the shorter quote are in the other, and
nothing else stands in their place. A loose one finds a home for what is left over, a few words cut
from a passage, a passage retold or spliced, if one home fits better than all others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sayso.store.quotes.candidates import candidates
from sayso.store.quotes.overlap import Coder, Overlap, Wording, overlap
from sayso.store.quotes.quote import Quote, Relation, speakers_related

FEW = 3.0
"""Words that weigh less, together, can be cut from many utterances."""
SOME = 4.0
"""Words that weigh less may be said again within days."""
MANY = 5.0
"""A quote whose words weigh as much is an utterance of its own, where nothing else is known."""
DISTINCT = 8.0
"""So many words are hardly ever said again in the same order on another day."""
AT_ONCE, SOON = 3, 14
"""Days within which few words, and some, are taken to be of one occasion if they are the same."""

_ENOUGH: dict[Relation, float] = {"same": FEW, "perhaps": SOME, "hardly": MANY}
"""The weight of words that two quotes must share to be one utterance, by who says them."""

_SURELY: dict[Relation, float] = {"same": 1.0, "perhaps": 0.7, "hardly": 0.5}


@dataclass(frozen=True, slots=True)
class _Link:
    strength: float
    a: int
    b: int
    again: bool = False
    """Whether so many days lie between that it may have been said again."""


@dataclass(slots=True)
class _Links:
    """What the comparison of quotes has found; places are those in their order."""

    firm: list[_Link] = field(default_factory=list)
    loose: dict[int, list[_Link]] = field(default_factory=lambda: defaultdict(list))
    apart: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))


def grouped(quotes: Iterable[Quote]) -> list[tuple[Quote, ...]]:
    """The quotes grouped by utterance, whatever order they come in; each is in one group.

    Groups, and quotes within one, are in the order of their dates, then keys.
    """
    ordered = sorted(quotes, key=lambda quote: (quote.published or "", quote.key))
    coder = Coder()
    wordings = [coder.wording(quote.text, quote.kind) for quote in ordered]
    links = _compared(ordered, wordings)
    weights = [wording.weight for wording in wordings]
    del wordings
    groups = _Groups(ordered, links.apart)
    for link in sorted(links.firm, key=lambda link: (link.again, -link.strength, link.a, link.b)):
        if not link.again or groups.is_reprint(link.a, link.b):
            groups.join(link.a, link.b)
    heaviest_first = sorted(range(len(ordered)), key=lambda place: (-weights[place], place))
    for place in heaviest_first:
        members = groups.members(place)
        if len(members) == 1 or all(weights[member] < MANY for member in members):
            home = _home(links.loose.get(place, []), groups)
            if home is not None:
                groups.join(place, home)
    return groups.all()


def _compared(quotes: Sequence[Quote], wordings: Sequence[Wording]) -> _Links:
    links = _Links()
    for i, j in candidates(quotes, wordings):
        related = speakers_related(quotes[i], quotes[j])
        if related == "other":
            continue
        shared = overlap(wordings[i], wordings[j])
        days = _days_between(quotes[i], quotes[j])
        if days is not None and days > _patience(shared.matched, related):
            continue
        surely = _SURELY[related]
        spliced = bool(wordings[i].cuts or wordings[j].cuts)
        direct = quotes[i].kind == quotes[j].kind == "direct"
        if direct and not spliced and _is_conflict(shared):
            links.apart[i].add(j)
            links.apart[j].add(i)
        elif not spliced and _is_firm(shared, related, days or 0):
            again = days is not None and days > SOON
            links.firm.append(_Link(surely * shared.matched * shared.share, i, j, again))
        elif _is_loose(shared, reworded=not direct):
            strength = surely * shared.matched * (1 + 0.1 * shared.of_both)
            for a, b in ((i, j), (j, i)):
                if quotes[a].kind != "direct" or wordings[a].weight <= wordings[b].weight:
                    less = 0.9 if wordings[b].cuts else 1
                    links.loose[a].append(_Link(strength * less, a, b))
        for a, b in ((i, j), (j, i)):
            if wordings[a].cuts:
                links.loose[a] += _links_of_pieces(wordings, a, b, surely)
    return links


def _links_of_pieces(wordings: Sequence[Wording], a: int, b: int, surely: float) -> Iterable[_Link]:
    """Links of the pieces of a spliced quote: it belongs where the longest of them does."""
    for piece in wordings[a].pieces():
        shared = overlap(piece, wordings[b])
        if shared.share >= 0.8 and _is_loose(shared, reworded=False):
            yield _Link(surely * shared.matched, a, b)


def _is_conflict(shared: Overlap) -> bool:
    """Whether two quotes have a phrase in common and then say different things."""
    return (shared.denied or shared.replaced) and shared.run >= 2


def _is_firm(shared: Overlap, related: Relation, days: int) -> bool:
    if shared.replaced or shared.denied or shared.share < 0.8:
        return False
    if shared.matched < SOME and days > AT_ONCE:
        return False
    return shared.matched >= _ENOUGH[related] or (related == "same" and shared.of_both >= 0.8)


def _is_loose(shared: Overlap, *, reworded: bool) -> bool:
    """Whether one quote can be a part of another, or the other in other words."""
    if shared.denied or shared.matched < 1 or (shared.replaced and not reworded):
        return False
    return shared.share >= (0.65 if shared.replaced else 0.5)


def _patience(matched: float, related: Relation) -> float:
    """How many days after its utterance a quote can be printed.

    What few words say can be said again on another day, by anybody.
    """
    if matched >= DISTINCT:
        return float("inf")
    return SOON if related == "same" else AT_ONCE


def _home(links: list[_Link], groups: _Groups) -> int | None:
    """The one group that a quote fits best; None where there is none, or two fit alike."""
    best: dict[int, float] = defaultdict(float)
    for link in links:
        group = groups.of(link.b)
        if group != groups.of(link.a):
            best[group] = max(best[group], link.strength)
    ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or (len(ranked) > 1 and ranked[1][1] > 0.95 * ranked[0][1]):
        return None
    return ranked[0][0]


class _Groups:
    """Groups of quotes, none with two speakers who cannot be one, or with words at odds."""

    def __init__(self, quotes: Sequence[Quote], apart: Mapping[int, set[int]]) -> None:
        self._quotes = quotes
        self._apart = apart
        self._group = list(range(len(quotes)))
        self._several: dict[int, list[int]] = {}

    def of(self, place: int) -> int:
        """The group of a quote."""
        return self._group[place]

    def members(self, place: int) -> list[int]:
        """All quotes of a quote's group."""
        group = self._group[place]
        return self._several.get(group, [group])

    def is_reprint(self, a: int, b: int) -> bool:
        """Whether one of two groups is of one outlet, which can print again what was said before.

        Where several outlets print the same words weeks later, they were said again.
        """
        return any(
            len({self._quotes[member].outlet for member in self.members(place)}) == 1
            for place in (a, b)
        )

    def join(self, a: int, b: int) -> None:
        """Makes one of the groups of two quotes, if that may be."""
        into, out = sorted((self._group[a], self._group[b]))
        if into == out or not self._agree(into, out):
            return
        self._several[into] = [*self.members(into), *self.members(out)]
        for place in self.members(out):
            self._group[place] = into
        self._several.pop(out, None)

    def all(self) -> list[tuple[Quote, ...]]:
        """The groups, each in order."""
        return [
            tuple(self._quotes[member] for member in sorted(self.members(place)))
            for place, group in enumerate(self._group)
            if place == group
        ]

    def _agree(self, a: int, b: int) -> bool:
        few, many = sorted((self.members(a), self.members(b)), key=len)
        others = set(many)
        if any(not others.isdisjoint(self._apart.get(place, ())) for place in few):
            return False
        return all(
            speakers_related(x, y) != "other" for x in self._named(a) for y in self._named(b)
        )

    def _named(self, place: int) -> Iterable[Quote]:
        """A quote for each way in which a quote's group names the speakers."""
        quotes = (self._quotes[member] for member in self.members(place))
        return {quote.speakers: quote for quote in quotes if quote.named}.values()


def _days_between(a: Quote, b: Quote) -> int | None:
    """Days between two quotes; None where a day is not known."""
    days = []
    for quote in (a, b):
        try:
            days.append(date.fromisoformat((quote.published or "")[:10]))
        except ValueError:
            return None
    return abs((days[0] - days[1]).days)
