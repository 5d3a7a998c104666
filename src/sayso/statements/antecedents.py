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
        self._kept: dict[int, tuple[int, np.ndarray]] = {}
        """For pieces asked about: the first piece of their window, and sums as in `_read`."""

    def ask(self, spans: Sequence[Span]) -> None:
        """Ask the model about several words at once, which is faster than one by one later."""
        for rows, first, below in self._read(spans):
            for row, sums in zip(rows, below, strict=True):
                self._kept[self._piece(spans[row])] = first, sums

    def chances(self, span: Span, candidates: Sequence[Sequence[Span]]) -> list[float]:
        """The chance of each candidate, given by its mentions, to be meant by the word at `span`.

        Mentions outside of the window that the word is read in count nothing, nor do those that
        overlap it; what is missing to 1 is meant for something else or for nothing. Zeros where
        the word was not read.
        """
        chances: list[float] = self.table([span], candidates)[0].tolist()
        return chances

    def table(self, spans: Sequence[Span], candidates: Sequence[Sequence[Span]]) -> np.ndarray:
        """The chances of all candidates for the words at several spans. *Shapes:* returns (spans,
        candidates)."""
        many = len(candidates)
        table = np.zeros((len(spans), many))
        places = {
            (number, span.start, span.end)
            for number, mentions in enumerate(candidates)
            for span in mentions
        }
        if not places:
            return table
        numbers, starts, ends = np.fromiter(chain.from_iterable(places), np.int64).reshape(-1, 3).T
        pieces = self._scores.pieces
        begin = pieces.ends.searchsorted(starts, side="right")
        end = np.maximum(begin, pieces.starts.searchsorted(ends, side="left"))
        for rows, first, below in self._read(spans):
            edge = below.shape[1] - 1
            near: slice | np.ndarray = slice(None)
            if len(places) > edge:  # then some are elsewhere
                near = (first < end) & (begin < first + edge)
            low, high = (np.minimum(np.maximum(at[near] - first, 0), edge) for at in (begin, end))
            asked = np.array([(spans[row].start, spans[row].end) for row in rows])
            apart = (ends[near] <= asked[:, :1]) | (asked[:, 1:] <= starts[near])
            masses = (below.take(high, 1) - below.take(low, 1)) * apart
            cells = numbers[near] + many * np.arange(len(rows))[:, None]
            sums = np.bincount(cells.ravel(), masses.ravel(), many * len(rows))
            table[rows] = np.minimum(1.0, sums).reshape(-1, many)
        return table

    def _piece(self, span: Span) -> int:
        return int(self._scores.pieces.ends.searchsorted(span.start, side="right"))

    def _read(self, spans: Sequence[Span]) -> Iterator[tuple[list[int], int, np.ndarray]]:
        """The numbers of the words that one window answers, its first piece, and for each word the
        sums of the chances of the window's pieces that stand before each, from none to all."""
        if len(spans) == 1 and (kept := self._kept.get(self._piece(spans[0]))):
            yield [0], kept[0], kept[1][None]
            return
        pieces = self._scores.pieces
        first = pieces.ends.searchsorted([span.start for span in spans], side="right").tolist()
        read = [
            row
            for row, (piece, span) in enumerate(zip(first, spans, strict=True))
            if piece < len(pieces) and pieces.starts[piece] < span.end
        ]
        for chosen, start, chances in self._scores.antecedents_of([first[row] for row in read]):
            below = np.zeros((len(chosen), chances.shape[1] + 1))
            chances.cumsum(axis=1, out=below[:, 1:])
            yield [read[n] for n in chosen], start, below
