from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.statements.attribution import Attribution
from sayso.statements.speakers import Resolution, resolve
from sayso.types import READ_ROLES, Article, Block, Span
from tests.resolved import Read
from tests.strategies import articles, spans


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Marta Okafor", "Marta Okafor"),
        ("Marta Okafor and Jon Bell", "Marta Okafor + Jon Bell"),
        ("Marta Okafor, Ana Ruiz and Jon Bell", "Marta Okafor + Ana Ruiz + Jon Bell"),
        ("Marta Okafor, head of the union, and Jon Bell", "Marta Okafor + Jon Bell"),
        ("Marta Okafor, chair of the board and a critic of Bell,", "Marta Okafor"),
        ("the minister of ports, Ms. Marta Okafor,", "Marta Okafor"),
        ("his aide and former lawyer Jon Bell", "Jon Bell"),
        ("the Harrow Times’s Ana Ruiz", "Ana Ruiz"),
        ("Ana Ruiz of Lorn", "Ana Ruiz"),
        ("Ana Ruiz’s sister", "Ana Ruiz’s sister"),
        ("a spokeswoman for Ana Ruiz", "a spokeswoman for Ana Ruiz"),
        ("critics of Okafor and Bell", "critics of Okafor and Bell"),
        ("the mayor and the governor", "the mayor + the governor"),
        ("police and prosecutors", "police and prosecutors"),
        ("some Republicans", "some Republicans"),
        ("the University of Lorn", "University of Lorn"),
        ("the Lorn Port Authority (LPA)", "Lorn Port Authority"),
        ("the L.P.A.", "L.P.A."),
        ("Edwin Moor Jr.", "Edwin Moor Jr."),
        ("@harbour_watch", "@harbour_watch"),
        ("many experts, including Ms. Okafor,", "many experts"),
        ("he", "none-named"),
        ("—", "none-named"),
    ],
)
def test_reads_a_source(source: str, who: str) -> None:
    assert Read(f"It was [s1 {source}] who [k1 said] [c1 no].").who() == [who]


@pytest.mark.parametrize(
    ("source", "name", "roles"),
    [
        ("Marta Okafor, head of the pilots' union,", "Marta Okafor", ["head of the pilots' union"]),
        ("Transport Minister Jon Bell", "Jon Bell", ["Transport Minister"]),
        ("Jane Doe, who runs the port", "Jane Doe", ["who runs the port"]),
        ("Ana Ruiz, 42, a driver", "Ana Ruiz", ["driver"]),
        ("the former mayor Ana Ruiz", "Ana Ruiz", ["former mayor"]),
        ("Ms. Ana Ruiz", "Ana Ruiz", []),
        (
            "Ana Ruiz, the chair of Lorn Rail and a former judge",
            "Ana Ruiz",
            ["chair of Lorn Rail and a former judge"],
        ),
    ],
)
def test_reads_roles(source: str, name: str, roles: list[str]) -> None:
    assert Read(f"So [s1 {source}] [k1 said] [c1 no].").roles(name) == roles


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Marta Okafor", "Okafor"),
        ("Marta Okafor", "Ms Okafor"),
        ("Marta Okafor", "Dr. Okafor"),
        ("Marta Okafor", "President Okafor"),
        ("Marta Okafor", "OKAFOR"),
        ("Marta N. Okafor", "Marta Okafor"),
        ("Eva van Dorn", "Van Dorn"),
        ("Han Se-jin", "Mr. Han"),
        ("José Ortiz Vega", "Mr. Ortiz"),
        ("Edwin Moor Jr.", "Moor"),
        ("Fionnuala O’Hara", "O'Hara"),
        ("Harrow Rail Corp", "Harrow Rail"),
        ("Camber Lane Partners", "Camber Lane"),
        ("the Lorn Port Authority (HPA)", "the HPA"),
        ("the Lorn Port Authority", "LPA"),
        ("the Lorn Port Authority", "the authority"),
    ],
)
def test_short_forms_find_the_full_name(full: str, short: str) -> None:
    read = Read(f"They met {full} on Monday.\n\nThe vote, [s1 {short}] [k1 said], [c1 is near].")
    name = full.removeprefix("the ").split(" (")[0]
    assert read.who() == [name]
    first, last = read.why(1)[0], read.why(1)[-1]
    assert first[1] in short
    assert last == ("name", name)
    assert name in read.mentions(name)


