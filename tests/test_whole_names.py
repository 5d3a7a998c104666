"""What is of a name and what is not, in bodies, offices and short forms, and whom it means."""

from __future__ import annotations

import pytest

from tests.resolved import Read


@pytest.mark.parametrize(
    "body",
    [
        "Lorn Rowers’ Guild",
        "People's Party of Lorn",
        "St Orin's Hospital",
        "Fishermen’s Association",
        "Orin’s End Cement",
    ],
)
def test_whom_a_body_is_of_is_of_its_name(body: str) -> None:
    assert Read(f"[s1 The {body}] [k1 said] [c1 no].").who() == [body]


def test_whose_body_it_is_is_none_of_its_name() -> None:
    assert Read("Then [s1 Lorn’s Party] [k1 said] [c1 no].").who() == ["Party"]


def test_an_acronym_may_be_of_the_end_of_a_name() -> None:
    text = "[s1 The {}Beach Unit (BU)] [k1 said] [c1 no]. [s2 The BU] [k2 said] [c2 so]."
    assert Read(text.format("Arle ")).who() == ["Arle Beach Unit"] * 2
    assert Read(text.format("")).who() == ["Beach Unit"] * 2


def test_an_organisation_may_have_an_and_in_its_name() -> None:
    text = "[s1 The Vale and Fells Trust] [k1 said] [c1 no]."
    assert Read(text).who() == ["Vale and Fells Trust"]
    assert Read(f"They read it in Vale News. {text}").who() == ["Vale and Fells Trust"]
    assert Read(f"They live in Vale. {text}").who() == ["Vale + Fells Trust"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Lorn Institute of Salt and Meteorology", "Lorn Institute of Salt and Meteorology"),
        ("The High Court of England and Wales", "High Court of England and Wales"),
        ("The House Oversight and Reform Committee", "House Oversight and Reform Committee"),
        ("The Bank of Lorn and Ana Ruiz", "Bank of Lorn + Ana Ruiz"),
        ("The Ministry of Salt and the Lorn Council", "Ministry of Salt + Lorn Council"),
        ("The Supreme Court and Justice Department", "Supreme Court + Justice Department"),
    ],
)
def test_bodies_of_two_subjects_are_one_and_two_bodies_are_two(text: str, who: str) -> None:
    assert Read(f"It rained.\n\n[s1 {text}] [k1 said] [c1 no].").who() == [who]


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("The ruling Front for Tarn", "Front for Tarn"),
        ("The Tilers and Potters' Guild", "Tilers and Potters' Guild"),
        ("The Federation of Quarry and Kiln Workers", "Federation of Quarry and Kiln Workers"),
        ("The ruling Salt and Reed League", "Salt and Reed League"),
        ("Orrin Weavers' Co-operative", "Orrin Weavers' Co-operative"),
        ("Director of rowing Marga Pell", "Marga Pell"),
        ("Orrin's, Marga Pell,", "Marga Pell"),
        ("The Orrin Deputies' Relief League", "Orrin Deputies' Relief League"),
        ("A spokesman for the maker, Vell Ltd,", "A spokesman for the maker, Vell Ltd"),
        ("A spokesman for the firm, Oru Zaw,", "Oru Zaw"),
        ("Vell, Zaw & Partners", "Vell, Zaw & Partners"),
        ("One Marga Pell, a smith,", "Marga Pell"),
        ("A smith by the name of Marga Pell", "Marga Pell"),
        ("The Three Rivers Reed Union", "Three Rivers Reed Union"),
        ("That letter, marked Exhibit F,", "That letter"),
        ("Reached by telephone, Marga Pell", "Marga Pell"),
        ("Its head, retired judge Marga Pell,", "Marga Pell"),
        ("Its three authors, Marga Pell among them,", "Its three authors"),
    ],
)
def test_a_source_holds_one_whole_name(source: str, who: str) -> None:
    read = Read(f"Rain fell on Orrin. The two coaches met.\n\n[s1 {source}] [k1 said] [c1 no].")
    assert read.who() == [who]


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Marga Pell won in Orrinmark.", "the Orrinmarker"),
        ("Marga Pell won.", "the Walloon"),
        ("Marga Pell won.", "the South African"),
        ("Marga Pell won.", "the Tanzanian"),
    ],
)
def test_where_somebody_is_from_means_who_was_spoken_of(told: str, source: str) -> None:
    read = Read(f"{told} Then, as rain fell, [s1 {source}] [k1 said] [c1 no].")
    assert read.who() == ["Marga Pell"]


