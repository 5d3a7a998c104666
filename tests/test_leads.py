"""Whom the first paragraph describes and the second one names."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read

_BELOW = "\n\nTom Hale and Ida Pell came by, and Rob Stone sat down.\n\n"


@pytest.mark.parametrize(
    ("lead", "below", "source"),
    [
        ("The mayor of Lorn pleaded not guilty on Monday.", "Ana Ruiz wept.", "The mayor"),
        ("Lorn's new ambassador has arrived.", "Ana Ruiz was met by Ben Orr.", "The ambassador"),
        ("A Lorn nurse was honoured.", "Ana Ruiz, 40, got a medal.", "The nurse"),
        ("The head of the Lorn port was sacked.", "Ana Ruiz was told.", "The head of the port"),
        ("A former judge has been jailed.", "Ana Ruiz, 70, wept.", "The former judge"),
        ("A farmer has been fined.", "Ana Ruiz, of Pell Lane, had forty pigs.", "The farmer"),
    ],
)
def test_a_name_that_begins_the_second_paragraph_is_whom_the_first_describes(
    lead: str, below: str, source: str
) -> None:
    read = Read(f"{lead}\n\n{below}{_BELOW}[s1 {source}] [k1 said] [c1 no].")
    assert read.who() == ["Ana Ruiz"]
    assert read.resolutions[0].confidence >= SURE


@pytest.mark.parametrize(
    ("lead", "below"),
    [
        ("The mayor of Lorn has resigned.", "Ana Ruiz, a lawyer, came."),
        ("The mayor of Lorn has resigned.", "Police chief Ana Ruiz came."),
        ("The mayor of Lorn, Bea Orr, has resigned.", "Ana Ruiz came."),
        ("The mayor of Lorn has robbed a baker.", "Ana Ruiz came."),
        ("Rain fell on the mayor of Lorn.", "Ana Ruiz came."),
    ],
)
def test_a_lead_means_nobody_who_is_told_of_otherwise(lead: str, below: str) -> None:
    read = Read(f"{lead}\n\n{below}{_BELOW}[s1 The mayor] [k1 said] [c1 no].")
    assert read.who() != ["Ana Ruiz"]
