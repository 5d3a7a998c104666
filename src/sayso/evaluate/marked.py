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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.types import Act, Span, SpeakerType

_PARTS = re.compile(r"^====\n", re.MULTILINE)
_OPENING = re.compile(r"\{(\d+[scq](?:,\d+[scq])*):")
_STATEMENT = re.compile(r"(\d+) (speech|attitude) \| (.+)")
_SPEAKER = re.compile(r"@ ([^|]+) \| (person|organisation|group|document|account)(, unnamed)?(.*)")


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
    source = source.removeprefix("\ufeff").replace("\r\n", "\n")
    head, *parts = _PARTS.split(f"{source}\n")
    if not 1 <= len(parts) <= 2:
        raise ValueError(f"{len(parts)} lines of ====, not one or two")
    text, marks = _unmarked(parts[0].strip("\n"))
    key = parts[1] if len(parts) > 1 else None
    told = _told(key) if key is not None else {}
    found = []
    for number in sorted({mark.number for mark in marks}):
        mine = [mark for mark in marks if mark.number == number]
        source_, cue, content = (_spans(number, role, mine) for role in "scq")
        act, speakers, unresolved = told.get(number, (None, (), None))
        within = {mark.within for mark in mine if mark.role == "q"}
        if len(within) > 1:
            raise ValueError(f"the content of statement {number} is only partly within another")
        [around] = within
        found.append(
            MarkedStatement(number, source_, cue, content, around, act, speakers, unresolved)
        )
    cast = _speakers(key) if key is not None else ()
    if key is not None:
        if set(told) != {statement.number for statement in found}:
            raise ValueError("the key and the text have different statements")
        named = {speaker.name for speaker in cast}
        for name in (name for _, names, _ in told.values() for name in names):
            if name not in named:
                raise ValueError(f"no line of the key says who {name!r} is")
    pairs = (line.split(":", 1) for line in head.splitlines() if ":" in line)
    return MarkedArticle(
        text, {name.strip(): value.strip() for name, value in pairs}, tuple(found), cast
    )


def _spans(number: int, role: str, marks: Sequence[_Mark]) -> tuple[Span, ...]:
    spans = sorted(mark.span for mark in marks if mark.role == role)
    if role == "q" and not spans:
        raise ValueError(f"statement {number} has no content")
    if any(a.end > b.start for a, b in pairwise(spans)):
        raise ValueError(f"two marks {number}{role} overlap")
    return tuple(spans)


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


_Told = tuple[Act, tuple[str, ...], str | None]


def _told(key: str) -> dict[int, _Told]:
    """Act, speakers and why there are none of each statement of the key."""
    found: dict[int, _Told] = {}
    for line in _lines(key):
        if line.startswith("@"):
            continue
        if not (match := _STATEMENT.fullmatch(line)):
            raise ValueError(f"not a line of the key: {line!r}")
        number, act = int(match[1]), match[2]
        if number in found:
            raise ValueError(f"two lines of the key for statement {number}")
        names = tuple(name.strip() for name in match[3].split(";"))
        if "" in names:
            raise ValueError(f"a speaker without a name: {line!r}")
        nobody = names[0].startswith("?")
        found[number] = (
            "speech" if act == "speech" else "attitude",
            () if nobody else names,
            names[0][1:] if nobody else None,
        )
    return found


def _speakers(key: str) -> tuple[MarkedSpeaker, ...]:
    found = []
    for line in _lines(key):
        if not line.startswith("@"):
            continue
        if not (match := _SPEAKER.fullmatch(line)):
            raise ValueError(f"not a speaker: {line!r}")
        fields = [field.strip() for field in match[4].split("|") if field.strip()]
        roles = [field for field in fields if not field.startswith("for:")]
        stands_for = [field[4:].strip() for field in fields if field.startswith("for:")]
        type: SpeakerType = match[2]  # type: ignore[assignment]  # one of them, by the pattern
        found.append(
            MarkedSpeaker(
                match[1].strip(),
                type,
                match[3] is None,
                tuple(role.strip() for field in roles for role in field.split(";")),
                stands_for[0] if stands_for else None,
            )
        )
    return tuple(found)


def _lines(key: str) -> list[str]:
    return [line.strip() for line in key.splitlines() if line.strip()]
