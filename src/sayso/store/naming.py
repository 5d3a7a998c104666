"""Names from different articles, compared: which can be one person's, and how surely.

Names of all traditions go by the same rules. A word counts with and without its accents ("Müller",
"Muller", "Mueller"); hyphens and spaces are alike ("Geun-hye", "Geun Hye"); particles and articles
within a name ("van der", "bin", "al-") do not tell two names apart, nor do titles.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from sayso.statements.lexicon.abbreviations import IN_FULL
from sayso.statements.lexicon.function_words import ARTICLES
from sayso.statements.lexicon.honorifics import (
    GIVEN_NAMES_TOO,
    HONORIFICS,
    HONORIFICS_OR_NAMES,
)
from sayso.statements.lexicon.name_parts import ARABIC_ARTICLES, CONNECTORS, PARTICLES, SUFFIXES
from sayso.statements.lexicon.offices import OFFICES
from sayso.statements.lexicon.organisations import LEGAL_FORMS

Likeness = Literal["same", "perhaps"]
"""`same`: one person's unless something speaks against it; `perhaps`: if more speaks for it."""

_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_PLAIN |= {ord("ı"): "i", 0x2019: "'", 0x2BC: "'", 0x2010: "-", 0x2011: "-"}
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*\.?")
_INNER = PARTICLES | ARTICLES | CONNECTORS | {"and"}
GIVEN_NAMES = GIVEN_NAMES_TOO | HONORIFICS_OR_NAMES
"""Titles that are given names too: "Dean Marsh" is no dean."""

_HANDLE = re.compile(r"@\w+")


@dataclass(frozen=True, slots=True)
class Words:
    """A name as it is compared.

    `words` are folded, in their order, without titles, particles and the `suffix` ("jr"); each
    stands with its other spelling, where it has one, in `spelt_out`. `titles` are the words before
    the name that are none of it. `hyphen` tells that two of the words hang together.
    """

    words: tuple[str, ...]
    spelt_out: tuple[str, ...]
    suffix: str | None
    titles: tuple[str, ...]
    hyphen: bool


@lru_cache(maxsize=1 << 16)
def person_words(name: str) -> Words:
    """The words of a person's name; one of signs alone is a word."""
    found = [match[0] for match in _WORD.finditer(name)] or [name]
    tokens = [(plain(word), spelt_out(word)) for word in found]
    titles: list[str] = []
    while len(tokens) > 1 and _is_title(tokens[0][0], len(tokens) - 1):
        titles.append(IN_FULL.get(tokens[0][0], tokens[0][0]))
        tokens.pop(0)
    suffix = tokens.pop()[0] if len(tokens) > 2 and tokens[-1][0] in SUFFIXES else None
    kept = [t for t in tokens if t[0] not in PARTICLES and t[0] not in ARABIC_ARTICLES] or tokens
    return Words(
        words=tuple(word for word, _ in kept),
        spelt_out=tuple(word for _, word in kept),
        suffix=suffix,
        titles=tuple(titles),
        hyphen=re.search(r"\w[-‐‑]\w", name) is not None,
    )


@lru_cache(maxsize=1 << 16)
def organisation_words(name: str) -> tuple[str, ...]:
    """The words that tell an organisation: without "the", "of", and its legal form."""
    words = [plain(m[0]) for m in _WORD.finditer(name)]
    words = [word for word in words if word not in _INNER] or words
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return tuple(words)


def handle(name: str) -> str | None:
    """The account name in a name, folded, if there is one."""
    found = _HANDLE.search(name)
    return found[0].casefold() if found else None


def is_acronym(name: str) -> bool:
    """Whether a name is one word of capitals: "LHB", "U.N."."""
    letters = name.replace(".", "").replace("&", "")
    return 1 < len(letters) < 9 and letters.isalnum() and letters.isupper()


def plain(word: str) -> str:
    """`word` in lower case, without accents and full stops."""
    folded = unicodedata.normalize("NFKD", word.casefold().translate(_PLAIN))
    return "".join(c for c in folded if not unicodedata.combining(c)).replace(".", "")


def spelt_out(word: str) -> str:
    """`word` as `plain`, but with its umlauts written as two letters."""
    return plain(unicodedata.normalize("NFC", word.casefold()).translate(_SPELT_OUT))


def likeness(a: Words, b: Words) -> Likeness | None:
    """Whether two names of persons can be one person's.

    Never for a name of one word and a longer one: a bare last name tells nobody. Two equal names
    of one word are `perhaps` one person's.
    """
    short, long = sorted((a, b), key=lambda name: (len(name.words), name.words))
    if len(short.words) == 1:
        alike = len(long.words) == 1 and _alike(short, 0, long, 0)
        return "perhaps" if alike and len(short.words[0]) > 1 else None
    found = _in_order(short, long) or _otherwise(short, long)
    return "perhaps" if found and a.suffix != b.suffix else found


def is_short_for(short: Words, full: Words) -> bool:
    """Whether a name of fewer words can be the short form of a longer one, within one matter."""
    n, m = len(short.words), len(full.words)
    return n < m and any(
        all(_alike(short, i, full, start + i) for i in range(n)) for start in range(m - n + 1)
    )


def _in_order(short: Words, long: Words) -> Likeness | None:
    """First and last name alike, and what stands between them not at odds."""
    if "".join(short.words) == "".join(long.words):
        return "same"
    n, m = len(short.words), len(long.words)
    if not _alike(short, n - 1, long, m - 1):
        return None
    middle = iter(range(1, m - 1))
    between = all(any(_fits(short, i, long, j) for j in middle) for i in range(1, n - 1))
    if not between:
        return None
    if _alike(short, 0, long, 0):
        initial = len(short.words[0]) == 1
        return "perhaps" if initial else "same"
    return "perhaps" if _fits(short, 0, long, 0) else None


def _otherwise(short: Words, long: Words) -> Likeness | None:
    """The family name first here and last there, or one of two family names left out."""
    n, m = len(short.words), len(long.words)
    if n == m and sorted(short.words) == sorted(long.words):
        return "same" if short.hyphen or long.hyphen else "perhaps"
    begins = all(_alike(short, i, long, i) for i in range(n))
    ends = all(_alike(short, i, long, m - n + i) for i in range(n))
    return "perhaps" if begins or ends else None


def _alike(a: Words, i: int, b: Words, j: int) -> bool:
    return (
        a.words[i] == b.words[j]
        or a.spelt_out[i] == b.words[j]
        or a.words[i] == b.spelt_out[j]
        or a.spelt_out[i] == b.spelt_out[j]
    )


def _fits(a: Words, i: int, b: Words, j: int) -> bool:
    """Alike, or one is the initial of the other."""
    x, y = a.words[i], b.words[j]
    return _alike(a, i, b, j) or (min(len(x), len(y)) == 1 and x[0] == y[0])


def _is_title(word: str, left: int) -> bool:
    """Whether a first word is a title, `left` words being left of the name without it."""
    if word in GIVEN_NAMES:
        return left > 1
    return word in HONORIFICS or word in OFFICES or word in IN_FULL
