"""Links to the passage of a statement in the live page, as text fragments.

https://wicg.github.io/scroll-to-text-fragment/: the browser scrolls to
`#:~:text=prefix-,start,end,-suffix` and marks it. It compares words without regard to case,
accents, white space and the shape of quotation marks, takes the first place that fits, and finds
each of the four parts only where it stands in one line of one block.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote

from sayso.types import Record, Statement

_WHOLE = 8  # words up to which a passage of one line is named whole
_EDGE = 4  # words that name the beginning and the end of another
_AROUND = 20  # words before and behind that may be needed
_FEW = 4  # words that stand in other parts of the page too, such as its menus
_WORD = re.compile(r"\S+")
_LETTERS = r"[\w\u0300-\u036f]+"
_UNCUT = re.compile(rf"{_LETTERS}(?:[’'.,:·]{_LETTERS})*")
"""What counts as one word, since only whole ones are found: `director’s`, `1,500`."""
_QUOTES = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'"}


class _Bases(dict[int, str]):
    """What a character is compared as: its letter in lower case, a straight quotation mark."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = unicodedata.normalize("NFKD", character.casefold())[0]
        self[code] = found = _QUOTES.get(character, base)
        return found


_BASES = _Bases()


@lru_cache(maxsize=1)
def _compared(text: str) -> str:
    """What the text is compared as, character by character; kept for its next statement."""
    return text.translate(_BASES)


def link(record: Record, statement: Statement) -> str | None:
    """The address of the article with the way to what was said; None without an address.

    The first address counts. The passage goes from the first character of the content to the last.
    """
    article = record.article
    if not article.addresses:
        return None
    start, end = statement.content[0].start, statement.content[-1].end
    return link_to(article.addresses[0], article.text, start, end)


def link_to(address: str, text: str, start: int, end: int) -> str:
    """The address with the way to the code points from `start` to before `end` of its text.

    Where the words there occur more than once in the text, words around them tell which; where
    those are the same too, the link leads to the first.
    """
    mark = "" if "#" in address else "#"
    return f"{address}{mark}:~:text={_directive(text, start, end)}"


def _directive(text: str, start: int, end: int) -> str:
    start, end = _whole_words(text, start, end)
    namings = list(_namings(text[start:end]))
    bases = _compared(text)
    for first, last in namings:
        named = len(first) + len(last)
        if named >= _FEW and _is_first(bases, first, last, start, end):
            return _encoded([], first, last, [])
        for prefix, suffix in _contexts(text[:start], text[end:], named):
            if _first_fit(bases, prefix, first, last, suffix) == (start, end):
                return _encoded(prefix, first, last, suffix)
    return _encoded([], *namings[-1], [])


def _namings(passage: str) -> Iterator[tuple[list[str], list[str]]]:
    """How a passage can be named: whole, or by longer and longer beginnings and ends."""
    lines = passage.split("\n")
    first, last = _WORD.findall(lines[0]), _WORD.findall(lines[-1])
    if len(lines) == 1 and len(first) <= _WHOLE:
        yield first, []
        return
    for edge in (_EDGE, 2 * _EDGE):
        if len(lines) > 1 or len(first) >= 2 * edge:
            yield first[:edge], last[-edge:]
    if len(lines) == 1:
        yield first, []


def _contexts(before: str, behind: str, named: int) -> Iterator[tuple[list[str], list[str]]]:
    """More and more words around a passage that `named` words name: of its line, then of the next.

    A few words alone are not enough where there are more in the line.
    """
    own = before.rpartition("\n")[2], behind.partition("\n")[0]
    near = before.rstrip().rpartition("\n")[2], behind.lstrip().partition("\n")[0]
    for above, below in (own, near) if own != near else (own,):
        prefix, suffix = _WORD.findall(above)[-_AROUND:], _WORD.findall(below)[:_AROUND]
        most = max(len(prefix), len(suffix))
        for around in range(most + 1):
            sides = prefix[max(0, len(prefix) - around) :], suffix[:around]
            if around == most or named + sum(map(len, sides)) >= _FEW:
                yield _with_words(sides[0]), _with_words(sides[1])


def _with_words(side: list[str]) -> list[str]:
    """None of what is signs only, which are not found."""
    return side if any(map(str.isalnum, "".join(side))) else []


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The range widened to the words that it cuts, without white space at its ends."""
    passage = text[start:end]
    start += len(passage) - len(passage.lstrip())
    end -= len(passage) - len(passage.rstrip())
    above, below = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    for word in _UNCUT.finditer(text, above, below if below >= 0 else len(text)):
        if word.start() < start < word.end():
            start = word.start()
        if word.start() < end < word.end():
            end = word.end()
    return start, end


def _is_first(text: str, first: list[str], last: list[str], start: int, end: int) -> bool:
    """True if nothing like the passage stands before it: what most passages need no search for."""
    begins, ends = (" ".join(words).translate(_BASES) for words in (first, last))
    at = start + len(begins)
    return text.find(begins) == start and (text.find(ends, at) + len(ends) if last else at) == end


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
    found = re.search(wanted, text, re.DOTALL)
    return (found.start("first"), found.end("last" if last else "first")) if found else None


def _pattern(words: list[str]) -> str:
    if not words:
        return ""
    begins = r"\b" if words[0][0].isalnum() else ""
    ends = r"\b" if words[-1][-1].isalnum() else ""
    return begins + r"[^\S\n]+".join(re.escape(word.translate(_BASES)) for word in words) + ends


def _encoded(prefix: list[str], first: list[str], last: list[str], suffix: list[str]) -> str:
    parts = [f"{_quoted(prefix)}-"] if prefix else []
    parts += [_quoted(part) for part in (first, last) if part]
    parts += [f"-{_quoted(suffix)}"] if suffix else []
    return ",".join(parts)


def _quoted(words: list[str]) -> str:
    """The words percent-encoded, the dash too, which has a meaning between the parts."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
