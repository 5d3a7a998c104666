"""Which two who are named together share a last name that is said once: "Ana and Ida Ruiz"."""

from __future__ import annotations

import re

from sayso.statements.folding import fold
from sayso.statements.lexicon.given_names import GIVEN
from sayso.statements.lexicon.kinds import kind_of, singular
from sayso.statements.lexicon.organisations import COMPANY_ROLES
from sayso.statements.names import Name

_PLURAL_BEFORE = re.compile(r"\b([A-Za-z]+s)\s$")
_RELATIVES = r"(?:brothers|sisters|siblings|twins|triplets|cousins|couple|family|clan|duo)"
_SIBLINGS = re.compile(
    r"\b(?:brothers|sisters|siblings|twins|cousins|couple|wife|husband)\b", re.IGNORECASE
)
NEAR = 300
"""How many characters before and behind two names a word for such relatives is looked for."""


def share_last_name(text: str, first: Name, second: Name) -> bool:
    """Whether the first name is but a given one, and the last one of the second is meant too."""
    if (
        len(first.words) > 1
        or len(second.words) < 2
        or text[first.span.end : second.span.start] != " and "
    ):
        return False
    if second.type != "person" or second.title is not None:
        return False
    return _is_given(text, first) or _is_family(text, second)


def _is_family(text: str, name: Name) -> bool:
    """Whether the article speaks of those who bear the last name: "the Ruizes", "the Ruiz duo"."""
    last = re.escape(name.span.of(text).split()[-1])
    return re.search(rf"\b[Tt]he\s{last}(?:e?s|\s{_RELATIVES})\b", text) is not None


def _is_given(text: str, name: Name) -> bool:
    """Whether a single word is a given name, as the lexicon or the plural before it tells, or talk
    of brothers near by: "bakers Ana and Ida Ruiz"."""
    if name.words[0] in GIVEN:
        return True
    start = name.span.start
    before = _PLURAL_BEFORE.search(text, max(0, start - 40), start)
    noun = singular(fold(before[1])) if before else ""
    if kind_of(noun) == "person" and noun not in COMPANY_ROLES:
        return True
    return _SIBLINGS.search(text, max(0, start - NEAR), start + NEAR) is not None
