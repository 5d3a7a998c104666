"""Roles by weighing: places, the best row of them, the weights, and how they are learned."""

import random
from itertools import pairwise, product
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.article.evidence import evidence
from sayso.article.layout import Weights, from_bytes, placed, shipped, to_bytes
from sayso.article.lines import chunks
from sayso.article.places import (
    PLACES,
    Place,
    begins_article,
    may_begin,
    may_follow,
    places_of,
)
from sayso.types import Role

ROOT = Path(__file__).parent.parent
MARKED = [*(ROOT / "tests/gold/pasted/dev").glob("*.roles"), *ROOT.glob("training/pasted/*.roles")]


def some_weights(seed: int, width: int = 4) -> Weights:
    draw = np.random.default_rng(seed)

    def numbers(*shape: int) -> np.ndarray:
        return draw.normal(size=shape).astype(np.float16).astype(np.float32)

    size = len(PLACES)
    return Weights(
        names=tuple("abc"),
        direct=numbers(3, size),
        inner=numbers(3, width),
        inner_bias=numbers(width),
        layers=numbers(3, 5, width, width),
        layer_biases=numbers(3, width),
        out=numbers(width, size),
        bias=numbers(size),
        next=numbers(2, size, size),
        first=numbers(size),
        last=numbers(size),
    )


def total(path: tuple[int, ...], own: np.ndarray, gaps: list[bool], weights: Weights) -> float:
    """The sum of a row of places."""
    found = weights.first[path[0]] + weights.last[path[-1]]
    found += own[range(len(path)), path].sum()
    steps = zip(pairwise(path), gaps[1:], strict=True)
    return float(found + sum(weights.next[int(gap)][pair] for pair, gap in steps))


def may_be(path: tuple[int, ...], *, one: bool) -> bool:
    places = [PLACES[number] for number in path]
    steps = list(pairwise(places))
    parted = any(begins_article(*step) for step in steps)
    follow = all(may_follow(*step) for step in steps)
    return may_begin(places[0]) and follow and not (one and parted)


@settings(deadline=None, max_examples=8)
@given(
    st.lists(st.lists(st.sampled_from("abcd"), max_size=3, unique=True), min_size=1, max_size=3),
    st.lists(st.booleans(), min_size=3, max_size=3),
    st.integers(0, 1000),
    st.booleans(),
)
def test_the_row_of_places_taken_has_the_highest_sum_of_all(
    carried: list[list[str]], gaps: list[bool], seed: int, one: bool
) -> None:
    weights = some_weights(seed)
    gaps = gaps[: len(carried)]
    taken = tuple(PLACES.index(p) for p in placed(carried, gaps, weights, one=one))
    paths = product(range(len(PLACES)), repeat=len(carried))
    own = weights.of(carried)
    best = max(total(p, own, gaps, weights) for p in paths if may_be(p, one=one))
    assert may_be(taken, one=one)
    assert total(taken, own, gaps, weights) == pytest.approx(best, abs=1e-4)


def test_weights_are_read_as_they_were_written() -> None:
    weights = some_weights(1)
    again = from_bytes(to_bytes(weights))
    assert to_bytes(again) == to_bytes(weights)
    carried = [["a", "unheard of"], [], ["b", "c"]]
    assert again.of(carried).tolist() == weights.of(carried).tolist()


def test_weights_for_other_places_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    written = to_bytes(some_weights(1))
    monkeypatch.setattr("sayso.article.layout.PLACES", PLACES[::-1])
    with pytest.raises(ValueError, match="other places"):
        from_bytes(written)


@settings(deadline=None)
@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=9), st.integers(0, 100))
def test_what_speaks_for_a_block_is_what_was_learned(blocks: list[str], seed: int) -> None:
    torch = pytest.importorskip("torch")
    from training.layout import Batch, Example, Network

    torch.manual_seed(seed)
    names = {name: number for number, name in enumerate("abc")}
    network = Network(len(names)).eval()
    carried = [[names[name]] for name in blocks]
    longer = Example([[0]] * 12, [0] * 12, [0] * 12)
    batch = Batch([Example(carried, [0] * len(blocks), [0] * len(blocks)), longer])
    with torch.no_grad():
        expected = network(batch)[0, : len(blocks)].numpy()
    found = network.weights(names).of([[name] for name in blocks])
    np.testing.assert_allclose(found, expected, atol=1e-4)


