"""Capitalised nouns for one by country or party: "the Dane", "the South African", "the Lornian"."""

from __future__ import annotations

import re

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
    if last in COMPATRIOTS:
        return True
    inhabitant = _INHABITANT.fullmatch(last)
    if inhabitant is None or last in ORGANISATIONS:
        return False
    stem = inhabitant[1]
    place = re.compile(rf"\b{stem.capitalize()}(?:[aey]|ia)?\b")
    return place.search(text) is not None or any(
        country.startswith(stem) and len(country) - len(stem) < 3 for country in PLACES
    )
