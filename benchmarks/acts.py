"""Speech or attitude: `python -m benchmarks.acts CORPORA`.

Scores the act of 200 gold statements of PolNeAR dev, drawn by a fixed seed and judged by a reader
who had not seen the code, before it was written. `acts.tsv` holds the judgements: document, the
offsets of the cue, the act. Prints precision, recall and F1 of `attitude`.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from sayso.evaluate import read_folder
from sayso.evaluate.score import Counts
from sayso.statements.act import act_of

JUDGED = Path(__file__).with_name("acts.tsv")


def attitudes(corpora: Path) -> Counts:
    """How many are told right, are called attitudes, and are attitudes."""
    texts = {article.name: article.text for article in read_folder(corpora / "polnear" / "dev")}
    total = Counts()
    with JUDGED.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            text = texts[row["document"]]
            spans = (map(int, span.split("-")) for span in row["cue"].split())
            told = act_of(" ".join(text[start:end] for start, end in spans)) == "attitude"
            judged = row["act"] == "attitude"
            total += Counts(int(told and judged), int(told), int(judged))
    return total


if __name__ == "__main__":
    score = attitudes(Path(sys.argv[1])).score()
    print(
        f"attitude: precision {100 * score.precision:.1f}, recall {100 * score.recall:.1f}, "
        f"F1 {100 * score.f1:.1f}"
    )
