"""Those of an article's cast who have no name in it: described ones, accounts, the outlet."""

from __future__ import annotations

import re
from itertools import count

from sayso.statements.folding import fold
from sayso.statements.lexicon.abbreviations import AGES_IN_WORDS
from sayso.statements.lexicon.function_words import (
    ARTICLES,
    DEFINITE,
    OWN_POSSESSIVES,
    POSSESSIVES,
    PREPOSITIONS,
    PRESUMING,
)
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.kinds import kind_by_form, kind_of, singular
from sayso.statements.lexicon.organisations import MOSTLY_NAMED
from sayso.statements.lexicon.people import (
    GROUPS,
    KNOWN_OTHERWISE,
    ONE_OF_SEVERAL,
)
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun
from sayso.statements.phrases import Phrase
from sayso.statements.roles import Roles, full
from sayso.types import Span, SpeakerType

_PLURAL = frozenset({"some", "many", "most", "several", "no", "those", "these", "few", "all"})
_MORE = re.compile(rf",?\s(?:{any_of(PREPOSITIONS)}|familiar)\b|\s(?:who|whom|whose|which|that)\b")
"""What tells behind a noun which of many are meant."""
_SHARE = re.compile(r"\d[\d.,]*%|\w+-(?:halves|thirds|quarters|fifths|sixths|tenths)")
"""Nouns for so many, or so many of a hundred: "75% of the drivers", "two-thirds"."""
_TALLIES = frozenset({"count"})
"""Titles of persons that mean documents where nobody has a name: "a count of the votes"."""
_YEARS = re.compile(r"\d{1,3}-year-old")

KNOWN = {"person": 0.5, "organisation": 0.87, "group": 0.7, "document": 0.75, "account": 0.5}
INNER = {"person": 0.7, "organisation": 0.93, "group": 0.95, "document": 0.85, "account": 0.5}
BARE = {"person": 0.65, "organisation": 0.55, "document": 0.75}
MINE, THEIRS, OTHERWISE, BOTH, ONE, NEW = 0.87, 0.72, 0.5, 0.3, 0.85, 0.92
"""How sure it is of each kind of description that it means nobody else; see `distinct`."""

SEVERAL = frozenset({"workers", "partners"})
"""Plurals that names of organisations end in, and that mean a group where they are no name."""

COUNTS = frozenset({"two", "three", "four", "five", "sides"})
"""Nouns for those of whom the article has told: "all three"."""


class Unnamed:
    """Whom common nouns mean; `members` are those of the cast, to which it adds."""

    def __init__(self, text: str, members: list[Member], roles: Roles, orders: count[int]) -> None:
        self._text = text
        self._members = members
        self._roles = roles
        self._orders = orders
        self._described: dict[tuple[str, ...], Member] = {}
        self._brought_in: list[Member] = []
        self._by_start: dict[int, Member] = {}
        self._by_head: dict[str, tuple[Member, Noun]] = {}

    def bring_in(self, phrase: Phrase) -> None:
        """Whom the phrase means comes into question from now on."""
        known = self._roles.bearers(phrase.span, phrase.noun, bare=False)
        if len(known) == 1:
            known[0].note(phrase.span)
        elif not known:
            head = fold(phrase.noun.head)
            member, first = self._by_head.get(head, (None, None))
            if member is None or first is None or not self._means_again(phrase.noun, first):
                member = self._new(phrase.whole, phrase.noun)
                self._by_head[head] = member, phrase.noun
                self._brought_in.append(member)
            member.note(phrase.span)
            self._by_start[phrase.span.start] = member

    def _means_again(self, phrase: Noun, first: Noun) -> bool:
        """Whether a phrase can mean whom a first one of the same head had brought in; bare plurals
        do where neither says more than the other."""
        more = [bool(_MORE.match(self._text, noun.place.end)) for noun in (phrase, first)]
        if phrase.determiner is None and first.determiner is None:
            return not any(more) and phrase.modifiers == first.modifiers
        return _is_again(phrase, first) and not all(more)

    def brought_in(self) -> list[Member]:
        """Those whom the text has brought in by a common noun and who are no members yet."""
        return self._brought_in

    def told_more(self, phrase: Noun) -> Member | None:
        """The body that the text has brought in by the same noun and more words: "council" in a
        title is "the municipal council of Lorn"."""
        member, first = self._by_head.get(fold(phrase.head), (None, None))
        if member is None or first is None or member not in self._brought_in:
            return None
        more = first.modifiers or _has_tail(member, self._text)
        if phrase.modifiers or not more or first.determiner in POSSESSIVES:
            return None
        self.join(member)
        return member

    def join(self, member: Member) -> None:
        """Make one who was brought in a member, if it is none yet."""
        if member in self._brought_in:
            self._brought_in.remove(member)
            self._members.append(member)

    def settle(self, span: Span, member: Member) -> Member | None:
        """Whom the words at `span` had brought in, now that they turn out to mean `member`."""
        other = self._by_start.get(span.start)
        if other is None or other is member or other not in self._brought_in:
            return None
        self._brought_in.remove(other)
        for mention in other.mentions:
            member.note(mention)
            del self._by_start[mention.start]
        return other

    def is_again(self, span: Span, phrase: Noun) -> bool:
        """Whether the words at `span` say no more than the noun by which the text has brought in
        somebody: "the stranger", after "a stranger"."""
        member = self._by_start.get(span.start)
        if member is None or member.type != "person" or phrase.place.end != span.end:
            return False
        first = member.first.of(self._text).split()[0].lower()
        return not phrase.modifiers and member.first.start < span.start and first in ("a", "an")

    def forget(self, span: Span) -> None:
        """Nobody else is meant by the words at `span`, which turn out to mean several others."""
        for start in range(span.start, span.end):
            other = self._by_start.get(start)
            if other in self._brought_in and len(other.mentions) == 1:
                self._brought_in.remove(other)
                del self._by_start[start]

    def described(self, span: Span, phrase: Noun) -> Member:
        """The unnamed member that a description stands for, a new one if it is the first such."""
        words = tuple(fold(word) for word in span.of(self._text).split())
        if words[0] in ARTICLES or words[0] in DEFINITE:
            words = words[1:]
        known = self._described.get(words)
        if known is not None and phrase.determiner != "another":
            known.note(span)
            return known
        member = self._by_start.get(span.start)
        if member is None or member not in self._brought_in:
            member = self._new(span, phrase)
        elif member.first.start == span.start or not self._tells_more(member, span):
            if member.first.start == span.start:
                member.first = span
            member.name = _squeezed(span.of(self._text))
        member.note(span)
        self.join(member)
        if member not in self._members:
            self._members.append(member)
        self._described[words] = member
        for head in {full(phrase.head): None, **dict.fromkeys(filter(_YEARS.fullmatch, words))}:
            self._roles.know(member, head, words)
        return member

    def _tells_more(self, member: Member, span: Span) -> bool:
        """Whether the first mention of a member tells more than the words at `span`."""
        first, words = (len(place.of(self._text).split()) for place in (member.first, span))
        return _has_tail(member, self._text) or (member.type == "document" and first > words)

    def _new(self, span: Span, phrase: Noun) -> Member:
        type = _type_of(phrase)
        return Member(
            order=next(self._orders),
            name=_squeezed(span.of(self._text)),
            named=False,
            type=type,
            first=span,
            gender=gender_of(phrase.head),
            person=kind_by_form(phrase.head) == "person",
            sure=distinct(type, phrase, nested=False),
        )

    def outlet(self, name: str, span: Span) -> Member:
        """The outlet itself, which asks in an interview under a label."""
        member = self._described.get((name.casefold(),))
        if member is None:
            member = Member(next(self._orders), name, True, "organisation", span)
            self._described[name.casefold(),] = member
            self._members.append(member)
        member.note(span)
        return member

    def account(self, span: Span) -> Member:
        """The account that a handle names."""
        handle = (span.of(self._text).casefold(),)
        if handle not in self._described:
            member = Member(next(self._orders), span.of(self._text), True, "account", span)
            self._described[handle] = member
            self._members.append(member)
        self._described[handle].note(span)
        return self._described[handle]


