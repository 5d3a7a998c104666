"""Dev in other newsrooms' styles: `python -m benchmarks.styles FOLDER`.

The gold articles of FOLDER are read once as they are and once in each style of `training.styles`:
other quotation marks, every fifth closing mark forgotten, all capitals, all small letters. Gold
stays where it is, since every rewriting keeps the length. Prints statement-overlap and
statement-exact F1, and the difference of the first to the plain text.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from sayso.article import from_text
from sayso.evaluate import found_statements, read_folder, score_articles
from sayso.model import Model
from sayso.pipeline import record_of
from training.styles import STYLES, Style


def styled_scores(folder: Path, model: Model) -> Iterator[tuple[str, float, float]]:
    """Style, statement-overlap and statement-exact F1 in percent; the first is "plain"."""
    articles = read_folder(folder)
    styles: dict[str, Style] = {"plain": str, **STYLES}
    for name, rewrite in styles.items():
        scored = []
        for article in articles:
            text = rewrite(article.text)
            found = found_statements(record_of(from_text(text, force=True), model))
            scored.append((article.statements, found, text))
        scores = score_articles(scored)
        overlap, exact = scores["statement-overlap"], scores["statement-exact"]
        yield name, 100 * overlap.f1, 100 * exact.f1


def main(folder: Path) -> None:
    """Print the table."""
    plain = None
    print(f"{'style':14}  overlap  (diff)   exact")
    for name, overlap, exact in styled_scores(folder, Model.load()):
        plain = overlap if plain is None else plain
        print(f"{name:14}  {overlap:7.1f}  {overlap - plain:+6.1f}  {exact:6.1f}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
