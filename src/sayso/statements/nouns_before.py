"""Common nouns right before a name that tell who bears it: "pop star Ana Ruiz"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from sayso.statements.folding import fold
from sayso.statements.lexicon.dates import CALENDAR
from sayso.statements.lexicon.function_words import (
    DETERMINERS,
    FUNCTION_WORDS,
    NUMBERS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
)
from sayso.statements.lexicon.given_names import GIVEN
from sayso.statements.lexicon.kinds import is_bearer, kind_of
from sayso.statements.lexicon.offices import PAST, PORTFOLIOS, TELLING_APART
from sayso.statements.lexicon.pronouns import PRONOUNS
from sayso.statements.names import Name
from sayso.types import Span

BACK = 80
"""Characters before a name that are looked at."""

MOST = 4
"""Words before the noun that are of its phrase."""

_TOKEN = re.compile(r"[\w’'-]+|[^\w\s]")
_IN_WORD = re.compile(r"[\w’'-]")
_OF_OFFICES = {"prime", "chief", "managing", "general", "executive", "interim", "caretaker"}
_KNOWN = PAST | TELLING_APART | PORTFOLIOS | _OF_OFFICES
_ADJECTIVES = ("ed", "ing", "by", "ern", "an")
"""Endings of what stands before the name of a place: "the mayor of nearby Lorn"."""
_JOINING = frozenset({"and", "or", "but"})
_STOP = (FUNCTION_WORDS | PREPOSITIONS | RELATIVES | CALENDAR) - PAST
_BEFORE_VERBS = (PRONOUNS - POSSESSIVES) | frozenset(
    {"to", "will", "would", "can", "could", "may", "might", "must", "should", "did", "does", "do"}
)
"""Words behind which a verb comes first: "he met baker Ana Ruiz"."""


def nouns_before(
    text: str, name: Name, ends_person: Callable[[int], bool] = lambda _: False
) -> Iterator[Span]:
    """The nouns, with what tells more of them, that stand before a name, behind an article if a
    comma parts them; `ends_person` says whether the name of a person ends at an offset."""
    start = name.title.start if name.title else name.span.start
    start -= 4 * text.startswith(", the ", start - 6)
    comma = text[start - 2 : start] == ", "
    if text[start - 1 : start] != " " or not (comma or _IN_WORD.match(text, start - 2)):
        return
    tokens = _clause(text, max(0, start - BACK), start - 2 * comma)
    words = [fold(token[0]) for token in tokens]
    head = _head(tokens, words, whole=comma or _is_whole(name, words), capital=comma)
    if head is None and comma and _is_beside(text, name, words):
        head = len(words) - 1
    while head is not None:
        first = _first(tokens, words, head, ends_person)
        if comma and first > 0 and words[first - 1] not in DETERMINERS:
            return
        end = tokens[-1].end() if head < len(tokens) - 1 else tokens[head].end()
        yield Span(tokens[first].start(), end)
        joined = first - 1 > 0 and words[first - 1] == "and" and is_bearer(words[first - 2])
        tokens, words = tokens[: first - 1], words[: first - 1]
        head = first - 2 if joined else None


_TIMES = frozenset(
    {
        *("day", "week", "weekend", "month", "year", "decade", "morning", "afternoon", "evening"),
        *("night", "time", "moment", "season", "summer", "winter", "spring", "autumn", "hour"),
    }
)
"""Nouns beside names that tell when: "The following week, Ana Ruiz"."""


def _is_beside(text: str, name: Name, words: Sequence[str]) -> bool:
    """Whether a noun that the lexicon does not know stands beside a name, and between commas the
    name: "The contractor, Ana Ruiz, came"; in "The road, Ana Ruiz said" it does not."""
    person = name.type == "person" and len(name.words) > 1 and not name.title
    noun = len(words) in (2, 3) and words[0] == "the" and kind_of(words[-1]) is None
    noun = noun and words[-1] not in _TIMES
    return person and noun and text.startswith(",", name.span.end)


def _is_whole(name: Name, words: Sequence[str]) -> bool:
    """Whether a name is one in full of a person, and not that of the kind of body before it."""
    given = name.gender is not None or name.words[0] in GIVEN
    body = bool(words) and kind_of(words[-1]) == "organisation"
    return len(name.words) > 1 and (given or not body)


def _clause(text: str, begin: int, start: int) -> list[re.Match[str]]:
    """The words before `start` back to the last mark, or the end of the block before."""
    stop = max(text.rfind(mark, begin, start) for mark in "\n.,;:")
    tokens = list(_TOKEN.finditer(text, max(begin, stop + 1), start))
    marks = [i for i, token in enumerate(tokens) if not token[0][0].isalnum()]
    return tokens[marks[-1] + 1 :] if marks else tokens


def _head(
    tokens: Sequence[re.Match[str]], words: Sequence[str], *, whole: bool, capital: bool
) -> int | None:
    """Which word is the noun: the last one, or, before a `whole` name, the one before what it is
    of: "head of football Ana Ruiz". Titles with a `capital` are of the name if no comma parts
    them."""
    last = len(words) - 1
    if last < 0:
        return None
    if is_bearer(words[last]):
        return last if capital or tokens[last][0][0].islower() or last == 0 else None
    if not whole or words[last] in _STOP - NUMBERS or words[last].endswith(_ADJECTIVES):
        return None
    for i in range(last - 1, max(0, last - 6), -1):
        if words[i] in ("of", "for"):
            if is_bearer(words[i - 1]):
                return i - 1
        elif (
            words[i] in _STOP
            and words[i] not in DETERMINERS
            and not (capital and words[i] == "and")
        ):
            return None
    return None


def _first(
    tokens: Sequence[re.Match[str]],
    words: Sequence[str],
    head: int,
    ends_person: Callable[[int], bool],
) -> int:
    """The first word of the phrase of the noun at `head`."""
    first = head
    verb = False
    while first > 0 and head - first < MOST:
        before = words[first - 1]
        subject = ends_person(tokens[first - 1].end()) or (
            kind_of(before) == "person" and first < head and before not in _KNOWN
        )
        if before in _STOP or subject:
            verb = subject or before in _BEFORE_VERBS
            verb = verb or (before in _JOINING and words[first].endswith("ed"))
            break
        first -= 1
    unknown = head - first == MOST or verb
    while unknown and first < head and not _is_told_of_nouns(tokens[first][0], words[first]):
        first += 1
    return first


def _is_told_of_nouns(written: str, word: str) -> bool:
    """Whether a word is no verb: "Lorn", "award-winning", "former"."""
    return written[0].isupper() or "-" in word or word in _KNOWN or written.endswith(("'s", "’s"))
