"""Records as quotations for programs that know them: schema.org and Quotebank.

See https://schema.org/Quotation, and for the columns https://doi.org/10.5281/zenodo.4277311.
Both are of quotations, so only statements that are at least in part in quotation marks are written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from sayso.record.annotation import dump_graph, source_of
from sayso.record.format import encodable
from sayso.types import Record, Speaker, Statement

_TYPES = {"person": "Person", "organisation": "Organization", "group": "Organization"}
_MARKS = " \"'“”„‘’«»"
"""What Quotebank leaves out around a quotation."""
_NOBODY = "None"
"""How Quotebank names a speaker who is not known."""


def to_quotations(record: Record) -> Iterator[dict[str, object]]:
    """The quotations as objects of the type schema.org/Quotation."""
    article = record.article
    text = encodable(article.text)
    whole = {
        "@type": "NewsArticle",
        "@id": source_of(record),
        "headline": article.title,
        "datePublished": article.published,
        "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
        "url": article.addresses[-1] if article.addresses else None,
        "inLanguage": article.language,
    }
    for statement in _quoted(record):
        span = f"{statement.content[0].start}-{statement.content[-1].end}"
        speakers = [_speaker(record.speaker(id)) for id in statement.speakers]
        yield _without_nothing(
            {
                "@type": "Quotation",
                "@id": f"{source_of(record)}#{span}",
                "text": " ".join(piece.of(text) for piece in statement.content),
                "spokenByCharacter": speakers[0] if len(speakers) == 1 else speakers or None,
                "isPartOf": _without_nothing(whole),
            }
        )


def dump_quotations(records: Iterable[Record], stream: TextIO) -> None:
    """Writes one JSON-LD graph of quotations, each as soon as it is there."""
    head: dict[str, object] = {"@context": "https://schema.org"}
    dump_graph(head, "@graph", (q for record in records for q in to_quotations(record)), stream)


def to_quotebank(record: Record) -> Iterator[dict[str, object]]:
    """The quotations as rows of Quotebank, quotation-centric, each printed once.

    `quoteID` is the date with the place in the article, not Quotebank's counter; `qids` are empty,
    for Sayso knows of no Wikidata; `phase` is that of Quotebank's latest crawl, `E`.
    """
    article = record.article
    text = encodable(article.text)
    day = (article.published or "")[:10]
    for statement in _quoted(record):
        names = [encodable(record.speaker(id).name) for id in statement.speakers]
        name = "; ".join(names) or _NOBODY
        sure = round(statement.speaker_confidence, 2) if names else 1.0
        probas = [[name, f"{sure:.2f}"]]
        if names and sure < 1:
            probas.append([_NOBODY, f"{1 - sure:.2f}"])
        yield {
            "quoteID": f"{day or '0000-00-00'}-{article.id[:12]}-{statement.content[0].start}",
            "quotation": " ".join(piece.of(text).strip(_MARKS) for piece in statement.content),
            "speaker": name,
            "qids": [],
            "date": (article.published or "").replace("T", " ")[:19],
            "numOccurrences": 1,
            "probas": probas,
            "urls": [encodable(address) for address in article.addresses],
            "phase": "E",
        }


def dump_quotebank(records: Iterable[Record], stream: TextIO) -> None:
    """Writes one quotation a line, each as soon as it is there."""
    for record in records:
        for row in to_quotebank(record):
            stream.write(json.dumps(row) + "\n")


def _quoted(record: Record) -> Iterator[Statement]:
    return (statement for statement in record.statements if statement.kind != "indirect")


def _speaker(speaker: Speaker) -> dict[str, object]:
    return {"@type": _TYPES.get(speaker.type, "Thing"), "name": encodable(speaker.name)}


def _without_nothing(values: Mapping[str, object]) -> dict[str, object]:
    return {
        key: encodable(value) if isinstance(value, str) else value
        for key, value in values.items()
        if value is not None
    }
