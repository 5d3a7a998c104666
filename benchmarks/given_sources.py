"""Speakers where the sources are given: `python -m benchmarks.given_sources FOLDER`.

Of the statements of the marked articles in a folder and its sub-folders, with sources, cues and
contents as gold has them: how many get the right speakers, how many sure ones (`speaker_sure` of
the model's card), and how many wrong ones that are called sure. Then, where there are speakers,
how many are right between confidences, and the expected calibration error over these bins. And of
the speakers that are right, once in each article, how many have the type that gold gives them.
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
    """Whether a statement has the right speakers, if any, how confident that was, and whether the
    type of a right one, where the article has it first, is right."""

    right: bool
    given: bool
    confidence: float
    typed: bool | None


def judged(path: Path, model: Model) -> list[Judged]:
    """The statements of a file."""
    marked = parse(path.read_text("utf-8"))
    article = from_text(marked.text)
    scores = model.scores(article.text, [b.span for b in article.blocks])
    resolutions, speakers = resolve(article, attributions(marked), Antecedents(scores))
    types = {speaker.id: speaker.type for speaker in speakers}
    gold_types = {speaker.name: speaker.type for speaker in marked.speakers}
    met: set[str] = set()
    rows = []
    are_right = right(marked, (resolutions, speakers))
    for gold, is_right, one in zip(marked.statements, are_right, resolutions, strict=True):
        first = is_right and len(gold.speakers) == len(one.speakers) == 1
        first = first and gold.speakers[0] in gold_types.keys() - met
        typed = types[one.speakers[0]] == gold_types[gold.speakers[0]] if first else None
        met.update(gold.speakers if first else ())
        rows.append(Judged(is_right, bool(one.speakers), one.confidence, typed))
    return rows


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
    typed = [row.typed for row in rows if row.typed is not None]
    print(f"{len(typed)} speakers: type right {sum(typed) / len(typed):.1%}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
