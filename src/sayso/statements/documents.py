"""Which document or account is meant by another word for it: "the paper" is the study."""

from __future__ import annotations

from sayso.statements.cast import Cast
from sayso.statements.member import Member
from sayso.statements.sources import Noun, noun
from sayso.types import Span

ALIKE = (
    frozenset({"account", "user", "handle"}),
    frozenset({"study", "paper", "research", "article", "report", "analysis", "review"}),
    frozenset({"letter", "note", "message", "email", "e-mail", "memo", "statement", "card"}),
)
"""Nouns that are used of the same thing."""


class Documents:
    """The documents and accounts of one article."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def meant(self, span: Span, phrase: Noun) -> Member | None:
        """The account, study or letter mentioned last, which may be called so by another word."""
        nouns = next((nouns for nouns in ALIKE if phrase.head in nouns), frozenset())
        others = nouns - ({phrase.head} - {"account"})
        before = [
            (member.last_before(span.start), member.order, member)
            for member in self._cast.all()
            if member.last_before(span.start) >= 0 and self._head(member) in others
        ]
        return max(before)[2] if before and not phrase.modifiers else None

    def _head(self, member: Member) -> str:
        """The noun that a member who has no name is described by; "account" for one."""
        if member.type == "account":
            return "account"
        if member.type != "document":
            return ""
        phrase = noun(self._cast.text, member.first)
        return phrase.head if phrase else ""
