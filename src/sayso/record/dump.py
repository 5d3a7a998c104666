"""Records written as any of the formats that one file holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from sayso.errors import UsageError
from sayso.record.annotation import dump_annotations
from sayso.record.quotation import dump_quotations, dump_quotebank
from sayso.record.table import dump_csv, dump_parquet
from sayso.record.writing import dump_json, dump_jsonl
from sayso.types import Record

FileFormat = Literal["json", "jsonl", "csv", "parquet", "webannotation", "quotebank", "jsonld"]


def dump(records: Iterable[Record], format: FileFormat, stream: Any, *, bom: bool = False) -> None:
    """Writes the records to an open file, each as it comes.

    The file is one of text (UTF-8, `newline=""`); of bytes, or with a `buffer`, for `parquet`.
    `bom` marks `csv` as UTF-8 for Excel. Raises UsageError for another format.
    """
    match format:
        case "json":
            dump_json(records, stream)
        case "jsonl":
            dump_jsonl(records, stream)
        case "csv":
            dump_csv(records, stream, bom=bom)
        case "parquet":
            dump_parquet(records, getattr(stream, "buffer", stream))
        case "webannotation":
            dump_annotations(records, stream)
        case "quotebank":
            dump_quotebank(records, stream)
        case "jsonld":
            dump_quotations(records, stream)
        case _:
            raise UsageError(f"{format!r} is no format of one file")
