"""Records from JSON. Unknown keys are passed over, anything malformed is refused."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, get_args

from sayso.errors import FormatError
from sayso.record.fields import Field
from sayso.record.format import FORMAT
from sayso.types import (
    Act,
    Article,
    Block,
    Figure,
    Kind,
    Origin,
    Record,
    Role,
    Span,
    Speaker,
    SpeakerType,
    Statement,
    Step,
    Unresolved,
    Voice,
)

_ROLES: tuple[Role, ...] = get_args(Role)
_KINDS: tuple[Kind, ...] = get_args(Kind)
_ACTS: tuple[Act, ...] = get_args(Act)
_TYPES: tuple[SpeakerType, ...] = get_args(SpeakerType)
_UNRESOLVED: tuple[Unresolved, ...] = get_args(Unresolved)
_MAJOR = FORMAT.partition(".")[0]


def from_dict(d: dict[str, Any]) -> Record:
    """The record that `to_dict` made the object from; keys it does not know are ignored.

    Raises FormatError for another major version of the format, for a missing key or a value of
    the wrong type, and for a `text` that is not what stands at its offsets. The other rules of
    the record are left to `faults`.
    """
    root = Field(d)
    version = root["format"].string()
    if not re.fullmatch(rf"{_MAJOR}\.\d+", version, re.ASCII):
        raise FormatError(
            f"format {version!r}: this version reads {_MAJOR}.x; "
            "read it with the version of Sayso that wrote it, or install a newer one"
        )
    article = _article(root["article"])
    text = article.text
    return Record(
        sayso=root["sayso"].string(),
        model=root["model"].string(),
        article=article,
        statements=tuple(_statement(f, text) for f in root["statements"].items()),
        speakers=tuple(_speaker(f, text) for f in root["speakers"].items()),
        figures=tuple(_figure(f, text) for f in root["figures"].items()),
        voice=tuple(_voice(f) for f in root["voice"].items()),
    )


def load_jsonl(stream: Iterable[str]) -> Iterator[Record]:
    """The records of a stream of lines, one at a time; empty lines are passed over.

    Raises FormatError, with the number of the line, for one that is not a record.
    """
    for number, line in enumerate(stream, start=1):
        if not line.strip():
            continue
        try:
            yield from_dict(json.loads(line))
        except FormatError as error:
            raise FormatError(f"line {number}: {error}") from error
        except (ValueError, RecursionError) as error:
            raise FormatError(
                f"line {number}: not JSON; expected one record per line, "
                "as `sayso read --format jsonl` writes it"
            ) from error


def _article(field: Field) -> Article:
    return Article(
        id=field["id"].string(),
        text=field["text"].string(),
        blocks=tuple(_block(f) for f in field["blocks"].items()),
        addresses=field["addresses"].strings(),
        file=field["file"].maybe(Field.string),
        range=field["range"].maybe(_range),
        outlet=field["outlet"].maybe(Field.string),
        title=field["title"].maybe(Field.string),
        authors=field["authors"].strings(),
        published=field["published"].maybe(Field.string),
        section=field["section"].strings(),
        language=field["language"].maybe(Field.string),
    )


def _range(field: Field) -> Span:
    match [item.integer() for item in field.items()]:
        case [start, end] if 0 <= start < end:
            return Span(start, end)
    raise field.error("is not a range [start, end]")


def _block(field: Field) -> Block:
    return Block(
        role=field["role"].one_of(_ROLES),
        start=field["start"].integer(),
        end=field["end"].integer(),
        origin=field["origin"].maybe(_origin),
    )


def _origin(field: Field) -> Origin:
    return Origin(field["path"].string(), field["start"].integer(), field["end"].integer())


def _statement(field: Field, text: str) -> Statement:
    return Statement(
        id=field["id"].string(),
        kind=field["kind"].one_of(_KINDS),
        act=field["act"].one_of(_ACTS),
        within=field["within"].maybe(Field.string),
        source=_spans(field["source"], text),
        cue=_spans(field["cue"], text),
        content=_spans(field["content"], text),
        speakers=field["speakers"].strings(),
        unresolved=field["unresolved"].maybe(partial(Field.one_of, options=_UNRESOLVED)),
        confidence=field["confidence"].number(),
        speaker_confidence=field["speaker_confidence"].number(),
        sure=field["sure"].boolean(),
        why=tuple(_step(f, text) for f in field["why"].items()),
    )


def _step(field: Field, text: str) -> Step:
    span = _span(field, text)
    return Step(field["step"].string(), span.start, span.end)


def _speaker(field: Field, text: str) -> Speaker:
    return Speaker(
        id=field["id"].string(),
        name=field["name"].string(),
        named=field["named"].boolean(),
        type=field["type"].one_of(_TYPES),
        roles=_spans(field["roles"], text),
        speaks_for=field["speaks_for"].maybe(Field.string),
        mentions=_spans(field["mentions"], text),
    )


def _figure(field: Field, text: str) -> Figure:
    span = _span(field, text)
    return Figure(
        id=field["id"].string(),
        start=span.start,
        end=span.end,
        value=field["value"].number(),
        value2=field["value2"].maybe(Field.number),
        modifier=field["modifier"].maybe(Field.string),
        unit=field["unit"].maybe(Field.string),
        what=_spans(field["what"], text),
        part_of=field["part_of"].maybe(Field.string),
        statement=field["statement"].maybe(Field.string),
        speakers=field["speakers"].strings(),
    )


def _voice(field: Field) -> Voice:
    return Voice(
        start=field["start"].integer(),
        end=field["end"].integer(),
        voice=field["voice"].one_of(("attributed", "outlet")),
        statement=field["statement"].maybe(Field.string),
    )


def _spans(field: Field, text: str) -> tuple[Span, ...]:
    return tuple(_span(item, text) for item in field.items())


def _span(field: Field, text: str) -> Span:
    start, end = field["start"].integer(), field["end"].integer()
    if not 0 <= start < end <= len(text):
        raise field.error(f"is no range of the text of {len(text)} characters")
    if field["text"].string() != text[start:end]:
        raise field.error(f"does not hold the characters {start} to {end} of the article's text")
    return Span(start, end)
