"""Who holds the office that a description tells: "the company's director", "His Lordship"."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.lexicon.function_words import POSSESSIVES
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.honorifics import STYLES
from sayso.statements.lexicon.kinds import kind_of
from sayso.statements.lexicon.organisations import ANY_BUSINESS, COMPANIES, ORGANISATIONS
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun
from sayso.statements.organisations import is_called, is_no_company
from sayso.statements.roles import full
from sayso.statements.scene import suits
from sayso.statements.spokespeople import organisation_of
from sayso.statements.things import Things
from sayso.types import Span

_BODYS = re.compile(r"[Tt]he\s(?:[a-z-]+\s)?([a-z-]+)['’]s?\s")
_OF_THE_BODY = re.compile(r"\sof\sthe\s(?:[a-z-]+\s)?([a-z-]+)$")
"""What tells by its kind of which body somebody is."""


def by_style(span: Span, phrase: Noun, cast: Cast) -> Member | None:
    """Whom a style of respect means: "His Lordship" is the judge, or the bishop."""
    if phrase.determiner not in POSSESSIVES or phrase.modifiers:
        return None
    bearers = {
        member: None
        for office in STYLES.get(phrase.head, ())
        for member in cast.roles.known_by(office)
        if member.named and suits(member, gender_of(phrase.determiner))
    }
    return max(bearers, key=lambda member: member.last_before(span.start), default=None)


def officer_of_body(span: Span, phrase: Noun, cast: Cast, things: Things) -> Member | None:
    """The only one who has the office in a body that is called by its kind: "the company's
    chief executive", "the head of the authority"."""
    before = _BODYS.match(cast.text, span.start, span.end)
    told = before or _OF_THE_BODY.search(cast.text, span.start, span.end)
    if told is None or kind_of(phrase.head) != "person":
        return None
    words = phrase.modifiers[len(before[0].split()) - 1 :] if before else phrase.modifiers
    wanted = {*map(full, words), full(phrase.head)}
    holders = [
        member
        for member, words in cast.roles.told(full(phrase.head))
        if member.named and wanted <= words and _is_in(member, told[1], cast, things)
    ]
    return holders[0] if len(set(holders)) == 1 else None


def _is_in(member: Member, kind: str, cast: Cast, things: Things) -> bool:
    """Whether a member works for a body that the noun can mean."""
    own = organisation_of(member, cast, things)
    if own is None:
        return False
    company = kind in COMPANIES and not is_no_company(own)
    untold = kind in ANY_BUSINESS and ORGANISATIONS.isdisjoint(own.words)
    return company or untold or is_called(own, kind) or own in cast.roles.known_by(kind)


def by_word_before_name(phrase: Noun, cast: Cast) -> Member | None:
    """The only one whose name the word stands before: of Regent Ana Ruiz "the regent"."""
    if phrase.determiner != "the" or phrase.modifiers:
        return None
    called = [
        member
        for member in cast.members
        if member.named and member.type == "person"
        if len(member.words) > 1 and member.words[0] == full(phrase.head)
    ]
    return called[0] if len(called) == 1 else None
