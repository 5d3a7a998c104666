"""Finding proper names in a text.

A name is a run of capitalised words with what may stand between them (initials, particles,
hyphens), freed of the words before it that are no part of it: "Transport Minister Jon Bell" is
the name "Jon Bell" with the title "Transport Minister".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from sayso.statements.lexicon.abbreviations import ABBREVIATIONS
from sayso.statements.lexicon.dates import CALENDAR, DATED, MONTHS, WEEKDAYS
from sayso.statements.lexicon.genders import Gender, gender_of, gender_of_name
from sayso.statements.lexicon.given_names import GIVEN, NICKNAMES
from sayso.statements.lexicon.honorifics import HONORIFICS_LAST, STYLES
from sayso.statements.lexicon.kinds import means_several, singular
from sayso.statements.lexicon.name_parts import CONNECTORS, PARTICLES
from sayso.statements.lexicon.offices import NO_LAST_NAMES, OFFICES
from sayso.statements.lexicon.organisations import ORGANISATIONS, TOLD_KINDS, TRADES_OF_FIRMS
from sayso.statements.lexicon.people import AGENT_ENDINGS, COMPATRIOTS, OF_PERSONS
from sayso.statements.lexicon.places import PLACES
from sayso.statements.name_patterns import RUN
from sayso.statements.name_runs import ASKING, NO_NAMES, body_of, parts
from sayso.statements.name_types import ENDS_OF_BODIES, type_of
from sayso.statements.name_words import (
    Token,
    as_in_titles,
    end_of,
    is_letters,
    is_suffix,
    shouts,
    tokens_in,
    words_of,
)
from sayso.statements.titles import is_office, title_length
from sayso.types import Span, SpeakerType


class Name(NamedTuple):
    """One occurrence of a proper name.

    `span` is the name itself, `title` what stands before it ("Dr", "Transport Minister").
    `words` are its words folded for comparison, without the `suffix` ("jr"). `weak` marks a
    single word that may owe its capital to its place at the start of a sentence or to an office
    ("the Speaker"), `the` a name right after "the", "both" or "the two".
    """

    span: Span
    words: tuple[str, ...]
    type: SpeakerType
    title: Span | None = None
    suffix: str | None = None
    gender: Gender | None = None
    weak: bool = False
    the: bool = False


_SENTENCE_START = re.compile(
    r"(?:^\s*(?:\d{1,2}[.:h]\d\d\s+)?|[.!?:…•][\"'“”‘’)\]]*\s+|[\"“‘])[\"'“‘(\[–—-]*\s*$"
)
_AGENT = re.compile(rf"(?:{AGENT_ENDINGS})$")
_IS_SUBJECT = re.compile(
    r"(?:,\s|\s(?:is|was|has|had|said|says|told|who|left|came|went|[a-z]{2,}(?:ed|s))\b)"
)
"""What stands behind somebody of whom a sentence tells, and not in a question."""
_AGED = re.compile(r",\s(?:aged\s)?\d{1,2}(?:,|\.\s)")
_DATED = re.compile(rf"{DATED}$", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|both|(?:the|these)\s(?:two|three))\s$", re.IGNORECASE)
_AND_BEHIND = re.compile(r"(?:,\s(?:[A-Z]|\d+,?)[^.;:\n]{0,60})?,?\sand\s[A-Z]")
_RESPECT = re.compile(r"\b(?:His|Her|Your|Their)\s$")
_SMALL = re.compile(r"\s[a-z]")
_MOOD = re.compile(r"(?:ous|ed|ing|ful|broken|stricken)$")
_ORIGIN = re.compile(r"(?:ian|ish|ese)$")
_NO_TRADES = frozenset(
    {
        "human",
        "roman",
        "norman",
        "german",
        "ottoman",
        "upper",
        "lower",
        "outer",
        "inner",
        "silver",
        "water",
        "river",
        "harbor",
    }
)
_OF_LOOKS = frozenset({"big", "little", "old", "young", "fat", "poor", "lucky", "crazy", "mad"})
"""What stands before a whole name as a nickname: "Big Jon Bell"."""
_OF_AGES = frozenset({"old", "young", "lao", "xiao", "poor", "dear"})
"""What stands before a last name alone: "Old Bell"."""
_CREDITED = re.compile(r"\s(?:Image|Photo|Photograph|Picture):")
"""What stands behind a name without a stop: "Ana Ruiz Image: City Archive"."""
_NUMBERED = re.compile(r"(?:Flight|Route|Flights|Boeing|Airbus)\s[A-Z]{0,3}\d")
"""What is of no name, since a number tells which one it is: "Azura Air Flight 7"."""
_OF_A_PLACE = re.compile(r"\b(?:from|to|for|in)\s$")
_WITHIN = CONNECTORS | {"the", "&"}
_OFFICES = OFFICES - ABBREVIATIONS
_MORE_OF_AN_OFFICE = re.compile(r"\s(?:and|&|from|for)\s")


def find(text: str, start: int, end: int) -> Iterator[Name]:
    """The names in `text[start:end]`, in text order, without overlap."""
    for run in RUN.finditer(text, start, end):
        if run[0] in NO_NAMES:
            continue
        tokens = tokens_in(text, run.start(), run.end())
        for part in parts(tokens, partial(_is_first, text, start, run.end())):
            name = _name(text, start, part) if part else None
            if name is None and (body := body_of(part)):
                name = _name(text, start, body)
            if name is not None:
                yield name


def _is_first(text: str, start: int, end: int, token: Token) -> bool:
    """Whether a word that is a name too, first of a run up to `end`, is but that of a sentence:
    "Will" of "Will Ana Ruiz leave?"."""
    asks = token.fold not in ASKING or not _IS_SUBJECT.match(text, end)
    return asks and _begins_sentence(text, start, token.start)


def _tells_kind(tokens: list[Token]) -> bool:
    """Whether the first word tells what kind of organisation the others name: "Operator Azura
    Rail", "Brokers Finch Amadi", "Owner Aegis Lines"."""
    if tokens[1].inner:
        return False
    first = tokens[0].fold
    return first in TOLD_KINDS or (first in TRADES_OF_FIRMS and tokens[-1].fold in ENDS_OF_BODIES)


