"""The ONNX graph computes what the network computes, at full precision and in 8 bits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch

from sayso.model.model import OnnxSession
from sayso.model.pieces import SHAPES
from sayso.model.scores import Floats
from tests.networks import CONFIG, network
from training.average import averaged
from training.network import Network, load, save
from training.onnx_graph import graph

LENGTHS = (2, 3, 17, 120, 448)
EXACT = 1e-4
EIGHT_BIT = 0.03
"""The most that 8 bits may shift an output on average, in standard deviations of the outputs."""


def window(seed: int, length: int) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng([seed, length])
    return random.integers(0, CONFIG.vocabulary, length), random.integers(0, SHAPES, length)


def by_torch(made: Network, ids: np.ndarray, shapes: np.ndarray) -> Floats:
    with torch.no_grad():
        batch = torch.from_numpy(ids)[None], torch.from_numpy(shapes)[None]
        outputs = made(*batch, torch.ones(1, len(ids)))
    return np.concatenate([output[0].numpy() for output in outputs], axis=1)


def session(made: Network, path: Path, *, eight_bit: bool) -> OnnxSession:
    onnx.save(graph(made, eight_bit), path)
    return OnnxSession(path)


def by_onnx(runs: OnnxSession, ids: np.ndarray, shapes: np.ndarray) -> Floats:
    scored = runs.run(ids, shapes)
    widths = [output.shape[1] for output in scored]
    assert widths == [7, 4 * CONFIG.link, 2 * CONFIG.antecedent]
    return np.concatenate(scored, axis=1)


@pytest.mark.parametrize("seed", [1, 2])
def test_full_precision_agrees_with_pytorch(seed: int, tmp_path: Path) -> None:
    made = network(seed)
    runs = session(made, tmp_path / "model.onnx", eight_bit=False)
    for length in LENGTHS:
        ids, shapes = window(seed, length)
        expected = by_torch(made, ids, shapes)
        assert np.abs(by_onnx(runs, ids, shapes) - expected).max() < EXACT


@pytest.mark.parametrize("seed", [1, 2])
def test_eight_bits_stay_near(seed: int, tmp_path: Path) -> None:
    made = network(seed)
    runs = session(made, tmp_path / "model.onnx", eight_bit=True)
    for length in LENGTHS:
        ids, shapes = window(seed, length)
        expected = by_torch(made, ids, shapes)
        shift = np.abs(by_onnx(runs, ids, shapes) - expected).mean()
        assert 0 < shift < EIGHT_BIT * expected.std()


def test_a_window_gives_the_same_bytes_whatever_ran_before(tmp_path: Path) -> None:
    made = network(3)
    ids, shapes = window(3, 60)
    first = by_onnx(session(made, tmp_path / "a.onnx", eight_bit=True), ids, shapes)
    other = session(made, tmp_path / "b.onnx", eight_bit=True)
    for length in LENGTHS:
        by_onnx(other, *window(4, length))
    assert by_onnx(other, ids, shapes).tobytes() == first.tobytes()


def test_weights_are_averaged_all_of_them_and_twice_counts_twice() -> None:
    one, other = network(1), network(2)
    mean = averaged([one, one, other]).state_dict()
    for name, value in other.state_dict().items():
        assert torch.allclose(mean[name], (2 * one.state_dict()[name] + value) / 3, atol=1e-6)
    with pytest.raises(ValueError, match="other sizes"):
        averaged([one, Network(replace(CONFIG, link=CONFIG.link + 1))])


def test_weights_from_before_a_head_get_a_fresh_one_and_strangers_are_refused(
    tmp_path: Path,
) -> None:
    save(network(1), tmp_path / "old.pt")
    saved = torch.load(tmp_path / "old.pt", weights_only=True)
    del saved["state"]["antecedents.weight"], saved["state"]["antecedents.bias"]
    torch.save(saved, tmp_path / "old.pt")
    assert load(tmp_path / "old.pt").antecedents.weight.shape == (2 * CONFIG.antecedent, 48)
    del saved["state"]["norm.weight"]
    torch.save(saved, tmp_path / "old.pt")
    with pytest.raises(ValueError, match="norm"):
        load(tmp_path / "old.pt")
