"""Who is meant by a last name that several share, or by a nickname: "the younger Pell", "Leo"."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.given_names import GIVEN, NICKNAMES
from sayso.statements.lexicon.honorifics import POLITE
from sayso.statements.lexicon.kin import ADULTS, ELDERS, KIN, SPOUSES, YOUNGSTERS
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.member import Member
from sayso.statements.names import Name, fold
from sayso.statements.roles import full
from sayso.statements.surroundings import age_beside

_SMALL = frozenset({"younger", "youngest", "little", "baby", "kid"})
_KIN_BEFORE = re.compile(rf"\b(?:(elder|older|eldest|big|{any_of(_SMALL)})\s)?({any_of(KIN)}),?\s$")
_KIN_BEHIND = re.compile(
    r"(?:,\s|\s(?:is|was)\s)(?:the\s)?(?:his|her|\w+['’]s)\s(?:[a-z-]+\s)?"
    rf"({any_of(KIN)})\b"
)
_HER_HUSBAND = re.compile(r"[^.!?\n]{1,60}?\bher\s(?:late\s)?husband\b")
_FONDLY = re.compile(r"(?:ie|[iyuoa]|it[oa]|cit[oa]|inh[oa]|ka|chen|bhai|ay)$")
"""Endings that given names, cut short, take among friends."""
_BY_AGE = re.compile(r"\b(younger|elder|older)\s$", re.IGNORECASE)


_WHOLE = GIVEN - NICKNAMES.keys()
"""Given names that are short for no other."""


class Families:
    """The families of one article's cast; relatives named by a given name alone belong to them."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._known = {member for member in cast.members if member.gender}
        cast.settle_titles()
        self._kin = {
            member: kin
            for member in cast.members
            if len(member.words) == 1 and member.type == "person"
            if (kin := self._kin_before(member))
        }

    def meant(self, name: Name) -> Member | None:
        """The one whom a last name means by the title before it, or as the younger or elder one."""
        bearers = self._cast.known_names.bearers(name.words[-1])
        if not bearers:
            return None
        start = name.span.start
        if by_age := _BY_AGE.search(self._cast.text, max(0, start - 10), start):
            return self._by_age(bearers, younger=by_age[1].lower() == "younger")
        if name.title is None:
            return self._introduced_last(bearers, name)
        title = full(fold(name.title.of(self._cast.text).split()[-1]))
        if title not in POLITE:
            return self._by_title(title, bearers, name)
        married = [m for m in bearers if self._has_husband(m)] if title == "mrs" else []
        if len(married) == 1 and len(bearers) > 1:
            return married[0]
        if any(m in self._known and m.gender == name.gender for m in bearers):
            return None
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

    def couple(self, name: Name) -> tuple[Member, ...]:
        """The only bearer of a last name in the plural, and the only spouse whom the article gives
        no last name: "the Bells"."""
        word = name.words[0]
        if not name.the or len(name.words) > 1 or not word.endswith("s"):
            return ()
        bearers = self._cast.known_names.bearers(word.removesuffix("s"))
        spouses = [member for member, (_, noun) in self._kin.items() if noun in SPOUSES]
        return (bearers[0], spouses[0]) if len(bearers) == len(spouses) == 1 else ()

    def nicknamed(self, name: Name) -> Member | None:
        """The one person whom a single given name, or initials, can be short for: "Leo" for Leopold
        Bell, "Sunny" for Sunil Roy, "K.P." for K. P. Roy."""
        word = name.words[0]
        if len(name.words) > 1 or word in _WHOLE:
            return None
        initials = name.span.of(self._cast.text).replace(".", "").isupper()
        if len(word) < 3 and not initials:
            return None
        short_for = _has_initials if initials and len(word) < 4 else _can_be_short
        found = [
            member
            for member in self._cast.members
            if member.named and member.type == "person" and len(member.words) > 1
            if short_for(word, member.words)
        ]
        return found[0] if len(found) == 1 else None

    def _by_title(self, title: str, bearers: list[Member], name: Name) -> Member | None:
        """The one who bears the title, if nobody else of the name is of this paragraph."""
        titled = [m for m in (*bearers, *self._kin) if title in self._titles(m)]
        if len(titled) != 1:
            return None
        at = name.span.start
        paragraph = self._cast.text.rfind("\n", 0, at) + 1
        here = [m for m in (*bearers, titled[0]) if m.last_before(at) >= paragraph]
        return self._named(titled[0], name) if not here or titled[0] in here else None

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

    def _by_age(self, bearers: list[Member], *, younger: bool) -> Member | None:
        """The youngest or the eldest: by their ages, else by whose relatives they are."""
        ages = {member: self._age(member) for member in bearers}
        if len(bearers) > 1 and all(ages.values()):
            return (min if younger else max)(bearers, key=lambda member: ages[member] or 0)
        seniority = {member: self._seniority(member) for member in (*bearers, *self._kin)}
        wanted = (min if younger else max)(seniority.values())
        found = [member for member, senior in seniority.items() if senior == wanted]
        return found[0] if len(found) == 1 else None

    def _age(self, member: Member) -> int | None:
        ages = (age_beside(self._cast.text, name) for name in member.fulls.values())
        return next((int(age.split("-")[0]) for age in ages if age), None)

    def _seniority(self, member: Member) -> int:
        """1 of one who is told of as somebody's father, -1 of a daughter or little sister."""
        size, kin = self._kin_before(member) or ("", "")
        heads = {kin, *(words[-1] for words in member.roles), *self._titles(member)}
        if size:
            return -1 if size in _SMALL else 1
        for mention in member.mentions:
            if behind := _KIN_BEHIND.match(self._cast.text, mention.end):
                heads.add(behind[1])
        return bool(heads & ELDERS) - bool(heads & YOUNGSTERS)

    def _kin_before(self, member: Member) -> tuple[str, str] | None:
        """What kin a name is introduced as, and whether as a big or little one."""
        for mention in member.mentions:
            start = max(0, mention.start - 30)
            if found := _KIN_BEFORE.search(self._cast.text, start, mention.start):
                return (found[1] or "").lower(), found[2].lower()
        return None

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


def _can_be_short(word: str, full: tuple[str, ...]) -> bool:
    """Whether a word can be short for the given name in a full one."""
    given = full[0]
    if given in NICKNAMES.get(word, ()):
        return True
    stem = _FONDLY.sub("", word)
    stems = {word, stem, stem[:-1]} if stem[-2:-1] == stem[-1:] else {word, stem}
    return given != word and any(len(one) > 2 and given.startswith(one) for one in stems)


def _has_initials(word: str, full: tuple[str, ...]) -> bool:
    """Whether the letters are the first initials of a full name, or all of them."""
    return word == "".join(part[0] for part in full)[: max(2, len(word))]
