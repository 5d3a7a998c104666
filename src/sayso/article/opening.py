"""The opening of an article of plain text: which lines are its title, its deck, its authors."""

from __future__ import annotations

import re

from sayso.article.context import Context
from sayso.article.credits import is_about_author, is_name

_TITLE_WORDS = 4  # words that a title has, if any line above the text has as many
_GREETING = 400  # characters of text that may stand above the first title of a digest
_TITLE_REACH = 20  # lines above the text that the title is looked for in
_LABEL_WORDS = 5
_MENU = 3  # lines of a few words each that make a menu
_LONGEST_TITLE = 200
_LONG_SENTENCE = 120  # characters above which a first line that ends like a sentence is no title
_DECK_WORDS = 5
_DECK_LINES = 2  # more lines that a deck may have
_LONGEST_DECK = 300
_NAME_WORDS = 8
_SENTENCE_END = re.compile(r"[.!?:…]['\"”’»)\]]*$")


class Opening:
    """The numbers of an article's title, deck and first text, and its authors' names.

    Above the first title of a `digest` a greeting may stand.
    """

    def __init__(self, context: Context, *, digest: bool) -> None:
        self._context = context
        self._chunks, self._kinds = context.chunks, context.kinds
        self.title = self._find_title(digest)
        self.deck = self._find_deck()
        self.first_text = self._find_first_text()
        self.authors = self._find_authors()

    def _find_title(self, digest: bool) -> int | None:
        """The number of the title: the first line of enough words near above the text."""
        first, _ = self._context.densest
        texts = [len(c.words) for c, kind in zip(self._chunks, self._kinds, strict=True)
                 if kind == "prose"]  # fmt: skip
        greeted = digest and "furniture" in self._kinds[:first] and sum(texts[:2]) < _GREETING
        end = len(self._kinds) if greeted else first
        start = max(0, first - _TITLE_REACH)
        shorts = [n for n in range(start, end) if self._may_be_title(n)]
        shorts = [n for n in shorts if n < first or self._is_headed(n)]
        below = self._below_menu(start, first)
        if any(n >= below and len(self._context.words(n)) >= _TITLE_WORDS for n in shorts):
            shorts = [n for n in shorts if n >= below]
        if not shorts and first == 0 and self._kinds.count("prose") > 1:
            words = self._chunks[0].words
            longest = _LONG_SENTENCE if _SENTENCE_END.search(words) else _LONGEST_TITLE
            return 0 if len(words) <= longest and not words.endswith(":") else None
        shorts = [n for n in shorts if not self._is_copied_below(n, shorts)]
        enough = [n for n in shorts if len(self._context.words(n)) >= _TITLE_WORDS] or shorts
        headed = [n for n in enough if self._is_headed(n)]
        return (
            headed[0]
            if headed
            else max(enough, key=lambda n: len(self._context.words(n)), default=None)
        )

    def _below_menu(self, start: int, end: int) -> int:
        """The number of the first line behind the last row of lines of a few words each."""
        row = 0
        for number in range(start, end):
            few = self._kinds[number] == "short" and len(self._context.words(number)) < _TITLE_WORDS
            row = row + 1 if few else 0
            if row >= _MENU:
                start = number + 1
        return start if start < end else max(0, end - 1)

    def _may_be_title(self, number: int) -> bool:
        kind, words = self._kinds[number], self._chunks[number].words
        numbered = kind == "item" and words.upper() == words
        return (numbered or kind in ("short", "question")) and len(words) <= _LONGEST_TITLE

    def _is_headed(self, number: int) -> bool:
        """True if what is below the line may stand below a title."""
        below = number + 1
        if below >= len(self._kinds):
            return False
        kind, words = self._kinds[below], self._chunks[below].words
        long = len(words.split()) >= _DECK_WORDS
        own = self._chunks[number].words
        if long and kind == "short" and is_name(own) and len(own.split()) <= _LABEL_WORDS:
            return False  # the name of an outlet or a section
        return kind in ("prose", "date", "byline", "caption") or (
            kind == "short" and (long or is_name(words))
        )

    def _is_copied_below(self, number: int, others: list[int]) -> bool:
        """True if the line is a later one with something behind it, as the names of tabs are."""
        words = self._chunks[number].words
        return any(
            other > number and words != self._chunks[other].words
            and words.startswith(self._chunks[other].words)
            for other in others
        )  # fmt: skip

    def _find_deck(self) -> range:
        """The numbers of the deck: lines below the title, if something parts them from the text."""
        none = range(0)
        if self.title is None:
            return none
        first = last = self.title + 1
        while (
            last < first + _DECK_LINES and last + 1 < len(self._kinds) and self._goes_on(last + 1)
        ):
            last += 1
        if last + 1 >= len(self._kinds) or self._kinds[first] not in ("short", "prose", "question"):
            return none
        size = sum(len(chunk.words) for chunk in self._chunks[first : last + 1])
        few = len(self._context.words(first)) < _DECK_WORDS
        if few or size > _LONGEST_DECK or self._context.is_score(first):
            return none
        below = self._kinds[last + 1]
        parted = below in ("date", "byline", "caption", "furniture", "rule") or (
            below == "short"
            and (is_name(self._chunks[last + 1].words) or self._kinds[first] == "short")
        )
        if "prose" not in self._kinds[last + 1 :]:
            return none
        bare = first == last and self._kinds[first] == "short" and below == "prose"
        return range(first, last + 1) if parted or bare else none

    def _goes_on(self, number: int) -> bool:
        """True for a sentence right below another."""
        return (
            not self._chunks[number].gap and self._kinds[number - 1 : number + 1] == ["prose"] * 2
        )

    def _find_authors(self) -> list[str]:
        head = range(0 if self.title is None else self.title, len(self._kinds))
        return [
            self._chunks[number].words for number in head
            if self._kinds[number] == "byline" or self.is_author(number)
        ]  # fmt: skip

    def is_author(self, number: int) -> bool:
        """True for a name where bylines stand: below title or deck, beside a date or byline."""
        if self.title is None or number <= self.title or self._kinds[number] != "short":
            return False
        words = self._chunks[number].words
        if not is_name(words) or not 1 < len(words.split()) <= _NAME_WORDS:
            return False
        above = number - 1
        while above > self.title and self._kinds[above] in ("byline", "date"):
            above -= 1
        beside = any(
            self._kinds[n] in ("byline", "date")
            for n in (number - 1, number + 1)
            if 0 <= n < len(self._kinds)
        )
        below = number + 1
        if below < len(self._kinds) and not self._chunks[below].gap:
            beside = beside or is_about_author(self._chunks[below].words)
        return above == self.title or above in self.deck or (beside and number < self.first_text)

    def _find_first_text(self) -> int:
        start, _ = self._context.densest
        if self.title is not None:
            start = max(start if start > self.title else 0, self.title + 1)
        for number in range(start, len(self._kinds)):
            if self._kinds[number] == "prose" and number not in self.deck:
                return number
        return len(self._kinds)
