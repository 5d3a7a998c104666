"""Bodies of pages against trafilatura: `python -m benchmarks.extraction CORPORA [--pages]`.

In one run, on the same pages: what Sayso keeps as body (paragraphs, headings, lists, quotes) and
what trafilatura keeps (`extract` without comments and tables), each against the gold body.

`article-extraction` is scored as its authors do: the multiset of runs of four words in a row; per
page the shares of those found, missing and too many; precision and recall of the shares' sums.
`wcxb` is scored by the multiset of words, F1 per page, then the mean. `--pages` lists the pages
where the two differ by a hundredth or more.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import trafilatura

from sayso.article import read_page
from sayso.errors import InputError
from sayso.page import load
from sayso.types import Article, Page

BODY = frozenset({"paragraph", "heading", "list", "quote"})
RUNS = {"article-extraction": 4, "wcxb": 1}
"""How many words in a row each corpus compares."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Of the runs of words in found and gold together: those in both, found only, gold only."""

    both: float
    found: float
    gold: float

    @property
    def f1(self) -> float:
        """The F1 of this page alone."""
        return 2 * self.both / (2 * self.both + self.found + self.gold)


def shares(found: str, gold: str, run: int) -> Shares:
    """The shares of a page, in runs of `run` words."""
    a, b = runs(found, run), runs(gold, run)
    both = (a & b).total()
    whole = max(1, a.total() + b.total() - both)
    return Shares(both / whole, (a.total() - both) / whole, (b.total() - both) / whole)


def runs(text: str, length: int) -> Counter[tuple[str, ...]]:
    """The runs of words; of a text with fewer words, the whole of it."""
    words = re.findall(r"\w+", text)
    length = min(length, len(words)) or 1
    return Counter(zip(*(words[start:] for start in range(length)), strict=False))


def score(corpus: str, pages: list[Shares]) -> float:
    """The score of a corpus, by its own measure."""
    if corpus == "wcxb":
        return sum(page.f1 for page in pages) / len(pages)
    both = sum(page.both for page in pages)
    return 2 * both / (2 * both + sum(page.found + page.gold for page in pages))


def gold_bodies(folder: Path) -> dict[str, str]:
    """The gold body of each page of a corpus, by the name of its file."""
    if folder.name == "wcxb":
        found = [json.loads(path.read_bytes()) for path in (folder / "ground-truth").iterdir()]
        return {page["file_id"]: page["ground_truth"]["main_content"] for page in found}
    pages = json.loads((folder / "ground-truth.json").read_bytes())
    return {key: page["articleBody"] for key, page in pages.items()}


def of_sayso(page: Page) -> str:
    """The body that Sayso reads."""
    try:
        article = read_page(page, force=True)
    except InputError:
        return ""
    return body(article)


def body(article: Article) -> str:
    """The words of an article that are compared."""
    return "\n".join(article.text[b.start : b.end] for b in article.blocks if b.role in BODY)


def of_trafilatura(page: Page) -> str:
    """The body that trafilatura extracts."""
    text = trafilatura.extract(page.data, include_comments=False, include_tables=False)
    return text or ""


SYSTEMS: dict[str, Callable[[Page], str]] = {"sayso": of_sayso, "trafilatura": of_trafilatura}


def measured(folder: Path) -> Iterator[tuple[str, dict[str, Shares]]]:
    """The shares of each page under each system."""
    run = RUNS[folder.name]
    for name, gold in sorted(gold_bodies(folder).items()):
        page = load(str(folder / "html" / f"{name}.html.gz"))
        yield name, {system: shares(read(page), gold, run) for system, read in SYSTEMS.items()}


def main(corpora: Path, *, pages: bool) -> None:
    """Print the table of each corpus."""
    for corpus in RUNS:
        found = dict(measured(corpora / corpus))
        for system in SYSTEMS:
            all_shares = [of_page[system] for of_page in found.values()]
            ones = Counter(
                "better" if a > b + 0.005 else "worse" if a < b - 0.005 else "equal"
                for of_page in found.values()
                for a, b in [(of_page["sayso"].f1, of_page["trafilatura"].f1)]
            )
            print(f"{corpus} {system}: {100 * score(corpus, all_shares):.2f}")
        print(f"  pages: {dict(ones)}")
        if pages:
            for name, of_page in found.items():
                a, b = of_page["sayso"].f1, of_page["trafilatura"].f1
                if abs(a - b) >= 0.01:
                    print(f"  {name[:16]} {100 * a:.1f} {100 * b:.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), pages="--pages" in sys.argv[2:])