def test_each_text_carries_evidence_that_is_weighed_and_in_the_same_order() -> None:
    text = "Harbour crews vote\n\nBy Ines Roth\n\nThe port said nothing, nor did the union.\n"
    first, again = (list(evidence(text, chunks(text))) for _ in range(2))
    assert first == again
    for names in first:
        assert len(names) == len(set(names))
        assert set(names) & set(shipped().names)


@pytest.mark.parametrize(
    ("roles", "parts"),
    [
        ("furniture title byline paragraph furniture paragraph furniture", "ATHBBBL"),
        ("paragraph paragraph", "BB"),
        ("furniture paragraph heading list furniture", "ABBBL"),
        ("title list list", "TBB"),
        ("title heading list dateline paragraph byline", "THHHBL"),
        ("title", "T"),
    ],
)
def test_places_go_by_title_and_texts(roles: str, parts: str) -> None:
    letters = {"above": "A", "title": "T", "head": "H", "body": "B", "tail": "L"}
    places = places_of([cast(Role, role) for role in roles.split()])
    assert "".join(letters[place.part] for place in places) == parts


def test_roles_at_odd_places_are_refused() -> None:
    with pytest.raises(ValueError, match="odd places"):
        places_of(["paragraph", "title"])


def test_one_article_begins_only_behind_text() -> None:
    assert begins_article(Place("tail", "furniture"), Place("above", "furniture"))
    assert not may_follow(Place("head", "byline"), Place("title", "title"))


@pytest.mark.parametrize("path", MARKED, ids=lambda path: path.stem)
def test_what_is_learned_from_a_page_is_marked_as_pages_are(path: Path) -> None:
    from training.pastes import Pool, articles_of, excerpt, mixed, read, text_of, varied

    page = read(path)
    chance = random.Random(path.stem)
    pool = Pool([page])
    for blocks in (page, varied(page, chance), mixed(page, pool, chance), excerpt(page, chance)):
        text, spans = text_of(blocks)
        for block, (start, end) in zip(blocks, spans, strict=True):
            assert text[start:end] == "\n".join(block.lines).strip()
        for article in articles_of(blocks):
            places = places_of([block.role for block in article])
            assert all(may_follow(*step) for step in pairwise(places))


def test_a_digest_is_made_of_articles_with_titles() -> None:
    from training.pastes import articles_of, gathered, read

    pages = [read(path) for path in sorted(MARKED)[:20]]
    for seed in range(20):
        digest = articles_of(gathered(pages, random.Random(seed)))
        assert 2 <= len(digest) <= 5
        for article in digest:
            roles = [block.role for block in article]
            assert roles.count("title") == 1
            assert "paragraph" in roles


def test_the_loss_is_what_the_marked_row_of_places_is_short_of_certainty(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    torch = pytest.importorskip("torch")
    from training.layout import Batch, Example, Network

    monkeypatch.setattr("training.layout.NEW_ARTICLE", 0.0)
    torch.manual_seed(0)
    network = Network(3).eval()
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.3)
    rows = [((0, 4, 12), [False, True, False]), ((12, 20), [False, False])]
    found = [Example([[0], [1], [2]][: len(p)], list(map(int, g)), list(p)) for p, g in rows]
    weights = network.weights(dict.fromkeys("abc", 0))
    missed = 0.0
    for path, gaps in rows:
        own = weights.of([["a"], ["b"], ["c"]][: len(path)])
        paths = product(range(len(PLACES)), repeat=len(path))
        all_sums = [total(p, own, gaps, weights) for p in paths if may_be(p, one=False)]
        missed += np.logaddexp.reduce(all_sums) - total(path, own, gaps, weights)
    with torch.no_grad():
        loss = float(network.loss(Batch(found)))
    assert loss == pytest.approx(missed / 5, abs=1e-3)


def test_what_was_learned_reads_what_it_was_learned_from() -> None:
    pytest.importorskip("torch")
    from training.layout import learned
    from training.pastes import read, text_of

    pages = [read(path) for path in sorted(MARKED)[:6]]
    weights = learned(pages)
    right = 0
    for page in pages:
        text, _ = text_of(page)
        parts = chunks(text)
        places = placed(evidence(text, parts), [part.gap > 0 for part in parts], weights)
        right += sum(p.role == b.role for p, b in zip(places, page, strict=False))
    assert right >= 0.95 * sum(map(len, pages))
