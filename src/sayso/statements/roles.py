"""Who bears which role, so that the role alone can stand for its bearer: "the minister"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from sayso.statements.folding import fold
from sayso.statements.lexicon.abbreviations import IN_FULL
from sayso.statements.lexicon.function_words import DEFINITE, PREPOSITIONS
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.honorifics import HONORIFICS_LAST
from sayso.statements.lexicon.kin import KIN
from sayso.statements.lexicon.kinds import kind_of, singular
from sayso.statements.lexicon.offices import (
    ALSO,
    DEPUTIES,
    HEADS_OF,
    HEADS_OF_STATES,
    IN_OTHER_WORDS,
    OF_STATES,
    ONE_OF_A_KIND,
    PAST,
    STILL,
    TELLING_APART,
)
from sayso.statements.lexicon.organisations import also_called
from sayso.statements.lexicon.synonyms import other_nouns
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun, noun, past_apart
from sayso.statements.short_forms import acronyms, initials
from sayso.statements.surroundings import is_past
from sayso.statements.titles import without_respect
from sayso.types import Span

_STYLES = frozenset({"honourable", "honorable", "right", "reverend", "hon", "learned"})
"""Words of respect that say nothing of an office: "the Honourable Minister"."""

PASSED_ON = ONE_OF_A_KIND | OF_STATES
"""Offices that somebody has only for a time: a former mayor is the predecessor of one."""

_NAMED = re.compile(r"[A-Z][\w-]+(?:\s(?:(?:of|for|and|the)\s){0,2}[A-Z][\w-]+)+")
_CLAUSE = re.compile(r"who(?:m|se)?\s")
_WHO_IS = re.compile(
    r"who\s(?:(?:has|had|is|was|now|also|still|then|once|been|became|becomes|remains|served|serves|as)"
    r"\s)+"
)

_RESPECT = _STYLES | HONORIFICS_LAST

_ALSO_WITHOUT = frozenset({"co", "great", "half", "step"})
"""What stands before a hyphen and a noun that its bearer goes by as well: "co-owner"."""

_RANKS_BELOW = {
    first: ranks
    for several, ranks in (
        ("lieutenant major brigadier colonel", ("general",)),
        ("vice rear", ("admiral", "marshal")),
    )
    for first in several.split()
}
"""The ranks, by what stands before them and a hyphen, that the press calls by the last word."""

_JOINING = frozenset({"of", "the", "for", "in", "at"})
"""Words of a role that say nothing by themselves: the Lorn mayor is the mayor of Lorn."""
_OTHERWISE = [
    (f" {office} ", other.split()) for office, others in IN_OTHER_WORDS.items() for other in others
]
_PLACE = re.compile(r"[A-Z][\w-]+['’]s\s")

AGED = "-year-old"
"""What the words end in that tell an age."""

_OF_A_COUNTRY = re.compile(r"(?<!republic)(?<!Republic)(?<!Christi)(?:an|ese|ish|i|ch)$")
"""What the adjectives of countries end in, and no party's."""
COMMON = 4
"""How many letters the name of a country and its adjective have in common at least."""

NEAREST = 64
"""How many bearers of one word are compared; more only occur in texts that are no article."""


