"""Where quotations open and close, in any newsroom's style, whatever is left unbalanced.

Read paragraph by paragraph: a mark forgotten in one paragraph does no harm in the next. Where one
ends that was not opened there, an open quotation before it has gone on. Only the outermost
quotation counts; marks inside it are part of what is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.types import Span

MARKS = re.compile("[\"'“”„‟‘’‚«»‹›]")

_CLOSES = {
    '"': '"',
    "“": "”“",
    "”": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "’": "’",
    "‚": "‘’",
    "'": "'",
}
_DOUBLE = re.compile('["“”„‟«»‹›]')
_SINGLE = frozenset("'‘’‚")
_BEFORE_END = frozenset(".,!?…—–")
_ENDS_SENTENCE = frozenset('.!?…"“”»«')
MOST_BETWEEN = 5
"""Paragraphs without any mark that an open quotation may go on over."""
LEAST_SENTENCE = 60
"""Characters from which on what stands before the last mark is more than a name and an office."""
_BEFORE_OPENING = frozenset('([{—–-/"“”„«»‘')
_ELISION = re.compile(r"['’](?:em|til|tis|twas|cause|n|round|\d\ds?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks: `[start, end)`; `closed` tells whether its last mark is there.

    An unclosed one runs to the end of its paragraph. One that is not `opened` goes on from the
    paragraph before, and begins where its own begins.
    """

    start: int
    end: int
    closed: bool
    opened: bool = True


def quotations_in(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """The outermost quotations of paragraphs that follow one another, in order.

    By the convention of print each paragraph of a long quotation opens with a mark. Where that was
    forgotten, all that stands between a mark without its end and an end without its mark is quoted,
    if there is no other mark between. A short line that ends so behind a whole sentence is none of
    it: pull quotes have who said it inside of the marks.
    """
    found: list[Quotation] = []
    last: Quotation | None = None
    ends_sentence = False
    between: list[Quotation] = []
    for paragraph in paragraphs:
        if not paragraph.of(text).strip():
            continue
        own = quotations(text, paragraph.start, paragraph.end)
        marks = (match.start() for match in _DOUBLE.finditer(text, paragraph.start, paragraph.end))
        first = next(marks, None)
        if last is not None:
            if first is None and not own and len(between) < MOST_BETWEEN:
                end = _trimmed(text, paragraph.start, paragraph.end)
                between.append(Quotation(paragraph.start, end, closed=False, opened=False))
                continue
            if (
                first is not None
                and _ends(text, first, last, own)
                and (first - paragraph.start >= LEAST_SENTENCE or not ends_sentence)
            ):
                found += between
                found.append(Quotation(paragraph.start, first + 1, closed=True, opened=False))
                own = [quotation for quotation in own if quotation.start > first]
        found += own
        between = []
        ends_sentence = text[_trimmed(text, paragraph.start, paragraph.end) - 1] in _ENDS_SENTENCE
        last = own[-1] if own and _is_open(text, own[-1], paragraph) else None
    return found


def _is_open(text: str, quotation: Quotation, paragraph: Span) -> bool:
    """Whether the quotation runs to the end of the paragraph without a mark there."""
    return not quotation.closed and not text[quotation.end : paragraph.end].strip()


def _ends(text: str, at: int, last: Quotation, own: Sequence[Quotation]) -> bool:
    """Whether the mark at `at` ends the quotation `last` of a paragraph before."""
    if any(quotation.start <= at < quotation.end for quotation in own):
        return False
    return text[at] in _CLOSES[text[last.start]] and text[at - 1] in _BEFORE_END


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """The outermost quotations of the paragraph `text[start:end]`, in order."""
    found: list[Quotation] = []
    opened: int | None = None
    for match in MARKS.finditer(text, start, end):
        at = match.start()
        if opened is None:
            if _opens(text, at, start, end):
                opened = at
        elif _closes(text, at, opened, end):
            found.append(Quotation(opened, at + 1, True))
            opened = None
        elif text[at] == text[opened] == '"':
            found.append(Quotation(opened, _trimmed(text, opened, at), False))
            opened = at
    if opened is not None and text[opened] not in _SINGLE:
        found.append(Quotation(opened, _trimmed(text, opened, end), False))
    return found


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end


def _opens(text: str, at: int, start: int, end: int) -> bool:
    mark = text[at]
    if at + 1 >= end or text[at + 1].isspace():
        return False
    if mark in "“„‟«‹":
        return True
    before = text[at - 1] if at > start else " "
    if not (before.isspace() or before in _BEFORE_OPENING):
        return False
    if mark in "'‘’‚":
        after = text[at + 1]
        return (
            (after.isalnum() or after in '"“[…')
            and not _ELISION.match(text, at, end)
            and _has_single_close(text, at, end)
        )
    return True


def _has_single_close(text: str, opened: int, end: int) -> bool:
    return any(
        _closes_single(text, match.start(), opened, end)
        for match in MARKS.finditer(text, opened + 1, min(end, opened + 4000))
    )


def _closes(text: str, at: int, opened: int, end: int) -> bool:
    if text[at] not in _CLOSES[text[opened]]:
        return False
    if text[opened] in _SINGLE:
        return _closes_single(text, at, opened, end) and not _is_possessive(text, at, opened, end)
    if text[opened] != '"':
        return True
    opens_anew = (
        text[at - 1].isspace()
        and at + 1 < end
        and (text[at + 1].isalnum() or text[at + 1] in "'[…")
    )
    return not opens_anew


def _closes_single(text: str, at: int, opened: int, end: int) -> bool:
    if text[at] not in _CLOSES[text[opened]] or text[at - 1].isspace():
        return False
    return at + 1 >= end or not text[at + 1].isalnum()


def _is_possessive(text: str, at: int, opened: int, end: int) -> bool:
    """Whether the mark after an s is an apostrophe, since the quotation closes further on."""
    if text[at - 1] not in "sSzZxX" or at + 1 >= end or text[at + 1] != " ":
        return False
    for match in MARKS.finditer(text, at + 1, min(end, at + 600)):
        later = match.start()
        if _closes_single(text, later, opened, end):
            return True
        if text[later] in _SINGLE and text[later - 1].isspace():
            return False
    return False
