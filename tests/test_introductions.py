"""Whom an article describes first and names below, and whose relative or colleague somebody is."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read


@pytest.mark.parametrize(
    "text",
    [
        "Lorn woke. [s1 The mayor] [k1 said] [c1 no]. “[c2 Never,]” [s2 Oru Pell] [k2 said].",
        "Lorn woke. [s1 The mayor] [k1 said] [c1 no].\n\n[s2 Oru Pell] [k2 said] [c2 no].",
        "[s1 A former mayor of Wick] [k1 told] us [c1 no].\n\n“[c2 No,]” [s2 Oru Pell] [k2 said].",
        "Lorn woke. [s1 Its mayor] [k1 said] [c1 no]. Ms Oru Pell keeps the keys.",
    ],
)
def test_a_name_that_nothing_introduces_is_that_of_whom_the_words_before_it_brought_in(
    text: str,
) -> None:
    read = Read("Fog came down over the whole of Lorn.\n\n" * (not text.startswith("[s1 A")) + text)
    assert read.who()[0] == "Oru Pell"


@pytest.mark.parametrize(
    "text",
    [
        "[s1 The mayor] [k1 said] [c1 no]. [s2 Oru Pell, a baker,] [k2 said] [c2 no].",
        "[s1 The mayor] [k1 said] [c1 no]. [s2 Oru Pell of Wick] [k2 said] [c2 no].",
        "[s1 The mayor] [k1 said] [c1 no]. They met Oru Pell.",
        "[s1 The spokeswoman] [k1 said] [c1 no]. [s2 Mr Oru Pell] [k2 said] [c2 no].",
        "[s1 A diver] [k1 said] [c1 no]. [s2 Oru Pell] [k2 said] [c2 no].",
        "[s1 The mayor] [k1 said] [c1 no].\n\nIt rained.\n\n[s2 Oru Pell] [k2 said] [c2 no].",
    ],
)
def test_a_name_that_is_told_of_or_far_off_or_of_another_gender_is_somebody_else(text: str) -> None:
    read = Read(f"Fog came down over the whole of Lorn.\n\n{text}")
    assert read.who()[0] in ("The mayor", "The spokeswoman", "A diver")


def test_whoever_was_described_first_is_known_by_the_description_later() -> None:
    read = Read(
        "[s1 The mayor of Wick] [k1 said] [c1 no].\n\n[s2 Oru Pell] [k2 told] [c2 us].\n\n"
        "It rained. [s3 The mayor] [k3 said] [c3 no]."
    )
    assert read.who() == ["Oru Pell"] * 3


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "[s1 Jon Pell] [k1 said] [c1 no]. [s2 His wife] [k2 said] [c2 no]. Ana Pell left.",
            "Ana Pell",
        ),
        (
            "Ana Pell rose. [s1 Jon Pell] [k1 said] [c1 that] "
            "[s2/1 his sister] [k2/1 said] [c2/1 so].",
            "Ana Pell",
        ),
        (
            "In came Kofi. [s1 Araba, Kofi’s wife,] [k1 said]: [c1 “No.”] "
            "[c1 “][s2/1 My husband] [k2/1 said] [c2/1 so].”",
            "Kofi",
        ),
        (
            "Maria Pell came, and her brother Jon Roe. [s1 Jon Roe] [k1 said] [c1 that] "
            "[s2/1 his sister] [k2/1 said] [c2/1 so].",
            "Maria Pell",
        ),
        (
            "[s1 Ana Pell] [k1 said] [c1 that] [s2/1 her mechanic] [k2/1 said] [c2/1 so].\n\n"
            "The mechanic, Tarn Roe, left.",
            "Tarn Roe",
        ),
        (
            "The director, Tarn Roe, left. [s1 Ana Pell] [k1 said] [c1 no]. "
            "[s2 Her director] [k2 said] [c2 so].",
            "Tarn Roe",
        ),
        (
            "[s1 Ana Pell] [k1 said] [c1 that] [s2/1 my old teacher] [k2/1 said] [c2/1 so].\n\n"
            "The teacher was Tarn Roe, who sang.",
            "Tarn Roe",
        ),
    ],
)
def test_whose_somebody_is_tells_who_that_is(text: str, who: str) -> None:
    assert Read(text).who()[1] == who


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Ana Pell, who is no relation, rose.",
        "Ana Pell, Jon’s aunt, rose.",
        "Ana Pell and Eva Pell rose.",
        "Ana Roe rose.",
    ],
)
def test_a_name_in_common_does_not_make_a_sister(text: str) -> None:
    read = Read(
        f"{text} [s1 Jon Pell] [k1 said] [c1 that] [s2/1 his sister] [k2/1 said] [c2/1 so]."
    )
    assert read.who()[1] == "his sister"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Fog came. Two were by Maria Pell. [s1 The winger] [k1 said] [c1 no].", "Maria Pell"),
        ("Fog came. It met Maria Pell.\n\n[s1 The guest] [k1 said] [c1 no].", "Maria Pell"),
        (
            "Fog came. [s1 Maria Pell] [k1 said] [c1 no]. [c2 “Never,”] [k2 said] [s2 the potter].",
            "Maria Pell",
        ),
    ],
)
def test_what_is_told_of_one_who_was_just_met(text: str, who: str) -> None:
    read = Read(text)
    assert read.who()[-1] == who
    assert read.resolutions[-1].confidence < SURE


@pytest.mark.parametrize(
    "text",
    [
        "Maria Pell met Anna Roe. [s1 The winger] [k1 said] [c1 no].",
        "Maria Pell came. Fog fell. Fog rose. [s1 The winger] [k1 said] [c1 no].",
        "It met Maria Pell. [s1 The mayor] [k1 said] [c1 no].",
        "It met Jon Pell. [s1 The actress] [k1 said] [c1 no].",
    ],
)
def test_what_is_told_of_somebody_else(text: str) -> None:
    assert Read(text).who()[0].startswith("The")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Chief executive Maria Pell left. [s1 The CEO] [k1 said] [c1 no].", "Maria Pell"),
        ("The CEO, Maria Pell, left. [s1 The chief executive] [k1 said] [c1 no].", "Maria Pell"),
        ("The prime minister, Maria Pell, left. [s1 The premier] [k1 wept] [c1 so].", "Maria Pell"),
        (
            "The head of state, Maria Pell, left. [s1 The President] [k1 wept] [c1 a].",
            "Maria Pell",
        ),
        ("Her predecessor, Jon Roe, left. [s1 The former mayor] [k1 said] [c1 no].", "Jon Roe"),
        (
            "Mayor Maria Pell left. Fog fell. [s1 The current mayor] [k1 wept] [c1 a].",
            "Maria Pell",
        ),
    ],
)
def test_offices_by_other_words(text: str, who: str) -> None:
    assert Read(text).who() == [who]


def test_a_title_that_tells_of_two_means_not_one() -> None:
    text = "[s1 {}] [k1 deny] [c1 it]\n\nMaria Pell, 40, wept.\n\nFog fell."
    assert Read(text.format("Baker"), title=True).who() == ["Maria Pell"]
    assert Read(text.format("Brother and sister"), title=True).who() != ["Maria Pell"]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Pell, 52, of Wick, denies it. Fog fell. [s1 The defendant] [k1 wept] [c1 so].",
        "Maria Pell was jailed. Fog fell on Anna Roe. [s1 The accused] [k1 wept] [c1 so].",
        "Maria Pell pleads guilty. [s1 Tarn Ro] [k1 said] [c1 that] [s2/1 his client] [k2/1 wept].",
    ],
)
def test_who_is_on_trial_is_the_defendant_and_the_client(text: str) -> None:
    assert Read(text).who()[-1] == "Maria Pell"


def test_of_two_on_trial_none_is_the_client() -> None:
    text = "Maria Pell was jailed. Anna Roe was jailed. [s1 Tarn Ash] [k1 said] [c1 that] "
    assert Read(text + "[s2/1 his client] [k2/1 hoped].").who()[-1] == "his client"


def test_my_client_is_less_surely_nobody_else_than_my_aunt() -> None:
    text = "[s1 Tarn Roe] [k1 said]: [c1 “]. [s2/1 My {}] [k2/1 slept] [c2/1 so].”"
    sure = [Read(text.format(who)).resolutions[1].confidence for who in ("client", "aunt")]
    assert sure[0] < SURE < sure[1]


def test_who_is_named_by_the_same_noun_and_the_is_who_was_brought_in_by_it() -> None:
    read = Read(
        "Mr Ian Orr, a baker, came to Lorn, and Ida Pell came too.\n\n"
        "[s1 A port clerk] [k1 said] [c1 no]. [s2 The clerk, Ana Ruiz,] [k2 said] [c2 little]."
    )
    assert read.who() == ["Ana Ruiz", "Ana Ruiz"]


def test_who_is_named_without_the_same_noun_is_not_who_was_brought_in() -> None:
    read = Read(
        "Mr Ian Orr, a baker, came to Lorn, and Ida Pell came too.\n\n"
        "[s1 A port clerk] [k1 said] [c1 no]. [s2 The mayor, Ana Ruiz,] [k2 said] [c2 little]."
    )
    assert read.who() == ["A port clerk", "Ana Ruiz"]


@pytest.mark.parametrize(
    ("below", "who"),
    [
        ("[s2 Ana Ruiz, who came in May,]", "Ana Ruiz"),
        ("[s2 Ana Ruiz, the mayor of Lorn,]", "A port nurse"),
    ],
)
def test_who_speaks_below_the_lead_is_whom_it_brought_in(below: str, who: str) -> None:
    read = Read(
        "[s1 A port nurse] [k1 said] [c1 no].\n\n"
        "At the end of a long day of hearings in the old town hall, before Judge Ian Orr, "
        f"{below} [k2 said] [c2 little].\n\nIt rained."
    )
    assert read.who() == [who, "Ana Ruiz"]


def test_who_is_told_of_by_a_clause_below_is_whom_the_lead_describes() -> None:
    def who(told: str) -> list[str]:
        return Read(
            "[s1 The former harbour master of Sathan] [k1 warned] [c1 them] of it.\n\n"
            f"[s2 Jon Bell, {told},] [k2 said] [c2 no].\n\nThe ferry went down in May.\n\n"
            "It was licensed for few. Mr Sathan wept."
        ).who()

    assert who("who retired in June") == ["Jon Bell", "Jon Bell"]
    assert who("a baker in Wick") == ["The former harbour master of Sathan", "Jon Bell"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "[c1 ‘Half the green was lost’], [k1 admits] [s1 planning chief]\n\n"
            "Ms Ana Ruiz is chief of works, Mr Jon Bell of roads.\n\n"
            "[c2 “Half the green was lost,”] [s2 Ana Ruiz] [k2 said].",
            "Ana Ruiz",
        ),
        (
            "[s1 Villagers] [k1 say] [c1 ‘half the green was lost’]\n\n"
            "[c2 “Half the green was lost,”] [s2 Ms Ana Ruiz] [k2 said].",
            "Villagers",
        ),
        (
            "[c1 Seven workers missing underground], [s1 mine] [k1 says]\n\nFog fell.\n\n"
            "[c2 Nobody is missing among workers underground], [s2 Orr Mining Ltd] [k2 said].",
            "Orr Mining Ltd",
        ),
    ],
)
def test_a_title_tells_whom_it_means_by_what_is_said_below(text: str, who: str) -> None:
    assert Read(text, title=True).who()[0] == who


def test_sheikhs_and_bare_heads_are_not_told_of() -> None:
    text = (
        "[s1 A tribal leader] [k1 said] [c1 no] on Monday.\n\n"
        "[c2 “Never,”] [k2 said] [s2 Sheikh Ana Ruiz], 52, her tie undone.\n\nIt rained."
    )
    assert Read(text).who()[0] == "Ana Ruiz"
