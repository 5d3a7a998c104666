"""Who appears in an article: its named ones, collected from the whole text, and the described."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import chain, count, islice, pairwise

from sayso.statements.aliases import aliases
from sayso.statements.article_names import ArticleNames
from sayso.statements.folding import fold
from sayso.statements.headlines import HEADLINES, mentions
from sayso.statements.known_names import KnownNames
from sayso.statements.lexicon.bodies_by_kind import telling
from sayso.statements.lexicon.genders import gender_of_name
from sayso.statements.lexicon.given_names import GIVEN, NICKNAMES
from sayso.statements.lexicon.honorifics import CALLINGS, PEERS, STANDING_ALONE
from sayso.statements.lexicon.kinds import kind_of, singular
from sayso.statements.lexicon.organisations import LEGAL_FORMS, ORGANISATIONS
from sayso.statements.listed import listed
from sayso.statements.member import Member, suits_name
from sayso.statements.named_beside import named_beside, share_plural
from sayso.statements.names import Name, find
from sayso.statements.namesakes import is_a_body, is_a_firm, is_a_relative, is_behind_a_firm
from sayso.statements.noun_phrases import role
from sayso.statements.nouns_before import nouns_before
from sayso.statements.nouns_behind import Told, nouns_behind, one_of
from sayso.statements.offices_told import offices_told
from sayso.statements.phrases import MOST, phrases
from sayso.statements.plurals import plurals
from sayso.statements.roles import Roles, can_be, full
from sayso.statements.short_forms import rank
from sayso.statements.surnames import share_last_name
from sayso.statements.surroundings import (
    age_beside,
    callings_behind,
    court_roles,
    in_succession,
    is_on_trial,
    kinds_beside,
)
from sayso.statements.titles import before_doctor
from sayso.statements.unnamed import Unnamed
from sayso.types import Article, Span

_AGED = re.compile(r"\b\d{1,3}-year-old\b")
_ACRONYM = re.compile(r"\s?\(([A-Z][A-Z&.]{1,7})\)")
_SYLLABLES = re.compile(r"\s\(([A-Z][a-z]+[A-Za-z]*)\)")
_ALIAS = re.compile(
    r",\s(?:or|known\sas|called|known\sby\s(?:its|the)\s(?:\w+\s){0,2}(?:initials|acronym))\s"
    r"(?:the\s)?([A-Z][\w&.-]{1,11}),"
)
_BESIDE = re.compile(
    r",\s+(?:an?|the|his|her|its|their|one|[\w-]+\s(?:of|at|for|in|from|with)|[A-Z][\w-]+['’]s?|\d+)\s"
    r"[^,.;:()\"“”\n]{3,80}"
)


class Cast:
    """The named members of an article, and the described ones as sources bring them in."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.members: list[Member] = []
        self._orders = count()
        self.roles = Roles(article.text)
        self.unnamed = Unnamed(article.text, self.members, self.roles, self._orders)
        self.known_names = KnownNames()
        self._owners: dict[Span, Member] = {}
        self._ends: dict[int, Member] = {}
        self._starts: dict[int, Member] = {}
        self._kinds: dict[int, Member] = {}
        """Of what kind of body members are told to be, by where that ends."""
        self._called: dict[Member, list[Name]] = {}
        """By which titles and last names members are called: "Mr Bell"."""
        self._passing: dict[tuple[str, ...], list[Name]] = {}
        self.blocks = article.read_blocks
        """Those that are read."""
        self._names = ArticleNames(article.text, self.blocks)
        self._collect()

    def all(self) -> list[Member]:
        """The members, and whom else the text has brought in."""
        return [*self.members, *self.unnamed.brought_in()]

    def relatives(self, at: int) -> tuple[Member, ...]:
        """Those who share the family name that was mentioned last before `at`, two or more."""
        families: dict[str, list[Member]] = {}
        for member in self.members:
            if member.type == "person" and len(member.words) > 1 and member.last_before(at) >= 0:
                families.setdefault(member.words[-1], []).append(member)
                if member.words[0] not in GIVEN:
                    families.setdefault(member.words[0], []).append(member)
        several = [family for family in families.values() if len(family) > 1]
        return tuple(
            max(several, key=lambda family: max(m.last_before(at) for m in family), default=())
        )

    def add(self, name: Name) -> Member:
        """A new named member."""
        member = Member(
            order=next(self._orders),
            name=" ".join(name.span.of(self.text).split()),
            named=True,
            type="organisation" if name.the and name.type == "person" else name.type,
            first=name.span,
            words=name.words,
            gender=name.gender if name.type == "person" else None,
            person=name.type == "person" and name.gender is not None,
        )
        self.members.append(member)
        for peer in filter(None, map(PEERS.get, name.words if name.type == "person" else ())):
            self.roles.know(member, peer, (peer,))
        self.known_names.take(member, name)
        if name.type == "organisation" and len(name.words) > 1:
            for head in dict.fromkeys(telling(name.words)):
                if head in ORGANISATIONS:
                    self.roles.know(member, head, name.words)
            if name.words[-1] in LEGAL_FORMS:
                self.roles.know(member, "company", name.words)
        member.note(name.span)
        self.meet(member, name, full=True)
        return member

    def passing(self) -> list[list[Name]]:
        """Words that may be names: capitalised, but only ever where a sentence begins."""
        return list(self._passing.values())

    def bring_in(self, cues: Collection[int]) -> None:
        """Make known whom the common nouns of the text mean: somebody named, or somebody else.

        `cues` are the places where the cues of the article begin.
        """
        several = plurals(self.text, [b for b in self.blocks if b.role not in HEADLINES])
        told = chain(islice(phrases(self.text, self.blocks, cues), MOST), islice(several, MOST))
        found = sorted(told, key=lambda phrase: phrase.span.start)[:MOST]
        beside = [
            self._kinds.get(phrase.span.end)
            or named_beside(self.text, phrase, self._starts, self._ends)
            for phrase in found
        ]
        for phrase, member in zip(found, beside, strict=True):
            if member and phrase.span.end in self._kinds:
                member.note(phrase.span)
            elif member and not share_plural(self.text, self.roles, self._starts, phrase, member):
                self.roles.take(member, Span(phrase.inner, phrase.whole.end))
                one = kind_of(singular(phrase.noun.head))
                member.person = one == "person" or member.person
                if not member.person and member.type == "person":
                    member.type = "organisation"
                member.note(phrase.span)
        for phrase, member in zip(found, beside, strict=True):
            if not member:
                self.unnamed.bring_in(phrase)

    def settle_titles(self) -> None:
        """Let titles before last names tell a gender, or else be somebody else's: "Mr Bell" is not
        Ana Bell, whom the text calls she."""
        for member, names in self._called.items():
            genders = {name.gender for name in names if name.gender}
            if len(genders) == 1:
                member.gender = member.gender or genders.pop()
            for name in names:
                if not suits_name(member, name) and len(member.mentions) > 1:
                    member.mentions.remove(name.span)
                    del self._owners[name.span]

    def surname(self, member: Member, name: Name) -> None:
        """Note the last name of a member who had only a given one: the last word of `name`, which
        is not printed behind it where it stands first in the names of the family."""
        word = name.words[-1]
        first = [bearer for bearer in self.known_names.bearers(word) if bearer.words[0] == word]
        member.words = (*member.words, word)
        if not first:
            member.name = f"{member.name} {name.span.of(self.text).split()[-1]}"
        member.gender = member.gender or gender_of_name(member.words)
        self.known_names.take_word(member, word)

    def welcome(self, names: list[Name]) -> Member:
        """The new member whom words in passing turn out to name."""
        del self._passing[names[0].words]
        member = self.add(names[0])
        for name in names[1:]:
            self.meet(member, name, full=True)
        for name in names:
            self._surroundings(member, name)
        return member

    def introduce(self, name: Name) -> Member:
        """The new member whom a source names, who may have been named in passing."""
        in_passing = self._passing.get(name.words)
        return self.welcome(in_passing) if in_passing else self.add(name)

    def meet(self, member: Member, name: Name, *, full: bool) -> None:
        """One more occurrence of a member's name, in full or in a short form."""
        if name.span in self._owners:
            return
        self._owners[name.span] = member
        self._ends[name.span.end] = member
        self._starts[(name.title or name.span).start] = member
        member.note(name.span)
        if full:
            called_so = not name.the and all(one.the for one in member.fulls.values())
            if name.type == "person" and called_so and member.type == "organisation":
                member.type = "person"
            self._take_acronym(member, name)
            member.times += 1
            member.fulls.setdefault((name.words, name.suffix), name)
            self.known_names.take_full(member, name.words)
            written = " ".join(name.span.of(self.text).split())
            if name.words not in member.aliases and _is_fuller(name.words, member.words):
                member.words, member.first, member.name = name.words, name.span, written
            elif written[:-2] == member.name and name.words == member.words:
                member.type, member.name = "organisation", written
        else:
            self.known_names.use(name.words, member)
        if name.title:
            member.type = "person"
            member.person = True
            if len(name.words) > 1 or len(member.words) == 1:
                member.gender = member.gender or name.gender
            else:
                self._called.setdefault(member, []).append(name)
            title = fold(name.title.of(self.text))
            told = role(self.text, name.title.start, before_doctor(self.text, name.title))
            for span in told or (name.title,) * (title in self._names.offices):
                self.roles.take(member, span)
            self._called_to(member, title.split())
        elif member.type == "person":
            initial = full and any(len(word) == 1 for word in name.words[1:])
            surname = len(name.words) == 1 and rank(name.words, member.words) == 0
            member.person = member.person or initial or surname or name.suffix is not None

    def _take_acronym(self, member: Member, name: Name) -> None:
        """Note the short name that stands behind a full one: "(LFU)", ", or LFU,", "(Baynet)"."""
        text, end = self.text, name.span.end
        if found := _ACRONYM.match(text, end) or _ALIAS.match(text, end):
            if found[1].isupper() or member.type == "organisation":
                member.type = "organisation"
                self.known_names.take_acronym(member, found[1])
        elif member.type == "organisation" and len(name.words) > 1:
            short = _SYLLABLES.match(text, end)
            if short and _is_made_of(fold(short[1]), name.words):
                self.known_names.take_acronym(member, short[1])

    def _called_to(self, member: Member, titles: list[str]) -> None:
        """Let titles, and the calling that the last one tells, stand for their bearer: of Sister
        Ana "the nun", of Xaaji Cali "the Xaaji"."""
        self.roles.know_others(member, titles[-1], ())
        alone = (full(title) for title in titles if title in STANDING_ALONE)
        for calling in (*CALLINGS.get(titles[-1], ()), *alone):
            if member not in self.roles.known_by(calling):
                self.roles.know(member, calling, (calling,))

    def pass_on(self, name: Name, member: Member) -> None:
        """Let a mention be another member's than the one whom the name alone means."""
        owner = self._owners.pop(name.span, member)
        if owner is not member and len(owner.mentions) > 1:
            owner.mentions.remove(name.span)
        self.meet(member, name, full=False)

    def ending_at(self, end: int) -> Member | None:
        """The member whose name ends at that offset, if any does."""
        return self._ends.get(end)

    def starting_at(self, start: int) -> Member | None:
        """The member whose name, or the title before it, starts at that offset, if any does."""
        return self._starts.get(start)

    def described_before(self, end: int, start: int) -> Member | None:
        """The person whose name the words up to `end` are an apposition of: "Bell, who said"."""
        for place in range(end - 1, start, -1):
            member = self._ends.get(place)
            if member is not None and member.person and _BESIDE.fullmatch(self.text, place, end):
                return member
        return None

    def _ends_person(self, end: int) -> bool:
        member = self._ends.get(end)
        whole = member is not None and (member.person or len(member.words) > 1)
        return whole and member is not None and member.type == "person"

    def owner(self, name: Name) -> Member | None:
        """The member whose mention stands where the name does, if any does."""
        return self._owners.get(name.span)

    def names(self, start: int, end: int) -> list[Name]:
        """The names in a stretch of the text, those of whole organisations among them."""
        return self._names.between(start, end)

    def _collect(self) -> None:
        """Names first where capitals mean something, then their forms in headlines."""
        names = self._names.found
        strong = {name.words for name in names if not name.weak}
        others: dict[tuple[str, ...], list[Name]] = {}
        for alias in aliases(self.text, names):
            others.setdefault(alias.full.words, []).append(alias.other)
        for name in sorted(
            names, key=lambda n: (n.words not in others, -len(n.words), n.span.start)
        ):
            found = self.known_names.named(name)
            if is_behind_a_firm(self.text, name, found):
                self.add(name)
            elif is_a_firm(self.text, name, found):
                self.add(name._replace(type="organisation"))
            elif is_a_relative(self.text, name, found):
                self.add(name)
            elif len(found.members) == 1:
                self.meet(found.members[0], name, full=found.rank is None)
            elif not found.members and name.words in strong and len("".join(name.words)) > 1:
                self.add(name)
            elif not found.members and is_a_body(self.text, name):
                self.add(name._replace(type="organisation"))
            elif not found.members and name.type == "person" and not kind_of(name.words[-1]):
                self._passing.setdefault(name.words, []).append(name)
            if (member := self._owners.get(name.span)) and name.words in others:
                for other in others.pop(name.words):
                    self.known_names.take_alias(member, other)
        self._share_surnames(names)
        self._share_nouns(names)
        for name in names:
            if name.span in self._owners:
                self._surroundings(self._owners[name.span], name)
        for block in self._names.loud:
            for member, span in mentions(self.text, block, self.known_names.called):
                member.note(span)
            for name in find(self.text, block.start, block.end):
                whole = name.title and len(name.words) > 1
                if whole and not self.known_names.named(name).members:
                    self.add(name)

    def _share_surnames(self, names: list[Name]) -> None:
        """Give the first of two who are named together their last name: "Ian and Ana Ruiz"."""
        for first, second in pairwise(names):
            member = self._owners.get(first.span)
            passing = self._passing.get(first.words) if member is None else None
            alone = passing or (member and member.words == first.words)
            if alone and share_last_name(self.text, first, second):
                self.surname(member or self.welcome(passing or []), second)

    def _share_nouns(self, names: list[Name]) -> None:
        """Let a noun in the plural be told of each who is named behind it."""
        for noun, several in listed(self.text, names):
            for name in several:
                member = self._owners.get(name.span)
                if member and can_be(member, noun) and member not in self.roles.known_by(noun):
                    self.roles.know(member, noun, (noun,))

    def _surroundings(self, member: Member, name: Name) -> None:
        """The age and the roles that stand right beside a name."""
        text = self.text
        before = list(nouns_before(text, name, self._ends_person))
        member.person = member.person or (bool(before) and member.type == "person")
        for span in () if member.person else kinds_beside(text, name):
            member.type = "organisation"
            self.roles.take(member, span)
            self._kinds[span.end] = member
        if member.type != "person":
            return
        aged = (_AGED.search(text, span.start, span.end) for span in before)
        if years := age_beside(text, name) or next((age[0] for age in aged if age), None):
            member.person = True
            member.age = member.age or years
            if member not in self.roles.known_by(years):
                self.roles.know(member, years, (years,))
        counsel = court_roles(text, name)
        member.person = member.person or bool(counsel)
        tried = ("defendant", "accused") if is_on_trial(text, name) else ()
        follows = in_succession(text, name)
        lettered = callings_behind(text, name)
        several = one_of(text, name)
        told = (*tried, *counsel, *lettered, follows, several)
        for word in filter(None, told):
            if member not in self.roles.known_by(word):
                self.roles.know(member, word, (word, *counsel))
        for each in (*map(Told, before), *nouns_behind(text, name)):
            member.person = True
            self.roles.take(member, each.span, each.past, once=each.once)
        for office in offices_told(text, name):
            member.person = True
            if office.wanted:
                self.roles.know(member, "candidate", ("candidate",))
            else:
                self.roles.take(member, office.span, office.past)


def _is_made_of(short: str, words: tuple[str, ...]) -> bool:
    """Whether letters of the words, the first one's first, make the short name: "Baynet"."""
    letters = iter("".join(words))
    return short[0] == words[0][0] and all(letter in letters for letter in short)


def _is_fuller(words: tuple[str, ...], than: tuple[str, ...]) -> bool:
    """Whether a full name says more: more words, or a given name for its initial."""
    spelt = len(words) == len(than) and len(words[0]) > len(than[0]) == 1
    short = words[1:] == than[1:] and words[0] in NICKNAMES.get(than[0], ())
    return len(words) > len(than) or spelt or short
