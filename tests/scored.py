"""Scores made by hand from marked text, for the rules of decoding.

The marks are those of `tests.marked`: `{1:content}` points to the cue `_1:said_`, which points to
the source `<1:Ada>`. Each word and each mark is one piece.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.model import TAGS, Quotation, Scores, quotations_in
from sayso.model.pieces import BREAK, Pieces
from sayso.model.scores import Floats, WindowLinks
from sayso.model.windows import Cut
from sayso.statements.decode import Found, decode
from sayso.types import Role, Span
from tests.marked import marked

_PIECE = re.compile(r"\w+|[^\w\s]")
_WORD = 200
_ABOVE = 30.0
"""How far, in logarithms, a link lies above those that are as good as impossible."""


@dataclass(frozen=True)
class Scored:
    """A text with scores that speak for the statements marked in it."""

    text: str
    paragraphs: tuple[Span, ...]
    roles: tuple[Role, ...]
    quoted: tuple[Quotation, ...]
    scores: Scores

    def decoded(self) -> list[Found]:
        return decode(self.text, self.scores, self.paragraphs, self.roles, self.quoted)

    def said(self) -> list[tuple[str, str, list[str]]]:
        """Source, cue and contents of what is found, as words."""
        return [
            (
                "".join(span.of(self.text) for span in one.source),
                "".join(span.of(self.text) for span in one.cue),
                [span.of(self.text) for span in one.content],
            )
            for one in self.decoded()
        ]


def scored(
    text: str,
    *,
    roles: Sequence[Role] = (),
    links: Mapping[int, float] | None = None,
    sources: Mapping[int, float] | None = None,
    untagged: Container[int] = (),
    doubtful: str = "",
    cuts: Sequence[Cut] = (),
) -> Scored:
    """`links` and `sources` are how likely the marked links of a statement are, 0.95 by default;
    `untagged` are statements whose source is pointed to alone, `doubtful` words that are content
    with a chance of 0.6."""
    default: list[Role] = ["paragraph"]
    roles = tuple(roles or default * (text.count("\n\n") + 1))
    record = marked(text, speakers={}, roles=roles)
    plain = record.article.text
    paragraphs = tuple(block.span for block in record.article.blocks)
    pieces = _pieces(plain, paragraphs)
    count, width = len(pieces), 2 + len(record.statements)
    tags = np.full((count, len(TAGS)), 0.01)
    tags[:, 0] = 0.94
    content, cue, asking, source = np.zeros((4, count + 1, width))
    nobody = width - 1
    cue[:, nobody] = source[1:, nobody] = 1
    cue[0, 0] = source[0, 0] = 1
    cue[0, nobody] = 0
    content[:, 0] = asking[:, 0] = _ABOVE
    for number, statement in enumerate(record.statements, 1):
        key = int(statement.id[1:])
        parts = {"source": statement.source, "cue": statement.cue, "content": statement.content}
        places = {part: [_covered(pieces, span) for span in spans] for part, spans in parts.items()}
        for part, ranges in places.items():
            for first, last in ranges if part != "source" or key not in untagged else ():
                tags[first:last] = 0.01
                tags[first, TAGS.index(f"B-{part}")] = 0.94
                tags[first + 1 : last, TAGS.index(f"I-{part}")] = 0.94
        chance = (links or {}).get(key, 0.95)
        for first, last in places["content"]:
            content[first + 1 : last + 1, number] = _ABOVE + np.log(chance)
            content[first + 1 : last + 1, 0] = _ABOVE + np.log(1 - chance)
        for first, last in places["source"]:
            source[first + 1 : last + 1, number] = 1
            source[first + 1 : last + 1, nobody] = 0
        for first, _ in places["cue"]:
            cue[first + 1] = 0
            cue[first + 1, number] = 1
            if size := sum(last - first for first, last in places["source"]):
                chance = (sources or {}).get(key, 0.95)
                asking[first + 1, number] = _ABOVE + np.log(chance / size)
                asking[first + 1, 0] = _ABOVE + np.log(1 - chance)
    if doubtful:
        at = plain.index(doubtful)
        first, last = _covered(pieces, Span(at, at + len(doubtful)))
        tags[first:last, TAGS.index("I-content")] = 0.6
        tags[first:last, 0] = 0.35
    no = np.zeros((count + 1, 1))
    content *= width**0.5
    asking *= width**0.5
    windows = [
        WindowLinks(cut, *(_window(links, cut) for links in (content, cue, asking, source, no, no)))
        for cut in cuts or [Cut(0, count, 0, count)]
    ]
    return Scored(
        plain,
        paragraphs,
        roles,
        tuple(quotations_in(plain, paragraphs)),
        Scores(pieces, np.log(tags).astype(np.float32), tuple(windows)),
    )


def _window(links: np.ndarray, cut: Cut) -> Floats:
    inside = np.concatenate([links[:1], links[cut.start + 1 : cut.end + 1]])
    return np.asarray(inside, dtype=np.float32)


def _pieces(text: str, paragraphs: Sequence[Span]) -> Pieces:
    rows: list[tuple[int, int, int]] = []
    for number, paragraph in enumerate(paragraphs):
        if number:
            rows.append((BREAK, paragraph.start, paragraph.start))
        for found in _PIECE.finditer(text, paragraph.start, paragraph.end):
            rows.append((_WORD, found.start(), found.end()))
    ids, starts, ends = np.array(rows, dtype=np.int64).T
    return Pieces(ids, np.zeros_like(ids), starts, ends)


def _covered(pieces: Pieces, span: Span) -> tuple[int, int]:
    first = int(np.searchsorted(pieces.ends, span.start, side="right"))
    return first, int(np.searchsorted(pieces.starts, span.end, side="left"))
