"""Who is meant by a last name that several share: "Mrs Pell", "the Pells"."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.folding import fold
from sayso.statements.kinship import Kinship
from sayso.statements.lexicon.genders import Gender, gender_of
from sayso.statements.lexicon.honorifics import POLITE
from sayso.statements.lexicon.kin import ADULTS, CLOSE_KIN, SPOUSES
from sayso.statements.lexicon.several import KIN_TOGETHER
from sayso.statements.member import Member, suits_name
from sayso.statements.names import Name
from sayso.statements.roles import full
from sayso.statements.scene import suits
from sayso.statements.seniority import Seniority, introduced_as
from sayso.types import Span

_HER_HUSBAND = re.compile(r"[^.!?\n]{1,60}?\bher\s(?:late\s)?husband\b")
_OF_A_MAN = re.compile(r"(?<=\w{2})([oe]v|[iy]n)a$")
"""The ending of a woman's last name, and in it that of a man's."""
_KIN = "brothers|sisters|siblings|twins|cousins|couple|pair|duo"
_SIBLINGS = re.compile(
    rf"(?:[Tt]he|[Bb]oth)\s(?:two\s)?(?:(?P<last>[A-Z][\w'’-]+)\s(?P<kin>{_KIN})"
    rf"|(?P<first>{_KIN})\s(?P<behind>[A-Z][\w'’-]+))"
    r"|(?P<title>Mr\.?|Dr\.?)\sand\s(?:Mrs|Ms|Dr)\.?\s(?P<pair>[A-Z][\w'’-]+)"
)
LONGEST_BEFORE = len("both siblings ")
"""Characters before a last name in which such a noun stands."""
_OF_ONE_GENDER: dict[str, Gender] = {"brothers": "male", "sisters": "female"}
_BY_AGE = re.compile(r"\b((?i:younger|elder|older)|Young|Old)\s$")


class Families:
    """The families of one article's cast; relatives named by a given name alone belong to them."""

    def __init__(self, cast: Cast, kinship: Kinship) -> None:
        self._cast = cast
        self._kinship = kinship
        self._seniority = Seniority(cast, kinship)
        self._known = {member for member in cast.members if member.gender}
        cast.settle_titles()
        self._kin = {
            member: kin
            for member in cast.members
            if len(member.words) == 1 and member.type == "person"
            if (kin := introduced_as(cast.text, member))
        }

    def meant(self, name: Name) -> Member | None:
        """The one whom a last name means by the title before it, or as the younger or elder one."""
        if (younger := self.is_younger(name)) is not None:
            return self._seniority.of(name._replace(suffix=None), self._kin, younger=younger)
        bearers = self._cast.known_names.bearers(name.words[-1])
        start = name.span.start
        bearers = [m for m in bearers if m.introduced <= start] or bearers
        if not bearers:
            return self._wife(name)
        if name.title is None:
            return self._introduced_last(bearers, name) or self._father(bearers, name)
        title = full(fold(name.title.of(self._cast.text).split()[-1]))
        if title not in POLITE:
            called = self._cast.known_names.called_first(name.words[-1])
            return self._by_title(title, [*bearers, *called], name)
        if len(bearers) > 1 and (grown := self._grown_up(title, bearers, name)):
            return grown
        if title == "mrs" and (wife := self._told_wife(bearers)):
            return wife
        married = [m for m in bearers if self._has_husband(m)] if title == "mrs" else []
        if len(married) == 1 and len(bearers) > 1:
            return married[0]
        if any(m in self._known and m.gender == name.gender for m in bearers):
            return None
        if title != "mrs" and (sibling := self._of_other_gender(bearers, name)):
            return sibling
        kin = [
            member
            for member, (_, noun) in self._kin.items()
            if gender_of(noun) == name.gender and noun in ADULTS and member.first.start < start
        ]
        several = len(bearers) > 1 and title not in ("mr", "mrs")
        if len(kin) != 1 or several or any(self._is_called(m, title, kin[0]) for m in bearers):
            return None
        for bearer in bearers:
            bearer.gender = bearer.gender if bearer in self._known else None
        return self._named(kin[0], name)

    def _told_wife(self, bearers: list[Member]) -> Member | None:
        """The wife of the only bearer, a man, as the article tells, by whatever name of her own."""
        if len(bearers) != 1 or (bearers[0] in self._known and bearers[0].gender == "female"):
            return None
        wives = {
            one
            for bond in self._kinship.bonds()
            if bond.kind == "spouse" and bearers[0] in (bond.owner, bond.relative)
            for one in (bond.owner, bond.relative)
            if one is not bearers[0] and one.gender == "female"
        }
        if len(wives) != 1:
            return None
        if bearers[0] not in self._known:
            bearers[0].gender = None
        return wives.pop()

    def siblings(self, span: Span) -> tuple[Member, ...]:
        """The two whom a last name with a noun for two relatives means: "the Bell brothers", "the
        sisters Bell"."""
        start = max(0, span.start - LONGEST_BEFORE)
        told = _SIBLINGS.fullmatch(span.of(self._cast.text)) or next(
            (
                m
                for m in _SIBLINGS.finditer(self._cast.text, start, span.end)
                if m.end() == span.end
            ),
            None,
        )
        if told is None:
            return ()
        gender = _OF_ONE_GENDER.get(told["kin"] or told["first"] or "")
        bearers = [
            member
            for member in self._cast.known_names.bearers(
                fold(told["last"] or told["behind"] or told["pair"])
            )
            if gender in (None, member.gender) or member.gender is None
        ]
        if len(bearers) == 1:
            bearers += self._siblings_of(bearers[0], told["kin"] or told["first"] or "")
        if told["pair"] and len(bearers) > 2:
            parents = self._kinship.parents(span.start)
            bearers = [member for member in bearers if member in parents]
        bearers.sort(key=lambda member: member.introduced)
        return tuple(bearers) if len(bearers) == 2 else ()

    def _siblings_of(self, member: Member, plural: str) -> list[Member]:
        """Those without a last name whom the article tells to be somebody's brothers, say."""
        gender = _OF_ONE_GENDER.get(plural)
        kin = (
            one
            for bond in self._kinship.bonds()
            if bond.kind == KIN_TOGETHER.get(plural) and member in (bond.owner, bond.relative)
            for one in (bond.owner, bond.relative)
        )
        return list(dict.fromkeys(one for one in kin if len(one.words) == 1 and suits(one, gender)))

    def _of_other_gender(self, bearers: list[Member], name: Name) -> Member | None:
        """The bearers' only brother, sister or child without a last name whose gender the title
        tells, and none of them has: "Miss Bell", of Jon Bell's sister Ana."""
        if any(m.gender in (None, name.gender) for m in bearers) or not name.gender:
            return None
        related = {
            one
            for bond in self._kinship.bonds()
            if bond.owner in bearers or bond.relative in bearers
            for one in (bond.owner, bond.relative)
        }
        kin = [
            member
            for member, (_, noun) in self._kin.items()
            if gender_of(noun) == name.gender and noun in CLOSE_KIN - ADULTS
            if member.first.start < name.span.start and member in related
        ]
        return kin[0] if len(kin) == 1 else None

    def likely(self, name: Name, *, younger: bool) -> Member | None:
        """Whom "the younger" or "the elder" before a last name means where nothing tells."""
        return self._seniority.likely(name._replace(suffix=None), self._kin, younger=younger)

    def is_younger(self, name: Name) -> bool | None:
        """Whether "the younger" stands before a last name that several must share, or "junior"
        behind it where nobody is called so in full; False of the elder, None if neither does."""
        start = (name.title or name.span).start
        if by_age := _BY_AGE.search(self._cast.text, max(0, start - 10), start):
            young = by_age[1].lower() in ("younger", "young")
            compared = by_age[1] not in ("Old", "Young") or self.are_several(name)
            return young if compared else None
        if self._cast.known_names.senior(name):
            return None
        bearers = self._cast.known_names.bearers(name.words[-1]) if name.suffix else []
        alone = len(name.words) == 1 and not any(suits_name(m, name) for m in bearers)
        return name.suffix == "jr" if bearers and alone else None

    def are_several(self, name: Name) -> bool:
        """Whether others of the article bear the last name too."""
        known, word = self._cast.known_names, name.words[-1]
        return len(known.bearers(word) or known.called_first(word)) > 1

    def couple(self, name: Name) -> tuple[Member, ...]:
        """The two bearers of a last name in the plural, or the only one and the only spouse whom
        the article gives no last name: "the Bells"."""
        word = name.words[0]
        if not name.the or len(name.words) > 1 or not word.endswith("s"):
            return ()
        known, last = self._cast.known_names, word.removesuffix("s")
        bearers = list(dict.fromkeys([*known.bearers(last), *known.married_into(last)]))
        if len(bearers) == 2:
            return tuple(sorted(bearers, key=lambda member: member.introduced))
        spouses = [member for member, (_, noun) in self._kin.items() if noun in SPOUSES]
        return (bearers[0], spouses[0]) if len(bearers) == len(spouses) == 1 else ()

    def _by_title(self, title: str, bearers: list[Member], name: Name) -> Member | None:
        """The one who bears the title, if nobody else of the name is of this paragraph."""
        text = self._cast.text
        titled = [m for m in dict.fromkeys([*bearers, *self._kin]) if title in self._titles(m)]
        if len(titled) != 1:
            return None
        before = [full.title for full in titled[0].fulls.values() if full.title]
        if name.title and any(fold(t.of(text)) == fold(name.title.of(text)) for t in before):
            return self._named(titled[0], name)
        at = name.span.start
        paragraph = text.rfind("\n", 0, at) + 1
        here = [m for m in (*bearers, titled[0]) if m.last_before(at) >= paragraph]
        return self._named(titled[0], name) if not here or titled[0] in here else None

    def _wife(self, name: Name) -> Member | None:
        """The one woman without a last name in the family whose name takes another form for her:
        "Sokolova", of Viktor Sokolov's wife."""
        theirs = _OF_A_MAN.sub(r"\1", name.words[-1])
        known = self._cast.known_names
        if len(name.words) > 1 or theirs == name.words[-1] or not known.bearers(theirs):
            return None
        kin = [m for m, (_, noun) in self._kin.items() if gender_of(noun) == "female"]
        return self._named(kin[0], name) if len(kin) == 1 else None

    def _grown_up(self, title: str, bearers: list[Member], name: Name) -> Member | None:
        """The only one of several whom the article gives the polite title with the full name, else
        the only one who is told to be a parent or married, and of the gender that it tells."""
        suiting = [member for member in bearers if suits_name(member, name)]
        titled = [member for member in suiting if title in self._titles(member)]
        if len(titled) == 1:
            return titled[0]
        grown = [m for m in suiting if title in ("mr", "mrs") and self._titles(m) & ADULTS]
        return grown[0] if len(grown) == 1 else None

    def _introduced_last(self, bearers: list[Member], name: Name) -> Member | None:
        """The relative without a last name whom this paragraph introduced as the only bearer's, and
        names nobody else of the name: "Mrs Bell's husband, Tarn"."""
        text, start = self._cast.text, name.span.start
        if len(bearers) != 1 or len(name.words) > 1:
            return None
        paragraph = text.rfind("\n", 0, start) + 1
        owned = re.compile(rf"\b{re.escape(name.span.of(text))}['’]s\s(?:[a-z]+\s)?[a-z]+,?\s")
        for member in self._kin:
            first = member.first.start
            owner = owned.search(text, paragraph, first) if paragraph < first < start else None
            here = [m.start for m in bearers[0].mentions if paragraph <= m.start < start]
            if owner and owner.end() == first and here in ([], [owner.start()]):
                return self._named(member, name)
        return None

    def _father(self, bearers: list[Member], name: Name) -> Member | None:
        """The only one whose given name is the last name of the only bearer, who goes by the given
        one: "Girma", of Girma Tulu and his daughter Hirut Girma."""
        named = self._cast.known_names.called_first(name.words[0])
        if len(bearers) != 1 or len(named) != 1 or named[0] is bearers[0]:
            return None
        called = {fold(mention.of(self._cast.text)) for mention in bearers[0].mentions}
        return named[0] if bearers[0].words[0] in called else None

    def _has_husband(self, member: Member) -> bool:
        """Whether what follows her full name tells of her husband."""
        ends = (name.span.end for name in member.fulls.values() if len(name.words) > 1)
        return any(_HER_HUSBAND.match(self._cast.text, end) for end in ends)

    def _is_called(self, bearer: Member, title: str, kin: Member) -> bool:
        """Whether the bearer has the title in full, or had it before the relative came up."""
        text = self._cast.text
        before = [name.title.of(text) for name in bearer.fulls.values() if name.title]
        before += [
            text[max(0, mention.start - len(title) - 2) : mention.start]
            for mention in bearer.mentions
            if mention.start < kin.first.start
        ]
        return any(title in fold(words).split() for words in before)

    def _named(self, member: Member, name: Name) -> Member:
        """The member, with the last name if it had none."""
        if len(member.words) == 1 and member.words != name.words:
            self._cast.surname(member, name)
            self._cast.pass_on(name, member)
        return member

    def _titles(self, member: Member) -> set[str]:
        """The words of the titles and present roles that a member has."""
        text = self._cast.text
        titles = [name.title.of(text).split() for name in member.fulls.values() if name.title]
        short = {mention.start for mention in member.mentions if " " not in mention.of(text)}
        roles = [
            words
            for words, span in member.roles.items()
            if words not in member.past and span.end + 1 not in short
        ]
        return {full(word) for words in (*titles, *roles) for word in words}
