from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given

from sayso.marking import Run, colours, html, runs
from sayso.types import Record, Statement
from tests.example import ARTICLE, EXAMPLE, SPEAKERS, STATEMENTS, TEXT, span
from tests.strategies import records

TAGS = {"div", "style", "p", "i", "b", "span", "table", "tr", "th", "td"}


class Reader(HTMLParser):
    """What a browser would see: the text of the article, the tags, the cells of the table."""

    def __init__(self, fragment: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.open: list[str] = []
        self.classes: list[tuple[str, str]] = []
        self.titles: list[str] = []
        self.cells: list[str] = []
        self.in_text = False
        self.feed(fragment)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.open.append(tag)
        self.classes.append((tag, given.get("class") or ""))
        if given.get("class") == "sayso-text":
            self.in_text = True
        if "title" in given:
            self.titles.append(given["title"] or "")
        if tag == "td":
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag == "div":
            self.in_text = False

    def handle_data(self, data: str) -> None:
        if self.in_text:
            self.text += data
        elif self.open[-1] == "td":
            self.cells[-1] += data


def at(record: Record, words: str) -> Run:
    start = record.article.text.index(words)
    (run,) = (run for run in runs(record) if run.start <= start < run.end)
    return run


@given(records())
def test_runs_take_every_character_once_and_in_order(record: Record) -> None:
    edges = [0]
    for run in runs(record):
        assert run.start == edges[-1] < run.end
        edges.append(run.end)
    assert edges[-1] == len(record.article.text)
    assert {edge for block in record.article.blocks for edge in (block.start, block.end)} <= set(
        edges
    )


@given(records())
def test_each_character_is_marked_as_its_innermost_statement_marks_it(record: Record) -> None:
    by_id = {statement.id: statement for statement in record.statements}

    def depth(statement: Statement) -> int:
        return 1 + depth(by_id[statement.within]) if statement.within else 0

    for run in runs(record):
        covering = [
            (depth(statement), statement.id, part)
            for statement in record.statements
            for part in ("source", "cue", "content")
            if any(s.start < run.end and run.start < s.end for s in getattr(statement, part))
        ]
        if covering:
            assert run.statement
            assert run.part
            assert (depth(by_id[run.statement]), run.statement, run.part) in covering
            assert depth(by_id[run.statement]) == max(covering)[0]
            assert run.speakers == by_id[run.statement].speakers
        else:
            assert (run.part, run.statement, run.speakers) == (None, None, ())
        around = [b.role for b in record.article.blocks if b.start <= run.start < b.end]
        assert run.block == (around[0] if around else None)


def test_a_nested_statement_wins_over_the_one_around_it() -> None:
    assert (at(EXAMPLE, "that the").statement, at(EXAMPLE, "that the").part) == ("s3", "content")
    assert (at(EXAMPLE, "the council").statement, at(EXAMPLE, "the council").part) == (
        "s4",
        "source",
    )


def test_of_two_statements_side_by_side_the_shorter_span_wins() -> None:
    wide = replace(STATEMENTS[1], content=(span("At least 12 crews will stay home, she said"),))
    narrow = replace(STATEMENTS[2], source=(span("she"),), cue=(span("said"),))
    record = replace(EXAMPLE, statements=(STATEMENTS[0], replace(wide, source=(), cue=()), narrow))
    assert at(record, "will stay").statement == "s2"
    assert (at(record, "she").statement, at(record, "she").part) == ("s3", "source")


def test_statements_within_each_other_do_not_hang() -> None:
    first, *rest = STATEMENTS
    record = replace(EXAMPLE, statements=(replace(first, within="s1"), *rest))
    assert at(record, "called").part == "cue"


def test_speakers_are_numbered_by_their_first_statement() -> None:
    assert colours(EXAMPLE) == {"p1": 0, "p2": 1, "p3": 2}
    later = replace(EXAMPLE, statements=STATEMENTS[3:])
    assert colours(later) == {"p3": 0, "p1": 1, "p2": 2}


@given(records())
def test_the_html_holds_the_text_character_by_character(record: Record) -> None:
    reader = Reader(html(record))
    assert reader.text == record.article.text
    assert reader.open == []
    assert set(reader.tags) <= TAGS


@given(records())
def test_the_html_loads_nothing(record: Record) -> None:
    tags = " ".join(re.findall(r"<[^>]*>", html(record)))
    style = html(record).partition("<style>")[2].partition("</style>")[0]
    assert not re.search(r"\s(src|href|on\w+|style)=", re.sub(r'"[^"]*"', "", tags))
    assert not re.search(r"url\(|@import|[<>&]", style)


def test_hostile_words_stay_words() -> None:
    hostile = '<script>alert("1")</script>'
    text = TEXT.replace("Lighthouse crews reject new", hostile)
    assert len(text) == len(TEXT)
    record = replace(
        EXAMPLE,
        article=replace(ARTICLE, text=text, title=hostile),
        speakers=(replace(SPEAKERS[0], name=f'"><img src=x>{hostile}'), *SPEAKERS[1:]),
    )
    reader = Reader(html(record))
    assert not {"script", "img"} & set(reader.tags)
    assert reader.text.startswith(hostile)
    assert f'"><img src=x>{hostile}' in reader.cells


def test_each_statement_is_told_where_it_stands() -> None:
    titles = Reader(html(EXAMPLE)).titles
    assert list(dict.fromkeys(titles)) == [
        "Lena Marsh; Tom Oduya (mixed, confidence 0.91)",
        "Lena Marsh (indirect, confidence 0.90)",
        "no speaker: below-threshold (indirect, confidence 0.70, unsure)",
        "the council (indirect, confidence 0.66)",
    ]


def test_parts_differ_without_any_style() -> None:
    parts = {
        (tag, found[0])
        for tag, names in Reader(html(EXAMPLE)).classes
        if (found := re.findall("sayso-(source|cue|content)", names))
    }
    assert parts == {("i", "source"), ("b", "cue"), ("span", "content")}


def test_the_table_counts_statements_per_speaker() -> None:
    cells = Reader(html(EXAMPLE)).cells
    assert [cells[i : i + 3] for i in range(0, len(cells), 3)] == [
        ["Lena Marsh", "person", "2"],
        ["Tom Oduya", "person", "1"],
        ["the council", "organisation", "1"],
        ["no speaker", "", "1"],
    ]


def test_a_record_without_statements_says_so() -> None:
    fragment = html(replace(EXAMPLE, statements=(), voice=(), figures=()))
    assert "No statements found." in fragment
    assert "<table>" not in fragment


def test_a_record_shows_itself_in_a_notebook() -> None:
    assert EXAMPLE._repr_html_() == html(EXAMPLE)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_is_legible_on_every_tint(scheme: int) -> None:
    variables = re.findall(r"\.sayso\{(--[^}]*)\}", html(EXAMPLE))
    assert len(variables) == 2
    tints = dict(re.findall(r"--sayso-(\w+):(#\w{6});", variables[scheme]))
    assert len(tints) == 12
    on_paper = [(tints["ink"], tints["paper"]), (tints["faint"], tints["paper"])]
    on_tints = [(tints["ink"], tints[name]) for name in tints if name.isdigit()]
    for pair in [*on_paper, *on_tints, (tints["ink"], tints["nobody"])]:
        dark, light = sorted(map(luminance, pair))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, pair
