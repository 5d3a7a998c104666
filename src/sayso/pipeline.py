"""The whole chain: input -> page -> article -> statements -> record, for one or for many."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, partial

from threadpoolctl import ThreadpoolController

from sayso._version import __version__
from sayso.article import from_text, read_articles, read_page
from sayso.errors import InputError, SaysoError, UsageError
from sayso.model import Model
from sayso.page import load, pages, unwrapped
from sayso.record.duplicates import without_duplicates
from sayso.statements import find
from sayso.types import Article, Page, Record, Web

log = logging.getLogger("sayso")

IN_FLIGHT = 4
"""Pages handed out per worker before the oldest must be done ..."""
BYTES_IN_FLIGHT = 64 * 1024 * 1024
"""... and how many bytes they have in all, the last one apart: both bound a batch's memory."""

Given = Page | Article | InputError
"""What a record is to be made of; where it cannot be had, the reason."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one page: its records, and why there are none or not all of them.

    `page` is None where an input gave no page at all, and for an article that is read anew.
    """

    page: Page | None
    records: tuple[Record, ...] = ()
    errors: tuple[InputError, ...] = ()


class Reader:
    """Reads articles with a model that stays loaded.

    `force` reads articles in other languages than the model's too; `web` says how addresses are
    fetched; `gpu` runs the model on the first GPU (the extra `gpu`). Raises `ModelError` where the
    model cannot be loaded.
    """

    def __init__(self, *, force: bool = False, web: Web | None = None, gpu: bool = False) -> None:
        self._force = force
        self._web = web
        self._gpu = gpu
        self._model = Model.load(gpu=gpu)

    @property
    def model_name(self) -> str:
        """The model's name and the first 8 hexadecimal digits of the SHA-256 of its file."""
        return self._model.name

    def read(self, input: str | os.PathLike[str]) -> Record:
        """The record of one file, web address or "-" (standard input). Raises `InputError`.

        A text with several articles is refused too: `read_many` gives a record of each.
        """
        page = unwrapped(load(os.fspath(input), self._web))
        return self._record(read_page(page, force=self._force))

    def read_text(self, text: str, *, file: str | None = None) -> Record:
        """The record of an article given as plain text. Raises `InputError`."""
        return self._record(from_text(text, file=file, force=self._force))

    def read_many(
        self,
        inputs: Iterable[str | os.PathLike[str]],
        *,
        workers: int = 1,
        failed: Callable[[InputError], None] | None = None,
        merged: Callable[[Record, Record], None] | None = None,
    ) -> Iterator[Record]:
        """The records of files, folders, patterns, web archives and addresses, in their order.

        An input that cannot be read is handed to `failed` (by default logged as a warning) and the
        batch goes on. `workers` are processes, started afresh on every system alike.

        An article met several times is one record, with all of its addresses; each record that is
        left out for it is handed to `merged`, with the one that stays. What counts as the same,
        and how far it is looked for, is told in `sayso.record.duplicates`.
        """
        named = (os.fspath(input) for input in inputs)
        outcomes = self.read_pages(pages(named, self._web), workers=workers)
        return without_duplicates(_records(outcomes, failed or _warn), merged)

    def read_pages(
        self, pages: Iterable[Page | InputError], *, workers: int = 1
    ) -> Iterator[Outcome]:
        """What comes of each page, in order; an error among the pages is an outcome too.

        `sayso.page.pages` makes pages of files, folders and patterns. As many of them are asked
        for ahead of time as `IN_FLIGHT` and `BYTES_IN_FLIGHT` say, one at a time with one worker.
        """
        return self._outcomes(pages, workers)

    def read_articles(self, articles: Iterable[Article], *, workers: int = 1) -> Iterator[Outcome]:
        """What comes of articles that were read before, in order: the statements in them anew."""
        return self._outcomes(articles, workers)

    def _outcomes(self, given: Iterable[Given], workers: int) -> Iterator[Outcome]:
        if workers < 1:
            raise UsageError(f"workers must be at least 1, not {workers}")
        if workers == 1:
            return map(self._outcome, given)
        return _in_workers(given, workers, partial(Reader, force=self._force, gpu=self._gpu))

    def _outcome(self, given: Given) -> Outcome:
        """What comes of a page or an article: whatever goes wrong with it stays with it."""
        if isinstance(given, InputError):
            return Outcome(None, errors=(given,))
        page = given if isinstance(given, Page) else None
        try:
            if isinstance(given, Article):
                return Outcome(None, (self._record(given),))
            found = read_articles(unwrapped(given), force=self._force)
            records = tuple(self._record(one) for one in found if isinstance(one, Article))
            errors = (one.without_frames() for one in found if isinstance(one, InputError))
            return Outcome(page, records, tuple(errors))
        except InputError as error:
            return Outcome(page, errors=(error.without_frames(),))
        except SaysoError:
            raise
        except Exception as error:
            log.debug("%s", _name(given), exc_info=True)
            reason = f"could not be read ({type(error).__name__}: {error})"
            return Outcome(page, errors=(InputError(_name(given), reason),))

    def _record(self, article: Article) -> Record:
        return record_of(article, self._model)


