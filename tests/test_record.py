from __future__ import annotations

import copy
import io
import json
import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import FormatError
from sayso.record import dump_json, dump_jsonl, faults, from_dict, load_jsonl, to_dict
from sayso.types import Record, Span
from tests.example import EXAMPLE, TEXT
from tests.strategies import records


def jsonl(*found: Record) -> str:
    stream = io.StringIO()
    dump_jsonl(found, stream)
    return stream.getvalue()


def example() -> dict[str, Any]:
    return to_dict(EXAMPLE)


@given(records())
def test_a_record_comes_back_from_its_dict(record: Record) -> None:
    assert from_dict(to_dict(record)) == record


@given(st.lists(records(), max_size=3))
def test_records_come_back_from_both_formats(found: list[Record]) -> None:
    array = io.StringIO()
    dump_json(found, array)
    assert [from_dict(item) for item in json.loads(array.getvalue())] == found
    assert list(load_jsonl(io.StringIO(jsonl(*found)))) == found


@given(st.lists(records(), max_size=3))
def test_each_record_is_one_line_however_lines_are_split(found: list[Record]) -> None:
    assert len(jsonl(*found).splitlines()) == len(found)


@given(records())
def test_every_text_is_what_stands_at_its_offsets(record: Record) -> None:
    def check(value: object) -> int:
        if isinstance(value, list):
            return sum(map(check, value))
        if not isinstance(value, dict):
            return 0
        here = "text" in value and "start" in value
        if here:
            assert value["text"] == record.article.text[value["start"] : value["end"]]
        return here + sum(map(check, value.values()))

    assert check(to_dict(record)) >= sum(len(s.content) for s in record.statements)


def test_the_object_is_the_documented_one() -> None:
    d = example()
    assert d["format"] == "sayso-record/1.0"
    assert d["article"]["range"] is None
    assert d["article"]["blocks"][0] == {"role": "title", "start": 0, "end": 34, "origin": None}
    assert d["statements"][3] == {
        "id": "s4",
        "kind": "indirect",
        "act": "speech",
        "within": "s3",
        "source": [{"start": 157, "end": 168, "text": "the council"}],
        "cue": [{"start": 169, "end": 175, "text": "denies"}],
        "content": [{"start": 176, "end": 185, "text": "any delay"}],
        "speakers": ["p3"],
        "unresolved": None,
        "confidence": 0.66,
        "speaker_confidence": 0.8,
        "sure": True,
        "why": [{"step": "role", "start": 157, "end": 168, "text": "the council"}],
    }
    assert json.dumps(d["figures"][0]["value"]) == "12"


def test_a_range_and_an_origin_are_written_and_read() -> None:
    d = example()
    d["article"]["range"] = [0, 190]
    d["article"]["blocks"][0]["origin"] = {"path": "h1", "start": 2, "end": 36}
    article = from_dict(d).article
    assert article.range == Span(0, 190)
    assert to_dict(replace(EXAMPLE, article=article)) == d


def test_confidences_are_rounded_to_two_decimals() -> None:
    statement = replace(EXAMPLE.statements[0], confidence=0.87654, speaker_confidence=1.0)
    d: Any = to_dict(replace(EXAMPLE, statements=(statement,)))
    assert d["statements"][0]["confidence"] == 0.88
    assert d["statements"][0]["speaker_confidence"] == 1.0


def test_characters_are_written_as_they_are() -> None:
    assert "rota 🗼" in jsonl(EXAMPLE)


def test_lone_surrogates_never_reach_a_file() -> None:
    article = replace(EXAMPLE.article, text=TEXT.replace("🗼", "\ud83d"), file="\udcff.txt")
    record = replace(EXAMPLE, article=article)
    written = jsonl(record)
    assert written.encode("utf-8").decode("utf-8") == written
    (back,) = load_jsonl(io.StringIO(written))
    assert back.article.text == TEXT.replace("🗼", "\ufffd")
    assert back.article.file == "\ufffd.txt"
    assert faults(record) == ["article.text: holds a lone surrogate"]


def test_an_infinite_value_is_not_written() -> None:
    figure = replace(EXAMPLE.figures[0], value=math.inf)
    with pytest.raises(ValueError, match="not JSON compliant"):
        jsonl(replace(EXAMPLE, figures=(figure,)))


def test_no_records_are_an_empty_array() -> None:
    stream = io.StringIO()
    dump_json([], stream)
    assert stream.getvalue() == "[]\n"


def test_each_record_is_written_before_the_next_is_asked_for() -> None:
    for dump in (dump_json, dump_jsonl):
        stream = io.StringIO()
        seen: list[int] = []

        def source(stream: io.StringIO = stream, seen: list[int] = seen) -> Iterator[Record]:
            for _ in range(3):
                yield EXAMPLE
                seen.append(stream.getvalue().count("sayso-record/1.0"))

        dump(source(), stream)
        assert seen == [1, 2, 3]


