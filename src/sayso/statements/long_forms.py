"""Whole names of organisations, where an acronym in brackets shows how long they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from sayso.statements.names import Name, fold, initials
from sayso.types import Block, Span

MOST = 64
"""How many whole names of one article are looked for."""

_LONG_FORM = re.compile(
    r"(?<!\w)((?:[A-Z][\w’'-]{0,40}\s(?:(?:of|and|for|the|on|in|&)\s){0,2}){2,8})"
    r"\(([A-Z]{2,7})\)"
)


def long_forms(text: str, blocks: Sequence[Block]) -> list[Name]:
    """Every occurrence, in text order, of whole names whose length an acronym has shown."""
    spans = [
        span
        for block in blocks
        for match in _LONG_FORM.finditer(text, block.start, block.end)
        if (span := _long_form(match))
    ]
    wordings = sorted({span.of(text) for span in spans}, key=lambda w: (-len(w), w))
    if not wordings:
        return []
    anywhere = re.compile(rf"\b(?:{'|'.join(map(re.escape, wordings[:MOST]))})(?!\w)")
    return [
        Name(Span(*match.span()), tuple(map(fold, match[0].split())), "organisation")
        for block in blocks
        for match in anywhere.finditer(text, block.start, block.end)
    ]


def without_those_in(names: Iterable[Name], long: Sequence[Name]) -> list[Name]:
    """The names and the long ones, in text order, without the names that overlap a long one."""
    ends = [name.span.end for name in long]

    def free(name: Name) -> bool:
        place = bisect_right(ends, name.span.start)
        return place == len(long) or long[place].span.start >= name.span.end

    return sorted([*filter(free, names), *long], key=lambda name: name.span.start)


def _long_form(match: re.Match[str]) -> Span | None:
    """The words before an acronym in brackets whose initials it is made of."""
    words = list(re.finditer(r"\S+", match[1]))
    for first in range(len(words) - 2, -1, -1):
        tail = [word[0] for word in words[first:]]
        if tail[0][0].isupper() and initials(tuple(map(fold, tail))) == fold(match[2]):
            base = match.start(1)
            return Span(base + words[first].start(), base + words[-1].end())
    return None
