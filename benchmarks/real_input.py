"""Everything in the corpora that is real news: `python -m benchmarks.real_input CORPORA`.

Reads the Wikinews articles and the HTML pages, checks every record against the rules of the
format, and prints how many statements were found. Exits 1 if an input crashed the reader or a
record broke a rule; refusals are listed.
"""

from __future__ import annotations

import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.wikinews import wikinews
from sayso.errors import InputError
from sayso.pipeline import Reader
from sayso.record import faults
from sayso.types import Record


def news(corpora: Path, reader: Reader) -> Iterator[tuple[str, Record | InputError]]:
    """The records of the Wikinews articles, by title."""
    for one in wikinews(corpora):
        try:
            yield one.title, reader.read_text(one.text)
        except InputError as error:
            yield one.title, error


def pages(folder: Path, reader: Reader) -> Iterator[tuple[str, Record | InputError]]:
    """The records of a folder of HTML pages, by file name."""
    for path in sorted(folder.iterdir()):
        try:
            yield path.name, reader.read(path)
        except InputError as error:
            yield path.name, error


def report(name: str, outcomes: Iterator[tuple[str, Record | InputError]]) -> bool:
    """Print one set; whether every record in it keeps the rules."""
    sound = True
    counts: list[int] = []
    kinds: Counter[str] = Counter()
    words = refused = 0
    for title, outcome in outcomes:
        if isinstance(outcome, InputError):
            refused += 1
            print(f"  refused: {outcome}")
            continue
        for fault in faults(outcome):
            sound = False
            print(f"  FAULT in {title}: {fault}")
        counts.append(len(outcome.statements))
        words += len(outcome.article.text.split())
        for statement in outcome.statements:
            kinds[statement.kind] += 1
            kinds["within another"] += statement.within is not None
            kinds["sure"] += statement.sure
            kinds["with a speaker"] += bool(statement.speakers)
    total = sum(counts)
    print(
        f"{name}: {len(counts)} read, {refused} refused, {words} words, {total} statements "
        f"(median {statistics.median(counts)}, none in {counts.count(0)}); {dict(kinds)}"
    )
    return sound


def main(corpora: Path) -> int:
    """Go through all three sets."""
    reader = Reader()
    return int(
        not all(
            [
                report("wikinews", news(corpora, reader)),
                report("article-extraction", pages(corpora / "article-extraction/html", reader)),
                report("wcxb", pages(corpora / "wcxb/html", reader)),
            ]
        )
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