class Roles:
    """The roles of one article's members, and the nouns that describe them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._by_noun: dict[str, list[tuple[Member, frozenset[str]]]] = {}
        self._by_other: dict[str, list[tuple[Member, frozenset[str]]]] = {}
        """Who can be called by a noun that the text has not said of them."""

    def take(self, member: Member, span: Span, past: bool = False, *, once: bool = False) -> None:
        """Note a role of a named member, so that the role alone can stand for it; one that is
        `past`, or that its words tell to be, so that "the former" one can; one that it had `once`,
        and may still have, either way."""
        words = full_words(span.of(self._text))
        if words in member.roles or noun(self._text, span) is None:
            return
        member.roles[words] = span
        phrase = self._noun_told(span)
        if past or is_past(self._text, span):
            member.past.add(words)
        elif once:
            member.once.add(words)
        if phrase is None:
            return
        held = _office(words)
        below = next((n for n, word in enumerate(held) if word in TELLING_APART), len(held))
        ends = (held[first:] for first in range(1, min(below, len(held) - 2) + 1))
        for letters in sorted({*acronyms(words), *acronyms(held), *map(initials, ends)}):
            if len(letters) > 1:
                self.know(member, letters, (letters,))
        short = _acronyms(span.of(self._text))
        body = member.type == "organisation"
        for called in _nouns(full(phrase.head)):
            one = singular(called)
            alike = (one, *sorted(also_called(one))) if body else ()
            for head in dict.fromkeys((called, *ALSO.get(called, ()), *alike)):
                self.know(member, head, (*words, *short, head))
            self.know_others(member, called, words)
        if words[0] == "deputy":
            self.know(member, "deputy", words)
        told = f" {' '.join(words)} "
        for office, other in _OTHERWISE:
            if office in told:
                self.know(member, other[-1], (*words, *other))
        member.gender = member.gender or gender_of(phrase.head)

    def _noun_told(self, span: Span) -> Noun | None:
        """What a role tells that its bearer is; of a clause what follows "who is" or "who was"."""
        if not _CLAUSE.match(self._text, span.start, span.end):
            return noun(self._text, span)
        told = _WHO_IS.match(self._text, span.start, span.end)
        return noun(self._text, Span(told.end(), span.end)) if told else None

    def bearers(self, span: Span, phrase: Noun, *, bare: bool) -> tuple[Member, ...]:
        """The members of whom a definite description says nothing but what is known already.

        With `bare`, as in headlines, a description without any article is definite too.
        """
        words = full_words(span.of(self._text))
        if phrase.determiner in DEFINITE:
            words = words[1:]
        elif phrase.determiner or not (bare or _is_of_a_place(span.of(self._text))):
            return ()
        wanted = {*map(_unowned, words)} - _JOINING
        past, wanted = bool(wanted & PAST), wanted - PAST - STILL - _RESPECT
        ages = {word for word in wanted if word.endswith(AGED)} - {full(phrase.head)}
        wanted -= ages
        bearers = self._by_noun.get(full(phrase.head), ())
        known = [
            member
            for member, words in bearers
            if _tells(wanted, words) and can_be(member, phrase.head) and _is_aged(member, ages)
            if member.named or bool(words & PAST) == past
        ]
        been = _once if past else has_been
        now = [member for member in known if been(member, phrase.head) == past]
        if not now and phrase.head in PASSED_ON and "retired" not in words:
            retired = any("retired" in words for member in known for words in member.roles)
            other = "predecessor" if past else "successor" if known and not retired else ""
            now = [member for member, _ in self._by_noun.get(other, ()) if member.named]
        known = now or ([] if past else known)
        if len(known) > 1 and wanted == {full(phrase.head)}:
            plain = [member for member in known if not _is_another(member, full(phrase.head))]
            known = plain or known
        for office in HEADS_OF.get(" ".join(words), ()):
            known += [
                member
                for member, words in self._by_noun.get(office.split()[-1], ())
                if member.named and words.issuperset(office.split())
            ]
        known = known or self._who_lead(span, phrase)
        return tuple(dict.fromkeys(known))

    def _who_lead(self, span: Span, phrase: Noun) -> list[Member]:
        """The only head of a state, of those told to be of the country if several are: "the Lornian
        leader" of the president of Lornia."""
        country = span.of(self._text).split()[1:2]
        told = phrase.head == "leader" and len(phrase.modifiers) == 1
        if not (told and country and country[0][0].isupper() and phrase.place.end == span.end):
            return []
        heads = {
            member: words
            for office in HEADS_OF_STATES
            for member, words in self._by_noun.get(office, ())
            if member.named and not has_been(member, office)
            if office != "minister" or "prime" in words
        }
        stem = fold(country[0])[:COMMON]
        own = [
            member
            for member, words in heads.items()
            if any(word.startswith(stem) for word in words)
        ]
        found = own or (list(heads) if _OF_A_COUNTRY.search(country[0]) else [])
        return found if len(found) == 1 else []

    def only_bearer(self, span: Span, phrase: Noun) -> Member | None:
        """The one member whose role begins with the noun that the phrase ends in, if no word in it
        tells it apart: "the respected leader", but neither "the deputy leader" nor, of a transport
        minister, "the health minister"."""
        head = full(phrase.head)
        told = {*phrase.modifiers}
        if phrase.place.end != span.end or told & (TELLING_APART - PAST):
            return None
        bearers = [
            one
            for one in self._by_noun.get(head, ())
            if can_be(one[0], head) and (not told & PAST or _once(one[0], head))
        ]
        plain = [
            member
            for member, _ in bearers
            if any(words[0] == head for words in member.roles if words)
        ]
        return plain[0] if len(bearers) == len(plain) == 1 else None

    def others(self, span: Span, phrase: Noun) -> tuple[Member, ...]:
        """The members whom a noun can mean that the text has not said of them: of a goalkeeper "the
        keeper"; of a past role only what says so."""
        wanted = (
            {*full_words(span.of(self._text))} - {phrase.determiner} - STILL - _RESPECT - _JOINING
        )
        past = bool(wanted & PAST)
        bearers = [
            member
            for member, words in self._by_other.get(full(phrase.head), ())
            if wanted - PAST <= words and _is_no_more(member) == past
        ]
        return tuple(dict.fromkeys(bearers))

    def know(self, member: Member, head: str, words: tuple[str, ...]) -> None:
        """Note that the noun `head` can mean the member, said with these words."""
        bearers = self._by_noun.setdefault(head, [])
        if len(bearers) < NEAREST:
            unowned = map(_unowned, words) if member.named else ()
            bearers.append((member, frozenset({*words, *unowned})))

    def know_others(self, member: Member, noun: str, words: tuple[str, ...]) -> None:
        """Note that the nouns for the same as `noun` can mean the member, said with these words."""
        for other in other_nouns(noun):
            self._by_other.setdefault(other, []).append((member, frozenset({*words, other})))

    def several(self, plural: str) -> tuple[Member, ...]:
        """The named members who have a role of which the noun is the plural."""
        known = self._by_noun.get(singular(plural), ())
        return tuple(dict.fromkeys(member for member, _ in known if member.named))

    def told(self, head: str) -> list[tuple[Member, frozenset[str]]]:
        """Those whom the noun can mean, each with the words by which it does."""
        return self._by_noun.get(head, [])

    def known_by(self, head: str) -> list[Member]:
        """Those whom the noun can mean."""
        return [member for member, _ in self._by_noun.get(head, ())]


