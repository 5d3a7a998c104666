"""Whom an article describes first and names only below: "the mayor called for help"."""

from __future__ import annotations

import re
from bisect import bisect_right

from sayso.statements.cast import Cast
from sayso.statements.lexicon.function_words import ARTICLES, DEFINITE
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.member import Member
from sayso.statements.roles import full
from sayso.statements.scene import BELOW, Scene, suits
from sayso.statements.sentences import begins, sentence_ends
from sayso.statements.sources import Noun
from sayso.statements.told import Told

_TOLD_OF = re.compile(
    r"(?:,\s\d+)?,?\s(?:of|from|at|who(?:se|m)?|an?|the|his|her|its|their|himself|herself"
    r"|(?:[a-z-]+\s){0,3}(?:for|of|at))\s"
)
"""What tells behind a name who its bearer is, so that no words before it need to have done so."""


class Introductions:
    """The persons whose names come without a word on who they are, since that was told before."""

    def __init__(self, cast: Cast, scene: Scene, told: Told) -> None:
        self._cast = cast
        self._scene = scene
        self._told = told
        self._met: list[tuple[int, int, Member]] | None = None

    def named_after(self, start: int, end: int, phrase: Noun) -> Member | None:
        """The person whom the description in `[start, end)` means and the text names only after it.

        It is the first one that the text names then, in this paragraph or the next, or in the first
        few if a title or the first paragraph describes it. Either the article calls it what the
        description says, or nothing else tells who that is, and it speaks, or a sentence begins
        with it. "A baker" is nobody who comes after others.
        """
        reach = self._reach(start, phrase)
        met = self._first_met()
        place = bisect_right(met, (end,))
        if reach is None or place == len(met) or met[place][0] >= reach:
            return None
        at, _, member = met[place]
        before = (other for start, _, other in met if start < at)
        if phrase.determiner in ("a", "an") and any(other.person for other in before):
            return None
        if not suits(member, gender_of(phrase.head)):
            return None
        if member in self._cast.roles.known_by(full(phrase.head)):
            return member
        if self._is_told_of(member, at):
            return None
        return member if self._speaks(at) or (member.person and self._begins(at)) else None

    def _reach(self, at: int, phrase: Noun) -> int | None:
        """Where the paragraphs end that are looked at, None if the words need no name."""
        scene = self._scene
        paragraphs = scene.paragraphs()
        first = paragraphs[0] if paragraphs else 0
        below = len(self._cast.text)
        if scene.in_title(at) or scene.block(at) == scene.block(first):
            return paragraphs[BELOW] if len(paragraphs) > BELOW else below
        if phrase.determiner is None or phrase.determiner in ARTICLES - DEFINITE:
            return None
        number = scene.block(at) + 2
        start = scene.block_start(number)
        return start if start > at else below

    def _first_met(self) -> list[tuple[int, int, Member]]:
        """Where the text, titles left out, names each person first."""
        if self._met is None:
            self._met = sorted(
                (start, member.order, member)
                for member in self._cast.members
                if member.named and member.type == "person" and len(member.words) > 1
                if (start := self._first_below(member)) is not None
            )
        return self._met

    def _first_below(self, member: Member) -> int | None:
        scene, places = self._scene, (span.start for span in member.mentions)
        text = (at for at in places if not (scene.in_title(at) or scene.in_quotation(at)))
        return next(text, None)

    def _is_told_of(self, member: Member, start: int) -> bool:
        """Whether the words around a name tell who that is."""
        text = self._cast.text
        own = next((name for name in member.fulls.values() if name.span.start == start), None)
        if own is None:
            return True
        beside = any(abs(span.start - start) < 100 for span in member.roles.values())
        return beside or _TOLD_OF.match(text, own.span.end) is not None

    def _speaks(self, start: int) -> bool:
        """Whether a name that starts there is in the source of an attribution."""
        return any(
            span.start <= start < span.end
            for attribution in self._told.attributions
            for span in attribution.source
        )

    def _begins(self, start: int) -> bool:
        """Whether a sentence begins with the name that starts there."""
        scene = self._scene
        block = scene.block_start(scene.block(start))
        last = [block, *sentence_ends(self._cast.text, block, start + 1)][-1]
        return begins(self._cast.text, last, start)
