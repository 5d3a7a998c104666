"""Folders of gold articles.

Three layouts are read, in the folder or in any folder below it: BRAT's, `NAME.txt` beside
`NAME.ann`, which `sayso read --format brat` writes too; that of PolNeAR, `text/NAME.txt` and
`attributions/NAME_ANNOTATOR.ann`, one annotation file for each annotator; and `NAME.marked`, with
the marks in the running text (`sayso.evaluate.marked`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sayso.errors import FormatError, NotFound, Unreadable
from sayso.evaluate.brat import standoff
from sayso.evaluate.gold import GoldArticle, GoldStatement
from sayso.evaluate.marked import parse


@dataclass(frozen=True, slots=True)
class GoldFiles:
    """Where an article's text and annotations are; one annotation file for each annotator.

    Of a marked article both are the one file.
    """

    name: str
    text: Path
    annotations: tuple[Path, ...]


def find_gold(folder: Path) -> list[GoldFiles]:
    """The annotated articles of a folder, sorted by name, annotators by file name.

    Texts without annotations are left out. Raises NotFound if there is no such folder or no
    annotated text in it, and FormatError for annotations without a text.
    """
    if not folder.is_dir():
        raise NotFound(str(folder), "no such folder; name one that holds gold articles")
    by_text: dict[Path, list[Path]] = {}
    for annotation in folder.rglob("*.ann"):
        texts = annotation.parent.parent / "text"
        if annotation.parent.name == "attributions" and texts.is_dir():
            text = texts / f"{annotation.stem.rpartition('_')[0]}.txt"
        else:
            text = annotation.with_suffix(".txt")
        by_text.setdefault(text, []).append(annotation)
    for marked in folder.rglob("*.marked"):
        by_text[marked] = [marked]
    if not by_text:
        raise NotFound(
            str(folder),
            "no gold articles here; name a folder with NAME.txt beside NAME.ann, "
            "with text/NAME.txt and attributions/NAME_ANNOTATOR.ann, or with NAME.marked",
        )
    found = []
    for text, unsorted in by_text.items():
        annotations = sorted(unsorted, key=lambda path: path.name)
        if not text.is_file():
            raise FormatError(f"{annotations[0]}: its text is missing; put it at {text}")
        name = text.relative_to(folder).with_suffix("").as_posix()
        found.append(GoldFiles(name, text, tuple(annotations)))
    return sorted(found, key=lambda files: files.name)


def read_folder(folder: Path) -> list[GoldArticle]:
    """Every annotated article of a folder, as its first annotator marked it."""
    return [read_gold(files) for files in find_gold(folder)]


def read_gold(files: GoldFiles, annotator: int = 0) -> GoldArticle:
    """The article as that annotator marked it, the first by file name if not told otherwise.

    Raises FormatError, with file and line, for a span that is malformed, empty or beyond the end
    of the text, and for a file that is not UTF-8; Unreadable if the system refuses.
    """
    text = _decode(files.text)
    path = files.annotations[annotator]
    if path == files.text:
        return _marked(files.name, text, path)
    return GoldArticle(files.name, text, standoff(_decode(path), text, path))


def _marked(name: str, source: str, path: Path) -> GoldArticle:
    try:
        article = parse(source)
    except ValueError as error:
        raise FormatError(f"{path}: {error}; mend it by the guide to marked articles") from error
    outer = tuple(
        GoldStatement(s.source, s.cue, s.content, "; ".join(s.speakers) or None)
        for s in article.statements
        if s.within is None
    )
    return GoldArticle(name, article.text, outer)


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
