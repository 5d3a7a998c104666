"""Quotations of every newsroom's style, balanced or not."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sayso.model.quotations import MARKS, Quotation, quotations, quotations_in
from sayso.types import Span


def quoted(text: str) -> list[str]:
    """The quotations of one paragraph, an unclosed one with "..." behind it."""
    found = quotations(text, 0, len(text))
    return [text[q.start : q.end] + ("" if q.closed else "...") for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail at dawn,” she said.", ["“We sail at dawn,”"]),
        ('"We sail at dawn," she said.', ['"We sail at dawn,"']),
        ("‘We sail at dawn,’ she said.", ["‘We sail at dawn,’"]),
        ("'We sail at dawn,' she said.", ["'We sail at dawn,'"]),
        ("«We sail at dawn», she said.", ["«We sail at dawn»"]),
        ("»We sail at dawn«, she said.", ["»We sail at dawn«"]),
        ("»We sail at dawn», she said.", ["»We sail at dawn»"]),
        ("„We sail at dawn“, she said.", ["„We sail at dawn“"]),
        ("„We sail at dawn”, she said.", ["„We sail at dawn”"]),
        ("‚We sail at dawn‘, she said.", ["‚We sail at dawn‘"]),
        ("‹We sail at dawn›, she said.", ["‹We sail at dawn›"]),
        ("‟We sail at dawn,” she said.", ["‟We sail at dawn,”"]),
        ("”We sail at dawn,” she said.", ["”We sail at dawn,”"]),
    ],
)
def test_each_style_of_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail,” she said. “We do not wait.”", ["“We sail,”", "“We do not wait.”"]),
        ('"We sail," she said. "We do not wait."', ['"We sail,"', '"We do not wait."']),
        ('The "north quay" and the "south quay".', ['"north quay"', '"south quay"']),
        ('She said:"We sail" (and "soon").', ['"soon"']),
        ('The plan—"a dream"—failed.', ['"a dream"']),
        ('The ("old") plan.', ['"old"']),
        ("“She told me ‘never’ twice,” he said.", ["“She told me ‘never’ twice,”"]),
        ("‘She told me “never” twice,’ he said.", ["‘She told me “never” twice,’"]),
        ("\"She told me 'never' twice,\" he said.", ["\"She told me 'never' twice,\""]),
        ('"“Never,” she wrote," he said.', ['"“Never,” she wrote,"']),
        ("No marks at all.", []),
        ("", []),
    ],
)
def test_several_and_nested(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It's the pilots' turn, isn't it?", []),
        ("It’s the pilots’ turn, isn’t it?", []),
        ("'It's our turn,' he said.", ["'It's our turn,'"]),
        ("‘It’s our turn,’ he said.", ["‘It’s our turn,’"]),
        ("'The pilots' turn has come,' he said.", ["'The pilots' turn has come,'"]),
        ("‘The pilots’ turn has come,’ he said.", ["‘The pilots’ turn has come,’"]),
        ("He called it 'a gift' and 'a curse'.", ["'a gift'", "'a curse'"]),
        ("She spoke of the ‘keepers’ and the ‘takers’.", ["‘keepers’", "‘takers’"]),
        ("Rock 'n' roll in the '90s, tell 'em.", []),
        ("Rock ’n’ roll in the ’90s, tell ’em.", []),
        ("'Twas the pilots' night.", []),
        ("The boat was 12' long and 5\" wide.", []),
        ("The Okafors' boat and O'Dell's tug.", []),
        ("‘Tell ’em we sail,’ she said.", ["‘Tell ’em we sail,’"]),
    ],
)
def test_apostrophes_are_no_quotation_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail at dawn, she said.  ", ["“We sail at dawn, she said...."]),
        ('"We sail at dawn, she said.', ['"We sail at dawn, she said....']),
        ('"We sail, she said. "We do not wait."', ['"We sail, she said....', '"We do not wait."']),
        ("We sail at dawn,” she said.", []),
        ('We sail at dawn," she said.', []),
        ("'We sail at dawn, she said.", []),
        ("He said “", []),
        ("He said “ ”", []),
        ('"', []),
        ('""', ['""']),
        ("She said “we sail “at dawn” today.", ["“we sail “"]),
    ],
)
def test_marks_that_nothing_matches(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_each_paragraph_is_read_by_itself() -> None:
    text = "“We sail at dawn.\n“We do not wait.\nNobody does,” she said."
    lines = [0, text.index("\n"), text.rindex("\n"), len(text)]
    found = [quotations(text, a, b) for a, b in pairwise(lines)]
    assert [[(text[q.start : q.end], q.closed) for q in line] for line in found] == [
        [("“We sail at dawn.", False)],
        [("“We do not wait.", False)],
        [],
    ]


WHOLE = "Nobody waits here for a boat that has been late on every day of this long winter."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Bell said, “We sail.\n{WHOLE}”", ["“We sail.", f"{WHOLE}”"]),
        (f'Bell said, "We sail.\n{WHOLE[:-1]}," he said.', ['"We sail.', f'{WHOLE[:-1]},"']),
        (f"“We sail.\nAt dawn.\n{WHOLE}”", ["“We sail.", "At dawn.", f"{WHOLE}”"]),
        (f"“We sail.\n{WHOLE}” he said. “No.”", ["“We sail.", f"{WHOLE}”", "“No.”"]),
        (f"“We sail.\n“At dawn.\n{WHOLE}”", ["“We sail.", "“At dawn.", f"{WHOLE}”"]),
        ("“We sail at\ndawn.”", ["“We sail at", "dawn.”"]),
        ("“We sail.\nIngrid Bell, harbour master.”", ["“We sail."]),
        ("“We sail.\nHe left.", ["“We sail."]),
        ("“We sail\n \nat dawn.”", ["“We sail", "at dawn.”"]),
        ("“We sail\n'Well—“no” he said' and left”", ["“We sail", "'Well—“no” he said'"]),
        (f"“We sail.\n{WHOLE} “We wait,” she said.", ["“We sail.", "“We wait,”"]),
        (f"“We sail.”\n{WHOLE}”", ["“We sail.”"]),
        (f'“We sail.\n{WHOLE} A 6" pipe burst.', ["“We sail."]),
        ("“We sail.\n" + 6 * "He left.\n" + f"{WHOLE}”", ["“We sail."]),
    ],
)
def test_a_quotation_goes_on_to_a_mark_that_nothing_opens(text: str, expected: list[str]) -> None:
    found = quotations_in(text, lines(text))
    assert [text[q.start : q.end] for q in found] == expected
    assert [q.opened for q in found] == [line[0] in "“'\"" for line in expected]


def lines(text: str) -> list[Span]:
    """The lines of a text that hold anything."""
    edges = [match.span() for match in re.finditer("[^\n]+", text)]
    return [Span(start, end) for start, end in edges if text[start:end].strip()]


marks = st.sampled_from("\"'“”„‟‘’‚«»‹›")
letters = st.sampled_from(
    ["a", "s", "S", "We", "n", "90s", " ", " ", ".", ",", "—", "(", "\n", "…"]
)
texts = st.lists(marks | letters | st.characters(exclude_categories=["Cs"]), max_size=30).map(
    "".join
)


@given(texts, st.data())
@example("'s '", None)
def test_quotations_are_in_order_disjoint_and_inside(text: str, data: st.DataObject | None) -> None:
    bounds = st.integers(0, len(text))
    start, end = sorted((data.draw(bounds), data.draw(bounds))) if data else (0, len(text))
    found = quotations(text, start, end)
    assert all(before.end <= after.start for before, after in pairwise(found))
    for q in found:
        assert start <= q.start < q.end <= end
        assert MARKS.match(text[q.start])
        assert not text[q.end - 1].isspace()
        assert not q.closed or (q.end - q.start >= 2 and MARKS.match(text[q.end - 1]))


@given(texts)
def test_what_goes_on_over_paragraphs_changes_nothing_else(text: str) -> None:
    paragraphs = lines(text)
    found = quotations_in(text, paragraphs)
    assert all(before.end <= after.start for before, after in pairwise(found))
    alone = [q for line in paragraphs for q in quotations(text, line.start, line.end)]
    gone_on = [q for q in found if not q.opened]
    assert [q for q in found if q.opened] == [
        q for q in alone if not any(on.start <= q.start < on.end for on in gone_on)
    ]
    for q in found:
        assert not text[q.end - 1].isspace()
        assert any(line.start <= q.start < q.end <= line.end for line in paragraphs)
        assert q.opened or any(q.start == line.start for line in paragraphs)


@given(texts)
def test_a_paragraph_reads_the_same_wherever_it_stands(text: str) -> None:
    around = f"“He said “{text}” '"
    alone = quotations(text, 0, len(text))
    inside = quotations(around, 10, 10 + len(text))
    assert inside == [Quotation(q.start + 10, q.end + 10, q.closed) for q in alone]
