"""How a printing of an utterance differs from its fullest one, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from sayso.types import Span

_WORD = re.compile(r"\w+(?:['’ʼ‐‑.,-]\w+)*%?")
_SAME = str.maketrans({"’": "'", "ʼ": "'", "‐": "-", "‑": "-"})
What = Literal["same", "left out", "added", "changed"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of words: the same in both, left out, added, or others in their place.

    `full` is its place in the text of the fullest printing, `printed` in that of the other; None
    where one has no words there.
    """

    what: What
    full: Span | None
    printed: Span | None


def differences(full: str, printed: str) -> tuple[Difference, ...]:
    """The stretches of the two, in order. Case, punctuation and quotation marks do not count."""
    mine = [match.span() for match in _WORD.finditer(full)]
    theirs = [match.span() for match in _WORD.finditer(printed)]
    steps = Indel.opcodes(
        [_folded(full[a:b]) for a, b in mine], [_folded(printed[a:b]) for a, b in theirs]
    )
    found: list[Difference] = []
    full_from = full_to = printed_from = printed_to = 0

    def gap() -> None:
        """Ends a stretch of words that differ."""
        a, b = _around(mine, full_from, full_to), _around(theirs, printed_from, printed_to)
        if a or b:
            what: What = "changed" if a and b else "left out" if a else "added"
            found.append(Difference(what, a, b))

    for step in steps:
        if step.tag == "equal":
            gap()
            same = (step.src_start, step.src_end), (step.dest_start, step.dest_end)
            found.append(Difference("same", _around(mine, *same[0]), _around(theirs, *same[1])))
            full_from, printed_from = step.src_end, step.dest_end
        full_to, printed_to = step.src_end, step.dest_end
    gap()
    return tuple(found)


def _around(words: list[tuple[int, int]], start: int, end: int) -> Span | None:
    return Span(words[start][0], words[end - 1][1]) if start < end else None


def _folded(word: str) -> str:
    return word.casefold().translate(_SAME)
