"""Which organisation or document is meant by a word that could mean any: "it", "the company"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable

from sayso.statements.lexicon.function_words import PREPOSITIONS
from sayso.statements.lexicon.organisations import COMPANY_ROLES
from sayso.statements.member import Member
from sayso.statements.noun_phrases import noun
from sayso.statements.scene import NEAR, Scene
from sayso.statements.sentences import begins, sentence_ends
from sayso.types import Span

BACK = 3
"""How many sentences back are looked at."""

PLACED = re.compile(
    r"(?<!\bbelonging\s)(?<!body\s)"
    r"\b(?:in|at|near|from|off|to|outside|around|across)\s(?:the\s)?$"
)
"""What stands before a place, though not where nobody from Azura called."""

_PLURAL = re.compile(r"[^s]s$|men$|people$|children$|folk$|police$")


def has_role_of_person(member: Member) -> bool:
    """Whether a role tells that somebody is a person."""
    return any(
        words[0] != "which" and not is_role_of_company(words) for words in member.roles if words
    )


def is_role_of_company(words: tuple[str, ...]) -> bool:
    """Whether the noun of a role is one of those that companies have too: a fund, and no fund
    manager."""
    end = next((i for i, word in enumerate(words) if word in PREPOSITIONS), len(words))
    return not COMPANY_ROLES.isdisjoint(words[:end][-1:])


def may_be(member: Member) -> bool:
    """Whether nothing but the shape of its name, or that it speaks, says that it is a person."""
    told = member.gender or member.titled or has_role_of_person(member)
    return member.type != "person" or (member.named and not told)


def is_several(text: str, member: Member) -> bool:
    """Whether a noun in the plural is what it is known by: "the colonels"."""
    phrase = None if member.named else noun(text, member.first)
    return phrase is not None and _PLURAL.search(phrase.head) is not None


class Things:
    """What is no person in one article, by place; `members` are looked up when asked."""

    def __init__(self, text: str, scene: Scene, members: Callable[[], Iterable[Member]]) -> None:
        self._text = text
        self._scene = scene
        self._members = members

    def subject_before(self, at: int, fits: Callable[[Member], bool] = may_be) -> Member | None:
        """What the sentence that holds `at` is about, or the last one before it that begins with
        something that fits; it is no person from then on."""
        block = self._scene.block(at)
        start = max(self._scene.block_start(block - 1), at - NEAR)
        firsts = [start, *sentence_ends(self._text, start, at)]
        own = self._scene.block_start(block)
        firsts = sorted({*firsts, own} if own > start else firsts)
        places = self._places(start, at, fits)
        starts = [place for place, _ in places]
        for first in reversed(firsts[-1 - BACK :]):
            i = bisect_left(starts, first)
            if i < len(places) and begins(self._text, first, places[i][0]):
                found = places[i][1]
                if found.type == "person":
                    found.type = "organisation"
                return found
        return None

    def meant_before(self, at: int) -> Member | None:
        """What "it" at `at` means by its place: what the sentence before is about, else the last
        document that it tells of, else what one of those before it is about."""
        subject = self.subject_before(at, self._is_one)
        before = self._scene.sentence_before(at)
        if before is None or (subject and subject.last_before(before.end) >= before.start):
            return subject
        places = self._places(before.start, before.end, lambda one: one.type == "document")
        documents = [member for _, member in places if self._is_one(member)]
        return documents[-1] if documents else subject

    def _is_one(self, member: Member) -> bool:
        return may_be(member) and not is_several(self._text, member)

    def last_before(self, at: int, since: int, fits: Callable[[Member], bool]) -> Member | None:
        """What was mentioned last in `[since, at)`, not as a place where something is."""
        for place, member in reversed(self._places(since, at, fits)):
            if not PLACED.search(self._text, max(0, place - 16), place):
                return member
        return None

    def is_place(self, member: Member) -> bool:
        """Whether one is mentioned only as a place where something is."""
        starts = (span.start for span in member.mentions)
        return all(PLACED.search(self._text, max(0, at - 16), at) for at in starts)

    def several_before(self, at: int, apart: Collection[Member] = ()) -> Member | None:
        """The group or organisation mentioned last in the sentence before the one at `at`, or else
        in that one, none of those `apart`; inside quotations too."""
        start = max(self._scene.block_start(self._scene.block(at)), at - NEAR)
        firsts = [start, *sentence_ends(self._text, start, at)]
        mentioned = [
            (span.start, member)
            for member in self._members()
            if member.type in ("group", "organisation") and member not in apart
            for span in member.mentions
            if firsts[-2:][0] <= span.start < at
        ]
        return max(mentioned, key=lambda pair: (pair[0], -pair[1].order), default=(0, None))[1]

    def _is_aside(self, span: Span) -> bool:
        """Whether it stands in a quotation, or is a dateline's."""
        dated = span.of(self._text).isupper() and self._scene.begins_block(span.start)
        return dated or self._scene.in_quotation(span.start)

    def _places(
        self, start: int, end: int, fits: Callable[[Member], bool]
    ) -> list[tuple[int, Member]]:
        return sorted(
            (
                (span.start, member)
                for member in self._members()
                if fits(member)
                for span in member.mentions
                if start <= span.start < end and not self._is_aside(span)
            ),
            key=lambda pair: (pair[0], pair[1].order),
        )
