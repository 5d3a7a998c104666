"""Nouns for relatives."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.statements.lexicon.word_list import words

KIN = words(
    "wife husband son daughter mother father mum mom dad brother sister twin cousin uncle aunt "
    "niece nephew grandson granddaughter grandfather grandmother partner widow widower fiance "
    "fiancee stepson stepdaughter stepfather stepmother boyfriend girlfriend ex-wife ex-husband "
    "ex-partner ex-boyfriend ex-girlfriend stepbrother stepsister half-brother half-sister "
    "godmother godfather godson goddaughter great-aunt great-uncle great-grandmother "
    "great-grandfather great-grandson great-granddaughter great-niece great-nephew"
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

BEREAVED = words("widow widower")
"""Nouns for those whose husbands or wives are not what they are themselves."""

PET_NAMES = {
    name: noun
    for noun, names in (
        ("mother", "mother mum mom mam mummy mommy mama mamma maman ammi amma ummi mami"),
        ("father", "father dad daddy papa baba abba abbu appa papi"),
        (
            "grandmother",
            "grandmother gran grandma granny nan nana nanna nani abuela oma nonna",
        ),
        ("grandfather", "grandfather grandad granddad grandpa granda abuelo opa nonno lolo"),
        ("aunt", "auntie aunty"),
    )
    for name in names.split()
}
"""What relatives are called by those whose relatives they are, as the nouns for them."""

BONDS = {
    noun: bond
    for bond, nouns in (
        ("spouse", "wife husband widow widower partner fiance fiancee spouse"),
        ("ex-spouse", "ex-wife ex-husband ex-partner ex-spouse"),
        ("sweetheart", "boyfriend girlfriend"),
        ("ex-sweetheart", "ex-boyfriend ex-girlfriend"),
        ("parent", "mother father mum mom dad parent"),
        ("child", "son daughter child"),
        ("sibling", "brother sister twin sibling half-brother half-sister"),
        ("grandparent", "grandmother grandfather"),
        ("grandchild", "grandson granddaughter grandchild"),
        ("uncle", "uncle aunt"),
        ("nephew", "niece nephew"),
        ("great-grandparent", "great-grandmother great-grandfather"),
        ("great-grandchild", "great-grandson great-granddaughter"),
        ("great-uncle", "great-uncle great-aunt"),
        ("great-nephew", "great-nephew great-niece"),
        ("godparent", "godmother godfather"),
        ("godchild", "godson goddaughter godchild"),
        ("cousin", "cousin"),
        ("stepsibling", "stepbrother stepsister"),
        ("stepparent", "stepmother stepfather"),
        ("stepchild", "stepson stepdaughter"),
        ("parent-in-law", "mother-in-law father-in-law"),
        ("child-in-law", "son-in-law daughter-in-law"),
        ("sibling-in-law", "brother-in-law sister-in-law"),
    )
    for noun in nouns.split()
}
"""What the nouns say that two relatives are to each other, whether she or he."""


ONE_OF = {"children": "child", "grandchildren": "grandchild", "wives": "wife"}
"""Nouns for relatives whose plurals do not end in s alone."""


def once_kin(noun: str, modifiers: Iterable[str]) -> str:
    """The noun for a relative with what tells that it is past: "ex-wife" of "first wife"."""
    past = f"ex-{noun}"
    return past if past in BONDS and not {"former", "ex", "first"}.isdisjoint(modifiers) else noun


BONDS_BACK = {
    "parent": "child",
    "grandparent": "grandchild",
    "uncle": "nephew",
    "great-grandparent": "great-grandchild",
    "great-uncle": "great-nephew",
    "godparent": "godchild",
    "stepparent": "stepchild",
    "parent-in-law": "child-in-law",
}
BONDS_BACK |= {back: bond for bond, back in BONDS_BACK.items()}
"""What somebody is to his or her own uncle and so on, where that is not the same."""

THROUGH = {
    "parent": (("sibling", "parent"),),
    "sibling": (("parent", "child"),),
    "child": (("spouse", "child"),),
    "grandparent": (("parent", "parent"), ("sibling", "grandparent")),
    "grandchild": (("child", "child"),),
    "uncle": (("parent", "sibling"),),
    "nephew": (("sibling", "child"),),
    "parent-in-law": (("spouse", "parent"),),
    "child-in-law": (("child", "spouse"),),
    "sibling-in-law": (("spouse", "sibling"), ("sibling", "spouse")),
}
"""By which two bonds somebody must be what the article does not tell: a parent by a sibling's."""
