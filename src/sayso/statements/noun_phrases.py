"""Reading one noun phrase, and the role that words tell, for comparison."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.statements.folding import fold
from sayso.statements.lexicon.abbreviations import ABBREVIATIONS
from sayso.statements.lexicon.function_words import ARTICLES, DETERMINERS, PREPOSITIONS, RELATIVES
from sayso.statements.lexicon.honorifics import (
    HONORIFICS,
    HONORIFICS_BEHIND,
    HONORIFICS_LAST,
    RANKS,
)
from sayso.statements.lexicon.kin import KIN
from sayso.statements.lexicon.kinds import is_bearer, kind_of
from sayso.statements.lexicon.offices import OFFICES
from sayso.statements.lexicon.word_list import words as words_of
from sayso.statements.titles import is_office_by_form, without_respect
from sayso.types import Span

TOKEN = re.compile(r"[^\s,;:()\[\]]+")
_OFFICES = OFFICES | RANKS
_TITLES = OFFICES | HONORIFICS
_STYLES = HONORIFICS - RANKS
_POLITE_BEHIND = (HONORIFICS | HONORIFICS_BEHIND) - RANKS - OFFICES
"""What ends no role: of "Transport Minister Datuk Seri" it is no part."""
_EDGE = " \t\r\n\f\v\xa0\"'“”‘’.,;:-–—()[]"
_NO_MORE = frozenset({"ex", "former", "then"})
DONE = words_of(
    "made led held sent built seen shown given taken drawn known found put set begun brought "
    "bought sold told read"
)
"""What begins a clause behind a noun, as words in "-ed" do: "a survey made six years ago"."""
_ENDING = PREPOSITIONS | RELATIVES | {"here", "there", "until", "since"}
"""Words that end the head of a noun phrase."""


class Noun(NamedTuple):
    """A noun phrase read for comparison: folded words up to the first preposition.

    `place` is where the head stands.
    """

    determiner: str | None
    modifiers: tuple[str, ...]
    head: str
    place: Span


@lru_cache(maxsize=1024)
def noun(text: str, span: Span) -> Noun | None:
    """The noun phrase in `span`, or None if it holds no word."""
    words: list[str] = []
    last: re.Match[str] | None = None
    for m in TOKEN.finditer(text, span.start, span.end):
        word = fold(m[0]).strip("\"'“”‘’")
        if words and word in _ENDING:
            break
        verb = words and (word.endswith(("ed", "ing")) or word in DONE)
        if verb and (words[-1].endswith("s") or kind_of(words[-1])):
            break
        if words and word in HONORIFICS_LAST and words[-1] in _TITLES:
            last = m
        elif word:
            words += past_apart(without_respect(word))
            last = m
    determiner = words.pop(0) if len(words) > 1 and words[0] in DETERMINERS else None
    if not words or last is None:
        return None
    return Noun(determiner, tuple(words[:-1]), words[-1], Span(*last.span()))


def past_apart(word: str) -> list[str]:
    """A folded word in two where it tells that something is past: "ex-judge"."""
    past, _, rest = word.partition("-")
    return [past, rest] if past in _NO_MORE and rest and rest not in KIN else [word]


def role(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The role that `text[start:end]` tells, without articles, as at most one span."""
    start, trimmed = without_edges(text, start, end)
    if start == trimmed:
        return ()
    stop = text.startswith(".", trimmed, end)
    last = TOKEN.findall(text, start, trimmed)[-1:] if stop else ()
    end = trimmed + any(fold(word) in ABBREVIATIONS for word in last)
    first = TOKEN.match(text, start, end)
    while first and (first[0].lower() in ARTICLES or first[0].lower() in ("both", "then")):
        start, _ = without_edges(text, first.end(), end)
        first = TOKEN.match(text, start, end)
    tokens = list(TOKEN.finditer(text, start, end))
    while len(tokens) > 1 and tokens[-1][0][0].isupper() and fold(tokens[-1][0]) in _POLITE_BEHIND:
        start, end = without_edges(text, start, tokens[-1].start())
        tokens = list(TOKEN.finditer(text, start, end))
    words = [token[0] for token in tokens]
    if not any(word[0].islower() or _is_noun(fold(word)) for word in words):
        return ()
    return () if all(fold(w) in _STYLES for w in words) else (Span(start, end),)


def _is_noun(word: str) -> bool:
    """Whether a folded word is one for a person or body, and no name."""
    word = past_apart(word)[-1]
    return (
        word in _OFFICES or is_bearer(word) or kind_of(word) is not None or is_office_by_form(word)
    )


def without_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space and punctuation at its edges."""
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return start, end
