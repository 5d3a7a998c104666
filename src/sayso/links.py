"""Links to passages in live pages, as text fragments.

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

from sayso.types import Span

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
    """The text as it is compared, character by character; kept for its next statement."""
    return text.translate(_BASES)


def link_to(address: str, text: str, start: int, end: int) -> str:
    """The address with the way to the code points from `start` to before `end` of its text.

    Where the words there occur more than once in the text, words around them tell which; where
    those are the same too, the link leads to the first. White space has no way to it.
    """
    if text[start:end].isspace():
        return address
    mark = "" if "#" in address else "#"
    return f"{address}{mark}:~:text={_directive(text, _whole_words(text, start, end))}"


def _directive(text: str, passage: Span) -> str:
    compared = _compared(text)
    namings = list(_namings(text, passage))
    for first, last in namings:
        named = len(_words(text, first.start, first.end)) + (_EDGE if last else 0)
        for prefix, suffix in _contexts(text, passage, named):
            start, end = (prefix or first).start, (suffix or last or first).end
            found = (
                _is_first(compared, Span(start, first.end))
                and _is_first(compared, Span(last.start, end), first.end)
                if last
                else _is_first(compared, Span(start, end))
            )
            if found:
                return _encoded(text, prefix, first, last, suffix)
    return _encoded(text, None, *namings[-1], None)


def _is_first(text: str, words: Span, behind: int = 0) -> bool:
    """True if nothing like the words stands before them, from the code point `behind` on."""
    return text.find(words.of(text), behind) == words.start


def _namings(text: str, passage: Span) -> Iterator[tuple[Span, Span | None]]:
    """How a passage can be named: whole, or by longer and longer beginnings and ends."""
    start, end = passage.start, passage.end
    line_end, line_start = text.find("\n", start, end), text.rfind("\n", start, end) + 1
    in_one_line = line_end < 0
    first = _words(text, start, end if in_one_line else line_end)
    last = _words(text, max(start, line_start), end)
    if in_one_line and len(first) <= _WHOLE:
        yield passage, None
        return
    for edge in (_EDGE, 2 * _EDGE):
        if not in_one_line or len(first) >= 2 * edge:
            yield Span(start, first[:edge][-1].end), Span(last[-edge:][0].start, end)
    if in_one_line:
        yield passage, None


def _contexts(text: str, passage: Span, named: int) -> Iterator[tuple[Span | None, Span | None]]:
    """More and more words around a passage that `named` words name: of its line, then of the next.

    A few words alone are not enough where there are more in the line.
    """
    if named >= _FEW:
        yield None, None
    for above, below in _around(text, passage):
        most = max(len(above), len(below))
        if not most:
            yield None, None
        for count in range(1, most + 1):
            prefix, suffix = above[-count:], below[:count]
            if count == most or named + len(prefix) + len(suffix) >= _FEW:
                yield _joined(text, prefix), _joined(text, suffix)


def _around(text: str, passage: Span) -> Iterator[tuple[list[Span], list[Span]]]:
    """The words before and behind a passage in its line, or in the next where it has none."""
    start = text.rfind("\n", 0, passage.start) + 1
    end = text.find("\n", passage.end)
    end = len(text) if end < 0 else end
    above = _words(text, start, passage.start)[-_AROUND:]
    below = _words(text, passage.end, end)[:_AROUND]
    yield above, below
    if above and below:
        return
    last = len(text[:start].rstrip())
    first = len(text) - len(text[end:].lstrip())
    line_end = text.find("\n", first)
    yield (
        above or _words(text, text.rfind("\n", 0, last) + 1, last)[-_AROUND:],
        below or _words(text, first, len(text) if line_end < 0 else line_end)[:_AROUND],
    )


def _words(text: str, start: int, end: int) -> list[Span]:
    return [Span(*word.span()) for word in _WORD.finditer(text, start, end)]


def _joined(text: str, words: list[Span]) -> Span | None:
    """The words as one part; None for none, and for signs alone, which are not found."""
    span = Span(words[0].start, words[-1].end) if words else None
    return span if span and any(map(str.isalnum, span.of(text))) else None


def _whole_words(text: str, start: int, end: int) -> Span:
    """The range widened to the words that it cuts, without white space at its ends."""
    passage = text[start:end]
    start += len(passage) - len(passage.lstrip())
    end -= len(passage) - len(passage.rstrip())
    return Span(_cut_word(text, start)[0], _cut_word(text, end)[1])


def _cut_word(text: str, at: int) -> tuple[int, int]:
    """Where the word starts and ends that a code point cuts; the code point itself if none."""
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    for word in _UNCUT.finditer(text, start):
        if word.end() >= at:
            return word.span() if word.start() < at < word.end() else (at, at)
    return at, at


def _encoded(
    text: str, prefix: Span | None, first: Span, last: Span | None, suffix: Span | None
) -> str:
    parts = [f"{_quoted(text, prefix)}-"] if prefix else []
    parts += [_quoted(text, part) for part in (first, last) if part]
    parts += [f"-{_quoted(text, suffix)}"] if suffix else []
    return ",".join(parts)


def _quoted(text: str, part: Span) -> str:
    """The words percent-encoded, the dash too, which has a meaning between the parts."""
    return quote(" ".join(part.of(text).split()), safe="", errors="replace").replace("-", "%2D")
