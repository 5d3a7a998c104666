"""The roles of the blocks of plain text, by weighing what speaks for each.

A linear-chain conditional random field (Lafferty et al. 2001) over a small network: each piece of
evidence counts for or against each place, by itself and in a vector that convolutions over the
blocks around carry further; each pair of places in a row counts too, and the row of places with the
highest sum is taken. The weights are learned from invented pages (`training.layout`).
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from sayso.article.places import PLACES, Place, begins_article, may_begin, may_follow

Floats = NDArray[np.float32]
_NEVER = np.float32(-1e9)
_FORBIDDEN = np.array([[not may_follow(last, place) for place in PLACES] for last in PLACES])
_NEW = np.array([[begins_article(last, place) for place in PLACES] for last in PLACES])
_NOT_FIRST = np.array([not may_begin(place) for place in PLACES])


@dataclass(frozen=True, eq=False)
class Weights:
    """What counts for each place.

    `names` are those of the evidence, in the order of the rows of `direct`, what each counts by
    itself, and of `inner`, its vector. `layers` are the kernels of the convolutions, the n-th over
    every n-th block; `layer_biases` goes with them, `inner_bias` with the vectors. `out` makes what
    a vector counts, `bias` what each place does anyway. `next` has the pairs of places in a row,
    first without and then with a blank line between; `first` and `last` the ends of a text.

    *Shapes:* direct (names, places), inner (names, width), inner_bias (width,), layers (layers,
    blocks, width, width), layer_biases (layers, width), out (width, places), bias, first, last
    (places,), next (2, places, places).
    """

    names: tuple[str, ...]
    direct: Floats
    inner: Floats
    inner_bias: Floats
    layers: Floats
    layer_biases: Floats
    out: Floats
    bias: Floats
    next: Floats
    first: Floats
    last: Floats

    @cached_property
    def rows(self) -> dict[str, int]:
        """The row of each name."""
        return {name: row for row, name in enumerate(self.names)}

    def of(self, carried: Iterable[Iterable[str]]) -> Floats:
        """What speaks for each place of each block, by the evidence that the blocks carry."""
        numbers = [[self.rows[name] for name in names if name in self.rows] for names in carried]
        direct = np.array([self.direct[own].sum(axis=0) for own in numbers], np.float32)
        vectors = np.array([self.inner[own].sum(axis=0) for own in numbers], np.float32)
        inner = np.maximum(vectors + self.inner_bias, 0)
        for number, (kernel, bias) in enumerate(zip(self.layers, self.layer_biases, strict=True)):
            inner = inner + np.maximum(_convolved(inner, kernel, number + 1) + bias, 0)
        found: Floats = direct + inner @ self.out + self.bias
        return found


def _convolved(rows: Floats, kernel: Floats, step: int) -> Floats:
    """The rows weighed with those `step`, twice `step`, ... away on both sides."""
    found, count = np.zeros_like(rows), len(rows)
    for number, weights in enumerate(kernel):
        away = (number - len(kernel) // 2) * step
        start, end = max(0, away), min(count, count + away)
        if start < end:
            found[start - away : end - away] += rows[start:end] @ weights
    return found


@cache
def shipped() -> Weights:
    """The weights of this package."""
    return from_bytes(files("sayso.article").joinpath("layout.npz").read_bytes())


def from_bytes(data: bytes) -> Weights:
    """Weights as `to_bytes` writes them; ValueError if they are for other places."""
    with np.load(io.BytesIO(data)) as found:
        if found["places"].tolist() != _names():
            raise ValueError("the weights are for other places")
        arrays = {name: found[name].astype(np.float32) for name in _ARRAYS}
        return Weights(names=tuple(found["names"].tolist()), **arrays)


def to_bytes(weights: Weights) -> bytes:
    """Weights as numpy's compressed archive, in half precision."""
    to = io.BytesIO()
    arrays = {name: getattr(weights, name).astype(np.float16) for name in _ARRAYS}
    np.savez_compressed(to, places=np.array(_names()), names=np.array(weights.names), **arrays)
    return to.getvalue()


_ARRAYS = (
    "direct", "inner", "inner_bias", "layers", "layer_biases", "out", "bias", "next", "first",
    "last",
)  # fmt: skip


def placed(
    carried: Iterable[Iterable[str]], gaps: Sequence[bool], weights: Weights, *, one: bool = False
) -> list[Place]:
    """The place of each block, by the evidence it carries and if a blank line is above it.

    All of them make `one` article if it is said.
    """
    if not gaps:
        return []
    pairs = np.where(_FORBIDDEN | (_NEW & one), _NEVER, weights.next)
    first, *rest = weights.of(carried)
    sums = first + np.where(_NOT_FIRST, _NEVER, weights.first)
    back: list[NDArray[np.int8]] = []
    for own, gap in zip(rest, gaps[1:], strict=True):
        ways = sums[:, None] + pairs[int(gap)]
        best = ways.argmax(axis=0)
        back.append(best.astype(np.int8))
        sums = ways[best, np.arange(len(PLACES))] + own
        sums = np.maximum(sums - sums.max(), _NEVER)
    number = int((sums + weights.last).argmax())
    path = [number]
    for best in reversed(back):
        number = int(best[number])
        path.append(number)
    return [PLACES[number] for number in reversed(path)]


def _names() -> list[str]:
    return [f"{place.part} {place.role}" for place in PLACES]
