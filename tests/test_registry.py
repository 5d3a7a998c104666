"""Who is who over all articles: joined by name, role and company, parted where roles disagree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import FormatError
from sayso.store.naming import likeness, person_words
from sayso.store.registry import (
    Anchor,
    Appearance,
    Decision,
    Entry,
    Known,
    appearances,
    load_known,
    registry,
)
from sayso.types import Span
from tests.example import EXAMPLE


def seen(
    article: int, name: str, *roles: str, company: Iterable[str] = (), type: str = "person"
) -> Appearance:
    """A named speaker in an article of that number."""
    return Appearance(
        anchor=Anchor(f"{article:064x}", 0, name, (Span(article, article + 5),)),
        type=type,  # type: ignore[arg-type]
        named=True,
        roles=roles,
        forms=(name,),
        company=frozenset(company),
        statements=1,
    )


def groups(entries: Iterable[Entry]) -> list[list[int]]:
    """The numbers of the articles of each entry."""
    return sorted(sorted(int(a.anchor.article, 16) for a in e.appearances) for e in entries)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marta Okafor", "Dr Marta Okafor"),
        ("Inés Luarca", "Ines Luarca"),
        ("Jörg Müller", "Joerg Mueller"),
        ("Søren Kjær", "Soren Kjaer"),
        ("Park Geun-hye", "Geun-hye Park"),
        ("Park Geun-hye", "Park Geun Hye"),
        ("Ludwig van der Berg", "Ludwig Van Der Berg"),
        ("Hamad bin Khalid al-Rashid", "Hamad al Rashid"),
        ("Ivan Petrovich Sorin", "Ivan Sorin"),
        ("Ana R. Ruiz", "Ana Ruiz"),
        ("Fatima El-Khouri", "Fatima El Khouri"),
        ("Jean-Luc Morel", "Jean Luc Morel"),
        ("Sean O'Dell", "Sean O’Dell"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert likeness(person_words(one), person_words(other)) == "same"
    assert groups(registry([seen(1, one), seen(2, other)])) == [[1, 2]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A. Ruiz", "Ana Ruiz"),
        ("Enrique Peña Nieto", "Enrique Peña"),
        ("Sorin Ivan", "Ivan Sorin"),
        ("Jon Bell Jr", "Jon Bell"),
    ],
)
def test_names_that_may_be_one_need_more(one: str, other: str) -> None:
    role = "minister for the northern harbours"
    assert groups(registry([seen(1, one), seen(2, other)])) == [[1], [2]]
    assert groups(registry([seen(1, one, role), seen(2, other, role)])) == [[1, 2]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wim Aarts", "Wim Aerts"),
        ("Ana R. Ruiz", "Ana M. Ruiz"),
        ("Bell", "Jon Bell"),
        ("Bell", "Bell"),
        ("Lotte Verhagen", "Casper Verhagen"),
    ],
)
def test_other_names_and_bare_last_names_are_never_joined(one: str, other: str) -> None:
    assert groups(registry([seen(1, one), seen(2, other)])) == [[1], [2]]


@pytest.mark.parametrize("name", ["???", "—", "Mr", "Dr Dr", "’s", "\u0301", "@", "_"])
def test_a_name_of_no_words_is_a_name(name: str) -> None:
    assert groups(registry([seen(1, name), seen(2, "Jon Bell"), seen(3, name)])) == [[1], [2], [3]]


def test_a_single_name_with_its_office_is_one() -> None:
    role = "former president of Lorn"
    assert groups(registry([seen(1, "Suharno", role), seen(2, "Suharno", role)])) == [[1], [2]]
    role = "president of Lorn"
    assert groups(registry([seen(1, "Suharno", role), seen(2, "Suharno", role)])) == [[1, 2]]


def test_a_single_name_that_is_somebodys_last_name_is_never_joined() -> None:
    role = "president of Lorn"
    bells = [seen(1, "Bell", role), seen(2, "Bell", role), seen(3, "Jon Bell", role)]
    assert groups(registry(bells)) == [[1], [2], [3]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("striker", "finance minister"),
        ("mayor of Lorn", "mayor of Tarn"),
        ("a marine biologist at Lorn University", "lead singer of the band"),
        ("a resident", "senator"),
    ],
)
def test_roles_that_disagree_keep_two_apart(one: str, other: str) -> None:
    assert groups(registry([seen(1, "Jon Bell", one), seen(2, "Jon Bell", other)])) == [[1], [2]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("deputy transport minister", "prime minister"),
        ("former striker", "finance minister"),
        ("transport minister", "minister of finance"),
        ("lawyer", "senator"),
        ("spokesman", "director"),
    ],
)
def test_promotions_past_roles_and_neighbouring_fields_do_not(one: str, other: str) -> None:
    assert groups(registry([seen(1, "Jon Bell", one), seen(2, "Jon Bell", other)])) == [[1, 2]]


def test_an_article_that_gives_both_roles_joins_them() -> None:
    both = [seen(1, "Jon Bell", "striker"), seen(2, "Jon Bell", "finance minister")]
    assert groups(registry([*both, seen(3, "Jon Bell", "striker", "minister")])) == [[1, 2, 3]]


def test_company_tells_which_of_two_is_meant() -> None:
    two = [
        seen(1, "Jon Bell", "striker", company=["tarn united"]),
        seen(2, "Jon Bell", "finance minister", company=["okafor marta"]),
    ]
    meant = seen(3, "Jon Bell", company=["okafor marta"])
    assert groups(registry([*two, meant])) == [[1], [2, 3]]
    assert groups(registry([*two, seen(3, "Jon Bell")])) == [[1], [2], [3]]


def test_a_trade_before_a_name_is_a_role() -> None:
    assert groups(registry([seen(1, "Striker Jon Bell"), seen(2, "Jon Bell", "striker")])) == [
        [1, 2]
    ]
    assert groups(registry([seen(1, "Striker Jon Bell"), seen(2, "Jon Bell", "senator")])) == [
        [1],
        [2],
    ]


def test_organisations_go_by_name_and_the_acronym_their_article_gives() -> None:
    long = replace(
        seen(1, "Lorn Harbour Board", type="organisation"), forms=("Lorn Harbour Board", "LHB")
    )
    short, other = seen(2, "LHB", type="organisation"), seen(3, "LHC", type="organisation")
    whole = seen(4, "The Lorn Harbour Board plc", type="organisation")
    assert groups(registry([long, short, other, whole])) == [[1, 2, 4], [3]]
    rival = replace(
        seen(5, "League of Honest Bakers", type="organisation"),
        forms=("League of Honest Bakers", "LHB"),
    )
    assert groups(registry([long, short, rival])) == [[1], [2], [5]]


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(12)))
def test_the_order_of_adding_changes_nothing(order: list[int]) -> None:
    names = ["Jon Bell", "Jon Q. Bell", "Bell", "J. Bell"]
    roles = [(), ("striker",), ("finance minister",)]
    all_of_them = [
        seen(n, names[n % 4], *roles[n % 3], company=["okafor marta"] if n % 5 else ["tarn"])
        for n in range(12)
    ]
    assert registry([all_of_them[n] for n in order]) == registry(all_of_them)


ONE, TWO = seen(1, "Jon Bell", "striker"), seen(2, "Jon Bell", "finance minister")


def test_decisions_outrank_the_rules_until_undone() -> None:
    join = Decision(1, "join", ONE.anchor, TWO.anchor)
    assert groups(registry([ONE, TWO], decisions=[join])) == [[1, 2]]
    part = Decision(2, "part", TWO.anchor, ONE.anchor)
    assert groups(registry([ONE, TWO], decisions=[join, part])) == [[1], [2]]
    assert groups(registry([ONE, TWO], decisions=[part])) == [[1], [2]]


def test_decisions_hold_when_an_article_is_read_anew() -> None:
    join = Decision(1, "join", ONE.anchor, TWO.anchor)
    anew = replace(TWO, anchor=replace(TWO.anchor, name="Minister Jonathan Bell"))
    assert groups(registry([ONE, anew], decisions=[join])) == [[1, 2]]
    gone = replace(anew, anchor=replace(anew.anchor, mentions=(Span(90, 95),)))
    assert groups(registry([ONE, gone], decisions=[join])) == [[1], [2]]


def test_a_name_by_hand() -> None:
    [entry] = registry([ONE], decisions=[Decision(1, "name", ONE.anchor, value="Jonny Bell")])
    assert (entry.name, entry.names, entry.by_hand) == ("Jonny Bell", ("Jon Bell",), True)


def test_a_list_links_by_name_alias_and_role() -> None:
    known = [
        Known("Q1", "Jon Bell", roles=("footballer",)),
        Known("Q2", "Jonathan Bell", ("Jon Bell",), ("minister",)),
        Known("Q3", "Suharno"),
    ]
    found = registry([ONE, TWO, seen(3, "Suharno"), seen(4, "Suharno")], known)
    assert {entry.id: groups([entry])[0] for entry in found} == {"Q1": [1], "Q2": [2], "Q3": [3, 4]}
    [unclear] = registry([seen(5, "Jon Bell")], known)
    assert unclear.id is None


def test_lists_are_read_from_csv_and_json_lines(tmp_path: Path) -> None:
    table, lines = tmp_path / "people.csv", tmp_path / "people.jsonl"
    table.write_text("id,name,aliases,roles\nQ1,Jon Bell,J. Bell; Jonny Bell,striker\n", "utf-8")
    lines.write_text(
        '{"id": "Q1", "name": "Jon Bell", "aliases": ["J. Bell", "Jonny Bell"],'
        ' "roles": ["striker"]}\n',
        "utf-8",
    )
    assert load_known(table) == load_known(lines)
    assert load_known(table)[0].aliases == ("J. Bell", "Jonny Bell")
    lines.write_text('{"id": "Q1"}\n', "utf-8")
    with pytest.raises(FormatError, match="line 1: without id or name"):
        load_known(lines)


def test_appearances_of_a_record() -> None:
    found = {a.name: a for a in appearances([EXAMPLE])}
    assert found["Lena Marsh"].statements >= 1
    assert "oduya tom" in found["Lena Marsh"].company
    assert found["Lena Marsh"].anchor.article == EXAMPLE.article.id
