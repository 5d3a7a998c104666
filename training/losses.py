"""How wrong the network is about a batch, by gold and, where there are teachers, by what they say.

Several networks that learned from other seeds agree better with the next reader than any of them
alone. What they say on the mean, as chances and not as verdicts, is taught to one (Hinton, Vinyals,
Dean 2015: Distilling the knowledge in a neural network).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from training.antecedents import AskingWindow, antecedent_losses
from training.labels import IGNORE
from training.network import Network, in_half_precision
from training.windows import Window, stack

WEIGHT = {
    "tags": 1.0,
    "cues": 0.5,
    "sources": 0.5,
    "antecedents": 0.5,
    "taught": 1.0,
}
"""What each part of the loss counts."""
B_CUE, B_CONTENT = 3, 5


class Said(NamedTuple):
    """Log-chances of a batch: of each piece's tag, of its cue if it is content, of its source if it
    begins a cue. *Shapes:* (windows, pieces, 7); twice (windows, pieces, pieces)."""

    tags: Tensor
    cues: Tensor
    sources: Tensor


def losses(
    network: Network,
    group: list[Window] | list[AskingWindow],
    teachers: Sequence[Network] = (),
) -> dict[str, Tensor]:
    """Cross-entropy of the tags, of content to cue, and of cue to source (any of its pieces); of
    references to what they mean where the windows ask for that; of the first to what the teachers
    say."""
    if isinstance(group[0], AskingWindow):
        return antecedent_losses(network, group)
    batch = stack(group, network.tags.weight.device)
    said = _said(network, batch)
    rows, askers = batch["asking"].T
    pointed = said.sources[rows, askers].masked_fill(~batch["right"], -1e4).logsumexp(-1)
    found = {
        "tags": _mean_of_known(said.tags, batch["tags"]),
        "cues": _mean_of_known(said.cues, batch["cue_of"]),
        "sources": -pointed.sum() / max(1, len(pointed)),
    }
    if teachers:
        found["taught"] = _taught(said, chances(teachers, batch), batch)
    return found


def _said(network: Network, batch: dict[str, Tensor]) -> Said:
    tags, links, _ = in_half_precision(network, batch["ids"], batch["shapes"], batch["mask"])
    content, cue, asking, source = links.chunk(4, dim=-1)
    closed = (batch["mask"] == 0)[:, None, :]
    scale = network.config.link**-0.5

    def pointing(query: Tensor, key: Tensor) -> Tensor:
        scores = query @ key.transpose(1, 2) * scale
        return scores.masked_fill(closed, -1e4).log_softmax(-1)

    return Said(tags.log_softmax(-1), pointing(content, cue), pointing(asking, source))


def _mean_of_known(logs: Tensor, right: Tensor) -> Tensor:
    """Cross-entropy over the pieces whose answer is known, 0 where there are none."""
    lost = functional.nll_loss(logs.transpose(1, 2), right, ignore_index=IGNORE, reduction="sum")
    return lost / (right != IGNORE).sum().clamp(min=1)


def chances(teachers: Sequence[Network], batch: dict[str, Tensor]) -> Said:
    """The teachers' mean chances, not their logarithms."""
    with torch.no_grad():
        several = [_said(teacher, batch) for teacher in teachers]
    return Said(
        *(
            torch.stack([part.exp() for part in parts]).mean(0)
            for parts in zip(*several, strict=True)
        )
    )


def _taught(said: Said, taught: Said, batch: dict[str, Tensor]) -> Tensor:
    """Cross-entropy to the teachers' chances; of links, weighted by the chance that they are
    asked for: that a piece is content, that it begins a cue."""
    tags, cues, sources = taught
    open_ = batch["mask"].bool()
    is_content = (tags[..., B_CONTENT:].sum(-1) * open_)[..., None]
    is_cue = (tags[..., B_CUE] * open_)[..., None]
    weighted = (
        (WEIGHT["tags"], said.tags, tags, open_[..., None].float()),
        (WEIGHT["cues"], said.cues, cues, is_content),
        (WEIGHT["sources"], said.sources, sources, is_cue),
    )
    parts = [
        -weight * (logs * right * asked).sum() / asked.sum().clamp(min=1)
        for weight, logs, right, asked in weighted
    ]
    return torch.stack(parts).sum()
