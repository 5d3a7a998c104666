"""A store: one file of records."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from sayso.errors import FormatError, NotAStore
from sayso.record import faults
from sayso.store import migrate, read, write
from sayso.store.connection import Connection
from sayso.store.sighting import Sighting, stamp
from sayso.types import Record


class Store:
    """One SQLite file of records. Use it as a context manager, or `close` it.

    Any number of processes may have it open to read while one writes. Every method raises a
    `StoreError` where the file cannot be read or written.
    """

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, write: bool = False) -> Store:
        """Opens a store. With `write`, one of an older format is brought up to date.

        Raises NotAStore where there is none, OtherFormat where this version cannot read it.
        """
        if not Path(path).exists():
            raise NotAStore(os.fspath(path), "no such file; `sayso add` makes a store")
        return cls(_opened(Path(path), write=write))

    @classmethod
    def create(cls, path: str | os.PathLike[str]) -> Store:
        """Opens a store to write, after making it if there is no file of that name."""
        return cls(_opened(Path(path), write=True))

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

    def keep(self, record: Record, page: Sighting | None = None, *, whole: bool = True) -> bool:
        """Stores a record, in one commit; False if its article was in already.

        An article that is in gains the record's addresses and the page's, nothing else. `whole`:
        this was the last article of the page, which is known from now on.

        Raises FormatError for a record that breaks its rules, or that holds what this format has
        no place for.
        """
        broken = faults(record)
        if broken:
            raise FormatError(f"{record.article.file or record.article.id}: {broken[0]}")
        if record.figures or record.voice:
            raise FormatError("figures and voice have no place in a store of this format")
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

    def record(self, article_id: int) -> Record:
        """The record of the article with that row id, all its addresses included."""
        return read.record(self._db, article_id)

    def records(self) -> Iterator[Record]:
        """All records, one by one, in the order in which they came in."""
        for article_id in self.articles():
            yield self.record(article_id)


def _opened(path: Path, *, write: bool) -> Connection:
    db = Connection(path, write=write, create=write)
    try:
        if write:
            migrate.migrate(db)
            db.set_pragma("journal_mode", "wal")
        else:
            migrate.require_current(db)
    except BaseException:
        db.close()
        raise
    return db
