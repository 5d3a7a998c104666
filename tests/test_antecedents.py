"""Whom pronouns, descriptions and lone quotations go back to, where the model has a say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.windows import Cut
from sayso.statements.antecedents import Antecedents
from sayso.types import Span
from tests.resolved import SURE, Read, scores_meaning

TEXT = "Marta Okafor met Jon Bell and she said no. Okafor left."


def span(word: str, text: str = TEXT) -> Span:
    start = text.index(word)
    return Span(start, start + len(word))


def test_the_chance_of_a_candidate_is_that_of_all_its_mentions() -> None:
    scores = scores_meaning(TEXT, {"she": {"Marta": 0.2, "Okafor": 0.5, "Bell": 0.2, "met": 0.1}})
    last = Span(TEXT.rindex("Okafor"), TEXT.rindex("Okafor") + 6)
    found = Antecedents(scores).chances(
        span("she"), [(span("Marta Okafor"), last), (span("Jon Bell"),), (last, last), ()]
    )
    assert found == pytest.approx([0.7, 0.2, 0.25, 0.0], abs=1e-6)


def test_a_word_does_not_go_back_to_itself_nor_beyond_its_window() -> None:
    meant = {"she": {"she": 0.5, "Marta": 0.3}}
    she = span("she")
    assert Antecedents(scores_meaning(TEXT, meant)).chances(she, [(she,)]) == [0.0]
    number = len(TEXT[: she.start].split())
    narrow = scores_meaning(TEXT, meant, [Cut(0, 2, 0, 2), Cut(2, 13, 2, 13)])
    assert number < 13
    assert Antecedents(narrow).chances(she, [(span("Marta"),)]) == [0.0]


def test_words_that_were_not_read_mean_nobody() -> None:
    behind = Span(len(TEXT), len(TEXT) + 3)
    assert Antecedents(scores_meaning(TEXT, {})).chances(behind, [(span("Jon"),)]) == [0.0]


@given(st.data())
def test_chances_are_chances_whatever_the_mentions(data: st.DataObject) -> None:
    meant = {"she": dict.fromkeys(("Marta", "Okafor", "met", "Bell", "said", "."), 1 / 8)}
    places = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20)).map(
        lambda p: Span(p[0], p[0] + p[1])
    )
    candidates = data.draw(st.lists(st.lists(places, max_size=3), max_size=4))
    found = Antecedents(scores_meaning(TEXT, meant)).chances(span("she"), candidates)
    assert len(found) == len(candidates)
    assert all(0 <= chance <= 1 for chance in found)


@given(st.lists(st.sampled_from(TEXT.rstrip(".").split()), min_size=1))
def test_words_asked_about_at_once_mean_the_same(words: list[str]) -> None:
    meant = {word: {"Marta": 0.3, "Bell": 0.2, "said": 0.4} for word in words}
    cuts = [Cut(0, 7, 0, 5), Cut(3, 13, 5, 13)]
    one_by_one = Antecedents(scores_meaning(TEXT, meant, cuts))
    at_once = Antecedents(scores_meaning(TEXT, meant, cuts))
    at_once.ask([*map(span, words), Span(len(TEXT), len(TEXT) + 1)])
    candidates = [(span("Marta"),), (span("Bell"), span("said"))]
    for word in words:
        place = span(word)
        assert at_once.chances(place, candidates) == one_by_one.chances(place, candidates)


def test_a_pronoun_goes_to_whom_the_model_means() -> None:
    read = Read(
        "Ms. Marta Okafor met Ms. Ana Ruiz. [s1 She] [k1 said] [c1 no].",
        meant={"She": {"Okafor": 0.05, "Ruiz": 0.95}},
    )
    assert read.who() == ["Ana Ruiz"]
    assert read.why(1) == [("pronoun", "She"), ("name", "Ana Ruiz")]
    assert "She" in read.mentions("Ana Ruiz")


def test_a_pronoun_does_not_go_to_whom_it_does_not_fit() -> None:
    read = Read(
        "Mr. Jon Bell met the Lorn Port Authority. [s1 She] [k1 said] [c1 no].",
        meant={"She": {"Bell": 0.6, "Authority": 0.4}},
    )
    assert read.who() == ["none-named"]


def test_where_the_model_means_nobody_the_place_decides() -> None:
    text = "Ms. Marta Okafor came. [s1 She] [k1 said] [c1 no]."
    unsure = Read(text, meant={"She": {"came": 0.9}})
    assert unsure.who() == Read(text).who() == ["Marta Okafor"]
    assert unsure.resolutions[0].confidence < 0.9


def test_a_description_goes_to_whom_the_model_means_if_it_is_of_that_kind() -> None:
    text = "Ana Ruiz came with Jon Bell.\n\n[s1 The {}] [k1 said] [c1 no]."
    meant = {"pianist": {"Ruiz": 0.9}, "pianists": {"Ruiz": 0.9}}
    assert Read(text.format("pianist"), meant=meant).who() == ["Ana Ruiz"]
    assert Read(text.format("pianists"), meant=meant).who() == ["The pianists"]


def test_a_lone_quotation_goes_to_whom_the_model_means() -> None:
    text = "Ana Ruiz put down her cup.\n\n[c1 “No more of this.”]"
    read = Read(text, meant={"“": {"Ruiz": 0.9}})
    assert read.who() == ["Ana Ruiz"]
    assert read.why(1)[0] == ("place", "“")
    assert Read(text, meant={"“": {"Ruiz": 0.3}}).who() == ["none-named"]


def test_the_turns_of_an_interview_are_the_outlets_and_the_guests() -> None:
    text = (
        "Ana Ruiz flew the valley for forty years. Ruiz tells.\n\n"
        "[s1 Q][k1 :] [c1 Why?]\n\n[s2 A][k2 :] [c2 Why not?]"
    )
    read = Read(text, outlet="The Lorn Courier", meant={"A": {"Ruiz": 0.9}})
    assert read.who() == ["The Lorn Courier", "Ana Ruiz"]
    assert Read(text).who() == ["none-named", "Ana Ruiz"]


def test_i_in_an_interview_is_the_guest_and_elsewhere_nobody() -> None:
    intro = "Ana Ruiz flew the valley. Ruiz met Jon Bell.\n\n"
    answer = "[s1 I] [k1 think] [c1 it was cold]."
    questions = "".join(f"Was it {word}?\n\nYes.\n\n" for word in ("cold", "far", "high", "wet"))
    interview = Read(intro + questions + "Tam Pell came. Tam Pell left. Tam Pell.\n\n" + answer)
    assert interview.who() == ["Ana Ruiz"]
    assert interview.resolutions[0].confidence < SURE
    assert Read(intro + answer).who() == ["none-named"]


@pytest.mark.parametrize(("told", "sure"), [("", False), (", a baker,", True)])
def test_one_of_whom_nothing_is_told_is_doubted_where_the_name_may_mean_somebody_else(
    told: str, sure: bool
) -> None:
    text = f"Ana Ruiz came. [s1 Pim Tallow{told}] [k1 said] [c1 no]."
    read = Read(text, meant={"Pim": {"Ana": 0.4}})
    assert read.who() == ["Pim Tallow"]
    assert (read.resolutions[0].confidence >= SURE) is sure


def test_a_name_that_stands_alone_is_less_sure_than_a_whole_one() -> None:
    text = "Ms Bell rose. {} came by. [s1 {}] [k1 said] [c1 no]."
    alone, whole = (Read(text.format(n, n)).resolutions[0] for n in ("Tuva", "Tuva Ruiz"))
    assert whole.confidence > alone.confidence


def test_a_name_that_stands_alone_is_surer_where_the_model_sees_who_bears_it() -> None:
    text = "They met Tuva in Lorn. Later [s1 Tuva] [k1 said] [c1 no]."
    unseen, seen = (Read(text, meant=m).resolutions[0] for m in ({}, {"Tuva": {"Tuva": 0.4}}))
    assert seen.confidence > unseen.confidence


def test_a_whole_name_that_stands_twice_is_not_doubted() -> None:
    text = "Ana Ruiz met Pim Tallow. Pim Tallow sat. [s1 Pim Tallow] [k1 said] [c1 no]."
    assert Read(text, meant={"Pim": {"Ana": 0.4}}).resolutions[0].confidence >= SURE


@pytest.mark.parametrize("whose", ["His ministry", "His friend", "Its chairman"])
def test_whoever_is_theirs_may_have_been_named(whose: str) -> None:
    read = Read(f"Ana Ruiz met Jon Bell. The firm shut. [s1 {whose}] [k1 said] [c1 no].")
    assert 0 < read.resolutions[0].confidence < SURE


def test_police_are_surely_nobody_else() -> None:
    read = Read("It rained. [s1 Police] [k1 said] [c1 no].")
    assert read.resolutions[0].confidence >= SURE


@pytest.mark.parametrize(
    ("words", "meant", "sure"),
    [
        ("The baker", {"baker": {"Ruiz": 0.3}}, True),
        ("The baker", {"baker": {"Ruiz": 0.3, "Bell": 0.65}}, False),
        ("The baker", {}, False),
        ("Ruiz", {}, True),
        ("Ruiz", {"Ruiz": {"Bell": 0.65}}, True),
        ("Ana Ruiz", {"Ana": {"Bell": 0.65}}, True),
    ],
)
def test_a_role_is_doubted_where_the_model_sees_somebody_else_and_a_short_name_is_not(
    words: str, meant: dict[str, dict[str, float]], sure: bool
) -> None:
    text = f"Ana Ruiz, a baker, met Jon Bell. Snow fell.\n\n[s1 {words}] [k1 said] [c1 no]."
    read = Read(text, meant=meant)
    assert read.who() == ["Ana Ruiz"]
    assert (read.resolutions[0].confidence >= SURE) is sure
