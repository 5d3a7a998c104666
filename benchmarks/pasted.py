"""Roles of the blocks of pasted text: `python -m benchmarks.pasted FOLDER [--errors]`.

FOLDER holds `.roles` files (tests/gold/pasted/README.md). A gold block is right if a found one has
the same span and role; an article is right if one found begins at the same block. `--errors` lists
the others (never on a half that is kept).
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from sayso.article.plain import plain_articles

MARGIN = 12


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


def main(folder: Path, *, errors: bool) -> None:
    """Print the share of blocks and of articles that are right."""
    right: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    starts = found_starts = same_starts = spans = 0
    for path in sorted(folder.glob("*.roles")):
        page = pasted(path)
        articles = plain_articles(page.text)
        found = {(b.start, b.end): b.role for article in articles for b in article.blocks}
        begun = {article.blocks[0].start for article in articles}
        starts += len(page.starts)
        found_starts += len(begun)
        same_starts += len(begun & page.starts)
        if errors and begun != page.starts:
            print(f"{path.stem}: articles at {sorted(begun)}, not {sorted(page.starts)}")
        for span, role in page.blocks.items():
            gold[role] += 1
            right[role] += found.get(span) == role
            spans += span in found
            if errors and found.get(span) != role:
                words = page.text[slice(*span)]
                print(f"{path.stem}: {role} as {found.get(span, 'other spans')}: {words[:70]!r}")
    share = 100 * right.total() / gold.total()
    print(f"blocks right: {right.total()} of {gold.total()}, {share:.1f} %")
    print(f"  spans right: {100 * spans / gold.total():.1f} %")
    print("  " + ", ".join(f"{role} {right[role]}/{gold[role]}" for role in sorted(gold)))
    print(f"articles: {same_starts} of {starts} found, {found_starts - same_starts} too many")


if __name__ == "__main__":
    main(Path(sys.argv[1]), errors="--errors" in sys.argv[2:])
