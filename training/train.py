"""Train the network: `python -m training.train BASE OUT --train FOLDER --dev FOLDER`.

BASE holds the base weights (`model.safetensors`, `tokenizer.json`); OUT gets `epoch-N.pt` after
every epoch and `log.jsonl`. The folders hold gold articles in any form that `sayso eval` reads;
`--train` can be given several times, and a folder given twice counts twice. Products are taken in
bfloat16, twice as fast where the processor has it. Seeds are fixed: the same machine and the same
number of threads give the same weights.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.model.pieces import BREAK, CLS, MASK, SEP, SHAPES, PieceMaker, Pieces
from training.labels import NOWHERE, Labelled
from training.material import Versions, material, plain
from training.network import Config, Network, load, load_base, save
from training.styles import STYLES

WINDOWS = (192, 256, 320, 448)
PIECES_PER_BATCH = 4096
RESTYLED, RENAMED = 0.4, 0.5
"""The shares of articles that are read in another style, with other names."""
HIDDEN = 0.08
"""The share of pieces that the network does not get to see."""
LONGEST_MEMORY = 0.998
"""What a step leaves of the running average of the weights, in long trainings."""
IGNORE = -100


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of an article as the network sees it, between CLS and SEP.

    *Shapes:* all (pieces + 2,). `cue_of` points into the window; 0 (CLS) stands for a cue that
    is not in it, `IGNORE` for pieces that have none. `sources` are (cue, first, end) in the window,
    (cue, 0, 1) where the cue has no source.
    """

    ids: np.ndarray
    shapes: np.ndarray
    tags: np.ndarray
    cue_of: np.ndarray
    sources: tuple[tuple[int, int, int], ...]


def window(article: Labelled, start: int, end: int) -> Window:
    """The window on the pieces `[start, end)`."""
    inside = article.cue_of[start:end]
    visible = (inside >= start) & (inside < end)
    cue_of = np.where(inside == NOWHERE, IGNORE, np.where(visible, inside - start + 1, 0))
    sources = []
    for cue, (first, last) in article.source_of.items():
        if not start <= cue < end:
            continue
        if first == NOWHERE:
            sources.append((cue - start + 1, 0, 1))
        elif first >= start and last <= end:
            sources.append((cue - start + 1, first - start + 1, last - start + 1))
    pad = np.array([IGNORE])
    return Window(
        np.concatenate([[CLS], article.pieces.ids[start:end], [SEP]]),
        np.concatenate([[0], article.pieces.shapes[start:end], [0]]),
        np.concatenate([pad, article.tags[start:end], pad]),
        np.concatenate([pad, cue_of, pad]),
        tuple(sources),
    )


_TITLE, _UPPER, _LOWER = 3, 4, 2


class Strangers:
    """Names of the corpus, to be swapped for one another: a year's people are not to be learned.

    A name is a run of pieces that make one capitalised word, seldom seen in small letters. It is
    swapped for one of as many pieces, the same one throughout an article.
    """

    def __init__(self, articles: list[Labelled]) -> None:
        title, lower = Counter[tuple[int, ...]](), Counter[tuple[int, ...]]()
        for article in articles:
            for first, last in _words(article.pieces):
                counter = {_TITLE: title, _LOWER: lower}.get(_form(article.pieces, first))
                if counter is not None:
                    counter[tuple(article.pieces.ids[first:last].tolist())] += 1
        self._by_length: dict[int, list[tuple[int, ...]]] = {}
        for word, count in title.items():
            if count > 4 * lower[word]:
                self._by_length.setdefault(len(word), []).append(word)
        self._names = {word for words in self._by_length.values() for word in words}

    def renamed(self, pieces: Pieces, rng: random.Random) -> np.ndarray:
        """The ids of the pieces with other names. *Shapes:* returns (n,)."""
        ids = pieces.ids.copy()
        known: dict[tuple[int, ...], tuple[int, ...]] = {}
        for first, last in _words(pieces):
            word = tuple(pieces.ids[first:last].tolist())
            if word in self._names and _form(pieces, first) in (_TITLE, _UPPER):
                if word not in known:
                    known[word] = rng.choice(self._by_length[len(word)])
                ids[first:last] = known[word]
        return ids


def _words(pieces: Pieces) -> Iterator[tuple[int, int]]:
    begins = [*np.flatnonzero(~pieces.goes_on()).tolist(), len(pieces)]
    yield from pairwise(begins)


