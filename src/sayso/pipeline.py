"""The whole chain: input -> page -> article -> statements -> record, for one or for many."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from threadpoolctl import threadpool_limits

from sayso._version import __version__
from sayso.article import from_text, read_page
from sayso.errors import InputError, SaysoError, UsageError
from sayso.model import Model
from sayso.page import expand, load
from sayso.statements import find
from sayso.types import Article, Record

log = logging.getLogger("sayso")

Outcome = Record | InputError
IN_FLIGHT = 4
"""Inputs handed out per worker before the oldest must be done: bounds the memory of a batch."""


class Reader:
    """Reads articles with a model that stays loaded.

    `force` reads articles in other languages than the model's too. Raises `ModelError` where the
    model cannot be loaded.
    """

    def __init__(self, *, force: bool = False) -> None:
        self._force = force
        self._model = Model.load()

    @property
    def model_name(self) -> str:
        """The model's name and the first 8 hexadecimal digits of the SHA-256 of its file."""
        return self._model.name

    def read(self, input: str | os.PathLike[str]) -> Record:
        """The record of one file ("-": standard input). Raises `InputError`."""
        return self._record(read_page(load(os.fspath(input)), force=self._force))

    def read_text(self, text: str, *, file: str | None = None) -> Record:
        """The record of an article given as plain text. Raises `InputError`."""
        return self._record(from_text(text, file=file, force=self._force))

    def read_many(
        self,
        inputs: Iterable[str | os.PathLike[str]],
        *,
        workers: int = 1,
        failed: Callable[[InputError], None] | None = None,
    ) -> Iterator[Record]:
        """The records of many files, folders and globs, in the order of the inputs.

        An input that cannot be read is handed to `failed` (by default logged as a warning) and the
        batch goes on. `workers` are processes, started afresh on every system alike.
        """
        if workers < 1:
            raise UsageError(f"workers must be at least 1, not {workers}")
        names = expand(os.fspath(input) for input in inputs)
        outcomes = (
            map(self._outcome, names) if workers == 1 else _in_workers(names, workers, self._force)
        )
        for outcome in outcomes:
            if isinstance(outcome, Record):
                yield outcome
            else:
                (failed or _warn)(outcome)

    def _outcome(self, name: str | InputError) -> Outcome:
        """The record, or why there is none: whatever goes wrong with one page stays with it."""
        if isinstance(name, InputError):
            return name
        try:
            return self.read(name)
        except InputError as error:
            return error
        except SaysoError:
            raise
        except Exception as error:
            log.debug("%s", name, exc_info=True)
            return InputError(name, f"could not be read ({type(error).__name__}: {error})")

    def _record(self, article: Article) -> Record:
        return record_of(article, self._model)


def record_of(article: Article, model: Model) -> Record:
    """The record of an article, as the model finds it."""
    statements, speakers = find(article, model)
    return Record(__version__, model.name, article, statements, speakers)


def read(input: str | os.PathLike[str], *, force: bool = False) -> Record:
    """The record of one file. Loads the model each time: keep a `Reader` to read more."""
    return Reader(force=force).read(input)


def read_text(text: str, *, force: bool = False) -> Record:
    """The record of an article given as plain text. Loads the model each time."""
    return Reader(force=force).read_text(text)


def _warn(error: InputError) -> None:
    log.warning("%s", error)


_worker: Reader


def _start_worker(force: bool) -> None:
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to answer
    threadpool_limits(1)
    _worker = Reader(force=force)


def _work(name: str) -> Outcome:
    return _worker._outcome(name)


def _pool(workers: int, force: bool) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_start_worker,
        initargs=(force,),
    )


def _in_workers(names: Iterable[str | InputError], workers: int, force: bool) -> Iterator[Outcome]:
    """The outcomes in order, at most `IN_FLIGHT` per worker under way.

    An input that kills its worker is found by reading those under way again, each by itself.
    """
    rest = iter(names)
    waiting: deque[str | InputError] = deque()
    futures: deque[Future[Outcome] | None] = deque()
    pool = _pool(workers, force)
    try:
        while True:
            waiting.extend(islice(rest, workers * IN_FLIGHT - len(waiting)))
            if not waiting:
                return
            try:
                for name in islice(waiting, len(futures), None):
                    futures.append(pool.submit(_work, name) if isinstance(name, str) else None)
                outcome = futures[0].result() if futures[0] else None
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                futures.clear()
                while waiting:
                    name = waiting.popleft()
                    yield _alone(name, force) if isinstance(name, str) else name
                pool = _pool(workers, force)
                continue
            futures.popleft()
            name = waiting.popleft()
            if outcome is None:
                assert isinstance(name, InputError)
                outcome = name
            yield outcome
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(name: str, force: bool) -> Outcome:
    """The outcome of one input in a process of its own."""
    with _pool(1, force) as pool:
        try:
            return pool.submit(_work, name).result()
        except BrokenProcessPool:
            return InputError(name, "ended the process that read it; the page was left out")
