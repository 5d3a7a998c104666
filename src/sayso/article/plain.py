"""Plain text as it is pasted: its articles, their blocks with roles, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.article.credits import authors_in
from sayso.article.dates import iso
from sayso.article.evidence import evidence
from sayso.article.furniture import trail_in
from sayso.article.layout import Weights, placed, shipped
from sayso.article.lines import chunks
from sayso.article.places import begins_article
from sayso.types import Block, Span


@dataclass(frozen=True, slots=True)
class PlainArticle:
    """An article of a plain text: where it stands, its blocks, and what they say of it."""

    range: Span
    blocks: tuple[Block, ...]
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    section: tuple[str, ...]


def plain_articles(
    text: str, *, one: bool = False, weights: Weights | None = None
) -> list[PlainArticle]:
    """The articles of a plain text, none if it is blank; a single one if it is said to be `one`.

    The blocks of all cover the text but the white space between them. Other `weights` than the
    package's own tell roles in training.
    """
    parts = chunks(text)
    gaps = [part.gap > 0 for part in parts]
    places = placed(evidence(text, parts), gaps, weights or shipped(), one=one)
    articles: list[list[Block]] = []
    for number, (part, place) in enumerate(zip(parts, places, strict=True)):
        if not number or begins_article(places[number - 1], place):
            articles.append([])
        articles[-1].append(Block(place.role, part.span.start, part.span.end))
    return [_article(text, blocks) for blocks in articles]


def _article(text: str, blocks: Sequence[Block]) -> PlainArticle:
    words = [" ".join(text[block.start : block.end].split()) for block in blocks]
    by_role = list(zip(blocks, words, strict=True))
    bylines = [line for block, line in by_role if block.role == "byline"]
    datelines = [line for block, line in by_role if block.role == "dateline"]
    trails = [trail_in(text[b.start : b.end]) for b in blocks if b.role == "furniture"]
    return PlainArticle(
        range=Span(blocks[0].start, blocks[-1].end),
        blocks=tuple(blocks),
        title=next((line for block, line in by_role if block.role == "title"), None),
        authors=tuple(dict.fromkeys(name for line in bylines for name in authors_in(line))),
        published=next(filter(None, map(iso, datelines)), None),
        section=next(filter(None, trails), ()),
    )
