"""Spans as columns: start, end, and JSON where there are several pieces."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sayso.types import Span

BETWEEN = "; "
"""Stands between the words of several pieces, as in `Record.rows`."""

Columns = tuple[int | None, int | None, str | None]


def words(spans: Sequence[Span], text: str) -> str | None:
    """The words that the spans cover, pieces joined by `BETWEEN`."""
    return BETWEEN.join(span.of(text) for span in spans) or None


def columns(spans: Sequence[Span]) -> Columns:
    """Start of the first, end of the last, and all of them where there are several."""
    if not spans:
        return None, None, None
    return spans[0].start, spans[-1].end, dump(spans) if len(spans) > 1 else None


def from_columns(start: int | None, end: int | None, several: str | None) -> tuple[Span, ...]:
    """What `columns` was made from."""
    if several is not None:
        return load(several)
    return () if start is None or end is None else (Span(start, end),)


def dump(spans: Sequence[Span]) -> str:
    """The spans as a JSON array of pairs."""
    return json.dumps([[span.start, span.end] for span in spans], separators=(",", ":"))


def load(pairs: str) -> tuple[Span, ...]:
    """What `dump` was made from."""
    return tuple(Span(start, end) for start, end in json.loads(pairs))