def test_a_shared_surname_goes_by_gender_then_by_the_paragraph() -> None:
    read = Read(
        "Mrs. Ana Ruiz met her brother Carl Ruiz.\n\n"
        "[s1 Mrs. Ruiz] [k1 said] [c1 no].\n\n"
        "Then Carl Ruiz came. [s2 Ruiz] [k2 said] [c2 yes].\n\n"
        "All went home. [s3 Ruiz] [k3 said] [c3 little]."
    )
    assert read.who() == ["Ana Ruiz", "Carl Ruiz", "ambiguous"]
    assert read.resolutions[1].confidence < read.resolutions[0].confidence


def test_a_compound_surname_keeps_its_first_name() -> None:
    read = Read(
        "José Ortiz Vega met Rival Ana Ruiz and Ana Ruiz. Ana Ruiz left. Ortiz Vega left.\n\n"
        "[s1 Ortiz Vega] [k1 said] [c1 no]. [s2 Ruiz] [k2 said] [c2 yes]."
    )
    assert read.who() == ["José Ortiz Vega", "Ana Ruiz"]


def test_nobody_is_picked_among_equals() -> None:
    read = Read("Ana Ruiz and Carl Ruiz met.\n\nLater, [s1 Ruiz] [k1 said] [c1 no].")
    assert read.who() == ["ambiguous"]
    assert read.resolutions[0] == Resolution((), "ambiguous", 0.0, ())
    assert read.speakers == ()


def test_headlines_use_known_names_only() -> None:
    read = Read(
        "Angry Okafor Leaves Harbour Talks\n\nMarta Okafor left. [s1 Okafor] [k1 said] [c1 no].",
        title=True,
    )
    assert read.who() == ["Marta Okafor"]
    assert read.mentions("Marta Okafor") == ["Okafor", "Marta Okafor", "Okafor"]


def test_pronouns_go_to_the_last_speaker() -> None:
    read = Read(
        "[s1 Marta Okafor] [k1 said] [c1 no]. [c2 “Never,”] [s2 she] [k2 added].\n\n"
        "[c3 “Not in March,”] [s3 she] [k3 said]."
    )
    assert read.who() == ["Marta Okafor"] * 3
    assert read.why(2) == [("pronoun", "she"), ("name", "Marta Okafor")]
    assert read.mentions("Marta Okafor") == ["Marta Okafor", "she", "she"]


def test_pronouns_go_by_gender() -> None:
    read = Read(
        "Mr. Jon Bell and Ms. Ana Ruiz met. [s1 He] [k1 said] [c1 no].\n\n"
        "[s2 She] [k2 said] [c2 yes]."
    )
    assert read.who() == ["Jon Bell", "Ana Ruiz"]


def test_a_pronoun_that_fits_two_persons_is_ambiguous() -> None:
    read = Read(
        "[s1 Jon Bell] [k1 said] [c1 no].\n\n"
        "Then Dr. Ruiz met Dr. Lorn. [s2 He] [k2 said] [c2 yes]."
    )
    assert read.who() == ["Jon Bell", "ambiguous"]


def test_of_two_whom_a_pronoun_fits_the_one_that_the_sentence_before_was_about() -> None:
    read = Read(
        "[s1 Jon Bell] [k1 said] [c1 no].\n\nThen Dr. Ruiz came in. [s2 He] [k2 said] [c2 yes]."
    )
    assert read.who() == ["Jon Bell", "Ruiz"]
    assert read.resolutions[1].confidence < 0.75, "unsure"


def test_persons_inside_quotations_are_no_rivals() -> None:
    read = Read(
        "[s1 Jon Bell] [k1 said]: [c1 “Dr. Ruiz lied.”] [c2 “Ask Dr. Ruiz,”] [s2 he] [k2 said]."
    )
    assert read.who() == ["Jon Bell", "Jon Bell"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("[s1 Residents] [k1 said] [c1 no]. [s2 They] [k2 want] [c2 a bridge].", "Residents"),
        (
            "[s1 Ana Ruiz and Jon Bell] [k1 said] [c1 no]. [s2 They] [k2 left].",
            "Ana Ruiz + Jon Bell",
        ),
        ("[s1 The report] [k1 says] [c1 no]. [s2 It] [k2 adds] [c2 a map].", "The report"),
        ("[s1 Ana Ruiz] [k1 said] [c1 no]. [s2 They] [k2 want] [c2 a bridge].", "ambiguous"),
        ("[s1 Ana Ruiz], [s2 who] [k2 said] [c2 no], [k1 denied] [c1 it].", "Ana Ruiz"),
        ("By [s1 Bell] [k1 noted], voters [s2 who] [k2 say] [c2 no] left.", "voters"),
    ],
)
def test_other_pronouns(text: str, who: str) -> None:
    assert Read(text).who()[1] == who


