"""Which nouns without an article mean somebody known: in headlines, and those as good as names."""

from __future__ import annotations

from bisect import bisect_right

from sayso.statements.headlines import leaves_articles_out
from sayso.statements.lexicon.honorifics import AS_NAMES
from sayso.statements.noun_phrases import Noun
from sayso.statements.scene import Scene
from sayso.types import Article, Span

WITHOUT_ARTICLE = frozenset({"counsel"})
"""Nouns that mean somebody known without any article."""


class BareNouns:
    """The places of one article where a noun needs no article."""

    def __init__(self, article: Article, scene: Scene) -> None:
        self._text = article.text
        self._scene = scene
        self._headlines = sorted(
            (b for b in article.blocks if leaves_articles_out(article.text, b)),
            key=lambda b: b.start,
        )

    def in_headline(self, at: int) -> bool:
        """Whether `at` is in a block that leaves articles out."""
        place = bisect_right(self._headlines, at, key=lambda block: block.start) - 1
        return place >= 0 and at < self._headlines[place].end

    def is_alone(self, span: Span, phrase: Noun) -> bool:
        """Whether a noun without an article is as good as a name: "counsel", "Coach", or the label
        of who speaks in a transcript."""
        if phrase.modifiers or phrase.determiner or phrase.place.end != span.end:
            return False
        text, end = self._text, span.end
        if text[span.start].isupper() and phrase.head in AS_NAMES:
            return True
        label = text[end : end + 2].lstrip().startswith(":") and self._scene.begins_block(
            span.start
        )
        return label or phrase.head in WITHOUT_ARTICLE
