"""Real pages and texts: none crashes, none in English is refused, the right words are kept."""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.extraction import RUNS, body, gold_bodies, score, shares
from sayso.article import from_text, read_page
from sayso.errors import OtherLanguage, Walled
from sayso.page import expand, load

FLOORS = {"article-extraction": 0.970, "wcxb": 0.920}
"""Scores of the bodies, each corpus by its own measure, over all of its pages."""

WRAPPED = 0
"""Blocks over several lines. Two texts have a note with line breaks inside its sentence; since all
else in them stands on one line a paragraph, the lines of the note are read one by one."""

NOT_FREE = {"042bb7b5", "7ab16ade"}
"""Pages with the first 67 and 88 words of an article that says that it is not free."""
OTHER_LANGUAGES = {
    "0ec95c72", "11ea381a", "20b2b649", "21486419", "23aaecd1", "3252222e", "3c6d3381", "57b4dafd",
    "7837c9d6", "85439e26", "9da36ae4", "b3c19dd5", "b6fb53e9", "ba07d1e6", "c4a3637c", "c82b3d1d",
    "cc03ddb5", "f105de6e", "f6ac15a4", "ff0f958a",
}  # fmt: skip
"""The pages of article-extraction whose gold body is not in English."""


def test_real_pages_are_read_or_refused_by_language(corpora: Path) -> None:
    refused = set()
    walled = set()
    for name, floor in FLOORS.items():
        folder, pages = corpora / name, []
        gold = gold_bodies(folder)
        for file in expand([str(folder / "html")]):
            assert isinstance(file, str)
            key = Path(file).name.split(".")[0]
            page = load(file)
            article = read_page(page, force=True)
            try:
                read_page(page)
            except OtherLanguage:
                refused.add(key[:8])
            except Walled:
                walled.add(key[:8])
            texts = [article.text[block.start : block.end] for block in article.blocks]
            assert article.text == "\n\n".join(texts)
            assert all(block.origin for block in article.blocks)
            pages.append(shares(body(article), gold[key], RUNS[name]))
        assert score(name, pages) > floor
    assert refused == OTHER_LANGUAGES
    assert walled == NOT_FREE


def english_texts(corpora: Path) -> Iterator[str]:
    for path in sorted((corpora / "polnear" / "dev" / "text").iterdir()):
        yield path.read_bytes().decode()
    for line in (corpora / "wikinews" / "wikinews-2019-2020.jsonl").read_bytes().splitlines():
        yield json.loads(line)["text"]


def test_english_texts_are_read_and_covered(corpora: Path) -> None:
    wrapped = 0
    for text in english_texts(corpora):
        article = from_text(text, force=False)
        assert article.text == text
        assert article.language == "en"
        kept = "".join(text[block.start : block.end] for block in article.blocks)
        assert "".join(kept.split()) == "".join(text.split())
        wrapped += sum("\n" in text[block.start : block.end] for block in article.blocks)
    assert wrapped == WRAPPED
