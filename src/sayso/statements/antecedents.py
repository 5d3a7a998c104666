"""Whom the model takes a pronoun or a description for."""

from __future__ import annotations

from collections.abc import Sequence

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
        places = [set(mentions) for mentions in candidates]
        starts = np.array([place.start for mentions in places for place in mentions])
        ends = np.array([place.end for mentions in places for place in mentions])
        if not len(starts):
            return table
        numbers = np.repeat(np.arange(len(places)), [len(mentions) for mentions in places])
        pieces = self._scores.pieces
        begin = np.searchsorted(pieces.ends, starts, side="right")
        end = np.maximum(begin, np.searchsorted(pieces.starts, ends, side="left"))
        asking = np.searchsorted(pieces.ends, [span.start for span in spans], side="right")
        read = [
            row
            for row, (piece, span) in enumerate(zip(asking, spans, strict=True))
            if piece < len(pieces) and pieces.starts[piece] < span.end
        ]
        for chosen, first, chances in self._scores.antecedents_of([int(asking[r]) for r in read]):
            rows = [read[number] for number in chosen]
            seen = chances.shape[1]
            below = np.zeros((len(rows), seen + 1))
            np.cumsum(chances, axis=1, out=below[:, 1:])
            low, high = (np.minimum(np.maximum(edge - first, 0), seen) for edge in (begin, end))
            words = np.array([[spans[row].start, spans[row].end] for row in rows])
            apart = (ends <= words[:, :1]) | (words[:, 1:] <= starts)
            masses = (below[:, high] - below[:, low]) * apart
            for row, mass in zip(rows, masses, strict=True):
                table[row] = np.minimum(1.0, np.bincount(numbers, mass, len(candidates)))
        return table
