"""Whom a name means, in full or in a short form: one, a family, or one of several who bear it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.statements.answers import AMBIGUOUS, Answer, reached
from sayso.statements.capitals import Capitals
from sayso.statements.cast import Cast
from sayso.statements.compatriots import is_compatriot
from sayso.statements.descriptions import Descriptions
from sayso.statements.families import Families
from sayso.statements.known_names import FAMILY, Found
from sayso.statements.meant import SPEAKING, Meant
from sayso.statements.member import Member
from sayso.statements.names import Name
from sayso.statements.nicknames import nicknamed
from sayso.statements.persons import Persons
from sayso.statements.scene import Scene
from sayso.types import Span

NAME, SHORT, GIVEN, INNER, SHARED = 0.97, 0.97, 0.95, 0.8, 0.7
WHOLE_FAMILY, OF_A_FAMILY, NICKNAME, CAPITAL, LATEST = 0.85, 0.82, 0.7, 0.7, 0.6
ALONE, OFFICE = 0.75, 0.85
UNLIKE_A_BODY, BODY_ALONE, BODY_OFTEN = 0.7, 0.85, 0.92
EITHER, OF_SEVERAL = 0.5, 0.78
"""How sure each kind of evidence is; see `speakers`."""

OFTEN = 3
"""How often a text names a body by the one word that is its name, so that it is no other's: all 63
of four times and more were right in the development half of the own set, 28 of 30 of three times,
and below 80 of 89 of those that are like a body's, 22 of 29 of the others."""


