"""Reading the words of a source: whom it names, whom it describes, and in which roles."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso.statements.folding import fold
from sayso.statements.lexicon.function_words import DEFINITE, DETERMINERS, POSSESSIVES
from sayso.statements.lexicon.kinds import kind_of
from sayso.statements.lexicon.offices import NO_LAST_NAMES
from sayso.statements.lexicon.people import ONE_OF_SEVERAL
from sayso.statements.names import Name, find
from sayso.statements.noun_phrases import TOKEN, noun, role
from sayso.statements.source_parts import LONGEST, Part, Segment, segments_of
from sayso.types import Span

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
_KNOWN_AS = re.compile(r"\s(?:known|called|named|nicknamed)\s(?:[a-z]+\s){0,2}$")
_BY = re.compile(r"\s(?:by|from|between|of)\s")
_OF_SOMEBODY = re.compile(r"\s(?:for|of|at|from|with)\s(?:the|an?|its|his|her|their|one)\s")


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
        for segment in segments_of(text, span, names_in, is_known, first=i == 0)
    ]
    if len(segments) > 1 and segments[1].comma and _ASIDE.match(text, source[0].start):
        segments = segments[1:]
    found: list[Part] = []
    apposition = clause = told = False
    for i, segment in enumerate(segments):
        part = segment.part
        last = found[-1] if found else None
        described = last if last and last.kind == "description" else None
        returns = segment.joined and segment.comma
        told = told and not (returns or _is_name_of_person(segment))
        of_document = described is not None and _is_of_a_document(text, described, segment)
        clause = (clause and not returns) or (
            described is not None and (_is_clause(text, segment) or of_document)
        )
        if described and of_document and segment.joined:
            found[-1] = replace(described, span=Span(described.span.start, part.span.end))
            continue
        if described and _tells_what(text, described, segment):
            if called := _called(text, part, names_in):
                apposition = True
                found[-1] = Part("name", called.span, called, _role(text, described.span))
                continue
            told = True
        if last is None:
            found.append(part)
        elif told or clause or _is_in_brackets(text, last, part):
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


def _role(text: str, span: Span) -> tuple[Span, ...]:
    return role(text, span.start, span.end)


def _starts_with_determiner(text: str, part: Part) -> bool:
    word = TOKEN.match(text, part.span.start, part.span.end)
    return word is not None and word[0].lower() in DETERMINERS


def _is_in_brackets(text: str, last: Part, part: Part) -> bool:
    """Whether a name stands in brackets behind another: "Ana Ruiz (Gull, The Tide)"."""
    between = text[last.span.end : part.span.start]
    return last.kind == "name" == part.kind and between.count("(") > between.count(")")


def _tells_which(text: str, last: Part, segment: Segment) -> bool:
    """Whether a segment tells who "one of them" is: "One of them, a retired nurse,"."""
    phrase = noun(text, last.span) if last.kind == "description" else None
    one = phrase is not None and phrase.head in ONE_OF_SEVERAL
    first = TOKEN.match(text, segment.part.span.start)
    told = segment.part.kind == "description" and first and first[0].lower() in ("a", "an")
    return bool(one and told and segment.comma)


def _returns(rest: list[Segment]) -> bool:
    """Whether ", and" leads back from an apposition: "A, the head of B, and C" or "the head of B,
    A, and the head of D, C"."""
    segment, *after = rest
    named = bool(after) and after[0].part.kind == "name" and after[0].comma and not after[0].joined
    return segment.comma and (segment.part.kind != "description" or named)


def _owns_nothing(text: str, last: Part, segment: Segment) -> bool:
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
        phrase = noun(text, last.span)
        if phrase and phrase.head in NO_LAST_NAMES and not phrase.determiner and part.roles:
            return True
        return bool(part.roles) and text[part.roles[0].start].islower()
    both = _starts_with_determiner(text, last) and _starts_with_determiner(text, part)
    return part.kind == "description" and not both


