"""Capitalised nouns for one by country or party: "the Dane", "the South African", "the Lornian"."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.statements.lexicon.organisations import ORGANISATIONS
from sayso.statements.lexicon.people import COMPATRIOTS
from sayso.statements.lexicon.places import COMPASS, PLACES
from sayso.statements.names import Name

_INHABITANT = re.compile(r"([^\W\d_]{4,}?)(?:i?an|ese|er)")


def is_compatriot(text: str, name: Name) -> bool:
    """Whether what stands behind "the" is no name, but tells only where somebody is from: by the
    lexicon, or since the text has the place whose inhabitants it means."""
    *before, last = name.words
    if not name.the or len(before) > 1 or not COMPASS.issuperset(before):
        return False
    return last in COMPATRIOTS or tells_origin(text, last)


def tells_origin(text: str, word: str) -> bool:
    """Whether a folded word means one from a place that the text has, or from a country."""
    inhabitant = _INHABITANT.fullmatch(word)
    if inhabitant is None or word in ORGANISATIONS:
        return False
    stem = inhabitant[1]
    place = re.compile(rf"\b{stem.capitalize()}(?:[aey]|ia)?\b")
    return _begins_a_country(stem) or place.search(text) is not None


@lru_cache(maxsize=4096)
def _begins_a_country(stem: str) -> bool:
    return any(name.startswith(stem) and len(name) - len(stem) < 3 for name in PLACES)
