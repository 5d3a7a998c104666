"""Windows: their cores part the text, and each core has its margins."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from sayso.model.pieces import BREAK, Pieces
from sayso.model.windows import MARGIN, WINDOW, Cut, cuts

LEAST_CORE = (WINDOW - 2 * MARGIN) // 2
"""A core that is not the last one is at least this long: a text is not read many times over."""


def pieces(count: int, breaks: set[int]) -> Pieces:
    ids = np.full(count, 200, dtype=np.int64)
    ids[sorted(breaks)] = BREAK
    places = np.arange(count, dtype=np.int64)
    return Pieces(ids, np.zeros_like(ids), places, places + 1)


@st.composite
def texts(draw: st.DrawFn) -> tuple[int, set[int]]:
    """How many pieces there are and which of them are breaks."""
    count = draw(st.integers(0, 3000) | st.sampled_from([WINDOW - 1, WINDOW, WINDOW + 1]))
    if not count:
        return 0, set()
    often = draw(st.sampled_from([1, 2, 7, 40, 150, 400]))
    lengths = draw(st.lists(st.integers(1, often), max_size=60))
    return count, {int(place) for place in np.cumsum(lengths) if place < count}


@given(texts())
@example((5000, set()))
@example((5000, set(range(5000))))
@example((WINDOW, set()))
@example((WINDOW + 1, {WINDOW}))
def test_cores_part_the_pieces_and_keep_their_margins(text: tuple[int, set[int]]) -> None:
    count, breaks = text
    found = cuts(pieces(count, breaks))
    edges = [0, *(cut.core_end for cut in found)]
    assert edges[-1] == count
    assert [cut.core_start for cut in found] == edges[:-1]
    for cut in found:
        assert 0 <= cut.start <= cut.core_start < cut.core_end <= cut.end <= count
        assert cut.end - cut.start <= WINDOW
        assert cut.start == max(0, cut.core_start - MARGIN)
        assert cut.end == min(count, cut.core_end + MARGIN)
    assert all(cut.core_end - cut.core_start >= LEAST_CORE for cut in found[:-1])


@given(texts())
def test_seams_are_breaks_where_there_are_any_in_reach(text: tuple[int, set[int]]) -> None:
    count, breaks = text
    found = cuts(pieces(count, breaks))
    for cut, _ in pairwise(found):
        reach = cut.start + WINDOW - MARGIN
        near = {b for b in breaks if (cut.core_start + reach) // 2 < b <= reach}
        assert cut.core_end == max(near, default=reach)


def test_a_short_text_is_one_window() -> None:
    assert cuts(pieces(WINDOW, {3, 80})) == [Cut(0, WINDOW, 0, WINDOW)]
    assert cuts(pieces(0, set())) == []
