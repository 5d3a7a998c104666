"""Which articles are copies of one another, as those of a news agency are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from zlib import crc32

from sayso.types import Span

RUN = 6
"""How many words in a row are compared."""
MOST = 0.6
"""A copy has so much of its runs of words in common with the other, quotations aside."""
LEAST = 20
"""Runs of words below which an article tells nothing: it is all quotations, or a line."""

_WORD = re.compile(r"\w+")


def without(text: str, quotations: Iterable[Span]) -> str:
    """The text without what it quotes, which copies and others have in common."""
    kept, end = [], 0
    for span in sorted(quotations):
        if span.start >= end:
            kept.append(text[end : span.start])
        end = max(end, span.end)
    return " \n ".join([*kept, text[end:]])


class Copies:
    """Tells copies. `text_of` gives an article's own words, without quotations, by its key."""

    def __init__(self, text_of: Callable[[str], str]) -> None:
        self._runs = lru_cache(maxsize=4096)(lambda key: _runs(text_of(key)))
        self._same = lru_cache(maxsize=1 << 16)(self._compared)

    def clusters(self, articles: Sequence[str]) -> dict[str, str]:
        """For each article the first of those that it is a copy of, itself if of none before."""
        first: dict[str, str] = {}
        for article in dict.fromkeys(articles):
            originals = dict.fromkeys(first.values())
            found = (other for other in originals if self._same(*sorted((article, other))))
            first[article] = next(found, article)
        return first

    def _compared(self, a: str, b: str) -> bool:
        few, many = sorted((self._runs(a), self._runs(b)), key=len)
        return len(few) >= LEAST and len(few & many) >= MOST * len(few)


def _runs(text: str) -> frozenset[int]:
    words = [word.casefold() for word in _WORD.findall(text)]
    return frozenset(
        crc32(" ".join(words[i : i + RUN]).encode()) for i in range(len(words) - RUN + 1)
    )
