"""Arguments and options that several commands have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Generic, TypeVar

import typer

from sayso.errors import UsageError
from sayso.types import Web
from sayso.views.output import standard_output
from sayso.views.printable import complain

T = TypeVar("T")

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Web addresses, pages of HTML or text, feeds, web archives (.warc, .wacz), saved "
        "pages (.mhtml, .eml, .pdf), folders, patterns such as 'news/*.html', or - for "
        "standard input.",
    ),
]
Workers = Annotated[
    int,
    typer.Option(min=1, metavar="N", help="How many processes read; the records are the same."),
]
Gpu = Annotated[
    bool,
    typer.Option(
        "--gpu", help="Run the model on the first GPU (the extra gpu); statements differ a little."
    ),
]
Force = Annotated[
    bool,
    typer.Option("--force", help="Read what is there: other languages, the front of a paywall."),
]
Offline = Annotated[
    bool, typer.Option("--offline", help="Read web addresses from the cache alone.")
]
Private = Annotated[
    bool, typer.Option("--private", help="Fetch from loopback and private networks too.")
]
Limit = Annotated[
    int,
    typer.Option(min=1, metavar="N", help="How many entries of a feed are read, newest first."),
]
Keep = Annotated[
    Path | None,
    typer.Option(
        "--keep",
        metavar="FILE",
        help="Add every page fetched, as it came, to this web archive (.warc or .warc.gz).",
    ),
]


class ListFormat(StrEnum):
    """What the commands that print a list write."""

    TEXT = "text"
    JSON = "json"


StoreArgument = Annotated[
    Path, typer.Argument(metavar="STORE", help="The file of the store, such as desk.sayso.")
]
ListFormatOption = Annotated[
    ListFormat,
    typer.Option("--format", "-f", metavar="text|json", help="Lines of text, or a JSON array."),
]


def web_of(
    offline: bool, private: bool, limit: int, keep: Path | None, *, inputs: Iterable[str]
) -> Web:
    """How addresses are fetched. Raises UsageError if `keep` is one of the inputs."""
    if keep and keep.resolve() in {Path(name).resolve() for name in inputs}:
        raise UsageError(f"{keep}: is an input; keep pages in another file")
    return Web(offline, private, keep=str(keep) if keep else None, limit=limit)


class Counted(Generic[T]):
    """Counts what is listed as it goes by."""

    def __init__(self, found: Iterable[T]) -> None:
        self.count = 0
        self._found = found

    def __iter__(self) -> Iterator[T]:
        for one in self._found:
            self.count += 1
            yield one


def print_list(
    found: Iterable[T],
    format: ListFormat,
    *,
    text: Callable[[Iterable[T]], Iterable[str]],
    json: Callable[[Iterable[T]], Iterable[str]],
    nothing: str,
) -> None:
    """Prints a list as text for people or as JSON; `nothing` is said of an empty one."""
    listed = Counted(found)
    as_text = format is ListFormat.TEXT
    with standard_output(encoding=None if as_text else "utf-8") as stream:
        for line in (text if as_text else json)(listed):
            print(line, file=stream)
    if not listed.count:
        complain(nothing)


Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="PATH",
        help="Write to this file, which appears once it is complete; for brat, to this folder.",
    ),
]
