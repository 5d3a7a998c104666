"""Gold articles as people write them: marks in the running text, and a key below it.

    outlet: The Courier (invented)
    ====
    Harbour crews vote to strike

    {1s:Marta Okafor, head of the pilots' union,} {1c:announced} {1q:the vote} on Tuesday.
    ====
    1 speech | Marta Okafor
    @ Marta Okafor | person | head of the pilots' union

Three parts, parted by lines that hold only `====`: the head (one `name: value` a line), the text,
the key. `{3q:words}` marks words as the content of statement 3, `s` is its source, `c` its cue; a
part in two pieces is marked twice, words of two statements carry both marks (`{1s,2s:words}`), and
a statement marked inside the content of another stands within it. The text without its marks is
what offsets refer to. The key is optional; `tests/gold/README.md` is the guide to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.types import Act, Span, SpeakerType

_PARTS = re.compile(r"^====\n", re.MULTILINE)
_OPENING = re.compile(r"\{(\d+[scq](?:,\d+[scq])*):")
_STATEMENT = re.compile(r"(\d+) (speech|attitude) \| (.+)")
_SPEAKER = re.compile(r"@ ([^|]+) \| (person|organisation|group|document|account)(, unnamed)?(.*)")
_ROLES = {"s": "source", "c": "cue", "q": "content"}


@dataclass(frozen=True, slots=True)
class MarkedStatement:
    """A statement as a person marked it; `within` is the number of the one around it.

    `speakers` are names; where there are none, `unresolved` says why, if the key is there.
    """

    number: int
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    within: int | None
    act: Act | None = None
    speakers: tuple[str, ...] = ()
    unresolved: str | None = None


@dataclass(frozen=True, slots=True)
class MarkedSpeaker:
    """A speaker as the key tells: roles are words of the article, `speaks_for` is a name."""

    name: str
    type: SpeakerType
    named: bool
    roles: tuple[str, ...]
    speaks_for: str | None


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """A text with all that is marked in it, statements in the order of their numbers."""

    text: str
    head: Mapping[str, str]
    statements: tuple[MarkedStatement, ...]
    speakers: tuple[MarkedSpeaker, ...]


def parse(source: str) -> MarkedArticle:
    """The article that `source` marks up. Raises ValueError."""
    head, body, *key = _PARTS.split(source)
    if len(key) > 1:
        raise ValueError("more than two lines of ====")
    text, marks = _unmarked(body.strip("\n"))
    told = dict(_told(key[0])) if key else {}
    found = []
    for number in sorted({mark.number for mark in marks}):
        mine = [mark for mark in marks if mark.number == number]
        parts = {role: tuple(sorted(m.span for m in mine if m.role == role)) for role in "scq"}
        if not parts["q"]:
            raise ValueError(f"statement {number} has no content")
        act, speakers, unresolved = told.get(number, (None, (), None))
        found.append(
            MarkedStatement(
                number,
                parts["s"],
                parts["c"],
                parts["q"],
                next((m.within for m in mine if m.within is not None), None),
                act,
                speakers,
                unresolved,
            )
        )
    if key and set(told) != {statement.number for statement in found}:
        raise ValueError("the key and the text have different statements")
    pairs = (line.split(":", 1) for line in head.splitlines() if ":" in line)
    return MarkedArticle(
        text,
        {name.strip(): value.strip() for name, value in pairs},
        tuple(found),
        tuple(_speakers(key[0])) if key else (),
    )


@dataclass(frozen=True, slots=True)
class _Mark:
    number: int
    role: str
    span: Span
    within: int | None


def _unmarked(body: str) -> tuple[str, list[_Mark]]:
    """The text without its marks, and the marks."""
    letters: list[str] = []
    open_marks: list[tuple[list[tuple[int, str]], int]] = []
    marks: list[_Mark] = []
    at = 0
    while at < len(body):
        if match := _OPENING.match(body, at):
            tags = [(int(tag[:-1]), tag[-1]) for tag in match[1].split(",")]
            open_marks.append((tags, len(letters)))
            at = match.end()
            continue
        if body[at] == "{" or (body[at] == "}" and not open_marks):
            raise ValueError(f"a stray {body[at]} before {body[at + 1 : at + 30]!r}")
        if body[at] == "}":
            tags, start = open_marks.pop()
            around = [n for outer, _ in open_marks for n, role in outer if role == "q"]
            for number, role in tags:
                within = around[-1] if around and number not in around else None
                marks.append(_Mark(number, role, Span(start, len(letters)), within))
        else:
            letters.append(body[at])
        at += 1
    if open_marks:
        raise ValueError(f"a mark of statement {open_marks[-1][0][0][0]} is not closed")
    return "".join(letters), marks


def _told(key: str) -> Iterator[tuple[int, tuple[Act, tuple[str, ...], str | None]]]:
    for line in filter(None, map(str.strip, key.splitlines())):
        if line.startswith("@"):
            continue
        if not (match := _STATEMENT.fullmatch(line)):
            raise ValueError(f"not a line of the key: {line!r}")
        act: Act = "speech" if match[2] == "speech" else "attitude"
        names = tuple(name.strip() for name in match[3].split(";"))
        if names[0].startswith("?"):
            yield int(match[1]), (act, (), names[0][1:])
        else:
            yield int(match[1]), (act, names, None)


def _speakers(key: str) -> Iterator[MarkedSpeaker]:
    for line in filter(None, map(str.strip, key.splitlines())):
        if not line.startswith("@"):
            continue
        if not (match := _SPEAKER.fullmatch(line)):
            raise ValueError(f"not a speaker: {line!r}")
        fields = [field.strip() for field in match[4].split("|") if field.strip()]
        roles = [field for field in fields if not field.startswith("for:")]
        stands_for = [field[4:].strip() for field in fields if field.startswith("for:")]
        type: SpeakerType = match[2]  # type: ignore[assignment]  # one of them, by the pattern
        yield MarkedSpeaker(
            match[1].strip(),
            type,
            match[3] is None,
            tuple(role.strip() for field in roles for role in field.split(";")),
            stands_for[0] if stands_for else None,
        )
