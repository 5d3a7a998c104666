"""What is named goes in, once; what stops an addition costs nothing that was in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

import sayso.pipeline
from sayso.errors import InputError
from sayso.pipeline import Outcome
from sayso.store import Store, Tally
from sayso.types import Page
from tests.archives import Archived, archive
from tests.said import SaidReader


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sayso.pipeline, "Reader", SaidReader)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "desk.sayso") as store:
        yield store


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(3):
        text = f"Ferry {number}\n\nNora Quist: number {number} runs\n\nTom Oduya: not in May"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


def test_everything_named_goes_in(store: Store, pages: Path) -> None:
    tally = store.add([pages])
    assert tally == Tally(of=3, inputs=3, articles=3, statements=6)
    assert [record.article.title for record in store.records()] == ["Ferry 0", "Ferry 1", "Ferry 2"]


def test_a_page_that_is_in_is_not_read_again(
    store: Store, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add([pages / "0.txt"])
    asked: list[str] = []

    class Watched(SaidReader):
        def read_pages(self, pages: Iterable[Page | InputError], **more: Any) -> Iterator[Outcome]:
            for outcome in super().read_pages(pages, **more):
                asked.append(outcome.page.name if outcome.page else "")
                yield outcome

    monkeypatch.setattr(sayso.pipeline, "Reader", Watched)
    assert store.add([pages]) == Tally(of=3, inputs=3, articles=2, statements=4, known=1)
    assert asked == [str(pages / "1.txt"), str(pages / "2.txt")]
    monkeypatch.setattr(sayso.pipeline, "Reader", None)  # not even loaded
    assert store.add([pages]) == Tally(of=3, inputs=3, known=3)


def test_the_same_article_in_other_bytes_is_the_same_article(store: Store, pages: Path) -> None:
    text = (pages / "0.txt").read_text(encoding="utf-8")
    (pages / "3.txt").write_text(f"{text}===Ferry 9\n\nLena Marsh: no", encoding="utf-8")
    tally = store.add([pages])
    assert (tally.articles, tally.same) == (4, 1)


def test_an_archive_gives_addresses_and_versions(store: Store, tmp_path: Path) -> None:
    plain = (("Content-Type", "text/html"),)
    first, second = b"Ferry\n\nNora Quist: it runs", b"Ferry\n\nNora Quist: it does not run"
    met = [("courier", first), ("mirror", first), ("courier", second)]
    found = [Archived(f"https://{name}.example/", body, plain) for name, body in met]
    (tmp_path / "web.warc.gz").write_bytes(archive(found)[0])
    tally = store.add([tmp_path / "web.warc.gz"])
    assert (tally.articles, tally.known, tally.failed) == (2, 1, 0)
    assert [record.article.addresses for record in store.records()] == [
        ("https://courier.example/", "https://mirror.example/"),
        ("https://courier.example/",),
    ]
    changes = list(store.changes())
    assert [(change.what, change.content) for change in changes] == [
        ("gone", "it runs"),
        ("new", "it does not run"),
    ]
    assert changes[0].seen == "2026-02-17T08:30:00Z"


def test_what_cannot_be_read_is_told_and_tried_again(store: Store, pages: Path) -> None:
    (pages / "3.txt").write_text("Ferry\n\nTom Oduya: yes===nothing", encoding="utf-8")
    failed: list[InputError] = []
    named = [pages, pages / "nowhere.txt"]
    tally = store.add(named, failed=failed.append)
    assert (tally.articles, tally.failed) == (4, 2)
    assert [Path(error.input).name for error in failed] == ["3.txt", "nowhere.txt"]
    tally = store.add(named, failed=failed.append)
    assert (tally.known, tally.same, tally.failed) == (3, 1, 2)


def test_the_store_itself_is_no_input(store: Store, pages: Path) -> None:
    failed: list[InputError] = []
    link = pages / "link.txt"
    link.hardlink_to(store.path)
    tally = store.add([store.path, link, pages / "0.txt"], failed=failed.append)
    assert [error.reason for error in failed] == ["is the store itself"] * 2
    assert (tally.articles, tally.failed) == (1, 2)
    assert list(store.check()) == []


def test_an_addition_that_is_stopped_carries_on(
    store: Store, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(tally: Tally) -> None:
        if tally.articles == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.add([pages], at=stop)
    assert len(store) == 2
    assert store.add([pages]) == Tally(of=3, inputs=3, articles=1, statements=2, known=2)


def test_the_way_it_comes_is_told(store: Store, pages: Path) -> None:
    told: list[tuple[int, int, int]] = []
    store.add([pages], at=lambda tally: told.append((tally.inputs, tally.of, tally.articles)))
    assert told == [(1, 3, 1), (2, 3, 2), (3, 3, 3)]
