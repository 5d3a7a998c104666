"""Datelines: the places that paragraphs of news begin with, "LORN, 3 May (LNA) – "."""

from __future__ import annotations

import re

from sayso.statements.names import Name
from sayso.types import Block

_AGENCY = re.compile(
    r"[A-Z][^a-z\n()]{2,40}(?:,[^\n—–()]{1,30})?\s\((?P<agency>[^()\n]{1,30})\)\s?(?:[—–]|-\s)"
)
"""A dateline that ends with the agency whose news it is, in brackets."""
_BEHIND = re.compile(r"(?:,[^\n—–]{1,30}?)?(?:\s\([^()\n]{1,30}\))?\s?(?:[—–]|-\s)")


def is_dateline(text: str, block: Block, name: Name) -> bool:
    """Whether a name in capitals at the front of a block tells where the news is from, and is no
    label of several turns; or a name tells there which agency it is from."""
    start, end = (name.title or name.span).start, name.span.end
    if (line := _AGENCY.match(text, block.start, block.end)) and start >= line.start("agency"):
        return end <= line.end("agency")
    if start != block.start or not text[start:end].isupper() or not _BEHIND.match(text, end):
        return False
    return text.count(f"\n{text[start:end]}") < 2
