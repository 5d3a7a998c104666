"""The rules of decoding, one by one, on scores made by hand."""

from __future__ import annotations

import pytest

from sayso.model.windows import Cut
from tests.scored import scored

SAID = [("Ada", "said", ["we sail"])]


def test_each_content_goes_to_its_cue_and_each_cue_to_its_source() -> None:
    text = "<1:Ada> _1:said_ {1:we sail} and <2:Bo> _2:denied_ {2:it all}."
    assert scored(text).said() == [*SAID, ("Bo", "denied", ["it all"])]


def test_two_cues_share_a_source_and_none_shares_a_cue() -> None:
    text = "<1:Ada> _1:said_ {1:we sail} and _2:denied_ {2:the rest}."
    assert scored(text).said() == [*SAID, ("", "denied", ["the rest"])]


@pytest.mark.parametrize(("link", "found"), [(0.25, []), (0.35, SAID)])
def test_content_that_points_nowhere_clearly_is_dropped(link: float, found: list[object]) -> None:
    assert scored("<1:Ada> _1:said_ {1:we sail}.", links={1: link}).said() == found


@pytest.mark.parametrize(("link", "source"), [(0.15, ""), (0.3, "Ada")])
def test_a_source_that_its_cue_hardly_points_to_is_not_its_source(link: float, source: str) -> None:
    [(who, _, _)] = scored("<1:Ada> _1:said_ {1:we sail}.", sources={1: link}).said()
    assert who == source


@pytest.mark.parametrize(("link", "source"), [(0.4, ""), (0.6, "Ada Bell")])
def test_words_that_a_cue_clearly_points_to_are_its_source(link: float, source: str) -> None:
    text = "Tugs lay idle. <1:Ada Bell> _1:said_ {1:we sail}."
    assert scored(text, sources={1: link}, untagged=[1]).said() == [(source, "said", ["we sail"])]


def test_no_source_is_made_of_words_of_another_kind_or_paragraph() -> None:
    text = "<1:Ada> sat.\n\nThere _1:said_ {1:we sail}."
    assert scored(text, untagged=[1]).said() == [("", "said", ["we sail"])]
    text = "_1:said_ {1:we sail, <2:Ada>} _2:denied_ {2:it all}"
    assert [who for who, _, _ in scored(text, untagged=[2]).said()] == ["", ""]


@pytest.mark.parametrize(("link", "contents"), [(0.7, 1), (0.9, 2)])
def test_content_of_the_next_paragraph_needs_a_clear_link(link: float, contents: int) -> None:
    text = '<1:Ada> _1:said_ {1:"We sail"}.\n\n{1:"At dawn"} or later.'
    [(_, _, content)] = scored(text, links={1: link}).said()
    assert len(content) == contents


def test_content_of_a_paragraph_further_on_is_never_joined() -> None:
    text = '<1:Ada> _1:said_ {1:we sail}.\n\nTugs lay idle.\n\n{1:"at dawn"} or later.'
    assert scored(text).said() == SAID


def test_a_heading_is_not_joined_to_a_paragraph() -> None:
    text = '{1:"At dawn"}\n\n<1:Ada> _1:said_ {1:we sail}.'
    assert scored(text, roles=("heading", "paragraph")).said() == SAID


@pytest.mark.parametrize(
    ("text", "doubtful", "content"),
    [
        ("<1:Ada> _1:said_ {1:we sail. It rains}", "It rains", "we sail"),
        ("<1:Ada> _1:said_ {1:we sail. It rains. It pours}", "It pours", "we sail. It rains"),
        ("<1:Ada> _1:said_ {1:we sail. It rains}", "", "we sail. It rains"),
        (
            "<1:Ada> _1:said_ {1:we sail on Nov. 8 at last}",
            "8 at last",
            "we sail on Nov. 8 at last",
        ),
        ("<1:Ada> _1:said_: {1:we sail. It rains}", "It rains", "we sail. It rains"),
        ('<1:Ada> _1:said_ {1:"we sail. It rains"}', "It rains", '"we sail. It rains"'),
        ("{1:We sail. It rains}, <1:Ada> _1:said_", "It rains", "We sail. It rains"),
    ],
)
def test_content_ends_with_a_sentence_where_what_follows_is_unlikely_to_be_of_it(
    text: str, doubtful: str, content: str
) -> None:
    [(_, _, found)] = scored(text, doubtful=doubtful).said()
    assert found == [content]


def test_no_statement_is_left_without_content() -> None:
    text = '<1:Ada> _1:said_ little. Tugs lay idle. It rained. {1:"We sail,"} or later.'
    assert scored(text).said() == [("Ada", "said", ['"We sail,"'])]


@pytest.mark.parametrize(
    ("quotation", "alone"),
    [
        ('Tugs lay idle. {1:"We sail."} It rained.', True),
        ("{1:‘We sail!’}", True),
        ('Tugs lay idle, {1:"We sail."} It rained.', False),
        ('Tugs lay idle. {1:"We sail."}, it read.', False),
        ('Tugs lay idle. {1:"we sail."}', False),
        ('Tugs lay idle. {1:"We sail"} it read.', False),
    ],
)
def test_a_quotation_that_is_a_sentence_stands_alone_wherever_it_points(
    quotation: str, alone: bool
) -> None:
    text = f"<1:Ada> _1:said_ {{1:we sail}}.\n\nSnow fell.\n\n{quotation}"
    found = scored(text).said()
    assert found[:1] == SAID
    assert [(who, cue) for who, cue, _ in found[1:]] == ([("", "")] if alone else [])


