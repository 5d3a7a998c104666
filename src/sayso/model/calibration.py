"""How sure: from the model's evidence to the chance that a statement is right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic regression on the log-odds of the evidence, fitted when the model was made.

    `weights` go with the model's chances of the cue, the source, the content and the link between
    cue and content. `sure` and `speaker_sure` are the confidences from which a statement and its
    speakers are called sure.
    """

    bias: float
    weights: tuple[float, float, float, float]
    sure: float
    speaker_sure: float

    def confidence(self, evidence: Sequence[float]) -> float:
        """The chance that a statement with this evidence is right, rounded to two decimals."""
        odds = self.bias + sum(
            weight * log_odds(chance) for weight, chance in zip(self.weights, evidence, strict=True)
        )
        return round(1 / (1 + math.exp(-odds)), 2)

    def is_sure(self, confidence: float, speaker_confidence: float) -> bool:
        """Whether both confidences reach their thresholds."""
        return confidence >= self.sure and speaker_confidence >= self.speaker_sure


def log_odds(chance: float) -> float:
    """The logarithm of the odds, kept between those of 0.001 and 0.999."""
    chance = min(max(chance, 0.001), 0.999)
    return math.log(chance / (1 - chance))
