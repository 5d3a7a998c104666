"""Articles read anew: by the model of now, with what people decided and corrected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

import sayso.pipeline
from sayso.cli import app
from sayso.errors import InputError
from sayso.store import Store
from sayso.types import Record
from tests.said import SaidReader, said

FERRY = said("Ferry\n\nNora Quist: it runs\n\nTom Oduya: it is late", outlet="beacon.example")
BRIDGE = said("Bridge\n\nLena Marsh: it is shut\n\nNora Quist: it is open")


def misread(record: Record) -> Record:
    """As an older model read it: its second speaker not told from the first."""
    first, second = record.statements
    return replace(
        record,
        statements=(first, replace(second, speakers=first.speakers)),
        speakers=record.speakers[:1],
    )


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(sayso.pipeline, "Reader", SaidReader)
    with Store.create(tmp_path / "desk.sayso") as store:
        store.keep(misread(FERRY))
        store.keep(misread(BRIDGE))
        yield store


def test_all_articles_are_read_anew_once(store: Store) -> None:
    told: list[tuple[int, int]] = []
    assert store.renew(at=lambda done, of: told.append((done, of))) == 2
    assert told == [(1, 2), (2, 2)]
    assert [record.statements for record in store.records()] == [
        FERRY.statements,
        BRIDGE.statements,
    ]
    assert {record.model for record in store.records()} == {SaidReader.model_name}
    assert [record.article for record in store.records()] == [FERRY.article, BRIDGE.article]
    assert [hit.content for hit in store.find(by="oduya")] == ["it is late"]
    assert [*store.check()] == []
    assert store.renew() == 0


def test_corrections_and_decisions_hold(store: Store) -> None:
    store.correct(f"{FERRY.article.id[:8]}:s1", speakers=["Ada Brook"])
    store.join(f"{FERRY.article.id[:8]}:Nora Quist", "Lena Marsh")
    store.name("Lena Marsh", "Lena Quist")
    store.renew()
    record = store.record(1)
    assert [record.speaker(*s.speakers).name for s in record.statements] == [
        "Ada Brook",
        "Tom Oduya",
    ]
    assert store.record(1, as_read=True).statements == FERRY.statements
    assert [fits for _, fits in store.corrections()] == [True]
    assert [hit.content for hit in store.find(by="Lena Quist", about="bridge")] == ["it is shut"]


def test_stopped_it_carries_on(store: Store) -> None:
    def stop(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.renew(at=stop)
    assert [record.model for record in store.records()] == [SaidReader.model_name, FERRY.model]
    assert store.renew() == 1


def test_what_cannot_be_read_stays_as_it_is(store: Store) -> None:
    kept = said("Nora Quist: unreadable", file="quist.txt")
    store.keep(kept)
    errors: list[InputError] = []
    assert store.renew(failed=errors.append) == 2
    assert [error.input for error in errors] == ["quist.txt"]
    assert store.record(3) == kept


def test_the_command_says_how_it_went(store: Store) -> None:
    def run() -> tuple[int, str, str]:
        done = CliRunner().invoke(app, ["renew", str(store.path)])
        return done.exit_code, done.stdout, done.stderr

    store.keep(said("Nora Quist: unreadable", file="quist.txt"))
    assert run() == (
        1,
        "",
        "sayso: quist.txt: cannot be read\nsayso: 2 articles read anew, 1 failed\n",
    )
    assert run()[2].endswith("sayso: 0 articles read anew, 2 up to date already, 1 failed\n")
