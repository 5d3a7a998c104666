"""Whom "her son" means where "her" is a mother who was told of as somebody's: "Ruiz's mother"."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.kinship import Kinship
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.kin import BONDS, BONDS_BACK
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun, noun
from sayso.statements.scene import Scene, suits
from sayso.types import Span

AMONG_EQUALS = frozenset({"sibling", "cousin", "sibling-in-law"})
"""Bonds that do not tell which of two "his" means: "Ruiz's brother" has a brother too."""

_OWNED = re.compile(
    r"(?:['’]s?|\b(?P<pronoun>his|her))\s(?:[a-z-]+\s){0,2}?"
    rf"(?P<noun>{any_of(BONDS)})\b(?!,?\s(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""A relative without a name."""
_DESCRIBED = re.compile(r"\bthe\s(?:[a-z-]+\s)?[a-z-]+$", re.IGNORECASE)


class KinOfKin:
    """The persons of one article, by the relatives through whom they are spoken of."""

    def __init__(self, cast: Cast, scene: Scene, kinship: Kinship) -> None:
        self._cast = cast
        self._scene = scene
        self._kinship = kinship

    def meant(self, span: Span, phrase: Noun) -> Member | None:
        """The owner of the relative told of last in the paragraph before `span` to whom the owner
        is what the phrase says."""
        bond = BONDS.get(phrase.head, "")
        if bond in AMONG_EQUALS:
            return None
        back, gender = BONDS_BACK.get(bond, bond), gender_of(phrase.determiner or "")
        start = self._scene.block_start(self._scene.block(span.start))
        told = [
            one
            for one in _OWNED.finditer(self._cast.text, start, span.start)
            if BONDS[one["noun"].lower()] == back and gender_of(one["noun"].lower()) == gender
        ]
        owner = self._owner(told[-1]) if told else None
        return owner if owner and suits(owner, gender_of(phrase.head)) else None

    def _owner(self, owned: re.Match[str]) -> Member | None:
        if owned["pronoun"]:
            return self._kinship.owner_at(Span(*owned.span("pronoun")))
        if named := self._cast.ending_at(owned.start()):
            return named
        text, end = self._cast.text, owned.start()
        described = _DESCRIBED.search(text, max(0, end - 40), end)
        phrase = noun(text, Span(*described.span())) if described else None
        if described is None or phrase is None:
            return None
        known = self._cast.roles.bearers(Span(*described.span()), phrase, bare=False)
        return known[0] if len(known) == 1 else None
