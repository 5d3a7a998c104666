"""What stands far from a cut does not change when the text around it is cut away.

Shown for a model that looks no further than `SIGHT` pieces: the windows, the seams between them and
the decoding add nothing that reaches further than a window's margin.
"""

from __future__ import annotations

import random

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.model import TAGS, quotations_in
from sayso.model.model import Scored
from sayso.model.windows import MARGIN, WINDOW
from sayso.statements.decode import Found, decode
from sayso.types import Span
from tests.tiny import NUMBERS, model, piece_maker, tokens

SIGHT = 12
SENTENCES = (
    "the warden said that the ferry and the bell .",
    "he denied that .",
    "“ the ferry and the bell ” , said she .",
    "the bell , she said , and the ferry .",
    "the ferry and the bell and the ferry .",
    "« the bell » , the warden said .",
)
PARTS = {"said": "cue", "denied": "cue", "warden": "source", "he": "source", "she": "source"}


class NearSighted:
    """Scores by the words around, with noise that depends on nothing else.

    A sentence begins with a word of `NUMBERS`; whatever has the same one before it is linked.
    """

    def __init__(self, seed: int) -> None:
        vocabulary = tokens()
        spread = (2 * SIGHT + 1, len(vocabulary), len(TAGS))
        self._noise = np.random.default_rng(seed).normal(0, 0.4, spread)
        self._number = np.array([NUMBERS.index(t) if t in NUMBERS else -1 for t in vocabulary])
        nothing = {*NUMBERS, ".", "[break]", "[CLS]", "[SEP]"}
        self._inside = np.array(
            [0 if t in nothing else TAGS.index(f"I-{PARTS.get(t, 'content')}") for t in vocabulary]
        )

    def run(self, ids: NDArray[np.int64], shapes: NDArray[np.int64]) -> Scored:
        count = len(ids)
        padded = np.pad(ids, SIGHT)
        around = [padded[shift : shift + count] for shift in range(2 * SIGHT + 1)]
        tags = np.zeros((count, len(TAGS)))
        number = np.full(count, -1)
        for noise, seen in zip(self._noise, around, strict=True):
            tags += noise[seen]
        for seen in around[: SIGHT + 1]:
            number = np.where(self._number[seen] >= 0, self._number[seen], number)
        inside = self._inside[ids]
        begins = inside != np.concatenate([[0], inside[:-1]])
        tags[np.arange(count), inside - (begins & (inside > 0))] += 4
        asks = np.zeros((count, len(NUMBERS) + 1))
        asks[number >= 0, number[number >= 0]] = 64
        asks[:, -1] = 48
        cue, source = (asks * (inside == TAGS.index(tag))[:, None] for tag in ("I-cue", "I-source"))
        cue[:, -1] = source[:, -1] = [48] + [0] * (count - 1)
        links = np.concatenate([asks, cue, asks, source], axis=1)
        antecedents = np.zeros((count, 2))
        return Scored(*(scores.astype(np.float32) for scores in (tags, links, antecedents)))


def written(chance: random.Random, most: int) -> tuple[str, list[Span], list[int]]:
    """A text, its paragraphs of at most so many sentences, and where its sentences begin."""
    text = ""
    paragraphs: list[Span] = []
    sentences: list[int] = []
    for number in range(260):
        if not paragraphs or chance.random() < 1 / most:
            text += "\n\n" if text else ""
            paragraphs.append(Span(len(text), len(text) + 1))
        else:
            text += " "
        sentences.append(len(text))
        text += f"{NUMBERS[number % len(NUMBERS)]} {chance.choice(SENTENCES)}"
        paragraphs[-1] = Span(paragraphs[-1].start, len(text))
    return text, paragraphs, sentences


def moved(spans: tuple[Span, ...], by: int) -> tuple[Span, ...]:
    return tuple(Span(span.start + by, span.end + by) for span in spans)


def read(
    session: NearSighted, text: str, paragraphs: list[Span], start: int, end: int
) -> set[Found]:
    """What is found in `text[start:end]`, in the places of the whole text."""
    kept = text[start:end]
    spans = [
        Span(max(p.start, start) - start, min(p.end, end) - start)
        for p in paragraphs
        if p.start < end and start < p.end
    ]
    scores = model(session).scores(kept, spans)
    marks = quotations_in(kept, spans)
    return {
        Found(
            moved(one.source, start), moved(one.cue, start), moved(one.content, start), one.evidence
        )
        for one in decode(kept, scores, spans, ["paragraph"] * len(spans), marks)
    }


@pytest.mark.parametrize("most", [1, 4, 40, 1000], ids="paragraphs of {}".format)
@pytest.mark.parametrize("seed", range(4))
def test_statements_far_from_a_cut_stay_as_they_are(seed: int, most: int) -> None:
    chance = random.Random(f"{seed} {most}")
    session = NearSighted(seed)
    text, paragraphs, sentences = written(chance, most)
    places = piece_maker()(text, paragraphs).starts
    assert len(places) > 4 * WINDOW
    whole = read(session, text, paragraphs, 0, len(text))
    for _ in range(4):
        start, end = chance.choice(sentences[:130]), chance.choice(sentences[150:])
        first, last = np.searchsorted(places, (start, end))
        left, right = places[first + MARGIN], places[last - MARGIN]

        def far(found: set[Found], left: int = left, right: int = right) -> set[Found]:
            return {one for one in found if left <= one.start and max(one.parts).end <= right}

        kept = read(session, text, paragraphs, start, end)
        assert len(far(whole)) > 10
        assert far(kept) == far(whole)
