"""Where sentences end, roughly: enough to tell what stands in the same one."""

from __future__ import annotations

import re

from sayso.statements.lexicon import ABBREVIATIONS

_ABBREVIATED = re.compile(rf"(?<!['’])\b(?:{'|'.join(sorted(ABBREVIATIONS))}|\w)\.$", re.IGNORECASE)
_END = re.compile(r"[.!?]['\"”’)]*\s")


def sentence_ends(text: str, start: int, end: int) -> list[int]:
    """Where the sentences that end in `[start, end)` end, the space behind them included."""
    return [
        match.end()
        for match in _END.finditer(text, start, end)
        if not _ABBREVIATED.search(text, max(start, match.start() - 6), match.start() + 1)
    ]
