"""Windows on texts with references, and how wrong the network is about them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from sayso.model.pieces import CLS, SEP
from training.network import Network, in_half_precision
from training.references import NONE, Reference, Referring

LENGTHS = (192, 256, 320, 448)


@dataclass(frozen=True, slots=True)
class Question:
    """One reference in a window. *Shapes:* right, open (pieces + 2,): the places that it may mean,
    and those among which it chooses; place 0 (CLS) is "nothing in this window"."""

    asking: int
    right: np.ndarray
    open: np.ndarray


@dataclass(frozen=True, slots=True)
class AskingWindow:
    """A stretch of a text between CLS and SEP, with the references in it."""

    ids: np.ndarray
    shapes: np.ndarray
    questions: tuple[Question, ...]


def asking_windows(texts: Sequence[Referring], rng: random.Random) -> list[AskingWindow]:
    """The texts drawn by their shares, cut at random places into windows of one length."""
    windows = []
    for text in texts:
        if rng.random() >= text.share:
            continue
        length = rng.choice(LENGTHS)
        count = len(text.pieces)
        start, end = 0, count if count <= length else rng.randint(length // 3, length)
        while True:
            windows.append(asking_window(text, start, end))
            if end >= count:
                break
            start = end - length // 4
            end = min(count, start + length)
    return [window for window in windows if window.questions]


def asking_window(text: Referring, start: int, end: int) -> AskingWindow:
    """The window on the pieces `[start, end)`."""
    return AskingWindow(
        np.concatenate([[CLS], text.pieces.ids[start:end], [SEP]]),
        np.concatenate([[0], text.pieces.shapes[start:end], [0]]),
        tuple(
            _question(reference, start, end)
            for reference in text.references
            if start <= reference.asking < end
        ),
    )


def _question(reference: Reference, start: int, end: int) -> Question:
    def places(pieces: Sequence[int]) -> np.ndarray:
        marked = np.zeros(end - start + 2, dtype=bool)
        for piece in pieces:
            if piece == NONE:
                marked[0] = True
            elif start <= piece < end:
                marked[piece - start + 1] = True
        return marked

    right = places(reference.meant)
    if not right.any():
        right[0] = True
    if reference.rivals is None:
        choice = ~places(reference.itself)
    else:
        choice = places((*reference.rivals, NONE))
    return Question(reference.asking - start + 1, right, choice | right)


def antecedent_losses(network: Network, group: Sequence[AskingWindow]) -> dict[str, Tensor]:
    """The mean cross-entropy of the places that each reference of the windows may mean."""
    batch = _stack(group, network.tags.weight.device)
    return {"antecedents": -_of_right(_log_chances(network, batch), batch).mean()}


def padded(rows: Sequence[np.ndarray], longest: int, fill: int = 0) -> np.ndarray:
    """Rows of one kind below one another. *Shapes:* returns (rows, longest), `fill` behind each."""
    out = np.full((len(rows), longest), fill, dtype=rows[0].dtype)
    for row, values in zip(out, rows, strict=True):
        row[: len(values)] = values
    return out


def _stack(group: Sequence[AskingWindow], device: torch.device) -> dict[str, Tensor]:
    """A batch on `device`.

    *Shapes:* ids, shapes, mask (windows, pieces); asking (questions, 2): the window and the place
    of each question, in their order; right, open (questions, pieces).
    """
    longest = max(len(w.ids) for w in group)
    asked = [(row, q) for row, window in enumerate(group) for q in window.questions]
    batch = {
        "ids": padded([w.ids for w in group], longest),
        "shapes": padded([w.shapes for w in group], longest),
        "mask": padded([np.ones_like(w.ids) for w in group], longest),
        "asking": np.array([(row, q.asking) for row, q in asked], dtype=np.int64),
        "right": padded([q.right for _, q in asked], longest, False),
        "open": padded([q.open for _, q in asked], longest, False),
    }
    return {name: torch.from_numpy(values).to(device) for name, values in batch.items()}


def _log_chances(network: Network, batch: dict[str, Tensor]) -> Tensor:
    """The log-chance of every place for every question. *Shapes:* (questions, pieces)."""
    _, _, antecedents = in_half_precision(network, batch["ids"], batch["shapes"], batch["mask"])
    asking, meant = antecedents.chunk(2, dim=-1)
    scores = asking @ meant.transpose(1, 2) * network.config.antecedent**-0.5
    rows, places = batch["asking"].T
    return scores[rows, places].masked_fill(~batch["open"], -1e4).log_softmax(-1)


def _of_right(logs: Tensor, batch: dict[str, Tensor]) -> Tensor:
    """The log-chance of what is right, of every question. *Shapes:* (questions,)."""
    return logs.masked_fill(~batch["right"], -1e4).logsumexp(-1)


def dev_accuracy(network: Network, texts: Sequence[Referring]) -> dict[str, float]:
    """On whole texts: the mean loss, and the share of references that get more than half right."""
    network.eval()
    with torch.no_grad():
        batches = [
            _stack([asking_window(text, 0, len(text.pieces))], network.tags.weight.device)
            for text in texts
        ]
        hits = torch.cat([_of_right(_log_chances(network, batch), batch) for batch in batches])
    network.train()
    return {
        "antecedents": round(float(-hits.mean()), 4),
        "antecedents right": round(float((hits > np.log(0.5)).float().mean()), 4),
    }
