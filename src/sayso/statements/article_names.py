"""The names in an article, read in the light of the whole of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sayso.statements.datelines import is_dateline
from sayso.statements.folding import fold
from sayso.statements.given import (
    titled,
    titles_borne,
    titles_that_are_given,
    with_given,
    without_title,
)
from sayso.statements.headlines import is_loud
from sayso.statements.lexicon.dates import DATED, MONTHS, WEEKDAYS
from sayso.statements.lexicon.given_names import GIVEN
from sayso.statements.lexicon.kinds import kind_of, singular
from sayso.statements.lexicon.name_parts import WORDS_IN_NAMES
from sayso.statements.lexicon.people import ORIGINS
from sayso.statements.lexicon.places import PLACES
from sayso.statements.long_forms import long_forms, without_those_in
from sayso.statements.name_runs import NO_NAMES
from sayso.statements.names import Name, begins_loosely, find, without_first
from sayso.types import Block, Span

_DATED = re.compile(rf"{DATED}$|\d\s$", re.IGNORECASE)
_DAY = re.compile(r"\s\d{1,2}\b|,?\s\d{4}\b")
_NO_ORIGINS = GIVEN | PLACES
_ADJECTIVE = re.compile(r"\w{3}(?:ian|ese|ish|ean|ani)$")
_NOUN = re.compile(r"\s([a-z][a-z-]+)")
_WORD_BEFORE = re.compile(
    r"(?<!\b[Oo]n\s)(?<!\b[Ll]ast\s)(?<!\b[Bb]y\s)(?<!\b[Uu]ntil\s)\b[A-Z][a-z]{1,8}\s$"
)


class ArticleNames:
    """The names in one article, freed of the words that only the whole of it tells to be no part of
    them."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text = text
        self._long: list[Name] = []
        self.offices: frozenset[str] = frozenset()
        """Words that stand alone behind "the", and before names too: titles of the country."""
        self._given: frozenset[tuple[str, str]] = frozenset()
        """Titles with last names whose bearers the text gives other names and no such title."""
        self._borne: frozenset[tuple[str, ...]] = frozenset()
        """What stands before names in full as a title, with the first or last word of them."""
        self._loose: frozenset[tuple[str, ...]] = frozenset()
        """Names whose first word turns out to be none of them: "Rival Ana Ruiz"."""
        self._worded: frozenset[tuple[str, ...]] = frozenset()
        """Names that begin with what is an English word too: "An Khue"."""
        self._last_names: frozenset[str] = frozenset()
        """The last words of persons' names in full."""
        self.loud = dict.fromkeys(block for block in blocks if is_loud(text, block))
        """The blocks where capitals mean nothing."""
        self.found = self._collect(blocks)
        """Those where capitals mean something."""

    def between(self, start: int, end: int) -> list[Name]:
        """The names in a stretch of the text, those of whole organisations among them."""
        words = self._text[start:end]
        if words.islower() or words in NO_NAMES:
            return []
        low = bisect_left(self._long, start, key=lambda name: name.span.start)
        high = bisect_left(self._long, end, key=lambda name: name.span.start)
        long = [name for name in self._long[low:high] if name.span.end <= end]
        names = find(self._text, start, end)
        return list(self._freed(without_those_in(names, long) if long else names))

    def _collect(self, blocks: Sequence[Block]) -> list[Name]:
        names = [
            name
            for block in blocks
            if block not in self.loud
            for name in find(self._text, block.start, block.end)
            if not is_dateline(self._text, block, name)
        ]
        self._long = long_forms(self._text, blocks)
        names = without_those_in(names, self._long)
        self._worded = frozenset(
            name.words[i:]
            for name in names
            for i, word in enumerate(name.words[:-1])
            if word in WORDS_IN_NAMES or (i == 0 and word in WEEKDAYS)
        )
        alone = {name.words[0] for name in names if name.the and len(name.words) == 1}
        before = {n.words[0] for n in names if len(n.words) > 2 and n.type == "person"}
        self.offices = frozenset(alone & before)
        self._last_names = frozenset(
            name.words[-1] for name in names if name.type == "person" and len(name.words) > 1
        )
        names = list(self._freed(names))
        self._given = titles_that_are_given(self._text, names)
        self._borne = titles_borne(self._text, names)
        names = list(self._freed(names)) if self._given or self._borne else names
        times = Counter(name.words for name in names)
        fulls = {words[-1] for words in times if len(words) > 1}
        self._loose = frozenset(
            name.words for name in names if begins_loosely(name, times, self._text, fulls)
        )
        return list(self._freed(names)) if self._loose else names

    def _freed(self, names: Iterable[Name]) -> Iterator[Name]:
        """The names without what turns out to be an office in this article."""
        for name in names:
            if name.title and self._given and titled(self._text, name) in self._given:
                yield with_given(self._text, name)
            elif name.words in self._borne and not (name.title or name.suffix):
                yield without_title(self._text, name)
            elif len(name.words) == 1 and name.words[0] in MONTHS:
                if not self._is_dated(name.span):
                    yield name
            elif self._is_origin(name):
                continue
            elif self._worded and (longer := self._with_word_before(name)):
                yield longer
            elif name.words in self._loose:
                yield without_first(self._text, name)
            elif name.words[0] not in self.offices or name.type == "organisation":
                yield name
            elif len(name.words) > 2 and name.type == "person":
                freed = without_first(self._text, name)
                first = Span(name.span.start, self._text.index(" ", name.span.start))
                yield freed._replace(title=first, type="person")

    def _is_dated(self, month: Span) -> bool:
        """Whether words or a number beside a month tell that it is one, and nobody's name."""
        before = _DATED.search(self._text, max(0, month.start - 8), month.start)
        return bool(before or _DAY.match(self._text, month.end))

    def _is_origin(self, name: Name) -> bool:
        """Whether a name is but an adjective or a noun that tells where somebody or something is
        from: "American farmers", "a Muslim", "two Norbian customers"."""
        word = name.words[0]
        if len(name.words) > 1 or name.title or word in self._last_names or word in _NO_ORIGINS:
            return False
        if word in ORIGINS and not name.the:
            return True
        if not (word in ORIGINS or _ADJECTIVE.search(word)):
            return False
        behind = _NOUN.match(self._text, name.span.end)
        kind = behind and (kind_of(behind[1]) or kind_of(singular(behind[1])))
        return kind == "person" or bool(kind and word in ORIGINS)

    def _with_word_before(self, name: Name) -> Name | None:
        """The name with the word before it, if they are one elsewhere: "An Khue said"."""
        word = _WORD_BEFORE.search(self._text, max(0, name.span.start - 16), name.span.start)
        words = (fold(word[0].rstrip()), *name.words) if word else ()
        span = Span(word.start(), name.span.end) if word else name.span
        return name._replace(span=span, words=words, weak=False) if words in self._worded else None
