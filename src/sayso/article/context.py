"""The blocks to be of one article of plain text, and what is around each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from sayso.article.credits import is_clock
from sayso.article.furniture import hides_caption
from sayso.article.kinds import Kind, densest
from sayso.article.lines import Chunk

_LIVE = 3  # clocks that make a live blog
_SCORE_WORDS = 8
_LONGEST_QUOTE = 400
_SEARCHED = 5_000  # characters of a block that repetitions are looked for in
_REPEATED = 25  # letters that make words a repetition
_ANNOUNCED = re.compile(
    r"\b(?:writes?|wrote|reads?|posted|says here)\b[^.!?]{0,30}:$", re.IGNORECASE
)
_QUOTED = re.compile(r"[\"“‘«'].*[\"”’»'][.!?]?")
_SHORT: frozenset[Kind] = frozenset({"short", "question", "item"})


class Context:
    """The blocks to be of an article with their kinds, and where its text is densest.

    `densest` are the numbers of the first and last text of that part.
    """

    def __init__(self, chunks: Sequence[Chunk], kinds: Sequence[Kind]) -> None:
        self.chunks = chunks
        self.kinds = _with_captions(chunks, kinds)
        self.densest = densest(chunks, self.kinds)
        self.is_live = sum(is_clock(chunk.words) for chunk in chunks) >= _LIVE
        self._letters = [_letters(chunk.words) for chunk in chunks]
        self._runs = list(self._find_runs())

    def words(self, number: int) -> list[str]:
        """The words of a block."""
        return self.chunks[number].words.split()

    def run(self, number: int) -> range:
        """The short lines that stand together with this one without a blank line between."""
        return self._runs[number]

    def _find_runs(self) -> Iterator[range]:
        first = 0
        for number in range(len(self.kinds)):
            if number < first:
                continue
            last = number
            if self.kinds[number] in _SHORT:
                while last + 1 < len(self.kinds) and self._is_near(last + 1):
                    last += 1
            first = last + 1
            yield from [range(number, first)] * (first - number)

    def _is_near(self, number: int) -> bool:
        return not self.chunks[number].gap and self.kinds[number] in _SHORT

    def binds_up(self, number: int) -> bool:
        """True if a blank line parts the line from what is below it, and none from above."""
        last = number + 1 >= len(self.chunks)
        return not self.chunks[number].gap and (last or self.chunks[number + 1].gap > 0)

    def counts(self, number: int) -> bool:
        """True if the line has figures."""
        return any(map(str.isdigit, self.chunks[number].words))

    def is_score(self, number: int) -> bool:
        """True for a short line with several numbers, such as the result of a game."""
        words = self.words(number)
        return len(words) <= _SCORE_WORDS and sum(word.isdigit() for word in words) > 1

    def is_quote(self, number: int, but: Collection[int]) -> bool:
        """True for words set off: announced, marked, or a repetition of some in another block.

        The blocks `but` do not count as others.
        """
        words = self.chunks[number].words
        if words.startswith(">"):
            return True
        above = self.chunks[number - 1].words if number else ""
        if _ANNOUNCED.search(above):
            return True
        own = self._letters[number]
        apart = number + 1 == len(self.chunks) or self.chunks[number + 1].gap > 0
        few = apart and _QUOTED.fullmatch(words)
        least = _REPEATED / 2 if few else _REPEATED
        if not least <= len(own) <= _LONGEST_QUOTE:
            return False
        return any(
            len(other) > len(own) and own in other
            for n, other in enumerate(self._letters)
            if n != number and n not in but
        )


def _with_captions(chunks: Sequence[Chunk], kinds: Sequence[Kind]) -> list[Kind]:
    """The kinds, with lines right above a button that hides the caption as captions."""
    found = list(kinds)
    for number, chunk in enumerate(chunks):
        above = number
        while hides_caption(chunk.words) and above and not chunks[above].gap:
            above -= 1
            if not hides_caption(chunks[above].words):
                found[above] = "caption"
    return found


def _letters(text: str) -> str:
    """The letters and digits of a text that is short enough to be repeated, in one case."""
    return re.sub(r"[\W_]+", "", text.casefold()) if len(text) <= _SEARCHED else ""
