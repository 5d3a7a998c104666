"""Resolving sources: who stands behind each attribution, by which evidence, and how surely.

The rules read names, roles, descriptions and obvious pronouns; where several would fit equally
well they answer "ambiguous" and name nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.statements.attribution import Attribution
from sayso.statements.cast import Cast
from sayso.statements.lexicon import (
    DEFINITE,
    FIRST_PERSON,
    FUNCTION_WORDS,
    NEUTER_PRONOUNS,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
    Gender,
    gender_of,
)
from sayso.statements.member import Member
from sayso.statements.names import Name, fold
from sayso.statements.scene import Scene, suits
from sayso.statements.sources import Part, noun, parts
from sayso.statements.spokespeople import spoken_for
from sayso.types import Article, Span, Speaker, Step, Unresolved

NAME, SHORT, GIVEN, INNER, SHARED = 0.97, 0.95, 0.85, 0.8, 0.7
ROLE, ROLE_SHARED, DESCRIPTION, PRESUMED, ACCOUNT = 0.8, 0.6, 0.8, 0.6, 0.97
PRONOUN, PRONOUN_RIVALS, OUTER, PLURAL, RELATIVE = 0.9, 0.75, 0.85, 0.7, 0.85
CONTINUED, CONTINUED_ON, SUBJECT = 0.85, 0.7, 0.7
"""How sure each kind of evidence is: provisional priors, calibrated on no corpus yet."""

PRESUMING = DEFINITE | {"his", "her", "their"}
"""What begins a description of somebody whom the reader should know already: "the writer"."""

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


@dataclass(frozen=True, slots=True)
class _Answer:
    """A resolution before speakers have ids."""

    members: tuple[Member, ...] = ()
    confidence: float = 0.0
    why: tuple[Step, ...] = ()
    unresolved: Unresolved | None = None


_NOBODY = _Answer(unresolved="none-named")
_AMBIGUOUS = _Answer(unresolved="ambiguous")


def resolve(
    article: Article, attributions: Sequence[Attribution]
) -> tuple[tuple[Resolution, ...], tuple[Speaker, ...]]:
    """The resolution of each attribution, in their order, and the speakers behind them.

    Speakers are numbered `p1`, `p2`, ... in order of their first mention in the text; only those
    that stand behind at least one attribution are listed, and those whom they speak for.
    """
    resolver = _Resolver(article, attributions)
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

    def __init__(self, article: Article, attributions: Sequence[Attribution]) -> None:
        self.text = article.text
        self.attributions = attributions
        self.headlines = sorted(
            (b for b in article.blocks if b.role in ("title", "deck", "heading")),
            key=lambda block: block.start,
        )
        self.cast = Cast(article)
        self.parts = [
            tuple(
                self._introduced(part)
                for part in parts(self.text, a.source, self.cast.names, self._is_known)
            )
            for a in attributions
        ]
        self.scene = Scene(article, attributions, self.cast.members)
        self.done: dict[int, _Answer] = {}
        self.last: int | None = None
        """The outer attribution that was resolved last."""

    def answers(self) -> list[_Answer]:
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

    def _answer(self, i: int) -> _Answer:
        answers = [self._part(i, part) for part in self.parts[i]] or [self._continued(i)]
        for answer in answers:
            if answer.unresolved:
                return answer
        return _Answer(
            members=tuple(dict.fromkeys(m for a in answers for m in a.members)),
            confidence=min(a.confidence for a in answers),
            why=tuple(step for a in answers for step in a.why),
        )

    def _part(self, i: int, part: Part) -> _Answer:
        if part.name is not None:
            return self._name(part.name)
        if part.kind == "account":
            return _reached("name", part.span, (self.cast.account(part.span),), ACCOUNT)
        if part.kind == "description":
            return self._description(part.span)
        answer = self._pronoun(i, part.span)
        for member in answer.members:
            member.note(part.span)
        return answer

    def _name(self, name: Name) -> _Answer:
        found = self.cast.named(name)
        if not found.members:
            return _NOBODY
        sure = {None: NAME, 0: SHORT, 1: SHORT if name.title else GIVEN, 2: INNER}[found.rank]
        if len(found.members) == 1:
            step = "name" if name.words == found.members[0].words else "short"
            return _reached(step, name.span, found.members, sure)
        near = self._nearest(found.members, name.span.start)
        if near is None:
            return _AMBIGUOUS
        near.note(name.span)
        return _reached("short", name.span, (near,), SHARED)

    def _nearest(self, members: Sequence[Member], at: int) -> Member | None:
        """Who of several bearers of a name is meant: the last one mentioned in the paragraph, or
        else the one whose full name the article gives most often."""
        start = self.scene.block_start(self.scene.block(at))
        for member in self.scene.present(start, at, None):
            if member in members:
                return member
        most = max(m.times for m in members)
        leading = [m for m in members if m.times == most]
        same = len(leading) == 1 or all(m.type == "organisation" for m in leading)
        return leading[0] if same else None

    def _description(self, span: Span) -> _Answer:
        phrase = noun(self.text, span)
        if phrase is None:
            return _NOBODY
        known = self.cast.by_role(span, phrase, bare=self._in_headline(span.start))
        if len(known) > 1:
            last = max(known, key=lambda member: member.last_before(span.start))
            if last.last_before(span.start) < 0:
                return _AMBIGUOUS
            last.note(span)
            return _reached("role", span, (last,), ROLE_SHARED)
        if known:
            known[0].note(span)
            return _reached("role" if known[0].named else "description", span, known, ROLE)
        member = self.cast.described(span, phrase)
        new = member.first == span and phrase.determiner in PRESUMING and member.type == "person"
        return _reached("description", span, (member,), PRESUMED if new else DESCRIPTION)

    def _in_headline(self, at: int) -> bool:
        place = bisect_right(self.headlines, at, key=lambda block: block.start) - 1
        return place >= 0 and at < self.headlines[place].end

    def _pronoun(self, i: int, span: Span) -> _Answer:
        pronoun = span.of(self.text).lower()
        outer = self._outer(i)
        if pronoun in RELATIVE_PRONOUNS:
            return self._relative(span)
        if pronoun in FIRST_PERSON and outer is not None:
            return _again(self.done.get(outer, _NOBODY), "pronoun", span, OUTER)
        if gender := gender_of(pronoun):
            return self._person(i, span, gender)
        if pronoun in ("i", "me", "my", "myself", "you"):
            return _NOBODY
        last = self._recent(span.start)
        types = {m.type for m in last.members}
        if len(types) > 0 and (
            "person" not in types if len(last.members) == 1 else pronoun not in NEUTER_PRONOUNS
        ):
            return _again(last, "pronoun", span, PLURAL)
        return _AMBIGUOUS

    def _recent(self, at: int) -> _Answer:
        """The answer for the last outer attribution, if it is in this paragraph or the one
        before."""
        if self.last is None:
            return _NOBODY
        apart = self.scene.block(at) - self.scene.block(self._at(self.last))
        return self.done[self.last] if apart in (0, 1) else _NOBODY

    def _person(self, i: int, span: Span, gender: Gender) -> _Answer:
        """Who "he" or "she" is: the last speaker, unless somebody else came up since then."""
        scene, at = self.scene, span.start
        block = scene.block(at)
        here, before = scene.block_start(block), scene.block_start(block - 1)
        outer = self._outer(i)
        last = self._recent(at) if outer is None else self.done.get(outer, _NOBODY)
        if len(last.members) == 1 and last.members[0].person and suits(last.members[0], gender):
            speaker = last.members[0]
            if outer is not None:
                return (
                    _AMBIGUOUS if scene.in_quotation(at) else _again(last, "pronoun", span, OUTER)
                )
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
        return _NOBODY

    def _subject(self, span: Span, gender: Gender) -> _Answer:
        """Of several whom a pronoun fits, the one whom the sentence before was about."""
        subject = self.scene.subject_before(span.start, gender)
        return _reached("pronoun", span, (subject,), SUBJECT) if subject else _AMBIGUOUS

    def _settled(self, member: Member, span: Span, gender: Gender, sure: float) -> _Answer:
        if sure >= PRONOUN:
            member.gender = gender
        return _reached("pronoun", span, (member,), sure)

    def _relative(self, span: Span) -> _Answer:
        """Whom "who" stands for: the name or noun right before it."""
        start = max(self.scene.block_start(self.scene.block(span.start)), span.start - 120)
        before = self.text[start : span.start].rstrip(" ,\n\t\xa0–—-")
        named = self.cast.ending_at(start + len(before))
        end = start + len(before)
        described = self.cast.described_before(end, start) if self.text[end] == "," else None
        if described is not None and (named is None or not named.person):
            named = described
        if named is not None:
            return _reached("pronoun", span, (named,), RELATIVE)
        phrase = _ANTECEDENT.search(before)
        if phrase is None or fold(phrase[0].split()[-1]) in FUNCTION_WORDS | PREPOSITIONS:
            return _AMBIGUOUS
        answer = self._description(Span(start + phrase.start(), start + phrase.end()))
        return _again(answer, "pronoun", span, answer.confidence)

    def _continued(self, i: int) -> _Answer:
        """An attribution without source goes on with the last speaker, or names nobody."""
        attribution = self.attributions[i]
        if self.last is None or self._outer(i) is not None:
            return _NOBODY
        where = (attribution.cue or attribution.content)[0]
        last, said = self.done[self.last], self.attributions[self.last].content[-1]
        apart = self.scene.block(where.start) - self.scene.block(said.end - 1)
        if attribution.cue:
            goes_on = _CONTINUING.match(where.of(self.text)) is not None
            if apart == 0 and (goes_on or self._same_sentence(self.last, where.start)):
                return _again(last, "continued", where, CONTINUED if goes_on else CONTINUED_ON)
            return _NOBODY
        if apart == 0 and self.scene.is_quote(where):
            return _again(last, "continued", where, CONTINUED)
        if apart == 1 and self.scene.is_quote(where) and self.scene.is_quote(said):
            sure = CONTINUED if self.scene.is_open(said) else CONTINUED_ON
            return _again(last, "continued", where, sure)
        return _NOBODY

    def _same_sentence(self, i: int, at: int) -> bool:
        """Whether no sentence ends between attribution `i` and `at`."""
        a = self.attributions[i]
        ends = [s.end for s in (*a.source, *a.cue, *a.content) if s.end <= at]
        return bool(ends) and self.scene.same_sentence(max(ends), at)


def _reached(step: str, span: Span, members: tuple[Member, ...], sure: float) -> _Answer:
    """The answer that one step leads to, and the first full mention where that is elsewhere."""
    why = [Step(step, span.start, span.end)]
    for member in members:
        if step != "name" and member.first != span:
            why.append(_first(member))
    return _Answer(members, sure, tuple(why))


def _again(answer: _Answer, step: str, span: Span, sure: float) -> _Answer:
    """Another attribution's answer, reached from `span`, no surer than that one was."""
    if answer.unresolved:
        return _Answer(unresolved=answer.unresolved)
    why = (Step(step, span.start, span.end), *(_first(m) for m in answer.members))
    return _Answer(answer.members, min(sure, answer.confidence), why)


def _first(member: Member) -> Step:
    step = "name" if member.named else "description"
    return Step(step, member.first.start, member.first.end)
