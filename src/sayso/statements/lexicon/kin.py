"""Nouns for relatives."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

KIN = words(
    "wife husband son daughter mother father mum mom dad brother sister twin cousin uncle aunt "
    "niece nephew grandson granddaughter grandfather grandmother partner widow widower fiance "
    "fiancee stepson stepdaughter stepfather stepmother"
)
"""Nouns for relatives: "her husband" is the one husband that the article names."""

PARENTS = words("mother father mum mom dad parent stepmother stepfather grandmother grandfather")
"""Those of the nouns for relatives that mean somebody a generation older."""

ADULTS = PARENTS | words("wife husband widow widower")
"""Those who are called by title and last name."""

ELDERS = PARENTS | words("uncle aunt")
YOUNGSTERS = words("son daughter niece nephew grandson granddaughter stepson stepdaughter child")
"""Nouns for older and for younger relatives."""

CLOSE_KIN = words(
    "wife husband son daughter mother father mum mom dad brother sister twin widow widower"
)
"""Those of them who mostly share the family name."""

SPOUSES = words("husband wife partner fiance fiancee")
"""Those of them who can be anybody's father or sister as well."""

KIN_BACK = {
    head: frozenset(back.split())
    for heads, back in (
        ("wife", "husband partner"),
        ("husband", "wife partner"),
        ("brother sister", "brother sister twin"),
        ("mother father mum mom dad", "son daughter"),
        ("son daughter", "mother father mum mom dad"),
        ("uncle aunt", "niece nephew"),
        ("niece nephew", "uncle aunt"),
        ("cousin", "cousin"),
        ("grandmother grandfather", "grandson granddaughter"),
        ("grandson granddaughter", "grandmother grandfather"),
    )
    for head in heads.split()
}
"""What somebody is to his or her own husband, sister and so on."""

RELATIVES_ALL = words("brothers sisters siblings cousins twins spouses couple")
"""Nouns for those who share a family name."""
