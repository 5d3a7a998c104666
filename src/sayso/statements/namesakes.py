"""Whether words that known names hold too name somebody else: a firm, a relative, a body."""

from __future__ import annotations

import re

from sayso.statements.known_names import Found
from sayso.statements.lexicon.given_names import GIVEN
from sayso.statements.lexicon.kin import KIN
from sayso.statements.lexicon.kinds import kind_of
from sayso.statements.lexicon.name_parts import GENERATIONS, PARTICLES
from sayso.statements.lexicon.organisations import TOLD_KINDS
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.names import Name
from sayso.statements.short_forms import without_trade
from sayso.statements.surroundings import is_told_person, kinds_beside

_KIN_BEFORE = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|whose)\s(?:[a-z]+\s)?(?:{any_of(KIN)}),?\s$"
)
_HOUSE = r"[a-z]+\shouse(?=,|\s(?:that|which|in|behind|based|founded)\b)"
_WHICH = re.compile(
    rf",\s(?:which|(?:the|an?)\s(?:[a-z-]+\s){{0,3}}(?:{any_of(TOLD_KINDS)}|{_HOUSE}))\b"
)
"""What tells behind a name that it is an organisation's."""


def is_a_body(text: str, name: Name) -> bool:
    """Whether one word that begins a sentence, and stands nowhere else, is told to name a
    body."""
    alone = len(name.words) == 1 and kind_of(name.words[0]) is None
    which = text.startswith(", which ", name.span.end)
    return alone and (which or any(True for _ in kinds_beside(text, name)))


def is_behind_a_firm(text: str, name: Name, found: Found) -> bool:
    """Whether a name is that of a person whose full name a firm bears too: "João Teles" of João
    Teles Café."""
    if found.rank is None or len(name.words) < 2 or name.type != "person":
        return False
    if any(member.type != "organisation" for member in found.members):
        return False
    same = any(without_trade(member.words) == name.words for member in found.members)
    given = name.words[0] in GIVEN or name.gender is not None
    return (given and not same) or is_told_person(text, name)


def is_a_firm(text: str, name: Name, found: Found) -> bool:
    """Whether a last name alone is told to be a firm's, before anybody who bears it comes up:
    "Hartwell, the carmaker"."""
    if found.rank != 0 or not PARTICLES.issuperset(name.words[:-1]) or name.title:
        return False
    if any(m.type != "person" or m.introduced < name.span.start for m in found.members):
        return False
    return _WHICH.match(text, name.span.end) is not None or any(
        True for _ in kinds_beside(text, name)
    )


def is_a_relative(text: str, name: Name, found: Found) -> bool:
    """Whether a name in full is that of somebody whose kin has it too, with a given name before
    it, or a word behind: "Idun Zaw and his son Oru Idun Zaw"."""
    if found.rank not in (0, 1) or len(found.members) > 1 or len(name.words) < 2:
        return False
    other = found.members[0]
    if found.rank == 1:
        before = text[max(0, name.span.start - 40) : name.span.start]
        younger = other.words[-1] in GENERATIONS and other.words[:-1] == name.words
        return younger and _KIN_BEFORE.search(before) is not None
    between = text[name.span.end : other.first.start]
    near = name.span.end < other.first.start and "\n" not in between
    return near and other.type == "person" and _KIN_BEFORE.search(between) is not None
