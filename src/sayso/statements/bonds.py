"""Which bonds between relatives an article tells: "Ana Ruiz and her sister Ida"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from sayso.statements.cast import Cast
from sayso.statements.folding import fold
from sayso.statements.lexicon.genders import Gender, gender_of
from sayso.statements.lexicon.kin import BONDS, ONE_OF, once_kin
from sayso.statements.lexicon.kinds import kind_of, singular
from sayso.statements.lexicon.several import KIN_TOGETHER
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.member import Member
from sayso.statements.noun_phrases import noun
from sayso.statements.roles import AGED
from sayso.statements.scene import Scene, suits
from sayso.types import Span

MOST = 64
"""How many relatives of one article are looked at."""

_NOUNS = rf"(?:{any_of({*BONDS, 'fiancé', 'fiancée'})})\b(?!-)"
_OWNED = re.compile(
    r"(?=['’hwa])(?:['’]s?|\b(?P<pronoun>his|her|whose)|\b(?:and|with)(?!\s(?:his|her|their|the|an?|my)\s))\s"
    rf"(?P<before>(?:(?!{_NOUNS})[a-z\d-]+\s){{0,2}})(?P<noun>{_NOUNS})",
    re.IGNORECASE,
)
"""A relative, by whose it is: "Ruiz's elder sister", "Ruiz and wife Ana"."""
_OF = re.compile(rf"\b(?P<noun>{_NOUNS})\s(?:of|to)\s(?:the\s)?(?:[a-z]+\s){{0,2}}(?=[A-Z])")
_MARRYING = {
    "spouse": "married marries weds wed engaged",
    "ex-spouse": "divorced divorces divorcing",
    "sweetheart": "dating",
}
_VERBS = {verb: bond for bond, verbs in _MARRYING.items() for verb in verbs.split()}
_MARRIES = re.compile(rf"\s(?:{any_of(_VERBS)})\s")
_MARRIED = re.compile(
    r"(?:\b(?P<pronoun>She|He|she|he))?(?:,?\swho)?(?:\s(?:is|was|has\sbeen|had|has|later|then))*"
    rf",?\s(?P<verb>{any_of(_VERBS)})\s(?:(?:to|from)\s)?(?:[a-z-]+\s)?(?=[A-Z])"
)
_ARE = re.compile(
    r"(?:,?\s(?:who\s)?(?:are|were|got|have\sbeen|had\sbeen)|,(?=\s[^,.;]{4,30}[,.]))"
    r"(?:\s(?:an?|both|now|also|the|young|elderly|married|twin|long-time))*?\s(?P<noun>"
    r"brothers-in-law|sisters-in-law|brothers|sisters|siblings|twins|cousins|couple|spouses|married|engaged"
    r"|husband\sand\swife)\b"
)
"""What two who are named before are to each other."""
_TOGETHER = re.compile(
    r"\b(?P<noun>(?i:brothers-in-law|sisters-in-law|brothers|sisters|siblings|twins|cousins"
    r"|couple|spouses|newlyweds|husband\sand\swife|(?:mother|father)\sand\s(?:daughter|son)))\b(?!-)"
    r"(?:(?:\s[a-z]+){0,3},?|[^.:;\n]{0,60}:)\s(?=[A-Z])"
)
"""Relatives who are named together: "the sisters, Ana and Ida Ruiz"."""
_OF_TWO = (
    *("brothers", "sisters", "siblings", "twins", "cousins", "couple", "spouses", "newlyweds"),
    *("husband and wife", "mother and", "father and", "married", "engaged"),
)
"""What is in every text that tells of relatives in these two ways."""
_OF_A_NAME_TOO = ("brothers", "sisters", "siblings", "twins", "cousins")
_OF_A_NAME = re.compile(
    rf"\b[Tt]he\s(?P<name>[A-Z][\w’'-]+)\s(?P<noun>{'|'.join(_OF_A_NAME_TOO)})\b"
)
_CLOSEST = ("parents", "sons", "daughters", "children", "sisters", "brothers", "siblings")
_SEVERAL = re.compile(
    r"(?:['’]s?|\b(?P<pronoun>[Hh]is|[Hh]er)|\b(?:two|three|the))\s(?:[a-z-]+\s){0,2}"
    rf"(?P<noun>{'|'.join(_CLOSEST)}|grandparents|grandchildren)[,:]?\s(?=[A-Z])"
)
"""Several relatives of one: "her sons, Jon and Ian Bell"."""
_THEIRS = re.compile(
    rf"\b[Tt]heir\s(?:[a-z-]+\s){{0,2}}(?P<noun>{_NOUNS}|(?:{any_of(BONDS)})s\b|children)[,:]?\s(?=[A-Z])"
)
_AND = re.compile(r"(?:,\s[^.,;\n]{1,40},?)?\sand\s")
_AND_BEFORE = re.compile(r"(?:,\s[^.,;\n]{1,60},)?\sand\s$")
_NAME_BEHIND = re.compile(
    r"(?:\sand\s[a-z]+|\sof\s(?:[\w-]+\s){1,3}?years)?(?:\s[(–—-]\s?|,?\s(?:who\s)?)"
    r"(?:(?:is\s)?(?:called|named)\s|(?:is|was)\s|the\s[a-z-]+\s)?(?=\S)"
)
_TRADE_BEHIND = re.compile(r"(?:,|\s[–—-])\s(?:(?:the|an?)\s)?((?:[a-z\d-]+\s){1,3})(?=[A-Z])")
"""What a relative does, before the name: "her sister, make-up artist Ida"."""
_NAME_BEFORE = re.compile(
    r"(?:,|,?\s(?:is|was)|,\swho\s(?:is|was))\s(?:(?:the|an?)\s)?(?:[a-z-]+\s){0,2}$"
)
_DESCRIBED = re.compile(r"\bthe\s(?:[a-z-]+\s){0,2}[a-z-]+$", re.IGNORECASE)
_BEFORE_WHOSE = re.compile(r",?\s$")


_WORD = re.compile(r"[^\s,.;:]+")
_YOUNGER = frozenset({"child", "grandchild", "child-in-law"})
_SPOUSES = {"parent": "spouse", "grandparent": "spouse"}
"""What those who are relatives of one are to each other, where they are no siblings."""


@dataclass(frozen=True, slots=True)
class Bond:
    """That one of the cast is the owner's sister, say."""

    owner: Member
    kind: str
    """One of the values of `BONDS`."""
    relative: Member


