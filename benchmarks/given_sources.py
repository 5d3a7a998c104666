"""Speakers where the sources are given: `python -m benchmarks.given_sources FOLDER`.

Of the statements of the marked articles in a folder and its sub-folders, with sources, cues and
contents as gold has them: how many get the right speakers, how many sure ones (`speaker_sure` of
the model's card), and how many wrong ones that are called sure. Then, where there are speakers,
how many are right between confidences, and the expected calibration error over these bins.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks.speakers import attributions, right
from sayso.article import from_text
from sayso.evaluate.marked import parse
from sayso.model import Model
from sayso.statements.antecedents import Antecedents
from sayso.statements.speakers import resolve

EDGES = (0, 0.3, 0.5, 0.65, 0.75, 0.85, 0.92, 0.96, 1.01)


class Judged(NamedTuple):
    """Whether a statement has the right speakers, if any, and how confident that was."""

    right: bool
    given: bool
    confidence: float


def judged(path: Path, model: Model) -> list[Judged]:
    """The statements of a file."""
    marked = parse(path.read_text("utf-8"))
    article = from_text(marked.text)
    scores = model.scores(article.text, [b.span for b in article.blocks])
    resolved = resolve(article, attributions(marked), Antecedents(scores))
    return [
        Judged(is_right, bool(one.speakers), one.confidence)
        for is_right, one in zip(right(marked, resolved), resolved[0], strict=True)
    ]


def main(folder: Path) -> None:
    """Print the shares."""
    model = Model.load()
    rows = [row for path in sorted(folder.rglob("*.marked")) for row in judged(path, model)]
    count = len(rows)
    sure = [row for row in rows if row.given and row.confidence >= model.calibration.speaker_sure]
    wrong = sum(not row.right for row in sure)
    print(
        f"{count} statements: right {sum(row.right for row in rows) / count:.1%}, "
        f"sure {len(sure) / count:.1%}, wrong and sure {wrong / count:.2%}"
    )
    given = [row for row in rows if row.given]
    error = 0.0
    for low, high in pairwise(EDGES):
        inside = [row for row in given if low <= row.confidence < high]
        if inside:
            confidence = sum(row.confidence for row in inside) / len(inside)
            share = sum(row.right for row in inside) / len(inside)
            error += len(inside) / len(given) * abs(confidence - share)
            print(f"confidence {confidence:.2f}: {share:.1%} of {len(inside)} right")
    print(f"expected calibration error {error:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
