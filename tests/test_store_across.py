"""Speakers, quotes and corrections in a store: decided by hand, undone, kept over new readings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from sayso.cli import app
from sayso.errors import UsageError
from sayso.record import faults
from sayso.store import Correction, Known, Store
from sayso.store.correction import BY_HAND, corrected
from sayso.types import Record, Span
from tests.example import EXAMPLE
from tests.said import said
from tests.strategies import records

RECORD = replace(EXAMPLE, figures=(), voice=())
REFERENCE = RECORD.article.id[:8]
STORY = " ".join(f"word{number}" for number in range(60))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "desk.sayso") as store:
        yield store


def in_role(record: Record, role: str) -> Record:
    """The record, its first speaker in the role that these words of the text tell."""
    start = record.article.text.index(role)
    first = replace(record.speakers[0], roles=(Span(start, start + len(role)),))
    return replace(record, speakers=(first, *record.speakers[1:]))


STRIKER = in_role(said('Jon Bell, the striker, plays.\n\nJon Bell: "I stay"'), "striker")
MINISTER = in_role(
    said('Jon Bell, the finance minister, pays.\n\nJon Bell: "I pay"'), "finance minister"
)


def who(store: Store) -> list[tuple[str, int]]:
    return [(entry.name, len(entry.appearances)) for entry in store.speakers()]


def test_decisions_about_speakers_are_kept_listed_and_undone(store: Store) -> None:
    store.keep(STRIKER)
    store.keep(MINISTER)
    assert who(store) == [("Jon Bell", 1)] * 2
    one, other = (f"{record.article.id[:8]}:Jon Bell" for record in (STRIKER, MINISTER))
    with pytest.raises(UsageError, match=r"is several: .*finance minister"):
        store.join("Jon Bell", one)
    number = store.join(one, other)
    assert who(store) == [("Jon Bell", 2)]
    part = store.part(one, "Jon Bell")
    assert who(store) == [("Jon Bell", 1)] * 2
    store.undo(part)
    store.name(one, "Jon J. Bell")
    store.link(one, "Q7")
    [entry] = store.speakers()
    assert (entry.name, entry.id, entry.by_hand) == ("Jon J. Bell", "Q7", True)
    assert [(d.verb, fits) for d, fits in store.decisions()] == [
        ("join", True),
        ("name", True),
        ("link", True),
    ]
    store.undo(number)
    assert len(store.speakers()) == 2
    with pytest.raises(UsageError, match="no decision 99"):
        store.undo(99)


def test_a_decision_outlives_a_new_reading_and_is_told_when_it_does_not(store: Store) -> None:
    store.keep(STRIKER)
    store.keep(MINISTER)
    store.join(*(f"{r.article.id[:8]}:Jon Bell" for r in (STRIKER, MINISTER)))
    renamed = replace(MINISTER.speakers[0], name="Mr Jonathan Bell")
    assert store.replace(replace(MINISTER, speakers=(renamed,)))
    assert len(store.speakers()) == 1
    store.replace(replace(MINISTER, statements=(), speakers=()))
    assert [fits for _, fits in store.decisions()] == [False]
    store.forget(article=STRIKER.article.id)
    assert store.decisions() == []


def test_a_list_links_and_is_replaced(store: Store) -> None:
    store.keep(STRIKER)
    store.keep(MINISTER)
    store.know([Known("Q1", "Jonathan Bell", ("Jon Bell",), ("minister",))])
    assert {entry.id: entry.name for entry in store.speakers()} == {
        "Q1": "Jonathan Bell",
        None: "Jon Bell",
    }
    store.know([])
    assert {entry.id for entry in store.speakers()} == {None}


def test_who_printed_what(store: Store) -> None:
    full = 'Mara Vell: "The lamp will burn until the last boat is in, and nobody will pay for it."'
    cut = 'Vell: "until the last boat is in"'
    for text, outlet in (
        (f"{STORY}\n\n{full}", "beacon.example"),
        (f"{STORY} and more\n\n{full}", "echo.example"),
        (f"Words of our own, enough of them.\n\n{cut}", "courier.example"),
        ('Mara Vell: "Another matter altogether, and another day."', "echo.example"),
    ):
        store.keep(said(text, outlet=outlet, published="2031-05-06"))
    second, first = sorted(store.quotes(), key=lambda utterance: len(utterance.printings))
    assert first.speaker == "Mara Vell"
    assert {*first.outlets} == {"beacon.example", "courier.example", "echo.example"}
    assert first.independent == 2
    assert [p.verbatim for p in first.printings].count(False) == 1
    assert len(second.printings) == 1


def test_a_speaker_by_hand(store: Store) -> None:
    store.keep(RECORD)
    store.correct(f"{REFERENCE}:s2", speakers=["Rui Falk"])
    record = store.record(1)
    assert [record.speaker(id).name for id in record.statements[1].speakers] == ["Rui Falk"]
    assert record.statements[1].why[0].step == BY_HAND
    assert faults(record) == []
    assert [hit.content for hit in store.find(by="Falk")] == ["At least 12 crews will stay home"]
    assert store.record(1, as_read=True) == RECORD


def test_a_statement_dropped_and_brought_back(store: Store) -> None:
    store.keep(RECORD)
    made = store.correct(f"{REFERENCE}:s1", drop=True)
    assert len(store.record(1).statements) == len(RECORD.statements) - 1
    assert [*store.find("gift")] == []
    assert [*store.check()] == []
    store.uncorrect(made.number)
    assert store.record(1) == RECORD
    assert [len(hit.content) > 0 for hit in store.find("gift")] == [True]


def test_other_words_by_hand(store: Store) -> None:
    store.keep(RECORD)
    start = RECORD.article.text.index("12 crews")
    store.correct(f"{REFERENCE}:s2", content=[(start, start + 8)])
    [changed] = [s for s in store.record(1).statements if s.content[0].start == start]
    assert changed.content == (Span(start, start + 8),)
    store.correct(f"{REFERENCE}:{changed.id}", speakers=["Lena Marsh"])
    assert [fits for _, fits in store.corrections()] == [True, True]


def test_corrections_outlive_a_new_reading(store: Store) -> None:
    store.keep(RECORD)
    store.correct(f"{REFERENCE}:s2", speakers=["Rui Falk"])
    second = RECORD.statements[1]
    shifted = replace(second, content=(Span(second.content[0].start + 3, second.content[0].end),))
    newer = replace(RECORD, statements=(RECORD.statements[0], shifted, *RECORD.statements[2:]))
    newer = replace(newer, model="sayso-en-2+00000000")
    assert store.replace(newer)
    record = store.record(1)
    assert record.model == "sayso-en-2+00000000"
    assert [record.speaker(id).name for id in record.statements[1].speakers] == ["Rui Falk"]
    assert store.record(1, as_read=True) == newer
    store.replace(replace(newer, statements=(), speakers=()))
    assert [fits for _, fits in store.corrections()] == [False]
    store.replace(RECORD)
    assert [fits for _, fits in store.corrections()] == [True]


@pytest.mark.parametrize(
    ("statement", "how", "message"),
    [
        ("s2", {"drop": True}, "is no statement: give"),
        (f"{REFERENCE}:s99", {"drop": True}, "no such statement"),
        (f"{REFERENCE}:s2", {}, "say what is to be"),
        (f"{REFERENCE}:s2", {"content": [(9, 3)]}, "not a span"),
        (f"{REFERENCE}:s2", {"content": [(0, 99_999)]}, "no record can have that content"),
        (f"{REFERENCE}:s2", {"speakers": [" "]}, "a speaker needs a name"),
    ],
)
def test_what_cannot_be_corrected(
    store: Store, statement: str, how: dict[str, object], message: str
) -> None:
    store.keep(RECORD)
    with pytest.raises(UsageError, match=message):
        store.correct(statement, **how)  # type: ignore[arg-type]
    assert store.record(1) == RECORD


@settings(max_examples=60, deadline=None)
@given(records(), st.data())
def test_a_corrected_record_keeps_every_rule(record: Record, data: st.DataObject) -> None:
    if not record.statements:
        return
    length = len(record.article.text)
    ends = st.tuples(st.integers(0, length), st.integers(0, length))
    for _ in range(3):
        statement = data.draw(st.sampled_from(record.statements or (None,)))
        if statement is None:
            return
        start, end = sorted(data.draw(ends))
        correction = Correction(
            number=1,
            article=record.article.id,
            content=statement.content,
            words="",
            what=data.draw(st.sampled_from(["speaker", "drop", "span"])),
            speakers=("Ada Brook",),
            spans=(Span(start, end),) if start < end else (),
        )
        record, _ = corrected(record, [correction])
        assert faults(record) == []


def run(*arguments: object) -> str:
    """What a command prints and says."""
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert done.exit_code == 0, done.output
    return done.output


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["who"], "nobody is named in it"),
        (["changes"], "no statement came or went"),
        (["speakers"], "nobody of such a name"),
        (["speakers", "decisions"], "nothing was decided"),
        (["quotes"], "nothing found that several articles printed"),
        (["quotes", "--all"], "nothing found"),
        (["correct"], "nothing was corrected"),
    ],
)
def test_an_empty_list_says_so(store: Store, arguments: list[str], says: str) -> None:
    command, *more = arguments
    done = CliRunner().invoke(app, [command, str(store.path), *more, "--format", "json"])
    assert (done.exit_code, done.stdout, done.stderr) == (0, "[]\n", f"sayso: {says}\n")
    assert CliRunner().invoke(app, [command, str(store.path), *more]).stderr == f"sayso: {says}\n"


def test_the_commands(store: Store) -> None:
    store.keep(STRIKER)
    store.keep(MINISTER)
    store.keep(RECORD)
    path = store.path
    one, other = (f"{record.article.id[:8]}:Jon Bell" for record in (STRIKER, MINISTER))
    assert "decision 1" in run("speakers", path, "join", one, other)
    assert "by hand" in run("speakers", path)
    assert json.loads(run("speakers", path, "list", "bell", "--format", "json"))[0]["by_hand"]
    assert "join" in run("speakers", path, "decisions")
    run("speakers", path, "undo", 1)
    assert "correction 1" in run("correct", path, f"{REFERENCE}:s1", "--drop")
    assert "drop" in run("correct", path)
    run("correct", path, "--undo", 1)
    assert "nothing was corrected" in run("correct", path)
    assert len(json.loads(run("quotes", path, "--all", "--format", "json"))) >= 4


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["speakers", "STORE", "join", "one"], "sayso speakers STORE join SPEAKER SPEAKER"),
        (["speakers", "STORE", "undo", "x"], "'x' is no number"),
        (["speakers", "STORE", "name", "Nobody", "x"], "no such speaker"),
        (["correct", "STORE", "--drop"], "say which statement"),
        (["correct", "STORE", "aaaaaaaa:s1", "--span", "3"], "is no range"),
    ],
)
def test_wrong_calls_say_the_way_out(store: Store, arguments: list[str], message: str) -> None:
    named = [str(store.path) if argument == "STORE" else argument for argument in arguments]
    done = CliRunner().invoke(app, named)
    assert done.exit_code == 2
    assert message in done.output