def can_be(member: Member, head: str, *, by_shape: bool = False) -> bool:
    """Whether a noun that means a person, or none, lets it be the member: "the union" is not
    whoever "heads the union". With `by_shape`, one of whom only the shape of the name says that it
    is a person can be none."""
    kind = kind_of(head)
    person = member.person if by_shape and kind != "person" else member.type == "person"
    return kind is None or (kind == "person") == person


@lru_cache(maxsize=4096)
def full(word: str) -> str:
    """A word of a role as roles are compared."""
    folded = without_respect(fold(word))
    if folded in IN_FULL or "-" not in folded:
        return IN_FULL.get(folded, folded)
    return "-".join(IN_FULL.get(part, part) for part in folded.split("-"))


@lru_cache(maxsize=4096)
def full_words(words: str) -> tuple[str, ...]:
    """The words of a role as roles are compared: of "ex-Sgt" the past and the office."""
    return tuple(part for word in words.split() for part in past_apart(full(word)))


def _nouns(head: str) -> tuple[str, ...]:
    """What somebody is whom a noun with hyphens tells of: of a lieutenant-general a general, of a
    singer-songwriter both, of a mother-of-two a mother."""
    first, *rest = head.split("-")
    if not rest or head in KIN:
        return (head,)
    last = rest[-1]
    if "of" in rest or "in" in rest:
        return (head, first)
    if "turned" in rest or first in _ALSO_WITHOUT or last in _RANKS_BELOW.get(first, ()):
        return (head, last)
    both = kind_of(first) == kind_of(last) == "person" and last != "general"
    return (head, first, last) if both else (head,)


