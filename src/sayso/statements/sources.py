"""Reading the words of a source: whom it names, whom it describes, and in which roles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from sayso.statements.folding import fold
from sayso.statements.lexicon.abbreviations import ABBREVIATIONS
from sayso.statements.lexicon.function_words import (
    ARTICLES,
    DEFINITE,
    DETERMINERS,
    NUMBERS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
)
from sayso.statements.lexicon.honorifics import (
    HONORIFICS,
    HONORIFICS_BEHIND,
    HONORIFICS_IN_SMALL,
    HONORIFICS_LAST,
    RANKS,
)
from sayso.statements.lexicon.interviews import ANSWERING, ASKING
from sayso.statements.lexicon.kin import KIN
from sayso.statements.lexicon.kinds import is_bearer, kind_of
from sayso.statements.lexicon.offices import LEGISLATORS, OFFICES, PAST, TELLING_APART
from sayso.statements.lexicon.people import ONE_OF_SEVERAL
from sayso.statements.lexicon.places import PLACES
from sayso.statements.lexicon.pronouns import FLOATING, PRONOUNS
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.name_patterns import LETTERS
from sayso.statements.names import Name, find
from sayso.statements.titles import is_office_by_form, without_respect
from sayso.types import Span

_SEPARATOR = re.compile(
    r"\s*(?:[;:()\[\]–—]|,(?!\d)|\s-+\s)\s*(?:(?:and|or|as well as|along with)\b|&)?\s*"
    r"|\s+(?:(?:and|or|nor|as well as|along with|together with)\b|&)\s+"
)
_JOINING = re.compile(
    r"\W*(?:both|neither|either)\s(?=\S.{0,80}?\s(?:and|nor|or)\s)", re.IGNORECASE
)
"""What announces two who are joined: "neither Ruiz nor Bell"."""
_TOKEN = re.compile(r"[^\s,;:()\[\]]+")
_LAST = any_of(HONORIFICS_IN_SMALL | {word.capitalize() for word in HONORIFICS_LAST})
_SEATS = any_of(word.upper() for word in LEGISLATORS)
_AFTER_NAME = re.compile(
    rf"(?:\s(?:{_LAST}|néni|bácsi)|-ji)?(?:,?\s(?:{LETTERS}|{_SEATS}))*(?:['’]s?)?[\s.\"'“”’]*$"
)
"""What may stand behind a name that a source is, but for punctuation."""
_CLAUSE = re.compile(
    r"(?!(?:nam|call|nicknam|dubb|identifi)ed)"
    r"(?:[a-z]+ed|made|led|written|drawn|run|held|sent|built|set|seen|whose|from)\s"
)
"""How a clause begins that tells more of what stands before the comma: "led by Ana Ruiz"."""
_MARKED = re.compile(r"(?:marked|numbered|dated|labell?ed|headed|titled|entitled|stamped|signed)\s")
"""The same of a document, where a name follows: "marked Exhibit F"."""
_ASIDE = re.compile(
    r"(?:Contacted|Reached|Asked|Questioned|Pressed|Interviewed|Quoted|Approached|Challenged|Confronted|"
    r"Reacting|Responding|Replying|Speaking|Testifying|Writing|Appearing|Addressing)\s"
)
"""How a clause begins that stands before whom a source names: "Reached by telephone, Ana Ruiz"."""
_POSSESSIVE = re.compile(r"['’]s?$")
_OF_SOMEBODY = re.compile(r"\s(?:for|of|at|from|with)\s(?:the|an?|its|his|her|their|one)\s")
_OF_TWO_ADJECTIVES = re.compile(r"\s(?:and|or)\s[a-z]+\s[a-z]+")
_OFFICES = OFFICES | RANKS
_TITLES = OFFICES | HONORIFICS
_STYLES = HONORIFICS - RANKS
_LABELS = ASKING | ANSWERING
_VAGUE = DETERMINERS - {"the", "both"}
_POLITE_BEHIND = (HONORIFICS | HONORIFICS_BEHIND) - RANKS - OFFICES
"""What ends no role: of "Transport Minister Datuk Seri" it is no part."""
_EDGE = " \t\r\n\f\v\xa0\"'“”‘’.,;:-–—()[]"


_NO_MORE = frozenset({"ex", "former", "then"})
_WHEN = frozenset({"here", "there", "until", "since"})
"""Other words that end the head of a noun phrase."""

LONGEST = 1000
"""Characters of a source, and spans of it, that are read; sources are far shorter."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of those whom a source names: by name, description, pronoun, account or label.

    `span` is the name, the description, the pronoun, the handle or the label ("Q") itself.
    """

    kind: Literal["name", "description", "pronoun", "account", "label"]
    span: Span
    name: Name | None = None
    roles: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase read for comparison: folded words up to the first preposition.

    `place` is where the head stands.
    """

    determiner: str | None
    modifiers: tuple[str, ...]
    head: str
    place: Span


