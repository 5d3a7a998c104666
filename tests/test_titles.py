"""Titles of the world before and behind names, and what only looks like one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.article import from_text
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.long_forms import long_forms
from sayso.statements.names import Name, find
from sayso.statements.short_forms import is_inverted
from tests.resolved import Read


def names(text: str) -> list[Name]:
    return list(find(text, 0, len(text)))


@pytest.mark.parametrize(
    "title",
    [
        *("Maj.", "Lt. Col. (ret.)", "Lt.-Gen.", "Maj-Gen", "Brigadier-General", "Sgt. Maj."),
        *("Major-General (retd)", "Sgt. 1st Class", "Warrant Officer Class 1", "Lance Corporal"),
        *("Air Vice-Marshal", "Flt Lt", "Leading Seaman", "Pfc.", "Private", "Trooper", "Oberst"),
        *("DCOP", "SP", "DS", "Const.", "C/Supt", "Det Ch Supt", "Assistant Sub-Inspector"),
        *("Pol. Maj. Gen.", "Maresciallo", "Undersheriff", "Battalion Chief"),
        *("Crown Prince", "Dowager Countess", "Empress", "Maharani", "Daasebre", "Induna", "Fon"),
        *("Right Rev.", "Rt. Rev.", "Deaconess", "Mother Superior", "Grand Mufti", "Luang Por"),
        *("His Grace Bishop", "Her Honour", "Dominee", "Qari", "Granthi", "Hon'ble", "H.E."),
        *("Hon. Justice", "Desembargador", "Adv.", "Atty.", "MEC", "Assemblywoman", "Amb."),
        *("District Administrator", "Bupati", "Landrat", "Barangay Kagawad", "Cde", "Taoiseach"),
        *("Prof. Dr.", "Assoc. Prof.", "Professor Emerita", "MUDr.", "Ing.", "A/Prof"),
        *("Fru", "Mevrouw", "Frøken", "Srta.", "Seu", "Kyria", "Hacı", "Adja", "Dasho", "Ntate"),
        *("Tan Sri Dato'", "Datuk Seri Panglima", "Dato’ Seri Haji", "YB", "Rajmata", "Oom"),
    ],
)
def test_titles_are_no_part_of_a_name(title: str) -> None:
    for before, behind in (("said ", "."), ("", " said so."), ("Then the ", ", a widow, spoke.")):
        text = f"{before}{title} Idun Oru Zaw{behind}"
        (name,) = names(text)
        assert name.span.of(text) == "Idun Oru Zaw"
        assert name.type == "person"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("so Iqbal Sahib said", ["Iqbal Sahib"]),
        ("so Wali Oru Sahib said", ["Wali Oru"]),
        ("so Emine Hanım left", ["Emine Hanım"]),
        ("so Ana Ruiz SAN argued", ["Ana Ruiz"]),
        ("so Ana Ruiz OBE MP argued", ["Ana Ruiz"]),
        ("so Ana Ruiz, KC, argued", ["Ana Ruiz"]),
        ("so Ana Ruiz, Ph.D., argued", ["Ana Ruiz"]),
        ("so Ana San Ruiz argued", ["Ana San Ruiz"]),
        ("so Wang San argued", ["Wang San"]),
        ("the Union, KC Holm said", ["Union", "KC Holm"]),
    ],
)
def test_what_stands_behind_a_name_is_part_of_it_only_where_it_is_but_one_word(
    text: str, expected: list[str]
) -> None:
    assert [name.span.of(text) for name in names(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by Dr Dean Oru Zaw", "Dean Oru Zaw"),
        ("by Mr Prince Oru Zaw", "Prince Oru Zaw"),
        ("by Serigne Oru Zaw", "Serigne Oru Zaw"),
        ("by Lance Oru", "Lance Oru"),
        ("by Adi Oru", "Adi Oru"),
        ("by Hafiz Oru", "Hafiz Oru"),
        ("by Anna Baker Smith", "Anna Baker Smith"),
        ("by Liu Xi", "Liu Xi"),
    ],
)
def test_names_that_look_like_titles(text: str, expected: str) -> None:
    (name,) = names(text)
    assert name.span.of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "King Edward Hospital",
        "Prince Oru School",
        "Sheikh Oru Foundation",
        "Bishop Oru College",
        "Zaman Rafiq Telecom",
    ],
)
def test_what_is_named_after_somebody_is_an_organisation(text: str) -> None:
    (name,) = names(f"{text} said no.")
    assert name.span.of(text) == text
    assert name.type == "organisation"


@pytest.mark.parametrize(
    "title",
    [
        *("Lord Chamberlain", "Crown Prince", "Queen Mother", "Grand Mufti", "Chief Rabbi"),
        *("Lord Chief Justice", "First Lady", "Major-General", "Commander-in-Chief", "MEC"),
    ],
)
def test_a_title_alone_names_nobody(title: str) -> None:
    assert all(name.weak for name in names(f"so the {title} said"))


@given(st.sets(st.text("abc-/", min_size=1, max_size=5), min_size=1), st.text("abc-/", max_size=8))
def test_patterns_of_words_match_the_words_alone(listed: set[str], text: str) -> None:
    pattern = re.compile(any_of(listed))
    assert all(pattern.fullmatch(word) for word in listed)
    assert (pattern.fullmatch(text) is not None) == (text in listed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("so the High Court at Arle ruled", ["High Court at Arle"]),
        ("so the University of Lorn at Arle said", ["University of Lorn at Arle"]),
        ("so Ana Ruiz at Arle said", ["Ana Ruiz", "Arle"]),
        ("by the Minister of Seas and Coastal Affairs Ana Ruiz", ["Ana Ruiz"]),
        ("by the Minister of Wool and Steppe Development, Ana Ruiz", ["Ana Ruiz"]),
    ],
)
def test_names_go_as_far_as_what_they_are_of(text: str, expected: list[str]) -> None:
    assert [name.span.of(text) for name in names(text)] == expected


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("foreign ministry", "ministry of foreign affairs", True),
        ("interior ministry", "ministry of the interior", True),
        ("health department", "department for health and sport", True),
        ("health ministry", "ministry of foreign affairs", False),
        ("ministry", "ministry of health", False),
        ("health board", "ministry of health", False),
    ],
)
def test_a_body_with_its_kind_last(short: str, full: str, expected: bool) -> None:
    assert is_inverted(tuple(short.split()), tuple(full.split())) is expected


@pytest.mark.parametrize(
    "text",
    [
        "the Duke of Arle",
        "the Member for Upper Arle",
        "the Mayor of New Arle",
        "the Inspector-General of Police",
        "the Station Commander",
    ],
)
def test_an_office_with_what_it_is_of_names_nobody(text: str) -> None:
    assert all(name.weak for name in names(f"so {text}, a widow, said"))


@pytest.mark.parametrize(
    "title",
    [
        *("MP for Arle East", "Marshal of the Diet", "Inspector-General of Police", "PM"),
        *("Governor of the Bank of Arle", "Minister-designate", "Surveyor-General", "al-Hajj"),
        *("Lord-Lieutenant", "Chargé d'Affaires", "Special Rapporteur", "Grand Master", "Master"),
    ],
)
def test_offices_and_what_they_are_of_stand_before_a_name(title: str) -> None:
    text = f"so {title} Idun Oru said"
    assert [name.span.of(text) for name in names(text)] == ["Idun Oru"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("so Zh. Asanova said", ["Zh. Asanova"]),
        ('so Idun "hexa" Oru said', ['Idun "hexa" Oru']),
        ("so Tavi Su‘a and Ma‘afu said", ["Tavi Su‘a", "Ma‘afu"]),
        ("so Arle ‘Stays’ said", ["Arle", "Stays"]),
        ("so Brokers Finch Amadi said", ["Finch Amadi"]),
        ("so Big Jim Oru and Old Jack said", ["Jim Oru", "Jack"]),
        ("so Big Pharma Watch said", ["Big Pharma Watch"]),
        ("It rained. Beside Mrs Oru sat Jon", ["Oru", "Jon"]),
        ("so Dr. Ma. Idun Oru said", ["Ma. Idun Oru"]),
        ("so Owner Azura Lines said", ["Azura Lines"]),
        ("so the South Arle Centre for Education said", ["South Arle Centre for Education"]),
        ("so the General Council of Surgeons said", ["General Council of Surgeons"]),
    ],
)
def test_where_a_name_begins_and_ends(text: str, expected: list[str]) -> None:
    assert [name.span.of(text) for name in names(text)] == expected


def test_a_long_form_goes_on_into_what_it_looks_into() -> None:
    text = "so Arle's Board of Inquiry into the Silo Fire (BISF) sat. The BISF said no."
    article = from_text(text)
    (name,) = {name.span.of(text) for name in long_forms(text, article.blocks)}
    assert name == "Board of Inquiry into the Silo Fire"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Coach Ana Ruiz sat.\n\n[s1 Coach] [k1 said] [c1 no].", "Ana Ruiz"),
        ("The imam, Oru Zaw Temir, sat.\n\n[s1 Imam Sahib] [k1 said] [c1 no].", "Oru Zaw Temir"),
        ("They met Hafiz Oru Zaw Temir.\n\n[s1 Hafiz-ji] [k1 said] [c1 no].", "Oru Zaw Temir"),
        ("Ana Ruiz, the MP-elect for Arle, sat. [s1 The MP-elect] [k1 left].", "Ana Ruiz"),
        ("Ana Ruiz KC sat. It rained.\n\n[s1 The lawyer] [k1 said] [c1 no].", "Ana Ruiz"),
        ("North Arle MLA Ana Ruiz sat. [s1 The North Arle MLA] [k1 said] [c1 no].", "Ana Ruiz"),
        ("Ana Ruiz MP sat. It rained.\n\n[s1 The MP] [k1 said] [c1 no].", "Ana Ruiz"),
        ("Ana Ruiz sings. [s1 La Ruiz] [k1 said] [c1 no].", "Ana Ruiz"),
        ("Prince Oru, 29, and Ida Oru sat. [s1 Prince Oru] [k1 said] [c1 no].", "Prince Oru"),
        ("Judge Ida Oru and Jon Bell sat. [s1 Judge Oru] [k1 said] [c1 no].", "Ida Oru"),
        ("Prince Jon Oru and Ida Bell sat. [s1 Prince Oru] [k1 said] [c1 no].", "Jon Oru"),
    ],
)
def test_titles_alone_and_behind_a_name_tell_who_is_meant(text: str, who: str) -> None:
    assert Read(text).who() == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("[s1 Tarn’s] [k1 said] [c1 no].", "Tarn’s"),
        ("It bought Tarn’s shares. Later [s1 Tarn’s] [k1 declined] [c1 to comment].", "Tarn’s"),
        ("They sat in St Idun’s Hospital. [s1 St Idun’s] [k1 said] [c1 no].", "St Idun’s Hospital"),
        ("Ana Tarn sat. It was Tarn’s plan. [s1 Tarn] [k1 said] [c1 no].", "Ana Tarn"),
    ],
)
def test_shops_and_hospitals_keep_their_ending(text: str, who: str) -> None:
    assert Read(text).who() == [who]


def test_titles_with_stops_behind_an_office_end_it() -> None:
    text = "[s1 Former Speaker of the House of Lorn Rt. Hon. Oru Pell] [k1 said] [c1 no]."
    assert Read(text).who() == ["Oru Pell"]
