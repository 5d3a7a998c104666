"""Whom a spokesperson speaks for, by the words of the role: "spokesman for the port"."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.lexicon import DETERMINERS
from sayso.statements.member import Member
from sayso.statements.names import find
from sayso.statements.sources import noun
from sayso.types import Span

_SPOKESPERSON = re.compile(r"\bspokes(?:man|woman|person|people|men|women)\b", re.IGNORECASE)
_FOR = re.compile(r"\s+(?:for|of)\s+(?=\S)")
_BEFORE = re.compile(r"(?:(?:an?|the|another)\s+)?(.*?\w)(?:['’]s?)?\s*", re.IGNORECASE | re.DOTALL)


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


def _target(text: str, span: Span, place: re.Match[str]) -> Span | None:
    """The words behind "for", or those before the word for the spokesperson."""
    if behind := _FOR.match(text, place.end(), span.end):
        return Span(behind.end(), span.end)
    before = _BEFORE.fullmatch(text, span.start, place.start())
    if before is None or before[1].lower() in DETERMINERS:
        return None
    return Span(before.start(1), before.end(1))


def _member(target: Span, cast: Cast) -> Member | None:
    names = list(find(cast.text, target.start, target.end))
    if names:
        known = cast.named(names[0]).members
        return known[0] if len(known) == 1 else None if known else cast.add(names[0])
    phrase = noun(cast.text, target)
    if phrase is None:
        return None
    known = cast.by_role(target, phrase, bare=True)
    return known[0] if len(known) == 1 else cast.described(target, phrase)
