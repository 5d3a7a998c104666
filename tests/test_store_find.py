"""What is searched for is found, in the order that is promised, with its passage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import UsageError
from sayso.store import Store
from sayso.store.connection import marked
from sayso.store.query import expression
from tests.example import EXAMPLE
from tests.said import said

FERRY = said(
    "Ferry to run again\n\n"
    'Nora Quist: "The night ferry runs from May, and the day ferry too."\n\n'
    "Élan Marsh: perhaps the ferry is late\n\n"
    "The harbour is full of ice. Nobody has seen it so.",
    outlet="beacon.example",
    published="2031-05-06T07:08:00+02:00",
    addresses=("https://beacon.example/ferry",),
)
BRIDGE = said(
    "Bridge shut\n\n"
    "Nora Quist: we hope for a bridge by the harbour\n\n"
    "the council: the port authority's ferries are not late",
    outlet="Echo",
    published="2032-01",
)
UNDATED = said("Nora Quist: a ferry, a long word about a very long journey on the night boat")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("find") / "desk.sayso"
    with Store.create(path) as store:
        for record in (FERRY, BRIDGE, UNDATED, replace(EXAMPLE, figures=(), voice=())):
            store.keep(record)
    with Store.open(path) as store:
        yield store


@pytest.mark.parametrize(
    ("asked", "contents"),
    [
        ({"words": "night ferry"}, ['"The night', "a ferry, a"]),
        ({"words": '"night ferry"'}, ['"The night']),
        ({"words": "“night ferry”"}, ['"The night']),
        ({"words": "FERRY"}, ['"The night', "perhaps th", "a ferry, a"]),
        ({"words": "ferr*", "by": "council"}, ["the port a"]),
        ({"words": '"not la"*'}, ["the port a"]),
        ({"by": "elan"}, ["perhaps th"]),
        ({"by": "nora q*", "since": "2031"}, ["we hope fo", '"The night']),
        ({"by": "Nora Quist", "until": "2031-05-06"}, ['"The night']),
        ({"by": "Nora Quist", "until": "2031-05-05"}, []),
        ({"by": "Nora Quist", "until": "2031-05"}, ['"The night']),
        ({"since": "2032", "act": "attitude"}, ["we hope fo"]),
        ({"since": "2032-01", "until": "2032"}, ["we hope fo", "the port a"]),
        ({"about": "ice"}, ['"The night', "perhaps th"]),
        ({"about": '"ferry to run"', "sure": True}, ['"The night']),
        ({"outlet": "echo"}, ["we hope fo", "the port a"]),
        ({"kind": "direct"}, ['"The night']),
        ({"words": "council"}, ["that the c"]),
        ({"words": "gift fog"}, ["the rota; "]),
        ({"words": "!?"}, []),
        ({"by": "…"}, []),
        ({"about": ""}, []),
        ({"words": "ferry", "limit": 1}, ['"The night']),
        ({"words": "nowhere"}, []),
    ],
)
def test_it_finds(store: Store, asked: dict[str, Any], contents: list[str]) -> None:
    found = [hit.content[:10] for hit in store.find(**asked)]
    ordered = "words" not in asked or len(found) < 3
    assert (found if ordered else sorted(found)) == (contents if ordered else sorted(contents))


def test_the_best_come_first(store: Store) -> None:
    twice, short, long = (hit.content for hit in store.find("ferry"))
    assert twice.count("ferry") == 2
    assert len(short) < len(long)


def test_without_words_the_newest_come_first_and_the_undated_last(store: Store) -> None:
    found = [hit.published for hit in store.find()]
    assert found == sorted(found, key=lambda date: date or "", reverse=True)
    assert found[-1] is None


def test_a_hit_tells_where_it_stands(store: Store) -> None:
    [hit] = store.find('"night ferry"')
    text = FERRY.article.text
    assert hit.article == FERRY.article.id
    assert FERRY.statements[0].id == hit.statement
    assert [span.of(text) for span in hit.content_spans] == [hit.content]
    assert [span.of(text) for span in hit.matches] == ["night ferry"]
    assert text[hit.passage.start : hit.passage.end] == hit.passage.text
    assert hit.passage.text == f"Nora Quist: {hit.content}"
    assert (hit.speakers, hit.source, hit.cue) == (("Nora Quist",), "Nora Quist", ":")
    assert (hit.address, hit.outlet) == ("https://beacon.example/ferry", "beacon.example")
    assert hit.link == FERRY.link(FERRY.statements[0])


def test_matches_in_several_pieces_are_where_they_stand(store: Store) -> None:
    [hit] = store.find("fog rota")
    found = [(span.start, span.of(EXAMPLE.article.text)) for span in hit.matches]
    assert [word for _, word in found] == ["rota", "fog"]
    assert hit.content == "the rota; “a gift to the fog”"
    assert hit.content_spans == EXAMPLE.statements[0].content


def test_a_long_paragraph_gives_a_short_passage(tmp_path: Path) -> None:
    words = "so on and on " * 5_000
    with Store.create(tmp_path / "desk.sayso") as store:
        record = said(f"Nora Quist: a ferry\n{words}")
        content = record.statements[0].content[0]
        short = replace(content, end=content.start + 7)
        store.keep(replace(record, statements=(replace(record.statements[0], content=(short,)),)))
        [hit] = store.find("ferry")
    assert len(hit.passage.text) < 500
    assert hit.passage.text.startswith("Nora Quist: a ferry")


@pytest.mark.parametrize(
    "date",
    ["yesterday", "2031-5", "31", "2031-05-06 07:08", "٢٠٣١", "2031-13", "2031-00", "2031-05-32"],
)
def test_what_is_no_date_is_refused(store: Store, date: str) -> None:
    with pytest.raises(UsageError, match="is no date"):
        list(store.find(since=date))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30) | st.text(alphabet='"“”*^:-+(){}ab \0\ud800,NEAROT', max_size=20))
def test_no_query_is_too_odd(store: Store, words: str) -> None:
    assert len(list(store.find(words))) <= 9
    assert list(store.find("nowhere", by=words, about=words, outlet=words)) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["Port", "Fähre", "o'clock", "3.1", "李"]), min_size=1))
def test_what_was_said_is_found_by_its_own_words(words: list[str]) -> None:
    said, other = " ".join(words), "a ferry"
    for query in (said, f'"{said}"', said.upper()):
        marks = marked({1: f"well, {said}, then", 2: other}, expression(query) or "", ("[", "]"))
        assert set(marks) == {1}
        assert marks[1].replace("[", "").replace("]", "") == f"well, {said}, then"


@pytest.mark.parametrize(
    ("words", "sql"),
    [
        ("port strike", '"port" "strike"'),
        ('"a week" por*', '"a week" "por" *'),
        ('"a week"*', '"a week" *'),
        ('open "quote', '"open" "quote"'),
        ("NOT x OR (y)", '"NOT" "x" "OR" "(y)"'),
        ("  ", None),
    ],
)
def test_queries_mean_what_they_say(words: str, sql: str | None) -> None:
    assert expression(words) == sql
