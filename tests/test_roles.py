"""Roles, offices and organisations behind sources, and whom spokespeople speak for."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read


@pytest.mark.parametrize(
    ("before", "source", "who"),
    [
        ("The Prime Minister, Ada Lorn, rose.", "the Prime Minister", "Ada Lorn"),
        ("The Minister of Works, Jon Bell, rose.", "the minister", "Jon Bell"),
        ("The Premier, the Right Honourable Ada Lorn, rose.", "The Premier", "Ada Lorn"),
        ("Ada Lorn, the Speaker, rose.", "the Speaker", "Ada Lorn"),
        ("Council Member Ada Lorn rose.", "Lorn", "Ada Lorn"),
        ("The Honourable Ada Lorn rose.", "Lorn", "Ada Lorn"),
        ("Major Ada Lorn rose.", "Lorn", "Ada Lorn"),
        ("Ada Lorn, a widow with two cows, rose.", "the widow", "Ada Lorn"),
        ("Ada Lorn, 54, rose.", "the 54-year-old", "Ada Lorn"),
        ("The Chamber of Importers met.", "the chamber", "Chamber of Importers"),
        ("", "the Prime Minister", "the Prime Minister"),
    ],
)
def test_offices_ranks_and_ages_stand_for_their_bearers(before: str, source: str, who: str) -> None:
    assert Read(f"{before} Later [s1 {source}] [k1 said] [c1 no].").who() == [who]


def test_who_after_an_apposition_is_the_one_it_describes() -> None:
    read = Read("It was Ada Lorn, head of schools in Wick, [s1 who] [k1 said] [c1 no].")
    assert read.who() == ["Ada Lorn"]


def test_a_headline_needs_no_article_for_a_role() -> None:
    text = "[s1 Minister]: [c1 no]\n\nJon Bell, the minister of works, rose. So did Ada Lorn."
    assert Read(text, title=True).who() == ["Jon Bell"]


@pytest.mark.parametrize(
    ("source", "speaks_for"),
    [
        ("Jon Bell, a spokesman for the Lorn Port Authority,", "Lorn Port Authority"),
        ("Lorn Police Department spokeswoman Ada Wick", "Lorn Police Department"),
        ("the company's spokesman, Jon Bell,", "company"),
        ("a spokesperson for the ministry", "the ministry"),
        ("a ministry spokesman", "ministry"),
        ("a spokesman for Ada Wick", "Ada Wick"),
        ("a spokesman", None),
        ("Jon Bell, the mayor of Lorn,", None),
        ("his lawyer, Ada Wick,", None),
    ],
)
def test_a_spokesperson_speaks_for_somebody(source: str, speaks_for: str | None) -> None:
    read = Read(f"On Monday [s1 {source}] [k1 said] [c1 no].")
    [resolution] = read.resolutions
    [id] = resolution.speakers
    names = {speaker.id: speaker.name for speaker in read.speakers}
    [speaker] = [speaker for speaker in read.speakers if speaker.id == id]
    assert (speaker.speaks_for and names[speaker.speaks_for]) == speaks_for


def test_an_acronym_in_brackets_tells_how_long_the_name_before_it_is() -> None:
    read = Read(
        "On Monday the Allied Bakery and Mill Workers (ABMW) met.\n\n"
        "The [s1 ABMW] [k1 said] [c1 no], and the [s2 Mill Workers] [k2 said] [c2 so] too."
    )
    assert read.who()[0] == "Allied Bakery and Mill Workers"


def test_a_description_of_somebody_who_should_be_known_is_not_sure() -> None:
    text = "Rain fell in Lorn.\n\nOn Monday [s1 {} writer] [k1 said] [c1 no]."
    surest = [Read(text.format(article)).resolutions[0].confidence for article in ("a", "the")]
    assert surest[0] > 0.75 > surest[1]


@pytest.mark.parametrize(
    "text",
    [
        "Then King [s1 Lady Lorn spokesman] [k1 said] [c1 no].",
        "[s1 The Secretary of Jr.] [k1 said] [c1 no].",
        "The Minister of II came. [s1 She] [k1 said] [c1 no].",
    ],
)
def test_odd_runs_of_titles_do_no_harm(text: str) -> None:
    assert len(Read(text).resolutions) == 1


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("In Lorn, a woman [s1 who] [k1 said] [c1 no]. Lorn is big.", "a woman"),
        ("They went to Wick, a village, on Monday. Then [s1 she] [k1 said] [c1 no].", "none-named"),
        ("A man voted for the Far Right. [s1 Ada Lorn] [k1 said] [c1 no].", "Ada Lorn"),
        ("[s1 The Right Sector] [k1 said] [c1 no].", "Right Sector"),
        (
            "The Allied Bakery and Mill Workers (ABMW) met. On Monday "
            "[s1 the Allied Bakery and Mill Workers] [k1 said] [c1 no].",
            "Allied Bakery and Mill Workers",
        ),
    ],
)
def test_words_that_only_look_like_names_or_parts_of_them(text: str, who: str) -> None:
    assert Read(text).who() == [who]


def test_a_surname_that_is_an_office_too_is_still_a_mention() -> None:
    read = Read(
        "Stephen King rose. Later on King left. They met King. [s1 King] [k1 said] [c1 no]."
    )
    assert read.mentions("Stephen King") == ["Stephen King", "King", "King", "King"]


@pytest.mark.parametrize(
    ("source", "speaks_for"),
    [
        ("a senior spokesman", None),
        ("a spokesman for her", None),
        ("a spokesman of sorts", None),
        ("a spokesman for the police on Monday", "the police"),
        ("a spokesman for the family of Ada Wick", "the family"),
        ("a spokesman for the city of Lorn", "the city"),
    ],
)
def test_only_organisations_groups_and_names_are_spoken_for(
    source: str, speaks_for: str | None
) -> None:
    read = Read(f"On Monday [s1 {source}] [k1 said] [c1 no].")
    [spokesman] = [s for s in read.speakers if "spokesman" in s.name]
    names = {speaker.id: speaker.name for speaker in read.speakers}
    assert (spokesman.speaks_for and names[spokesman.speaks_for]) == speaks_for


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ms. Ana Ruiz left. [s1 Her statement] [k1 said] [c1 no].", "Ana Ruiz"),
        ("Ms. Ana Ruiz left. [s1 Her sister] [k1 said] [c1 no].", "Her sister"),
        ("[s1 Nobody] [k1 said] [c1 no].", "none-named"),
        ("A clerk came. [s1 The clerk's] [k1 message was] [c1 no].", "The clerk"),
        ("[s1 A diver who went down] [k1 said] [c1 no].", "A diver who went down"),
        (
            "His Excellency Ardo Bin, Leader of the Nation, rose. [s1 The Head of State] [k1 said] "
            "[c1 no].",
            "Ardo Bin",
        ),
        (
            "Ardo Bin, leader of the nation, rose. [s1 The respected leader] [k1 said] [c1 no].",
            "Ardo Bin",
        ),
        (
            "Ardo Bin, leader of the nation, rose. [s1 The former leader] [k1 said] [c1 no].",
            "The former leader",
        ),
        ("Major Radka Pell came. Later [s1 the major] [k1 said] [c1 no].", "Radka Pell"),
        (
            "Corvane Azur, a mining company, spoke.\n\n[s1 The mining company] [k1 said] [c1 no].",
            "Corvane Azur",
        ),
        ("The airline Corvane Azur spoke.\n\n[s1 The airline] [k1 said] [c1 no].", "Corvane Azur"),
        ("He told the Vest agency. [s1 The agency] [k1 said] [c1 no].", "Vest"),
        (
            "Bell Holdings paid Lorn University. Bell Holdings left.\n\n[s1 The company] [k1 said] "
            "[c1 no].",
            "Bell Holdings",
        ),
        (
            "Lorn University was built.\n\nRain.\n\nWind.\n\nSnow.\n\n[s1 The company] [k1 said] "
            "[c1 no].",
            "The company",
        ),
    ],
)
def test_descriptions_mean_who_is_known_by_them(text: str, who: str) -> None:
    assert Read(text).who() == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Lima Bell, then transport minister, signed it. Transport Minister Ana Ruiz keeps it. "
            "[s1 The minister] [k1 spoke] [c1 no].",
            "Ana Ruiz",
        ),
        (
            "Lima Bell, then transport minister, signed it. Transport Minister Ana Ruiz keeps it. "
            "[s1 The former minister] [k1 spoke] [c1 no].",
            "Lima Bell",
        ),
        (
            "[s1 A memo of the Strait Tunnel Company (STC)] [k1 said] [c1 no].",
            "A memo of the Strait Tunnel Company (STC)",
        ),
        ("Ana Ruiz left. [s1 Ruiz herself] [k1 said] [c1 no].", "Ana Ruiz"),
        ("Jon Bell (81) sat down. [s1 The 81-year-old] [k1 said] [c1 no].", "Jon Bell"),
        ("Ana Ruiz and Jon Bell came. [s1 They] [k1 said] [c1 no].", "Ana Ruiz + Jon Bell"),
        ("[s1 Hajj Omar Pell] [k1 said] [c1 no].", "Omar Pell"),
        ("[s1 Omar Pell KC] [k1 said] [c1 no].", "Omar Pell"),
        ("[s1 FURIOUS Ana Ruiz] [k1 said] [c1 no].", "Ana Ruiz"),
        ("Tom Orr DELETES it.\n\nOrr, 31, sat. [s1 He] [k1 said] [c1 no].", "Tom Orr"),
        ("Tom MORALES sat. [s1 He] [k1 said] [c1 no].", "Tom MORALES"),
        ("Ana Ruiz and Jon Bell came. [s1 The pair] [k1 said] [c1 no].", "Ana Ruiz + Jon Bell"),
    ],
)
def test_time_age_and_company_tell_who_is_meant(text: str, who: str) -> None:
    assert Read(text).who() == [who]


def test_we_of_a_head_is_the_organisation() -> None:
    read = Read(
        "[s1 Ana Ruiz, chair of the Lorn Port Authority,] [k1 said] [c1 “Look,] [s2/1 we] "
        "[k2/1 hope] [c2/1 so].”"
    )
    assert read.who() == ["Ana Ruiz", "Lorn Port Authority"]


def test_in_a_headline_an_office_without_article_is_its_first_holder_in_the_text() -> None:
    read = Read(
        "[c1 No more], [k1 says] [s1 first deputy minister]\n\n"
        "First Deputy Minister of Energy Irina Dor came. Tam Hol, the first deputy minister of the "
        "interior, left.",
        title=True,
    )
    assert read.who() == ["Irina Dor"]
    assert read.resolutions[0].confidence <= SURE


def test_we_of_a_spokesperson_are_those_spoken_for() -> None:
    read = Read(
        "[s1 Jon Bell, a spokesman for Lorn University,] [k1 said] [c1 “Look,] [s2/1 we] "
        "[k2/1 hope] [c2/1 so].” [s3 Ana Ruiz] [k3 said] [c3 “Look,] [s4/3 we] [k4/3 hope] "
        "[c4/3 too].”"
    )
    assert read.who()[1::2] == ["Lorn University", "Ana Ruiz"]
    after = Read(
        "The Pilots Union [k1 refused] [c1 it]. [s2 Ana Ruiz] [k2 said] [c2 “Look,] [s3/2 we] "
        "[k3/2 hope] [c3/2 so].”"
    )
    assert after.who()[-1] == "Pilots Union"


def test_somebody_whom_the_reader_should_know_is_less_sure_to_be_somebody_new() -> None:
    known, new = (
        Read(f"[s1 {source}] [k1 said] [c1 no]. Then [s2 {source.lower()}] [k2 said] [c2 more].")
        for source in ("The welder", "A welder")
    )
    assert [r.confidence for r in known.resolutions] < [r.confidence for r in new.resolutions]
    assert known.resolutions[1].confidence < SURE


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ("Ana Ruiz, chairman of the Small Boat Union (SBU), who fishes for eels,", "the chairman"),
        ("Supt. Ana Ruiz", "the superintendent"),
        ("The mediator, retired judge Ana Ruiz,", "the retired judge"),
        ("The former Chief Justice, Ana Ruiz,", "the retired judge"),
        ("The finance minister of the time, Ana Ruiz,", "the former minister"),
        ("It was Ana Ruiz, governor until 2016, who drew it. Ruiz", "the former governor"),
        ("Ana Ruiz, who was governor until 2016,", "the former governor"),
        ("Ana Ruiz, a dealer in hospital beds, whose van was full,", "the dealer"),
        ("Ana Ruiz, who has restored temples for years,", "the restorer"),
        ("Ana Ruiz, who guards the gate,", "the gatekeeper"),
        ("Ana Ruiz, who runs a mill,", "the owner"),
    ],
)
def test_an_office_or_trade_told_anywhere_beside_a_name_means_its_bearer(
    told: str, called: str
) -> None:
    read = Read(
        f"{told} [k1 said] [c1 no].\n\nRain fell. Jon Bell and Eva Stone slept.\n\n"
        f"The boats stayed in. It was cold, [s2 {called}] [k2 added]."
    )
    assert read.who()[-1] == "Ana Ruiz"


def test_the_witness_is_who_gave_evidence_last() -> None:
    read = Read(
        "Ana Ruiz told the jury that it rained. Counsel Jon Bell asked [c2 when]. "
        "“At six,” [s1 the witness] [k1 said].\n\nEva Stone testified. “At ten,” "
        "[s2 the witness] [k2 said]."
    )
    assert read.who() == ["Ana Ruiz", "Eva Stone"]


def test_a_clause_about_an_office_gives_none() -> None:
    read = Read(
        "Ana Ruiz, who accused the minister, [k1 said] [c1 no]. [s2 The minister] [k2 denies] it."
    )
    assert read.who()[-1] == "The minister"


def test_an_office_that_one_has_at_a_time_is_sure_though_the_model_sees_nothing() -> None:
    def sure(office: str) -> bool:
        told = f"Ana Ruiz, {office} of Lorn, wept.\n\nIt rained."
        read = Read(f"{told} [s1 The {office}] [k1 left].", meant={"rained": {"Ruiz": 0.5}})
        assert read.who() == ["Ana Ruiz"]
        return read.resolutions[0].confidence >= SURE

    assert sure("mayor")
    assert not sure("captain")
    assert not sure("coach")


@pytest.mark.parametrize(
    ("told", "called", "who"),
    [
        ("It says that Ana Ruiz was returned as governor of Lorn on empty sheets.", "governor", 1),
        ("Ana Ruiz, who was sworn in as mayor in May, slept.", "mayor", 1),
        ("Ana Ruiz works as a midwife at Wick.", "midwife", 1),
        ("Ana Ruiz resigned as mayor in May.", "former mayor", 1),
        ("Ana Ruiz was elected in May.", "mayor", 0),
    ],
)
def test_an_office_that_a_verb_gives_somebody_is_hers(told: str, called: str, who: int) -> None:
    read = Read(
        f"{told}\n\nRain fell. Jon Bell and Eva Stone slept.\n\n"
        f"The boats stayed in. It was cold, [s1 the {called}] [k1 added]."
    )
    assert read.who() == [["the " + called], ["Ana Ruiz"]][who]


def test_the_label_of_a_witness_is_who_gives_evidence() -> None:
    read = Read(
        "Called by the Board, Ms Ana Ruiz, its officer for Lorn East, told the tribunal so.\n\n"
        "Counsel Jon Bell rose.\n\n[s1 Witness] : [c1 There is no figure].\n\n"
        "“My own,” [s2 the witness] [k2 replied]."
    )
    assert read.who() == ["Ana Ruiz", "Ana Ruiz"]