def test_what_looks_like_an_inhabitant_is_a_name_where_no_place_is_told() -> None:
    read = Read("Marga Pell won. Then, as rain fell, [s1 the Corriander] [k1 said] [c1 no].")
    assert read.who() == ["Corriander"]


def test_neither_woman_is_the_last_two_told_of() -> None:
    read = Read(
        "Ms Marga Pell met Mr Oru Zaw. Ms Tilde Bem came too.\n\n"
        "[s1 Neither woman] [k1 said] [c1 no]."
    )
    assert read.who() == ["Marga Pell + Tilde Bem"]


def test_letters_behind_a_party_are_an_office() -> None:
    read = Read("Reed MLA Marga Pell rose. Oru Zaw wept.\n\n[s1 The Reed MLA] [k1 said] [c1 no].")
    assert read.who() == ["Marga Pell"]


@pytest.mark.parametrize(
    ("told", "called", "who"),
    [
        ("The Lorn Meteorological Service", "Met Service", "Lorn Meteorological Service"),
        ("Tarn Vell Shipbuilding Corp", "Tarn Vell", "Tarn Vell Shipbuilding Corp"),
        ("The Republic of Lorn", "Lorn", "Republic of Lorn"),
        ("The Arle Herald", "Arle", "Arle"),
        ("Vell Rail, formerly Lorn Lines,", "Lorn Lines", "Vell Rail"),
        ("The Department of Public Works", "Public Works", "Department of Public Works"),
        ("The Mayor's Office", "the Mayor's Office", "Mayor's Office"),
        ("The Lorn High Court", "HC", "Lorn High Court"),
        ("The Lorn Anti-Fraud Agency", "The AFA", "Lorn Anti-Fraud Agency"),
        ("The Bank of Lorn", "BoL", "Bank of Lorn"),
        ("The Ministry of Public Health", "The Health Ministry", "Ministry of Public Health"),
        ("The Red Wheel Society of Lorn", "The Red Wheel", "Red Wheel Society of Lorn"),
        ("Orin Pell, director general of the Salt Board,", "The DG", "Orin Pell"),
    ],
)
def test_short_names_of_bodies_and_offices(told: str, called: str, who: str) -> None:
    assert Read(f"{told} left it. Then [s1 {called}] [k1 said] [c1 no].").who() == [who]


def test_an_acronym_with_an_ampersand_is_the_body_with_those_initials() -> None:
    read = Read("Tarn & Vell Partners sells rope. [s1 T&VP] [k1 said] [c1 no].")
    assert read.who() == ["Tarn & Vell Partners"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Orin Pell, a baker, wed Nula Bem-Pell in Lorn. [s1 The Pells] [k1 said] [c1 no].",
            "Orin Pell + Nula Bem-Pell",
        ),
        (
            "Abeto Tulu met his daughter. Hirta Abeto is a nurse. Hirta left.\n\n"
            "[s1 Abeto] [k1 said] [c1 no].",
            "Abeto Tulu",
        ),
        (
            "Dr Nula Pell spoke. Then Orin Pell, a farmer, left. He ran. Pell fell.\n\n"
            "Orin Pell slept. [s1 Dr Pell] [k1 said] [c1 no].",
            "Nula Pell",
        ),
        (
            "Marga Ortal Bem will stay. Ortal is calm.\n\nTilde Sund Ortal left. Sund ran.\n\n"
            "[s1 Ortal] [k1 said] [c1 no].",
            "Marga Ortal Bem",
        ),
        (
            "The minister, Orin Pell, spoke. Then came the death of Tarn Pell.\n\n"
            "[s1 Old Pell, an uncle of the minister,] [k1 said] [c1 no].",
            "Tarn Pell",
        ),
        ("Orin Pell, a smith, is dead.\n\n[s1 Old Pell] [k1 said] [c1 no].", "Orin Pell"),
        (
            "[s1 Van Pell, a seed house that buys rye,] [k1 said] [c1 no]. Jon van Pell left.",
            "Van Pell",
        ),
    ],
)
def test_who_of_a_family_or_firm_is_called_so(text: str, who: str) -> None:
    assert Read(text).who() == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Maureen Pell met Orvo Bem. [s1 He] [k1 said] [c1 no].", "Orvo Bem"),
        ("Thabiso Pell met Lindiwe Bem. [s1 She] [k1 said] [c1 no].", "Lindiwe Bem"),
        ("Katsuo Pell met Sigrun Bem. [s1 He] [k1 said] [c1 no].", "Katsuo Pell"),
    ],
)
def test_given_names_of_the_world_tell_whom_she_and_he_mean(text: str, who: str) -> None:
    assert Read(text).who() == [who]
