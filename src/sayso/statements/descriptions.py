"""Whom a description means: "the minister", "the company", "his statement"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from sayso.statements.answers import AMBIGUOUS, NOBODY, Answer, reached
from sayso.statements.cast import AGENT, Cast
from sayso.statements.lexicon import (
    COMPANIES,
    DEFINITE,
    OWN_WORDS,
    PAIRS,
    POSSESSIVES,
    kind_of,
)
from sayso.statements.member import Member
from sayso.statements.scene import Scene
from sayso.statements.sources import Noun, noun
from sayso.types import Article, Block, Span

ROLE, ROLE_SHARED, HEAD, DESCRIPTION, PRESUMED, COMPANY = 0.95, 0.75, 0.8, 0.9, 0.65, 0.5
PAIR = 0.6
"""How sure each kind of evidence is; see `speakers`."""

Meant = Callable[[str, Span, Span, Callable[[Member], bool]], Answer | None]
"""Whom the model takes a word for: the step, its span, the word, and who comes into question."""


class Descriptions:
    """The descriptions of one article, looked up among its cast."""

    def __init__(self, article: Article, cast: Cast, scene: Scene, meant: Meant) -> None:
        self._text = article.text
        self._cast = cast
        self._scene = scene
        self._meant = meant
        self._headlines = sorted(
            (b for b in article.blocks if _is_headline(b, article.text)), key=lambda b: b.start
        )

    def answer(self, span: Span) -> Answer:
        """Whom the description in `span` means: one already known, or a new unnamed member."""
        phrase = noun(self._text, span)
        if phrase is None:
            return NOBODY
        if phrase.head in PAIRS and phrase.determiner in DEFINITE:
            pair = self._scene.pair_before(span.start, self._cast.members)
            if pair:
                return reached("role", span, pair, PAIR)
        bare = phrase.determiner is None and self._in_headline(span.start)
        known = self._cast.by_role(span, phrase, bare=bare)
        if known:
            return self._known(span, phrase, known, bare)
        if phrase.determiner in DEFINITE or bare:
            for found in (
                self._by_head(span, phrase),
                self._by_model(span, phrase),
                self._company(span, phrase),
            ):
                if found:
                    return found
        member = self._cast.described(span, phrase, bare=bare)
        sure = (
            PRESUMED
            if member.presumed and member.type in ("person", "organisation")
            else DESCRIPTION
        )
        return reached("description", span, (member,), sure)

    def owner_of_words(self, span: Span) -> Span | None:
        """The possessive in a source that is somebody's own words: "her" in "her statement"."""
        phrase = noun(self._text, span)
        if phrase is None or phrase.determiner not in POSSESSIVES or phrase.head not in OWN_WORDS:
            return None
        return Span(span.start, span.start + len(phrase.determiner))

    def _in_headline(self, at: int) -> bool:
        place = bisect_right(self._headlines, at, key=lambda block: block.start) - 1
        return place >= 0 and at < self._headlines[place].end

    def _known(self, span: Span, phrase: Noun, known: tuple[Member, ...], bare: bool) -> Answer:
        """One of those whose role it is: the only one, whom the model takes it for, or the last one
        mentioned; in a headline the first one in the text."""
        if len(known) == 1:
            known[0].note(span)
            if known[0].named:
                return reached("role", span, known, ROLE)
            return reached("description", span, known, _sure(known[0]))
        meant = self._meant("role", span, phrase.place, lambda member: member in known)
        if meant:
            return meant
        last = max(known, key=lambda member: member.last_before(span.start))
        if last.last_before(span.start) < 0:
            if not bare:
                return AMBIGUOUS
            last = min(known, key=lambda member: member.first.start)
        last.note(span)
        return reached("role", span, (last,), ROLE_SHARED)

    def _by_head(self, span: Span, phrase: Noun) -> Answer | None:
        """The only one whose role has the same noun, with more said about it."""
        member = self._cast.only_bearer(span, phrase)
        if member is None:
            return None
        member.note(span)
        return reached("role", span, (member,), HEAD)

    def _by_model(self, span: Span, phrase: Noun) -> Answer | None:
        kind = kind_of(phrase.head) or ("person" if AGENT.search(phrase.head) else None)
        if kind not in ("person", "organisation"):
            return None

        def fits(member: Member) -> bool:
            inside = any(span.start <= m.start < span.end for m in member.mentions)
            return member.named and member.type == kind and not inside

        found = self._meant("role", span, phrase.place, fits)
        for member in found.members if found else ():
            member.note(span)
        return found

    def _company(self, span: Span, phrase: Noun) -> Answer | None:
        """The organisation mentioned last, in this paragraph or the two before it, if the words
        could be said of any company."""
        if phrase.head not in COMPANIES or phrase.determiner is None or phrase.modifiers:
            return None
        since = self._scene.block_start(self._scene.block(span.start) - 2)
        near = [
            one
            for one in self._cast.members
            if one.named and one.type == "organisation" and one.last_before(span.start) >= since
        ]
        member = max(near, key=lambda one: one.last_before(span.start), default=None)
        if member is None:
            return None
        member.note(span)
        return reached("role", span, (member,), COMPANY)


def _is_headline(block: Block, text: str) -> bool:
    """Whether articles are left out in a block, as in headlines: by its role, or since it is no
    sentence."""
    return block.role in ("title", "deck", "heading") or text[block.end - 1].isalnum()


def _sure(member: Member) -> float:
    """How sure an unnamed member is one of its own: less, if the reader should know who it is."""
    return PRESUMED if member.presumed else DESCRIPTION
