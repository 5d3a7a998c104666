"""One article met at several addresses: mirrors, AMP pages, print views, tracked links.

Its records are brought together as they stream by. A record is held back until `WINDOW` later
articles are there; what turns out to be the same article until then is added to it. So memory is
bounded, and the order is that of the first records, whatever came in between.

The same are articles of identical text, and those of which one holds nearly all of the other: of
the runs of `RUN` words within the blocks of the shorter text, captions apart, `HELD` are in the
longer one, and are `PART` of it. One changed word breaks `RUN` of them: it keeps two articles of
less than 800 words apart, so that a corrected version is not taken for the first one.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from sayso.types import Article, Record, Role

WINDOW = 64
"""How many articles are held back to look for the same one."""
RUN = 4
HELD = 0.995
PART = 0.8

_COMPARED: frozenset[Role] = frozenset({"paragraph", "quote", "list"})
_WORD = re.compile(r"\w+")
_FEWEST = 30  # runs below which only identical texts are the same

Told = Callable[[Record, Record], None]


def without_duplicates(records: Iterable[Record], told: Told | None = None) -> Iterator[Record]:
    """The records in order, each article once, with the addresses of all its records.

    Of several, the one with the longest text stays, the first of those. `told` is given each
    record that is left out, and the one that stays for it.
    """
    held: deque[_Held] = deque()
    for record in records:
        new = _Held(record)
        same = next((other for other in held if other.is_same(new)), None)
        if same:
            left_out = same.merge(new)
            if told:
                told(left_out, same.record)
            continue
        held.append(new)
        if len(held) > WINDOW:
            yield held.popleft().record
    while held:
        yield held.popleft().record


class _Held:
    """A record that waits, with what it is compared by."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._key = (record.article.id, record.article.range)
        self._runs = frozenset(_runs(record.article))

    def is_same(self, other: _Held) -> bool:
        if self._key == other._key:
            return True
        if self._key[0] == other._key[0]:
            return False  # two articles of one text
        fewer, more = sorted((len(self._runs), len(other._runs)))
        if fewer < _FEWEST or fewer < PART * more:
            return False
        return len(self._runs & other._runs) >= HELD * fewer

    def merge(self, other: _Held) -> Record:
        """Take the other in; the record that is left out."""
        stays, goes = self.record, other.record
        if len(goes.article.text) > len(stays.article.text):
            stays, goes = goes, stays
            self._key, self._runs = other._key, other._runs
        addresses = (*self.record.article.addresses, *other.record.article.addresses)
        article = replace(stays.article, addresses=tuple(dict.fromkeys(addresses)))
        self.record = replace(stays, article=article)
        return goes


def _runs(article: Article) -> Iterator[tuple[str, ...]]:
    for block in article.blocks:
        if block.role in _COMPARED:
            words = _WORD.findall(article.text[block.start : block.end].casefold())
            yield from zip(*(words[start:] for start in range(RUN)), strict=False)
