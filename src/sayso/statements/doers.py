"""Whom a noun means that tells what the article says they do: "the restorer"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.statements.cast import Cast
from sayso.statements.folding import fold
from sayso.statements.kinship import Kinship
from sayso.statements.lexicon.doers import (
    BY_PASSIVE,
    BY_THING,
    BY_VERB,
    BY_WORK,
    MOVING,
    NO_AGENTS,
    ONLY_FOR,
)
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.kinds import kind_of
from sayso.statements.lexicon.offices import OF_COURT, PAST, STILL
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun
from sayso.statements.scene import suits
from sayso.types import Span

_DOES = re.compile(
    r"(?:,?\s\(?\d{1,3}\)?|,\s[^,.;\n]{1,60}(?=,\stold\sthe\s))?,?\s(who\s)?((?:(?:has|had|have|is|was|been|also|now|once|still|first|later)\s)*)"
    r"(?:(testified|testifies|took\sthe\s(?:witness\s)?stand|(?:gave|giving|gives)\sevidence"
    r"|(?:(?:who\s)?[^.,;\n]{1,40},\s)?(?:was|is)\s(?:the|a)\s(?:[a-z]+\s)?witness"
    r"|told\s(?:(?:the|an?)\s(?:judges?|magistrates?|panel)"
    r"|(?:(?:the|an?)\s)?(?:[A-Z][\w’'-]*\s){0,3}(?i:court|jury|tribunal|hearing|inquiry|inquest)))|([a-z]+))\b"
)
"""What stands behind a name and tells what its bearer does: "Ana Ruiz, who has restored"."""
_SHE_DOES = re.compile(
    r"\b(She|He|she|he)\s(?:(?:has|had|also|now|still|first|once|later|long|been)\s)*([a-z]+)\b"
)
_SHE_IS = re.compile(
    r"\b(She|He|she|he)\s(?:is|was|(?:has|had)\sbeen|became|works\sas|worked\sas|trained\sas)\s"
    r"(?:(?:now|also|once|still|then|himself|herself)\s)?(?:an?|the)\s(?:[\w-]+\s){0,2}?([a-z-]+)(?=[,.;:]|\s(?:and|of|at|in|for|from|who|with|by)\b)"
)
MOST = 8
"""How many clauses about "she" or "he" are looked at."""
_GIVING_EVIDENCE = re.compile(
    r"\b(?:(?:[Gg]iving|[Ii]n\s(?:her|his))\s(?:evidence|testimony)\b[^.,;\n]{0,40}"
    r"|[Cc]alled\sby\s[^.,;\n]{1,40}),\s(?:[A-Z][a-z]{1,4}\.?\s)?$"
)
_WORK = re.compile(r"(?:,\swhose|['’]s?)\s((?:[a-z-]+\s){0,2}[a-z-]+)")
"""What stands behind a name and may tell of a work: "Ruiz, whose new book"."""
_WHERE = re.compile(
    r"\s(?:to|into|from|out|away|off|across|past|towards?|through|down|up|after|around|back|home|over"
    r"|about|at|with|for)\b"
)
"""What tells behind a verb where somebody goes, or to whom she or he turns."""
_BY = re.compile(r"\b([a-z-]+)\s(?:over\s)?by\s(?:[A-Z][\w.]*\s){0,2}$")
_WORDS = re.compile(r"[\w’'-]+")
_SUFFERS = re.compile(r"\b(?:is|was|been)\s")
_CLAUSE = re.compile(r"(?:,\s\d+,)?,?[^,.;:\n]{0,120}")
_TO_THINGS = {verb for verb, _ in BY_THING}
_DOERS = frozenset().union(*BY_VERB.values())
_MODIFIERS = frozenset({"lead", "main", "first", "party", "chief"})
_NO_WITNESS = frozenset({"witness"})
_INNER = re.compile(r"\b(?:of|for|in|at|from)\s(?:the\s)?$")
"""What stands before a name that ends an apposition: "its officer for Lorn, told the court"."""


class Doers:
    """What the persons of one article do, as far as the words behind their names tell."""

    def __init__(self, cast: Cast, kinship: Kinship) -> None:
        self._cast = cast
        self._kinship = kinship
        self._told: dict[str, list[tuple[int, Member, frozenset[str]]]] | None = None

    def meant(self, at: int, phrase: Noun, of: Iterable[str] = ()) -> Member | None:
        """The only one who does what the phrase says, else the last one told of before `at`: who
        chairs the Lorn Guild (LG) is "the chairman", "the guild chairman" and "the LG chairman".
        `of` are the words behind the noun for what they do it to."""
        head = phrase.head
        if head.endswith("s") and kind_of(head) is None:
            return None
        of_what = {*map(_unowned, phrase.modifiers), *of} - _MODIFIERS
        told = [
            (place, member)
            for noun in ((head,) if head in NO_AGENTS else (head, _root(head)))
            for place, member, what in self._all().get(noun, ())
            if suits(member, gender_of(head)) and what.issuperset(of_what)
        ]
        if len({member.order for _, member in told}) == 1:
            return told[0][1]
        before = [(place, member.order, member) for place, member in told if place < at]
        plain = phrase.determiner == "the" and not {*phrase.modifiers} - PAST - STILL
        if not told and plain:
            return self._by_pronoun(head)
        return max(before)[-1] if before else None

    def _by_pronoun(self, head: str) -> Member | None:
        """The only one of whom the article says by "she" or "he" what the noun says: "for years she
        has directed plays", "he was once a poet"."""
        text = self._cast.text
        does: list[re.Match[str]] = []
        if head in _DOERS:
            does += [one for one in _SHE_DOES.finditer(text) if head in BY_VERB.get(one[2], ())]
        if text.count(f" {head}") > 1:
            does += [one for one in _SHE_IS.finditer(text) if head == one[2]]
        found = {self._kinship.owner_at(Span(*one.span(1))) for one in does[:MOST]} - {None}
        one = found.pop() if len(found) == 1 else None
        return one if one and suits(one, gender_of(head)) else None

    def _all(self) -> dict[str, list[tuple[int, Member, frozenset[str]]]]:
        """Who is told to do what, with the words for that to which they do it: by nouns for those
        who do, and by the stems of verbs."""
        if self._told is None:
            self._told = {}
            for member in self._cast.members:
                if member.named and member.type == "person":
                    for span in member.mentions:
                        does = self._does(span.start, span.end)
                        does -= _NO_WITNESS if _is_of_court(member) else set()
                        what = self._to_what(span.end) if does else frozenset()
                        for word in does:
                            self._told.setdefault(word, []).append((span.start, member, what))
                        done, what = self._done_by(span.start)
                        for word in done:
                            self._told.setdefault(word, []).append((span.start, member, what))
        return self._told

    def _does(self, start: int, end: int) -> frozenset[str]:
        """What the bearer of a name at that place does."""
        text = self._cast.text
        comma = "," in text[max(0, start - 10) : start]
        if comma and _GIVING_EVIDENCE.search(text, max(0, start - 80), start):
            return frozenset({"witness"})
        if work := _WORK.match(text, end):
            return next((BY_WORK[word] for word in work[1].split() if word in BY_WORK), frozenset())
        does = _DOES.match(text, end)
        if does is None:
            return frozenset()
        if does[3]:
            inner = text[end] == "," and _INNER.search(text, max(0, start - 10), start)
            return frozenset() if inner else frozenset({"witness"})
        verb = does[4]
        what = self._to_what(end) if verb in _TO_THINGS else frozenset()
        if verb in ONLY_FOR and not text.startswith(" for ", does.end()):
            return frozenset()
        if verb in MOVING and _WHERE.match(text, does.end()):
            return frozenset()
        with_it = (nouns for thing in what if (nouns := BY_THING.get((verb, thing))))
        nouns = frozenset().union(*with_it)
        if _SUFFERS.search(does[2]) and not verb.endswith("ing"):
            return nouns | BY_PASSIVE.get(verb, frozenset())
        nouns |= BY_VERB.get(verb, frozenset())
        return nouns | {_root(verb)} if does[1] else nouns

    def _done_by(self, start: int) -> tuple[frozenset[str], frozenset[str]]:
        """What somebody is by whom it is told to be done, or made, with the words for what that is:
        "the bakery is run by Ana Ruiz", "a novel by Jon Bell"."""
        before = self._cast.text[max(0, start - 90) : start]
        by = _BY.search(before) if "by " in before[-24:] else None
        if by is None:
            return frozenset(), frozenset()
        words = [fold(word) for word in _WORDS.findall(before[: by.end(1)])]
        with_it = (BY_THING[by[1], thing] for thing in words if (by[1], thing) in BY_THING)
        nouns = BY_VERB.get(by[1], BY_WORK.get(by[1], frozenset())).union(*with_it)
        return nouns, frozenset({*words, *(word.removesuffix("s") for word in words)})

    def _to_what(self, end: int) -> frozenset[str]:
        """The words of the clause behind a name that ends at `end`."""
        clause = _CLAUSE.match(self._cast.text, end)
        words = [fold(word) for word in re.findall(r"[\w’'-]+", clause[0] if clause else "")]
        return frozenset({*words, *(word.removesuffix("s") for word in words)})


def _is_of_court(member: Member) -> bool:
    """Whether somebody speaks in court by office."""
    return any(not OF_COURT.isdisjoint(words) for words in member.roles)


def _unowned(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _root(word: str) -> str:
    """What a verb in one of its forms and the noun for who does it begin with: of "restores",
    "restored" and "restorer" "restor-"."""
    for ending in ("ers", "ors", "ing", "ies", "es", "ed", "er", "or", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            root = word.removesuffix(ending)
            return f"{root[:-1] if root[-2:-1] == root[-1:] else root}-"
    return f"{word}-"