def test_the_first_person_inside_a_statement_is_its_speaker() -> None:
    read = Read("[s1 Ana Ruiz] [k1 said]: [c1 “][s2/1 I] [k2 fear] [c2 rain][c1 .”]")
    assert read.who() == ["Ana Ruiz", "Ana Ruiz"]


@pytest.mark.parametrize(
    "introduced",
    [
        "Jon Bell, the transport minister, arrived.",
        "Transport Minister Jon Bell arrived.",
        "The transport minister, Jon Bell, arrived.",
    ],
)
def test_a_role_stands_for_the_person(introduced: str) -> None:
    read = Read(f"{introduced}\n\nLater [s1 the minister] [k1 said] [c1 no].")
    assert read.who() == ["Jon Bell"]
    assert read.why(1) == [("role", "the minister"), ("name", "Jon Bell")]


def test_a_role_that_says_more_is_somebody_else() -> None:
    read = Read(
        "Jon Bell, the transport minister, arrived.\n\n"
        "[s1 The health minister] [k1 said] [c1 no]. [s2 The minister of Arle] [k2 left]."
    )
    assert read.who() == ["The health minister", "The minister of Arle"]


def test_descriptions_are_unnamed_speakers_that_join() -> None:
    read = Read(
        "[s1 A police spokesman] [k1 said] [c1 no]. [s2 Three residents] [k2 said] [c2 yes].\n\n"
        "[s3 The spokesman] [k3 said] [c3 more]. [s4 a police spokesman] [k4 said] [c4 less]."
    )
    assert read.who() == [
        "A police spokesman",
        "Three residents",
        "A police spokesman",
        "A police spokesman",
    ]
    assert [(s.name, s.named, s.type) for s in read.speakers] == [
        ("A police spokesman", False, "person"),
        ("police", False, "organisation"),
        ("Three residents", False, "group"),
    ]
    assert read.why(3) == [("description", "The spokesman"), ("description", "A police spokesman")]


@pytest.mark.parametrize(
    ("source", "type"),
    [
        ("the ministry", "organisation"),
        ("the Lorn administration", "organisation"),
        ("critics", "group"),
        ("a group of doctors", "group"),
        ("the report", "document"),
        ("a new Harrow Times poll", "document"),
        ("one resident", "person"),
        ("nearly nine of ten voters", "group"),
        ("the U.N. Harbour Panel", "organisation"),
        ("Harrow Corp", "organisation"),
        ("@lorn", "account"),
    ],
)
def test_tells_the_type_of_a_speaker(source: str, type: str) -> None:
    (speaker,) = Read(f"Here [s1 {source}] [k1 said] [c1 no].").speakers
    assert speaker.type == type


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("[s1 Ana Ruiz] [k1 said] [c1 no], [k2 adding] [c2 that it rains].", "Ana Ruiz"),
        ("[c1 “No,”] [s1 Ana Ruiz] [k1 said]. [c2 “It rains.”]", "Ana Ruiz"),
        ("[s1 Ana Ruiz] [k1 said]: [c1 “No.]\n\n[c2 “It rains.”]", "Ana Ruiz"),
        (
            "[s1 Ana Ruiz] [k1 said] [c1 no]. [c2 The port] [k2 is said] [c2 to be shut].",
            "none-named",
        ),
        ("[s1 Ana Ruiz] [k1 said] [c1 no].\n\nIt rains, [k2 adding] [c2 mud].", "none-named"),
        ("[s1 Ana Ruiz] [k1 said] [c1 no]; Bell, [k2 asked] [c2 why], left.", "none-named"),
        ("[s1 They] [k1 said] [c1 no], [k2 adding] [c2 that it rains].", "ambiguous"),
    ],
)
def test_statements_without_a_source(text: str, who: str) -> None:
    assert Read(text).who()[1] == who


