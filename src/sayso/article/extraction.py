"""Which passages of a page its extractor takes for the article."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import Any

from sayso.article.passages import Passages

_BLACK = re.compile(r"[\W_]+")
_SURE = 20  # letters of a piece of text that is looked for anywhere
_NEAR = 300  # letters within which a shorter one has to follow the last
_PART = 0.5  # of a passage's letters: taken if as many are


def taken(tree: Any, passages: Passages, address: str | None, *, large: bool = False) -> list[bool]:
    """For each passage, whether the extractor takes it, or half of it.

    The extractor gives texts without places, changes white space, and loses words within a
    passage: so its texts are looked for one after the other among the letters of the page.

    Of a `large` page it takes its own first result, compares it with no other way to extract, and
    forgets its texts: it would keep a thousand of them, however long, to know them again.

    Raises whatever the extractor does, which promises no set of errors.
    """
    import trafilatura
    from trafilatura.meta import reset_caches

    try:
        extracted: Any = trafilatura.bare_extraction(
            tree, url=address, include_comments=False, include_tables=False, fast=large
        )
    finally:
        if large:
            reset_caches()
    if extracted is None or extracted.body is None:
        return [False] * len(passages)
    letters = [_BLACK.sub("", passage.text) for passage in passages]
    ends = [0, *accumulate(map(len, letters))]
    covered = _covered("".join(letters), extracted.body.itertext())
    return [
        start < end and sum(covered[start:end]) >= _PART * (end - start)
        for start, end in pairwise(ends)
    ]


def _covered(letters: str, texts: Any) -> bytearray:
    """A byte for each letter: 1 where one of the texts stands."""
    covered = bytearray(len(letters))
    last = 0
    for text in texts:
        wanted = _BLACK.sub("", text)
        if not wanted:
            continue
        reach = len(letters) if len(wanted) >= _SURE else last + _NEAR
        at = letters.find(wanted, last, reach)
        if at < 0 and len(wanted) >= _SURE:
            at = letters.find(wanted)
        if at >= 0:
            last = at + len(wanted)
            covered[at:last] = b"\1" * len(wanted)
    return covered
