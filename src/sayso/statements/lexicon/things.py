"""Nouns at the end of names that are no person's: of places, works, events and things."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

STREETS = words("road avenue boulevard row esplanade promenade mews")
"""Nouns at the end of the names of streets that seldom end a person's name."""

LANDS = words(
    "bridge river creek valley mountain mountains sea ocean beach desert coast peninsula gulf "
    "strait reef lagoon estuary delta glacier volcano falls islands"
)
"""Nouns at the end of the names of lands and waters, which are no firms."""

_OTHERS = words(
    "highway motorway roundabout square crescent terrace quay wharf airport airfield stadium arena "
    "velodrome racecourse harbour harbor tunnel tower district territory estate mine quarry dam "
    "canal observatory telescope satellite rover spacecraft cinema prison barracks lighthouse pier "
    "ferry ship express line cup award awards prize trophy tournament championship championships "
    "olympics games festival marathon derby show act treaty protocol agreement accord plan "
    "programme program scheme initiative war revolution uprising massacre earthquake hurricane "
    "week month year virus disease syndrome variant cyclone typhoon"
)
THINGS = STREETS | LANDS | _OTHERS
