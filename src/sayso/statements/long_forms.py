"""Whole names of organisations, longer than their capitals alone would tell.

An acronym in brackets shows how long one is; "the Vale and Fells Trust" is one where nothing else
is called Vale; whom a body is of is of its name ("the Rowers' Guild").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence, Set
from itertools import islice

from sayso.statements.folding import fold
from sayso.statements.lexicon.dates import CALENDAR
from sayso.statements.lexicon.function_words import DETERMINERS, FUNCTION_WORDS
from sayso.statements.lexicon.offices import OFFICES, PORTFOLIOS
from sayso.statements.lexicon.organisations import NAMED_AFTER, ORGANISATIONS, SECTORS
from sayso.statements.lexicon.places import PLACES
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.names import Name
from sayso.statements.short_forms import initials
from sayso.types import Block, Span

MOST = 64
"""How many whole names of one article are looked for."""


def _capitalised(words: Set[str]) -> str:
    """A pattern for one of the words, as they stand in names."""
    return any_of(w.capitalize() for w in words if w.replace("-", "").isalpha())


_BRACKET = re.compile(r"\s\([A-Z]")
_AND = re.compile(r"\s(?:and|&)\s(?:the\s)?[A-Z]")
_OWNS = re.compile(r"['’]s?\s[A-Z]")
"""Signs without which none of the long patterns below can match."""

_LONG_FORM = re.compile(
    r"(?<!\w)((?:[A-Z][\w’'-]{0,40}\s(?:(?:of|and|for|the|on|in|into|to|against|with|&)\s){0,2}){2,8})"
    r"\(([A-Z]{2,7})\)"
)
_SUBJECT = re.compile(
    r"(?:ing|ion|ions|ment|logy|ics|ices|ence|ance|ture|ities|airs|ties|ees|ers|ists|men)$"
)
_DETERMINER = re.compile(rf"(?:{_capitalised(DETERMINERS)})\s")
_CAPITAL_BEFORE = re.compile(r"[A-Z]\w*\s$")
_PAIRED = re.compile(
    rf"\b[Tt]he\s(?:opposition\s|ruling\s|[a-z]+ist\s)?((?:[A-Z][\w-]{{2,40}}\s)?([A-Z][\w-]{{2,40}})(?:['’]s?)?\sand"
    rf"\s(?:[A-Z][\w-]{{1,40}}['’]?\s){{1,2}}(?:{_capitalised(ORGANISATIONS)}))\b"
)
_OF_TWO = re.compile(
    r"(?<!\w)(?:The\s)?((?:[A-Z][\w’'-]{1,40}\s){0,4}"
    rf"(?:{_capitalised(ORGANISATIONS | NAMED_AFTER)})\s(?:of|for|on)\s"
    r"(?:the\s)?(?:[A-Z][\w-]{2,40}\s){0,2}[A-Z][\w-]{2,40}\s(?:and|&)\s"
    r"((?:the\s)?(?:[A-Z][\w-]{2,40}\s){0,2}[A-Z][\w-]{2,40}))(?!\w)"
)
"""A body that has two subjects or countries: "the Institute of Salt and Fishery"."""
_POSSESSIVE = re.compile(
    r"(?<!\w)((?:[A-Z][\w-]{1,30}\s){0,2}"
    r"(?:(?:People|Children|[A-Z]?[a-z]*(?:[Mm]en))['’]s"
    r"|[A-Z][a-z]+(?:ers|ors|ists|ents|ants|ians|ees|ots|ans|ies|ives|ards|rks|ses|ges)['’]"
    r"|(?:General|Attorney|Mayor|Governor|Sheriff|President|Premier|Coroner|Prosecutor|Defender|"
    r"Ombudsman|Registrar|Commissioner|Chancellor|Minister|Speaker|Examiner|Auditor|Comptroller|"
    r"Bishop|King|Queen)['’]s(?=\s(?:Office|Department|Court|Chamber|Council|Secretariat|Bench)\b)"
    r"|(?:St\.?|Saint)\s[A-Z][\w-]{1,30}['’]s"
    r"|[A-Z][\w-]{1,30}['’]s\s(?:End|Cross|Landing|Gate|Corner|Point|Head|Bay))\s"
    rf"(?:[A-Z][\w-]{{1,30}}\s){{0,2}}(?:{_capitalised(ORGANISATIONS | SECTORS | {'front'})})"
    r"(?:\s(?:of|for)\s(?:the\s)?[A-Z][\w-]{1,30})?)(?![\w'’-])"
)
"""A body of people, or one named after a saint or a place: "the Lorn Farmers' Union"."""


_PARTNERS = re.compile(
    r"(?<!\w)((?:[A-Z][\w’'-]{1,30},\s){1,3}(?:[A-Z][\w’'-]{1,30}\s)?(?:and|&)\s"
    r"(?:[A-Z][\w’'-]{1,30}\s){0,2}(?:Partners|Associates|Sons|Co|Brothers|LLP|Solicitors|Advocates|"
    r"Chambers|Architects|Attorneys))(?!\w)"
)
"""A firm of several partners: "Ruiz, Bell & Partners"."""


def long_forms(text: str, blocks: Sequence[Block]) -> list[Name]:
    """Every occurrence, in text order, of whole names that are longer than they look."""
    spans = [
        span
        for block in blocks
        if _BRACKET.search(text, block.start, block.end)
        for match in _LONG_FORM.finditer(text, block.start, block.end)
        if (span := _long_form(match))
    ]
    joining, owning = (
        [block for block in blocks if sign.search(text, block.start, block.end)]
        for sign in (_AND, _OWNS)
    )
    for some, pattern, is_one in (
        (joining, _PAIRED, _names_nobody_before_and),
        (joining, _OF_TWO, _is_subject_behind_and),
        (owning, _POSSESSIVE, None),
        (joining, _PARTNERS, None),
    ):
        spans += [
            _without_determiner(Span(*match.span(1)), text)
            for block in some
            for match in islice(pattern.finditer(text, block.start, block.end), MOST)
            if is_one is None or is_one(match, text)
        ]
    wordings = sorted({span.of(text) for span in spans}, key=lambda w: (-len(w), w))
    if not wordings:
        return []
    anywhere = re.compile(rf"\b(?:{'|'.join(map(re.escape, wordings[:MOST]))})(?!\w)")
    return [
        Name(
            Span(*match.span()),
            tuple(fold(word).removesuffix("'s") for word in match[0].split()),
            "organisation",
        )
        for block in blocks
        for match in anywhere.finditer(text, block.start, block.end)
    ]


def without_those_in(names: Iterable[Name], long: Sequence[Name]) -> list[Name]:
    """The names and the long ones, in text order, without the names that overlap a long one."""
    ends = [name.span.end for name in long]

    def free(name: Name) -> bool:
        place = bisect_right(ends, name.span.start)
        return place == len(long) or long[place].span.start >= name.span.end

    return sorted([*filter(free, names), *long], key=lambda name: name.span.start)


def _without_determiner(span: Span, text: str) -> Span:
    determiner = _DETERMINER.match(text, span.start)
    return Span(determiner.end(), span.end) if determiner else span


def _names_nobody_before_and(match: re.Match[str], text: str) -> bool:
    """Whether the word before "and" names nobody by itself anywhere in the text."""
    word = match[2]
    if fold(word) in ORGANISATIONS | PLACES:
        return False
    alone = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)(?!['’]?s?\sand\s[A-Z]|\s[A-Z])")
    return not any(
        not _CAPITAL_BEFORE.search(text, max(0, found.start() - 40), found.start())
        for found in alone.finditer(text)
    )


def _is_subject_behind_and(match: re.Match[str], text: str) -> bool:
    """Whether the words behind "and" are a subject or a country, as bodies have two of them, and
    stand nowhere else in the text without "and" before them."""
    words = match[2]
    folded = [fold(word) for word in words.split()]
    if folded[-1] in (ORGANISATIONS - NAMED_AFTER) | OFFICES:
        return False
    if folded[-1] in PLACES or folded[0] == "the":
        return True
    alone = re.compile(rf"(?<!and\s)(?<!&\s)(?<!\w){re.escape(words)}(?!\w)")
    subject = folded[-1] in PORTFOLIOS or _SUBJECT.search(folded[-1]) is not None
    return subject and alone.search(text) is None


def _is_of_name(word: str) -> bool:
    """Whether a word before what the acronym is of is of the name too: "Arle" of "the Arle Beach
    Unit (BU)"."""
    own = not word.endswith(("'s", "’s"))
    return own and word[0].isupper() and fold(word) not in FUNCTION_WORDS | OFFICES | CALENDAR


def _long_form(match: re.Match[str]) -> Span | None:
    """The words before an acronym in brackets whose initials it is made of."""
    words = list(re.finditer(r"\S+", match[1]))
    for first in range(len(words) - 2, -1, -1):
        tail = [word[0] for word in words[first:]]
        if tail[0][0].isupper() and initials(tuple(map(fold, tail))) == fold(match[2]):
            base = match.start(1)
            while first > 0 and _is_of_name(words[first - 1][0]):
                first -= 1
            return Span(base + words[first].start(), base + words[-1].end())
    return None