@pytest.mark.parametrize(
    ("title", "who"),
    [("Cook “went back for the lamp”", "Ana Ruiz"), ("Cook “went back” for a lamp", "none-named")],
)
def test_a_title_echoes_who_says_below_what_it_quotes(title: str, who: str) -> None:
    read = Read(
        f"[c1 {title}], court [k1 told]\n\n"
        "It rained. [c2 “He went back for the lamp, she told me,”] [s2 Ana Ruiz] [k2 said].",
        title=True,
    )
    assert read.who()[0] == who


def test_a_quotation_that_goes_on_unclosed_is_surer() -> None:
    still_open = Read("[s1 Ana Ruiz] [k1 said]: [c1 “No.]\n\n[c2 “It rains.”]")
    closed = Read("[s1 Ana Ruiz] [k1 said]: [c1 “No.”]\n\n[c2 “It rains.”]")
    assert still_open.resolutions[1].confidence > closed.resolutions[1].confidence


def test_speakers_count_in_order_of_first_mention() -> None:
    read = Read(
        "Jon Bell met Ana Ruiz and Li Wen.\n\n"
        "[s1 Ruiz] [k1 said] [c1 no]. [s2 Bell] [k2 agreed]. [s3 a guard] [k3 left]."
    )
    assert [(s.id, s.name) for s in read.speakers] == [
        ("p1", "Jon Bell"),
        ("p2", "Ana Ruiz"),
        ("p3", "a guard"),
    ]


def test_names_are_read_from_the_article_only() -> None:
    text = "By Marta Okafor\n\nThe vote, Okafor said."
    source = Span(text.rindex("Okafor"), text.rindex("Okafor") + 6)
    article = Article("", text, (Block("byline", 0, 15), Block("paragraph", 17, len(text))))
    _, (speaker,) = resolve(article, [Attribution((source,), (), (Span(17, 25),), 0.9)])
    assert speaker.name == "Okafor"
    assert speaker.mentions == (source,)


_PIECES = (
    "Ana Ruiz| Bell|Mr. |the minister|, |. |“|” |said | and |she|They|who|\n\n|A|é|Lorn Corp|"
    "@x|of | the |(LC)|President |Jr.|'s | 🗼"
)


@st.composite
def _cases(draw: st.DrawFn) -> tuple[Article, list[Attribution]]:
    pieces = st.lists(st.sampled_from(_PIECES.split("|")), min_size=1, max_size=30).map("".join)
    if draw(st.booleans()):
        article = draw(articles())
    else:
        text = draw(pieces)
        cuts = draw(st.lists(st.integers(0, len(text)), max_size=4, unique=True))
        edges = sorted({0, len(text), *cuts})
        roles = st.sampled_from(sorted(READ_ROLES))
        blocks = tuple(Block(draw(roles), a, b) for a, b in pairwise(edges))
        article = Article("", text, blocks)
    size = len(article.text)
    count = draw(st.integers(0, 6))
    attributions = [
        Attribution(
            draw(spans(0, size, most=2)),
            draw(spans(0, size, most=1)),
            draw(spans(0, size, most=2)) or (Span(0, size),),
            0.5,
            draw(st.none() | st.integers(-1, 6)),
        )
        for _ in range(count)
    ]
    return article, attributions


@given(_cases())
def test_any_spans_of_any_text_resolve_soundly(case: tuple[Article, list[Attribution]]) -> None:
    article, attributions = case
    resolutions, speakers = resolve(article, attributions)
    assert len(resolutions) == len(attributions)
    ids = [speaker.id for speaker in speakers]
    assert ids == [f"p{i}" for i in range(1, len(ids) + 1)]
    for r in resolutions:
        assert (r.unresolved is None) == bool(r.speakers)
        assert (r.confidence > 0) == bool(r.speakers)
        assert bool(r.why) == bool(r.speakers)
        assert r.confidence <= 1
        assert len(set(r.speakers)) == len(r.speakers)
        assert all(0 <= step.start < step.end <= len(article.text) for step in r.why)
    assert {id for r in resolutions for id in r.speakers} == set(ids)
    for speaker in speakers:
        assert speaker.name
        assert speaker.mentions
        for group in (speaker.mentions, speaker.roles):
            assert all(0 <= span.start < span.end <= len(article.text) for span in group)
            assert all(a.end <= b.start for a, b in pairwise(group))
    firsts = [speaker.mentions[0].start for speaker in speakers]
    assert firsts == sorted(firsts)
    assert resolve(article, attributions) == (resolutions, speakers)
