"""Which organisation is meant by its kind alone: "the company", "the union", "the club"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from sayso.statements.cast import Cast
from sayso.statements.folding import fold
from sayso.statements.lexicon.bodies_by_kind import (
    ANY_BODY,
    IN_LINES,
    IN_NAMES,
    OF_ANY_KIND,
    OF_COMPANIES_TOO,
    STANDING_FIRST,
    TOLD_ANYWHERE,
    telling,
)
from sayso.statements.lexicon.function_words import POSSESSIVES
from sayso.statements.lexicon.given_names import GIVEN
from sayso.statements.lexicon.kinds import kind_of, singular
from sayso.statements.lexicon.kinds_abroad import kinds_abroad
from sayso.statements.lexicon.organisations import (
    ANY_BUSINESS,
    BODIES,
    BUSINESSES,
    COMPANIES,
    FORMS_IN_CAPITALS,
    LEGAL_FORMS,
    LINES,
    NO_COMPANIES,
    ONLY_GROUPS,
    ORGANISATIONS,
    SECTORS,
)
from sayso.statements.lexicon.people import ORIGINS
from sayso.statements.lexicon.things import LANDS, STREETS
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun, noun
from sayso.statements.scene import Scene
from sayso.statements.spokespeople import organisation_of
from sayso.statements.things import Things, is_role_of_company, may_be
from sayso.statements.told import Told

ANY_COMPANY = frozenset({"company", "firm", "business", "group"})
"""Nouns that mean a company also in somebody's words, where "the operator" can be anybody."""

_TOLD = re.compile(
    r"-(?:based|owned|listed|run|backed|controlled|making|old|strong|strapped|laden|hit|growing)$"
)
"""Of what may be told of a company that was spoken of: "the Lorn-based group"."""
_ORIGIN = re.compile(r"\w{3}(?:ian|ese|ish|ean)$|(?:swiss|us|uk|eu)$")
"""How words with a capital end that tell where a company is from: "the Swiss firm"."""

_OTHERS = NO_COMPANIES - {"city", "town", "state", "county", "country"} | {"newspaper", "daily"}
"""Nouns in a role that make it no company's."""

_OF_ANY_KIND = COMPANIES | frozenset({"body", "giant", "major", "chain", "organisation"})
"""Nouns of which what stands before them tells the kind: "the health body"."""

_CLUBS = frozenset({"club", "team", "label", "bank"})
_BUSINESS_OR_CLUB = ANY_BUSINESS | _CLUBS
_NO_COMPANY_NOR_GROUP = NO_COMPANIES | ONLY_GROUPS
_PLACES = STREETS | LANDS
_FORMS = (LEGAL_FORMS | SECTORS) - FORMS_IN_CAPITALS

BACK = 2
"""How many paragraphs back an organisation is looked for."""


