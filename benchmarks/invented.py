"""Invented articles by the thousand: the same ones for the same seed.

Words follow Zipf's law, as words do, so that a search meets common and rare ones.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from hashlib import sha256
from itertools import accumulate

from sayso.types import Article, Block, Kind, Record, Span, Speaker, Statement, Step

STATEMENTS = 13
"""How many an article has, about as in the news that Sayso was developed on."""

_COMMON = [
    "the",
    "of",
    "to",
    "and",
    "a",
    "in",
    "that",
    "it",
    "is",
    "for",
    "on",
    "was",
    "with",
    "as",
    "at",
    "by",
    "be",
    "will",
    "not",
    "this",
]
_SYLLABLES = [
    "ba",
    "bel",
    "cor",
    "da",
    "den",
    "fa",
    "fir",
    "gal",
    "hu",
    "jo",
    "kal",
    "lor",
    "mar",
    "mo",
    "nes",
    "or",
    "pel",
    "ra",
    "ros",
    "sil",
    "ta",
    "tor",
    "ul",
    "ven",
]
_OUTLETS = [
    f"{name}.example"
    for name in ["beacon", "courier", "echo", "gazette", "herald", "ledger", "tide", "wire"]
]


class Invention:
    """Makes articles; `words` and `names` are all that occur in them, common ones first."""

    def __init__(self, seed: int, *, words: int = 30_000, names: int = 8_000) -> None:
        self._random = random.Random(seed)
        self.words = [*_COMMON, *self._invented(words)]
        self.names = [" ".join(pair).title() for pair in self._pairs(names)]
        self._weights = list(accumulate(1 / rank for rank in range(1, len(self.words) + 1)))
        self._by_name = list(accumulate(1 / (rank + 10) for rank in range(len(self.names))))

    def records(self, articles: int) -> Iterator[Record]:
        """That many records, no two of the same text."""
        for number in range(articles):
            yield self._record(number)

    def _invented(self, count: int) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            found["".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 4)))] = None
        return list(found)

    def _pairs(self, count: int) -> list[tuple[str, str]]:
        parts = self._invented(2 * count)
        return list(zip(parts[:count], parts[count:], strict=True))

    def _some(self, least: int, most: int) -> str:
        count = self._random.randint(least, most)
        return " ".join(self._random.choices(self.words, cum_weights=self._weights, k=count))

    def _record(self, number: int) -> Record:
        text = f"{self._some(5, 9).capitalize()} {number}"
        blocks = [Block("title", 0, len(text))]
        speakers: dict[str, list[Span]] = {}
        statements: list[Statement] = []
        cast = self._random.choices(self.names, cum_weights=self._by_name, k=5)
        for place in range(1, STATEMENTS + 1):
            name, content = self._random.choice(cast), self._some(10, 30)
            start = len(text) + 2
            paragraph = f"{self._some(5, 25).capitalize()}. {content.capitalize()}, {name} said."
            text += f"\n\n{paragraph}"
            blocks.append(Block("paragraph", start, len(text)))
            cue = Span(len(text) - 5, len(text) - 1)
            source = Span(cue.start - 1 - len(name), cue.start - 1)
            said = Span(source.start - 2 - len(content), source.start - 2)
            speakers.setdefault(name, []).append(source)
            statements.append(_statement(place, source, cue, said, list(speakers).index(name) + 1))
        year, month, day = 2001 + number % 30, 1 + number % 12, 1 + number % 28
        outlet = self._random.choice(_OUTLETS)
        article = Article(
            id=sha256(text.encode()).hexdigest(),
            text=text,
            blocks=tuple(blocks),
            addresses=(f"https://{outlet}/{number}",),
            outlet=outlet,
            title=text[: blocks[0].end],
            published=f"{year}-{month:02}-{day:02}T06:00:00Z",
            language="en",
        )
        return Record(
            sayso="0.1.0",
            model="sayso-en-1+00000000",
            article=article,
            statements=tuple(statements),
            speakers=tuple(
                Speaker(f"p{place}", name, True, "person", (), None, tuple(mentions))
                for place, (name, mentions) in enumerate(speakers.items(), start=1)
            ),
        )


def _statement(place: int, source: Span, cue: Span, content: Span, speaker: int) -> Statement:
    kind: Kind = "indirect"
    return Statement(
        id=f"s{place}",
        kind=kind,
        act="speech" if place % 5 else "attitude",
        within=None,
        source=(source,),
        cue=(cue,),
        content=(content,),
        speakers=(f"p{speaker}",),
        unresolved=None,
        confidence=0.9,
        speaker_confidence=0.9,
        sure=bool(place % 7),
        why=(Step("name", source.start, source.end),),
    )
