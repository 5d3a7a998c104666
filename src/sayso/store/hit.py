"""A statement that was found, with the passage that it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.types import Act, Kind, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a statement stands: `start` and `end` are of the article's text, `text` is theirs."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement that a search found.

    `article` is the SHA-256 of the article's text, `statement` the id in its record, `address` the
    one it was met at last, `link` that one with the way to the content: browsers mark it there. All
    spans are of the article's text; `matches` are the words searched for, within the content.
    `source`, `cue` and `content` are words, pieces joined by `"; "`.
    """

    article: str
    statement: str
    speakers: tuple[str, ...]
    kind: Kind
    act: Act
    source: str | None
    cue: str | None
    content: str
    content_spans: tuple[Span, ...]
    matches: tuple[Span, ...]
    passage: Passage
    confidence: float
    speaker_confidence: float
    sure: bool
    title: str | None
    outlet: str | None
    published: str | None
    address: str | None
    file: str | None
    link: str | None
