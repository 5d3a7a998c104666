"""Which person is meant by a word that could mean any, a pronoun say, as far as its place tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.statements.answers import AMBIGUOUS, NOBODY, Answer, again, reached
from sayso.statements.lexicon.genders import Gender
from sayso.statements.member import Member
from sayso.statements.questions import Questions
from sayso.statements.scene import BELOW, Scene, suits
from sayso.statements.sentences import FRONT
from sayso.statements.told import Told
from sayso.types import Span

_DIED = re.compile(
    r"(?:,\s[^.,;:]{1,60},|,)?\s(?:who\s)?(?:has\s)?died\b|,?\s\(?\d{4}\s?[–-]\s?\d{4}\b"
)
_THEY_DIED = re.compile(r"\b(?:She|He)\s(?:has\s)?died\b")
_REPLIES = re.compile(
    r"\b(?:repl(?:y|ies|ied)|answer(?:s|ed)?|retort(?:s|ed)?|respond(?:s|ed)?|counter(?:s|ed)?)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:ask(?:s|ed)?|tells?|told|want(?:s|ed)?\sto\sknow|demand(?:s|ed)?|order(?:s|ed)?)\b",
    re.IGNORECASE,
)
_QUESTIONS = re.compile(
    r"\b(?:ask(?:s|ed)?|want(?:s|ed)?\sto\sknow|[ei]nquire[sd]|suggest(?:s|ed)|put\sit)\b",
    re.IGNORECASE,
)
"""Cues of one who questions a witness, say."""
OPENING = 3
"""How many paragraphs may tell that somebody has died, as those of an obituary do."""

PRONOUN, PRONOUN_RIVALS, OUTER, SUBJECT, SPOKEN_OF = 0.6, 0.6, 0.6, 0.65, 0.5
REMEMBERED, BY_SHAPE, ASKED = 0.85, 0.6, 0.65
"""How sure each kind of evidence is; see `speakers`."""


class Persons:
    """The persons of one article, by place."""

    def __init__(
        self, scene: Scene, told: Told, questions: Questions, members: Iterable[Member]
    ) -> None:
        self._scene = scene
        self._told = told
        self._questions = questions
        self._members = members
        self.remembered = self._who_died([m for m in members if m.named and m.type == "person"])
        """Whom an obituary is of."""

    def _who_died(self, persons: list[Member]) -> Member | None:
        """The person of whom the first paragraphs tell that she or he has died."""
        text, paragraphs = self._scene.text, self._scene.paragraphs()
        end = paragraphs[OPENING] if len(paragraphs) > OPENING else len(text)
        first = min(persons, key=lambda m: m.mentions[0].start, default=None)
        if first is not None and _THEY_DIED.search(text, first.mentions[0].end, end):
            return first
        for member in persons:
            for mention in member.mentions:
                if mention.end <= end and _DIED.match(text, mention.end):
                    return member
        return None

    def before(self, i: int, step: str, span: Span, gender: Gender | None) -> Answer:
        """Whom the sentence before was about, else the last speaker, unless somebody else came up
        since then."""
        scene, told, at = self._scene, self._told, span.start
        block = scene.block(at)
        here, before = scene.block_start(block), scene.block_start(block - 1)
        outer = told.outer(i)
        dead = self.remembered if self.remembered and suits(self.remembered, gender) else None
        if outer is None and dead and set(scene.present(here, at, gender)) <= {dead}:
            return reached(step, span, (dead,), REMEMBERED)
        if outer is not None and told.is_as_spoken(outer, at):
            return self._spoken_of(outer, step, span, gender)
        if outer is None and (subject := scene.subject_before(at, gender)):
            return reached(step, span, (subject,), SUBJECT)
        last = told.recent(at) if outer is None else told.answer(outer)
        if len(last.members) == 1 and last.members[0].person and suits(last.members[0], gender):
            speaker = last.members[0]
            if outer is not None:
                return again(last, step, span, OUTER)
            one = told.attributions[told.last or 0]
            aside = *told.said(i), *one.content, *one.source
            said = [s for s in aside if not s.start <= at < s.end]
            since = scene.present(told.at(told.last or 0), at, gender, without=said)
            rivals = [m for m in since if m is not speaker]
            if not rivals:
                alone = scene.present(before, at, gender) in ([], [speaker])
                return reached(step, span, (speaker,), PRONOUN if alone else PRONOUN_RIVALS)
            return self._subject(step, span, gender)
        if last.unresolved == "ambiguous":
            return self._subject(step, span, gender)
        for start, sure in ((here, PRONOUN), (before, PRONOUN_RIVALS)):
            present = scene.present(start, at, gender)
            if len(present) == 1:
                return reached(step, span, (present[0],), sure)
            if present:
                return self._subject(step, span, gender)
        return self._by_shape(here, step, span, gender)

    def asked(self, i: int, step: str, span: Span, gender: Gender) -> Answer | None:
        """Who replies to what the last speaker asked."""
        last = self._told.last
        if last is None:
            return None
        asks = self._questions.asks(span.start)
        if not (asks and self._questions.waits(span.start, gender)):
            near = self._scene.block(span.start) - self._scene.block(self._told.at(last)) in (0, 1)
            asks = near and bool(_REPLIES.search(self._cue(i)) and _ASKS.search(self._cue(last)))
        asked = self._questions.asked(gender) if asks else None
        return reached(step, span, (asked,), ASKED) if asked else None

    def questioned(self, step: str, span: Span, gender: Gender | None) -> Answer | None:
        """Who is asked something by the last speaker, in this paragraph or the one before."""
        last = self._told.last
        if last is None or len(self._told.answer(last).members) != 1:
            return None
        near = self._scene.block(span.start) - self._scene.block(self._told.at(last)) in (0, 1)
        asks = near and _QUESTIONS.search(self._cue(last))
        asked = self._questions.asked(gender) if asks else None
        return reached(step, span, (asked,), ASKED) if asked else None

    def _cue(self, i: int) -> str:
        return " ".join(cue.of(self._scene.text) for cue in self._told.attributions[i].cue)

    def _by_shape(self, here: int, step: str, span: Span, gender: Gender | None) -> Answer:
        """The only one in this paragraph whose name of two words looks like that of a person."""
        at = span.start
        looking = [
            member
            for member in self._members
            if member.type == "person"
            and len(member.words) > 1
            and suits(member, gender)
            and here <= member.last_before(at)
        ]
        return reached(step, span, (looking[0],), BY_SHAPE) if len(looking) == 1 else NOBODY

    def _spoken_of(self, outer: int, step: str, span: Span, gender: Gender | None) -> Answer:
        """Whom one speaks of who is quoted: whom the sentence before is about, else the last who
        spoke, in this paragraph or the one before."""
        scene, told = self._scene, self._told
        speaking = told.answer(outer).members
        opens = told.said(outer)[0].start
        named = [
            member
            for member in self._members
            if member.type == "person"
            and member not in speaking
            and suits(member, gender)
            and any(opens <= mention.start < span.start for mention in member.mentions)
        ]
        if len(named) == 1:
            return reached(step, span, (named[0],), SPOKEN_OF)
        subject = scene.subject_before(opens, gender)
        if subject and subject not in speaking:
            return reached(step, span, (subject,), SPOKEN_OF)
        last = told.recent(opens)
        others = [m for m in last.members if m.person and m not in speaking and suits(m, gender)]
        if len(last.members) == len(others) == 1:
            return again(last, step, span, SPOKEN_OF)
        present = [m for m in scene.lately(opens, gender) if m not in speaking]
        if self.remembered and suits(self.remembered, gender) and self.remembered not in speaking:
            present = present if len(present) == 1 else [self.remembered]
        return reached(step, span, (present[0],), SPOKEN_OF) if len(present) == 1 else AMBIGUOUS

    def _subject(self, step: str, span: Span, gender: Gender | None) -> Answer:
        """Of several whom a pronoun fits, the one whom the sentence before was about."""
        subject = self._scene.subject_before(span.start, gender)
        return reached(step, span, (subject,), SUBJECT) if subject else AMBIGUOUS

    def named_below(
        self, at: int, members: Iterable[Member], gender: Gender | None
    ) -> Member | None:
        """Whom a title or the first paragraph means that names no person: the one whose name begins
        the first paragraph below that does."""
        scene = self._scene
        lead, *below = scene.paragraphs()[:BELOW] or [at]
        if not (scene.in_title(at) or lead <= at < lead + FRONT):
            return None
        persons = sorted(
            (member.mentions[0].start, member.order, member)
            for member in members
            if member.named and member.type == "person" and member.person
        )
        later = [(start, member) for start, _, member in persons if start > at]
        if not later or len(later) < len(persons):
            return None
        first, person = later[0]
        begun = any(start <= first < start + FRONT for start in (lead, *below) if start > at)
        return person if begun and suits(person, gender) else None
