"""Whether a name is that of a person, an organisation or something else."""

from __future__ import annotations

import re
from itertools import pairwise

from sayso.statements.lexicon.documents import DOCUMENTS
from sayso.statements.lexicon.given_names import GIVEN
from sayso.statements.lexicon.honorifics import HONORIFICS, PEERS
from sayso.statements.lexicon.kinds_abroad import BODIES_ABROAD, ends_abroad
from sayso.statements.lexicon.name_parts import CONNECTORS
from sayso.statements.lexicon.offices import PORTFOLIOS
from sayso.statements.lexicon.organisations import (
    FIRMS_ABROAD,
    FORMS_IN_CAPITALS,
    LAST_OF_BODIES,
    LEGAL_FORMS,
    NAMED_AFTER,
    ORGANISATIONS,
    SECTORS,
    SURNAMES_TOO,
    TEAMS,
)
from sayso.statements.lexicon.places import COMPASS, PLACES, QUARTERS
from sayso.statements.lexicon.things import THINGS
from sayso.types import SpeakerType

CAUSES = frozenset({"against", "without", "beyond"})
"""What stands in names between those who have a cause, and that: "Mothers Against Guns"."""
_CAMEL = re.compile(r"(?!Mac|Mc|Ma[A-Z][a-z]|De|Di|Du|La|Le|Lo|Van|Von|Fitz|O['’])\w*[a-z][A-Z]")
_SITED = re.compile(r"\b(?:the|at|in|near|to|from|into|outside|of|by)\s$", re.IGNORECASE)
"""What stands before the name of a place."""
_SEAT = re.compile(r"(?:\b[Mm]ember|\bMP|illor|enator)\sfor\s$")
"""What stands before the name of a seat in parliament."""
_DEMONYM = re.compile(r"(?:ans|crats|ists|ese|tives|rals)$")
_SECTORS = SECTORS | LEGAL_FORMS | TEAMS
_RANKED = HONORIFICS | PEERS.keys()
_THINGS = THINGS | LAST_OF_BODIES
_OFFICIAL = frozenset(
    {"agency", "authority", "ministry", "council", "commission", "department", "institute"}
)
"""Nouns for bodies within names that go on with what is theirs: "Nature Agency Scotland"."""
HEADS = (ORGANISATIONS - LEGAL_FORMS) | NAMED_AFTER | BODIES_ABROAD
"""Nouns for bodies, which may go on with what those are of: "Union" of "Union of Bakers"."""
ENDS_OF_BODIES = HEADS | SECTORS | LEGAL_FORMS
"""What the name of a body may end with."""


def type_of(
    span_text: str, words: tuple[str, ...], *, titled: bool, the: bool, before: str
) -> SpeakerType:
    """Whose name the words are, folded ones, by themselves, by whether they are `titled` or stand
    behind "the", and by what else stands `before` them."""
    if titled:
        return "person"
    if _SEAT.search(before) and words[0] not in GIVEN:
        return "organisation"
    if words[0] in ("park", "charity") and len(words) > 1 and words[-1] not in ENDS_OF_BODIES:
        return "person"
    surname = len(words) == 2 and words[0] in GIVEN and words[1] in SURNAMES_TOO
    if surname and not _SITED.search(before):
        return "person"
    place = words[-1] in PLACES and (len(words) == 1 or words[0] in COMPASS)
    thing = len(words) > 1 and (words[-1] in _THINGS or words[0] in QUARTERS)
    heads = {word for word, after in pairwise(words) if after in CONNECTORS}
    sector = len(words) > 1 and words[-1] in _SECTORS
    loud = span_text.isupper() or not span_text[-2:].isupper()
    sector = sector and not (words[-1] in FORMS_IN_CAPITALS and loud)
    firm = len(words) > 1 and ({words[0], words[-1]} & FIRMS_ABROAD or words[0] in BODIES_ABROAD)
    firm = firm or ends_abroad(words[0]) or ends_abroad(words[-1])
    cause = not (CAUSES | _OFFICIAL).isdisjoint(words[1:-1])
    if place or sector or firm or cause or {words[0], words[-1]} & ORGANISATIONS or heads & HEADS:
        return "organisation"
    if the and words[-1] in DOCUMENTS:
        return "document"
    if len(words) == 1 and words[0] not in _RANKED and _DEMONYM.search(words[0]):
        return "group"
    alone = len(words) == 1
    if span_text.endswith(("'s", "’s")):
        return "organisation"
    if thing or "&" in span_text or (alone and (_is_brand(span_text) or words[0] in PORTFOLIOS)):
        return "organisation"
    return "person"


def _is_brand(word: str) -> bool:
    """Whether one word is no person's name by its form: "PLA", "CalFire", "Lornnews"."""
    acronym = 1 < len(word) < 7 and word.isupper()
    return acronym or _CAMEL.match(word) is not None or word.endswith("news")
