"""Records as W3C Web Annotations: every statement with its place in the text.

See https://www.w3.org/TR/annotation-model/. The target of an annotation is a piece of the content,
by a TextQuoteSelector with what stands before and after and a TextPositionSelector in code points
of `article.text`; its bodies are the speakers, and the kind and act as tags.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from sayso.record.format import encodable
from sayso.types import Record, Span, Statement

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points of prefix and suffix."""


def to_annotations(record: Record) -> Iterator[dict[str, object]]:
    """One annotation per statement, known by its article and content."""
    text = encodable(record.article.text)
    for statement in record.statements:
        targets = [_target(record, span, text) for span in statement.content]
        yield {
            "id": f"{source_of(record)}#{_places(statement)}",
            "type": "Annotation",
            "motivation": "identifying",
            "body": list(_bodies(record, statement)),
            "target": targets[0] if len(targets) == 1 else targets,
        }


def dump_annotations(records: Iterable[Record], stream: TextIO) -> None:
    """Writes one page of annotations, each as soon as it is there."""
    head = {"@context": CONTEXT, "id": "urn:sayso:annotations", "type": "AnnotationPage"}
    dump_graph(head, "items", (a for record in records for a in to_annotations(record)), stream)


def dump_graph(
    head: Mapping[str, object], key: str, values: Iterable[dict[str, object]], stream: TextIO
) -> None:
    """Writes a JSON object whose last key holds an array of any length, one value a line."""
    stream.write(json.dumps(head, ensure_ascii=False)[:-1] + f', "{key}": [')
    between = "\n"
    try:
        for value in values:
            stream.write(between + json.dumps(value, ensure_ascii=False))
            between = ",\n"
    finally:
        stream.write("\n]}\n")


def source_of(record: Record) -> str:
    """What identifies the text: a URN of its SHA-256."""
    return f"urn:sha256:{record.article.id}"


def _bodies(record: Record, statement: Statement) -> Iterator[dict[str, object]]:
    for id in statement.speakers:
        name = encodable(record.speaker(id).name)
        yield {"type": "TextualBody", "purpose": "identifying", "value": name}
    for tag in (statement.kind, statement.act):
        yield {"type": "TextualBody", "purpose": "tagging", "value": tag}


def _target(record: Record, span: Span, text: str) -> dict[str, object]:
    addresses = record.article.addresses
    return {
        "source": encodable(addresses[-1]) if addresses else source_of(record),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def _places(statement: Statement) -> str:
    return ",".join(f"{span.start}-{span.end}" for span in statement.content)
