"""Those whom the running text brings in by a bare plural: "residents of Lorn", "police"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.statements.folding import fold
from sayso.statements.lexicon.function_words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from sayso.statements.lexicon.kinds import means_several
from sayso.statements.lexicon.word_list import words
from sayso.statements.noun_phrases import Noun
from sayso.statements.phrases import Phrase, whole
from sayso.types import Block, Span

_PLURAL = re.compile(
    r"(?<![\w’'-])(?:[Pp](?:eople|olice)|[A-Za-z][a-z]++(?:-[a-z]++)*+"
    r"(?:(?<=[a-z]s)|(?<=[a-z]men)|(?<=[a-z]people)|(?<=[a-z]folk)|(?<=[a-z]children)"
    r"|(?<=[a-z]police)))(?![\w’'-])"
)
_BEFORE = re.compile(r"(?:(?:[\w’'-]++|(?<=\d),(?=\d))++\s){1,3}\Z")
_BEGINS = re.compile(r"(?:[.!?:;]\s|[.!?]?[\"”’»“‘„«]\s?|\n|[–—]\s?)\Z")
_NO_MODIFIER = re.compile(r"[’']|\w(?:ed|ing|s)\Z")
_VERBS_TOO = words(
    "chairs heads guards coaches captains hosts pilots nurses partners fathers mothers stars "
    "doctors judges models masters witnesses champions fans"
)
"""Plurals that are verbs behind a name: "Bell chairs the board"."""
_VERBS = words(
    "met told left saw found took gave hit beat won paid caught taught sent led sold drew"
)
"""Verbs before a plural that is no part of a name for it: "Ruiz met residents"."""
_NO_PART = FUNCTION_WORDS | PREPOSITIONS | _VERBS
_BACK = 60
"""Characters before a plural in which the words that belong to it are looked for."""


def plurals(text: str, blocks: list[Block]) -> Iterator[Phrase]:
    """The bare plurals of the blocks that mean persons or bodies, in text order."""
    for block in blocks:
        for head in _PLURAL.finditer(text, block.start, block.end):
            if means_several(fold(head[0])) and (phrase := _phrase(text, head, block)):
                yield phrase


def _phrase(text: str, head: re.Match[str], block: Block) -> Phrase | None:
    """The phrase that a plural ends, if no determiner begins it."""
    back = max(block.start, head.start() - _BACK)
    start = head.start()
    modifiers: list[str] = []
    before = _BEFORE.search(text, back, start)
    for word in reversed(list(re.finditer(r"\S+", before[0]))) if before else ():
        folded = fold(word[0])
        if folded in DETERMINERS or folded.endswith(("'s", "’s", "'", "’")):
            return None
        if folded in _NO_PART or _NO_MODIFIER.search(folded):
            break
        if word[0][0].isupper() and folded[0] != word[0] and head[0] in _VERBS_TOO:
            return None
        start = before.start() + word.start() if before else start
        modifiers.insert(0, folded)
    begun = start == block.start or _BEGINS.search(text, max(0, start - 3), start)
    if head[0][0].isupper() and (modifiers or not begun):
        return None
    last = Span(*head.span())
    span = Span(start, last.end)
    noun = Noun(None, tuple(modifiers), fold(head[0]), last)
    return Phrase(span, whole(text, span, block.end), start, noun)
