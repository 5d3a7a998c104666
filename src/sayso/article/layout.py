"""The roles of the blocks of one article of plain text, by what stands around them.

An article has a head (what is above its title, then title, deck, credits, points and pictures), a
body from its first text to its last, and a tail. A line without the marks of its role is read by
where it stands: a short one above text is a heading in the body and furniture in the tail.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.article.context import Context
from sayso.article.credits import has_date, is_about_author, is_clock, is_name
from sayso.article.furniture import gathers
from sayso.article.kinds import Kind
from sayso.article.lines import Chunk
from sayso.article.opening import Opening
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
_INTERVIEW = 3  # questions that make an interview
_LONGEST_HEADING = 90
_CAPTION_LEAD = re.compile(r"\w+(?: \w+){0,2}: (?:\S+ ){3,}")
_NEAR = 3  # lines within which more text follows
_ALONE = 150  # characters that a lone text behind furniture has, or else it is the tail's
_CAPTION_WORDS = 4
_STRONG = 60  # characters of text that furniture may stand before


def roles_of(chunks: Sequence[Chunk], kinds: Sequence[Kind], *, digest: bool) -> list[Role]:
    """The role of each block; at the top of a `digest`, text above the title is furniture."""
    return _Layout(chunks, kinds, digest=digest).roles()


class _Layout:
    def __init__(self, chunks: Sequence[Chunk], kinds: Sequence[Kind], *, digest: bool) -> None:
        self._context = Context(chunks, kinds)
        self._chunks, self._kinds = chunks, self._context.kinds
        self._roles: list[Role] = [_ROLES.get(kind, "furniture") for kind in kinds]
        self._opening = Opening(self._context, digest=digest)
        self._title, self._deck = self._opening.title, self._opening.deck
        self._first, self._last = self._find_body()

    def roles(self) -> list[Role]:
        for number in range(len(self._chunks)):
            self._roles[number] = self._role(number)
        return self._roles

    def _find_body(self) -> tuple[int, int]:
        """The numbers of the first text and of the last.

        Points below a heading of their own are text. Behind furniture, a short text without more
        of it is the tail's, and so is a text about an author.
        """
        first = self._opening.first_text
        last, parted = first, False
        end = max(self._context.densest[1], first)
        for number in range(first, len(self._kinds)):
            if number > end and "prose" in self._kinds[end + 1 : number]:
                break
            kind = self._kinds[number]
            if kind == "prose" and not self._is_about_author(number):
                if not parted or self._is_strong(number):
                    last, parted = number, False
            elif self._is_point(number) or (kind == "question" and number == last + 1):
                last, parted = number, False
            elif kind in ("furniture", "rule", "closing"):
                parted = True
        clocks = [number for number, chunk in enumerate(self._chunks) if is_clock(chunk.words)]
        if self._context.is_live and clocks[-1] > last:
            last = min(clocks[-1] + 1, len(self._kinds) - 1)
        return first, last

    def _is_strong(self, number: int) -> bool:
        """True for a text that furniture may stand before: long, or more of it follows."""
        size = len(self._chunks[number].words)
        more = "prose" in self._kinds[number + 1 : number + 1 + _NEAR]
        below = not self._chunks[number].gap and self._kinds[number - 1] == "furniture"
        return size >= (_ALONE if below and not more else _STRONG)

    def _is_point(self, number: int) -> bool:
        """True for one of several points, by sign or figures, that a line of its own leads to."""
        run = self._context.run(number)
        above = run[0] - 1
        if self._kinds[number] not in ("short", "item") or len(run) == 1 or above < 0:
            return False
        if run[0] != number and not self._chunks[run[0]].gap and self._kinds[run[0]] == "short":
            run = run[1:]  # the first one leads
        elif self._kinds[above] not in ("short", "question", "prose"):
            return False
        return sum(self._kinds[n] == "item" or self._context.counts(n) for n in run) > len(run) / 2

    def _is_about_author(self, number: int) -> bool:
        if self._kinds[number] in ("byline", "caption", "date"):
            return False
        words = self._chunks[number].words.lstrip("•*·- ").casefold()
        names = [re.sub(r"^.*\bby:? |^\w+: ", "", name) for name in self._opening.authors]
        return any(len(n.split()) > 1 and words.startswith(n.casefold()) for n in names)

    def _role(self, number: int) -> Role:
        if number == self._title:
            return "title"
        if number in self._deck:
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
        signed = near and above in ("byline", "dateline")
        if self._opening.is_author(number) or (
            signed and (is_about_author(words) or is_name(words))
        ):
            return "byline"
        if kind in ("short", "furniture") and has_date(words):
            return "dateline"
        if kind not in ("short", "question", "prose"):
            return self._role_in_body(number)
        if near and above in ("byline", "caption") and len(words.split()) >= _CAPTION_WORDS:
            return "caption"
        begun = {"byline", "dateline"} & set(self._roles[(self._title or 0) + 1 : number])
        if near and above in ("deck", "list") and not begun:
            return "list"
        if self._context.is_score(number):
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
        if self._is_quote(number) or (above == "quote" and self._context.binds_up(number)):
            return "quote"
        if near and above == "caption" and self._context.binds_up(number):
            return "caption"
        words = self._chunks[number].words
        if above == "paragraph" and _CAPTION_LEAD.match(words) and not self._context.counts(number):
            return "caption"
        if self._context.is_live and self._is_person(number) and not self._leads(number):
            return "byline"
        if near and above == "dateline" and is_clock(self._chunks[number - 1].words):
            return "byline" if self._is_person(number) else "heading"
        run = self._context.run(number)
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
        run = self._context.run(number)
        if self._context.binds_up(number) or number != run[-1]:
            return True
        above = run[0] - 1
        while above >= 0 and self._kinds[above] == "furniture":
            if gathers(self._chunks[above].words):
                return True
            if self._chunks[above].gap:
                break
            above -= 1
        return False

    def _is_person(self, number: int) -> bool:
        """True for the name of one of the authors, or two or three words with capitals."""
        words = self._chunks[number].words
        known = any(words in author for author in self._opening.authors)
        return known or (is_name(words) and 1 < len(words.split()) <= 3)

    def _role_in_run(self, number: int, run: range) -> Role:
        """A row of short lines: points below a heading or a lead, or with figures; else links."""
        above = run[0] - 1
        led = above >= 0 and (
            self._roles[above] == "heading" or self._chunks[above].words.endswith(":")
        )
        if number == run[0] and all(self._kinds[n] == "item" for n in run[1:]):
            return "heading"
        if led or sum(map(self._context.counts, run)) > len(run) / 2:
            return "list"
        if number == run[-1] and self._leads(number) and not self._context.binds_up(number):
            return "heading"
        return "furniture"

    def _leads(self, number: int) -> bool:
        """True if text follows, or points that it is the heading of."""
        below = number + 1
        if below >= len(self._kinds) or below > self._last:
            return False
        if self._kinds[below] in ("prose", "item", "date"):
            return True
        return self._chunks[below].gap > 0 and len(self._context.run(below)) > 1

    def _is_quote(self, number: int) -> bool:
        own = {number for number in (self._title, *self._deck) if number is not None}
        return self._context.is_quote(number, own)

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
        run = self._context.run(number)
        if kind == "short" and len(run) > 1 and not self._chunks[number].gap:
            above = self._roles[run[0] - 1]
            return "list" if above == "heading" or self._context.counts(number) else "furniture"
        return "furniture"
