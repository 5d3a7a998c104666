"""A model small enough to be made in a test: a tokenizer of letters, and scores by rule or chance.

The tokenizer splits and folds text as the shipped one does, and keeps its ids of special pieces.
"""

from __future__ import annotations

import json
import string
import tempfile
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from sayso.model import TAGS, Model
from sayso.model.calibration import Calibration
from sayso.model.model import Scored, Session
from sayso.model.pieces import BREAK, CLS, SEP, PieceMaker, Pieces
from sayso.types import Span

LINK = 8
"""How wide the link projections of the sessions here are."""
WORDS = ("said", "the", "ferry", "he", "she", "warden", "denied", "bell", "and", "that")
NUMBERS = tuple(f"n{number}" for number in range(63))
"""Words that a test can tell its sentences apart by."""
_FIRST = 103
_HANGUL = ("\u1112", "\u1161", "\u11ab", "\u1100")
_MARKS = (*string.punctuation, *"“”„‟‘’‚«»‹›–—…")


@cache
def tokenizer_file() -> Path:
    """A `tokenizer.json` whose pieces are letters, marks and a few words."""
    letters = (*string.ascii_lowercase, *string.digits, *_HANGUL)
    tokens = ["[PAD]", *(f"[unused{number}]" for number in range(_FIRST - 1))]
    for id, special in ((BREAK, "[break]"), (100, "[UNK]"), (CLS, "[CLS]"), (SEP, "[SEP]")):
        tokens[id] = special
    tokens += [*_MARKS, *letters, *(f"##{letter}" for letter in letters), *WORDS, *NUMBERS]
    vocabulary = {token: id for id, token in enumerate(tokens)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    path = Path(tempfile.mkdtemp(prefix="sayso-tests-")) / "tokenizer.json"
    tokenizer.save(str(path))
    return path


@cache
def piece_maker() -> PieceMaker:
    return PieceMaker(tokenizer_file())


@cache
def tokens() -> list[str]:
    """What stands behind each id of the vocabulary."""
    vocabulary = json.loads(tokenizer_file().read_text("utf-8"))["model"]["vocab"]
    return sorted(vocabulary, key=vocabulary.__getitem__)


def paragraphs(text: str) -> list[Span]:
    """The stretches of `text` between empty lines, without the white space around them."""
    found, start = [], 0
    for part in text.split("\n\n"):
        if inner := part.strip():
            first = start + part.index(inner)
            found.append(Span(first, first + len(inner)))
        start += len(part) + 2
    return found


def pieces(text: str) -> Pieces:
    return piece_maker()(text, paragraphs(text))


def model(session: Session) -> Model:
    """A model that scores with `session`."""
    calibration = Calibration(0.1, (0.3, 0.2, 0.4, 0.3), 0.5, 0.5)
    return Model(session, piece_maker(), "tiny+00000000", calibration)


class Chance:
    """Random scores, the same for the same window, with statements in them."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def run(self, ids: NDArray[np.int64], shapes: NDArray[np.int64]) -> Scored:
        return by_chance(np.random.default_rng([self._seed, *ids.tolist()]), len(ids))


def by_chance(random: np.random.Generator, count: int) -> Scored:
    """Tag scores that prefer runs of a part, now and then wrongly; links that prefer such runs;
    antecedents anywhere.

    *Shapes:* as in `Scored`, with projections of width `LINK`.
    """
    preferred = np.zeros(count, dtype=np.int64)
    place = 0
    while place < count:
        begin = random.choice([0, 1, 3, 5])
        end = min(count, place + int(random.integers(1, 4 if begin in (1, 3) else 9)))
        preferred[place:end] = begin + (begin > 0)
        preferred[place] = begin
        place = end
    tags = random.normal(0, random.choice([0.1, 1.0, 2.0]), (count, len(TAGS)))
    tags[np.arange(count), preferred] += 3
    content, cue, asking, source = random.normal(0, 1.5, (4, count, LINK))
    cue[preferred == 3] *= 3
    source[(preferred == 1) | (preferred == 2)] *= 3
    cue[:1] *= random.choice([0.0, 3.0])
    links = np.concatenate([content, cue, asking, source], axis=1)
    antecedents = random.normal(0, 1.5, (count, 2 * LINK))
    return Scored(*(scores.astype(np.float32) for scores in (tags, links, antecedents)))
