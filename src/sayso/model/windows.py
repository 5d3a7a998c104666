"""Where a long text is cut into windows for the encoder.

Each window has a core, whose pieces take their result from it, and a margin on either side that is
only read. A statement keeps at least `MARGIN` pieces of context that way, wherever the seam falls.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sayso.model.pieces import BREAK, Pieces

WINDOW = 304
"""Pieces of a window, CLS and SEP apart. The network was trained on up to 446, and reads shorter
ones as well and faster (`benchmarks.windows`)."""
MARGIN = 32


@dataclass(frozen=True, slots=True)
class Cut:
    """A window `[start, end)` of pieces and its core `[core_start, core_end)`."""

    start: int
    end: int
    core_start: int
    core_end: int


def cuts(pieces: Pieces) -> list[Cut]:
    """Windows whose cores part the pieces, with seams at paragraph breaks where there are any."""
    count = len(pieces)
    breaks = np.flatnonzero(pieces.ids == BREAK)
    found: list[Cut] = []
    start = 0
    while start < count:
        window_start = max(0, start - MARGIN)
        if count - window_start <= WINDOW:
            end = count
        else:
            last = window_start + WINDOW - MARGIN
            end = _last_within(breaks, (start + last) // 2, last)
        found.append(Cut(window_start, min(count, end + MARGIN), start, end))
        start = end
    return found


def _last_within(breaks: np.ndarray, low: int, high: int) -> int:
    """The last break in `(low, high]`, or `high` where there is none."""
    place = int(np.searchsorted(breaks, high, side="right")) - 1
    return int(breaks[place]) if place >= 0 and breaks[place] > low else high
