"""From tag scores to spans: the best legal sequence of tags, paragraph by paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from sayso.model import TAGS, Scores

Part = Literal["source", "cue", "content"]

_COUNT = len(TAGS)
_FORBIDDEN = np.zeros((_COUNT, _COUNT), dtype=np.float32)
for _tag in (2, 4, 6):
    _FORBIDDEN[[t for t in range(_COUNT) if t not in (_tag - 1, _tag)], _tag] = -np.inf
_LESS_LIKELY = np.array([0.2] + [0.0] * (_COUNT - 1), dtype=np.float32)
"""What the log-chance of each tag is lowered by: "outside" a little, which finds as much more as it
makes up (PolNeAR dev hardly tells 0.1 from 0.25)."""


@dataclass(frozen=True, slots=True)
class PieceSpan:
    """A run of pieces `[first, last)` in one role, with the mean probability of its tags."""

    part: Part
    first: int
    last: int
    chance: float


def tag_spans(scores: Scores) -> list[PieceSpan]:
    """The spans of the best legal tag sequence, in text order. None crosses a paragraph break."""
    weighed = scores.tags - _LESS_LIKELY
    path = weighed.argmax(axis=1)
    borders = _borders(scores)
    found: list[PieceSpan] = []
    for start, end in scores.paragraphs():
        if start == end:
            continue
        tags = path[start:end]
        if not _legal(tags):
            tags = _viterbi(weighed[start:end])
        found.extend(_spans(tags, scores.tags, start, borders))
    return found


def _borders(scores: Scores) -> NDArray[np.intp]:
    """For each piece, and the end, the first from it on that begins a word or a mark."""
    places = np.append(np.flatnonzero(~scores.pieces.goes_on()), len(scores.pieces))
    return places[np.searchsorted(places, np.arange(len(scores.pieces) + 1))]


def _legal(tags: NDArray[np.intp]) -> bool:
    before = np.concatenate([[0], tags[:-1]])
    inside = (tags > 0) & (tags % 2 == 0)
    return bool(np.all(~inside | (before == tags) | (before == tags - 1)))


def _viterbi(tags: NDArray[np.float32]) -> NDArray[np.intp]:
    """The likeliest tag sequence in which each I-tag follows its B-tag or itself."""
    best = tags[0] + _FORBIDDEN[0]
    back = np.zeros(tags.shape, dtype=np.intp)
    for i in range(1, len(tags)):
        ways = best[:, None] + _FORBIDDEN
        back[i] = ways.argmax(axis=0)
        best = ways[back[i], np.arange(_COUNT)] + tags[i]
    path = np.zeros(len(tags), dtype=np.intp)
    path[-1] = best.argmax()
    for i in range(len(tags) - 1, 0, -1):
        path[i - 1] = back[i, path[i]]
    return path


def _spans(
    path: NDArray[np.intp], tags: NDArray[np.float32], offset: int, borders: NDArray[np.intp]
) -> list[PieceSpan]:
    """The spans of a legal path over the pieces from `offset` on, whole words all."""
    begins = np.flatnonzero(path % 2 == 1)
    found = []
    for begin in begins:
        inside = path[begin] + 1
        end = begin + 1
        while end < len(path) and path[end] == inside:
            end += 1
        first, last = int(borders[offset + begin]), int(borders[offset + end])
        if first == last:
            continue
        part: Part = ("source", "cue", "content")[int(path[begin]) // 2]
        both = np.exp(tags[first:last, inside - 1 : inside + 1]).sum(axis=1)
        found.append(PieceSpan(part, first, last, float(both.mean())))
    return found
