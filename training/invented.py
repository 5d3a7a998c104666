"""Invented articles as training material, for the styles that political news does not have.

`training/invented/` holds them as marked articles (`sayso.evaluate.marked`): interviews,
headlines, quotations without a cue, posts, and other topics, all written for this purpose. They
mark statements within statements too, which PolNeAR does not: the content of each statement is one
more text to learn from.
"""

from __future__ import annotations

from pathlib import Path

from sayso.evaluate.gold import GoldStatement
from sayso.evaluate.marked import MarkedArticle, MarkedStatement, parse
from sayso.model import quotations
from sayso.model.pieces import PieceMaker
from sayso.statements.nesting import inner_parts
from training.polnear import Labelled, label, paragraphs
from training.styles import STYLES

FOLDER = Path(__file__).parent / "invented"
LEAST_INNER = 40
"""Characters of content from which on it is long enough to hold a statement."""


def invented(make_pieces: PieceMaker, folder: Path = FOLDER) -> list[list[dict[str, Labelled]]]:
    """Every article in every style, and the content of every statement as it is read again."""
    found = []
    for path in sorted(folder.glob("*.marked")):
        article = parse(path.read_text(encoding="utf-8"))
        outer = [_gold(s) for s in article.statements if s.within is None]
        styles = {"plain": label(article.text, outer, make_pieces)}
        for name, rewrite in STYLES.items():
            styles[name] = label(rewrite(article.text), outer, make_pieces)
        found.append([styles])
        for statement in article.statements:
            if sum(span.end - span.start for span in statement.content) >= LEAST_INNER:
                found.append([{"plain": _inner(article, statement, make_pieces)}])
    return found


def _inner(article: MarkedArticle, statement: MarkedStatement, make_pieces: PieceMaker) -> Labelled:
    """What stands within a statement, read as a text of its own."""
    text = article.text
    quoted = [q for span in paragraphs(text) for q in quotations(text, span.start, span.end)]
    inside = [_gold(s) for s in article.statements if s.within == statement.number]
    return label(text, inside, make_pieces, inner_parts(text, statement.content, quoted))


def _gold(statement: MarkedStatement) -> GoldStatement:
    return GoldStatement(statement.source, statement.cue, statement.content)
