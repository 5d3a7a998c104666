"""Whose somebody is told to be, by a noun of any kind: "Ruiz's lawyer, Jon Bell"."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.clients import Clients
from sayso.statements.kinship import Kinship
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.offices import LAWYERS
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun, noun
from sayso.statements.roles import full
from sayso.statements.scene import Scene, suits
from sayso.types import Span

_BEFORE = re.compile(r"(?:\b(?P<pronoun>his|her|whose)|['’]s?)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)
"""What tells before a noun whose somebody is."""
_BEHIND = re.compile(r"\s(?:of|to|for)\s(?:the\s)?(?:[a-z-]+\s){0,2}(?=[A-Z])")
_BEFORE_WHOSE = re.compile(r",?\s$")


class Owned:
    """The persons of one article by nouns that tell whose they are: friends, lawyers, coaches."""

    def __init__(self, cast: Cast, scene: Scene, kinship: Kinship, clients: Clients) -> None:
        self._cast = cast
        self._text = cast.text
        self._scene = scene
        self._kinship = kinship
        self._clients = clients

    def meant(self, owner: Member, phrase: Noun) -> Member | None:
        """The only one who is told to be what the phrase says, and the owner's."""
        heads = LAWYERS if phrase.head in LAWYERS else {phrase.head}
        called = {
            member: None
            for head in sorted(heads)
            for member in self._cast.roles.known_by(full(head))
            if member.named and member is not owner and suits(member, gender_of(phrase.head))
        }
        own = [member for member in called if self._is_of(member, owner, heads)]
        return own[0] if len(own) == 1 else None

    def is_owned(self, member: Member, head: str) -> bool:
        """Whether the article tells whose somebody is, by that noun."""
        heads = LAWYERS if head in LAWYERS else {head}
        return any(self._whose(member, role, heads) for role in member.roles.values())

    def _is_of(self, member: Member, owner: Member, heads: frozenset[str] | set[str]) -> bool:
        if heads is LAWYERS and self._clients.of(member) is owner:
            return True
        return any(self._whose(member, role, heads) is owner for role in member.roles.values())

    def _whose(self, member: Member, role: Span, heads: frozenset[str] | set[str]) -> Member | None:
        """Whose a role tells its bearer to be, if it is what one of the nouns says."""
        told = noun(self._text, role)
        if told is None or full(told.head) not in {full(head) for head in heads}:
            return None
        if behind := _BEHIND.match(self._text, told.place.end):
            return self._cast.starting_at(behind.end())
        before = _BEFORE.search(self._text, max(0, told.place.start - 40), told.place.start)
        if before is None:
            return None
        if not before["pronoun"]:
            return self._cast.ending_at(before.start())
        if before["pronoun"].lower() == "whose":
            start = before.start()
            ends = _BEFORE_WHOSE.search(self._text, max(0, start - 2), start)
            return self._cast.ending_at(ends.start()) if ends else None
        place = Span(*before.span("pronoun"))
        likely = self._kinship.owner_at(place)
        return likely if likely and likely is not member else self._near(place, member)

    def _near(self, place: Span, member: Member) -> Member | None:
        """The person mentioned last before a possessive that it fits."""
        present = self._scene.lately(place.start, gender_of(place.of(self._text).lower()))
        return next((one for one in present if one is not member and one.named), None)
