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
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.model.pieces import BREAK, CLS, MASK, SEP, SHAPES, PieceMaker, Pieces
from training.antecedents import (
    AskingWindow,
    antecedent_loss,
    asking_windows,
    dev_accuracy,
)
from training.hidden_names import hidden_names
from training.labels import NOWHERE, Labelled, words_of
from training.material import Versions, material, plain
from training.network import YOUNG, Config, Network, load, load_base, save
from training.references import Referring, gap, gap_renamed, gum, litbank, marked
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
WEIGHT = {"tags": 1.0, "cues": 0.5, "sources": 0.5, "antecedents": 0.5}
"""What each part of the loss counts."""


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
            for first, last in words_of(article.pieces):
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
        for first, last in words_of(pieces):
            word = tuple(pieces.ids[first:last].tolist())
            if word in self._names and _form(pieces, first) in (_TITLE, _UPPER):
                if word not in known:
                    known[word] = rng.choice(self._by_length[len(word)])
                ids[first:last] = known[word]
        return ids


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


AnyWindow = TypeVar("AnyWindow", Window, AskingWindow)


def batches(windows: list[AnyWindow], rng: random.Random) -> Iterator[list[AnyWindow]]:
    """Windows of like length together, at most `PIECES_PER_BATCH` with padding, in random order."""
    windows = sorted(windows, key=lambda w: len(w.ids) + rng.random() * 24)
    groups: list[list[AnyWindow]] = [[]]
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


def losses(network: Network, group: list[Window] | list[AskingWindow]) -> dict[str, Tensor]:
    """Cross-entropy of the tags, of content to cue, and of cue to source (any of its pieces); of
    references to what they mean where the windows ask for that."""
    if isinstance(group[0], AskingWindow):
        return {"antecedents": antecedent_loss(network, group)}
    batch = stack(group)
    tags, links, _ = network(batch["ids"], batch["shapes"], batch["mask"])
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
    corpora: Path | None,
    epochs: int,
    rate: float,
    seed: int,
    start: Path | None,
) -> None:
    """Train and write `epoch-N.pt`: the running average of the weights, after every epoch.

    `corpora` holds the folders `gum`, `litbank` and `gap`, for antecedents; without it those are
    learned from the marked articles alone. `start` are weights to go on from, instead of the base
    weights.
    """
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    rng = random.Random(seed)
    make_pieces = PieceMaker(base / "tokenizer.json")
    articles = [one for folder in folders for one in material(folder, make_pieces)]
    strangers = Strangers([versions[0]["plain"] for versions in articles])
    held = plain(dev, make_pieces)
    texts = read_references(corpora, folders, make_pieces)
    held_texts = gap(corpora / "gap" / "gap-validation.tsv", make_pieces) if corpora else []
    network = load(start) if start else Network(Config())
    if not start:
        load_base(network, base)
    network.train()
    young = [p for n, p in network.named_parameters() if n.startswith(YOUNG)]
    old = [p for n, p in network.named_parameters() if not n.startswith(YOUNG)]
    optimiser = torch.optim.AdamW(
        [{"params": old, "lr": rate}, {"params": young, "lr": 5 * rate}],
        weight_decay=0.01,
        fused=True,
    )

    def epoch(rng: random.Random) -> list[list[Window] | list[AskingWindow]]:
        groups: list[list[Window] | list[AskingWindow]] = [
            *batches(epoch_windows(articles, strangers, rng), rng),
            *batches(asking_windows(texts, rng), rng),
        ]
        rng.shuffle(groups)
        return groups

    steps = epochs * len(epoch(random.Random(seed)))
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [rate, 5 * rate], total_steps=int(steps * 1.02) + epochs, pct_start=0.08
    )
    average = torch.optim.swa_utils.AveragedModel(network, avg_fn=running_average)
    log = (out / "log.jsonl").open("a")
    for number in range(1, epochs + 1):
        began = time.time()
        seen: defaultdict[str, list[float]] = defaultdict(list)
        for count, group in enumerate(epoch(rng), 1):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                parts = losses(network, group)
            loss = sum((WEIGHT[name] * part for name, part in parts.items()), torch.tensor(0.0))
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            average.update_parameters(network)
            for name, part in parts.items():
                seen[name].append(float(part.detach()))
            if count % 50 == 0:
                print(number, count, _means(seen), flush=True)
        network_average: Network = average.module
        save(network_average, out / f"epoch-{number}.pt")
        line = {
            "epoch": number,
            "seconds": round(time.time() - began),
            "train": _means(seen),
            "dev": dev_losses(network_average, held)
            | (dev_accuracy(network_average, held_texts) if held_texts else {}),
        }
        print(line, flush=True)
        log.write(json.dumps(line) + "\n")
        log.flush()


def read_references(
    corpora: Path | None, folders: Sequence[Path], make_pieces: PieceMaker
) -> list[Referring]:
    """What antecedents are learned from: names hidden in the articles of the folders, the keys of
    marked ones and, where there are `corpora`, LitBank, GAP development, and GUM without its news
    and interviews, on which resolution is measured."""
    found = [text for folder in folders for text in marked(folder, make_pieces)]
    found += [
        text for folder in dict.fromkeys(folders) for text in hidden_names(folder, make_pieces)
    ]
    if corpora:
        found += gum(corpora / "gum", make_pieces, without=("news", "interview"))
        found += [replace(text, share=0.5) for text in litbank(corpora / "litbank", make_pieces)]
        found += gap_renamed(corpora / "gap" / "gap-development.tsv", make_pieces)
    return found


def _means(seen: Mapping[str, Sequence[float]]) -> dict[str, float]:
    return {name: round(float(np.mean(values)), 4) for name, values in seen.items()}


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
    parser.add_argument("--start", type=Path, help="go on from the weights of this epoch-N.pt")
    arguments = parser.parse_args()
    train(**vars(arguments))


if __name__ == "__main__":
    main()
