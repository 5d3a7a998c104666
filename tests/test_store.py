"""A store keeps records whole, once, and as they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import FormatError
from sayso.store import Sighting, Store
from sayso.store.connection import Connection
from sayso.types import Record, Span
from tests.example import EXAMPLE
from tests.strategies import records

RECORD = replace(EXAMPLE, figures=(), voice=())
PAGE = Sighting("ab" * 32, "rota.html", "https://beacon.example/rota?from=feed")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "desk.sayso") as store:
        yield store


def addressed(record: Record, *addresses: str) -> Record:
    return replace(record, article=replace(record.article, addresses=addresses))


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store for any number of examples, emptied by each."""
    with Store.create(tmp_path_factory.mktemp("store") / "many.sayso") as store:
        store._db.set_pragma("synchronous", "OFF")
        yield store


@settings(max_examples=40, deadline=None)
@given(st.lists(records(), min_size=1, max_size=2))
def test_records_come_back_as_they_were(many: Store, found: list[Record]) -> None:
    found = [replace(record, figures=(), voice=()) for record in found]
    first = {(r.article.id, r.article.range): r for r in reversed(found)}
    many._db.run("DELETE FROM article")
    for record in found:
        many.keep(record, PAGE)
    kept = list(many.records())
    assert len(kept) == len(first)
    for record in kept:
        same = first[record.article.id, record.article.range]
        assert addressed(record, *same.article.addresses) == same
    assert list(many.check()) == []
    wrong = many._db.rows(
        "SELECT content FROM statement JOIN article ON article.id = article_id"
        " JOIN text ON text.id = text_id"
        " WHERE content_spans IS NULL AND instr(text, char(0)) = 0"
        " AND content != substr(text, content_start + 1, content_end - content_start)"
    )
    assert wrong == []  # SQLite counts characters as the record does


def test_an_article_that_is_in_gains_addresses_and_nothing_else(store: Store) -> None:
    again = replace(addressed(RECORD, "https://echo.example/"), statements=(), speakers=())
    assert store.keep(RECORD)
    assert not store.keep(again)
    assert [*store.records()] == [
        addressed(RECORD, *RECORD.article.addresses, "https://echo.example/")
    ]


def test_articles_of_one_file_share_its_text(store: Store) -> None:
    middle = RECORD.article.blocks[1]
    parts = (Span(0, middle.end), Span(middle.end, len(RECORD.article.text)))
    for part in parts:
        blocks = tuple(b for b in RECORD.article.blocks if part.start <= b.start < part.end)
        article = replace(RECORD.article, range=part, blocks=blocks)
        assert store.keep(replace(RECORD, article=article, statements=(), speakers=()))
    assert [record.article.range for record in store.records()] == [*parts]
    assert store.articles(RECORD.article.id) == [1, 2]
    assert store.articles("00") == []


def test_a_page_is_known_once_its_last_article_is_in(store: Store) -> None:
    assert not store.meet(PAGE)
    store.keep(RECORD, PAGE, whole=False)
    assert not store.meet(PAGE)
    store.keep(RECORD, PAGE)
    assert store.meet(PAGE)


def test_a_known_page_at_another_address_gives_it_to_its_articles(store: Store) -> None:
    store.keep(RECORD, PAGE)
    assert store.meet(replace(PAGE, address="https://echo.example/rota"))
    [record] = store.records()
    assert record.article.addresses == (
        "https://beacon.example/rota",
        "https://beacon.example/rota?from=feed",
        "https://echo.example/rota",
    )


def test_an_address_remembers_when_it_was_met_first_and_last(store: Store, tmp_path: Path) -> None:
    for month in (5, 3, 7):
        store.keep(RECORD, replace(PAGE, fetched=datetime(2031, month, 1, tzinfo=UTC)))
    db = Connection(tmp_path / "desk.sayso", write=False)
    seen = db.rows("SELECT first_seen, last_seen FROM address WHERE address = ?", (PAGE.address,))
    assert seen == [("2031-03-01T00:00:00Z", "2031-07-01T00:00:00Z")]
    db.close()


def test_a_record_that_breaks_its_rules_is_refused(store: Store) -> None:
    with pytest.raises(FormatError, match="SHA-256"):
        store.keep(replace(RECORD, article=replace(RECORD.article, id="00")))
    assert len(store) == 0


def test_nothing_is_left_out_in_silence(store: Store) -> None:
    with pytest.raises(FormatError, match="figures"):
        store.keep(EXAMPLE)
