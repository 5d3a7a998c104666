"""Dev in other newsrooms' styles: `python -m benchmarks.styles CORPORA`.

PolNeAR dev is read once as it is and once in each style of `training.styles`: other quotation
marks, every fifth closing mark forgotten, all capitals, all small letters. Gold stays where it is,
since every rewriting keeps the length. Prints statement-overlap and statement-exact F1, and the
difference to the plain text.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from sayso.article import from_text
from sayso.evaluate import read_folder
from sayso.evaluate.gold import GoldStatement
from sayso.evaluate.score import score_articles
from sayso.model import Model
from sayso.pipeline import record_of
from training.styles import STYLES, Style


def main(corpora: Path) -> None:
    """Print the table."""
    model = Model.load()
    articles = read_folder(corpora / "polnear" / "dev")
    plain = 0.0
    print(f"{'style':14}  overlap  (diff)   exact")
    styles: dict[str, Style] = {"plain": str, **STYLES}
    for name, rewrite in styles.items():
        triples = []
        for article in articles:
            text = rewrite(article.text)
            record = record_of(replace(from_text(text, force=True), language="en"), model)
            found = [
                GoldStatement(s.source, s.cue, s.content)
                for s in record.statements
                if s.within is None
            ]
            triples.append((article.statements, found, text))
        scores = score_articles(triples)
        overlap = 100 * scores["statement-overlap"].f1
        exact = 100 * scores["statement-exact"].f1
        plain = plain or overlap
        print(f"{name:14}  {overlap:7.1f}  {overlap - plain:+6.1f}  {exact:6.1f}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
