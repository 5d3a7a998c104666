"""Whom a spokesperson speaks for, by the words of the role: "spokesman for the port"."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.lexicon import PREPOSITIONS, kind_of
from sayso.statements.member import Member
from sayso.statements.sources import noun
from sayso.types import Span

_SPOKESPERSON = re.compile(r"\bspokes(?:man|woman|person|people|men|women)\b", re.IGNORECASE)
_OF = re.compile(r"\s(?:of|at)\s(?=\S)")
_FOR = re.compile(r"\s+for\s+(?=\S)")
_BEFORE = re.compile(r"(.*?\w)(?:['’]s?)?\s*", re.DOTALL)
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_WORD = re.compile(r"\S+")


def spoken_for(member: Member, cast: Cast) -> Member | None:
    """Whom the member speaks for; None if it is no spokesperson or the text does not say.

    Whoever is spoken for becomes one of the cast, also if it makes no statement.
    """
    if member.type != "person":
        return None
    told = list(member.roles.values()) if member.named else [member.first]
    for span in told:
        place = _SPOKESPERSON.search(cast.text, span.start, span.end)
        target = _target(cast.text, span, place) if place else None
        if target and (found := _member(target, cast)) is not member:
            return found
    return None


def headed_by(member: Member, cast: Cast) -> Member | None:
    """The organisation that the member leads or sits in by the words of a role: "the head of the
    union", "chair of the Lorn Port Authority"; None if there is none for certain."""
    if member.type != "person":
        return None
    for span in member.roles.values():
        if place := _OF.search(cast.text, span.start, span.end):
            found = _member(Span(place.end(), span.end), cast)
            if found and found.type in ("organisation", "group"):
                return found
    return None


def _target(text: str, span: Span, place: re.Match[str]) -> Span | None:
    """The words behind "for", or those before the word for the spokesperson."""
    if behind := _FOR.match(text, place.end(), span.end):
        return Span(behind.end(), span.end)
    article = _ARTICLE.match(text, span.start, place.start())
    start = article.end() if article else span.start
    before = _BEFORE.fullmatch(text, start, place.start())
    return Span(*before.span(1)) if before else None


def _member(target: Span, cast: Cast) -> Member | None:
    """The member that the words name or describe; None where they do so to nobody for certain."""
    article = _ARTICLE.match(cast.text, target.start, target.end)
    first = article.end() if article else target.start
    for name in cast.names(first, target.end):
        if (name.title or name.span).start != first:
            break
        if known := cast.owner(name):
            return known
        members = cast.named(name).members
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
    known_by_role = cast.by_role(span, phrase, bare=True)
    if len(known_by_role) == 1:
        known_by_role[0].note(span)
        return known_by_role[0]
    return cast.described(span, phrase)
