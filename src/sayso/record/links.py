"""Links to the passage of a statement in the live page, as text fragments.

https://wicg.github.io/scroll-to-text-fragment/: the browser scrolls to
`#:~:text=prefix-,start,end,-suffix` and marks it. It compares words without regard to case and
white space, and takes the first place that fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from sayso.types import Record, Statement

_WHOLE = 8  # words up to which a passage is named whole
_EDGE = 4  # words that name the beginning and the end of a longer one
_AROUND = 20  # words before and behind that may be needed
_WORD = re.compile(r"\S+")


def link(record: Record, statement: Statement) -> str | None:
    """The address of the article with the way to what was said; None without an address.

    The first address counts. The passage goes from the first character of the content to the
    last. Where its words occur more than once in the article, words around it tell which.
    """
    article = record.article
    if not article.addresses:
        return None
    start, end = statement.content[0].start, statement.content[-1].end
    address = article.addresses[0]
    mark = "" if "#" in address else "#"
    return f"{address}{mark}:~:text={_directive(article.text, start, end)}"


def _directive(text: str, start: int, end: int) -> str:
    start, end = _whole_words(text, start, end)
    words = _WORD.findall(text[start:end])
    before, behind = _WORD.findall(text[:start]), _WORD.findall(text[end:])
    for first, last in _namings(words):
        for around in range(_AROUND + 1):
            prefix = before[max(0, len(before) - around) :]
            suffix = behind[:around]
            if _first_fit(text, prefix, first, last, suffix) == (start, end):
                return _encoded(prefix, first, last, suffix)
    prefix, suffix = before[-_AROUND:], behind[:_AROUND]
    return _encoded(prefix, words, [], suffix)


def _namings(words: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """How a passage can be named: whole, or by longer and longer beginnings and ends."""
    if len(words) <= _WHOLE:
        yield words, []
        return
    for edge in (_EDGE, 2 * _EDGE):
        if len(words) >= 2 * edge:
            yield words[:edge], words[-edge:]


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The range widened to the words that it cuts, since only whole words are found."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def _first_fit(
    text: str, prefix: list[str], first: list[str], last: list[str], suffix: list[str]
) -> tuple[int, int] | None:
    """Where a browser finds the passage: the first place at which all parts fit."""
    parts = [_pattern(part) for part in (prefix, first, last, suffix)]
    wanted = rf"(?:{parts[0]}\s*)(?P<first>{parts[1]})" if prefix else rf"(?P<first>{parts[1]})"
    if last:
        wanted += rf".*?(?P<last>{parts[2]})"
    if suffix:
        wanted += rf"(?=\s*{parts[3]})"
    found = re.search(wanted, text, re.IGNORECASE | re.DOTALL)
    return (found.start("first"), found.end("last" if last else "first")) if found else None


def _pattern(words: list[str]) -> str:
    if not words:
        return ""
    begins = r"\b" if words[0][0].isalnum() else ""
    ends = r"\b" if words[-1][-1].isalnum() else ""
    return begins + r"\s+".join(map(re.escape, words)) + ends


def _encoded(prefix: list[str], first: list[str], last: list[str], suffix: list[str]) -> str:
    parts = [f"{_quoted(prefix)}-"] if prefix else []
    parts += [_quoted(part) for part in (first, last) if part]
    parts += [f"-{_quoted(suffix)}"] if suffix else []
    return ",".join(parts)


def _quoted(words: list[str]) -> str:
    """The words percent-encoded, the dash too, which has a meaning between the parts."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
