"""Read news before statements are learned: `python -m training.pretrain BASE OUT.pt --texts FILE`.

The base weights were made to compare sentences. Guessing hidden words of news and prose (Devlin et
al. 2019: BERT; Gururangan et al. 2020: Don't stop pretraining) turns them to single words again and
teaches the embedding of shapes, which they lack. The files hold texts: `.txt`, or JSON whose
strings of 200 characters or more are read wherever they stand, a document a line in `.jsonl`.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.model.pieces import BREAK, CLS, MASK, SEP, PieceMaker, Pieces
from training.base_weights import from_base
from training.labels import paragraphs
from training.network import Network, save

HIDDEN = 0.15
"""The share of pieces to be guessed: of them 8 in 10 are hidden, 1 is changed, 1 left as it is."""
LENGTH = 254
BATCH = 32
LEAST_TEXT = 200


class Guesser(nn.Module):
    """The network's encoder with a head that guesses pieces; the head is not kept."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        hidden = network.config.hidden
        self.turn = nn.Linear(hidden, hidden)
        self.norm = nn.LayerNorm(hidden, eps=1e-12)
        self.bias = nn.Parameter(torch.zeros(network.config.vocabulary))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor, asked: Tensor) -> Tensor:
        """Scores of all pieces of the vocabulary at the places `asked`.

        *Shapes:* ids, shapes, mask, asked (batch, pieces), asked boolean; returns (places asked,
        vocabulary).
        """
        x = self.network.encoded(ids, shapes, mask)[asked]
        x = self.norm(functional.gelu(self.turn(x)))
        return x @ self.network.words.weight.T + self.bias


def texts(files: Sequence[Path]) -> Iterator[str]:
    """The texts of the files."""
    for file in files:
        content = file.read_text(encoding="utf-8")
        if file.suffix == ".jsonl":
            for line in filter(None, content.split("\n")):
                yield from _strings(json.loads(line))
        elif file.suffix == ".json":
            yield from _strings(json.loads(content))
        else:
            yield content


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str) and len(value) >= LEAST_TEXT:
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


def pretrain(
    network: Network, read: Sequence[Pieces], epochs: int, rate: float, seed: int
) -> list[float]:
    """Train the encoder in place; returns the mean loss of each epoch."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    guesser = Guesser(network).to(device).train()
    ids = np.concatenate([np.append(one.ids, BREAK) for one in read])
    shapes = np.concatenate([np.append(one.shapes, 1) for one in read])
    count = len(ids) // LENGTH
    steps = epochs * (count // BATCH)
    optimiser = torch.optim.AdamW(guesser.parameters(), lr=rate, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, steps, pct_start=0.06)
    losses = []
    for number in range(1, epochs + 1):
        began, seen = time.time(), []
        first = int(rng.integers(len(ids) - count * LENGTH + 1))
        order = rng.permutation(count)[: count // BATCH * BATCH].reshape(-1, BATCH)
        for rows in order:
            places = first + rows[:, None] * LENGTH + np.arange(LENGTH)
            batch = [torch.from_numpy(part).to(device) for part in _asked(ids, shapes, places, rng)]
            with torch.autocast(device, dtype=torch.bfloat16):
                scores = guesser(*batch[:4])
            loss = functional.cross_entropy(scores.float(), batch[4])
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(guesser.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            seen.append(loss.detach())
        losses.append(float(torch.stack(seen).mean()))
        print(f"epoch {number}: {losses[-1]:.3f}, {time.time() - began:.0f} s", flush=True)
    network.cpu().eval()
    return losses


def _asked(
    ids: np.ndarray, shapes: np.ndarray, places: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, ...]:
    """A batch between CLS and SEP: ids with some hidden, shapes, mask, which are asked, and what
    those were."""
    edges = ((0, 0), (1, 1))
    right = np.pad(ids[places], edges, constant_values=CLS)
    right[:, -1] = SEP
    asked = rng.random(right.shape) < HIDDEN
    asked[:, [0, -1]] = False
    asked &= right != BREAK
    how = rng.random(right.shape)
    shown = np.where(asked & (how < 0.8), MASK, right)
    swapped = asked & (how > 0.9)
    shown[swapped] = ids[rng.integers(len(ids), size=int(swapped.sum()))]
    return shown, np.pad(shapes[places], edges), np.ones_like(right), asked, right[asked]


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--texts", type=Path, nargs="+", required=True)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    make_pieces = PieceMaker(given.base / "tokenizer.json")
    read = [make_pieces(text, paragraphs(text)) for text in texts(given.texts)]
    random.Random(given.seed).shuffle(read)
    network = from_base(given.base, given.base / "tokenizer.json")
    pretrain(network, read, given.epochs, given.rate, given.seed)
    save(network, given.out)


if __name__ == "__main__":
    main()