class NameBearers:
    """The bearers of the names that sources of one article are."""

    def __init__(
        self,
        cast: Cast,
        scene: Scene,
        meant: Meant,
        families: Families,
        capitals: Capitals,
        persons: Persons,
        descriptions: Descriptions,
    ) -> None:
        self._cast = cast
        self._scene = scene
        self._meant = meant
        self._families = families
        self._capitals = capitals
        self._persons = persons
        self._descriptions = descriptions

    def answer(self, i: int, name: Name) -> Answer:
        """Whom the name, one in the source of the attribution `i`, means; somebody new where nobody
        known bears it."""
        found = self._cast.known_names.named(name)
        if not found.members:
            found = Found((self._cast.add(name),))
        if firm := self._firm(name, found):
            return reached("short", name.span, (firm,), OFFICE)
        if found.members[0].words == name.words and is_compatriot(self._cast.text, name):
            last = self._persons.before(i, "role", name.span, None)
            if last.members:
                return last
            if latest := self._scene.latest(name.span.start):
                return reached("role", name.span, (latest,), LATEST)
        if holder := self._holder(name, found.members[0]):
            holder.note(name.span)
            return reached("role", name.span, (holder,), OFFICE)
        alone = len(name.words) == 1 and not found.members[0].roles
        if alone and (relative := self._descriptions.called_by_kin(i, name.words[0])):
            relative.note(name.span)
            return reached("role", name.span, (relative,), OF_A_FAMILY)
        relative = self._families.meant(name)
        if relative and found.members != (relative,):
            relative.note(name.span)
            return reached("short", name.span, (relative,), OF_A_FAMILY)
        if len(titled := self._titled(name)) > 1 and found.members[0].words == name.words:
            return reached("role", name.span, titled, WHOLE_FAMILY)
        if siblings := self._families.siblings(name.span):
            return reached("short", name.span, siblings, OF_A_FAMILY)
        couple = self._families.couple(name)
        if couple and found.members[0].words == name.words:
            return reached("short", name.span, couple, OF_A_FAMILY)
        younger = self._families.is_younger(name) if relative is None else None
        if younger is not None:
            likely = self._families.likely(name, younger=younger) or found.members[0]
            likely.note(name.span)
            several = self._families.are_several(name)
            return reached("short", name.span, (likely,), OF_SEVERAL if several else EITHER)
        if found.rank == FAMILY:
            return reached("short", name.span, found.members, WHOLE_FAMILY)
        sure = {None: NAME, 0: SHORT, 1: SHORT if name.title else GIVEN, 2: INNER}[found.rank]
        sure = min(sure, SHARED) if found.shared else sure
        if len(found.members) == 1:
            member = found.members[0]
            if name.words == member.words and (
                government := self._capitals.government_of(member, name.span.start)
            ):
                return reached("short", name.span, (government,), CAPITAL)
            if (
                len(member.words) == 1
                and not (member.roles and name.title is None)
                and (called := nicknamed(self._cast.text, name, self._cast.members))
            ):
                called.note(name.span)
                return reached("short", name.span, (called,), NICKNAME)
            step = "name" if name.words == member.words else "short"
            alone = len(member.words) == 1 and not member.roles and member.type != "account"
            most = self._alone(member, name) if alone else sure
            return reached(step, name.span, (member,), min(most, sure))
        near = self._likely(found.members, name.span)
        near = near or self._nearest(found.members, name.span.start)
        if near is None:
            return AMBIGUOUS
        near.note(name.span)
        near.gender = near.gender or name.gender
        return reached("short", name.span, (near,), SHARED)

    def _firm(self, name: Name, found: Found) -> Member | None:
        """The firm that a name here is short for, which is also that of a person: "Émile Garance"
        of Émile Garance Foods."""
        owner = self._cast.owner(name)
        shared = found.rank is None and found.members[0].type == "person"
        firm = owner is not None and owner.type == "organisation" and owner not in found.members
        return owner if shared and firm else None

    def _holder(self, name: Name, found: Member) -> Member | None:
        """The only one whose office the letters of an acronym are short for: "the DG"."""
        letters = name.span.of(self._cast.text)
        if not (name.the and letters.isupper() and found.words == name.words and not found.roles):
            return None
        known = self._cast.roles.known_by(name.words[0])
        holders = [m for m in known if m.named and m.type == "person"]
        return holders[0] if len(holders) == 1 else None

    def _alone(self, member: Member, name: Name) -> float:
        """How sure it is that a word names somebody of whom the article tells nothing else: less
        where it may be a nickname ("the Hammer"), a capital for its government, or a headline's."""
        if member.person:
            return ALONE
        if member.times >= OFTEN and not member.name.isupper():
            return BODY_OFTEN
        unlike = name.the or member.place or member.name.isupper()
        return UNLIKE_A_BODY if unlike or self._scene.in_title(name.span.start) else BODY_ALONE

    def _titled(self, name: Name) -> tuple[Member, ...]:
        """The persons whom a title in the plural means: "the two Hakims"."""
        plural = name.the and len(name.words) == 1 and name.words[0].endswith("s")
        several = self._cast.roles.several(name.words[0]) if plural else ()
        return tuple(member for member in several if member.type == "person")

    def _likely(self, members: Sequence[Member], span: Span) -> Member | None:
        """Whom of several bearers of a name the model takes it for, if it sees any."""
        guess = self._meant.guess(span, lambda member: member in members)
        seen = guess is not None and guess.chance >= SPEAKING
        return guess.who if guess and seen and isinstance(guess.who, Member) else None

    def _nearest(self, members: Sequence[Member], at: int) -> Member | None:
        """Who of several bearers of a name is meant: the one mentioned in this paragraph, or the
        only one so far; else of organisations the one whose full name the article gives most often,
        of persons the one it introduced paragraphs before the others."""
        block = self._scene.block
        here = [m for m in members if block(m.last_before(at)) == block(at)]
        so_far = [m for m in members if m.last_before(at) >= 0]
        for few in (here, so_far):
            if len(few) == 1:
                return few[0]
        if all(member.type == "organisation" for member in members):
            return max(members, key=lambda member: member.times)
        persons = [member for member in members if member.type == "person"]
        if len(persons) == 1 and not self._scene.in_title(at):
            return persons[0]
        first, second, *_ = sorted(members, key=lambda member: member.mentions[0].start)
        met, met_later = block(first.mentions[0].start), block(second.mentions[0].start)
        return first if met < met_later else None
