"""Who bears a title anywhere in the world is named without it, and meant by it with one name."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read


@pytest.mark.parametrize(
    ("title", "name", "short"),
    [
        ("Det Con", "Oru Bell", "Bell"),
        ("A/Sgt", "Oru Bell", "Bell"),
        ("PCSO", "Oru Bell", "Bell"),
        ("Senior Airman", "Ana Ruiz", "Ruiz"),
        ("Kapten (retired)", "Oru Bell", "Bell"),
        ("Addl SP", "Ravi Oru", "Oru"),
        ("DGP", "Ravi Oru", "Oru"),
        ("Rao Saheb", "Ravi Oru", "Oru"),
        ("Janab", "Ravi Oru", "Oru"),
        ("Pendeta", "Lastri Oru", "Lastri"),
        ("Kepala Desa", "Lastri Oru", "Lastri"),
        ("Inspektor", "Azlan Oru", "Azlan"),
        ("Khru", "Malee Oru", "Malee"),
        ("Duwa", "Khin Oru", "Khin Oru"),
        ("Punong Barangay", "Lito Oru", "Oru"),
        ("Galadima", "Musa Oru", "Oru"),
        ("Maame", "Afua Oru", "Oru"),
        ("Wakili", "Juma Oru", "Oru"),
        ("Memhir", "Yonas Oru", "Yonas"),
        ("Haj Agha", "Omid Oru", "Oru"),
        ("Cacique", "Raoni Oru", "Oru"),
        ("Dottore", "Carlo Oru", "Oru"),
        ("Wethouder", "Joost Oru", "Oru"),
        ("Kriminaloberkommissarin", "Greta Oru", "Oru"),
        ("Overste", "Joost Oru", "Oru"),
        ("Pan", "Marek Oru", "Oru"),
        ("Sołtys", "Marek Oru", "Oru"),
        ("Ponia", "Ona Oru", "Oru"),
        ("Usta", "Kemal Oru", "Oru"),
        ("Binbaşı", "Kemal Oru", "Oru"),
        ("Rev'd", "Oru Bell", "Bell"),
        ("Registrar", "Oru Bell", "Bell"),
    ],
)
def test_titles_before_a_name_in_full_stand_before_its_short_form_too(
    title: str, name: str, short: str
) -> None:
    told = f"It rained. {title} {name} sat. Tom Hale and Ida Pell left.\n\n"
    read = Read(f"{told}[s1 {title} {short}] [k1 said] [c1 no]. [s2 {short}] [k2 said] [c2 so].")
    assert read.who() == [name, name]
    assert all(resolution.confidence >= SURE for resolution in read.resolutions)


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Ravi Oru", "Ravi Dada"),
        ("Ravi Oru", "Oru Sir"),
        ("Meera Oru", "Meera Amma"),
        ("Meera Oru", "Meeraben"),
        ("Kenji Oru", "Oru Sensei"),
        ("Kemal Oru", "Kemal Usta"),
        ("Omid Oru", "Omid Agha"),
        ("Gulnora Oru", "Gulnora Eje"),
        ("Tenzin Oru", "Oru Rinpoche"),
        ("Sigríður Orudóttir", "Sigridur"),
        ("Jens Ørstad", "Orstad"),
    ],
)
def test_the_honoured_are_called_by_one_name_with_a_word_behind_it(name: str, called: str) -> None:
    told = f"It rained. {name} sat. Tom Hale and Ida Pell left.\n\n"
    assert Read(f"{told}[s1 {called}] [k1 said] [c1 no].").who() == [name]


@pytest.mark.parametrize(
    ("other", "called"),
    [
        ("Rehana Begum", "Rehana Oru"),
        ("Gergo Anna", "Gergo Pal"),
        ("Jean Oru", "Jeanne Oru"),
    ],
)
def test_names_that_are_no_words_of_respect_stay_names(other: str, called: str) -> None:
    text = (
        f"It rained. {other} sat. [s1 {called}] [k1 said] [c1 no]. [s2 {other}] [k2 said] [c2 no]."
    )
    assert Read(text).who() == [called, other]


@pytest.mark.parametrize("title", ["Kadi", "Duwa", "Pendeta", "Aksakal"])
def test_titles_alone_stand_for_their_bearers(title: str) -> None:
    text = f"{title} Oru Bell sat.\n\nIt rained. [s1 The {title.lower()}] [k1 said] [c1 no]."
    assert Read(text).who() == ["Oru Bell"]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Will Oru", "Oru"),
        ("May Oru", "Oru"),
        ("Sunday Oru", "Oru"),
        ("Emma Church", "Ms Church"),
        ("Teacher Emma House", "Ms House"),
        ("Emma Court", "Ms Court"),
        ("Oru Haruko", "Haruko Oru"),
        ("Luis Alberto Oru Pell", "Luis Oru"),
    ],
)
def test_names_of_common_words_and_turned_round_are_those_of_persons(
    name: str, called: str
) -> None:
    told = f"It rained. {name} opened it. Tom Hale and Ida Bell left.\n\n"
    read = Read(f"{told}[s1 {called}] [k1 said] [c1 no].")
    assert read.who() == [name.removeprefix("Teacher ")]


@pytest.mark.parametrize("text", ["Will Oru leave?", "By May Oru knew.", "In May, Oru left."])
def test_words_before_a_name_that_ask_or_date_are_none_of_it(text: str) -> None:
    assert Read(f"It rained. {text}\n\n[s1 Oru] [k1 said] [c1 no].").who() == ["Oru"]


@pytest.mark.parametrize(
    ("introduced", "called", "name"),
    [
        ("Dean Oru, 34,", "Dean", "Dean Oru"),
        ("Teacher King Oru, 40,", "King", "King Oru"),
        ("Prince Oru", "Prince", "Prince Oru"),
        ("Prince Oru", "The prince", "Oru"),
        ("Dean Oru", "The dean", "Oru"),
    ],
)
def test_titles_with_an_age_behind_or_called_by_are_given_names(
    introduced: str, called: str, name: str
) -> None:
    told = f"It rained. {introduced} opened it. Tom Hale and Ida Bell left.\n\n"
    read = Read(f"{told}[s1 {called}] [k1 said] [c1 no]. [s2 Oru] [k2 said] [c2 so].")
    assert read.who() == [name, name]
