"""Gold statements as what the network learns: the tag and the link of each piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.evaluate.gold import GoldStatement
from sayso.model.pieces import PieceMaker, Pieces
from sayso.types import Span

NOWHERE = -1
NO_CUE = -2


@dataclass(frozen=True, slots=True)
class Labelled:
    """Pieces of one article with what they should be read as.

    *Shapes:* `tags` (n,), indices into `TAGS`; `cue_of` (n,): for a piece of content the first
    piece of its cue; `source_of` maps the first piece of a cue to the pieces of its source, empty
    where the cue has none. `NOWHERE` in `cue_of`: no piece of content; `NO_CUE`: of content that
    has no cue.
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

    def covered(span: Span) -> tuple[int, int]:
        first = int(np.searchsorted(pieces.ends, span.start, side="right"))
        last = int(np.searchsorted(pieces.starts, span.end, side="left"))
        return first, last

    for statement in statements:
        cue = [covered(span) for span in statement.cue]
        source = [covered(span) for span in statement.source]
        anchor = cue[0][0] if cue and cue[0][0] < cue[0][1] else NO_CUE
        for spans, role in ((statement.content, 5), (statement.source, 1), (statement.cue, 3)):
            for first, last in map(covered, spans):
                if first == last:
                    continue
                tags[first] = role
                tags[first + 1 : last] = role + 1
                if role == 5:
                    cue_of[first:last] = anchor
        if anchor != NO_CUE:
            source_of[anchor] = source[0] if source else (NOWHERE, NOWHERE)
    return Labelled(pieces, tags, cue_of, source_of)
