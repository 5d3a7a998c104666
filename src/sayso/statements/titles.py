"""Titles before names: honorifics, and offices with what they are of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.statements.lexicon.forces import FORCES
from sayso.statements.lexicon.genders import can_be_given
from sayso.statements.lexicon.given_names import GIVEN
from sayso.statements.lexicon.honorifics import (
    CIVIL,
    GIVEN_NAMES_TOO,
    HONORIFICS,
    HONORIFICS_BEFORE,
    HONORIFICS_BEHIND,
    HONORIFICS_JOINED,
    HONORIFICS_OR_NAMES,
    LAST_OF_TITLES,
    POLITE,
    RANKS,
    SECOND_WORDS,
)
from sayso.statements.lexicon.kin import KIN
from sayso.statements.lexicon.offices import (
    OFFICES,
    OFFICES_ALONE,
    PORTFOLIOS,
    TELLING_APART,
    TRADE,
)
from sayso.statements.lexicon.organisations import (
    INSTITUTIONS,
    ORGANISATIONS,
    SURNAMES_TOO,
    TOLD_KINDS,
    TOLD_OF_PERSONS,
)
from sayso.statements.lexicon.people import (
    FAMILIAR,
    PERSONS,
    POSITIONS,
    TRADES_AS_GIVEN,
    TRADES_AS_SURNAMES,
)
from sayso.statements.lexicon.places import COMPASS
from sayso.types import Span

LONGEST_BODY = 5
"""Words of the name of what somebody is an officer of: "the Lorn Inland Water Board"."""

_TRADE = re.compile(TRADE)
_FIRMS = TOLD_KINDS - TOLD_OF_PERSONS
"""Nouns that end like a trade, but mean a firm: "carmaker"."""
_PARENT_OF = re.compile(r"-of-(?:\w+)$")
"""How papers call parents: "mum-of-two"."""
_HALF_OFFICES = frozenset(
    {"co", "sub", "vice", "rear", "under", "deputy", "ex", "then", "pro", "arch", "lord"}
)
"""What stands before a hyphen and an office."""
_SURNAMES = {"king", "queen", "prince", "princess", "pope", "cardinal", "sheriff", "primate"}
_LAST_OF_OFFICES = (OFFICES_ALONE - _SURNAMES) | LAST_OF_TITLES
_OF_OFFICES = PORTFOLIOS | TELLING_APART | OFFICES | {"prime", "permanent", "principal", "first"}
_BEARERS = PERSONS | POSITIONS | (KIN - {"son", "twin"}) | {"ex-wife", "ex-husband"}
_WITH_AN_OFFICE = frozenset({"office", "bureau", "department", "court", "chamber", "council"})
"""Bodies that are those of an office: "the Office of the Auditor General"."""
_HALVES = PERSONS - TRADES_AS_GIVEN - TRADES_AS_SURNAMES
_BODIES = ORGANISATIONS - PORTFOLIOS
_RANKED = OFFICES | RANKS
_PARTS = _RANKED | _HALF_OFFICES
_TITLES = OFFICES | HONORIFICS | HONORIFICS_OR_NAMES
_NO_NAMES = frozenset({"mr", "mrs", "ms", "mx", "messrs", "mme", "mlle", "sir"})
"""Titles that are no part of a name wherever they stand: "Beside Mrs Bell"."""
_AFTER_OF = PORTFOLIOS | HONORIFICS
"""What a bearer's last name can stand behind: "Minister of Health Ruiz"."""
_JOINING = frozenset({"of", "for", "on", "at", "and", "&", "the"})


def title_length(words: Sequence[str]) -> int:
    """How many words at the front of a name, folded ones, are a title: 2 of "transport minister
    jon bell"; all, where they are an office and name nobody: "chief medical director"."""
    if len(words) > 2 and words[0] in _WITH_AN_OFFICE and words[1] == "of":
        return 0
    cut = i = 0
    while i < len(words) - 1:
        if i == cut and _is_of_two_words(words, i):
            cut = i + 2
        elif (
            (i == cut and _is_honorific(words, i))
            or words[i] in _NO_NAMES
            or (_is_office_word(words[i]) and not _is_name_too(words, cut, i))
            or (_is_bearer(words[i]) and _is_before_two(words, i) and not _is_given(words, i))
        ):
            cut = i + 1
            while cut < len(words) - 1 and words[cut] in ("of", "for"):
                cut = _portfolio_end(words, cut + 1)
        i = max(i + 1, cut)
    rest = words[cut:]
    if cut and all(word in HONORIFICS_BEHIND for word in rest):
        return len(words)
    if cut and len(rest) == 1 and _is_whole_title(words[cut - 1], rest[0]):
        return len(words)
    if len(words) > 1 and words[-1] in _LAST_OF_OFFICES and _OF_OFFICES.issuperset(words[:-1]):
        return len(words)
    if cut and rest and words[-1] in _LAST_OF_OFFICES and rest[0] not in GIVEN:
        return len(words)
    if cut and len(rest) == 2 and rest[1] in SURNAMES_TOO and can_be_given(rest[0]):
        return cut
    if cut and rest and rest[-1] in (INSTITUTIONS if words[0] in HONORIFICS else ORGANISATIONS):
        return cut if words[0] in POLITE else 0
    if rest and rest[0] in INSTITUTIONS and rest[1:2] == ["of"] and words[cut - 1] in _OF_OFFICES:
        return 0
    return cut


