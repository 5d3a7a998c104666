"""Which persons are on the scene where: what pronouns and continued quotations go by."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from sayso.statements.attribution import Attribution
from sayso.statements.headlines import HEADLINES
from sayso.statements.lexicon.genders import Gender
from sayso.statements.member import Member
from sayso.statements.sentences import begins, sentence_ends
from sayso.types import Article, Span

RECENT = 64
"""How many mentions back from a pronoun are looked at; a few paragraphs of news hold fewer."""

QUESTIONS = 4
"""Paragraphs that end in a question mark, as many as only interviews have."""
NEAR = 1000
"""How many characters back sentences are looked at."""

_BEGINS: dict[Gender | None, re.Pattern[str]] = {
    None: re.compile(r"\W*(?:She|Her|He|His)\b"),
    "female": re.compile(r"\W*(?:She|Her)\b"),
    "male": re.compile(r"\W*(?:He|His)\b"),
}
_AND_ALSO: dict[Gender, re.Pattern[str]] = {
    "female": re.compile(r"\W*She\sand\s(?:[\w’'.-]+\s){0,4}"),
    "male": re.compile(r"\W*He\sand\s(?:[\w’'.-]+\s){0,4}"),
}
OWNS = re.compile(r"['’]s?\s")
"""The sign behind an owner's name."""
_ASKED = re.compile(r"Q[.:]?\s")
"""The label of a question."""
_AND = re.compile(r"(?:,\s[^.,;]{1,60})?,?\s(?:and|nor)\s(?:[\w’'.-]+,?\s){0,4}")
_OPENS = re.compile(r"\s*[\"'“‘«„‚‹»›]")
_CLOSES = re.compile(r"[\"'”’»“›«‹][\s.,;]*(?:\s\w)?$")

BELOW = 4
"""How many paragraphs are looked at for the name of whom a title or the first one means."""


