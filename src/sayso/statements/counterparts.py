"""Whom words mean for the other one of two: "her colleague", "his rival"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from sayso.statements.cast import Cast
from sayso.statements.lexicon.genders import Gender
from sayso.statements.member import Member
from sayso.statements.scene import Scene, suits
from sayso.statements.sentences import sentence_ends
from sayso.statements.things import may_be

_JOINED = re.compile(
    r"(?:\s(?:of|from|for)\s[^.,;:\n]{1,50})?(?:,\s[^.;:\n]{1,60}?|\s\([^)\n]{1,30}\))?,?\s"
    r"(?:and|against|versus|vs\.?|or|nor|with)\s(?:the\s)?(?:[\w’'.-]+,?\s){0,3}"
)
"""What stands between the names of two who are told of together."""


class Counterparts:
    """The persons of one article who are told of two and two."""

    def __init__(self, cast: Cast, scene: Scene) -> None:
        self._cast = cast
        self._scene = scene
        self._pairs: list[tuple[int, Member, Member]] | None = None
        self._ends: list[int] | None = None

    def other(self, one: Member, at: int) -> Member | None:
        """The only one who is told of together with somebody before `at`."""
        others = {
            second if one is first else first: None
            for start, first, second in self._all()
            if start < at and one in (first, second)
        }
        return next(iter(others)) if len(others) == 1 else None

    def bodies(self, at: int, fits: Callable[[Member], bool]) -> tuple[Member, ...]:
        """The two bodies that sentences before `at` name most often with no third one, first of all
        if several are; in a title or the first paragraph those of all sentences."""
        end = len(self._cast.text) if self._scene.in_opening(at) else at
        named = [m for m in self._cast.members if m.named and may_be(m) and fits(m)]
        return self._most_often(self._sharing(named, end))

    def _most_often(self, pairs: Iterable[tuple[Member, Member]]) -> tuple[Member, ...]:
        times = Counter(
            (first, second) if first.first < second.first else (second, first)
            for first, second in pairs
        )
        return next((two for two, _ in times.most_common(1)), ())

    def _sharing(self, members: Iterable[Member], end: int) -> Iterator[tuple[Member, Member]]:
        """The two whom each sentence before `end` names that names just two of the members."""
        named: dict[int, dict[Member, None]] = {}
        places = ((span.start, one) for one in members for span in one.mentions)
        for place, member in sorted(places, key=lambda one: one[0]):
            if place < end and not self._scene.in_quotation(place):
                sentence = bisect_right(self._sentences(), place)
                named.setdefault(sentence, {})[member] = None
        for here in named.values():
            if len(here) == 2:
                first, second = here
                yield first, second

    def _sentences(self) -> list[int]:
        """Where sentences and blocks of the article end."""
        if self._ends is None:
            text = self._cast.text
            blocks = [block.start for block in self._cast.blocks]
            self._ends = sorted({*sentence_ends(text, 0, len(text)), *blocks})
        return self._ends

    def main(self, at: int, gender: Gender | None) -> tuple[Member, ...]:
        """The two who are told of together most often before `at`, first of all if several are;
        else those whom most sentences name with no third one."""
        joined = self._most_often(
            (first, second)
            for start, first, second in self._all()
            if start < at and all(one.person and suits(one, gender) for one in (first, second))
        )
        persons = [m for m in self._cast.members if m.named and m.type == "person"]
        fitting = [m for m in persons if suits(m, gender) and (m.person or len(m.words) > 1)]
        return joined or self._most_often(self._sharing(fitting, at))

    def _all(self) -> list[tuple[int, Member, Member]]:
        """Where two persons with names are told of together, and who they are."""
        if self._pairs is None:
            places = sorted(
                (span.start, span.end, member.order, member)
                for member in self._cast.members
                if member.named and member.type == "person"
                for span in member.mentions
                if not self._scene.in_quotation(span.start)
            )
            self._pairs = [
                (start, first, second)
                for (start, end, _, first), (behind, _, _, second) in pairwise(places)
                if first is not second and _JOINED.fullmatch(self._cast.text, end, behind)
            ]
        return self._pairs
