"""Lines of plain text, and the blocks that they make: a paragraph may be wrapped over several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.article.credits import is_bullet, is_byline, is_dateline
from sayso.article.furniture import has_wide_space, is_furniture, is_menu, is_rule
from sayso.types import Span

_WIDTHS = range(30, 101)  # characters that lines are wrapped at
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_FEW = 2  # breaks inside a sentence below which nothing is wrapped
_SLACK = 5  # characters that a wrapped line may be longer than those that tell the width
_NEARLY_NONE = 0.1
_NEARLY_FULL = 0.85
_HALF_FULL = 0.6
_MOSTLY = 0.5  # of the characters, in longer lines: then nothing is wrapped


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words: its span without the white space around it.

    `indent` counts the white space before it, `gap` the blank lines above it; `open` if a space
    stands behind its last word.
    """

    span: Span
    indent: int
    gap: int
    open: bool


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that run on in each other: a block to be.

    `words` has single spaces only; `gap` counts the blank lines above that stand out.
    """

    span: Span
    words: str
    gap: int


def chunks(text: str) -> list[Chunk]:
    """The blocks to be of a text, in order.

    Each line that is not blank is one, unless the text is hard-wrapped: then the lines of a
    paragraph are.
    """
    lines = list(_lines(text))
    wrapped = _wrapped(text, lines)
    spans: list[tuple[Span, int]] = []
    for last, line in zip([None, *lines], lines, strict=False):
        if wrapped and last and _runs_on(text, last, line, wrapped):
            start, gap = spans[-1][0].start, spans[-1][1]
            spans[-1] = Span(start, line.span.end), gap
        else:
            spans.append((line.span, line.gap))
    spare = _spare_gap([gap for _, gap in spans[1:]])
    return [
        Chunk(span, " ".join(span.of(text).split()), max(0, gap - spare)) for span, gap in spans
    ]


def _spare_gap(gaps: list[int]) -> int:
    """The blank lines that stand between nearly all blocks, and so say nothing."""
    gaps = sorted(gaps)
    return gaps[int(_NEARLY_NONE * len(gaps))] if gaps else 0


def _lines(text: str) -> Iterator[Line]:
    start = gap = 0
    for line in text.splitlines(keepends=True):
        if inner := line.strip():
            indent = len(line) - len(line.lstrip())
            left = start + indent
            behind = line[indent + len(inner) :]
            yield Line(Span(left, left + len(inner)), indent, gap, behind[:1] in (" ", "\xa0"))
            gap = 0
        else:
            gap += 1
        start += len(line)


@dataclass(frozen=True, slots=True)
class _Wrapped:
    """How a text is wrapped: at which width; if a space behind a line says that it goes on."""

    width: int
    marked: bool


def _wrapped(text: str, lines: Sequence[Line]) -> _Wrapped | None:
    """How the text is hard-wrapped, None where a line is a paragraph.

    It is if several lines end inside a sentence: with a comma, or before a small letter. The
    longest of them tells the width.
    """
    inside = [
        last
        for last, line in pairwise(lines)
        if not line.gap and _goes_on(text, last, line) and _length(last) in _WIDTHS
    ]
    if len(inside) < _FEW:
        return None
    width = max(map(_length, inside))
    longer = sum(_length(line) for line in lines if _length(line) > width + _SLACK)
    if longer > _MOSTLY * sum(map(_length, lines)):
        return None
    return _Wrapped(width, marked=2 * sum(last.open for last in inside) > len(inside))


def _goes_on(text: str, last: Line, line: Line) -> bool:
    """True if the line can only be the rest of a sentence."""
    words = last.span.of(text)
    return words.endswith(",") or (line.span.of(text)[0].islower() and not _ends(text, last))


def _runs_on(text: str, last: Line, line: Line, wrapped: _Wrapped) -> bool:
    """True if the line carries on with the words of the last one."""
    words, next_words = last.span.of(text), line.span.of(text)
    if is_rule(words) or is_rule(next_words):
        return False
    if line.gap or is_bullet(next_words) or has_wide_space(words) or has_wide_space(next_words):
        return False
    alone = _stands_alone(words) or (
        is_furniture(words) and _length(last) < _NEARLY_FULL * wrapped.width
    )
    next_alone = _stands_alone(next_words) or is_furniture(next_words) or is_menu(next_words)
    if _ends(text, last) and not _ends(text, line) and _length(line) < _NEARLY_FULL * wrapped.width:
        next_alone = True
    if not next_words[0].islower() and (alone or next_alone):
        return False
    quoted, next_quoted = words.startswith(">"), next_words.startswith(">")
    if quoted or next_quoted:
        return quoted and next_quoted
    if line.indent > last.indent:
        return is_bullet(words)
    if wrapped.marked:
        return last.open
    if max(_length(last), _length(line)) > wrapped.width + _SLACK:
        return False
    if _goes_on(text, last, line) and _length(last) > _HALF_FULL * wrapped.width:
        return True
    word = next_words.split(maxsplit=1)[0]
    return _length(last) + 1 + len(word) > wrapped.width


def _stands_alone(words: str) -> bool:
    return is_dateline(words) or is_byline(words) or is_rule(words)


def _ends(text: str, line: Line) -> bool:
    return _SENTENCE_END.search(line.span.of(text)) is not None


def _length(line: Line) -> int:
    return line.indent + line.span.end - line.span.start
