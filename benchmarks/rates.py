"""How fast something is, in words per second."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from sayso.model import Model
from sayso.types import Article, Span

ROUNDS = 3


def rate(work: Callable[[], object], words: int) -> float:
    """Words per second of `work`, the median of `ROUNDS`."""
    seconds = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - began)
    return words / statistics.median(seconds)


def score(articles: list[Article], model: Model) -> None:
    """Run the model alone."""
    for article in articles:
        model.scores(article.text, spans(article))


def spans(article: Article) -> list[Span]:
    """What is read of an article."""
    return [block.span for block in article.read_blocks]


def word_count(articles: list[Article]) -> int:
    """Words as white space parts them."""
    return sum(len(article.text.split()) for article in articles)