class Organisations:
    """The named organisations of one article, by kind."""

    def __init__(self, cast: Cast, scene: Scene, things: Things, told: Told) -> None:
        self._cast = cast
        self._scene = scene
        self._things = things
        self._told = told

    def of_kind(self, i: int, at: int, phrase: Noun) -> Member | None:
        """The one organisation that is of the kind that the phrase at `at` tells.

        What a manager says of "the company" is said of the manager's own. Else it is the only one
        whose name tells that it is of the kind, of several the one that is spoken of.
        """
        if phrase.head not in IN_NAMES and phrase.head not in _OF_ANY_KIND:
            return None
        phrase = self._plain(at, phrase)
        outer = self._told.outer(i)
        if outer is not None:
            speakers = self._told.answer(outer).members
            if len(speakers) != 1 or phrase.modifiers:
                return None
            own = organisation_of(speakers[0], self._cast, self._things)
            if own is not None and own.named:
                company = phrase.head in COMPANIES and not is_no_company(own, phrase.head)
                if company or _is_of(own, phrase):
                    return own
        of_kind = [member for member in self._cast.members if _is_of(member, phrase)]
        if outer is not None:
            quoted = self._scene.in_quotation(at)
            only = of_kind[0] if len(of_kind) == 1 else None
            return None if quoted else self._just_before(at, None, of_kind) or only
        return of_kind[0] if len(of_kind) == 1 else self._spoken_of(at, of_kind)

    def spoken_of(self, i: int, at: int, phrase: Noun, *, bare: bool) -> Member | None:
        """The organisation that the sentence before is about, if it can be called what the phrase
        at `at` says; what can be said of any company may also mean the only one that is told to be
        one, or the last one mentioned. With `bare`, as in headlines, the first one in the text."""
        outer = self._told.outer(i)
        around = self._told.answer(outer).members
        companies = [
            member
            for member in self._cast.members
            if member not in around and self._is_company(member, phrase.head)
        ]
        if any(m.type == "organisation" and m.last_before(at) >= 0 for m in companies):
            companies = [m for m in companies if not _is_in_passing(m)]
        if bare:
            known = [m for m in companies if m.type == "organisation"]
            first = min(known, key=lambda member: member.mentions[0].start, default=None)
            return self.first_speaking(i, phrase) or first if phrase.head in COMPANIES else None
        phrase = self._plain(at, phrase)
        line = {*phrase.modifiers} & (SECTORS | LINES)
        if {*phrase.modifiers} - line:
            return None
        business = phrase.head in ANY_BUSINESS or phrase.head == "line"
        if line and business and outer is None and not self._scene.in_quotation(at):
            return self._spoken_of(at, companies)
        if phrase.head in (COMPANIES if outer is None else ANY_COMPANY):
            return self._spoken_of(at, companies)
        if outer is not None:
            return None
        if phrase.head in BUSINESSES:
            return self._any_before(at, companies)
        bodies = [member for member in self._cast.members if _is_of_any_kind(member)]
        return self._any_before(at, bodies) if phrase.head in BODIES else None

    def _plain(self, at: int, phrase: Noun) -> Noun:
        """The phrase at `at` without what may be said of any company or club, if it means one."""
        if phrase.head not in _BUSINESS_OR_CLUB:
            return phrase
        words = self._cast.text[at : phrase.place.start].split()
        capitals = {fold(word) for word in words if word[0].isupper()}
        rest = (
            word
            for word in phrase.modifiers
            if not (_TOLD.search(word) or word in OF_COMPANIES_TOO)
            and not (word in capitals and _is_origin(word) and not self._is_in_a_name(word))
        )
        return phrase._replace(modifiers=tuple(rest))

    def _is_in_a_name(self, word: str) -> bool:
        return any(word in member.words for member in self._cast.members)

    def only(self, at: int, phrase: Noun) -> Member | None:
        """The one body of the article that can be what somebody has, and was told of before: "her
        museum"."""
        if phrase.determiner not in POSSESSIVES or phrase.modifiers:
            return None
        if phrase.head in COMPANIES or phrase.head not in IN_NAMES:
            return None
        of_kind = [member for member in self._cast.members if _is_of(member, phrase)]
        only = of_kind[0] if len(of_kind) == 1 else None
        return only if only and only.last_before(at) >= 0 else None

    def _any_before(self, at: int, members: list[Member]) -> Member | None:
        """The one of them that the sentence before is about, or tells of last."""
        about = self._things.subject_before(at, members.__contains__)
        known = [m for m in members if m.type == "organisation" and _is_of_any_kind(m)]
        return self._just_before(at, about, known) or about

    def first_speaking(self, i: int, phrase: Noun) -> Member | None:
        """The body that speaks first below the title that has attribution `i`, if the phrase can
        mean it."""
        one = kind_of(phrase.head) == "organisation" and singular(phrase.head) == phrase.head
        if not one or self._told.outer(i) is not None:
            return None
        speaking = self._told.first_below(self._told.at(i))
        bodies = (one for one in speaking if one.type == "organisation" or _may_be_body(one))
        first = _as_body(next((one for one in bodies if self._can_be(one, phrase)), None))
        return first or self._cast.unnamed.told_more(phrase)

    def _can_be(self, member: Member, phrase: Noun) -> bool:
        """Whether a body can be what a phrase says, whose name may tell nothing of its kind."""
        if not member.named:
            first = noun(self._cast.text, member.first)
            if first is None or first.determiner in POSSESSIVES:
                return False
            return first.head == phrase.head
        if phrase.head in COMPANIES and is_no_company(member, phrase.head):
            return False
        others = (one for one in self._cast.members if one.named and one is not member)
        if any({*phrase.modifiers} & {*other.words} for other in others):
            return False
        told = phrase.head in IN_NAMES and not ORGANISATIONS.isdisjoint(member.words)
        free = not told and phrase.head not in NO_COMPANIES
        return free or phrase.head in member.words or _is_called(member.words, phrase.head)

    def _is_company(self, member: Member, called: str) -> bool:
        """Whether one can be called a company, or by the like noun `called`."""
        if not member.named or member.age or not may_be(member) or is_no_company(member, called):
            return False
        if any(_OTHERS & set(words) for words in member.roles):
            return False
        return member.type == "organisation" or not self._has_family(member)

    def _has_family(self, member: Member) -> bool:
        """Whether somebody else shares the last word of a name that may be a person's."""
        return len(member.words) > 1 and any(
            other is not member and other.words[-1:] == member.words[-1:]
            for other in self._cast.members
        )

    def _spoken_of(self, at: int, members: list[Member]) -> Member | None:
        """The one of them that the sentence before is about, else the only one that is told to be a
        company, else the one mentioned last, an organisation for certain, in this paragraph or the
        two before."""
        since = self._scene.block_start(self._scene.block(at) - BACK)
        told = [one for one in members if _is_told(one) and one.last_before(at) >= 0]
        known = [member for member in members if member.type == "organisation"]
        about = self._things.subject_before(at, members.__contains__)
        if near := self._just_before(at, about, known):
            return near
        if about:
            here = about.last_before(at)
            since_then = [] if _is_told(about) else [m for m in told if m.last_before(at) > here]
            return max(since_then, key=lambda one: one.last_before(at), default=about)
        if main := self._dominant(at, known):
            return main
        if len(told) == 1:
            return told[0]
        last = self._last(at, since, known)
        main = last or self._main(at, told or known)
        maybe = [one for one in members if _may_be_body(one) and not self._things.is_place(one)]
        return main or _as_body(self._main(at, maybe))

    def _just_before(self, at: int, about: Member | None, members: list[Member]) -> Member | None:
        """The one of them that the sentence before tells of last, if it is not about one."""
        before = self._scene.sentence_before(at)
        if before is None or (about and about.last_before(at) >= before.start):
            return None
        return self._last(at, before.start, members)

    def _last(self, at: int, since: int, members: list[Member]) -> Member | None:
        """The one of them mentioned last in `[since, at)`, as a place only if it can be none."""
        certain = [one for one in members if _is_told(one) or one.words[-1] in ORGANISATIONS]
        return max(
            (one for one in certain if one.last_before(at) >= since),
            key=lambda one: one.last_before(at),
            default=self._things.last_before(at, since, members.__contains__),
        )

    def _dominant(self, at: int, members: list[Member]) -> Member | None:
        """The one that the opening names, if the article names no other half as often before
        `at`."""
        times = sorted(
            (
                (bisect_left(member.mentions, at, key=lambda span: span.start), member)
                for member in members
            ),
            key=lambda pair: (-pair[0], pair[1].order),
        )
        if not times or times[0][0] < 3 or (len(times) > 1 and times[1][0] * 2 > times[0][0]):
            return None
        main = times[0][1]
        return main if self._scene.in_opening(main.mentions[0].start) else None

    def _main(self, at: int, members: list[Member]) -> Member | None:
        """The one that the article has named most often before `at`, as often as twice."""
        times = {
            member: bisect_left(member.mentions, at, key=lambda span: span.start)
            for member in members
        }
        main = max(members, key=lambda member: (times[member], -member.order), default=None)
        return main if main and times[main] > 1 else None


