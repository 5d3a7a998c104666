"""Folders of gold articles as training material.

Any folder that `sayso eval` scores against: PolNeAR 1.0 (Newell, Margolin, Ruths: An attribution
relations corpus for political news, LREC 2018), the invented articles in `training/invented`, your
own. The invented ones have the styles that political news does not: interviews, headlines,
quotations without a cue, posts, other topics. Marked articles tell the statements within statements
too, which PolNeAR does not: of those, each content is one more text to learn from, as it is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from sayso.evaluate import find_gold, read_folder, read_gold
from sayso.evaluate.gold import GoldStatement
from sayso.evaluate.marked import MarkedArticle, MarkedStatement, parse
from sayso.model import quotations_in
from sayso.model.pieces import PieceMaker
from sayso.statements.nesting import inner_parts
from training.labels import IGNORE, NOWHERE, Labelled, label, paragraphs
from training.pretrain import texts
from training.styles import STYLES

Versions = list[dict[str, Labelled]]
"""An article as each of its annotators marked it, in each style."""
LEAST_INNER = 40
"""Characters of content from which on it is long enough to hold a statement."""


def material(folder: Path, make_pieces: PieceMaker) -> list[Versions]:
    """Every article of a folder as each annotator marked it, in its own and other styles.

    Of marked articles, the contents of statements too, each by itself, in their own style.
    """
    found = []
    for files in find_gold(folder):
        versions = []
        for annotator in range(len(files.annotations)):
            article = read_gold(files, annotator)
            styles = {"plain": label(article.text, article.statements, make_pieces)}
            for name, rewrite in STYLES.items():
                styles[name] = label(rewrite(article.text), article.statements, make_pieces)
            versions.append(styles)
        found.append(versions)
        if files.text.suffix == ".marked":
            marked = parse(files.text.read_text(encoding="utf-8"))
            found += [[{"plain": inner}] for inner in _contents(marked, make_pieces)]
    return found


def plain(folder: Path, make_pieces: PieceMaker) -> list[Labelled]:
    """Every article of a folder as it is, as its first annotator marked it."""
    return [label(a.text, a.statements, make_pieces) for a in read_folder(folder)]


def unmarked(files: Sequence[Path], make_pieces: PieceMaker) -> list[Versions]:
    """Texts of which nobody marked anything, each in its own style (`training.pretrain.texts`)."""
    found = []
    for text in texts(files):
        pieces = make_pieces(text, paragraphs(text))
        if len(pieces):
            unknown = np.full(len(pieces), IGNORE, dtype=np.int64)
            nowhere = np.full(len(pieces), NOWHERE, dtype=np.int64)
            found.append([{"plain": Labelled(pieces, unknown, nowhere, {})}])
    return found


def _contents(article: MarkedArticle, make_pieces: PieceMaker) -> list[Labelled]:
    return [
        _inner(article, statement, make_pieces)
        for statement in article.statements
        if sum(span.end - span.start for span in statement.content) >= LEAST_INNER
    ]


def _inner(article: MarkedArticle, statement: MarkedStatement, make_pieces: PieceMaker) -> Labelled:
    """What stands within a statement, read as a text of its own."""
    text = article.text
    quoted = quotations_in(text, paragraphs(text))
    inside = [
        GoldStatement(s.source, s.cue, s.content)
        for s in article.statements
        if s.within == statement.number
    ]
    return label(text, inside, make_pieces, inner_parts(text, statement.content, quoted))
