"""Progress bars on standard error, for people only."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from sayso.store import Tally


@contextmanager
def progress(what: str, *, shown: bool) -> Iterator[Callable[[int, int | None], None]]:
    """Yields a function that is told how many are done, and of how many (None: nobody knows).

    Nothing is shown unless `shown` and standard error is a terminal. Lines written to standard
    error meanwhile stand above the bar.
    """
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    bar = Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
        disable=not (shown and sys.stderr.isatty()),
    )
    with bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


@contextmanager
def adding() -> Iterator[Callable[[Tally], None]]:
    """Yields a function that is told how far an addition has come; shown to people only."""
    columns = (
        TextColumn("Adding"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[articles]} articles, {task.fields[statements]} statements"),
        TextColumn("{task.fields[rate]:.1f} articles/s"),
        TimeRemainingColumn(),
    )
    started = time.monotonic()
    with Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
        disable=not sys.stderr.isatty(),
    ) as bar:
        task = bar.add_task("", total=None, articles=0, statements=0, rate=0.0)

        def at(tally: Tally) -> None:
            bar.update(
                task,
                completed=tally.inputs,
                total=tally.of,
                articles=tally.articles,
                statements=tally.statements,
                rate=tally.articles / max(time.monotonic() - started, 1e-9),
            )

        yield at