@dataclass(frozen=True, slots=True)
class _Segment:
    joined: bool
    """Whether "and" or its like stands before it."""
    comma: bool
    """Whether a comma or its like stands before it."""
    part: Part


def parts(
    text: str,
    source: Sequence[Span],
    names_in: Callable[[int, int], list[Name]],
    is_known: Callable[[Name], bool],
) -> tuple[Part, ...]:
    """Those whom the source names, in text order; empty if the spans hold no word.

    `names_in` gives the names in a stretch of the text. `is_known` says of a capitalised word at
    the start of a sentence, which may be a common noun, whether it is a name in the article.
    """
    segments = [
        segment
        for i, span in enumerate(source[:LONGEST])
        for segment in _segments(text, span, names_in, is_known, first=i == 0)
    ]
    if len(segments) > 1 and segments[1].comma and _ASIDE.match(text, source[0].start):
        segments = segments[1:]
    found: list[Part] = []
    apposition = clause = False
    for i, segment in enumerate(segments):
        part = segment.part
        last = found[-1] if found else None
        clause = (clause and not (segment.joined and segment.comma)) or (
            last is not None
            and last.kind == "description"
            and (_is_clause(text, segment) or _tells_what(text, last, segment))
        )
        if last is None:
            found.append(part)
        elif clause or _is_in_brackets(text, last, part):
            continue
        elif segment.joined and not (apposition and not _returns(segments[i:])):
            apposition = False
            if _continues(text, last, part):
                found[-1] = _merged(last, part)
            else:
                found.append(part)
        elif not apposition and _are_unknown(text, last, segments[i:]):
            found.append(part)
        elif part.kind == "account" and last.kind == "description" and segment.comma:
            found[-1] = part
        elif not apposition and _tells_which(text, last, segment):
            apposition = True
            found[-1] = part
        elif part.kind == "name" and last.kind == "description":
            if text.startswith(" among them", part.span.end):
                continue
            if segment.comma and _is_whom_one_is_of(text, last, part):
                found[-1] = replace(last, span=Span(last.span.start, part.span.end))
                continue
            if part.span.of(text).isupper() and text[part.span.start - 1] == "(":
                end = part.span.end + text.startswith(")", part.span.end)
                found[-1] = replace(last, span=Span(last.span.start, end))
                continue
            if _is_list(segments[i + 1 :]) and _is_plural(text, last.span):
                found[-1] = part
                continue
            if apposition or _is_list(segments[i + 1 :]):
                continue
            apposition = True
            found[-1] = replace(part, roles=_role(text, last.span) + part.roles)
        elif not apposition and part.kind == "name" == last.kind and _is_list(segments[i + 1 :]):
            found.append(part)
        elif last.kind == "name" == part.kind and _owns_nothing(text, last, segment):
            found[-1] = part
        elif last.kind == "name":
            apposition = True
            found[-1] = replace(last, roles=_with_role(text, last, segment))
    return tuple(found)


