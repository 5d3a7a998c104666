"""Gold statements as what the network learns: the tag and the link of each piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sayso.evaluate.gold import GoldStatement
from sayso.model.pieces import PieceMaker, Pieces
from sayso.types import Span

NOWHERE = -1
NO_CUE = -2
IGNORE = -100
"""A tag that nobody knows, which nothing is learned from."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Pieces of one article with what they should be read as.

    *Shapes:* `tags` (n,), indices into `TAGS`, or `IGNORE`; `cue_of` (n,): for a piece of content
    the first piece of its cue, `NOWHERE` for a piece of no content, `NO_CUE` for one of content
    that has no cue; `source_of` maps the first piece of a cue to the pieces of its source, to
    `NOWHERE` if it has none; a cue whose source is not in what is read is not in it.
    """

    pieces: Pieces
    tags: NDArray[np.int64]
    cue_of: NDArray[np.int64]
    source_of: dict[int, tuple[int, int]]


def paragraphs(text: str) -> list[Span]:
    """The lines of `text` that are not blank, without the white space around them."""
    found, start = [], 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            first = start + line.index(stripped[0])
            found.append(Span(first, first + len(stripped)))
        start += len(line) + 1
    return found


def covered(pieces: Pieces, span: Span) -> range:
    """The pieces that share a character with the span."""
    first = int(np.searchsorted(pieces.ends, span.start, side="right"))
    last = int(np.searchsorted(pieces.starts, span.end, side="left"))
    return range(first, last)


def words_of(pieces: Pieces) -> Iterator[tuple[int, int]]:
    """The pieces `[first, last)` of each word, in order."""
    yield from pairwise([*np.flatnonzero(~pieces.goes_on()).tolist(), len(pieces)])


def label(
    text: str,
    statements: Sequence[GoldStatement],
    make_pieces: PieceMaker,
    spans: Sequence[Span] | None = None,
) -> Labelled:
    """The pieces of an article with the tags and links of its gold statements.

    `spans` are what is read of the text, its paragraphs by default.
    """
    pieces = make_pieces(text, paragraphs(text) if spans is None else spans)
    tags = np.zeros(len(pieces), dtype=np.int64)
    cue_of = np.full(len(pieces), NOWHERE, dtype=np.int64)
    source_of: dict[int, tuple[int, int]] = {}

    for statement in statements:
        cue = [covered(pieces, span) for span in statement.cue]
        source = [covered(pieces, span) for span in statement.source]
        anchor = cue[0].start if cue and cue[0] else NO_CUE
        for spans, role in ((statement.content, 5), (statement.source, 1), (statement.cue, 3)):
            for place in (covered(pieces, span) for span in spans):
                if not place:
                    continue
                tags[place.start] = role
                tags[place.start + 1 : place.stop] = role + 1
                if role == 5:
                    cue_of[place.start : place.stop] = anchor
        if anchor != NO_CUE and not source:
            source_of[anchor] = (NOWHERE, NOWHERE)
        elif anchor != NO_CUE and source[0]:
            source_of[anchor] = (source[0].start, source[0].stop)
    return Labelled(pieces, tags, cue_of, source_of)
