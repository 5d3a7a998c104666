"""What the article has told so far: its attributions, and the answers already found for them."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from sayso.statements.answers import NOBODY, Answer
from sayso.statements.attribution import Attribution
from sayso.statements.member import Member
from sayso.statements.scene import Scene
from sayso.types import Span

_DASH = re.compile(r"[—–-]\s$")
_ME = re.compile(r"[^\"“”«»„]*?\b(?:I|me|my|mine|we|us|our|ours)\b")
"""What one says of oneself in words that stand in no marks."""


class Told:
    """The attributions of an article in the order in which they are resolved, and their answers."""

    def __init__(self, attributions: Sequence[Attribution], scene: Scene) -> None:
        self.attributions = attributions
        self._scene = scene
        self._answers: dict[int, Answer] = {}
        self._met: list[tuple[int, int]] = []
        """Where the outer attributions are met that name somebody, and which they are."""
        self.last: int | None = None
        """The outer attribution that was answered last."""

    def order(self) -> Iterator[int]:
        """Outer ones before those within, in text order, titles after what they announce."""
        depths = [self._depth(i) for i in range(len(self.attributions))]
        titles = [self._scene.in_title(self.at(i)) for i in range(len(self.attributions))]
        yield from sorted(range(len(depths)), key=lambda i: (depths[i], titles[i], self.at(i)))

    def note(self, i: int, answer: Answer) -> None:
        """Keep the answer found for attribution `i`."""
        self._answers[i] = answer
        if self.outer(i) is None:
            self.last = i
            if answer.unresolved != "none-named":
                insort(self._met, (self.at(i), i))

    def answer(self, i: int | None) -> Answer:
        """The answer found for attribution `i`, nobody if there is none yet."""
        return NOBODY if i is None else self._answers.get(i, NOBODY)

    def answers(self) -> list[Answer]:
        """The answers in the order of the attributions."""
        return [self._answers[i] for i in range(len(self.attributions))]

    def in_text_order(self) -> Iterator[Answer]:
        """The outer answers so far that name somebody, by where they are met."""
        return (self._answers[i] for _, i in self._met)

    def recent(self, at: int) -> Answer:
        """The last outer answer met before `at`, if it is of this paragraph or the one before."""
        place = bisect_left(self._met, (at,)) - 1
        if place < 0:
            return NOBODY
        met, last = self._met[place]
        apart = self._scene.block(at) - self._scene.block(met)
        return self.answer(last) if apart in (0, 1) else NOBODY

    def speaks_between(self, start: int, end: int) -> bool:
        """Whether an outer attribution that names somebody is met in `[start, end)`."""
        return bisect_left(self._met, (start,)) < bisect_left(self._met, (end,))

    def names_source(self, span: Span) -> bool:
        """Whether the source of an attribution starts within the span."""
        return any(
            span.start <= source.start < span.end
            for one in self.attributions
            for source in one.source
        )

    def spoken(self, start: int, end: int) -> list[Member]:
        """Those who spoke alone in `[start, end)`, last first."""
        low, high = bisect_left(self._met, (start,)), bisect_left(self._met, (end,))
        spoken = (self._answers[i].members for _, i in reversed(self._met[low:high]))
        return list(dict.fromkeys(members[0] for members in spoken if len(members) == 1))

    def first_below(self, at: int) -> Iterator[Member]:
        """Those who speak alone behind `at` and not in a title, first to last."""
        for place, i in self._met[bisect_left(self._met, (at,)) :]:
            members = self._answers[i].members
            if len(members) == 1 and not self._scene.in_title(place):
                yield members[0]

    def two_before(self, at: int) -> tuple[Member, ...]:
        """The last two who spoke in the paragraph of `at`, each alone; none if fewer did."""
        alone = self.spoken(self._scene.block_start(self._scene.block(at)), at)
        return tuple(alone[1::-1]) if len(alone) > 1 else ()

    def source_around(self, span: Span) -> Answer:
        """The answer for the attribution in whose source the span stands, with more before it."""
        around = (
            self.answer(i)
            for i, one in enumerate(self.attributions)
            if any(source.start < span.start < source.end for source in one.source)
        )
        return next(around, NOBODY)

    def at(self, i: int) -> int:
        """Where attribution `i` is met: at its source, else its cue, else its content."""
        one = self.attributions[i]
        return (one.source or one.cue or one.content)[0].start

    def outer(self, i: int) -> int | None:
        """The attribution that `i` is within, if there is one."""
        outer = self.attributions[i].within
        return outer if outer is not None and 0 <= outer < len(self.attributions) else None

    def around(self, i: int, at: int) -> int:
        """Attribution `i`, or of those that it is within the one beside which `at` stands."""
        outer = self.outer(i)
        while outer is not None and not any(s.start <= at < s.end for s in self.said(outer)):
            i, outer = outer, self.outer(outer)
        return i

    def is_as_spoken(self, i: int | None, at: int) -> bool:
        """Whether the words of attribution `i` at `at` are those that were spoken: in a quotation,
        behind a dash, in somebody's turn or of an "I"."""
        if i is None:
            return False
        if self._scene.in_quotation(at):
            return True
        one, text = self.attributions[i], self._scene.text
        opens = one.content[0].start
        dash = _DASH.search(text, max(0, opens - 3), opens) is not None
        return not one.cue or dash or any(_ME.match(span.of(text)) for span in one.content)

    def same_sentence(self, i: int, at: int) -> bool:
        """Whether no sentence ends between attribution `i` and `at`."""
        one = self.attributions[i]
        ends = [s.end for s in (*one.source, *one.cue, *one.content) if s.end <= at]
        return bool(ends) and self._scene.same_sentence(max(ends), at)

    def said(self, i: int | None) -> tuple[Span, ...]:
        """The content of attribution `i`."""
        return () if i is None else self.attributions[i].content

    def _depth(self, i: int) -> int:
        """How many attributions `i` is nested in; counting stops where they go in a circle."""
        depth, outer = 0, self.outer(i)
        while outer is not None and depth < len(self.attributions):
            depth, outer = depth + 1, self.outer(outer)
        return depth
