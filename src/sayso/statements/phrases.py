"""Those whom the running text brings in by a common noun: "a woman beside him", "her father"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from sayso.statements.folding import fold
from sayso.statements.lexicon.dates import CALENDAR
from sayso.statements.lexicon.function_words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from sayso.statements.lexicon.kinds import kind_of, singular
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.noun_phrases import DONE, Noun
from sayso.types import Block, Span

MOST = 1000
"""How many phrases of one article are looked at; more only occur in texts that are no article."""

_DETERMINERS = DETERMINERS - {"this", "that", "these", "those", "i", "no", "any"}
_WRITTEN = {form for word in _DETERMINERS for form in (word, word.capitalize(), word.upper())}
_START = re.compile(
    rf"(?=[{''.join(sorted({word[0] for word in _WRITTEN}))}'’])"
    rf"(?:\b(?:{any_of(_WRITTEN)})|(?<=\w)['’][sS]?)\s"
)
"""What a phrase begins with, by its first letter first: most letters begin none."""
_BODY = re.compile(r"(?:his|her|my|your)\shead", re.IGNORECASE)
"""What nobody leads: "she shook her head"."""
_WORD = re.compile(r"\s*([a-z\d](?:[\w’'-]|(?<=\d),(?=\d{3}))*)")
_TAIL = re.compile(
    r"\s(?:of|at|in|from|as)\s(?:(?:the|an?|his|her|its|their)\s)?"
    r"(?:[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*|[a-z][\w’'-]*(?:\s[a-z][\w’'-]*)?(?=[.,;:!?)”’\"]))"
    r"|\sof\s[a-z-]+(?:[a-z]s|men|people|children|folk)\b"
)
_TAIL_OF_DOCUMENT = re.compile(
    r"\s(?:(?:of|about|by|from|(?:seen|obtained|reviewed|leaked|commissioned)\s(?:by|to))"
    r"\s(?:(?:the|this|an?|his|her|its|their|no)\s)?|to\s(?:the|an?|his|her|its|their)\s)"
    r"(?:[A-Z][\w’'-]*(?:\s(?:(?:of|for|and)\s(?:the\s)?)?[A-Z][\w’'-]*)*"
    r"|[a-z\d][\w’',-]*\w(?:\s(?!(?:what|wh(?:eth)?er?e?|how|why|who|if)\b)[a-z][\w’'-]*)?"
    r"(?=[.,;:!?)”’\"]|\s(?:is|was|were|has|had|that|which|what|whether|how|why|seen|obtained"
    r"|dated|published)\b))"
)
"""What tells of or to whom a document is, or who wrote it: "a letter to the board"."""
_STOP = FUNCTION_WORDS | PREPOSITIONS
LONGEST = 4
"""Words of a phrase between its determiner and the end of its head."""


class Phrase(NamedTuple):
    """One occurrence: `span` without, `whole` with what follows the head and tells more."""

    span: Span
    whole: Span
    inner: int
    """Where the word behind the determiner starts."""
    noun: Noun


def phrases(text: str, blocks: Sequence[Block], cues: Collection[int]) -> Iterator[Phrase]:
    """The phrases of the blocks, in text order; none goes on over the place where a cue begins, as
    in "the ministry plans"."""
    for block in blocks:
        for start in _START.finditer(text, block.start, block.end):
            if phrase := _phrase(text, start, block.end, cues):
                yield phrase


def _phrase(text: str, start: re.Match[str], end: int, cues: Collection[int]) -> Phrase | None:
    words: list[tuple[str, re.Match[str]]] = []
    at = start.end()
    head = 0
    while len(words) < LONGEST and (word := _WORD.match(text, at, end)):
        folded = fold(word[1])
        if folded in _STOP or (head and (folded in DONE or word.start(1) in cues)):
            break
        words.append((folded, word))
        at = word.end()
        if kind_of(folded) or kind_of(singular(folded)):
            head = len(words)
            if folded.endswith("s") and not folded.endswith("ss"):
                break
    if not head or _BODY.fullmatch(text, start.start(), words[head - 1][1].end()):
        return None
    last = Span(*words[head - 1][1].span(1))
    inner = words[0][1].start(1)
    owned = not start[0][0].isalpha()
    span = Span(inner if owned else start.start(), last.end)
    noun = Noun(
        "their" if owned else start[0].strip().lower(),
        tuple(word for word, _ in words[: head - 1]),
        words[head - 1][0],
        last,
    )
    return Phrase(span, whole(text, span, end), inner, noun)


def whole(text: str, span: Span, end: int) -> Span:
    """A phrase with what follows its head and tells more: "residents of Lorn"."""
    document = kind_of(fold(span.of(text).split()[-1])) == "document"
    tail = _TAIL_OF_DOCUMENT.match(text, span.end, end) if document else None
    tail = tail or _TAIL.match(text, span.end, end)
    told = tail and fold(tail[0].split()[-1]) not in CALENDAR
    return Span(span.start, tail.end()) if tail and told else span
