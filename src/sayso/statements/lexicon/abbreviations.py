"""Abbreviations, without their full stop."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

ABBREVIATIONS = words(
    "mr mrs ms mx ma dr prof rev hon messrs fr mme mlle sra sen rep gov gen col lt sgt capt "
    "cmdr adm "
    "maj supt det insp pres atty jr sr inc corp co ltd bros sens reps govs st cdr cdre brig comdr "
    "ldr msgr mgr revd engr barr smt ven dra dott avv arq rt srta mons adv assoc asst amb ald cde "
    "cllr coun cr owek mhe hj hjh gng drs ir ing lic eng arch arc pharm surv tpl bldr geom rag cav "
    "judr mudr phdr rndr mvdr thdr mag doc pr ds mevr mw dhr gral cnel tte sec usec asec pol "
    "const cst cpl lcpl pte pvt pfc spc tpr ens cmdt comdt msgt ssgt tsgt gysgt maj-gen esq "
    "s/sgt c/supt c/insp l/cpl a/prof w/ro w/rt br ps acct dipl "
    "dy addl jt"
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
    "fr": "father",
    "atty": "attorney",
    "lcpl": "corporal",
    "l/cpl": "corporal",
    "pvt": "private",
    "pfc": "private",
    "tpr": "trooper",
    "comdt": "commandant",
    "cmdt": "commandant",
    "c/supt": "superintendent",
    "s/sgt": "sergeant",
    "ssgt": "sergeant",
    "dc": "constable",
    "const": "constable",
    "cst": "constable",
    "ds": "sergeant",
    "di": "inspector",
    "dci": "inspector",
    "si": "inspector",
    "dsi": "superintendent",
    "dcs": "superintendent",
    "sp": "superintendent",
    "ssp": "superintendent",
    "dsp": "superintendent",
    "asp": "superintendent",
    "dcp": "commissioner",
    "acp": "commissioner",
    "dcop": "commissioner",
    "amb": "ambassador",
    "ald": "alderman",
    "usec": "undersecretary",
}
"""Abbreviated titles, as the nouns they stand for."""

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
AGES_IN_WORDS = {word: str(years) for years, word in enumerate((*_UNITS, *_TEENS), 1) if years > 2}
for _tens, _word in enumerate(_TENS, 2):
    AGES_IN_WORDS[_word] = str(10 * _tens)
    AGES_IN_WORDS |= {f"{_word}-{unit}": str(10 * _tens + i) for i, unit in enumerate(_UNITS, 1)}
"""Ages that are written out, from three on."""

IN_FULL |= {f"{word}-year-old": f"{years}-year-old" for word, years in AGES_IN_WORDS.items()}
