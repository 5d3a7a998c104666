"""Resolving sources: who stands behind each attribution, by which evidence, and how surely.

The rules read names, roles, descriptions and obvious pronouns; where several would fit equally
well they answer "ambiguous" and name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.statements.answers import AMBIGUOUS, NOBODY, Answer, again, reached
from sayso.statements.antecedents import Antecedents
from sayso.statements.attribution import Attribution
from sayso.statements.cast import Cast
from sayso.statements.descriptions import Descriptions
from sayso.statements.lexicon import (
    ASKING,
    FIRST_PERSON,
    FUNCTION_WORDS,
    NEUTER_PRONOUNS,
    NOBODY_IN_PARTICULAR,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
    Gender,
    gender_of,
)
from sayso.statements.member import Member
from sayso.statements.names import Name, fold
from sayso.statements.scene import Scene, suits
from sayso.statements.sources import Part, parts
from sayso.statements.spokespeople import headed_by, spoken_for
from sayso.types import Article, Span, Speaker, Step, Unresolved

NAME, SHORT, GIVEN, INNER, SHARED = 0.97, 0.97, 0.95, 0.8, 0.7
ACCOUNT, LABEL, MOST_NAMED = 0.97, 0.97, 0.7
HIMSELF, THEMSELVES, PLURAL, PAIR, RELATIVE = 0.95, 0.7, 0.7, 0.6, 0.8
PRONOUN, PRONOUN_RIVALS, OUTER, SUBJECT = 0.7, 0.6, 0.7, 0.6
CONTINUED, CONTINUED_ON = 0.95, 0.85
"""How sure each kind of evidence is: about how often it was right where the sources are given, on
the development half of the own set and on the invented training articles. Those of a pronoun are
for where the model is not sure itself."""

LIKELY = 0.45
"""The chance from which on the model's antecedent is taken."""
PLURALS = frozenset({"they", "them", "their", "both"})
SINGULAR = frozenset({"i", "me", "my", "myself"})

_CONTINUING = re.compile(r"\W*(?:\w+ing|and|also|added|continued|went on)\b|\W+$", re.IGNORECASE)
_ANTECEDENT = re.compile(
    r"(?:(?:the|an?|some|many|most|those|several|other)\s+(?:[\w’'-]+\s+){0,2})?[\w’'-]+$",
    re.IGNORECASE,
)


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
    resolver = _Resolver(article, attributions, antecedents)
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


