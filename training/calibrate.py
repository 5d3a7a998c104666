"""Confidence fitted to what came out right: a logistic regression on the decoder's evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.evaluate.gold import GoldArticle, GoldStatement
from sayso.evaluate.score import matched
from sayso.model import Model, quotations_in
from sayso.model.calibration import Calibration, log_odds
from sayso.statements.decode import Evidence, decode
from sayso.types import Role
from training.labels import paragraphs

PRECISION = 0.9
"""Statements are called sure from the confidence on at which this share of them is right."""
SPEAKER_SURE = 0.75
"""The same for speakers: from here on about 3 in 100 of all statements had wrong speakers that were
called sure, where the sources are given (development half of the own set)."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement as found on dev: the evidence for it, and whether gold has it."""

    evidence: Evidence
    right: bool


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far confidences mean what they say, on statements not used for the fit.

    `bins` are (mean confidence, share right, count) of ten equal ranges of confidence; `error` is
    the expected calibration error (Naeini et al. 2015); `precision` and `recall` are those of the
    statements called sure.
    """

    error: float
    precision: float
    recall: float
    bins: tuple[tuple[float, float, int], ...]


def judge(article: GoldArticle, model: Model) -> list[Judged]:
    """The statements found in an article, with whether each has a `statement-overlap` match."""
    text = article.text
    spans = paragraphs(text)
    roles: list[Role] = ["paragraph" for _ in spans]
    quoted = quotations_in(text, spans)
    found = decode(text, model.scores(text, spans), spans, roles, quoted)
    right = matched(
        article.statements, [GoldStatement(f.source, f.cue, f.content) for f in found], text
    )
    return [Judged(f.evidence, r) for f, r in zip(found, right, strict=True)]


def fit(judged: Sequence[Judged]) -> Calibration:
    """Logistic regression by Newton's method, lightly ridged; the threshold for `PRECISION`."""
    if not judged:
        raise ValueError("no statement was found on dev; train for longer")
    x = np.array([[1.0, *map(log_odds, one.evidence)] for one in judged])
    y = np.array([one.right for one in judged], dtype=float)
    w = np.zeros(x.shape[1])
    ridge = np.eye(len(w)) * 1e-2
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge
        w += np.linalg.solve(hessian, x.T @ (y - p) - ridge @ w)
    bias, cue, source, content, link = (round(float(v), 4) for v in w)
    unset = Calibration(bias, (cue, source, content, link), 1.0, SPEAKER_SURE)
    chances = np.array([unset.confidence(one.evidence) for one in judged])
    return Calibration(bias, (cue, source, content, link), _threshold(chances, y), SPEAKER_SURE)


def _threshold(chances: NDArray[np.float64], right: NDArray[np.float64]) -> float:
    """The lowest confidence from which on `PRECISION` of the statements are right."""
    for low in np.arange(0.3, 1.0, 0.01):
        above = chances >= low - 1e-9
        if above.any() and right[above].mean() >= PRECISION:
            return round(float(low), 2)
    return 0.99


def reliability(calibration: Calibration, judged: Sequence[Judged], gold: int) -> Reliability:
    """How well the calibration holds on `judged`, of whose articles gold has `gold` statements."""
    chances = np.array([calibration.confidence(one.evidence) for one in judged])
    right = np.array([one.right for one in judged], dtype=float)
    places = np.minimum((chances * 10).astype(int), 9)
    bins = tuple(
        (
            round(float(chances[places == b].mean()), 3),
            round(float(right[places == b].mean()), 3),
            int((places == b).sum()),
        )
        for b in range(10)
        if (places == b).any()
    )
    error = sum(n * abs(said - true) for said, true, n in bins) / len(judged)
    sure = chances >= calibration.sure
    return Reliability(
        round(error, 4),
        round(float(right[sure].mean()), 4) if sure.any() else 0.0,
        round(float(right[sure].sum()) / gold, 4),
        bins,
    )
