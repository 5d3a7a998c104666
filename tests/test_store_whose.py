"""A search by a name finds everybody who goes by it in who is who, under all of their names."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import UsageError
from sayso.store import Known, Store
from sayso.store.connection import matching
from sayso.store.query import expression
from sayso.types import Record, Span, SpeakerType
from tests.said import said


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "desk.sayso") as store:
        yield store


def by(store: Store, name: str) -> list[str]:
    return sorted(hit.content for hit in store.find(by=name))


def test_who_was_joined_is_found_under_either_name(store: Store) -> None:
    for text in ("Mara Vell: one", "The Lamp: two", "Mara Vell: three", "Tom Oduya: four"):
        store.keep(said(text))
    assert by(store, "lamp") == ["two"]
    number = store.join("Mara Vell", "The Lamp")
    assert by(store, "lamp") == by(store, "Mara Vell") == ["one", "three", "two"]
    store.keep(said("Mara Vell: five"))
    assert by(store, "lamp") == ["five", "one", "three", "two"]
    store.undo(number)
    assert by(store, "lamp") == ["two"]


def test_a_name_that_was_given_and_an_alias_of_the_list_are_names_too(store: Store) -> None:
    store.keep(said("Mara Vell: one"))
    store.keep(said("Tom Oduya: two"))
    assert by(store, "countess") == by(store, "tommy") == []
    store.name("Mara Vell", "The Countess")
    store.know([Known("Q1", "Thomas Oduya", ("Tom Oduya", "Tommy O"))])
    assert by(store, "countess") == ["one"]
    assert by(store, "tommy") == by(store, "thomas") == ["two"]
    store.know([])
    assert by(store, "tommy") == []


def test_other_spellings_by_the_rules(store: Store) -> None:
    for number, name in enumerate(["Jörg Müller", "Joerg Mueller", "Jorg Miller", "Søren Kjær"]):
        store.keep(said(f"{name}: word{number}"))
    assert by(store, "Mueller") == by(store, "Müller") == ["word0", "word1"]
    assert by(store, "Soren Kjaer") == []  # nobody is called so in an article
    store.keep(said("Soren Kjaer: word4"))
    assert by(store, "Kjaer") == ["word3", "word4"]


def test_two_of_one_name_who_were_parted_are_found_by_it_but_not_by_the_others_name(
    store: Store,
) -> None:
    striker = in_role(said("Jon Bell: goal\n\nThe striker plays."), "striker")
    minister = in_role(said("Jon Bell: tax\n\nThe finance minister pays."), "finance minister")
    full = in_role(said("Jonathan Bell: law\n\nThe finance minister."), "finance minister")
    for record in (striker, minister, full):
        store.keep(record)
    store.join(f"{minister.article.id[:8]}:Jon Bell", "Jonathan Bell")
    assert by(store, "jonathan") == ["law", "tax"]
    assert by(store, "Jon Bell") == ["goal", "law", "tax"]


def in_role(record: Record, role: str) -> Record:
    start = record.article.text.index(role)
    first = replace(record.speakers[0], roles=(Span(start, start + len(role)),))
    return replace(record, speakers=(first, *record.speakers[1:]))


NAMES: list[tuple[str, SpeakerType, bool]] = [
    ("Jon Bell", "person", True),
    ("Jon Q. Bell", "person", True),
    ("J. Bell", "person", True),
    ("Striker Jon Bell", "person", True),
    ("Bell", "person", True),
    ("Jörg Müller", "person", True),
    ("Joerg Mueller", "person", True),
    ("Suharno", "person", True),
    ("Haji Suharno", "person", True),
    ("Lorn Harbour Board", "organisation", True),
    ("The Lorn Harbour Board plc", "organisation", True),
    ("LHB", "organisation", True),
    ("League of Honest Bakers", "organisation", True),
    ("@bell", "account", True),
    ("Bell (@Bell)", "account", True),
    ("the Bell report", "document", True),
    ("the striker", "person", False),
    ("a board spokesman", "person", False),
]
ROLES = ["", "striker", "finance minister", "president of Lorn"]
ASKED = ["bell", "q", "mueller", "müller", "lhb", "board", "suharno", "haji", "striker", "j*"]
LISTED = [
    Known("Q1", "Jonathan Bell", ("Jon Bell", "Jonny"), ("minister",)),
    Known("Q2", "Harbour Board of Lorn", ("LHB",), type="organisation"),
    Known("Q3", "Suharno"),
    Known("Q4", "The Striker", ("Joerg Mueller", "Suharno")),
]
ARTICLE = st.tuples(
    st.lists(st.sampled_from(range(len(NAMES))), min_size=1, max_size=3, unique=True),
    st.sampled_from(ROLES),
    st.booleans(),
)


def record_of(number: int, places: list[int], role: str, acronym: bool) -> Record:
    """An article in which these speak, the first in a role; organisations with an acronym."""
    cast = [NAMES[place] for place in places]
    record = said("\n\n".join([f"Story {number}, {role}", *(f"{n}: LHB" for n, _, _ in cast)]))
    at = record.article.text.index(role)
    return replace(
        record,
        speakers=tuple(
            replace(
                speaker,
                type=type,
                named=named,
                roles=(Span(at, at + len(role)),) if role and speaker.id == "p1" else (),
                mentions=(
                    (*speaker.mentions, statement.content[0])
                    if type == "organisation" and acronym
                    else speaker.mentions
                ),
            )
            for speaker, statement, (_, type, named) in zip(
                record.speakers, record.statements, cast, strict=True
            )
        ),
    )


@settings(max_examples=60, deadline=None)
@given(
    st.lists(ARTICLE, min_size=1, max_size=7),
    st.lists(st.tuples(st.sampled_from(["join", "part", "name", "link"]), st.data()), max_size=3),
    st.sets(st.sampled_from(range(len(LISTED)))),
)
def test_it_is_what_joining_everybody_would_find(
    articles: list[tuple[list[int], str, bool]],
    decisions: list[tuple[str, st.DataObject]],
    listed: set[int],
) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder, "x.sayso")) as store:
        for number, article in enumerate(articles):
            store.keep(record_of(number, *article))
        store.know(LISTED[place] for place in sorted(listed))
        for verb, data in decisions:
            decide(store, verb, data)
        known = {item.id: item.names for item in LISTED if LISTED.index(item) in listed}
        for asked in ASKED:
            words = expression(asked) or ""
            wanted = {
                (a.anchor.article, a.name)
                for entry in store.speakers()
                for a in entry.appearances
                if matching(
                    [a.name, entry.name, *entry.names, *known.get(entry.id or "", ())], words
                )
            }
            found = {(hit.article, name) for hit in store.find(by=asked) for name in hit.speakers}
            assert found == wanted, asked


def decide(store: Store, verb: str, data: st.DataObject) -> None:
    """Decides something about speakers who are there."""
    references = st.sampled_from([a.anchor.short for e in store.speakers() for a in e.appearances])
    one, other = data.draw(references), data.draw(references)
    value = {"name": "The Striker", "link": "Q1"}.get(verb, other)
    with suppress(UsageError):  # somebody with himself, or one who is several
        getattr(store, verb)(one, value)
