"""Windows of other lengths and margins: `python -m benchmarks.windows CORPORA`.

Scores PolNeAR dev with each, and tells how many pieces the network reads for each piece of text,
and its seconds, so that what is gained by a shorter window can be set against what is lost.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from benchmarks.rates import spans
from sayso.article import from_text
from sayso.evaluate import evaluate, read_folder
from sayso.model import Model, windows
from sayso.pipeline import Reader

TRIED = (
    *((446, 64), (352, 64), (336, 64), (320, 64), (304, 64), (288, 64)),
    *((352, 48), (336, 48), (320, 48), (304, 48), (288, 48), (254, 48)),
    *((446, 32), (352, 32), (336, 32), (320, 32), (304, 32), (288, 32), (254, 32), (190, 32)),
    *((320, 24), (254, 24), (446, 16), (320, 16), (254, 16)),
)
"""Pieces of a window and of its margins."""
ROWS = ("statement-overlap", "statement-exact", "char-content", "char-source", "char-cue")


def compare(dev: Path) -> None:
    """Print a line for each pair of `TRIED`."""
    model, reader = Model.load(), Reader(force=True)
    articles = [from_text(article.text, force=True) for article in read_folder(dev)]
    print("window margin  pieces read  seconds  " + "  ".join(ROWS))
    for windows.WINDOW, windows.MARGIN in TRIED:
        pieces = [model.pieces(article.text, spans(article)) for article in articles]
        read = sum(cut.end - cut.start for some in pieces for cut in windows.cuts(some))
        began = time.perf_counter()
        for article in articles:
            model.scores(article.text, spans(article))
        seconds = time.perf_counter() - began
        scores = evaluate(dev, reader).scores
        print(
            f"{windows.WINDOW:6} {windows.MARGIN:6} {read / sum(map(len, pieces)):12.2f}"
            f" {seconds:8.1f}  " + "  ".join(f"{100 * scores[r].f1:{len(r)}.1f}" for r in ROWS),
            flush=True,
        )


if __name__ == "__main__":
    compare(Path(sys.argv[1]) / "polnear" / "dev")
