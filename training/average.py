"""Lean trained weights back: `python -m training.average BEFORE AFTER SHARE OUT`.

Going on from weights to learn something more costs a little of what they could do. The weights of
both lie close enough to be averaged (Wortsman et al. 2022: Robust fine-tuning of zero-shot models):
OUT is AFTER with a SHARE of BEFORE in it, but for the head of antecedents, which only AFTER has
learned.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training.network import Network, load, save

LEARNED_AFTER = "antecedents"


def averaged(before: Network, after: Network, share: float) -> Network:
    """`after` with a share of `before`; ValueError where their sizes differ."""
    if before.config != after.config:
        raise ValueError(f"networks of other sizes: {before.config}, {after.config}")
    old, new = before.state_dict(), after.state_dict()
    mixed = Network(after.config)
    mixed.load_state_dict(
        {
            name: value if name.startswith(LEARNED_AFTER) else torch.lerp(value, old[name], share)
            for name, value in new.items()
        }
    )
    mixed.eval()
    return mixed


def main() -> None:
    """Read the command line and average."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("share", type=float)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    before, after = load(arguments.before), load(arguments.after)
    save(averaged(before, after, arguments.share), arguments.out)


if __name__ == "__main__":
    main()