def _merged(last: Part, part: Part) -> Part:
    if part.kind == "name" and part.roles:
        return replace(part, roles=(Span(last.span.start, part.roles[-1].end),))
    return replace(last, span=Span(last.span.start, part.span.end))


def _is_clause(text: str, segment: Segment) -> bool:
    """Whether a segment begins a clause behind a comma, so that whoever is named in it is not the
    source."""
    part = segment.part
    marked = any(_MARKED.match(text, role.start) for role in part.roles)
    return segment.comma and (marked or _CLAUSE.match(text, part.span.start) is not None)


def _are_unknown(text: str, last: Part, rest: list[Segment]) -> bool:
    """Whether descriptions go on as a list: "a baker, a nun and a pilot"; a comma at the end tells
    an apposition."""
    listed = [last, *(segment.part for segment in rest)]
    firsts = [TOKEN.match(text, part.span.start) for part in listed]
    return (
        len(rest) > 1
        and rest[0].comma
        and not any(segment.joined for segment in rest[:-1])
        and rest[-1].joined
        and all(part.kind == "description" for part in listed)
        and all(first and first[0].lower() in ("a", "an") for first in firsts)
        and not text.startswith(",", listed[-1].span.end)
    )


def _tells_what(text: str, last: Part, segment: Segment) -> bool:
    """Whether a segment tells what somebody known is: "the minister, a lawyer and an heir to a
    fortune,"."""
    first = TOKEN.match(text, segment.part.span.start)
    known = TOKEN.match(text, last.span.start)
    return bool(
        segment.comma
        and not segment.joined
        and segment.part.kind == "description"
        and first
        and first[0].lower() in ("a", "an")
        and known
        and known[0].lower() in DEFINITE | POSSESSIVES
    )


def _is_name_of_person(segment: Segment) -> bool:
    """Whether a segment is a person's name behind a comma: "the minister, a lawyer, Ana Ruiz,"."""
    name = segment.part.name
    return segment.comma and not segment.joined and name is not None and name.type == "person"


def _called(text: str, part: Part, names_in: Callable[[int, int], list[Name]]) -> Name | None:
    """The name of a person that a description ends with, if that is told to be one: "a nurse known
    as Oma", and not "a native of a town called Dorn"."""
    names = names_in(part.span.start, part.span.end)
    if not names or names[-1].span.end != part.span.end:
        return None
    name = names[-1]
    told = _KNOWN_AS.search(text, part.span.start, name.span.start)
    if told is None:
        return None
    bearer = kind_of(fold(text[part.span.start : told.start()].split()[-1]))
    whole = len(name.words) > 1 and name.type == "person" and bearer in (None, "document")
    return name if bearer == "person" or whole else None


def _is_of_a_document(text: str, last: Part, segment: Segment) -> bool:
    """Whether a segment tells of those by whom a document is, or who are joined in that: "a letter
    from the minister, Ana Ruiz," "a study by a bank and two firms"."""
    phrase = noun(text, last.span)
    if phrase is None or kind_of(phrase.head) != "document":
        return False
    others = _is_name_of_person(segment) or (segment.joined and not segment.comma)
    return others and _BY.search(text, phrase.place.end, last.span.end) is not None


def _is_list(rest: list[Segment]) -> bool:
    """Whether the names go on as a list: "A, B and C"."""
    for segment in rest:
        if segment.part.kind != "name":
            return False
        if segment.joined:
            return True
    return False


def _with_role(text: str, last: Part, segment: Segment) -> tuple[Span, ...]:
    """The roles of a name with one more segment of its apposition."""
    part = segment.part
    start = min([part.span.start, *(r.start for r in part.roles)])
    if part.name and part.name.title:
        start = min(start, part.name.title.start)
    new = role(text, start, part.span.end)
    if segment.joined and new and last.roles and last.roles[-1].start > last.span.end:
        return (*last.roles[:-1], Span(last.roles[-1].start, new[-1].end))
    return last.roles + new
