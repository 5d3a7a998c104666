"""What is forgotten is gone, to the last byte."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.errors import StoreRefused, UsageError
from sayso.store import Known, Sighting, Store
from tests.said import said

QUIST = said(
    "Ferry to zzyzx\n\nNora Quist: the ferry will run again by the glimmering lighthouse",
    addresses=("https://beacon.example/zzyzx",),
    file="quist.txt",
)
ODUYA = said("Bridge shut\n\nTom Oduya: the bridge is closed", file="oduya.txt")
NAMED = said("Port\n\nTom Oduya: I have not seen nora quist for years")
WRITTEN = said("Tom Oduya: it is raining", authors=("Nora Quist",))
GONE = ("zzyzx", "Quist", "quist", "glimmering", "lighthouse")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "desk.sayso") as store:
        for number, record in enumerate((ODUYA, QUIST, NAMED, WRITTEN)):
            name = record.article.file or "x"
            store.keep(record, Sighting(str(number) * 64, name, fetched=None))
        yield store


def raw(path: Path) -> bytes:
    """All bytes of the store, its log included."""
    return b"".join(part.read_bytes() for part in sorted(path.parent.iterdir()))


def test_a_speaker_goes_with_every_article_that_has_the_name(store: Store) -> None:
    path = store.path
    assert all(word.encode() in raw(path) for word in GONE)
    gone = store.forget(speaker="Nora Quist")
    assert [article.title for article in gone] == ["Ferry to zzyzx", "Port", None]
    assert [record.article.id for record in store.records()] == [ODUYA.article.id]
    assert not [word for word in GONE if word.encode() in raw(path)]
    assert b"bridge is closed" in raw(path)
    assert list(store.check()) == []
    assert list(store.find("ferry")) == []
    assert [hit.speakers for hit in store.find("bridge")] == [("Tom Oduya",)]


def test_a_speaker_goes_under_every_name(store: Store) -> None:
    """Joined by hand, in the user's own list, as the name that was decided or corrected."""
    store.keep(said("The harbour master: ships are late"))
    store.keep(said("Mo Falk: it is late"))
    store.keep(said("Ana Bell: it is early"))
    store.join("Nora Quist", "The harbour master")
    store.know([Known("Q1", "Nora Quist"), Known("Q2", "Tom Oduya")])
    store.name("Mo Falk", "Nora Quist")
    store.correct(f"{said('Ana Bell: it is early').article.id[:8]}:s1", speakers=["Nora Quist"])
    store.forget(speaker="nora quist")
    assert not [
        word for word in ("Quist", "quist", "ships are") if word.encode() in raw(store.path)
    ]
    assert list(store.check()) == []
    assert b"Oduya" in raw(store.path)


def test_an_article_goes_by_its_first_digits(store: Store) -> None:
    id = QUIST.article.id
    assert [article.id for article in store.forget(article=id[:8])] == [id]
    assert b"zzyzx" not in raw(store.path)
    assert id.encode() not in raw(store.path)
    assert b"quist.txt" not in raw(store.path)
    assert len(store) == 3


def test_an_address_takes_every_version_along(store: Store) -> None:
    later = said("Ferry\n\nLena Marsh: a glimmering", addresses=QUIST.article.addresses)
    store.keep(later)
    gone = store.forget(address="https://beacon.example/zzyzx")
    assert {article.id for article in gone} == {QUIST.article.id, later.article.id}
    assert b"glimmering" not in raw(store.path)


def test_what_is_forgotten_may_come_in_again(store: Store) -> None:
    store.forget(article=QUIST.article.id)
    assert not store.meet(Sighting("1" * 64, "quist.txt"))
    assert store.keep(QUIST)


def test_articles_of_one_file_go_together(tmp_path: Path) -> None:
    text = "Nora Quist: one\n\nTom Oduya: two"
    first, second = said(text).article.blocks
    with Store.create(tmp_path / "desk.sayso") as store:
        for block in (first, second):
            record = said(text, range=block.span)
            article = replace(record.article, blocks=(block,))
            store.keep(replace(record, article=article, statements=(), speakers=()))
        gone = store.forget(article=said(text).article.id)
        assert len(gone) == 2
        assert len(store) == 0


def test_forgetting_is_foretold(store: Store) -> None:
    foretold = store.forgettable(speaker="tom oduya")
    assert len(foretold) == 3
    assert len(store) == 4
    assert store.forget(speaker="tom oduya") == foretold


def test_nothing_is_forgotten_by_mistake(store: Store) -> None:
    assert store.forget(speaker="Nora") != []  # the name as a word of a text
    for nobody in ({"speaker": "Nora Qui"}, {"address": "https://beacon.example/"}):
        assert store.forget(**nobody) == []
    assert store.forget(article="0" * 64) == []


@pytest.mark.parametrize(
    "which",
    [{}, {"article": "abc"}, {"article": "x" * 64}, {"speaker": "a", "address": "b"}],
)
def test_it_must_be_said_what_to_forget(store: Store, which: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        store.forget(**which)


def test_a_reader_that_holds_old_bytes_is_told(store: Store) -> None:
    store._db.set_pragma("busy_timeout", 50)
    with Store.open(store.path) as reader:
        rows = reader._db.each("SELECT id FROM statement")
        next(rows)
        with pytest.raises(StoreRefused, match="while another program reads it"):
            store.forget(article=QUIST.article.id)
        rows.close()  # type: ignore[attr-defined]
    store.forget(article=QUIST.article.id)
    assert b"zzyzx" not in raw(store.path)