def distinct(type: SpeakerType, phrase: Noun, *, nested: bool) -> float:
    """How sure it is that a description of that type means nobody else of the cast: who is known
    rarely is "a guard", but often "the guard"."""
    if phrase.head in COUNTS and phrase.determiner in DEFINITE | {"all"}:
        return BOTH
    if phrase.determiner in DEFINITE and phrase.head in MOSTLY_NAMED and not phrase.modifiers:
        return OTHERWISE
    if phrase.determiner in DEFINITE:
        return INNER[type] if nested else KNOWN[type]
    if phrase.determiner in POSSESSIVES:
        if phrase.head in KNOWN_OTHERWISE:
            return OTHERWISE
        return MINE if phrase.determiner in OWN_POSSESSIVES else THEIRS
    if phrase.head in ONE_OF_SEVERAL:
        return ONE
    if phrase.head == "police" and phrase.determiner is None:
        return NEW
    if phrase.determiner == "both":
        return BOTH
    return BARE.get(type, NEW) if phrase.determiner is None else NEW


def is_presumed(text: str, member: Member) -> bool:
    """Whether the text speaks first of a body as of one known already: "the museum"."""
    words = member.first.of(text).lower().split()
    return member.type == "organisation" and words[0] in DEFINITE and len(words) == 2


def _is_again(phrase: Noun, first: Noun) -> bool:
    """Whether a phrase says no more than a first one of the same head: "the man"."""
    if phrase.determiner not in PRESUMING:
        return False
    owned = phrase.determiner not in DEFINITE and phrase.determiner != first.determiner
    return not owned and set(phrase.modifiers) <= {*first.modifiers, "same"}


def _has_tail(member: Member, text: str) -> bool:
    """Whether the first mention tells more than a noun and what stands before it."""
    return len(member.first.of(text)) > len(member.mentions[0].of(text))


def _squeezed(words: str) -> str:
    return " ".join(words.split())


def _type_of(phrase: Noun) -> SpeakerType:
    head = phrase.head
    one = singular(head)
    if head in _TALLIES:
        return "document"
    if one != head and (head in SEVERAL or kind_of(one) == "person"):
        return "group"
    if known := kind_of(head):
        return known
    if one != head and (inner := kind_of(one)) and inner != "person":
        return "group" if inner == "organisation" else inner
    counted = head in GROUPS or head in AGES_IN_WORDS or _SHARE.fullmatch(head) is not None
    if one != head or counted or phrase.determiner in _PLURAL:
        return "group"
    return "person"
