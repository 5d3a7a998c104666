"""Learns the roles of pasted text: `python -m training.layout FOLDER... [--out FILE] [--folds N]`.

The FOLDERs hold marked pastes (`.roles`, tests/gold/pasted/README.md). The conditional random field
of `sayso.article.layout` is fitted to them and to variants of them (`training.pastes`), by Adam on
the exact gradient of its likelihood, with a penalty on the squares of all weights; what is learned
for a role is shared by its places. `--out` is where the weights go. With `--folds` the pages of the
first FOLDER are read in N parts, each with weights that were fitted without it, and only the score
is printed. Seeds are fixed.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from benchmarks.pasted import Score
from sayso.article.evidence import evidence
from sayso.article.layout import Weights, to_json
from sayso.article.lines import Chunk, chunks
from sayso.article.places import PLACES, begins_article, may_begin, may_follow, places_of
from sayso.types import Span
from training.pastes import (
    Pasted,
    Pool,
    articles_of,
    excerpt,
    gathered,
    mixed,
    read,
    text_of,
    varied,
)

Floats = NDArray[np.float64]
VARIANTS = 6
EXCERPTS = 2
"""Variants and excerpts that are made of each page."""
STEPS = 100
RATE = 0.1
SHARED, OWN, PAIRS = 0.3, 1.5, 0.05
"""What the squares of weights cost: those of roles, of places, and of pairs of places."""
NEW_ARTICLE = 0.25
"""Log odds taken off each new article: the pages learned from hold more of them than most do."""
SEED = 0
BATCH = 48

_SIZE = len(PLACES)
_ROLES = sorted({place.role for place in PLACES})
_SHARE = np.array([[place.role == role for place in PLACES] for role in _ROLES], float)
_ALLOWED = np.array([[may_follow(a, b) for b in PLACES] for a in PLACES], float)
_BETWEEN = np.array([[begins_article(a, b) for b in PLACES] for a in PLACES], float)
_BEGINS = np.array([may_begin(place) for place in PLACES], float)


@dataclass(frozen=True, slots=True)
class Example:
    """A paste to learn from: of each block the numbers of its evidence, the gap, the place."""

    evidence: list[list[int]]
    gaps: list[int]
    places: list[int]


class Names(dict[str, int]):
    """Numbers for names of evidence, in the order in which they are first met."""

    def __missing__(self, name: str) -> int:
        self[name] = len(self)
        return self[name]


def example(blocks: Sequence[Pasted], names: Names) -> Example:
    """A marked paste as an example. Its blocks are the marked ones, however lines are joined."""
    text, spans = text_of(blocks)
    parts = chunks(text)
    if [(part.span.start, part.span.end) for part in parts] != spans:
        parts = [
            Chunk(Span(*span), " ".join(text[slice(*span)].split()), block.gap)
            for span, block in zip(spans, blocks, strict=True)
        ]
    places = [
        PLACES.index(place)
        for article in articles_of(blocks)
        for place in places_of([block.role for block in article])
    ]
    carried = [sorted(names[name] for name in found) for found in evidence(text, parts)]
    return Example(carried, [int(part.gap > 0) for part in parts], places)


def examples(pages: Sequence[Sequence[Pasted]], names: Names) -> list[Example]:
    """The pages, their variants, and as many digests of their articles."""
    chance = random.Random(SEED)
    pool = Pool(pages)
    found = []
    for page in pages:
        found.append(example(page, names))
        for number in range(VARIANTS):
            other = mixed(page, pool, chance) if number else page
            found.append(example(varied(other, chance), names))
        found += [example(excerpt(page, chance), names) for _ in range(EXCERPTS)]
    for _ in pages:
        digest = gathered(pages, chance)
        found.append(example(mixed(digest, pool, chance), names))
    return found


@dataclass(frozen=True, slots=True)
class _Batch:
    """Pastes of about the same length: which row each block has, gaps, places, lengths."""

    rows: NDArray[np.int64]
    gaps: NDArray[np.int64]
    places: NDArray[np.int64]
    lengths: NDArray[np.int64]


def fit(found: Sequence[Example], names: Names) -> Weights:
    """The weights under which the places of the examples are likeliest."""
    found = sorted(found, key=lambda one: len(one.gaps))
    batches = list(_batches(found))
    carried = [numbers for one in found for numbers in one.evidence]
    rows, columns = _sparse(carried, len(names))
    weights = {
        "places": np.zeros((len(names), _SIZE)),
        "roles": np.zeros((len(names), len(_ROLES))),
        "next": np.zeros((2, _SIZE, _SIZE)),
        "first": np.zeros(_SIZE),
        "last": np.zeros(_SIZE),
    }
    costs = {"places": OWN, "roles": SHARED, "next": PAIRS, "first": PAIRS, "last": PAIRS}
    adam = {name: (np.zeros_like(one), np.zeros_like(one)) for name, one in weights.items()}
    for step in range(1, STEPS + 1):
        own = weights["places"] + weights["roles"] @ _SHARE
        slopes = {name: np.zeros_like(one) for name, one in weights.items()}
        by_block = _slopes(_product(rows, own), batches, weights, slopes)
        slopes["places"] = _product(columns, by_block)
        slopes["roles"] = slopes["places"] @ _SHARE.T
        rate = RATE * 0.5 * (1 + np.cos(np.pi * (step - 1) / STEPS)) + 1e-4
        for name, one in weights.items():
            slope = slopes[name] * (1000 / len(carried)) + 2 * costs[name] * one
            mean, square = adam[name]
            mean += 0.1 * (slope - mean)
            square += 0.02 * (slope**2 - square)
            one -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.98**step)) + 1e-8)
    weights["next"] -= NEW_ARTICLE * _BETWEEN
    own = np.rint(100 * (weights["places"] + weights["roles"] @ _SHARE)).astype(np.int64)
    return Weights(
        {name: own[number] for name, number in names.items() if own[number].any()},
        *(np.rint(100 * weights[name]).astype(np.int64) for name in ("next", "first", "last")),
    )


def _batches(found: Sequence[Example]) -> Iterator[_Batch]:
    start = row = 0
    while start < len(found):
        longest = 1.25 * len(found[start].gaps) + 4
        end = start
        while end < min(len(found), start + BATCH) and len(found[end].gaps) <= longest:
            end += 1
        group = found[start:end]
        shape = len(group), len(group[-1].gaps)
        rows, gaps = np.full(shape, -1), np.zeros(shape, np.int64)
        places = np.zeros(shape, np.int64)
        for number, one in enumerate(group):
            size = len(one.gaps)
            rows[number, :size] = np.arange(row, row + size)
            gaps[number, :size], places[number, :size] = one.gaps, one.places
            row += size
        yield _Batch(rows, gaps, places, np.array([len(one.gaps) for one in group]))
        start = end


def _slopes(
    own: Floats, batches: Sequence[_Batch], weights: dict[str, Floats], slopes: dict[str, Floats]
) -> Floats:
    """What is expected less what is marked: of each block returned, of pairs and ends added."""
    pairs = np.exp(weights["next"]) * _ALLOWED
    first, last = np.exp(weights["first"]) * _BEGINS, np.exp(weights["last"])
    by_block = np.zeros_like(own)
    for batch in batches:
        inside = batch.rows >= 0
        sums = np.where(inside[:, :, None], own[np.maximum(batch.rows, 0)], 0.0)
        likely = np.exp(sums - sums.max(axis=2, keepdims=True))
        expected, expected_pairs = _expected(likely, pairs, first, last, batch)
        marked = np.zeros_like(expected)
        numbers, steps = np.nonzero(inside)
        marked[numbers, steps, batch.places[numbers, steps]] = 1
        difference = (expected - marked) * inside[:, :, None]
        by_block[batch.rows[inside]] = difference[inside]
        for gap in (0, 1):
            at, to = np.nonzero(inside[:, 1:] & (batch.gaps[:, 1:] == gap))
            steps_marked = batch.places[at, to], batch.places[at, to + 1]
            np.subtract.at(expected_pairs[gap], steps_marked, 1)
        slopes["next"] += expected_pairs
        slopes["first"] += difference[:, 0].sum(axis=0)
        slopes["last"] += difference[np.arange(len(batch.lengths)), batch.lengths - 1].sum(axis=0)
    return by_block


def _expected(
    likely: Floats, pairs: Floats, first: Floats, last: Floats, batch: _Batch
) -> tuple[Floats, Floats]:
    """How likely each block is in each place, and the count of pairs: forward and backward."""
    count, length, _ = likely.shape
    forward, scale = np.zeros_like(likely), np.ones((count, length))
    for step in range(length):
        if step:
            past = forward[:, step - 1]
            gap = batch.gaps[:, step, None] == 1
            now = np.where(gap, past @ pairs[1], past @ pairs[0]) * likely[:, step]
        else:
            now = past = first * likely[:, 0]
        inside = step < batch.lengths
        scale[:, step] = np.where(inside, now.sum(axis=1), 1.0)
        forward[:, step] = np.where(inside[:, None], now / scale[:, step, None], past)
    ends = (forward[:, -1] * last).sum(axis=1)
    backward = np.broadcast_to(last, (count, _SIZE)) / ends[:, None]
    expected, found = np.zeros_like(likely), np.zeros_like(pairs)
    for step in range(length - 1, -1, -1):
        expected[:, step] = forward[:, step] * backward
        if not step:
            break
        inside = step < batch.lengths
        coming = backward * likely[:, step] / scale[:, step, None]
        gap = batch.gaps[:, step, None] == 1
        for kind in (0, 1):
            counted = inside[:, None] & (gap == bool(kind))
            found[kind] += (forward[:, step - 1] * counted).T @ coming
        earlier = np.where(gap, coming @ pairs[1].T, coming @ pairs[0].T)
        backward = np.where(inside[:, None], earlier, backward)
    return expected, found * pairs


def _sparse(carried: Sequence[Sequence[int]], width: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Which block carries which evidence, and the transpose of it."""
    blocks = np.repeat(np.arange(len(carried)), [len(numbers) for numbers in carried])
    names = np.concatenate([np.array(numbers, np.int64) for numbers in carried])
    order = np.argsort(names, kind="stable")
    return (
        _csr(blocks, names, (len(carried), width)),
        _csr(names[order], blocks[order], (width, len(carried))),
    )


