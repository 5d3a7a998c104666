"""Marked pastes (tests/gold/pasted/README.md) to learn roles from, also in other layouts.

`varied` changes what carries no role: blank lines, capitals of headings, lines that a page may
lack. `excerpt` takes a few texts out, `gathered` makes a digest. `mixed` puts menus, boxes and
footers of other pages in the place of a page's own.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import cast

from sayso.types import Role

MARGIN = 12
_OPTIONAL = frozenset(("furniture", "dateline", "byline", "deck", "caption", "list"))
_CLOSINGS = (
    "Read more", "Continue reading", "Continue reading →", "Full story", "Read the full story »",
    "Open in app", "Read in browser", "Save  Share", "* * *", "----------------------------------",
)  # fmt: skip
_LABELS = ("News", "WORLD", "Business", "SPORT", "Courts", "The Harbour Post", "COUNTRY LIFE")
_SOURCES = ("Harbour Post", "The Marl Courier", "Tamm24", "Radio Sarn", "Isle Weekly", "Foundry")
"""What may stand behind the articles of a digest, above them and below their titles."""
_AROUND = frozenset(("furniture", "byline", "caption", "dateline"))
_SET_OFF = frozenset(("title", "heading", "quote", "deck", "paragraph"))


@dataclass(frozen=True, slots=True)
class Pasted:
    """A block of a paste: its role, its lines, the number of its article, blank lines above it."""

    role: Role
    lines: tuple[str, ...]
    article: int
    gap: int


def read(path: Path) -> list[Pasted]:
    """The blocks of a `.roles` file."""
    blocks: list[Pasted] = []
    article, fresh, gap = -1, True, 0
    for row in path.read_text(encoding="utf-8").splitlines():
        role, line = row[:MARGIN].rstrip("| "), row[MARGIN:]
        if row.rstrip() == "==========":
            fresh = True
        elif not role:
            gap += 1
        elif role == "+":
            blocks[-1] = replace(blocks[-1], lines=(*blocks[-1].lines, line))
        else:
            article, fresh = article + fresh, False
            blocks.append(Pasted(cast(Role, role), (line,), article, gap))
            gap = 0
    return blocks


def text_of(blocks: Iterable[Pasted]) -> tuple[str, list[tuple[int, int]]]:
    """The paste, and the spans of its blocks."""
    text, spans = "", []
    for block in blocks:
        text += "\n" * block.gap
        lines = "\n".join(block.lines)
        start = len(text) + len(lines) - len(lines.lstrip())
        spans.append((start, len(text) + len(lines.rstrip())))
        text += lines + "\n"
    return text, spans


def articles_of(blocks: Sequence[Pasted]) -> list[list[Pasted]]:
    """The blocks of each article."""
    numbers = sorted({block.article for block in blocks})
    return [[block for block in blocks if block.article == number] for number in numbers]


def varied(blocks: Sequence[Pasted], chance: random.Random) -> list[Pasted]:
    """The paste with other blank lines, a few lines left out and some headings in capitals."""
    layout = chance.random()
    left_out = chance.choice((0.0, 0.0, 0.05, 0.15))
    found: list[Pasted] = []
    for number, block in enumerate(blocks):
        if block.role in _OPTIONAL and chance.random() < left_out:
            continue
        gap, lines = block.gap, block.lines
        if layout < 0.15:
            gap = 1
        elif layout < 0.3:
            gap = 0
        elif layout < 0.45:
            gap = gap if chance.random() < 0.9 else 1 - min(gap, 1)
        elif layout < 0.6:
            above = blocks[number - 1].role if number else "title"
            gap = 1 if block.role in _SET_OFF or above in ("paragraph", "title") else gap
        if block.role in ("title", "heading") and chance.random() < 0.03:
            lines = tuple(map(str.upper, lines))
        found.append(replace(block, gap=gap, lines=lines))
    return found or list(blocks)


def excerpt(blocks: Sequence[Pasted], chance: random.Random) -> list[Pasted]:
    """One to four texts in a row out of a paste, in half of the cases the first with the title.

    Somebody may paste no more than that. The whole paste if it has no such row.
    """
    article = chance.choice(articles_of(blocks))
    texts = [n for n, block in enumerate(article) if block.role == "paragraph"]
    if not texts:
        return list(blocks)
    titles = [block for block in article if block.role == "title"]
    titled = bool(titles) and chance.random() < 0.5
    start = 0 if titled else chance.randrange(len(texts))
    taken = [article[number] for number in texts[start : start + chance.randint(1, 4)]]
    found = [*titles, *taken] if titled else taken
    gap = chance.randrange(2)
    return [replace(found[0], gap=0), *(replace(block, gap=gap) for block in found[1:])]


def gathered(pages: Sequence[Sequence[Pasted]], chance: random.Random) -> list[Pasted]:
    """A digest of some articles, told apart in the same way from the first to the last."""
    titled = [
        article
        for page in pages
        for article in articles_of(page)
        if {"title", "paragraph"} <= {block.role for block in article}
    ]
    numbered, capitals, dated, labelled = (chance.random() < 0.4 for _ in range(4))
    source = chance.choice(_SOURCES) if chance.random() < 0.3 else None
    closing = (
        chance.choice([*_CLOSINGS, None]) if numbered or capitals else chance.choice(_CLOSINGS)
    )
    gap, gap_between = chance.randrange(2), chance.randint(0, 2)
    found: list[Pasted] = []
    for number, article in enumerate(chance.sample(titled, min(len(titled), chance.randint(2, 5)))):
        title = next(block for block in article if block.role == "title")
        words = " ".join(line.strip() for line in title.lines)
        words = words.upper() if capitals else words
        words = f"{number + 1}. {words}" if numbered else words
        rows = [Pasted("furniture", (chance.choice(_LABELS),), 0, gap)] if labelled else []
        rows.append(Pasted("title", (words,), 0, 0 if labelled else gap))
        credits = [b for b in article if b.role in ("byline", "dateline") and len(b.lines) == 1]
        rows += credits[: chance.randint(1, 2)] if dated else []
        if source:
            rows.append(Pasted("furniture", (f"{source} · {chance.randint(1, 12)}h",), 0, gap))
        texts = [block for block in article if block.role == "paragraph"]
        rows += texts[: chance.randint(1, 3)]
        rows += [Pasted("furniture", (closing,), 0, gap)] if closing else []
        rows = [rows[0], *(replace(block, gap=gap) for block in rows[1:])]
        rows[0] = replace(rows[0], gap=max(gap, gap_between) if number else 0)
        found += [replace(block, article=number) for block in rows]
    return found


class Pool:
    """What stands around and between the texts of some pages: rows of blocks to be exchanged."""

    def __init__(self, pages: Iterable[Sequence[Pasted]]) -> None:
        self.above: list[list[Pasted]] = []
        self.tails: list[list[Pasted]] = []
        self.between: list[list[Pasted]] = []
        self.inside: list[list[Pasted]] = []
        for page in pages:
            articles = articles_of(page)
            for article in articles:
                above, middle, tail = _parted(article)
                if above and article is articles[0]:
                    self.above.append(above)
                if tail and all(block.role == "furniture" for block in tail):
                    (self.tails if article is articles[-1] else self.between).append(tail)
                self.inside += _boxes(middle)


def mixed(blocks: Sequence[Pasted], pool: Pool, chance: random.Random) -> list[Pasted]:
    """The paste with some of what stands around and between its texts from other pages."""
    articles = articles_of(blocks)
    found: list[Pasted] = []
    for article in articles:
        above, middle, tail = _parted(article)
        titled = any(block.role == "title" for block in middle)
        if titled and article is articles[0] and pool.above and chance.random() < 0.6:
            above = _part(chance.choice(pool.above), chance, from_end=True)
            middle = [_with_gap(middle[0], chance), *middle[1:]]
        tails = pool.tails if article is articles[-1] else pool.between
        if tails and all(b.role == "furniture" for b in tail) and chance.random() < 0.6:
            tail = _part(chance.choice(tails), chance, from_end=False)
            tail = [_with_gap(tail[0], chance), *tail[1:]]
        if pool.inside and chance.random() < 0.4:
            middle = _with_boxes(middle, pool, chance)
        if chance.random() < 0.3:
            middle = [b for b in middle if b.role != "furniture" or chance.random() < 0.3]
        found += [replace(b, article=article[0].article) for b in (*above, *middle, *tail)]
    return [replace(found[0], gap=0), *found[1:]]


def _parted(article: Sequence[Pasted]) -> tuple[list[Pasted], list[Pasted], list[Pasted]]:
    """What stands above an article's title, the article, and what stands behind its last text."""
    roles = [block.role for block in article]
    title = roles.index("title") if "title" in roles else 0
    texts = [number for number, role in enumerate(roles) if role not in _AROUND]
    end = texts[-1] + 1 if texts else len(roles)
    return list(article[:title]), list(article[title:end]), list(article[end:])


