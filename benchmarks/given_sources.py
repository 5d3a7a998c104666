"""Speakers where the sources are given: `python -m benchmarks.given_sources FOLDER`.

Of the statements of the marked articles in a folder and its sub-folders, with sources, cues and
contents as gold has them: how many get the right speakers, how many sure ones (`speaker_sure` of
the model's card), and how many wrong ones that are called sure.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.speakers import attributions, right
from sayso.article import from_text
from sayso.evaluate.marked import parse
from sayso.model import Model
from sayso.statements.antecedents import Antecedents
from sayso.statements.speakers import resolve
from sayso.types import Span


def judged(path: Path, model: Model) -> list[tuple[bool, bool]]:
    """Of each statement in a file, whether its speakers are right, and whether they are sure."""
    marked = parse(path.read_text("utf-8"))
    article = from_text(marked.text)
    scores = model.scores(article.text, [Span(b.start, b.end) for b in article.blocks])
    resolved = resolve(article, attributions(marked), Antecedents(scores))
    sure = model.calibration.speaker_sure
    are_sure = [bool(one.speakers) and one.confidence >= sure for one in resolved[0]]
    return list(zip(right(marked, resolved), are_sure, strict=True))


def main(folder: Path) -> None:
    """Print the shares."""
    model = Model.load()
    rows = [row for path in sorted(folder.rglob("*.marked")) for row in judged(path, model)]
    count = len(rows)
    correct, sure, wrong = (
        sum(kind) / count for kind in zip(*((r, s, s and not r) for r, s in rows), strict=True)
    )
    print(f"{count} statements: right {correct:.1%}, sure {sure:.1%}, wrong and sure {wrong:.2%}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
