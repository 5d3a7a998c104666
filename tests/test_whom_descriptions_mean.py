"""Whom descriptions mean: by styles, titles, sides of a court, names given at last."""

from __future__ import annotations

import pytest

from tests.resolved import Read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Judge Ana Ruiz came.\n\n[s1 Her Honour] [k1 said] [c1 no].", "Ana Ruiz"),
        ("Jon Bell, the bishop, came.\n\n[s1 His Lordship] [k1 said] [c1 no].", "Jon Bell"),
        ("Jon Bell, a baker, came.\n\n[s1 His Lordship] [k1 said] [c1 no].", "His Lordship"),
        ("Kadi Jon Bell came.\n\n[s1 The kadi] [k1 said] [c1 no].", "Kadi Jon Bell"),
        ("Jon Bell, prosecuting, rose.\n\n[s1 The prosecutor] [k1 said] [c1 no].", "Jon Bell"),
        ("Jon Bell KC, for the defence, rose.\n\n[s1 Counsel] [k1 said] [c1 no].", "Jon Bell"),
        ("Jon Bell, for the tenth time, rose.\n\n[s1 Counsel] [k1 said] [c1 no].", "Counsel"),
        ("[s1 Another user, @tarn_out,] [k1 wrote] [c1 no].", "@tarn_out"),
        ("[s1 The man, who gave his name only as Tarn,] [k1 said] [c1 no].", "Tarn"),
    ],
)
def test_descriptions_mean_those_of_whom_the_article_tells_as_much(text: str, who: str) -> None:
    assert Read(text).who() == [who]


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


def test_an_organisation_s_officer_is_no_organisation() -> None:
    read = Read("[s1 Tarn Odo, a council member,] [k1 said] [c1 no].")
    assert read.speaker("Tarn Odo").type == "person"