def _name(text: str, start: int, tokens: list[Token]) -> Name | None:
    """The name in one cut run: what is left when its titles and suffix are set apart."""
    while tokens and (_is_date(text, start, tokens) or _is_connector(tokens[0])):
        tokens = tokens[1:]
    while tokens and (tokens[-1].fold in CALENDAR or tokens[-1].inner or is_letters(tokens)):
        tokens = tokens[:-1]
    if len(tokens) > 1 and _CREDITED.match(text, tokens[-1].start - 1):
        tokens = tokens[:-1]
    if len(tokens) > 1 and _NUMBERED.match(text, tokens[-1].start):
        tokens = tokens[:-1]
    whole = tokens
    while len(tokens) > 1 and tokens[-1].fold in HONORIFICS_LAST:
        tokens = tokens[:-1]
    while len(tokens) > 2 and shouts(text, tokens[0]) and not shouts(text, tokens[-1]):
        tokens = tokens[1:]
    suffix = tokens[-1].fold if len(tokens) > 1 and is_suffix(tokens[-1]) else None
    last = tokens[-1].end if tokens else 0
    if suffix:
        tokens = tokens[:-1]
    told = len(tokens) > 2 and _tells_kind(tokens)
    if told:
        tokens = tokens[1:]
    if len(tokens) > 1 and tokens[0].fold in OF_PERSONS and not tokens[0].capital:
        tokens = tokens[_is_told_of(text, start, tokens) :]
    folds = [as_in_titles(text, token) for token in tokens]
    style = tokens and tokens[0].fold in STYLES and _RESPECT.search(text, start, tokens[0].start)
    cut = 1 + title_length(folds[1:]) if style else title_length(folds)
    cut = cut or _unknown_title(text, start, tokens)
    title, rest = tokens[:cut], tokens[cut:]
    if not rest:
        return None
    alone = whole[-1] if len(rest) == 1 and not is_office([rest[0].fold]) else rest[-1]
    span = Span(rest[0].start, last if suffix else end_of(text, alone))
    words = tuple(word for token in rest for word in words_of(token, len(rest)))
    if not words:
        return None
    before = text[max(start, span.start - 12) : span.start]
    of_place = rest[0].dotted and rest[0].fold in PLACES
    the = not title and _THE.search(before) is not None
    office = not title and is_office(folds)
    if office and the and len(rest) > 1:
        return None
    if _ends_in_an_office(text, rest, bool(title)):
        return None
    described = office and (the or before.rstrip()[-1:].islower() or "-" in rest[0].fold)
    common = described or words[0] in _OFFICES
    return Name(
        span=span,
        words=words,
        type="organisation"
        if of_place or told
        else type_of(
            span.of(text),
            words,
            titled=bool(title) or (len(rest) == 2 and _AGED.match(text, span.end) is not None),
            the=the,
            before=before,
        ),
        title=Span(title[0].start, title[-1].end) if title else None,
        suffix=suffix,
        gender=next(
            (g for t in title if not (t.dotted or t.fold == "he") and (g := gender_of(t.fold))),
            None,
        )
        or gender_of_name(token.fold for token in rest),
        weak=len(words) == 1
        and not title
        and not span.of(text).endswith(("'s", "’s"))
        and (common or _begins_sentence(text, start, span.start)),
        the=the,
    )


def _ends_in_an_office(text: str, tokens: list[Token], titled: bool) -> bool:
    """Whether words name nobody, since they end in an office: "Lorn Federation President", "[Green]
    Assemblywoman", "Azura President and CEO"."""
    last = tokens[-1]
    several = titled and len(tokens) == 1 and singular(last.fold) in NO_LAST_NAMES
    if last.fold not in NO_LAST_NAMES or any(token.inner for token in tokens):
        return several
    if len(tokens) == 2 and tokens[0].fold in GIVEN:
        return False
    return titled or len(tokens) > 1 or _MORE_OF_AN_OFFICE.match(text, last.end) is not None


