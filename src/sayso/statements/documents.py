"""Which document or account is meant by another word for it: "the paper" is the study."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.lexicon.function_words import DEFINITE
from sayso.statements.lexicon.word_list import words
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun, noun
from sayso.statements.told import Told
from sayso.types import Span

_HANDLE = re.compile(r"(?<![\w@])@\w+")

ALIKE = tuple(
    map(
        words,
        (
            "account user handle",
            "study paper research article report analysis review work trial",
            "report audit review assessment evaluation",
            "poll survey questionnaire",
            "letter note message email e-mail memo statement card telegram memorandum",
            "statement communique declaration",
            "lawsuit suit complaint filing petition writ",
            "indictment complaint",
            "ruling judgment judgement decision verdict",
            "bill law legislation act measure",
            "treaty agreement accord pact deal convention",
            "contract agreement deal",
            "plan proposal blueprint",
            "order decree edict directive",
            "post tweet message",
            "article piece story column op-ed editorial",
            "leaflet pamphlet flyer brochure booklet",
            "video clip footage recording film",
            "documents papers files records",
            "book guidebook handbook manual textbook",
        ),
    )
)
"""Nouns that are used of the same thing."""

ANY = frozenset({"document", "text", "file", "filing"})
"""Nouns that are used of any document."""

_TRIED = words("clinical medical drug vaccine randomised randomized controlled")
_TRIED_ON = re.compile(r"\s(?:of|in|with|among|on)\s(?:[a-z]+\s)?\d")
"""What tells that a trial is a study."""

SAME = frozenset({"same", "new", "latest"})
"""What may be said of a document that was mentioned before."""

_MEASURE = re.compile(r"[\w,]+-(?:page|word|year|month|week|line|paragraph|volume|point)$")
"""How long a document is, or what it took, may be told of one that was mentioned before too."""


class Documents:
    """The documents and accounts of one article."""

    def __init__(self, cast: Cast, told: Told) -> None:
        self._cast = cast
        self._told = told

    def meant(self, span: Span, phrase: Noun, *, bare: bool) -> Member | None:
        """The account, study or letter mentioned last, which may be called so by another word.

        With `bare`, as in headlines, the first one below.
        """
        if any(not _MEASURE.match(word) for word in {*phrase.modifiers} - SAME):
            return None
        nouns = frozenset().union(*(nouns for nouns in ALIKE if phrase.head in nouns))
        others = nouns - ({phrase.head} - {"account"})
        if bare:
            others = nouns - {"account"}
            below = [m for m in self._cast.members if self._head(m) in others and not m.named]
            return min(below, key=lambda member: member.first.start, default=None)
        before = [
            (member.last_before(span.start), member.order, member)
            for member in self._cast.all()
            if member.last_before(span.start) >= 0
        ]
        alike = [one for one in before if self._head(one[-1]) in others]
        if not alike and phrase.head in ANY:
            alike = [one for one in before if one[-1].type == "document" and not one[-1].named]
            quoted = set(self._told.spoken(0, span.start))
            alike = [one for one in alike if one[-1] in quoted] or alike
        again = [one for one in before if self._is_brought_in(one[-1], phrase.head)]
        if again and max(again) > max(alike, default=()):
            return None
        if not alike and phrase.head in ALIKE[0]:
            return self._handle_before(span.start)
        return max(alike)[-1] if alike else None

    def _handle_before(self, at: int) -> Member | None:
        """The account whose handle stands last before `at`, though it has not spoken yet."""
        handles = [Span(*handle.span()) for handle in _HANDLE.finditer(self._cast.text, 0, at)]
        return self._cast.unnamed.account(handles[-1]) if handles else None

    def _is_brought_in(self, member: Member, head: str) -> bool:
        """Whether the noun itself has brought in a member as one not yet known: "a letter"."""
        if self._head(member) != head:
            return False
        return member.first.of(self._cast.text).split()[0].lower() not in DEFINITE

    def _head(self, member: Member) -> str:
        """The noun that a member who has no name is described by; "account" for one."""
        if member.type == "account":
            return "account"
        phrase = None if member.named else noun(self._cast.text, member.first)
        if phrase is None or (member.type != "document" and not self._is_study(member, phrase)):
            return ""
        return phrase.head

    def _is_study(self, member: Member, phrase: Noun) -> bool:
        """Whether a noun that means other things than documents too is that of a study: "a trial of
        614 patients"."""
        words = member.first.of(self._cast.text)
        tried = not _TRIED.isdisjoint(phrase.modifiers) or _TRIED_ON.search(words) is not None
        return phrase.head == "trial" and tried
