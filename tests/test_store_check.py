"""A check finds what is wrong, whatever it is, and nothing in a sound store."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sayso.errors import DamagedStore
from sayso.store import Store
from sayso.store.connection import Connection
from tests.example import EXAMPLE


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        ("UPDATE statement SET content = 'the rota' WHERE number = 1", "s1.content: not the words"),
        ("UPDATE statement SET content_end = content_end - 1 WHERE number = 2", "s2.content: not"),
        ("UPDATE statement SET cue = NULL WHERE number = 2", "s2.cue: not the words"),
        ("UPDATE statement SET content_spans = '[[1,'", "cannot be read back"),
        ("UPDATE speaker SET roles = 'captain'", "p1.roles: not the words"),
        ("UPDATE statement SET within = id WHERE number = 4", "s4.within: a circle"),
        ("UPDATE text SET text = replace(text, 'crews', 'crowd')", "not the SHA-256 of the text"),
        ("PRAGMA foreign_keys = 0; DELETE FROM text", "points at a text that is not there"),
        ("INSERT INTO statement_fts (statement_fts) VALUES ('delete-all')", "statement_fts: does"),
        ("UPDATE article SET blocks = '[]'", "blocks: text left uncovered"),
    ],
)
def test_a_fault_is_found(harm: str, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "desk.sayso"
    with Store.create(path) as store:
        store.keep(replace(EXAMPLE, figures=(), voice=()))
    db = Connection(path, write=True)
    db.run(harm)
    db.close()
    with Store.open(path, write=True) as store:
        faults = list(store.check())
    assert any(fault in line for line in faults), faults


def test_corrections_are_proved_too(tmp_path: Path) -> None:
    with Store.create(tmp_path / "desk.sayso") as store:
        store.keep(replace(EXAMPLE, figures=(), voice=()))
        store.correct(f"{EXAMPLE.article.id[:8]}:s2", speakers=["Tom Oduya"])
        assert list(store.check()) == []
        store._db.run("UPDATE correction SET content = 'never said'")
        assert list(store.check()) == ["article 1: correction 1: not the words at its spans"]
        store._db.run("UPDATE reading SET record = replace(record, '\"she\"', '\"he\"')")
        assert any("cannot be read back" in line for line in store.check())


def test_a_torn_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "desk.sayso"
    with Store.create(path) as store:
        store.keep(replace(EXAMPLE, figures=(), voice=()))
    data = bytearray(path.read_bytes())
    for page in range(2 * 4096, len(data), 4096):
        data[page : page + 64] = b"\xff" * 64
    path.write_bytes(data)
    with pytest.raises(DamagedStore), Store.open(path, write=True) as store:
        list(store.check())


def test_a_check_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    with Store.create(tmp_path / "desk.sayso") as store:
        store.keep(replace(EXAMPLE, figures=(), voice=()))
        assert not list(store.check(lambda done, of: told.append((done, of))))
    assert told == [(1, 1)]
