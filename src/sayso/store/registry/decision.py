"""What a person has decided about speakers, and whom that means in the articles as they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sayso.store.registry.appearance import Anchor, Appearance

Verb = Literal["join", "part", "name", "link"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; later ones outrank earlier ones, and all outrank the rules.

    `join`: `one` and `other` are one. `part`: `one` is not who `other` is. `name`: whoever `one`
    is goes by `value`. `link`: whoever `one` is has the id `value`. `made` is UTC.
    """

    number: int
    verb: Verb
    one: Anchor
    other: Anchor | None = None
    value: str | None = None
    made: str = ""


class Found:
    """The appearances, to find those that anchors mean."""

    def __init__(self, appearances: Iterable[Appearance]) -> None:
        self._by_article: dict[tuple[str, int], list[Appearance]] = defaultdict(list)
        for appearance in appearances:
            anchor = appearance.anchor
            self._by_article[anchor.article, anchor.start].append(appearance)

    def of(self, anchor: Anchor) -> Appearance | None:
        """The speaker of that name in that article, or the one with most of the mentions.

        None where the article is gone, or read so differently that nobody fits any more.
        """
        there = self._by_article.get((anchor.article, anchor.start), [])
        for appearance in there:
            if appearance.name == anchor.name:
                return appearance
        overlaps = [(_overlap(anchor, other.anchor), other) for other in there]
        most = max((overlap for overlap, _ in overlaps), default=0)
        return next((other for overlap, other in overlaps if overlap == most > 0), None)


def _overlap(a: Anchor, b: Anchor) -> int:
    return sum(
        max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.mentions for y in b.mentions
    )
