"""Real pages and texts: none crashes, none in English is refused, the right words are kept."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sayso.article import from_text, read_page
from sayso.errors import OtherLanguage
from sayso.page import expand, load
from sayso.types import Article

F1_FLOORS = {"article-extraction": 0.960, "wcxb": 0.912}
"""Mean F1 of words against the gold body, over the pages that are read."""

OTHER_LANGUAGES = {
    "0ec95c72", "11ea381a", "20b2b649", "21486419", "23aaecd1", "3252222e", "3c6d3381", "57b4dafd",
    "7837c9d6", "85439e26", "9da36ae4", "b3c19dd5", "b6fb53e9", "ba07d1e6", "c4a3637c", "c82b3d1d",
    "cc03ddb5", "f105de6e", "f6ac15a4", "ff0f958a",
}  # fmt: skip
"""The pages of article-extraction whose gold body is not in English."""


def gold_bodies(corpora: Path, name: str) -> dict[str, str]:
    if name == "wcxb":
        found = [json.loads(p.read_bytes()) for p in (corpora / name / "ground-truth").iterdir()]
        return {page["file_id"]: page["ground_truth"]["main_content"] for page in found}
    pages = json.loads((corpora / name / "ground-truth.json").read_bytes())
    return {key: page["articleBody"] for key, page in pages.items()}


def f1(text: str, gold: str) -> float:
    found, wanted = (Counter(re.findall(r"\w+", part)) for part in (text, gold))
    return 2 * (found & wanted).total() / max(1, found.total() + wanted.total())


def body(article: Article) -> str:
    return "\n".join(article.text[b.start : b.end] for b in article.blocks if b.role != "title")


def test_real_pages_are_read_or_refused_by_language(corpora: Path) -> None:
    refused = set()
    for name, floor in F1_FLOORS.items():
        gold, scores = gold_bodies(corpora, name), []
        for file in expand([str(corpora / name / "html")]):
            assert isinstance(file, str)
            key = Path(file).name.split(".")[0]
            try:
                article = read_page(load(file))
            except OtherLanguage:
                refused.add(key[:8])
                continue
            texts = [article.text[block.start : block.end] for block in article.blocks]
            assert article.text == "\n\n".join(texts)
            assert all(block.origin for block in article.blocks if block.role != "title")
            scores.append(f1(body(article), gold[key]))
        assert sum(scores) / len(scores) > floor
    assert refused == OTHER_LANGUAGES


def english_texts(corpora: Path) -> Iterator[str]:
    for path in sorted((corpora / "polnear" / "dev" / "text").iterdir()):
        yield path.read_bytes().decode()
    for line in (corpora / "wikinews" / "wikinews-2019-2020.jsonl").read_bytes().splitlines():
        yield json.loads(line)["text"]


def test_english_texts_are_read_and_covered(corpora: Path) -> None:
    for text in english_texts(corpora):
        article = from_text(text, force=False)
        assert article.text == text
        assert article.language == "en"
        kept = "".join(text[block.start : block.end] for block in article.blocks)
        assert "".join(kept.split()) == "".join(text.split())
        assert not any("\n" in text[block.start : block.end] for block in article.blocks)