class _Resolver:
    """One article's attributions, resolved outer ones first and in text order."""

    def __init__(
        self,
        article: Article,
        attributions: Sequence[Attribution],
        antecedents: Antecedents | None,
    ) -> None:
        self.text = article.text
        self.outlet = article.outlet
        self.attributions = attributions
        self.antecedents = antecedents
        self.cast = Cast(article)
        self.parts = [
            tuple(
                self._introduced(part)
                for part in parts(self.text, a.source, self.cast.names, self._is_known)
            )
            for a in attributions
        ]
        self.scene = Scene(article, attributions, self.cast.members)
        self.descriptions = Descriptions(article, self.cast, self.scene, self._meant)
        self.done: dict[int, Answer] = {}
        self.last: int | None = None
        """The outer attribution that was resolved last."""

    def answers(self) -> list[Answer]:
        count = len(self.attributions)
        depths = [self._depth(i) for i in range(count)]
        for i in sorted(range(count), key=lambda i: (depths[i], self._at(i))):
            self.done[i] = answer = self._answer(i)
            if depths[i] == 0:
                self.last = i
            for member in answer.members:
                self.scene.enter(member, self._at(i))
        return [self.done[i] for i in range(count)]

    def _is_known(self, name: Name) -> bool:
        return bool(self.cast.named(name).members)

    def _introduced(self, part: Part) -> Part:
        """The part, with a name in it and the name's roles made known to the cast."""
        if part.name is None:
            return part
        known = self.cast.named(part.name).members
        if len(known) < 2:
            member = known[0] if known else self.cast.add(part.name)
            self.cast.meet(member, part.name, full=not known)
            member.person = member.person or member.type == "person"
            for role in part.roles:
                self.cast.take_role(member, role)
        return part

    def _outer(self, i: int) -> int | None:
        outer = self.attributions[i].within
        return outer if outer is not None and 0 <= outer < len(self.attributions) else None

    def _depth(self, i: int) -> int:
        """How many attributions `i` is nested in; counting stops where they go in a circle."""
        depth, outer = 0, self._outer(i)
        while outer is not None and depth < len(self.attributions):
            depth, outer = depth + 1, self._outer(outer)
        return depth

    def _at(self, i: int) -> int:
        a = self.attributions[i]
        return (a.source or a.cue or a.content)[0].start

    def _answer(self, i: int) -> Answer:
        answers = [self._part(i, part) for part in self.parts[i]] or [self._unsourced(i)]
        for answer in answers:
            if answer.unresolved:
                return answer
        return Answer(
            members=tuple(dict.fromkeys(m for a in answers for m in a.members)),
            confidence=min(a.confidence for a in answers),
            why=tuple(step for a in answers for step in a.why),
        )

    def _part(self, i: int, part: Part) -> Answer:
        if part.name is not None:
            return self._name(part.name)
        if part.kind == "account":
            return reached("name", part.span, (self.cast.account(part.span),), ACCOUNT)
        if part.kind == "label":
            return self._label(part.span)
        owner = None
        if part.kind == "description":
            owner = self.descriptions.owner_of_words(part.span)
            if owner is None:
                return self.descriptions.answer(part.span)
        pronoun = owner or part.span
        answer = self._pronoun(i, pronoun)
        for member in answer.members:
            member.note(pronoun)
        return answer

    def _label(self, span: Span) -> Answer:
        """Whose turn a label of an interview opens: the outlet's, or that of whom it asks."""
        if fold(span.of(self.text)) in ASKING:
            if self.outlet is None:
                return NOBODY
            return reached("label", span, (self.cast.outlet(self.outlet, span),), LABEL)
        guest = self._meant("label", span, span, lambda member: member.type == "person")
        return guest or self._guest("label", span)

    def _guest(self, step: str, span: Span) -> Answer:
        """Whom an interview is with: of the persons named before the first question, the one named
        most often."""
        begin = self.scene.first_question or span.start
        persons = [
            member
            for member in self.cast.members
            if member.type == "person" and member.named and member.mentions[0].start < begin
        ]
        if not persons:
            return NOBODY
        most = max(persons, key=lambda member: (member.person, len(member.mentions)))
        return reached(step, span, (most,), MOST_NAMED)

    def _name(self, name: Name) -> Answer:
        found = self.cast.named(name)
        if not found.members:
            return NOBODY
        sure = {None: NAME, 0: SHORT, 1: SHORT if name.title else GIVEN, 2: INNER}[found.rank]
        if len(found.members) == 1:
            step = "name" if name.words == found.members[0].words else "short"
            return reached(step, name.span, found.members, sure)
        near = self._nearest(found.members, name.span.start)
        if near is None:
            return AMBIGUOUS
        near.note(name.span)
        return reached("short", name.span, (near,), SHARED)

    def _nearest(self, members: Sequence[Member], at: int) -> Member | None:
        """Who of several bearers of a name is meant: the one mentioned in the paragraph before;
        of organisations else the one whose full name the article gives most often."""
        start = self.scene.block_start(self.scene.block(at))
        here = [member for member in members if member.last_before(at) >= start]
        if len(here) == 1:
            return here[0]
        if any(member.type != "organisation" for member in members):
            return None
        return max(members, key=lambda member: member.times)

    def _pronoun(self, i: int, span: Span) -> Answer:
        pronoun = span.of(self.text).lower()
        if pronoun in NOBODY_IN_PARTICULAR:
            return NOBODY
        outer = self._outer(i)
        if pronoun in RELATIVE_PRONOUNS:
            return self._relative(span)
        if pronoun in FIRST_PERSON and outer is not None:
            return self._first_person(pronoun, span, self.done.get(outer, NOBODY))
        gender = gender_of(pronoun)

        def fits(member: Member) -> bool:
            return _can_be(pronoun, gender, member)

        meant = self._meant("pronoun", span, span, fits, passing=gender is not None)
        if meant:
            return meant
        if gender:
            return self._person(i, span, gender)
        if pronoun in SINGULAR and self.scene.first_question is not None:
            return self._guest("pronoun", span)
        if pronoun in SINGULAR or pronoun == "you":
            return NOBODY
        last = self._recent(span.start)
        types = {m.type for m in last.members}
        if len(types) > 0 and (
            "person" not in types if len(last.members) == 1 else pronoun not in NEUTER_PRONOUNS
        ):
            return again(last, "pronoun", span, PLURAL)
        if pronoun in PLURALS:
            pair = self.scene.pair_before(span.start, self.cast.members)
            return reached("pronoun", span, pair, PAIR) if pair else AMBIGUOUS
        return AMBIGUOUS

    def _first_person(self, pronoun: str, span: Span, outer: Answer) -> Answer:
        """Whoever speaks; "we" of a spokesperson or a head is the organisation."""
        if pronoun in ("we", "us", "our", "ours", "ourselves") and len(outer.members) == 1:
            speaker = outer.members[0]
            other = spoken_for(speaker, self.cast) or headed_by(speaker, self.cast)
            if other is not None:
                return reached("pronoun", span, (other,), PLURAL)
        return again(outer, "pronoun", span, HIMSELF if pronoun in SINGULAR else THEMSELVES)

    def _recent(self, at: int) -> Answer:
        """The answer for the last outer attribution, if it is in this paragraph or the one
        before."""
        if self.last is None:
            return NOBODY
        apart = self.scene.block(at) - self.scene.block(self._at(self.last))
        return self.done[self.last] if apart in (0, 1) else NOBODY

    def _person(self, i: int, span: Span, gender: Gender) -> Answer:
        """Who "he" or "she" is: the last speaker, unless somebody else came up since then."""
        scene, at = self.scene, span.start
        block = scene.block(at)
        here, before = scene.block_start(block), scene.block_start(block - 1)
        outer = self._outer(i)
        last = self._recent(at) if outer is None else self.done.get(outer, NOBODY)
        if len(last.members) == 1 and last.members[0].person and suits(last.members[0], gender):
            speaker = last.members[0]
            if outer is not None:
                return AMBIGUOUS if scene.in_quotation(at) else again(last, "pronoun", span, OUTER)
            contents = *self.attributions[i].content, *self.attributions[self.last or 0].content
            said = [s for s in contents if not s.start <= at < s.end]
            since = scene.present(self._at(self.last or 0), at, gender, without=said)
            rivals = [m for m in since if m is not speaker]
            if not rivals:
                alone = scene.present(before, at, gender) in ([], [speaker])
                return self._settled(speaker, span, gender, PRONOUN if alone else PRONOUN_RIVALS)
            return self._subject(span, gender)
        if last.unresolved == "ambiguous":
            return self._subject(span, gender)
        for start, sure in ((here, PRONOUN), (before, PRONOUN_RIVALS)):
            present = scene.present(start, at, gender)
            if len(present) == 1:
                return self._settled(present[0], span, gender, sure)
            if present:
                return self._subject(span, gender)
        return NOBODY

    def _meant(
        self,
        step: str,
        span: Span,
        place: Span,
        fits: Callable[[Member], bool],
        *,
        passing: bool = False,
    ) -> Answer | None:
        """Whom the model takes the word at `place` for, of the cast that it fits; None where it is
        not sure enough. With `passing`, it may be a word not known to be a name yet."""
        if self.antecedents is None:
            return None
        members = [member for member in self.cast.members if fits(member)]
        names = self.cast.passing() if passing else []
        evidence = [(*member.mentions, *member.roles.values()) for member in members]
        evidence += [tuple(name.span for name in same) for same in names]
        chances = self.antecedents.chances(place, evidence)
        best = max(range(len(chances)), key=chances.__getitem__, default=None)
        if best is None or chances[best] < LIKELY:
            return None
        known = best < len(members)
        member = members[best] if known else self.cast.welcome(names[best - len(members)])
        return reached(step, span, (member,), round(chances[best], 2))

    def _subject(self, span: Span, gender: Gender) -> Answer:
        """Of several whom a pronoun fits, the one whom the sentence before was about."""
        subject = self.scene.subject_before(span.start, gender)
        return reached("pronoun", span, (subject,), SUBJECT) if subject else AMBIGUOUS

    def _settled(self, member: Member, span: Span, gender: Gender, sure: float) -> Answer:
        if sure >= PRONOUN:
            member.gender = gender
        return reached("pronoun", span, (member,), sure)

    def _relative(self, span: Span) -> Answer:
        """Whom "who" stands for: the name or noun right before it."""
        start = max(self.scene.block_start(self.scene.block(span.start)), span.start - 120)
        before = self.text[start : span.start].rstrip(" ,\n\t\xa0–—-")
        named = self.cast.ending_at(start + len(before))
        end = start + len(before)
        described = self.cast.described_before(end, start) if self.text[end] == "," else None
        if described is not None and (named is None or not named.person):
            named = described
        if named is not None:
            return reached("pronoun", span, (named,), RELATIVE)
        phrase = _ANTECEDENT.search(before)
        if phrase is None or fold(phrase[0].split()[-1]) in FUNCTION_WORDS | PREPOSITIONS:
            return AMBIGUOUS
        answer = self.descriptions.answer(Span(start + phrase.start(), start + phrase.end()))
        return again(answer, "pronoun", span, answer.confidence)

    def _unsourced(self, i: int) -> Answer:
        """An attribution that names no source: it goes on, or stands with somebody."""
        answer = self._continued(i)
        if not answer.unresolved:
            return answer
        if self.attributions[i].cue:
            return answer
        start = self.attributions[i].content[0].start
        place = Span(start, start + 1)
        meant = self._meant(
            "place", place, place, lambda member: member.type != "document", passing=True
        )
        return meant or answer

    def _continued(self, i: int) -> Answer:
        """An attribution without source goes on with the last speaker, or names nobody."""
        attribution = self.attributions[i]
        if self.last is None or self._outer(i) is not None:
            return NOBODY
        where = (attribution.cue or attribution.content)[0]
        last, said = self.done[self.last], self.attributions[self.last].content[-1]
        apart = self.scene.block(where.start) - self.scene.block(said.end - 1)
        if attribution.cue:
            goes_on = _CONTINUING.match(where.of(self.text)) is not None
            if apart == 0 and (goes_on or self._same_sentence(self.last, where.start)):
                return again(last, "continued", where, CONTINUED if goes_on else CONTINUED_ON)
            return NOBODY
        if apart == 0 and self.scene.is_quote(where):
            return again(last, "continued", where, CONTINUED)
        if apart == 1 and self.scene.is_quote(where) and self.scene.is_quote(said):
            sure = CONTINUED if self.scene.is_open(said) else CONTINUED_ON
            return again(last, "continued", where, sure)
        return NOBODY

    def _same_sentence(self, i: int, at: int) -> bool:
        """Whether no sentence ends between attribution `i` and `at`."""
        a = self.attributions[i]
        ends = [s.end for s in (*a.source, *a.cue, *a.content) if s.end <= at]
        return bool(ends) and self.scene.same_sentence(max(ends), at)


def _can_be(pronoun: str, gender: Gender | None, member: Member) -> bool:
    """Whether a pronoun can mean a member, as far as the model is asked."""
    if gender or pronoun in SINGULAR:
        return member.type == "person" and suits(member, gender)
    return member.type != "person" and pronoun != "you"
