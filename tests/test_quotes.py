"""The same quote across outlets: which printings are one utterance, how they differ, copies."""

from __future__ import annotations

import csv
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.statements.lexicon.kinds import kind_of
from sayso.statements.lexicon.organisations import ORGANISATIONS
from sayso.store.naming import plain
from sayso.store.quotes import Quote, Utterance, utterances
from sayso.store.quotes.copies import Copies, without
from sayso.store.quotes.differences import differences
from sayso.store.quotes.wording import words
from sayso.types import Span, SpeakerType

GOLD = Path(__file__).parent / "gold" / "same-quote"
PRECISION, RECALL = 0.97, 0.95
"""What pairs of the own set must reach, in either half."""


def quote(text: str, speaker: str = "Lena Marsh", day: str = "2031-05-06", **more: object) -> Quote:
    """A direct quote by a named person."""
    plain_one = Quote("", "", None, day, (speaker,), speaker[0].isupper(), "person", "direct", text)
    return replace(plain_one, **more)  # type: ignore[arg-type]


def together(*quotes: Quote) -> list[list[int]]:
    """The places of the quotes, grouped by utterance."""
    numbered = [replace(q, key=f"{n:03}", article=f"a{n}") for n, q in enumerate(quotes)]
    return sorted([int(p.quote.key) for p in u.printings] for u in utterances(numbered))


FULL = "“The lamp will burn until the last boat is in, and the council can send me the bill.”"


@pytest.mark.parametrize(
    "printing",
    [
        quote(
            '"The lamp will burn until the last boat is in and the council can send me the bill"'
        ),
        quote("‘the council can send me the bill’", "Marsh"),
        quote("“[The light] will burn until the last boat is in”"),
        quote("“The lamp will burn … and the council can send me the bill.”", "the keeper"),
        quote(
            "that the lamp would burn until the last boat was in and the council could send her "
            "the bill",
            kind="indirect",
        ),
        quote("“The lamp’ll burn till the last boat is in, and the council can send me the bill.”"),
        quote(FULL, day="2031-11-02", outlet="Echo"),
    ],
)
def test_other_printings_of_an_utterance(printing: Quote) -> None:
    assert together(quote(FULL), printing) == [[0, 1]]


@pytest.mark.parametrize(
    "other",
    [
        quote(FULL, "Tom Oduya"),
        quote("“The lamp will not burn until the last boat is in.”"),
        quote("“The lamp will burn until the last boat is in, and the harbour will stay dark.”"),
        quote("“I never said the lamp will burn until the last boat is in.”"),
        quote("“The bell will ring before the last boat is in, and nobody will hear it.”"),
    ],
)
def test_other_utterances(other: Quote) -> None:
    assert together(quote(FULL), other) == [[0], [1]]


def test_numbers_and_spelling_do_not_part_two_printings() -> None:
    one = quote("“Eleven thousand litres a day, twenty-one days a month, and three per cent lost.”")
    two = quote('"11,000 liters a day, 21 days a month, and 3% lost."')
    assert together(one, two) == [[0, 1]]


def test_another_number_is_another_utterance() -> None:
    one = quote("“Twenty-one crews are at sea and four are missing.”")
    two = quote("“Twenty-three crews are at sea and four are missing.”")
    assert together(one, two) == [[0], [1]]


def test_few_words_said_again_weeks_later_are_said_again() -> None:
    words = "“One tide at a time.”"
    assert together(quote(words), quote(words, day="2031-05-07")) == [[0, 1]]
    assert together(quote(words), quote(words, day="2031-06-20")) == [[0], [1]]


def test_a_printing_of_both_halves_joins_them() -> None:
    halves = (
        quote("“The lamp will burn until the last boat is in.”"),
        quote("“The council can send me the bill for it.”"),
    )
    both = quote(
        "“The lamp will burn until the last boat is in. The council can send me the bill for it.”"
    )
    assert together(*halves) == [[0], [1]]
    assert together(*halves, both) == [[0, 1, 2]]


def test_a_fragment_of_two_utterances_joins_neither() -> None:
    assert together(
        quote("“It is a great day for the lighthouse and I have cleaned every lamp in it.”"),
        quote("“It will be a great day for the crews when somebody buys us a second boat.”"),
        quote("“a great day”"),
    ) == [[0], [1], [2]]


@settings(max_examples=10, deadline=None)
@given(st.permutations(range(60)))
def test_the_order_of_adding_changes_nothing(order: list[int]) -> None:
    quotes = gold("dev")[:60]
    keys = {frozenset(p.quote.key for p in u.printings) for u in utterances(quotes)}
    shuffled = utterances(quotes[place] for place in order)
    assert {frozenset(p.quote.key for p in u.printings) for u in shuffled} == keys


