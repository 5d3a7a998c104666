"""The roles of the blocks of one article of plain text, by what stands around them.

An article has a head (what is above its title, then title, deck, credits, points and pictures), a
body from its first text to its last, and a tail. A line without the marks of its role is read by
where it stands: a short one above text is a heading in the body and furniture in the tail.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.article.credits import is_about_author, is_name
from sayso.article.furniture import gathers, hides_caption
from sayso.article.kinds import Kind, densest
from sayso.article.lines import Chunk
from sayso.types import Role

_ROLES: dict[Kind, Role] = {
    "rule": "furniture",
    "furniture": "furniture",
    "closing": "furniture",
    "date": "dateline",
    "byline": "byline",
    "caption": "caption",
    "item": "list",
}
_TITLE_WORDS = 4  # words that a title has, if any line above the text has as many
_GREETING = 400  # characters of text that may stand above the first title of a digest
_TITLE_REACH = 20  # lines above the text that the title is looked for in
_LABEL_WORDS = 5
_INTERVIEW = 3  # questions that make an interview
_MENU = 3  # lines of a few words each that make a menu
_LONGEST_TITLE = 200
_LONGEST_HEADING = 90
_LONG_SENTENCE = 120  # characters above which a first line that ends like a sentence is no title
_DECK_WORDS = 5
_CAPTION_WORDS = 4
_NAME_WORDS = 8
_STRONG = 60  # characters of text that furniture may stand before
_LONGEST_QUOTE = 400
_SEARCHED = 5_000  # characters of a block that repetitions are looked for in
_REPEATED = 25  # letters that make words a repetition
_ANNOUNCED = re.compile(
    r"\b(?:writes?|wrote|reads?|posted|says here)\b[^.!?]{0,30}:$", re.IGNORECASE
)
_QUOTED = re.compile(r"[\"“‘«'].*[\"”’»'][.!?]?")
_SENTENCE_END = re.compile(r"[.!?:…]['\"”’»)\]]*$")


def roles_of(chunks: Sequence[Chunk], kinds: Sequence[Kind], *, digest: bool) -> list[Role]:
    """The role of each block; of a `digest`, text above the first title is furniture."""
    return _Layout(chunks, kinds, digest=digest).roles()


class _Layout:
    def __init__(self, chunks: Sequence[Chunk], kinds: Sequence[Kind], *, digest: bool) -> None:
        self._chunks = chunks
        self._kinds = kinds
        self._roles: list[Role] = [_ROLES.get(kind, "furniture") for kind in kinds]
        self._letters = [_letters(chunk.words) for chunk in chunks]
        self._mark_captions()
        self._densest = densest(chunks, self._kinds)
        self._title = self._find_title(digest)
        self._deck = self._find_deck()
        self._authors = self._find_authors()
        self._first, self._last = self._find_body()

    def roles(self) -> list[Role]:
        for number in range(len(self._chunks)):
            self._roles[number] = self._role(number)
        return self._roles

    def _words(self, number: int) -> list[str]:
        return self._chunks[number].words.split()

    def _mark_captions(self) -> None:
        """Lines right above a button that hides the caption are one."""
        kinds = list(self._kinds)
        for number, chunk in enumerate(self._chunks):
            above = number
            while hides_caption(chunk.words) and above and not self._chunks[above].gap:
                above -= 1
                kinds[above] = "caption"
        self._kinds = kinds

    # -- the head

    def _find_title(self, digest: bool) -> int | None:
        """The number of the title: the first line of enough words near above the text."""
        first, _ = self._densest
        texts = [len(c.words) for c, kind in zip(self._chunks, self._kinds, strict=True)
                 if kind == "prose"]  # fmt: skip
        greeted = digest and "furniture" in self._kinds[:first] and sum(texts[:2]) < _GREETING
        end = len(self._kinds) if greeted else first
        start = max(0, first - _TITLE_REACH)
        shorts = [n for n in range(self._below_menu(start, end), end) if self._may_be_title(n)]
        if not shorts and first == 0 and self._kinds.count("prose") > 1:
            words = self._chunks[0].words
            longest = _LONG_SENTENCE if _SENTENCE_END.search(words) else _LONGEST_TITLE
            return 0 if len(words) <= longest and not words.endswith(":") else None
        shorts = [n for n in shorts if not self._is_copied_below(n, shorts)]
        enough = [n for n in shorts if len(self._words(n)) >= _TITLE_WORDS] or shorts
        headed = [n for n in enough if self._is_headed(n)]
        return headed[0] if headed else max(enough, key=lambda n: len(self._words(n)), default=None)

    def _below_menu(self, start: int, end: int) -> int:
        """The number of the first line behind the last row of lines of a few words each."""
        row = 0
        for number in range(start, end):
            few = self._kinds[number] == "short" and len(self._words(number)) < _TITLE_WORDS
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

    def _find_deck(self) -> int | None:
        """The number of the deck: the line below the title, if something parts it from the text."""
        if self._title is None or self._title + 2 >= len(self._kinds):
            return None
        number = self._title + 1
        if self._kinds[number] not in ("short", "prose", "question"):
            return None
        if len(self._words(number)) < _DECK_WORDS:
            return None
        below = self._kinds[number + 1]
        parted = below in ("date", "byline", "caption", "furniture", "rule") or (
            below == "short"
            and (is_name(self._chunks[number + 1].words) or self._kinds[number] == "short")
        )
        bare = self._kinds[number] == "short" and below == "prose"
        return number if parted or bare else None

    def _find_authors(self) -> list[str]:
        head = range(0 if self._title is None else self._title, len(self._kinds))
        return [
            self._chunks[number].words for number in head
            if self._kinds[number] == "byline" or self._is_author(number)
        ]  # fmt: skip

    def _is_author(self, number: int) -> bool:
        """True for a name where bylines stand: below title or deck, beside a date or byline."""
        if self._title is None or number <= self._title or self._kinds[number] != "short":
            return False
        words = self._chunks[number].words
        if not is_name(words) or len(words.split()) > _NAME_WORDS:
            return False
        above = number - 1
        while above > self._title and self._kinds[above] in ("byline", "date"):
            above -= 1
        beside = any(
            self._kinds[n] in ("byline", "date")
            for n in (number - 1, number + 1)
            if 0 <= n < len(self._kinds)
        )
        below = number + 1
        if below < len(self._kinds) and not self._chunks[below].gap:
            beside = beside or is_about_author(self._chunks[below].words)
        return above in (self._title, self._deck) or (beside and number < self._first_text())

    def _first_text(self) -> int:
        start, _ = self._densest
        if self._title is not None:
            start = max(start if start > self._title else 0, self._title + 1)
        for number in range(start, len(self._kinds)):
            if self._kinds[number] == "prose" and number != self._deck:
                return number
        return len(self._kinds)

    # -- the body

    def _find_body(self) -> tuple[int, int]:
        """The numbers of the first text and of the last.

        Points below a heading of their own are text. Behind furniture, a short text without more
        of it is the tail's, and so is a text about an author.
        """
        first = self._first_text()
        last, parted = first, False
        end = max(self._densest[1], first)
        for number in range(first, len(self._kinds)):
            if number > end and "prose" in self._kinds[end + 1 : number]:
                break
            kind = self._kinds[number]
            if kind == "prose" and not self._is_about_author(number):
                if not parted or len(self._chunks[number].words) >= _STRONG:
                    last, parted = number, False
            elif self._is_point(number):
                last, parted = number, False
            elif kind in ("furniture", "rule", "closing"):
                parted = True
        return first, last

    def _is_point(self, number: int) -> bool:
        """True for one of several points, by sign or figures, that a line of its own leads to."""
        run = self._run(number)
        above = run[0] - 1
        if self._kinds[number] not in ("short", "item") or len(run) == 1 or above < 0:
            return False
        if run[0] != number and not self._chunks[run[0]].gap and self._kinds[run[0]] == "short":
            run = run[1:]  # the first one leads
        elif self._kinds[above] not in ("short", "question", "prose"):
            return False
        return sum(self._kinds[n] == "item" or self._counts(n) for n in run) > len(run) / 2

    def _is_about_author(self, number: int) -> bool:
        words = self._chunks[number].words.lstrip("•*·- ").casefold()
        names = [re.sub(r"^.*\bby:? |^\w+: ", "", name) for name in self._authors]
        return any(len(n.split()) > 1 and words.startswith(n.casefold()) for n in names)

    def _role(self, number: int) -> Role:
        if number == self._title:
            return "title"
        if number == self._deck:
            return "deck"
        if self._title is not None and number < self._title:
            return self._role_above(number)
        if number < self._first:
            return self._role_in_head(number)
        if number > self._last:
            return self._role_in_tail(number)
        return self._role_in_body(number)

    def _role_above(self, number: int) -> Role:
        kind = self._kinds[number]
        return "dateline" if kind == "date" else "byline" if kind == "byline" else "furniture"

    def _role_in_head(self, number: int) -> Role:
        kind, words = self._kinds[number], self._chunks[number].words
        above = self._roles[number - 1] if number else "furniture"
        near = not self._chunks[number].gap
        signed = near and above == "byline"
        if self._is_author(number) or (signed and (is_about_author(words) or is_name(words))):
            return "byline"
        if kind not in ("short", "question", "prose"):
            return self._role_in_body(number)
        if near and above in ("byline", "caption") and len(words.split()) >= _CAPTION_WORDS:
            return "caption"
        begun = {"byline", "dateline"} & set(self._roles[(self._title or 0) + 1 : number])
        if near and above in ("deck", "list") and not begun:
            return "list"
        return self._role_in_body(number)

    def _role_in_body(self, number: int) -> Role:
        kind = self._kinds[number]
        above = self._roles[number - 1] if number else "furniture"
        near = number > 0 and not self._chunks[number].gap
        if self._is_about_author(number) and above == "furniture":
            return "furniture"
        if kind == "prose":
            return "quote" if self._is_quote(number) else "paragraph"
        if kind == "item":
            return "furniture" if near and above == "furniture" else "list"
        if kind not in ("short", "question"):
            return _ROLES[kind]
        if self._is_quote(number) or (above == "quote" and self._binds_up(number)):
            return "quote"
        if near and above == "caption" and self._binds_up(number):
            return "caption"
        if near and above == "dateline" and self._is_entry(number):
            return "byline" if self._is_person(number) else "heading"
        run = self._run(number)
        if near and above == "furniture" and self._is_gathered(number):
            return "furniture"
        if len(run) > 1:
            return self._role_in_run(number, run)
        interview = self._kinds.count("question") >= _INTERVIEW
        if kind == "question" and (interview or above in ("paragraph", "heading")):
            return "paragraph"
        if not self._leads(number):
            return "furniture"
        return "heading" if len(self._chunks[number].words) <= _LONGEST_HEADING else "paragraph"

    def _is_gathered(self, number: int) -> bool:
        """True if the line belongs to the furniture above it, not to what follows."""
        run = self._run(number)
        label = self._chunks[run[0] - 1].words if run[0] else ""
        return self._binds_up(number) or number != run[-1] or gathers(label)

    def _is_entry(self, number: int) -> bool:
        """True if the line above is a mere clock, as above the entries of live blogs."""
        return not any(map(str.isalpha, self._chunks[number - 1].words.split(":")[0][:2]))

    def _is_person(self, number: int) -> bool:
        """True for the name of one of the authors, or two or three words with capitals."""
        words = self._chunks[number].words
        known = any(words in author for author in self._authors)
        return known or (is_name(words) and 1 < len(words.split()) <= 3)

    def _binds_up(self, number: int) -> bool:
        """True if a blank line parts the line from what is below it, and none from above."""
        last = number + 1 >= len(self._chunks)
        return not self._chunks[number].gap and (last or self._chunks[number + 1].gap > 0)

    def _run(self, number: int) -> range:
        """The short lines that stand together without a blank line between."""
        short = ("short", "question", "item")
        first = last = number
        while first > 0 and not self._chunks[first].gap and self._kinds[first - 1] in short:
            first -= 1
        end = len(self._kinds)
        while last + 1 < end and not self._chunks[last + 1].gap and self._kinds[last + 1] in short:
            last += 1
        return range(first, last + 1)

    def _role_in_run(self, number: int, run: range) -> Role:
        """A row of short lines: points below a heading or a lead, or with figures; else links."""
        above = run[0] - 1
        led = above >= 0 and (
            self._roles[above] == "heading" or self._chunks[above].words.endswith(":")
        )
        if number == run[0] and all(self._kinds[n] == "item" for n in run[1:]):
            return "heading"
        if led or sum(map(self._counts, run)) > len(run) / 2:
            return "list"
        if number == run[-1] and self._leads(number) and not self._binds_up(number):
            return "heading"
        return "furniture"

    def _counts(self, number: int) -> bool:
        return any(map(str.isdigit, self._chunks[number].words))

    def _leads(self, number: int) -> bool:
        """True if text follows, or points that it is the heading of."""
        below = number + 1
        if below >= len(self._kinds) or below > self._last:
            return False
        if self._kinds[below] in ("prose", "item", "date"):
            return True
        return self._chunks[below].gap > 0 and len(self._run(below)) > 1

    def _is_quote(self, number: int) -> bool:
        """True for words set off: announced, marked, or a repetition of some of the article's."""
        words = self._chunks[number].words
        if words.startswith(">"):
            return True
        above = self._chunks[number - 1].words if number else ""
        if _ANNOUNCED.search(above):
            return True
        own = self._letters[number]
        if not _REPEATED <= len(own) <= _LONGEST_QUOTE:
            return False
        return any(
            len(other) > len(own) and own in other
            for n, other in enumerate(self._letters)
            if n not in (number, self._title, self._deck)
        )

    # -- the tail

    def _role_in_tail(self, number: int) -> Role:
        """Credits, points and pictures right behind the text; then everything is furniture."""
        kind = self._kinds[number]
        behind = self._roles[self._last + 1 : number]
        if "furniture" in behind or self._is_about_author(number):
            return "furniture"
        if kind in ("byline", "caption", "item"):
            return _ROLES[kind]
        if kind in ("short", "question") and (self._is_quote(number) or behind[-1:] == ["quote"]):
            return "quote"
        run = self._run(number)
        if kind == "short" and len(run) > 1 and not self._chunks[number].gap:
            above = self._roles[run[0] - 1]
            return "list" if above == "heading" or self._counts(number) else "furniture"
        return "furniture"


def _letters(text: str) -> str:
    """The letters and digits of a text that is short enough to be repeated, in one case."""
    return re.sub(r"[\W_]+", "", text.casefold()) if len(text) <= _SEARCHED else ""
