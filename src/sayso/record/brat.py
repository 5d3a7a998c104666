"""Records as BRAT standoff, in the conventions of PolNeAR.

A statement is an event `Attribution`, or `Attribution-no-source` if its source is empty. Its
trigger covers the cue (without one the source, else the content), its arguments `Source`, `Cue`
and `Content` name text-bound annotations; several spans of a role are one discontinuous
annotation. See https://brat.nlplab.org/standoff.html and https://github.com/networkdynamics/PolNeAR.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from sayso.record.format import encodable
from sayso.types import Record, Span, Statement

_ON_ONE_LINE = dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"), " ")


def to_brat(record: Record) -> tuple[str, str]:
    """The contents of the `.txt` and the `.ann` file of a record.

    Offsets are code points of the text as it is: write it in UTF-8 with newlines untranslated.
    What PolNeAR has no place for stands in attributes (`Kind`, `Act`; `Nested`, `Unsure` where
    they hold) and in notes on the event (`Speaker`, `Unresolved`, `Confidence`, and `Link`, to the
    passage in the live page, where its address is known).
    """
    text = encodable(record.article.text)
    names = {speaker.id: speaker.name for speaker in record.speakers}
    spans, attributes, notes = count(1), count(1), count(1)
    lines: list[str] = []

    def mark(type: str, pieces: tuple[Span, ...]) -> str:
        id = f"T{next(spans)}"
        offsets = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
        words = " ".join(piece.of(text) for piece in pieces)
        lines.append(f"{id}\t{type} {offsets}\t{_on_one_line(words)}")
        return id

    for number, statement in enumerate(record.statements, start=1):
        roles = {"Source": statement.source, "Cue": statement.cue, "Content": statement.content}
        arguments = [f"{role}:{mark(role, pieces)}" for role, pieces in roles.items() if pieces]
        type = "Attribution" if statement.source else "Attribution-no-source"
        trigger = mark(type, statement.cue or statement.source or statement.content)
        lines.append(f"E{number}\t{' '.join([f'{type}:{trigger}', *arguments])}")
        lines += (f"A{next(attributes)}\t{line}" for line in _attributes(statement, f"E{number}"))
        speakers = "; ".join(names[id] for id in statement.speakers)
        lines += (f"#{next(notes)}\t{line}" for line in _notes(statement, f"E{number}", speakers))
        if url := record.link(statement):
            lines.append(f"#{next(notes)}\tLink E{number}\t{_on_one_line(url)}")
    return text, "".join(f"{line}\n" for line in lines)


def _attributes(statement: Statement, event: str) -> Iterator[str]:
    yield f"Kind {event} {statement.kind}"
    yield f"Act {event} {statement.act}"
    if statement.within:
        yield f"Nested {event}"
    if not statement.sure:
        yield f"Unsure {event}"


def _notes(statement: Statement, event: str, speakers: str) -> Iterator[str]:
    if statement.unresolved:
        yield f"Unresolved {event}\t{statement.unresolved}"
    else:
        yield f"Speaker {event}\t{_on_one_line(speakers)}"
    yield f"Confidence {event}\t{statement.confidence:.2f}"


def _on_one_line(text: str) -> str:
    return encodable(text.translate(_ON_ONE_LINE))
