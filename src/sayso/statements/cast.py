"""Who appears in an article: its named ones, collected from the whole text, and the described."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from sayso.statements.lexicon import (
    ARTICLES,
    DEFINITE,
    GROUPS,
    HEADS_OF,
    IN_FULL,
    LEGAL_FORMS,
    ORGANISATIONS,
    PAST,
    PRESUMING,
    TELLING_APART,
    gender_of,
    kind_of,
)
from sayso.statements.long_forms import long_forms, without_those_in
from sayso.statements.member import Member, serves, suits_name
from sayso.statements.names import (
    Name,
    find,
    fold,
    initials,
    rank,
    without_first,
)
from sayso.statements.sources import Noun, noun, role
from sayso.statements.surroundings import age_beside, is_past, kinds_beside, roles_beside
from sayso.types import READ_ROLES, Article, Block, Span, SpeakerType

NEAREST = 64
"""How many bearers of one word are compared; more only occur in texts that are no article."""

_ACRONYM = re.compile(r"\s?\(([A-Z][A-Z&.]{1,7})\)")
_YEARS = re.compile(r"\d{1,3}-year-old")
_BESIDE = re.compile(r",\s+\w[^,.;:()\"“”\n]{3,80}")
AGENT = re.compile(r"(?:er|or|ist|ian|man|woman|person|ee)$")
"""Endings of nouns that mean a person, where the lexicon does not tell."""

_WORD = re.compile(r"[^\W_](?:\w|['’ʼ](?![sS]\b)(?=\w)|[-‐‑](?=\w))*")


@dataclass(frozen=True, slots=True)
class Found:
    """An answer of the cast: the members that fit best, and how well the form serves them."""

    members: tuple[Member, ...]
    rank: int | None = None
    """None where the form is the full name itself."""


class Cast:
    """The named members of an article, and the described ones as sources bring them in."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.members: list[Member] = []
        self._by_word: dict[str, list[Member]] = {}
        self._by_words: dict[tuple[str, ...], list[Member]] = {}
        self._by_acronym: dict[str, Member] = {}
        self._by_noun: dict[str, list[tuple[Member, frozenset[str]]]] = {}
        self._described: dict[tuple[str, ...], Member] = {}
        self._owners: dict[Span, Member] = {}
        self._ends: dict[int, Member] = {}
        self._long: list[Name] = []
        self._passing: dict[tuple[str, ...], list[Name]] = {}
        self._collect([block for block in article.blocks if block.role in READ_ROLES])

    def named(self, name: Name) -> Found:
        """The members that `name` fits best: none, one, or several that fit equally well."""
        exact = [m for m in self._by_words.get(name.words, ()) if suits_name(m, name)]
        if exact:
            return Found(tuple(exact))
        if len(name.words) == 1 and name.words[0] in self._by_acronym:
            return Found((self._by_acronym[name.words[0]],), 0)
        near = self._by_word.get(name.words[-1], ())
        if len(name.words) > 1 and name.type == "person":
            same = tuple(m for m in near if m.is_called(name))
            if same:
                return Found(same)
        ranked: list[tuple[int, Member]] = []
        for member in near:
            if (how := serves(name, member)) is not None:
                ranked.append((how, member))
        best = min((how for how, _ in ranked), default=None)
        fitting = tuple(m for how, m in ranked if how == best)
        agreeing = tuple(m for m in fitting if name.gender and m.gender == name.gender)
        return Found(agreeing or fitting, best)

    def add(self, name: Name) -> Member:
        """A new named member."""
        member = Member(
            order=len(self.members),
            name=" ".join(name.span.of(self.text).split()),
            named=True,
            type="organisation" if name.the and name.type == "person" else name.type,
            first=name.span,
            words=name.words,
        )
        self.members.append(member)
        for word in dict.fromkeys(name.words):
            bearers = self._by_word.setdefault(word, [])
            if len(bearers) < NEAREST:
                bearers.append(member)
        if name.type == "organisation" and len(name.words) > 1:
            self._by_acronym.setdefault(initials(name.words), member)
            for head in {name.words[0]: None, name.words[-1]: None}:
                if head in ORGANISATIONS:
                    self._know(member, head, name.words)
            if name.words[-1] in LEGAL_FORMS:
                self._know(member, "company", name.words)
        self.meet(member, name, full=True)
        return member

    def passing(self) -> list[list[Name]]:
        """Words that may be names: capitalised, but only ever where a sentence begins."""
        return list(self._passing.values())

    def welcome(self, names: list[Name]) -> Member:
        """The new member whom words in passing turn out to name."""
        del self._passing[names[0].words]
        member = self.add(names[0])
        for name in names[1:]:
            self.meet(member, name, full=True)
        return member

    def meet(self, member: Member, name: Name, *, full: bool) -> None:
        """One more occurrence of a member's name, in full or in a short form."""
        if name.span in self._owners:
            return
        self._owners[name.span] = member
        self._ends[name.span.end] = member
        member.note(name.span)
        if full:
            if name.type == "person" and not name.the and member.type == "organisation":
                member.type = "person"
            if acronym := _ACRONYM.match(self.text, name.span.end):
                member.type = "organisation"
                self._by_acronym[fold(acronym[1])] = member
            member.times += 1
            member.fulls.setdefault((name.words, name.suffix), name)
            self._by_words.setdefault(name.words, [])
            if member not in self._by_words[name.words]:
                self._by_words[name.words].append(member)
            if len(name.words) > len(member.words):
                member.words = name.words
                member.first = name.span
                member.name = " ".join(name.span.of(self.text).split())
        if name.title:
            member.type = "person"
            member.person = True
            member.gender = member.gender or name.gender
            for span in role(self.text, name.title.start, name.title.end):
                self.take_role(member, span)
        elif member.type == "person":
            initial = full and any(len(word) == 1 for word in name.words[1:])
            surname = len(name.words) == 1 and rank(name.words, member.words) == 0
            member.person = member.person or initial or surname or name.suffix is not None

    def ending_at(self, end: int) -> Member | None:
        """The member whose name ends at that offset, if any does."""
        return self._ends.get(end)

    def described_before(self, end: int, start: int) -> Member | None:
        """The person whose name the words up to `end` are an apposition of: "Bell, who said"."""
        for place in range(end - 1, start, -1):
            member = self._ends.get(place)
            if member is not None and member.person and _BESIDE.fullmatch(self.text, place, end):
                return member
        return None

    def owner(self, name: Name) -> Member | None:
        """The member whose mention stands where the name does, if any does."""
        return self._owners.get(name.span)

    def names(self, start: int, end: int) -> list[Name]:
        """The names in a stretch of the text, those of whole organisations among them."""
        low = bisect_left(self._long, start, key=lambda name: name.span.start)
        high = bisect_left(self._long, end, key=lambda name: name.span.start)
        long = [name for name in self._long[low:high] if name.span.end <= end]
        return without_those_in(find(self.text, start, end), long)

    def take_role(self, member: Member, span: Span) -> None:
        """Note a role of a named member, so that the role alone can stand for it."""
        words = tuple(_full(word) for word in span.of(self.text).split())
        phrase = noun(self.text, span)
        if phrase is None or words in member.roles:
            return
        member.roles[words] = span
        if is_past(self.text, span):
            member.past.add(words)
        self._know(member, _full(phrase.head), words)
        member.gender = member.gender or gender_of(phrase.head)

    def by_role(self, span: Span, phrase: Noun, *, bare: bool) -> tuple[Member, ...]:
        """The members of whom a definite description says nothing but what is known already.

        With `bare`, as in headlines, a description without any article is definite too.
        """
        words = span.of(self.text).split()
        if phrase.determiner in DEFINITE:
            words = words[1:]
        elif phrase.determiner or not bare:
            return ()
        wanted = {_full(word) for word in words}
        past, wanted = bool(wanted & PAST), wanted - PAST
        bearers = self._by_noun.get(_full(phrase.head), ())
        known = [member for member, words in bearers if wanted <= words]
        known = [m for m in known if _has_been(m, phrase.head) == past] or ([] if past else known)
        for head in HEADS_OF.get(" ".join(words).lower(), ()):
            known += [member for member, _ in self._by_noun.get(head, ()) if member.named]
        return tuple(dict.fromkeys(known))

    def only_bearer(self, span: Span, phrase: Noun) -> Member | None:
        """The one member whose role begins with the noun that the phrase ends in, if no word in it
        tells it apart: "the respected leader", but neither "the deputy leader" nor, of a transport
        minister, "the health minister"."""
        head = _full(phrase.head)
        if phrase.place.end != span.end or set(phrase.modifiers) & TELLING_APART:
            return None
        bearers = self._by_noun.get(head, ())
        plain = [
            member
            for member, _ in bearers
            if any(words[0] == head for words in member.roles if words)
        ]
        return plain[0] if len(bearers) == len(plain) == 1 else None

    def described(self, span: Span, phrase: Noun, *, bare: bool = False) -> Member:
        """The unnamed member that a description stands for, a new one if it is the first such.

        `bare` is as in `by_role`.
        """
        words = tuple(fold(word) for word in span.of(self.text).split())
        if words[0] in ARTICLES or words[0] in DEFINITE:
            words = words[1:]
        known = self._described.get(words)
        if known is not None and phrase.determiner != "another":
            known.note(span)
            return known
        member = Member(
            order=len(self.members),
            name=" ".join(span.of(self.text).split()),
            named=False,
            presumed=bare or phrase.determiner in PRESUMING or words[:2] == ("one", "of"),
            type=_type_of(phrase),
            first=span,
            gender=gender_of(phrase.head),
            mentions=[span],
        )
        member.person = kind_of(phrase.head) == "person" or bool(AGENT.search(phrase.head))
        self.members.append(member)
        self._described[words] = member
        for head in {_full(phrase.head): None, **dict.fromkeys(filter(_YEARS.fullmatch, words))}:
            self._know(member, head, words)
        return member

    def outlet(self, name: str, span: Span) -> Member:
        """The outlet itself, which asks in an interview under a label."""
        member = self._described.get((name.casefold(),))
        if member is None:
            member = Member(len(self.members), name, True, "organisation", span)
            self._described[name.casefold(),] = member
            self.members.append(member)
        member.note(span)
        return member

    def account(self, span: Span) -> Member:
        """The account that a handle names."""
        handle = (span.of(self.text).casefold(),)
        if handle not in self._described:
            member = Member(len(self.members), span.of(self.text), True, "account", span)
            self._described[handle] = member
            self.members.append(member)
        self._described[handle].note(span)
        return self._described[handle]

    def _know(self, member: Member, head: str, words: tuple[str, ...]) -> None:
        bearers = self._by_noun.setdefault(head, [])
        if len(bearers) < NEAREST:
            bearers.append((member, frozenset(words)))

    def _collect(self, blocks: list[Block]) -> None:
        """Names first where capitals mean something, then their forms in headlines."""
        loud = [_is_loud(self.text, block) for block in blocks]
        names = [
            name
            for block, shouts in zip(blocks, loud, strict=True)
            if not shouts
            for name in find(self.text, block.start, block.end)
        ]
        self._long = long_forms(self.text, blocks)
        names = without_those_in(names, self._long)
        strong = {name.words for name in names if not name.weak}
        count = Counter(name.words for name in names)
        names = [
            without_first(self.text, name)
            if len(name.words) > 2
            and count[name.words[1:]] > count[name.words]
            and count[name.words[-1:]]
            else name
            for name in names
        ]
        for name in sorted(names, key=lambda n: (-len(n.words), n.span.start)):
            found = self.named(name)
            if len(found.members) == 1:
                self.meet(found.members[0], name, full=found.rank is None)
            elif not found.members and name.words in strong:
                self.add(name)
            elif not found.members and name.type == "person" and not kind_of(name.words[-1]):
                self._passing.setdefault(name.words, []).append(name)
        for name in names:
            if name.span in self._owners:
                self._surroundings(self._owners[name.span], name)
        for block, shouts in zip(blocks, loud, strict=True):
            if shouts:
                self._read_headline(block)

    def _surroundings(self, member: Member, name: Name) -> None:
        """The age and the roles that stand right beside a name."""
        text = self.text
        for span in () if member.person else kinds_beside(text, name):
            member.type = "organisation"
            self.take_role(member, span)
        if member.type != "person":
            return
        if years := age_beside(text, name):
            member.person = True
            if all(known is not member for known, _ in self._by_noun.get(years, ())):
                self._know(member, years, (years,))
        for span in roles_beside(text, name):
            member.person = True
            self.take_role(member, span)

    def _read_headline(self, block: Block) -> None:
        """Known names in a block whose capitals tell nothing."""
        words = list(_WORD.finditer(self.text, block.start, block.end))
        folds = tuple(fold(word[0]) for word in words)
        i = 0
        while i < len(words):
            step = 1
            for n in range(min(5, len(words) - i), 0, -1):
                members = self._headline_members(folds[i : i + n])
                if len(members) == 1:
                    members[0].note(Span(words[i].start(), words[i + n - 1].end()))
                    step = n
                    break
            i += step

    def _headline_members(self, words: tuple[str, ...]) -> list[Member]:
        exact = self._by_words.get(words, [])
        if exact or len(words) > 1:
            return exact
        bearers = self._by_word.get(words[0], ())
        return [m for m in bearers if m.person and rank(words, m.words) == 0]


def _has_been(member: Member, head: str) -> bool:
    """Whether the member has a role of that noun no more."""
    roles = [words for words in member.roles if _full(head) in words]
    return bool(roles) and all(words in member.past for words in roles)


def _full(word: str) -> str:
    """A word of a role as roles are compared."""
    folded = fold(word)
    return IN_FULL.get(folded, folded)


def _type_of(phrase: Noun) -> SpeakerType:
    head = phrase.head
    if known := kind_of(head):
        return known
    singular = head[:-1] if head.endswith("s") and not head.endswith("ss") else None
    if singular and (inner := kind_of(singular)) and inner != "person":
        return "group" if inner == "organisation" else inner
    if singular or head in GROUPS or phrase.determiner in ("some", "many", "most", "several", "no"):
        return "group"
    return "person"


def _is_loud(text: str, block: Block) -> bool:
    """Whether most words of a short block are capitalised, as in headlines."""
    sentence = block.role != "title" and text[block.end - 1] in '.!?"”'
    if sentence or block.end - block.start > 300:
        return False
    words = [w for w in _WORD.findall(text, block.start, block.end) if len(w) > 3]
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.6 * len(words)
