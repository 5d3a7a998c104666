"""Which quotes are worth comparing: those that share rare pairs of neighbouring words.

All is in a few long arrays of numbers: there are millions of pairs of words.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

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
"""In such a list, only so many neighbours by date are compared, to either side."""

_TOGETHER = 500
"""Quotes whose candidates are found at once."""
_ANYBODY = 0xFFFF_FFFF
_PLACE = np.uint64(32)

Numbers = NDArray[np.uint32]
Keys = NDArray[np.uint64]
Flags = NDArray[np.bool_]


def candidates(quotes: Sequence[Quote], wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `quotes`, each once, the smaller first, in order.

    `quotes` are in the order of their dates. Two are compared where one of them is looked up by a
    pair of words that both have.
    """
    if quotes:
        lists = _Lists(quotes, wordings)
        for first in range(0, len(quotes), _TOGETHER):
            for pair in lists.pairs(first, first + _TOGETHER).tolist():
                yield pair >> 32, pair & 0xFFFF_FFFF


class _Lists:
    """Lists of the quotes that have a pair of words, of those a speaker has where it is common.

    All lists stand in one array, `_places`, each in order, one behind the other. `_reach` tells for
    each entry how far the entries behind it are its neighbours, `_rare` whether the pair of words
    is one of the `RAREST` of its quote.
    """

    def __init__(self, quotes: Sequence[Quote], wordings: Sequence[Wording]) -> None:
        keys, self._places, self._rare = _entries(quotes, wordings)
        ends = np.searchsorted(keys, keys, side="right").astype(np.uint32)
        of_anybody = (keys & np.uint64(_ANYBODY)) == _ANYBODY
        del keys
        behind = np.arange(1, len(ends) + 1, dtype=np.uint32)
        self._reach = np.where(of_anybody, ends, np.minimum(ends, behind + np.uint32(NEAR)))
        used = np.flatnonzero(self._reach > behind).astype(np.uint32)
        self._of_places = used[np.argsort(self._places[used], kind="stable")]

    def pairs(self, first: int, last: int) -> Keys:
        """What is to be compared with the quotes from `first` up to `last`, of those behind them.

        Both places in one number each, in order.
        """
        bounds = np.searchsorted(self._places[self._of_places], [first, last])
        own = self._of_places[bounds[0] : bounds[1]].astype(np.int64)
        lengths = self._reach[own] - own - 1
        owners = np.repeat(own, lengths)
        others = owners + 1 + _counted(lengths)
        kept = self._rare[owners] | self._rare[others]
        mine, theirs = (self._places[some[kept]].astype(np.uint64) for some in (owners, others))
        return np.unique(mine << _PLACE | theirs)


def _entries(quotes: Sequence[Quote], wordings: Sequence[Wording]) -> tuple[Keys, Numbers, Flags]:
    """The lists' keys, places and flags, in the order of keys, then places."""
    numbers, counts, lengths = _numbered(wordings)
    places = np.repeat(np.arange(len(lengths), dtype=np.uint32), lengths)
    rare = _rarest(numbers, counts, places, lengths)
    shared, common = ((counts > 1) & (counts <= COMMON))[numbers], (counts > COMMON)[numbers]
    words, by = _speakers(quotes)
    times = by[places[common]]
    starts = (np.cumsum(by) - by)[places[common]]
    spoken = words[np.repeat(starts, times) + _counted(times)]
    keys = np.concatenate(
        [
            numbers[shared].astype(np.uint64) << _PLACE | np.uint64(_ANYBODY),
            np.repeat(numbers[common], times).astype(np.uint64) << _PLACE | spoken,
        ]
    )
    places = np.concatenate([places[shared], np.repeat(places[common], times)])
    rare = np.concatenate([rare[shared], np.repeat(rare[common], times)])
    order = np.argsort(keys, kind="stable").astype(np.uint32)
    return keys[order], places[order], rare[order]


def _numbered(wordings: Sequence[Wording]) -> tuple[Numbers, Numbers, NDArray[np.int64]]:
    """The pairs of all quotes as numbers, how many quotes have each, and how many each has."""
    pairs = array("Q")
    lengths = np.empty(len(wordings), dtype=np.int64)
    for place, wording in enumerate(wordings):
        some = _pairs(wording)
        lengths[place] = len(some)
        pairs.extend(some)
    flat = np.frombuffer(pairs, dtype=np.uint64)
    order = np.argsort(flat, kind="stable").astype(np.uint32)
    ordered = flat[order]
    begins = np.concatenate([[True], ordered[1:] != ordered[:-1]])
    del ordered
    numbers = np.empty(len(flat), dtype=np.uint32)
    numbers[order] = np.cumsum(begins, dtype=np.uint32) - np.uint32(1)
    counts = np.bincount(numbers).astype(np.uint32)
    return numbers, counts, lengths


def _rarest(
    numbers: Numbers, counts: Numbers, places: Numbers, lengths: NDArray[np.int64]
) -> Flags:
    """Which pairs are among the `RAREST` of their quote that the fewest others have."""
    order = np.lexsort((numbers, counts[numbers], places)).astype(np.uint32)
    rare = np.zeros(len(numbers), dtype=np.bool_)
    rare[order[_counted(lengths) < RAREST]] = True
    return rare


def _speakers(quotes: Sequence[Quote]) -> tuple[Keys, NDArray[np.int64]]:
    """The words of the speakers' names as numbers, and how many each quote has."""
    numbers: dict[str, int] = {}
    flat = array("Q")
    by = np.empty(len(quotes), dtype=np.int64)
    for place, quote in enumerate(quotes):
        words = {word for name in quote.speakers for word in organisation_words(name)}
        by[place] = len(words)
        flat.extend(numbers.setdefault(word, len(numbers)) for word in words)
    return np.frombuffer(flat, dtype=np.uint64), by


def _counted(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """0, 1, 2 and so on, anew for each of the lengths."""
    ends = np.cumsum(lengths)
    return np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - lengths, lengths)


def _pairs(wording: Wording) -> set[int]:
    """Its pairs of neighbouring words, not both light; a quote of one word gives that word.

    Each pair is one number.
    """
    codes, weights = [ord(character) for character in wording.coded], wording.weights
    if len(codes) == 1:
        return {codes[0]}
    return {
        codes[i] << 32 | codes[i + 1]
        for i in range(len(codes) - 1)
        if weights[i] > LIGHT_WEIGHT or weights[i + 1] > LIGHT_WEIGHT
    }
