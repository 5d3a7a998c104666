"""Abbreviations, without their full stop."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

ABBREVIATIONS = words(
    "mr mrs ms mx dr prof rev hon messrs fr mme mlle sra sen rep gov gen col lt sgt capt cmdr adm "
    "maj supt det insp pres atty jr sr inc corp co ltd bros sens reps govs st cdr cdre brig comdr "
    "ldr msgr mgr revd engr barr smt ven dra dott avv arq"
)
"""Words whose full stop does not end a sentence."""

IN_FULL = {
    "cllr": "councillor",
    "cr": "councillor",
    "coun": "councillor",
    "councilor": "councillor",
    "adv": "advocate",
    "supt": "superintendent",
    "insp": "inspector",
    "det": "detective",
    "maj": "major",
    "cpl": "corporal",
    "pte": "private",
    "pc": "constable",
    "wpc": "constable",
    "cmdr": "commander",
    "cdr": "commander",
    "comdr": "commander",
    "cdre": "commodore",
    "brig": "brigadier",
    "ldr": "leader",
    "pres": "president",
    "revd": "reverend",
    "msgr": "monsignor",
    "mgr": "monsignor",
    "engr": "engineer",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "adm": "admiral",
    "prof": "professor",
    "dr": "doctor",
    "rev": "reverend",
    "atty": "attorney",
}
"""Abbreviated titles, as the nouns they stand for."""
