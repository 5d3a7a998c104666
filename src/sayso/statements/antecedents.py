"""Whom the model takes a pronoun or a description for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np

from sayso.model import Scores
from sayso.types import Span


class Antecedents:
    """What the words of one article go back to, as the model sees it."""

    def __init__(self, scores: Scores) -> None:
        self._scores = scores

    def chances(self, span: Span, candidates: Sequence[Sequence[Span]]) -> list[float]:
        """The chance of each candidate, given by its mentions, to be meant by the word at `span`.

        Mentions outside of the window that the word is read in count nothing, nor do those that
        overlap it; what is missing to 1 is meant for something else or for nothing. Zeros where
        the word was not read.
        """
        return [float(chance) for chance in self.table([span], candidates)[0]]

    def table(self, spans: Sequence[Span], candidates: Sequence[Sequence[Span]]) -> np.ndarray:
        """The chances of all candidates for the words at several spans. *Shapes:* returns (spans,
        candidates)."""
        table = np.zeros((len(spans), len(candidates)))
        places = [{(span.start, span.end) for span in mentions} for mentions in candidates]
        sizes = [len(mentions) for mentions in places]
        edges = np.fromiter(chain.from_iterable(chain.from_iterable(places)), np.int64)
        if not len(edges):
            return table
        starts, ends = edges.reshape(-1, 2).T
        numbers = np.arange(len(places)).repeat(sizes)
        pieces = self._scores.pieces
        begin = pieces.ends.searchsorted(starts, side="right")
        end = np.maximum(begin, pieces.starts.searchsorted(ends, side="left"))
        for row, first, below in self._read(spans):
            edge = len(below) - 1
            low, high = (np.minimum(np.maximum(at - first, 0), edge) for at in (begin, end))
            apart = (ends <= spans[row].start) | (spans[row].end <= starts)
            masses = (below[high] - below[low]) * apart
            table[row] = np.minimum(1.0, np.bincount(numbers, masses, len(candidates)))
        return table

    def _read(self, spans: Sequence[Span]) -> Iterator[tuple[int, int, np.ndarray]]:
        """The number of each word that was read, the first piece of its window, and the sums of the
        chances of the window's pieces that stand before each, from none to all."""
        pieces = self._scores.pieces
        first = pieces.ends.searchsorted([span.start for span in spans], side="right").tolist()
        read = [
            row
            for row, (piece, span) in enumerate(zip(first, spans, strict=True))
            if piece < len(pieces) and pieces.starts[piece] < span.end
        ]
        for chosen, start, chances in self._scores.antecedents_of([first[row] for row in read]):
            below = np.zeros((len(chosen), chances.shape[1] + 1))
            np.cumsum(chances, axis=1, out=below[:, 1:])
            yield from ((read[n], start, sums) for n, sums in zip(chosen, below, strict=True))
