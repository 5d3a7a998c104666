"""What stands in a name beside given names and surnames: particles, suffixes, letters behind."""

from __future__ import annotations

from sayso.statements.lexicon.offices import LEGISLATORS
from sayso.statements.lexicon.word_list import words

PARTICLES = words(
    "van von der den de del della di da dos das do du la le las los bin ibn bint binti al el "
    "ter ten zu zum zur af av abu ben y e san wa ole arap ould vom dei degli delle op ap ní nic ó "
    "ud ul ur dela delos dalla dello ferch verch nan mac mc uz des para por voor het für i ka lo "
    "dal a/l a/p s/o d/o 't ’t"
)
"""Lower-case words inside a name."""

LEADING_PARTICLES = PARTICLES - words("den ten do das zu y e san ben af av op ap vom ud ul ur")
"""Lower-case words that a name may begin with."""

CONNECTORS = words("of for on at")
"""Prepositions inside the names of organisations and offices."""

ARABIC_ARTICLES = words("al el ar as ash at an ad")
"""What the first part of many Arabic surnames is, with a hyphen behind it or not."""

OF_A_FATHER = words("bin binti bint binte ibn")
"""Particles that a father's name follows."""

BEHIND_A_FATHER = words("uulu uly ulu ugli oglu ogly oghlu kyzy kizi kizy qizi gyzy")
"""Lower-case words that a name may end with, behind the father's: "Temir Asan uulu"."""

INITIALS_OF_TWO = (
    "Ch",
    "Cs",
    "Dz",
    "Gy",
    "Kh",
    "Sh",
    "Sz",
    "Ts",
    "Ya",
    "Ye",
    "Yu",
    "Zh",
    "Zs",
    "Md",
    "Mst",
    "Mohd",
    "Muhd",
    "Sk",
)
"""What some alphabets abbreviate a given name to: "Zh. Asanova"."""

WORDS_IN_NAMES = words("an than do to he so you can even")
"""Names that are English words too; a capital within a sentence tells them."""

GENERATIONS = words("filho junior neto sobrinho bisneto")
"""Last words of Portuguese names that tell the younger one of two of a name."""

WORDS_AS_LAST_NAMES = words("say more best read call well can")
"""Last names that are English words too; what stands before them tells them."""

SUFFIXES = words("jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi")
SUFFIXES_IN_WORDS = {"junior": "jr", "senior": "sr"}

POSTNOMINALS = LEGISLATORS | words(
    "kc qc sc san bl sl mbe obe cbe kbe dbe gbe dso dsc kcmg cmg kcvo cvo bem qpm kpm frs frse fba "
    "phd md dphil llb llm mba bsc msc mphil edd mbbs frcs frcp osb ofm sj op svd cssp sdb ocarm "
    "am ao ac oam cnzm onzm mnzm qso qsm con oon ofr mfr mon gcon gcfr cfr nnom fca ca cpa esq jp "
    "dl ret retd rtd rn rnr usn usmc usaf tsm som oj cd om coy msi"
)
"""Letters behind a name that are no part of it, all in capitals but for degrees."""

DEGREES = words("phd dphil llb llm bsc msc mphil edd esq cssp ret retd rtd msi ocarm")
"""Those of them that are not always in capitals."""
