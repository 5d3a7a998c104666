"""The network: one small encoder, a head for tags, two pointers for links, one for antecedents.

The encoder is MiniLM-L6-H384 (Wang et al. 2020) with a learned embedding of each piece's shape
added to the word embedding, since its vocabulary is uncased. Teachers, which are never shipped, may
have a larger one: MPNet (Song et al. 2020), whose attention also knows how far apart pieces are.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
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
    distances: int = 0
    """Distances between pieces that attention tells apart; 0: none, it goes by places alone."""


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

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """*Shapes:* x (batch, pieces, hidden); bias (batch, 1 or heads, 1 or pieces, pieces), added
        to the scores of attention."""
        batch, length, hidden = x.shape
        q, k, v = (
            part.view(batch, length, self.heads, hidden // self.heads).transpose(1, 2)
            for part in self.qkv(x).chunk(3, dim=-1)
        )
        a = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias)
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
        if config.distances:
            self.distances = nn.Embedding(config.distances, config.heads)

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
        if self.config.distances:
            kinds = distance_kinds(length, self.config.distances, ids.device)
            bias = bias + self.distances(kinds).permute(2, 0, 1)
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


FARTHEST = 128
"""Pieces from which on all distances are the same to attention (Raffel et al. 2020: T5)."""


def distance_kinds(length: int, count: int, device: torch.device | None = None) -> Tensor:
    """Which of `count` kinds the distance from one piece to another is of, made where it is used.

    Half of them are for pieces behind: a quarter one by one, the others ever wider, up to
    `FARTHEST`. *Shapes:* returns (length, length).
    """
    places = torch.arange(length, device=device)
    ahead = places[:, None] - places
    single = count // 4
    wide = single + (
        torch.log(ahead.abs().clamp(min=1) / single) / np.log(FARTHEST / single) * single
    ).long().clamp(max=single - 1)
    return torch.where(ahead.abs() < single, ahead.abs(), wide) + (ahead < 0) * (count // 2)


YOUNG = ("shapes", "tags", "links", "antecedents")
"""The parts that the base weights lack."""


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
