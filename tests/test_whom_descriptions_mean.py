"""Whom descriptions mean: by styles, titles, sides of a court, names given at last."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Judge Ana Ruiz came.\n\n[s1 Her Honour] [k1 said] [c1 no].", "Ana Ruiz"),
        ("Jon Bell, the bishop, came.\n\n[s1 His Lordship] [k1 said] [c1 no].", "Jon Bell"),
        ("Jon Bell, a baker, came.\n\n[s1 His Lordship] [k1 said] [c1 no].", "His Lordship"),
        ("Rundek Jon Bell came.\n\n[s1 The rundek] [k1 said] [c1 no].", "Rundek Jon Bell"),
        ("Jon Bell, prosecuting, rose.\n\n[s1 The prosecutor] [k1 said] [c1 no].", "Jon Bell"),
        ("Jon Bell KC, for the defence, rose.\n\n[s1 Counsel] [k1 said] [c1 no].", "Jon Bell"),
        ("Jon Bell, for the tenth time, rose.\n\n[s1 Counsel] [k1 said] [c1 no].", "Counsel"),
        ("[s1 Another user, @tarn_out,] [k1 wrote] [c1 no].", "@tarn_out"),
        ("[s1 The man, who gave his name only as Tarn,] [k1 said] [c1 no].", "Tarn"),
        (
            "Ana Ruiz, the minister of works, came. Jon Bell, the prime minister, left.\n\n"
            "[s1 The minister] [k1 said] [c1 no].",
            "Ana Ruiz",
        ),
        ("A hole was found by @tarn_out.\n\n[c1 Out], [s1 the account] [k1 wrote].", "@tarn_out"),
        ("Ms Ana Ruiz left. [s1 Her last letter] [k1 said] [c1 no].", "Her last letter"),
        (
            "Ms Ana Ruiz rose. [c1 No], [k1 said] [s1 her husband]. "
            "Her husband, the poet Jon Bell, sat.",
            "Jon Bell",
        ),
        (
            "The two sisters Ana Ruiz and Ida Ruiz grew up in Lorn.\n\n"
            "[s1 The family] [k1 said] [c1 no].",
            "The family",
        ),
        (
            "Ms Ana Ruiz took over in May from Jon Bell, who had shut the quay.\n\n"
            "[s1 Her predecessor] [k1 said] [c1 no].",
            "Jon Bell",
        ),
        (
            "Mr Jon Bell ran the port until Ana Ruiz replaced him.\n\n"
            "[s1 His predecessor] [k1 said] [c1 no].",
            "His predecessor",
        ),
        (
            "The Member of Parliament for Tarn East, Hon. Ana Ruiz, came.\n\n"
            "[c1 No], [k1 said] [s1 the MP].",
            "Ana Ruiz",
        ),
        ("Sister Ana Ruiz came.\n\n[c1 No], [k1 said] [s1 the nun].", "Ana Ruiz"),
        ("Justice Ana Ruiz came.\n\n[c1 No], [k1 said] [s1 the judge].", "Ana Ruiz"),
        (
            "The pilots, Ana Ruiz, 31, and Ida Bell, 40, met Ms Eva Orr.\n\n"
            "[c1 No], [k1 said] [s1 the younger pilot].",
            "Ana Ruiz",
        ),
        (
            "The Guild's leader, Ana Ruiz, sang. Jon Bell, the leader of the band, sang too.\n\n"
            "[c1 No], [k1 said] [s1 the Guild leader].",
            "Ana Ruiz",
        ),
        (
            "Ana Ruiz, leader of the Lorn River Party, sang. Jon Bell, leader of the Band, too.\n\n"
            "[c1 No], [k1 said] [s1 the LRP leader].",
            "Ana Ruiz",
        ),
        (
            "The Prime Minister, Ana Ruiz, met Jon Bell, the Minister of Farming.\n\n"
            "[c1 No], [k1 said] [s1 the Head of Government].",
            "Ana Ruiz",
        ),
        ("Lt Gen (retd) Jon Bell rose.\n\n[c1 No], [k1 said] [s1 the general].", "Jon Bell"),
        (
            "Jon Bell, mayor from 1990 to 1998, sang. Ana Ruiz, the mayor, left.\n\n"
            "Jon Bell came back. [c1 No], [k1 said] [s1 the mayor].",
            "Ana Ruiz",
        ),
        (
            "Ana Ruiz, the mayor in 2016, sang. Jon Bell, the mayor, left.\n\n"
            "Jon Bell came back. [c1 No], [k1 said] [s1 the former mayor].",
            "Ana Ruiz",
        ),
        ("Radio Lorn rang.\n\n[c1 No], [k1 said] [s1 the station].", "Radio Lorn"),
        (
            "Lorn Medical Centre shut.\n\n[c1 No], [k1 said] [s1 the hospital].",
            "Lorn Medical Centre",
        ),
        ("Count Jon Bell came.\n\n[c1 No], [k1 said] [s1 the count].", "Jon Bell"),
        ("Boqor Cali Nuur came.\n\n[c1 No], [k1 said] [s1 the boqor].", "Cali Nuur"),
        (
            "Otto Freiherr von Lorn came.\n\n[c1 No], [k1 said] [s1 the baron].",
            "Otto Freiherr von Lorn",
        ),
        (
            "Ana Ruiz, who chairs the Guild of Net Menders (GNM), came. Ida Bell, who chairs the "
            "jury, left.\n\n[c1 No], [k1 said] [s1 the GNM chairwoman].",
            "Ana Ruiz",
        ),
        ("Father Jon Bell came.\n\n[c1 No], [k1 said] [s1 the 60-year-old priest].", "Jon Bell"),
        (
            "Father Jon Bell, 40, came.\n\n[c1 No], [k1 said] [s1 the 60-year-old priest].",
            "the 60-year-old priest",
        ),
        (
            "[s1 Owner Balor Pell] [k1 said] [c1 yes] in the pub.\n\n[c2 No], [k2 said] [s2 he].",
            "Balor Pell",
        ),
        ("[s1 The port office] [k1 identified] [c1 the man as Tarn].", "The port office"),
    ],
)
def test_descriptions_mean_those_of_whom_the_article_tells_as_much(text: str, who: str) -> None:
    assert set(Read(text).who()) == {who}


def test_a_title_before_an_honorific_is_the_office() -> None:
    read = Read(
        "Transport Minister Datuk Seri Jon Bell left.\n\n[s1 The minister] [k1 said] [c1 no]."
    )
    assert read.who() == ["Jon Bell"]
    assert read.roles("Jon Bell") == ["Transport Minister"]


def test_a_headline_s_office_is_not_the_place_of_the_dateline() -> None:
    read = Read(
        "[c1 No shortage], [k1 says] [s1 minister]\n\nLORN, 14 May -- The port is open again.",
        title=True,
    )
    assert read.who() == ["minister"]


def test_the_agency_of_a_dateline_is_no_company_that_the_article_tells_of() -> None:
    dateline = "LORN, Nov. 3 (Northlight News) — The port is shut."
    title = "[s1 Ferry operator] [k1 blames] [c1 the sensor]"
    assert Read(f"{title}\n\n{dateline}", title=True).who() == ["Ferry operator"]
    assert Read(f"{dateline} [s1 The company] [k1 said] [c1 no].").who() == ["The company"]


@pytest.mark.parametrize(
    ("house", "meant"), [("Customs House", "The chamber"), ("Upper House", "Upper House")]
)
def test_a_chamber_is_a_house_of_parliament_and_no_other(house: str, meant: str) -> None:
    assert Read(f"They left the {house}. [s1 The chamber] [k1 said] [c1 no].").who() == [meant]


def test_an_organisation_s_officer_is_no_organisation() -> None:
    read = Read("[s1 Tarn Odo, a council member,] [k1 said] [c1 no].")
    assert read.speaker("Tarn Odo").type == "person"


def test_both_are_the_last_two_of_the_kind() -> None:
    read = Read(
        "Ms Ana Ruiz met Mr Jon Bell. Ms Ida Vale came later.\n\n[s1 Both women] [k1 said] [c1 no]."
    )
    assert read.who() == ["Ana Ruiz + Ida Vale"]


@pytest.mark.parametrize(
    ("mostly_named", "on_its_own"),
    [("The union", "The ministry"), ("All three", "Three guards"), ("The sides", "The crews")],
)
def test_what_an_article_mostly_names_elsewhere_is_not_sure(
    mostly_named: str, on_its_own: str
) -> None:
    read = Read(f"[s1 {mostly_named}] [k1 said] [c1 no]. [s2 {on_its_own}] [k2 said] [c2 yes].")
    assert read.who() == [mostly_named, on_its_own]
    named, alone = (r.confidence for r in read.resolutions)
    assert named < 0.7 <= alone


def test_two_of_a_headline_are_those_below() -> None:
    read = Read(
        "[c1 No], [k1 say] [s1 two mayors]\n\n"
        "The mayor of Lorn, Ana Ruiz, met the mayor of Tarn, Jon Bell, on Monday.",
        title=True,
    )
    assert read.who() == ["Ana Ruiz + Jon Bell"]


def test_a_prosecutor_is_who_is_named_next_as_one() -> None:
    read = Read(
        "[c1 No ship sank off Tull Sands], [s1 a prosecutor] [k1 said] on Monday.\n\n"
        "Ana Ruiz KC, opening the case for the Crown, rose."
    )
    assert read.who() == ["Ana Ruiz"]


def test_a_sister_in_the_lead_is_not_whom_the_text_names_first() -> None:
    read = Read(
        "He was ill, [s1 his sister] [k1 told] the court.\n\nJon Bell, 44, was in Lorn that night. "
        "[s2 Ana Ruiz, a baker,] [k2 said] [c2 no]."
    )
    assert read.who() == ["his sister", "Ana Ruiz"]


def test_a_headline_s_union_is_the_one_with_a_name() -> None:
    read = Read(
        "[c1 No], [k1 says] [s1 union]\n\nTwo men quit. [s2 Their union] [k2 said] [c2 no].\n\n"
        "[s3 The Dock Workers' Association (DWA)] [k3 said] [c3 no].",
        title=True,
    )
    assert read.who()[0] == "Dock Workers' Association"


def test_an_app_is_a_company() -> None:
    read = Read(
        "[s1 Tarnet] [k1 says] [c1 yes], [s2 hacker] [k2 says] [c2 no]\n\n"
        "[s3 Tarnet, the messaging app with the red logo,] [k3 said] [c3 yes]. It is slow.\n\n"
        "[c4 No], [s4 the company] [k4 wrote].",
        title=True,
    )
    assert read.who()[3] == "Tarnet"


@pytest.mark.parametrize("one", ["One", "One of them", "Another"])
def test_one_of_several_is_who_the_apposition_tells(one: str) -> None:
    read = Read(f"Four ferrymen spoke. [s1 {one}, a retired cook,] [k1 said] [c1 no].")
    assert read.who() == ["a retired cook"]


def test_a_group_is_called_as_it_calls_itself() -> None:
    read = Read("[s1 A group calling itself the Tarn Lanterns] [k1 claimed] [c1 the theft].")
    assert read.who() == ["Tarn Lanterns"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("[s1 A second insider] [k1 said] [c1 no]. “Never,” [s2 the pal] [k2 said] [c2 no].", 0),
        (
            "[s1 A caller] [k1 said] [c1 no]. “Never,” [s2 the welder] [k2 said] [c2 no].",
            "the welder",
        ),
        (
            "[s1 A report by Lorn University] [k1 said] [c1 no].\n\n"
            "[s2 The 30-page document] [k2 said] [c2 yes].",
            0,
        ),
        (
            "The makers' body, JWGA, met in Lorn. [s1 The association] [k1 said] [c1 no].",
            "JWGA",
        ),
        (
            "The Tarn Agency Lorn met. Nature Lorn did not.\n\n[s1 The agency] [k1 said] [c1 no].",
            "Tarn Agency Lorn",
        ),
    ],
)
def test_a_description_goes_back_to_whom_other_words_brought_in(text: str, who: int | str) -> None:
    found = Read(text).who()
    assert found[-1] == (found[who] if isinstance(who, int) else who)
    assert isinstance(who, str) or len(found) == 2


def test_somebody_new_whom_the_lead_brings_in_may_yet_be_named() -> None:
    lead, below = (
        Read(f"{text}\n\nRain fell.").resolutions[0].confidence
        for text in (
            "[s1 A nurse at the clinic] [k1 said] [c1 no].",
            "It was cold in Lorn.\n\n[s1 A nurse at the clinic] [k1 said] [c1 no].",
        )
    )
    assert lead < SURE < below


def test_the_outgoing_mayor_is_whom_the_model_takes_it_for() -> None:
    text = "Ana Ruiz lost. [c1 It was close], [k1 said] [s1 the outgoing mayor]."
    assert Read(text, meant={"mayor": {"Ruiz": 0.9}}).who() == ["Ana Ruiz"]


def test_two_adjectives_are_of_one_group() -> None:
    read = Read("The law came. [s1 Legal and religious groups] [k1 asked for] [c1 a vote].")
    assert read.who() == ["Legal and religious groups"]


def test_names_in_brackets_behind_a_name_do_not_speak() -> None:
    read = Read("[s1 Painter Ana Ruiz (Gull Bay, Pell and the Reeds)] [k1 said] [c1 no].")
    assert read.who() == ["Ana Ruiz"]


def test_its_government_is_not_that_of_the_minister_who_spoke() -> None:
    read = Read(
        "[s1 Lornian Foreign Minister Jon Bell] [k1 said] [c1 no]. Lorn signed.\n\n"
        "Arle shut the crossing. [s2 Its government] [k2 lost] [c2 eels]."
    )
    assert read.who()[-1] == "Its government"


def test_all_three_are_those_who_were_listed() -> None:
    read = Read(
        "Mr Ian Orr, Ana Ruiz, 40, and Ida Pell came to Lorn.\n\n[s1 All three] [k1 deny] [c1 it]."
    )
    assert read.who() == ["Ian Orr + Ana Ruiz + Ida Pell"]


def test_all_three_are_not_two() -> None:
    read = Read("Ms Ana Ruiz met Mr Ian Orr in Lorn.\n\n[s1 All three] [k1 deny] [c1 it].")
    assert read.who() == ["All three"]
