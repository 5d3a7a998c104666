"""Scores of found statements against gold ones.

Everything is counted on characters that are not white space, and the counts are summed over all
articles before precision, recall and F1 are taken.

- `char-source`, `char-cue`, `char-content`: the characters that any statement of the article has
  in that role; a character counts once, however many statements share it.
- `exact-source`, `exact-cue`, `exact-content`: whole spans; each piece of a discontinuous one
  counts, and a span that several statements share counts once for the article.
- `statement-overlap`: a gold and a found statement match when their cues share a character (or
  both have none), their sources share a character (or both have none), and the Dice overlap of
  their contents is at least 0.5 (two empty contents are the same); each is matched at most once,
  and as many as possible are.
- `statement-exact`: all three roles have the same characters.
- `speaker`: as `statement-overlap`, and the speaker is the gold one (`same_speaker`), or both have
  none. Only where gold names speakers.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from sayso.evaluate.gold import GoldStatement
from sayso.evaluate.names import same_speaker
from sayso.types import Span

ROLES = ("source", "cue", "content")
ROWS = (
    *(f"char-{role}" for role in ROLES),
    *(f"exact-{role}" for role in ROLES),
    "statement-overlap",
    "statement-exact",
    "speaker",
)
MIN_DICE = 0.5


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean, from 0 to 1; 0 where nothing can be counted."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Counts:
    """How many are right, found, and in gold."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.found + other.found, self.gold + other.gold)

    def score(self) -> Score:
        """The score that these counts come to."""
        return Score(
            self.right / self.found if self.found else 0.0,
            self.right / self.gold if self.gold else 0.0,
            2 * self.right / (self.found + self.gold) if self.right else 0.0,
        )


@dataclass(frozen=True, slots=True)
class _Marked:
    """A statement as bit masks over the characters of the text that are not white space."""

    source: int
    cue: int
    content: int
    speaker: str | None


def score_articles(
    articles: Iterable[tuple[Sequence[GoldStatement], Sequence[GoldStatement], str]],
) -> dict[str, Score]:
    """The scores by row, in the order of `ROWS`, over `(gold, found, text)` of each article.

    The row `speaker` is there only if a gold statement names a speaker.
    """
    total = dict.fromkeys(ROWS, Counts())
    speakers = False
    for gold, found, text in articles:
        for row, counts in count(gold, found, text).items():
            total[row] += counts
        speakers = speakers or any(statement.speaker for statement in gold)
    if not speakers:
        del total["speaker"]
    return {row: counts.score() for row, counts in total.items()}


def count(
    gold: Sequence[GoldStatement], found: Sequence[GoldStatement], text: str
) -> dict[str, Counts]:
    """The counts of one article by row. Offsets are code points of `text`."""
    ink = _ink(text)
    marked_gold = [_mark(statement, ink) for statement in gold]
    marked_found = [_mark(statement, ink) for statement in found]
    rows = {}
    for role in ROLES:
        g = _union(getattr(statement, role) for statement in marked_gold)
        f = _union(getattr(statement, role) for statement in marked_found)
        rows[f"char-{role}"] = Counts((g & f).bit_count(), f.bit_count(), g.bit_count())
    for role in ROLES:
        gs = set(_squeezed((span for s in gold for span in getattr(s, role)), ink))
        fs = set(_squeezed((span for s in found for span in getattr(s, role)), ink))
        rows[f"exact-{role}"] = Counts(len(gs & fs), len(fs), len(gs))

    overlaps = [[j for j, f in enumerate(marked_found) if _overlap(g, f)] for g in marked_gold]
    spoken = [
        [j for j in row if same_speaker(g.speaker, marked_found[j].speaker)]
        for g, row in zip(marked_gold, overlaps, strict=True)
    ]
    exact = Counter(map(_characters, marked_gold)) & Counter(map(_characters, marked_found))
    for name, right in (
        ("statement-overlap", len(best_pairs(overlaps))),
        ("statement-exact", exact.total()),
        ("speaker", len(best_pairs(spoken))),
    ):
        rows[name] = Counts(right, len(found), len(gold))
    return rows


def matched(gold: Sequence[GoldStatement], found: Sequence[GoldStatement], text: str) -> list[bool]:
    """For each found statement, whether it has a gold one in a best matching of overlaps."""
    ink = _ink(text)
    marked = [_mark(statement, ink) for statement in found]
    edges = [
        [j for j, f in enumerate(marked) if _overlap(g, f)]
        for g in (_mark(statement, ink) for statement in gold)
    ]
    pairs = best_pairs(edges)
    return [j in pairs for j in range(len(found))]


def best_pairs(edges: Sequence[Sequence[int]]) -> dict[int, int]:
    """A one-to-one matching with as many pairs as can be, from partner to `i`.

    `edges[i]` are the partners that fit `i`. Grows along shortest augmenting paths.
    """
    partner: dict[int, int] = {}
    owner: dict[int, int] = {}
    for root in range(len(edges)):
        reached_from: dict[int, int] = {}
        queue = deque([root])
        free = None
        while queue and free is None:
            left = queue.popleft()
            for right in edges[left]:
                if right in reached_from:
                    continue
                reached_from[right] = left
                if right not in owner:
                    free = right
                    break
                queue.append(owner[right])
        while free is not None:
            left = reached_from[free]
            owner[free] = left
            partner[left], free = free, partner.get(left)
    return owner


def _ink(text: str) -> list[int]:
    """How many characters that are not white space stand before each offset."""
    return list(accumulate((not character.isspace() for character in text), initial=0))


def _squeezed(spans: Iterable[Span], ink: list[int]) -> Iterator[tuple[int, int]]:
    """The spans in offsets that skip white space; those of nothing else vanish."""
    for span in spans:
        start, end = ink[span.start], ink[span.end]
        if start < end:
            yield start, end


def _mark(statement: GoldStatement, ink: list[int]) -> _Marked:
    def mask(spans: tuple[Span, ...]) -> int:
        return _union((1 << end) - (1 << start) for start, end in _squeezed(spans, ink))

    return _Marked(
        mask(statement.source), mask(statement.cue), mask(statement.content), statement.speaker
    )


def _union(masks: Iterable[int]) -> int:
    union = 0
    for mask in masks:
        union |= mask
    return union


def _characters(statement: _Marked) -> tuple[int, int, int]:
    return statement.source, statement.cue, statement.content


def _overlap(gold: _Marked, found: _Marked) -> bool:
    return (
        _meet(gold.cue, found.cue)
        and _meet(gold.source, found.source)
        and _dice(gold.content, found.content) >= MIN_DICE
    )


def _meet(a: int, b: int) -> bool:
    return bool(a & b) or a == b == 0


def _dice(a: int, b: int) -> float:
    size = a.bit_count() + b.bit_count()
    return 2 * (a & b).bit_count() / size if size else 1.0