class Bonds:
    """The bonds that one article tells; `owner_at` says whom "his" or "her" most likely means."""

    def __init__(self, cast: Cast, scene: Scene, owner_at: Callable[[Span], Member | None]) -> None:
        self._cast = cast
        self._text = cast.text
        self._scene = scene
        self._owner_at = owner_at

    def told(self) -> list[Bond]:
        """All of them, between persons with names."""
        text = self._text.lower()
        of_two = any(noun in text for noun in _OF_TWO)
        several = any(noun in text for noun in _CLOSEST)
        marrying = _MARRIES.search(text) is not None
        bonds = [
            bond
            for bond in (
                *self._owned(),
                *(self._several() if several else ()),
                *self._of(),
                *(self._married() if marrying else ()),
                *(self._are() if of_two else ()),
                *(self._together() if of_two else ()),
                *self._of_a_name(),
            )
            if _joins_two(bond)
        ]
        return [*bonds, *filter(_joins_two, self._theirs(bonds))]

    def _owned(self) -> Iterator[Bond]:
        """ "Ruiz's sister, Ida", "Ida, her sister", "Ruiz, whose sister Ida"."""
        for match in islice(_OWNED.finditer(self._text), MOST):
            pronoun = match["pronoun"]
            start = match.start()
            if pronoun and pronoun.lower() == "whose":
                before = _BEFORE_WHOSE.search(self._text, max(0, start - 2), start)
                owner = self._cast.ending_at(before.start()) if before else None
            elif pronoun:
                joined = _AND_BEFORE.search(self._text, max(0, start - 70), start)
                owner = self._cast.ending_at(joined.start()) if joined else None
            elif match[0].lower().startswith(("and", "with")):
                owner = self._cast.ending_at(start - 1) or self._near(start, None)
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
                relative.gender = relative.gender or gender_of(fold(match["noun"]))
                yield Bond(owner, _bond(match), relative)

    def _several(self) -> Iterator[Bond]:
        """ "Ruiz's parents, Ana and Ida Ruiz", "his sons, Jon and Ian Bell"."""
        for match in islice(_SEVERAL.finditer(self._text), MOST):
            two = self._two(match.end())
            if not two:
                continue
            owner = self._cast.ending_at(match.start())
            if match["pronoun"]:
                owner = self._owner(Span(*match.span("pronoun")), two[0])
            kind = _kind(match["noun"])
            if owner and kind:
                yield from (Bond(owner, kind, relative) for relative in two)
            yield Bond(two[0], _SPOUSES.get(kind, "sibling"), two[1])

    def _theirs(self, bonds: list[Bond]) -> Iterator[Bond]:
        """ "Their son, Jon Bell", of the two who are told to be married; "their mother", of the two
        who are told to be sisters."""
        for match in islice(_THEIRS.finditer(self._text), MOST) if bonds else ():
            at, kind = match.start(), _kind(match["noun"])
            joining = "spouse" if kind in _YOUNGER else "sibling"
            couples = [bond for bond in bonds if bond.kind == joining]
            relative = self._cast.starting_at(match.end())
            if not (couples and relative and kind):
                continue
            last = max(couples, key=lambda bond: _last_before(bond, at))
            for named in self._two(match.end()) or (relative,):
                yield Bond(last.owner, kind, named)
                yield Bond(last.relative, kind, named)

    def _two(self, at: int) -> tuple[Member, ...]:
        """The two whose names begin at `at`, joined by "and"."""
        first = self._cast.starting_at(at)
        if first is None:
            return ()
        end = min((span.end for span in first.mentions if span.end > at), default=at)
        joined = _AND.match(self._text, end)
        second = self._cast.starting_at(joined.end()) if joined else None
        return (first, second) if second else ()

    def _of(self) -> Iterator[Bond]:
        """ "Ida, the sister of Ana Ruiz"."""
        for match in islice(_OF.finditer(self._text), MOST):
            owner, relative = self._cast.starting_at(match.end()), self._before(match.start())
            if owner and relative:
                yield Bond(owner, BONDS[fold(match["noun"])], relative)

    def _married(self) -> Iterator[Bond]:
        """ "Ana Ruiz, who is married to Jon Bell", "she married Jon Bell"."""
        for match in islice(_MARRIED.finditer(self._text), MOST):
            relative = self._cast.starting_at(match.end())
            owner = self._cast.ending_at(match.start())
            if relative and match["pronoun"]:
                owner = self._owner(Span(*match.span("pronoun")), relative)
            if owner and relative:
                yield Bond(owner, _VERBS[match["verb"]], relative)

    def _are(self) -> Iterator[Bond]:
        """ "Ana and Ida Ruiz are sisters", "Ana Ruiz and Jon Bell, a married couple, came"."""
        for match in islice(_ARE.finditer(self._text), MOST):
            second, end = self._cast.ending_at(match.start()), match.start()
            start = (
                max((s.start for s in second.mentions if s.end == end), default=0) if second else 0
            )
            joined = _AND_BEFORE.search(self._text, max(0, start - 70), start)
            first = self._cast.ending_at(joined.start()) if joined else None
            if first and second:
                yield Bond(first, _between(match["noun"]), second)

    def _together(self) -> Iterator[Bond]:
        """ "The sisters, Ana and Ida Ruiz"."""
        for match in islice(_TOGETHER.finditer(self._text), MOST):
            if two := self._two(match.end()):
                yield Bond(two[0], _between(match["noun"]), two[1])

    def _of_a_name(self) -> Iterator[Bond]:
        """ "The Ruiz twins", of the two of that last name whom the article names first."""
        if not any(noun in self._text for noun in _OF_A_NAME_TOO):
            return
        for match in islice(_OF_A_NAME.finditer(self._text), MOST):
            last = fold(match["name"])
            family = [
                member
                for member in self._cast.members
                if is_person(member, gender_of(singular(match["noun"])))
                if len(member.words) > 1 and member.words[-1] == last
            ]
            family.sort(key=lambda member: member.introduced)
            if len(family) > 1:
                yield Bond(family[0], _kind(match["noun"]), family[1])

    def _described(self, span: Span) -> Member | None:
        """The only one whom a description before a relative means: "the minister's niece"."""
        phrase = noun(self._text, span)
        known = self._cast.roles.bearers(span, phrase, bare=False) if phrase else ()
        return known[0] if len(known) == 1 else None

    def _behind(self, match: re.Match[str]) -> Member | None:
        behind = _NAME_BEHIND.match(self._text, match.end())
        found = self._given(behind.end()) if behind else None
        trade = None if found else _TRADE_BEHIND.match(self._text, match.end())
        if trade and _tells_person(trade[1].split()[-1]):
            return self._given(trade.end())
        return found

    def _given(self, at: int) -> Member | None:
        """Whose name begins at `at`; a single one is a given name before it is a last name."""
        found, word = self._cast.starting_at(at), fold(_first_word(self._text, at))
        if found is None or len(found.words) < 2 or found.words[0] == word:
            return found
        given = [
            member
            for member in self._cast.members
            if member.type == "person" and len(member.words) > 1
            if member.words[0] == word
        ]
        return given[0] if len(given) == 1 else found

    def _before(self, end: int) -> Member | None:
        before = _NAME_BEFORE.search(self._text, max(0, end - 40), end)
        return self._cast.ending_at(before.start()) if before else None

    def _owner(self, place: Span, relative: Member) -> Member | None:
        """Whom a pronoun by which a relative is introduced means."""
        likely = self._owner_at(place)
        if likely and likely is not relative:
            return likely
        return self._near(place.start, gender_of(place.of(self._text).lower()), relative)

    def _near(self, at: int, gender: Gender | None, but: Member | None = None) -> Member | None:
        """The person mentioned last before `at`, in this paragraph or the one before."""
        present = self._scene.lately(at, gender)
        return next((other for other in present if other is not but), None)