def _form(pieces: Pieces, piece: int) -> int:
    return int(pieces.shapes[piece]) % (SHAPES // 4)


def epoch_windows(
    articles: list[Versions], strangers: Strangers, rng: random.Random
) -> list[Window]:
    """One epoch: every article in one style, cut at random places into windows of one length.

    Of an article that several people marked, one of them is drawn.
    """
    windows = []
    for versions in articles:
        style = rng.choice(sorted(STYLES)) if rng.random() < RESTYLED else "plain"
        version = rng.choice(versions)
        article = version.get(style, version["plain"])
        if rng.random() < RENAMED:
            ids = strangers.renamed(article.pieces, rng)
            article = replace(article, pieces=replace(article.pieces, ids=ids))
        hidden = np.array([rng.random() < HIDDEN for _ in range(len(article.pieces))], dtype=bool)
        ids = np.where(hidden & (article.pieces.ids != BREAK), MASK, article.pieces.ids)
        article = replace(article, pieces=replace(article.pieces, ids=ids))
        length = rng.choice(WINDOWS)
        count = len(article.pieces)
        start = 0
        end = min(count, rng.randint(length // 3, length))
        while True:
            windows.append(window(article, start, end))
            if end >= count:
                break
            start = end - length // 8
            end = min(count, start + length)
    return windows


def batches(windows: list[Window], rng: random.Random) -> Iterator[list[Window]]:
    """Windows of like length together, at most `PIECES_PER_BATCH` with padding, in random order."""
    windows = sorted(windows, key=lambda w: len(w.ids) + rng.random() * 24)
    groups: list[list[Window]] = [[]]
    for one in windows:
        longest = max(len(one.ids), *(len(w.ids) for w in groups[-1])) if groups[-1] else 0
        if longest * (len(groups[-1]) + 1) > PIECES_PER_BATCH:
            groups.append([])
        groups[-1].append(one)
    rng.shuffle(groups)
    yield from groups


def stack(group: list[Window]) -> dict[str, Tensor]:
    """A batch, padded to its longest window."""
    longest = max(len(w.ids) for w in group)

    def padded(rows: list[np.ndarray], fill: int) -> Tensor:
        out = np.full((len(rows), longest), fill, dtype=np.int64)
        for row, values in zip(out, rows, strict=True):
            row[: len(values)] = values
        return torch.from_numpy(out)

    return {
        "ids": padded([w.ids for w in group], 0),
        "shapes": padded([w.shapes for w in group], 0),
        "mask": padded([np.ones(len(w.ids), dtype=np.int64) for w in group], 0),
        "tags": padded([w.tags for w in group], IGNORE),
        "cue_of": padded([w.cue_of for w in group], IGNORE),
    }


def losses(network: Network, group: list[Window]) -> dict[str, Tensor]:
    """Cross-entropy of the tags, of content to cue, and of cue to source (any of its pieces)."""
    batch = stack(group)
    tags, links = network(batch["ids"], batch["shapes"], batch["mask"])
    content, cue, asking, source = links.chunk(4, dim=-1)
    closed = (batch["mask"] == 0)[:, None, :]
    scale = network.config.link**-0.5
    to_cue = (content @ cue.transpose(1, 2) * scale).masked_fill(closed, -1e4)
    to_source = (asking @ source.transpose(1, 2) * scale).masked_fill(closed, -1e4).log_softmax(-1)
    at = [(row, *ends) for row, w in enumerate(group) for ends in w.sources]
    pointed = [-to_source[row, asker, first:end].logsumexp(0) for row, asker, first, end in at] or [
        to_source.sum() * 0
    ]
    return {
        "tags": functional.cross_entropy(tags.transpose(1, 2), batch["tags"], ignore_index=IGNORE),
        "cues": functional.cross_entropy(
            to_cue.transpose(1, 2), batch["cue_of"], ignore_index=IGNORE
        )
        if bool((batch["cue_of"] != IGNORE).any())
        else to_cue.sum() * 0,
        "sources": torch.stack(pointed).mean(),
    }


def running_average(average: Tensor, now: Tensor, count: Tensor | int) -> Tensor:
    """The running average of weights, over more steps the more there were, at most 500 or so."""
    steps = int(count)
    return average.lerp(now, 1 - min(LONGEST_MEMORY, (1 + steps) / (10 + steps)))


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
    base: Path,
    out: Path,
    folders: Sequence[Path],
    dev: Path,
    epochs: int,
    rate: float,
    seed: int,
    start: Path | None,
) -> None:
    """Train and write `epoch-N.pt`: the running average of the weights, after every epoch.

    `start` are weights to go on from, instead of the base weights.
    """
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    rng = random.Random(seed)
    make_pieces = PieceMaker(base / "tokenizer.json")
    articles = [one for folder in folders for one in material(folder, make_pieces)]
    strangers = Strangers([versions[0]["plain"] for versions in articles])
    held = plain(dev, make_pieces)
    network = load(start) if start else Network(Config())
    if not start:
        load_base(network, base)
    network.train()
    young = [p for n, p in network.named_parameters() if n.startswith(("shapes", "tags", "links"))]
    old = [
        p for n, p in network.named_parameters() if not n.startswith(("shapes", "tags", "links"))
    ]
    optimiser = torch.optim.AdamW(
        [{"params": old, "lr": rate}, {"params": young, "lr": 5 * rate}],
        weight_decay=0.01,
        fused=True,
    )
    first = epoch_windows(articles, strangers, random.Random(seed))
    steps = epochs * len(list(batches(first, random.Random(seed))))
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [rate, 5 * rate], total_steps=int(steps * 1.02) + epochs, pct_start=0.08
    )
    average = torch.optim.swa_utils.AveragedModel(network, avg_fn=running_average)
    log = (out / "log.jsonl").open("a")
    for epoch in range(1, epochs + 1):
        began, seen = time.time(), {"tags": 0.0, "cues": 0.0, "sources": 0.0}
        count = 0
        for group in batches(epoch_windows(articles, strangers, rng), rng):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                parts = losses(network, group)
            loss = parts["tags"] + 0.5 * parts["cues"] + 0.5 * parts["sources"]
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            average.update_parameters(network)
            count += 1
            for name, part in parts.items():
                seen[name] += float(part.detach())
            if count % 50 == 0:
                print(epoch, count, {n: round(v / count, 4) for n, v in seen.items()}, flush=True)
        network_average: Network = average.module
        save(network_average, out / f"epoch-{epoch}.pt")
        line = {
            "epoch": epoch,
            "seconds": round(time.time() - began),
            "train": {name: round(value / count, 4) for name, value in seen.items()},
            "dev": dev_losses(network_average, held),
        }
        print(line, flush=True)
        log.write(json.dumps(line) + "\n")
        log.flush()


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--train", type=Path, action="append", dest="folders", required=True)
    parser.add_argument("--dev", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="go on from the weights of this epoch-N.pt")
    arguments = parser.parse_args()
    train(**vars(arguments))


if __name__ == "__main__":
    main()
