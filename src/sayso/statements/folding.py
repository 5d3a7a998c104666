"""Words as they are compared: without accents, capitals and full stops."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
    | {"\u2019": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-"}
)
"""Letters and signs that do not come apart into a plain one and an accent."""


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """`word` as names are compared: lower case, without accents and full stops."""
    plain = word.casefold()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in decomposed if not unicodedata.combining(c))
        plain = plain.translate(_PLAIN)
    return plain.replace(".", "").strip('()"“”‘').rstrip(",;:")
