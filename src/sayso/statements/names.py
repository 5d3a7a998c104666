"""Finding proper names in a text.

A name is a run of capitalised words with what may stand between them (initials, particles,
hyphens), freed of the words before it that are no part of it: "Transport Minister Jon Bell" is
the name "Jon Bell" with the title "Transport Minister".
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from sayso.statements.lexicon.abbreviations import ABBREVIATIONS
from sayso.statements.lexicon.dates import CALENDAR, DATED, MONTHS, WEEKDAYS
from sayso.statements.lexicon.documents import DOCUMENTS
from sayso.statements.lexicon.forces import IN_CAPITALS
from sayso.statements.lexicon.function_words import FUNCTION_WORDS, NUMBERS
from sayso.statements.lexicon.genders import Gender, gender_of, gender_of_name
from sayso.statements.lexicon.given_names import GIVEN, NICKNAMES
from sayso.statements.lexicon.honorifics import (
    HONORIFICS,
    HONORIFICS_JOINED,
    HONORIFICS_LAST,
    HONORIFICS_OR_NAMES,
    PEERS,
    RANKS,
    STYLES,
)
from sayso.statements.lexicon.kin import KIN
from sayso.statements.lexicon.kinds import means_several
from sayso.statements.lexicon.name_parts import (
    BEHIND_A_FATHER,
    CONNECTORS,
    DEGREES,
    PARTICLES,
    POSTNOMINALS,
    SUFFIXES,
    SUFFIXES_IN_WORDS,
    WORDS_AS_LAST_NAMES,
    WORDS_IN_NAMES,
)
from sayso.statements.lexicon.offices import (
    LEGISLATORS,
    OF_A_SEAT,
    OFFICES,
    PORTFOLIOS,
)
from sayso.statements.lexicon.organisations import (
    BODIES_ABROAD,
    FIRMS_ABROAD,
    FOR_NOBODY,
    HAVING_OFFICES,
    LAST_OF_BODIES,
    LEGAL_FORMS,
    NAMED_AFTER,
    ORGANISATIONS,
    SECTORS,
    SITED,
    SURNAMES_TOO,
    TOLD_KINDS,
    TRADES_OF_FIRMS,
)
from sayso.statements.lexicon.people import AGENT_ENDINGS, COMPATRIOTS, OF_PERSONS, PERSONS
from sayso.statements.lexicon.places import COMPASS, PLACES, QUARTERS
from sayso.statements.lexicon.things import THINGS
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.name_patterns import INITIALS, RUN
from sayso.statements.titles import is_office, is_office_by_form, title_length
from sayso.types import Span, SpeakerType


@dataclass(frozen=True, slots=True)
class Name:
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


_TOKEN = re.compile(r"\S+")
_CAUSES = frozenset({"against", "without", "beyond"})
"""What stands in names between those who have a cause, and that: "Mothers Against Guns"."""
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
    | {"\u2019": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-"}
)
"""Letters and signs that do not come apart into a plain one and an accent."""
_OPENING, _CLOSING = "\"“„«‘'", "\"”“»’'"
"""Marks around nicknames."""
_LAST_IN_SMALL = BEHIND_A_FATHER | SUFFIXES_IN_WORDS.keys() | {"plc"}
"""Words without a capital that a name may end with."""
_SENTENCE_START = re.compile(
    r"(?:^\s*(?:\d{1,2}[.:h]\d\d\s+)?|[.!?:…•][\"'“”‘’)\]]*\s+|[\"“‘])[\"'“‘(\[–—-]*\s*$"
)
_ADJECTIVE = re.compile(
    r"[-‐‑](?:based|led|backed|born|style|era|area|owned|run|wide|year|old|\w+ed)$|^[rdi]-\w+$"
)
_RESPECTFUL = re.compile(rf"(?<=\w{{3}})-{any_of(HONORIFICS_JOINED)}$")
"""What languages put behind names out of respect."""
_DOTTED = re.compile(INITIALS)
_AGENT = re.compile(rf"(?:{AGENT_ENDINGS})$")
_WORDS_TOO = frozenset({"said", "will", "nor", "may"})
"""Given names that are words without a capital, and where a sentence begins."""
_ASKING = frozenset({"will", "may"})
"""Those of them with which a question or a wish begins."""
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
_NUMBERED = re.compile(r"(?:Flight|Route|Flights|Boeing|Airbus)\s[A-Z]{0,3}\d")
"""What is of no name, since a number tells which one it is: "Azura Air Flight 7"."""
_SITED = re.compile(r"\b(?:the|at|in|near|to|from|into|outside|of|by)\s$", re.IGNORECASE)
_OF_A_PLACE = re.compile(r"\b(?:from|to|for|in)\s$")
_CAMEL = re.compile(r"(?!Mac|Mc|Ma[A-Z][a-z]|De|Di|Du|La|Le|Lo|Van|Von|Fitz|O['’])\w*[a-z][A-Z]")
_DEMONYM = re.compile(r"(?:ans|crats|ists|ese|tives|rals)$")
_CONNECTORS = CONNECTORS | {"&"}
_WITHIN = CONNECTORS | {"the", "&"}
_OFFICES = OFFICES - ABBREVIATIONS
_SECTORS = SECTORS | LEGAL_FORMS
_PEERS = frozenset({"lord", "lady", "baroness", "baron", "viscount", "viscountess", "earl"})
"""Those whose names may go on with a place: "Lord Bell of Lorn"."""
_RANKED = HONORIFICS | PEERS.keys()
_IN_CAPITALS = IN_CAPITALS | {word for word in HONORIFICS_OR_NAMES if word.isupper()}
_NOUNS = PERSONS - KIN
"""English nouns, which take no accents: "pal" is none of Pål Bell."""
_THINGS = THINGS | LAST_OF_BODIES
_OFFICIAL = frozenset(
    {"agency", "authority", "ministry", "council", "commission", "department", "institute"}
)
"""Nouns for bodies within names that go on with what is theirs: "Nature Agency Scotland"."""
_HEADS = (ORGANISATIONS - LEGAL_FORMS) | NAMED_AFTER | BODIES_ABROAD
_FOR_SOMETHING = _HEADS - FOR_NOBODY
_LAST_OF_BODIES = _HEADS | SECTORS | LEGAL_FORMS


class _Token(NamedTuple):
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


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """`word` as names are compared: lower case, without accents and full stops."""
    plain = word.casefold()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in decomposed if not unicodedata.combining(c))
        plain = plain.translate(_PLAIN)
    return plain.replace(".", "").strip('()"“”‘').rstrip(",;:")


@lru_cache(maxsize=4096)
def _look(word: str) -> tuple[str, bool, bool, bool, bool]:
    """What a `_Token` is by its letters alone: all but where it stands."""
    folded = SUFFIXES_IN_WORDS.get(word) or fold(_unquoted(word))
    small = word.islower() and word not in _LAST_IN_SMALL
    nickname = word[0] in _OPENING and word[1].isupper()
    inner = small or word == "&" or nickname
    dotted = "." in word and _DOTTED.fullmatch(word) is not None
    return folded, inner, dotted, word.isupper(), word.replace("’", "'").isascii()


def find(text: str, start: int, end: int) -> Iterator[Name]:
    """The names in `text[start:end]`, in text order, without overlap."""
    for run in RUN.finditer(text, start, end):
        words = _TOKEN.finditer(text, run.start(), run.end())
        tokens = [_Token(word.start(), word.end(), *_look(word[0])) for word in words]
        asks = not _IS_SUBJECT.match(text, run.end())
        for part in _parts(tokens, lambda at: _begins_sentence(text, start, at), asks=asks):
            name = _name(text, start, part)
            if name is None and (body := _body_of(part)):
                name = _name(text, start, body)
            if name is not None:
                yield name


def _unquoted(word: str) -> str:
    """The word without the marks of a nickname that stand on both sides of it."""
    quoted = word[0] in _OPENING and word[-1] in _CLOSING and len(word) > 2
    return word[1:-1] if quoted else word


def _parts(
    tokens: list[_Token], begins: Callable[[int], bool], *, asks: bool
) -> Iterator[list[_Token]]:
    """The run cut where a connector ("of") or an adjective ("Lorn-based") is no part of a name."""
    begin = 0
    headed = False
    for i, token in enumerate(tokens):
        within = i > begin and (_goes_on(tokens[i - 1 :]) or (tokens[i - 1].inner and headed))
        if token.inner and token.fold in _CONNECTORS:
            before = tokens[i - 1].fold
            after = tokens[i + 1].fold
            office = _has_portfolio(before, token.fold, after)
            heads = SITED if token.fold == "at" else _HEADS
            heads = _FOR_SOMETHING if token.fold == "for" else heads
            goes_on = headed and token.fold in ("of", "at") and begin < i - 1
            peer = tokens[begin].fold in _PEERS and i == begin + 2
            companies = before == "group" and after == "companies"
            headed = before in heads or goes_on or peer or companies
            if token.fold != "&" and not (headed or office):
                yield tokens[begin:i]
                begin = i + 1
        elif _is_name_too(tokens[i:], first=i == begin) and not (
            i == 0 and (asks or token.fold not in _ASKING) and begins(token.start)
        ):
            continue
        elif _is_outside(token) and not (within or _is_a_country(tokens[i : i + 2])):
            yield tokens[begin:i]
            begin = i + 1
        elif _is_suffix(token) and i > begin:
            yield tokens[begin : i + 1]
            begin = i + 1
    yield tokens[begin:]


def _body_of(tokens: list[_Token]) -> list[_Token]:
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


def _goes_on(tokens: list[_Token]) -> bool:
    """Whether the second word, an English one with a capital, is of the name before it: "Fazil
    Say", "Oda ter Have", "Mothers Against Guns", "USA Today"."""
    before, word, *rest = tokens
    cause = word.fold in _CAUSES and bool(rest)
    cause = cause and (means_several(before.fold) or before.fold in _HEADS)
    last = word.fold in WORDS_AS_LAST_NAMES and not rest and not word.capital
    of_particle = before.inner and before.fold in PARTICLES
    return word.fold == "today" or cause or last or of_particle


