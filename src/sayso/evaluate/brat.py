"""Gold statements from BRAT standoff annotations.

A statement is an event of type `Attribution` or `Attribution-no-source`. Its arguments `Source`,
`Cue`, `Content` and `Content2` (joined with `Content`) name the spans; other arguments, and ids
that are nowhere explained, are passed over. A note on an event, `#1<TAB>Speaker E1<TAB>NAME`,
names its speaker; several speakers are joined by `"; "`. An event with the attribute `Nested`
stands within another one and is no gold of its own.
"""

from __future__ import annotations

import re
from pathlib import Path

from sayso.errors import FormatError
from sayso.evaluate.gold import GoldStatement
from sayso.types import Span

_ROLES = {"Source": "source", "Cue": "cue", "Content": "content", "Content2": "content"}

# The text column may hold line breaks: only lines that begin with an id are annotations.
_TEXT_BOUND = re.compile(r"T\d+\t")
_SPANS = re.compile(r"(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
_EVENT = re.compile(r"(E\d+)\t(?:Attribution|Attribution-no-source):\S+(.*)")
_NESTED = re.compile(r"A\d+\tNested (E\d+)")
_SPEAKER = re.compile(r"#\d+\tSpeaker (E\d+)\t(.+)")


def standoff(annotation: str, text: str, path: Path) -> tuple[GoldStatement, ...]:
    """The statements that the annotations mark in `text`; `path` is what errors name.

    Raises FormatError, with file and line, for a span that is malformed, empty or beyond the end
    of the text.
    """
    spans: dict[str, tuple[int, str]] = {}
    events: dict[str, str] = {}
    speakers: dict[str, str] = {}
    nested: set[str] = set()
    for number, line in enumerate(annotation.split("\n"), start=1):
        line = line.removesuffix("\r")
        if _TEXT_BOUND.match(line):
            if not (match := _SPANS.match(line)):
                raise FormatError(
                    f"{path}:{number}: not a BRAT span; expected ID<TAB>TYPE START END<TAB>TEXT"
                )
            spans[match[1]] = number, match[2]
        elif match := _EVENT.match(line):
            events[match[1]] = match[2]
        elif match := _NESTED.match(line):
            nested.add(match[1])
        elif match := _SPEAKER.match(line):
            speakers[match[1]] = match[2].strip()

    def statement(id: str, arguments: str) -> GoldStatement:
        roles: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
        for argument in arguments.split():
            role, _, target = argument.partition(":")
            if role in _ROLES and target in spans:
                roles[_ROLES[role]] += _pieces(*spans[target], len(text), path)
        source, cue, content = (tuple(sorted(pieces)) for pieces in roles.values())
        return GoldStatement(source, cue, content, speakers.get(id))

    return tuple(statement(id, arguments) for id, arguments in events.items() if id not in nested)


def _pieces(number: int, offsets: str, length: int, path: Path) -> list[Span]:
    pieces = []
    for piece in offsets.split(";"):
        start, end = map(int, piece.split())
        if start >= end:
            raise FormatError(f"{path}:{number}: empty span {start} {end}; mark it again in BRAT")
        if end > length:
            raise FormatError(
                f"{path}:{number}: span {start} {end} ends beyond the text of {length} characters; "
                "annotations and text must be of the same version"
            )
        pieces.append(Span(start, end))
    return pieces
