"""What a person types to search, as an expression of FTS5."""

from __future__ import annotations

import re

from sayso.record.format import encodable

_TERM = re.compile(r'"(?P<phrase>[^"]*)"?(?P<more>\*?)|(?P<word>[^\s"]+)')
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "\0": " "})


def expression(typed: str) -> str | None:
    """The expression that finds all words that were typed; None if there are none.

    `"a phrase"` stands as it is, `port*` begins a word; nothing else has a meaning of its own.
    Capitals, accents and punctuation do not count. Whatever is typed, the result can be searched.
    """
    terms = []
    for term in _TERM.finditer(encodable(typed).translate(_QUOTES)):
        words = term["phrase"] or term["word"] or ""
        begun = term["more"] or words.endswith("*")
        terms.append(f'"{words.rstrip("*")}"{" *" if begun else ""}')
    return " ".join(terms) or None
