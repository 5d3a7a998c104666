"""Records as JSON: an array, or one record per line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from sayso.record.format import FORMAT, encodable
from sayso.types import Article, Block, Figure, Record, Span, Speaker, Statement, Step

_JSON_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""Legal within a JSON string, but `str.splitlines` and some editors break lines there."""


def to_dict(record: Record) -> dict[str, object]:
    """The record as the JSON object of format 1.0, keys in their order.

    Lone surrogates become U+FFFD, so that the result can always be written as UTF-8; offsets
    stay as they are.
    """
    text = encodable(record.article.text)
    return {
        "format": FORMAT,
        "sayso": record.sayso,
        "model": record.model,
        "article": _article(record.article, text),
        "statements": [_statement(statement, text) for statement in record.statements],
        "speakers": [_speaker(speaker, text) for speaker in record.speakers],
        "figures": [_figure(figure, text) for figure in record.figures],
        "voice": [
            {"start": v.start, "end": v.end, "voice": v.voice, "statement": v.statement}
            for v in record.voice
        ],
    }


def dump_json(records: Iterable[Record], stream: TextIO) -> None:
    """Writes an array with one indented object per record, each as soon as it is there.

    The array is closed even if an error ends the records early.
    """
    between = "[\n"
    try:
        for record in records:
            stream.write(between + _json(record, indent=2))
            between = ",\n"
    finally:
        stream.write("[]\n" if between == "[\n" else "\n]\n")


def dump_jsonl(records: Iterable[Record], stream: TextIO) -> None:
    """Writes one object per line, each as soon as it is there."""
    for record in records:
        line = _json(record)
        for character, escape in _JSON_LINE_ENDS.items():
            line = line.replace(character, escape)
        stream.write(line + "\n")


def _json(record: Record, indent: int | None = None) -> str:
    return json.dumps(to_dict(record), ensure_ascii=False, allow_nan=False, indent=indent)


def _article(article: Article, text: str) -> dict[str, object]:
    return {
        "id": article.id,
        "addresses": _strings(article.addresses),
        "file": _string(article.file),
        "range": [article.range.start, article.range.end] if article.range else None,
        "outlet": _string(article.outlet),
        "title": _string(article.title),
        "authors": _strings(article.authors),
        "published": _string(article.published),
        "section": _strings(article.section),
        "language": _string(article.language),
        "text": text,
        "blocks": [_block(block) for block in article.blocks],
    }


def _block(block: Block) -> dict[str, object]:
    origin = block.origin
    return {
        "role": block.role,
        "start": block.start,
        "end": block.end,
        "origin": origin
        and {"path": encodable(origin.path), "start": origin.start, "end": origin.end},
    }


def _statement(statement: Statement, text: str) -> dict[str, object]:
    return {
        "id": statement.id,
        "kind": statement.kind,
        "act": statement.act,
        "within": statement.within,
        "source": _spans(statement.source, text),
        "cue": _spans(statement.cue, text),
        "content": _spans(statement.content, text),
        "speakers": list(statement.speakers),
        "unresolved": statement.unresolved,
        "confidence": round(statement.confidence, 2),
        "speaker_confidence": round(statement.speaker_confidence, 2),
        "sure": statement.sure,
        "why": [{"step": step.step, **_span(step, text)} for step in statement.why],
    }


def _speaker(speaker: Speaker, text: str) -> dict[str, object]:
    return {
        "id": speaker.id,
        "name": encodable(speaker.name),
        "named": speaker.named,
        "type": speaker.type,
        "roles": _spans(speaker.roles, text),
        "speaks_for": speaker.speaks_for,
        "mentions": _spans(speaker.mentions, text),
    }


def _figure(figure: Figure, text: str) -> dict[str, object]:
    return {
        "id": figure.id,
        **_span(figure, text),
        "value": _number(figure.value),
        "value2": None if figure.value2 is None else _number(figure.value2),
        "modifier": _string(figure.modifier),
        "unit": _string(figure.unit),
        "what": _spans(figure.what, text),
        "part_of": figure.part_of,
        "statement": figure.statement,
        "speakers": list(figure.speakers),
    }


def _span(span: Span | Step | Figure, text: str) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "text": text[span.start : span.end]}


def _spans(spans: tuple[Span, ...], text: str) -> list[dict[str, object]]:
    return [_span(span, text) for span in spans]


def _number(value: float) -> float | int:
    """Whole numbers without a decimal point, as far as floats hold them exactly."""
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


def _string(text: str | None) -> str | None:
    return None if text is None else encodable(text)


def _strings(texts: tuple[str, ...]) -> list[str]:
    return [encodable(text) for text in texts]
