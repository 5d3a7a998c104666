"""Records to standard output, a file or a folder, as they come, in the format asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from itertools import chain
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, TextIO, cast

from sayso.errors import UsageError
from sayso.types import Record
from sayso.views.output import make_folder, standard_output, whole_file

if TYPE_CHECKING:
    from sayso.record import FileFormat


class Format(StrEnum):
    """What records are written as."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    WEBANNOTATION = "webannotation"
    QUOTEBANK = "quotebank"
    JSONLD = "jsonld"
    BRAT = "brat"


def write(
    records: Iterable[Record], format: Format, output: Path | None, inputs: Iterable[str] = ()
) -> None:
    """Writes the records to `output`, or to standard output if that is None.

    `output` is a file, or a folder for `brat`; it is never one of the `inputs`. Without any record
    nothing is written.
    """
    records = iter(records)
    first = next(records, None)
    if first is None:
        return
    export(chain([first], records), format, output, {Path(name).resolve() for name in inputs})


def export(
    records: Iterable[Record],
    format: Format,
    output: Path | None,
    taken: Collection[Path] = (),
    *,
    bom: bool = False,
) -> None:
    """Writes the records, even if there are none, one by one: memory stays bounded.

    `output` is none of the resolved paths `taken`. `bom` marks CSV as UTF-8 for Excel.
    """
    if format is Format.PARQUET and output is None:
        raise UsageError("parquet is no text: add --output FILE")
    if output is None:
        with standard_output(encoding=None if format is Format.TEXT else "utf-8") as stream:
            _dump(_flushed(records, stream), format, stream, bom=bom)
    elif format is Format.BRAT:
        _write_folder(records, output, taken)
    else:
        with whole_file(output, inputs=taken) as stream:
            _dump(records, format, stream, plain=True, bom=bom)


def _dump(
    records: Iterable[Record],
    format: Format,
    stream: TextIO,
    *,
    plain: bool = False,
    bom: bool = False,
) -> None:
    from sayso.record import dump, to_brat
    from sayso.views.terminal import show

    match format:
        case Format.TEXT:
            show(records, stream, plain=plain)
        case Format.BRAT:
            for record in records:
                stream.write(to_brat(record)[1])
        case _:
            dump(records, cast("FileFormat", format.value), stream, bom=bom)


def _flushed(records: Iterable[Record], stream: TextIO) -> Iterator[Record]:
    """The records; each is out of our hands before the next one is read."""
    for record in records:
        yield record
        stream.flush()


def _write_folder(records: Iterable[Record], folder: Path, taken: Collection[Path]) -> None:
    """Writes `NAME.txt` and `NAME.ann` for each record, named after its file."""
    from sayso.record import to_brat

    make_folder(folder)
    numbers: dict[str, int] = {}
    for record in records:
        name = _free_name(record, numbers)
        for suffix, words in zip((".txt", ".ann"), to_brat(record), strict=True):
            with whole_file(folder / f"{name}{suffix}", inputs=taken) as stream:
                stream.write(words)


def _free_name(record: Record, numbers: dict[str, int]) -> str:
    """The file's name without its ending, with a number if another record has it already.

    `numbers` are the names that are taken, each with the last number that was tried for it.
    """
    stem = name = PureWindowsPath(record.article.file or "article").stem
    while name.casefold() in numbers:
        numbers[stem.casefold()] += 1
        name = f"{stem}-{numbers[stem.casefold()]}"
    numbers[name.casefold()] = 1
    return name
