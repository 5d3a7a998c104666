"""Whom an article describes first and names only below: "the mayor called for help"."""

from __future__ import annotations

import re
from bisect import bisect_right

from sayso.statements.cast import Cast
from sayso.statements.lexicon.function_words import (
    ARTICLES,
    DEFINITE,
    DETERMINERS,
    POSSESSIVES,
    PRESUMING,
    RELATIVES,
)
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.kin import CLOSE_KIN, KIN
from sayso.statements.lexicon.kinds import kind_by_form, means_several
from sayso.statements.lexicon.offices import LAWYERS, PROSECUTORS
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun
from sayso.statements.relatives import FOLLOWING
from sayso.statements.roles import full
from sayso.statements.scene import BELOW, Scene, suits
from sayso.statements.sentences import begins, sentence_ends
from sayso.statements.spoken_of import SEEN, tells_office
from sayso.statements.told import Told
from sayso.types import Span

_BY_NOUN = (
    r"of|from|at|an?|the|(?:his|her|its|their)(?!\s[a-z]+\s(?:un[a-z]+|[a-z]+(?:ed|ing)|in|on)\b)"
    r"|himself|herself|(?:[a-z-]+\s){0,3}(?:for|of|at)"
)
"""What begins a noun beside a name that tells who its bearer is; "his tie undone" does not."""
_FOR_LONG = re.compile(
    r"(?:,\s\d+)?(?:,\sa\s[a-z]+)?,?\swho\s(?:has|had)\s(?:been|led|run|headed|held|managed|owned|worked|served|taught"
    r"|kept|skippered|piloted|driven|coached|captained|lived|farmed|fished)\s[^,.;\n]{0,60}?"
    r"\b(?:since|for|years?|decades?|months?)\b"
)
"""What stands behind a name and tells how long its bearer has been what was told before."""
_TOLD_OF = re.compile(rf"(?!{_FOR_LONG.pattern})(?:,\s\d+)?,?\s(?:who(?:se|m)?|{_BY_NOUN})\s")
"""What tells behind a name who its bearer is, so that no words before it need to have done so."""
_TOLD_BY_NOUN = re.compile(rf"(?:,\s\d+)?,?\s(?:{_BY_NOUN})\s")
"""The same without clauses: "Ana Ruiz, who came in May," is yet to be told of."""


_DESCRIBES = re.compile(rf"(?i:{any_of(DETERMINERS)})\s[a-z]")

NEAR = 60
"""Characters from a name within which words beside it tell who its bearer is."""

SOON = 400
"""Characters behind a description in which a relative is named."""