def _acronyms(role: str) -> list[str]:
    """The acronyms of what a role names: of "leader of the Lorn River Party" also "lrp"."""
    return [initials(tuple(fold(word) for word in name.split())) for name in _NAMED.findall(role)]


def _tells(wanted: set[str], words: frozenset[str]) -> bool:
    """Whether words that are known tell all that is wanted, of whom an office is by name or short
    form: "Azura's chairman"."""
    return all(word in words or _unowned(word) in words for word in wanted)


def _unowned(word: str) -> str:
    """A word without the sign of an owner: the Guild's leader is "the Guild leader" too."""
    return word.removesuffix("'s").removesuffix("’s")


def _is_of_a_place(description: str) -> bool:
    """Whether a description begins with the name of what somebody is of: "Lorn's mayor"."""
    return _PLACE.match(description) is not None


def has_been(member: Member, head: str) -> bool:
    """Whether the member has a role of that noun no more."""
    roles = [words for words in member.roles if _is_called(full(head), _office(words))]
    return bool(roles) and all(words in member.past for words in roles)


def _is_no_more(member: Member) -> bool:
    """Whether all that a member is told to be is past."""
    return bool(member.roles) and member.past.issuperset(member.roles)


def _once(member: Member, head: str) -> bool:
    """Whether one of its roles of that noun tells that it is past: of Judge Ana Ruiz, a retired
    judge."""
    return any(_is_called(full(head), _office(words)) for words in member.past | member.once)


def _is_called(head: str, office: tuple[str, ...]) -> bool:
    """Whether the holder of an office goes by a noun: "judge" of a justice."""
    return head in office or any(head in ALSO.get(word, ()) for word in office)


def _office(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a role up to what it is of."""
    return tuple(takewhile(lambda word: word not in PREPOSITIONS, words))


def _is_another(member: Member, head: str) -> bool:
    """Whether the member has an office of that noun under another title: of a minister and a prime
    minister, "the minister" is not the latter."""
    apart = TELLING_APART | {"prime"}
    roles = [words for words in member.roles if head in words]
    return bool(roles) and all(words[max(0, words.index(head) - 1)] in apart for words in roles)


def _is_aged(member: Member, ages: set[str]) -> bool:
    """Whether nothing the article tells about a member contradicts the ages."""
    return not ages or member.age is None or member.age in ages


def is_still(member: Member, phrase: Noun) -> bool:
    """Whether a phrase says that somebody else was what the member is: "the former leader"."""
    head = full(phrase.head)
    return bool({*phrase.modifiers} & PAST) and any(
        head in words and words not in member.past for words in member.roles
    )


def is_hardly(member: Member, phrase: Noun) -> bool:
    """Whether a phrase tells an office that the member has left, or is only the deputy in: "the
    mayor" of a former one."""
    if {*phrase.modifiers} & (PAST | TELLING_APART):
        return False
    head = full(phrase.head)
    roles = [words for words in member.roles if _is_called(head, _office(words))]
    if head == "leader" and not roles:
        return not any(
            word.startswith(stem[:COMMON])
            for stem in phrase.modifiers
            for words in member.roles
            for word in words
        )
    below = bool(roles) and all(not DEPUTIES.isdisjoint(words) for words in roles)
    return below or (phrase.head in PASSED_ON and has_been(member, phrase.head))


def is_other(member: Member, phrase: Noun) -> bool:
    """Whether a phrase tells apart from the member: "the shadow minister" is not a minister."""
    apart = {*phrase.modifiers} & TELLING_APART
    head = full(phrase.head)
    return bool(apart) and any(head in words and not apart & {*words} for words in member.roles)
