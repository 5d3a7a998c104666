"""Scores a reader against gold statements, in BRAT standoff or marked in the running text."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Protocol

from sayso.errors import FormatError, InputError
from sayso.evaluate.folder import GoldFiles, find_gold, read_folder, read_gold
from sayso.evaluate.gold import GoldArticle, GoldStatement
from sayso.evaluate.score import Score, score_articles
from sayso.types import Record

__all__ = [
    "Evaluation",
    "GoldArticle",
    "GoldFiles",
    "GoldStatement",
    "Score",
    "corpus_digest",
    "evaluate",
    "find_gold",
    "found_statements",
    "read_folder",
    "read_gold",
    "score_articles",
]


class TextReader(Protocol):
    """Anything that makes a record of a text and keeps the text as it is."""

    def read_text(self, text: str) -> Record:
        """The record of the text."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a reader scored on a corpus.

    `scores` are by row, as `sayso.evaluate.score` defines them; `articles`, `gold` and `found`
    are how many articles were read, and how many statements gold has and were found; `digest`
    tells the corpus (`corpus_digest`).
    """

    scores: Mapping[str, Score]
    articles: int
    gold: int
    found: int
    digest: str

    def table(self) -> str:
        """The scores as lines of plain text, in percent."""
        width = max(map(len, self.scores))
        lines = [f"{'':{width}}  precision  recall     F1"]
        lines += [
            f"{row:{width}}  {100 * s.precision:9.1f}  {100 * s.recall:6.1f}  {100 * s.f1:5.1f}"
            for row, s in self.scores.items()
        ]
        return "\n".join(lines)


def evaluate(
    folder: str | PathLike[str],
    reader: TextReader,
    progress: Callable[[int, int], None] | None = None,
) -> Evaluation:
    """Reads every text of a folder of gold articles and scores what was found in it.

    Gold is the first annotator by file name; statements within another one do not count.
    `progress` is told after each article how many are done, and of how many. Raises NotFound if
    the folder holds no annotated texts, FormatError if its files are damaged, and what the reader
    raises, with the article named.
    """
    root = Path(folder)
    files = find_gold(root)
    articles = [read_gold(item) for item in files]
    found = []
    for done, (item, article) in enumerate(zip(files, articles, strict=True), start=1):
        found.append(_read(reader, article.text, item.text))
        if progress:
            progress(done, len(articles))
    return Evaluation(
        scores=score_articles(
            (article.statements, statements, article.text)
            for article, statements in zip(articles, found, strict=True)
        ),
        articles=len(articles),
        gold=sum(len(article.statements) for article in articles),
        found=sum(map(len, found)),
        digest=corpus_digest(root, files),
    )


def found_statements(record: Record) -> list[GoldStatement]:
    """The record's statements that are not within another one, in the form they are scored in."""
    names = {speaker.id: speaker.name for speaker in record.speakers}
    return [
        GoldStatement(s.source, s.cue, s.content, "; ".join(names[id] for id in s.speakers) or None)
        for s in record.statements
        if s.within is None
    ]


def corpus_digest(folder: Path, files: list[GoldFiles]) -> str:
    """SHA-256, in hexadecimal digits, over the texts and the first annotator's annotations.

    It goes over the file names relative to the folder, sorted, each followed by a zero byte and
    the SHA-256 of the file's bytes.
    """
    used = [path for item in files for path in (item.text, item.annotations[0])]
    digest = hashlib.sha256()
    for name, path in sorted((path.relative_to(folder).as_posix(), path) for path in used):
        digest.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _read(reader: TextReader, text: str, path: Path) -> list[GoldStatement]:
    try:
        record = reader.read_text(text)
    except InputError as error:
        raise type(error)(str(path), error.reason) from error
    if record.article.text != text:
        raise FormatError(
            f"{path}: its text is not kept as it is, so offsets do not hold; "
            "remove the byte order mark at its start, if there is one"
        )
    return found_statements(record)
