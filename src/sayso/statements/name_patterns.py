"""How proper names are written: the patterns of their words, and of a run of them."""

from __future__ import annotations

import re

from sayso.statements.lexicon.abbreviations import ABBREVIATIONS
from sayso.statements.lexicon.honorifics import POLITE
from sayso.statements.lexicon.name_parts import (
    ARABIC_ARTICLES,
    BEHIND_A_FATHER,
    CONNECTORS,
    DEGREES,
    INITIALS_OF_TWO,
    LEADING_PARTICLES,
    PARTICLES,
    POSTNOMINALS,
)
from sayso.statements.lexicon.offices import LEGISLATORS, PORTFOLIOS, WITH_PORTFOLIOS
from sayso.statements.lexicon.word_list import any_of

LONGEST = 12
"""Words of the longest run of capitals that is read as one name."""

_UPPERS = "".join(chr(c) for c in range(0x2000) if chr(c).isupper() or chr(c).istitle())
_UPPER = f"[{_UPPERS}]"
_TAIL = r"(?:[^\W_]|[\u0300-\u036f]|['’ʼ](?![sS]\b)(?=[^\W\d_])|[-‐‑](?=[^\W_])"
_TAIL += r"|[‘ʻ](?=[^\W\d_])"
_TAIL += rf"|&(?={_UPPER}))*"
_PREFIXES = ARABIC_ARTICLES | {"d", "l", "dell", "dall", "nell", "sull", "t", "'t"}
_PREFIX = rf"(?:(?:{any_of(_PREFIXES)})['’ʼ‐‑-])?"
_BEGINS = f"(?=[{_UPPERS}{''.join(sorted({prefix[0] for prefix in _PREFIXES}))}])"
"""Whether a word can be of a name by its first letter: most words are told apart by that alone."""
INITIALS = rf"(?:(?:{any_of(INITIALS_OF_TWO)}|{_UPPER})\.[-‐]?){{1,5}}(?:(?<=\.){_UPPER})?(?!\w)"
"""Initials of given names, and acronyms with full stops."""
_SHORT = rf"(?=[\w/-]{{2,6}}\.)(?i:{any_of(ABBREVIATIONS)})\."
_SLASHED = rf"{_UPPER}/(?:Supt|Sgt|Cpl|Insp|Prof|ro|rt)\b"
_ABBREVIATION = (
    rf"(?:{_SHORT}(?:[-‐](?i:gen|col|cmdr|gov|ing)\b\.?)?|Ph\.D\.|{_SLASHED}|Dat(?:o|uk)['’](?=\s))"
)
"""Shortened words, most with their full stop: "Lt.-Gen.", "C/Supt", "Dato'"."""
_WORD = rf"(?:{INITIALS}|(?={_UPPER}){_ABBREVIATION}|{_PREFIX}{_UPPER}{_TAIL})"
_SPACE = r"(?:[^\S\n]{1,3}\n?[^\S\n]{0,3}|\n[^\S\n]{0,3})"
_SONS = (
    r"(?:et|und|og|och|en|e|ve)"
    r"(?=\s(?:Fils|Frères|Cie|Söhne|Sohn|Partner|Sønner|Söner|Zonen|Figli|Oğulları)\b)"
)
_INNER = rf"(?:{any_of(PARTICLES | BEHIND_A_FATHER)}|{_SONS})"
_LEADING = any_of(LEADING_PARTICLES)
_FATHERS = any_of(BEHIND_A_FATHER)
_STYLES = POLITE | {
    *("dr", "engr", "barr", "prof", "rev", "hon", "ret", "retd", "rtd", "retired", "hajia", "res"),
}
_STYLE = (
    rf"(?:\((?i:{any_of(_STYLES)})\.?\)|(?:1st|2nd|3rd|First|Second|Third)\sClass|(?<=Class\s)[1-4]"
    r"|j\.g\.|h\.c\.|(?:med|phil|jur|hab|theol)\.|rer\.\s(?:nat|pol)\.)"
)
"""A style between an office and a name: "Chief (Mrs) Ana Ruiz", "Sgt. 1st Class Ana Ruiz"."""
_NICKNAME = (
    rf"(?:[\"“„«](?:(?:[Tt]he\s)?{_WORD}(?:\s{_WORD})?|[a-z]\w{{1,14}})[\"”“»]"
    rf"|[‘'](?:(?:[Tt]he\s)?{_WORD}(?:\s{_WORD})?|[a-z]\w{{1,14}})[’']"
    rf"|\([\"“‘']{_WORD}[\"”’']\))"
)
"""A nickname between the given name and the surname: 'Ana "Master" Ruiz'."""
_CONNECTOR = rf"(?:(?:{any_of(CONNECTORS)})(?:{_SPACE}the)?|for{_SPACE}(?:an?|all)|&)"
_PORTFOLIO = rf"(?={_UPPER})(?i:{any_of(PORTFOLIOS)})\b"
_PORTFOLIOS = rf"(?:(?:(?<=\w){_SPACE})?{_PORTFOLIO}){{1,4}}"
_SUBJECT = rf"(?:{_PORTFOLIOS}|{_WORD}(?={_SPACE}and\s))"
_WITH_PORTFOLIOS = (
    rf"(?:{'|'.join(WITH_PORTFOLIOS)})(?:{_SPACE}of{_SPACE}State)?{_SPACE}(?:of|for)"
    rf"(?:{_SPACE}the)?{_SPACE}{_SUBJECT}"
    rf"(?:(?:,|{_SPACE}and|,{_SPACE}and|{_SPACE}&){_SPACE}(?:the{_SPACE})?(?:{_WORD}{_SPACE})?{_PORTFOLIOS}"
    rf"(?!{_SPACE}(?:{'|'.join(WITH_PORTFOLIOS)})\b)){{1,5}}"
)
"""An office or a body that has several portfolios: "Minister of Water and Sanitation"."""
_PORTFOLIOS_OF = (
    rf"(?={_UPPER})(?<!\bof\s)(?<!\bfor\s){_PORTFOLIOS}(?:,{_SPACE}{_PORTFOLIOS}){{0,3}}{_SPACE}(?:and|&){_SPACE}{_PORTFOLIOS}{_SPACE}"
    rf"(?:{'|'.join(WITH_PORTFOLIOS)})"
)
"""The same the other way round: "Water and Sanitation Minister"."""
LETTERS = (
    rf"(?:{any_of(word.upper() for word in POSTNOMINALS - LEGISLATORS - DEGREES)}"
    r"|PhD|Ph\.D\.|DPhil|LL\.?[BM]|BSc|MSc|MPhil|Esq|MSi|[MJ]\.D\.|S\.J\.)(?![\w’'-])(?!\s[A-Z])"
)
"""Letters behind a name: "Ana Ruiz, KC", "Jon Bell, Ph.D."."""
_OWN_S = (
    r"(?:['’]s(?=,\sthe\s[a-z]+(?:\s[a-z]+)?,\s|\s(?:said|says|announced|declined|denied|confirmed|reported"
    r"|warned|did\snot|has\ssaid|told|posted|plans\sto|[a-z]+ed\s(?:for|to|that|it|its|on|the)\b)))?"
)
"""The ending of the names of shops, inns and hospitals, where a verb follows: "Fennick's said"."""
_VERBS = (
    r"and|who|in|at|on|was|is|had|has|did|does|will|would|can|could|may|might|also|still|once|now|then|"
    r"thinks?|thought|knows?|knew|hopes?|feels?|felt|fears?|sees?|saw|wants|ran|runs|won|wins|left|took|takes|"
    r"came|comes|went|goes|made|makes|lost|rose|sat|stood|led|kept|keeps|spoke|speaks|wrote|writes|"
    r"says|said|tells|told|asks|insists|claims|denies|believes|expects|confirms|admits|agrees|argues|adds|"
    r"calls|demands|warns|explains|recalls|replies|promises|refuses|(?!retired\b|aged\b)[a-z]+ed"
)
_UNIT = rf"{_BEGINS}(?:{_WITH_PORTFOLIOS}|{_PORTFOLIOS_OF}|{_WORD})"
RUN = re.compile(
    rf"(?<![\w@#])(?:(?:{_LEADING}){_SPACE}){{0,3}}"
    rf"(?:(?(1){_SPACE}(?:(?:(?:{_INNER}){_SPACE}){{1,3}}|{_CONNECTOR}{_SPACE}|(?:{_STYLE}|{_NICKNAME}){_SPACE})?)"
    rf"({_UNIT})){{1,{LONGEST}}}"
    rf"(?:{_SPACE}(?:{_FATHERS}|plc)\b)?"
    rf"(?:,{_SPACE}(?:Jr|Sr)\b\.?|{_SPACE}(?:junior|senior)(?=[,.;:!?’']|\Z|\s(?:{_VERBS})\b))?(?:,?{_SPACE}{LETTERS})*{_OWN_S}"
)
"""Capitalised words with what may stand between them, and behind. Group 1 is the last of them; what
stands between comes before each but the first."""
