"""Nouns at the end of names that are no person's: of places, works, events and things."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

STREETS = words("road avenue boulevard row esplanade promenade mews")
"""Nouns at the end of the names of streets that seldom end a person's name."""

THINGS = STREETS | words(
    "bridge river highway motorway roundabout square crescent terrace quay wharf islands valley "
    "mountain mountains "
    "sea ocean airport airfield stadium arena velodrome racecourse harbour harbor tunnel tower "
    "desert beach coast peninsula district territory estate mine quarry dam canal creek falls gulf "
    "strait reef lagoon estuary delta glacier volcano observatory telescope satellite rover "
    "spacecraft cinema prison barracks lighthouse pier ferry ship express line cup award awards "
    "prize trophy tournament championship championships olympics games festival marathon derby "
    "show act treaty protocol agreement accord plan programme program scheme initiative war "
    "revolution uprising massacre earthquake hurricane week month year virus disease syndrome "
    "variant cyclone typhoon"
)