@lru_cache(maxsize=1024)
def noun(text: str, span: Span) -> Noun | None:
    """The noun phrase in `span`, or None if it holds no word."""
    words: list[str] = []
    last: re.Match[str] | None = None
    for m in _TOKEN.finditer(text, span.start, span.end):
        word = fold(m[0]).strip("\"'“”‘’")
        if words and (word in PREPOSITIONS or word in RELATIVES or word in _WHEN):
            break
        is_noun = words and (words[-1].endswith("s") or kind_of(words[-1]))
        if is_noun and word.endswith(("ed", "ing")):
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
    start, trimmed = _trimmed(text, start, end)
    last = _TOKEN.findall(text, start, trimmed)[-1:]
    stop = text[trimmed:end].startswith(".") and any(fold(w) in ABBREVIATIONS for w in last)
    end = trimmed + stop
    first = _TOKEN.match(text, start, end)
    while first and (first[0].lower() in ARTICLES or first[0].lower() in ("both", "then")):
        start, _ = _trimmed(text, first.end(), end)
        first = _TOKEN.match(text, start, end)
    tokens = list(_TOKEN.finditer(text, start, end))
    while len(tokens) > 1 and tokens[-1][0][0].isupper() and fold(tokens[-1][0]) in _POLITE_BEHIND:
        start, end = _trimmed(text, start, tokens[-1].start())
        tokens = list(_TOKEN.finditer(text, start, end))
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


def _segments(
    text: str,
    span: Span,
    names_in: Callable[[int, int], list[Name]],
    is_known: Callable[[Name], bool],
    *,
    first: bool,
) -> Iterator[_Segment]:
    span = Span(span.start, min(span.end, span.start + LONGEST))
    names = [
        name
        for name in names_in(span.start, span.end)
        if not (name.weak and (_is_common(fold(name.span.of(text))) or _is_adjective(text, name)))
        or is_known(name)
    ]
    joining = _JOINING.match(text, span.start, span.end) if first else None
    begin, joined, comma = joining.end() if joining else span.start, False, not first
    cuts = [
        m
        for m in _SEPARATOR.finditer(text, span.start, span.end)
        if not any((n.title or n.span).start < m.end() and m.start() < n.span.end for n in names)
    ]
    for cut in [*cuts, None]:
        start, end = _trimmed(text, begin, cut.start() if cut else span.end)
        end = max([end, *(n.span.end for n in names if start <= n.span.start < end)])
        if start < end:
            inside = [n for n in names if start <= n.span.start and n.span.end <= end]
            yield _Segment(joined, comma, _part(text, start, end, inside))
            joined = comma = False
        if cut:
            begin = cut.end()
            words = cut[0].split()
            joined = joined or any(w.isalpha() or w == "&" for w in words)
            comma = comma or not words[0].isalpha()


def _part(text: str, start: int, end: int, names: list[Name]) -> Part:
    """What one segment is, by what its head is: the words before the first preposition."""
    words = list(_TOKEN.finditer(text, start, end))
    if handle := next((w for w in words if w[0].startswith("@") and len(w[0]) > 1), None):
        return Part("account", Span(handle.start(), handle.end()))
    folded = [fold(w[0]).strip("'’\"“”") for w in words]
    if len(words) == 1 and folded[0] in _LABELS and words[0][0][0].isupper():
        return Part("label", Span(words[0].start(), words[0].end()))
    if folded and folded[0] in PRONOUNS and all(w in FLOATING for w in folded[1:]):
        return Part("pronoun", Span(words[0].start(), words[0].end()))
    while len(words) > 1 and folded[-1].endswith(("self", "selves")):
        words, folded, end = words[:-1], folded[:-1], words[-2].end()
    head_end = end
    for m, word in zip(words, folded, strict=True):
        outside = not any(n.span.start <= m.start() < n.span.end for n in names)
        if outside and m[0].islower() and (word in PREPOSITIONS or word in RELATIVES):
            head_end = m.start()
            break
    inside = [n for n in names if n.span.end <= head_end]
    titled = next((n for n in names if n.title and n.title.start < head_end < n.span.start), None)
    last = titled or (inside[-1] if inside else None)
    if last and (titled or _AFTER_NAME.match(text, last.span.end, head_end)):
        before = last.title.end if last.title else last.span.start
        owner = inside[-2].span.end if len(inside) > 1 else start
        if _POSSESSIVE.match(text[owner : owner + 2]):
            owner += 2
        elif len(inside) > 1:
            owner = start
        behind = fold(text[last.span.end : head_end].strip())
        legislator = last.the and len(last.words) == 1 and behind in LEGISLATORS
        if not (legislator or _is_described(text[start:before], last)):
            return Part("name", last.span, last, role(text, owner, before))
    if names and head_end < end and _is_led_to(words, head_end, names[-1], end):
        return Part("name", names[-1].span, names[-1], role(text, start, names[-1].span.start))
    possessive = _POSSESSIVE.search(text, start + 1, end)
    if possessive and "of" not in folded:
        end = possessive.start()
    return Part("description", Span(start, end))


