"""Whose turn it is in an interview whose turns have no labels."""

from __future__ import annotations

import pytest

from sayso.statements.attribution import Attribution
from sayso.statements.speakers import resolve
from sayso.types import Article, Block, Role, Span
from tests.resolved import SURE, Read

OPENING = "Pilot Ana Ruiz flew for forty years. Ruiz spoke to Jon Bell in her garden."
QUESTIONS = ("Why?", "For the view.", "And the wind?", "It was cold.", "Was it far?", "No.")
TAIL = ("Do you fly still?", "Never.")


def turn(*paragraphs: tuple[Role, str]) -> str | None:
    """Who says the last of the paragraphs, which stand in an interview."""
    before: list[tuple[Role, str]] = [("paragraph", words) for words in (OPENING, *QUESTIONS)]
    after: list[tuple[Role, str]] = [("paragraph", words) for words in TAIL]
    text, blocks = "", []
    for role, words in [*before, *paragraphs, *after]:
        blocks.append(Block(role, len(text), len(text) + len(words)))
        text += words + "\n\n"
    place = blocks[len(before) + len(paragraphs) - 1]
    content = (Span(place.start, place.end),)
    article = Article("", text, tuple(blocks))
    (resolution,), speakers = resolve(article, [Attribution((), (), content, 0.9, None)])
    return next((speaker.name for speaker in speakers if speaker.id in resolution.speakers), None)


@pytest.mark.parametrize(
    ("paragraphs", "who"),
    [
        ([("paragraph", "Did it pay?")], "Jon Bell"),
        ([("heading", "Did it pay?")], "Jon Bell"),
        ([("paragraph", "Critics say you flew too low.")], "Jon Bell"),
        ([("heading", "Did it pay?"), ("paragraph", "Who knows?")], "Ana Ruiz"),
        ([("paragraph", "Did it pay?"), ("paragraph", "Not much.")], "Ana Ruiz"),
        (
            [("paragraph", "Did it pay?"), ("paragraph", "No."), ("paragraph", "It rained.")],
            "Ana Ruiz",
        ),
        (
            [
                ("paragraph", "It paid."),
                ("paragraph", "Image: Tarn."),
                ("paragraph", "Was it far?"),
            ],
            "Jon Bell",
        ),
    ],
)
def test_turns_are_told_by_what_stands_before_them(
    paragraphs: list[tuple[Role, str]], who: str
) -> None:
    assert turn(*paragraphs) == who


@pytest.mark.parametrize(
    "credit", ["Interview: Jon Bell", "Interview by Jon Bell", "He left. Questions by Jon Bell."]
)
def test_a_credit_line_tells_who_asks(credit: str) -> None:
    questions = "".join(f"Q: {words}\n\nA: No.\n\n" for words in ("Why?", "Far?", "Cold?", "Wet?"))
    read = Read(
        "Zefir Tarn flew for forty years. Ms. Ana Ruiz taught her.\n\n"
        f"{credit}\n\n{questions}[s1 Q][k1 :] [c1 And now?]\n\n[s2 A][k2 :] [c2 Rain.]"
    )
    assert read.who() == ["Jon Bell", "Zefir Tarn"]


def test_labels_make_an_interview_also_where_no_question_mark_stands() -> None:
    turns = "".join(f"Q: {words}\n\nA: Yes.\n\n" for words in ("Go on.", "So it rained.", "Alas."))
    read = Read(
        "Zefir Tarn flew for forty years. Oru Pell met her in a garden.\n\n"
        f"{turns}[s1 Q][k1 :] [c1 And then.]\n\n[s2 A][k2 :] [c2 Rain.]"
    )
    assert read.who() == ["Oru Pell", "Zefir Tarn"]


def test_the_deck_begins_with_the_guest() -> None:
    deck = "Zefir Tarn flew for forty years. The mayor, Jon Bell, praised her. Bell waved."
    lines = (deck, "Interview: Ana Ruiz", "Q: Why?", "A: So.", "Q: Far?", "A: No.")
    text, blocks = "", []
    roles: tuple[Role, ...] = ("deck", "byline")
    for i, words in enumerate((*lines, "Q: Cold?", "A: No.", "Q: Wet?", "A: Rain.")):
        role = roles[i] if i < len(roles) else "paragraph"
        blocks.append(Block(role, len(text), len(text) + len(words)))
        text += words + "\n\n"
    last = blocks[-1].start
    label, content = (Span(last, last + 1),), (Span(last + 3, blocks[-1].end),)
    attribution = Attribution(label, (Span(last + 1, last + 2),), content, 0.9, None)
    _, (speaker,) = resolve(Article("", text, tuple(blocks)), [attribution])
    assert speaker.name == "Zefir Tarn"


def test_a_label_that_is_no_name_is_whoever_is_told_to_ask() -> None:
    asked = ("Why?", "Far?", "Cold?", "Wet?")
    turns = "".join(f"Forum: {words}\n\nTarn: No.\n\n" for words in asked)
    read = Read(
        "Zefir Tarn flew for forty years. She met Jon Bell, our editor.\n\n"
        f"{turns}[s1 Forum][k1 :] [c1 And wet?]\n\n[s2 Tarn][k2 :] [c2 Rain.]"
    )
    assert read.who() == ["Jon Bell", "Zefir Tarn"]


def asked_by(label: str, introduction: str, *before: str, guest: str = "Tarn") -> object:
    """Who asks and who answers at the end of an interview whose turns have such labels."""
    asked = ("Why?", "Far?", "Your boat sank twice.", "Wet?")
    turns = "".join(f"{label}: {words}\n\n{guest}: No.\n\n" for words in asked)
    above = "".join(f"{words}\n\n" for words in before)
    return Read(
        f"{above}{introduction}\n\n"
        f"{turns}[s1 {label}][k1 :] [c1 And wet?]\n\n[s2 {guest}][k2 :] [c2 Rain.]"
    ).who()


