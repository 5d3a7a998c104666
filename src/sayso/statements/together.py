"""Whom words for two or more mean together: "both", "the pair", "the brothers", "both sides"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from sayso.statements.cast import Cast
from sayso.statements.counterparts import Counterparts
from sayso.statements.kinship import Kinship
from sayso.statements.lexicon.bodies_by_kind import IN_NAMES
from sayso.statements.lexicon.genders import Gender, gender_of
from sayso.statements.lexicon.kinds import kind_by_form, singular
from sayso.statements.lexicon.organisations import COMPANIES
from sayso.statements.lexicon.people import ONE_OF_SEVERAL
from sayso.statements.lexicon.several import (
    CONTESTING,
    COUNTED,
    COUNTRIES,
    ELDER,
    KIN_TOGETHER,
    OF_THE_SAME_OFFICE,
    PEOPLE,
    SIDES,
    TWO,
    YOUNGER,
)
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun, noun
from sayso.statements.organisations import is_no_company
from sayso.statements.scene import OWNS, Scene, suits
from sayso.statements.sentences import sentence_ends
from sayso.statements.sides import Sides, may_be_a_body
from sayso.statements.things import PLACED, Things
from sayso.statements.told import Told
from sayso.types import Span

BACK = 6
"""How many sentences back those are looked for of whom "both" tells."""

_ENDS = re.compile(r"[.!?…:;][\"”’»“›)]*\s*$")
_MEMBER = re.compile(r"\s([a-z-]+),?\s(?=[A-Z])")
_NAMING = re.compile(r"(?:,|:|\s[–—-])\s(?:[a-z]+\s(?:only\s)?(?:their\snames\s)?as\s)?")
_OF_BODY = re.compile(r"\b(?:of|for|with|by|against)\s(?:the\s)?$")
_OF = re.compile(r"\bof\s(?:the\s)?$")
AND = re.compile(r"(?:,\s[^.,;]{1,60},?|\s\([^)]{1,20}\))?,?\s(?:and|nor)\s(?:[\w’'.-]+,?\s){0,4}")


_SIDES = {singular(noun) for noun in SIDES}
_CONTESTING = {singular(noun) for noun in CONTESTING}


class Together:
    """Those of one article who are spoken of together."""

    def __init__(
        self, cast: Cast, scene: Scene, told: Told, kinship: Kinship, things: Things
    ) -> None:
        self._cast = cast
        self._scene = scene
        self._told = told
        self._kinship = kinship
        self._things = things
        self._pairs = Counterparts(cast, scene)
        self._bodies = Sides(cast, scene, told, things, self._pairs)

    def named(self, at: int, phrase: Noun) -> tuple[Member, ...]:
        """Whom a phrase at `at` means that says how many, or that they are relatives."""
        count, head = self._count(phrase), phrase.head
        if bond := KIN_TOGETHER.get(head) or (count and KIN_TOGETHER.get(f"{head}s")):
            family = self._relatives(at, bond, gender_of(singular(head)), count or TWO.get(head))
            if family or head != "couple":
                return family
        if singular(head) == "parent" and (parents := self._parents(at)):
            return parents
        if count is None:
            return self._bearers_near(at, head) or self._two_bodies(at, head)
        if head in COUNTED:
            return self.last(at, count) or (self._pairs.main(at, None) if count == 2 else ())
        bearers = self._cast.roles.several(head)
        if len(bearers) == 1 and count == 2:
            bearers = (*bearers, *self._counterparts(bearers[0]))
        if len(bearers) == count:
            return bearers
        one = singular(head)
        if one in IN_NAMES and (
            same := next(self._bodies.near(self.sentences(at), count, one), ())
        ):
            return same
        if one in _SIDES:
            return self._sides(at, head, count)
        if not _is_of_persons(head):
            return ()
        gender = gender_of(singular(head))
        if singular(head) in _CONTESTING and (two := self._pairs.main(at, gender)):
            return two
        return (
            self._counted(at, head, count)
            or self._persons(at, count, gender)
            or self._mentioned_last(at, count, gender)
        )

    def _parents(self, at: int) -> tuple[Member, ...]:
        """The two parents of somebody, else husband and wife."""
        return self._kinship.parents(at) or self._kinship.together(at, "spouse", None, 2)

    def _sides(self, at: int, head: str, count: int) -> tuple[Member, ...]:
        """The bodies that a noun for such means, as many as there are said to be."""
        counted = self._counted(at, head, count)
        if counted and all(may_be_a_body(one, head) for one in counted):
            return counted
        if near := next(self._bodies.near(self.sentences(at), count), ()):
            return near
        two = self._bodies.two(at, head) if count == 2 else ()
        countries = head in COUNTRIES - {"sides", "governments"}
        return (countries and two) or self._bodies.spoke(at, head, count) or two

    def _counterparts(self, member: Member) -> tuple[Member, ...]:
        """Those who are told to be somebody's counterpart, successor or predecessor."""
        others = (one for noun in OF_THE_SAME_OFFICE for one in self._cast.roles.known_by(noun))
        return tuple(dict.fromkeys(one for one in others if one.named and one is not member))

    def bearers(self, plural: str) -> tuple[Member, ...]:
        """The two of whom the article tells what the plural says, if there are no more."""
        bearers = self._cast.roles.several(plural) if singular(plural) != plural else ()
        return bearers if len(bearers) == 2 else ()

    def _bearers_near(self, at: int, plural: str) -> tuple[Member, ...]:
        """The two or three bearers of a role, all of whom were spoken of just before: "the
        judges"."""
        bearers = self._cast.roles.several(plural) if singular(plural) != plural else ()
        since = self._scene.block_start(self._scene.block(at) - 2)
        near = all(member.last_before(at) >= since for member in bearers)
        return bearers if len(bearers) in (2, 3) and near else ()

    def by_age(self, at: int, phrase: Noun) -> Member | None:
        """The elder or the younger of two who were just spoken of: by their ages, by who is whose
        child, else of siblings by who is named first."""
        younger = bool({phrase.head, *phrase.modifiers} & YOUNGER)
        alone = phrase.head in ELDER | YOUNGER and not phrase.modifiers
        compared = len(phrase.modifiers) == 1 and {*phrase.modifiers} <= ELDER | YOUNGER
        named = phrase.head == "one" or kind_by_form(phrase.head) == "person"
        if not alone and not (compared and named):
            return None
        gender = gender_of(phrase.head)
        siblings = self._kinship.together(at, "sibling", gender, 2)
        bearers = self._cast.roles.several(f"{phrase.head}s")
        pair = siblings or (bearers if len(bearers) == 2 else self._persons(at, 2, gender))
        if len(pair) != 2 or not all(member.named for member in pair):
            return None
        ages = [int(member.age.split("-")[0]) if member.age else None for member in pair]
        if None not in ages and ages[0] != ages[1]:
            return (min if younger else max)(zip(ages, pair, strict=True), key=itemgetter(0))[1]
        for child, parent in (pair, pair[::-1]):
            if self._kinship.is_child(child, parent):
                return child if younger else parent
        first = min(pair, key=lambda member: member.mentions[0].start)
        second = pair[1] if first is pair[0] else pair[0]
        return (second if younger else first) if siblings else None

    def last(self, at: int, count: int) -> tuple[Member, ...]:
        """The last `count` of whom the text has told before `at`."""
        for sentence in self.sentences(at):
            if two := self._joined(sentence, count) or self._group_in(sentence, None, count):
                return two
            if self._scene.present(sentence.start, sentence.end, None):
                break
            if bodies := self._bodies.named_in(sentence, count):
                return bodies
        return self._persons(at, count, None)

    def _count(self, phrase: Noun) -> int | None:
        counted = [
            COUNTED[word]
            for word in (phrase.determiner, *phrase.modifiers, phrase.head)
            if word in COUNTED
        ]
        return counted[0] if counted else None

    def sentences(self, at: int) -> Iterator[Span]:
        """The sentences of this paragraph and the one before up to `at`, last first."""
        scene = self._scene
        block = scene.block(at)
        own, start = scene.block_start(block), scene.block_start(block - 1)
        ends = {start, own, at, *sentence_ends(scene.text, start, at)}
        places = sorted(place for place in ends if start <= place <= at)
        told = [two for two in pairwise(places) if not scene.text[slice(*two)].isspace()]
        for first, end in told[: -BACK - 1 : -1]:
            yield Span(first, end)

    def _joined(self, sentence: Span, count: int) -> tuple[Member, ...]:
        """Those whom the sentence names one behind the other: "Ana Ruiz and Jon Bell"."""
        places = sorted(
            (span.start, span.end, member.order, member)
            for span, member in self._scene.mentioned(sentence, self._cast.all())
            if not tells_whose(self._scene.text, span)
        )
        text = self._scene.text
        for i, (begin, end, _, first) in reversed(list(enumerate(places[:-1]))):
            start, _, _, second = places[i + 1]
            if count == 2 and first is not second and AND.fullmatch(text, end, start):
                third = i and self._is_list(places[i - 1][3], places[i - 1][1], first, begin)
                return () if third else (first, self._by_name(second, first))
        return ()

    def _is_list(self, one: Member, end: int, other: Member, begin: int) -> bool:
        """Whether two names, of which one ends where the other begins but for a comma, are of a
        list: not "the parties, the Quay League"."""
        text = self._scene.text
        named = text[text.rfind(" ", 0, end) + 1].isupper() and one.named == other.named
        return named and one.type == other.type and text[end:begin] == ", "

    def _by_name(self, member: Member, owner: Member) -> Member:
        """The one whom the article names elsewhere as the owner's relative: "Ruiz and her son"."""
        phrase = None if member.named else noun(self._scene.text, member.first)
        kin = phrase and phrase.determiner in ("his", "her") and phrase.head
        return (kin and self._kinship.relative(owner, kin)) or member

    def _persons(self, at: int, count: int, gender: Gender | None) -> tuple[Member, ...]:
        """The last persons told of before `at`, as many as are meant, from whole sentences."""
        found: dict[Member, None] = {}
        for sentence in self.sentences(at):
            here = self._scene.present(sentence.start, sentence.end, gender)
            here += self._called_like_persons(sentence, gender)
            known = [
                m for m in here if m in self._cast.members and m.name.lower() not in ONE_OF_SEVERAL
            ]
            new = dict.fromkeys(m for m in known if not self._is_aside(m, sentence))
            if self._is_whole(sentence, at) or len(new) >= count:
                found.update(new)
            if len(found) >= count:
                break
        several = sorted(found, key=lambda member: member.last_before(at))
        return tuple(several) if len(several) == count else ()

    def _is_whole(self, sentence: Span, at: int) -> bool:
        """Whether a sentence ends before `at`: whoever "told both men" is none of them."""
        text = self._scene.text
        whole = sentence.end < at or self._scene.begins_block(at)
        return whole or _ENDS.search(text, max(sentence.start, at - 4), at) is not None

    def _mentioned_last(self, at: int, count: int, gender: Gender | None) -> tuple[Member, ...]:
        """The persons with a name who were mentioned last before `at`, however far back; where
        they are too few, those too of whom only the shape of the name tells it."""
        named = [
            member
            for member in self._cast.members
            if member.named and member.type == "person" and suits(member, gender)
            if member.last_before(at) >= 0 and (member.person or len(member.words) > 1)
        ]
        known = [member for member in named if member.person]
        known = known if len(known) >= count else named
        last = sorted(known, key=lambda member: member.last_before(at))[-count:]
        return tuple(last) if len(last) == count else ()

    def _called_like_persons(self, sentence: Span, gender: Gender | None) -> list[Member]:
        """Those whom only the shape of a name of two words tells to be persons."""
        named = (
            member
            for member in self._cast.members
            if member.named and member.type == "person" and len(member.words) > 1
            if suits(member, gender)
        )
        return [member for _, member in self._scene.mentioned(sentence, named)]

    def _is_aside(self, member: Member, sentence: Span) -> bool:
        """Whether the sentence mentions one only as an owner, or maybe as a place: "in Lorn"."""
        text = self._scene.text
        inside = [m for m in member.mentions if sentence.start <= m.start < sentence.end]
        return bool(inside) and all(
            OWNS.match(text, m.end)
            or (not member.person and _OF_BODY.search(text, max(0, m.start - 12), m.start))
            or (" " not in m.of(text) and PLACED.search(text, max(0, m.start - 16), m.start))
            for m in inside
        )

    def _counted(self, at: int, head: str, count: int) -> tuple[Member, ...]:
        """Those without names whom the text has brought in with the number, "two teachers", or
        who are named together, whichever is nearer."""
        for sentence in self.sentences(at):
            if group := self._group_in(sentence, head, count):
                return group
            two = self._joined(sentence, count)
            if two and (head in SIDES or all(one.type == "person" for one in two)):
                return two
        return ()

    def _group_in(self, sentence: Span, head: str | None, count: int) -> tuple[Member, ...]:
        """A group that the sentence tells of by its number; those whom "both men" means there."""
        text = self._scene.text
        for member in self._cast.all():
            first = member.first
            if member.named or not sentence.start <= first.start < sentence.end:
                continue
            phrase = noun(text, first)
            if (
                phrase is None
                or self._count(phrase) != count
                or _OF.search(text, max(0, first.start - 8), first.start)
            ):
                continue
            people = head in PEOPLE and _is_of_persons(phrase.head)
            if head is None or people or phrase.head in (head, *PEOPLE):
                if names := self._named_behind(first.end, sentence.end, count):
                    return names
                known = phrase.determiner in ("both", "the", "all")
                return self.named(first.start, phrase) if known else (member,)
        return ()

    def _named_behind(self, at: int, end: int, count: int) -> tuple[Member, ...]:
        """Those whose names follow a number of persons: "Two men, Jon Bell, 40, and Tom Orr"."""
        text = self._scene.text
        places = sorted(
            (span.start, span.end, member.order, member)
            for member in self._cast.members
            if member.named and member.type == "person"
            for span in member.mentions
            if at <= span.start < end
        )[:count]
        found = tuple(dict.fromkeys(member for *_, member in places))
        if len(found) < count or not _NAMING.fullmatch(text, at, places[0][0]):
            return ()
        return found if AND.fullmatch(text, places[-2][1], places[-1][0]) else ()

    def _two_bodies(self, at: int, head: str) -> tuple[Member, ...]:
        """The two who were just named together, if the plural can mean them: "the companies"."""
        if head not in SIDES or singular(head) not in COMPANIES:
            return ()
        two = next(filter(None, (self._joined(one, 2) for one in self.sentences(at))), ())
        firms = all(one.type == "organisation" and not is_no_company(one) for one in two)
        return two if firms else ()

    def _relatives(
        self, at: int, bond: str, gender: Gender | None, count: int | None
    ) -> tuple[Member, ...]:
        """Those whom the article tells to be each other's relatives of that kind, else who share
        the last name mentioned last."""
        found = self._kinship.together(at, bond, gender, count)
        if found or bond == "spouse":
            return found
        known = sorted(self._cast.relatives(at), key=lambda member: member.mentions[0].start)
        family = [member for member in known if suits(member, gender)]
        if family and len(family) == (count or len(family)):
            return tuple(family)
        joined = (self._joined(sentence, 2) for sentence in self.sentences(at))
        near = next((two for two in joined if two and all(m.named and m.person for m in two)), ())
        return near or (self._pairs.main(at, gender) if count == 2 else ())


def tells_whose(text: str, span: Span) -> bool:
    """Whether a name only tells of what somebody is who is named behind it: "the Quay member,
    Ana Ruiz"."""
    noun = _MEMBER.match(text, span.end)
    return noun is not None and kind_by_form(noun[1]) == "person"


def _is_of_persons(plural: str) -> bool:
    return plural in PEOPLE or kind_by_form(singular(plural)) == "person"
