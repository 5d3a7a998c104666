"""The commands of a store, as a person types them."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import sayso.pipeline
from sayso.cli import app
from sayso.store import Store
from tests.said import SaidReader, said

FERRY = (
    "Ferry to run again\n\n"
    'Nora Quist: "The night ferry runs from May."\n\n'
    "Tom Oduya: perhaps it is late"
)


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sayso.pipeline, "Reader", SaidReader)
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with the article in it."""
    path = tmp_path / "desk.sayso"
    with Store.create(path) as opened:
        opened.keep(
            said(
                FERRY,
                outlet="beacon.example",
                published="2031-05-06",
                addresses=("https://beacon.example/ferry",),
            )
        )
    return path


def run(*arguments: object, input: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=input)


def test_articles_are_added_once(tmp_path: Path) -> None:
    path = tmp_path / "desk.sayso"
    (tmp_path / "ferry.txt").write_text(FERRY, encoding="utf-8")
    first = run("add", path, tmp_path / "ferry.txt")
    assert (first.exit_code, first.stdout) == (0, "")
    assert first.stderr == "sayso: 1 article with 2 statements added, 0 failed\n"
    again = run("add", path, tmp_path / "ferry.txt", tmp_path / "nowhere.txt")
    assert again.exit_code == 1
    assert "nowhere.txt: no such file" in again.stderr
    assert "0 articles with 0 statements added, 1 known already, 1 failed" in again.stderr


def test_a_hit_is_a_line_and_its_passage(store: Path) -> None:
    found = run("find", store, "night", "ferr*")
    assert found.exit_code == 0
    assert found.stdout == (
        "Nora Quist · 2031-05-06 · beacon.example · Ferry to run again\n"
        '  Nora Quist: ⟦"The night ferry runs from May."⟧\n'
        "  https://beacon.example/ferry · 86e7f050:s1\n"
    )
    assert run("find", store, "--by", "oduya").stdout.startswith("Tom Oduya ? · 2031-05-06")


def test_on_a_terminal_a_hit_leads_to_its_words(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    found = run("find", store, "night", "ferr*").stdout
    address = "https://beacon.example/ferry"
    link = re.search(rf"\x1b]8;id=\d+;({address}#:~:text=.+?)\x1b\\(.+?)\x1b]8;;\x1b\\", found)
    assert link
    assert address in link[2]
    [hit] = json.loads(run("find", store, "night", "-f", "json").stdout)
    assert hit["link"] == link[1]


def test_hits_as_json_can_be_proved(store: Path) -> None:
    hits = json.loads(run("find", store, "night", "-f", "json").stdout)
    [span] = hits[0]["content"]
    assert FERRY[span["start"] : span["end"]] == span["text"]
    assert [match["text"] for match in hits[0]["matches"]] == ["night"]
    assert hits[0]["speakers"] == ["Nora Quist"]
    assert json.loads(run("find", store, "nowhere", "-f", "json").stdout) == []


def test_hits_as_csv_are_a_table(store: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("find", store, "-f", "csv").stdout)))
    assert [row["speakers"] for row in rows] == ["Nora Quist", "Tom Oduya"]
    for row in rows:
        assert FERRY[int(row["start"]) : int(row["end"])] == row["content"]
    assert [row["sure"] for row in rows] == ["1", "0"]


def test_nothing_found_is_said_and_no_error(store: Path) -> None:
    found = run("find", store, "nowhere")
    assert (found.exit_code, found.stdout, found.stderr) == (0, "", "sayso: nothing found\n")


@pytest.mark.parametrize(
    ("outlet", "said"),
    [
        ("beacon", ": there is no outlet beacon; did you mean beacon.example?"),
        ("baecon.exmple", ": there is no outlet baecon.exmple; did you mean beacon.example?"),
        ("zzz", ": there is no outlet zzz"),
        ("BEACON.example", ""),
    ],
)
def test_an_outlet_that_is_not_there_is_said(store: Path, outlet: str, said: str) -> None:
    found = run("find", store, "nowhere", "--outlet", outlet)
    assert found.stderr == f"sayso: nothing found{said}\n"


def test_more_than_is_shown_is_said(store: Path) -> None:
    assert "these are the first 1" in run("find", store, "--limit", "1").stderr


@pytest.mark.parametrize(
    "arguments",
    [("--since", "yesterday"), ("--kind", "loud"), ("--limit", "0"), ("--nowhere",)],
)
def test_a_wrong_call_is_refused(store: Path, arguments: tuple[str, ...]) -> None:
    assert run("find", store, *arguments).exit_code == 2


def test_speakers_are_listed(store: Path) -> None:
    lines = run("who", store).stdout.splitlines()
    assert lines[1] == (
        "         1        1  2031-05-06  2031-05-06  Nora Quist (person; beacon.example)"
    )
    [first, _] = json.loads(run("who", store, "-f", "json").stdout)
    assert (first["name"], first["outlets"]) == ("Nora Quist", ["beacon.example"])


def test_changes_are_listed(store: Path) -> None:
    with Store.open(store, write=True) as opened:
        text = FERRY.replace("late", "early")
        opened.keep(said(text, addresses=("https://beacon.example/ferry",)))
    first, gone, new = run("changes", store).stdout.splitlines()
    assert first.startswith("https://beacon.example/ferry 2")
    assert (gone, new) == (
        "  - Tom Oduya: perhaps it is late",
        "  + Tom Oduya: perhaps it is early",
    )
    listed = json.loads(run("changes", store, "https://beacon.example/ferry", "-f", "json").stdout)
    assert [change["what"] for change in listed] == ["gone", "new"]


def test_a_check_proves_or_tells(store: Path) -> None:
    sound = run("check", store)
    assert (sound.exit_code, sound.stdout) == (0, "1 articles, no faults\n")
    with Store.open(store, write=True) as opened:
        opened._db.run("UPDATE statement SET content = 'never said' WHERE number = 1")
    wrong = run("check", store)
    assert wrong.exit_code == 1
    assert wrong.stdout.splitlines() == [
        "article 1: s1.content: not the words at its spans",
        "1 articles, 1 faults",
    ]


def test_forgetting_asks_somebody_or_needs_a_yes(store: Path) -> None:
    asked = run("forget", store, "--speaker", "Nora Quist")
    assert asked.exit_code == 2
    assert "add --yes" in asked.stderr
    assert "1 article with 2 statements:" in asked.stdout
    done = run("forget", store, "--speaker", "Nora Quist", "--yes")
    assert (done.exit_code, done.stderr) == (0, "sayso: 1 forgotten\n")
    assert run("find", store).stderr == "sayso: nothing found\n"


def test_migrating_says_what_it_did(store: Path) -> None:
    assert run("migrate", store).stderr == "sayso: up to date already\n"


@pytest.mark.parametrize("command", ["find", "who", "changes", "check", "forget", "migrate"])
def test_no_store_is_exit_code_4(command: str, tmp_path: Path) -> None:
    more = ["--speaker", "x"] if command == "forget" else []
    missing = run(command, tmp_path / "nowhere.sayso", *more)
    assert missing.exit_code == 4
    assert missing.stderr.endswith("nowhere.sayso: no such file; `sayso add` makes a store\n")
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - nothing is made, not even hidden
