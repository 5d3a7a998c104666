"""Pronouns and names: `python -m benchmarks.gap CORPORA [development|validation]`.

GAP (Webster et al. 2018): each text has a pronoun and two names, and says for each name whether the
pronoun means it, one of them at most. Prints precision, recall and F1 over all names, by the
pronoun's gender too, as GAP is scored, in both of its settings:

- names found: the pronoun is given to the resolver as the source of a statement, as in any article;
  a name is answered with yes if the speaker found is mentioned there.
- names given: the two names are the candidates; the one to which the model gives the greater
  chance, with all the places where the cast has it, is answered with yes, if not too small.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from sayso.article import from_text
from sayso.evaluate.score import Counts
from sayso.model import Model, Scores
from sayso.statements.antecedents import Antecedents
from sayso.statements.attribution import Attribution
from sayso.statements.cast import Cast
from sayso.statements.lexicon.pronouns import FEMALE_PRONOUNS
from sayso.statements.speakers import resolve
from sayso.types import Article, Span

LEAST = 0.1
"""The chance from which on a given name is answered with yes."""
Way = Callable[[Scores], Antecedents | None]


def span(row: dict[str, str], name: str) -> Span:
    """Where a name or the pronoun stands."""
    start = int(row[f"{name}-offset"])
    return Span(start, start + len(row[name]))


def found_names(row: dict[str, str], article: Article, antecedents: Antecedents | None) -> str:
    """The names ("A", "B", both or none) at which the speaker is mentioned."""
    pronoun = span(row, "Pronoun")
    end = len(article.text)
    rest = Span(pronoun.end, end) if pronoun.end < end else Span(0, 1)
    _, speakers = resolve(article, [Attribution((pronoun,), (), (rest,), 1.0)], antecedents)
    mentions = [m for s in speakers for m in s.mentions if m != pronoun]
    return "".join(n for n in "AB" if any(_overlap(m, span(row, n)) for m in mentions))


def given_names(row: dict[str, str], article: Article, antecedents: Antecedents) -> str:
    """The likelier one of the two names, or none."""
    cast = Cast(article)
    evidence = []
    for name in "AB":
        place = span(row, name)
        known = [
            mention
            for member in cast.members
            if any(_overlap(m, place) for m in member.mentions)
            for mention in (*member.mentions, *member.roles.values())
        ]
        evidence.append([place, *known])
    first, second = antecedents.chances(span(row, "Pronoun"), evidence)
    if max(first, second) < LEAST:
        return ""
    return "A" if first >= second else "B"


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def judged(row: dict[str, str], answer: str) -> Counts:
    """How many of the two names are told right, are answered with yes, and are meant."""
    total = Counts()
    for name in "AB":
        yes, meant = name in answer, row[f"{name}-coref"].upper() == "TRUE"
        total += Counts(int(yes and meant), int(yes), int(meant))
    return total


def read(
    corpora: Path, part: str, model: Model
) -> Iterator[tuple[dict[str, str], Article, Scores]]:
    """The rows of a part of GAP with the model's scores of their texts."""
    path = corpora / "gap" / f"gap-{part}.tsv"
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            article = from_text(row["Text"], force=True)
            spans = [block.span for block in article.blocks]
            yield row, article, model.scores(article.text, spans)


def f1(corpora: Path, model: Model, way: Way) -> float:
    """F1 on validation, names found."""
    total = Counts()
    for row, article, scores in read(corpora, "validation", model):
        total += judged(row, found_names(row, article, way(scores)))
    return total.score().f1


def main(corpora: Path, part: str = "validation") -> None:
    """Print the table."""
    counts: defaultdict[tuple[str, str], Counts] = defaultdict(Counts)
    for row, article, scores in read(corpora, part, Model.load()):
        gender = "female" if row["Pronoun"].lower() in FEMALE_PRONOUNS else "male"
        antecedents = Antecedents(scores)
        for setting, answer in (
            ("names given", given_names(row, article, antecedents)),
            ("names found", found_names(row, article, antecedents)),
        ):
            for group in ("all", gender):
                counts[setting, group] += judged(row, answer)
    for (setting, group), count in sorted(counts.items()):
        score = count.score()
        print(
            f"{setting}, {group:7} precision {100 * score.precision:.1f}, "
            f"recall {100 * score.recall:.1f}, F1 {100 * score.f1:.1f}"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
