"""Which of those who study something are meant: "the authors", "the team"."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.lexicon.function_words import NUMBERS
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun, noun

_TEAM = frozenset({"authors", "researchers", "scientists", "team", "group", "investigators"})
_STUDIES = frozenset({"author", "co-author", "researcher", "scientist", "investigator"})
_TRADES = re.compile(r"(?:olog|astronom|physic|botan|chem|econom|mathematic|statistic)\w*s$")
_NUMBER = re.compile(rf"\d+|{any_of(NUMBERS)}")


class Teams:
    """Those without a name who study something, in one article."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def meant(self, at: int, phrase: Noun, *, bare: bool) -> Member | None:
        """The first team of the article, where the phrase at `at` tells of it by another word; with
        `bare`, as in headlines, it stands below."""
        head = phrase.head
        if not (head in _TEAM or (bare and _TRADES.search(head))):
            return None
        if any(not _NUMBER.fullmatch(word) for word in phrase.modifiers):
            return None
        return self._first(len(self._cast.text) if bare else at)

    def worked_in(self, member: Member) -> Member | None:
        """The first team of the article, if the member is told to be one who studies something:
        "the lead author"."""
        heads = {words[-1] for words in member.roles}
        return self._first(len(self._cast.text)) if heads & _STUDIES else None

    def _first(self, end: int) -> Member | None:
        teams = [
            member
            for member in self._cast.all()
            if not member.named and member.first.start < end and self._studies(member)
        ]
        return min(teams, key=lambda member: member.first.start, default=None)

    def _studies(self, member: Member) -> bool:
        phrase = noun(self._cast.text, member.first)
        if phrase is None:
            return False
        group = phrase.head == "group" and member.type != "person"
        return group or phrase.head in _TEAM - {"group"} or bool(_TRADES.search(phrase.head))
