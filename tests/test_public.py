"""What users may rely on: the names, their docs, the version in every place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sayso
import sayso.store

ROOT = Path(__file__).parent.parent
NAMES = [
    "Article",
    "Block",
    "Damaged",
    "DamagedStore",
    "Figure",
    "FormatError",
    "InputError",
    "ModelError",
    "NotAPage",
    "NotAStore",
    "NotAnArticle",
    "NotFetched",
    "NotFound",
    "Origin",
    "OtherFormat",
    "OtherLanguage",
    "Page",
    "Reader",
    "Record",
    "SaysoError",
    "Span",
    "Speaker",
    "Statement",
    "Step",
    "Store",
    "StoreError",
    "StoreRefused",
    "Unreadable",
    "UsageError",
    "Voice",
    "Walled",
    "Web",
    "__version__",
    "read",
    "read_text",
]
CLASSES = [name for name in NAMES if name[0].isupper()]
ERRORS = [name for name in CLASSES if issubclass(getattr(sayso, name), Exception)]


def test_the_public_names_are_these() -> None:
    assert sayso.__all__ == NAMES
    assert dir(sayso) == NAMES


@pytest.mark.parametrize("name", sayso.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(sayso, name)
    assert name == "__version__" or value.__doc__.strip()
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    mentioned = re.search(rf"(?:[`.]|─ |^){name}\b", page, re.MULTILINE)
    assert mentioned, f"docs/python.md does not mention {name}"


def test_every_public_method_has_a_docstring() -> None:
    for name in CLASSES:
        for key, member in vars(getattr(sayso, name)).items():
            if callable(member) and not key.startswith("_"):
                assert member.__doc__, f"{name}.{key}"


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="raed"):
        sayso.raed  # noqa: B018


def test_the_tree_of_errors_is_as_drawn() -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    drawn = re.search(r"```text\n(SaysoError\n.*?)```", page, re.DOTALL)
    assert drawn
    above: dict[int, str] = {}
    parents = {}
    for line in drawn[1].splitlines():
        name = re.search(r"\w+", line)
        assert name
        above[name.start() // 4] = name[0]
        parents[name[0]] = above.get(name.start() // 4 - 1, "Exception")
    assert parents == {name: getattr(sayso, name).__base__.__name__ for name in ERRORS}


def test_every_field_of_the_values_is_documented() -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    for name in ("Record", "Article", "Block", "Origin", "Statement", "Step", "Speaker", "Span"):
        row = re.search(rf"^\| `{name}` \| (.*) \|$", page, re.MULTILINE)
        assert row, name
        listed = re.findall(r"`(\w+)`", row[1].split(":")[0].split(";")[0])
        assert listed == list(getattr(sayso, name).__dataclass_fields__), name


def test_every_field_of_what_a_store_returns_is_documented() -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    for name in sorted(set(sayso.store.__all__) - {"Store", "load_known"}):
        row = re.search(rf"^\| `{name}` \| (.*) \|$", page, re.MULTILINE)
        assert row, name
        listed = re.findall(r"`(\w+)`", row[1].split(":")[0].split(";")[0])
        assert listed == list(getattr(sayso.store, name).__dataclass_fields__), name


def test_it_is_typed() -> None:
    assert (Path(sayso.__file__).parent / "py.typed").is_file()


def test_the_version_is_the_same_everywhere() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^version: (\S+)$", citation, re.MULTILINE) == [sayso.__version__]
    newest = re.search(r"^## \[(.+?)\]", changelog, re.MULTILINE)
    assert newest
    assert newest[1] == sayso.__version__