def _last_before(bond: Bond, at: int) -> int:
    return min(bond.owner.last_before(at), bond.relative.last_before(at))


def _first_word(text: str, at: int) -> str:
    word = _WORD.match(text, at)
    return word[0] if word else ""


def _bond(match: re.Match[str]) -> str:
    return BONDS[once_kin(fold(match["noun"]), match["before"].lower().split())]


def _tells_person(word: str) -> bool:
    return word.endswith(AGED) or kind_of(word) == "person"


def _between(words: str) -> str:
    """What two are to each other whom words tell of together: "sisters", "father and son"."""
    first, last = words.lower().split()[0], words.lower().split()[-1]
    if first == last:
        return _kind(first) or "spouse"
    return "child" if last in ("son", "daughter") else "spouse"


def _kind(plural: str) -> str:
    """The bond that a noun tells, in the plural too."""
    word = plural.lower()
    return BONDS.get(word) or BONDS.get(
        ONE_OF.get(word, singular(word)), KIN_TOGETHER.get(word, "")
    )


def _joins_two(bond: Bond) -> bool:
    return bond.owner is not bond.relative and all(
        is_person(member, None) for member in (bond.owner, bond.relative)
    )


def is_person(member: Member, gender: Gender | None) -> bool:
    """Whether it is a person with a name, of that gender for all that is known."""
    return member.named and member.type == "person" and suits(member, gender)
