"""Resolving sources: who stands behind each attribution, by which evidence, and how surely.

The rules read names, roles, descriptions and obvious pronouns; where several would fit equally
well they answer "ambiguous" and name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.statements.answers import AMBIGUOUS, Answer, reached
from sayso.statements.antecedents import Antecedents
from sayso.statements.attribution import Attribution
from sayso.statements.bodies import tell_bodies
from sayso.statements.called import learn_from_pronouns
from sayso.statements.capitals import Capitals
from sayso.statements.cast import Cast
from sayso.statements.clauses import Clauses
from sayso.statements.compatriots import is_compatriot
from sayso.statements.descriptions import ROLE, Descriptions
from sayso.statements.families import Families
from sayso.statements.kinship import Kinship
from sayso.statements.known_names import FAMILY, Found
from sayso.statements.leads import tell_lead
from sayso.statements.lexicon.function_words import RELATIVES
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.kinds import kind_by_form, kind_of, singular
from sayso.statements.lexicon.offices import PAST
from sayso.statements.meant import SPEAKING, Meant
from sayso.statements.member import Member
from sayso.statements.names import Name
from sayso.statements.nicknames import nicknamed
from sayso.statements.noun_phrases import Noun, noun
from sayso.statements.persons import Persons
from sayso.statements.pronouns import Pronouns
from sayso.statements.questions import Questions
from sayso.statements.ranking import Ranking
from sayso.statements.roles import PASSED_ON
from sayso.statements.scene import Scene, suits
from sayso.statements.source_parts import Part
from sayso.statements.sources import parts
from sayso.statements.spokespeople import spoken_for
from sayso.statements.things import Things
from sayso.statements.together import Together
from sayso.statements.told import Told
from sayso.statements.turns import Turns
from sayso.statements.unsourced import Unsourced
from sayso.types import Article, Span, Speaker, Step, Unresolved

NAME, SHORT, GIVEN, INNER, SHARED, ACCOUNT = 0.97, 0.97, 0.95, 0.8, 0.7, 0.97
WHOLE_FAMILY, OF_A_FAMILY, NICKNAME, CAPITAL, LATEST = 0.85, 0.82, 0.7, 0.7, 0.6
ALONE, BODY_ALONE, OFFICE = 0.75, 0.85, 0.85
EITHER, EXACTLY, OF_SEVERAL = 0.5, 0.75, 0.78
"""How sure each kind of evidence is: about how often it was right where the sources are given, on
the development half of the own set and on the invented training articles. Those of a pronoun are
for where the model is not sure itself."""

SOMEBODY_ELSE, MAYBE_ELSE, DOUBTED, UNSEEN, SEEN = 0.6, 0.25, 0.7, 0.8, 0.85
"""The model's chances for somebody else that make a rule's answer doubtful, the second that of a
name without roles, and how sure it is then: on articles that nobody had read, four in ten of the
first kind were right, half of the second, and six in ten of the roles of whose bearer the model saw
nothing, but nine in ten where it is an office of which there is one: the last chance but one is
theirs. The last is that of names of one word and of families whose bearer the model sees."""


_NAMING = re.compile(
    r",?\s(?:an?\s\w+\s)?(?:who(?:m|se)?|known|called|named|identified)\b[^.,;:]{0,40}?"
    r"\b(?:name,|as|is|call(?:ed|s)?|named)\s(?=[A-Z])|\s(?:going\s)?by\sthe\sname\s(?:of\s)?(?=[A-Z])"
    r"|,\sone\s(?=[A-Z])|\scalling\s(?:itself|themselves|himself|herself)\s(?:the\s)?(?=[A-Z])"
)
"""What stands between a description and the name that it gives at last."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """The speakers of one attribution, or why there are none, and the evidence.

    `why` leads from the source words to the first full mention of each speaker. `confidence` is
    that the speakers are right; 0 where there are none.
    """

    speakers: tuple[str, ...]
    unresolved: Unresolved | None
    confidence: float
    why: tuple[Step, ...]


def resolve(
    article: Article, attributions: Sequence[Attribution], antecedents: Antecedents | None = None
) -> tuple[tuple[Resolution, ...], tuple[Speaker, ...]]:
    """The resolution of each attribution, in their order, and the speakers behind them.

    Speakers are numbered `p1`, `p2`, ... in order of their first mention in the text; only those
    that stand behind at least one attribution are listed, and those whom they speak for. Without
    `antecedents` pronouns go by rules alone.
    """
    resolver = Resolver(article, attributions, antecedents)
    answers = resolver.answers()
    members = {member: None for answer in answers for member in answer.members}
    stands_for = {member: spoken_for(member, resolver.cast) for member in members}
    members.update(dict.fromkeys(other for other in stands_for.values() if other))
    spoken = sorted(members, key=lambda m: m.mentions[0].start)
    ids = {member: f"p{i}" for i, member in enumerate(spoken, 1)}
    resolutions = tuple(
        Resolution(tuple(ids[m] for m in a.members), a.unresolved, a.confidence, a.why)
        for a in answers
    )
    others = {ids[m]: ids[other] for m, other in stands_for.items() if other}
    return resolutions, tuple(_speaker(ids[m], m, others.get(ids[m])) for m in spoken)


def _is_one_of_a_kind(phrase: Noun) -> bool:
    """Whether a noun tells an office that one person has at a time, in an article about one place;
    each of two teams has its captain, and several may have been presidents."""
    return phrase.head in PASSED_ON - {"captain"} and PAST.isdisjoint(phrase.modifiers)


def _speaker(id: str, member: Member, speaks_for: str | None) -> Speaker:
    return Speaker(
        id=id,
        name=member.name,
        named=member.named,
        type=member.type,
        roles=_apart(list(member.roles.values())),
        speaks_for=speaks_for,
        mentions=_apart(member.mentions),
    )


def _apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in text order, of those that overlap the first and longest."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return tuple(kept)


class Resolver:
    """One article's attributions, resolved outer ones first and in text order, titles last."""

    def __init__(
        self,
        article: Article,
        attributions: Sequence[Attribution],
        antecedents: Antecedents | None,
    ) -> None:
        self.cast = Cast(article)
        self.parts = [
            tuple(
                self._introduced(part)
                for part in parts(article.text, a.source, self.cast.names, self._is_known)
            )
            for a in attributions
        ]
        self.cast.bring_in()
        if antecedents is not None:
            learn_from_pronouns(article.text, self.cast.blocks, self.cast.members, antecedents)
        tell_bodies(article.text, self.cast.members)
        self.scene = Scene(article, attributions, self.cast.all())
        tell_lead(self.cast, self.scene)
        self.capitals = Capitals(self.cast, self.scene)
        self.told = Told(attributions, self.scene)
        meant = self.meant = Meant(self.cast, antecedents)
        kinship = self.kinship = Kinship(self.cast, self.scene, meant)
        self.families = Families(self.cast, kinship)
        questions = Questions(self.scene, self.told)
        persons = self.persons = Persons(self.scene, self.told, questions, self.cast.members)
        things = Things(article.text, self.scene, self.cast.all)
        self.turns = Turns(article, self.cast, self.scene, meant)
        together = Together(self.cast, self.scene, self.told, kinship, things)
        self.descriptions = Descriptions(
            article, self.cast, self.scene, meant, persons, things, self.told, kinship, together
        )
        self.pronouns = Pronouns(
            self.cast,
            self.scene,
            self.told,
            meant,
            persons,
            things,
            self.turns,
            self.descriptions,
            Ranking(self.cast, self.scene, self.told, meant),
            together,
        )
        self.unsourced = Unsourced(
            article,
            self.scene,
            self.told,
            meant,
            self.turns,
            Clauses(self.cast, self.scene, self.told, self.pronouns.answer),
            questions,
        )

    def answers(self) -> list[Answer]:
        """The answer for each attribution, in their order."""
        for i in self.told.order():
            answer = self._answer(i)
            self.told.note(i, answer)
            for member in answer.members:
                self.cast.unnamed.join(member)
                member.person = member.person or member.type == "person"
                self.scene.enter(member, self.told.at(i))
        return self.told.answers()

    def _is_known(self, name: Name) -> bool:
        return bool(self.cast.known_names.named(name).members)

    def _introduced(self, part: Part) -> Part:
        """The part, with a name in it and the name's roles made known to the cast."""
        if part.name is None:
            return part
        known = self.cast.known_names.named(part.name).members
        if len(known) < 2:
            member = known[0] if known else self.cast.add(part.name)
            self.cast.meet(member, part.name, full=not known)
            if any(self._tells_organisation(role) for role in part.roles) and not member.person:
                member.type = "organisation"
            member.person = member.person or member.type == "person"
            for role in part.roles:
                self.cast.roles.take(member, role)
        return part

    def _tells_organisation(self, role: Span) -> bool:
        """Whether a role is the kind of an organisation, not what somebody has to do with one."""
        phrase = noun(self.cast.text, role)
        if phrase is None or {phrase.head, *phrase.modifiers} & RELATIVES:
            return False
        return kind_of(phrase.head) == "organisation"

    def _answer(self, i: int) -> Answer:
        parts = self.parts[i]
        answers = [self._weighed(i, part, self._part(i, part)) for part in parts]
        answers = answers or [self.unsourced.answer(i)]
        for answer in answers:
            if answer.unresolved:
                return answer
        return Answer(
            members=tuple(dict.fromkeys(m for a in answers for m in a.members)),
            confidence=min(a.confidence for a in answers),
            why=tuple(step for a in answers for step in a.why),
        )

    def _weighed(self, i: int, part: Part, answer: Answer) -> Answer:
        """The answer of a rule, less sure where the model takes a role for somebody else, or sees
        nothing that leads from it to the person who bears it, unless one tells of the other; and
        where it may take the only name of a person of whom the article tells nothing for somebody
        else. Surer where it sees who is meant by a name of one word, or by that of a family."""
        if len(answer.members) != 1:
            return answer
        member, step = answer.members[0], answer.why[0].step
        person = member.type == "person"
        again = len(member.words) > 1 < len(member.mentions)
        untold = step == "name" and person and not (member.roles or member.titled or again)
        weak = part.name is not None and answer.confidence in (ALONE, OF_A_FAMILY)
        if not (untold or weak or step == "role"):
            return answer
        phrase = noun(self.cast.text, part.span) if part.kind == "description" else None
        own, other = self.meant.views(phrase.place if phrase else part.span, member)
        likely = MAYBE_ELSE if untold and own < SPEAKING else SOMEBODY_ELSE
        nested = self.told.outer(i) is not None
        unseen = own < SPEAKING and person and step == "role" and not nested
        one = phrase is not None and _is_one_of_a_kind(phrase) and answer.confidence == ROLE
        told = phrase is not None and self.kinship.tells(member, phrase.head)
        if other >= likely or (unseen and not (one or told)):
            return replace(answer, confidence=min(answer.confidence, DOUBTED))
        if unseen:
            return replace(answer, confidence=min(answer.confidence, UNSEEN))
        if weak and SPEAKING <= own < 1:
            return replace(answer, confidence=SEEN)
        return answer

    def _part(self, i: int, part: Part) -> Answer:
        if (part.name or part.kind == "description") and (
            answer := self.turns.by_initials(part.span) or self.turns.by_name_label(part.span)
        ):
            return answer
        if part.name is not None:
            return self._name(i, part.name)
        if part.kind == "account":
            return reached("name", part.span, (self.cast.unnamed.account(part.span),), ACCOUNT)
        if part.kind == "label":
            return self.turns.labelled(part.span)
        owner = None
        if part.kind == "description":
            owner = self.descriptions.owner_of_words(part.span)
            if owner is None and (name := self._named_in(i, part.span)):
                return self._name(i, name)
            if owner is None and (several := self.families.siblings(part.span)):
                return reached("role", part.span, several, OF_A_FAMILY)
            if owner is None:
                title = self.scene.in_title(part.span.start)
                return (self._in_title if title else self._description)(i, part.span)
        pronoun = owner or part.span
        answer = self.pronouns.answer(i, pronoun)
        for member in answer.members:
            member.note(pronoun)
        return answer

    def _named_in(self, i: int, span: Span) -> Name | None:
        """The name that a description gives in the end: "a guard, known only as Tarn"."""
        text = self.cast.text
        naming = _NAMING.match(text, span.end) or _NAMING.search(text, span.start, span.end)
        cue = self.told.attributions[i].cue
        if naming is None or any(naming.start() <= c.start < naming.end() for c in cue):
            return None
        names = self.cast.names(naming.end(), min(len(text), naming.end() + 60))
        begun = names and (names[0].title or names[0].span).start == naming.end()
        nickname = naming[0].endswith("calls ") and names and len(names[0].words) < 2
        return names[0] if begun and not nickname else None

    def _in_title(self, i: int, span: Span) -> Answer:
        """Whom a description in a title means: who says the same words below, else whom the words
        mean, else who says below in other words what the title has said."""
        echo = self.unsourced.echoed(i)
        if echo and echo.confidence >= EXACTLY and self._can_be(span, echo):
            return echo
        answer = self._description(i, span)
        if any(member.named for member in answer.members):
            return answer
        below = self.unsourced.below(i)
        return below if below and self._can_be(span, below) else answer

    def _can_be(self, span: Span, answer: Answer) -> bool:
        """Whether a description can mean whoever is the answer, one with a name."""
        phrase = noun(self.cast.text, span)
        if phrase is None or len(answer.members) != 1:
            return False
        who = answer.members[0]
        several = singular(phrase.head) != phrase.head and kind_of(phrase.head) is None
        one = kind_by_form(phrase.head) in (who.type, None) and not several
        return one and who.named and suits(who, gender_of(phrase.head))

    def _description(self, i: int, span: Span) -> Answer:
        answer = self.descriptions.answer(i, span)
        if len(answer.members) == 1:
            member = answer.members[0]
            if other := self.cast.unnamed.settle(span, member):
                self.scene.settle(other, member)
        elif answer.members:
            self.cast.unnamed.forget(span)
        return answer

    def _name(self, i: int, name: Name) -> Answer:
        found = self.cast.known_names.named(name)
        if not found.members:
            found = Found((self.cast.add(name),))
        if found.members[0].words == name.words and is_compatriot(self.cast.text, name):
            last = self.persons.before(i, "role", name.span, None)
            if last.members:
                return last
            if latest := self.scene.latest(name.span.start):
                return reached("role", name.span, (latest,), LATEST)
        if holder := self._holder(name, found.members[0]):
            holder.note(name.span)
            return reached("role", name.span, (holder,), OFFICE)
        alone = len(name.words) == 1 and not found.members[0].roles
        if alone and (relative := self.descriptions.called_by_kin(i, name.words[0])):
            relative.note(name.span)
            return reached("role", name.span, (relative,), OF_A_FAMILY)
        relative = self.families.meant(name)
        if relative and found.members != (relative,):
            relative.note(name.span)
            return reached("short", name.span, (relative,), OF_A_FAMILY)
        if len(titled := self._titled(name)) > 1 and found.members[0].words == name.words:
            return reached("role", name.span, titled, WHOLE_FAMILY)
        if siblings := self.families.siblings(name.span):
            return reached("short", name.span, siblings, OF_A_FAMILY)
        couple = self.families.couple(name)
        if couple and found.members[0].words == name.words:
            return reached("short", name.span, couple, OF_A_FAMILY)
        younger = self.families.is_younger(name) if relative is None else None
        if younger is not None:
            likely = self.families.likely(name, younger=younger) or found.members[0]
            likely.note(name.span)
            several = self.families.are_several(name)
            return reached("short", name.span, (likely,), OF_SEVERAL if several else EITHER)
        if found.rank == FAMILY:
            return reached("short", name.span, found.members, WHOLE_FAMILY)
        sure = {None: NAME, 0: SHORT, 1: SHORT if name.title else GIVEN, 2: INNER}[found.rank]
        sure = min(sure, SHARED) if found.shared else sure
        if len(found.members) == 1:
            member = found.members[0]
            if name.words == member.words and (
                government := self.capitals.government_of(member, name.span.start)
            ):
                return reached("short", name.span, (government,), CAPITAL)
            if (
                len(member.words) == 1
                and not (member.roles and name.title is None)
                and (called := nicknamed(self.cast.text, name, self.cast.members))
            ):
                called.note(name.span)
                return reached("short", name.span, (called,), NICKNAME)
            step = "name" if name.words == member.words else "short"
            alone = len(member.words) == 1 and not member.roles and member.type != "account"
            most = (ALONE if member.person else BODY_ALONE) if alone else sure
            return reached(step, name.span, (member,), min(most, sure))
        near = self._likely(found.members, name.span)
        near = near or self._nearest(found.members, name.span.start)
        if near is None:
            return AMBIGUOUS
        near.note(name.span)
        near.gender = near.gender or name.gender
        return reached("short", name.span, (near,), SHARED)

    def _holder(self, name: Name, found: Member) -> Member | None:
        """The only one whose office the letters of an acronym are short for: "the DG"."""
        letters = name.span.of(self.cast.text)
        if not (name.the and letters.isupper() and found.words == name.words and not found.roles):
            return None
        known = self.cast.roles.known_by(name.words[0])
        holders = [m for m in known if m.named and m.type == "person"]
        return holders[0] if len(holders) == 1 else None

    def _titled(self, name: Name) -> tuple[Member, ...]:
        """The persons whom a title in the plural means: "the two Hakims"."""
        plural = name.the and len(name.words) == 1 and name.words[0].endswith("s")
        several = self.cast.roles.several(name.words[0]) if plural else ()
        return tuple(member for member in several if member.type == "person")

    def _likely(self, members: Sequence[Member], span: Span) -> Member | None:
        """Whom of several bearers of a name the model takes it for, if it sees any."""
        guess = self.meant.guess(span, lambda member: member in members)
        seen = guess is not None and guess.chance >= SPEAKING
        return guess.who if guess and seen and isinstance(guess.who, Member) else None

    def _nearest(self, members: Sequence[Member], at: int) -> Member | None:
        """Who of several bearers of a name is meant: the one mentioned in this paragraph, or the
        only one so far; else of organisations the one whose full name the article gives most often,
        of persons the one it introduced paragraphs before the others."""
        block = self.scene.block
        here = [m for m in members if block(m.last_before(at)) == block(at)]
        so_far = [m for m in members if m.last_before(at) >= 0]
        for few in (here, so_far):
            if len(few) == 1:
                return few[0]
        if all(member.type == "organisation" for member in members):
            return max(members, key=lambda member: member.times)
        persons = [member for member in members if member.type == "person"]
        if len(persons) == 1 and not self.scene.in_title(at):
            return persons[0]
        first, second, *_ = sorted(members, key=lambda member: member.mentions[0].start)
        met, met_later = block(first.mentions[0].start), block(second.mentions[0].start)
        return first if met < met_later else None
