"""Everything that the user names, read into a store: workers read, one writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.errors import FormatError, InputError
from sayso.page import expand, pages
from sayso.store.sighting import Sighting
from sayso.types import Page, Web

if TYPE_CHECKING:
    from sayso.pipeline import Outcome
    from sayso.store.store import Store


@dataclass(slots=True)
class Tally:
    """How far an addition has come.

    `inputs` of `of` were begun. `articles` are new, `statements` theirs; `known` pages were in
    already, `same` articles were in under another page; `failed` inputs or parts of them could not
    be read.
    """

    of: int = 0
    inputs: int = 0
    articles: int = 0
    statements: int = 0
    known: int = 0
    same: int = 0
    failed: int = 0


class Addition:
    """The inputs that go into a store, and how far that has come."""

    def __init__(
        self,
        store: Store,
        inputs: Iterable[str],
        web: Web | None,
        failed: Callable[[InputError], None],
        at: Callable[[Tally], None] | None,
    ) -> None:
        self.tally = Tally()
        self._store = store
        self._named = list(expand(inputs))
        self._web = web
        self._failed = failed
        self._at = at
        self.tally.of = len(self._named)

    def run(self, *, workers: int, force: bool, gpu: bool) -> Tally:
        """Adds them all; how it went. The model is loaded once there is something to read."""
        fresh = self._fresh()
        first = next(fresh, None)
        if first is not None:
            from sayso.pipeline import Reader

            reader = Reader(force=force, web=self._web, gpu=gpu)
            for outcome in reader.read_pages(chain([first], fresh), workers=workers):
                self._keep(outcome)
                self._tell()
        return self.tally

    def _fresh(self) -> Iterator[Page | InputError]:
        """The pages whose bytes have not been seen, and the errors that stand among them."""
        for page in pages(self._begun(), self._web):
            if isinstance(page, Page) and self._store.meet(Sighting.of(page)):
                self.tally.known += 1
                self._tell()
            else:
                yield page

    def _begun(self) -> Iterator[str]:
        """The inputs that are there, counted as they are asked for."""
        for input in self._named:
            self.tally.inputs += 1
            if isinstance(input, InputError):
                self._fail(input)
            elif self._is_the_store(input):
                self._fail(InputError(input, "is the store itself"))
            else:
                yield input

    def _is_the_store(self, input: str) -> bool:
        """Whether it is the store's file or one beside it: to open that would break its locks."""
        ours = self._store.path
        for path in (ours, *(ours.with_name(ours.name + end) for end in ("-wal", "-shm"))):
            try:
                if path.samefile(Path(input)):
                    return True
            except (OSError, ValueError):
                continue
        return False

    def _keep(self, outcome: Outcome) -> None:
        """Stores what came of a page; it is tried again next time unless all of it is in."""
        for error in outcome.errors:
            self._fail(error)
        if outcome.page is None:
            return
        seen, sound = Sighting.of(outcome.page), not outcome.errors
        for number, record in enumerate(outcome.records, start=1):
            last = number == len(outcome.records)
            try:
                new = self._store.keep(record, seen, whole=last and sound)
            except FormatError as error:
                sound = False
                self._fail(InputError(seen.name, str(error)))
            else:
                self.tally.articles += new
                self.tally.same += not new
                self.tally.statements += new * len(record.statements)

    def _fail(self, error: InputError) -> None:
        self.tally.failed += 1
        self._failed(error)

    def _tell(self) -> None:
        if self._at:
            self._at(self.tally)
