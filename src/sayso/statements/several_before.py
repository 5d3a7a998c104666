"""Those with whom the sentence before begins: "Ana Ruiz and Jon Bell", "Both", "She and Bell"."""

from __future__ import annotations

import re
from itertools import pairwise

from sayso.statements.cast import Cast
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.kinds import singular
from sayso.statements.lexicon.several import COUNTED
from sayso.statements.member import Member
from sayso.statements.noun_phrases import noun
from sayso.statements.scene import OWNS, Scene
from sayso.statements.sentences import begins
from sayso.statements.together import AND, Together, tells_whose
from sayso.types import Span

_SEVERAL = re.compile(r"\s*((?:[Tt]he|[Bb]oth|[Nn]either)(?:\s(?:two|three))?\s([a-z-]+))\b")
"""What may begin a sentence about several: "The two ministers", "Both sisters", "The pair"."""
_THE_TWO = re.compile(
    r"\s*(?:The\stwo|The\s(three)|(?:Both|Neither|Each)(?=\sof\sthem\s|\s(?:also|then|later|now|still|have|had|"
    r"has|are|were|was|is|did|does|do|came|left|met|went|won|lost|sat|stood|spoke|took|made|gave|kept|knew|saw|"
    r"[a-z]{3,}ed)\b))(?:\sof\sthem)?\s[a-z]"
)
"""How a sentence begins that tells of those of whom the one before has told, of two or three."""
_SHE_AND = re.compile(r"\W*(She|He)\sand\s")
_UP_TO = re.compile(r"(?:[^.;:\n]{0,70}\s)?")


class SeveralBefore:
    """Those of one article of whom "they" goes on to tell."""

    def __init__(self, cast: Cast, scene: Scene, together: Together) -> None:
        self._cast = cast
        self._scene = scene
        self._together = together

    def told(self, at: int) -> tuple[Member, ...]:
        """Those whom the sentence before begins with, if they are several: "The two opened", "Ana
        Ruiz and Jon Bell opened", "She and Bell opened"."""
        sentence = self._sentence_before(at)
        if sentence is None:
            return ()
        text = self._scene.text
        words = _SEVERAL.match(text, sentence.start, sentence.end)
        if words and (words[2] in COUNTED or singular(words[2]) != words[2]):
            phrase = noun(text, Span(*words.span(1)))
            return self._together.named(words.start(1), phrase) if phrase else ()
        if two := _THE_TWO.match(text, sentence.start, sentence.end):
            return self._together.last(sentence.start, 3 if two[1] else 2)
        return self._subjects(sentence) or self._she_and(sentence)

    def _sentence_before(self, at: int) -> Span | None:
        """The sentence before the one that holds `at`; the last one of the paragraph before, where
        that begins its own."""
        if before := self._scene.sentence_before(at):
            return before
        start = self._scene.block_start(self._scene.block(at))
        return next(self._together.sentences(start), None) if start else None

    def _subjects(self, sentence: Span) -> tuple[Member, ...]:
        """Those with names, one behind the other, whom a sentence begins with."""
        text = self._scene.text
        places = self._named_in(sentence)
        if not places or not begins(text, sentence.start, places[0][0].start):
            return ()
        found = [places[0][1]]
        for (before, _), (place, member) in pairwise(places):
            found.append(member)
            if AND.fullmatch(text, before.end, place.start):
                once = len(set(found)) == len(found)
                return tuple(found) if once and not OWNS.match(text, place.end) else ()
            if text[before.end : place.start] != ", ":
                break
        return ()

    def _she_and(self, sentence: Span) -> tuple[Member, ...]:
        """Whoever "she" is, and the one named behind: "She and her husband, Jon Bell, opened"."""
        text = self._scene.text
        words = _SHE_AND.match(text, sentence.start, sentence.end)
        if words is None:
            return ()
        places = self._named_in(Span(words.end(), sentence.end))[:1]
        others = [one for place, one in places if _UP_TO.fullmatch(text, words.end(), place.start)]
        gender = gender_of(words[1].lower())
        lately = self._scene.lately(words.start(1), gender)
        first = [one for one in lately if one not in others][:1]
        return (first[0], others[0]) if first and others else ()

    def _named_in(self, sentence: Span) -> list[tuple[Span, Member]]:
        """Where a sentence names persons and bodies, outside quotations, and whom."""
        named = (
            member
            for member in self._cast.members
            if member.named and member.type in ("person", "organisation", "group")
        )
        places = [
            (span, member)
            for span, member in self._scene.mentioned(sentence, named)
            if not tells_whose(self._scene.text, span)
        ]
        return sorted(places, key=lambda one: one[0].start)
