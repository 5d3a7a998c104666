"""Whose turn it is in an interview."""

from __future__ import annotations

import re
from functools import cached_property

from sayso.statements.answers import NOBODY, Answer, reached
from sayso.statements.cast import Cast
from sayso.statements.lexicon import ASKING
from sayso.statements.meant import Meant
from sayso.statements.member import Member
from sayso.statements.names import fold
from sayso.statements.scene import Scene
from sayso.statements.sentences import sentence_ends
from sayso.types import Span

LABEL, ASKER, ASKED, MOST_NAMED, TURN = 0.97, 0.9, 0.85, 0.7, 0.85
"""How sure each kind of evidence is; see `speakers`."""

_TALKS = re.compile(
    r"\b(?:met|spoke|speaks|talked|talks|chatted|sat|asked|interview(?:ed)?|conversation|questions"
    r"|reporter|correspondent|editor)\b"
)
_OWNS = re.compile(r"['’]s?\s")
_INITIALS = re.compile(r"[A-Z]{2,4}")


class Turns:
    """The turns of one interview, asked by `outlet`, if that is known."""

    def __init__(self, outlet: str | None, cast: Cast, scene: Scene, meant: Meant) -> None:
        self._outlet = outlet
        self._cast = cast
        self._scene = scene
        self._meant = meant
        self._asking = False
        """Whether the last turn without a label was a question."""

    def labelled(self, span: Span) -> Answer:
        """Whose turn a label opens: that of whoever asks, or is asked."""
        if fold(span.of(self._cast.text)) in ASKING:
            return self._asks("label", span, LABEL)
        guest = self._meant.by("label", span, span, lambda m: m.type == "person")
        return guest if guest and self._asker is None else self.guest("label", span)

    def by_initials(self, span: Span) -> Answer | None:
        """Whom initials that open a paragraph before a colon stand for."""
        text = self._cast.text
        letters = span.of(text)
        label = text[span.end : span.end + 2].lstrip()[:1] in (":", "–", "—")
        begins = self._scene.begins_block(span.start)
        if not (label and begins and _INITIALS.fullmatch(letters)):
            return None
        named = [m for m in self._persons if letters.lower() in _initials(m.name)]
        return reached("label", span, (named[0],), LABEL) if len(named) == 1 else None

    def unlabelled(self, span: Span, *, question: bool) -> Answer:
        """Whose turn it is where a paragraph without a source is one; they take turns."""
        self._asking = question or not self._asking
        return self._asks("turn", span, TURN) if self._asking else self.guest("turn", span)

    def guest(self, step: str, span: Span) -> Answer:
        """Whom an interview is with: of the persons named before the first question one in a
        title, else the one named most often."""
        guest = self._guest_before(self._scene.first_question or span.start)
        if guest is None:
            return NOBODY
        return reached(step, span, (guest,), MOST_NAMED if step == "pronoun" else ASKED)

    def _guest_before(self, at: int) -> Member | None:
        persons = [member for member in self._persons if member.mentions[0].start < at]
        return max(
            persons,
            key=lambda member: (self._is_announced(member), member.person, len(member.mentions)),
            default=None,
        )

    def addressed(self, outer: Answer, span: Span) -> Answer:
        """Whom "you" means in somebody's turn: the guest, if somebody else speaks."""
        if self._scene.first_question is None:
            return NOBODY
        guest = self.guest("pronoun", span)
        return NOBODY if set(guest.members) & set(outer.members) else guest

    def _asks(self, step: str, span: Span, sure: float) -> Answer:
        if self._asker is not None:
            return reached(step, span, (self._asker,), ASKER)
        if self._outlet is None:
            return NOBODY
        return reached(step, span, (self._cast.unnamed.outlet(self._outlet, span),), sure)

    @property
    def _persons(self) -> list[Member]:
        return [m for m in self._cast.members if m.type == "person" and m.named]

    def _is_announced(self, member: Member) -> bool:
        return any(self._scene.in_title(mention.start) for mention in member.mentions)

    @cached_property
    def _asker(self) -> Member | None:
        """The first person of whom it is told before the first question that he or she asks."""
        end = self._scene.first_question
        if end is None:
            return None
        guest = self._guest_before(end)
        asking = [
            member
            for member in self._persons
            if len(member.words) > 1
            and member is not guest
            and any(self._in_talk(mention, end) for mention in member.mentions)
        ]
        return min(asking, key=lambda m: m.mentions[0].start, default=None)

    def _in_talk(self, mention: Span, end: int) -> bool:
        """Whether a mention before `end` is in a sentence that tells of a talk."""
        if mention.start >= end or _OWNS.match(self._cast.text, mention.end):
            return False
        block = self._scene.block_start(self._scene.block(mention.start))
        start = max([block, *sentence_ends(self._cast.text, block, mention.start)])
        stop = min([end, *sentence_ends(self._cast.text, mention.end, end)])
        return _TALKS.search(self._cast.text, start, stop) is not None


def _initials(name: str) -> set[str]:
    """The initials of a name, with and without those behind hyphens."""
    words = name.lower().split()
    parts = [part for word in words for part in word.split("-") if part]
    return {"".join(word[0] for word in words), "".join(part[0] for part in parts)}
