from __future__ import annotations

import json
from pathlib import Path

from sayso.evaluate import evaluate
from sayso.model import WEIGHTS, card
from sayso.model.model import digest
from sayso.pipeline import Reader

PINNED = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))


def test_eight_bits_cost_no_more_than_half_a_point() -> None:
    told = card()
    cost = told["quantisation"]
    assert cost["8-bit sha256"] == told["sha256"] == digest(WEIGHTS / "model.onnx")
    assert cost["full precision sha256"] == PINNED["full precision"], "pin the new digest"
    assert cost["points lost"] <= 0.5


def test_the_shipped_model_holds_its_floors(corpora: Path) -> None:
    reader = Reader()
    assert reader.model_name == PINNED["model"], "a new model: measure and pin its floors anew"
    evaluation = evaluate(corpora / PINNED["corpus"], reader)
    assert evaluation.digest == PINNED["digest"], "not the corpus that the floors were measured on"
    reached = {row: 100 * evaluation.scores[row].f1 for row in PINNED["floors"]}
    below = {row: f1 for row, f1 in reached.items() if f1 < PINNED["floors"][row]}
    assert not below, evaluation.table()
