"""From inputs to pages to outcomes: the seam that batches and stores build on."""

from __future__ import annotations

import gzip
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

import sayso.page.sources as sources
import sayso.pipeline as pipeline
from sayso.errors import InputError, NotFound
from sayso.page import coding, files, pages
from sayso.types import Page

GERMAN = (
    "Die Gewerkschaft der Lotsen hat am Dienstag angekündigt, dass die Schlepper ab Freitag im "
    "Hafen bleiben. Der Hafen habe eine Woche Zeit, sagte die Vorsitzende, und das Ministerium "
    "bestritt, dass es Gespräche mit den Beschäftigten gegeben habe."
)
ARTICLE = b"Pier closed\n\nThe pier is closed until May, said Ada Quill, who runs the harbour.\n"


def text_page(name: str, data: bytes = ARTICLE) -> Page:
    return Page(data=data, name=name, media="text", file=name)


@pytest.fixture(scope="module")
def reader() -> pipeline.Reader:
    return pipeline.Reader()


def test_pages_carry_their_bytes_and_errors_stand_where_they_happened(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_bytes(ARTICLE)
    second.write_bytes(b"Pier open\n")
    found = list(pages([str(first), str(tmp_path / "gone.txt"), str(second)]))
    assert [page.data for page in found if isinstance(page, Page)] == [ARTICLE, b"Pier open\n"]
    assert isinstance(found[1], NotFound)


def test_a_page_is_opened_only_when_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(ARTICLE)
    (tmp_path / "b.txt").write_bytes(ARTICLE)
    found = pages([str(tmp_path)])
    next(found)
    (tmp_path / "b.txt").write_bytes(b"Pier open\n")
    last = next(found)
    assert isinstance(last, Page)
    assert last.data == b"Pier open\n"


def test_a_fault_of_our_own_stays_with_its_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(input: str) -> Page:
        raise ZeroDivisionError("seven by nothing")

    (tmp_path / "a.txt").write_bytes(ARTICLE)
    monkeypatch.setattr(sources, "in_file", broken)
    (error,) = pages([str(tmp_path)])
    assert isinstance(error, InputError)
    assert str(error).endswith("a.txt: cannot be read (ZeroDivisionError: seven by nothing)")


def test_a_page_that_was_refused_is_let_go_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (coding, files):
        monkeypatch.setattr(module, "LARGEST", 1 << 20)
    for number in range(30):
        (tmp_path / f"{number}.html.gz").write_bytes(gzip.compress(b"<p>said " * (1 << 18)))
    tracemalloc.start()
    errors = list(pages([str(tmp_path)]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [str(error).split(": ")[1] for error in errors] == [
        "larger than 1 MiB; give its parts as files"
    ] * 30
    assert peak < 6 << 20


def test_an_outcome_holds_no_article_that_was_refused(reader: pipeline.Reader) -> None:
    refused = [text_page("a.txt", b" "), text_page("b.txt", GERMAN.encode())]
    for outcome in reader.read_pages(refused):
        (error,) = outcome.errors
        assert error.__traceback__ is None


@pytest.mark.parametrize("workers", [1, 2])
def test_an_outcome_has_the_page_and_its_records_or_why_not(
    reader: pipeline.Reader, workers: int
) -> None:
    given: list[Page | InputError] = [
        text_page("a.txt"),
        NotFound("b.txt", "no such file"),
        text_page("c.txt", b" "),
    ]
    good, missing, empty = reader.read_pages(given, workers=workers)
    assert good.page is given[0]
    assert [record.article.file for record in good.records] == ["a.txt"]
    assert (missing.page, missing.errors) == (None, (given[1],))
    assert empty.page is given[2]
    assert [error.input for error in empty.errors] == ["c.txt"]


def test_no_more_pages_are_in_memory_than_may_be_in_flight(
    reader: pipeline.Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0

    def many() -> Iterator[Page]:
        nonlocal asked
        for number in range(40):
            asked += 1
            yield text_page(f"{number}.txt")

    for done, outcome in enumerate(reader.read_pages(many(), workers=2), 1):
        assert outcome.records
        assert asked <= done - 1 + 2 * pipeline.IN_FLIGHT
    assert asked == 40


def test_large_pages_are_in_flight_one_at_a_time(
    reader: pipeline.Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "BYTES_IN_FLIGHT", len(ARTICLE))
    asked = 0

    def many() -> Iterator[Page]:
        nonlocal asked
        for number in range(6):
            asked += 1
            yield text_page(f"{number}.txt")

    for done, _ in enumerate(reader.read_pages(many(), workers=2), 1):
        assert asked <= done


@pytest.mark.skipif(os.name != "posix", reason="pages that end their process are hard to come by")
def test_a_page_that_ends_its_process_is_left_out_alone(
    reader: pipeline.Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = tmp_path / "sitecustomize.py"
    hook.write_text(
        "import os, sayso.article.reading as reading\n"
        "decode = reading.decode\n"
        "def deadly(data, **rest):\n"
        "    if data.startswith(b'DEADLY'): os._exit(9)\n"
        "    return decode(data, **rest)\n"
        "reading.decode = deadly\n"
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *pythonpath()]))
    given = [text_page("a.txt"), text_page("b.txt", b"DEADLY\n"), text_page("c.txt")]
    outcomes = list(reader.read_pages(given, workers=2))
    assert [len(outcome.records) for outcome in outcomes] == [1, 0, 1]
    (error,) = outcomes[1].errors
    assert str(error).startswith("b.txt: ended the process")


def pythonpath() -> list[str]:
    return os.environ.get("PYTHONPATH", "").split(os.pathsep)
