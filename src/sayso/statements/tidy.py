"""Content spans made whole: quotation marks closed, stray marks dropped, long quotations joined."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sayso.model import Quotation
from sayso.statements.sentences import sentence_ends
from sayso.types import Role, Span

_LOOSE = frozenset(",;:-–—―‐•*|/")
_STOPS = frozenset(".!?…,;:")
_ENDS = frozenset(".!?…")
_CLOSING = "\"'”’“‘»«›‹)"
_GOES_ON: frozenset[Role] = frozenset({"paragraph", "quote"})


class Tidier:
    """Knows the quotations and paragraphs of one text.

    `quoted` are its quotations in order; `paragraphs` the stretches that are read, with `roles`.
    """

    def __init__(
        self,
        text: str,
        paragraphs: Sequence[Span],
        roles: Sequence[Role],
        quoted: Sequence[Quotation],
    ) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._roles = roles
        self._quoted = quoted
        self._starts = [q.start for q in quoted]

    def content(self, span: Span, free: Span) -> Span | None:
        """`span` with its quotation marks, without punctuation at its edges; None if nothing stays.

        `free` is the stretch around it that belongs to nobody else: it grows no further.
        """
        start, end = self._closed(span, free)
        quotation = self._at(start)
        if quotation is None or quotation.start != start:
            while start < end and self._is_loose(start):
                start += 1
        while end > start and self._is_loose(end - 1):
            end -= 1
        if not any(c.isalnum() for c in self._text[start:end]):
            return None
        return Span(start, end)

    def is_quotation(self, span: Span) -> bool:
        """Whether the span begins with a quotation mark that opens."""
        quotation = self._at(span.start)
        return quotation is not None and quotation.start == span.start and quotation.opened

    def is_sentence(self, span: Span) -> bool:
        """Whether the span is one closed quotation that holds a whole sentence, or several, and in
        whose paragraph sentences end before it and begin behind it."""
        quotation = self._at(span.start)
        if quotation != Quotation(span.start, span.end, closed=True):
            return False
        words = self._text[span.start + 1 : span.end - 1].strip()
        if not words[:1].isupper() or words[-1:] not in _ENDS:
            return False
        paragraph = self._paragraphs[self._number(span.start)]
        before = self._text[paragraph.start : span.start].rstrip()
        behind = self._text[span.end : paragraph.end].lstrip()
        ended = not before or before.rstrip(_CLOSING)[-1:] in _ENDS
        return ended and not (behind[:1].islower() or behind[:1] in _STOPS)

    def last_quotation(self, span: Span) -> Span | None:
        """The quotation that the span ends with."""
        last = self._at(span.end - 1)
        if last is None or last.end != span.end:
            return None
        return Span(max(span.start, last.start), last.end)

    def last_sentence(self, span: Span) -> Span | None:
        """The quotation that the span ends with, if it begins a sentence behind others."""
        last = self.last_quotation(span)
        begun = last and last.start in sentence_ends(self._text, span.start, last.start)
        return last if begun else None

    def sentences(self, span: Span, cue_end: int) -> list[tuple[int, int]]:
        """Where the sentences within a span behind a cue end, without their full stops, and where
        the next ones begin; none if a colon announces it, or any of it is quoted."""
        quoted = any(self._at(place) for place in (span.start, span.end - 1)) or (
            bisect_right(self._starts, span.start) < bisect_right(self._starts, span.end - 1)
        )
        if quoted or ":" in self._text[cue_end - 1 : span.start]:
            return []
        ends = sentence_ends(self._text, span.start, span.end)
        words = ((self._text[span.start : end], end) for end in ends)
        return [(span.start + len(said.rstrip().rstrip(".!?…")), end) for said, end in words]

    def goes_on(self, span: Span) -> list[Span]:
        """The quotations of the next paragraphs that carry on the one that `span` ends with.

        By the convention of print: each paragraph opens with a mark, only the last one closes; or
        the marks that open were forgotten (`quotations_in`).
        """
        found: list[Span] = []
        current = self._at(span.end - 1)
        number = self._number(span.start)
        while (
            current is not None
            and not current.closed
            and self._ends_paragraph(current, number)
            and number + 1 < len(self._paragraphs)
            and {self._roles[number], self._roles[number + 1]} <= _GOES_ON
        ):
            number += 1
            current = self._at(self._paragraphs[number].start)
            if current is None or current.start != self._paragraphs[number].start:
                break
            found.append(Span(current.start, current.end))
        return found

    def _number(self, place: int) -> int:
        """The number of the paragraph that holds the character at `place`."""
        return bisect_right(self._paragraphs, place, key=lambda p: p.start) - 1

    def _ends_paragraph(self, quotation: Quotation, number: int) -> bool:
        return not self._text[quotation.end : self._paragraphs[number].end].strip()

    def _closed(self, span: Span, free: Span) -> tuple[int, int]:
        """The span with the marks of the quotations that it holds but for their edge."""
        start, end = span.start, span.end
        text = self._text
        first = self._at(start)
        if (
            first
            and first.start >= free.start
            and not text[first.start + first.opened : start].strip(" …")
        ):
            start = first.start
        last = self._at(end - 1)
        if last and last.end > end and last.end <= free.end:
            rest = text[end : last.end - 1] if last.closed else text[end : last.end]
            if (start == last.start and last.closed) or all(
                c in _STOPS or c.isspace() for c in rest
            ):
                end = last.end
        return start, end

    def _at(self, place: int) -> Quotation | None:
        """The quotation that covers the character at `place`."""
        number = bisect_right(self._starts, place) - 1
        if number >= 0 and place < self._quoted[number].end:
            return self._quoted[number]
        return None

    def _is_loose(self, place: int) -> bool:
        """Whether the character is no part of the content if it stands at its edge."""
        character = self._text[place]
        return character.isspace() or (character in _LOOSE and self._at(place) is None)
