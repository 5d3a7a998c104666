from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given

from sayso.record import to_brat
from sayso.types import Record, Span
from tests.example import EXAMPLE, SPEAKERS, TEXT
from tests.strategies import records

Spans = tuple[Span, ...]


def parse(annotations: str) -> tuple[dict[str, tuple[str, Spans, str]], list[dict[str, str]]]:
    """Text-bound annotations by id (type, spans, words), and the arguments of each event."""
    bound: dict[str, tuple[str, Spans, str]] = {}
    events = []
    assert annotations == "" or annotations.endswith("\n")
    for line in annotations.split("\n")[:-1]:
        id, rest = line.split("\t", 1)
        if id.startswith("T"):
            kind, words = rest.split("\t")
            type, offsets = kind.split(" ", 1)
            pairs = [map(int, pair.split()) for pair in offsets.split(";")]
            bound[id] = type, tuple(Span(*pair) for pair in pairs), words
        elif id.startswith("E"):
            events.append(dict(argument.split(":") for argument in rest.split()))
        else:
            assert re.match(r"[A#]\d+\t\w+ E\d+", line)
    return bound, events


@given(records())
def test_statements_come_back_with_their_spans(record: Record) -> None:
    text, annotations = to_brat(record)
    bound, events = parse(annotations)
    assert text == record.article.text
    assert len(events) == len(record.statements)
    for event, statement in zip(events, record.statements, strict=True):
        roles = {"Source": statement.source, "Cue": statement.cue, "Content": statement.content}
        assert {r: bound[event[r]][:2] for r in roles if r in event} == {
            role: (role, spans) for role, spans in roles.items() if spans
        }
        trigger = "Attribution" if statement.source else "Attribution-no-source"
        type, spans, _ = bound[event[trigger]]
        assert type == trigger
        assert spans == (statement.cue or statement.source or statement.content)


@given(records())
def test_the_words_of_an_annotation_are_those_of_its_spans_on_one_line(record: Record) -> None:
    text, annotations = to_brat(record)
    for _, spans, words in parse(annotations)[0].values():
        assert len(words.splitlines()) <= 1
        pieces = " ".join(span.of(text) for span in spans)
        assert len(words) == len(pieces)
        assert all(a == b or (a == " " and b.isspace()) for a, b in zip(words, pieces, strict=True))


def test_the_example_is_written_as_annotators_write_it() -> None:
    text, annotations = to_brat(EXAMPLE)
    lines = annotations.splitlines()
    assert text == TEXT
    assert lines[:10] == [
        "T1\tSource 36 60\tLena Marsh and Tom Oduya",
        "T2\tCue 61 67\tcalled",
        "T3\tContent 68 76;77 96\tthe rota “a gift to the fog”",
        "T4\tAttribution 61 67\tcalled",
        "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
        "A1\tKind E1 mixed",
        "A2\tAct E1 speech",
        "#1\tSpeaker E1\tLena Marsh; Tom Oduya",
        "#2\tConfidence E1\t0.91",
        f"#3\tLink E1\t{EXAMPLE.link(EXAMPLE.statements[0])}",
    ]
    assert "E3\tAttribution-no-source:T11 Cue:T9 Content:T10" in lines
    assert [line for line in lines if re.search("Nested|Unsure|Unresolved", line)] == [
        "A7\tUnsure E3",
        "#7\tUnresolved E3\tbelow-threshold",
        "A10\tNested E4",
    ]


def test_ids_are_given_once() -> None:
    ids = [line.split("\t")[0] for line in to_brat(EXAMPLE)[1].splitlines()]
    assert len(ids) == len(set(ids))


def test_a_name_with_line_breaks_stays_on_its_line() -> None:
    speaker = replace(SPEAKERS[0], name="Lena\r\nMarsh\tE9")
    _, annotations = to_brat(replace(EXAMPLE, speakers=(speaker, *SPEAKERS[1:])))
    assert "#1\tSpeaker E1\tLena  Marsh E9; Tom Oduya" in annotations.split("\n")


def test_a_record_without_statements_has_no_annotations() -> None:
    assert to_brat(replace(EXAMPLE, statements=())) == (TEXT, "")