def _is_origin(word: str) -> bool:
    return word in ORIGINS or _ORIGIN.match(word) is not None


def is_no_company(member: Member, called: str = "company") -> bool:
    """Whether its name or the text tells that nobody calls an organisation, or a place, a company,
    or by the like noun `called`."""
    places = _PLACES.intersection(member.words[1:][-1:])
    others = NO_COMPANIES if called == "group" else _NO_COMPANY_NOR_GROUP
    return member.place or bool(places) or not others.isdisjoint(member.words)


def _is_of(member: Member, phrase: Noun) -> bool:
    """Whether its name tells that an organisation is of the kind: a guild is a union, and Lorn
    Water a water firm."""
    if not member.named or member.type != "organisation":
        return False
    if not phrase.modifiers or ANY_BODY.issuperset(phrase.modifiers):
        return is_called(member, phrase.head)
    if len(member.words) < 2 or (phrase.head in COMPANIES and is_no_company(member, phrase.head)):
        return False
    if set(member.words) <= set(phrase.modifiers):
        return True
    if not (phrase.head in _OF_ANY_KIND or _is_called(member.words, phrase.head)):
        return False
    stems = set(map(_stem, member.words))
    told = (phrase.modifiers, *(IN_LINES[line] for line in phrase.modifiers if line in IN_LINES))
    return any(_stem(word) in stems for words in told for word in words)


