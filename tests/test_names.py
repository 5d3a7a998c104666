from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.statements.folding import fold
from sayso.statements.names import Name, find
from sayso.statements.short_forms import bare, initials, rank, same_person


def names(text: str) -> list[Name]:
    return list(find(text, 0, len(text)))


def found(text: str) -> list[str]:
    return [name.span.of(text) for name in names(text)]


def one(text: str) -> Name:
    (name,) = names(text)
    return name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we met Marta Okafor and Jon Bell there", ["Marta Okafor", "Jon Bell"]),
        ("so Ursula van der Meer left", ["Ursula van der Meer"]),
        ("and van Dorn agreed", ["van Dorn"]),
        ("by Arnel dela Torre today", ["Arnel dela Torre"]),
        ("with Samir al-Harun’s aide", ["Samir al-Harun"]),
        ("by Jean-Luc O’Hara and D'Arcy Quill", ["Jean-Luc O’Hara", "D'Arcy Quill"]),
        ("by J.R. Tallow Jr. today", ["J.R. Tallow Jr."]),
        ("the Member of Parliament for Lorn East, Ana Ruiz, sat", ["Ana Ruiz"]),
        ("by Edwin Moor, Jr., of Lorn", ["Edwin Moor, Jr.", "Lorn"]),
        ("then Yusuf ibn Abi Karam spoke", ["Yusuf ibn Abi Karam"]),
        ("for José Ortiz y Vega here", ["José Ortiz y Vega"]),
        ("by Lý Thị Ánh, who", ["Lý Thị Ánh"]),
        ("by Jose\u0301 Ortiz here", ["Jose\u0301 Ortiz"]),
        ("met Han Se-jin at noon", ["Han Se-jin"]),
        ("met Ana\nRuiz at noon", ["Ana\nRuiz"]),
        ("the University of Lorn and Ana Ruiz", ["University of Lorn", "Ana Ruiz"]),
        ("Ana Ruiz of Lorn on Tuesday", ["Ana Ruiz", "Lorn"]),
        ("at Quill & Sons Ltd. of Arle", ["Quill & Sons Ltd.", "Arle"]),
        ("a Lorn-based group", []),
        ("When Okafor came, But Bell left. In March Ruiz came", ["Okafor", "Bell", "Ruiz"]),
        ("see @Okafor and #Bell", []),
        ('by Ana "The Fox" Ruiz today', ['Ana "The Fox" Ruiz']),
        ("by Ana, “Rot” Ruiz said", ["Ana", "Rot", "Ruiz"]),
        ("by Ana 'Fox' Ruiz and Jon ‘Rot’ Bell", ["Ana 'Fox' Ruiz", "Jon ‘Rot’ Bell"]),
        ("so Pål Tarn Bell left", ["Pål Tarn Bell"]),
        ("by Oda ter Have, who left", ["Oda ter Have"]),
        ("by Joop van 't Veen today", ["Joop van 't Veen"]),
        ("by Can Aydin and Even Hauge", ["Can Aydin", "Even Hauge"]),
        (
            "the founder, Ivo Bell senior, and Ivo Bell junior wants out",
            ["Ivo Bell senior", "Ivo Bell junior"],
        ),
        ("the Ivo Bell senior team", ["Ivo Bell"]),
        ("by Temir Asan uulu today", ["Temir Asan uulu"]),
        ("by Nor Aina Zaki, nor Bell", ["Nor Aina Zaki", "Bell"]),
        ("told the Datuk Seri so", []),
        ("so a President of the Lorn Union of Bakers, left", ["Lorn Union of Bakers"]),
        ("so Lord Bell of Lorn left", ["Bell of Lorn"]),
        ("so Park Min-ji left", ["Park Min-ji"]),
        ("so Suresh a/l Raman and Josep Puig i Mas left", ["Suresh a/l Raman", "Josep Puig i Mas"]),
        ("so Mert Can, who left", ["Mert Can"]),
        ("so Fazil Say and Marine Le Bell left", ["Fazil Say", "Marine Le Bell"]),
        ("the driver, Sunday Bello, left on Sunday", ["Sunday Bello"]),
        ("so Nurbek kyzy Aida left", ["Nurbek kyzy Aida"]),
        ("so Md. Rafiq Alam left", ["Md. Rafiq Alam"]),
        ("so Moreau et Fils and Vell plc sued", ["Moreau et Fils", "Vell plc"]),
        ("so Mothers Against Guns sued", ["Mothers Against Guns"]),
        ("so the All Lorn Congress sued", ["All Lorn Congress"]),
        ("so the Zaw Group of Companies sued", ["Zaw Group of Companies"]),
        ("on Lorn Air Flight 412 to Arle", ["Lorn Air", "Arle"]),
        ("so the Movement for a New Lorn sued", ["Movement for a New Lorn"]),
        ("so the Campaign Against Hunger sued", ["Campaign Against Hunger"]),
        ("so the US Embassy sued", ["US Embassy"]),
        ("the licence of Vell Lines for the Arle route", ["Vell Lines", "Arle"]),
        ("in the U.N. Security Council", ["U.N. Security Council"]),
        ("Seventeen of them left", []),
        ("on live TV with the KC", []),
        ("the House of Representatives left", ["House of Representatives"]),
        (
            "so News Corp. Lornia and Bell Ltd. Ana Ruiz",
            ["News Corp. Lornia", "Bell Ltd.", "Ana Ruiz"],
        ),
        ("None of them left. Ah, well, they left", []),
        ("A Green Assemblywoman, Ana Ruiz, left", ["Ana Ruiz"]),
        ("so Republican Representatives left", []),
        ("the Lorn Chess Federation President left", []),
        ("so Ana Ruiz Image: City Archive", ["Ana Ruiz", "City Archive"]),
    ],
)
def test_finds_names(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "title", "name", "gender"),
    [
        ("by Dr. Okafor", "Dr.", "Okafor", None),
        ("by Mrs Okafor", "Mrs", "Okafor", "female"),
        ("by Transport Minister Jon Bell", "Transport Minister", "Jon Bell", None),
        ("the envoy to Iran Tarn Hook", "Iran", "Tarn Hook", None),
        (
            "by President of the United States Tarn Hook",
            "President of the United States",
            "Tarn Hook",
            None,
        ),
        ("by Secretary of State Ana Ruiz", "Secretary of State", "Ana Ruiz", None),
        ("by Lorn Mayor Bill de Wit", "Lorn Mayor", "Bill de Wit", "male"),
        ("by PRESIDENT OKAFOR today", "PRESIDENT", "OKAFOR", None),
        ("by Billie King", None, "Billie King", None),
        ("by Ustadh Salim Ngowa", "Ustadh", "Salim Ngowa", "male"),
        ("by Datuk Seri Halim Mansor", "Datuk Seri", "Halim Mansor", "male"),
        ("by Tan Sri Lim Bo", "Tan Sri", "Lim Bo", None),
        ("by El Hadj Modou Sarr", "El Hadj", "Modou Sarr", "male"),
        ("by Lt. Cdr Vo Hai Trung", "Lt. Cdr", "Vo Hai Trung", None),
        ("by Maître Odile Banda", "Maître", "Odile Banda", "female"),
        (
            "by Minister of Basic Education Alhaji Sani Bello",
            "Minister of Basic Education Alhaji",
            "Sani Bello",
            "male",
        ),
        (
            "by President of the Lorn Republic Bolot Asan",
            "President of the Lorn Republic",
            "Bolot Asan",
            None,
        ),
        (
            "by Minister for Water and Sanitation Ana Ruiz",
            "Minister for Water and Sanitation",
            "Ana Ruiz",
            None,
        ),
        ("by U Thaung Zaw", "U", "Thaung Zaw", None),
        ("Thereafter Mr Oru Zaw", "Mr", "Oru Zaw", "male"),
        ("by Adjutant Oru Zaw", "Adjutant", "Oru Zaw", None),
        ("by Grand Chamberlain Oru Zaw", "Grand Chamberlain", "Oru Zaw", None),
        ("by Field Marshal Oru Zaw", "Field Marshal", "Oru Zaw", None),
        ("by Sub-inspector Oru Zaw", "Sub-inspector", "Oru Zaw", None),
        ("by Co-pilot Oru Zaw", "Co-pilot", "Oru Zaw", None),
        ("by Dad-of-three Oru Zaw", "Dad-of-three", "Oru Zaw", None),
        ("by Hooker Oru Zaw", "Hooker", "Oru Zaw", None),
        ("by Justices Oru Zaw", "Justices", "Oru Zaw", None),
        ("by Ms Ana Ruiz SL", "Ms", "Ana Ruiz", "female"),
        ("by Water and Energy Minister Oru Zaw", "Water and Energy Minister", "Oru Zaw", None),
        ("by Prof. Dr.-Ing. Oru Zaw", "Prof. Dr.-Ing.", "Oru Zaw", None),
        ("by Brig. Gen. (res.) Oru Zaw", "Brig. Gen. (res.)", "Oru Zaw", None),
        ("by DA Oru Zaw", "DA", "Oru Zaw", None),
        ("by Bricklayer Oru Zaw", "Bricklayer", "Oru Zaw", None),
        ("by HE Oru Zaw", "HE", "Oru Zaw", None),
        ("by Her Royal Highness Idun Zaw", "Royal Highness", "Idun Zaw", None),
        ("by the Marchese Oru Zaw", "Marchese", "Oru Zaw", None),
        ("by Multi-millionaire Oru Zaw", "Multi-millionaire", "Oru Zaw", None),
        ("by Det Con Oru Zaw", "Det Con", "Oru Zaw", None),
        ("by Phu Yai Oru Zaw", "Phu Yai", "Oru Zaw", None),
        ("by Kapten (retired) Oru Zaw", "Kapten (retired)", "Oru Zaw", None),
        ("by Bride Oru Zaw", "Bride", "Oru Zaw", "female"),
        ("by Chief (Mrs) Ebun Ode", "Chief (Mrs)", "Ebun Ode", "female"),
        ("by Ma Ying", None, "Ma Ying", None),
        ("of two, Said Kombo Bakari", None, "Said Kombo Bakari", "male"),
        ("by Captain John Bishop", "Captain", "John Bishop", "male"),
    ],
)
def test_sets_titles_apart(text: str, title: str | None, name: str, gender: str | None) -> None:
    result = one(text)
    assert (result.title.of(text) if result.title else None) == title
    assert result.span.of(text) == name
    assert result.gender == gender
    assert result.type == "person"


