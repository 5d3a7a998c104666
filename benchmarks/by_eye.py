"""What a person is to judge by eye: `python -m benchmarks.by_eye statements|paragraphs CORPORA`.

Draws by a fixed seed 100 of the outer statements that are found in the Wikinews articles, or 30 of
their paragraphs with the statements found in them, and prints them as a table with tabs: the
address and offsets first, then the words, then empty columns for the judgement. Judged, and with
the words left out, they are `docs/by-eye-statements.tsv` and `docs/by-eye-paragraphs.tsv`.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.errors import written
from benchmarks.wikinews import wikinews
from sayso.pipeline import Reader
from sayso.types import Record, Statement

SEED = 20
STATEMENTS, PARAGRAPHS = 100, 30
LEAST_PARAGRAPH = 200
AROUND = 160
"""Characters shown on either side of a statement."""


def records(corpora: Path) -> Iterator[tuple[str, Record]]:
    """The records of the Wikinews articles, by address."""
    reader = Reader()
    for news in wikinews(corpora):
        yield news.url, reader.read_text(news.text)


def statements(read: Sequence[tuple[str, Record]]) -> Iterator[list[str]]:
    """Rows of the drawn statements, in the order of the articles."""
    yield ["url", "source", "cue", "content", "sure", "words", "speaker", "statement", "right"]
    found = [
        (url, record, one)
        for url, record in read
        for one in record.statements
        if one.within is None
    ]
    for place in sorted(random.Random(SEED).sample(range(len(found)), STATEMENTS)):
        url, record, one = found[place]
        names = {speaker.id: speaker.name for speaker in record.speakers}
        yield [
            url,
            *(written(spans) for spans in (one.source, one.cue, one.content)),
            "sure" if one.sure else "",
            _marked(record.article.text, one),
            "; ".join(names[speaker] for speaker in one.speakers) or f"none: {one.unresolved}",
            "",
            "",
        ]


def paragraphs(read: Sequence[tuple[str, Record]]) -> Iterator[list[str]]:
    """Rows of the drawn paragraphs, with what was found in each."""
    yield ["url", "start", "end", "found", "text", "statements", "real", "missed", "extra"]
    blocks = [
        (url, record, block)
        for url, record in read
        for block in record.article.blocks
        if block.role == "paragraph" and block.end - block.start >= LEAST_PARAGRAPH
    ]
    for place in sorted(random.Random(SEED).sample(range(len(blocks)), PARAGRAPHS)):
        url, record, block = blocks[place]
        text = record.article.text
        inside = [
            one
            for one in record.statements
            if one.within is None
            and block.start <= min((*one.source, *one.cue, *one.content)).start < block.end
        ]
        yield [
            url,
            str(block.start),
            str(block.end),
            str(len(inside)),
            text[block.start : block.end],
            " || ".join(_parts(text, one) for one in inside),
            "",
            "",
            "",
        ]


def _parts(text: str, one: Statement) -> str:
    parts = (" … ".join(span.of(text) for span in spans) for spans in (one.source, one.cue))
    return " | ".join([*parts, " … ".join(span.of(text) for span in one.content)])


def _marked(text: str, one: Statement) -> str:
    """The statement's words with its parts in brackets, and what stands around it."""
    marks = sorted(
        (span, sign)
        for spans, sign in ((one.source, "S"), (one.cue, "C"), (one.content, "Q"))
        for span in spans
    )
    at = max(0, marks[0][0].start - AROUND)
    shown = []
    for span, sign in marks:
        shown += [text[at : span.start], f"[{sign} {span.of(text)}]"]
        at = span.end
    return " ".join("".join([*shown, text[at : at + AROUND]]).split())


def main(what: str, corpora: Path) -> None:
    """Print the table."""
    rows = {"statements": statements, "paragraphs": paragraphs}[what]
    csv.writer(sys.stdout, "excel-tab", lineterminator="\n").writerows(rows(list(records(corpora))))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
