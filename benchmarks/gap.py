"""Pronouns and names: `python -m benchmarks.gap CORPORA [development|validation]`.

GAP (Webster et al. 2018): each text has a pronoun and two names, and says for each name whether the
pronoun means it. The pronoun is given to the resolver as the source of a statement; a name is
answered with yes if the speaker found is mentioned there. Prints precision, recall and F1 over all
names, by the pronoun's gender too, as GAP is scored.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from pathlib import Path

from sayso.article import from_text
from sayso.evaluate.score import Counts
from sayso.statements.attribution import Attribution
from sayso.statements.lexicon import FEMALE_PRONOUNS
from sayso.statements.speakers import resolve
from sayso.types import Span


def answers(row: dict[str, str]) -> Counts:
    """How many of the two names are told right, are answered with yes, and are meant."""
    text = row["Text"]
    article = from_text(text, force=True)
    start = int(row["Pronoun-offset"])
    pronoun = Span(start, start + len(row["Pronoun"]))
    rest = Span(pronoun.end, len(text)) if pronoun.end < len(text) else Span(0, 1)
    _, speakers = resolve(article, [Attribution((pronoun,), (), (rest,), 1.0)])
    mentions = [m for s in speakers for m in s.mentions if m != pronoun]
    total = Counts()
    for name in "AB":
        first = int(row[f"{name}-offset"])
        last = first + len(row[name])
        yes = any(m.start < last and first < m.end for m in mentions)
        meant = row[f"{name}-coref"].upper() == "TRUE"
        total += Counts(int(yes and meant), int(yes), int(meant))
    return total


def main(corpora: Path, part: str = "validation") -> None:
    """Print the table."""
    counts: defaultdict[str, Counts] = defaultdict(Counts)
    path = corpora / "gap" / f"gap-{part}.tsv"
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            gender = "female" if row["Pronoun"].lower() in FEMALE_PRONOUNS else "male"
            found = answers(row)
            for group in ("all", gender):
                counts[group] += found
    for group, count in counts.items():
        score = count.score()
        print(
            f"{group:7} precision {100 * score.precision:.1f}, recall {100 * score.recall:.1f}, "
            f"F1 {100 * score.f1:.1f}"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
