"""Whom "she" or "he" means: what tells for each, and the chances that follow."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.statements.ranking import EVIDENCE, chances, shipped_weights
from tests.resolved import Read

TOLD = st.lists(st.floats(-3, 3), min_size=len(EVIDENCE), max_size=len(EVIDENCE)).map(tuple)
TWO_WOMEN = "Ms. Ana Ruiz met Ms. Marta Okafor there. [s1 She] [k1 called] [c1 it late]."


def test_there_is_a_weight_for_all_that_tells() -> None:
    assert shipped_weights().shape == (len(EVIDENCE),)
    assert np.isfinite(shipped_weights()).all()


@given(st.lists(TOLD, min_size=1, max_size=6))
def test_the_chances_of_all_candidates_are_one(told: list[tuple[float, ...]]) -> None:
    found = chances(told)
    assert found.sum() == pytest.approx(1)
    assert (found >= 0).all()


@given(TOLD, TOLD, st.sampled_from(EVIDENCE), st.floats(0.1, 2))
def test_more_of_what_tells_for_somebody_makes_it_likelier(
    one: tuple[float, ...], other: tuple[float, ...], name: str, more: float
) -> None:
    place = EVIDENCE.index(name)
    raised = (*one[:place], one[place] + more, *one[place + 1 :])
    before, after = chances([one, other]), chances([raised, other])
    assert (after[0] - before[0]) * shipped_weights()[place] >= 0


def test_the_more_the_network_sees_the_surer() -> None:
    sure = []
    for chance in (0.5, 0.7, 0.98):
        read = Read(TWO_WOMEN, meant={"She": {"Ruiz": chance}})
        assert read.who() == ["Ana Ruiz"]
        sure.append(read.resolutions[0].confidence)
    assert sure == sorted(set(sure))


def test_the_network_outweighs_the_place() -> None:
    assert Read(TWO_WOMEN, meant={"She": {"Okafor": 0.95}}).who() == ["Marta Okafor"]


def test_who_turns_out_to_be_she_is_a_person() -> None:
    read = Read(
        "[s1 Government Whip] [k1 said] [c1 no]. Ana Ruiz came. [s2 She] [k2 called] [c2 it late].",
        meant={"She": {"Whip": 0.95}},
    )
    assert read.speaker("Government Whip").type == "person"


@pytest.mark.parametrize(
    "asked",
    [
        "Asked by Ms. Marta Okafor about the mill,",
        "Briefly pressed by the chair, Ms. Marta Okafor,",
        "In a letter signed by her deputy, Ms. Marta Okafor, who writes well,",
    ],
)
def test_by_whom_one_is_asked_is_not_she(asked: str) -> None:
    text = f"Ms. Ana Ruiz was late. {asked} [s1 she] [k1 blamed] [c1 the bus]."
    assert Read(text, meant={"she": {"Okafor": 0.9}}).who() == ["Ana Ruiz"]
