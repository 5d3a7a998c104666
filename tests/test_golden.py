"""Invented pages of many makes, each with the record that a person has looked at and accepted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sayso.pipeline import Reader
from sayso.record import faults
from tests.golden.accept import PAGES, RECORDS, as_json, golden

ACCEPT = "read the difference; to accept it, run `python tests/golden/accept.py {page}`"
NEAR = 0.05
"""How far a confidence may be from the accepted one: processors round differently."""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def confidences(accepted: Any) -> list[float]:
    """The confidences, taken out of what is accepted with `sure`, which follows from them."""
    found = []
    records = accepted if isinstance(accepted, list) else [accepted]
    for statement in (statement for record in records for statement in record["statements"]):
        found += [statement.pop("confidence"), statement.pop("speaker_confidence")]
        del statement["sure"]
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_golden_page_reads_as_accepted(page: Path, reader: Reader) -> None:
    records = list(reader.read_many([page]))
    assert [fault for record in records for fault in faults(record)] == []
    command = ACCEPT.format(page=f"tests/golden/pages/{page.name}")
    assert golden(page).is_file(), f"no accepted record of {page.name}: {command}"
    accepted = json.loads(golden(page).read_text(encoding="utf-8"))
    found = json.loads(as_json(records, page))
    near = pytest.approx(confidences(accepted), abs=NEAR)
    sureness = confidences(found)
    assert found == accepted, command
    assert sureness == near, command


def test_every_accepted_record_has_its_page() -> None:
    assert sorted(RECORDS.glob("*.json")) == sorted({golden(page) for page in PAGES})
    assert len({golden(page) for page in PAGES}) == len(PAGES)
