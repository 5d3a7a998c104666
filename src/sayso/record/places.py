"""Where things may stand in an article: its blocks, and the rules about them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.types import READ_ROLES, Article, Block, Role, Span, Voice

_QUOTED_OVER: frozenset[Role] = frozenset({"paragraph", "quote"})
"""A quotation that goes on over paragraphs may run through blocks of these roles."""


class Places:
    """The blocks of an article, and which rules they or what stands in them break."""

    def __init__(self, article: Article) -> None:
        self.length = len(article.text)
        self._text = article.text
        self._start = article.range.start if article.range else 0
        self._end = article.range.end if article.range else self.length
        self._blocks = article.blocks
        self._ends = [block.end for block in article.blocks]

    def faults(self) -> Iterator[str]:
        """Blocks cover all of the text (of its range) but white space, in order."""
        blocks = self._blocks
        if any(not 0 <= block.start < block.end <= self.length for block in blocks):
            yield "blocks: one beyond the text, or empty"
        if any(b.start < a.end for a, b in pairwise(blocks)):
            yield "blocks: not in text order, or one over another"
        if any(b.start < self._start or b.end > self._end for b in blocks):
            yield "blocks: one outside of the article's range"
        if any(gap.strip() for gap in self._gaps(blocks)):
            yield "blocks: text left uncovered"
        origins = [block.origin for block in blocks if block.origin]
        if any(not 0 <= origin.start <= origin.end for origin in origins):
            yield "blocks: an origin that is no range"
        if origins and self._text != "\n\n".join(self._text[b.start : b.end] for b in blocks):
            yield "blocks: from a page, but not joined by one empty line"
        if origins and any(block.role == "furniture" for block in blocks):
            yield "blocks: from a page, but furniture among them"

    def block_faults(
        self, name: str, spans: Sequence[Span], *, quotation: bool = False
    ) -> Iterator[str]:
        """Spans lie in blocks that are read, all of one role unless a quotation goes on."""
        roles = {block.role for span in spans for block in self._touched(span)}
        if not roles <= READ_ROLES:
            yield f"{name}: in a block of role {', '.join(sorted(roles - READ_ROLES))}"
        elif len(roles) > 1 and not (quotation and roles <= _QUOTED_OVER):
            yield f"{name}: runs on from {' into '.join(sorted(roles))}"
        if any(s.start < self._start or s.end > self._end for s in spans):
            yield f"{name}: outside of the article's range"

    def voice_faults(self, voice: Sequence[Voice]) -> Iterator[str]:
        """The voice, once it is told at all, is a partition of what is not furniture."""
        if not voice:
            return
        if any(not 0 <= run.start < run.end <= self.length for run in voice):
            yield "voice: beyond the text, or empty"
        if any(b.start < a.end for a, b in pairwise(voice)):
            yield "voice: not in text order, or one over another"
        furniture = [block for block in self._blocks if block.role == "furniture"]
        if any(v.start < b.end and b.start < v.end for v in voice for b in furniture):
            yield "voice: of furniture"
        if any(gap.strip() for gap in self._gaps(sorted([*voice, *furniture], key=_start))):
            yield "voice: text left out"
        if any((run.voice == "outlet") != (run.statement is None) for run in voice):
            yield "voice: attributed without a statement, or the outlet's with one"

    def _touched(self, span: Span) -> Iterator[Block]:
        for i in range(bisect_right(self._ends, span.start), len(self._blocks)):
            if self._blocks[i].start >= span.end:
                return
            yield self._blocks[i]

    def _gaps(self, parts: Sequence[Block | Voice]) -> Iterator[str]:
        """What lies before, between and after the parts, within the article's range."""
        ends = [self._start, *(part.end for part in parts)]
        starts = [*(part.start for part in parts), self._end]
        for end, start in zip(ends, starts, strict=True):
            yield self._text[end:start]


def _start(part: Block | Voice) -> int:
    return part.start
