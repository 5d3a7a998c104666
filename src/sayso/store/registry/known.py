"""A user's own list of people and organisations, to link speakers to."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import FormatError, NotFound, Unreadable
from sayso.types import SpeakerType

_SEVERAL = re.compile(r"\s*[;|]\s*")


@dataclass(frozen=True, slots=True)
class Known:
    """One of the list: an id of the user's (a Wikidata id, say), names and roles."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    type: SpeakerType = "person"

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.aliases)


def load_known(path: Path) -> list[Known]:
    """Reads a list: CSV with a header, or JSON lines where the name ends in `.jsonl`.

    Columns or keys are `id` and `name`, and perhaps `aliases`, `roles` (in CSV several of them
    parted by `;` or `|`) and `type` (`person` where it is missing). Raises NotFound, Unreadable,
    or FormatError that names the line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise NotFound(str(path), "no such file") from error
    except (OSError, UnicodeError) as error:
        raise Unreadable(str(path), f"cannot be read as UTF-8 ({error})") from error
    rows = _json_rows(path, text) if path.suffix == ".jsonl" else _csv_rows(path, text)
    found = [_known(path, line, row) for line, row in rows]
    ids = [known.id for known in found]
    if twice := sorted({id for id in ids if ids.count(id) > 1}):
        raise FormatError(f"{path}: the id {twice[0]} stands there twice")
    return found


def _csv_rows(path: Path, text: str) -> Iterator[tuple[int, dict[str, object]]]:
    reader = csv.DictReader(text.splitlines())
    if not {"id", "name"} <= set(reader.fieldnames or ()):
        raise FormatError(f"{path}: the first line must name the columns id and name")
    for row in reader:
        several = {key: _SEVERAL.split(row.get(key) or "") for key in ("aliases", "roles")}
        yield reader.line_num, {**row, **several}


def _json_rows(path: Path, text: str) -> Iterator[tuple[int, dict[str, object]]]:
    for line, words in enumerate(text.splitlines(), start=1):
        if not words.strip():
            continue
        try:
            row = json.loads(words)
        except ValueError as error:
            raise FormatError(f"{path}, line {line}: not JSON") from error
        if not isinstance(row, dict):
            raise FormatError(f"{path}, line {line}: not an object")
        yield line, row


def _known(path: Path, line: int, row: dict[str, object]) -> Known:
    id, name = (str(row.get(key) or "").strip() for key in ("id", "name"))
    kind = row.get("type") or "person"
    if not id or not name:
        raise FormatError(f"{path}, line {line}: without id or name")
    if kind not in ("person", "organisation", "group", "account"):
        raise FormatError(f"{path}, line {line}: no type {kind!r}")
    aliases, roles = (row.get(key) or () for key in ("aliases", "roles"))
    if not isinstance(aliases, list | tuple) or not isinstance(roles, list | tuple):
        raise FormatError(f"{path}, line {line}: aliases and roles are lists")
    return Known(
        id=id,
        name=name,
        aliases=tuple(str(alias) for alias in aliases if str(alias).strip()),
        roles=tuple(str(role) for role in roles if str(role).strip()),
        type=kind,
    )
