"""Train the network: `python -m training.train BASE OUT --train FOLDER --dev FOLDER`.

BASE holds the base weights (`model.safetensors`, `tokenizer.json`); OUT gets `epoch-N.pt` after
every epoch and `log.jsonl`. The folders hold gold articles in any form that `sayso eval` reads;
`--train` can be given several times, and a folder given twice counts twice. It runs on a GPU where
there is one. Products are taken in bfloat16, twice as fast where the processor has it. Seeds are
fixed: the same machine and the same number of threads give the same weights.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from sayso.model.pieces import PieceMaker
from training.antecedents import AskingWindow, asking_windows, dev_accuracy
from training.base_weights import from_base
from training.hidden_names import hidden_names
from training.labels import Labelled
from training.losses import WEIGHT, losses
from training.material import Versions, material, plain, unmarked
from training.network import YOUNG, Network, load, save
from training.partial import attributions
from training.references import Referring, gap, gap_renamed, gum, litbank, marked
from training.windows import Strangers, Window, batches, epoch_windows, window

LONGEST_MEMORY = 0.998
"""What a step leaves of the running average of the weights, in long trainings."""
MOST_WORKERS = 8
"""Processes that make batches, at most."""
MEASURED_ON = ("news", "interview")
"""The genres of GUM that Sayso is measured on, and learns nothing from."""

Group = list[Window] | list[AskingWindow]


@dataclass(frozen=True, slots=True)
class Lessons:
    """What is learned from, and what the losses are watched on: `held`."""

    articles: list[Versions]
    references: list[Referring]
    held: list[Labelled]
    held_references: list[Referring]


def read_lessons(
    folders: Sequence[Path], dev: Path, corpora: Path | None, make_pieces: PieceMaker
) -> Lessons:
    """The articles of `folders`, with `dev` to watch.

    `corpora` holds the folders `gum`, `litbank` and `gap`, for antecedents and for GUM's
    attributions; without it antecedents are learned from the marked articles alone.
    """
    articles = [one for folder in folders for one in material(folder, make_pieces)]
    references = [text for folder in folders for text in marked(folder, make_pieces)]
    references += [
        text for folder in dict.fromkeys(folders) for text in hidden_names(folder, make_pieces)
    ]
    held_references = []
    if corpora:
        articles += attributions(corpora / "gum", make_pieces, without=MEASURED_ON)
        references += gum(corpora / "gum", make_pieces, without=MEASURED_ON)
        references += [
            replace(text, share=0.5) for text in litbank(corpora / "litbank", make_pieces)
        ]
        references += gap_renamed(corpora / "gap" / "gap-development.tsv", make_pieces)
        held_references = gap(corpora / "gap" / "gap-validation.tsv", make_pieces)
    return Lessons(articles, references, plain(dev, make_pieces), held_references)


class Epochs(IterableDataset[tuple[int, Group]]):
    """The batches of all epochs, each with its epoch's number, made while others are learned.

    Several workers of a loader make them, each from its share of the lessons.
    """

    def __init__(self, lessons: Lessons, epochs: int, seed: int) -> None:
        self._lessons, self._epochs, self._seed = lessons, epochs, seed
        self._strangers = Strangers([versions[0]["plain"] for versions in lessons.articles])

    def __iter__(self) -> Iterator[tuple[int, Group]]:
        worker = get_worker_info()
        part, parts = (worker.id, worker.num_workers) if worker else (0, 1)
        for number in range(1, self._epochs + 1):
            for group in self.groups(number, part, parts):
                yield number, group

    def groups(self, number: int, part: int = 0, parts: int = 1) -> list[Group]:
        """The batches of one epoch, in random order; of every `parts`th lesson from `part` on."""
        rng = random.Random(f"{self._seed} {number} {part}")
        articles, references = self._lessons.articles, self._lessons.references
        groups: list[Group] = [
            *batches(epoch_windows(articles[part::parts], self._strangers, rng), rng),
            *batches(asking_windows(references[part::parts], rng), rng),
        ]
        rng.shuffle(groups)
        return groups


def running_average(averages: Sequence[Tensor], now: Sequence[Tensor], count: Tensor | int) -> None:
    """The running average of weights, over more steps the more there were, at most 500 or so."""
    steps = int(count)
    share = 1 - min(LONGEST_MEMORY, (1 + steps) / (10 + steps))
    torch._foreach_lerp_(list(averages), list(now), share)


def dev_losses(network: Network, articles: list[Labelled]) -> dict[str, float]:
    """Mean losses over the windows of the articles as they are."""
    network.eval()
    windows = [
        window(a, start, min(start + 254, len(a.pieces)))
        for a in articles
        for start in range(0, len(a.pieces), 254)
    ]
    with torch.no_grad():
        rows = [losses(network, group) for group in batches(windows, random.Random(0))]
    network.train()
    return {name: round(float(np.mean([float(r[name]) for r in rows])), 4) for name in rows[0]}


def train(
    network: Network,
    lessons: Lessons,
    out: Path,
    epochs: int,
    rate: float,
    seed: int,
    teachers: Sequence[Network] = (),
) -> None:
    """Train and write `epoch-N.pt`: the running average of the weights, after every epoch."""
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    for one in (network, *teachers):
        one.to(device)
    network.train()
    optimiser = torch.optim.AdamW(
        [
            {"params": _parameters(network, young=False), "lr": rate},
            {"params": _parameters(network, young=True), "lr": 5 * rate},
        ],
        weight_decay=0.01,
        fused=True,
    )
    data = Epochs(lessons, epochs, seed)
    workers = max(1, min(MOST_WORKERS, (os.cpu_count() or 1) // 2))
    steps = epochs * sum(len(data.groups(1, part, workers)) for part in range(workers))
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [rate, 5 * rate], total_steps=int(steps * 1.05) + epochs, pct_start=0.08
    )
    average = torch.optim.swa_utils.AveragedModel(network, multi_avg_fn=running_average)
    log = (out / "log.jsonl").open("a")
    seen: defaultdict[str, list[Tensor]] = defaultdict(list)
    began, last = time.time(), 1

    def finish(number: int) -> None:
        averaged: Network = average.module
        save(averaged, out / f"epoch-{number}.pt")
        line = {
            "epoch": number,
            "seconds": round(time.time() - began),
            "train": _means(seen),
            "dev": dev_losses(averaged, lessons.held)
            | (dev_accuracy(averaged, lessons.held_references) if lessons.held_references else {}),
        }
        print(line, flush=True)
        log.write(json.dumps(line) + "\n")
        log.flush()

    loader = DataLoader(data, batch_size=None, num_workers=workers, prefetch_factor=50)
    for count, (number, group) in enumerate(loader, 1):
        if number > last:  # a worker that is behind still sends batches of the epoch before
            finish(last)
            seen.clear()
            began, last = time.time(), number
        parts = losses(network, group, teachers)
        loss = torch.stack([WEIGHT[name] * part for name, part in parts.items()]).sum()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        average.update_parameters(network)
        for name, part in parts.items():
            seen[name].append(part.detach())
        if count % 50 == 0:
            print(number, count, _means(seen), flush=True)
    finish(last)


def _parameters(network: Network, *, young: bool) -> list[nn.Parameter]:
    return [p for name, p in network.named_parameters() if name.startswith(YOUNG) == young]


def _means(seen: Mapping[str, Sequence[Tensor]]) -> dict[str, float]:
    return {name: round(float(torch.stack(list(v)).mean()), 4) for name, v in seen.items()}


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--train", type=Path, action="append", dest="folders", required=True)
    parser.add_argument("--dev", type=Path, required=True)
    parser.add_argument("--corpora", type=Path, help="the folder of gum, litbank and gap")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--encoder", type=Path, help="begin with these base weights, not BASE's")
    parser.add_argument("--start", type=Path, help="go on from these weights (epoch-N.pt)")
    parser.add_argument(
        "--teacher", type=Path, action="append", default=[], help="weights to learn from too"
    )
    parser.add_argument(
        "--texts", type=Path, nargs="+", default=[], help="unmarked texts, known by teachers alone"
    )
    given = parser.parse_args()
    tokenizer = given.base / "tokenizer.json"
    encoder = given.encoder or given.base
    network = load(given.start) if given.start else from_base(encoder, tokenizer)
    make_pieces = PieceMaker(tokenizer)
    lessons = read_lessons(given.folders, given.dev, given.corpora, make_pieces)
    lessons.articles.extend(unmarked(given.texts, make_pieces))
    teachers = [load(path) for path in given.teacher]
    train(network, lessons, given.out, given.epochs, given.rate, given.seed, teachers)


if __name__ == "__main__":
    main()
