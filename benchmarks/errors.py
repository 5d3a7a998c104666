"""The error study of PolNeAR dev: draw errors, and count which of them are left.

    python -m benchmarks.errors draw CORPORA > ERRORS     200 errors of the model, by a fixed seed
    python -m benchmarks.errors count CORPORA ERRORS      how many of them are left, by cause

An error is a gold statement without a `statement-overlap` match (`missed`), a found one without
(`extra`), or a gold one that is matched, but not to the character (`inexact`). ERRORS is a table
with tabs: kind, document, source, cue and content (offsets as `a-b c-d`), and a last column for the
cause, which a person fills in. Missed and inexact errors are known by the gold statement, extra
ones by the found statement: one is left as long as a statement with a cue in the same place and
content that overlaps it by half is found and is not in gold.
"""

from __future__ import annotations

import csv
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.gum import dice
from sayso.article import from_text
from sayso.evaluate import GoldArticle, GoldStatement, found_statements, read_folder
from sayso.evaluate.score import MIN_DICE, matched
from sayso.model import Model
from sayso.pipeline import record_of
from sayso.types import Span

DRAWN = 200
COLUMNS = ("kind", "document", "source", "cue", "content", "cause")


@dataclass(frozen=True, slots=True)
class Error:
    """One error: its kind, the document, and the statement that it is about."""

    kind: str
    document: str
    statement: GoldStatement
    cause: str = ""

    def row(self) -> list[str]:
        """The columns of the table."""
        s = self.statement
        return [
            self.kind,
            self.document,
            *map(written, (s.source, s.cue, s.content)),
            self.cause,
        ]


def errors(article: GoldArticle, found: Sequence[GoldStatement]) -> Iterator[Error]:
    """All errors of an article: missed, inexact, then extra ones."""
    exact = {(s.source, s.cue, s.content) for s in found}
    reached = matched(found, article.statements, article.text)
    for statement, reach in zip(article.statements, reached, strict=True):
        if not reach:
            yield Error("missed", article.name, statement)
        elif (statement.source, statement.cue, statement.content) not in exact:
            yield Error("inexact", article.name, statement)
    for statement, right in zip(
        found, matched(article.statements, found, article.text), strict=True
    ):
        if not right:
            yield Error("extra", article.name, statement)


def all_errors(corpora: Path) -> list[Error]:
    """The errors of the shipped model on dev, in the order of documents."""
    model = Model.load()
    rows: list[Error] = []
    for article in read_folder(corpora / "polnear" / "dev"):
        record = record_of(from_text(article.text, force=True), model)
        bare = [GoldStatement(s.source, s.cue, s.content) for s in found_statements(record)]
        rows += errors(article, bare)
    return rows


def is_left(error: Error, now: Sequence[Error]) -> bool:
    """Whether the error is among those of now."""
    same = [e for e in now if e.document == error.document]
    if error.kind == "missed":
        return any(e.kind == "missed" and e.statement == error.statement for e in same)
    if error.kind == "inexact":
        return any(e.kind != "extra" and e.statement == error.statement for e in same)
    return any(
        e.kind == "extra"
        and _meet(e.statement.cue, error.statement.cue)
        and dice(_places(e.statement.content), _places(error.statement.content)) >= MIN_DICE
        for e in same
    )


def read_errors(path: Path) -> list[Error]:
    """The table that `draw` wrote, with its causes."""
    with path.open(encoding="utf-8", newline="") as stream:
        return [
            Error(
                row["kind"],
                row["document"],
                GoldStatement(_spans(row["source"]), _spans(row["cue"]), _spans(row["content"])),
                row["cause"],
            )
            for row in csv.DictReader(stream, delimiter="\t")
        ]


def draw(corpora: Path) -> None:
    """Print `DRAWN` errors as a table, for a person to fill in the causes."""
    drawn = random.Random(0).sample(all_errors(corpora), DRAWN)
    table = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(error.row() for error in drawn)


def count(corpora: Path, path: Path) -> None:
    """Print, by cause and kind, how many errors were drawn and how many are left."""
    now = all_errors(corpora)
    drawn = read_errors(path)
    before = Counter((e.cause, e.kind) for e in drawn)
    after = Counter((e.cause, e.kind) for e in drawn if is_left(e, now))
    totals = Counter(e.cause for e in drawn)
    print("| cause | kind | drawn | left |\n|---|---|---|---|")
    for cause, kind in sorted(before, key=lambda pair: (-totals[pair[0]], pair)):
        print(f"| {cause} | {kind} | {before[cause, kind]} | {after[cause, kind]} |")
    print(f"| all | | {len(drawn)} | {after.total()} |")
    kinds = Counter(e.kind for e in now)
    print(f"\nErrors of the model on all of dev now: {dict(kinds)}")


def written(spans: Sequence[Span]) -> str:
    """Spans as they stand in the tables: `a-b c-d`."""
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def _spans(written: str) -> tuple[Span, ...]:
    return tuple(Span(*map(int, part.split("-"))) for part in written.split())


def _meet(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one for b in other)


def _places(spans: Sequence[Span]) -> set[int]:
    return {i for span in spans for i in range(span.start, span.end)}


if __name__ == "__main__":
    command, corpora, *rest = sys.argv[1:]
    if command == "draw":
        draw(Path(corpora))
    else:
        count(Path(corpora), Path(rest[0]))