def test_no_source_is_taken_from_another_paragraph() -> None:
    text = "<1:Ada> left.\n\nThen _1:said_ {1:we sail}."
    assert scored(text).said() == [("", "said", ["we sail"])]


def test_pieces_of_content_with_next_to_nothing_between_are_one() -> None:
    text = "<1:Ada> _1:said_ {1:we} - {1:sail at dawn}."
    assert scored(text).said() == [("Ada", "said", ["we - sail at dawn"])]


def test_stretches_on_both_sides_of_the_cue_are_two_pieces() -> None:
    text = '{1:"We sail,"} <1:Ada> _1:said_. {1:"At dawn."}'
    assert scored(text).said() == [("Ada", "said", ['"We sail,"', '"At dawn."'])]


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ('<1:Ada> _1:said_ {1:she was tired. "We sailed at dawn."}', '"We sailed at dawn."'),
        ('{1:"No,"} <1:Ada> _1:said_. She sat down. {1:"We sailed."}', '"We sailed."'),
        ('<1:Ada> _1:said_ {1:"We sail. We must."}', None),
        ('<1:Ada> _1:said_ {1:she was "not tired."}', None),
    ],
)
def test_a_quotation_behind_a_sentence_without_marks_is_a_statement_of_its_own(
    text: str, alone: str | None
) -> None:
    found = scored(text).said()
    assert found[1:] == ([("", "", [alone])] if alone else [])
    assert found[0][:2] == ("Ada", "said")
    assert all(alone is None or alone not in content for content in found[0][2])


@pytest.mark.parametrize(("link", "contents"), [(0.4, ["we sail"]), (0.6, ["we sail", "slept"])])
def test_a_fragment_apart_from_the_content_needs_a_clear_link(
    link: float, contents: list[str]
) -> None:
    text = "<1:Ada> _1:said_ {1:we sail}. <2:Bo> _2:denied_ {2:it all}. The port {1:slept}."
    [found, _] = scored(text, links={1: link}).said()
    assert found == ("Ada", "said", contents)


def test_content_goes_on_behind_words_in_between() -> None:
    text = "<1:Ada> _1:said_ {1:the plant}, which was damaged by the quake, {1:may take a year}."
    [(_, _, [content])] = scored(text).said()
    assert content == "the plant, which was damaged by the quake, may take a year"


@pytest.mark.parametrize("stray", ["—", '"', ", -"])
def test_bare_punctuation_is_no_content(stray: str) -> None:
    assert scored(f"<1:Ada> _1:said_ {{1:{stray}}} nothing.").said() == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('"{1:We sail}," <1:Ada> _1:said_.', '"We sail,"'),
        ('{1:"We sail}," <1:Ada> _1:said_.', '"We sail,"'),
        ("“{1:We sail}” _1:said_ <1:Ada>.", "“We sail”"),
        ("<1:Ada> _1:said_ {1:, we sail,}", "we sail"),
    ],
)
def test_quotation_marks_are_closed_and_loose_ones_cut_off(text: str, content: str) -> None:
    [(_, _, contents)] = scored(text).said()
    assert contents == [content]


def test_a_quotation_over_paragraphs_stays_whole() -> None:
    text = (
        '{1:"We sail,"} <1:Ada> _1:said_. {1:"At dawn.}\n\n'
        '"Then <2:Bo> _2:said_ {2:no}.\n\n"That was all."\n\nTugs lay idle.'
    )
    assert scored(text).said() == [
        ("Ada", "said", ['"We sail,"', '"At dawn.', '"Then Bo said no.', '"That was all."'])
    ]


def test_what_is_found_across_the_rest_of_a_long_quotation_does_not_break_it() -> None:
    text = (
        '{1:"We sail,"} <1:Ada> _1:said_. {1:"At dawn.}\n\n'
        '"Then <2:Bo> _2:asked_ {2:who}.\n\n{2:"That was all."}\n\nTugs lay idle.'
    )
    assert scored(text).said() == [
        ("Ada", "said", ['"We sail,"', '"At dawn.', '"Then Bo asked who.', '"That was all."'])
    ]


def test_a_quotation_without_a_cue_stands_alone() -> None:
    text = 'Ada looked at the tugs.\n\n{1:"We sail at dawn."}\n\n{2:We sail at dusk.}'
    assert scored(text).said() == [("", "", ['"We sail at dawn."'])]


def test_a_statement_in_two_windows_is_found_once() -> None:
    text = "Tugs lay idle. <1:Ada> _1:said_ {1:we sail}. Tugs lay idle."
    count = 14
    windows = (Cut(0, 10, 0, 6), Cut(2, count, 6, count))
    assert scored(text, cuts=windows).said() == SAID
