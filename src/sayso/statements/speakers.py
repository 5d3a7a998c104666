"""Resolving sources: who stands behind each attribution, by which evidence, and how surely.

The rules read names, roles, descriptions and obvious pronouns; where several would fit equally
well they answer "ambiguous" and name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.statements.answers import Answer, reached
from sayso.statements.antecedents import Antecedents
from sayso.statements.attribution import Attribution
from sayso.statements.bodies import tell_bodies
from sayso.statements.called import learn_from_pronouns
from sayso.statements.capitals import Capitals
from sayso.statements.cast import Cast
from sayso.statements.clauses import Clauses
from sayso.statements.descriptions import ROLE, Descriptions
from sayso.statements.echoes import Echoes
from sayso.statements.families import Families
from sayso.statements.genders import learn_genders
from sayso.statements.kinship import Kinship
from sayso.statements.labels import Labels
from sayso.statements.leads import tell_lead
from sayso.statements.lexicon.function_words import RELATIVES
from sayso.statements.lexicon.kinds import kind_of
from sayso.statements.lexicon.offices import PAST
from sayso.statements.meant import SPEAKING, Meant
from sayso.statements.member import Member
from sayso.statements.name_bearers import ALONE, OF_A_FAMILY, NameBearers
from sayso.statements.names import Name
from sayso.statements.noun_phrases import Noun, noun
from sayso.statements.persons import Persons
from sayso.statements.persons_in_headlines import can_be, person_below
from sayso.statements.pronouns import Pronouns
from sayso.statements.questions import Questions
from sayso.statements.ranking import Ranking
from sayso.statements.roles import PASSED_ON
from sayso.statements.scene import Scene
from sayso.statements.source_parts import Part
from sayso.statements.sources import parts
from sayso.statements.spokespeople import spoken_for
from sayso.statements.things import Things
from sayso.statements.together import Together
from sayso.statements.told import Told
from sayso.statements.turns import Turns
from sayso.statements.unsourced import Unsourced
from sayso.types import Article, Span, Speaker, Step, Unresolved

ACCOUNT, EXACTLY = 0.97, 0.75
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
        self.cast.bring_in({span.start for a in attributions for span in a.cue})
        labels = Labels(article)
        guests = self._who_answers(labels)
        if antecedents is not None:
            asked = (part for parts in self.parts for part in parts if part.name is None)
            antecedents.ask([self._word(part) for part in asked])
            learn_from_pronouns(article.text, self.cast.blocks, self.cast.members, antecedents)
        learn_genders(article.text, self.cast.blocks, self.cast.members)
        tell_bodies(article.text, self.cast.members)
        for guest in guests:
            guest.type, guest.person = "person", True
        self.scene = Scene(article, attributions, self.cast.all())
        tell_lead(self.cast, self.scene)
        capitals = Capitals(self.cast, self.scene)
        self.told = Told(attributions, self.scene)
        meant = self.meant = Meant(self.cast, antecedents)
        kinship = self.kinship = Kinship(self.cast, self.scene, meant)
        self.families = Families(self.cast, kinship)
        questions = Questions(self.scene, self.told)
        persons = Persons(self.scene, self.told, questions, self.cast.members)
        things = Things(article.text, self.scene, self.cast.all)
        self.turns = Turns(article, labels, self.cast, self.scene, meant)
        together = Together(self.cast, self.scene, self.told, kinship, things)
        self.descriptions = Descriptions(
            article, self.cast, self.scene, meant, persons, things, self.told, kinship, together
        )
        self.names = NameBearers(
            self.cast,
            self.scene,
            meant,
            self.families,
            capitals,
            persons,
            self.descriptions,
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
        self.echoes = Echoes(self.scene, self.told)
        self.unsourced = Unsourced(
            article,
            self.scene,
            self.told,
            meant,
            self.turns,
            Clauses(self.cast, self.scene, self.told, self.pronouns.answer),
            questions,
            self.echoes,
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

    def _who_answers(self, labels: Labels) -> list[Member]:
        """The persons by whose names the turns of an interview are labelled that are no
        questions."""
        known = self.cast.known_names
        bearers = (member for label in labels.answering for member in known.labelled(label))
        return [member for member in bearers if member.type == "person"]

    def _phrase(self, part: Part) -> Noun | None:
        """The noun phrase of a part that describes."""
        return noun(self.cast.text, part.span) if part.kind == "description" else None

    def _word(self, part: Part) -> Span:
        """The word of a part that the model is asked about: the head of a description."""
        phrase = self._phrase(part)
        return phrase.place if phrase else part.span

    def _is_known(self, name: Name) -> bool:
        return bool(self.cast.known_names.named(name).members)

    def _introduced(self, part: Part) -> Part:
        """The part, with a name in it and the name's roles made known to the cast."""
        if part.name is None:
            return part
        known = self.cast.known_names.named(part.name).members
        if len(known) < 2:
            member = known[0] if known else self.cast.introduce(part.name)
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
        phrase = self._phrase(part)
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
            return self.names.answer(i, part.name)
        if part.kind == "account":
            return reached("name", part.span, (self.cast.unnamed.account(part.span),), ACCOUNT)
        if part.kind == "label":
            return self.turns.labelled(part.span)
        owner = None
        if part.kind == "description":
            owner = self.descriptions.owner_of_words(part.span)
            if owner is None and (name := self._named_in(i, part.span)):
                return self.names.answer(i, name)
            if owner is None and (several := self.families.siblings(part.span)):
                return reached("role", part.span, several, OF_A_FAMILY)
            if owner is None:
                title = self.scene.in_title(part.span.start)
                return (self._in_title if title else self._description)(i, part.span)
        pronoun = owner or part.span
        answer = self._by_name(i, pronoun, self.pronouns.answer(i, pronoun))
        for member in answer.members:
            member.note(pronoun)
        return answer

    def _by_name(self, i: int, pronoun: Span, answer: Answer) -> Answer:
        """The answer for a pronoun, by name where it means somebody whom the text has brought in by
        words for one with a name: "Her aunt was there. She laughed."."""
        if len(answer.members) != 1:
            return answer
        (who,) = answer.members
        words = who.first
        if who not in self.cast.unnamed.brought_in() or who.type == "document":
            return answer
        new = words.of(self.cast.text).lower().startswith(("a ", "an "))
        if new or words.start > pronoun.start:
            return answer
        meant = self._description(self.told.around(i, words.start), words)
        if len(meant.members) != 1 or meant.members[0] is who:
            return answer
        return replace(meant, confidence=min(meant.confidence, answer.confidence))

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
        phrase = noun(self.cast.text, span)
        echo = self.echoes.same(i)
        if echo and echo.confidence >= EXACTLY and can_be(phrase, echo):
            return echo
        answer = self._description(i, span)
        if any(member.named for member in answer.members):
            return answer
        below = self.echoes.like(i)
        if below and can_be(phrase, below):
            return below
        return self._first_below(i, span) or answer

    def _first_below(self, i: int, span: Span) -> Answer | None:
        """The body, or the person, who speaks first below and can be whom a title means."""
        body = self.descriptions.body_below(i, span)
        return body or person_below(self.cast.text, span, self.told, self.meant)

    def _description(self, i: int, span: Span) -> Answer:
        answer = self.descriptions.answer(i, span)
        if len(answer.members) == 1:
            member = answer.members[0]
            if other := self.cast.unnamed.settle(span, member):
                self.scene.settle(other, member)
        elif answer.members:
            self.cast.unnamed.forget(span)
        return answer
