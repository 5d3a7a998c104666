"""Links to passages: each leads to the words of its statement and to no others."""

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.types import Record, Span
from tests.marked import harbour

ADDRESS = "https://courier.example/harbour"


def record(text: str, *spans: tuple[int, int], address: str = ADDRESS) -> Record:
    made = harbour()
    content = tuple(Span(start, end) for start, end in spans)
    statement = replace(made.statements[0], content=content)
    article = replace(made.article, text=text, addresses=(address,) if address else ())
    return replace(made, article=article, statements=(statement,))


def found_by(url: str, text: str) -> list[tuple[int, int]]:
    """All places that a text fragment leads to, told word by word and not by our own search.

    Each part of the fragment stands in one line of the text.
    """
    parts = url.split(":~:text=")[1].split(",")
    prefix = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else ""
    suffix = unquote(parts.pop()[1:]) if parts[-1].startswith("-") else ""
    first, last = unquote(parts[0]), unquote(parts[1]) if len(parts) > 1 else ""
    words = [(m.group().casefold(), m.start(), m.end()) for m in re.finditer(r"\S+", text)]

    def at(number: int, phrase: str) -> int | None:
        wanted = phrase.casefold().split()
        have = words[number : number + len(wanted)]
        in_one_line = not have or "\n" not in text[have[0][1] : have[-1][2]]
        same = [word for word, _, _ in have] == wanted
        return number + len(wanted) if same and in_one_line else None

    places = []
    for number in range(len(words)):
        begin = at(number, prefix) if prefix else number
        if begin is None or begin >= len(words) or (end := at(begin, first)) is None:
            continue
        if last:
            ends = [e for n in range(end, len(words)) if (e := at(n, last)) is not None]
            ends = [e for e in ends if not suffix or at(e, suffix) is not None]
            if not ends:
                continue
            end = ends[0]
        elif suffix and at(end, suffix) is None:
            continue
        places.append((words[begin][1], words[end - 1][2]))
    return places


def said(text: str, words: str, nth: int = 0) -> tuple[int, int]:
    start = [m.start() for m in re.finditer(re.escape(words), text)][nth]
    return start, start + len(words)


def test_a_short_passage_is_named_whole() -> None:
    text = "The port said nothing. The tugs, she said, are all tied up."
    made = record(text, said(text, "are all tied up."))
    assert made.link(made.statements[0]) == f"{ADDRESS}#:~:text=are%20all%20tied%20up."


def test_a_few_words_are_not_enough_since_a_page_has_menus_too() -> None:
    text = "Harbour\n\nThe port said no."
    made = record(text, said(text, "no."))
    assert made.link(made.statements[0]) == f"{ADDRESS}#:~:text=The%20port%20said-,no."


def test_a_long_passage_is_named_by_its_edges() -> None:
    text = "She said that at least 40 tugs would stay tied up until the talks had ended at last."
    made = record(text, said(text, text[9:]))
    url = made.link(made.statements[0])
    assert url == f"{ADDRESS}#:~:text=that%20at%20least%2040,had%20ended%20at%20last."


@pytest.mark.parametrize("nth", [0, 1, 2, 3])
def test_words_around_tell_which_of_several_passages(nth: int) -> None:
    text = (
        "Bell said no talks.\n\nOkafor said no talks.\n\nThe port, in the end, said no talks.\n\n"
        "No talks. “No more of that,” they said."
    )
    found = [place.span() for place in re.finditer("no talks.", text, re.IGNORECASE)]
    made = record(text, found[nth])
    url = made.link(made.statements[0])
    assert url
    assert found_by(url, text)[0] == found[nth]


def test_what_has_a_meaning_in_a_fragment_is_encoded() -> None:
    text = "He said: well-known, “A & B” – 100% #1, so."
    made = record(text, said(text, "well-known, “A & B” – 100% #1,"))
    url = made.link(made.statements[0])
    assert url
    fragment = url.split(":~:text=")[1]
    assert not set(fragment) & set("-,& #“")
    assert unquote(fragment) == "well-known, “A & B” – 100% #1,"


def test_a_fragment_of_the_address_stays() -> None:
    text = "The port said no more of it."
    made = record(text, said(text, "no more of it."), address="https://courier.example/a#part")
    url = "https://courier.example/a#part:~:text=no%20more%20of%20it."
    assert made.link(made.statements[0]) == url


def test_no_part_runs_over_the_end_of_a_line() -> None:
    text = "Bell said that “the tugs stay.\n\nThey stay tied up”, he said.\n\nThe port closed."
    made = record(text, said(text, "the tugs stay.\n\nThey stay tied up"))
    url = made.link(made.statements[0])
    assert url == f"{ADDRESS}#:~:text=the%20tugs%20stay.,They%20stay%20tied%20up"
    made = record(text, said(text, "The port closed."))
    url = made.link(made.statements[0])
    assert url == f"{ADDRESS}#:~:text=The%20port%20closed."


def test_only_whole_words_are_named() -> None:
    text = "The town’s harbour of 1,500 tugs was closed, said the director’s office."
    for words, whole in (("director", "director’s"), ("500 tugs was", "1,500 tugs was")):
        made = record(text, said(text, words))
        url = made.link(made.statements[0])
        assert url
        assert found_by(url, text) == [said(text, whole)]


def test_words_differ_in_more_than_accents_and_the_shape_of_marks() -> None:
    text = 'He said "no" and résumé.\n\nShe said “no” and resume.'
    made = record(text, said(text, "“no” and resume."))
    url = made.link(made.statements[0])
    assert url
    assert unquote(url).endswith("text=She said-,“no” and resume.")


def test_where_nothing_tells_which_of_several_it_leads_to_the_first() -> None:
    text = "The port said nothing at all.\n\n" * 4
    spans = [said(text, "nothing at all.", nth) for nth in (1, 2)]
    made = record(text, *spans[1:])
    url = made.link(made.statements[0])
    assert url
    assert found_by(url, text)[0] == said(text, "nothing at all.")


def test_without_an_address_there_is_no_link() -> None:
    made = record("The port said no.", (14, 17), address="")
    assert made.link(made.statements[0]) is None


WORDS = st.sampled_from(["no", "talks", "Said", "the", "port.", "“we", "will”", "40", "a-b", "é,"])


@settings(deadline=None, max_examples=200)
@given(st.lists(WORDS, min_size=3, max_size=20), st.data())
def test_a_passage_of_whole_words_is_the_first_that_its_link_finds(
    words: list[str], data: st.DataObject
) -> None:
    gaps = st.sampled_from([" ", " ", " ", "\n\n"])
    text = words[0] + "".join(data.draw(gaps) + word for word in words[1:])
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    starts = [m.start() for m in re.finditer(r"\S+", text)]
    start, end = starts[first], starts[last] + len(words[last])
    made = record(text, (start, end))
    url = made.link(made.statements[0])
    assert url
    found = found_by(url, text)[0]
    if found != (start, end):  # nothing tells them apart
        named, wanted = text[slice(*found)].casefold().split(), text[start:end].casefold().split()
        assert "\n" in text
        assert found < (start, end)
        assert (named[0], named[-1]) == (wanted[0], wanted[-1])
        assert named == wanted or "\n" in text[start:end]
