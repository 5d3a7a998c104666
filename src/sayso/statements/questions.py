"""Who asked last, and whom: what tells who answers."""

from __future__ import annotations

import re

from sayso.statements.lexicon.genders import Gender, gender_of
from sayso.statements.member import Member
from sayso.statements.scene import Scene, suits
from sayso.statements.told import Told

_ASKS = re.compile(
    r"\b(?:ask(?:s|ed)?|want(?:s|ed)?\sto\sknow|inquire[sd]?|put(?:s)?\s(?:it\s)?to)\b",
    re.IGNORECASE,
)
_INDIRECT = re.compile(
    r"\W*(?:if|whether|why|how|who|whom|whose|what|when|where|which)\b", re.IGNORECASE
)
_CALLED = re.compile(r"\b(?:she|her|he|him|his)\b", re.IGNORECASE)
BACK = 4
"""How many paragraphs before a question may lie the words of whoever is asked."""


class Questions:
    """The questions of one article, as they are met."""

    def __init__(self, scene: Scene, told: Told) -> None:
        self._text = scene.text
        self._scene = scene
        self._told = told

    def asks(self, at: int) -> bool:
        """Whether the last outer attribution, in the paragraph of `at` or the one before, is a
        question: a direct one, or whether "he" did something."""
        last = self._told.last
        if last is None or self._apart(at) not in (0, 1):
            return False
        named = bool(self._told.attributions[last].source)
        return self._ends_in_mark(last) or (named and self._gender(last) is not None)

    def waits(self, at: int, gender: Gender) -> bool:
        """Whether somebody of that gender is to answer at `at`: asked in other words, or in the
        paragraph before and nobody else of it is mentioned in this one."""
        last = self._told.last
        if last is None:
            return False
        here = self._scene.block_start(self._scene.block(at))
        alone = self._apart(at) == 1 and not self._scene.present(here, at, gender)
        return self._gender(last) == gender or (alone and self._ends_in_mark(last))

    def asked(self, gender: Gender | None = None) -> Member | None:
        """Whom the last attribution asks: who is named right behind its cue, else, paragraph by
        paragraph before it, who spoke last, or else was mentioned last."""
        last = self._told.last or 0
        gender = gender or self._gender(last)
        place = self._told.at(last)
        cue = self._told.attributions[last].cue
        scene, asking = self._scene, self._told.answer(last).members

        def fits(member: Member) -> bool:
            return member not in asking and member.person and suits(member, gender)

        behind = cue[-1].end + 1 if cue else 0
        for member in scene.present(behind, behind + 10, gender) if cue else ():
            if fits(member):
                return member
        for back in range(BACK + 1):
            start = scene.block_start(scene.block(place) - back)
            end = min(place, scene.block_start(scene.block(place) - back + 1)) if back else place
            for member in (*self._told.spoken(start, end), *scene.present(start, end, gender)):
                if fits(member):
                    return member
        return None

    def _apart(self, at: int) -> int:
        """How many paragraphs behind the last attribution `at` stands."""
        said = self._told.said(self._told.last)[-1]
        return self._scene.block(at) - self._scene.block(said.end - 1)

    def _ends_in_mark(self, i: int) -> bool:
        said = self._told.said(i)[-1]
        return self._scene.is_quote(said) and "?" in said.of(self._text)[-3:]

    def _gender(self, i: int) -> Gender | None:
        """Of attribution `i`, the gender of whom it asks, or asks something about, in other
        words."""
        one = self._told.attributions[i]
        cue = " ".join(span.of(self._text) for span in one.cue)
        start, end = one.content[0].start, one.content[-1].end
        if not _ASKS.search(cue) or self._scene.is_quote(one.content[-1]):
            return None
        if not (cue.lower().startswith("put") or _INDIRECT.match(self._text, start, end)):
            return None
        called = _CALLED.search(self._text, one.cue[0].start, end)
        return gender_of(called[0].lower()) if called else None
