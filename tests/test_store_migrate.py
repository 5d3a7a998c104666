"""Formats: each made from the one before, as a whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from sayso._version import __version__
from sayso.errors import DamagedStore, OtherFormat, StoreError
from sayso.store import Known, Store, migrate
from sayso.store.connection import Connection
from sayso.store.migrate import Migration
from tests.example import EXAMPLE

FROZEN = {
    "0001_articles": "f0aff59faa7d912ad3bf6c7bc01fa04a867c51a1cf3f54924e06bda9a5cf22de",
    "0002_by_hand": "2a5ecfbe691bef9f45eba23e1619c99def563d8444a32afa607b27f9dd2f6be2",
    "0003_names": "eeba331b309cb9ec7e83d9bc4fbd9bd1f8f337fba9fae4e22110d4665613ac4c",
}
"""The migrations that files out there were made by, and the SHA-256 of each: never to change."""
RECORD = replace(EXAMPLE, figures=(), voice=())
NOW = migrate.migrations()
FIRST = NOW[:1]
MOODS = Migration(
    len(NOW) + 1,
    "moods",
    "ALTER TABLE statement ADD COLUMN mood TEXT;"
    "UPDATE statement SET mood = 'plain';"
    "CREATE TABLE mood (name TEXT NOT NULL) STRICT;",
)


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of format 1 with an article in it."""
    return of_format(FIRST, tmp_path, monkeypatch)


def of_format(
    some: tuple[Migration, ...], folder: Path, monkeypatch: pytest.MonkeyPatch, *known: Known
) -> Path:
    """A store of an older format with an article in it: the rows that it has in this one."""
    with Store.create(folder / "now.sayso") as now:
        now.keep(RECORD)
        now.know(known)
        monkeypatch.setattr(migrate, "migrations", lambda: some)
        with Store.create(folder / "desk.sayso") as old:
            old._db.set_pragma("foreign_keys", False)
            for (table,) in old._db.rows(
                "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE TABLE%STRICT%'"
                " AND name != 'migration'"
            ):
                for row in now._db.rows(f"SELECT * FROM {table}"):
                    places = ", ".join("?" * len(row))
                    old._db.run(f"INSERT INTO {table} VALUES ({places})", row)
    return folder / "desk.sayso"


def dump(path: Path) -> list[object]:
    """Everything in the file that a person can see."""
    db = Connection(path, write=False)
    tables = db.rows("SELECT name, sql FROM sqlite_schema ORDER BY name")
    content = [
        db.rows(f"SELECT * FROM {name}") for name, sql in tables if sql and "CREATE TABLE" in sql
    ]
    found = [db.pragma("user_version"), tables, content]
    db.close()
    return found


def test_released_migrations_are_frozen() -> None:
    found = {
        f"{migration.number:04}_{migration.name}": sha256(migration.sql.encode()).hexdigest()
        for migration in migrate.migrations()
    }
    assert found.items() >= FROZEN.items()


def test_migrations_are_numbered_without_gaps() -> None:
    numbers = [migration.number for migration in migrate.migrations()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_store_of_the_first_format_is_brought_up_to_date(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    assert Store.migrate(old) == tuple(migration.name for migration in NOW[1:])
    with Store.open(old, write=True) as store:
        assert list(store.records()) == [RECORD]
        assert list(store.check()) == []
        assert len(list(store.find("fog"))) == 1


def test_names_are_found_in_a_store_that_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = Known("Q1", "Helena Marsh", ("Lena Marsh", "Lenny"))
    old = of_format(NOW[:2], tmp_path, monkeypatch, listed)
    monkeypatch.undo()
    assert Store.migrate(old) == ("names",)
    with Store.open(old, write=True) as store:
        said = {hit.statement for hit in store.find(by="marsh")}
        assert said
        assert {hit.statement for hit in store.find(by="lenny")} == said
        assert list(store.check()) == []


def test_a_migration_changes_a_store_that_has_rows(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "migrations", lambda: (*NOW, MOODS))
    later = (*NOW[1:], MOODS)
    assert Store.migrate(old) == tuple(migration.name for migration in later)
    assert Store.migrate(old) == ()
    with Store.open(old, write=True) as store:
        assert store._db.rows("SELECT DISTINCT mood FROM statement") == [("plain",)]
        applied = store._db.rows("SELECT number, name, sayso FROM migration")
        assert applied == [(m.number, m.name, __version__) for m in (*FIRST, *later)]
        assert list(store.records()) == [RECORD]
        assert list(store.check()) == []


@pytest.mark.parametrize("write", [False, True])
def test_an_older_store_is_refused_with_the_way_out(
    old: Path, write: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "migrations", lambda: (*FIRST, MOODS))
    before = dump(old)
    with pytest.raises(OtherFormat, match="`sayso migrate` brings it up to date"):
        Store.open(old, write=write)
    with pytest.raises(OtherFormat):
        Store.create(old)
    assert dump(old) == before


@pytest.mark.parametrize(
    ("sql", "error"),
    [
        (MOODS.sql + "CREATE TABLE statement (id);", StoreError),
        (MOODS.sql + "UPDATE statement SET article_id = 99;", DamagedStore),
    ],
)
def test_a_migration_that_fails_leaves_the_store_as_it_was(
    old: Path, sql: str, error: type[StoreError], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump(old)
    with monkeypatch.context() as patch:
        patch.setattr(migrate, "migrations", lambda: (*FIRST, replace(MOODS, number=2, sql=sql)))
        with pytest.raises(error):
            Store.migrate(old)
    assert dump(old) == before
    with Store.open(old) as store:
        assert list(store.records()) == [RECORD]
