"""Who of an article's cast is whose relative, where it tells that of two with names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from sayso.statements.cast import Cast
from sayso.statements.lexicon.genders import Gender, gender_of
from sayso.statements.lexicon.kin import BONDS, BONDS_BACK
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.meant import LIKELY, Meant
from sayso.statements.member import Member
from sayso.statements.scene import Scene, suits
from sayso.statements.sources import noun
from sayso.types import Span

MOST = 64
"""How many relatives of one article are looked at."""

_NOUNS = any_of(BONDS)
_OWNED = re.compile(
    r"(?:['’]s?|\b(?P<pronoun>his|her|whose))\s"
    rf"(?:(?!(?:{_NOUNS})\b)[a-z-]+\s){{0,2}}(?P<noun>{_NOUNS})\b",
    re.IGNORECASE,
)
"""A relative, by whose it is: "Ruiz's elder sister"."""
_OF = re.compile(rf"\b(?P<noun>{_NOUNS})\s(?:of|to)\s(?:the\s)?(?=[A-Z])")
_MARRIED = re.compile(
    r"(?:\b(?P<pronoun>She|He|she|he))?(?:,?\swho)?(?:\s(?:is|was|has\sbeen|had|has|later|then))*"
    r"\smarried\s(?:to\s)?(?=[A-Z])"
)
_TOGETHER = re.compile(
    r"\b(?P<noun>brothers|sisters|siblings|twins|cousins|couple|spouses)\b(?:\s[a-z]+){0,3},?\s(?=[A-Z])",
    re.IGNORECASE,
)
"""Relatives who are named together: "the sisters, Ana and Ida Ruiz"."""
_NAME_BEHIND = re.compile(r"(?:\sand\s[a-z]+)?,?\s(?:(?:called|named|the\s[a-z-]+)\s)?(?=\S)")
_NAME_BEFORE = re.compile(
    r"(?:,|,?\s(?:is|was)|,\swho\s(?:is|was))\s(?:(?:the|an?)\s)?(?:[a-z-]+\s){0,2}$"
)
_DESCRIBED = re.compile(r"\bthe\s(?:[a-z-]+\s){0,2}[a-z-]+$", re.IGNORECASE)
_BEFORE_WHOSE = re.compile(r",?\s$")


@dataclass(frozen=True, slots=True)
class Bond:
    """That one of the cast is the owner's sister, say."""

    owner: Member
    kind: str
    """One of the values of `BONDS`."""
    relative: Member


