"""Whom one speaks or works for, by the words of the role: "spokesman for the port"."""

from __future__ import annotations

import re

from sayso.statements.capitals import called_by_stem, country_stem
from sayso.statements.cast import Cast
from sayso.statements.lexicon.function_words import PREPOSITIONS
from sayso.statements.lexicon.kinds import kind_of
from sayso.statements.lexicon.offices import OF_COMPANIES, OF_STATES
from sayso.statements.member import Member
from sayso.statements.noun_phrases import noun
from sayso.statements.things import Things
from sayso.types import Span

_SPOKESPERSON = re.compile(r"\bspokes(?:man|woman|person|people|men|women)\b", re.IGNORECASE)
_LEADS = re.compile(
    r",?\s(?:of|at|for|from|with)\s(?=\S)"
    r"|\bwho\s(?:(?:also|now|still|has|had)\s)*(?:heads|leads|runs|chairs|owns|manages|directs|founded|represents"
    r"|headed|led|chaired|edits|coaches|captains|(?:sits|serves|speaks|works|teaches|plays|sings|rides)"
    r"\s(?:on|in|for|at|with))\s(?=\S)"
)
_OWN = re.compile(r"(?:['’]s?\s|\b(its|Its|their|Their)\s)(?:[\w-]+\s){0,2}$")
_DEFINITE_BEFORE = re.compile(r"\b[Tt]he\s(?:[a-z-]+\s)?[a-z-]+$")
_CAPITALISED = re.compile(r"\b[A-Z]\w+")
_FOR = re.compile(r"\s+for\s+(?=\S)")
_BEFORE = re.compile(r"(.*?\w)(?:['’]s?)?\s*", re.DOTALL)
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_OF_BODIES = OF_COMPANIES | OF_STATES


def spoken_for(member: Member, cast: Cast) -> Member | None:
    """Whom the member speaks for; None if it is no spokesperson or the text does not say.

    Whoever is spoken for becomes one of the cast, also if it makes no statement.
    """
    if member.type != "person":
        return None
    for span in _told(member):
        place = _SPOKESPERSON.search(cast.text, span.start, span.end)
        target = _target(cast.text, span, place) if place else None
        if target and (found := named_at(target, cast)) is not member:
            return found
    return None


def is_spokesperson(member: Member, cast: Cast) -> bool:
    """Whether the member is said to speak for others, told or not for whom."""
    return any(_SPOKESPERSON.search(cast.text, s.start, s.end) for s in _told(member))


def organisation_of(member: Member, cast: Cast, things: Things) -> Member | None:
    """The organisation that the member leads, or works for or sits in, by what stands beside the
    name: "chair of the Lorn Port Authority", "Azura Rail's manager", "its chairwoman", "Ana Ruiz of
    the Quay Party"; None if the article tells of none."""
    if member.type != "person":
        return None
    text = cast.text
    for span in member.roles.values():
        if nation := _nation(span, cast):
            return nation
        head = _head(text, span)
        places = [Span(m.end(), span.end) for m in _LEADS.finditer(text, span.start, span.end)]
        for target in (*places, span):
            if (found := named_at(target, cast)) and _is_organisation(found, head):
                return found
        if (owner := _owner(span.start, cast, things)) and _is_organisation(owner, head):
            return owner
    for name in member.fulls.values():
        if place := _LEADS.match(text, name.span.end):
            found = named_at(Span(place.end(), min(len(text), place.end() + 60)), cast)
            return found if found and _is_organisation(found, "") else None
    return None


def body_of(member: Member, cast: Cast, things: Things) -> Member | None:
    """Whom the member speaks for, else the organisation that it leads or works for."""
    return spoken_for(member, cast) or organisation_of(member, cast, things)


def _told(member: Member) -> list[Span]:
    """The words that tell what the member is."""
    return list(member.roles.values()) if member.named else [member.first]


def _head(text: str, span: Span) -> str:
    phrase = noun(text, span)
    return phrase.head if phrase else ""


def _is_organisation(member: Member, role: str) -> bool:
    """Whether it is one, and no mere place, or must be, since it has somebody in that role."""
    of_one = role in _OF_BODIES and role not in member.words
    if member.place and not of_one:
        return False
    if member.type == "person" and not member.person and of_one:
        member.type = "organisation"
    return member.type in ("organisation", "group")


def _owner(at: int, cast: Cast, things: Things) -> Member | None:
    """Whose role one is that starts at `at`: "Azura Rail's", "its"."""
    own = _OWN.search(cast.text, max(0, at - 40), at)
    if own is None:
        return None
    if own[1]:
        return things.subject_before(own.start())
    named = cast.ending_at(own.start())
    if named is not None:
        return named
    described = _DEFINITE_BEFORE.search(cast.text, max(0, own.start() - 40), own.start())
    if described is None:
        return None
    span = Span(*described.span())
    phrase = noun(cast.text, span)
    bearers = cast.roles.bearers(span, phrase, bare=False) if phrase else ()
    return bearers[0] if len(bearers) == 1 else None


def _nation(role: Span, cast: Cast) -> Member | None:
    """The country, one of the cast, of which the role's adjective tells: "the Ardovian foreign
    minister"."""
    if _head(cast.text, role) not in OF_STATES:
        return None
    for word in _CAPITALISED.findall(cast.text, role.start, role.end):
        if nation := called_by_stem(country_stem(word), cast.members):
            return nation
    return None


def _target(text: str, span: Span, place: re.Match[str]) -> Span | None:
    """The words behind "for", or those before the word for the spokesperson."""
    if behind := _FOR.match(text, place.end(), span.end):
        return Span(behind.end(), span.end)
    article = _ARTICLE.match(text, span.start, place.start())
    start = article.end() if article else span.start
    before = _BEFORE.fullmatch(text, start, place.start())
    return Span(*before.span(1)) if before else None


def named_at(target: Span, cast: Cast) -> Member | None:
    """The member that the words name or describe; None where they do so to nobody for certain."""
    article = _ARTICLE.match(cast.text, target.start, target.end)
    first = article.end() if article else target.start
    for name in cast.names(first, target.end):
        if (name.title or name.span).start != first:
            break
        if known := cast.owner(name):
            return known
        members = cast.known_names.named(name).members
        if len(members) == 1:
            cast.meet(members[0], name, full=False)
        return members[0] if len(members) == 1 else None if members else cast.add(name)
    words = _WORD.finditer(cast.text, target.start, target.end)
    end = next((w.start() for w in words if w[0].lower() in PREPOSITIONS), target.end)
    described = cast.text[target.start : end].rstrip()
    if not described:
        return None
    span = Span(target.start, target.start + len(described))
    phrase = noun(cast.text, span)
    if phrase is None or kind_of(phrase.head) not in ("organisation", "group"):
        return None
    known_by_role = cast.roles.bearers(span, phrase, bare=True)
    if len(known_by_role) == 1:
        known_by_role[0].note(span)
        return known_by_role[0]
    return cast.unnamed.described(span, phrase)
