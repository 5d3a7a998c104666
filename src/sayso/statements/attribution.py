"""What the decoder hands over: attributions as spans, before their speakers are known."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.types import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement as the decoder leaves it: spans and a confidence, no speaker yet.

    `source` and `cue` may be empty, `content` never is. `within` is the index of the outer
    attribution in the same list.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float
    within: int | None = None
