"""Records as tables, one row per statement: CSV, and Parquet with the extra `parquet`."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, BinaryIO, TextIO

from sayso.errors import UsageError
from sayso.record.format import encodable
from sayso.types import Record, Span

COLUMNS = {
    "article": "string",
    "address": "string",
    "file": "string",
    "outlet": "string",
    "title": "string",
    "published": "string",
    "statement": "string",
    "within": "string",
    "speaker": "string",
    "speaker_type": "string",
    "kind": "string",
    "act": "string",
    "source": "string",
    "cue": "string",
    "content": "string",
    "start": "int64",
    "end": "int64",
    "confidence": "float64",
    "speaker_confidence": "float64",
    "sure": "bool",
    "link": "string",
}
"""The columns and their types."""

TOGETHER = 1000
"""How many records make one row group of a Parquet file."""

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")
_BOM = "\ufeff"


def rows(record: Record) -> Iterator[dict[str, object]]:
    """One row per statement, with the keys of `COLUMNS`.

    Several speakers and pieces are joined by `"; "`; `address` is the last that the article was
    met at, `speaker_type` that of the first speaker; `start` and `end` are the first code point of
    the content and the one after its last; `link` leads to it in the live page.
    """
    article = record.article
    text = encodable(article.text)
    speakers = {speaker.id: speaker for speaker in record.speakers}

    def words(spans: tuple[Span, ...]) -> str | None:
        return "; ".join(span.of(text) for span in spans) or None

    for s in record.statements:
        yield {
            "article": article.id,
            "address": _string(article.addresses[-1] if article.addresses else None),
            "file": _string(article.file),
            "outlet": _string(article.outlet),
            "title": _string(article.title),
            "published": _string(article.published),
            "statement": s.id,
            "within": s.within,
            "speaker": _string("; ".join(speakers[id].name for id in s.speakers) or None),
            "speaker_type": speakers[s.speakers[0]].type if s.speakers else None,
            "kind": s.kind,
            "act": s.act,
            "source": words(s.source),
            "cue": words(s.cue),
            "content": words(s.content),
            "start": s.content[0].start,
            "end": s.content[-1].end,
            "confidence": round(s.confidence, 2),
            "speaker_confidence": round(s.speaker_confidence, 2),
            "sure": s.sure,
            "link": _string(record.link(s)),
        }


def cell(value: object) -> object:
    """A value for a cell that no spreadsheet runs as a formula: `'` before what begins like one.

    After OWASP, "CSV Injection". U+0000, which CSV readers stop at, becomes U+FFFD.
    """
    if not isinstance(value, str):
        return value
    value = value.replace("\0", "\N{REPLACEMENT CHARACTER}")
    return f"'{value}" if value.startswith(_RUN_BY_SPREADSHEETS) else value


def dump_csv(records: Iterable[Record], stream: TextIO, *, bom: bool = False) -> None:
    """Writes a table with a header, each record as soon as it is there.

    Cells are safe to open in a spreadsheet (`cell`); `bom` marks the file as UTF-8 for Excel.
    """
    stream.write(_BOM if bom else "")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for record in records:
        writer.writerows(map(cell, row.values()) for row in rows(record))


def dump_parquet(records: Iterable[Record], stream: BinaryIO) -> None:
    """Writes a Parquet file, a row group for every `TOGETHER` records: memory stays bounded.

    Raises UsageError where the extra `parquet` is not installed.
    """
    pa, pq = _pyarrow()
    schema = pa.schema([(name, getattr(pa, _ARROW[type])()) for name, type in COLUMNS.items()])
    left = iter(records)
    with pq.ParquetWriter(stream, schema, compression="zstd") as writer:
        while some := list(islice(left, TOGETHER)):
            found = [row for record in some for row in rows(record)]
            writer.write_table(pa.Table.from_pylist(found, schema=schema))


_ARROW = {"string": "string", "int64": "int64", "float64": "float64", "bool": "bool_"}


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise UsageError("Parquet needs an extra: pip install 'sayso[parquet]'") from error
    return pyarrow, pyarrow.parquet


def _string(text: str | None) -> str | None:
    return None if text is None else encodable(text)
