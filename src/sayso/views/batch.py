"""Inputs read one after the other, for people to watch: what fails is told and counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sayso.errors import InputError
from sayso.page import expand, may_hold_many
from sayso.pipeline import Reader
from sayso.types import Record, Web
from sayso.views.printable import complain


class Batch:
    """The inputs that a user named, and how many of them were read and failed so far.

    `inputs` are those that are there. `total` is the number of pages to come, None where only
    reading tells. `at`, if set, is told after each page how many are done, and of how many.
    """

    def __init__(self, named: Iterable[str]) -> None:
        found = list(expand(named))
        self.inputs = [item for item in found if isinstance(item, str)]
        self.read = self.failed = 0
        self.total = None if any(map(may_hold_many, self.inputs)) else len(found)
        self.at: Callable[[int, int | None], None] | None = None
        self._missing = [item for item in found if isinstance(item, InputError)]

    @property
    def several(self) -> bool:
        """True if there are several inputs, or turned out to be several pages."""
        return self.total not in (None, 1) or self.read + self.failed > 1

    def records(self, *, force: bool, web: Web, workers: int, gpu: bool) -> Iterator[Record]:
        """The records as they come; a line on standard error for each input without one."""
        for error in self._missing:
            self._fail(error)
        if self.inputs:
            reader = Reader(force=force, web=web, gpu=gpu)
            yield from self._counted(
                reader.read_many(
                    self.inputs, workers=workers, failed=self._fail, merged=self._merge
                )
            )

    def _counted(self, records: Iterable[Record]) -> Iterator[Record]:
        for record in records:
            self.read += 1
            self._tell()
            yield record

    def _merge(self, left_out: Record, stays: Record) -> None:
        """Tell of a record that is no other article than one before."""
        name, same = _named(left_out), _named(stays)
        complain(f"{name}: the same article as {same}; one record has the addresses of both")
        self.read += 1
        self._tell()

    def _fail(self, error: InputError) -> None:
        complain(error)
        self.failed += 1
        self._tell()

    def _tell(self) -> None:
        if self.at:
            self.at(self.read + self.failed, self.total)


def _named(record: Record) -> str:
    article = record.article
    return article.file or next(iter(article.addresses), "an article")
