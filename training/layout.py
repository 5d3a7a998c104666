"""Learns the roles of pasted text: `python -m training.layout FOLDER... [--out FILE] [--folds N]`.

The FOLDERs hold marked pastes (`.roles`, tests/gold/pasted/README.md). The network and conditional
random field of `sayso.article.layout` are fitted to them and to variants of them
(`training.pastes`). `--out` is where the weights go. With `--folds` the pages of the first FOLDER
are read in N parts, each with weights that were fitted without it, and only the score is printed.
Seeds are fixed.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from benchmarks.pasted import Score
from sayso.article.evidence import evidence
from sayso.article.layout import Floats, Weights, to_bytes
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

VARIANTS = 6
EXCERPTS = 2
"""Variants and excerpts that are made of each page."""
WIDTH, SEEN, LAYERS = 128, 5, 3
"""Numbers of a vector; blocks that a convolution sees; convolutions."""
EPOCHS = 20
RATE = 3e-3
BATCH = 24
DECAY, DIRECT_DECAY = 0.01, 0.05
HIDDEN, LEFT_OUT = 0.25, 0.4
"""Shares of the evidence and of the vectors' numbers that are left out at each step."""
NEW_ARTICLE = 0.25
"""Log odds taken off each new article: the pages learned from hold more of them than most do."""
LEAST_PAGES = 6
"""Pages that must carry a piece of evidence for it to be learned."""
SEED = 0

_SIZE = len(PLACES)
_NEVER = -1e4
_FORBIDDEN = torch.tensor([[not may_follow(a, b) for b in PLACES] for a in PLACES]) * _NEVER
_BETWEEN = torch.tensor([[begins_article(a, b) for b in PLACES] for a in PLACES])
_NOT_FIRST = torch.tensor([not may_begin(place) for place in PLACES]) * _NEVER


@dataclass(frozen=True, slots=True)
class Example:
    """A paste to learn from: of each block the numbers of its evidence, the gap, the place."""

    evidence: list[list[int]]
    gaps: list[int]
    places: list[int]


def example(blocks: Sequence[Pasted], names: Mapping[str, int]) -> Example:
    """A marked paste as an example. Its blocks are the marked ones, however lines are joined."""
    carried, gaps = _carried(blocks)
    places = [
        PLACES.index(place)
        for article in articles_of(blocks)
        for place in places_of([block.role for block in article])
    ]
    numbers = [[names[name] for name in found if name in names] for found in carried]
    return Example(numbers, gaps, places)


def _carried(blocks: Sequence[Pasted]) -> tuple[list[list[str]], list[int]]:
    """The evidence that the blocks of a paste carry, and if a blank line is above each."""
    text, spans = text_of(blocks)
    parts = chunks(text)
    if [(part.span.start, part.span.end) for part in parts] != spans:
        parts = [
            Chunk(Span(*span), " ".join(text[slice(*span)].split()), block.gap)
            for span, block in zip(spans, blocks, strict=True)
        ]
    return list(evidence(text, parts)), [int(part.gap > 0) for part in parts]


def names_in(pages: Sequence[Sequence[Pasted]]) -> dict[str, int]:
    """Numbers for the evidence that enough of the pages carry."""
    on = Counter(
        name for page in pages for name in {name for found in _carried(page)[0] for name in found}
    )
    return {
        name: number for number, name in enumerate(sorted(n for n in on if on[n] >= LEAST_PAGES))
    }


def examples(pages: Sequence[Sequence[Pasted]], names: Mapping[str, int]) -> list[Example]:
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


class Batch:
    """Pastes side by side, the shorter ones filled up: rows are pastes, columns blocks."""

    def __init__(self, found: Sequence[Example]) -> None:
        self.lengths = torch.tensor([len(one.gaps) for one in found])
        shape = len(found), int(self.lengths.max())
        self.inside = torch.arange(shape[1]) < self.lengths[:, None]
        self.gaps, self.places = (torch.zeros(shape, dtype=torch.long) for _ in range(2))
        for row, one in enumerate(found):
            self.gaps[row, : len(one.gaps)] = torch.tensor(one.gaps)
            self.places[row, : len(one.places)] = torch.tensor(one.places)
        blocks = [numbers for one in found for numbers in one.evidence]
        self.evidence = torch.tensor([number for numbers in blocks for number in numbers])
        sizes = [0, *(len(numbers) for numbers in blocks[:-1])]
        self.starts = torch.tensor(sizes).cumsum(0)


