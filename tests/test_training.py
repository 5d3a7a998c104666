"""What the network learns from: labels where gold has them, whatever the article is dressed in."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest
import torch

from sayso.evaluate import read_folder
from sayso.evaluate.marked import parse
from sayso.model import TAGS, WEIGHTS
from sayso.model.pieces import FORMS, MASK, PieceMaker
from sayso.types import Span
from training.labels import IGNORE, NO_CUE, NOWHERE, Labelled, label
from training.losses import losses
from training.material import material, plain, unmarked
from training.network import Config, Network
from training.styles import STYLES
from training.train import Epochs, Lessons, train
from training.windows import HIDDEN, Strangers, epoch_windows, window

ARTICLE = """====
Crews to strike

{1s:Marta Okafor} {1c:said} {1q:no}. {2q:"We tried,"} {2s:Bell} {2c:added}. {2q:"We failed."}

{3q:"Nobody on this pier will forget that {4s:Okafor} {4c:promised} {4q:a week of talks}."}
====
1 speech | Marta Okafor
2 speech | Bell
3 speech | ?none-named
4 speech | Marta Okafor
@ Marta Okafor | person
@ Bell | person
"""
GOLD = Path(__file__).parent / "gold" / "dev"


@pytest.fixture(scope="module")
def make_pieces() -> PieceMaker:
    return PieceMaker(WEIGHTS / "tokenizer.json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "crews.marked").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def tagged(labelled: Labelled, text: str, part: str) -> list[str]:
    """The words of each span with that tag."""
    begins, inside = (TAGS.index(f"{letter}-{part}") for letter in "BI")
    found: list[list[int]] = []
    for place, tag in enumerate(labelled.tags):
        if tag == begins:
            found.append([place])
        elif tag == inside:
            found[-1].append(place)
    starts, ends = labelled.pieces.starts, labelled.pieces.ends
    return [text[starts[span[0]] : ends[span[-1]]] for span in found]


def test_labels_stand_where_gold_stands(folder: Path, make_pieces: PieceMaker) -> None:
    [article] = read_folder(folder)
    labelled = label(article.text, article.statements, make_pieces)
    assert tagged(labelled, article.text, "source") == ["Marta Okafor", "Bell"]
    assert tagged(labelled, article.text, "cue") == ["said", "added"]
    assert tagged(labelled, article.text, "content") == [
        "no",
        '"We tried,"',
        '"We failed."',
        '"Nobody on this pier will forget that Okafor promised a week of talks."',
    ]
    content = np.isin(labelled.tags, (5, 6))
    assert set(labelled.cue_of[~content]) == {NOWHERE}
    cues = {labelled.tags[place] for place in labelled.cue_of[content] if place >= 0}
    assert cues == {TAGS.index("B-cue")}
    assert set(labelled.cue_of[-3:]) == {NO_CUE}


def test_the_content_of_a_marked_statement_is_learned_by_itself(
    folder: Path, make_pieces: PieceMaker
) -> None:
    text = parse(ARTICLE).text
    whole, *inner = material(folder, make_pieces)
    assert set(whole[0]) == {"plain", *STYLES}
    [only] = [one[0]["plain"] for one in inner if one[0]["plain"].tags.any()]
    assert tagged(only, text, "source") == ["Okafor"]
    assert tagged(only, text, "content") == ["a week of talks"]


def test_a_source_that_is_not_read_is_not_taken_for_none(
    folder: Path, make_pieces: PieceMaker
) -> None:
    [article] = read_folder(folder)
    said, added = (article.text.index(cue) for cue in ("said", "added"))
    whole = label(article.text, article.statements, make_pieces)
    rest = label(article.text, article.statements, make_pieces, [Span(said, added + 5)])
    assert len(whole.source_of) == 2
    assert [rest.pieces.starts[cue] for cue in rest.source_of] == [added]


def test_of_unmarked_texts_only_teachers_tell(tmp_path: Path, make_pieces: PieceMaker) -> None:
    text = "Bell said the crews would strike.\u2028" * 12
    (tmp_path / "texts.jsonl").write_text(json.dumps([text]), encoding="utf-8")
    [versions] = unmarked([tmp_path / "texts.jsonl"], make_pieces)
    group = [window(versions[0]["plain"], 0, 60)]
    torch.manual_seed(1)
    learner, teacher = (Network(Config(hidden=24, layers=1, inner=48)) for _ in range(2))
    found = losses(learner, group, [teacher])
    assert (found["tags"], found["cues"], found["sources"]) == (0, 0, 0)
    assert found["taught"] > 0


def test_workers_share_the_lessons(folder: Path, make_pieces: PieceMaker) -> None:
    articles = material(folder, make_pieces) * 3
    epochs = Epochs(Lessons(articles, [], [], []), epochs=1, seed=1)

    def pieces(part: int, parts: int) -> int:
        groups = epochs.groups(1, part, parts)
        assert all(groups)
        return sum(len(one.ids) for group in groups for one in group)

    assert pieces(0, 1) == pieces(0, 2) + pieces(1, 2)


def test_each_epoch_ends_once_however_many_workers_make_batches(
    folder: Path, make_pieces: PieceMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    monkeypatch.setattr("training.windows.PIECES_PER_BATCH", 100)
    whole, inner = material(folder, make_pieces)[:2]
    lessons = Lessons([whole, inner] * 6, [], plain(folder, make_pieces), [])
    train(Network(Config(hidden=24, layers=1, inner=48)), lessons, tmp_path / "out", 3, 1e-3, 1)
    rows = (tmp_path / "out" / "log.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(row)["epoch"] for row in rows] == [1, 2, 3]


@pytest.mark.parametrize("style", STYLES)
def test_a_style_keeps_every_character_in_its_place(style: str) -> None:
    for article in read_folder(GOLD):
        styled = STYLES[style](article.text)
        assert len(styled) == len(article.text)
        changed = [
            (a, b) for a, b in zip(article.text, styled, strict=True) if a.lower() != b.lower()
        ]
        assert not any(a.isalnum() or b.isalnum() for a, b in changed)


def test_names_are_swapped_alike_throughout_an_article_and_nothing_else_is(
    make_pieces: PieceMaker,
) -> None:
    labelled = [label(a.text, a.statements, make_pieces) for a in read_folder(GOLD)]
    strangers = Strangers(labelled)
    for one in labelled:
        ids = strangers.renamed(one.pieces, random.Random(1))
        assert len(ids) == len(one.pieces)
        small = (one.pieces.shapes % len(FORMS) == FORMS.index("lower")) & ~one.pieces.goes_on()
        assert (ids[small] == one.pieces.ids[small]).all()
        again = strangers.renamed(one.pieces, random.Random(1))
        assert (ids == again).all()
    assert any(
        (strangers.renamed(one.pieces, random.Random(1)) != one.pieces.ids).any()
        for one in labelled
    )


def test_a_window_points_at_cues_inside_it_and_at_none_for_the_others(
    folder: Path, make_pieces: PieceMaker
) -> None:
    [article] = read_folder(folder)
    labelled = label(article.text, article.statements, make_pieces)
    cue = int(labelled.cue_of[labelled.cue_of >= 0][0])
    whole = window(labelled, 0, len(labelled.pieces))
    assert whole.cue_of[0] == IGNORE
    assert whole.cue_of[whole.cue_of > 0][0] == cue + 1
    behind = window(labelled, cue + 1, len(labelled.pieces))
    first = behind.cue_of[behind.tags == TAGS.index("B-content")][0]
    assert first == 0, "content whose cue is outside points at none"


def test_an_epoch_hides_its_share_of_pieces_and_loses_no_label(
    make_pieces: PieceMaker,
) -> None:
    versions = material(GOLD, make_pieces)
    strangers = Strangers([one[0]["plain"] for one in versions])
    windows = epoch_windows(versions, strangers, random.Random(0))
    ids = np.concatenate([w.ids for w in windows])
    hidden = float((ids == MASK).mean())
    assert abs(hidden - HIDDEN) < 0.02
    wanted = {tag for one in versions for tag in one[0]["plain"].tags.tolist()}
    assert {tag for w in windows for tag in w.tags.tolist()} - {IGNORE} == wanted
