"""Blocks of plain text: the title and the paragraphs, where they stand."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import pairwise

from sayso.types import Block, Role, Span

_WIDTHS = range(50, 101)  # characters that lines are wrapped at
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_LONG_TITLE = 200  # characters above which a first line is no title
_LONG_SENTENCE = 120  # the same for a first line that ends like a sentence


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text: they cover all of it but the white space between them.

    Each line that is not blank is a block, unless the text is hard-wrapped: then the lines of a
    paragraph make one block. The first block is the title, unless it is the only one, longer
    than a title can be, or a long sentence.
    """
    lines = list(_lines(text))
    width = _wrapped_at(text, lines)
    spans: list[Span] = []
    for last, line in zip([None, *lines], lines, strict=False):
        if width and last and _joined(text, last, line) and _full(text, last, line, width):
            spans[-1] = Span(spans[-1].start, line.end)
        else:
            spans.append(line)
    titled = len(spans) > 1 and _is_title(spans[0].of(text))
    first: Role = "title" if titled else "paragraph"
    return tuple(
        Block("paragraph" if number else first, span.start, span.end)
        for number, span in enumerate(spans)
    )


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        if inner := line.strip():
            left = start + len(line) - len(line.lstrip())
            yield Span(left, left + len(inner))
        start += len(line)


def _wrapped_at(text: str, lines: list[Span]) -> int | None:
    """The width that the text is hard-wrapped at, None where a line is a paragraph.

    A break is one of wrapping where the next line's first word would not have fitted. A text is
    wrapped if nearly all of its lines keep within a usual width, and nearly all of its breaks
    without a blank line are such breaks, half of them or more inside a sentence.
    """
    pairs = [pair for pair in pairwise(lines) if _joined(text, *pair)]
    if len(pairs) < 2:
        return None
    lengths = sorted(line.end - line.start for line in lines)
    width = lengths[math.ceil(0.95 * (len(lengths) - 1))]
    full = [last for last, line in pairs if _full(text, last, line, width)]
    inside = [line for line in full if not _SENTENCE_END.search(line.of(text))]
    if width in _WIDTHS and len(full) >= 0.7 * len(pairs) and len(inside) >= 0.5 * len(pairs):
        return width
    return None


def _joined(text: str, last: Span, line: Span) -> bool:
    """True if no blank line stands between the two."""
    return len(text[last.end : line.start].strip(" \t\xa0").splitlines()) < 2


def _full(text: str, last: Span, line: Span, width: int) -> bool:
    """True if the first word of `line` would hardly have fitted behind `last`."""
    word = line.of(text).split(maxsplit=1)[0]
    return last.end - last.start + 1 + len(word) > 0.85 * width


def _is_title(line: str) -> bool:
    sentence = len(line) > _LONG_SENTENCE and _SENTENCE_END.search(line)
    return len(line) <= _LONG_TITLE and not sentence
