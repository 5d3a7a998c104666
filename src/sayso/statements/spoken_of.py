"""Which person is meant by what is said of one who was just spoken of: "the importer"."""

from __future__ import annotations

import re

from sayso.statements.answers import Answer, again, reached
from sayso.statements.cast import Cast
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.kin import KIN, PARENTS
from sayso.statements.lexicon.kinds import kind_by_form
from sayso.statements.lexicon.offices import ONE_OF_A_KIND, PAST
from sayso.statements.meant import FAIRLY, LIKELY, SPEAKING, Meant
from sayso.statements.member import Member
from sayso.statements.names import Name
from sayso.statements.noun_phrases import Noun
from sayso.statements.persons import Persons
from sayso.statements.roles import AGED, full, is_other, is_still
from sayso.statements.scene import Scene, suits
from sayso.statements.told import Told
from sayso.types import Span

PLACE, LESS_SURE, LAST, TOLD_MORE, OF_AGE, OF_SUBJECT = 0.8, 0.7, 0.5, 0.7, 0.8, 0.6
"""How sure each kind of evidence is; see `speakers`."""

SURELY = 0.7
"""The chance from which on the model may call somebody "the mayor", of whom a place has one."""

BEHIND = 25
"""How many characters behind its words a source still tells who said them."""

_BEGINS = re.compile(r"(?:[.!?]\s|[\"”’»“]\s|^|\n\s*)$")

KNOWN_BY = PAST | {
    *("old", "young", "latter", "elder", "younger", "same"),
    *("new", "outgoing", "departing", "ousted", "defeated"),
}
"""What is said of one who was spoken of before."""


SEEN = {"man", "woman", "boy", "girl", "lady", "gentleman", "youngster", "teenager"}
"""Nouns for what anybody sees."""

OFTEN_UNNAMED = {
    *("pal", "friend", "insider", "informant", "whistleblower", "official", "employee", "worker"),
    "staffer",
}

ANYBODY = SEEN | OFTEN_UNNAMED
"""Nouns for one who was brought in without a name by another noun."""

TRAITS = PARENTS | {
    *("winner", "loser", "champion", "founder", "author", "survivor", "victim", "veteran"),
    *("native", "newcomer", "widow", "widower", "pensioner", "retiree", "star", "favourite"),
    *("witness", "millionaire", "billionaire", "heir", "heiress", "beauty", "blonde", "redhead"),
    *("hero", "heroine", "legend", "icon", "debutant", "novice", "rookie", "medallist", "medalist"),
}
"""What one can be beside an office or trade."""

_NO_OFFICE = TRAITS | KIN

GENERAL = {
    *("athlete", "player", "sportsman", "sportswoman", "artist", "musician", "performer"),
    *("entertainer", "scientist", "researcher", "academic", "scholar", "craftsman", "tradesman"),
    *("businessman", "businesswoman", "entrepreneur", "politician", "activist", "campaigner"),
    *("journalist", "author", "writer", "clergyman", "churchman", "soldier", "lawyer", "expert"),
}
"""Nouns for those of many trades: a runner is an athlete too."""

_NOT_TOLD = (
    ONE_OF_A_KIND
    | OFTEN_UNNAMED
    | {
        *("officer", "executive", "secretary", "spokesman", "spokeswoman", "spokesperson", "aide"),
    }
)
"""Offices that are told of their holders, and nouns for those who keep their names."""


OLD, YOUNG = frozenset({"old", "elderly", "aged"}), frozenset({"young", "little", "small"})
GROWN = frozenset({"man", "woman", "lady", "gentleman"})
CHILDREN = frozenset({"boy", "girl", "lad", "teenager", "youngster", "youth", "child"})
"""Words that tell about how old somebody is."""

OF_OLD_AGE = 60


