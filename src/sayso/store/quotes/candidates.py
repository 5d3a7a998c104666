"""Which quotes are worth comparing: those that share rare pairs of neighbouring words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.store.naming import organisation_words
from sayso.store.quotes.overlap import LIGHT_WEIGHT, Wording
from sayso.store.quotes.quote import Quote

RAREST = 12
"""How many of its pairs of words a quote is looked up by."""
COMMON = 64
"""A pair of words in more quotes than this is looked up among those of one speaker only."""
NEAR = 24
"""In a longer list than that, only so many neighbours by date are compared, to either side."""


def candidates(quotes: Sequence[Quote], wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `quotes`, each once, the smaller first, in order.

    `quotes` are in the order of their dates.
    """
    having: dict[str, list[int]] = defaultdict(list)
    pairs = [_pairs(wording) for wording in wordings]
    for place, some in enumerate(pairs):
        for pair in some:
            having[pair].append(place)
    speakers = [_words(quote) for quote in quotes]
    by_speaker: dict[tuple[str, str], list[int]] = defaultdict(list)
    for pair, places in having.items():
        if len(places) > COMMON:
            for place in places:
                for word in speakers[place]:
                    by_speaker[pair, word].append(place)
    later: list[set[int]] = [set() for _ in quotes]
    for place, some in enumerate(pairs):
        for pair in sorted(some, key=lambda pair: (len(having[pair]), pair))[:RAREST]:
            if len(having[pair]) <= COMMON:
                others = having[pair]
            else:
                others = [o for w in speakers[place] for o in _near(by_speaker[pair, w], place)]
            for other in others:
                if other != place:
                    later[min(place, other)].add(max(place, other))
    for place, others_later in enumerate(later):
        yield from ((place, other) for other in sorted(others_later))


def _pairs(wording: Wording) -> set[str]:
    """Its pairs of neighbouring words, not both light; a quote of one word gives that word."""
    coded, weights = wording.coded, wording.weights
    if len(coded) == 1:
        return {coded}
    return {
        coded[i : i + 2]
        for i in range(len(coded) - 1)
        if weights[i] > LIGHT_WEIGHT or weights[i + 1] > LIGHT_WEIGHT
    }


def _words(quote: Quote) -> tuple[str, ...]:
    return tuple(sorted({word for name in quote.speakers for word in organisation_words(name)}))


def _near(places: list[int], place: int) -> list[int]:
    """The neighbours of a place in a sorted list that holds it."""
    at = bisect_left(places, place)
    return places[max(0, at - NEAR) : at + NEAR + 1]
