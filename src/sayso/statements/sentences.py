"""Where sentences end, roughly: enough to tell what stands in the same one."""

from __future__ import annotations

import re

from sayso.statements.lexicon.abbreviations import ABBREVIATIONS
from sayso.statements.lexicon.name_parts import INITIALS_OF_TWO
from sayso.statements.lexicon.word_list import any_of

FRONT = 30
"""A name within this many characters of a sentence's start, after a title say, is its subject."""

_PREPOSITION = re.compile(
    r"\b(?:of|in|at|for|to|from|with|by|on|near|after|before|under)\s(?:the\s)?$", re.I
)
_WRITTEN = {form for word in ABBREVIATIONS for form in (word.capitalize(), word.upper())}
_SHORT = any_of(_WRITTEN | {*INITIALS_OF_TWO})
_ABBREVIATED = re.compile(rf"(?<!['’])\b(?:{_SHORT}|(?:co|corp|inc|ltd|dr|prof|rev|st)|\w)\.$")
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s\d")
_END = re.compile(r"[.!?]['\"”’)]*\s")


def sentence_ends(text: str, start: int, end: int) -> list[int]:
    """Where the sentences that end in `[start, end)` end, the space behind them included."""
    return [
        match.end()
        for match in _END.finditer(text, start, end)
        if not _ABBREVIATED.search(text, max(start, match.start() - 6), match.start() + 1)
        and not _MONTH.search(text, max(start, match.start() - 4), match.end() + 1)
    ]


def begins(text: str, start: int, at: int) -> bool:
    """Whether the sentence that starts at `start` begins with what stands at `at`."""
    return start <= at < start + FRONT and not _PREPOSITION.search(text, start, at)
