"""Where the articles of a text begin: digests and newsletters hold several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.article.credits import is_date, is_name
from sayso.article.furniture import introduces, is_count, parts
from sayso.article.kinds import Kind, is_headline
from sayso.article.lines import Chunk

_NUMBERED = re.compile(r"(?:No\.? ?)?\d{1,2}[.):]\s+\S")
_TEXT = 100  # characters, in longer lines, that an article has at least
_LINE = 40
_HEAD = 5  # blocks within which the text of an article begins below its headline
_HEADLINE = 3  # words
_SHOUTED = 5
_NAME = 3  # words of a name, which is no headline
_LABEL = 5  # words above which a line is no label of the headline below it
_ABOVE_TEXT: frozenset[Kind] = frozenset({"date", "byline", "caption"})


def starts_of(chunks: Sequence[Chunk], kinds: Sequence[Kind], last: int) -> list[int]:
    """The numbers of the blocks that articles begin at, the first one 0, up to the `last` text.

    An article begins at a headline, or at the labels right above it, if text follows soon and
    there was an article before. The headline has a number, a byline below it, a date or capitals as
    the first one has, or a label beside it as feeds have; or else a line that leads to the rest of
    the article above, or a drawn line, stands between.
    """
    starts = [0]
    last_text, titled, dated, shouted = -1, False, False, False
    for number, kind in enumerate(kinds[: last + 1]):
        if kind == "prose":
            last_text = number
            continue
        if not _opens(chunks, kinds, number):
            continue
        between = kinds[last_text + 1 : number]
        if not titled or not _has_text(chunks, kinds, range(starts[-1], number)):
            titled, dated = True, dated or _is_dated(chunks, number)
            shouted = shouted or _is_shouted(chunks[number].words)
            continue
        parted = "closing" in between or any(
            parts(chunk.words) for chunk in chunks[last_text + 1 : number]
        )
        again = dated and _is_dated(chunks, number)
        again = again or (shouted and _is_shouted(chunks[number].words))
        if parted or again or _is_marked(chunks, kinds, number):
            starts.append(_with_labels(chunks, kinds, number, last_text))
    return starts


def _has_text(chunks: Sequence[Chunk], kinds: Sequence[Kind], numbers: range) -> bool:
    """True if some blocks hold as many characters of text as an article has at least."""
    length = 0
    for number in numbers:
        words = len(chunks[number].words)
        length += words if kinds[number] == "prose" and words >= _LINE else 0
        if length >= _TEXT:
            return True
    return False


def _opens(chunks: Sequence[Chunk], kinds: Sequence[Kind], number: int) -> bool:
    """True for a headline with text below it, and at most a few credits between."""
    words = chunks[number].words
    if words[0] in "\"“‘«'":
        return False
    if is_name(words) and len(words.split()) <= _NAME:
        return False
    numbered = _is_numbered_capitals(words)
    few = len(words.split()) < _HEADLINE
    if not numbered and (few or not is_headline(chunks[number], kinds[number])):
        return False
    for below in range(number + 1, min(number + _HEAD, len(kinds))):
        if kinds[below] == "prose":
            return len(chunks[below].words) >= _LINE
        deck = below == number + 1 or is_name(chunks[below].words)
        if introduces(chunks[below].words):
            continue
        if kinds[below] not in _ABOVE_TEXT and not (deck and kinds[below] == "short"):
            return False
    return False


def _is_shouted(words: str) -> bool:
    """True for a headline in capitals, of more words than a subhead has as a rule."""
    return words.isupper() and len(words.split()) >= _SHOUTED


def _is_dated(chunks: Sequence[Chunk], number: int) -> bool:
    """True if a date stands below the headline, perhaps below a name."""
    return any(is_date(chunk.words) for chunk in chunks[number + 1 : number + 3])


def _is_marked(chunks: Sequence[Chunk], kinds: Sequence[Kind], number: int) -> bool:
    """True if what is right above or below says that a headline stands here."""
    signed = "byline" in kinds[number + 1 : number + 3]
    introduced = any(introduces(chunks[n].words) for n in (number - 1, number + 1))
    return signed or introduced or _is_numbered_capitals(chunks[number].words)


def _is_numbered_capitals(words: str) -> bool:
    return _NUMBERED.match(words) is not None and words.upper() == words


def _with_labels(
    chunks: Sequence[Chunk], kinds: Sequence[Kind], number: int, last_text: int
) -> int:
    """The headline, or the first of the labels that stand on the lines right above it."""
    while number - 1 > last_text + 1 and not chunks[number].gap:
        above = number - 1
        words = chunks[above].words
        label = kinds[above] == "short" and len(words.split()) <= _LABEL
        if not label and not introduces(words) and not is_count(words):
            break
        number = above
    return number
