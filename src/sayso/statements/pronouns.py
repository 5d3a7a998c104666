"""Whom a pronoun means: "she", "it", "they", "I", "who"."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.statements.answers import AMBIGUOUS, NOBODY, Answer, again, reached
from sayso.statements.cast import Cast
from sayso.statements.descriptions import Descriptions
from sayso.statements.lexicon.genders import Gender, gender_of
from sayso.statements.lexicon.pronouns import (
    FIRST_PERSON,
    FIRST_PERSON_SINGULAR,
    NEUTER_PRONOUNS,
    NOBODY_IN_PARTICULAR,
    PLURAL_PRONOUNS,
    PRONOUNS_OF_TWO,
    RELATIVE_PRONOUNS,
    SECOND_PERSON,
)
from sayso.statements.meant import LIKELY, Guess, Meant
from sayso.statements.member import Member
from sayso.statements.persons import Persons
from sayso.statements.ranking import Ranking
from sayso.statements.relative_clauses import RelativeClauses
from sayso.statements.scene import Scene, suits
from sayso.statements.spokespeople import body_of, is_spokesperson
from sayso.statements.teams import Teams
from sayso.statements.they import PAIR, They
from sayso.statements.things import Things, is_several, may_be
from sayso.statements.together import Together
from sayso.statements.told import Told
from sayso.statements.turns import Turns
from sayso.types import Span

HIMSELF, ITSELF, THING_AGREED = 0.95, 0.85, 0.9
PLURAL, THING, OURS, THEMSELVES, CLIENT = 0.7, 0.6, 0.6, 0.4, 0.7
ADDRESSED, TOLD_BY_NAME = 0.6, 0.8
"""How sure each kind of evidence is, where the model is not sure itself; see `speakers`."""

OVERRULING = 0.65
"""The chance from which on the model is followed against the rules."""

READS = frozenset({"read", "reads", "ran", "runs", "began", "begins", "ends", "ended"})
"""Verbs for what stands in a document."""

OTHERS = (["organisation"], ["group"])
"""The types of those for whom somebody speaks."""

_HANDLE = re.compile(r"(?<![\w@])@\w[\w.]*\w")
_DEFINITE = re.compile(r"(?:the|his|her|its|their)\s(?!\S+['’]s\s)", re.IGNORECASE)


class Pronouns:
    """The pronouns of one article."""

    def __init__(
        self,
        cast: Cast,
        scene: Scene,
        told: Told,
        meant: Meant,
        persons: Persons,
        things: Things,
        turns: Turns,
        descriptions: Descriptions,
        ranking: Ranking,
        together: Together,
    ) -> None:
        self._cast = cast
        self._scene = scene
        self._told = told
        self._meant = meant
        self._persons = persons
        self._things = things
        self._turns = turns
        self.ranking = ranking
        self._relative_clauses = RelativeClauses(cast, scene, told, descriptions)
        self._together = together
        self._they = They(cast, scene, told, meant, things, together)
        self._clients = descriptions.clients
        self._teams = Teams(cast)

    def answer(self, i: int, span: Span) -> Answer:
        """Whom the pronoun in `span`, the source of attribution `i`, means."""
        pronoun = span.of(self._cast.text).lower()
        if pronoun in NOBODY_IN_PARTICULAR:
            return NOBODY
        outer = self._told.outer(i)
        if pronoun in RELATIVE_PRONOUNS:
            return self._relative_clauses.answer(i, span)
        if pronoun in FIRST_PERSON and outer is not None:
            said, opens = self._told.answer(outer), self._told.said(outer)[0].start
            return self._first_person(pronoun, span, said, opens)
        if pronoun in FIRST_PERSON and (turn := self._turns.speaking(span)) is not None:
            opens = self._scene.block_start(self._scene.block(span.start))
            return self._first_person(pronoun, span, turn, opens)
        gender = gender_of(pronoun)

        quoted = self._told.is_as_spoken(outer, span.start)
        speaking = self._told.answer(outer).members if quoted else ()

        if gender:
            return self._person(i, span, gender, speaking)

        def fits(member: Member) -> bool:
            return _can_be(pronoun, member) and member not in speaking

        if pronoun in PRONOUNS_OF_TWO and (two := self._together.last(span.start, 2)):
            return reached("pronoun", span, two, PAIR)
        if pronoun in PLURAL_PRONOUNS:
            return self._they.answer(span, outer, fits, (*speaking, *self._bodies_of(speaking)))
        guess = self._meant.guess(span, fits, passing=True)
        if pronoun in NEUTER_PRONOUNS:
            return self._written(i, span, guess) or self._neuter(span, guess, outer)
        if guess and guess.chance >= LIKELY:
            return self._meant.taken(guess, "pronoun", span)
        if pronoun in FIRST_PERSON_SINGULAR and self._scene.first_question is not None:
            return self._turns.guest("pronoun", span)
        if pronoun in SECOND_PERSON:
            return self._addressed(span, outer)
        return NOBODY if pronoun in FIRST_PERSON_SINGULAR else AMBIGUOUS

    def _bodies_of(self, speaking: tuple[Member, ...]) -> tuple[Member, ...]:
        """Those for whom somebody who is quoted speaks or works."""
        bodies = (body_of(speaker, self._cast, self._things) for speaker in speaking)
        return tuple(body for body in bodies if body is not None)

    def _person(self, i: int, span: Span, gender: Gender, speaking: tuple[Member, ...]) -> Answer:
        """Whom "she" or "he" means: who answers a question, else for whom most tells; nobody where
        the sentence before is about two."""
        outer = self._told.outer(i)
        if outer is None and self._scene.is_about_two(span.start, gender):
            return AMBIGUOUS
        if outer is None and (asked := self._persons.asked(i, "pronoun", span, gender)):
            return asked
        client = self._client(self._told.answer(outer).members, gender)
        ruled = (
            reached("pronoun", span, (client,), CLIENT)
            if client
            else self._persons.before(i, "pronoun", span, gender)
        )
        if not self._meant.has_view:
            return ruled
        return self.ranking.answer(i, span, gender, ruled, speaking)

    def _first_person(self, pronoun: str, span: Span, said: Answer, opens: int) -> Answer:
        """Whoever speaks, who is `said`, in words that open at `opens`; "we" are those whom the
        speaker was just named with, else those who are led, worked or spoken for."""
        if pronoun in FIRST_PERSON_SINGULAR or len(said.members) != 1:
            sure = HIMSELF if pronoun in FIRST_PERSON_SINGULAR else THEMSELVES
            return again(said, "pronoun", span, sure)
        speaker = said.members[0]
        last = self._told.recent(opens)
        if len(last.members) > 1 and speaker in last.members:
            return again(last, "pronoun", span, PAIR)
        if group := self._they.one_of(speaker, opens):
            return reached("pronoun", span, group, OURS)
        other = body_of(speaker, self._cast, self._things)
        if other is not None and not self._turns.are_of(other):
            return reached("pronoun", span, (other,), PLURAL)
        if ours := self._ours(span, speaker):
            return reached("pronoun", span, (ours,), OURS)
        if team := self._teams.worked_in(speaker):
            return reached("pronoun", span, (team,), OURS)
        if is_spokesperson(speaker, self._cast) and [m.type for m in last.members] in OTHERS:
            return again(last, "pronoun", span, OURS)
        return again(said, "pronoun", span, THEMSELVES)

    def _addressed(self, span: Span, outer: int | None) -> Answer:
        """Whom somebody calls "you": the guest of an interview, else who spoke before."""
        said = self._told.answer(outer)
        guest = self._turns.addressed(said, span)
        if guest.members or outer is None:
            return guest
        if told := self._told_by_name(outer):
            return reached("pronoun", span, (told,), TOLD_BY_NAME)
        opens = self._told.said(outer)[0].start
        since = self._scene.block_start(self._scene.block(opens) - 2)
        spoken = self._told.spoken(since, opens)
        other = next((m for m in spoken if m.person and m not in said.members), None)
        return reached("pronoun", span, (other,), ADDRESSED) if other else guest

    def _told_by_name(self, i: int) -> Member | None:
        """The person whose name stands right behind the cue of attribution `i`: "Ruiz told
        Bell"."""
        cue = self._told.attributions[i].cue
        told = self._cast.starting_at(cue[-1].end + 1) if cue else None
        of = self._told.answer(i).members
        return told if told and told.type == "person" and told not in of else None

    def _client(self, speaking: tuple[Member, ...], gender: Gender) -> Member | None:
        """Whom a lawyer who speaks calls "she" or "he": the client."""
        if len(speaking) != 1:
            return None
        client = self._clients.of(speaking[0])
        return client if client and client.type == "person" and suits(client, gender) else None

    def _ours(self, span: Span, speaker: Member) -> Member | None:
        """Those for whom one speaks who is quoted after a sentence about them."""
        text = self._cast.text

        def fits(member: Member) -> bool:
            several = member is not speaker and member.type != "document" and may_be(member)
            several = several and not self._turns.are_of(member)
            return several and (member.named or bool(_DEFINITE.match(member.first.of(text))))

        return self._things.subject_before(span.start, fits) if speaker.type == "person" else None

    def _neuter(self, span: Span, guess: Guess | None, outer: int | None) -> Answer:
        """What "it" is: who speaks, if that is no person; else what the sentence is about, or the
        one before."""
        around = self._told.answer(outer)
        if len(around.members) == 1 and around.members[0].type in ("organisation", "group"):
            return again(around, "pronoun", span, ITSELF)
        last = self._told.recent(span.start)
        ruled: Answer | None = None
        if len(last.members) == 1 and self._is_thing(last.members[0]):
            ruled = again(last, "pronoun", span, PLURAL)
        elif thing := self._things.meant_before(span.start):
            ruled = reached("pronoun", span, (thing,), THING)
        if guess and ruled and guess.is_one_of(ruled.members):
            return replace(ruled, confidence=min(THING_AGREED, ruled.members[0].sure))
        if guess and guess.chance >= (OVERRULING if ruled else LIKELY):
            return self._meant.taken(guess, "pronoun", span)
        return ruled or self._account_before(span) or AMBIGUOUS

    def _account_before(self, span: Span) -> Answer | None:
        """The account that this paragraph names before "it": "A bot, @lorn_watch, counts. It
        wrote"."""
        start = self._scene.block_start(self._scene.block(span.start))
        handles = list(_HANDLE.finditer(self._cast.text, start, span.start))
        if not handles:
            return None
        account = self._cast.unnamed.account(Span(*handles[-1].span()))
        return reached("pronoun", span, (account,), THING)

    def _written(self, i: int, span: Span, guess: Guess | None) -> Answer | None:
        """What "it" is that reads so: the document told of last, in this paragraph or the end of
        the one before; also behind a first quotation of it."""
        cue = " ".join(part.of(self._cast.text).lower() for part in self._told.attributions[i].cue)
        if cue not in READS:
            return None
        since = self._scene.block_start(self._scene.block(span.start) - 1)
        if guess and isinstance(guess.who, Member) and guess.who.type == "document":
            return None
        paper = self._things.last_before(span.start, since, _is_document)
        return reached("pronoun", span, (paper,), THING) if paper else None

    def _is_thing(self, member: Member) -> bool:
        return member.type != "person" and not is_several(self._cast.text, member)


def _is_document(member: Member) -> bool:
    return member.type == "document"


def _can_be(pronoun: str, member: Member) -> bool:
    """Whether a pronoun that tells no gender can mean a member, as far as the model is asked."""
    if pronoun in FIRST_PERSON_SINGULAR:
        return member.type == "person"
    return member.type != "person" and pronoun not in SECOND_PERSON
