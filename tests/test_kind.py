"""Direct, indirect or mixed; speech or attitude."""

from __future__ import annotations

import pytest

from sayso.model.quotations import quotations
from sayso.statements.act import act_of
from sayso.statements.kind import kind_of
from sayso.types import Kind
from tests.marked import marked


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("_1:said_ {1:“We sail at dawn,”} she", "direct"),
        ("_1:said_ “{1:We sail at dawn},” she", "direct"),
        ("{1:«We sail at dawn»}, she _1:said_.", "direct"),
        ("{1:'We sail at dawn,'} she _1:said_.", "direct"),
        ("{1:“We sail,”} she _1:said_, {1:“at dawn.”}", "direct"),
        ("{1:“We sail. We do not wait.} She _1:said_ no more.", "direct"),
        ("She _1:said_ {1:that they would sail}.", "indirect"),
        ("She _1:said_ {1:that it’s the pilots’ turn}.", "indirect"),
        ("She _1:said_ {1:…}", "indirect"),
        ("She _1:said_ {1:that they would “sail at dawn”}.", "mixed"),
        ("She _1:said_ {1:“sail” and “wait” were no words}.", "mixed"),
        ("{1:“We sail,”} she _1:said_, {1:and that was that}.", "mixed"),
        ("“We sail,” she _1:said_, {1:and that was that}.", "indirect"),
        ("{1:“We sail” — “at dawn”} she _1:said_.", "direct"),
        ("{1:“Wir fahren 2 Mal”} she _1:said_.", "direct"),
        ("She _1:gave_ {1:“9”, not 8}.", "mixed"),
    ],
)
def test_kind_goes_by_the_letters_inside_quotation_marks(text: str, kind: Kind) -> None:
    record = marked(text, speakers={}, roles=("paragraph",))
    plain = record.article.text
    content = record.statements[0].content
    assert kind_of(plain, content, quotations(plain, 0, len(plain))) == kind


@pytest.mark.parametrize(
    "cue", ["said", "According to", "denied", ":", "", "told", "ordered", "announced plans", "was"]
)
def test_speech(cue: str) -> None:
    assert act_of(cue) == "speech"


@pytest.mark.parametrize(
    "cue",
    [
        "believes",
        "is hoping",
        "Planned",
        "were afraid",
        "is of the view",
        "favours",
        "favors",
        "had thought",
        "do not want",
        "is confident",
    ],
)
def test_attitude(cue: str) -> None:
    assert act_of(cue) == "attitude"


@pytest.mark.parametrize(
    "cue", ["said he believes", "expressed fear", "told of her hopes", "wrote that she feared"]
)
def test_an_attitude_that_is_voiced_is_speech(cue: str) -> None:
    assert act_of(cue) == "speech"


@pytest.mark.parametrize("cue", ["planet", "shopping", "expectorated", "considerate", "unthinking"])
def test_words_that_only_hold_such_a_word_do_not_count(cue: str) -> None:
    assert act_of(cue) == "speech"
