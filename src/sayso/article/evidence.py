"""What speaks for the role of each block of plain text: its own signs, and what is around it.

A piece of evidence is a name, such as "kind short, gaps some some". `layout` weighs them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from sayso.article import credits
from sayso.article.kinds import Kind, densest, kind_of
from sayso.article.lines import Chunk
from sayso.article.signs import SMALL, WORD, signs_of, words_of

_SHOWN = frozenset(
    chain(
        ("date", "dateline", "clock", "ago", "month", "published", "by", "byline", "name"),
        ("about an author", "editor's words", "caption", "picture words", "hides a caption"),
        ("label", "menu", "frame", "several bars", "drawn line", "count", "page's words"),
        (
            "gathers",
            "leads on",
            "feed's label",
            "header of a mail",
            "bullet",
            "numbered",
            "figures",
            "score",
            "name and colon",
        ),
        ("quoted", "opens quotation", "ends like a sentence", "ends with a colon"),
        ("ends with a question", "case capitals", "case names", "words 1", "words 2", "words 3"),
        ("kind furniture", "kind short", "kind prose", "kind question", "kind item"),
    )
)
"""Signs that a block shows to those around it."""
_SIDES = ((-1, "above"), (1, "below"), (-2, "second above"))
_FAR = 8  # blocks beyond which text is far away
_NEAR_END = 3  # blocks at both ends of the text that are counted
_MANY = 3
_SHOUTED = 5  # words
_LONGEST_CLOCK = 60  # characters of a time with its date
_LIVE = 3  # clocks that make a live blog
_INTERVIEW = 3  # questions that make an interview
_LONGEST_NUMBERED = 120  # characters
_APART = 2  # blocks between two numbered lines that make no list
_SEARCHED = 5_000  # characters of a block that repetitions are looked for in
_MOST_WORDS = 50  # of a block that is looked for in others
_SHINGLE = 4  # words in a row that make a repetition
_KEPT = 8  # blocks that are remembered to hold the same words
_TOLD_WORDS = 25  # of a line whose words are looked for in the text
_SHORT_TEXT = 30  # words
_ANNOUNCES = re.compile(
    r"\b(?:writes?|wrote|written|reads?|posted|says here|letter|note|book|message|statement|post"
    r"|entry|text|dispatch|memo|diary|telegram|plaque|sign|inscription)\b.{0,60}:$",
    re.IGNORECASE,
)
"""A line that leads to the words of somebody."""
_NUMBER = re.compile(r"(?:no\. ?)?(\d{1,2})[.):]? \S", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_PREFIX = re.compile(r"([\w.’' -]{1,30}): ")
_QUOTED = re.compile(r"[\"“‘«„'].*[\"”’»'][.!?,]?")
_CANDIDATES: frozenset[Kind] = frozenset(("short", "question", "item"))
"""Kinds of lines that titles are among."""


def evidence(text: str, chunks: Sequence[Chunk]) -> Iterator[list[str]]:
    """What each block to be of `text` carries, in order."""
    kinds, signs, words = _alone(text, chunks)
    shown = [[sign for sign in own if sign in _SHOWN] for own in signs]
    around = _Around(chunks, kinds)
    for number, own in enumerate(signs):
        found = [*own, *words[number], *around.of(number), *_neighbours(chunks, shown, number)]
        yield list(dict.fromkeys(found))


def _alone(
    text: str, chunks: Sequence[Chunk]
) -> tuple[list[Kind], list[list[str]], list[list[str]]]:
    """The kind, the signs and the words of each block; the same words are looked at once."""
    seen: dict[str, tuple[Kind, list[str], list[str]]] = {}
    found = []
    for chunk in chunks:
        shown = chunk.span.of(text)
        if shown not in seen:
            kind = kind_of(text, chunk)
            seen[shown] = kind, signs_of(text, chunk, kind), words_of(chunk)
        found.append(seen[shown])
    return [k for k, _, _ in found], [s for _, s, _ in found], [w for _, _, w in found]


def _neighbours(chunks: Sequence[Chunk], shown: Sequence[list[str]], number: int) -> Iterator[str]:
    """The signs of the blocks around one; "right" above or below without a blank line between."""
    for step, side in _SIDES:
        if not 0 <= number + step < len(chunks):
            continue
        yield from (f"{side}: {sign}" for sign in shown[number + step])
        if abs(step) == 1 and not chunks[max(number, number + step)].gap:
            yield from (f"right {side}: {sign}" for sign in shown[number + step])
        if shown[number] == shown[number + step]:
            yield f"like {side}"


class _Around:
    """What stands around the blocks of a text."""

    def __init__(self, chunks: Sequence[Chunk], kinds: Sequence[Kind]) -> None:
        self._chunks, self._kinds = chunks, kinds
        self._first, self._last = densest(chunks, kinds)
        self._before = [0]
        for kind in kinds:
            self._before.append(self._before[-1] + (kind == "prose"))
        self._same = Counter(chunk.words.casefold() for chunk in chunks)
        self._told: Counter[str] = Counter()
        for number, kind in enumerate(kinds):
            if kind == "prose":
                self._told.update(set(self._words(number)))
        self._holders = self._find_holders()
        self._runs = list(self._find_runs())
        self._authors = self._find_authors()
        self._numbers = self._find_numbers()
        self._prefixes = Counter(map(_prefix, chunks))
        self._shouted = sum(map(_is_shouted, chunks))
        self._live = sum(_has_clock(chunk.words) for chunk in chunks) >= _LIVE
        self._interview = kinds.count("question") >= _INTERVIEW
        heads = [n for n in range(min(self._first, len(kinds))) if kinds[n] in _CANDIDATES]
        self._longest = max(heads, key=lambda n: len(self._words(n)), default=-1)
        self._most_told = max(heads, key=self._count_told, default=-1)

    def of(self, number: int) -> Iterator[str]:
        """What the block carries by its place and by what other blocks say."""
        yield from self._gaps(number)
        yield from self._page(number)
        yield from self._place(number)
        yield from self._run(number)
        yield from self._repetition(number)
        yield from self._share_told(number)

    def _gaps(self, number: int) -> Iterator[str]:
        """The kinds of the blocks around it, and the blank lines between."""
        kind, gap, below = self._kinds[number], self._gap(number), self._gap(number + 1)
        yield f"gap {gap}"
        yield f"gap below {below}"
        yield f"gaps {gap} {below}"
        yield f"{kind}, gaps {gap} {below}"
        for step in (-2, -1, 1, 2):
            other = self._kind(number + step)
            yield f"at {step} {other}"
            if abs(step) == 1:
                yield f"{kind}, at {step} {other}"
                yield f"{kind}, at {step} {other}, gap {gap if step < 0 else below}"

    def _page(self, number: int) -> Iterator[str]:
        """What the page is: a live blog, an interview, a list of articles with numbers."""
        kind, words = self._kinds[number], self._chunks[number].words
        above = self._chunks[number - 1].words if number else ""
        if self._live:
            yield f"live, {kind}"
            if _has_clock(words):
                yield "live, clock"
            if _has_clock(above):
                yield f"live, below a clock, {kind}"
        if self._interview:
            yield f"interview, {kind}"
        prefix = _prefix(self._chunks[number])
        if prefix and self._prefixes[prefix] >= _MANY:
            yield "one of several with its prefix"
            yield f"{kind}, one of several with its prefix"
        if number == self._longest:
            yield "longest above the text"
        if number == self._most_told:
            yield "most told above the text"
            if number == self._longest:
                yield "longest and most told"
        if above.endswith(":"):
            yield f"{kind} below a colon"
            if _ANNOUNCES.search(above):
                yield "announced"
                yield f"{kind}, announced"
        if any(other != number for other in self._authors.get(self._beginning(number), ())):
            yield "begins with an author's name"
            yield f"{kind}, begins with an author's name"
        if self._is_counted(number):
            yield "one of numbered lines apart"
        if self._shouted > 1 and _is_shouted(self._chunks[number]):
            yield "one of several long lines in capitals"

    def _place(self, number: int) -> Iterator[str]:
        """Where it stands: by the part that is densest in text, by other texts, in the page."""
        kind = self._kinds[number]
        place = (
            "above" if number < self._first else "below" if number > self._last
            else "first" if number == self._first else "last" if number == self._last else "inside"
        )  # fmt: skip
        yield f"{place} the text"
        yield f"{kind} {place} the text"
        before = min(self._before[number], _MANY)
        after = min(self._before[-1] - self._before[number + 1], _MANY)
        below = next((n for n in range(1, _FAR) if self._kind(number + n) == "prose"), _FAR)
        above = next((n for n in range(1, _FAR) if self._kind(number - n) == "prose"), _FAR)
        for name in (
            f"texts before {before}", f"texts after {after}", f"text in {below}",
            f"text {above} ago",
        ):  # fmt: skip
            yield name
            yield f"{kind}, {name}"
        if number < _NEAR_END:
            yield f"block {number}"
        if len(self._kinds) - number <= _NEAR_END:
            yield f"block {number - len(self._kinds)}"

    def _run(self, number: int) -> Iterator[str]:
        """How many lines that are no text stand together here, and where this one is."""
        first, last = self._runs[number]
        if self._kinds[number] == "prose":
            return
        size = last - first + 1
        name = str(size) if size < _MANY else "3-4" if size < 5 else "5 or more"
        yield f"run of {name}"
        if size > 1:
            place = "first" if number == first else "last" if number == last else "inside"
            yield f"{place} of a run"
            yield f"{place} of a run of {name}"
        begins = "gap" if self._gap(first) else self._kind(first - 1)
        ends = "gap" if self._gap(last + 1) else self._kind(last + 1)
        yield f"run below {begins}"
        yield f"run above {ends}"
        yield f"run between {begins} and {ends}"

    def _repetition(self, number: int) -> Iterator[str]:
        """Which other blocks have its words, or some in a row."""
        words, kind = self._words(number), self._kinds[number]
        if not 0 < len(words) <= _MOST_WORDS:
            return
        same = self._same[self._chunks[number].words.casefold()]
        if same > 1:
            often = "twice" if same == 2 else "often"
            yield f"stands {often}"
            yield f"{kind}, stands {often}"
        shingles = list(_shingles(words))
        others = Counter(n for s in shingles for n in self._holders[s] if n != number)
        if not others:
            return
        other, count = min(others.items(), key=lambda item: (-item[1], item[0]))
        side = "above" if other < number else "below"
        size = len(self._words(other)) - len(words)
        length = "longer" if size > 0 else "shorter" if size else "equal"
        yield f"repeats {'text' if self._kinds[other] == 'prose' else 'a line'} {side}"
        if 2 * count > len(shingles):
            share = "all" if count == len(shingles) else "most"
            yield f"{share} of it {side}, {length}"
            yield f"{kind}, {share} of it {side}, {length}"
            if _QUOTED.fullmatch(self._chunks[number].words):
                yield f"quoted and repeated, {length}"

    def _share_told(self, number: int) -> Iterator[str]:
        """How many of its words the text has: teasers of other articles have few."""
        words, kind = self._words(number), self._kinds[number]
        telling = _telling(words)
        if kind == "prose":
            share = sum(self._told[word] > 1 for word in telling) / max(1, len(telling))
            name = _level(share, 0.2, 0.5)
            yield f"text told {name}"
            if len(words) < _SHORT_TEXT:
                yield f"short text told {name}"
        elif telling and len(words) <= _TOLD_WORDS:
            name = _level(self._count_told(number) / len(telling), 0.34, 0.67)
            yield f"told {name}"
            yield f"{kind} told {name}"

    def _count_told(self, number: int) -> int:
        return sum(self._told[word] > 0 for word in _telling(self._words(number)))

    def _find_holders(self) -> dict[tuple[str, ...], list[int]]:
        """The first blocks that hold each run of words of a block that is not long."""
        holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number in range(len(self._chunks)):
            words = self._words(number)
            if len(words) <= _MOST_WORDS:
                for shingle in _shingles(words):
                    holders[shingle] = []
        for number in range(len(self._chunks)):
            for shingle in set(_shingles(self._words(number))):
                if shingle in holders and len(holders[shingle]) < _KEPT:
                    holders[shingle].append(number)
        return holders

    def _find_runs(self) -> Iterator[tuple[int, int]]:
        first = 0
        while first < len(self._kinds):
            last = first
            while (
                self._kinds[first] != "prose"
                and last + 1 < len(self._kinds)
                and self._kinds[last + 1] != "prose"
                and not self._gap(last + 1)
            ):
                last += 1
            yield from [(first, last)] * (last + 1 - first)
            first = last + 1

    def _find_authors(self) -> dict[tuple[str, ...], list[int]]:
        """The first two words of bylines, and of lines that are a name of two or three."""
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, (chunk, kind) in enumerate(zip(self._chunks, self._kinds, strict=True)):
            short = kind == "short" and len(chunk.words.split()) in (2, 3)
            if kind == "byline" or (short and credits.is_name(chunk.words)):
                name = WORD.findall(credits.without_by(chunk.words).casefold())
                if len(found[tuple(name[:2])]) < _KEPT:
                    found[tuple(name[:2])].append(number)
        return found

    def _beginning(self, number: int) -> tuple[str, ...]:
        words = self._words(number)
        return tuple(words[:2]) if len(words) > 2 else ()

    def _find_numbers(self) -> dict[int, tuple[int, int]]:
        """For each number that lines begin with, the first and the last block of those."""
        found: dict[int, tuple[int, int]] = {}
        for number in range(len(self._chunks)):
            count = self._count_of(number)
            if count is not None:
                found[count] = found.get(count, (number, number))[0], number
        return found

    def _count_of(self, number: int) -> int | None:
        words = self._chunks[number].words
        found = _NUMBER.match(words)
        return int(found[1]) if found and len(words) < _LONGEST_NUMBERED else None

    def _is_counted(self, number: int) -> bool:
        """True for a line with a number if the next one, or the one before, stands apart."""
        count = self._count_of(number)
        if count is None:
            return False
        others = [n for near in (count - 1, count + 1) for n in self._numbers.get(near, ())]
        return any(abs(other - number) > _APART for other in others)

    def _words(self, number: int) -> list[str]:
        return WORD.findall(self._chunks[number].words[:_SEARCHED].casefold())

    def _gap(self, number: int) -> str:
        """The blank lines above a block: "" for none, "some"; "end" at both ends of the text."""
        if not 0 < number < len(self._chunks):
            return "end"
        return "some" if self._chunks[number].gap else ""

    def _kind(self, number: int) -> str:
        return self._kinds[number] if 0 <= number < len(self._kinds) else "end"


def _prefix(chunk: Chunk) -> str:
    """What stands before a colon at the beginning of a block, as before answers."""
    found = _PREFIX.match(chunk.words)
    return found[1] if found else ""


def _has_clock(words: str) -> bool:
    """True for a time of the day, perhaps with a date."""
    dated = len(words) <= _LONGEST_CLOCK and credits.is_dateline(words)
    return credits.is_clock(words) or (dated and _CLOCK.search(words) is not None)


def _is_shouted(chunk: Chunk) -> bool:
    """True for capitals, of more words than a subhead has as a rule."""
    return chunk.words.isupper() and len(chunk.words.split()) >= _SHOUTED


def _telling(words: Sequence[str]) -> set[str]:
    return {word for word in words if word not in SMALL and len(word) > 2}


def _level(share: float, few: float, some: float) -> str:
    return "none" if not share else "few" if share < few else "some" if share < some else "most"


def _shingles(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The runs of four words; all words together if they are fewer."""
    size = min(len(words), _SHINGLE)
    if size > 1:
        yield from (tuple(words[n : n + size]) for n in range(len(words) - size + 1))
