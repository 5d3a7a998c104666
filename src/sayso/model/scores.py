"""What the model says of a text: the tags of its pieces, their links, what they go back to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sayso.model.pieces import BREAK, Pieces
from sayso.model.windows import Cut

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class WindowLinks:
    """The projections of one window.

    *Shapes:* each (window pieces + 1, width of its kind); row 0 is CLS, which stands for "none, or
    none in this window"; row 1 is piece `cut.start`.
    """

    cut: Cut
    content: Floats
    cue: Floats
    asking: Floats
    source: Floats
    referring: Floats
    antecedent: Floats


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a text.

    *Shapes:* `tags` (n, 7): log-probabilities of `TAGS` for each of the n pieces.
    """

    pieces: Pieces
    tags: Floats
    windows: tuple[WindowLinks, ...]

    def paragraphs(self) -> list[tuple[int, int]]:
        """The pieces `[first, last)` of each paragraph, in order; breaks belong to none."""
        breaks = np.flatnonzero(self.pieces.ids == BREAK).tolist()
        edges = [-1, *breaks, len(self.pieces)]
        return [(a + 1, b) for a, b in pairwise(edges)]

    def sources_of(self, cue: int) -> tuple[int, Floats, float]:
        """Where the cue that begins at piece `cue` finds its source.

        Returns the first piece p of the window that answers, the probabilities of the pieces
        p, p + 1, ... to belong to its source, and the probability that it has none.
        """
        links = self._home(cue)
        query = links.asking[cue - links.cut.start + 1]
        chances = _softmax(links.source @ query * _scale(query))
        return links.cut.start, chances[1:], float(chances[0])

    def cues_of(self, first: int, last: int) -> tuple[int, Floats]:
        """Where the pieces `[first, last)`, if they are content, find the beginning of their cue.

        Returns the first piece p of the window that answers and the mean chances of the pieces p,
        p + 1, ... to begin the cue; what is missing to 1 is the chance that the window has none.
        """
        links = self._home((first + last) // 2)
        cut = links.cut
        rows = slice(max(first, cut.start) - cut.start + 1, min(last, cut.end) - cut.start + 1)
        chances = _softmax(links.content[rows] @ links.cue.T * _scale(links.cue))
        return cut.start, chances[:, 1:].mean(axis=0)

    def antecedents_of(self, asking: Sequence[int]) -> Iterator[tuple[list[int], int, Floats]]:
        """What pronouns, or descriptions by their heads, go back to; `asking` are their pieces.

        Yields for each window that answers: the numbers in `asking` of those that it answers, its
        first piece p, and the chances of the pieces p, p + 1, ... to be of a name or the head of a
        description of the same person or thing. What is missing to 1 is the chance that the window
        has none. *Shapes:* chances (numbers, window pieces).
        """
        homes: dict[int, list[int]] = {}
        for number, piece in enumerate(asking):
            homes.setdefault(self._home_of(piece), []).append(number)
        for home, numbers in homes.items():
            links = self.windows[home]
            first = links.cut.start
            queries = links.referring[[asking[number] - first + 1 for number in numbers]]
            chances = _softmax(queries @ links.antecedent.T * _scale(queries))
            yield numbers, first, chances[:, 1:]

    def _home(self, piece: int) -> WindowLinks:
        """The window whose core holds the piece."""
        return self.windows[self._home_of(piece)]

    def _home_of(self, piece: int) -> int:
        return bisect_right(self.windows, piece, key=lambda links: links.cut.core_start) - 1


def _scale(projection: Floats) -> np.float32:
    return np.float32(projection.shape[-1] ** -0.5)


def _softmax(x: Floats) -> Floats:
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.asarray(e / e.sum(axis=-1, keepdims=True), dtype=np.float32)