def test_a_label_that_is_the_name_of_the_outlet_is_whoever_is_told_to_ask() -> None:
    introduction = "Dr Zefir Tarn flew for forty years. She met the Herald’s Ana Ruiz at home."
    assert asked_by("Herald", introduction) == ["Ana Ruiz", "Zefir Tarn"]


def test_a_label_that_several_are_called_by_is_the_guest() -> None:
    introduction = "Zefir Tarn flew for forty years, as her father Oru Tarn had done."
    assert asked_by("Jon Bell", f"{introduction} Our editor Jon Bell met her.") == [
        "Jon Bell",
        "Zefir Tarn",
    ]


def test_an_interview_behind_a_report_is_introduced_right_before_it() -> None:
    report = [f"Gale {i} blew. The lord of the isle, Jon Bell, asked for boats." for i in range(9)]
    introduction = "The Herald put your questions to the skipper, Zefir Tarn."
    assert asked_by("Q", introduction, *report, guest="A") == ["Herald", "Zefir Tarn"]


def test_what_an_outlet_asks_of_its_wife_is_no_error() -> None:
    questions = "".join(f"Q: {words}\n\nA: No.\n\n" for words in ("Why?", "Far?", "Cold?", "Wet?"))
    read = Read(
        "Zefir Tarn flew for forty years.\n\n"
        f"{questions}[s1 Q][k1 :] [c1 What did][s2 my wife] [k2/1 say]?",
        outlet="The Harbour",
    )
    assert read.who() == ["The Harbour", "my wife"]


@pytest.mark.parametrize("label", ["((%s))", "%s:"])
def test_who_says_i_in_turns_that_are_no_statements_is_told_by_the_labels(label: str) -> None:
    asker, guest = label % "Herald", label % "Zefir Tarn"
    read = Read(
        "Zefir Tarn flew for forty years. She met Jon Bell, our editor.\n\n"
        f"{asker} Was it far?\n\n{guest} No. [s1 I] [k1 hoped] [c1 so].\n\n"
        f"{asker} Why?\n\n{guest} It rained.\n\nAlas, [s2 we] [k2 feared] [c2 it].\n\n"
        f"{asker} And [s3 I] [k3 wonder] [c3 why]?\n\n{guest} So do I.",
        outlet="Herald",
    )
    assert read.who() == ["Zefir Tarn", "Zefir Tarn", "Jon Bell"]
    assert read.resolutions[0].confidence >= SURE


def test_a_label_may_be_the_name_without_what_stands_before_it_elsewhere() -> None:
    turns = "\n\n".join(
        f"((Lorn Post)) Why{more}?\n\n((Zelmira Ott)) Because." for more in ("", " so", " then")
    )
    text = f"Arka Zelmira Ott met us.\n\n{turns} [s1 I] [k1 hope] [c1 so]."
    assert Read(text).who() == ["Arka Zelmira Ott"]


def test_who_answers_is_a_person_whatever_it_is_called() -> None:
    turns = "((Lorn Post)) Why?\n\n((Azura Tarnholm)) Because it rained.\n\n" * 3
    answer = "((Azura Tarnholm)) [s1 I] [k1 hope] [c1 so]."
    read = Read(
        f"It rained in Lorn. We met Azura Tarnholm.\n\n{turns}{answer}",
        meant={"it": {"Tarnholm": 0.9}},
    )
    assert read.who() == ["Azura Tarnholm"]
    assert read.speaker("Azura Tarnholm").type == "person"


def test_words_in_headings_alone_are_no_guests() -> None:
    asked = ("Why did it rain?", "Was it wet there?", "How far was it?")
    turns = "".join(f"{words}\n\nIt rained in Lorn.\n\n" for words in asked)
    text = f"Azura Tarnholm\n\nIt was wet.\n\n{turns}What do [s1 you] [k1 hope] [c1 for]?"
    assert Read(text).who() == ["Azura Tarnholm"]
    assert Read(text, headings=["Azura Tarnholm"]).who() == ["none-named"]


def test_your_is_whoever_is_asked() -> None:
    turns = "Q: Why?\n\nA: Because.\n\n" * 3
    text = f"Zelmira Ott met us.\n\n{turns}Q: What are [s1 your] [k1 thoughts on] [c1 it]?"
    assert Read(text).who() == ["Zelmira Ott"]


def test_who_says_i_is_nobody_where_a_label_may_be_anybody() -> None:
    turns = "".join(f"X: {words}\n\nY: No.\n\n" for words in ("Go on.", "So it rained.", "Alas."))
    read = Read(f"Zefir Tarn flew for forty years.\n\n{turns}X: [s1 I] [k1 hoped] [c1 so].")
    assert read.resolutions[0].unresolved is not None


def test_who_says_i_in_the_turn_of_somebody_else_is_not_who_spoke_before() -> None:
    turns = "".join(f"Herald: {words}\n\nZefir Tarn: No.\n\n" for words in ("Why?", "Far?", "So?"))
    read = Read(
        f"Zefir Tarn flew. Jon Bell sat.\n\n{turns}Jon Bell: Cold. [s1 I] [k1 hoped] [c1 so]."
    )
    assert read.who() != ["Zefir Tarn"]


def test_agencies_in_brackets_open_no_turns() -> None:
    paragraphs = "".join(f"(TNA) It rained in {place}.\n\n" for place in ("Tarn", "Lorn", "Dorn"))
    read = Read(f"{paragraphs}[s1 We] [k1 hoped] [c1 so].")
    assert read.resolutions[0].unresolved == "ambiguous"
