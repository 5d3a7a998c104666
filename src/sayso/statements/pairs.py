"""Whom a description means together, or as one of two: "both brothers", "the latter"."""

from __future__ import annotations

import re

from sayso.statements.kinship import Kinship
from sayso.statements.lexicon.function_words import DEFINITE
from sayso.statements.lexicon.several import COUNTED
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun
from sayso.statements.scene import Scene
from sayso.statements.together import Together
from sayso.types import Span

_ALL = frozenset({"both", "all"})
"""What begins a description of all those of whom the article has told."""

_OF_TWO = frozenset({"neither", "either", "each"})
"""What begins a description of one or none of two, or of each."""

_OF_THEM = re.compile(
    r"(?:both|each|neither|either|none|the\s(?:two|pair|(?P<three>three)))\sof\s(?:them|the\stwo)",
    re.IGNORECASE,
)
"""Two or three who were told of together: "neither of them"."""
_PARENT_AND_CHILD = re.compile(
    r"(?:the\s)?(?P<parent>mother|father)\sand\s(?P<child>daughter|son)", re.IGNORECASE
)
_SPOUSES = re.compile(r"(?:the\s)?(?:husband\sand\swife|man\sand\swife)", re.IGNORECASE)


class Pairs:
    """Those of one article whom a description means together, two of them or more."""

    def __init__(self, text: str, scene: Scene, kinship: Kinship, together: Together) -> None:
        self._text = text
        self._scene = scene
        self._kinship = kinship
        self._together = together
        self._two: tuple[Member, ...] = ()
        """Of whom one was meant by "the former"."""

    def several(self, span: Span, phrase: Noun, *, headline: bool) -> tuple[Member, ...]:
        """Those whom the words mean together: "the pair", "both brothers"."""
        words = span.of(self._text)
        if of_them := _OF_THEM.fullmatch(words):
            return self._together.last(span.start, 3 if of_them["three"] else 2)
        if kin := _PARENT_AND_CHILD.fullmatch(words):
            return self._kinship.parent_and_child(span.start, kin["parent"].lower(), kin["child"])
        if _SPOUSES.fullmatch(words):
            return self._kinship.together(span.start, "spouse", None, 2)
        bare = phrase.determiner is None and phrase.place == span
        if bare and headline:
            return self._together.bearers(phrase.head)
        counted = _ALL | ({"two"} if headline else set())
        of_two = {phrase.determiner, *phrase.modifiers[:1]} & _OF_TWO
        if phrase.determiner not in DEFINITE | counted and not of_two:
            return ()
        if {*phrase.modifiers} - COUNTED.keys() or phrase.place.end != span.end:
            return ()
        return self._together.named(span.start, phrase)

    def one_of_two(self, span: Span, phrase: Noun) -> Member | None:
        """Whom "the former" or "the latter" means, of the two who were told of together."""
        if phrase.head not in ("former", "latter") or phrase.place.end != span.end:
            return None
        at, two = span.start, self._two
        if phrase.head == "former" or not two:
            two = self._together.last(at, 2)
            two = tuple(sorted(two, key=lambda one: (one.last_before(at), one.first.start)))
        if phrase.head == "former":
            self._two = two
            return two[0] if two else None
        self._two = ()
        return two[1] if two else self._scene.latest(at)
