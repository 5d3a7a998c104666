"""The model for a GPU computes what its 8-bit weights say; where there is no GPU, that is said."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from typer.testing import CliRunner

from sayso import ModelError, Reader
from sayso.cli import app
from sayso.model import gpu
from sayso.model.model import OnnxSession
from tests.networks import network
from tests.test_onnx import EXACT, LENGTHS, by_onnx, by_torch, window
from training.network import Network
from training.onnx_graph import graph

IN_EIGHT_BITS = ("words", "qkv", "out", "inner", "outer")


def rounded(made: Network) -> Network:
    """The network with the weights that 8 bits leave of its own."""
    with torch.no_grad():
        for name, weights in made.named_parameters():
            if name.endswith(tuple(f"{part}.weight" for part in IN_EIGHT_BITS)):
                scale = weights.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
                weights.copy_((weights / scale).round() * scale)
    return made


@pytest.mark.parametrize("seed", [1, 2])
def test_floats_are_what_the_8_bit_weights_say(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    onnx.save(graph(network(seed), eight_bit=True), path)
    runs = OnnxSession(path, gpu.in_floats(path))
    expected = rounded(network(seed))
    for length in LENGTHS:
        ids, shapes = window(seed, length)
        found = by_onnx(runs, ids, shapes)
        assert np.abs(found - by_torch(expected, ids, shapes)).max() < EXACT


def test_without_onnxruntime_for_gpus_the_way_to_it_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: ["CPUExecutionProvider"])
    page = tmp_path / "page.txt"
    page.write_text("Pier closed\n\nThe pier is closed.\n", encoding="utf-8")
    for command in (["read", str(page)], ["add", str(tmp_path / "desk.sayso"), str(page)]):
        result = CliRunner().invoke(app, [*command, "--gpu"], prog_name="sayso")
        assert result.exit_code == 3
        assert result.stdout == ""
        assert result.stderr.count("\n") == 1
        assert "pip install 'sayso[gpu]'" in result.stderr


def test_where_cuda_finds_no_gpu_nothing_is_read_on_the_processor_instead(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: [gpu.PROVIDER])
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    with (
        pytest.warns(UserWarning, match=gpu.PROVIDER),
        pytest.raises(ModelError, match="no GPU"),
    ):
        Reader(gpu=True)
    assert capsys.readouterr().out == ""


def test_a_damaged_model_is_named(tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    path.write_bytes(b"\xff\xffno model")
    with pytest.raises(ModelError, match=r"model\.onnx"):
        gpu.in_floats(path)
