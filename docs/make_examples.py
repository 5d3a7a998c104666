"""Runs the examples of the docs and writes what they print: `python docs/make_examples.py`.

A ```console block is a row of `$ sayso …` commands, each with its output or none; a ```python block
is a script of its own, a ```text block right behind it its output. Of output that is cut short with
a line `…`, as many lines are shown before and behind it as there were. `<!-- example: FILE -->`
stands before the record of that file, in ```json, abridged.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

DOCS = Path(__file__).parent
ROOT = DOCS.parent
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
FOLDERS = ("examples", "tests/gold")
"""What the examples find in the folder that they run in."""

_EXAMPLE = re.compile(
    r"^```console\n(?P<console>.*?)^```$"
    r"|^```python\n(?P<python>.*?)^```$(?P<gap>\n\n```text\n)?(?(gap)(?P<printed>.*?)^```$)"
    r"|^<!-- example: (?P<file>\S+) -->\n\n```json\n.*?^```$",
    re.MULTILINE | re.DOTALL,
)
_CUT = "…"
_ITEMS, _LETTERS, _WIDTH = 3, 240, 92
"""How many items of a list and letters of a text a record shows, and how wide it may be."""


def refreshed(page: str, folder: Path) -> str:
    """The page with what its examples print now, run in `folder`.

    Raises ValueError for an example that fails.
    """
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name)
    return _EXAMPLE.sub(lambda match: _refreshed(match, folder), page)


def _refreshed(match: re.Match[str], folder: Path) -> str:
    if match["console"] is not None:
        return f"```console\n{_console(match['console'], folder)}```"
    if match["python"] is not None:
        (folder / "example.py").write_text(match["python"], encoding="utf-8")
        output = _run(["example.py"], folder)
        before = f"```python\n{match['python']}```"
        if match["printed"] is None:
            return before
        printed = _fitted(match["printed"].splitlines(), output.splitlines())
        return f"{before}\n\n```text\n{_joined(printed)}```"
    record = json.loads(_run(["-m", "sayso", "read", "-f", "json", match["file"]], folder))[0]
    shown = _json(_abridged(record))
    return f"<!-- example: {match['file']} -->\n\n```json\n{shown}\n```"


def _console(block: str, folder: Path) -> str:
    lines: list[str] = []
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *shown = part.splitlines()
        program, *arguments = shlex.split(command, comments=True)
        if program != "sayso":
            raise ValueError(f"only sayso runs in examples: {command}")
        output = _run(["-m", "sayso", *arguments], folder, ends=(0, 1))
        lines += [f"$ {command}", *_fitted(shown, output.splitlines())]
    return _joined(lines)


def _run(arguments: list[str], folder: Path, ends: tuple[int, ...] = (0,)) -> str:
    """What Python prints with these arguments; ValueError unless it ends with a code of `ends`."""
    environment = {name: value for name, value in os.environ.items() if name != "FORCE_COLOR"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment | {"COLUMNS": "80", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in ends:
        raise ValueError(f"{shlex.join(arguments)} ends with {done.returncode}:\n{done.stdout}")
    return done.stdout


def _fitted(shown: list[str], real: list[str]) -> list[str]:
    """The real lines, as many as are shown around a cut; none where none are shown."""
    if not shown or _CUT not in shown:
        return real if shown else []
    before = shown.index(_CUT)
    behind = len(shown) - before - 1
    if len(real) <= before + behind:
        return real
    return [*real[:before], _CUT, *real[len(real) - behind :]]


def _joined(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _abridged(record: dict[str, object]) -> dict[str, object]:
    """The record with the first items of its long lists and the beginning of long texts."""
    short: dict[str, object] = {}
    for key, value in record.items():
        if isinstance(value, dict):
            short[key] = _abridged(value)
        elif isinstance(value, list) and len(value) > _ITEMS:
            short[key] = [*value[:_ITEMS], _CUT]
        elif isinstance(value, str) and len(value) > _LETTERS:
            short[key] = value[:_LETTERS] + _CUT
        else:
            short[key] = value
    return short


def _json(value: object, indent: str = "") -> str:
    """JSON in which everything that fits on one line stands on one line."""
    line = json.dumps(value, ensure_ascii=False)
    if len(indent) + len(line) <= _WIDTH or not isinstance(value, dict | list):
        return line
    inner = indent + "  "
    if isinstance(value, dict):
        parts = [f"{json.dumps(key)}: {_json(part, inner)}" for key, part in value.items()]
        opening, closing = "{}"
    else:
        parts = [_json(part, inner) for part in value]
        opening, closing = "[]"
    body = ",\n".join(inner + part for part in parts)
    return f"{opening}\n{body}\n{indent}{closing}"


def main() -> None:
    """Refresh every page."""
    for page in PAGES:
        with tempfile.TemporaryDirectory() as folder:
            text = refreshed(page.read_text(encoding="utf-8"), Path(folder))
        page.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