@pytest.mark.parametrize(
    "office",
    [
        "Chief Medical Director",
        "General Secretary",
        "Minister of Water Management",
        "Minister of State for Sports",
        "Honourable Minister",
        "Madam Speaker",
        "Prime Minister",
        "Chairman of the Okoro Gate",
    ],
)
def test_an_office_with_a_capital_names_nobody(office: str) -> None:
    assert found(f"then the {office}, Dr Osaro Iyare, left") == ["Osaro Iyare"]


def test_a_ministry_keeps_all_its_portfolios() -> None:
    assert found("The Ministry of Health, Water and Social Welfare said so") == [
        "Ministry of Health, Water and Social Welfare"
    ]
    assert found("the Ministry of Health and Education Minister Ana Ruiz") == [
        "Ministry of Health",
        "Ana Ruiz",
    ]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("by Harrow Corp", "organisation"),
        ("by the Ministry of Ports", "organisation"),
        ("by the Justice Department", "organisation"),
        ("by the LPA today", "organisation"),
        ("by L&E today", "organisation"),
        ("by CalFerry today", "organisation"),
        ("by McBell today", "person"),
        ("by Lornnews today", "organisation"),
        ("by Transport today", "organisation"),
        ("in France today", "organisation"),
        ("in North Tarn today", "organisation"),
        ("over the Jon Bell Bridge", "organisation"),
        ("with the Ana Ruiz Telescope", "organisation"),
        ("under the Safe Harbours Act", "document"),
        ("for Republicans today", "group"),
        ("for Ana Ruiz today", "person"),
        ("the member for Kilindo Tarn", "organisation"),
    ],
)
def test_tells_the_type(text: str, type: str) -> None:
    assert one(text).type == type


