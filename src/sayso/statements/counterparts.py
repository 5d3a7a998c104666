"""Whom words mean for the other one of two: "her colleague", "his rival"."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from sayso.statements.cast import Cast
from sayso.statements.lexicon.genders import Gender
from sayso.statements.member import Member
from sayso.statements.scene import Scene, suits

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

    def other(self, one: Member, at: int) -> Member | None:
        """The only one who is told of together with somebody before `at`."""
        others = {
            second if one is first else first: None
            for start, first, second in self._all()
            if start < at and one in (first, second)
        }
        return next(iter(others)) if len(others) == 1 else None

    def main(self, at: int, gender: Gender | None) -> tuple[Member, ...]:
        """The two who are told of together most often before `at`, first of all if several are."""
        times = Counter(
            (first, second) if first.order < second.order else (second, first)
            for start, first, second in self._all()
            if start < at and all(one.person and suits(one, gender) for one in (first, second))
        )
        return next((two for two, _ in times.most_common(1)), ())

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
