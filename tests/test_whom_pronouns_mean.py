"""Whom pronouns mean by what the sentences before them are about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.statements.antecedents import Antecedents
from sayso.statements.attribution import Attribution
from sayso.statements.speakers import resolve
from sayso.types import Article, Block, Span
from tests.resolved import Read, scores_meaning


@pytest.mark.parametrize(
    "before",
    [
        "Ms Ruiz and Ms Okafor left together.",
        "She and Ms Okafor left by one taxi.",
    ],
)
def test_of_two_whom_a_sentence_is_about_a_pronoun_tells_neither(before: str) -> None:
    opening = "[s1 Ms Ana Ruiz] [k1 said] [c1 no]. Ms Marta Okafor came.\n\n"
    read = Read(
        opening + before + " [s2 She] [k2 called] [c2 it late].", meant={"She": {"Ruiz": 1}}
    )
    assert read.who()[-1] == "ambiguous"


def test_of_a_woman_and_a_man_a_pronoun_tells_which() -> None:
    read = Read("Ms Ana Ruiz and Mr Jon Bell left together. [s1 She] [k1 called] [c1 it late].")
    assert read.who() == ["Ana Ruiz"]


@pytest.mark.parametrize("word", ["Both", "Neither", "They"])
def test_two_who_spoke_one_after_the_other(word: str) -> None:
    read = Read(
        "[s1 Ana Ruiz] [k1 expects] [c1 rain]; [s2 Jon Bell] [k2 expects] [c2 snow]. "
        f"[s3 {word}] [k3 called] [c3 it late]."
    )
    assert read.who()[-1] == "Ana Ruiz + Jon Bell"


def test_an_object_tells_nothing_of_the_subject() -> None:
    read = Read(
        "Jon Bell came. Bell argued with her over the price. [s1 He] [k1 said] [c1 no].",
    )
    assert read.who() == ["Jon Bell"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Two printers had run off a leaflet. [s1 It] [k1 asked] [c1 where].", "a leaflet"),
        ("On the door hangs a sheet. [c1 “Mind the step,”] [s1 it] [k1 says].", "a sheet"),
        ("Azura Rail sent a letter. [s1 It] [k1 denied] [c1 haste].", "Azura Rail"),
        (
            "[s1 Azura Rail] [k1 said] [c1 no]. The staff got a card. [c2 “We care,”] "
            "[s2 it] [k2 read].",
            "a card",
        ),
        ("Mr Jon Bell has filed an objection. [s1 It] [k1 asks] [c1 why].", "an objection"),
        (
            "[s1 The colonels] [k1 said] [c1 no]. Two printers had run off a leaflet. "
            "[s2 It] [k2 asked] [c2 where].",
            "a leaflet",
        ),
    ],
)
def test_it_is_the_document_that_the_sentence_before_tells_of(text: str, who: str) -> None:
    assert Read(text).who()[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Zefir Tarn, the captain, gave it to his grandmother, [s1 who] [k1 thanked] [c1 him].",
            "his grandmother",
        ),
        ("Ana Ruiz, a notary of Lorn, [s1 who] [k1 denies] [c1 it], left.", "Ana Ruiz"),
        ("Ana Ruiz, 54, [s1 who] [k1 denies] [c1 it], left.", "Ana Ruiz"),
        ("Ana Ruiz, for the defence, [s1 who] [k1 denies] [c1 it], left.", "Ana Ruiz"),
        ("The Azura Council (AC), [s1 which] [k1 denies] [c1 it], left.", "Azura Council"),
        ("Ana Ruiz of Pell Osaro, [s1 which] [k1 denies] [c1 it], left.", "Pell Osaro"),
        (
            "The prize went to a baker from the upper town, [s1 who] [k1 denies] [c1 it].",
            "a baker from the upper town",
        ),
        ("Two residents of Lorn came. Six clerks, [s1 who] [k1 deny] [c1 it].", "Six clerks"),
        ("It went to a rival in Oberlorn, [s1 who] [k1 denies] [c1 it].", "a rival in Oberlorn"),
    ],
)
def test_who_is_the_noun_that_it_tells_more_of(text: str, who: str) -> None:
    assert Read(text).who()[0] == who


def nested(text: str, *told: tuple[str, str, str], within: int) -> list[list[str]]:
    """The names of those behind statements given by source, cue and content as they first stand in
    the text, the last of them nested in that with the number `within`."""

    def spans(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words)),)

    attributions = [
        Attribution(spans(source), spans(cue), spans(content), 0.9, None)
        for source, cue, content in told
    ]
    attributions[-1] = replace(attributions[-1], within=within)
    article = Article("", text, (Block("paragraph", 0, len(text)),))
    scores = scores_meaning(text, {"He": {"Oake": 0.9}} if "Oake" in text else {})
    resolutions, speakers = resolve(article, attributions, Antecedents(scores))
    names = {speaker.id: speaker.name for speaker in speakers}
    return [[names[id] for id in one.speakers] for one in resolutions]


def test_who_in_a_source_is_whom_the_source_means() -> None:
    pupil = "A pupil who asked not to be named"
    outer = (pupil, "said", "no.")
    assert nested(f"{pupil} said no.", outer, ("who", "asked", "not to be named"), within=0) == [
        [pupil],
        [pupil],
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The lift fell. Ms. Ana Ruiz and Mr. Jon Bell [s1 Both] [k1 agreed] [c1 so].\n\n"
            "[c2 “][s3/2 We] [k3/2 hope] [c3/2 not],” [k2 said] [s2 Ms. Ana Ruiz].",
            "Ana Ruiz + Jon Bell",
        ),
        (
            "[s1 The maker of the lifts, Zefir Tarn,] [k1 denied] [c1 it]. "
            "[c2 “][s3/2 We] [k3/2 hope] [c3/2 not],” [k2 said] [s2 a spokeswoman].",
            "Zefir Tarn",
        ),
    ],
)
def test_we_are_those_just_named_with_the_speaker_or_spoken_for(text: str, who: str) -> None:
    assert Read(text).who()[-1] == who


@pytest.mark.parametrize(
    "before",
    [
        "Mr. Jon Bell denied it.",
        "Mr. Jon Bell denied it. His lawyer, Mr. Tarn Oake, and Mr. Ali Wick rose.",
    ],
)
def test_who_is_quoted_speaks_of_somebody_else(before: str) -> None:
    found = nested(
        f"{before} “He hopes so,” said Oake, who laughed. Mr. Tarn Oake left.",
        ("Mr. Jon Bell", "denied", "it."),
        ("Oake, who laughed", "said", "“He hopes so,”"),
        ("He", "hopes", "so"),
        within=1,
    )
    assert found == [["Jon Bell"], ["Tarn Oake"], ["Jon Bell"]]


def test_nobody_is_quoted_who_is_spoken_of_in_the_quotation() -> None:
    read = Read(
        "[s1 Ms. Ana Ruiz] [k1 said] [c1 no]. [s2 Her husband] [k2 refused] [c2 to go]. "
        "[c3 “He thinks it needs him.”]"
    )
    assert read.who() == ["Ana Ruiz", "Her husband", "Ana Ruiz"]


@pytest.mark.parametrize(
    "opening",
    [
        "Ana Ruiz, who has died at 91, built lifts.",
        "Ana Ruiz, 1936–2025, built lifts.",
        "Ana Ruiz built lifts.\n\nShe died on Sunday.",
    ],
)
def test_she_of_an_obituary_is_whom_it_is_of(opening: str) -> None:
    later = "[s1 Her pupil Ms. Marta Okafor] [k1 praised] [c1 them].\n\n[s2 She] [k2 said] [c2 no]."
    assert Read(f"{opening}\n\n{later}").who()[-1] == "Ana Ruiz"
    assert Read(f"Ana Ruiz built lifts.\n\n{later}").who()[-1] == "Marta Okafor"


@pytest.mark.parametrize("cue", ["I am told", "is expected", "When asked"])
def test_a_cue_that_leaves_out_who_speaks_goes_on_with_nobody(cue: str) -> None:
    read = Read(f"[s1 Ana Ruiz] [k1 denied] [c1 it], which [k2 {cue}] [c2 to last]. ")
    assert read.who() == ["Ana Ruiz", "none-named"]


def test_they_in_a_quotation_are_those_told_of_in_it() -> None:
    text = "“The managers never said lie. They said round,” Ms. Ana Ruiz said."
    quoted = ("Ms. Ana Ruiz", "said", "“The managers never said lie. They said round,”")
    assert nested(text, quoted, ("They", "said", "round"), within=0)[-1] == ["The managers"]


def test_it_is_the_account_that_the_paragraph_names() -> None:
    text = "Somebody counts the ships, as @lorn_watch. “Nine,” [s1 it] [k1 wrote] [c1 today]."
    assert Read(text).who() == ["@lorn_watch"]


@pytest.mark.parametrize("told", ["of Azura Ltd", "head of the Azura Union (AU)", "54"])
def test_who_is_a_person_rather_than_the_body_named_last(told: str) -> None:
    comma = " " if told.startswith("of") else ", "
    read = Read(f"It was Mr Jon Bell{comma}{told}, [s1 who] [k1 said] [c1 no].")
    assert read.who() == ["Jon Bell"]


def test_who_is_known_by_the_shape_of_the_name_alone() -> None:
    read = Read("They blamed Zefir Tarn of theft, a charge [s1 she] [k1 denied] [c1 at once].")
    assert read.who() == ["Zefir Tarn"]


def test_a_quotation_behind_a_paragraph_about_somebody_is_hers() -> None:
    shown = "[s1 Jon Bell] [k1 said] [c1 no].\n\nMs. Ana Ruiz shook her head.\n\n"
    assert Read(f"{shown}[c2 “Never.”]").who()[-1] == "Ana Ruiz"
    assert Read(f"{shown}[c2 “She knows.”]").who()[-1] == "none-named"


def test_whom_the_model_is_certain_of_is_of_another_kind_than_was_told() -> None:
    read = Read(
        "[s1 Government Whip] [k1 said] [c1 no]. Ana Ruiz came. [s2 She] [k2 called] [c2 it late].",
        meant={"She": {"Whip": 0.95}},
    )
    assert read.who()[-1] == "Government Whip"


def test_they_may_be_fishermen() -> None:
    read = Read(
        "[s1 Two fishermen at Tarn] [k1 said] [c1 no]. [s2 They] [k2 called] [c2 it late].",
        meant={"They": {"fishermen": 0.95}},
    )
    assert read.who()[-1] == "Two fishermen at Tarn"


def test_a_title_that_tells_what_somebody_was_told_echoes_who_says_it() -> None:
    read = Read(
        "Court [k1 told] [c1 “nobody looked”]\n\n“[c2 Nobody looked],” [k2 said] [s2 Ana Ruiz].",
        title=True,
    )
    assert read.who() == ["Ana Ruiz"] * 2


def test_nobody_in_a_source_is_a_rival_of_whom_it_means() -> None:
    source = "Their head, the former chancellor Ms. Ana Ruiz,"
    read = Read(f"The observers came.\n\n[s1 {source}] [k1 kept] [c1 quiet]. [s2 She] [k2 smiled].")
    assert read.who() == ["Ana Ruiz"] * 2


def test_who_is_quoted_speaks_of_the_one_named_in_the_quotation() -> None:
    quoted = "“I told Bell to wait. He said no,”"
    found = nested(
        f"Mr. Jon Bell and Mr. Abel Crane came.\n\n{quoted} Ana Ruiz said.",
        ("Ana Ruiz", "said", quoted),
        ("He", "said", "no"),
        within=0,
    )
    assert found[-1] == ["Jon Bell"]


def test_a_quotation_about_him_does_not_make_a_man_of_her_behind_it() -> None:
    read = Read(
        "Toni Ruiz came. “[c1 Ruiz never slept],” [k1 said] [s1 she]. "
        "[s2 He] [k2 called] [c2 it late]."
    )
    assert read.who()[-1] == "Toni Ruiz"


@pytest.mark.parametrize("verb", ["replied", "answered"])
def test_who_replies_is_not_who_asked(verb: str) -> None:
    read = Read(
        "[s1 Ms. Ana Ruiz] [k1 said] [c1 no]. [s2 The prosecutor, Ms. Marta Okafor,] [k2 asked] "
        f"[c2 why]. “[c3 It rained],” [s3 she] [k3 {verb}].",
        meant={"she": {"Okafor": 0.9}},
    )
    assert read.who() == ["Ana Ruiz", "Marta Okafor", "Ana Ruiz"]


def test_we_of_an_author_are_the_team() -> None:
    text = "The team tagged eels. “We thought it broken,” said Ana Ruiz, the lead author."
    quoted = ("Ana Ruiz, the lead author", "said", "“We thought it broken,”")
    team = ("The team", "tagged", "eels")
    assert nested(text, team, quoted, ("We", "thought", "it broken"), within=1)[-1] == ["The team"]


def test_we_are_else_the_organisation_that_the_sentence_before_tells_of() -> None:
    text = "Yesterday the rain kept Azura Rail Ltd waiting. “We hope,” said Ana Ruiz."
    quoted = ("Ana Ruiz", "said", "“We hope,”")
    assert nested(text, quoted, ("We", "hope", "waiting"), within=0)[-1] == ["Azura Rail Ltd"]


def test_a_title_in_other_words_is_of_whoever_shares_most_of_them() -> None:
    read = Read(
        "[c1 Library to close on Mondays], councillors [k1 told]\n\nMs. Ana Ruiz came. "
        "[s2 Jon Bell] [k2 said] [c2 the library would close on Mondays].",
        title=True,
    )
    assert read.who() == ["Jon Bell", "Jon Bell"]


def test_you_are_who_spoke_before() -> None:
    read = Read(
        "[s1 Ana Ruiz] [k1 said] [c1 no].\n\n"
        "[c2 “][s3/2 You] [k3/2 wrote] [c3/2 that it rained][c2 ,”] [s2 Jon Bell] [k2 said]."
    )
    assert read.who()[2] == "Ana Ruiz"


@pytest.mark.parametrize(
    "two", ["Ana Ruiz, and her deputy, Jon Bell, were there", "Neither Ana Ruiz nor Jon Bell left"]
)
def test_both_are_two_named_together(two: str) -> None:
    read = Read(f"{two}. [s1 Both] [k1 denied] [c1 haste].")
    assert read.who() == ["Ana Ruiz + Jon Bell"]


def test_we_are_those_whom_the_sentence_before_is_about_whatever_the_shape_of_their_name() -> None:
    read = Read(
        "[s1 Azura] [k1 disagrees]. [c2 “][s3/2 We] [k3/2 warned] [c3/2 them of rain][c2 ,”] "
        "[k2 writes] [s2 Ms Ana Ruiz]."
    )
    assert read.who()[2] == "Azura"


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("They paid Ardovia. Jon Bell, the Ardovian foreign minister, came.", "Ardovia"),
        ("The Lorn Water Board met. The board's area manager, Jon Bell, came.", "Lorn Water Board"),
        ("Azura Rail's UK managing director, Jon Bell, came.", "Azura Rail"),
        ("They paid Ulmar. Jon Bell, deputy mayor of Ulmar, came.", "Ulmar"),
    ],
)
def test_we_are_the_body_or_the_country_that_a_role_tells_of(before: str, who: str) -> None:
    read = nested(
        f"{before} “We knew it,” Bell said.",
        ("Bell", "said", "We knew it"),
        ("We", "knew", "it"),
        within=0,
    )
    assert read[-1] == [who]


def test_whom_a_quoted_speaker_calls_they_is_less_sure() -> None:
    text = "The rangers came. “They lied,” Mr Bell said."

    def span(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    outer = Attribution(span("Mr Bell"), span("said"), span("“They lied,”"), 0.9, None)
    told = Attribution(span("They"), span("lied"), span("lied"), 0.9, None)
    article = Article("", text, (Block("paragraph", 0, len(text)),))
    antecedents = Antecedents(scores_meaning(text, {"They": {"rangers": 1}}))
    alone, _ = resolve(article, [outer, told], antecedents)
    quoted, _ = resolve(article, [outer, replace(told, within=0)], antecedents)
    assert quoted[1].speakers == alone[1].speakers != ()
    assert quoted[1].confidence < alone[1].confidence


def test_we_are_those_on_whose_panel_somebody_sits() -> None:
    text = (
        "[c1 “Look,] [s2/1 we] [k2/1 asked] [c2/1 twice],” [k1 said] "
        "[s1 Ms Ana Ruiz, who sits on the Lorn Food Board]."
    )
    assert Read(text).who() == ["Ana Ruiz", "Lorn Food Board"]
