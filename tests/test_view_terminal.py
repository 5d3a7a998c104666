from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import Color
from rich.console import Console

from sayso.types import Record
from sayso.views.ink import PASTELS, SIGNS, SIXTEEN, ink_for
from sayso.views.printable import printable
from sayso.views.terminal import WIDEST, show, svg
from tests.marked import harbour, marked

CODES = re.compile(r"\x1b\[[\d;]*m")
DIGITS = dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺"))


def shown(record: Record, monkeypatch: pytest.MonkeyPatch, **environment: str) -> str:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    stream = io.StringIO()
    show([record], stream)
    return stream.getvalue()


def plain(text: str) -> str:
    return " ".join(text.split())


def test_plain_text_marks_source_cue_and_content(monkeypatch: pytest.MonkeyPatch) -> None:
    text = plain(shown(harbour(), monkeypatch))
    assert (
        "*Marta Okafor, head of the pilots' union, and Jon Bell* _announced_ ⟦the vote⟧¹⁺²" in text
    )
    assert '⟦The port has "a week, not a month" to answer⟧¹, *she* _said_' in text


def test_nested_statements_nest(monkeypatch: pytest.MonkeyPatch) -> None:
    text = plain(shown(harbour(), monkeypatch))
    assert "_adding_ ⟦that *the ministry* _denied_ ⟦any talks⟧³⟧¹." in text


def test_unsure_and_unresolved_statements_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    text = plain(shown(harbour(), monkeypatch))
    assert '⟦"Not once."⟧⁴?' in text
    assert "⟦The tugs will sail again by Monday⟧⁰" in text
    assert "⁰ no speaker: nobody is named (1)" in text


def test_without_its_marks_the_text_is_the_article(monkeypatch: pytest.MonkeyPatch) -> None:
    record = harbour()
    text = plain(shown(record, monkeypatch))
    for sign in "⟦⟧*_⁰¹²³⁴⁺":
        text = text.replace(sign, "")
    head, rest = record.article.text.split("\n\n", 1)
    assert text.startswith(head)
    assert plain(rest) in text.replace('once."?', 'once."')


def test_the_header_names_outlet_date_and_authors_and_the_title_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = shown(harbour(), monkeypatch).splitlines()
    assert lines[0] == "Harbour crews vote to strike"
    assert lines[1] == "courier.example · 2026-03-04 17:20 · Ines Roth · harbour.html"
    assert sum("Harbour crews" in line for line in lines) == 1


def test_the_title_is_taken_from_the_article_where_no_block_has_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    record = marked("Gulls return.", speakers={}, roles=("paragraph",))
    record = replace(record, article=replace(record.article, title="Gull news"))
    assert shown(record, monkeypatch).splitlines() == [
        "Gull news",
        "",
        "",
        "Gulls return.",
        "",
        "No statements found.",
    ]


@pytest.mark.parametrize("width", [40, 72, 80, 160])
@pytest.mark.parametrize("force", ["", "1"])
def test_no_line_is_wider_than_the_terminal(
    monkeypatch: pytest.MonkeyPatch, width: int, force: str
) -> None:
    long = marked(
        "A title that goes on for longer than forty columns do\n\n"
        "{1:" + "the pier is closed " * 30 + "and so on} _1:said_ <1:" + "Bea Long " * 9 + ">"
        " 港口工人" * 20 + " https://courier.example/" + "x" * 200,
        speakers={"1": ("Bea Long-Standing of the Most Honourable Company of Pilots",)},
    )
    for record in (harbour(), long):
        text = shown(record, monkeypatch, COLUMNS=str(width), FORCE_COLOR=force)
        lines = CODES.sub("", text).splitlines()
        assert max(map(cell_len, lines)) <= min(width, WIDEST)
        assert not force or "\x1b" in text
        if not force:
            assert all(line == line.rstrip() for line in lines)


@pytest.mark.parametrize(
    ("width", "heads"), [(40, "dir. ind. mix."), (80, "direct indirect mixed")]
)
def test_the_speakers_are_counted(monkeypatch: pytest.MonkeyPatch, width: int, heads: str) -> None:
    text = shown(harbour(), monkeypatch, COLUMNS=str(width))
    assert heads in plain(text)
    rows = [line.split() for line in text.splitlines() if re.match(r"\d .*\d$", line)]
    counts = {row[0]: row[-3:] for row in rows}
    assert counts == {
        "1": ["0", "2", "1"],
        "2": ["0", "1", "0"],
        "3": ["0", "1", "0"],
        "4": ["2", "0", "0"],
    }
    assert "head of the pilots' union" in plain(text)


def test_colour_replaces_the_signs_and_is_not_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    text = shown(harbour(), monkeypatch, FORCE_COLOR="1", COLORTERM="truecolor")
    assert not set("⟦⟧*_") & set(text)
    assert re.search(r"\x1b\[1;[\d;]*mshe\x1b\[0m", text)  # bold
    assert re.search(r"\x1b\[4;[\d;]*msaid\x1b\[0m", text)  # underlined
    assert "¹" in text


