"""Inputs read one after the other, for people to watch: what fails is told and counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sayso.errors import InputError
from sayso.page import expand
from sayso.pipeline import Reader
from sayso.types import Record
from sayso.views.printable import complain


class Batch:
    """The inputs that a user named, and how many of them were read and failed so far.

    `inputs` are those that are there. `at`, if set, is told after each how many are done, and of
    how many.
    """

    def __init__(self, named: Iterable[str]) -> None:
        found = list(expand(named))
        self.inputs = [item for item in found if isinstance(item, str)]
        self.read = self.failed = 0
        self.at: Callable[[int, int], None] | None = None
        self._missing = [item for item in found if isinstance(item, InputError)]

    def __len__(self) -> int:
        return len(self.inputs) + len(self._missing)

    def records(self, *, force: bool, workers: int) -> Iterator[Record]:
        """The records as they come; a line on standard error for each input without one."""
        for error in self._missing:
            self._fail(error)
        if self.inputs:
            reader = Reader(force=force)
            for record in reader.read_many(self.inputs, workers=workers, failed=self._fail):
                self.read += 1
                self._tell()
                yield record

    def _fail(self, error: InputError) -> None:
        complain(error)
        self.failed += 1
        self._tell()

    def _tell(self) -> None:
        if self.at:
            self.at(self.read + self.failed, len(self))
