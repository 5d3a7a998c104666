"""Which quotes are worth comparing: those that share rare pairs of neighbouring words."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

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
    if not quotes:
        return
    index = _Index(wordings)
    numbers: dict[str, int] = {}
    speakers = [
        [numbers.setdefault(word, len(numbers)) for word in _words(quote)] for quote in quotes
    ]
    by_speaker = _BySpeaker(index, speakers)
    later: dict[int, array[int]] = defaultdict(_places)
    for place in range(len(quotes)):
        for pair in index.rarest(place):
            others: Iterable[int]
            if index.count(pair) <= COMMON:
                others = index.having(pair)
            else:
                alike = (by_speaker.having(pair, word) for word in speakers[place])
                others = [other for places in alike for other in _near(places, place)]
            for other in others:
                if other != place:
                    later[min(place, other)].append(max(place, other))
    del index, by_speaker, speakers
    for place in range(len(quotes)):
        yield from ((place, other) for other in sorted(set(later.pop(place, ()))))


def _places() -> array[int]:
    return array("I")


class _Index:
    """Which quotes have which pairs of words: numbers in a few long arrays, for little memory."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        pairs = [_pairs(wording) for wording in wordings]
        lengths = [len(some) for some in pairs]
        self._ends = np.concatenate([[0], np.cumsum(lengths)])
        flat = np.concatenate(pairs)
        del pairs
        _, numbers, self._counts = np.unique(flat, return_inverse=True, return_counts=True)
        del flat
        self._numbers = numbers.astype(np.uint32)
        order = np.argsort(numbers, kind="stable")
        self._grouped = np.repeat(np.arange(len(lengths), dtype=np.uint32), lengths)[order]
        self._firsts = np.cumsum(self._counts) - self._counts

    def count(self, pair: int) -> int:
        """How many quotes have the pair with that number."""
        return int(self._counts[pair])

    def having(self, pair: int) -> list[int]:
        """The places of the quotes that have the pair, in order."""
        first = self._firsts[pair]
        places: list[int] = self._grouped[first : first + self._counts[pair]].tolist()
        return places

    def common(self) -> list[int]:
        """The pairs that more than `COMMON` quotes have."""
        found: list[int] = np.flatnonzero(self._counts > COMMON).tolist()
        return found

    def rarest(self, place: int) -> list[int]:
        """The `RAREST` pairs of a quote that the fewest others have."""
        own = self._numbers[self._ends[place] : self._ends[place + 1]]
        rarest: list[int] = own[np.lexsort((own, self._counts[own]))][:RAREST].tolist()
        return rarest


class _BySpeaker:
    """Which quotes have which common pair, under which word of a speaker's name."""

    def __init__(self, index: _Index, speakers: Sequence[Sequence[int]]) -> None:
        keys, places = array("Q"), array("I")
        for pair in index.common():
            for place in index.having(pair):
                for word in speakers[place]:
                    keys.append(pair << 32 | word)
                    places.append(place)
        unsorted = np.frombuffer(keys, dtype=np.uint64)
        order = np.argsort(unsorted, kind="stable")
        self._keys = unsorted[order]
        self._places = np.frombuffer(places, dtype=np.uint32)[order]

    def having(self, pair: int, word: int) -> list[int]:
        """The places of the quotes that have both, in order."""
        key = np.uint64(pair << 32 | word)
        first = np.searchsorted(self._keys, key, side="left")
        last = np.searchsorted(self._keys, key, side="right")
        places: list[int] = self._places[first:last].tolist()
        return places


def _pairs(wording: Wording) -> NDArray[np.uint64]:
    """Its pairs of neighbouring words, not both light; a quote of one word gives that word.

    Each pair is one number.
    """
    codes, weights = [ord(character) for character in wording.coded], wording.weights
    found = {
        codes[i] << 32 | codes[i + 1]
        for i in range(len(codes) - 1)
        if weights[i] > LIGHT_WEIGHT or weights[i + 1] > LIGHT_WEIGHT
    }
    return np.array(codes if len(codes) == 1 else list(found), dtype=np.uint64)


def _words(quote: Quote) -> tuple[str, ...]:
    return tuple(sorted({word for name in quote.speakers for word in organisation_words(name)}))


def _near(places: list[int], place: int) -> list[int]:
    """The neighbours of a place in a sorted list that holds it."""
    at = bisect_left(places, place)
    return places[max(0, at - NEAR) : at + NEAR + 1]
