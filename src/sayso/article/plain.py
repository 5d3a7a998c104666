"""Plain text as it is pasted: its articles, their blocks with roles, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.article.credits import authors_in
from sayso.article.dates import iso
from sayso.article.digest import starts_of
from sayso.article.furniture import trail_in
from sayso.article.kinds import densest, kind_of
from sayso.article.layout import roles_of
from sayso.article.lines import chunks
from sayso.types import Block, Role, Span

MOST_BLOCKS = 2_000
"""Blocks above which what should be one article is none that roles could be told of: all of it is
paragraphs then. Telling roles takes the square of their number."""


@dataclass(frozen=True, slots=True)
class PlainArticle:
    """An article of a plain text: where it stands, its blocks, and what they say of it."""

    range: Span
    blocks: tuple[Block, ...]
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    section: tuple[str, ...]


def plain_articles(text: str, *, one: bool = False) -> list[PlainArticle]:
    """The articles of a plain text, none if it is blank; a single one if it is said to be `one`.

    The blocks of all cover the text but the white space between them.
    """
    parts = chunks(text)
    kinds = [kind_of(text, part) for part in parts]
    starts = [0] if one else starts_of(parts, kinds, densest(parts, kinds)[1])
    found = []
    for start, end in pairwise([*starts, len(parts)]):
        many = end - start > MOST_BLOCKS
        roles: Sequence[Role] = (
            ["paragraph"] * (end - start)
            if many
            else roles_of(parts[start:end], kinds[start:end], digest=not start and len(starts) > 1)
        )
        spans = [part.span for part in parts[start:end]]
        blocks = [Block(r, s.start, s.end) for r, s in zip(roles, spans, strict=True)]
        if blocks:
            found.append(_article(text, blocks))
    return found


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