def _is_led_to(words: Sequence[re.Match[str]], head_end: int, name: Name, end: int) -> bool:
    """Whether an office without an article leads to the full name of its bearer at the end:
    "director of football Ana Ruiz", "mother of two Ana Ruiz"."""
    if name.span.end != end or name.type != "person" or name.title or len(name.words) < 2:
        return False
    head = [fold(word[0]) for word in words if word.start() < head_end]
    of = [fold(word[0]) for word in words if head_end <= word.start() < name.span.start]
    if len(of) < 2 or not head or head[0] in DETERMINERS:
        return False
    subject = of[-1]
    if head[-1] in KIN:
        return subject in NUMBERS
    adjective = subject in PAST | TELLING_APART | DETERMINERS or subject.endswith("ed")
    bearer = kind_of(head[-1]) == "person"
    return bearer and kind_of(subject) != "person" and not adjective


def _is_common(word: str) -> bool:
    """Whether a capitalised first word is likely a common noun: "Officials", "Police"."""
    common = (
        word.endswith("s")
        or word in HONORIFICS
        or is_office_by_form(word)
        or without_respect(word) != word
        or kind_of(word.removeprefix("ex-")) is not None
    )
    return word not in PLACES and common


def _is_adjective(text: str, name: Name) -> bool:
    """Whether a capitalised first word is one of two adjectives: "Legal and religious groups"."""
    alone = len(name.words) == 1 and name.gender is None
    return alone and _OF_TWO_ADJECTIVES.match(text, name.span.end) is not None


def _is_described(before: str, name: Name) -> bool:
    """Whether the words before it make a name a common noun: "some Republicans", "a Bell"."""
    words = before.lower().split()
    if name.type == "group":
        return words not in ([], ["the"])
    one = words == ["one"] and name.type == "person" and len(name.words) > 1
    return len(words) == 1 and words[0] in _VAGUE and not one


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space and punctuation at its edges."""
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _role(text: str, span: Span) -> tuple[Span, ...]:
    return role(text, span.start, span.end)


def _starts_with_determiner(text: str, part: Part) -> bool:
    word = _TOKEN.match(text, part.span.start, part.span.end)
    return word is not None and word[0].lower() in DETERMINERS


def _is_in_brackets(text: str, last: Part, part: Part) -> bool:
    """Whether a name stands in brackets behind another: "Ana Ruiz (Gull, The Tide)"."""
    between = text[last.span.end : part.span.start]
    return last.kind == "name" == part.kind and between.count("(") > between.count(")")


def _tells_which(text: str, last: Part, segment: _Segment) -> bool:
    """Whether a segment tells who "one of them" is: "One of them, a retired nurse,"."""
    phrase = noun(text, last.span) if last.kind == "description" else None
    one = phrase is not None and phrase.head in ONE_OF_SEVERAL
    first = _TOKEN.match(text, segment.part.span.start)
    told = segment.part.kind == "description" and first and first[0].lower() in ("a", "an")
    return bool(one and told and segment.comma)


def _returns(rest: list[_Segment]) -> bool:
    """Whether ", and" leads back from an apposition: "A, the head of B, and C" or "the head of B,
    A, and the head of D, C"."""
    segment, *after = rest
    named = bool(after) and after[0].part.kind == "name" and after[0].comma and not after[0].joined
    return segment.comma and (segment.part.kind != "description" or named)


