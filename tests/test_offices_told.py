"""Offices that clauses tell somebody to hold, to have left, or to want."""

from __future__ import annotations

import pytest

from tests.resolved import SURE, Read

_OTHERS = "\n\nIt rained in Lorn. Tom Hale and Ida Pell came by, and Rob Stone sat down.\n\n"


def _read(told: str, source: str) -> Read:
    return Read(f"{told}{_OTHERS}[s1 {source}] [k1 said] [c1 no].")


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Ana Ruiz will remain mayor of Lorn.", "The mayor"),
        ("Ana Ruiz is now governor of Lorn.", "The governor"),
        ("Ana Ruiz took over as police chief in May.", "The police chief"),
        ("Ana Ruiz, in her third term as president, came.", "The president"),
        ("Ana Ruiz has spent 12 years as head coach.", "The head coach"),
        ("Ana Ruiz was given the job of party secretary.", "The party secretary"),
        ("Ana Ruiz was promoted to chief financial officer in May.", "The chief financial officer"),
        ("As finance minister, Ana Ruiz opened it.", "The finance minister"),
        ("In her role as chairwoman of the port, Ana Ruiz opened it.", "The chairwoman"),
        ("Elected mayor in May, Ana Ruiz opened it.", "The mayor"),
        ("The board named Ana Ruiz chief executive in May.", "The chief executive"),
        ("Ana Ruiz joined Lorn Mills as finance director in May.", "The finance director"),
        ("Ana Ruiz was appointed by the king as prime minister.", "The prime minister"),
        ("Ana Ruiz was on Monday sworn in as president.", "The president"),
        ("Since becoming mayor in May, Ana Ruiz has banned cars.", "The mayor"),
        ("Ana Ruiz's term as mayor ends in May.", "The mayor"),
        ("Ana Ruiz's resignation as mayor was accepted.", "The former mayor"),
        ("They swore in Ana Ruiz as mayor of Lorn.", "The mayor"),
        ("Ana Ruiz replaced Ben Orr as governor.", "The governor"),
        ("Ben Orr was succeeded as head coach by Ana Ruiz.", "The head coach"),
        ("Ana Ruiz beat Ben Orr to become prime minister.", "The prime minister"),
        ("The post of mayor went to Ana Ruiz.", "The mayor"),
        ("The mayor of Lorn is called Ana Ruiz.", "The mayor"),
        ("Ana Ruiz has no plans to step down as mayor.", "The mayor"),
        ("Ana Ruiz may be ousted as mayor.", "The mayor"),
        ("Ana Ruiz resigned as mayor of Lorn.", "The former mayor"),
        ("Ana Ruiz lost her job as head coach in May.", "The former head coach"),
        ("Ana Ruiz, who used to be governor of Lorn, came.", "The former governor"),
        ("Ana Ruiz is no longer mayor of Lorn.", "The former mayor"),
        ("Ana Ruiz is standing for mayor.", "The candidate"),
        ("Ana Ruiz hopes to become mayor.", "The candidate"),
    ],
)
def test_an_office_told_in_a_clause_is_its_holders(told: str, source: str) -> None:
    read = _read(told, source)
    assert read.who() == ["Ana Ruiz"]
    assert read.resolutions[0].confidence >= SURE


@pytest.mark.parametrize(
    "told",
    [
        "Ana Ruiz was voted out as mayor in May. Bea Orr is mayor now.",
        "Ana Ruiz was once mayor of Lorn. Bea Orr became mayor in May.",
        "Bea Orr is mayor. Ana Ruiz served as mayor from 2010 to 2015.",
        "Bea Orr succeeded Ana Ruiz as mayor.",
    ],
)
def test_the_mayor_is_who_holds_the_office_now(told: str) -> None:
    assert _read(told, "The mayor").who() == ["Bea Orr"]
    assert _read(told, "The former mayor").who() == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "told",
    [
        "Ana Ruiz was mayor of Lorn until 2015.",
        "Former mayor Ana Ruiz came.",
        "Ana Ruiz was elected deputy mayor.",
        "Ana Ruiz hopes to become mayor.",
        "Ana Ruiz was mocked as mayor of nowhere.",
        "Ana Ruiz endorsed Ben Orr as mayor.",
        "Ana Ruiz's hopes of becoming mayor are dead.",
        "Ana Ruiz was never mayor of Lorn.",
        "Ana Ruiz was described as mayor.",
        "Ana Ruiz appointed him as mayor.",
        "Ana Ruiz was named by the mayor.",
        "As Ana Ruiz left, Ben Orr was elected mayor.",
    ],
)
def test_who_does_not_hold_the_office_is_not_surely_meant(told: str) -> None:
    read = _read(told, "The mayor")
    assert read.who() != ["Ana Ruiz"] or read.resolutions[0].confidence < SURE