def is_called(member: Member, head: str) -> bool:
    """Whether its name or a role tells that an organisation is one of those that the noun means."""
    if head in COMPANIES and (is_no_company(member, head) or head not in IN_NAMES):
        return False
    return any(_is_called(words, head) for words in (member.words, *member.roles) if words)


_TELLING = ORGANISATIONS - OF_ANY_KIND
_HOUSES = frozenset({"lower", "upper", "state"})
"""What stands before the name of a house of parliament: a "Customs House" is none."""


@lru_cache(maxsize=8192)
def _is_called(words: tuple[str, ...], head: str) -> bool:
    """Whether the words of a name or a role are those of bodies that the noun means."""
    first = telling(words)
    if not TOLD_ANYWHERE.get(head, frozenset()).isdisjoint(first):
        return True
    if head == "chamber" and words[-1] == "house" and not _HOUSES.issuperset(words[:-1]):
        return False
    heads = {words[-1], *words[: words.index("of") if "of" in words else 0][-1:]}
    heads |= {words[0]} & STANDING_FIRST
    heads = heads.union(*map(kinds_abroad, first))
    heads |= {words[0]} if {"of", "for"} & set(words) else set()
    heads |= {head} & set(first)
    return not heads.isdisjoint(IN_NAMES.get(head, ()))


def _stem(word: str) -> str:
    """A word without the ending of a plural: Azura Hotels is a hotel group."""
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def _is_of_any_kind(member: Member) -> bool:
    """Whether the last word of its name, of those that can tell what it is, does not tell of which
    kind an organisation is: "JWGA", "Pell Forum"."""
    if not member.named or member.type != "organisation":
        return False
    last = telling(member.words)[-1]
    return last not in _TELLING and not kinds_abroad(last)


def _may_be_body(member: Member) -> bool:
    """Whether only the shape of its name says that one who speaks is a person."""
    if member.type != "person" or member.person or member.age:
        return False
    return member.named and may_be(member) and member.words[0] not in GIVEN


def _as_body(member: Member | None) -> Member | None:
    """The member, which turns out to be no person."""
    if member is not None and member.type == "person":
        member.type = "organisation"
    return member


def _is_in_passing(member: Member) -> bool:
    """Whether one is mentioned once only, and may be a person by a name of two words."""
    return member.type == "person" and len(member.words) > 1 and len(member.mentions) < 2


def _is_told(member: Member) -> bool:
    """Whether the name or a role of one tells that it is a company."""
    name = set(member.words[-1:]) & _FORMS or "&" in member.name
    return bool(name) or any(map(is_role_of_company, member.roles))
