"""Ways to resolve speakers, side by side: `python -m benchmarks.speakers CORPORA`.

Rules alone, and rules with the model's antecedents, on the same gold sources: the development half
of the own set (`tests/gold/dev`), GUM's news and interviews, GAP validation. And what each costs:
milliseconds for 600 words on one core, beyond the encoder, the median of five rounds over the own
set.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from threadpoolctl import threadpool_limits

from benchmarks import gap, sources
from benchmarks.gap import Way
from sayso.article import from_text
from sayso.evaluate.marked import MarkedArticle, parse
from sayso.evaluate.names import same_speaker
from sayso.model import Model
from sayso.statements.antecedents import Antecedents
from sayso.statements.attribution import Attribution
from sayso.statements.speakers import Resolution, resolve
from sayso.types import Speaker

Resolved = tuple[Sequence[Resolution], Sequence[Speaker]]
OWN = Path("tests/gold/dev")
WAYS: dict[str, Way] = {"rules alone": lambda _: None, "rules and model": Antecedents}


def attributions(marked: MarkedArticle) -> list[Attribution]:
    """The gold statements of an article as the resolver takes them."""
    numbers = [statement.number for statement in marked.statements]
    return [
        Attribution(
            statement.source,
            statement.cue,
            statement.content,
            1.0,
            None if statement.within is None else numbers.index(statement.within),
        )
        for statement in marked.statements
    ]


def right(marked: MarkedArticle, resolved: Resolved) -> list[bool]:
    """Of each statement, whether it gets the speakers that gold gives it, or none where it gives
    none."""
    resolutions, speakers = resolved
    names = {speaker.id: speaker.name for speaker in speakers}
    return [
        same_speaker("; ".join(gold.speakers) or None, "; ".join(names[i] for i in one.speakers))
        for gold, one in zip(marked.statements, resolutions, strict=True)
    ]


def main(corpora: Path) -> None:
    """Print the table."""
    model = Model.load()
    own = [parse(path.read_text("utf-8")) for path in sorted(OWN.glob("*.marked"))]
    articles = [from_text(one.text) for one in own]
    scores = [model.scores(article.text, [b.span for b in article.blocks]) for article in articles]
    given = [attributions(one) for one in own]
    words = sum(len(one.text.split()) for one in own)
    total = sum(len(one.statements) for one in own)
    print(f"{'':16}  own set, given sources   GUM   GAP F1   ms for 600 words")
    for name, way in WAYS.items():
        seconds = []
        for _ in range(5):
            correct, spent = 0, 0.0
            for one, article, statements, seen in zip(own, articles, given, scores, strict=True):
                began = time.perf_counter()
                resolved = resolve(article, statements, way(seen))
                spent += time.perf_counter() - began
                correct += sum(right(one, resolved))
            seconds.append(spent)
        gum = sources.share_right(corpora, model, way)
        f1 = gap.f1(corpora, model, way)
        cost = statistics.median(seconds) * 1000 * 600 / words
        print(f"{name:16}  {correct / total:22.1%}  {gum:5.1%}  {100 * f1:5.1f}  {cost:10.1f}")


if __name__ == "__main__":
    with threadpool_limits(limits=1):
        main(Path(sys.argv[1]))