def _is_a_country(tokens: list[_Token]) -> bool:
    """Whether the first word is the country: "US" of "the US Embassy"."""
    word, *rest = tokens
    return word.fold == "us" and word.capital and bool(rest) and not rest[0].capital


def _is_name_too(tokens: list[_Token], *, first: bool) -> bool:
    """Whether a word with a capital within a sentence is of a name, though it is an English word:
    "An" of "An Mai", "All" of "the All Lorn Congress"."""
    word = tokens[0].fold
    count = word in NUMBERS and len(tokens) > 1 and tokens[1].fold.endswith("s")
    body = (word == "all" or count) and len(tokens) > 2 and tokens[-1].fold in _HEADS
    alone = word in _WORDS_TOO and first and (word not in MONTHS or len(tokens) > 1)
    return body or alone or (word in WORDS_IN_NAMES and len(tokens) > 1)


def _tells_kind(tokens: list[_Token]) -> bool:
    """Whether the first word tells what kind of organisation the others name: "Operator Azura
    Rail", "Brokers Finch Amadi", "Owner Aegis Lines"."""
    if tokens[1].inner:
        return False
    first = tokens[0].fold
    return first in TOLD_KINDS or (first in TRADES_OF_FIRMS and tokens[-1].fold in _LAST_OF_BODIES)


