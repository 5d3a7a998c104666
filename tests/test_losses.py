"""What the network is told to be wrong about: by gold, by teachers, by words that it cannot see."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from sayso.model import TAGS, WEIGHTS
from sayso.model.pieces import BREAK, MASK, PieceMaker, Pieces
from tests.networks import network
from training.antecedents import AskingWindow, Question, antecedent_losses
from training.labels import IGNORE
from training.losses import losses
from training.partial import attributions
from training.pretrain import pretrain
from training.windows import Window


def window(seed: int, length: int, *, known: bool = True) -> Window:
    """A window with content at 3 to 5 whose cue is 2 and its source 1."""
    random = np.random.default_rng([seed, length])
    tags, cue_of = np.zeros(length, dtype=np.int64), np.full(length, IGNORE)
    tags[[0, -1]] = IGNORE
    tags[1:6] = [1, 3, 5, 6, 6]
    cue_of[3:6] = 2
    if not known:
        tags[:], cue_of[:] = IGNORE, IGNORE
    ids, shapes = random.integers(2, 300, length), random.integers(0, 64, length)
    return Window(ids, shapes, tags, cue_of, ((2, 1, 2),) if known else ())


def asking(seed: int, length: int) -> AskingWindow:
    random = np.random.default_rng([seed, length])
    right, among = np.zeros(length, dtype=bool), np.ones(length, dtype=bool)
    right[[1, 4]], among[3] = True, False
    return AskingWindow(
        random.integers(2, 300, length),
        random.integers(0, 64, length),
        (Question(2, right, among), Question(5, right, among)),
    )


def values(parts: dict[str, torch.Tensor]) -> dict[str, float]:
    return {name: float(part.detach()) for name, part in parts.items()}


def test_padding_changes_no_loss() -> None:
    net = network(1)
    alone = values(losses(net, [window(1, 12)]))
    beside = values(losses(net, [window(1, 12), window(2, 40, known=False)]))
    assert beside == pytest.approx(alone, rel=0.03)
    asked = values(antecedent_losses(net, [asking(1, 9)]))
    among = [values(antecedent_losses(net, [asking(n, 9 * n)])) for n in (1, 3)]
    both = values(antecedent_losses(net, [asking(1, 9), asking(3, 27)]))
    assert asked == among[0]
    mean = (among[0]["antecedents"] + among[1]["antecedents"]) / 2
    assert both["antecedents"] == pytest.approx(mean, rel=0.03)


def test_a_window_of_unknown_words_teaches_nothing() -> None:
    assert set(values(losses(network(1), [window(2, 20, known=False)])).values()) == {0.0}


def test_nobody_says_better_what_a_teacher_says_than_itself() -> None:
    teacher, stranger = network(1), network(2)
    group = [window(1, 12), window(2, 30)]
    itself = values(losses(teacher, group, [teacher]))["taught"]
    other = values(losses(stranger, group, [teacher]))["taught"]
    assert itself < other
    assert values(losses(teacher, group, [teacher, teacher]))["taught"] == pytest.approx(itself)


def test_hidden_words_are_learned_from_what_stands_beside_them() -> None:
    text = np.tile(np.array([110, 120, 130, BREAK]), 2100)
    pieces = Pieces(text, np.ones_like(text), text, text)
    net = network(1)
    before = net.words.weight.detach().clone()
    lost = pretrain(net, [pieces], epochs=9, rate=5e-3, seed=1)
    assert lost[-1] < 0.6 * lost[0]
    assert not torch.equal(before, net.words.weight)
    assert MASK not in text


def test_of_gum_only_what_it_tells_is_known(tmp_path: Path) -> None:
    text = "Two gulls. Mr Bell clearly thinks that gulls count. Gulls at rest. Image: Ida Roth."
    places = {
        words: [text.index(words), text.index(words) + len(words)]
        for words in ("Mr Bell clearly thinks", "that gulls count.", "Ida Roth.", "Gulls at rest.")
    }

    def row(genre: str, clause: str, content: str, mention: str | None) -> str:
        spans = {"source_clause_spans": [places[clause]], "content_spans": [places[content]]}
        return json.dumps({"doc": genre, "genre": genre, "source_mention": mention, **spans})

    rows = [
        row(genre, *rest)
        for genre in ("court", "news")
        for rest in (
            ("Mr Bell clearly thinks", "that gulls count.", "Mr Bell"),
            ("Ida Roth.", "Gulls at rest.", None),
        )
    ]
    (tmp_path / "texts.json").write_text(json.dumps({"court": text, "news": text}))
    (tmp_path / "attributions.jsonl").write_text("\n".join(rows))
    [versions] = attributions(tmp_path, PieceMaker(WEIGHTS / "tokenizer.json"), without=["news"])
    labelled = versions[0]["plain"]
    told = {
        part: "".join(
            text[labelled.pieces.starts[i] : labelled.pieces.ends[i]]
            for i, tag in enumerate(labelled.tags)
            if tag != IGNORE and TAGS[tag].endswith(part)
        )
        for part in ("source", "cue", "content")
    }
    assert told == {"source": "MrBell", "cue": "clearlythinks", "content": "thatgullscount"}
    assert (labelled.tags != 0).all()
