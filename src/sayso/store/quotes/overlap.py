"""How much of one quote is in another, and whether the two contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise

from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import partial_ratio_alignment

from sayso.store.quotes.wording import LIGHT, NEGATIONS, words
from sayso.types import Kind

LIGHT_WEIGHT, FULL_WEIGHT = 1, 4
"""What a light word ("the") weighs, and what another does, of which the weight is 1."""

_STANDS_FOR_OTHERS = frozenset(
    ["i", "my", "that", "those", "there", "today", "tonight", "tomorrow", "yesterday", "now", "ago"]
)
"""Words that reported speech puts others for, or that are put for others."""
_CONTRASTS = {
    word: frozenset(group.split())
    for group in (
        "before after until during since",
        "up down over under",
        "in out from to into",
        "on off",
        "all some any most few each both",
        "can may must should will",
        "more less",
        "today tonight tomorrow yesterday",
    )
    for word in group.split()
}
"""Light words that say something else in each other's place."""

_ELLIPSIS = re.compile(r"\.\s?\.\s?\.|…")
_NOT_OWN = re.compile(r"\[[^\[\]]*\]|(?<=\w\s)(?:‘[^‘’]+’(?!\w)|'[^']+'(?!\w)|“[^“”]+”|\"[^\"]+\")")


NONE: frozenset[int] = frozenset()
"""No places: one object for all, since most quotes have none."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a quote as one character each, for little memory and quick comparison.

    `forms` has what each character stands for, one mapping for all. `weights` are in quarters, one
    byte a word. `edited` are the places of words that are not the speaker's own: an editor put them
    in brackets, or they are quoted within the quote. `cuts` are the places within it, before a
    word, where it has an ellipsis.
    """

    forms: Mapping[str, str]
    coded: str
    weights: bytes
    edited: frozenset[int]
    cuts: frozenset[int]

    @property
    def weight(self) -> float:
        """The weight of all words together."""
        return sum(self.weights) / FULL_WEIGHT

    def form(self, place: int) -> str:
        """The form of the word at a place."""
        return self.forms[self.coded[place]]

    def pieces(self) -> Iterator[Wording]:
        """What stands between its ellipses."""
        for start, end in pairwise((0, *sorted(self.cuts), len(self.coded))):
            yield Wording(
                forms=self.forms,
                coded=self.coded[start:end],
                weights=self.weights[start:end],
                edited=frozenset(i - start for i in self.edited if start <= i < end),
                cuts=frozenset(),
            )


@dataclass(frozen=True, slots=True)
class Overlap:
    """What the shorter of two quotes has in common with the longer.

    `matched` is the weight of the words that both have, in the same order, `count` their number,
    `run` the weight of the longest unbroken stretch of them; `share` is their part of the shorter
    quote, `of_both` of the longer one.

    `replaced`: one says something else in the place of what the other says. `denied`: one has a
    negation or a number there, and the other does not or has another; or one tells what somebody
    said ("I never said that ...").
    """

    matched: float
    count: int
    run: float
    share: float
    of_both: float
    replaced: bool
    denied: bool