def _has_portfolio(before: str, connector: str, after: str) -> bool:
    """Whether what stands before a preposition is an office that goes on with what it is of."""
    if before not in OFFICES and before not in RANKS and not is_office_by_form(before):
        return False
    return connector == "of" or after in PORTFOLIOS or before in OF_A_SEAT


def _name(text: str, start: int, tokens: list[_Token]) -> Name | None:
    """The name in one cut run: what is left when its titles and suffix are set apart."""
    while tokens and (_is_date(text, start, tokens) or _is_connector(tokens[0])):
        tokens = tokens[1:]
    while tokens and (tokens[-1].fold in CALENDAR or tokens[-1].inner or _is_letters(tokens)):
        tokens = tokens[:-1]
    if len(tokens) > 1 and _NUMBERED.match(text, tokens[-1].start):
        tokens = tokens[:-1]
    whole = tokens
    while len(tokens) > 1 and tokens[-1].fold in HONORIFICS_LAST:
        tokens = tokens[:-1]
    while len(tokens) > 2 and _shouts(text, tokens[0]) and not _shouts(text, tokens[-1]):
        tokens = tokens[1:]
    suffix = tokens[-1].fold if len(tokens) > 1 and _is_suffix(tokens[-1]) else None
    last = tokens[-1].end if tokens else 0
    if suffix:
        tokens = tokens[:-1]
    told = len(tokens) > 2 and _tells_kind(tokens)
    if told:
        tokens = tokens[1:]
    if len(tokens) > 1 and tokens[0].fold in OF_PERSONS and not tokens[0].capital:
        tokens = tokens[_is_told_of(text, start, tokens) :]
    folds = [_as_in_titles(text, token) for token in tokens]
    style = tokens and tokens[0].fold in STYLES and _RESPECT.search(text, start, tokens[0].start)
    cut = 1 + title_length(folds[1:]) if style else title_length(folds)
    cut = cut or _unknown_title(text, start, tokens)
    title, rest = tokens[:cut], tokens[cut:]
    if not rest:
        return None
    alone = whole[-1] if len(rest) == 1 and not is_office([rest[0].fold]) else rest[-1]
    span = Span(rest[0].start, last if suffix else _end(text, alone))
    words = tuple(word for token in rest for word in _words(token, len(rest)))
    if not words:
        return None
    before = text[max(start, span.start - 12) : span.start]
    of_place = rest[0].dotted and rest[0].fold in PLACES
    the = not title and _THE.search(before) is not None
    office = not title and is_office(folds)
    if office and the and len(rest) > 1:
        return None
    described = office and (the or before.rstrip()[-1:].islower() or "-" in rest[0].fold)
    common = described or words[0] in _OFFICES
    return Name(
        span=span,
        words=words,
        type="organisation"
        if of_place or told
        else _type(
            span.of(text),
            words,
            titled=bool(title) or (len(rest) == 2 and _AGED.match(text, span.end) is not None),
            the=the,
            sited=_SITED.search(before) is not None,
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


def _is_told_of(text: str, start: int, tokens: list[_Token]) -> bool:
    """Whether a sentence begins with an adjective and a noun for a person that is to come: "Former
    Lorn goalkeeper Ana Ruiz"."""
    behind = _SMALL.match(text, tokens[-1].end) is not None
    return behind and not tokens[1].inner and _begins_sentence(text, start, tokens[0].start)


def _begins_sentence(text: str, start: int, at: int) -> bool:
    """Whether what stands at `at` begins a sentence of the text from `start` on."""
    return _SENTENCE_START.search(text[max(start, at - 12) : at]) is not None


def _is_date(text: str, start: int, tokens: list[_Token]) -> bool:
    """Whether the first word is a day or a month: "May" of "since May Ana Ruiz" is one."""
    first = tokens[0]
    if first.fold == "jan":
        return text.startswith("Jan.", first.start)
    if first.fold in MONTHS and len(tokens) > 1:
        return _DATED.search(text, max(start, first.start - 8), first.start) is not None
    return first.fold in CALENDAR and not _is_day_as_name(text, tokens)


def _is_day_as_name(text: str, tokens: list[_Token]) -> bool:
    """Whether a day of the week is somebody's given name: "the driver, Sunday Bello, left"."""
    if tokens[0].fold not in WEEKDAYS or len(tokens) < 2:
        return False
    start, end = tokens[0].start, tokens[-1].end
    before = text[max(0, start - 12) : start]
    if _begins_sentence(text, 0, start):
        return len(tokens) == 2 and _IS_SUBJECT.match(text, end) is not None
    return before.endswith((", ", " said ", " says ")) and text[end : end + 1] in (",", ".")


def _is_outside(token: _Token) -> bool:
    """Whether a capitalised word is no part of any name: "When", "Lorn-based"."""
    if token.inner or token.dotted:
        return False
    adjective = "-" in token.fold and _ADJECTIVE.search(token.fold) is not None
    return adjective or (token.english and token.fold in FUNCTION_WORDS)


def _is_suffix(token: _Token) -> bool:
    """Whether a word tells two of one name apart: "Jr", "III"."""
    return token.fold in SUFFIXES and (token.capital or token.fold in ("jr", "sr"))


def _is_letters(tokens: list[_Token]) -> bool:
    """Whether the last of several words is letters behind a name: "Ana Ruiz MP"."""
    last = tokens[-1]
    written = last.capital or last.fold in DEGREES
    return len(tokens) > 1 and last.fold in POSTNOMINALS and written


def _as_in_titles(text: str, token: _Token) -> str:
    """The word as the lists of titles have it: some only with a full stop, some in capitals."""
    word = text[token.start : token.end]
    if token.dotted or (word in _IN_CAPITALS and token.fold not in LEGISLATORS):
        return word
    if not token.english and token.fold in _NOUNS:
        return word
    with_stop = f"{token.fold}."
    told = with_stop in HONORIFICS or token.fold in HONORIFICS_OR_NAMES
    return with_stop if told and word.endswith(".") else token.fold


def _shouts(text: str, token: _Token) -> bool:
    """Whether a word is in capitals to catch the eye: "FURIOUS Ana Ruiz"."""
    word = text[token.start : token.end]
    return len(word) > 3 and word.isalpha() and word.isupper() and word not in _IN_CAPITALS


def _is_connector(token: _Token) -> bool:
    return token.inner and token.fold in _WITHIN


def _unknown_title(text: str, start: int, tokens: list[_Token]) -> int:
    """1 if a name of three words or more begins with what must be a trade or an origin: "Vintner
    Ana Ruiz", "Italian Ana Ruiz", "[the envoy to] Peru Ana Ruiz"."""
    last = tokens[-1].fold if tokens else ""
    if len(tokens) > 1 and tokens[0].fold in _OF_LOOKS and last not in _LAST_OF_BODIES:
        return int(tokens[1].fold in GIVEN or tokens[1].fold in NICKNAMES)
    if len(tokens) < 3 or tokens[1].inner or tokens[0].dotted or last in _LAST_OF_BODIES:
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


def _end(text: str, token: _Token) -> int:
    """The end of a name's last word, without a full stop that is not its own."""
    own = token.dotted or token.fold in ABBREVIATIONS
    return token.end - (text[token.end - 1] in ".," and not own)


def _words(token: _Token, of: int) -> tuple[str, ...]:
    """The token's words for comparison: initials one by one, unless they are the whole name, which
    may end in a word of respect: "Hafiz-ji", but "Kim Min-ji"."""
    if token.dotted and of > 1:
        return tuple(token.fold.replace("-", ""))
    word = (_RESPECTFUL.sub("", token.fold) if of == 1 else token.fold).removesuffix("'s")
    return (word,) if word else ()


def _type(
    span_text: str, words: tuple[str, ...], *, titled: bool, the: bool, sited: bool
) -> SpeakerType:
    if titled:
        return "person"
    if words[0] in ("park", "charity") and len(words) > 1 and words[-1] not in _LAST_OF_BODIES:
        return "person"
    if len(words) == 2 and words[0] in GIVEN and words[1] in SURNAMES_TOO and not sited:
        return "person"
    place = words[-1] in PLACES and (len(words) == 1 or words[0] in COMPASS)
    thing = len(words) > 1 and (words[-1] in _THINGS or words[0] in QUARTERS)
    heads = {word for word, after in pairwise(words) if after in CONNECTORS}
    sector = len(words) > 1 and words[-1] in _SECTORS
    firm = len(words) > 1 and ({words[0], words[-1]} & FIRMS_ABROAD or words[0] in BODIES_ABROAD)
    cause = not (_CAUSES | _OFFICIAL).isdisjoint(words[1:-1])
    if place or sector or firm or cause or {words[0], words[-1]} & ORGANISATIONS or heads & _HEADS:
        return "organisation"
    if the and words[-1] in DOCUMENTS:
        return "document"
    if len(words) == 1 and words[0] not in _RANKED and _DEMONYM.search(words[0]):
        return "group"
    alone = len(words) == 1
    if span_text.endswith(("'s", "’s")):
        return "organisation"
    if thing or "&" in span_text or (alone and (_is_brand(span_text) or words[0] in PORTFOLIOS)):
        return "organisation"
    return "person"


def _is_brand(word: str) -> bool:
    """Whether one word is no person's name by its form: "PLA", "CalFire", "Lornnews"."""
    acronym = 1 < len(word) < 7 and word.isupper()
    return acronym or _CAMEL.match(word) is not None or word.endswith("news")


def without_first(text: str, name: Name) -> Name:
    """The name without its first word, of several; for "Rival Ana Ruiz"."""
    rest = re.compile(r"\S+\s+").match(text, name.span.start, name.span.end)
    start = rest.end() if rest else name.span.start
    return replace(name, span=Span(start, name.span.end), words=name.words[1:])


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