def _csr(
    rows: NDArray[np.int64], columns: NDArray[np.int64], shape: tuple[int, int]
) -> torch.Tensor:
    starts = np.searchsorted(rows, np.arange(shape[0] + 1))
    ones = torch.ones(len(columns), dtype=torch.float64)
    return torch.sparse_csr_tensor(
        torch.from_numpy(starts), torch.from_numpy(columns), ones, size=shape, check_invariants=True
    )


def _product(sparse: torch.Tensor, dense: Floats) -> Floats:
    product: Floats = (sparse @ torch.from_numpy(dense)).numpy()
    return product


def learned(pages: Sequence[Sequence[Pasted]]) -> Weights:
    """The weights for some pages."""
    names = Names()
    return fit(examples(pages, names), names)


def crossed(paths: Sequence[Path], others: Sequence[Path], folds: int) -> Score:
    """The score of pages, each read with weights that were fitted without it."""
    score = Score()
    for fold in range(folds):
        rest = [path for number, path in enumerate(paths) if number % folds != fold]
        weights = learned([read(path) for path in (*rest, *others)])
        for path in paths[fold::folds]:
            score.add(path, weights)
    return score


def main() -> None:
    """Read the command line and learn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--folds", type=int)
    args = parser.parse_args()
    torch.set_num_threads(1)
    first, *others = (sorted(folder.glob("*.roles")) for folder in args.folders)
    rest = [path for paths in others for path in paths]
    if args.folds:
        print(crossed(first, rest, args.folds).report())
        return
    written = to_json(learned([read(path) for path in (*first, *rest)]))
    (args.out.write_text(written, encoding="utf-8") if args.out else sys.stdout.write(written))


if __name__ == "__main__":
    main()
