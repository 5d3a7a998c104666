"""The extractor's tree as pieces of text with roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from sayso.types import Origin, Role

_BLOCKS: dict[str, Role | None] = {
    "body": None,
    "div": None,
    "p": None,
    "ab": None,
    "table": None,
    "row": None,
    "cell": None,
    "head": "heading",
    "quote": "quote",
    "list": "list",
    "item": "list",
}
_TEXT_BLOCKS = {"p", "head", "ab"}
_PARAGRAPH_BREAK = re.compile(r"[^\S\n]*\n\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A block to be: its role, its text with single spaces only, and where it was found."""

    role: Role
    text: str
    origin: Origin | None = None


def pieces_of(body: Any) -> Iterator[Piece]:
    """The pieces of the extractor's tree in its order; no text of the tree is left out.

    A line break is a space, two in a row end the piece. A `quote` inside a paragraph is part of
    that paragraph.
    """
    run: list[str] = []
    open_blocks: list[tuple[str, Role]] = []

    def flush() -> Iterator[Piece]:
        role: Role = open_blocks[-1][1] if open_blocks else "paragraph"
        texts = _PARAGRAPH_BREAK.split("".join(run))
        run.clear()
        for text in texts:
            if words := " ".join(text.split()):
                yield Piece(role, words)

    inline: list[Any] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = element.tag
        if event == "start":
            nested = tag == "quote" and bool(open_blocks) and open_blocks[-1][0] in _TEXT_BLOCKS
            if tag in _BLOCKS and not nested:
                yield from flush()
                outer: Role = open_blocks[-1][1] if open_blocks else "paragraph"
                open_blocks.append((tag, _BLOCKS[tag] or outer))
            elif nested:
                inline.append(element)
            if tag == "lb":
                run.append("\n")
            run.append(_spaced(element.text))
        else:
            if inline and element is inline[-1]:
                inline.pop()
            elif tag in _BLOCKS:
                yield from flush()
                open_blocks.pop()
            if element is not body:
                run.append(_spaced(element.tail))
    yield from flush()


def _spaced(text: str | None) -> str:
    """The text with every white space as a space, so that a newline can mean a line break."""
    return re.sub(r"\s", " ", text or "")