def _is_told_of(text: str, start: int, tokens: list[Token]) -> bool:
    """Whether a sentence begins with an adjective and a noun for a person that is to come: "Former
    Lorn goalkeeper Ana Ruiz"."""
    behind = _SMALL.match(text, tokens[-1].end) is not None
    return behind and not tokens[1].inner and _begins_sentence(text, start, tokens[0].start)


def _begins_sentence(text: str, start: int, at: int) -> bool:
    """Whether what stands at `at` begins a sentence of the text from `start` on."""
    return _SENTENCE_START.search(text[max(start, at - 12) : at]) is not None


def _is_date(text: str, start: int, tokens: list[Token]) -> bool:
    """Whether the first word is a day or a month: "May" of "since May Ana Ruiz" is one."""
    first = tokens[0]
    if first.fold == "jan":
        return text.startswith("Jan.", first.start)
    if first.fold in MONTHS and len(tokens) > 1:
        return _DATED.search(text, max(start, first.start - 8), first.start) is not None
    return first.fold in CALENDAR and not _is_day_as_name(text, tokens)


def _is_day_as_name(text: str, tokens: list[Token]) -> bool:
    """Whether a day of the week is somebody's given name: "the driver, Sunday Bello, left"."""
    if tokens[0].fold not in WEEKDAYS or len(tokens) < 2:
        return False
    start, end = tokens[0].start, tokens[-1].end
    before = text[max(0, start - 12) : start]
    if _begins_sentence(text, 0, start):
        return len(tokens) == 2 and _IS_SUBJECT.match(text, end) is not None
    return before.endswith((", ", " said ", " says ")) and text[end : end + 1] in (",", ".")


def _is_connector(token: Token) -> bool:
    return token.inner and token.fold in _WITHIN


def _unknown_title(text: str, start: int, tokens: list[Token]) -> int:
    """1 if a name of three words or more begins with what must be a trade or an origin: "Vintner
    Ana Ruiz", "Italian Ana Ruiz", "[the envoy to] Peru Ana Ruiz"."""
    last = tokens[-1].fold if tokens else ""
    if len(tokens) > 1 and tokens[0].fold in _OF_LOOKS and last not in ENDS_OF_BODIES:
        return int(tokens[1].fold in GIVEN or tokens[1].fold in NICKNAMES)
    if len(tokens) < 3 or tokens[1].inner or tokens[0].dotted or last in ENDS_OF_BODIES:
        return 0
    first, second = tokens[0].fold, tokens[1].fold
    if first in GIVEN or first in _NO_TRADES:
        return 0
    before = text[max(start, tokens[0].start - 8) : tokens[0].start]
    given = second in GIVEN
    if first in PLACES:
        return int(given or _OF_A_PLACE.search(before) is not None)
    if len(first) < 5:
        return 0
    if first in COMPATRIOTS and not any(token.fold in ORGANISATIONS for token in tokens):
        return 1
    agent = _AGENT.search(first) is not None and (given or not first.endswith("or"))
    trade = agent and _begins_sentence(text, start, tokens[0].start)
    return int(trade or (given and _ORIGIN.search(first) is not None))


def without_first(text: str, name: Name) -> Name:
    """The name without its first word, of several; for "Rival Ana Ruiz"."""
    rest = re.compile(r"\S+\s+").match(text, name.span.start, name.span.end)
    start = rest.end() if rest else name.span.start
    return name._replace(span=Span(start, name.span.end), words=name.words[1:])


def begins_loosely(name: Name, times: Counter[tuple[str, ...]], text: str, fulls: set[str]) -> bool:
    """Whether the first word is none of the name, which stands without it elsewhere, "Rival Ana
    Ruiz", "Furious Ruiz", or is the first of several: "Deputies Ana Ruiz and Jon Bell"."""
    first, *rest = name.words
    if name.type != "person" or not rest or first in GIVEN:
        return False
    if _AND_BEHIND.match(text, name.span.end) and means_several(first):
        return True
    begins = name.span.start == 0 or text[name.span.start - 1] == "\n"
    once = times[name.words] == 1
    if begins and once and len(rest) == 2 and _MOOD.search(first) is not None:
        return times[(rest[0],)] + times[(rest[1],)] > 0
    if len(rest) == 1 and first in _OF_AGES:
        return any(
            len(words) > 1 and rest[0] in (words[0], words[-1])
            for words in times
            if words != name.words
        )
    if len(rest) > 1:
        particle = rest[0] in PARTICLES
        return not particle and times[tuple(rest)] > times[name.words] and times[(rest[-1],)] > 0
    return begins and once and rest[0] in fulls and _MOOD.search(first) is not None
