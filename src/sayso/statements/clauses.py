"""Who says what a clause tells that names no source of its own: its subject, in "Ruiz sat down and
wrote", "she said Ruiz was tired and wanted a rest", "she asked Ruiz to explain"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from sayso.statements.answers import NOBODY, Answer, again, reached
from sayso.statements.cast import Cast
from sayso.statements.lexicon.mind import OF_MIND
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.member import Member
from sayso.statements.scene import OWNS, Scene
from sayso.statements.sentences import begins, sentence_ends
from sayso.statements.told import Told
from sayso.types import Span

SUBJECT, SPEAKER, BY_PRONOUN = 0.7, 0.7, 0.85
"""How sure each kind of evidence is; see `speakers`."""

_PASSIVE = re.compile(
    rf"(?:\b(?:am|is|are|was|were|been|being)\b|['’]m\b)(?!\s(?:\w+\s)?(?:{any_of(OF_MIND)})\b)|^(?:an?|the|on|in|by|at)\b|^[A-Z]\w+ed$"
)
"""Cues that leave out who speaks: "was told", "Asked", "on the promise"."""
_TO = re.compile(r"\sto\b")
_PRONOUN = re.compile(r"\W*(?:that\s)?(?P<pronoun>she|he|it|they|we|I)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\b(?:and|but|then|later)\s(?:\w+\s)?$")
"""What stands before the second verb of a subject."""
_IMPERSONAL = re.compile(
    r"\W*It\s(?:rain|snow|hail|thunder|pour|seem|appear|follow|turns\sout)\w*\b"
)
"""A clause that has no subject but in form: "It rains"."""
_ING = re.compile(r"(?<=,\s)[a-z]+ing\b")
"""A verb that goes on with what its subject did: "Ruiz resigned, citing"."""


class Clauses:
    """The clauses of one article that have a cue and no source; `pronoun` tells whom a pronoun
    means as the source of an attribution."""

    def __init__(
        self, cast: Cast, scene: Scene, told: Told, pronoun: Callable[[int, Span], Answer]
    ) -> None:
        self._cast = cast
        self._text = cast.text
        self._scene = scene
        self._told = told
        self._pronoun = pronoun

    def answer(self, i: int) -> Answer:
        """Who is the subject of the cue of attribution `i`: within somebody's words whoever says
        them, if the clause has no other."""
        cue = self._told.attributions[i].cue
        outer, at = self._told.outer(i), cue[0].start
        if self._leaves_out_who(Span(at, cue[-1].end)):
            return NOBODY
        if outer is None:
            goes_on = _GOES_ON.search(self._text, max(0, at - 20), at) or _ING.match(self._text, at)
            start = self._scene.block_start(self._scene.block(at))
            return self._subject(i, start, cue[0]) or NOBODY if goes_on else NOBODY
        asked = self._asked_to(outer, at)
        if asked is not None:
            return reached("place", cue[0], (asked,), SUBJECT)
        said = [span for span in self._told.said(outer) if span.start <= at]
        around = next((span for span in said if at < span.end), said[0] if said else cue[0])
        return self._subject(i, around.start, cue[0]) or again(
            self._told.answer(outer), "place", cue[0], SPEAKER
        )

    def _leaves_out_who(self, cue: Span) -> bool:
        """Whether a cue does not tell who speaks: "was told", "Asked", "told to wait"."""
        words = cue.of(self._text)
        return bool(_PASSIVE.search(words) or (words == "told" and _TO.match(self._text, cue.end)))

    def _subject(self, i: int, start: int, cue: Span) -> Answer | None:
        """What the sentence begins with that holds the cue, or what of it stands behind `start`."""
        start = [start, *sentence_ends(self._text, start, cue.start)][-1]
        if _IMPERSONAL.match(self._text, start):
            return None
        if pronoun := _PRONOUN.match(self._text, start, cue.start):
            answer = self._pronoun(i, Span(*pronoun.span("pronoun")))
            return replace(answer, confidence=min(answer.confidence, BY_PRONOUN))
        begun = [
            (span.start, -span.end, member.order, member)
            for member, span in self._mentions(start, cue.start)
            if begins(self._text, start, span.start) and not OWNS.match(self._text, span.end)
        ]
        return reached("place", cue, (min(begun)[-1],), SUBJECT) if begun else None

    def _asked_to(self, outer: int, at: int) -> Member | None:
        """Whom `outer` asks, right behind its cue, to do what the verb at `at` says."""
        cue = self._told.attributions[outer].cue
        if not cue or self._text[at - 4 : at] != " to ":
            return None
        asked = self._mentions(cue[-1].end, at)
        return next((m for m, s in asked if s.start == cue[-1].end + 1 and s.end == at - 4), None)

    def _mentions(self, start: int, end: int) -> Iterable[tuple[Member, Span]]:
        return (
            (member, span)
            for member in self._cast.all()
            for span in member.mentions
            if start <= span.start < end
        )
