"""Which forms of a name can be one name: its last words, its initials, without a legal form."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.statements.lexicon.given_names import GIVEN, NICKNAMES
from sayso.statements.lexicon.name_parts import (
    ARABIC_ARTICLES,
    CONNECTORS,
    OF_A_FATHER,
    PARTICLES,
)
from sayso.statements.lexicon.organisations import CLUBS, LEGAL_FORMS, SECTORS, STATES
from sayso.statements.names import Name

_OF_FATHER = re.compile(r"\w{2}(?:[oe]vich|[oe]vna|[yi]evich|[iy]chna|inichna)$")
"""The endings of fathers' names in the East of Europe."""
_FEMININE = re.compile(r"a|e|ne|na|ia|in[ae]|ett[ae]|ell[ae]")
"""What makes a woman's name of a man's: "Jeanne", "Simone"."""
_PARTNERS = frozenset(
    {"sons", "daughters", "son", "brothers", "company", "co", "partners", "associates"}
)
"""Those with whom somebody has a firm: "Bell & Sons"."""
_PARTIES = frozenset({"party", "alliance", "union", "league", "movement", "federation"})
_NO_INITIALS = CONNECTORS | {"the", "&", "and", "in", "into", "to", "against", "with"}


def same_person(a: Name, b: Name) -> bool:
    """Whether two full names can be one person's: "Ana R. Ruiz", "Ana Ruiz", "A. Ruiz"."""
    if a.suffix != b.suffix or a.words[-1] != b.words[-1]:
        return False
    if not _alike(a.words[0], b.words[0]) or min(len(a.words), len(b.words)) < 2:
        return False
    short, long = sorted((a.words[1:-1], b.words[1:-1]), key=len)
    rest = iter(long)
    return all(any(_alike(word, other) for other in rest) for word in short)


def _alike(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) or is_short_for(a, b)


def is_short_for(a: str, b: str) -> bool:
    """Whether one of two given names is short for the other: "Billy" for William."""
    short, long = sorted((a, b), key=len)
    if long in NICKNAMES.get(short, ()) or short in NICKNAMES.get(long, ()):
        return True
    if short in GIVEN or not long.startswith(short) or _FEMININE.fullmatch(long, len(short)):
        return False
    return 2 < len(short) < len(long)


def rank(short: tuple[str, ...], full: tuple[str, ...]) -> int | None:
    """How well `short` serves as the short form of `full`.

    0: its last words ("Okafor", "van Dijk", also of van Dijk-Ruiz); 1: its first words ("Ban" for
    Ban Ki-moon); 2: words from within ("Peña" for Enrique Peña Nieto); None: not at all. Where a
    father's name stands last ("Salim bin Idris"), people go by the words before it.
    """
    n = len(short)
    if n == 2 and short[0] in ARABIC_ARTICLES and full[-1] == "-".join(short):
        return 0
    if n >= len(full):
        return None
    if n == 1:
        full = tuple(short[0] if word.replace("-", "") == short[0] else word for word in full)
    if full[n] in OF_A_FATHER and full[:n] == short:
        return 0
    if full[-n - 1] in OF_A_FATHER and full[-n:] == short:
        return 2
    if full[-n:] == short or _ends_at_hyphen(short, full, least=2):
        return 0
    if (*full[-n:-1], without_article(full[-1])) == short:
        return 0
    if full[:n] == short:
        return 1
    if any(full[i : i + n] == short for i in range(1, len(full) - n)):
        return 2
    if n == 2 and len(full) == 4 and short == (full[0], full[2]) and full[2] not in PARTICLES:
        return 1
    half = _ends_at_hyphen(short, full, least=1) or (n == 1 and full[-1].endswith(f"-{short[0]}"))
    return 2 if half else None


def _ends_at_hyphen(short: tuple[str, ...], full: tuple[str, ...], least: int) -> bool:
    """Whether the words, as many as `least`, end within a double last name: "van Dijk" of Ana van
    Dijk-Ruiz and of Ana van Dijk-de Wit."""
    n = len(short)
    ends = range(n, len(full)) if n >= least else ()
    return any(
        (*full[i - n + 1 : i], full[i].split("-")[0]) == short for i in ends if "-" in full[i]
    )


def bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """An organisation's words without its legal form: "Harrow Corp" is "Harrow"."""
    while len(words) > 1 and words[-1] in LEGAL_FORMS | CLUBS:
        words = words[:-1]
    return words


def without_partners(words: tuple[str, ...]) -> tuple[str, ...]:
    """A firm's words without those with whom somebody has it: "Bell & Sons" is "Bell"."""
    return words[:-2] if len(words) > 2 and words[-2] == "&" and words[-1] in _PARTNERS else words


def without_trade(words: tuple[str, ...]) -> tuple[str, ...]:
    """A firm's words without its legal form and what it does: "Harrow Motors Ltd" is "Harrow"."""
    while len(words) > 1 and words[-1] in LEGAL_FORMS | SECTORS:
        words = words[:-1]
    return words


def is_inverted(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a body's name is another of it with the kind of body last: "Foreign Ministry" is the
    "Ministry of Foreign Affairs"."""
    if len(short) < 2 or len(full) < 3 or short[-1] != full[0] or full[1] not in ("of", "for"):
        return False
    subject = full[3:] if full[2] == "the" else full[2:]
    n = len(short) - 1
    return any(subject[i : i + n] == short[:-1] for i in range(len(subject)))


def members_called(words: tuple[str, ...]) -> tuple[str, ...]:
    """What the members of a party may be called: of the Green Party "Greens", of a Social
    Democratic one "Democrats"."""
    if len(words) < 2 or words[-1] not in _PARTIES:
        return ()
    cause = words[-2]
    return f"{cause}s", f"{cause}ists", f"{cause.removesuffix('ic')}s"


def are_members_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a plural means a party by its members: "Social Democrats" the Social Democratic
    Party."""
    n = len(short) + 1
    return short[-1] in members_called(full) and full[-n:-2] == short[:-1]


def is_state_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a country's name is that of a state in full: "Lorn" for the Republic of Lorn."""
    return len(full) > 2 and full[0] in STATES and full[1] == "of" and full[-len(short) :] == short


def is_cut(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether words of a body's name are but begun before the last one: "Met Service"."""
    if len(short) < 2 or short[-1] != full[-1] or short == full:
        return False
    rest = iter(full[:-1])
    return all(len(s) > 2 and any(word.startswith(s) for word in rest) for s in short[:-1]) and any(
        word not in full for word in short
    )


def without_article(last: str) -> str:
    """An Arabic last name without the article before its hyphen: "Harun" of "al-Harun"."""
    article, hyphen, name = last.partition("-")
    return name if hyphen and article in ARABIC_ARTICLES else last


def is_by_father(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a given name with that of a father can be somebody's, as the East of Europe calls
    one politely: "Anna Petrovna" for Anna Orlova."""
    if len(short) != 2 or short[0] != full[0] or len(full) > 2:
        return False
    return _OF_FATHER.search(short[1]) is not None and _OF_FATHER.search(full[-1]) is None


def letters(words: tuple[str, ...]) -> str:
    """The letters of a name, however its words are joined: of "Kim Min-ji" and of "Kim Minji"."""
    return "".join(words).replace("-", "").replace("'", "")


def initials(words: tuple[str, ...]) -> str:
    """The acronym that the words make: "who" for World Health Organization."""
    return "".join(word[:1] for word in words if word not in _NO_INITIALS)


@lru_cache(maxsize=4096)
def acronyms(words: tuple[str, ...]) -> frozenset[str]:
    """All that the words of a body's name can make, by the halves of words and by small ones too:
    "nfa" of the No-Fault Agency, "bol" of the Bank of Lorn."""
    halves = tuple(half for word in words for half in word.split("-"))
    letters = "".join(word[:1] for word in words if word != "the")
    return frozenset({initials(words), initials(halves), letters})
