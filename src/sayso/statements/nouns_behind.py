"""Common nouns behind a name that tell who bears it: "Ana Ruiz, 54, a baker and poet,"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.statements.folding import fold
from sayso.statements.lexicon.function_words import (
    ARTICLES,
    FUNCTION_WORDS,
    NUMBERS,
    PREPOSITIONS,
    RELATIVES,
)
from sayso.statements.lexicon.kin import KIN
from sayso.statements.lexicon.kinds import is_bearer, kind_by_form, kind_of, singular
from sayso.statements.lexicon.offices import OFFICES, PAST
from sayso.statements.lexicon.organisations import BUSINESSES, COMPANIES, MAKERS, TRADERS
from sayso.statements.lexicon.people import BESIDE_NAMES
from sayso.statements.name_patterns import LETTERS
from sayso.statements.names import Name
from sayso.statements.noun_phrases import Noun, noun, role
from sayso.statements.phrases import whole
from sayso.types import Span

_PLACE = r"(?:the\s)?[A-Z][\w’'-]*(?:\s(?:of\s)?[A-Z][\w’'-]*){0,4}"
_ASIDE = re.compile(
    rf"(?:,?\s(?:{LETTERS}|OBE|MBE|CBE))?"
    r"(?:,\s(?:[a-z]+\s){0,2}\d{1,3}(?:\syears\sold)?(?=,|\sand\s)|\s\((?:aged?\s)?\d{1,3}\)"
    r"|,\sin\s(?:his|her|their)\s(?:[a-z]+\s)?[a-z\d]+s(?=,)|\s\([A-Z][\w\s-]{0,20}\)"
    rf"|,?\s(?:of|from|at|born\sin)\s{_PLACE}(?=,))*"
)
"""What may stand between a name and a noun for its bearer."""
_OPENS = re.compile(
    r"(?P<mark>(?:,?\swho|,)?\s(?P<is>is|was|has\sbeen)(?=\s(?:now\s|also\s)?an?\s)|,|\s\(|\s?[–—]|\s-|\sand(?=\san?\s))\s?(?:(?:now|also|today|himself|herself|originally"
    r"|currently|both|(?P<past>once|formerly|previously|then))\s)?"
)
_CLOSES = re.compile(r"[,.;:()\"“”\n–—]|\s-\s|\Z")
_AND = re.compile(r"\sand\s(?:also\s)?")
_TURNED = re.compile(r"\sturned\s")
_ONE_OF = re.compile(
    r"(?:,|\s(?:is|was|being))\s(?:one\sof|among)\s(?:[\w’'-]+\s){0,6}?([a-z-]+s)"
    r"(?=[,.;:)]|\s(?:of|in|at|from|with|for|who|to|on)\b)"
)
_FIRMS = BUSINESSES | COMPANIES | MAKERS | TRADERS
_GO_ON = PREPOSITIONS | RELATIVES | {"whose", "turned", "since", "until", "and"}
_HEADS = OFFICES | KIN
_NO_MODIFIERS = FUNCTION_WORDS - PAST - NUMBERS - {"most", "very", "much", "just", "more", "not"}
"""What is no part of a role: "backed his leader"."""

LONGEST = 90
"""Characters of what tells who somebody is."""


class Told(NamedTuple):
    """A noun with what tells more of it, and whether it tells what its bearer is no more."""

    span: Span
    past: bool = False
    once: bool = False
    """Whether it may be past: "was a judge"."""


def nouns_behind(text: str, name: Name) -> Iterator[Told]:
    """What stands right behind a name and tells what its bearer is."""
    aside = _ASIDE.match(text, name.span.end)
    opens = _OPENS.match(text, aside.end() if aside else name.span.end)
    if opens is None:
        return
    end = _end(text, opens.end())
    closed = text[end : end + 1]
    if (opens["mark"] == " (") != (closed == ")"):
        return
    told = list(_of_segment(text, opens.end(), end, comma=closed != "." and not opens["is"]))
    for each in told:
        yield Told(each.span, each.past or bool(opens["past"]), opens["is"] == "was")
    if told and closed == ",":
        yield from _listed(text, end + 1)


def one_of(text: str, name: Name) -> str | None:
    """What somebody is who is told to be one of several: "one of the nurses"."""
    several = _ONE_OF.match(text, name.span.end)
    one = singular(several[1]) if several else ""
    return one if kind_of(one) == "person" else None


def _end(text: str, start: int) -> int:
    close = _CLOSES.search(text, start, min(len(text), start + LONGEST))
    return close.start() if close else start


def _of_segment(text: str, start: int, end: int, *, comma: bool) -> Iterator[Told]:
    """The nouns that one segment tells, "a baker and poet", if that is all it does."""
    turned = _TURNED.search(text, start, end)
    joined = _AND.search(text, start, end)
    cut = turned or joined
    if cut:
        two = [_told(text, start, cut.start(), comma), _told(text, cut.end(), end, comma)]
        if all(two):
            for span in two:
                if span:
                    yield Told(span, past=bool(turned) and span is two[0])
            return
    if span := _told(text, start, end, comma):
        yield Told(span)


def _listed(text: str, start: int) -> Iterator[Told]:
    """The nouns of a list behind its first: "a baker, poet and mother of three,"."""
    end = _end(text, start)
    joined = _AND.search(text, start, end)
    if joined and text[end : end + 1] in (",", "."):
        two = [
            _told(text, start, joined.start(), comma=False),
            _told(text, joined.end(), end, comma=False),
        ]
        if all(two):
            yield from (Told(span) for span in two if span)


def _told(text: str, start: int, end: int, comma: bool) -> Span | None:
    """The role that a phrase tells, without its article, if its noun is one for a person."""
    for span in role(text, start, end):
        phrase = noun(text, span)
        if (
            phrase
            and _NO_MODIFIERS.isdisjoint(phrase.modifiers)
            and _is_of_person(text, span, phrase, comma=comma)
        ):
            if not comma:
                return whole(text, Span(span.start, phrase.place.end), end)
            behind = text[phrase.place.end : span.end].split()[:1]
            goes_on = not behind or fold(behind[0]) in _GO_ON
            return span if goes_on or phrase.head in _HEADS else None
    return None


def _is_of_person(text: str, span: Span, phrase: Noun, *, comma: bool) -> bool:
    """Whether the noun of a phrase is one for a person, by its form only before a comma: "a widow
    with two hectares"."""
    article = text[max(0, span.start - 4) : span.start].split()[-1:]
    told = bool(article) and article[0] in ARTICLES
    if phrase.head in _HEADS or (
        is_bearer(phrase.head) and (told or phrase.head not in BESIDE_NAMES)
    ):
        return phrase.head not in _FIRMS or bool(article)
    told = comma and told
    return told and phrase.head not in _FIRMS and kind_by_form(phrase.head) == "person"