class Coder:
    """Gives each word a character of its own."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self._forms: dict[str, str] = {}
        self._free = map(chr, chain(range(1, 0xD800), range(0xE000, 0x10FFFF)))

    def wording(self, text: str, kind: Kind) -> Wording:
        """The wording of a quote."""
        found = words(text)
        cuts = [match.start() for match in _ELLIPSIS.finditer(text)]
        not_own = [match.span() for match in _NOT_OWN.finditer(text)] if kind == "direct" else []
        edited = frozenset(
            i
            for i, word in enumerate(found)
            if any(start <= word.span.start < end for start, end in not_own)
        )
        return Wording(
            forms=self._forms,
            coded="".join(self._code(word.form) for word in found),
            weights=bytes(
                LIGHT_WEIGHT if word.light or i in edited else FULL_WEIGHT
                for i, word in enumerate(found)
            ),
            edited=edited or NONE,
            cuts=frozenset(sum(word.span.start < cut for word in found) for cut in cuts)
            - {0, len(found)}
            or NONE,
        )

    def _code(self, form: str) -> str:
        code = self._codes.get(form)
        if code is None:
            code = self._codes[form] = next(self._free, "\U0010ffff")
            self._forms[code] = form
        return code


def overlap(a: Wording, b: Wording) -> Overlap:
    """What two quotes have in common."""
    short, long = (a, b) if len(a.coded) <= len(b.coded) else (b, a)
    found = _aligned(short, long, 0, len(long.coded))
    if found.replaced or found.denied:
        window = partial_ratio_alignment(short.coded, long.coded, score_cutoff=80)
        if window:
            inside = _aligned(short, long, window.dest_start, window.dest_end)
            if not (inside.replaced or inside.denied) and inside.share > 0.8 * found.share:
                return inside
    return found


def _aligned(short: Wording, long: Wording, start: int, end: int) -> Overlap:
    """What the shorter quote has in common with a stretch of the longer one.

    What it has beyond that stands against all that the longer one says before or after.
    """
    matched = run = 0
    replaced = denied = False
    at = there = 0
    blocks = LCSseq.editops(short.coded, long.coded[start:end]).as_matching_blocks()
    first = blocks[0]
    if _is_told(short, first.a) != _is_told(long, start + first.b):
        denied = True
    for block in blocks:
        upto = start + block.b if block.size else len(long.coded)
        mine, theirs = range(at, block.a), range(there, upto)
        if mine or theirs:
            inside = at > 0 and block.size > 0
            if inside or (mine and theirs):
                denied = denied or _denies(short, mine, long, theirs)
            replaced = replaced or _replaces(short, mine, long, theirs)
        there = start + block.b
        weight = sum(map(min, short.weights[block.a :], long.weights[there : there + block.size]))
        matched += weight
        run = max(run, weight)
        at, there = block.a + block.size, there + block.size
    return Overlap(
        matched=matched / FULL_WEIGHT,
        count=sum(block.size for block in blocks),
        run=run / FULL_WEIGHT,
        share=matched / (sum(short.weights) or 1),
        of_both=matched / (sum(long.weights) or 1),
        replaced=replaced,
        denied=denied,
    )


def _denies(short: Wording, mine: range, long: Wording, theirs: range) -> bool:
    """Whether a negation or number on one side has no match on the other."""
    if _is_cut(short, mine) or _is_cut(long, theirs):
        return False
    a, b = ([w.form(i) for i in r] for w, r in ((short, mine), (long, theirs)))
    if sum(form in NEGATIONS for form in a) != sum(form in NEGATIONS for form in b):
        return True
    return bool(a and b) and {f for f in a if f[0].isdecimal()} != {
        f for f in b if f[0].isdecimal()
    }


def _replaces(short: Wording, mine: range, long: Wording, theirs: range) -> bool:
    """Whether one quote has words that matter where the other has other words."""
    if not mine or not theirs or _is_cut(short, mine) or _is_cut(long, theirs):
        return False
    a = [short.form(i) for i in mine if i not in short.edited]
    b = [long.form(i) for i in theirs if i not in long.edited]
    if any(x != y and y in _CONTRASTS.get(x, ()) for x in a for y in b):
        return True
    if set(a) <= _STANDS_FOR_OTHERS or set(b) <= _STANDS_FOR_OTHERS:
        return False
    return any(form not in LIGHT for form in (*a, *b))


def _is_told(wording: Wording, first: int) -> bool:
    """Whether what begins at a word is reported speech: "I never said that", "She says"."""
    before = [wording.form(place) for place in range(max(0, first - 3), first)]
    while before and before[-1] in ("that", "i"):
        before.pop()
    return before[-1:] in (["say"], ["tell"])


def _is_cut(wording: Wording, places: range) -> bool:
    return any(cut in wording.cuts for cut in range(places.start, places.stop + 1))
