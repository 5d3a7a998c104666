"""A reader that needs no model; run as a script, it is the program `sayso` with that reader.

An input whose name has "bad" in it cannot be read, "stop" is Ctrl-C, "wait" takes for ever.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from sayso.errors import InputError, NotAPage
from sayso.types import Record, Web
from tests.marked import harbour


class FakeReader:
    """Finds the same record in whatever it is given."""

    def __init__(self, *, force: bool = False, web: Web | None = None, gpu: bool = False) -> None:
        self.record = harbour()

    def read_text(self, text: str) -> Record:
        return self.record

    def read_many(
        self,
        inputs: Iterable[str | os.PathLike[str]],
        *,
        workers: int = 1,
        failed: Callable[[InputError], None],
        merged: Callable[[Record, Record], None],
    ) -> Iterator[Record]:
        for input in map(str, inputs):
            name = Path(input).name
            if "stop" in name:
                raise KeyboardInterrupt
            if "wait" in name:
                time.sleep(600)
            if "bad" in name:
                failed(NotAPage(input, "is empty"))
            else:
                yield replace(self.record, article=replace(self.record.article, file=name))


if __name__ == "__main__":
    import sayso.pipeline
    from sayso.cli import main

    sayso.pipeline.Reader = FakeReader  # type: ignore[misc, assignment]
    main()