class Introductions:
    """The persons whose names come without a word on who they are, since that was told before."""

    def __init__(self, cast: Cast, scene: Scene, told: Told) -> None:
        self._cast = cast
        self._scene = scene
        self._told = told
        self._met: list[tuple[int, int, Member]] | None = None

    def brought_in(self, i: int, span: Span, phrase: Noun) -> Member | None:
        """The person whom the words bring in, to be named only in a sentence below."""
        told = phrase.determiner is None or phrase.determiner in ARTICLES | PRESUMING
        if phrase.head in CLOSE_KIN and phrase.determiner in POSSESSIVES:
            return self._relative_after(self._end(i, span), phrase)
        owned = phrase.determiner in POSSESSIVES - {"its"} and phrase.head not in FOLLOWING
        if not told or owned or " and " in self._cast.text[span.start : phrase.place.end]:
            return None
        quoted = self._told.outer(i) is not None and self._scene.in_quotation(span.start)
        if kind_by_form(phrase.head) != "person" or quoted or means_several(phrase.head):
            return None
        if phrase.head in KIN and phrase.place == span:
            return None
        found = self._named_after(span.start, self._end(i, span), phrase)
        if found is None or found in self._told.answer(self._told.outer(i)).members:
            return None
        return None if {*phrase.modifiers} & {*found.words} else found

    def _end(self, i: int, span: Span) -> int:
        """Where the source of attribution `i` ends that holds the words, else where they do."""
        source = self._told.attributions[i].source
        inside = any(part.start <= span.start < part.end for part in source)
        return source[-1].end if inside else span.end

    def speaks_below(self, i: int, span: Span, phrase: Noun) -> Member | None:
        """The first one to speak below whom the words of the first paragraph can mean, unless a
        title tells who that is."""
        paragraphs = self._scene.paragraphs()
        end = self._end(i, span)
        lead = len(paragraphs) > 2 and paragraphs[0] <= span.start < paragraphs[1]
        if not lead or self._told.outer(i) is not None or phrase.head in SEEN:
            return None
        if kind_by_form(phrase.head) != "person" or means_several(phrase.head):
            return None
        if phrase.determiner in POSSESSIVES and phrase.head in KIN:
            return None
        reach = paragraphs[BELOW] if len(paragraphs) > BELOW else len(self._cast.text)
        lawyers = {one for noun in LAWYERS for one in self._cast.roles.known_by(noun)}
        at_law = phrase.head in LAWYERS | PROSECUTORS
        for at, _, member in self._first_met():
            if not (end <= at < reach and self._speaks(at)) or (at_law and member not in lawyers):
                continue
            if suits(member, gender_of(phrase.head)):
                told = member.titled or self._told_beside(member, at)
                return None if told and not at_law else member
        return None

    def _told_beside(self, member: Member, at: int) -> bool:
        """Whether words before a name tell who its bearer is, or a noun behind it what trade or
        office she or he has now."""
        return any(
            (span.start < at or (words not in member.past and tells_office(words)))
            for words, span in member.roles.items()
            if abs(span.start - at) < NEAR and words[0] not in RELATIVES
        )

    def _named_after(self, start: int, end: int, phrase: Noun) -> Member | None:
        """The person whom the description in `[start, end)` means and the text names only after it.

        It is the first one that the text names then, in this paragraph or the next, or in the first
        few if a title or the first paragraph describes it. Either the article calls it what the
        description says, or nothing else tells who that is, and it speaks, or a sentence begins
        with it. "A baker" is nobody who comes after others.
        """
        if echoed := self._echoed(end, phrase):
            return echoed
        reach = self._reach(start, phrase)
        met = self._first_met()
        place = bisect_right(met, (end,))
        if reach is None or place == len(met) or met[place][0] >= reach:
            return None
        if phrase.determiner != "the" and (speaker := self._speaks_below(end, phrase)):
            return speaker
        at, _, member = met[place]
        before = (other for start, _, other in met if start < at)
        if phrase.determiner in ("a", "an") and any(other.person for other in before):
            return None
        if not suits(member, gender_of(phrase.head)):
            return None
        bearers = dict.fromkeys(self._cast.roles.known_by(full(phrase.head)))
        here = [one for one in bearers if any(span.start == start for span in one.mentions)]
        if len(here) == 1 and here[0].named:
            return here[0]
        near = {one: None for start, _, one in met[place:] if start < reach and one in bearers}
        if near:
            return next(iter(near)) if member in near or len(near) == 1 else None
        paragraphs = self._scene.paragraphs()
        follows = phrase.head in FOLLOWING
        opening = len(paragraphs) > 2 and start < paragraphs[1] <= at < paragraphs[2]
        if self._is_told_of(member, at, _TOLD_BY_NOUN if opening or follows else _TOLD_OF):
            return None
        return member if self._speaks(at) or (member.person and self._begins(at)) else None

    def _relative_after(self, end: int, phrase: Noun) -> Member | None:
        """The person named first behind a description as somebody's relative, if soon, who shares
        the last name of one named before: "his widow said", and then "Ana Ruiz, in black, said"."""
        met = self._first_met()
        place = bisect_right(met, (end,))
        if place == len(met) or met[place][0] > end + SOON:
            return None
        at, _, member = met[place]
        here = self._scene.block(at) == self._scene.block(end - 1)
        if not here and not self._scene.in_opening(end - 1):
            return None
        family = (other for other in self._cast.members if other is not member and other.named)
        shared = any(
            other.words[-1:] == member.words[-1:] and other.last_before(at) >= 0 for other in family
        )
        told = any(not KIN.isdisjoint(words) for words in member.roles)
        if told or not shared or not suits(member, gender_of(phrase.head)):
            return None
        return member if self._speaks(at) or self._begins(at) else None

    def _speaks_below(self, end: int, phrase: Noun) -> Member | None:
        """The first one with a name who speaks behind the words of the first paragraph, if that is
        in the one below and no noun tells who it is."""
        paragraphs = self._scene.paragraphs()
        if len(paragraphs) < 3 or end > paragraphs[1]:
            return None
        behind = max(end, paragraphs[0])
        speaking = (one for one in self._first_met() if one[0] >= behind and self._speaks(one[0]))
        at, _, member = next(speaking, (paragraphs[2], 0, None))
        if member is None or at >= paragraphs[2] or not suits(member, gender_of(phrase.head)):
            return None
        return None if self._is_told_of(member, at, _TOLD_BY_NOUN) else member

    def _echoed(self, end: int, phrase: Noun) -> Member | None:
        """The only one whom the text names after `end` by the same noun and "the": of "a baker" one
        who is "the baker, Ana Ruiz,"."""
        if phrase.determiner == "the":
            return None
        the = re.compile(rf"\b[Tt]he\s{re.escape(phrase.head)},\s$")
        text = self._cast.text
        found = {
            member
            for member in self._cast.roles.known_by(full(phrase.head))
            if member.named and suits(member, gender_of(phrase.head))
            for name in member.fulls.values()
            if the.search(text, max(end, name.span.start - len(phrase.head) - 8), name.span.start)
        }
        return found.pop() if len(found) == 1 else None

    def _reach(self, at: int, phrase: Noun) -> int | None:
        """Where the paragraphs end that are looked at, None if the words need no name."""
        scene = self._scene
        paragraphs = scene.paragraphs()
        first = paragraphs[0] if paragraphs else 0
        below = len(self._cast.text)
        if scene.in_title(at) or scene.block(at) == scene.block(first):
            return paragraphs[BELOW] if len(paragraphs) > BELOW else below
        if phrase.determiner is None or phrase.determiner in ARTICLES - DEFINITE:
            return None
        number = scene.block(at) + 2
        start = scene.block_start(number)
        return start if start > at else below

    def _first_met(self) -> list[tuple[int, int, Member]]:
        """Where the text, titles left out, names each person first."""
        if self._met is None:
            self._met = sorted(
                (start, member.order, member)
                for member in self._cast.members
                if member.named and member.type == "person" and len(member.words) > 1
                if (start := self._first_below(member)) is not None
            )
        return self._met

    def _first_below(self, member: Member) -> int | None:
        scene, text = self._scene, self._cast.text
        names = (span for span in member.mentions if not _DESCRIBES.match(text, span.start))
        places = (span.start for span in names)
        below = (at for at in places if not (scene.in_title(at) or scene.in_quotation(at)))
        return next(below, None)

    def _is_told_of(self, member: Member, start: int, told: re.Pattern[str] = _TOLD_OF) -> bool:
        """Whether the words around a name tell who that is, those behind it in the way `told`."""
        text = self._cast.text
        own = next((name for name in member.fulls.values() if name.span.start == start), None)
        if own is None:
            return True
        clauses = told is _TOLD_OF and not _FOR_LONG.match(text, own.span.end)
        title = own.title.start if own.title and not clauses else start
        beside = any(
            abs(span.start - start) < 100
            and self._scene.block(span.start) == self._scene.block(start)
            and (clauses or words[0] not in RELATIVES)
            for words, span in member.roles.items()
            if not title <= span.start < start
        )
        return beside or told.match(text, own.span.end) is not None

    def _speaks(self, start: int) -> bool:
        """Whether a name that starts there is in the source of an attribution."""
        return any(
            span.start <= start < span.end
            for attribution in self._told.attributions
            for span in attribution.source
        )

    def _begins(self, start: int) -> bool:
        """Whether a sentence begins with the name that starts there."""
        scene = self._scene
        block = scene.block_start(scene.block(start))
        last = [block, *sentence_ends(self._cast.text, block, start + 1)][-1]
        return begins(self._cast.text, last, start)
