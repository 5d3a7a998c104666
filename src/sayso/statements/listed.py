"""Several who are named behind a noun in the plural: "Ministers Ana Ruiz, 40, and Jon Bell"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.statements.folding import fold
from sayso.statements.lexicon.kinds import kind_of, singular
from sayso.statements.names import Name

_PLURAL_BEFORE = re.compile(r"\b([A-Za-z]+s|[A-Za-z]+(?:men|women)),?\s$")
_ENDING = frozenset("sn")
"""With which letters such a word ends: others need not be read."""
_NEXT = re.compile(r"(?:,\s\d+,?|,?\s\([^)\n]{1,30}\),?|,\s[^.,;:\n]{1,60},)?(?:,|,?\sand|\sand)\s")
"""What stands between the names of two of several, with what tells of the first."""


def listed(text: str, names: Sequence[Name]) -> Iterator[tuple[str, list[Name]]]:
    """The nouns for persons whose plural stands before two names or more, and these."""
    for i, name in enumerate(names):
        start = (name.title or name.span).start
        if name.title:
            plural = fold(name.title.of(text).split()[-1])
        else:
            plain = _ENDING.isdisjoint(text[max(0, start - 3) : start])
            before = None if plain else _PLURAL_BEFORE.search(text, max(0, start - 40), start)
            plural = fold(before[1]) if before else ""
        one = singular(plural)
        if one != plural and kind_of(one) == "person":
            several = [name]
            for first, second in pairwise(names[i:]):
                begins = (second.title or second.span).start
                if second.title or not _NEXT.fullmatch(text, first.span.end, begins):
                    break
                several.append(second)
            if len(several) > 1:
                yield one, several
