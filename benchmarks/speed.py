"""Words per second on one core: `python -m benchmarks.speed CORPORA`.

In one run, on the same articles: the model alone, the whole read of plain text, the whole read of
HTML pages, and trafilatura alone on the same pages. Then `sayso read` of one example page as a
whole process: seconds and peak memory. Each figure is the median of `ROUNDS`.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from sayso.article import from_text, read_page
from sayso.model import Model
from sayso.page import load
from sayso.pipeline import record_of
from sayso.types import READ_ROLES, Article, Span

ROUNDS = 3
PAGES = 60


def rate(work: Callable[[], None], words: int) -> float:
    """Words per second of `work`, the median of `ROUNDS`."""
    seconds = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - began)
    return words / statistics.median(seconds)


def word_count(articles: list[Article]) -> int:
    """Words as white space parts them."""
    return sum(len(article.text.split()) for article in articles)


def batch(corpora: Path) -> None:
    """Print the rates of the batch."""
    lines = (corpora / "wikinews" / "wikinews-2019-2020.jsonl").read_text("utf-8").splitlines()
    texts = [f"{news['title']}\n\n{news['text']}" for news in map(json.loads, lines)]
    pages = [load(str(path)) for path in sorted((corpora / "wcxb" / "html").iterdir())[:PAGES]]
    model = Model.load()
    plain = [from_text(text, force=True) for text in texts]
    from_html = [read_page(page, force=True) for page in pages]

    def score() -> None:
        for article in plain:
            spans = [Span(b.start, b.end) for b in article.blocks if b.role in READ_ROLES]
            model.scores(article.text, spans)

    def read_plain() -> None:
        for text in texts:
            record_of(from_text(text, force=True), model)

    def read_html() -> None:
        for page in pages:
            record_of(read_page(page, force=True), model)

    def extract() -> None:
        from trafilatura import bare_extraction

        for page in pages:
            bare_extraction(page.data, include_tables=False, with_metadata=True)

    rows = {
        "model alone, plain text": (score, plain),
        "whole read, plain text": (read_plain, plain),
        "whole read, HTML": (read_html, from_html),
        "trafilatura alone, HTML": (extract, from_html),
    }
    for name, (work, articles) in rows.items():
        print(f"{name:28} {rate(work, word_count(articles)):8.0f} words/s")


def process(example: Path) -> None:
    """Print seconds and peak memory of reading one page, as a process of its own."""
    command = [sys.executable, "-m", "sayso", "read", str(example)]
    seconds, peaks = [], []
    for _ in range(ROUNDS + 1):
        began = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as running:
            _, _, used = os.wait4(running.pid, 0)
            running.returncode = 0
        seconds.append(time.perf_counter() - began)
        peaks.append(used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2))
    print(
        f"sayso read {example.name}: {statistics.median(seconds[1:]):.2f} s, "
        f"{max(peaks):.0f} MiB at most"
    )


if __name__ == "__main__":
    process(Path(__file__).parent.parent / "examples" / "harbour.html")
    batch(Path(sys.argv[1]))
