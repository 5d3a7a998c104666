"""The mean of weights: `python -m training.average OUT FIRST SECOND ...`.

Networks that went on from the same weights lie close enough to be averaged, and the mean reads
better than each of them (Wortsman et al. 2022: Model soups). Going on to learn something more also
costs a little of what a network could do; the mean with what it was before gets that back. A file
given twice counts twice.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch

from training.network import Network, load, save


def averaged(networks: Sequence[Network]) -> Network:
    """The mean of the networks' weights; ValueError where their sizes differ."""
    if any(one.config != networks[0].config for one in networks):
        raise ValueError(f"networks of other sizes: {[one.config for one in networks]}")
    states = [one.state_dict() for one in networks]
    mean = Network(networks[0].config)
    mean.load_state_dict(
        {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    )
    mean.eval()
    return mean


def main() -> None:
    """Read the command line and average."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("weights", type=Path, nargs="+")
    given = parser.parse_args()
    save(averaged([load(path) for path in given.weights]), given.out)


if __name__ == "__main__":
    main()
