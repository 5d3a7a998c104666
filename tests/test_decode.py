"""Whatever the scores, statements are well formed; and the rules that make them so."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from itertools import combinations, pairwise
from typing import get_args

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Scores, quotations_in
from sayso.model.scores import WindowLinks
from sayso.model.windows import MARGIN, Cut
from sayso.pipeline import record_of
from sayso.record import faults
from sayso.statements.decode import Found, decode
from sayso.types import READ_ROLES, Article, Block, Role, Span
from tests.strategies import articles
from tests.tiny import Chance, by_chance, model, paragraphs, piece_maker

WORDS = [
    "the ",
    "ferry ",
    "said",
    " he ",
    ", ",
    ". ",
    " – ",
    "x1",
    "Bell",
    " 한가 ",
    "e\u0301",
    "🗼",
]
MARKS = [
    '"',
    "“",
    "”",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "„",
    " ",
    "\u2009",
    "\u202f",
    "\x1c",
    "…",
    "*",
    "-",
]
prose = st.lists(st.sampled_from(WORDS) | st.sampled_from(MARKS), min_size=1, max_size=60)
texts = st.lists(prose.map("".join), min_size=1, max_size=5).map("\n\n".join)
seeds = st.integers(0, 2**32)
seams = st.sets(st.floats(0, 1), max_size=2)
body: list[Role] = ["paragraph", "quote"]
roles: st.SearchStrategy[Role] = st.sampled_from(sorted(READ_ROLES)) | st.sampled_from(body)


@given(
    texts, st.lists(roles, min_size=9, max_size=9), seeds, seams, st.sampled_from([0, 3, MARGIN])
)
def test_what_is_found_is_well_formed(
    text: str, roles: list[Role], seed: int, seams: set[float], margin: int
) -> None:
    stretches = paragraphs(text)
    roles = roles[: len(stretches)]
    quoted = quotations_in(text, stretches)
    found = decode(text, scores_by_chance(text, seed, seams, margin), stretches, roles, quoted)
    check(text, stretches, roles, found)


def check(text: str, stretches: list[Span], roles: Sequence[Role], found: Sequence[Found]) -> None:
    """Fails where one of `found` is malformed."""
    quoted = quotations_in(text, stretches)
    for one in found:
        assert len(one.cue) <= 1
        assert len(one.source) <= len(one.cue)
        assert one.cue or any(
            q.start < c.end and c.start < q.end for q in quoted for c in one.content
        )
        assert one.content
        assert any(c.isalnum() for span in one.content for c in span.of(text))
        for part in (one.source, one.cue, one.content):
            assert_in_order(part)
        for a, b in combinations((one.source, one.cue, one.content), 2):
            assert all(x.end <= y.start or y.end <= x.start for x in a for y in b)
        for span in one.parts:
            assert not text[span.start].isspace()
            assert not text[span.end - 1].isspace()
        homes = {paragraph_of(span, stretches) for span in one.parts}
        assert len(homes) == 1 or {roles[home] for home in homes} <= {"paragraph", "quote"}
        assert all(0 <= chance <= 1.0001 for chance in one.evidence)
    assert [one.start for one in found] == sorted(one.start for one in found)
    cues = [one.cue for one in found if one.cue]
    assert len(set(cues)) == len(cues)


def scores_by_chance(text: str, seed: int, seams: set[float], margin: int) -> Scores:
    """Random scores in one window, or in several that overlap by two margins."""
    pieces = piece_maker()(text, paragraphs(text))
    count = len(pieces)
    random = np.random.default_rng(seed)
    tags, links, antecedents = by_chance(random, count)
    tags -= np.log(np.exp(tags).sum(axis=1, keepdims=True))
    windows = []
    for start, end in pairwise(sorted({0, count, *(int(count * seam) for seam in seams)})):
        cut = Cut(max(0, start - margin), min(count, end + margin), start, end)
        first = by_chance(random, 1)
        seen = np.concatenate([first.links, links[cut.start : cut.end]])
        meant = np.concatenate([first.antecedents, antecedents[cut.start : cut.end]])
        windows.append(WindowLinks(cut, *np.split(seen, 4, axis=1), *np.split(meant, 2, axis=1)))
    return Scores(pieces, tags, tuple(windows))


def assert_in_order(spans: Sequence[Span]) -> None:
    assert all(before.end <= after.start for before, after in pairwise(spans))


def paragraph_of(span: Span, stretches: Sequence[Span]) -> int:
    """The number of the one paragraph that holds the span."""
    [home] = [n for n, p in enumerate(stretches) if p.start <= span.start and span.end <= p.end]
    return home


every_role: st.SearchStrategy[Role] = st.sampled_from(get_args(Role))


@st.composite
def wordy_articles(draw: st.DrawFn) -> Article:
    text = draw(texts)
    blocks = [
        Block(draw(st.one_of(every_role, roles)), span.start, span.end) for span in paragraphs(text)
    ]
    return Article(sha256(text.encode()).hexdigest(), text, tuple(blocks))


@given(wordy_articles() | articles(), seeds)
def test_chance_gives_a_sound_record(article: Article, seed: int) -> None:
    assert faults(record_of(article, model(Chance(seed)))) == []
