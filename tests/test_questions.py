"""Who answers, and who asks on."""

from __future__ import annotations

import pytest

from tests.resolved import Read

SPOKE = "[s1 Ms Ana Ruiz] [k1 said] [c1 it rained].\n\n"


@pytest.mark.parametrize(
    "question",
    [
        "[s2 Mr Jon Bell] [k2 asked] [c2 whether she had a lamp].",
        "[c2 “Had you a lamp?”] [k2 said] [s2 Mr Jon Bell].",
        "[s2 Mr Jon Bell] [k2 put it to] [c2 her that it was dark].",
    ],
)
def test_who_spoke_before_the_question_answers_it(question: str) -> None:
    read = Read(f"{SPOKE}{question}\n\n[c3 “I had two, and a third in the boat.”]")
    assert read.who()[2] == "Ana Ruiz"


def test_a_question_about_nobody_may_be_its_askers_own() -> None:
    read = Read(
        f"{SPOKE}[s2 Mr Jon Bell] [k2 asked] [c2 why anybody needs lamps].\n\n"
        "[c3 “The moon is bright enough for the likes of us.”]",
        meant={"“": {"Bell": 0.9}},
    )
    assert read.who()[2] == "Jon Bell"


def test_who_asked_asks_on_and_is_answered_on() -> None:
    read = Read(
        f"{SPOKE}[c2 “Where?”] [k2 said] [s2 Mr Jon Bell].\n\n[c3 “Here,”] [s3 she] [k3 said].\n\n"
        "[c4 “All day?”]\n\n[c5 “All day.”]\n\n[c6 “And then?”]"
    )
    assert read.who()[3:] == ["Jon Bell", "Ana Ruiz", "Jon Bell"]


@pytest.mark.parametrize(
    ("answer", "who"),
    [
        ("[s3 She] [k3 said] [c3 no].", "Ana Ruiz"),
        ("Ms Li Wen came. [s3 She] [k3 said] [c3 no].", "Li Wen"),
    ],
)
def test_a_pronoun_answers_for_whom_was_asked(answer: str, who: str) -> None:
    read = Read(f"{SPOKE}[c2 “Why?”] [k2 asked] [s2 Ms Eva Okafor].\n\n{answer}")
    assert read.who()[2] == who


def test_whom_a_question_names_behind_its_verb_answers_it() -> None:
    read = Read(
        f"{SPOKE}Mr Li Wen came. [s2 Mr Jon Bell] [k2 asked] Ms Ruiz [c2 whether she was well].\n\n"
        "[c3 “I have been better and I have been worse.”]"
    )
    assert read.who()[2] == "Ana Ruiz"
