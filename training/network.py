"""The network: one small encoder, a head for tags, two pointers for links, one for antecedents.

The encoder is MiniLM-L6-H384 (Wang et al. 2020) with a learned embedding of each piece's shape
added to the word embedding, since its vocabulary is uncased.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.model.pieces import SHAPES

TAG_COUNT = 7


@dataclass(frozen=True, slots=True)
class Config:
    """The sizes of a network. The defaults are those of the base weights."""

    vocabulary: int = 30522
    positions: int = 512
    hidden: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    link: int = 64
    antecedent: int = 128
    dropout: float = 0.1


class Layer(nn.Module):
    """Self-attention and a feed-forward part, each with a residual and a layer norm after it."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.heads = config.heads
        self.qkv = nn.Linear(config.hidden, 3 * config.hidden)
        self.out = nn.Linear(config.hidden, config.hidden)
        self.norm1 = nn.LayerNorm(config.hidden, eps=1e-12)
        self.inner = nn.Linear(config.hidden, config.inner)
        self.outer = nn.Linear(config.inner, config.hidden)
        self.norm2 = nn.LayerNorm(config.hidden, eps=1e-12)
        self.dropout = nn.Dropout(config.dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """*Shapes:* x (batch, pieces, hidden), mask (batch, 1, 1, pieces), added to the scores."""
        batch, length, hidden = x.shape
        q, k, v = (
            part.view(batch, length, self.heads, hidden // self.heads).transpose(1, 2)
            for part in self.qkv(x).chunk(3, dim=-1)
        )
        a = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        a = self.out(a.transpose(1, 2).reshape(batch, length, hidden))
        x = self.norm1(x + self.dropout(a))
        f = self.outer(functional.gelu(self.inner(x)))
        return self.norm2(x + self.dropout(f))


class Network(nn.Module):
    """Pieces in; tag scores and the projections of links and antecedents out."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        self.words = nn.Embedding(config.vocabulary, config.hidden)
        self.places = nn.Embedding(config.positions, config.hidden)
        self.shapes = nn.Embedding(SHAPES, config.hidden)
        self.norm = nn.LayerNorm(config.hidden, eps=1e-12)
        self.dropout = nn.Dropout(config.dropout)
        self.encoder = nn.ModuleList(Layer(config) for _ in range(config.layers))
        self.tags = nn.Linear(config.hidden, TAG_COUNT)
        self.links = nn.Linear(config.hidden, 4 * config.link)
        self.antecedents = nn.Linear(config.hidden, 2 * config.antecedent)
        nn.init.zeros_(self.shapes.weight)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Scores and projections of a batch of windows.

        *Shapes:* ids, shapes, mask (batch, pieces), mask 1 for pieces and 0 for padding; returns
        tags (batch, pieces, 7), unnormalised; links (batch, pieces, 4 * link): for content the
        query and the cue's key, for a cue the query and the source's key; antecedents (batch,
        pieces, 2 * antecedent): the query of a pronoun or noun, the key of what it may mean.
        """
        x = self.encoded(ids, shapes, mask)
        return self.tags(x), self.links(x), self.antecedents(x)

    def encoded(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """What the encoder makes of a batch of windows. *Shapes:* (batch, pieces, hidden)."""
        length = ids.shape[1]
        x = self.words(ids) + self.shapes(shapes) + self.places.weight[:length]
        x = self.dropout(self.norm(x))
        bias = ((1.0 - mask.to(x.dtype)) * -1e4)[:, None, None, :]
        for layer in self.encoder:
            x = layer(x, bias)
        return x


def in_half_precision(
    network: Network, ids: Tensor, shapes: Tensor, mask: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """What the network makes of a batch, with its products taken in bfloat16; returns float32."""
    with torch.autocast(ids.device.type, dtype=torch.bfloat16):
        tags, links, antecedents = network(ids, shapes, mask)
    return tags.float(), links.float(), antecedents.float()


YOUNG = ("shapes", "tags", "links", "antecedents")
"""The parts that the base weights lack."""


def load_base(network: Network, folder: Path) -> None:
    """Fill the encoder with the base weights of `folder` (`model.safetensors`, BERT's names)."""
    from safetensors.torch import load_file

    weights = load_file(folder / "model.safetensors")
    prefix = "bert." if any(name.startswith("bert.") for name in weights) else ""

    def take(name: str) -> Tensor:
        return weights[prefix + name].float()

    state: dict[str, Tensor] = {
        "words.weight": take("embeddings.word_embeddings.weight"),
        "places.weight": take("embeddings.position_embeddings.weight")
        + take("embeddings.token_type_embeddings.weight")[0],
        "norm.weight": take("embeddings.LayerNorm.weight"),
        "norm.bias": take("embeddings.LayerNorm.bias"),
    }
    for number in range(network.config.layers):
        theirs, ours = f"encoder.layer.{number}.", f"encoder.{number}."
        for kind in ("weight", "bias"):
            state[f"{ours}qkv.{kind}"] = torch.cat(
                [
                    take(f"{theirs}attention.self.{part}.{kind}")
                    for part in ("query", "key", "value")
                ]
            )
            for name, source in (
                ("out", "attention.output.dense"),
                ("norm1", "attention.output.LayerNorm"),
                ("inner", "intermediate.dense"),
                ("outer", "output.dense"),
                ("norm2", "output.LayerNorm"),
            ):
                state[f"{ours}{name}.{kind}"] = take(f"{theirs}{source}.{kind}")
    missing, unexpected = network.load_state_dict(state, strict=False)
    strangers = [name for name in missing if not name.startswith(YOUNG)]
    if unexpected or strangers:
        raise ValueError(f"{folder}: weights of another kind: {[*unexpected, *strangers]}")


def save(network: Network, path: Path) -> None:
    """Write the weights and sizes, as `torch.load` reads them back."""
    config = {name: getattr(network.config, name) for name in Config.__slots__}
    torch.save({"config": json.dumps(config), "state": network.state_dict()}, path)


def load(path: Path) -> Network:
    """The network that `save` wrote, in evaluation mode; a head it lacks is a fresh one."""
    saved = torch.load(path, map_location="cpu", weights_only=True)
    network = Network(Config(**json.loads(saved["config"])))
    missing, unexpected = network.load_state_dict(saved["state"], strict=False)
    if unexpected or any(not name.startswith(YOUNG) for name in missing):
        raise ValueError(f"{path}: weights of another network: {[*unexpected, *missing]}")
    network.eval()
    return network
