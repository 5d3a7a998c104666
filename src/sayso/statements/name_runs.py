"""Where a run of capitals is cut into names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from sayso.statements.lexicon.abbreviations import AGES_IN_WORDS
from sayso.statements.lexicon.dates import MONTHS
from sayso.statements.lexicon.function_words import FUNCTION_WORDS, NEVER_NAMES, NUMBERS
from sayso.statements.lexicon.given_names import GIVEN
from sayso.statements.lexicon.honorifics import RANKS
from sayso.statements.lexicon.kinds import means_several
from sayso.statements.lexicon.name_parts import (
    CONNECTORS,
    PARTICLES,
    WORDS_AS_LAST_NAMES,
    WORDS_IN_NAMES,
)
from sayso.statements.lexicon.offices import OF_A_SEAT, OFFICES, PORTFOLIOS
from sayso.statements.lexicon.organisations import (
    FOR_NOBODY,
    HAVING_OFFICES,
    LEGAL_FORMS,
    SITED,
)
from sayso.statements.lexicon.shouted import SHOUTED
from sayso.statements.lexicon.word_list import words
from sayso.statements.name_types import CAUSES, HEADS
from sayso.statements.name_words import Token, is_suffix
from sayso.statements.titles import is_office_by_form

_ADJECTIVE = re.compile(
    r"[-‐‑](?:based|led|backed|born|style|era|area|owned|run|wide|year|old|\w+ed)$|^[rdi]-\w+$"
)
_WORDS_TOO = frozenset({"said", "will", "nor", "may"})
"""Given names that are words without a capital, and where a sentence begins."""
ASKING = frozenset({"will", "may"})
"""Those of them with which a question or a wish begins."""
_LAST_OF_FIRMS = frozenset({"ltd", "inc", "llc", "plc"})
_INITIALS = words(
    "tv cctv dvd cd usb gps sms pdf cv id pin atm it ai pr hr vat gdp dna hiv aids mri icu vip ufo "
    "suv sos vhf var gmt utc ceo cfo kc qc"
)
"""Common nouns of initials alone."""
_IN_SMALL = (FUNCTION_WORDS - _WORDS_TOO) | NEVER_NAMES | AGES_IN_WORDS.keys()
NO_NAMES = frozenset(map(str.upper, _INITIALS)) | frozenset(map(str.capitalize, _IN_SMALL))
"""The runs that are but the first word of a sentence, as most of them are, or no name anywhere."""
_CONNECTORS = CONNECTORS | {"&"}
_PEERS = frozenset({"lord", "lady", "baroness", "baron", "viscount", "viscountess", "earl"})
"""Those whose names may go on with a place: "Lord Bell of Lorn"."""
_FOR_SOMETHING = HEADS - FOR_NOBODY


def parts(tokens: list[Token], is_first: Callable[[Token], bool]) -> Iterator[list[Token]]:
    """The run cut where a connector ("of") or an adjective ("Lorn-based") is no part of a name;
    `is_first` says of its first word whether it is that of a sentence, and no name."""
    begin = 0
    headed = False
    for i, token in enumerate(tokens):
        if token.inner and token.fold in _CONNECTORS:
            before = tokens[i - 1].fold
            after = tokens[i + 1].fold
            office = _has_portfolio(before, token.fold, after)
            heads = SITED if token.fold == "at" else HEADS
            heads = _FOR_SOMETHING if token.fold == "for" else heads
            goes_on = headed and token.fold in ("of", "at") and begin < i - 1
            peer = tokens[begin].fold in _PEERS and i == begin + 2
            companies = before == "group" and after == "companies"
            headed = before in heads or goes_on or peer or companies
            if token.fold != "&" and not (headed or office):
                yield tokens[begin:i]
                begin = i + 1
        elif i > begin and _is_shouted(token) and not _is_given(tokens[begin:i]):
            yield tokens[begin:i]
            begin = i + 1
        elif _is_name_too(tokens[i:], first=i == begin) and not (i == 0 and is_first(token)):
            continue
        elif _is_outside(token) and not (
            (i > begin and (_goes_on(tokens[i - 1 :]) or (tokens[i - 1].inner and headed)))
            or _is_a_country(tokens[i : i + 2])
        ):
            yield tokens[begin:i]
            begin = i + 1
        elif i > begin and (is_suffix(token) or _ends_a_firm(tokens[i : i + 2])):
            yield tokens[begin : i + 1]
            begin = i + 1
    yield tokens[begin:]


def body_of(tokens: list[Token]) -> list[Token]:
    """What an office that names nobody is of, if that is a body of several words: "the Lorn Union
    of Bakers" of its "President of the Lorn Union of Bakers"."""
    if len(tokens) < 4 or tokens[0].fold == "member":
        return []
    for i, token in enumerate(tokens):
        if token.inner and token.fold in ("of", "for"):
            rest = tokens[i + 1 :]
            rest = rest[1:] if rest and rest[0].fold == "the" else rest
            ends = [a for a, b in pairwise([*rest, None]) if b is None or b.inner]
            if len(rest) > 1 and any(end.fold in HAVING_OFFICES for end in ends if end):
                return rest
    return []


