"""Whom "who" and "which" stand for: the name or noun that they tell more of."""

from __future__ import annotations

import re

from sayso.statements.answers import AMBIGUOUS, Answer, again, reached
from sayso.statements.cast import Cast
from sayso.statements.descriptions import Descriptions
from sayso.statements.folding import fold
from sayso.statements.lexicon.function_words import (
    DETERMINERS,
    FUNCTION_WORDS,
    NUMBERS,
    PREPOSITIONS,
)
from sayso.statements.lexicon.kinds import kind_of
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.member import Member
from sayso.statements.noun_phrases import noun
from sayso.statements.scene import Scene
from sayso.statements.things import may_be
from sayso.statements.told import Told
from sayso.types import Span

NAMED = 0.8
"""How sure it is that the name before the pronoun is meant."""

BACK = 120
"""Characters before the pronoun that are looked at."""

_BEFORE_NOUNS = any_of((DETERMINERS | NUMBERS | {"other"}) - {"one"})
_LAST = re.compile(
    rf"(?:\b(?:{_BEFORE_NOUNS}|\d+)\s+(?:[\w’'-]+\s+){{0,2}})?[\w’'-]+$", re.IGNORECASE
)

_ASIDE = re.compile(
    r"\s\([^()]{1,12}\)$|,\s\d{1,3}$|,\s(?:of|from|for|at)\s(?:the\s)?[\w’'-]+(?:\s[\w’'-]+){0,2}$"
)
"""What may stand between a name and the pronoun that tells more: "Ruiz, 54", "Bell, of Lorn"."""

_OF_A_BODY = re.compile(r"\s(?:of|at|from|with)\s(?:the\s)?[A-Z][^.;:()\"“”\n]{1,60}\.?")

_PLACED = re.compile(
    r".*\b((?:an?|another|one|the|his|her|their)\s(?:[\w’'-]+\s){1,6}?(?:in|at|from|of|for)\s"
    r"(?:(?:the|an?|his|her|their|its)\s)?(?:[\w’'-]+\s){0,2}[\w’'-]+)$",
    re.IGNORECASE | re.DOTALL,
)
"""Somebody who is told of with a place or with others: "a baker from the upper town"."""


class RelativeClauses:
    """The pronouns of one article that begin a relative clause."""

    def __init__(self, cast: Cast, scene: Scene, told: Told, descriptions: Descriptions) -> None:
        self._cast = cast
        self._scene = scene
        self._told = told
        self._descriptions = descriptions

    def answer(self, i: int, span: Span) -> Answer:
        """Whom the pronoun stands for: the source that it is part of, the name or noun before."""
        around = self._told.source_around(span)
        if len(around.members) == 1:
            return again(around, "pronoun", span, around.confidence)
        text = self._cast.text
        start = max(self._scene.block_start(self._scene.block(span.start)), span.start - BACK)
        before = self._before(start, span.start)
        end = start + len(before)
        which = span.of(text).lower() == "which"
        named = self._cast.ending_at(end) if which else self._named(start, end, span.start)
        phrase = None
        if (named is None or may_be(named)) and not which:
            phrase = self._placed(start, before)
        if phrase is None and named is not None:
            return reached("pronoun", span, (named,), NAMED)
        if phrase is None and (last := _LAST.search(before)):
            told = fold(last[0].split()[-1]) not in FUNCTION_WORDS | PREPOSITIONS
            phrase = Span(start + last.start(), end) if told else None
        if phrase is None:
            return AMBIGUOUS
        answer = self._descriptions.answer(i, phrase)
        return again(answer, "pronoun", span, answer.confidence)

    def _before(self, start: int, end: int) -> str:
        """The text up to what the pronoun tells more of, without an age and the like."""
        before = self._cast.text[start:end].rstrip(" ,\n\t\xa0–—-")
        aside = _ASIDE.search(before)
        known = self._cast.ending_at(start + aside.start()) if aside else None
        return before[: aside.start()] if aside and known and known.named else before

    def _named(self, start: int, end: int, at: int) -> Member | None:
        """Whose name ends at `end`, before the pronoun at `at`, or is told more of by the words
        that do: "Ruiz, head of Azura, who", "Ruiz of Azura, who"."""
        named = self._cast.ending_at(end)
        if (named and named.person) or "," not in self._cast.text[end:at]:
            return named
        return self._cast.described_before(end, start) or self._of_a_body(start, end) or named

    def _of_a_body(self, start: int, end: int) -> Member | None:
        """The person last named, if the words up to `end` tell of which body she or he is."""
        for place in range(end - 1, start, -1):
            member = self._cast.ending_at(place)
            if member is not None and member.person:
                return member if _OF_A_BODY.fullmatch(self._cast.text, place, end) else None
        return None

    def _placed(self, start: int, before: str) -> Span | None:
        """The words for a person who is told of with a place, at the end of `before`."""
        placed = _PLACED.match(before)
        if placed is None:
            return None
        span = Span(start + placed.start(1), start + len(before))
        phrase = noun(self._cast.text, span)
        return span if phrase and kind_of(phrase.head) == "person" else None
