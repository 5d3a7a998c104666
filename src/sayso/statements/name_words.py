"""The words of a run of capitals, and what each is by its letters."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.statements.folding import fold
from sayso.statements.lexicon.abbreviations import ABBREVIATIONS
from sayso.statements.lexicon.forces import IN_CAPITALS
from sayso.statements.lexicon.honorifics import HONORIFICS, HONORIFICS_JOINED, HONORIFICS_OR_NAMES
from sayso.statements.lexicon.kin import KIN
from sayso.statements.lexicon.name_parts import (
    BEHIND_A_FATHER,
    DEGREES,
    POSTNOMINALS,
    SUFFIXES,
    SUFFIXES_IN_WORDS,
)
from sayso.statements.lexicon.offices import LEGISLATORS
from sayso.statements.lexicon.people import PERSONS
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.name_patterns import INITIALS

_TOKEN = re.compile(r"\S+")
_OPENING, _CLOSING = "\"“„«‘'", "\"”“»’'"
"""Marks around nicknames."""
_LAST_IN_SMALL = BEHIND_A_FATHER | SUFFIXES_IN_WORDS.keys() | {"plc"}
"""Words without a capital that a name may end with."""
_RESPECTFUL = re.compile(rf"(?<=\w{{3}})-{any_of(HONORIFICS_JOINED)}$")
"""What languages put behind names out of respect."""
_DOTTED = re.compile(INITIALS)
_IN_CAPITALS = IN_CAPITALS | {word for word in HONORIFICS_OR_NAMES if word.isupper()}
_NOUNS = PERSONS - KIN
"""English nouns, which take no accents: "pal" is none of Pål Bell."""


class Token(NamedTuple):
    """One word of a run: where it stands in the text, and how it looks."""

    start: int
    end: int
    fold: str
    inner: bool
    """Whether it can only stand within a name: lower case in the text, or in quotation marks."""
    dotted: bool
    """Whether it is of initials: "J.R.", "U.S."."""
    capital: bool
    """Whether all its letters are capitals."""
    english: bool
    """Whether its letters can be of an English word: "My", not the name "Mỹ"."""


def tokens_in(text: str, start: int, end: int) -> list[Token]:
    """The words of the run that is `text[start:end]`."""
    words = _TOKEN.finditer(text, start, end)
    return [Token(word.start(), word.end(), *_look(word[0])) for word in words]


@lru_cache(maxsize=4096)
def _look(word: str) -> tuple[str, bool, bool, bool, bool]:
    """What a `Token` is by its letters alone: all but where it stands."""
    folded = SUFFIXES_IN_WORDS.get(word) or fold(_unquoted(word))
    small = word.islower() and word not in _LAST_IN_SMALL
    nickname = word[0] in _OPENING and word[1].isupper()
    inner = small or word == "&" or nickname
    dotted = "." in word and _DOTTED.fullmatch(word) is not None
    return folded, inner, dotted, word.isupper(), word.replace("’", "'").isascii()


def _unquoted(word: str) -> str:
    """The word without the marks of a nickname that stand on both sides of it."""
    quoted = word[0] in _OPENING and word[-1] in _CLOSING and len(word) > 2
    return word[1:-1] if quoted else word


def is_suffix(token: Token) -> bool:
    """Whether a word tells two of one name apart: "Jr", "III"."""
    return token.fold in SUFFIXES and (token.capital or token.fold in ("jr", "sr"))


def is_letters(tokens: list[Token]) -> bool:
    """Whether the last of several words is letters behind a name: "Ana Ruiz MP"."""
    last = tokens[-1]
    written = last.capital or last.fold in DEGREES
    return len(tokens) > 1 and last.fold in POSTNOMINALS and written


def as_in_titles(text: str, token: Token) -> str:
    """The word as the lists of titles have it: some only with a full stop, some in capitals."""
    word = text[token.start : token.end]
    if token.dotted or (word in _IN_CAPITALS and token.fold not in LEGISLATORS):
        return word
    if not token.english and token.fold in _NOUNS:
        return word
    if not word.endswith("."):
        return token.fold
    with_stop = f"{token.fold}."
    told = with_stop in HONORIFICS or token.fold in HONORIFICS_OR_NAMES
    return with_stop if told else token.fold


def shouts(text: str, token: Token) -> bool:
    """Whether a word is in capitals to catch the eye: "FURIOUS Ana Ruiz"."""
    word = text[token.start : token.end]
    return len(word) > 3 and word.isalpha() and word.isupper() and word not in _IN_CAPITALS


def end_of(text: str, token: Token) -> int:
    """The end of a name's last word, without a full stop that is not its own."""
    own = token.dotted or token.fold in ABBREVIATIONS
    return token.end - (text[token.end - 1] in ".," and not own)


def words_of(token: Token, of: int) -> tuple[str, ...]:
    """The token's words for comparison: initials one by one, unless they are the whole name, which
    may end in a word of respect: "Hafiz-ji", but "Kim Min-ji"."""
    if token.dotted and of > 1:
        return tuple(token.fold.replace("-", ""))
    word = (_RESPECTFUL.sub("", token.fold) if of == 1 else token.fold).removesuffix("'s")
    return (word,) if word else ()