def before_doctor(text: str, title: Span) -> int:
    """Where a title ends without the academic one behind a trade: "Historian Dr"."""
    trade, _, last = title.of(text).rpartition(" ")
    academic = last.lower().rstrip(".") in ("dr", "prof", "doctor", "professor")
    return title.start + len(trade) if trade and academic else title.end


def is_office(words: Sequence[str]) -> bool:
    """Whether words without a title are an office and no name: "prime minister", "imam"."""
    if len(words) == 1 and (words[0] in HONORIFICS or is_office_by_form(words[0])):
        return True
    if len(words) == 1 and without_respect(words[0]) != words[0]:
        return True
    if len(words) == 2 and words[1] in SECOND_WORDS.get(words[0], ()):
        return True
    if words[words.index("of") - 1 if "of" in words else -1] in OFFICES_ALONE:
        return True
    return len(words) > 1 and words[-1] in FORCES and words[0] not in GIVEN


def without_respect(word: str) -> str:
    """A title without what the honoured are called behind it: "hafiz" of "hafiz-ji"."""
    if "-" not in word:
        return word
    title, _, behind = word.rpartition("-")
    return title if behind in HONORIFICS_JOINED and title in _TITLES else word


def _is_of_two_words(words: Sequence[str], i: int) -> bool:
    """Whether a title of two words, with a name behind it, begins at `i`: "Luang Por"."""
    return i + 2 < len(words) and words[i + 1] in SECOND_WORDS.get(words[i], ())


def _is_whole_title(first: str, last: str) -> bool:
    """Whether two words are a title together: "the Crown Prince", "the Queen Mother"."""
    return last in SECOND_WORDS.get(first, ()) or (
        first in HONORIFICS_BEFORE and last in HONORIFICS
    )


def _is_name_too(words: Sequence[str], start: int, i: int) -> bool:
    """Whether an office is a given name, or the first of two last names: "Anna Baker Smith"."""
    behind_given = i == start + 1 and words[start] in GIVEN
    surname = behind_given and i + 2 == len(words) and words[i] in TRADES_AS_SURNAMES
    return surname or _is_given(words, i)


def _is_bearer(word: str) -> bool:
    """Whether a word is a noun for a person, or ends in one: "multi-millionaire"."""
    return word in _BEARERS or ("-" in word and word.rpartition("-")[2] in _HALVES)


def _is_before_two(words: Sequence[str], i: int) -> bool:
    """Whether two words or more of a name stand behind: not in "the Arle Centre for Care", nor in
    "Marine Le Bell"."""
    given = words[i] in TRADES_AS_GIVEN and words[i + 1] not in GIVEN
    return i + 2 < len(words) and words[i + 1] not in _JOINING and not given


def _is_given(words: Sequence[str], i: int) -> bool:
    """Whether what could be a title is a given name behind another: "Dr Dean Bell"."""
    return i > 0 and words[i] in GIVEN_NAMES_TOO and words[i - 1] in CIVIL


def _is_honorific(words: Sequence[str], i: int) -> bool:
    word, following = words[i], words[i + 1]
    if i > 0 and word in HONORIFICS_BEHIND:
        return True
    if word in HONORIFICS_BEFORE:
        return following in HONORIFICS or following in HONORIFICS_BEHIND
    if word in HONORIFICS_OR_NAMES:
        return i + 3 <= len(words)
    return word in HONORIFICS and not _is_given(words, i)


def _is_office_word(word: str) -> bool:
    """Whether a word is a title of office or trade: "minister", "colonel-general"."""
    return (
        word in OFFICES
        or (_TRADE.search(word) is not None and word not in _FIRMS)
        or (_PARENT_OF.search(word) is not None and word.split("-")[0] in FAMILIAR)
        or is_office_by_form(word)
    )


def is_office_by_form(word: str) -> bool:
    """Whether a word with a hyphen or a slash is an office: "colonel-general",
    "sub-commissioner", "commander-in-chief", "a/sgt"."""
    if word[1:2] == "/":
        return word[2:] in FORCES
    if "-" not in word:
        return False
    if word.endswith(("-elect", "-designate", "-general", "-in-chief", "-in-charge")):
        return True
    *before, last = word.split("-")
    office = last in _RANKED or (last in PERSONS and before != ["ex"])
    return office and all(part in _PARTS for part in before)


def _portfolio_end(words: Sequence[str], start: int) -> int:
    """Where ends what an office is of: "basic education", "state for sports", "the Karasai
    Republic", "Lorn"."""
    i = start + (words[start : start + 1] == ["the"])
    for end in range(i, min(i + LONGEST_BODY, len(words))):
        if words[end] in HONORIFICS:
            break
        if words[end] in _BODIES:
            i = end
            break
    else:
        if i + 2 == len(words) and words[i] not in _AFTER_OF:
            return len(words)
    i += 1 if COMPASS.isdisjoint(words[i : i + 2]) else 2
    while i < len(words):
        joined = i
        while joined < len(words) and words[joined] in _JOINING:
            joined += 1
        if joined == len(words):
            break
        if words[joined] in PORTFOLIOS:
            i = joined + 1
        elif words[i] == "of":
            return _portfolio_end(words, i + 1)
        else:
            break
    return min(i, len(words))