class Network(nn.Module):
    """`sayso.article.layout.Weights` that learn."""

    def __init__(self, names: int) -> None:
        super().__init__()
        self.direct = nn.EmbeddingBag(names, _SIZE, mode="sum")
        self.inner = nn.EmbeddingBag(names, WIDTH, mode="sum")
        nn.init.zeros_(self.direct.weight)
        nn.init.normal_(self.inner.weight, std=0.05)
        self.inner_bias = nn.Parameter(torch.zeros(WIDTH))
        self.layers = nn.ModuleList(
            nn.Conv1d(WIDTH, WIDTH, SEEN, padding="same", dilation=number + 1)
            for number in range(LAYERS)
        )
        self.out = nn.Linear(WIDTH, _SIZE)
        self.next = nn.Parameter(torch.zeros(2, _SIZE, _SIZE))
        self.first, self.last = (nn.Parameter(torch.zeros(_SIZE)) for _ in range(2))
        self.left_out = nn.Dropout(LEFT_OUT)

    def forward(self, batch: Batch) -> Tensor:
        """What speaks for each place of each block: pastes by blocks by places."""
        shown = torch.ones(len(batch.evidence))
        if self.training:
            shown = (torch.rand_like(shown) >= HIDDEN) / (1 - HIDDEN)
        carried = batch.evidence, batch.starts, shown
        inside = batch.inside
        direct = torch.zeros(*inside.shape, _SIZE)
        inner = torch.zeros(*inside.shape, WIDTH)
        direct[inside] = self.direct(*carried)
        inner[inside] = self.left_out(torch.relu(self.inner(*carried) + self.inner_bias))
        inner = inner.mT
        for layer in self.layers:
            inner = inner + torch.relu(layer(inner)) * inside[:, None]
        found: Tensor = direct + self.out(self.left_out(inner.mT))
        return found

    def loss(self, batch: Batch) -> Tensor:
        """What the marked places of the blocks are short of certainty by, a mean over blocks."""
        own, rows = self(batch), torch.arange(len(batch.lengths))
        pairs = self.next + _FORBIDDEN
        sums = own[:, 0] + self.first + _NOT_FIRST
        marked = own.gather(2, batch.places[:, :, None])[:, :, 0] * batch.inside
        taken = pairs[batch.gaps[:, 1:], batch.places[:, :-1], batch.places[:, 1:]]
        right = marked.sum(1) + (taken * batch.inside[:, 1:]).sum(1)
        right = right + self.first[batch.places[:, 0]]
        right = right + self.last[batch.places[rows, batch.lengths - 1]]
        for column in range(1, own.shape[1]):
            ways = sums[:, :, None] + pairs[batch.gaps[:, column]]
            on = torch.logsumexp(ways, 1) + own[:, column]
            sums = torch.where(batch.inside[:, column, None], on, sums)
        whole = torch.logsumexp(sums + self.last, 1)
        return (whole - right).sum() / batch.lengths.sum()

    def weights(self, names: Mapping[str, int]) -> Weights:
        """What was learned."""
        kernels = [layer.weight.permute(2, 1, 0) for layer in self.layers]
        return Weights(
            names=tuple(names),
            direct=_array(self.direct.weight),
            inner=_array(self.inner.weight),
            inner_bias=_array(self.inner_bias),
            layers=_array(torch.stack(kernels)),
            layer_biases=_array(torch.stack([layer.bias for layer in self.layers])),
            out=_array(self.out.weight.T),
            bias=_array(self.out.bias),
            next=_array(self.next - NEW_ARTICLE * _BETWEEN),
            first=_array(self.first),
            last=_array(self.last),
        )


def _array(tensor: Tensor) -> Floats:
    found: Floats = tensor.detach().numpy().astype(np.float32)
    return found


def fit(found: Sequence[Example], names: Mapping[str, int]) -> Weights:
    """The weights under which the places of the examples are likeliest, by AdamW."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    network = Network(len(names))
    direct = [network.direct.weight]
    rest = [one for one in network.parameters() if one is not direct[0]]
    groups = [
        {"params": direct, "weight_decay": DIRECT_DECAY},
        {"params": rest, "weight_decay": DECAY},
    ]
    optimizer = torch.optim.AdamW(groups, lr=RATE)
    batches = _batches(found, chance)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, EPOCHS * len(batches))
    for _ in range(EPOCHS):
        chance.shuffle(batches)
        for batch in batches:
            optimizer.zero_grad()
            network.loss(batch).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    return network.weights(names)


def _batches(found: Sequence[Example], chance: random.Random) -> list[Batch]:
    """Batches of pastes of about the same length."""
    ordered = sorted(found, key=lambda one: len(one.gaps) * (1 + 0.2 * chance.random()))
    return [Batch(ordered[start : start + BATCH]) for start in range(0, len(ordered), BATCH)]


def learned(pages: Sequence[Sequence[Pasted]]) -> Weights:
    """The weights for some pages."""
    names = names_in(pages)
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
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--out", type=Path)
    what.add_argument("--folds", type=int)
    args = parser.parse_args()
    first, *others = (sorted(folder.glob("*.roles")) for folder in args.folders)
    rest = [path for paths in others for path in paths]
    if args.folds:
        print(crossed(first, rest, args.folds).report())
    else:
        args.out.write_bytes(to_bytes(learned([read(path) for path in (*first, *rest)])))


if __name__ == "__main__":
    main()
