"""What kind of line a block to be is, by itself; its role is told later, from what is around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from sayso.article import credits, furniture
from sayso.article.lines import Chunk

Kind = Literal[
    "rule", "furniture", "closing", "date", "byline", "caption", "item", "prose", "question",
    "short",
]  # fmt: skip
"""`closing` leads to the rest of an article, `item` has a bullet or a number, `prose` ends like a
sentence or is long, `question` is a short one, `short` anything else."""

_SENTENCE_END = re.compile(r"[.!?:…]['\"”’»)\]]*(?:\s*[^\w\s]{1,2})?$")
_LONG = 120  # characters that make prose of what ends like no sentence
_GOES_ON = re.compile(r"(?:\w+\W+){5,}\w*[a-z]{2}[.!?]['\"”’)]* ['\"“‘(]?[A-Z]")
"""A sentence that ends, and another that begins."""
_MOST = 300  # characters of a text that count
_LITTLE = 5
_AGAINST: dict[Kind, int] = {"short": 25, "question": 25, "furniture": 15, "rule": 15}
"""What a line counts against the text around it."""
_SURELY = 500  # characters that make prose of anything
_SHORT_QUESTION = 60
_OPENED = re.compile(r"[\"“«„][^\"”“»]*$")
"""A quotation that goes on in the next block."""
_QUOTED = re.compile(r"[\"“”‘’«»]|'\s|\s'|^[\w.’'-]{1,20}(?: [\w.’'-]{1,20}){0,2}[:.] ")


def kind_of(text: str, chunk: Chunk) -> Kind:
    """The kind of a block to be of `text`."""
    words = chunk.words
    if len(words) > _SURELY:
        return "prose"
    shown = chunk.span.of(text)
    if furniture.is_rule(words):
        return "rule"
    if furniture.closes(words):
        return "closing"
    if furniture.is_header(words):
        return "furniture"
    if credits.is_byline(words):
        return "byline"
    if credits.is_dateline(words):
        return "date"
    if len(words) <= _LONG and furniture.is_menu(shown):
        return "furniture"
    if furniture.is_count(words) or furniture.introduces(words):
        return "furniture"
    if len(words) <= 2 * _LONG and credits.is_caption(words):
        return "caption"
    if furniture.is_furniture(words) or furniture.is_frame(shown):
        return "furniture"
    if credits.is_bullet(words):
        return "item"
    if words.endswith("?") and len(words) <= _SHORT_QUESTION and not _QUOTED.search(words):
        return "short" if words.isupper() else "question"
    if _OPENED.match(words):
        return "prose"
    if len(words) > _LONG or (_SENTENCE_END.search(words) and " " in words):
        return "prose"
    if _GOES_ON.search(words) or (words.startswith("(") and words.endswith(")")):
        return "prose"
    return "short"


def densest(chunks: Sequence[Chunk], kinds: Sequence[Kind]) -> tuple[int, int]:
    """The numbers of the first and the last text of the part that is densest in text.

    That is the run of blocks with the highest sum: text counts by its length, all other lines
    against it. Menus above an article and teasers below it fall away. Without any text, the
    numbers are those behind the last block.
    """
    best, total, start = 0, 0, 0
    found = (len(kinds), len(kinds))
    for number, kind in enumerate(kinds):
        if kind == "prose":
            if total <= 0:
                total, start = 0, number
            total += min(len(chunks[number].words), _MOST)
            if total > best:
                best, found = total, (start, number)
        else:
            total -= _AGAINST.get(kind, _LITTLE)
    return found
