"""Who says below what a title says: in the same words, or in others."""

from __future__ import annotations

import re

from sayso.statements.answers import Answer, again
from sayso.statements.scene import Scene
from sayso.statements.told import Told
from sayso.types import Span

ECHOED = 0.95
"""How sure it is that who says the same words is meant."""

SHARED_WORDS, LONG, SHARED = 2, 5, 0.6
"""How many long words a title shares with who said it in other words, how many letters make one,
and how sure that is."""

_QUOTED = re.compile(r"(?<!\w)[\"'“‘«„]([^\"“”«»„]{8,}?)[\"'”’»“](?!\w)")
_WORD = re.compile(r"[^\W_]+")


class Echoes:
    """The attributions in the titles of one article, looked up in the text below."""

    def __init__(self, scene: Scene, told: Told) -> None:
        self._text = scene.text
        self._scene = scene
        self._told = told

    def same(self, i: int) -> Answer | None:
        """Who says the words that a title quotes, all or some, where the article has them again."""
        where = self._told.said(i)[0]
        if not self._scene.in_title(where.start):
            return None
        words = self._words(i) if self._scene.is_quote(where) else self._quoted_words(where)
        if not words.strip():
            return None
        for other in range(len(self._told.attributions)):
            answer = self._told.answer(other)
            if other != i and answer.members and words in self._words(other):
                return again(answer, "echoed", where, ECHOED)
        return None

    def like(self, i: int) -> Answer | None:
        """Who is told of below to have said what a title says in other words: the one with whose
        words it shares most of its long ones."""
        words = self._long_words(i)
        if not self._scene.in_title(self._told.at(i)) or len(words) < SHARED_WORDS:
            return None
        shared = {
            other: len(words & self._long_words(other))
            for other in range(len(self._told.attributions))
            if other != i and self._told.answer(other).members
        }
        best = max(shared, key=shared.__getitem__, default=i)
        if shared.get(best, 0) < max(SHARED_WORDS, len(words) / 2):
            return None
        where = self._told.attributions[i].cue or self._told.said(i)
        return again(self._told.answer(best), "echoed", where[0], SHARED)

    def _long_words(self, i: int) -> set[str]:
        return {word for word in self._words(i).split() if len(word) >= LONG}

    def _quoted_words(self, where: Span) -> str:
        """The words in quotation marks in a content; none where they are fewer than three."""
        quoted = _QUOTED.search(self._text, where.start, where.end)
        words = _WORD.findall(quoted[1]) if quoted else []
        telling = len(words) > 2 or (len(words) == 2 and min(map(len, words)) >= LONG)
        return f" {' '.join(map(str.casefold, words))} " if telling else ""

    def _words(self, i: int) -> str:
        """The words of a content, one space before and behind each."""
        words = (m for s in self._told.said(i) for m in _WORD.findall(self._text, s.start, s.end))
        return f" {' '.join(map(str.casefold, words))} "
