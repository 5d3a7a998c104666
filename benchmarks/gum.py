"""Other news than elections: `python -m benchmarks.gum CORPORA`.

The attributions of GUM's news and interviews, none of which the model was trained on. Prints, by
genre, the share of gold contents that a found statement meets with a Dice overlap of at least 0.5
on characters that are not white space; once with outer statements only, as PolNeAR is scored, and
once with those within others too. One found statement answers for one gold content.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sayso.article import from_text
from sayso.evaluate.score import MIN_DICE, best_pairs
from sayso.model import Model
from sayso.pipeline import record_of
from sayso.types import Statement

GENRES = ("news", "interview")


def ink(text: str, spans: Sequence[tuple[int, int]]) -> set[int]:
    """The characters of the spans that are not white space."""
    return {i for start, end in spans for i in range(start, end) if not text[i].isspace()}


def dice(one: set[int], other: set[int]) -> float:
    """The Dice overlap, 0 where both are empty."""
    return 2 * len(one & other) / max(1, len(one) + len(other))


def met(gold: Sequence[set[int]], found: Sequence[Statement], text: str) -> int:
    """How many gold contents have a found statement of their own."""
    contents = [ink(text, [(s.start, s.end) for s in one.content]) for one in found]
    edges = [[j for j, c in enumerate(contents) if dice(g, c) >= MIN_DICE] for g in gold]
    return len(best_pairs(edges))


def main(corpora: Path) -> None:
    """Print the table."""
    texts: dict[str, str] = json.loads((corpora / "gum" / "texts.json").read_text("utf-8"))
    lines = (corpora / "gum" / "attributions.jsonl").read_text("utf-8").splitlines()
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in map(json.loads, lines):
        if row["genre"] in GENRES and row["content_spans"]:
            rows[row["doc"]].append(row)
    model = Model.load()
    gold, outer, every = (dict.fromkeys(GENRES, 0) for _ in range(3))
    for document, attributions in rows.items():
        text, genre = texts[document], attributions[0]["genre"]
        record = record_of(from_text(text, force=True), model)
        contents = [ink(text, row["content_spans"]) for row in attributions]
        gold[genre] += len(contents)
        outer[genre] += met(contents, [s for s in record.statements if s.within is None], text)
        every[genre] += met(contents, record.statements, text)
    print(f"{'genre':10}  gold   outer statements   with those within")
    for genre in GENRES:
        _row(genre, [genre], gold, outer, every)
    _row("both", GENRES, gold, outer, every)


def _row(
    name: str,
    genres: Sequence[str],
    gold: dict[str, int],
    outer: dict[str, int],
    every: dict[str, int],
) -> None:
    total, *shares = (sum(counts[g] for g in genres) for counts in (gold, outer, every))
    print(f"{name:10}  {total:4}   " + "   ".join(f"{100 * n / total:13.1f} %" for n in shares))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