def _boxes(blocks: Sequence[Pasted]) -> list[list[Pasted]]:
    """The rows of furniture, and those of captions, between the texts."""
    found: list[list[Pasted]] = []
    begun = False
    last = None
    for block in blocks:
        if begun and block.role in ("furniture", "caption"):
            if block.role == last:
                found[-1].append(block)
            else:
                found.append([block])
        begun = begun or block.role == "paragraph"
        last = block.role
    return found


def _part(row: list[Pasted], chance: random.Random, *, from_end: bool) -> list[Pasted]:
    if chance.random() < 0.7:
        return list(row)
    cut = chance.randrange(len(row))
    return row[cut:] if from_end else row[: cut + 1]


def _with_gap(block: Pasted, chance: random.Random) -> Pasted:
    return replace(block, gap=chance.randrange(2)) if chance.random() < 0.5 else block


def _with_boxes(blocks: list[Pasted], pool: Pool, chance: random.Random) -> list[Pasted]:
    """The blocks with one or two boxes behind paragraphs that something follows."""
    places = [
        number + 1
        for number, (block, below) in enumerate(pairwise(blocks))
        if block.role == "paragraph" and below.role in ("paragraph", "heading")
    ]
    found = list(blocks)
    count = min(len(places), chance.choice((1, 1, 2)))
    for place in sorted(chance.sample(places, count), reverse=True):
        box = chance.choice(pool.inside)
        found[place:place] = [replace(box[0], gap=found[place].gap), *box[1:]]
    return found
