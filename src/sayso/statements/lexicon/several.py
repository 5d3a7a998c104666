"""Words for two or more who are spoken of together."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

COUNTED = {
    word: number
    for number, counting in (
        (2, "two pair couple duo both neither either each twosome"),
        (3, "three trio threesome"),
        (4, "four quartet foursome"),
        (5, "five quintet"),
        (6, "six sextet"),
    )
    for word in counting.split()
}
"""How many are meant by a word that stands alone, or before a noun: "the trio", "both men"."""

SIDES = words(
    "sides parties governments organisations organizations bodies unions companies firms clubs "
    "groups federations associations ministries countries states nations neighbours "
    "neighbors capitals camps factions agencies institutions councils banks airlines"
)
"""Nouns for two or more bodies of which the article has told."""

COUNTRIES = words("sides governments countries states nations neighbours neighbors capitals")
"""Those of them that can mean countries."""

STATES_TOGETHER = COUNTRIES - words("sides neighbours neighbors")
"""Those of them that mean nothing else."""

OF_THE_SAME_OFFICE = ("counterpart", "successor", "predecessor")
"""Nouns for one who has an office that somebody else has or had: "the two ministers"."""

PEOPLE = words("people persons men women ladies gentlemen guys folk youngsters teenagers")
"""Nouns that tell of several persons nothing but what can be seen."""

CONTESTING = words(
    "candidates claimants contenders contestants rivals finalists opponents challengers hopefuls "
    "pretenders protagonists antagonists adversaries players competitors nominees"
)
"""Nouns for those who want the same, of whom an article mostly tells of two."""

KIN_TOGETHER = {
    "brothers": "sibling",
    "sisters": "sibling",
    "siblings": "sibling",
    "sons": "sibling",
    "daughters": "sibling",
    "twins": "sibling",
    "cousins": "cousin",
    "brothers-in-law": "sibling-in-law",
    "sisters-in-law": "sibling-in-law",
    "spouses": "spouse",
    "newlyweds": "spouse",
    "couple": "spouse",
}
"""Nouns for relatives of one kind, as the bond between them."""

ELDER, YOUNGER = words("elder older eldest"), words("younger youngest")
"""Words that tell one of two by age."""

TWO = {"twins": 2, "spouses": 2, "newlyweds": 2, "couple": 2}
"""Those of the nouns for relatives that say how many they are."""