def _owns_nothing(text: str, last: Part, segment: _Segment) -> bool:
    """Whether a possessive that a comma follows leads to a person: of several directors "Lorn's,
    Ana Ruiz,"."""
    name, end = segment.part.name, last.span.end
    if name is None or not segment.comma or name.type != "person" or len(name.words) < 2:
        return False
    return text[end : end + 3] in ("'s,", "’s,")


def _is_whom_one_is_of(text: str, last: Part, part: Part) -> bool:
    """Whether a body's name tells whom a person is of, not who that is: "a spokesman for the maker,
    Azura Ltd,"."""
    phrase = noun(text, last.span)
    if phrase is None or part.name is None or part.name.type != "organisation":
        return False
    behind = _OF_SOMEBODY.match(text, phrase.place.end, last.span.end)
    return kind_of(phrase.head) == "person" and behind is not None


def _is_plural(text: str, span: Span) -> bool:
    """Whether a description is one of several: "its authors", "two of them"."""
    phrase = noun(text, span)
    return phrase is not None and bool(
        phrase.head.endswith("s") or {phrase.head, phrase.determiner} & {"two", "three", "four"}
    )


def _continues(text: str, last: Part, part: Part) -> bool:
    """Whether what follows "and" is of the same phrase: "his wife and nominee Ana Ruiz"."""
    if last.kind != "description":
        return False
    if part.kind == "name":
        tail = next(iter(reversed(list(find(text, last.span.start, last.span.end)))), None)
        if tail is not None and tail.span.end == last.span.end:
            return True
        return bool(part.roles) and text[part.roles[0].start].islower()
    both = _starts_with_determiner(text, last) and _starts_with_determiner(text, part)
    return part.kind == "description" and not both


def _merged(last: Part, part: Part) -> Part:
    if part.kind == "name" and part.roles:
        return replace(part, roles=(Span(last.span.start, part.roles[-1].end),))
    return replace(last, span=Span(last.span.start, part.span.end))


def _is_clause(text: str, segment: _Segment) -> bool:
    """Whether a segment begins a clause behind a comma, so that whoever is named in it is not the
    source."""
    part = segment.part
    marked = any(_MARKED.match(text, role.start) for role in part.roles)
    return segment.comma and (marked or _CLAUSE.match(text, part.span.start) is not None)


def _are_unknown(text: str, last: Part, rest: list[_Segment]) -> bool:
    """Whether descriptions go on as a list: "a baker, a nun and a pilot"; a comma at the end tells
    an apposition."""
    listed = [last, *(segment.part for segment in rest)]
    firsts = [_TOKEN.match(text, part.span.start) for part in listed]
    return (
        len(rest) > 1
        and rest[0].comma
        and not any(segment.joined for segment in rest[:-1])
        and rest[-1].joined
        and all(part.kind == "description" for part in listed)
        and all(first and first[0].lower() in ("a", "an") for first in firsts)
        and not text.startswith(",", listed[-1].span.end)
    )


def _tells_what(text: str, last: Part, segment: _Segment) -> bool:
    """Whether a segment tells what somebody known is: "the minister, a lawyer and an heir to a
    fortune,"."""
    first = _TOKEN.match(text, segment.part.span.start)
    known = _TOKEN.match(text, last.span.start)
    return bool(
        segment.comma
        and not segment.joined
        and segment.part.kind == "description"
        and first
        and first[0].lower() in ("a", "an")
        and known
        and known[0].lower() in DEFINITE | POSSESSIVES
    )


def _is_list(rest: list[_Segment]) -> bool:
    """Whether the names go on as a list: "A, B and C"."""
    for segment in rest:
        if segment.part.kind != "name":
            return False
        if segment.joined:
            return True
    return False


def _with_role(text: str, last: Part, segment: _Segment) -> tuple[Span, ...]:
    """The roles of a name with one more segment of its apposition."""
    part = segment.part
    start = min([part.span.start, *(r.start for r in part.roles)])
    if part.name and part.name.title:
        start = min(start, part.name.title.start)
    new = role(text, start, part.span.end)
    if segment.joined and new and last.roles and last.roles[-1].start > last.span.end:
        return (*last.roles[:-1], Span(last.roles[-1].start, new[-1].end))
    return last.roles + new
