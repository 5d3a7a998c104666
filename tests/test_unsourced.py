"""Whose words a quotation is that names no source."""

from __future__ import annotations

import pytest

from tests.resolved import Read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "[c1 “No,”] [s1 Ana Ruiz] [k1 said]. Jon Bell nodded. [c2 “He saw.”]",
            "Jon Bell",
        ),
        ("[c1 “No,”] [s1 Ana Ruiz] [k1 said].\n\nThen she laughed. [c2 “Never.”]", "Ana Ruiz"),
        ("[c1 “No,”] [s1 Ana Ruiz] [k1 said].\n\nThen he laughed. [c2 “Never.”]", "none-named"),
        (
            "[c1 »No,«] [s1 Ana Ruiz] [k1 said]. His aunt Ida Bell nodded. [c2 »Yes.«]",
            "Ida Bell",
        ),
    ],
)
def test_the_sentence_before_a_quotation_tells_who_speaks(text: str, who: str) -> None:
    assert Read(f"Ms Ana Ruiz met Mr Jon Bell. {text}").who()[-1] == who


@pytest.mark.parametrize(
    ("behind", "who"),
    [
        ("That was Ana Ruiz, who mends nets.", "Ana Ruiz"),
        ("That was how the skipper Ana Ruiz began.", "Ana Ruiz"),
        ("That was before Ana Ruiz came.", "none-named"),
    ],
)
def test_the_sentence_behind_a_quotation_names_who_spoke(behind: str, who: str) -> None:
    read = Read(f"Ms Ana Ruiz sails.\n\nIt was loud.\n\n[c1 “We never slept at all.”]\n\n{behind}")
    assert read.who() == [who]


@pytest.mark.parametrize(("question", "who"), [("Wind?", "Jon Bell"), ("No wind.", "Ana Ruiz")])
def test_an_answer_right_behind_a_question_is_not_whose_question_it_was(
    question: str, who: str
) -> None:
    text = (
        f"Ms Ana Ruiz met Mr Jon Bell. [c1 “{question}”] [k1 asked] [s1 Ruiz]. [c2 “None at all.”]"
    )
    assert Read(text).who() == ["Ana Ruiz", who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("[s1 Ms Ana Ruiz] [k1 said] [c1 no]. [c2 “Boats out!”] came from the back.", "none-named"),
        (
            "[s1 Ms Ana Ruiz] [k1 said] [c1 no]. [c2 “Boats out!”] was painted on a wall.",
            "none-named",
        ),
        ("[s1 Ms Ana Ruiz] [k1 said] [c1 no]. [c2 “Boats in, boats out.”]", "Ana Ruiz"),
        (
            "Ms Ana Ruiz waited. [s1 Lorn Council] [k1 said] [c1 no]. [c2 “I am still waiting.”]",
            "Ana Ruiz",
        ),
        (
            "Ms Ana Ruiz waited. [s1 Two guards] [k1 said] [c1 no]. [c2 “They told me to go.”]",
            "Ana Ruiz",
        ),
        ("[c1 It was late], [s1 Ms Ana Ruiz] [k1 said], and [c2 it was dark].", "Ana Ruiz"),
        ("[s1 Lorn Port] [k1 said] [c1 no]. [k2 Promised:] [c2 new boats by noon].", "Lorn Port"),
        (
            "[s1 Ms Ana Ruiz] [k1 said] [c1 no]. [k2 Pressed] [c2 on it], "
            "[s3 she] [k3 said] [c3 yes].",
            "none-named",
        ),
        ("[s1 Ms Ana Ruiz] [k1 rose] and [k2 was prepared] [c2 to pay].", "Ana Ruiz"),
    ],
)
def test_what_names_nobody(text: str, who: str) -> None:
    assert Read(text).who()[1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bell laughed. [c1 “It rained.”]", "Jon Bell"),
        ("Bell is not so sure. [c1 “It rained.”]", "Jon Bell"),
        ("For Bell, it was simple: [c1 “It rained.”]", "Jon Bell"),
        ("Bell's answer was short: [c1 “It rained.”]", "Jon Bell"),
        ("Bell resigned on Monday, [k1 citing] [c1 rain].", "Jon Bell"),
        ("Bell shook hands, [k1 saying] [c1 that it rained].", "Jon Bell"),
        ("Behind Bell a banner read: [c1 “It rained.”]", "none-named"),
        ("Bell's shirt has a slogan: [c1 “It rained.”]", "none-named"),
    ],
)
def test_the_words_before_a_quotation_in_its_paragraph_tell_who_speaks(text: str, who: str) -> None:
    assert Read(f"Ms Ana Ruiz, the mayor, met Mr Jon Bell, the coach.\n\n{text}").who() == [who]
