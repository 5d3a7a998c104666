"""Which of a family is the younger one, and which the elder: "the younger Pell"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.statements.cast import Cast
from sayso.statements.kinship import Kinship
from sayso.statements.lexicon.kin import BONDS_BACK, ELDERS, KIN, YOUNGSTERS
from sayso.statements.lexicon.name_parts import GENERATIONS
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.member import Member, suits_name
from sayso.statements.names import Name
from sayso.statements.roles import full
from sayso.statements.surroundings import age_beside
from sayso.types import Span

_SMALL = frozenset({"younger", "youngest", "little", "baby", "kid"})
_BIG = frozenset({"elder", "older", "eldest", "big"})
_KIN_BEFORE = re.compile(rf"\b(?:({any_of(_SMALL | _BIG)})\s)?({any_of(KIN)}),?\s$")
_KIN_BEHIND = re.compile(
    r"(?:,\s|\s(?:is|was)\s)(?:the\s)?(?:his|her|\w+['’]s)\s(?:(?P<size>[a-z-]+)\s)?"
    rf"(?P<his>{any_of(KIN)})\b(?!,?\s[A-Z])|,\sthe\s(?P<of>{any_of(KIN)})\sof\s"
)
_OLDER_BONDS = frozenset({"parent", "grandparent", "uncle", "stepparent", "parent-in-law"})


class Seniority:
    """The families of one article's cast, by age."""

    def __init__(self, cast: Cast, kinship: Kinship) -> None:
        self._cast = cast
        self._kinship = kinship

    def of(self, name: Name, kin: Iterable[Member], *, younger: bool) -> Member | None:
        """The younger or the elder one of those whom a last name can mean, and of their `kin`
        without one: by their ages, else by whose relatives they are."""
        at = name.span.start
        bearers = self._bearers(name)
        bearers = [m for m in bearers if m.introduced <= at] or bearers
        ages = {member: self._age(member) for member in bearers}
        aged = [member for member in bearers if ages[member]]
        if len(aged) > 1:
            return (min if younger else max)(aged, key=lambda member: ages[member] or 0)
        if not bearers:
            return None
        family = [*bearers, *(m for m in kin if suits_name(m, name) and m.first.start < at)]
        seniority = {member: self._seniority(member, family, name.span) for member in family}
        wanted = (min if younger else max)(seniority.values())
        found = [member for member, senior in seniority.items() if senior == wanted]
        return found[0] if len(found) == 1 < len(family) else None

    def likely(self, name: Name, kin: Iterable[Member], *, younger: bool) -> Member | None:
        """The same where nothing tells: the elder one is more often called by the last name in
        full, else it is whoever came up last."""
        at = name.span.start
        bearers = [m for m in self._bearers(name) if m.introduced < at]
        alone = [m for m in kin if suits_name(m, name) and m.first.start < at]
        some = alone if younger and len(bearers) == len(alone) == 1 else bearers
        return max(some, key=lambda member: member.introduced, default=None)

    def _bearers(self, name: Name) -> list[Member]:
        """The persons whose last name it is, or first, if it is the family's."""
        known = self._cast.known_names
        named = known.bearers(name.words[-1]) or known.called_first(name.words[-1])
        return [m for m in named if suits_name(m, name)]

    def _age(self, member: Member) -> int | None:
        ages = (age_beside(self._cast.text, name) for name in member.fulls.values())
        return next((int(age.split("-")[0]) for age in ages if age), None)

    def _seniority(self, member: Member, family: list[Member], asked: Span) -> int:
        """1 of one who is told of as somebody's father, -1 of a daughter or little sister, by other
        words than those behind the name `asked` about."""
        text = self._cast.text
        size, kin = introduced_as(text, member) or ("", "")
        spans = [span for span in member.mentions if span != asked]
        behind = [m for span in spans if (m := _KIN_BEHIND.match(text, span.end))]
        sizes = {size, *(match["size"] for match in behind)} & (_SMALL | _BIG)
        if sizes:
            return -1 if sizes & _SMALL else 1
        for bond in self._kinship.bonds():
            if member in (bond.owner, bond.relative) and {bond.owner, bond.relative} <= set(family):
                if bond.kind in _OLDER_BONDS:
                    return 1 if member is bond.relative else -1
                if BONDS_BACK.get(bond.kind) in _OLDER_BONDS:
                    return 1 if member is bond.owner else -1
        titles = (name.title.of(text) for name in member.fulls.values() if name.title)
        if member.words[-1] in GENERATIONS:
            return -1
        heads = {kin, *(words[-1] for words in member.roles)}
        heads |= {full(word) for title in titles for word in title.split()}
        heads |= {match["his"] or match["of"] for match in behind}
        return bool(heads & ELDERS) - bool(heads & YOUNGSTERS)


def introduced_as(text: str, member: Member) -> tuple[str, str] | None:
    """What kin a name is introduced as, and whether as a big or little one."""
    for mention in member.mentions:
        start = max(0, mention.start - 30)
        if found := _KIN_BEFORE.search(text, start, mention.start):
            return (found[1] or "").lower(), found[2].lower()
    return None
