"""Gold in running text: what is read is what was marked, wherever the marks stand."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import FormatError
from sayso.evaluate import GoldStatement, find_gold, read_folder
from sayso.evaluate.marked import MarkedSpeaker, parse
from sayso.types import Span

HARBOUR = """outlet: The Courier (invented)
style: wire copy
====
Crews to strike

{1s,2s:She} {1c:said} {1q:it would close}, {2c:adding} {2q:that {3s:the city} {3c:denied} {3q:it}}.

{4q:"We tried,"} {4s:Bell} {4c:said}. {4q:"We failed."}
====
1 speech | Marta Okafor
2 speech | Marta Okafor; Jon Bell
3 speech | the city
4 attitude | ?none-named
@ Marta Okafor | person | head of the union; pilot | for: the union
@ Jon Bell | person
@ the city | organisation, unnamed
@ the union | organisation
"""


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]


def test_parts_statements_and_speakers_are_read() -> None:
    article = parse(HARBOUR)
    text = article.text
    assert article.head == {"outlet": "The Courier (invented)", "style": "wire copy"}
    assert text.startswith("Crews to strike\n\nShe said it would close, adding that the")
    assert [words(text, s.source) for s in article.statements] == [
        ["She"],
        ["She"],
        ["the city"],
        ["Bell"],
    ]
    assert [words(text, s.content) for s in article.statements] == [
        ["it would close"],
        ["that the city denied it"],
        ["it"],
        ['"We tried,"', '"We failed."'],
    ]
    assert [s.within for s in article.statements] == [None, None, 2, None]
    assert [s.speakers for s in article.statements][1:] == [
        ("Marta Okafor", "Jon Bell"),
        ("the city",),
        (),
    ]
    assert article.statements[3].unresolved == "none-named"
    assert article.speakers[0] == MarkedSpeaker(
        "Marta Okafor", "person", True, ("head of the union", "pilot"), "the union"
    )
    assert article.speakers[2].named is False


letters = st.text('ab .,\n"’é👩', min_size=1, max_size=12)


@given(st.lists(st.tuples(letters, letters, letters, letters), min_size=1, max_size=6))
def test_marks_come_back_as_spans_of_the_text_without_them(
    parts: list[tuple[str, str, str, str]],
) -> None:
    marked, plain, wanted = "x", "x", []
    for number, (source, cue, content, rest) in enumerate(parts, 1):
        marked += f"{{{number}s:{source}}}{{{number}c:{cue}}}{{{number}q:{content}}}{rest}x"
        ends = [len(plain) + len("".join((source, cue, content)[:n])) for n in range(4)]
        wanted.append(tuple(Span(a, b) for a, b in pairwise(ends)))
        plain += f"{source}{cue}{content}{rest}x"
    article = parse(f"====\n{marked}\n")
    assert article.text == plain
    assert [(*s.source, *s.cue, *s.content) for s in article.statements] == wanted


def test_a_folder_of_marked_articles_is_gold_without_the_inner_statements(tmp_path: Path) -> None:
    (tmp_path / "harbour.marked").write_text(HARBOUR, encoding="utf-8")
    [article] = read_folder(tmp_path)
    assert article.name == "harbour"
    assert [s.speaker for s in article.statements] == [
        "Marta Okafor",
        "Marta Okafor; Jon Bell",
        None,
    ]
    first = article.statements[0]
    assert isinstance(first, GoldStatement)
    assert words(article.text, first.cue) == ["said"]
    assert find_gold(tmp_path)[0].annotations == (tmp_path / "harbour.marked",)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("{1s:She said it", "a mark of statement 1 is not closed"),
        ("{she} said", "a stray {"),
        ("She} said", "a stray }"),
        ("{1s:She} {1c:said} it", "statement 1 has no content"),
        ("{1q:Yes}\n====\n1 speach | Bell", "not a line of the key"),
        ("{1q:Yes}\n====\n2 speech | Bell", "different statements"),
        ("{1q:Yes}\n====\n1 speech | Bell\n@ Bell | robot", "not a speaker"),
        ("{1q:Yes}\n====\n1 speech | Bell", "no line of the key says who 'Bell' is"),
        ("{1q:Yes}\n====\n1 speech | Bell;", "a speaker without a name"),
        ("{1q:Yes}\n====\n1 speech | ?ambiguous\n1 speech | ?ambiguous", "two lines of the key"),
        ("{1q:a {1q:b} c}", "two marks 1q overlap"),
        ("{1q,1q:Yes}", "two marks 1q overlap"),
        ("{1q:a {2q:b}} {2c:said} {2q:c}", "only partly within another"),
        ("{1q:{2q:a}} {2q:{1q:b}}", "only partly within another"),
        ("{1q:Yes}\n====\n====", "3 lines of ===="),
    ],
)
def test_a_slip_is_told_with_its_file(body: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "slip.marked"
    path.write_text(f"====\n{body}\n", encoding="utf-8")
    with pytest.raises(FormatError) as told:
        read_folder(tmp_path)
    assert str(told.value).startswith(f"{path}: ")
    assert reason in str(told.value)
    assert "\n" not in str(told.value)


def test_line_ends_and_marks_of_windows_do_no_harm() -> None:
    assert parse("\ufeff" + HARBOUR.replace("\n", "\r\n")) == parse(HARBOUR)


def test_an_article_without_the_line_is_told() -> None:
    with pytest.raises(ValueError, match="0 lines of ===="):
        parse("{1q:Yes}")
