"""Pieces stand where they say they stand, whatever the text is made of."""

from __future__ import annotations

import unicodedata
from itertools import chain, pairwise
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from sayso.model import WEIGHTS
from sayso.model.pieces import BREAK, CLS, FORMS, SEP, SHAPES, Pieces
from sayso.types import Span
from tests.tiny import piece_maker, pieces, tokens

ODD = [
    "e\u0301",
    "\u0301",
    "한",
    "\r\n",
    "\x00",
    "\x1c",
    "\x85",
    "\u2028",
    "\u200d",
    "👩‍🚀",
    "𝔸",
    "İ",
]
ODD += [
    "[SEP]",
    "[CLS]",
    "[unused0]",
    "[break]",
    "##a",
    "ﬁ",
    "\u09cb",
    "\u202e",
    "\ufeff",
    "x" * 120,
]
texts = st.lists(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    | st.sampled_from(ODD)
    | st.sampled_from(["the ", "Ferry", "' ", '"', "“", "”", "’s", " "]),
    max_size=12,
).map("".join)


@st.composite
def cut_texts(draw: st.DrawFn) -> tuple[str, list[Span]]:
    """A text and paragraphs of it, in order, without overlap."""
    text = draw(texts)
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    return text, [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]


def by_paragraph(found: Pieces) -> list[list[tuple[int, int]]]:
    """Where the pieces of each paragraph stand; breaks part them."""
    places: list[list[tuple[int, int]]] = [[]]
    for id, start, end in zip(found.ids, found.starts, found.ends, strict=True):
        if id == BREAK:
            places.append([])
        else:
            places[-1].append((int(start), int(end)))
    return places


def words(text: str) -> list[str]:
    """The words that the pieces of one paragraph cover."""
    found = pieces(text)
    return [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)]


def shape(text: str, word: str) -> tuple[str, bool, bool]:
    """The form of the piece that `word` begins with, whether it is spaced, whether it is quoted."""
    found = pieces(text)
    value = int(found.shapes[found.starts.tolist().index(text.index(word))])
    return FORMS[value % 16], bool(value // 16 % 2), bool(value // 32)


@given(cut_texts())
@example(("가 한\n", [Span(0, 1), Span(2, 4)]))
@example(("\u200b", [Span(0, 1)]))
@example(("", []))
def test_pieces_stand_in_order_inside_their_paragraphs(given: tuple[str, list[Span]]) -> None:
    text, paragraphs = given
    found = piece_maker()(text, paragraphs)
    assert len(found.ids) == len(found.shapes) == len(found.starts) == len(found.ends)
    assert all(0 <= shape < SHAPES for shape in found.shapes)
    assert (found.ids == BREAK).sum() == max(0, len(paragraphs) - 1)
    assert len(by_paragraph(found)) == max(1, len(paragraphs))
    for paragraph, places in zip(paragraphs, by_paragraph(found), strict=False):
        for start, end in places:
            assert paragraph.start <= start < end <= paragraph.end
        for before, after in pairwise(places):
            assert before[1] <= after[0] or before == after, "parts of one character share it"


@given(cut_texts())
def test_no_piece_begins_or_ends_with_white_space(given: tuple[str, list[Span]]) -> None:
    text, paragraphs = given
    for start, end in chain.from_iterable(by_paragraph(piece_maker()(text, paragraphs))):
        assert not text[start].isspace()
        assert not text[end - 1].isspace()


latin = st.text("abcxyzABCXYZéÉüÜñçÅ0123456789", min_size=1, max_size=8)
joints = st.sampled_from([" ", "  ", "\t", ", ", "-", ".\n", "\u00a0", "\u2009", "’", " “"])


@given(st.lists(st.tuples(latin, joints), max_size=10), st.sampled_from(["NFC", "NFD"]))
def test_offsets_are_those_of_the_words(
    parts: list[tuple[str, str]], form: Literal["NFC", "NFD"]
) -> None:
    text = unicodedata.normalize(form, "".join(word + joint for word, joint in parts))
    found = piece_maker()(text, [Span(0, len(text))] if text else [])
    for id, start, end in zip(found.ids, found.starts, found.ends, strict=True):
        assert bare(text[start:end]) == tokens()[id].removeprefix("##")
    assert "".join(bare(text[a:b]) for a, b in zip(found.starts, found.ends, strict=True)) == (
        "".join(bare(text).split())
    )


def bare(word: str) -> str:
    """The word in small letters without accents, as the tokenizer folds it."""
    return "".join(
        c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c)
    )


def test_words_beyond_the_basic_plane_do_not_shift_what_follows() -> None:
    text = "🦑🗼 𝔸 the ferry"
    assert words(text)[-2:] == ["the", "ferry"]


def test_windows_newlines_count_as_two() -> None:
    text = "the\r\n\r\nferry"
    found = piece_maker()(text, [Span(0, 3), Span(7, 12)])
    assert found.starts.tolist() == [0, 7, 7]
    assert found.ids.tolist()[1] == BREAK


def test_a_paragraph_without_any_piece_keeps_its_breaks() -> None:
    found = piece_maker()("the\u200b\u200bbell", [Span(0, 3), Span(3, 4), Span(4, 5), Span(5, 9)])
    assert (found.ids == BREAK).sum() == 3
    assert [len(places) for places in by_paragraph(found)] == [1, 0, 0, 1]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("the ferry", "ferry", ("lower", True, False)),
        ("The ferry", "The", ("title", True, False)),
        ("THE FERRY", "FERRY", ("upper", True, False)),
        ("in 1911", "1911", ("digit", True, False)),
        ("the ferry.", ".", ("stop", False, False)),
        ("the ferry, he", ",", ("comma", False, False)),
        ("the warden: the", ":", ("colon", False, False)),
        ("the ferry — he", "—", ("dash", True, False)),
        ("the (ferry)", "(", ("punctuation", True, False)),
        ("he said “the ferry” and", "“", ("open", True, True)),
        ("he said “the ferry” and", "ferry", ("lower", True, True)),
        ("he said “the ferry” and", "”", ("close", False, True)),
        ("he said “the ferry” and", "and", ("lower", True, False)),
        ('he said "the ferry" and', '"the', ("open", True, True)),
        ('he said "the ferry" and', '" and', ("close", False, True)),
        ("he said «the ferry» and", "»", ("close", False, True)),
        ("the warden’s bell", "’", ("apostrophe", False, False)),
        ("he said “the warden’s bell”", "’", ("apostrophe", False, True)),
        ("he said “the ferry, and", "ferry", ("lower", True, True)),
    ],
)
def test_shapes_bring_back_what_folding_loses(
    text: str, word: str, expected: tuple[str, bool, bool]
) -> None:
    assert shape(text, word) == expected


def test_a_mark_left_open_does_not_colour_the_next_paragraph() -> None:
    found = pieces("he said “the ferry\n\nthe bell")
    quoted = (found.shapes // 32).tolist()
    assert quoted == [0, 0, 1, 1, 1, 0, 0, 0]


def test_the_shipped_tokenizer_has_the_ids_that_the_code_names() -> None:
    tokenizer = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))
    assert (tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")) == (CLS, SEP)
    literal = tokenizer.id_to_token(BREAK)
    assert BREAK not in tokenizer.encode(f"a {literal} b", add_special_tokens=False).ids
