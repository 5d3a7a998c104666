"""Capitals that stand for their governments: "Lorn rejected the charge"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from sayso.statements.cast import Cast
from sayso.statements.folding import fold
from sayso.statements.lexicon.dates import CALENDAR
from sayso.statements.lexicon.function_words import FUNCTION_WORDS
from sayso.statements.lexicon.organisations import ORGANISATIONS
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.member import Member
from sayso.statements.noun_phrases import noun
from sayso.statements.scene import Scene
from sayso.types import Span

NEAR = 250
"""A government or country mentioned within this many characters of a capital is the one that it
stands for, unless the article tells its country."""

LEAD = 150
"""Characters behind a dateline in which its country is named."""


_AS_A_PLACE = re.compile(
    r"(?:\b(?:in|at|near|from|to|outside|between)\s|\bcapitals?,\s(?:\w+['’]s\s)?)$"
)
_THE_CAPITAL = re.compile(r",\sthe\s(?:\w+\s)?capital\b")
_GOVERNMENT = re.compile(
    r"\b(?:[Tt]he\s)?(?:([A-Z]\w+)\sgovernment|[Gg]overnment\sof\s([A-Z]\w+)(?:\s[A-Z]\w+)*)\b"
)
_ANY_GOVERNMENT = re.compile(r"\b[Tt]he\sgovernment\b(?!\sof\b)")
_OF_A_STATE = (
    r"(?:(?:prime|foreign|finance|interior|defen[cs]e|[a-z]+)\s)?"
    r"(?:ministry|minister|government|president|parliament|ambassador|embassy|premier|chancellor|"
    r"capital|army|navy|air\sforce|coast\sguard|troops|envoy)\b"
)
_COUNTRY = re.compile(
    rf"\b(?=[A-Z])(?<!\b[Ii]n\s)([A-Z]\w+)(?:['’]s)?\s{_OF_A_STATE}"
    r"|\b(?:ambassador|embassy|government|republic|kingdom|president|premier|minister)\sof\s([A-Z]\w+)"
    r"|\bneighbou?ring\s([A-Z]\w+)"
)
_DATELINE = re.compile(
    r"([^\W\d_a-z][^\d_a-z,(—–\n]{1,40}?)(?:,[^\n—–]{1,30}?)?(?:\s\([^()\n]{1,30}\))?\s?(?:[—–:]|-\s)"
)
_DATED = re.compile(
    r"([A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?),\s(?:\d{1,2}\s)?"
    rf"(?:{any_of(word.capitalize() for word in CALENDAR)})\b[^\n—–-]{{0,12}}\s?[—–-]\s"
)
"""A dateline that is not in capitals."""
_ACCUSED = re.compile(r"\baccus(?:es|ed|ing)\s(?:its\s|neighbou?r(?:ing)?,?\s)*([A-Z]\w+)")
_DENIES = re.compile(
    r"\s(?:has\s)?(?:den(?:ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|scoff(?:s|ed))\b"
)
_CAPITALISED = re.compile(r"[A-Z](?<=\b.)\w+")
_OWNER = re.compile(r"\b([A-Z]\w+)['’]s\s$")
_BEFORE_CAPITAL = re.compile(r"\b([A-Z]\w+)(?:['’]s)?\s(?:[a-z]+\s)?capital,?\s$")
_BEHIND_CAPITAL = re.compile(
    r",\s(?:the\s)?(?:capital\sof\s([A-Z]\w+)|([A-Z]\w+?)(?:['’]s)?\scapital\b)"
)


_ENDING = re.compile(r"(?<=\w{3})(?:ian|ese|ish|ean|an|ia|n|[aeioy])+$")
"""What the name of a country or its adjective ends in."""


class Capitals:
    """The capitals among an article's cast, each of one country throughout the article."""

    def __init__(self, cast: Cast, scene: Scene) -> None:
        self._cast = cast
        self._scene = scene
        self._known: dict[Member, Member] = {}
        self._places: dict[Member, bool] = {}
        self._owners: dict[Member, str | None] = {}
        self._taken: set[str | None] = set()
        """The stems of the countries whose capitals are known."""

    @cached_property
    def _stems(self) -> set[str]:
        """The stems of the countries that the text tells of."""
        named = (next(filter(None, m.groups())) for m in _COUNTRY.finditer(self._cast.text))
        return {country_stem(word) for word in named if fold(word) not in FUNCTION_WORDS}

    @cached_property
    def _governments(self) -> dict[str, Span]:
        """Where the governments of countries are first told of, by their stems."""
        return {
            country_stem(found[1] or found[2]): Span(*found.span())
            for found in reversed(list(_GOVERNMENT.finditer(self._cast.text)))
        }

    @cached_property
    def _inflected(self) -> set[str]:
        """Words that the text has an adjective of, or that are one: "Ardovia", "Ardovian"."""
        words = {fold(found[0]) for found in _CAPITALISED.finditer(self._cast.text)}
        forms = Counter(map(country_stem, words))
        return {word for word in words if forms[country_stem(word)] > 1}

    @cached_property
    def _accusations(self) -> list[tuple[int, str]]:
        """The countries that are accused of something, with the places behind that, in order."""
        return [(found.end(), found[1]) for found in _ACCUSED.finditer(self._cast.text)]

    @cached_property
    def _datelines(self) -> dict[str, str]:
        """The stems of the countries of the places that paragraphs have as datelines."""
        return dict(self._read_datelines(self._scene.paragraphs()))

    def government_of(self, member: Member, at: int) -> Member | None:
        """The government or country that the member stands for at `at`, if it is a capital.

        Its country is the one that the article calls it the capital of, else the one that the lead
        behind it as a dateline is about, else the one whose government is mentioned nearest; no
        country has two.
        """
        others = {fold(role[-1]) for role in member.roles} - {"capital"}
        body = member.words[-1] in ORGANISATIONS or "at" in member.words
        if member.titled or others or member.gender or body:
            return None
        if self._is_country(member.words[-1]) or member.words[-1] in self._inflected:
            return None
        if member.type not in ("person", "organisation"):
            return None
        if member not in self._known:
            country = self._country_of(member, at)
            government = self._speaking_for(country) if country else self._only(member)
            if government is None or government in self._known.values():
                return None
            self._known[member] = government
            self._taken.add(country)
        return self._known[member]

    def _country_of(self, member: Member, at: int) -> str | None:
        """The stem of the country whose capital the member is."""
        text = self._cast.text
        told = self._told(member)
        if country := country_stem(told) if told else self._datelines.get(fold(member.name)):
            return country
        if country := self._accused(member, at):
            return country
        if len(member.words) > 1 and not self._is_place(member):
            return None
        near = [
            (abs(found.start() - at), stem)
            for found in _GOVERNMENT.finditer(text, max(0, at - NEAR), at + NEAR)
            if (stem := country_stem(found[1] or found[2])) not in self._datelines.values()
        ]
        if near:
            return min(near)[1]
        inflected = {country_stem(word) for word in self._inflected}
        left = (self._stems & inflected) - self._taken - set(self._datelines.values())
        return min(left) if len(left) == 1 and self._is_place(member) else None

    def _accused(self, member: Member, at: int) -> str | None:
        """The country that was last accused of something before the member denies it."""
        text = self._cast.text
        mention = next((m for m in member.mentions if m.start == at), None)
        if mention is None or not _DENIES.match(text, mention.end):
            return None
        before = bisect_right(self._accusations, at, key=lambda accused: accused[0])
        return country_stem(self._accusations[before - 1][1]) if before else None

    def _only(self, member: Member) -> Member | None:
        """The government that a place stands for where the article speaks of no country."""
        place = not self._stems and self._is_place(member)
        bare = _ANY_GOVERNMENT.search(self._cast.text) if place else None
        return self._described(Span(*bare.span())) if bare else None

    def _told(self, member: Member) -> str | None:
        """The country that it is said to be the capital of: "Ardovia's Lorn", "the Ardovian
        capital, Lorn"."""
        if member not in self._owners:
            self._owners[member] = self._read_owner(member)
        return self._owners[member]

    def _is_place(self, member: Member) -> bool:
        if member not in self._places:
            self._places[member] = _is_place(member, self._cast.text)
        return self._places[member]

    def _read_owner(self, member: Member) -> str | None:
        text = self._cast.text
        for mention in member.mentions:
            start = max(0, mention.start - 50)
            owner = _OWNER.search(text, start, mention.start)
            if owner and self._is_country(fold(owner[1])):
                return owner[1]
            if before := _BEFORE_CAPITAL.search(text, start, mention.start):
                return before[1]
            if behind := _BEHIND_CAPITAL.match(text, mention.end):
                return behind[1] or behind[2]
        return None

    def _read_datelines(self, paragraphs: Iterable[int]) -> Iterator[tuple[str, str]]:
        """The places that paragraphs begin with as datelines, and whose country follows."""
        text = self._cast.text
        for start in paragraphs:
            if dateline := _DATELINE.match(text, start) or _DATED.match(text, start):
                end = dateline.end()
                for word in _CAPITALISED.finditer(text, end, end + LEAD):
                    if self._is_country(fold(word[0])):
                        yield fold(dateline[1]), country_stem(word[0])
                        break

    def _is_country(self, word: str) -> bool:
        return country_stem(word) in self._stems

    def _speaking_for(self, stem: str) -> Member | None:
        """The government of the country, if the article speaks of it, else the country."""
        if stem in self._governments:
            return self._described(self._governments[stem])
        return called_by_stem(stem, self._cast.members)

    def _described(self, span: Span) -> Member | None:
        phrase = noun(self._cast.text, span)
        return self._cast.unnamed.described(span, phrase) if phrase else None


def called_by_stem(stem: str, members: Iterable[Member]) -> Member | None:
    """The one whose name of one word has the stem, the shortest such."""
    same = [m for m in members if len(m.words) == 1 and country_stem(m.words[0]) == stem]
    return min(same, key=lambda member: len(member.words[0]), default=None)


@lru_cache(maxsize=4096)
def country_stem(word: str) -> str:
    """What the name of a country and its adjective have in common: "ardov"."""
    return _ENDING.sub("", fold(word))


def _is_place(member: Member, text: str) -> bool:
    """Whether it is mentioned as a place somewhere: "in Lorn", "Lorn, the capital"."""
    return any(
        _AS_A_PLACE.search(text, max(0, mention.start - 30), mention.start)
        or _THE_CAPITAL.match(text, mention.end)
        for mention in member.mentions
        if text[mention.start].isupper()
    )
