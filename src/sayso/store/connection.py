"""The one door to the file: SQLite through apsw, and its errors as ours.

Python's own sqlite3 is never used on a store: two SQLite libraries in one process break each
other's locks on a file. So does opening the file in any other way; nothing here does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from sayso.errors import DamagedStore, NotAStore, StoreError, StoreRefused
from sayso.record.format import encodable, is_encodable

APPLICATION_ID = 0x53617973
"""What marks a SQLite file as a store: "Says", in its header."""
PATIENCE = 30_000
"""Milliseconds to wait for another writer."""
LARGEST_LOG = 64 * 1024 * 1024
"""Bytes of the write-ahead log that are kept once a checkpoint has emptied it."""

CACHE = -32 * 1024
"""Kibibytes of the file that SQLite keeps in memory, with the sign that it takes for those."""
TOKENIZER = "unicode61 remove_diacritics 2"
"""How the full-text indexes take words: without capitals and accents."""

Row = tuple[Any, ...]


class Connection:
    """An open file. Every method raises a `StoreError` where SQLite refuses."""

    def __init__(self, path: Path, *, write: bool, create: bool = False) -> None:
        self.path = path
        with self._ours():
            self._db = _opened(path, write=write, create=create)
            self._db.set_busy_timeout(PATIENCE)
            self._db.pragma("foreign_keys", True)
            self._db.pragma("trusted_schema", False)
            self._db.pragma("cache_size", CACHE)
            if write:
                if self._db.readonly("main"):
                    raise apsw.ReadOnlyError
                self._db.pragma("synchronous", "FULL")
                self._db.pragma("journal_size_limit", LARGEST_LOG)
                self._db.pragma("secure_delete", True)

    def close(self) -> None:
        """Closes the file; SQLite empties its log into it if nobody else has it open."""
        with self._ours():
            self._db.close()

    def rows(self, sql: str, bindings: Sequence[Any] = ()) -> list[Row]:
        """All rows."""
        with self._ours():
            return list(self._db.execute(sql, bindings))

    def each(self, sql: str, bindings: Sequence[Any] = ()) -> Iterator[Row]:
        """The rows one by one, so that any number of them fits the memory."""
        with self._ours():
            yield from self._db.execute(sql, bindings)

    def row(self, sql: str, bindings: Sequence[Any] = ()) -> Row | None:
        """The first row, or None."""
        return next(self.each(sql, bindings), None)

    def value(self, sql: str, bindings: Sequence[Any] = ()) -> Any:
        """The first value of the first row, or None."""
        row = self.row(sql, bindings)
        return row[0] if row else None

    def run(self, sql: str, bindings: Sequence[Any] = ()) -> int:
        """Runs statements that give no rows; the row id of what was inserted last."""
        with self._ours():
            for _ in self._db.execute(sql, bindings):
                pass
            return self._db.last_insert_rowid()

    def run_many(self, sql: str, bindings: Sequence[Sequence[Any]]) -> None:
        """Runs a statement for each of the bindings."""
        with self._ours():
            self._db.executemany(sql, bindings)

    def define(self, name: str, function: Callable[..., str]) -> None:
        """Makes a function of ours one that SQL may call."""
        with self._ours():
            self._db.create_scalar_function(name, function, deterministic=True)

    def pragma(self, name: str) -> Any:
        """The value of a pragma."""
        with self._ours():
            return self._db.pragma(name)

    def set_pragma(self, name: str, value: Any) -> None:
        """Sets a pragma."""
        with self._ours():
            self._db.pragma(name, value)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what is done within it is in the file once this returns, or nothing is."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self.run("ROLLBACK")
            raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read within it is of one moment, whatever others write meanwhile."""
        self.run("BEGIN")
        try:
            yield
        finally:
            self.run("COMMIT")

    @contextmanager
    def _ours(self) -> Iterator[None]:
        try:
            yield
        except apsw.Error as error:
            raise _translated(error, self.path) from error


def marked(texts: Mapping[int, str], expression: str, marks: tuple[str, str]) -> dict[int, str]:
    """Those of the texts that an expression of FTS5 finds, with marks around what it finds there.

    Told by a full-text index in memory: to ask a large one about a few rows costs a search each.
    """
    db = apsw.Connection(":memory:")
    db.execute(f"CREATE VIRTUAL TABLE text_fts USING fts5 (text, tokenize='{TOKENIZER}')")
    db.executemany("INSERT INTO text_fts (rowid, text) VALUES (?, ?)", texts.items())
    found = db.execute(
        "SELECT rowid, highlight(text_fts, 0, ?, ?) FROM text_fts WHERE text_fts MATCH ?",
        (*marks, expression),
    )
    return dict(found)


def matching(texts: Iterable[str], expression: str) -> set[str]:
    """Those of the texts that an expression of FTS5 finds."""
    numbered = dict(enumerate(texts))
    found = marked(numbered, expression, ("", "")) if numbered else {}
    return {numbered[number] for number in found}


def _opened(path: Path, *, write: bool, create: bool) -> apsw.Connection:
    if not is_encodable(str(path)):
        raise StoreRefused(encodable(str(path)), "SQLite takes no such name; give another")
    if path.is_dir():
        raise StoreRefused(str(path), "is a folder; name a file in it")
    if create and not path.parent.exists():
        raise StoreRefused(str(path), f"there is no folder {path.parent}")
    flags = apsw.SQLITE_OPEN_READWRITE if write else apsw.SQLITE_OPEN_READONLY
    if create:
        flags |= apsw.SQLITE_OPEN_CREATE
    db = apsw.Connection(str(path), flags=flags)
    try:
        db.pragma("schema_version")  # the first look into the file
    except (apsw.CantOpenError, apsw.ReadOnlyError):
        # Where no log can be made, as on a read-only disk, nobody else can write either.
        if write or path.with_name(path.name + "-wal").exists():
            raise
        uri = f"{path.absolute().as_uri()}?immutable=1"
        db = apsw.Connection(uri, flags=flags | apsw.SQLITE_OPEN_URI)
    return db


def _translated(error: apsw.Error, path: Path) -> StoreError:
    name = str(path)
    match error:
        case apsw.NotADBError():
            return NotAStore(name, "is not a store of Sayso; give another name")
        case apsw.CorruptError():
            return DamagedStore(name, f"is damaged ({error}); go back to a copy of it")
        case apsw.FullError():
            return StoreRefused(name, "the disk is full; make room and run this again")
        case apsw.ReadOnlyError() | apsw.PermissionsError():
            return StoreRefused(name, "may not be written; check its permissions and its folder's")
        case apsw.BusyError() | apsw.LockedError():
            return StoreRefused(name, "another program is writing to it; try again later")
        case apsw.CantOpenError() | apsw.IOError():
            return StoreRefused(name, f"cannot be read or written ({error})")
        case _:
            return StoreError(name, f"SQLite refused ({type(error).__name__}: {error})")
