"""The text of a page's tree as passages: runs of words that stand apart, with their places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from sayso.types import Origin

_BLOCK_TAGS = """
    address article aside blockquote body caption center dd details dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li
    main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul
"""
"""Elements that stand apart from the text around them; all others, unknown ones too, run on in it
(https://html.spec.whatwg.org/multipage/rendering.html)."""
_UNSEEN_TAGS = """
    audio button canvas datalist dialog head iframe math noscript object option script select
    style svg template textarea title video
"""
"""Elements whose text is none of the page's prose."""
_BLOCK, _UNSEEN = frozenset(_BLOCK_TAGS.split()), frozenset(_UNSEEN_TAGS.split())
_BOLD = frozenset(("b", "strong"))


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """Words that stand together: `text` with single spaces, in the block-level `element`.

    `start` and `end` are code points of the whole tree's text. `linked` and `bold` count the
    characters inside links and in bold.
    """

    element: Any
    text: str
    start: int
    end: int
    linked: int
    bold: int


class Passages:
    """The passages of a tree in its order, and where each stands."""

    def __init__(self, tree: Any) -> None:
        self._starts: dict[Any, int] = {}
        self._paths: dict[Any, str] = {tree: tree.tag}
        self._all = tuple(self._walk(tree))

    def __iter__(self) -> Iterator[Passage]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, number: int) -> Passage:
        return self._all[number]

    def origin(self, passage: Passage) -> Origin:
        """The CSS path of the passage's element, and code points of its `textContent`."""
        start = self._starts[passage.element]
        return Origin(self._path(passage.element), passage.start - start, passage.end - start)

    def _path(self, element: Any) -> str:
        """A CSS path from the root, by the number of each element among its like."""
        chain = []
        while element not in self._paths:
            chain.append(element)
            element = element.getparent()
        for inner in reversed(chain):
            if inner not in self._paths:
                self._number(element)
            element = inner
        return self._paths[element]

    def _number(self, parent: Any) -> None:
        """The paths of all children of an element: once for each, however many there are."""
        above = self._paths[parent]
        counts: Counter[str] = Counter()
        for child in parent.iterchildren("*"):
            counts[child.tag] += 1
            number = counts[child.tag]
            self._paths[child] = f"{above} > {_escaped(child.tag)}:nth-of-type({number})"

    def _walk(self, tree: Any) -> Iterator[Passage]:
        """A block-level element ends a passage, and so do two line breaks in a row."""
        run = _Run()
        blocks = [tree]
        length = breaks = unseen = links = bold = 0
        for event, element in etree.iterwalk(tree, events=("start", "end")):
            tag = element.tag
            opens = event == "start"
            step = 1 if opens else -1
            if tag == "br":
                breaks += opens
            if tag in _BLOCK or (tag == "br" and breaks > 1):
                if passage := run.taken(blocks[-1]):
                    yield passage
                if tag != "br" and opens:
                    blocks.append(element)
                    self._starts[element] = length
                elif tag != "br":
                    blocks.pop()
            elif tag == "a":
                links += step
            elif tag in _BOLD:
                bold += step
            if tag in _UNSEEN:
                unseen += step
            text = element.text if opens else None if element is tree else element.tail
            if opens and tag == "br":
                run.add(" ", length, linked=False, bold=False)
            if text:
                if not unseen:
                    run.add(text, length, linked=links > 0, bold=bold > 0)
                    breaks = breaks if text.isspace() else 0
                length += len(text)


class _Run:
    """The words of the passage that is being read."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._start = self._end = self._linked = self._bold = 0

    def add(self, text: str, at: int, *, linked: bool, bold: bool) -> None:
        """More text, which begins at a code point of the whole tree's text."""
        words = text.strip()
        if words:
            if not self._parts:
                self._start = at + len(text) - len(text.lstrip())
            self._end = at + len(text.rstrip())
            self._linked += len(words) if linked else 0
            self._bold += len(words) if bold else 0
        if words or self._parts:
            self._parts.append(text)

    def taken(self, element: Any) -> Passage | None:
        """The passage, if it has words; the next one begins."""
        text = " ".join("".join(self._parts).split())
        passage = Passage(element, text, self._start, self._end, self._linked, self._bold)
        self._parts.clear()
        self._linked = self._bold = 0
        return passage if text else None


def _escaped(tag: str) -> str:
    """A tag name as CSS writes it."""
    return re.sub(r"([^\w-])", r"\\\1", tag)
