"""Whole real pages read as pasted text: `python -m benchmarks.whole_pages CORPORA`.

The words of each page, as somebody gets them who selects all of it (resiliparse's rendering, with
menus, boxes and footers), are read as plain text, and what is kept as body is scored against the
gold body as in `benchmarks.extraction`. The same with all of the words kept, to compare with.
"""

from __future__ import annotations

import sys
from pathlib import Path

from resiliparse.extract.html2text import extract_plain_text

from benchmarks.extraction import RUNS, body, gold_bodies, score, shares
from sayso.article import from_text
from sayso.page import load


def main(corpora: Path) -> None:
    """Print a line for each corpus."""
    for corpus, run in RUNS.items():
        told, whole = [], []
        for name, gold in sorted(gold_bodies(corpora / corpus).items()):
            page = load(str(corpora / corpus / "html" / f"{name}.html.gz"))
            text = extract_plain_text(page.data.decode("utf-8", "replace"), main_content=False)
            told.append(shares(body(from_text(text, force=True)), gold, run))
            whole.append(shares(text, gold, run))
        print(
            f"{corpus}: {100 * score(corpus, told):.1f} with roles told, "
            f"{100 * score(corpus, whole):.1f} with all words kept"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