class Kinship:
    """The relatives of one article's cast; its text is searched when one is first asked for."""

    def __init__(self, cast: Cast, scene: Scene, meant: Meant) -> None:
        self._cast = cast
        self._text = cast.text
        self._scene = scene
        self._meant = meant
        self._bonds: list[Bond] | None = None

    def relative(self, owner: Member, word: str) -> Member | None:
        """The only one whom the article tells to be what the word says to the owner."""
        kind, gender = BONDS.get(word), gender_of(word)
        if kind is None:
            return None
        back = BONDS_BACK.get(kind, kind)
        bonds = self.bonds()
        found = [bond.relative for bond in bonds if bond.owner is owner and bond.kind == kind]
        found += [bond.owner for bond in bonds if bond.relative is owner and bond.kind == back]
        fitting = dict.fromkeys(member for member in found if suits(member, gender))
        return next(iter(fitting)) if len(fitting) == 1 else None

    def all(self, word: str) -> list[Member]:
        """Those whom the article tells to be what the word says to somebody."""
        kind, gender = BONDS.get(word, ""), gender_of(word)
        back = BONDS_BACK.get(kind)
        found = [bond.relative for bond in self.bonds() if bond.kind == kind]
        found += [bond.owner for bond in self.bonds() if bond.kind == back]
        return [member for member in found if suits(member, gender)]

    def together(
        self, at: int, kind: str, gender: Gender | None, count: int | None
    ) -> tuple[Member, ...]:
        """Those who are told to be of that kind to each other, of several the ones mentioned last
        before `at`; all whom bonds of the kind join, if they are as many as are meant."""
        pairs = [
            (bond.owner, bond.relative)
            for bond in self.bonds()
            if bond.kind == kind and suits(bond.owner, gender) and suits(bond.relative, gender)
        ]
        if not pairs:
            return ()
        last = max(pairs, key=lambda pair: min(member.last_before(at) for member in pair))
        if count == 2:
            return last
        joined = dict.fromkeys(last)
        for _ in pairs:
            joined.update(dict.fromkeys(m for two in pairs if joined.keys() & {*two} for m in two))
        return tuple(joined) if len(joined) == (count or len(joined)) else ()

    def is_of_another(self, member: Member, word: str, owner: Member) -> bool:
        """Whether the article tells only whose else the member is what the word says."""
        kind = BONDS.get(word, "")
        back = BONDS_BACK.get(kind, kind)
        bonds = self.bonds()
        owners = [bond.owner for bond in bonds if bond.relative is member and bond.kind == kind]
        owners += [bond.relative for bond in bonds if bond.owner is member and bond.kind == back]
        return bool(owners) and owner not in owners

    def owner_at(self, place: Span) -> Member | None:
        """Whom "his" or "her" at `place` most likely means, of those with names."""
        gender = gender_of(place.of(self._text).lower())
        guess = self._meant.guess(place, lambda member: _is_person(member, gender))
        likely = guess is not None and guess.chance >= LIKELY
        return guess.who if likely and guess and isinstance(guess.who, Member) else None

    def bonds(self) -> list[Bond]:
        """All that the article tells of."""
        if self._bonds is None:
            self._bonds = [
                bond
                for bond in (*self._owned(), *self._of(), *self._married(), *self._together())
                if bond.owner is not bond.relative
                and _is_person(bond.relative, None)
                and _is_person(bond.owner, None)
            ]
        return self._bonds

    def _owned(self) -> Iterator[Bond]:
        """ "Ruiz's sister, Ida", "Ida, her sister", "Ruiz, whose sister Ida"."""
        for match in islice(_OWNED.finditer(self._text), MOST):
            pronoun = match["pronoun"]
            start = match.start()
            if pronoun and pronoun.lower() == "whose":
                before = _BEFORE_WHOSE.search(self._text, max(0, start - 2), start)
                owner = self._cast.ending_at(before.start()) if before else None
            elif pronoun:
                owner = None
            elif owner := self._cast.ending_at(start):
                start = owner.last_before(start)
            elif described := _DESCRIBED.search(self._text, max(0, start - 40), start):
                owner = self._described(Span(*described.span()))
                start = described.start()
            else:
                continue
            relative = self._behind(match) or self._before(start)
            if relative and pronoun and not owner:
                owner = self._owner(Span(*match.span("pronoun")), relative)
            if owner and relative:
                yield Bond(owner, BONDS[match["noun"].lower()], relative)

    def _of(self) -> Iterator[Bond]:
        """ "Ida, the sister of Ana Ruiz"."""
        for match in islice(_OF.finditer(self._text), MOST):
            owner, relative = self._cast.starting_at(match.end()), self._before(match.start())
            if owner and relative:
                yield Bond(owner, BONDS[match["noun"]], relative)

    def _married(self) -> Iterator[Bond]:
        """ "Ana Ruiz, who is married to Jon Bell", "she married Jon Bell"."""
        if "married" not in self._text:
            return
        for match in islice(_MARRIED.finditer(self._text), MOST):
            relative = self._cast.starting_at(match.end())
            owner = self._cast.ending_at(match.start())
            if relative and match["pronoun"]:
                owner = self._owner(Span(*match.span("pronoun")), relative)
            if owner and relative:
                yield Bond(owner, "spouse", relative)

    def _together(self) -> Iterator[Bond]:
        """ "The sisters, Ana and Ida Ruiz"."""
        for match in islice(_TOGETHER.finditer(self._text), MOST):
            first = self._cast.starting_at(match.end())
            if first is None:
                continue
            end = min(span.end for span in first.mentions if span.end > match.end())
            second = self._cast.starting_at(end + len(" and "))
            if second and self._text.startswith(" and ", end):
                kind = BONDS.get(match["noun"].lower().removesuffix("s"), "spouse")
                yield Bond(first, kind, second)

    def _described(self, span: Span) -> Member | None:
        """The only one whom a description before a relative means: "the minister's niece"."""
        phrase = noun(self._text, span)
        known = self._cast.roles.bearers(span, phrase, bare=False) if phrase else ()
        return known[0] if len(known) == 1 else None

    def _behind(self, match: re.Match[str]) -> Member | None:
        behind = _NAME_BEHIND.match(self._text, match.end())
        return self._cast.starting_at(behind.end()) if behind else None

    def _before(self, end: int) -> Member | None:
        before = _NAME_BEFORE.search(self._text, max(0, end - 40), end)
        return self._cast.ending_at(before.start()) if before else None

    def _owner(self, place: Span, relative: Member) -> Member | None:
        """Whom a pronoun by which a relative is introduced means."""
        likely = self.owner_at(place)
        if likely and likely is not relative:
            return likely
        gender = gender_of(place.of(self._text).lower())
        start = self._scene.block_start(self._scene.block(place.start) - 1)
        present = self._scene.present(start, place.start, gender)
        return next((other for other in present if other is not relative), None)


def _is_person(member: Member, gender: Gender | None) -> bool:
    return member.named and member.type == "person" and suits(member, gender)