class SpokenOf:
    """The persons of one article, by what is told of them in passing."""

    def __init__(
        self, cast: Cast, scene: Scene, meant: Meant, persons: Persons, told: Told
    ) -> None:
        self._text = cast.text
        self._cast = cast
        self._scene = scene
        self._meant = meant
        self._persons = persons
        self._told = told

    def by_place(self, i: int, span: Span, phrase: Noun) -> Answer | None:
        """The person of whom this is said as of one who was just spoken of: "the importer"."""
        kind = kind_by_form(phrase.head)
        known = set(phrase.modifiers) & KNOWN_BY or phrase.head.endswith(AGED)
        if (
            kind not in ("person", None)
            or not (kind or known)
            or (phrase.head in ONE_OF_A_KIND and not known)
        ):
            return None
        if self._told.outer(i) is not None:
            return None
        answer = self._persons.before(i, "role", span, gender_of(phrase.head))
        last = self._told.recent(span.start)
        if known and answer.unresolved and [m.type for m in last.members] == ["person"]:
            answer = again(last, "role", span, LAST)
        guess = self._meant.guess(
            phrase.place, lambda m: is_apart(m, span, "person") and _is_of_age(m, phrase)
        )
        if guess and guess.chance >= LIKELY and isinstance(guess.who, Member):
            told = guess.who in answer.members or known
            if told and not is_still(guess.who, phrase):
                sure = PLACE if guess.chance >= FAIRLY else LESS_SURE
                return reached("role", span, (guess.who,), sure)
        if answer.unresolved or not known or is_still(answer.members[0], phrase):
            return None
        if phrase.head.endswith(AGED):
            return answer if _is_of_age(answer.members[0], phrase) else None
        own, _ = self._meant.views(phrase.place, answer.members[0])
        return answer if own >= SPEAKING else None

    def by_age(self, i: int, span: Span, phrase: Noun) -> Answer | None:
        """The only person whose age tells that she is "the old woman", or he "the boy", or whom an
        obituary is of."""
        persons, old = self._of_some_age(i, span, phrase)
        aged = [member for member in persons if _is_old(member) == old and member.age]
        if old and self._persons.remembered in persons:
            aged = [member for member in persons if member is self._persons.remembered]
        return reached("role", span, (aged[0],), OF_AGE) if len(aged) == 1 else None

    def of_any_age(self, i: int, span: Span, phrase: Noun) -> Answer | None:
        """Whom "she" or "he" would mean where "the old woman" or "the boy" stands, if the article
        tells no age."""
        persons, _ = self._of_some_age(i, span, phrase)
        if not persons:
            return None
        answer = self._persons.before(i, "role", span, gender_of(phrase.head))
        known = [member for member in answer.members if member in persons and not member.age]
        return answer if len(known) == 1 else None

    def _of_some_age(self, i: int, span: Span, phrase: Noun) -> tuple[list[Member], bool]:
        """Who can be meant by words that tell about how old somebody is, and whether as an old
        one."""
        old = bool({*phrase.modifiers} & OLD) and phrase.head in GROWN
        if phrase.determiner != "the" or {*phrase.modifiers} - OLD - YOUNG:
            return [], old
        if phrase.place.end != span.end or not (old or phrase.head in CHILDREN):
            return [], old
        speaking = self._told.answer(self._told.outer(i)).members
        gender = gender_of(phrase.head)
        persons = [
            member
            for member in self._cast.members
            if member.named and member.type == "person" and member not in speaking
            if suits(member, gender) and member.last_before(span.start) >= 0
        ]
        return persons, old

    def told_more(self, i: int, span: Span, phrase: Noun) -> Answer | None:
        """The person of whom the words tell what the article has not told yet: "“Never,” the winger
        said", "two goals by Jon Bell. The striker said"."""
        if phrase.determiner != "the" or self._told.outer(i) is not None:
            return None
        if kind_by_form(phrase.head) != "person" and not self._is_title(phrase):
            return None
        if any(not member.named for member in self._cast.roles.known_by(phrase.head)):
            return None
        guess = self._meant.guess(phrase.place, lambda m: is_apart(m, span, "person"))
        likely = [guess.who] if guess and guess.chance >= LIKELY else []
        before = self._persons.before(i, "role", span, gender_of(phrase.head)).members
        members: list[Member | list[Name]] = []
        behind = self._is_behind_words(i, span.start)
        subject = [one for one in [self.subject(i, span, phrase)] if one and behind]
        if phrase.head in ONE_OF_A_KIND:
            surely = [*subject, *([guess.who] if guess and guess.chance >= SURELY else [])]
            free = (member for member in before if not any(map(tells_office, member.roles)))
            members += [member for member in free if member in surely]
        elif behind:
            latest = self._scene.latest(span.start)
            agreed = [latest] if latest and guess and guess.who is latest else []
            last = self._told.recent(span.start).members
            members += [*likely, *subject, *before, *agreed, *last][:1]
        elif phrase.place.end == span.end and not phrase.modifiers:
            members += self._scene.just_met(span.start)
        who = members[0] if len(members) == 1 else None
        if isinstance(who, Member) and self._can_be_called(who, phrase):
            return reached("role", span, (who,), TOLD_MORE)
        return None

    def instead_of_asking(self, i: int, span: Span, phrase: Noun, found: Answer) -> Answer:
        """The person who was asked, where the one found is who asked right before: "Bell asked what
        it smelled like. “Of tar,” the witness said"."""
        asking = self._told.answer(self._told.last).members
        told = found.confidence > TOLD_MORE or phrase.head.endswith(AGED)
        if told or self._told.outer(i) is not None or found.members != asking:
            return found
        answer = self._persons.questioned("role", span, gender_of(phrase.head))
        fits = answer and self._can_be_called(answer.members[0], phrase)
        return answer if answer and fits else found

    def of_unnamed(self, i: int, span: Span, phrase: Noun) -> Answer | None:
        """One without a name who was just spoken of, by another noun for those who keep theirs: "A
        second insider disagrees. “Never,” the pal said"."""
        if phrase.determiner != "the" or phrase.head not in OFTEN_UNNAMED or phrase.modifiers:
            return None
        if self._told.outer(i) is not None or not self._is_behind_words(i, span.start):
            return None
        subject = self.subject(i, span, phrase)
        members = (subject,) if subject else self._told.recent(span.start).members
        if len(members) != 1 or members[0].named or members[0].type != "person":
            return None
        return reached("role", span, members, TOLD_MORE)

    def _is_title(self, phrase: Noun) -> bool:
        """Whether a noun has the capital of a title that the lexicon does not know."""
        capital = self._text[phrase.place.start].isupper()
        return capital and not phrase.modifiers and kind_by_form(phrase.head) is None

    def _is_behind_words(self, i: int, at: int) -> bool:
        """Whether a source stands behind what it says: "it was late, the winger said"."""
        return any(0 <= at - said.end < BEHIND for said in self._told.said(i))

    def _can_be_called(self, member: Member, phrase: Noun) -> bool:
        """Whether a person with a name can be what the phrase says."""
        known = suits(member, gender_of(phrase.head)) and not is_still(member, phrase)
        one = member.named and member.type == "person" and _is_of_age(member, phrase)
        return one and known and not is_other(member, phrase)

    def by_trade(self, i: int, span: Span, phrase: Noun) -> Answer | None:
        """The person of whom the words tell a trade, as the article has told none yet, or what
        anybody can be beside it: "Ana Ruiz, 26, wept. The rapper said"."""
        head = phrase.head
        if phrase.determiner != "the" or kind_by_form(head) != "person":
            return None
        if self._told.outer(i) is not None or head in _NOT_TOLD:
            return None
        guess = self._meant.guess(phrase.place, lambda m: is_apart(m, span, "person"))
        latest = self._scene.latest(span.start)
        if latest is None or guess is None or guess.who is not latest or guess.chance < SPEAKING:
            return None
        before = self._persons.before(i, "role", span, gender_of(head)).members
        if before != (latest,) or not self._can_be_called(latest, phrase):
            return None
        if head not in SEEN | TRAITS and any(map(tells_office, latest.roles)):
            return None
        return reached("role", span, (latest,), LAST)

    def subject(self, i: int, span: Span, phrase: Noun) -> Member | None:
        """The person whom the sentence before is about, or the one before the quotation that the
        words stand behind."""
        said = self._told.said(i)[0]
        at = said.start if said.start < span.start and self._scene.is_quote(said) else span.start
        return self._scene.subject_before(at, gender_of(phrase.head))

    def as_subject(self, i: int, span: Span, phrase: Noun) -> Answer | None:
        """That person, if the article tells no other office or trade of hers or his yet."""
        head = phrase.head
        if phrase.determiner != "the" or kind_by_form(head) != "person" or head in _NOT_TOLD:
            return None
        begins = _BEGINS.search(self._text, max(0, span.start - 3), span.start)
        if self._told.outer(i) is not None or not (begins or self._is_behind_words(i, span.start)):
            return None
        subject = self.subject(i, span, phrase)
        if subject is None or not self._can_be_called(subject, phrase):
            return None
        if head not in SEEN | TRAITS | GENERAL and any(map(tells_office, subject.roles)):
            return None
        return reached("role", span, (subject,), OF_SUBJECT)

    def spoke_last(self, i: int, span: Span, phrase: Noun) -> Answer | None:
        """The person who spoke last, if nobody else was mentioned since and the words begin a
        sentence or follow a quotation: "the importer"."""
        if kind_by_form(phrase.head) != "person" or phrase.head in ONE_OF_A_KIND:
            return None
        if not _BEGINS.search(self._text, max(0, span.start - 3), span.start):
            return None
        last = self._told.recent(span.start)
        if (
            self._told.outer(i) is not None
            or phrase.place.end != span.end
            or len(last.members) != 1
        ):
            return None
        member = last.members[0]
        if not (member.type == "person" and suits(member, gender_of(phrase.head))):
            return None
        if not (member.named or phrase.head in ANYBODY):
            return None
        if self._scene.latest(span.start) is not member or is_still(member, phrase):
            return None
        return again(last, "role", span, LAST)


def is_apart(member: Member, span: Span, kind: str) -> bool:
    """Whether a member is of the kind and not mentioned within the span."""
    return member.type == kind and not any(
        span.start <= m.start < span.end for m in member.mentions
    )


def tells_office(role: tuple[str, ...]) -> bool:
    """Whether a role tells more than what anybody can be beside an office or trade."""
    return any(kind_by_form(word) == "person" and word not in _NO_OFFICE for word in role)


def _is_old(member: Member) -> bool | None:
    """Whether somebody's age is an old one; None if it is neither that nor a child's."""
    years = int(member.age.split("-")[0]) if member.age else OF_OLD_AGE
    return True if years >= OF_OLD_AGE else False if years < 20 else None


def _is_of_age(member: Member, phrase: Noun) -> bool:
    """Whether nothing the article tells about a member contradicts the age in the phrase."""
    ages = {full(word) for word in (*phrase.modifiers, phrase.head) if word.endswith(AGED)}
    return not ages or member.age is None or member.age in ages