def record_of(article: Article, model: Model) -> Record:
    """The record of an article, as the model finds it."""
    with _threads().limit(limits=1):
        statements, speakers = find(article, model)
    return Record(__version__, model.name, article, statements, speakers)


@cache
def _threads() -> ThreadpoolController:
    """The threads of numpy's products: so small are they that sharing them out takes longer."""
    return ThreadpoolController()


def read(input: str | os.PathLike[str], *, force: bool = False, web: Web | None = None) -> Record:
    """The record of one file or address. Loads the model each time: a `Reader` keeps it."""
    return Reader(force=force, web=web).read(input)


def read_text(text: str, *, force: bool = False) -> Record:
    """The record of an article given as plain text. Loads the model each time."""
    return Reader(force=force).read_text(text)


def _records(outcomes: Iterable[Outcome], failed: Callable[[InputError], None]) -> Iterator[Record]:
    for outcome in outcomes:
        for error in outcome.errors:
            failed(error)
        yield from outcome.records


def _warn(error: InputError) -> None:
    log.warning("%s", error)


_worker: Reader


def _start_worker(make: Callable[[], Reader]) -> None:
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = make()


def _work(given: Page | Article) -> Outcome:
    """What comes of a page, which stays behind: it need not be sent back."""
    return replace(_worker._outcome(given), page=None)


def _pool(workers: int, make: Callable[[], Reader]) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_start_worker,
        initargs=(make,),
    )


def _in_workers(
    given: Iterable[Given], workers: int, make: Callable[[], Reader]
) -> Iterator[Outcome]:
    """The outcomes in order, as many under way as `IN_FLIGHT` and `BYTES_IN_FLIGHT` allow.

    What kills its worker is found by reading those under way again, each by itself.
    """
    rest = iter(given)
    waiting: deque[Given] = deque()
    futures: deque[Future[Outcome]] = deque()
    pool = _pool(workers, make)
    try:
        while True:
            try:
                while _room(waiting, workers) and not (futures and futures[0].done()):
                    if (one := next(rest, None)) is None:
                        break
                    waiting.append(one)
                    futures.append(_submit(pool, one))
                if not waiting:
                    return
                done = futures[0].result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                futures.clear()
                while waiting:
                    yield _alone(waiting.popleft(), make)
                pool = _pool(workers, make)
                continue
            futures.popleft()
            yield _joined(waiting.popleft(), done)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _room(waiting: Collection[Given], workers: int) -> bool:
    held = sum(len(given.data) for given in waiting if isinstance(given, Page))
    return len(waiting) < workers * IN_FLIGHT and held < BYTES_IN_FLIGHT


def _submit(pool: ProcessPoolExecutor, given: Given) -> Future[Outcome]:
    if not isinstance(given, InputError):
        with _interrupts_held():
            return pool.submit(_work, given)
    done: Future[Outcome] = Future()
    done.set_result(Outcome(None, errors=(given,)))
    return done


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C is for the parent to answer, after this: what is started within never hears of it."""
    here = threading.current_thread() is threading.main_thread()
    if not here or not hasattr(signal, "pthread_sigmask"):  # as on Windows
        yield
        return
    heard: list[int] = []
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    handler = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        if heard:
            signal.raise_signal(signal.SIGINT)


def _joined(given: Given, done: Outcome) -> Outcome:
    return replace(done, page=given) if isinstance(given, Page) else done


def _alone(given: Given, make: Callable[[], Reader]) -> Outcome:
    """The outcome of one page or article in a process of its own."""
    with _pool(1, make) as pool:
        try:
            return _joined(given, _submit(pool, given).result())
        except BrokenProcessPool:
            reason = "ended the process that read it; the page was left out"
            return _joined(given, Outcome(None, errors=(InputError(_name(given), reason),)))


def _name(given: Given) -> str:
    match given:
        case Page():
            return given.name
        case Article():
            return given.file or next(iter(given.addresses), given.id)
        case InputError():
            return given.input
