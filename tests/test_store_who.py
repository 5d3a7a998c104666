"""Who speaks, and what changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sayso.store import Sighting, Store, Voiced
from sayso.types import Span
from tests.said import said

ADDRESS = "https://beacon.example/ferry"


def test_speakers_are_counted_over_all_articles(tmp_path: Path) -> None:
    first = said(
        "Nora Quist: master of the port\n\nNora Quist: no\n\na clerk: well",
        outlet="beacon.example",
        published="2031-05-06",
    )
    speakers = (
        replace(first.speakers[0], roles=(Span(12, 30),)),
        replace(first.speakers[1], named=False),
    )
    with Store.create(tmp_path / "desk.sayso") as store:
        store.keep(replace(first, speakers=speakers))
        store.keep(said("NORA QUIST: yes", outlet="echo.example", published="2030-01"))
        store.keep(said("Tom Oduya: yes", outlet="echo.example", published="2030-02"))
        assert store.who() == [
            Voiced(
                name="NORA QUIST",
                type="person",
                id=None,
                names=("NORA QUIST", "Nora Quist"),
                statements=3,
                articles=2,
                roles=("master of the port",),
                outlets=("beacon.example", "echo.example"),
                first="2030-01",
                last="2031-05-06",
            ),
            Voiced(
                *("Tom Oduya", "person", None, ("Tom Oduya",), 1, 1, (), ("echo.example",)),
                *("2030-02", "2030-02"),
            ),
        ]


def test_a_speaker_who_was_joined_and_named_is_one_line(tmp_path: Path) -> None:
    with Store.create(tmp_path / "desk.sayso") as store:
        for name, date in (("Nora Quist", "2031-05-06"), ("Captain Nora", None), ("Bell", "2029")):
            store.keep(said(f"{name}: yes\n\n{name}: no", published=date, outlet="echo.example"))
        store.join("Nora Quist", "Captain Nora")
        store.name("Nora Quist", "Nora the Captain")
        one, other = store.who()
        assert (one.name, one.names) == ("Nora the Captain", ("Captain Nora", "Nora Quist"))
        assert (one.statements, one.articles, one.outlets) == (4, 2, ("echo.example",))
        added = store._db.value("SELECT added FROM article WHERE published IS NULL")
        assert [one.first, one.last] == sorted(["2031-05-06", added])
        assert (other.name, other.first) == ("Bell", "2029")


def test_versions_at_an_address_stand_beside_each_other(tmp_path: Path) -> None:
    versions = [
        "Ferry\n\nNora Quist: it runs\n\nTom Oduya: it is late",
        "Ferry back\n\nTom Oduya: it is  late\n\nNora Quist: it does not run",
        "Ferry back\n\nLena Marsh: it is late",
    ]
    with Store.create(tmp_path / "desk.sayso") as store:
        for month, text in enumerate(versions, start=1):
            seen = datetime(2031, month, 1, tzinfo=UTC)
            store.keep(said(text), Sighting(f"{month}" * 64, "ferry.html", ADDRESS, seen))
        store.keep(said("Tom Oduya: elsewhere", addresses=("https://echo.example/",)))
        assert len(store) == 4
        assert [(c.what, c.speakers, c.content, c.seen[:7]) for c in store.changes(ADDRESS)] == [
            ("gone", ("Nora Quist",), "it runs", "2031-02"),
            ("new", ("Nora Quist",), "it does not run", "2031-02"),
            ("gone", ("Tom Oduya",), "it is late", "2031-03"),
            ("gone", ("Nora Quist",), "it does not run", "2031-03"),
            ("new", ("Lena Marsh",), "it is late", "2031-03"),
        ]
        assert list(store.changes()) == list(store.changes(ADDRESS))
        assert list(store.changes("https://echo.example/")) == []
        assert list(store.changes("https://nowhere.example/")) == []
