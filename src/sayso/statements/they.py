"""Who "they" are: those who speak, two who were told of together, a group of whom was told."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from sayso.statements.answers import AMBIGUOUS, Answer, again, reached
from sayso.statements.cast import Cast
from sayso.statements.lexicon.several import COUNTED
from sayso.statements.meant import LIKELY, Meant
from sayso.statements.member import Member
from sayso.statements.noun_phrases import noun
from sayso.statements.scene import Scene
from sayso.statements.several_before import SeveralBefore
from sayso.statements.things import Things, is_several
from sayso.statements.together import Together
from sayso.statements.told import Told
from sayso.types import Span

SPEAKING, PLURAL, PAIR, GROUP, QUOTED = 0.85, 0.7, 0.6, 0.5, 0.6
"""How sure each kind of evidence is, where the model is not sure itself; see `speakers`."""

MISTAKEN, CERTAINLY = 0.75, 0.9
"""The chances from which on the model is followed against what was told of somebody's kind: where
the rules find nobody, and where they find somebody else."""

_ONE_OF = re.compile(r"\b[Oo]ne(?:\sof\sthem)?,\s(?:[\w-]+\s){0,3}$")


class They:
    """The pronouns of one article that mean several, or a body of them."""

    def __init__(
        self,
        cast: Cast,
        scene: Scene,
        told: Told,
        meant: Meant,
        things: Things,
        together: Together,
    ) -> None:
        self._cast = cast
        self._scene = scene
        self._told = told
        self._meant = meant
        self._things = things
        self._together = together
        self._before = SeveralBefore(cast, scene, together)

    def answer(
        self,
        span: Span,
        outer: int | None,
        fits: Callable[[Member], bool],
        apart: tuple[Member, ...],
    ) -> Answer:
        """Whom the pronoun in `span` means, within the attribution `outer` if there is one; none of
        those `apart`, who say so of others."""

        if outer is None and (subject := self._before.told(span.start)):
            return reached("pronoun", span, subject, PAIR)
        guess = self._meant.guess(span, lambda m: fits(m) and m not in apart, passing=True)
        spoke = self._spoke_before(span) if outer is None else None
        if spoke and not (guess and guess.is_one_of(spoke.members)):
            return spoke
        if guess and guess.chance >= LIKELY:
            taken = self._meant.taken(guess, "pronoun", span)
            sure = min(QUOTED, taken.confidence) if apart else taken.confidence
            return self._by_name(span, replace(taken, confidence=sure))
        return self._by_name(span, self._corrected(span, apart, self._several(span, outer, apart)))

    def one_of(self, speaker: Member, at: int) -> tuple[Member, ...]:
        """The two with whom the sentence before `at` begins, of whom the speaker is one; the group
        that it is about, where the speaker is told to be one of them."""
        two = self._before.told(at)
        if speaker in two:
            return two
        text, block = self._cast.text, self._scene.block(at)
        here = [m.start for m in speaker.mentions if self._scene.block(m.start) == block]
        if any(_ONE_OF.search(text, max(0, start - 40), start) for start in here):
            group = self._things.subject_before(at, lambda one: one.type == "group")
            return (group,) if group else ()
        return ()

    def _spoke_before(self, span: Span) -> Answer | None:
        """Those who speak in the sentence before, if they are several."""
        last, before = self._told.recent(span.start), self._scene.sentence_before(span.start)
        if not (before and _are_several(last)):
            return None
        said = self._told.speaks_between(before.start, before.end)
        return again(last, "pronoun", span, PLURAL) if said else None

    def _by_name(self, span: Span, answer: Answer) -> Answer:
        """The answer, or those with names whom a group of it means: "the twins"."""
        if len(answer.members) != 1 or answer.members[0].named:
            return answer
        first = answer.members[0].first
        phrase = noun(self._cast.text, first)
        if phrase is None or phrase.determiner not in ("the", "both"):
            return answer
        if phrase.place.end != first.end or {*phrase.modifiers} - COUNTED.keys():
            return answer
        several = self._together.named(first.start, phrase)
        return reached("pronoun", span, several, PAIR) if len(several) > 1 else answer

    def _corrected(self, span: Span, apart: tuple[Member, ...], answer: Answer) -> Answer:
        """The rules' answer, or the group that the model is certain "they" are although something
        in the article had told a person or an organisation."""

        def fits(member: Member) -> bool:
            mistaken = member.type in ("person", "organisation") and member not in apart
            return mistaken and is_several(self._cast.text, member)

        guess = self._meant.guess(span, fits, passing=True)
        if guess is None or not isinstance(guess.who, Member):
            return answer
        if guess.chance < (MISTAKEN if answer.unresolved else CERTAINLY):
            return answer
        who = guess.who
        who.type, who.person, who.gender = "group", False, None
        return self._meant.taken(guess, "pronoun", span)

    def _several(self, span: Span, outer: int | None, apart: tuple[Member, ...]) -> Answer:
        """Those who speak, or spoke last; else two who were named together, or the group that the
        sentence before is about."""
        around, last = self._told.answer(outer), self._told.recent(span.start)
        if _are_several(around):
            return again(around, "pronoun", span, SPEAKING)
        one = last.members[0] if last.members and last.members[0] not in apart else None
        if one and (_are_several(last) or one.type != "person"):
            return again(last, "pronoun", span, PLURAL)
        two = self._told.two_before(span.start) if outer is None else ()
        groups = [member for member in two if member.type != "person"]
        two = (groups[0],) if len(groups) == 1 else two
        pair = self._scene.pair_before(span.start, self._cast.members) or two
        if pair:
            return reached("pronoun", span, pair, PAIR)
        group = self._group(span.start, outer, apart)
        return reached("pronoun", span, (group,), GROUP) if group else AMBIGUOUS

    def _group(self, at: int, outer: int | None, apart: tuple[Member, ...]) -> Member | None:
        """The group or body that the sentence before is about, or that it tells of last."""

        def several(member: Member) -> bool:
            group = member.type == "group" or is_several(self._cast.text, member)
            return group and member not in apart

        def body(member: Member) -> bool:
            return member.type == "organisation" and member not in apart

        group = self._things.subject_before(at, several)
        if group is None and outer is not None:
            group = self._things.several_before(at, apart)
        return group or self._things.subject_before(at, body)


def _are_several(answer: Answer) -> bool:
    return len(answer.members) > 1 or any(member.type == "group" for member in answer.members)
