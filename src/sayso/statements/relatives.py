"""Whom a noun means that says whose somebody is: "his wife", "its director", "her client"."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.lexicon.function_words import DETERMINERS, OWN_POSSESSIVES
from sayso.statements.lexicon.genders import Gender, gender_of
from sayso.statements.lexicon.kin import CLOSE_KIN, KIN, KIN_BACK, SPOUSES
from sayso.statements.member import Member
from sayso.statements.persons import Persons
from sayso.statements.scene import Scene, suits
from sayso.statements.sources import Noun, noun
from sayso.statements.told import Told
from sayso.statements.unnamed import kind_by_form
from sayso.types import Span

FOLLOWING = frozenset({"predecessor", "successor"})
"""Nouns for who held or holds an office before or behind somebody else."""

_NO_RELATION = re.compile(r"[^.;\n]{1,120}\bno relation\b")
_OWNER = re.compile(r"(?:['’]s?\s|\b(his|her)\s)(?:[a-z-]+\s){0,2}$", re.IGNORECASE)


class Relatives:
    """The persons of one article, by whose they are."""

    def __init__(self, cast: Cast, scene: Scene, told: Told, persons: Persons) -> None:
        self._cast = cast
        self._scene = scene
        self._told = told
        self._persons = persons

    def named(self, i: int, span: Span, phrase: Noun) -> Member | None:
        """The person with a name whom the possessive description at `span` means."""
        around = self._told.answer(self._told.outer(i)).members
        gender = gender_of(phrase.head)
        fitting = [
            member
            for member in self._cast.roles.known_by(phrase.head)
            if member.named and member not in around and suits(member, gender)
        ]
        if phrase.head in KIN:
            if {*phrase.modifiers} - {"own"}:
                return None
            if len(set(fitting)) == 1:
                return fitting[0]
            owner = self._owner(i, span, phrase)
            return self._kin(owner, phrase.head, gender) if owner else None
        if kind_by_form(phrase.head) != "person":
            return None
        if phrase.head in FOLLOWING and not phrase.modifiers and len(set(fitting)) == 1:
            return fitting[0]
        return self._called(fitting, span, phrase)

    def _called(self, members: list[Member], span: Span, phrase: Noun) -> Member | None:
        """The one who is called by no more than the phrase: "The mechanic, Jon Bell". The first one
        told of behind it, if there are several; "my mechanic" is always told of behind it."""
        wanted = [word for word in phrase.modifiers if word != "own"]
        before: dict[Member, None] = {}
        behind: list[tuple[bool, int, int, Member]] = []
        for member in members:
            for role in member.roles.values():
                told = noun(self._cast.text, role)
                if told is None or told.head != phrase.head:
                    continue
                modifiers = [word for word in told.modifiers if word not in DETERMINERS]
                if role.start > span.start and modifiers in (wanted, []):
                    behind.append((modifiers != wanted, role.start, member.order, member))
                elif modifiers == wanted and phrase.determiner not in OWN_POSSESSIVES:
                    before[member] = None
        if behind:
            return min(behind)[-1]
        return next(iter(before)) if len(before) == 1 else None

    def _owner(self, i: int, span: Span, phrase: Noun) -> Member | None:
        """Whose relative one is: the speaker's, in "my"; else whom "his" or "her" means."""
        if phrase.determiner in OWN_POSSESSIVES:
            owners = self._told.answer(self._told.outer(i))
        else:
            gender = gender_of(phrase.determiner or "")
            owners = self._persons.before(i, "role", span, gender)
        members = owners.members
        return members[0] if len(members) == 1 and members[0].named else None

    def _kin(self, owner: Member, head: str, gender: Gender | None) -> Member | None:
        """The one whose relative the owner is called, else the only other one of the name."""
        for span in owner.roles.values():
            words = span.of(self._cast.text).lower().split()
            if set(words[-1:]) & KIN_BACK.get(head, frozenset()):
                other = self._whose(owner, span)
                if other is not None and suits(other, gender):
                    return other
        if head not in CLOSE_KIN or not owner.words:
            return None
        family = [
            member
            for member in self._cast.members
            if member.named and member.type == "person" and member is not owner
            if len(member.words) > 1 and member.words[-1] == owner.words[-1]
            if not self._is_other(member, head)
        ]
        fitting = [member for member in family if suits(member, gender)]
        return fitting[0] if len(fitting) == 1 else None

    def _is_other(self, member: Member, head: str) -> bool:
        """Whether the article calls one of that name somebody's relative of another kind, or none
        at all."""
        text = self._cast.text
        heads = {span.of(text).lower().split()[-1] for span in member.roles.values()}
        if head not in heads and not heads.isdisjoint(KIN - SPOUSES):
            return True
        return any(_NO_RELATION.match(text, name.span.end) for name in member.fulls.values())

    def _whose(self, member: Member, role: Span) -> Member | None:
        """Whose relative somebody is in a role: in "Bell's wife", "his sister"."""
        text = self._cast.text
        last = role.of(text).rsplit(None, 1)[-1]
        head = role.end - len(last)
        place = _OWNER.search(text, max(0, head - 40), head)
        if place is None:
            return None
        if not place[1]:
            return self._cast.ending_at(place.start())
        start = self._scene.block_start(self._scene.block(role.start) - 1)
        present = self._scene.present(start, place.start(), gender_of(place[1].lower()))
        return next((other for other in present if other is not member), None)
