"""The pieces of an article of HTML: its title, deck, captions and body, each with its role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sayso.article.passages import Passage, Passages
from sayso.article.selection import HEADINGS, Selection, host, in_figure, is_noise
from sayso.types import Origin, Role

_DECK_WORDS = re.compile(
    r"(?:^|[\W_])(?:deck|dek|standfirst|sub-?(?:title|head(?:er|ing|line)?|line)|tagline"
    r"|strap-?line)(?:$|[\W_])",
    re.IGNORECASE,
)
_INTRO_WORDS = re.compile(
    r"(?:^|[\W_])(?:summary|excerpt|abstract|intro(?:duction)?|lede?|kicker|description)(?:$|[\W_])",
    re.IGNORECASE,
)
"""What a deck may be called, and a first paragraph too."""
_HEADING_WORDS = re.compile(
    r"(?:^|[\W_])(?:sub-?head(?:er|ing|line)?|cross-?head(?:ing)?|inter-?title)(?:$|[\W_])",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?:;,…][\"'”’»)\]]*$")
_LONGEST_HEADING = 100
_SHORTEST_DECK = 30
_TITLE_REACH = 30  # passages behind the title that its deck is looked for in


@dataclass(frozen=True, slots=True)
class Piece:
    """A block to be: its role, its text with single spaces only, and where it was found."""

    role: Role
    text: str
    origin: Origin


def pieces_of(
    passages: Passages, selection: Selection, title: int | None, description: str | None
) -> Iterator[Piece]:
    """The article's pieces: the title, then the others in the order of the page.

    `title` is the number of its passage, `description` what the page says of itself.
    """
    shown = None if title is None else passages[title].text
    numbers = [number for number in selection.numbers if passages[number].text != shown]
    if not numbers:
        return
    first, last = numbers[0], numbers[-1]
    top = first if title is None else min(title + 1, first)
    decks = set(_decks(passages, selection, range(top, first + 1), description)) if top else set()
    captions = set(_captions(passages, selection, range(top, last)))
    roles: dict[int, Role] = {number: _role(passages[number]) for number in numbers}
    for number in captions:
        roles[number] = "caption"
    for number in decks:
        roles[number] = "deck"
    if title is not None:
        yield _piece(passages, title, "title")
    for number in sorted(roles):
        yield _piece(passages, number, roles[number])


def _piece(passages: Passages, number: int, role: Role) -> Piece:
    passage = passages[number]
    return Piece(role, passage.text, passages.origin(passage))


def _role(passage: Passage) -> Role:
    """The role that the elements around a passage of the body give it."""
    if in_figure(passage.element):
        return "caption"
    element, top = passage.element, host(passage.element)
    if element.tag in HEADINGS or _HEADING_WORDS.search(element.get("class", "")):
        return "heading"
    while element is not top:
        if element.tag == "blockquote":
            return "quote"
        if element.tag in ("li", "dd", "dt"):
            return "list"
        element = element.getparent()
    short = len(passage.text) <= _LONGEST_HEADING and not _SENTENCE_END.search(passage.text)
    return "heading" if short and passage.bold >= len(passage.text) - 1 else "paragraph"


def _captions(passages: Passages, selection: Selection, numbers: range) -> Iterator[int]:
    """Captions of the article's figures, each wording once."""
    seen = set()
    for number in numbers:
        passage = passages[number]
        if passage.text in seen or not in_figure(passage.element):
            continue
        if not selection.is_aside(passage.element) and not is_noise(passage.text):
            seen.add(passage.text)
            yield number


def _decks(
    passages: Passages, selection: Selection, numbers: range, description: str | None
) -> Iterator[int]:
    """What stands below the title and is marked as its deck, or is the page's description."""
    for number in numbers[-_TITLE_REACH:]:
        passage = passages[number]
        element = passage.element
        if len(passage.text) < _SHORTEST_DECK or passage.linked > len(passage.text) / 2:
            continue
        if selection.is_aside(element) or in_figure(element) or is_noise(passage.text):
            continue
        below = element.tag in HEADINGS and number == numbers[0]
        outside = not selection.is_host(element)
        described = description is not None and _same(passage.text, description)
        marked = described or _is_marked(element, _INTRO_WORDS)
        if below or _is_marked(element, _DECK_WORDS) or (outside and marked):
            yield number


def _is_marked(element: Any, words: re.Pattern[str]) -> bool:
    marks = [element, element.getparent()]
    return any(
        words.search(f"{mark.get('class', '')} {mark.get('itemprop', '')}")
        for mark in marks
        if mark is not None
    )


def _same(text: str, description: str) -> bool:
    """True if one is the other, or the beginning of it."""
    a, b = ("".join(filter(str.isalnum, one.casefold())) for one in (text, description))
    return bool(a and b) and (a.startswith(b) or b.startswith(a))
