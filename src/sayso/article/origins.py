"""Where the pieces of an article stand in the page's tree."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from lxml import etree

from sayso.types import Origin

_TRIES = 20


@dataclass(frozen=True, slots=True)
class _Place:
    """A character: the element it is in, its offset in the page, if a word begins or ends there."""

    owner: Any
    raw: int
    begins: bool
    ends: bool


class Source:
    """The text of a page's tree, to find pieces of it again, one after the other.

    Extractors change white space and give no offsets, so a piece is searched without its white
    space in the page's text without white space: from the last one on, then from the start.
    """

    def __init__(self, tree: Any) -> None:
        self._starts: dict[Any, int] = {}
        self._numbers: dict[Any, int] = {}
        self._nodes: list[tuple[Any, str, int]] = []
        self._at: list[int] = []
        squeezed: list[str] = []
        open_counts: list[Counter[str]] = [Counter()]
        raw = length = 0
        for event, element in etree.iterwalk(tree, events=("start", "end")):
            if event == "start":
                self._starts[element] = raw
                open_counts[-1][element.tag] += 1
                self._numbers[element] = open_counts[-1][element.tag]
                open_counts.append(Counter())
                owner, text = element, element.text
            else:
                open_counts.pop()
                owner, text = element.getparent(), element.tail
            if not text or owner is None:
                continue
            if owner.tag not in ("script", "style", "title") and (bare := "".join(text.split())):
                self._nodes.append((owner, text, raw))
                self._at.append(length)
                squeezed.append(bare)
                length += len(bare)
            raw += len(text)
        self._text = "".join(squeezed)
        self._from = 0

    def find(self, text: str) -> Origin | None:
        """The place of the text: the innermost element that holds all of it.

        The offsets are code points of the text of that element (its `textContent`). None if the
        page does not have these words in a row.
        """
        bare = "".join(text.split())
        for start in self._hits(bare):
            first, last = self._place(start), self._place(start + len(bare) - 1)
            if first.begins and last.ends:
                self._from = start + len(bare)
                element = _common(first.owner, last.owner)
                begin = self._starts[element]
                return Origin(self._path(element), first.raw - begin, last.raw + 1 - begin)
        return None

    def _hits(self, bare: str) -> Iterator[int]:
        """Where the bare text occurs, from the last find on and then from the start."""
        for start in (self._from, 0) if bare else ():
            for _ in range(_TRIES):
                start = self._text.find(bare, start)
                if start < 0:
                    break
                yield start
                start += 1

    def _place(self, at: int) -> _Place:
        """The character at a place of the text without white space, in the page."""
        number = bisect_right(self._at, at) - 1
        owner, text, raw = self._nodes[number]
        black = (offset for offset, character in enumerate(text) if not character.isspace())
        offset = next(islice(black, at - self._at[number], None))
        return _Place(
            owner,
            raw + offset,
            begins=at == self._at[number] or text[offset - 1].isspace(),
            ends=offset + 1 == len(text) or text[offset + 1].isspace(),
        )

    def _path(self, element: Any) -> str:
        """A CSS path from the root, by the number of each element among its like."""
        chain = [element, *element.iterancestors()][-2::-1]
        steps = [f"{_escaped(step.tag)}:nth-of-type({self._numbers[step]})" for step in chain]
        return " > ".join(["html", *steps])


def _common(first: Any, last: Any) -> Any:
    above = {first, *first.iterancestors()}
    element = last
    while element not in above:
        element = element.getparent()
    return element


def _escaped(tag: str) -> str:
    """A tag name as CSS writes it."""
    return re.sub(r"([^\w-])", r"\\\1", tag)
