"""Do statements change when the text around is cut? `python -m benchmarks.cuts CORPORA`.

From each Wikinews article statements are drawn by a fixed seed; the text is cut `MARGIN` pieces or
a little more before and behind each, and what is left is read again. A statement stays when its
source, cue and content come out the same to the character.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from benchmarks.wikinews import wikinews
from sayso.article import from_text
from sayso.model import Model, quotations_in
from sayso.model.windows import MARGIN
from sayso.statements.nesting import attributions
from sayso.types import Role, Span

PER_ARTICLE = 2


def main(corpora: Path) -> None:
    """Print how many statements stayed."""
    rng = random.Random(0)
    model = Model.load()
    stayed = tried = 0
    for news in wikinews(corpora):
        article = from_text(news.text, force=True)
        text = article.text
        blocks = article.read_blocks
        spans = [block.span for block in blocks]
        roles = [block.role for block in blocks]
        pieces = model.scores(text, spans).pieces
        found = _outer(text, model, spans, roles)
        for source, cue, content in rng.sample(found, min(PER_ARTICLE, len(found))):
            parts = (*source, *cue, *content)
            first = int(pieces.starts.searchsorted(min(p.start for p in parts)))
            last = int(pieces.ends.searchsorted(max(p.end for p in parts)))
            before = max(0, first - MARGIN - rng.randrange(MARGIN))
            behind = min(len(pieces) - 1, last + MARGIN + rng.randrange(MARGIN))
            if before == 0 and behind == len(pieces) - 1:
                continue
            low, high = int(pieces.starts[before]), int(pieces.ends[behind])
            kept = [
                (s, r) for s, r in zip(spans, roles, strict=True) if s.start < high and s.end > low
            ]
            cut = [Span(max(s.start, low), min(s.end, high)) for s, _ in kept]
            tried += 1
            stayed += (source, cue, content) in _outer(text, model, cut, [r for _, r in kept])
    print(f"{stayed} of {tried} statements stayed the same: {100 * stayed / tried:.1f} %")


def _outer(
    text: str, model: Model, spans: list[Span], roles: list[Role]
) -> list[tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]]:
    quoted = quotations_in(text, spans)
    found = attributions(text, model, model.scores(text, spans), spans, roles, quoted)
    return [(one.source, one.cue, one.content) for one in found if one.within is None]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
