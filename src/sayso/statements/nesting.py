"""Statements within statements: the content of each is read again, as a text of its own.

The training data marks outer statements only, so the model finds one layer at a time.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.model import Model, Quotation, Scores
from sayso.statements.attribution import Attribution
from sayso.statements.decode import Found, decode
from sayso.types import Role, Span

LEAST_CONFIDENCE = 0.15
"""Statements less sure than this are left out: most of them are wrong."""
CUE_ODDS = 0.3
"""Content is read again if the reading before, had it not been content, would have taken a piece
for the beginning of a cue with at least these odds."""
DEPTH = 2
"""How many layers are looked for within an outer statement."""
_OTHERS, _BEGINS_CUE = (0, 1, 2), 3


def attributions(
    text: str,
    model: Model,
    scores: Scores,
    paragraphs: Sequence[Span],
    roles: Sequence[Role],
    quoted: Sequence[Quotation],
) -> list[Attribution]:
    """The attributions of `text` in `paragraphs`, outer ones and those within, in text order.

    `scores` are the model's of the paragraphs.
    """

    def likely(scores: Scores, spans: Sequence[Span], roles: Sequence[Role]) -> list[Found]:
        return [
            one
            for one in decode(text, scores, spans, roles, quoted)
            if model.calibration.confidence(one.evidence) >= LEAST_CONFIDENCE
        ]

    layer = [(one, scores) for one in likely(scores, paragraphs, roles)]
    layered: list[tuple[Found, Found | None]] = [(one, None) for one, _ in layer]
    for _ in range(DEPTH):
        deeper = []
        for outer, outer_scores in layer:
            parts = inner_parts(text, outer.content, quoted)
            if parts and _may_hold_cue(outer_scores, parts):
                inner_scores = model.scores(text, parts)
                for one in likely(inner_scores, parts, ["paragraph"] * len(parts)):
                    if _is_inside(one, outer.content):
                        layered.append((one, outer))
                        deeper.append((one, inner_scores))
        layer = deeper
    layered.sort(key=lambda pair: (pair[0].start, pair[1] is not None))
    places = {id(one): place for place, (one, _) in enumerate(layered)}
    return [
        Attribution(
            one.source,
            one.cue,
            one.content,
            model.calibration.confidence(one.evidence),
            None if outer is None else places[id(outer)],
        )
        for one, outer in layered
    ]


def inner_parts(text: str, content: Sequence[Span], quoted: Sequence[Quotation]) -> list[Span]:
    """The content without the quotation marks around it: what is inside speaks for itself."""
    parts = []
    for span in content:
        start, end = span.start, span.end
        for quotation in quoted:
            if quotation.start == start and quotation.end >= end - 1:
                start += quotation.opened
                if quotation.closed and quotation.end <= end:
                    end = quotation.end - 1
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if end > start:
            parts.append(Span(start, end))
    return parts


def _is_inside(one: Found, content: Sequence[Span]) -> bool:
    """Whether nothing of it reaches beyond the content: no quotation mark in front, say."""
    return all(
        any(around.start <= span.start and span.end <= around.end for around in content)
        for span in (*one.source, *one.cue, *one.content)
    )


def _may_hold_cue(scores: Scores, parts: Sequence[Span]) -> bool:
    starts = scores.pieces.starts
    for part in parts:
        first, last = np.searchsorted(starts, (part.start, part.end))
        if last > first:
            chances = np.exp(scores.tags[first:last])
            others = chances[:, _OTHERS].sum(axis=1)
            if (chances[:, _BEGINS_CUE] >= CUE_ODDS * others).any():
                return True
    return False
