"""Words that join and point, and are no part of a name."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

DETERMINERS = words(
    "a an the this that these those his her their its our my your one two three four five another "
    "some many most several few both all each every no any other"
)

NUMBERS = words("two three four five six seven eight nine ten")
ARTICLES = words("a an the")

OWN_POSSESSIVES = words("my our")
"""The possessives of whoever speaks."""

POSSESSIVES = OWN_POSSESSIVES | words("your his her their its")

DEFINITE = words("the this that these those")

PRESUMING = DEFINITE | POSSESSIVES
"""What begins a description of somebody whom the reader should know already: "the writer"."""

FUNCTION_WORDS = DETERMINERS | words(
    "i he she it we you they who what which whose when where why how if but and or nor so yet "
    "for in on at by to from with without of off as after before since until while although "
    "though because during despite against between among about above below under over into "
    "out up down not also even just still then there here now once only perhaps however "
    "meanwhile moreover instead later earlier soon today yesterday tomorrow according asked "
    "speaking citing like unlike is are was were be been has have had do does did will would can "
    "could should may might must yes well let such than too very more much last next him them us "
    "me your said says told added writing i'm i've i'd i'll it's that's he's she's we're don't "
    "including neither either whether beyond everything nothing everyone everybody nobody someone "
    "somebody anybody anyone "
    "say call see read both afterwards afterward thereafter eventually finally previously recently "
    "initially lastly beside besides alongside amid amidst throughout upon towards toward behind "
    "contacted reached quoted interviewed questioned pressed challenged approached addressing "
    "answering responding reacting replying testifying flanked surrounded accompanied joined "
    "confronted commenting appearing arriving returning recalling summoned invited reached "
    "beneath across along elsewhere nearby"
)
"""Words that are no part of a name when a sentence begins with them."""

NEVER_NAMES = words(
    "none inside outside half part somewhere anywhere nowhere anything something almost nearly "
    "roughly whenever wherever whereas unless otherwise indeed maybe actually basically obviously "
    "certainly surely okay yeah yep nope ah uh um hmm hm wow hello goodbye please thanks sorry alas"
)
"""Words that are no names alone, though names may begin with some of them."""

PREPOSITIONS = words(
    "as of for at in from with to on by about against near behind inside outside among between "
    "within under over close including like into after without around across"
)
"""Words that end the head of a noun phrase."""

RELATIVES = words("who whom whose which that where when")
"""Words that begin a relative clause."""
