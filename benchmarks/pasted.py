"""Roles of the blocks of pasted text: `python -m benchmarks.pasted FOLDER [--errors]`.

FOLDER holds `.roles` files (tests/gold/pasted/README.md). A gold block is right if a found one has
the same span and role; an article is right if one found begins at the same block. `--errors` lists
the others (never on a half that is kept).
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from sayso.article.layout import Weights
from sayso.article.plain import plain_articles
from training.pastes import MARGIN


@dataclass(frozen=True, slots=True)
class Pasted:
    """A pasted text with the spans and roles of its blocks, and where its articles begin."""

    text: str
    blocks: dict[tuple[int, int], str]
    starts: set[int]


def pasted(path: Path) -> Pasted:
    """The page in a `.roles` file."""
    text, starts = "", [0]
    blocks: list[tuple[int, int, str]] = []
    fresh = True
    for row in path.read_text(encoding="utf-8").splitlines(keepends=True):
        if row.rstrip() == "==========":
            fresh = True
            continue
        role, line = row[:MARGIN].rstrip("| \n"), row[MARGIN:]
        start = len(text) + len(line) - len(line.lstrip())
        end = len(text) + len(line.rstrip())
        text += line or "\n"
        if role == "+":
            blocks[-1] = (blocks[-1][0], end, blocks[-1][2])
        elif role:
            blocks.append((start, end, role))
            if fresh:
                starts.append(start)
            fresh = False
    return Pasted(text, {(s, e): role for s, e, role in blocks}, set(starts[1:]))


@dataclass(slots=True)
class Score:
    """How many blocks and articles are right, summed over the pages that are added."""

    gold: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    spans: int = 0
    starts: int = 0
    found_starts: int = 0
    same_starts: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, path: Path, weights: Weights | None = None) -> None:
        """Count a page in, read with the package's own weights or with others."""
        page = pasted(path)
        articles = plain_articles(page.text, weights=weights)
        found = {(b.start, b.end): b.role for article in articles for b in article.blocks}
        begun = {article.blocks[0].start for article in articles}
        self.starts += len(page.starts)
        self.found_starts += len(begun)
        self.same_starts += len(begun & page.starts)
        if begun != page.starts:
            starts = f"{sorted(begun)}, not {sorted(page.starts)}"
            self.errors.append(f"{path.stem}: articles at {starts}")
        for span, role in page.blocks.items():
            self.gold[role] += 1
            self.right[role] += found.get(span) == role
            self.spans += span in found
            if found.get(span) != role:
                words = page.text[slice(*span)]
                other = found.get(span, "other spans")
                self.errors.append(f"{path.stem}: {role} as {other}: {words[:70]!r}")

    def report(self) -> str:
        """The shares of blocks and of articles that are right."""
        share = 100 * self.right.total() / self.gold.total()
        by_role = ", ".join(f"{r} {self.right[r]}/{self.gold[r]}" for r in sorted(self.gold))
        more = self.found_starts - self.same_starts
        return (
            f"blocks right: {self.right.total()} of {self.gold.total()}, {share:.1f} %\n"
            f"  spans right: {100 * self.spans / self.gold.total():.1f} %\n"
            f"  {by_role}\n"
            f"articles: {self.same_starts} of {self.starts} found, {more} too many"
        )


def main(folder: Path, *, errors: bool) -> None:
    """Print the share of blocks and of articles that are right."""
    score = Score()
    for path in sorted(folder.glob("*.roles")):
        score.add(path)
    print("\n".join([*(score.errors if errors else ()), score.report()]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), errors="--errors" in sys.argv[2:])