def test_on_a_terminal_the_number_behind_a_content_leads_to_it_in_the_live_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    record = harbour()
    address = "https://courier.example/harbour\x1b[2J"
    record = replace(record, article=replace(record.article, addresses=(address,)))
    text = shown(record, monkeypatch, FORCE_COLOR="1")
    links = re.findall(r"\x1b\]8;id=\d+;([^\x1b]*)\x1b\\(.*?)\x1b\]8;;\x1b\\", text)
    assert len(links) == len(record.statements)
    behind = CODES.sub("", "".join(shown_as for _, shown_as in links))
    assert behind.translate(DIGITS) == "?"
    assert {link.replace("\ufffd", "\x1b") for link, _ in links} == {
        record.link(statement) for statement in record.statements
    }
    assert "\x1b" not in shown(record, monkeypatch)


def test_tints_are_legible_on_any_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for tint in PASTELS:
        red, green, blue = (
            part / 3294 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4
            for part in Color.parse(tint).get_truecolor()
        )
        luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
        assert (luminance + 0.05) / 0.05 >= 7  # the contrast of black on it, WCAG 2 level AAA


@pytest.mark.parametrize(
    ("system", "tints"), [("truecolor", PASTELS), ("256", PASTELS), ("standard", SIXTEEN)]
)
def test_speakers_beside_each_other_differ_in_tint(system: str, tints: tuple[str, ...]) -> None:
    ink = ink_for(
        Console(file=io.StringIO(), force_terminal=True, color_system=system, no_color=False)  # type: ignore[arg-type]
    )
    assert ink.tints == tints
    looks = [ink.style("content", who) for who in [(), *((n,) for n in range(1, len(tints)))]]
    assert len(set(looks)) == len(tints)
    assert ink.style("content", (len(tints),)) == ink.style("content", (1,))


def test_an_encoding_without_the_signs_gets_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    for encoding in ("ascii", "cp1252"):
        stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
        show([harbour()], stream, plain=True)
        stream.seek(0)
        text = stream.read()
        assert "{that *the ministry* _denied_ {any talks}^3}^1" in plain(text)
        assert text.isascii()
    assert ink_for(Console(file=io.StringIO())).content == SIGNS.content


def test_every_role_has_its_look_and_furniture_none(monkeypatch: pytest.MonkeyPatch) -> None:
    record = marked(
        "Gull news\n\nHome > Birds\n\nBy Ada Reed\n\nThe return\n\n- one\n- two\n\n"
        "{1:We saw it first}\n\nA gull.",
        speakers={"1": ("Ada Reed",)},
        roles=("title", "furniture", "byline", "heading", "list", "quote", "caption"),
    )
    text = shown(record, monkeypatch)
    assert "Home" not in text
    assert "\nBy Ada Reed\n" in text
    assert "\n• - one\n• - two\n" in text
    assert "\n    ⟦We saw it first⟧¹\n" in text
    assert "\n  A gull.\n" in text


def test_a_quotation_over_paragraphs_is_marked_in_each(monkeypatch: pytest.MonkeyPatch) -> None:
    record = marked(
        'Title\n\n<1:Ada Reed> _1:said_: {1:"It rained.\n\n"It poured."}', speakers={"1": ("Ada",)}
    )
    text = shown(record, monkeypatch)
    assert '*Ada Reed* _said_: ⟦"It rained.⟧¹\n' in text
    assert '\n⟦"It poured."⟧¹\n' in text


def test_more_speakers_than_tints(monkeypatch: pytest.MonkeyPatch) -> None:
    count = len(PASTELS) + 3
    record = marked(
        "Title\n\n" + " ".join(f"{{{n}:word{n}}}" for n in range(1, count + 1)),
        speakers={str(n): (f"Speaker {n}",) for n in range(1, count + 1)},
    )
    assert "⟦word12⟧¹²" in shown(record, monkeypatch)
    assert "word12" in shown(record, monkeypatch, FORCE_COLOR="1", COLORTERM="truecolor")


HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnorw\u202c\r\b\x7f\ud800\u2028end"


def test_an_article_cannot_steer_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    record = marked(
        f"Title {HOSTILE}\n\n{{1:said {HOSTILE}}} <1:{HOSTILE}>",
        speakers={"1": (f"Ada {HOSTILE}",)},
    )
    article = replace(record.article, outlet=HOSTILE, authors=(HOSTILE,), file=HOSTILE)
    record = replace(record, article=article)
    for force in ("", "1"):
        text = CODES.sub("", shown(record, monkeypatch, FORCE_COLOR=force))
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", text)
        text.encode()
    assert "\x1b" not in svg(record)


@given(st.text())
def test_printable_keeps_the_length_and_is_its_own_result(text: str) -> None:
    safe = printable(text)
    assert len(safe) == len(text)
    assert printable(safe) == safe
    assert len(safe.splitlines()) <= 1
    safe.encode()


def test_records_are_parted_by_a_line() -> None:
    stream = io.StringIO()
    show([harbour(), harbour()], stream)
    assert len(re.findall(r"^-+$", stream.getvalue(), re.MULTILINE)) == 1


def test_the_picture_loads_nothing_and_is_the_same_each_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    picture = svg(harbour())
    assert picture == svg(harbour())
    assert "font-face" not in picture
    assert "url(http" not in picture
    assert "cdnjs" not in picture
    monkeypatch.setenv("NO_COLOR", "1")
    assert svg(harbour()) == picture
    assert PASTELS[0] in picture
