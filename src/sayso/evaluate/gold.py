"""Gold: what a person found in an article, in the form that scores are taken on."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.types import Span


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """The spans of one statement, by role and in text order, and who its speaker is, if told."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A text with its gold statements; all offsets are code points of `text`."""

    name: str
    text: str
    statements: tuple[GoldStatement, ...]
