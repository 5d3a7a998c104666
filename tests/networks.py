"""A network small enough to be made and trained in a test."""

from __future__ import annotations

import torch

from training.network import Config, Network

CONFIG = Config(
    vocabulary=300, positions=512, hidden=48, layers=2, heads=4, inner=96, link=8, antecedent=12
)


def network(seed: int) -> Network:
    """Random weights of the spread that trained ones have, shapes and norms among them."""
    torch.manual_seed(seed)
    made: Network = Network(CONFIG)
    with torch.no_grad():
        for name, weights in made.named_parameters():
            if "norm" not in name:
                weights.normal_(0, 0.15 if weights.ndim > 1 else 0.05)
            elif name.endswith("weight"):
                weights.uniform_(0.7, 1.3)
    made.eval()
    return made