@given(st.text(max_size=60) | st.sampled_from([FULL, "…", "’", "1,000.5 %", "don't I'm 'tis"]))
def test_words_stand_where_their_spans_say(text: str) -> None:
    spans = [word.span for word in words(text)]
    assert spans == sorted(spans)
    assert all(word.form for word in words(text))
    assert all(span.of(text).strip() for span in spans)


@given(st.text("ab ,.'“”", max_size=40), st.text("ab ,.'“”", max_size=40))
def test_differences_give_both_texts_back(full: str, printed: str) -> None:
    found = differences(full, printed)
    for side, text in (("full", full), ("printed", printed)):
        spans: list[Span] = [s for d in found if (s := getattr(d, side))]
        covered = "".join(span.of(text) for span in spans)
        assert [c for c in covered if c.isalnum()] == [c for c in text if c.isalnum()]
        assert all(a.end <= b.start for a, b in pairwise(spans))


def test_differences_word_by_word() -> None:
    full, printed = "We will not close the port today.", "“We will never close [the port]”"
    shown = [
        (d.what, d.full and d.full.of(full), d.printed and d.printed.of(printed))
        for d in differences(full, printed)
    ]
    assert shown == [
        ("same", "We will", "We will"),
        ("changed", "not", "never"),
        ("same", "close the port", "close [the port"),
        ("left out", "today", None),
    ]


STORY = " ".join(f"word{n}" for n in range(60))
TEXTS = {
    "wire": STORY,
    "copied": STORY[: len(STORY) * 3 // 4] + " and a line of our own",
    "other": " ".join(f"other{n}" for n in range(60)),
    "brief": "Two lines.",
}


def test_copies_are_told_from_independent_articles() -> None:
    first = Copies(TEXTS.__getitem__).clusters(["wire", "copied", "other", "brief", "brief"])
    assert first == {"wire": "wire", "copied": "wire", "other": "other", "brief": "brief"}


def test_quotations_do_not_make_a_copy() -> None:
    text = "She said: “the lamp will burn” and left."
    assert without(text, [Span(10, 30)]).split() == ["She", "said:", "and", "left."]


def test_an_utterance_tells_who_printed_it_and_how() -> None:
    [found] = utterances(
        [
            quote(FULL, key="1", article="wire", outlet="Beacon"),
            quote(FULL, "Marsh", key="2", article="copied", outlet="Echo"),
            quote("“until the last boat is in”", key="3", article="other", outlet="Echo"),
        ],
        TEXTS.__getitem__,
    )
    assert found.speaker == "Lena Marsh"
    assert found.outlets == ("Beacon", "Echo")
    assert found.independent == 2
    assert [(p.verbatim, p.copy_of) for p in found.printings] == [
        (True, None),
        (True, "wire"),
        (False, None),
    ]


@pytest.mark.parametrize("half", ["dev", "kept"])
def test_pairs_of_the_own_set(half: str) -> None:
    quotes = gold(half)
    truth = {q.key: row["utterance"] for q, row in zip(quotes, rows(half), strict=True)}
    place = {p.quote.key: n for n, u in enumerate(utterances(quotes)) for p in u.printings}
    right = found = wanted = 0
    for a, b in combinations(place, 2):
        together, same = place[a] == place[b], truth[a] == truth[b]
        right += together and same
        found += together
        wanted += same
    print(f"{half}: precision {right / found:.3f}, recall {right / wanted:.3f}")
    assert right / found >= PRECISION
    assert right / wanted >= RECALL


def rows(half: str) -> list[dict[str, str]]:
    """The rows of one half."""
    with (GOLD / f"{half}.tsv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def gold(half: str) -> list[Quote]:
    """The quotes of one half. A record would tell the types guessed here."""
    return [
        Quote(
            key=f"{number:03}",
            article=row["article"],
            outlet=row["outlet"],
            published=row["published"],
            speakers=(row["speaker"],),
            named=_is_name(row["speaker"]),
            type=_type(row["speaker"]),
            kind=row["kind"],  # type: ignore[arg-type]
            text=row["quote"],
        )
        for number, row in enumerate(rows(half))
    ]


def _is_name(speaker: str) -> bool:
    return speaker[0].isupper() and " of " not in speaker


def _type(speaker: str) -> SpeakerType | None:
    head = plain(speaker.partition(" for ")[0].partition(" of ")[0].split()[-1])
    if _is_name(speaker):
        return "organisation" if head in ORGANISATIONS else "person"
    return kind_of(head)


def test_shuffled_gold_gives_the_same_groups() -> None:
    quotes = gold("dev")
    again = quotes[:]
    Random(3).shuffle(again)

    def groups(found: list[Quote]) -> list[Utterance]:
        return list(utterances(found))

    assert groups(quotes) == groups(again)
