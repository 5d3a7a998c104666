"""A store: one file of records."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Any

from sayso.errors import FormatError, InputError, NotAStore, UsageError
from sayso.record import FileFormat, dump, faults
from sayso.store import corrections, decisions, migrate, read, speakers, write
from sayso.store import forget as forgetting
from sayso.store.add import Addition, Tally
from sayso.store.changes import Change, changes
from sayso.store.check import check
from sayso.store.connection import Connection
from sayso.store.correction import Correction
from sayso.store.find import Search, find
from sayso.store.forget import Forgotten
from sayso.store.hit import Hit
from sayso.store.quotes import Utterance
from sayso.store.registry import Decision, Entry, Known, Verb
from sayso.store.renew import renew
from sayso.store.said import said
from sayso.store.sighting import Sighting, stamp
from sayso.store.who import Voiced, who
from sayso.types import Act, Kind, Record, Web

log = logging.getLogger("sayso")


class Store:
    """One SQLite file of records. Use it as a context manager, or `close` it.

    Any number of processes may have it open to read while one writes. Every method raises a
    `StoreError` where the file cannot be read or written.
    """

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, write: bool = False) -> Store:
        """Opens a store to read, or with `write` to write.

        Raises NotAStore where there is none, OtherFormat where it is not of this version's format.
        """
        return cls(_opened(_there(path), write=write))

    @classmethod
    def create(cls, path: str | os.PathLike[str]) -> Store:
        """Opens a store to write, after making it if there is no file of that name or an empty one.

        Raises as `open` does.
        """
        with closing(Connection(Path(path), write=True, create=True)) as db:
            if migrate.found_format(db) == 0:
                migrate.migrate(db)
        return cls.open(path, write=True)

    @classmethod
    def migrate(cls, path: str | os.PathLike[str]) -> tuple[str, ...]:
        """Brings a store of an older format up to date; the names of the migrations it took.

        Each of them is applied as a whole or not at all. Raises NotAStore where there is no store,
        OtherFormat for one of a newer version.
        """
        with closing(Connection(_there(path), write=True)) as db:
            if migrate.found_format(db) == 0:
                raise NotAStore(os.fspath(path), "is empty; `sayso add` makes a store of it")
            return migrate.migrate(db)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file."""
        self._db.close()

    @property
    def path(self) -> Path:
        """The file."""
        return self._db.path

    def __len__(self) -> int:
        """How many articles are in."""
        return int(self._db.value("SELECT count(*) FROM article"))

    def add(
        self,
        inputs: Iterable[str | os.PathLike[str]],
        *,
        workers: int = 1,
        gpu: bool = False,
        force: bool = False,
        web: Web | None = None,
        failed: Callable[[InputError], None] | None = None,
        at: Callable[[Tally], None] | None = None,
    ) -> Tally:
        """Reads into the store what `sayso.Reader.read_many` reads, and says how it went.

        A page whose bytes were seen is skipped before any work is done on it. Each article is a
        commit: stopped at any moment, what is in is whole, and the next call carries on. What
        cannot be read is handed to `failed` (by default logged as a warning) and tried again next
        time. `at` is told how far it has come after each page.
        """
        named = (os.fspath(input) for input in inputs)
        addition = Addition(self, named, web, failed or _warn, at)
        return addition.run(workers=workers, force=force, gpu=gpu)

    def keep(self, record: Record, page: Sighting | None = None, *, whole: bool = True) -> bool:
        """Stores a record, in one commit; False if its article was in already.

        An article that is in gains the record's addresses and the page's, nothing else. `whole`:
        this was the last article of the page, which is known from now on.

        Raises FormatError for a record that breaks its rules, or that holds what this format has
        no place for.
        """
        _refuse_faulty(record)
        with self._db.transaction():
            article_id = write.found(self._db, record.article)
            new = article_id is None
            if article_id is None:
                article_id = write.insert(self._db, record)
            seen = stamp(page.fetched if page else None)
            addresses = [*record.article.addresses]
            if page:
                write.page(self._db, page, article_id, whole=whole)
                addresses += [page.address] if page.address else []
            write.addresses(self._db, article_id, addresses, seen)
        return new

    def meet(self, page: Sighting) -> bool:
        """Whether all articles of a page with these bytes are in; they gain its address."""
        page_id = self._db.value(
            "SELECT id FROM page WHERE sha256 = ? AND whole = 1", (page.sha256,)
        )
        if page_id is not None and page.address:
            articles = self._db.rows(
                "SELECT article_id FROM page_article WHERE page_id = ?", (page_id,)
            )
            with self._db.transaction():
                for (article_id,) in articles:
                    write.addresses(self._db, article_id, [page.address], stamp(page.fetched))
        return page_id is not None

    def find(
        self,
        words: str = "",
        *,
        by: str | None = None,
        about: str | None = None,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        kind: Kind | None = None,
        act: Act | None = None,
        sure: bool = False,
        limit: int | None = None,
    ) -> Iterator[Hit]:
        """The statements that have all that is asked for.

        `words` are searched in what was said, `by` in all names that its speakers go by (in the
        article, and as `speakers` joins and calls them), `about` in the title and text of the
        article: all of the words in any order, `"a phrase"` as it stands,
        `port*` for every word that begins so; capitals and accents do not count. `since` and
        `until`, both inclusive, are ISO dates or their beginnings, such as `2031-05`; articles
        without a date are left out by them. `sure`: only statements that Sayso is sure of.

        With `words` the best come first (by BM25), without them the newest.
        """
        search = Search(words, by, about, outlet, since, until, kind, act, sure)
        return find(self._db, search, limit)

    def who(self) -> list[Voiced]:
        """The named speakers of all statements, joined as `speakers` tells; the most first."""
        return who(self._db)

    def outlets(self) -> dict[str, int]:
        """How many articles there are of each outlet, the one with the most first."""
        rows = self._db.rows(
            "SELECT outlet, count(*) FROM article WHERE outlet IS NOT NULL"
            " GROUP BY outlet ORDER BY count(*) DESC, outlet"
        )
        return dict(rows)

    def changes(self, address: str | None = None) -> Iterator[Change]:
        """Which statements came and went from one version of an article to the next.

        Of the article at an address, or of all that were met in several versions at one.
        """
        return changes(self._db, address)

    def check(self, at: Callable[[int, int], None] | None = None) -> Iterator[str]:
        """Everything that is wrong in the file, one line each; nothing for a sound store.

        Its pages, foreign keys and full-text indexes; and of each article the digest, the rules of
        its record, and that all words are those at their spans. The store must be open to write,
        though nothing is written. `at` is told how many articles are done, and of how many.
        """
        return check(self._db, at)

    def forgettable(
        self,
        *,
        article: str | None = None,
        speaker: str | None = None,
        address: str | None = None,
    ) -> list[Forgotten]:
        """The articles that `forget` would take out."""
        return forgetting.listed(
            self._db,
            forgetting.texts(self._db, article=article, speaker=speaker, address=address),
        )

    def forget(
        self,
        *,
        article: str | None = None,
        speaker: str | None = None,
        address: str | None = None,
    ) -> list[Forgotten]:
        """Takes articles out of tables, indexes and the bytes of the file, for good.

        One of: an `article` by the SHA-256 of its text or at least 8 first digits of it; every
        article that a `speaker` speaks in, under any name, or is named in; every article met at an
        `address`. Articles of one file share its text and go together. What goes is listed.

        Raises UsageError unless it is exactly one of these, StoreRefused where a reader keeps the
        old bytes in the file: they go when this is called again.
        """
        texts = forgetting.texts(self._db, article=article, speaker=speaker, address=address)
        gone = forgetting.listed(self._db, texts)
        forgetting.forget(self._db, texts, speaker)
        return gone

    def speakers(self) -> list[Entry]:
        """The people and organisations behind the statements, those of the most first.

        Joined over all articles by name, roles and company; then by the list given to `link`; then
        by what `join` and `part` have decided, which outranks both. The order in which articles
        came in changes nothing.
        """
        return speakers.speakers(self._db)

    def join(self, one: str, other: str) -> int:
        """Decides that two speakers are one; the number to `undo` it by.

        Each is a name that one speaker alone has, or the first digits of an article and the name
        there: `9c0f3d21:Jon Bell`. Raises UsageError where that is nobody, or several.
        """
        return self._decide("join", one, other)

    def part(self, one: str, other: str) -> int:
        """Decides that one appearance is not who the other is; the number to `undo` it by."""
        return self._decide("part", one, other)

    def name(self, speaker: str, name: str) -> int:
        """Decides what a speaker is called; the number to `undo` it by."""
        return self._decide("name", speaker, value=name)

    def link(self, speaker: str, id: str) -> int:
        """Decides which id a speaker has; the number to `undo` it by."""
        return self._decide("link", speaker, value=id)

    def know(self, known: Iterable[Known]) -> None:
        """Links speakers to a list of the user's own, in the place of the list before."""
        decisions.know(self._db, known)

    def decisions(self) -> list[tuple[Decision, bool]]:
        """What was decided about speakers, and whether it still fits somebody."""
        return speakers.decided(self._db)

    def undo(self, number: int) -> None:
        """Takes a decision about speakers back. Raises UsageError if there is none of it."""
        decisions.undecide(self._db, number)

    def quotes(self) -> Iterator[Utterance]:
        """What was said once, each with all its printings, in the order of the first of them."""
        return said(self._db)

    def correct(
        self,
        statement: str,
        *,
        speakers: Iterable[str] = (),
        drop: bool = False,
        content: Iterable[tuple[int, int]] = (),
    ) -> Correction:
        """Corrects a statement, such as `9c0f3d21:s2`, for all that is read from the store.

        One of: the names of its `speakers`; `drop`, where it is no statement; the ranges of its
        `content` in the text. What the model said is kept (`record` with `as_read`). Raises
        UsageError where there is no such statement, or no record could be so.
        """
        return corrections.correct(
            self._db, statement, speakers=tuple(speakers), drop=drop, content=tuple(content)
        )

    def corrections(self) -> list[tuple[Correction, bool]]:
        """All corrections, and whether each fits its article as it is read now."""
        return corrections.corrections(self._db)

    def uncorrect(self, number: int) -> None:
        """Takes a correction back. Raises UsageError if there is none of that number."""
        corrections.uncorrect(self._db, number)

    def renew(
        self,
        *,
        workers: int = 1,
        gpu: bool = False,
        failed: Callable[[InputError], None] | None = None,
        at: Callable[[int, int], None] | None = None,
    ) -> int:
        """Reads every article anew that another version or model read; how many those were.

        Only what is said in them: texts, addresses and dates stay. Corrections are applied to the
        new reading, and decisions about speakers hold. Each article is a commit: stopped at any
        moment, the next call carries on. What cannot be read stays as it is and is handed to
        `failed` (by default logged as a warning). `at` is told how many are done, and of how many.
        """
        return renew(self._db, workers, gpu, failed or _warn, at)

    def replace(self, record: Record) -> bool:
        """Puts a newer reading of an article in the place of the one before; False if it is not in.

        Its corrections are applied to the new reading. Raises as `keep` does.
        """
        _refuse_faulty(record)
        article_id = write.found(self._db, record.article)
        if article_id is not None:
            with self._db.transaction():
                corrections.put(self._db, article_id, record)
        return article_id is not None

    def articles(self, id: str | None = None) -> list[int]:
        """The row ids of all articles, or of those whose text has that SHA-256, as they came in."""
        sql = "SELECT article.id FROM article"
        if id is None:
            found = self._db.rows(f"{sql} ORDER BY article.id")
        else:
            found = self._db.rows(
                f"{sql} JOIN text ON text.id = text_id WHERE sha256 = ? ORDER BY article.id", (id,)
            )
        return [row_id for (row_id,) in found]

    def record(self, article_id: int, *, as_read: bool = False) -> Record:
        """The record of the article with that row id; KeyError if there is none.

        Corrections are applied; `as_read`: as the model said it.
        """
        take = corrections.as_read if as_read else read.record
        return take(self._db, article_id)

    def records(self, *, corrected: bool = False) -> Iterator[Record]:
        """All records, one by one, in the order in which they came in.

        `corrected`: only those of articles that have corrections.
        """
        found = corrections.corrected_articles(self._db) if corrected else self.articles()
        for article_id in found:
            yield self.record(article_id)

    def export(
        self, format: FileFormat, stream: Any, *, corrected: bool = False, bom: bool = False
    ) -> None:
        """Writes `records` to an open file, as `sayso.record.dump` does.

        For BRAT, which is a folder, there is `sayso.record.to_brat`.
        """
        dump(self.records(corrected=corrected), format, stream, bom=bom)

    def _decide(
        self, verb: Verb, one: str, other: str | None = None, value: str | None = None
    ) -> int:
        entries = self.speakers()
        _, first = speakers.meant(entries, one)
        second = None
        if other is not None:
            entry, second = speakers.meant(entries, other)
            if second == first:
                second = next((a for a in entry.appearances if a != first), first)
            if second == first:
                raise UsageError(f"{one} and {other} are one appearance")
        return decisions.decide(self._db, verb, first, second, value)


def _refuse_faulty(record: Record) -> None:
    broken = faults(record)
    if broken:
        raise FormatError(f"a record that breaks a rule: {broken[0]}")
    if record.figures or record.voice:
        raise FormatError("figures and voice have no place in a store of this format")


def _there(path: str | os.PathLike[str]) -> Path:
    if not Path(path).exists():
        raise NotAStore(os.fspath(path), "no such file; `sayso add` makes a store")
    return Path(path)


def _opened(path: Path, *, write: bool) -> Connection:
    db = Connection(path, write=write)
    try:
        migrate.require_current(db)
        if write and db.pragma("journal_mode") != "wal":
            db.set_pragma("journal_mode", "wal")
    except BaseException:
        db.close()
        raise
    return db


def _warn(error: InputError) -> None:
    log.warning("%s", error)
