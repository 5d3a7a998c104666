"""By which names the members of a cast are known, to tell whom a name in the text means."""

from __future__ import annotations

from typing import NamedTuple

from sayso.statements.folding import fold
from sayso.statements.lexicon.genders import can_be_given
from sayso.statements.lexicon.given_names import GIVEN
from sayso.statements.lexicon.honorifics import (
    HONORIFICS_LAST_OR_NAMES,
    HONORIFICS_OR_NAMES,
    SELDOM_NAMES,
)
from sayso.statements.lexicon.name_parts import GENERATIONS
from sayso.statements.member import Member, serves, suits_name
from sayso.statements.names import Name
from sayso.statements.roles import NEAREST
from sayso.statements.short_forms import (
    acronyms,
    bare,
    is_by_father,
    is_state_of,
    letters,
    members_called,
    rank,
    without_article,
)

FAMILY = 3
"""The rank of a family's name as that of its members."""


class Found(NamedTuple):
    """An answer: the members that a name fits best, and how well it serves them."""

    members: tuple[Member, ...]
    rank: int | None = None
    """None where the form is the full name itself."""
    shared: bool = False
    """Whether it may be others' too, of whom the article does not tell whether she or he."""


class KnownNames:
    """The names of one article's members: in full, word by word, and as acronyms."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[Member]] = {}
        self._by_words: dict[tuple[str, ...], list[Member]] = {}
        self._by_letters: dict[str, list[Member]] = {}
        """By the names in full without spaces and hyphens: "kimminji"."""
        self._by_acronym: dict[str, Member] = {}
        self._by_tail: dict[str, list[Member]] = {}
        """By the initials of all words but the first ones: the Lorn High Court as "hc"."""
        self._used: dict[tuple[str, ...], Member] = {}

    def take(self, member: Member, name: Name) -> None:
        """Note the words of a new member's name, and the initials of an organisation's."""
        halves = (half for word in name.words[1:] if "-" in word for half in word.split("-"))
        joined = (word.replace("-", "") for word in name.words if "-" in word)
        for word in dict.fromkeys((*name.words, *halves, *joined)):
            self.take_word(member, word)
        if len(name.words) > 1:
            self._by_letters.setdefault(letters(name.words), []).append(member)
        if name.type == "organisation" and len(name.words) > 1:
            for plural in members_called(name.words):
                self.take_word(member, plural)
            for words in (name.words, bare(name.words)):
                for acronym in acronyms(words) if len(words) > 1 else ():
                    self._by_acronym.setdefault(acronym, member)
            for i in range(1, len(name.words) - 1):
                for acronym in acronyms(name.words[i:]):
                    self._by_tail.setdefault(acronym, []).append(member)

    def take_word(self, member: Member, word: str) -> None:
        """Note a word that is part of a member's name."""
        bearers = self._by_word.setdefault(word, [])
        if len(bearers) < NEAREST:
            bearers.append(member)

    def take_full(self, member: Member, words: tuple[str, ...]) -> None:
        """Note that the words are a member's full name."""
        bearers = self._by_words.setdefault(words, [])
        if member not in bearers:
            bearers.append(member)

    def take_alias(self, member: Member, name: Name) -> None:
        """Note another name of a member."""
        if name.words in member.aliases:
            return
        member.aliases.append(name.words)
        self.take_full(member, name.words)
        for word in name.words:
            self.take_word(member, word)

    def use(self, words: tuple[str, ...], member: Member) -> None:
        """Note whom the text means by a short form."""
        self._used[words] = member

    def take_acronym(self, member: Member, acronym: str) -> None:
        """Note the acronym that the text gives a member; it counts more than any initials."""
        self._by_acronym[fold(acronym)] = member

    def named(self, name: Name) -> Found:
        """The members that `name` fits best: none, one, or several that fit equally well."""
        exact = [m for m in self._by_words.get(name.words, ()) if suits_name(m, name)]
        exact = [m for m in exact if not (name.title and m.type == "organisation")]
        if firm := self._firm_without_form(name, exact):
            return Found((firm,), 0)
        if exact:
            return Found(tuple(exact), shared=self._is_a_persons_too(name, exact))
        acronym = name.words[0].replace("&", "")
        if len(name.words) == 1 and acronym in self._by_acronym:
            return Found((self._by_acronym[acronym],), 0)
        if len(name.words) == 1 and len(tailed := self._by_tail.get(acronym, [])) == 1:
            return Found((tailed[0],), 2)
        near = self._by_word.get(name.words[-1], ())
        if len(name.words) > 1 and name.type == "person":
            same = tuple(m for m in near if m.is_called(name))
            same = same or self._joined_otherwise(name)
            if same:
                return Found(same)
        ranked: list[tuple[int, Member]] = []
        for member in near:
            if (how := serves(name, member)) is not None:
                ranked.append((how, member))
        ranked = _of_those_met(ranked, name.span.start)
        if len(ranked) > 1 and len(name.words) == 1:
            ranked = [(2 if self._goes_by_another(m, name) else how, m) for how, m in ranked]
        best = min((how for how, _ in ranked), default=None)
        states = tuple(m for _, m in ranked if is_state_of(name.words, m.words))
        if len(states) == 1:
            return Found(states, 0)
        if best is None and (called := self._called_politely(name) or self.senior(name)):
            return Found((called,), 2)
        if best is None and len(several := self._of_a_generation(name)) > 1:
            return Found(several, 2)
        if best is None and (other := self._turned_round(name) or self._body_by_looks(name)):
            return Found((other,), 2)
        if best is None and name.the and (family := self._family(name)):
            return Found(family, FAMILY)
        used = self._used.get(name.words)
        for how, member in ranked:
            if member is used and how != best and member.introduced <= name.span.start:
                return Found((member,), how)
        fitting = tuple(m for how, m in ranked if how == best or _may_go_by(name.words, m.words))
        agreeing = tuple(m for m in fitting if name.gender and m.gender == name.gender)
        first = best == 0 and not name.title and any(how == 1 for how, _ in ranked)
        return Found(agreeing or fitting, best, first or 0 < len(agreeing) < len(fitting))

    def _firm_without_form(self, name: Name, exact: list[Member]) -> Member | None:
        """The firm whose name without its legal form those have with a "junior" or "senior" behind
        it whom the name would mean else."""
        if (
            not exact
            or name.suffix
            or name.title
            or any((name.words, None) in m.fulls for m in exact)
        ):
            return None
        near = self._by_word.get(name.words[-1], ())
        firms = [m for m in near if m.type == "organisation" and bare(m.words) == name.words]
        return firms[0] if len(firms) == 1 else None

    def _joined_otherwise(self, name: Name) -> tuple[Member, ...]:
        """Those whose names have the same letters, but other spaces or hyphens: "Kim Minji"."""
        alike = self._by_letters.get(letters(name.words), ())
        return tuple(m for m in alike if m.words != name.words and suits_name(m, name))

    def _of_a_generation(self, name: Name) -> tuple[Member, ...]:
        """Those of a last name that "senior" or "junior" follows, whom nothing calls so in full."""
        alone = name.suffix in ("sr", "jr") and len(name.words) == 1
        return tuple(self.bearers(name.words[0])) if alone else ()

    def senior(self, name: Name) -> Member | None:
        """Whom "senior" means of two of one name of whom only the other is called junior."""
        if name.suffix != "sr":
            return None
        bearers = [m for m in self._by_word.get(name.words[0], ()) if m.type == "person"]
        juniors = {words for m in bearers for words, suffix in m.fulls if suffix == "jr"}
        found = [m for m in bearers if (m.words, None) in m.fulls and m.words in juniors]
        found = [m for m in found if (m.words, "jr") not in m.fulls]
        return found[0] if len(found) == 1 else None

    def _called_politely(self, name: Name) -> Member | None:
        """The only one whom a given name with a father's can mean, or one with a word of respect
        before or behind it that can be a name: "Anna Petrovna", "Pir Ghulam", "Ravi Dada"."""
        if len(name.words) != 2:
            return None
        bearers = dict.fromkeys(m for word in name.words for m in self._by_word.get(word, ()))
        titled, seldom = name.words[0] in HONORIFICS_OR_NAMES, name.words[0] in SELDOM_NAMES
        honoured = name.words[1] in HONORIFICS_LAST_OR_NAMES
        found = [
            member
            for member in bearers
            if member.type == "person" and suits_name(member, name)
            if is_by_father(name.words, member.words)
            or (
                titled
                and (seldom or member.titled)
                and rank(name.words[1:], member.words) is not None
            )
            or (honoured and rank(name.words[:1], member.words) is not None)
        ]
        return found[0] if len(found) == 1 else None

    def _turned_round(self, name: Name) -> Member | None:
        """The one whose given name and last name the text has the other way round too, as the East
        and Hungary do: "Kenji Oru" for Oru Kenji."""
        if len(name.words) != 2 or can_be_given(name.words[0]) == can_be_given(name.words[1]):
            return None
        found = [m for m in self._by_words.get(name.words[::-1], ()) if suits_name(m, name)]
        return found[0] if len(found) == 1 and found[0].type == "person" else None

    def _body_by_looks(self, name: Name) -> Member | None:
        """Who is called by a title and a last name that made her look like a body: "Ms Park" of
        Lina Park."""
        if len(name.words) > 1 or not name.title:
            return None
        near = self._by_word.get(name.words[0], ())
        bodies = [m for m in near if m.type == "organisation" and m.words[1:] == name.words]
        return bodies[0] if len(bodies) == 1 and can_be_given(bodies[0].words[0]) else None

    def _is_a_persons_too(self, name: Name, exact: list[Member]) -> bool:
        """Whether a firm's name of one word is the last name of somebody met before."""
        if len(name.words) > 1 or exact[0].type != "organisation":
            return False
        return any(bearer.introduced < name.span.start for bearer in self.bearers(name.words[0]))

    def bearers(self, last: str) -> list[Member]:
        """The persons of more than one name whose last one it is, or the first half of it; else
        those whose names it begins, if it is no given name, as the family's does in the East."""
        persons = [
            member
            for member in self._by_word.get(last, ())
            if member.type == "person" and len(member.words) > 1
        ]
        bearers = [
            m
            for m in persons
            if last in (m.words[-1], m.words[-1].split("-")[0], without_article(m.words[-1]))
            or (m.words[-1] in GENERATIONS and last == m.words[-2])
        ]
        if bearers or last in GIVEN:
            return bearers
        return [member for member in persons if member.words[0] == last]

    def married_into(self, last: str) -> list[Member]:
        """The persons whose double last name ends in it: "Bell" of Ana Ruiz-Bell."""
        bearers = self._by_word.get(last, ())
        return [m for m in bearers if m.type == "person" and m.words[-1].endswith(f"-{last}")]

    def _goes_by_another(self, member: Member, name: Name) -> bool:
        """Whether the text calls somebody by the first of two last names, and not by the second."""
        before = member.words[-2:-1]
        return len(member.words) > 2 and name.words != before and self._used.get(before) is member

    def called_first(self, first: str) -> list[Member]:
        """The persons of more than one name whose first one it is."""
        bearers = self._by_word.get(first, ())
        return [m for m in bearers if m.type == "person" and m.words[0] == first != m.words[-1]]

    def called(self, words: tuple[str, ...]) -> list[Member]:
        """Those whose full name the words are, or the last words of the names of persons."""
        exact = self._by_words.get(words, [])
        bearers = [m for m in self._by_word.get(words[-1], ()) if rank(words, m.words) == 0]
        return exact or [m for m in bearers if m.person or (m.type == "person" and words[1:])]

    def labelled(self, label: str) -> list[Member]:
        """Those whose last name or whole name a label is, that opens a turn."""
        words = tuple(fold(word) for word in label.split())
        return self.bearers(*words) if len(words) == 1 else self.called(words)

    def _family(self, name: Name) -> tuple[Member, ...]:
        """The persons of one family whom its name in the plural means: "the Tallows"."""
        if len(name.words) > 1 or not name.words[0].endswith("s"):
            return ()
        surname = (name.words[0][:-1],)
        bearers = [m for m in self._by_word.get(surname[0], ()) if m.type == "person"]
        found = tuple(m for m in bearers if rank(surname, m.words) == 0)
        met = tuple(m for m in found if m.introduced <= name.span.start)
        found = met if len(met) > 1 else found
        return found if len(found) > 1 else ()


def _may_go_by(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name may be short for one that has it in the last place but one, as the first of
    two last names: "Lara" for Pedro Lara Gil."""
    return len(full) > 2 and full[-2:-1] == short and full[0] in GIVEN and full[-2] not in GIVEN


def _of_those_met(ranked: list[tuple[int, Member]], at: int) -> list[tuple[int, Member]]:
    """Those whose full names the text gives before `at`; all, if it gives none."""
    if len(ranked) < 2:
        return ranked
    return [one for one in ranked if one[1].introduced <= at] or ranked
