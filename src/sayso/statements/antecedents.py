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
        pieces = self._scores.pieces
        asking = int(np.searchsorted(pieces.ends, span.start, side="right"))
        if asking >= len(pieces) or pieces.starts[asking] >= span.end:
            return [0.0] * len(candidates)
        first, chances, _ = self._scores.antecedents_of(asking)
        seen = slice(first, first + len(chances))
        mentions = [
            (number, mention.start, mention.end)
            for number, spans in enumerate(candidates)
            for mention in set(spans)
            if mention.end <= span.start or span.end <= mention.start
        ]
        if not mentions:
            return [0.0] * len(candidates)
        numbers, starts, ends = np.array(mentions).T
        below = np.concatenate([[0.0], np.cumsum(chances, dtype=np.float64)])
        begin = np.searchsorted(pieces.ends[seen], starts, side="right")
        end = np.searchsorted(pieces.starts[seen], ends, side="left")
        masses = below[np.maximum(begin, end)] - below[begin]
        return [min(1.0, float(mass)) for mass in np.bincount(numbers, masses, len(candidates))]
