"""Where quotations open and close, in any newsroom's style, whatever is left unbalanced.

Read paragraph by paragraph: a mark forgotten in one paragraph does no harm in the next. Only the
outermost quotation counts; marks inside it are part of what is quoted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

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
_SINGLE = frozenset("'‘’‚")
_BEFORE_OPENING = frozenset('([{—–-/"“”„«»‘')
_ELISION = re.compile(r"['’](?:em|til|tis|twas|cause|n|round|\d\ds?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks: `[start, end)`; `closed` tells whether its last mark is there.

    An unclosed one runs to the end of its paragraph.
    """

    start: int
    end: int
    closed: bool


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
