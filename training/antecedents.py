"""Windows on texts with references, and how wrong the network is about them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from sayso.model.pieces import CLS, SEP
from training.network import Network
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


def antecedent_loss(network: Network, group: Sequence[AskingWindow]) -> Tensor:
    """The mean cross-entropy of the places that each reference of the windows may mean."""
    return -_log_chances(network, group).mean()


def _log_chances(network: Network, group: Sequence[AskingWindow]) -> Tensor:
    """The log-chance of what is right, of every question of the windows in their order."""
    longest = max(len(w.ids) for w in group)
    ids, shapes, mask = (torch.zeros(len(group), longest, dtype=torch.long) for _ in range(3))
    for row, window in enumerate(group):
        ids[row, : len(window.ids)] = torch.from_numpy(window.ids)
        shapes[row, : len(window.ids)] = torch.from_numpy(window.shapes)
        mask[row, : len(window.ids)] = 1
    asking, meant = network(ids, shapes, mask)[2].float().chunk(2, dim=-1)
    found: list[Tensor] = []
    for row, window in enumerate(group):
        length = len(window.ids)
        queries = asking[row, [q.asking for q in window.questions]]
        scores = queries @ meant[row, :length].T * network.config.antecedent**-0.5
        choice = torch.from_numpy(np.stack([q.open for q in window.questions]))
        right = torch.from_numpy(np.stack([q.right for q in window.questions]))
        logs = scores.masked_fill(~choice, -1e4).log_softmax(-1)
        found.append(logs.masked_fill(~right, -1e4).logsumexp(-1))
    return torch.cat(found)


def dev_accuracy(network: Network, texts: Sequence[Referring]) -> dict[str, float]:
    """On whole texts: the mean loss, and the share of references that get more than half right."""
    network.eval()
    with torch.no_grad():
        hits = torch.cat(
            [_log_chances(network, [asking_window(text, 0, len(text.pieces))]) for text in texts]
        )
    network.train()
    return {
        "antecedents": round(float(-hits.mean()), 4),
        "antecedents right": round(float((hits > np.log(0.5)).float().mean()), 4),
    }
