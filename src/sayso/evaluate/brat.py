"""Gold statements from BRAT standoff files.

Two layouts are read, in the folder or in any folder below it. The plain one, which
`sayso read --format brat` writes too: `NAME.txt` beside `NAME.ann`. And the one of PolNeAR:
`text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`, one annotation file for each annotator.

A statement is an event of type `Attribution` or `Attribution-no-source`. Its arguments `Source`,
`Cue`, `Content` and `Content2` (joined with `Content`) name the spans; other arguments, and ids
that are nowhere explained, are passed over. A note on an event, `#1<TAB>Speaker E1<TAB>NAME`,
names its speaker; several speakers are joined by `"; "`. An event with the attribute `Nested`
stands within another one and is no gold of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import FormatError, NotFound, Unreadable
from sayso.types import Span

_ROLES = {"Source": "source", "Cue": "cue", "Content": "content", "Content2": "content"}

# The text column may hold line breaks: only lines that begin with an id are annotations.
_TEXT_BOUND = re.compile(r"T\d+\t")
_SPANS = re.compile(r"(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
_EVENT = re.compile(r"(E\d+)\t(?:Attribution|Attribution-no-source):\S+(.*)")
_NESTED = re.compile(r"A\d+\tNested (E\d+)")
_SPEAKER = re.compile(r"#\d+\tSpeaker (E\d+)\t(.+)")


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """The spans of one statement, by role and in text order, and who its speaker is, if told."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A text with its gold statements; all offsets are code points of `text`."""

    name: str
    text: str
    statements: tuple[GoldStatement, ...]


@dataclass(frozen=True, slots=True)
class GoldFiles:
    """Where an article's text and annotations are; one annotation file for each annotator."""

    name: str
    text: Path
    annotations: tuple[Path, ...]


def find_gold(folder: Path) -> list[GoldFiles]:
    """The annotated articles of a BRAT folder, sorted by name, annotators by file name.

    Texts without annotations are left out. Raises NotFound if there is no such folder or no
    annotated text in it, and FormatError for annotations without a text.
    """
    if not folder.is_dir():
        raise NotFound(str(folder), "no such folder; name one that holds BRAT files")
    by_text: dict[Path, list[Path]] = {}
    for annotation in folder.rglob("*.ann"):
        texts = annotation.parent.parent / "text"
        if annotation.parent.name == "attributions" and texts.is_dir():
            text = texts / f"{annotation.stem.rpartition('_')[0]}.txt"
        else:
            text = annotation.with_suffix(".txt")
        by_text.setdefault(text, []).append(annotation)
    if not by_text:
        raise NotFound(
            str(folder),
            "no BRAT files here; name a folder with NAME.txt beside NAME.ann, "
            "or with text/NAME.txt and attributions/NAME_ANNOTATOR.ann",
        )
    found = []
    for text, unsorted in by_text.items():
        marked = sorted(unsorted, key=lambda path: path.name)
        if not text.is_file():
            raise FormatError(f"{marked[0]}: its text is missing; put it at {text}")
        name = text.relative_to(folder).with_suffix("").as_posix()
        found.append(GoldFiles(name, text, tuple(marked)))
    return sorted(found, key=lambda files: files.name)


def read_folder(folder: Path) -> list[GoldArticle]:
    """Every annotated article of a BRAT folder, as its first annotator marked it."""
    return [read_gold(files) for files in find_gold(folder)]


def read_gold(files: GoldFiles, annotator: int = 0) -> GoldArticle:
    """The article as that annotator marked it, the first by file name if not told otherwise.

    Raises FormatError, with file and line, for a span that is malformed, empty or beyond the end
    of the text, and for a file that is not UTF-8; Unreadable if the system refuses.
    """
    text = _decode(files.text)
    path = files.annotations[annotator]
    return GoldArticle(files.name, text, _statements(_decode(path), text, path))


def _decode(path: Path) -> str:
    """The text of the file with its line breaks as they are, so that offsets hold."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise FormatError(
            f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8 and try again"
        ) from error
    except OSError as error:
        raise Unreadable(str(path), f"{error.strerror}; check the file's permissions") from error


def _statements(annotation: str, text: str, path: Path) -> tuple[GoldStatement, ...]:
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
