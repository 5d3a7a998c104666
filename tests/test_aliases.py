"""Other names of a person that an article tells of, and names that are words too."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ("Orwin Pellam, known to three streets of Lorn as Big Tarn, fell ill.", "Big Tarn"),
        ("Orwin Pellam, 71, better known as Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam, whom all of Lorn knows as Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam (“Tarn”) fell ill.", "Tarn"),
        ("Orwin Pellam — Mama Tarn to her friends — fell ill.", "Mama Tarn"),
        ("Orwin Pellam, “Mama Tarn” for short, fell ill.", "Mama Tarn"),
        ("Orwin Pellam, or Tarn as everyone calls him, fell ill.", "Tarn"),
        ("Orwin Pellam, whose stage name is El Tarn, fell ill.", "El Tarn"),
        ("Orwin Pellam, whose nickname is Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam’s nickname is Tarn.", "Tarn"),
        ("Orwin Pellam got his nickname, Tarn, at school.", "Tarn"),
        ("Orwin Pellam, who prefers to be called Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam, who calls himself Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam, who answers to Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam, who uses the name Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam, who fought under the name Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam, nom de guerre Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam, commonly referred to as Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam, whose pupils know her as Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam, known by the nickname “Tarn”, fell ill.", "Tarn"),
        ("Everyone in Lorn knows Orwin Pellam as Tarn.", "Tarn"),
        ("Orwin Pellam, a retired smith whom half of Lorn calls Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam, the smith everyone calls Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam fell ill. Pellam, who is called Tarn by his men, is old.", "Tarn"),
        ("Orwin Pellam fell ill. The 61-year-old, known to all as Tarn, is old.", "Tarn"),
        ("Orwin Pellam fell ill. MaTamm, as he is known in Lorn, is old.", "MaTamm"),
        ("Orwin Pellam fell ill. His neighbours call him Tarn.", "Tarn"),
        ("Orwin Pellam fell ill. Tarn, as the valley calls him, is old.", "Tarn"),
        ("Orwin Pellam fell ill. The man the harbour calls Tarn is old.", "Tarn"),
        ("Orwin Pellam fell ill near Ulo Tamm. Tarn, as Lorn calls him, is old.", "Tarn"),
        ("Then Orwin Pellam saw Ulo Tamm. Orw, as Lorn calls him, fell ill.", "Orw"),
        ("Orwin Pellam \u2014 Tarn to his friends \u2014 fell ill.", "Tarn"),
        ("Orwin Pellam, the smith all San Lorn calls Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam, whom the valley calls the Marchese, fell ill.", "The Marchese"),
        ("Orwin Pellam fell ill. Tarn, as the pier was calling him, is old.", "Tarn"),
        ('Orwin Pellam "Tarn" fell ill.', "Tarn"),
        ("Orwin Pellam, popularly called Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam @ Tarn fell ill.", "Tarn"),
        ("Orwin Pellam, writing as Tarn Moss, fell ill.", "Tarn Moss"),
        ("Orwin Pellam uses the pseudonym Tarn.", "Tarn"),
        ("Orwin Pellam was christened Tarn by his fans.", "Tarn"),
        ("The valley knows Orwin Pellam as Tarn.", "Tarn"),
        ("The fans call Orwin Pellam “Tarn”.", "Tarn"),
        ("Tarn — Orwin Pellam to the taxman — fell ill.", "Tarn"),
        ("Tarn is Orwin Pellam, the smith.", "Tarn"),
        ("Orwin Pellam, Tarn to every smith in town, fell ill.", "Tarn"),
        ("Orwin Pellam, 22 and 'Tarn' to everyone, fell ill.", "Tarn"),
        ("Orwin Pellam, nicknamed \u201cTarn\u201d, fell ill.", "Tarn"),
        ("Orwin Pellam, who performs as Tarn Moss, fell ill.", "Tarn Moss"),
        ("Orwin Pellam - Tarn to his mates - fell ill.", "Tarn"),
        ("Orwin Pellam goes by Tarn.", "Tarn"),
        ("Orwin Pellam, a smith known to all as Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam, or simply Tarn, fell ill.", "Tarn"),
        ("Orwin Pellam, or Tarn to his fans, fell ill.", "Tarn"),
        ("Orwin Pellam earned the nickname Tarn at school.", "Tarn"),
        ("Tarn, as Orwin Pellam is known, fell ill.", "Tarn"),
        ("Known to everyone as Tarn, Orwin Pellam fell ill.", "Tarn"),
        ("Tarn's real name is Orwin Pellam.", "Tarn"),
        ("Tarn Moss, born Orwin Pellam, fell ill.", "Tarn Moss"),
        ("Tarn Moss, whose real name is Orwin Pellam, fell ill.", "Tarn Moss"),
        ("Tarn Moss (real name: Orwin Pellam) fell ill.", "Tarn"),
        ("Tarn Moss is the stage name of Orwin Pellam, who fell ill.", "Moss"),
    ],
)
def test_another_name_that_is_told_means_its_bearer(told: str, called: str) -> None:
    assert Read(f"{told}\n\nLater [s1 {called}] [k1 said] [c1 no].").who() == ["Orwin Pellam"]


def test_another_name_of_a_body_goes_to_whose_name_has_the_noun_for_it() -> None:
    text = "The Cooperative Bank of the Two Hills closed its doors to Ulo Tamm. "
    text += (
        "[s1 The bank, known locally as Dvori,] [k1 said] [c1 no]. [s2 Dvori] [k2 said] [c2 so]."
    )
    assert Read(text).who() == ["Cooperative Bank of the Two Hills"] * 2


@pytest.mark.parametrize(
    "told",
    [
        "Orwin Pellam met a guard, whom we shall call Tarn.",
        "Orwin Pellam left. The younger boy, whom everyone called Tarn, stayed.",
        "Orwin Pellam left. The poet, a smith known only as Tarn, stayed.",
        "Orwin Pellam left. The new secretary, Tarn, as all Lorn calls him, stayed.",
        "Orwin Pellam met Tarn Bell, whom his neighbours call mad.",
        "Orwin Pellam belongs to Lorn, as Tarn said.",
        "Orwin Pellam left. His brother Orwin, Tarn to his friends, stayed.",
        "Orwin Pellam, the smith who called Tarn a thief, left.",
    ],
)
def test_another_name_of_somebody_else_is_not_taken(told: str) -> None:
    (who,) = Read(f"{told}\n\nLater [s1 Tarn] [k1 said] [c1 no].").who()
    assert who != "Orwin Pellam"


def test_another_name_may_be_of_one_who_has_but_one() -> None:
    text = "At Lorn, Suwendo, who has one name and whom the staff call Pak Wendo, cooks. "
    assert Read(text + "[s1 Pak Wendo] [k1 said] [c1 no].").who() == ["Suwendo"]


def test_what_the_honoured_are_called_is_of_an_only_name() -> None:
    assert Read("The head, Emina Apa, left. [s1 Emina] [k1 said] [c1 no].").who() == ["Emina Apa"]


def test_another_name_may_change_the_given_name_alone() -> None:
    text = "Nina Pellam tells all.\n\nAntonina Pellam Rossi, Nina to her fans, sang. "
    assert Read(text + "[s1 Nina Pellam] [k1 said] [c1 no].").who() == ["Antonina Pellam Rossi"]


@pytest.mark.parametrize("told", ["(Tidewo)", "(TWU)", ", or TWU,", ", known by its initials TWU,"])
def test_an_organisation_goes_by_its_short_name(told: str) -> None:
    short = told.strip("(),").split()[-1]
    text = f"The Tide Workers Union {told} left.".replace(" ,", ",")
    assert Read(f"{text} Then [s1 {short}] [k1 said] [c1 no].").who() == ["Tide Workers Union"]


def test_a_firm_named_after_somebody_is_not_the_one_whom_people_call_so() -> None:
    text = "Kessy is Orlo Kessy, boss of the builders Kessy Tarn Ltd. "
    text += "[s1 Kessy Tarn] [k1 said] [c1 no]. [s2 Kessy] [k2 said] [c2 so]."
    assert Read(text).who() == ["Kessy Tarn Ltd.", "Orlo Kessy"]


def test_who_asks_a_guest_is_not_the_guest() -> None:
    turns = "[s1 Gull][k1 :] [c1 Why?]\n\nTamm: Now.\n\nGull: When?\n\nTamm: So.\n\nGull: Yes?"
    (who,) = Read(f"We met Ulo Tamm, 50, a sculptor.\n\n{turns}").who()
    assert who != "Ulo Tamm"


def test_initials_open_the_turns_of_whoever_has_them() -> None:
    turns = "[s1 A. P.][k1 :] [c1 No.]\n\nGull: Why?\n\nA. P.: So.\n\nGull: When?\n\nA. P.: Now."
    text = f"We met Antonina Pellam Rossi at sea.\n\nGull: Well?\n\n{turns}"
    assert Read(text).who() == ["Antonina Pellam Rossi"]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Orlando Pellam", "Orlandito"),
        ("Orlando Pellam", "Lando"),
        ("Thomas Pellam", "Tom"),
        ("R. K. Pellam", "RK"),
    ],
)
def test_what_friends_call_somebody_is_not_sure(full: str, short: str) -> None:
    read = Read(f"They met {full} in Lorn. Later [s1 {short}] [k1 said] [c1 no].")
    assert read.who() == [full if short != "Lando" else "Lando"]
    if short != "Lando":
        assert read.resolutions[0].confidence < SURE


def test_a_given_name_that_is_an_english_word_is_of_the_name() -> None:
    text = "They met Doan Thi An Mai and To Van Lim. [s1 An Mai] [k1 said] [c1 no]. "
    text += "[s2 To Van Lim] [k2 said] [c2 so]."
    assert Read(text).who() == ["Doan Thi An Mai", "To Van Lim"]
