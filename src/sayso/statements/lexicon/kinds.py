"""Which type of speaker a noun means."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from sayso.statements.lexicon.documents import DOCUMENTS
from sayso.statements.lexicon.offices import OFFICES, TRADE
from sayso.statements.lexicon.organisations import ALSO_BODIES, ORGANISATIONS
from sayso.statements.lexicon.people import (
    AGENT_ENDINGS,
    BESIDE_NAMES,
    FEMALE_NOUNS,
    GROUPS,
    MALE_NOUNS,
    PERSONS,
    PLURALS,
)
from sayso.statements.lexicon.places import PLACES

_TRADE = re.compile(TRADE)
_AGENT = re.compile(rf"(?:{AGENT_ENDINGS}|ee|-of-(?:one|two|three|four|five))$")
"""Endings of nouns that mean a person, where the lexicon does not tell."""
_PEOPLE = OFFICES | PERSONS | FEMALE_NOUNS | MALE_NOUNS


@lru_cache(maxsize=4096)
def kind_of(head: str) -> Literal["person", "organisation", "group", "document"] | None:
    """The type of speaker that a head noun means, or None if it tells nothing."""
    if head in ALSO_BODIES:
        return "organisation"
    if head in _PEOPLE:
        return "person"
    if head in GROUPS:
        return "group"
    if head in ORGANISATIONS or head in PLACES:
        return "organisation"
    if _TRADE.search(head):
        return "person"
    if head in DOCUMENTS:
        return "document"
    return None


def is_bearer(word: str) -> bool:
    """Whether a noun, folded, can tell of a person by name: "baker", "lock", "mother-of-two"."""
    if kind_of(word) == "person" or word in BESIDE_NAMES:
        return True
    first, *_, last = word.split("-") if "-" in word else ("", "")
    of_some = "-of-" in word and kind_of(first) == "person"
    return of_some or ("-" in word and kind_of(last) == "person")


def kind_by_form(head: str) -> str | None:
    """What a noun means, by its ending where the lexicon does not tell."""
    return kind_of(head) or ("person" if _AGENT.search(head) else None)


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """A plural as the lexicon has the noun; other words as they are."""
    if word in PLURALS:
        return PLURALS[word]
    if word.endswith("men") and len(word) > 5:
        return f"{word[:-3]}man"
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word if word.endswith("ss") else word.removesuffix("s")


def means_several(word: str) -> bool:
    """Whether a word means several persons or bodies, by the lexicon."""
    if word == "police" or kind_of(word) == "group":
        return True
    one = singular(word)
    return one != word and kind_of(one) in ("person", "organisation")
