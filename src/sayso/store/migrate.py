"""Formats of the file, each made from the one before by a migration.

A migration is a file of SQL in `migrations/`, numbered and named; once released it never changes.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso._version import __version__
from sayso.errors import DamagedStore, NotAStore, OtherFormat
from sayso.store.connection import APPLICATION_ID, Connection
from sayso.store.registry.appearance import forms
from sayso.store.registry.keys import keys, known_key
from sayso.store.sighting import stamp
from sayso.store.spans import load
from sayso.types import SpeakerType


@dataclass(frozen=True, slots=True)
class Migration:
    """One step from format `number - 1` to format `number`."""

    number: int
    name: str
    sql: str


@cache
def migrations() -> tuple[Migration, ...]:
    """All migrations, in order."""
    found = []
    for entry in files("sayso.store").joinpath("migrations").iterdir():
        stem, _, suffix = entry.name.rpartition(".")
        if suffix == "sql":
            number, _, name = stem.partition("_")
            found.append(Migration(int(number), name, entry.read_text(encoding="utf-8")))
    return tuple(sorted(found, key=lambda migration: migration.number))


def newest() -> int:
    """The format that this version writes."""
    return migrations()[-1].number


def found_format(db: Connection) -> int:
    """The format of an open file; 0 if it is empty.

    Raises NotAStore for a SQLite file that is something else.
    """
    if db.pragma("application_id") == APPLICATION_ID:
        return int(db.pragma("user_version"))
    if db.value("SELECT count(*) FROM sqlite_schema") or db.pragma("application_id"):
        raise NotAStore(str(db.path), "is a SQLite file, but not a store of Sayso")
    return 0


def require_current(db: Connection) -> None:
    """Raises NotAStore or OtherFormat unless the file is of the format that this version reads."""
    found = found_format(db)
    if found == 0:
        raise NotAStore(str(db.path), "is empty; `sayso add` makes a store of it")
    _refuse_newer(db, found)
    if found < newest():
        raise OtherFormat(
            str(db.path),
            f"is of format {found}, this version reads {newest()}; "
            "`sayso migrate` brings it up to date",
        )


def migrate(db: Connection) -> tuple[str, ...]:
    """Brings a file up to date, an empty one from nothing; the names of the migrations applied.

    Each is a transaction. Raises NotAStore or OtherFormat, and changes nothing, for a file that is
    something else or newer.
    """
    _refuse_newer(db, found_format(db))
    applied = []
    db.define("speaker_keys", _speaker_keys)
    db.define("known_key", known_key)
    db.set_pragma("foreign_keys", False)  # a table that is rebuilt drops its old self
    try:
        for migration in migrations():
            if _apply(db, migration):
                applied.append(migration.name)
    finally:
        db.set_pragma("foreign_keys", True)
    return tuple(applied)


def _apply(db: Connection, migration: Migration) -> bool:
    with db.transaction():
        if found_format(db) >= migration.number:
            return False
        db.run(migration.sql)
        if db.row("PRAGMA foreign_key_check"):
            raise DamagedStore(str(db.path), f"has rows that migration {migration.name} breaks")
        db.run(
            "INSERT INTO migration (number, name, sayso, applied) VALUES (?, ?, ?, ?)",
            (migration.number, migration.name, __version__, stamp()),
        )
        db.set_pragma("application_id", APPLICATION_ID)
        db.set_pragma("user_version", migration.number)
        return True


def _speaker_keys(name: str, type: SpeakerType, mentions: str, text: str) -> str:
    """The keys of a named speaker as a JSON array, for the migration that brings them in."""
    return json.dumps(sorted(keys(name, type, forms(name, load(mentions), text)[1:])))


def _refuse_newer(db: Connection, found: int) -> None:
    if found > newest():
        raise OtherFormat(
            str(db.path),
            f"is of format {found}, which a newer version of Sayso wrote; this one reads "
            f"{newest()}: install a newer Sayso",
        )
