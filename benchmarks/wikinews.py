"""The Wikinews articles that several benchmarks read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class News(NamedTuple):
    """One article: its address, its title, and its text with the title above it."""

    url: str
    title: str
    text: str


def wikinews(corpora: Path) -> Iterator[News]:
    """The articles, in the order of the corpus."""
    path = corpora / "wikinews" / "wikinews-2019-2020.jsonl"
    for news in map(json.loads, path.read_text("utf-8").splitlines()):
        yield News(news["url"], news["title"], f"{news['title']}\n\n{news['text']}")
