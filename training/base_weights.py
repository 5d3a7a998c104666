"""The weights to begin with, made by others: BERT's kind (MiniLM) or MPNet's."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from training.network import Config, Network

SPELLED = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
"""Pieces of BERT's vocabulary that have other names in MPNet's, which is the same otherwise."""
BERT = {
    "qkv": ("attention.self.query", "attention.self.key", "attention.self.value"),
    "out": ("attention.output.dense",),
    "norm1": ("attention.output.LayerNorm",),
    "inner": ("intermediate.dense",),
    "outer": ("output.dense",),
    "norm2": ("output.LayerNorm",),
}
"""Our names of a layer's parts, and theirs, to be put below one another."""
MPNET = BERT | {
    "qkv": ("attention.attn.q", "attention.attn.k", "attention.attn.v"),
    "out": ("attention.attn.o",),
    "norm1": ("attention.LayerNorm",),
}


def from_base(folder: Path, tokenizer: Path) -> Network:
    """A network with the base weights of `folder` (`model.safetensors`, `config.json`).

    They are BERT's or MPNet's; its pieces will be those of `tokenizer`, in their order. Raises
    ValueError for weights of another kind.
    """
    weights = load_file(folder / "model.safetensors")
    sizes = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    ours, theirs = (
        json.loads(path.read_text(encoding="utf-8"))["model"]["vocab"]
        for path in (tokenizer, folder / "tokenizer.json")
    )
    rows = [
        theirs[word if word in theirs else SPELLED[word]]
        for word, _ in sorted(ours.items(), key=lambda item: item[1])
    ]
    mpnet = sizes["model_type"] == "mpnet"
    network = Network(
        Config(
            vocabulary=len(rows),
            hidden=sizes["hidden_size"],
            layers=sizes["num_hidden_layers"],
            heads=sizes["num_attention_heads"],
            inner=sizes["intermediate_size"],
            distances=sizes["relative_attention_num_buckets"] if mpnet else 0,
        )
    )
    prefix = "bert." if any(name.startswith("bert.") for name in weights) else ""

    def take(name: str) -> Tensor:
        if prefix + name not in weights:
            raise ValueError(f"{folder}: weights of another kind, without {prefix}{name}")
        return weights[prefix + name].float()

    state = {
        "words.weight": take("embeddings.word_embeddings.weight")[rows],
        "norm.weight": take("embeddings.LayerNorm.weight"),
        "norm.bias": take("embeddings.LayerNorm.bias"),
    }
    places = take("embeddings.position_embeddings.weight")
    if mpnet:
        state["places.weight"] = places[-network.config.positions :]
        state["distances.weight"] = take("encoder.relative_attention_bias.weight")
    else:
        state["places.weight"] = places + take("embeddings.token_type_embeddings.weight")[0]
    for number in range(network.config.layers):
        for name, parts in (MPNET if mpnet else BERT).items():
            for kind in ("weight", "bias"):
                state[f"encoder.{number}.{name}.{kind}"] = torch.cat(
                    [take(f"encoder.layer.{number}.{part}.{kind}") for part in parts]
                )
    network.load_state_dict(state, strict=False)
    return network