@pytest.mark.parametrize("whole", [0, 2])
def test_the_array_is_closed_when_the_records_break_off(whole: int) -> None:
    def source() -> Iterator[Record]:
        for _ in range(whole):
            yield EXAMPLE
        raise KeyboardInterrupt

    stream = io.StringIO()
    with pytest.raises(KeyboardInterrupt):
        dump_json(source(), stream)
    assert json.loads(stream.getvalue()) == [example()] * whole


def test_unknown_keys_and_later_minor_versions_are_read() -> None:
    def extend(value: Any) -> Any:
        if isinstance(value, list):
            return [extend(item) for item in value]
        if isinstance(value, dict):
            return {key: extend(item) for key, item in value.items()} | {"new": [1]}
        return value

    assert from_dict(extend(example()) | {"format": "sayso-record/1.12"}) == EXAMPLE


@pytest.mark.parametrize(
    "format", ["sayso-record/2.0", "sayso-record/10.0", "sayso-record/1", "other/1.0", ""]
)
def test_another_major_version_is_refused(format: str) -> None:
    with pytest.raises(FormatError, match=r"this version reads sayso-record/1\.x"):
        from_dict(example() | {"format": format})


def put(*path: str | int) -> Callable[[dict[str, Any], object], None]:
    def change(d: Any, value: object) -> None:
        for key in path[:-1]:
            d = d[key]
        d[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("sayso",), None, "sayso is not a string"),
        (("article",), [], "article is not an object"),
        (("article", "id"), 7, "article.id is not a string"),
        (("article", "title"), "\ud83d", "article.title holds half a character"),
        (("article", "range"), [3], r"article.range is not a range \[start, end\]"),
        (("article", "range"), [3, 3], r"article.range is not a range \[start, end\]"),
        (("article", "authors", 0), None, r"article.authors\[0\] is not a string"),
        (("article", "blocks", 1, "role"), "aside", r"blocks\[1\].role is none of title, deck"),
        (("article", "blocks", 1, "start"), 1.0, r"blocks\[1\].start is not a whole number"),
        (("article", "blocks", 1, "start"), True, r"blocks\[1\].start is not a whole number"),
        (("article", "blocks", 1, "origin"), {}, r"blocks\[1\].origin has no 'path'"),
        (("statements",), {}, "statements is not an array"),
        (("statements", 0, "kind"), "reported", r"statements\[0\].kind is none of direct"),
        (("statements", 0, "unresolved"), "", r"statements\[0\].unresolved is none of none-named"),
        (("statements", 0, "confidence"), "high", r"confidence is not a finite number"),
        (("statements", 0, "confidence"), math.nan, r"confidence is not a finite number"),
        (("statements", 0, "confidence"), 10**400, r"confidence is not a finite number"),
        (("statements", 0, "sure"), 1, r"statements\[0\].sure is neither true nor false"),
        (("statements", 1, "cue", 0, "end"), 9**9, r"cue\[0\] is no range of the text"),
        (("statements", 1, "cue", 0, "start"), -4, r"cue\[0\] is no range of the text"),
        (("statements", 1, "cue", 0, "text"), "says", r"cue\[0\] does not hold the characters"),
        (("statements", 1, "why", 0, "text"), "he", r"why\[0\] does not hold the characters"),
        (("speakers", 0, "mentions", 0, "text"), "", r"mentions\[0\] does not hold"),
        (("speakers", 0, "type"), "robot", r"speakers\[0\].type is none of person"),
        (("figures", 0, "text"), "12", r"figures\[0\] does not hold the characters"),
        (("voice", 0, "voice"), "mine", r"voice\[0\].voice is none of attributed, outlet"),
    ],
)
def test_malformed_values_are_refused(
    path: tuple[str | int, ...], value: object, message: str
) -> None:
    d = copy.deepcopy(example())
    put(*path)(d, value)
    with pytest.raises(FormatError, match=message):
        from_dict(d)


def test_every_key_is_asked_for() -> None:
    def without_one(value: Any) -> Iterator[tuple[str, Any]]:
        """The value with one key missing, for each key at any depth."""
        if isinstance(value, dict):
            for key, inner in value.items():
                yield key, {k: v for k, v in value.items() if k != key}
                yield from ((name, value | {key: less}) for name, less in without_one(inner))
        if isinstance(value, list):
            for i, inner in enumerate(value):
                yield from (
                    (name, [*value[:i], less, *value[i + 1 :]]) for name, less in without_one(inner)
                )

    cases = list(without_one(example()))
    assert len(cases) > 100
    for key, d in cases:
        with pytest.raises(FormatError, match=f"has no '{key}'"):
            from_dict(d)


@pytest.mark.parametrize("line", ["{", "[" * 100_000, "[]", "1", '{"format": 1}', "9" * 5000])
def test_a_line_that_is_no_record_is_named(line: str) -> None:
    lines = load_jsonl(io.StringIO(f"{jsonl(EXAMPLE)}\n{line}\n"))
    assert next(lines) == EXAMPLE
    with pytest.raises(FormatError, match=r"^line 3: [^\n]+$"):
        next(lines)
