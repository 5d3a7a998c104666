"""Who of an article's cast is whose relative, where it tells that of two with names."""

from __future__ import annotations

from sayso.statements.bonds import Bond, Bonds, is_person
from sayso.statements.cast import Cast
from sayso.statements.lexicon.genders import Gender, gender_of
from sayso.statements.lexicon.kin import BEREAVED, BONDS, BONDS_BACK, ONE_OF, THROUGH
from sayso.statements.lexicon.kinds import singular
from sayso.statements.meant import LIKELY, Meant
from sayso.statements.member import Member
from sayso.statements.scene import Scene, suits
from sayso.types import Span


class Kinship:
    """The relatives of one article's cast; its text is searched when one is first asked for."""

    def __init__(self, cast: Cast, scene: Scene, meant: Meant) -> None:
        self._cast = cast
        self._text = cast.text
        self._scene = scene
        self._meant = meant
        self._bonds: list[Bond] | None = None

    def relative(self, owner: Member, word: str) -> Member | None:
        """The only one whom the article tells to be what the word says to the owner, or who must
        be: a brother's father."""
        kind, gender = BONDS.get(word), gender_of(word)
        if kind is None:
            return None
        found = self._relatives(owner, kind) or [
            member
            for first, second in THROUGH.get(kind, ())
            for other in self._relatives(owner, first)
            for member in self._relatives(other, second)
            if member is not owner
        ]
        fitting = dict.fromkeys(member for member in found if suits(member, gender))
        return next(iter(fitting)) if len(fitting) == 1 else None

    def relatives(self, owner: Member, plural: str) -> tuple[Member, ...]:
        """All whom the article tells to be what the plural says to the owner, two or more."""
        noun = ONE_OF.get(plural, singular(plural))
        kind, gender = BONDS.get(noun), gender_of(noun)
        if kind is None or noun == plural:
            return ()
        found = dict.fromkeys(m for m in self._relatives(owner, kind) if suits(m, gender))
        return tuple(found) if len(found) > 1 else ()

    def _relatives(self, owner: Member, kind: str) -> list[Member]:
        back = BONDS_BACK.get(kind, kind)
        bonds = self.bonds()
        found = [bond.relative for bond in bonds if bond.owner is owner and bond.kind == kind]
        return found + [b.owner for b in bonds if b.relative is owner and b.kind == back]

    def all(self, word: str) -> list[Member]:
        """Those whom the article tells to be what the word says to somebody."""
        kind, gender = BONDS.get(word, ""), gender_of(word)
        back = BONDS_BACK.get(kind, kind)
        if back == kind and word not in BEREAVED:
            return [
                one for bond in self.bonds() if bond.kind == kind for one in _fitting(bond, gender)
            ]
        found = [bond.relative for bond in self.bonds() if bond.kind == kind]
        owners = [bond.owner for bond in self.bonds() if bond.kind == back and back != kind]
        return [member for member in found + owners if suits(member, gender)]

    def tells(self, member: Member, word: str) -> bool:
        """Whether a sentence of the article tells the member to be what the word says."""
        return word in BONDS and member in self.all(word)

    def together(
        self, at: int, kind: str, gender: Gender | None, count: int | None
    ) -> tuple[Member, ...]:
        """Those who are told to be of that kind to each other, of several the ones mentioned last
        before `at`; all whom bonds of the kind join, if they are as many as are meant."""
        pairs = [
            (bond.owner, bond.relative)
            for bond in self.bonds()
            if bond.kind == kind and suits(bond.owner, gender) and suits(bond.relative, gender)
        ]
        if not pairs:
            return ()
        last = max(pairs, key=lambda pair: min(member.last_before(at) for member in pair))
        if count == 2:
            return last
        joined = dict.fromkeys(last)
        for _ in pairs:
            joined.update(dict.fromkeys(m for two in pairs if joined.keys() & {*two} for m in two))
        return tuple(joined) if len(joined) == (count or len(joined)) else ()

    def parent_and_child(self, at: int, parent: str, child: str) -> tuple[Member, ...]:
        """Of all who are told to be mother and son, say, the two mentioned last before `at`."""
        bonds = self.bonds()
        pairs = [(bond.owner, bond.relative) for bond in bonds if bond.kind == "child"]
        pairs += [(bond.relative, bond.owner) for bond in bonds if bond.kind == "parent"]
        genders = gender_of(parent), gender_of(child)
        fitting = [two for two in pairs if all(map(suits, two, genders))]
        return max(fitting, key=lambda two: min(m.last_before(at) for m in two), default=())

    def parents(self, at: int) -> tuple[Member, ...]:
        """Of all who are told to be the two parents of somebody, those mentioned last before
        `at`."""
        bonds = self.bonds()
        children = [bond.owner for bond in bonds if bond.kind == "parent"]
        children += [bond.relative for bond in bonds if bond.kind == "child"]
        both = [
            tuple(dict.fromkeys(self._relatives(child, "parent")))
            for child in dict.fromkeys(children)
        ]
        pairs = [two for two in both if len(two) == 2]
        return max(pairs, key=lambda two: min(m.last_before(at) for m in two), default=())

    def is_child(self, member: Member, parent: Member) -> bool:
        """Whether the article tells one to be the other's child."""
        return member in self._relatives(parent, "child")

    def is_of_another(self, member: Member, word: str, owner: Member) -> bool:
        """Whether the article tells only whose else the member is what the word says."""
        kind = BONDS.get(word, "")
        back = BONDS_BACK.get(kind, kind)
        bonds = self.bonds()
        owners = [bond.owner for bond in bonds if bond.relative is member and bond.kind == kind]
        owners += [bond.relative for bond in bonds if bond.owner is member and bond.kind == back]
        return bool(owners) and owner not in owners

    def owner_at(self, place: Span) -> Member | None:
        """Whom "his" or "her" at `place` most likely means, of those with names."""
        gender = gender_of(place.of(self._text).lower())
        guess = self._meant.guess(place, lambda member: is_person(member, gender))
        likely = guess is not None and guess.chance >= LIKELY
        return guess.who if likely and guess and isinstance(guess.who, Member) else None

    def bonds(self) -> list[Bond]:
        """All that the article tells of."""
        if self._bonds is None:
            self._bonds = Bonds(self._cast, self._scene, self.owner_at).told()
        return self._bonds


def _fitting(bond: Bond, gender: Gender | None) -> list[Member]:
    """Whom of two who are the same to each other a noun of that gender can mean; of both whom it
    could, the one who is told to be so."""
    two = [one for one in (bond.relative, bond.owner) if suits(one, gender)]
    told = [one for one in two if one.gender]
    return told if gender and len(two) == 2 else two[:1]
