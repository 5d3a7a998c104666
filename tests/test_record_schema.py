from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from sayso.record import schema, to_dict
from sayso.types import Act, Kind, Record, Role, SpeakerType, Unresolved
from tests.example import EXAMPLE
from tests.strategies import records

SCHEMA: dict[str, Any] = schema()
DEFINED: dict[str, dict[str, Any]] = SCHEMA["$defs"]
VALIDATOR = Draft202012Validator(SCHEMA)


def example() -> dict[str, Any]:
    d: dict[str, Any] = copy.deepcopy(to_dict(EXAMPLE))
    d["article"]["blocks"][0]["origin"] = {"path": "h1", "start": 0, "end": 34}
    return d


def resolved(node: dict[str, Any]) -> dict[str, Any]:
    """The node with what it refers to, null set aside."""
    if "oneOf" in node:
        (node,) = (choice for choice in node["oneOf"] if choice != {"type": "null"})
    if "$ref" in node:
        return DEFINED[node["$ref"].rpartition("/")[2]]
    return node


def objects(value: Any, node: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every object of the value, with the part of the schema that describes it."""
    node = resolved(node)
    if isinstance(value, dict):
        yield value, node
        for key, inner in value.items():
            yield from objects(inner, node["properties"][key])
    elif isinstance(value, list) and "prefixItems" not in node:
        for inner in value:
            yield from objects(inner, node["items"])


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@given(records())
def test_records_are_as_the_schema_says(record: Record) -> None:
    VALIDATOR.validate(to_dict(record))


def test_keys_are_required_and_come_in_the_order_of_the_schema() -> None:
    described = list(objects(example(), SCHEMA))
    assert len(described) > 40
    for value, node in described:
        assert list(value) == list(node["properties"]) == node["required"]


def test_every_object_of_the_schema_is_in_the_example() -> None:
    met = {id(node) for _, node in objects(example(), SCHEMA)}
    named = {name for name, node in DEFINED.items() if node.get("type") == "object"}
    assert {name for name in named if id(DEFINED[name]) not in met} == set()


@pytest.mark.parametrize(
    ("where", "options"),
    [
        (("block", "role"), get_args(Role)),
        (("statement", "kind"), get_args(Kind)),
        (("statement", "act"), get_args(Act)),
        (("statement", "unresolved"), (*get_args(Unresolved), None)),
        (("speaker", "type"), get_args(SpeakerType)),
    ],
)
def test_options_are_those_of_the_types(where: tuple[str, str], options: tuple[str, ...]) -> None:
    name, key = where
    assert tuple(DEFINED[name]["properties"][key]["enum"]) == options


def test_unknown_keys_are_allowed_everywhere() -> None:
    d = example()
    for value, _ in list(objects(d, SCHEMA)):
        value["new"] = None
    VALIDATOR.validate(d)


def test_a_missing_key_is_refused_everywhere() -> None:
    d = example()
    for value, _ in list(objects(d, SCHEMA)):
        key = next(iter(value))
        kept = value.pop(key)
        assert not VALIDATOR.is_valid(d), key
        value[key] = kept


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "sayso-record/2.0"),
        (("model",), "sayso-en-1"),
        (("article", "id"), "abc"),
        (("article", "range"), [1]),
        (("article", "range"), [1, 2, 3]),
        (("article", "range"), [-1, 2]),
        (("article", "text"), None),
        (("article", "blocks", 0, "role"), "aside"),
        (("article", "blocks", 0, "start"), -1),
        (("statements", 0, "id"), "s0"),
        (("statements", 0, "content"), []),
        (("statements", 0, "cue", 0, "text"), ""),
        (("statements", 0, "speakers"), ["p1", "p1"]),
        (("statements", 0, "confidence"), 1.5),
        (("statements", 0, "sure"), "yes"),
        (("statements", 0, "within"), "p1"),
        (("speakers", 0, "mentions"), []),
        (("speakers", 0, "name"), ""),
        (("figures", 0, "value"), "12"),
        (("voice", 0, "voice"), "mine"),
    ],
)
def test_other_values_are_refused(path: tuple[str | int, ...], value: object) -> None:
    d = part = example()
    VALIDATOR.validate(d)
    for key in path[:-1]:
        part = part[key]  # type: ignore[index]
    part[path[-1]] = value  # type: ignore[index]
    assert not VALIDATOR.is_valid(d)
