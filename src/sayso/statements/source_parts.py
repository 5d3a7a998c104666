"""The segments of a source, and what each is: a name, a description, a pronoun."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from sayso.statements.folding import fold
from sayso.statements.lexicon.function_words import DETERMINERS, NUMBERS, PREPOSITIONS, RELATIVES
from sayso.statements.lexicon.honorifics import HONORIFICS, HONORIFICS_IN_SMALL, HONORIFICS_LAST
from sayso.statements.lexicon.interviews import ANSWERING, ASKING
from sayso.statements.lexicon.kin import KIN
from sayso.statements.lexicon.kinds import kind_of
from sayso.statements.lexicon.offices import LEGISLATORS, PAST, TELLING_APART
from sayso.statements.lexicon.places import PLACES
from sayso.statements.lexicon.pronouns import FLOATING, PRONOUNS
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.name_patterns import LETTERS
from sayso.statements.names import Name
from sayso.statements.noun_phrases import TOKEN, role, without_edges
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
_LAST = any_of(HONORIFICS_IN_SMALL | {word.capitalize() for word in HONORIFICS_LAST})
_SEATS = any_of(word.upper() for word in LEGISLATORS)
_AFTER_NAME = re.compile(
    rf"(?:\s(?:{_LAST}|néni|bácsi)|-ji)?(?:,?\s(?:{LETTERS}|{_SEATS}))*(?:['’]s?)?[\s.\"'“”’]*$"
)
"""What may stand behind a name that a source is, but for punctuation."""
_POSSESSIVE = re.compile(r"['’]s?$")
_OF_TWO_ADJECTIVES = re.compile(r"\s(?:and|or)\s[a-z]+\s[a-z]+")
_LABELS = ASKING | ANSWERING
_VAGUE = DETERMINERS - {"the", "both"}
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


class Segment(NamedTuple):
    """What stands in a source between two commas, or words like "and"."""

    joined: bool
    """Whether "and" or its like stands before it."""
    comma: bool
    """Whether a comma or its like stands before it."""
    part: Part


def segments_of(
    text: str,
    span: Span,
    names_in: Callable[[int, int], list[Name]],
    is_known: Callable[[Name], bool],
    *,
    first: bool,
) -> Iterator[Segment]:
    """The segments of one span of a source, its `first` one or another, in text order; see
    `sources.parts`."""
    begin, last = span.start, min(span.end, span.start + LONGEST)
    names = [
        name
        for name in names_in(begin, last)
        if not (name.weak and (_is_common(fold(name.span.of(text))) or _is_adjective(text, name)))
        or is_known(name)
    ]
    cuts = [
        m
        for m in _SEPARATOR.finditer(text, begin, last)
        if not any((n.title or n.span).start < m.end() and m.start() < n.span.end for n in names)
    ]
    if first and (joining := _JOINING.match(text, begin, last)):
        begin = joining.end()
    joined, comma = False, not first
    for cut in [*cuts, None]:
        start, end = without_edges(text, begin, cut.start() if cut else last)
        end = max([end, *(n.span.end for n in names if start <= n.span.start < end)])
        if start < end:
            inside = [n for n in names if start <= n.span.start and n.span.end <= end]
            yield Segment(joined, comma, _part(text, start, end, inside))
            joined = comma = False
        if cut:
            begin = cut.end()
            words = cut[0].split()
            joined = joined or any(w.isalpha() or w == "&" for w in words)
            comma = comma or not words[0].isalpha()


def _part(text: str, start: int, end: int, names: list[Name]) -> Part:
    """What one segment is, by what its head is: the words before the first preposition."""
    words = list(TOKEN.finditer(text, start, end))
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
        ends = m[0].islower() and (word in PREPOSITIONS or word in RELATIVES)
        if ends and not any(n.span.start <= m.start() < n.span.end for n in names):
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
        legislator = last.the and last.gender is None and behind in LEGISLATORS
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
    "director of football Ana Ruiz", "mother of two Ana Ruiz", "Senator from Ohio Ana Ruiz"."""
    if name.span.end != end or name.type != "person" or len(name.words) < 2:
        return False
    head = [fold(word[0]) for word in words if word.start() < head_end]
    of = [fold(word[0]) for word in words if head_end <= word.start() < name.span.start]
    if len(of) < 2 or not head or head[0] in DETERMINERS:
        return False
    subject = of[-1]
    if name.title and subject not in PLACES:
        return False
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
