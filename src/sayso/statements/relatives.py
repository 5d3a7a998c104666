"""Whom a noun means that says whose somebody is: "his wife", "its director", "her client"."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.clients import Clients
from sayso.statements.counterparts import Counterparts
from sayso.statements.folding import fold
from sayso.statements.kin_of_kin import KinOfKin
from sayso.statements.kinship import Kinship
from sayso.statements.lexicon.function_words import DETERMINERS, OWN_POSSESSIVES, POSSESSIVES
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.given_names import GIVEN
from sayso.statements.lexicon.kin import BONDS, CLOSE_KIN, KIN, PET_NAMES, SPOUSES, once_kin
from sayso.statements.lexicon.kinds import kind_by_form, singular
from sayso.statements.lexicon.offices import PAST
from sayso.statements.lexicon.word_list import words
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun, noun
from sayso.statements.owned import Owned
from sayso.statements.persons import Persons
from sayso.statements.roles import PASSED_ON, full, has_been
from sayso.statements.scene import Scene, suits
from sayso.statements.told import Told
from sayso.types import Span

FOLLOWING = frozenset({"predecessor", "successor"})
"""Nouns for who held or holds an office before or behind somebody else."""

OTHER_OF_TWO = words("colleague rival opponent challenger counterpart competitor adversary")
"""Nouns for the other one of two who are told of together."""

BEFORE_KIN = words(
    "own big little elder older younger eldest oldest youngest late only twin beloved dear poor "
    "dead dying ailing elderly aged widowed identical "
    "estranged pregnant grieving distraught bereaved young old proud longtime"
)
"""Words before a noun for a relative that tell nobody else than the noun alone may."""

_NO_RELATION = re.compile(r"[^.;\n]{1,120}\bno relation\b")
_OWNED = re.compile(r"['’]s?\s(?:own\s)?(?:[a-z-]+\s)?$")


class Relatives:
    """The persons of one article, by whose they are."""

    def __init__(
        self,
        cast: Cast,
        scene: Scene,
        kinship: Kinship,
        told: Told,
        persons: Persons,
        clients: Clients,
    ) -> None:
        self._cast = cast
        self._scene = scene
        self._kinship = kinship
        self._told = told
        self._persons = persons
        self._counterparts = Counterparts(cast, scene)
        self.owned = Owned(cast, scene, kinship, clients)
        self._kin_of_kin = KinOfKin(cast, scene, kinship)

    def named(self, i: int, span: Span, phrase: Noun) -> Member | None:
        """The person with a name whom the possessive description at `span` means."""
        around = self._told.answer(self._told.outer(i)).members
        gender = gender_of(phrase.head)
        fitting = [
            member
            for member in self._cast.roles.known_by(phrase.head)
            if member.named and member not in around and suits(member, gender)
        ]
        head = once_kin(phrase.head, phrase.modifiers)
        if phrase.head in BONDS:
            if {*phrase.modifiers} - (BEFORE_KIN if head == phrase.head else BEFORE_KIN | PAST):
                return None
            if phrase.determiner == "their":
                one = fitting[0] if len(set(fitting)) == 1 else None
                return one or self._theirs(span.start, phrase.head)
            if phrase.determiner in ("his", "her") and (
                through := self._kin_of_kin.meant(span, phrase)
            ):
                return through
            owner = self._owner(i, span, phrase)
            if owner and not suits(owner, gender_of(phrase.determiner or "")):
                owner = None
            certain = phrase.determiner in OWN_POSSESSIVES
            return self._of(owner, head, fitting, certain=certain)
        if kind_by_form(phrase.head) != "person":
            return None
        if phrase.head in FOLLOWING and not phrase.modifiers:
            if len(set(fitting)) == 1:
                return fitting[0]
            owner = None if fitting else self._owner(i, span, phrase)
            if owner and (other := self._of_same_office(owner, phrase.head)):
                return other
        owner = self._owner(i, span, phrase)
        if owner and (own := self.owned.meant(owner, phrase)):
            return own
        if called := self._called(fitting, span, phrase):
            return called
        if phrase.head in OTHER_OF_TWO and not phrase.modifiers:
            return self._counterparts.other(owner, span.start) if owner else None
        return None

    def several(self, i: int, span: Span, phrase: Noun) -> tuple[Member, ...]:
        """All the relatives whom a plural means: "her parents", "Ruiz's sons"."""
        if phrase.place.end != span.end or singular(phrase.head) == phrase.head:
            return ()
        own = _OWNED.search(self._cast.text, span.start, phrase.place.start)
        if phrase.determiner in POSSESSIVES and not phrase.modifiers:
            owner = self._owner(i, span, phrase)
        else:
            owner = self._cast.ending_at(own.start()) if own else None
        return self._kinship.relatives(owner, phrase.head) if owner else ()

    def _of_same_office(self, owner: Member, head: str) -> Member | None:
        """The only other one who has, or had, an office of the owner's; one that nobody has only
        for a time must be past."""
        others = {
            other
            for told in owner.roles.values()
            if (phrase := noun(self._cast.text, told))
            for other in self._cast.roles.known_by(full(phrase.head))
            if other.named and other is not owner
            if phrase.head in PASSED_ON or self._was_before(owner, other, phrase, head)
        }
        return others.pop() if len(others) == 1 else None

    def _was_before(self, owner: Member, other: Member, office: Noun, head: str) -> bool:
        """Whether one of the two has an office no more, and that one is the predecessor."""
        earlier, later = (other, owner) if head == "predecessor" else (owner, other)
        return has_been(earlier, office.head) and not has_been(later, office.head)

    def _theirs(self, at: int, word: str) -> Member | None:
        """The mother of those who are told to be sisters, the son of those who are married."""
        joining = "spouse" if BONDS[word] in ("child", "grandchild") else "sibling"
        pair = self._kinship.together(at, joining, None, 2)
        found = dict.fromkeys(self._kinship.relative(owner, word) for owner in pair)
        found.pop(None, None)
        return next(iter(found)) if len(found) == 1 else None

    def definite(self, span: Span, phrase: Noun) -> Member | None:
        """The only one spoken of whom the article tells to be somebody's relative: "the widow",
        "the boy's aunt"."""
        whose = len(phrase.modifiers) == 1 and phrase.modifiers[0].endswith("'s")
        plain = not phrase.modifiers or (whose and phrase.head in BONDS)
        if phrase.determiner != "the" or not plain or phrase.place.end != span.end:
            return None
        told = dict.fromkeys(self._kinship.all(phrase.head))
        spoken_of = [member for member in told if member.last_before(span.start) >= 0]
        return spoken_of[0] if len(spoken_of) == 1 else None

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

    def _of(
        self, owner: Member | None, noun: str, fitting: list[Member], *, certain: bool
    ) -> Member | None:
        """The owner's relative, from then on known to be a woman or a man where the noun tells."""
        found = self._known_or_only(owner, noun, fitting, certain=certain)
        found = found or (self._namesake(owner, noun) if owner else None)
        if found:
            found.gender = found.gender or gender_of(noun)
        return found

    def _known_or_only(
        self, owner: Member | None, noun: str, fitting: list[Member], *, certain: bool
    ) -> Member | None:
        """Whom the article tells to be the owner's relative, else the only one whom it calls by the
        noun, and be it somebody else's if the owner is not `certain`."""
        if owner and (told := self._kinship.relative(owner, noun)):
            return told
        only = set(fitting or self._kinship.all(noun))
        if len(only) == 1:
            (one,) = only
            if owner is one:
                return one if fitting and not certain else None
            other = certain and owner and self._kinship.is_of_another(one, noun, owner)
            return None if other else one
        return None

    def pet_name(self, i: int, word: str) -> Member | None:
        """Whom somebody calls Mum, say, in words of his or her own."""
        kin = PET_NAMES.get(word)
        speakers = self._told.answer(self._told.outer(i)).members
        if kin is None or len(speakers) != 1:
            return None
        fitting = [
            member
            for called in dict.fromkeys((kin, word))
            for member in self._cast.roles.known_by(called)
            if member.named and member not in speakers
        ]
        found = self._of(speakers[0], kin, fitting, certain=True)
        dead = self._persons.remembered
        if found is None and dead not in speakers and dead and suits(dead, gender_of(kin)):
            return dead
        return found or self._told_of_before(i, kin)

    def _told_of_before(self, i: int, kin: str) -> Member | None:
        """Whom the paragraph of the quotation or the one before calls "his mother", say."""
        at = self._told.at(i)
        since = self._scene.block_start(self._scene.block(at) - 1)
        told = [
            (place, member)
            for member in self._cast.all()
            if not member.named and (place := member.last_before(at)) >= since
            if (phrase := noun(self._cast.text, member.first)) and phrase.head == kin
            if phrase.determiner in POSSESSIVES
        ]
        return max(told, key=lambda pair: pair[0], default=(0, None))[1]

    def genitive(self, span: Span, phrase: Noun) -> Member | None:
        """The relative of whom the description names: "Ruiz's sister"."""
        if phrase.place.end != span.end:
            return None
        text = self._cast.text
        own = _OWNED.search(text, span.start, phrase.place.start)
        if own is None:
            return None
        if of_family := self._of_family(Span(span.start, own.start()), phrase.head):
            return of_family
        owner = self._cast.ending_at(own.start())
        if owner is None:
            return None
        if phrase.head not in BONDS:
            return self.owned.meant(owner, phrase)
        gender = gender_of(phrase.head)
        fitting = [
            member
            for member in self._cast.roles.known_by(phrase.head)
            if member.named and suits(member, gender)
        ]
        return self._of(owner, once_kin(phrase.head, phrase.modifiers), fitting, certain=True)

    def _of_family(self, owner: Span, noun: str) -> Member | None:
        """The only one who is what the noun says to one of those who share the last name at
        `owner`: of Ian Bell and his wife Ana Bell "Bell's wife"."""
        bearers = self._cast.known_names.bearers(fold(owner.of(self._cast.text)))
        if len(bearers) < 2 or noun not in BONDS:
            return None
        found = {one for bearer in bearers if (one := self._kinship.relative(bearer, noun))}
        return found.pop() if len(found) == 1 else None

    def _owner(self, i: int, span: Span, phrase: Noun) -> Member | None:
        """Whose relative one is: the speaker's, in "my"; else whom "his" or "her" means."""
        determiner = phrase.determiner or ""
        if determiner in OWN_POSSESSIVES:
            members = self._told.answer(self._told.outer(i)).members
        elif likely := self._kinship.owner_at(Span(span.start, span.start + len(determiner))):
            return likely
        else:
            members = self._persons.before(i, "role", span, gender_of(determiner)).members
        return members[0] if len(members) == 1 and members[0].named else None

    def _namesake(self, owner: Member, head: str) -> Member | None:
        """The only other one of the owner's last name."""
        if head not in CLOSE_KIN or not owner.words:
            return None
        family = [
            member
            for member in self._cast.members
            if member.named and member.type == "person" and member is not owner
            if len(member.words) > 1 and _share_a_last_name(member, owner)
            if not self._is_other(member, head)
        ]
        fitting = [member for member in family if suits(member, gender_of(head))]
        return fitting[0] if len(fitting) == 1 else None

    def _is_other(self, member: Member, head: str) -> bool:
        """Whether the article calls one of that name somebody's relative of another kind, or none
        at all."""
        text = self._cast.text
        heads = {span.of(text).lower().split()[-1] for span in member.roles.values()}
        if head not in heads and not heads.isdisjoint(KIN - SPOUSES):
            return True
        return any(_NO_RELATION.match(text, name.span.end) for name in member.fulls.values())


def _share_a_last_name(one: Member, other: Member) -> bool:
    """Whether two have the same last word in their names, or the same first one that is no given
    name, as where the last name is said first."""
    first = one.words[0] == other.words[0] and one.words[0] not in GIVEN
    return one.words[-1] == other.words[-1] or first
