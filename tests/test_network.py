"""Base weights of both kinds become a network, row by row where each piece is spelled the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor

from training.base_weights import BERT, MPNET, from_base
from training.network import FARTHEST, Network, distance_kinds

WORDS = ["[PAD]", "[unused0]", "[CLS]", "[SEP]", "[MASK]", "port", "##s", "said"]
THEIRS = ["<s>", "<pad>", "</s>", *WORDS[:2], *reversed(WORDS[5:]), "<mask>"]
HIDDEN, LAYERS, PLACES = 8, 2, 514


def tokenizer(folder: Path, words: list[str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = {word: number for number, word in enumerate(words)}
    path = folder / "tokenizer.json"
    path.write_text(json.dumps({"model": {"vocab": vocabulary}}), encoding="utf-8")
    return path


def base(folder: Path, kind: str) -> dict[str, Tensor]:
    """A folder of random base weights; returns them."""
    random = torch.Generator().manual_seed(1)
    words, parts = (THEIRS, MPNET) if kind == "mpnet" else (WORDS, BERT)
    sizes = {
        "word_embeddings.weight": (len(words), HIDDEN),
        "position_embeddings.weight": (PLACES if kind == "mpnet" else 512, HIDDEN),
        "LayerNorm.weight": (HIDDEN,),
        "LayerNorm.bias": (HIDDEN,),
    }
    if kind == "bert":
        sizes["token_type_embeddings.weight"] = (2, HIDDEN)
    weights = {f"embeddings.{n}": torch.rand(size, generator=random) for n, size in sizes.items()}
    if kind == "mpnet":
        weights["encoder.relative_attention_bias.weight"] = torch.rand(32, 2, generator=random)
    for number in range(LAYERS):
        for ours, theirs in parts.items():
            rows = 2 * HIDDEN if ours == "inner" else HIDDEN
            width = 2 * HIDDEN if ours == "outer" else HIDDEN
            for part in theirs:
                name = f"encoder.layer.{number}.{part}"
                size = (rows,) if ours.startswith("norm") else (rows, width)
                weights[f"{name}.weight"] = torch.rand(size, generator=random)
                weights[f"{name}.bias"] = torch.rand(rows, generator=random)
    tokenizer(folder, words)
    save_file(weights, folder / "model.safetensors")
    config = {
        "model_type": kind,
        "hidden_size": HIDDEN,
        "num_hidden_layers": LAYERS,
        "num_attention_heads": 2,
        "intermediate_size": 2 * HIDDEN,
        "relative_attention_num_buckets": 32,
    }
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    return weights


@pytest.mark.parametrize("kind", ["bert", "mpnet"])
def test_base_weights_stand_where_each_piece_is_spelled_the_same(kind: str, tmp_path: Path) -> None:
    weights = base(tmp_path / "base", kind)
    network = from_base(tmp_path / "base", tokenizer(tmp_path / "ours", WORDS))
    rows = weights["embeddings.word_embeddings.weight"]
    theirs = THEIRS if kind == "mpnet" else WORDS
    assert torch.equal(network.words.weight[WORDS.index("port")], rows[theirs.index("port")])
    hides = "<mask>" if kind == "mpnet" else "[MASK]"
    assert torch.equal(network.words.weight[WORDS.index("[MASK]")], rows[theirs.index(hides)])
    keys = [
        weights[f"encoder.layer.1.{part}.bias"] for part in (MPNET, BERT)[kind == "bert"]["qkv"]
    ]
    assert torch.equal(network.encoder[1].qkv.bias, torch.cat(keys))


def test_only_mpnet_tells_distances_apart(tmp_path: Path) -> None:
    def read(kind: str) -> tuple[Network, Tensor]:
        base(tmp_path / kind, kind)
        network = from_base(tmp_path / kind, tokenizer(tmp_path / "ours", WORDS)).eval()
        torch.nn.init.zeros_(network.places.weight)
        ids = torch.tensor([[2, 5, 6, 7, 3], [2, 7, 6, 5, 3]])
        return network, network.encoded(ids, torch.zeros_like(ids), torch.ones_like(ids))

    for kind, same in (("bert", True), ("mpnet", False)):
        _, (one, turned) = read(kind)
        assert torch.allclose(one[1], turned[3], atol=1e-5) is same


def test_distances_are_told_apart_one_by_one_near_by_and_ever_less_further_off() -> None:
    kinds = distance_kinds(300, 32)
    assert kinds[0, :9].tolist() == [0, *range(17, 24), 24]
    assert kinds[:9, 0].tolist() == list(range(9))
    assert (kinds[FARTHEST:, 0] == 15).all()
    assert (kinds[0, FARTHEST:] == 31).all()
    assert (kinds[1:, 0].diff() >= 0).all()


def test_weights_of_another_kind_are_refused(tmp_path: Path) -> None:
    weights = base(tmp_path, "bert")
    save_file(
        {name: one for name, one in weights.items() if "layer.1" not in name},
        tmp_path / "model.safetensors",
    )
    with pytest.raises(ValueError, match=r"another kind, without encoder\.layer\.1"):
        from_base(tmp_path, tmp_path / "tokenizer.json")