class Scene:
    """The blocks, quotations and persons of an article, by place.

    Persons who are mentioned inside a quotation are not on the scene.
    """

    def __init__(
        self, article: Article, attributions: Sequence[Attribution], members: Iterable[Member]
    ) -> None:
        self.text = article.text
        self._titles = {block.start for block in article.blocks if block.role in HEADLINES}
        self._decks = {block.start for block in article.blocks if block.role == "deck"}
        self._starts = sorted(block.start for block in article.read_blocks)
        questions = [
            block.start
            for block in article.blocks
            if block.role in ("paragraph", "heading")
            if article.text[block.end - 1] == "?" or _ASKED.match(article.text, block.start)
        ]
        self.first_question = questions[0] if len(questions) >= QUESTIONS else None
        """Where the first question of an interview stands; None if the article is none."""
        quoted = sorted(s for a in attributions for s in a.content if self.is_quote(s))
        self._quote_starts = [span.start for span in quoted]
        self._quote_ends = list(accumulate((span.end for span in quoted), max))
        self._persons = sorted(
            (span.start, member.order, member)
            for member in members
            if member.person
            for span in member.mentions
            if not self.in_quotation(span.start)
        )

    def enter(self, member: Member, at: int) -> None:
        """Note one more mention of a person."""
        if member.person and not self.in_quotation(at):
            insort(self._persons, (at, member.order, member))

    def settle(self, other: Member, member: Member) -> None:
        """Take one of the persons for another from now on."""
        self._persons = sorted(
            (at, member.order, member) if one is other else (at, order, one)
            for at, order, one in self._persons
        )

    def present(
        self, start: int, end: int, gender: Gender | None, without: Sequence[Span] = ()
    ) -> list[Member]:
        """The persons mentioned in `[start, end)` but not in the spans `without`, last first.

        Those of another gender than `gender` are left out.
        """
        high = bisect_left(self._persons, (end,))
        low = max(bisect_left(self._persons, (start,)), high - RECENT)
        return list(
            dict.fromkeys(
                member
                for at, _, member in reversed(self._persons[low:high])
                if suits(member, gender) and not any(s.start <= at < s.end for s in without)
            )
        )

    def lately(self, at: int, gender: Gender | None) -> list[Member]:
        """The persons mentioned before `at` in this block or the one before, as `present` does."""
        return self.present(self.block_start(self.block(at) - 1), at, gender)

    def latest(self, at: int) -> Member | None:
        """The person mentioned last in this block or the one before."""
        return next(iter(self.lately(at, None)), None)

    def just_met(self, at: int) -> list[Member]:
        """Whom the sentence before the one that begins at `at` tells of for the first time, if of
        nobody else; it may end the block before."""
        start = max(self.block_start(self.block(at) - 1), at - NEAR)
        ends = sentence_ends(self.text, start, at)
        if self.begins_block(at):
            before = self.text[start:at].rstrip()
            ends = sentence_ends(self.text, start, start + len(before) - 1)
            ends.append(at)
        if not ends or ends[-1] != at:
            return []
        first = max([start, *ends[:-1]])
        present = self.present(first, at, None)
        new = len(present) == 1 and present[0].mentions[0].start >= first
        return present if new else []

    def subject_before(self, at: int, gender: Gender | None) -> Member | None:
        """The one person in the sentence before the one at `at`, if it is what that begins with.

        A sentence that begins with a pronoun of that gender and tells of no person by another word
        is about whom the one before it is about.
        """
        start = max(self.block_start(self.block(at)), at - NEAR)
        *firsts, here = start, *sentence_ends(self.text, start, at)
        for first in reversed(firsts):
            present = self.present(first, at, gender)
            if not present and _BEGINS[gender].match(self.text, first):
                continue
            present = [member for member in present if not self._only_owns(member, first, at)]
            if len(present) != 1:
                return None
            mentions = present[0].mentions
            starts = any(m.start < here and begins(self.text, first, m.start) for m in mentions)
            return present[0] if starts else None
        return None

    def _only_owns(self, member: Member, start: int, end: int) -> bool:
        """Whether it is mentioned in `[start, end)` as an owner only: "Ruiz's daughter"."""
        inside = [span for span in member.mentions if start <= span.start < end]
        return bool(inside) and all(OWNS.match(self.text, span.end) for span in inside)

    def pair_before(self, at: int, members: Iterable[Member]) -> tuple[Member, ...]:
        """The last named persons joined by "and" in this block or the one before, if any, with
        those who are listed before them: "Ana Ruiz, Ian Bell and Tom Orr"."""
        places = self._named_near(at, members)
        for i in range(len(places) - 1, 0, -1):
            (_, end, first), (begin, _, second) = places[i - 1 : i + 1]
            if first is not second and _AND.fullmatch(self.text, end, begin):
                return (*self._listed_before(places[:i]), second)
        return ()

    def _listed_before(self, places: list[tuple[int, int, Member]]) -> tuple[Member, ...]:
        """The last of those places, and those that only commas part from it."""
        listed = [places[-1]]
        for place in reversed(places[:-1]):
            if self.text[place[1] : listed[0][0]] != ", ":
                break
            listed.insert(0, place)
        return tuple(dict.fromkeys(member for _, _, member in listed))

    def _named_near(self, at: int, members: Iterable[Member]) -> list[tuple[int, int, Member]]:
        """Where this block up to `at` and the one before name persons, and whom."""
        start = self.block_start(self.block(at) - 1)
        places = sorted(
            (span.start, span.end, member.order, member)
            for member in members
            if member.named and member.type == "person"
            for span in member.mentions
            if start <= span.start and span.end <= at
        )
        return [(begin, end, member) for begin, end, _, member in places]

    def is_about_two(self, at: int, gender: Gender) -> bool:
        """Whether the sentence before the one at `at` begins with two persons joined by "and", both
        of whom a pronoun of that gender fits: "Ruiz and Bell left together", "She and Ruiz left".
        """
        before = self.sentence_before(at)
        if before is None:
            return False
        first, end = before.start, before.end
        low, high = (bisect_left(self._persons, (place,)) for place in (first, end))
        here = [(place, member) for place, _, member in self._persons[low:high]]
        begun = [s.end for at, member in here[:1] for s in member.mentions if s.start == at]
        if _AND_ALSO[gender].match(self.text, first, end):
            return any(
                suits(one, gender) and _AND_ALSO[gender].fullmatch(self.text, first, place)
                for place, one in here
            )
        if not (begun and begins(self.text, first, here[0][0]) and suits(here[0][1], gender)):
            return False
        return any(
            suits(member, gender) and _AND.fullmatch(self.text, begun[0], place)
            for place, member in here[1:]
            if member is not here[0][1]
        )

    def sentence_before(self, at: int) -> Span | None:
        """The sentence before the one that holds `at`, in the same block; those that end in a
        quotation do not count."""
        start = max(self.block_start(self.block(at)), at - NEAR)
        ends = sentence_ends(self.text, start, at)
        ends = [end for end in ends if not self.in_quotation(end - 1)]
        return Span([start, *ends][-2], ends[-1]) if ends else None

    def paragraphs(self) -> list[int]:
        """Where the blocks that are no titles start."""
        return [start for start in self._starts if start not in self._titles]

    def in_opening(self, at: int) -> bool:
        """Whether `at` is in a title, a deck or the first paragraph."""
        first = self.paragraphs()[:1]
        return self.in_title(at) or (bool(first) and self.block(at) <= self.block(first[0]))

    def leads(self) -> list[int]:
        """Where the decks and the first paragraph start."""
        return [*sorted(self._decks), *self.paragraphs()[:1]]

    def block(self, at: int) -> int:
        """The number of the block that holds `at`, -1 before the first."""
        return bisect_right(self._starts, at) - 1

    def block_start(self, number: int) -> int:
        """Where a block starts; the start of the text for a number below the first."""
        return self._starts[number] if 0 <= number < len(self._starts) else 0

    def begins_block(self, at: int) -> bool:
        """Whether a block starts at `at`."""
        return self.block_start(self.block(at)) == at

    def in_title(self, at: int) -> bool:
        """Whether `at` is in a title, deck or heading."""
        return self.block_start(self.block(at)) in self._titles

    def in_quotation(self, at: int) -> bool:
        """Whether `at` is in content that starts with a quotation mark."""
        i = bisect_right(self._quote_starts, at) - 1
        return i >= 0 and at < self._quote_ends[i]

    def mentioned(self, sentence: Span, members: Iterable[Member]) -> Iterator[tuple[Span, Member]]:
        """Where a sentence mentions the members outside quotations, in the order of the members,
        and whom."""
        for member in members:
            for span in member.mentions:
                inside = sentence.start <= span.start < sentence.end
                if inside and not self.in_quotation(span.start):
                    yield span, member

    def is_quote(self, span: Span) -> bool:
        """Whether a quotation opens at the start of the span."""
        return _OPENS.match(self.text, span.start, span.end) is not None

    def is_open(self, span: Span) -> bool:
        """Whether the span is a quotation that no mark closes at its end."""
        tail = self.text[max(span.start + 1, span.end - 4) : span.end + 2]
        return self.is_quote(span) and _CLOSES.search(tail) is None

    def same_sentence(self, start: int, end: int) -> bool:
        """Whether no sentence ends in `[start, end)`; too far apart counts as no."""
        return end - start < NEAR and not sentence_ends(self.text, start, end)


def suits(member: Member, gender: Gender | None) -> bool:
    """Whether nothing the article tells about a member contradicts the gender."""
    return gender is None or member.gender is None or member.gender == gender