def _goes_on(tokens: list[Token]) -> bool:
    """Whether the second word, an English one with a capital, is of the name before it: "Fazil
    Say", "Oda ter Have", "Mothers Against Guns", "USA Today"."""
    before, word, *rest = tokens
    cause = word.fold in CAUSES and bool(rest)
    cause = cause and (means_several(before.fold) or before.fold in HEADS)
    last = word.fold in WORDS_AS_LAST_NAMES and not rest and not word.capital
    of_particle = before.inner and before.fold in PARTICLES
    return word.fold == "today" or cause or last or of_particle


def _is_a_country(tokens: list[Token]) -> bool:
    """Whether the first word is the country: "US" of "the US Embassy"."""
    word, *rest = tokens
    return word.fold == "us" and word.capital and bool(rest) and not rest[0].capital


def _is_name_too(tokens: list[Token], *, first: bool) -> bool:
    """Whether a word with a capital within a sentence is of a name, though it is an English word:
    "An" of "An Mai", "All" of "the All Lorn Congress"."""
    word = tokens[0].fold
    count = word in NUMBERS and len(tokens) > 1 and tokens[1].fold.endswith("s")
    body = (word == "all" or count) and len(tokens) > 2 and tokens[-1].fold in HEADS
    alone = word in _WORDS_TOO and first and (word not in MONTHS or len(tokens) > 1)
    return body or alone or (word in WORDS_IN_NAMES and len(tokens) > 1)


def _is_shouted(token: Token) -> bool:
    """Whether a word is what headlines shout that somebody does: "Ana Ruiz ADMITS"."""
    return token.capital and token.fold in SHOUTED


def _is_given(tokens: list[Token]) -> bool:
    """Whether words are one given name, behind which capitals may be the last one: "Paul SAVES"."""
    return len(tokens) == 1 and tokens[0].fold in GIVEN


def _ends_a_firm(tokens: list[Token]) -> bool:
    """Whether the first word is a firm's legal form with a full stop behind which nothing goes on:
    "Ltd." at the end of a sentence, but not "Co." of "Co. Ltd" or "Inc." of "Inc. President"."""
    form, *rest = tokens
    dotted = form.fold in _LAST_OF_FIRMS and form.end - form.start > len(form.fold)
    return dotted and not (rest and rest[0].fold in LEGAL_FORMS | OFFICES)


def _has_portfolio(before: str, connector: str, after: str) -> bool:
    """Whether what stands before a preposition is an office that goes on with what it is of."""
    if before not in OFFICES and before not in RANKS and not is_office_by_form(before):
        return False
    return connector == "of" or after in PORTFOLIOS or before in OF_A_SEAT


def _is_outside(token: Token) -> bool:
    """Whether a capitalised word is no part of any name: "When", "Lorn-based"."""
    if token.inner or token.dotted:
        return False
    adjective = "-" in token.fold and _ADJECTIVE.search(token.fold) is not None
    return adjective or (token.english and token.fold in FUNCTION_WORDS)
