"""Patterns for one of many words find what the words one after another do."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from sayso.statements.lexicon.word_list import any_of

WORDS = st.sets(st.text(alphabet="ab.c|", min_size=1, max_size=4), min_size=1, max_size=12)


@given(WORDS, st.text(alphabet="ab.c| ", max_size=12))
def test_one_of_the_words_is_found_wherever_it_stands(words: set[str], text: str) -> None:
    one_after_another = re.compile("|".join(map(re.escape, sorted(words))))
    found = re.compile(any_of(words))
    assert [m.span() for m in found.finditer(text)] == [
        m.span() for m in one_after_another.finditer(text)
    ]


def test_a_word_that_goes_on_is_read_to_its_end_where_the_pattern_goes_on() -> None:
    pattern = re.compile(rf"\b(?:{any_of(['chair', 'chairman', 'prime minister'])})\b")
    assert [m[0] for m in pattern.finditer("The prime minister met a chairman.")] == [
        "prime minister",
        "chairman",
    ]
