"""Who of an article bears a name: of a family, by a nickname, as a body of several words."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Marga Pell lost her bag. Her husband, Orin, ran. Mrs Pell wept.\n\n"
            "[s1 Mr Pell] [k1 said] [c1 no].",
            "Orin Pell",
        ),
        (
            "A pupil, Safa Pell, spoke. Safa's mother, Tilde, clapped.\n\n"
            "[s1 Mrs Pell] [k1 said] [c1 no].",
            "Tilde Pell",
        ),
        (
            "It belonged to Harush and Nula Pell. [s1 The Pells] [k1 said] [c1 no].",
            "Harush Pell + Nula Pell",
        ),
        ("They saw Ian and Ruth Pell leave. Then [s1 Ian] [k1 said] [c1 no].", "Ian Pell"),
        (
            "The Pell twins keep bees.\n\nHarush and Nula Pell left.\n\n"
            "Then [s1 Harush] [k1 said] [c1 no].",
            "Harush Pell",
        ),
        (
            "Mrs Marga Pell spoke. Her mother, Tilde, clapped.\n\n[s1 Mrs Pell] [k1 said] [c1 no].",
            "Marga Pell",
        ),
        (
            "The mayor, Orin Pell, left. His father, Tarn Pell, was mayor before.\n\n"
            "[s1 The younger Pell] [k1 said] [c1 no].",
            "Orin Pell",
        ),
        (
            "Orin Pell, 44, met Tarn Pell, 60, in Lorn.\n\n[s1 The elder Pell] [k1 said] [c1 no].",
            "Tarn Pell",
        ),
        (
            "Cllr Orin Pell met Tarn Pell in Lorn.\n\n[s1 Cllr Pell] [k1 said] [c1 no].",
            "Orin Pell",
        ),
        (
            "Judge Orin Pell-Bem married Tarn Pell.\n\n[s1 Judge Pell] [k1 said] [c1 no].",
            "Orin Pell-Bem",
        ),
        (
            "Aisa binti Salim met her father, Salim bin Idris.\n\n[s1 Salim] [k1 said] [c1 no].",
            "Salim bin Idris",
        ),
        (
            "Zaki Pell left with Oru Pell and their mother Ana. [s1 Mrs Pell] [k1 said] [c1 no].",
            "Ana Pell",
        ),
        (
            "Zaki Pell left with their mother Ana and Oru Pell. [s1 Mrs Pell] [k1 said] [c1 no]. "
            "[s2 She] [k2 said] [c2 so].",
            "Ana Pell",
        ),
        (
            "Bria Pell, 19, was lost. Oda Pell, who sat with her husband, rose. "
            "[s1 Mrs Pell] [k1 said] [c1 no].",
            "Oda Pell",
        ),
        (
            "Jon Pell rose. His sister Oda, a nurse at the clinic, sat. "
            "[s1 Nurse Pell] [k1 said] [c1 no].",
            "Oda Pell",
        ),
        (
            "Oda Pell rose.\n\nMrs Pell’s husband, Tarn, sat. [s1 Pell] [k1 said] [c1 no].",
            "Tarn Pell",
        ),
        (
            "Oda Pell rose.\n\nPell’s husband, Tarn, sat as Oda sang. [s1 Pell] [k1 said] [c1 no].",
            "Oda Pell",
        ),
        (
            "Jon Pell rose. His wife, Oda, sat. Then [s1 the Pells] [k1 said] [c1 no].",
            "Jon Pell + Oda",
        ),
        ("Jon Pell rose. His aunt, Oda, sat. Then [s1 the Pells] [k1 said] [c1 no].", "Pells"),
        ("Ana Pell met Oru Pell. Then [s1 both Pells] [k1 said] [c1 no].", "Ana Pell + Oru Pell"),
        (
            "Hakim Ana Ruiz sat. [s1 The Hakim of Lorn, Oru Bem,] [k1 said] [c1 no]. "
            "[s2 The two Hakims] [k2 rose][c2 .]",
            "Ana Ruiz + Oru Bem",
        ),
        ("[s1 The crew, led by Ana Ruiz and Oru Bem,] [k1 said] [c1 no].", "The crew"),
        ("[s1 A man, named only as Tarn,] [k1 said] [c1 no].", "Tarn"),
        ("A. Pell rose. Alva Pell is 40. [s1 Pell] [k1 said] [c1 no].", "Alva Pell"),
        ('They met Oru "Fox" Pell. Then [s1 Fox] [k1 said] [c1 no].', 'Oru "Fox" Pell'),
    ],
)
def test_who_of_a_family_is_meant(text: str, who: str) -> None:
    assert Read(text).who()[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Nela Pell Bem spoke.\n\n[s1 Pell] [k1 said] [c1 no].\n\nAbel Pell, a guard, left.",
            "Nela Pell Bem",
        ),
        (
            "Orin Pell Bem spoke. Pell sat.\n\nIda Ruiz de Pell left.\n\n"
            "[s1 Pell] [k1 said] [c1 no].",
            "Orin Pell Bem",
        ),
        (
            "Bekal Mengis farms. Bekal sat. His son, Yar Bekal, left.\n\n"
            "[s1 Bekal] [k1 said] [c1 no].",
            "Bekal Mengis",
        ),
        (
            "The pupil Zara Pell spoke. Zara's mother, Mrs Oda Pell, sat.\n\n"
            "[s1 Mrs Pell] [k1 said] [c1 no].",
            "Oda Pell",
        ),
        (
            "Orin Pell met Tarn Pell, the captain's younger brother. "
            "[s1 The elder Pell] [k1 said] [c1 no].",
            "Orin Pell",
        ),
        (
            "Gok Won-gyu, whose daughter Gok Eun-byeol sat there, left. "
            "[s1 The younger Gok] [k1 said] [c1 no].",
            "Gok Eun-byeol",
        ),
    ],
)
def test_a_last_name_means_one_who_has_been_met(text: str, who: str) -> None:
    assert Read(text).who() == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Dr Abel Lem, the health minister, spoke. His deputy, Nurse Zion Abel, sat.\n\n"
            "[s1 Dr Abel] [k1 said] [c1 no].",
            "Abel Lem",
        ),
        (
            "Tom Pell senior had met his son, Tom Pell junior. [s1 Pell junior] [k1 said] [c1 no].",
            "Tom Pell junior",
        ),
        (
            "Oda Pell, 81, met Ina Pell, 40, in Lorn. [s1 Pell senior] [k1 said] [c1 no].",
            "Oda Pell",
        ),
        (
            "Viktor Sokolin and his wife, Irma, left. [s1 Sokolina] [k1 said] [c1 no].",
            "Irma Sokolina",
        ),
        (
            "John Pell sold it. His sister Tilde wept. [s1 Miss Pell] [k1 said] [c1 no].",
            "Tilde",
        ),
        (
            "Orin Pell left. Orin Pell Jr. ran. Then [s1 Orin Sr.] [k1 said] [c1 no].",
            "Orin Pell",
        ),
        (
            "Anna Orlova left her sons. [s1 Anna Petrovna] [k1 said] [c1 no].",
            "Anna Orlova",
        ),
        (
            "They met Pir Ghulam Noor Shah in Lorn. [s1 Pir Noor] [k1 said] [c1 no].",
            "Ghulam Noor Shah",
        ),
        (
            "Orin Pell, 71, and Tarn Pell, 40, met Una Pell.\n\n"
            "[s1 The elder Pell] [k1 said] [c1 no].",
            "Orin Pell",
        ),
        (
            "Sultan Idun Zaw left with his son, Oru Idun Zaw. [s1 Idun Zaw] [k1 said] [c1 no].",
            "Idun Zaw",
        ),
        ("They met Ravi Pell in Lorn. [s1 Ravi anna] [k1 said] [c1 no].", "Ravi Pell"),
        ("PORT LORN, 3 May (LNA) – It rained. Then [s1 Lorn] [k1 said] [c1 no].", "Lorn"),
        (
            "Oru Zaw AG sells rope. Oru Zaw junior met his father, Oru Zaw senior.\n\n"
            "[s1 Oru Zaw] [k1 said] [c1 no].",
            "Oru Zaw AG",
        ),
        (
            "John Pell met Ivo Pell. [s1 The Pell brothers] [k1 said] [c1 no].",
            "John Pell + Ivo Pell",
        ),
        (
            "John Pell met Ivo Pell. [s1 The brothers Pell] [k1 said] [c1 no].",
            "John Pell + Ivo Pell",
        ),
        (
            "John Pell left. His wife, Ana Bem, stayed. [s1 Mrs Pell] [k1 said] [c1 no].",
            "Ana Bem",
        ),
        (
            "It hit a driver, Sunday Bello, in Lorn. [s1 Sunday Bello] [k1 said] [c1 no].",
            "Sunday Bello",
        ),
        (
            "Orin Pell and his younger brother Tarn Pell left.\n\n"
            "[s1 The elder Pell] [k1 said] [c1 no].",
            "Orin Pell",
        ),
        (
            "Orin Pell left with his brother Nik.\n\n[s1 The elder Pell] [k1 said] [c1 no].",
            "Orin Pell",
        ),
        (
            "Luís Pell Filho left. His father, Luís Pell, stayed.\n\n"
            "[s1 The elder Pell] [k1 said] [c1 no].",
            "Luís Pell",
        ),
        (
            "A smith, Zaw Oru, met Zaw Idun, the chief inspector.\n\n"
            "[s1 Inspector Zaw] [k1 said] [c1 no].",
            "Zaw Idun",
        ),
        ("Hasan Kirem left. [s1 Hasan Usta] [k1 said] [c1 no].", "Hasan Kirem"),
        ("In Lorn, Wahyuning, a teacher, left. [s1 Ibu Wahyu] [k1 said] [c1 no].", "Wahyuning"),
        (
            "Zaw Oru won. Zaw's wife, Bem Anna, left. [s1 Mrs Zaw] [k1 said] [c1 no].",
            "Bem Anna",
        ),
        (
            "The Lorn Bell Lines left. It was [s1 Lorn Bell] [k1 said] [c1 no].",
            "Lorn Bell Lines",
        ),
        (
            "Jon Pell left. Ida Pell, his daughter, wept. [s1 Pell senior] [k1 said] [c1 no].",
            "Jon Pell",
        ),
        ("William Pell met Ivo Bem. [s1 Billy Pell] [k1 said] [c1 no].", "William Pell"),
        ("Kim Min-ji met Ivo Bem. [s1 Kim Minji] [k1 said] [c1 no].", "Kim Min-ji"),
        ("Kim Min-ji met Ivo Bem. Then [s1 Minji] [k1 said] [c1 no].", "Kim Min-ji"),
        (
            "Yai Bunmar left. She is Bunmar Zaw. Then [s1 Yai Bunmar] [k1 said] [c1 no].",
            "Bunmar Zaw",
        ),
        ("Samir al-Harun left Lorn. [s1 Al Harun] [k1 said] [c1 no].", "Samir al-Harun"),
        ("Samir al-Harun left Lorn. [s1 Harun] [k1 said] [c1 no].", "Samir al-Harun"),
        ("Captain Gok Won has a wife, Chiru.\n\n[s1 Mrs Gok] [k1 said] [c1 no].", "Chiru"),
        ("Jan Novok and Eva Novokova left.\n\n[s1 Novok] [k1 said] [c1 no].", "Jan Novok"),
        ("Orla Pell left. Since June Pell was ill. [s1 Pell] [k1 said] [c1 no].", "Orla Pell"),
    ],
)
def test_titles_and_endings_tell_who_of_a_name_is_meant(text: str, who: str) -> None:
    assert Read(text).who() == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Oda Pell, a nurse, and Eva Pell, her sister, left.\n\n[s1 Miss Pell] [k1 said] [c1 no].",
        "María Ordo Lara left. Pedro Lara Gil sat.\n\n[s1 Lara] [k1 said] [c1 no].",
        "Wanja Kamu, a nurse, left. Her uncle, Kamu Njoro, sat.\n\n[s1 Kamu] [k1 said] [c1 no].",
        "Hartpell, the carmaker, fell. Its chief, Jon Hartpell, left.\n\n"
        "[s1 Hartpell] [k1 said] [c1 no].",
    ],
)
def test_a_name_of_two_is_not_sure(text: str) -> None:
    assert Read(text).resolutions[0].confidence < SURE


def test_of_two_of_one_name_the_model_takes_it_for_one() -> None:
    text = "Oda Pell met her boy, Tarn Pell, in Lorn.\n\nIt rained.\n\n[s1 Pell] [k1 said] [c1 no]."
    for first in ("Oda", "Tarn"):
        read = Read(text, meant={"Pell": {first: 0.6}})
        assert read.who() == [f"{first} Pell"]
        assert read.resolutions[0].confidence < SURE


def test_an_acronym_leaves_the_legal_form_out() -> None:
    read = Read("Ulo Tide Agro Holdings sold rice. Then [s1 UTA] [k1 said] [c1 no].")
    assert read.who() == ["Ulo Tide Agro Holdings"]


def test_the_elder_of_one_is_not_sure() -> None:
    read = Read("Orin Pell raced. [s1 The elder Pell] [k1 said] [c1 no].")
    assert read.resolutions[0].confidence < SURE


@pytest.mark.parametrize(
    ("told", "source", "who"),
    [
        ("Oru Pell Foods fell. Oru Pell himself, 71, left.", "Mr Pell", "Oru Pell"),
        ("Oru Pell Foods fell. Its founder, Oru Pell, left.", "Oru Pell", "Oru Pell"),
        ("Pell Bem grew. It is named after Ana Pell and Orin Bem.", "Pell", "Ana Pell"),
        ("Pell Shipping grew. Ana Ruiz left it.", "Pell", "Pell Shipping"),
        ("Pell, the carmaker, fell. Its chief, Jon Pell, left.", "Pell", "Pell"),
        ("Pell, the carmaker, fell. Its chief, Jon Pell, left.", "Mr Pell", "Jon Pell"),
        ("Oru Pell AG fell. Oru Pell, 80, wept.", "Mr Pell", "Oru Pell"),
    ],
)
def test_a_firm_is_not_the_person_whom_it_is_named_after(told: str, source: str, who: str) -> None:
    assert Read(f"{told}\n\n[s1 {source}] [k1 said] [c1 no].").who() == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Furious Pell left\n\nMarga Pell wept. [s1 Pell] [k1 said] [c1 no].", "Marga Pell"),
        ("Heartbroken Marga Pell left. Pell wept.\n\n[s1 Pell] [k1 said] [c1 no].", "Marga Pell"),
        ("They met the Portuguese Orin Pell. [s1 Pell] [k1 said] [c1 no].", "Orin Pell"),
        (
            "In came Orin Pell, chief technology officer.\n\n[s1 The CTO] [k1 said] [c1 no].",
            "Orin Pell",
        ),
        ("Friends of Orin Pell met Orin Pell. [s1 Pell, 71,] [k1 said] [c1 no].", "Orin Pell"),
    ],
)
def test_words_before_a_name_are_none_of_it(text: str, who: str) -> None:
    assert Read(text).who()[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Leopold Pell met Orin Bem.\n\nThen [s1 Leo] [k1 said] [c1 no].", "Leopold Pell"),
        ("William Pell met Orin Bem.\n\nThen [s1 Bill] [k1 said] [c1 no].", "William Pell"),
        ("Jon Pell met Konstantine Bem.\n\nThen [s1 Kote] [k1 said] [c1 no].", "Konstantine Bem"),
        ("Leopold Pell met Leonie Bem.\n\nThen [s1 Leo] [k1 said] [c1 no].", "Leo"),
        ("Mariana Pell met Orin Bem.\n\nThen [s1 Maria] [k1 said] [c1 no].", "Maria"),
    ],
)
def test_a_nickname_is_whoever_alone_can_bear_it(text: str, who: str) -> None:
    assert Read(text).who()[-1] == who


def test_an_honorific_alone_names_nobody() -> None:
    assert Read("Then [s1 the Ustad] [k1 said] [c1 no].").speakers[0].named is False
