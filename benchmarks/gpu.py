"""What a GPU saves: `python -m benchmarks.gpu CORPORA`, with the extra `gpu` installed.

In one run, on the same texts of Wikinews: words per second of the model alone and of the whole
read, on one core and on the GPU (with one core beside it); and how many statements are found on
both, with the same cue and content. Each rate is the median of `benchmarks.rates.ROUNDS`, after one
round that is not counted.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from benchmarks.rates import rate, score, word_count
from benchmarks.wikinews import wikinews
from sayso.article import from_text
from sayso.model import Model
from sayso.pipeline import record_of
from sayso.types import Article, Record, Span


def read(articles: list[Article], model: Model) -> list[Record]:
    """The whole read."""
    return [record_of(article, model) for article in articles]


def said(record: Record) -> set[tuple[Span, ...]]:
    """The statements as cue and content."""
    return {(*statement.cue, *statement.content) for statement in record.statements}


def main(corpora: Path) -> None:
    """Print the rates and the differences."""
    articles = [from_text(news.text, force=True) for news in wikinews(corpora)]
    words = word_count(articles)
    found = {}
    for name, gpu in (("one core", False), ("GPU", True)):
        model = Model.load(gpu=gpu)
        found[name] = read(articles, model)
        alone = rate(partial(score, articles, model), words)
        whole = rate(partial(read, articles, model), words)
        print(f"{name:9} model alone {alone:8.0f} words/s, whole read {whole:8.0f} words/s")
    pairs = list(zip(*found.values(), strict=True))
    on_core, on_gpu, both = (
        sum(map(len, sets))
        for sets in zip(*((said(a), said(b), said(a) & said(b)) for a, b in pairs), strict=True)
    )
    print(f"statements: {on_core} on one core, {on_gpu} on the GPU, {both} with the same words")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
