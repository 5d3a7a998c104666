"""What one epoch shows the network: articles in some style, cut into windows, in batches."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor

from sayso.model.pieces import BREAK, CLS, MASK, SEP, SHAPES, Pieces
from training.antecedents import AskingWindow, padded
from training.labels import IGNORE, NOWHERE, Labelled, words_of
from training.material import Versions
from training.styles import STYLES

WINDOWS = (192, 256, 320, 448)
PIECES_PER_BATCH = 4096
RESTYLED, RENAMED = 0.4, 0.5
"""The shares of articles that are read in another style, with other names."""
HIDDEN = 0.08
"""The share of pieces that the network does not get to see."""


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
    yield from filter(None, groups)


def stack(group: list[Window], device: torch.device) -> dict[str, Tensor]:
    """A batch on `device`, padded to its longest window.

    *Shapes:* ids, shapes, mask, tags, cue_of (windows, pieces); asking (cues, 2): the window and
    the place of each cue whose source is known; right (cues, pieces): the places of that source.
    """
    longest = max(len(w.ids) for w in group)
    sources = [(row, *source) for row, w in enumerate(group) for source in w.sources]
    right = np.zeros((len(sources), longest), dtype=bool)
    for places, (_, _, first, end) in zip(right, sources, strict=True):
        places[first:end] = True
    batch = {
        "ids": padded([w.ids for w in group], longest),
        "shapes": padded([w.shapes for w in group], longest),
        "mask": padded([np.ones_like(w.ids) for w in group], longest),
        "tags": padded([w.tags for w in group], longest, IGNORE),
        "cue_of": padded([w.cue_of for w in group], longest, IGNORE),
        "asking": np.array([source[:2] for source in sources], dtype=np.int64).reshape(-1, 2),
        "right": right,
    }
    return {name: torch.from_numpy(values).to(device) for name, values in batch.items()}