def test_a_surname_that_is_a_place_too_is_a_persons_but_where_something_is_at_it() -> None:
    assert one("and Anna Church left").type == "person"
    assert one("met at Anna Church today").type == "organisation"


def test_a_single_word_at_a_sentence_start_is_weak() -> None:
    text = "Officials left. Okafor stayed, and Bell too. “Ruiz won.” Ana Ruiz won."
    assert [(name.span.of(text), name.weak) for name in names(text)] == [
        ("Officials", True),
        ("Okafor", True),
        ("Bell", False),
        ("Ruiz", True),
        ("Ana Ruiz", False),
    ]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Ana Ruiz", "Ana R. Ruiz", True),
        ("Ana Ruiz", "A. Ruiz", True),
        ("Ana Maria Ruiz", "Ana Ruiz", True),
        ("José Ortiz", "JOSE ORTIZ", True),
        ("Ana Ruiz", "Eva Ruiz", False),
        ("Ana Ruiz", "Ana Rossi", False),
        ("Edwin Moor", "Edwin Moor Jr.", False),
        ("Ana M. Ruiz", "Ana P. Ruiz", False),
    ],
)
def test_compares_full_names(a: str, b: str, same: bool) -> None:
    assert same_person(one(f"by {a}"), one(f"by {b}")) is same
    assert same_person(one(f"by {b}"), one(f"by {a}")) is same


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("okafor", "marta okafor", 0),
        ("van dorn", "eva van dorn", 0),
        ("van dorn", "eva van dorn-ruiz", 0),
        ("van dorn", "eva van dorn-de wit", 0),
        ("dorn", "eva dorn-ruiz", 2),
        ("ruiz", "eva dorn-ruiz", 2),
        ("han", "han se-jin", 1),
        ("pena", "enrique pena nieto", 2),
        ("okafor", "okafor", None),
        ("bell", "marta okafor", None),
        ("marta okafor", "okafor", None),
    ],
)
def test_ranks_short_forms(short: str, full: str, expected: int | None) -> None:
    assert rank(tuple(short.split()), tuple(full.split())) == expected


def test_folds_words_for_comparison() -> None:
    assert fold("O’HARA") == fold("O'Hara")
    assert fold("José") == "jose"
    assert fold("J.R.") == "jr"


def test_organisations_go_by_shorter_forms() -> None:
    assert bare(("harrow", "group", "inc")) == ("harrow",)
    assert initials(("university", "of", "lorn")) == "ul"


@given(st.text(alphabet="Aa .,'’-&\nÉßǅ1ofthe", max_size=80) | st.text(max_size=60), st.data())
def test_names_lie_in_the_range_in_order(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    result = list(find(text, start, end))
    for name in result:
        assert start <= name.span.start < name.span.end <= end
        assert name.words
        assert all(name.words)
        assert name.title is None or start <= name.title.start < name.title.end <= name.span.start
    assert all(a.span.end <= b.span.start for a, b in pairwise(result))
