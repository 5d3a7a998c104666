"""What friends call somebody, where the article does not say so: "Leo", "Sunny", "K.P."."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.statements.lexicon.given_names import GIVEN, NICKNAMES
from sayso.statements.member import Member
from sayso.statements.names import Name

_WHOLE = GIVEN - NICKNAMES.keys()
"""Given names that are short for no other."""

_FONDLY = re.compile(r"(?:ie|[iyuoa]|it[oa]|cit[oa]|inh[oa]|ka|chen|bhai|ben|ji|ay)$")
"""Endings that given names, cut short, take among friends."""


def nicknamed(text: str, name: Name, members: Iterable[Member]) -> Member | None:
    """The one person whom a single given name, or initials, can be short for: "Leo" for Leopold
    Bell, "Sunny" for Sunil Roy, "K.P." for K. P. Roy."""
    word = name.words[0]
    if len(name.words) > 1 or word in _WHOLE:
        return None
    initials = name.span.of(text).replace(".", "").isupper()
    if len(word) < 3 and not initials:
        return None
    short_for = _has_initials if initials and len(word) < 4 else _can_be_short
    found = [
        member
        for member in members
        if member.named and member.type == "person"
        if (len(member.words) > 1 and short_for(word, member.words))
        or (name.title and _begins(word, member.words[0]))
    ]
    return found[0] if len(found) == 1 else None


def _can_be_short(word: str, full: tuple[str, ...]) -> bool:
    """Whether a word can be short for the given name in a full one."""
    given = full[0]
    if given in NICKNAMES.get(word, ()):
        return True
    stem = _FONDLY.sub("", word)
    stems = {word, stem, stem[:-1]} if stem[-2:-1] == stem[-1:] else {word, stem}
    return given != word and any(len(one) > 2 and given.startswith(one) for one in stems)


def _begins(word: str, only: str) -> bool:
    """Whether a word is how the only name of somebody begins: "Wahyu" of Wahyuningsih."""
    return len(only) > len(word) > 3 and only.startswith(word)


def _has_initials(word: str, full: tuple[str, ...]) -> bool:
    """Whether the letters are the first initials of a full name, or all of them."""
    return word == "".join(part[0] for part in full)[: max(2, len(word))]
