"""The roles of the blocks of plain text, by weighing what speaks for each.

A linear-chain conditional random field (Lafferty et al. 2001): each piece of evidence counts for
or against each place, each pair of places in a row counts too, and the row of places with the
highest sum is taken. The weights are learned from invented pages (`training.layout`) and lie in
`layout.json`, in hundredths, so that sums are exact.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.article.places import PLACES, Place, begins_article, may_begin, may_follow

Sums = NDArray[np.int64]
_NEVER = -(10**9)
_FORBIDDEN = np.array([[not may_follow(last, place) for place in PLACES] for last in PLACES])
_NEW = np.array([[begins_article(last, place) for place in PLACES] for last in PLACES])
_NOT_FIRST = np.array([not may_begin(place) for place in PLACES])


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What counts for each place, in hundredths.

    `evidence` has a row for each name; `next` the pairs of places in a row, first without and
    then with a blank line between; `first` and `last` the ends of a text.
    """

    evidence: dict[str, Sums]
    next: Sums
    first: Sums
    last: Sums

    def of(self, names: Iterable[str]) -> Sums:
        """The sum of what some evidence counts for each place."""
        rows = [self.evidence[name] for name in names if name in self.evidence]
        return np.sum(rows, axis=0, dtype=np.int64) if rows else np.zeros(len(PLACES), np.int64)


@cache
def shipped() -> Weights:
    """The weights of this package."""
    return from_json(files("sayso.article").joinpath("layout.json").read_text(encoding="utf-8"))


def from_json(text: str) -> Weights:
    """Weights as `to_json` writes them; ValueError if they are for other places."""
    found: dict[str, Any] = json.loads(text)
    if found["places"] != _names():
        raise ValueError("the weights are for other places")
    return Weights(
        {name: np.array(row, np.int64) for name, row in found["evidence"].items()},
        np.array(found["next"], np.int64),
        np.array(found["first"], np.int64),
        np.array(found["last"], np.int64),
    )


def to_json(weights: Weights) -> str:
    """Weights as JSON, a line for each piece of evidence."""
    rows = sorted((name, row.tolist()) for name, row in weights.evidence.items())
    evidence = ",\n".join(f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in rows)
    pairs = ",\n".join(
        "  [" + ",\n   ".join(json.dumps(row.tolist()) for row in half) + "]"
        for half in weights.next
    )
    return (
        f'{{"places": {json.dumps(_names())},\n"first": {json.dumps(weights.first.tolist())},\n'
        f'"last": {json.dumps(weights.last.tolist())},\n"next": [\n{pairs}],\n'
        f'"evidence": {{\n{evidence}}}}}\n'
    )


def placed(
    carried: Iterable[Iterable[str]], gaps: Sequence[bool], weights: Weights, *, one: bool = False
) -> list[Place]:
    """The place of each block, by the evidence it carries and if a blank line is above it.

    All of them make `one` article if it is said.
    """
    pairs = np.where(_FORBIDDEN | (_NEW & one), _NEVER, weights.next)
    sums: Sums | None = None
    back: list[NDArray[np.int8]] = []
    for names, gap in zip(carried, gaps, strict=True):
        own = weights.of(names)
        if sums is None:
            sums = own + np.where(_NOT_FIRST, _NEVER, weights.first)
            continue
        ways = sums[:, None] + pairs[int(gap)]
        best = ways.argmax(axis=0)
        back.append(best.astype(np.int8))
        sums = ways[best, np.arange(len(PLACES))] + own
        sums = np.maximum(sums - sums.max(), _NEVER)
    if sums is None:
        return []
    number = int((sums + weights.last).argmax())
    path = [number]
    for best in reversed(back):
        number = int(best[number])
        path.append(number)
    return [PLACES[number] for number in reversed(path)]


def _names() -> list[str]:
    return [f"{place.part} {place.role}" for place in PLACES]
