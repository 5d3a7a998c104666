"""Article in, statements and speakers out."""

from __future__ import annotations

from sayso.model import Model, quotations_in
from sayso.statements.act import act_of
from sayso.statements.antecedents import Antecedents
from sayso.statements.kind import kind_of
from sayso.statements.nesting import attributions
from sayso.statements.speakers import resolve
from sayso.types import Article, Speaker, Statement


def find(article: Article, model: Model) -> tuple[tuple[Statement, ...], tuple[Speaker, ...]]:
    """The statements of an article in text order, and the speakers behind them."""
    text = article.text
    blocks = article.read_blocks
    paragraphs = [block.span for block in blocks]
    quoted = quotations_in(text, paragraphs)
    scores = model.scores(text, paragraphs)
    roles = [block.role for block in blocks]
    found = attributions(text, model, scores, paragraphs, roles, quoted)
    resolutions, speakers = resolve(article, found, Antecedents(scores))
    statements = tuple(
        Statement(
            id=f"s{number}",
            kind=kind_of(text, one.content, quoted),
            act=act_of(" ".join(span.of(text) for span in one.cue)),
            within=None if one.within is None else f"s{one.within + 1}",
            source=one.source,
            cue=one.cue,
            content=one.content,
            speakers=who.speakers,
            unresolved=who.unresolved,
            confidence=one.confidence,
            speaker_confidence=who.confidence,
            sure=model.calibration.is_sure(one.confidence, who.confidence),
            why=who.why,
        )
        for number, (one, who) in enumerate(zip(found, resolutions, strict=True), 1)
    )
    return statements, speakers
