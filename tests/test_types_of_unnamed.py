"""What type a speaker without a name has, by its noun."""

from __future__ import annotations

import pytest

from tests.resolved import Read


@pytest.mark.parametrize(
    ("source", "type"),
    [
        ("Police", "organisation"),
        ("The inquiry", "organisation"),
        ("A footnote", "document"),
        ("A count of the votes", "document"),
        ("The loading register", "document"),
        ("Several of the players", "group"),
        ("Everybody", "group"),
        ("71 percent", "group"),
        ("71 per cent of the drivers", "group"),
        ("71% of the drivers", "group"),
        ("Two-thirds of the drivers", "group"),
        ("Eleven of the 14 drivers", "group"),
        ("Those on the west bank", "group"),
        ("A luthier", "person"),
    ],
)
def test_a_noun_tells_the_type_of_who_has_no_name(source: str, type: str) -> None:
    read = Read(f"[s1 {source}] [k1 said] [c1 no].")
    assert read.speaker(source).type == type
    assert not read.speaker(source).named


def test_a_cue_that_is_written_like_a_noun_is_no_part_of_who_speaks() -> None:
    read = Read("[s1 The interior ministry] [k1 plans] [c1 to post 60 guards]. It is late.")
    [speaker] = read.speakers
    assert speaker.type == "organisation"
    assert [span.of(read.text) for span in speaker.mentions] == ["The interior ministry"]
