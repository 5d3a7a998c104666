"""Imports go down only: every import in src/sayso is looked at, wherever it stands."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src"

RANKS = {
    "_version": 0,
    "decoding": 0,
    "errors": 0,
    "types": 0,
    "marking": 0,
    "links": 0,
    "page": 1,
    "article": 1,
    "model": 1,
    "statements": 2,
    "record": 2,
    "pipeline": 3,
    "": 4,  # the package itself, whose names include the pipeline's
    "store": 4,
    "evaluate": 4,
    "views": 5,
    "cli": 6,
    "cli_options": 6,
    "cli_store": 6,
    "cli_across": 6,
    "__main__": 6,
}
PUBLIC = {"_version", "errors", "types", "pipeline", "store"}
"""All that `sayso/__init__.py` may import."""
ONLY_IN: dict[str, set[str]] = {
    "onnxruntime": {"model"},
    "tokenizers": {"model"},
    "trafilatura": {"article"},
    "htmldate": {"article"},
    "lxml": {"article"},
    "resiliparse": {"article", "decoding"},
    "apsw": {"store"},
    "rapidfuzz": {"store"},
    "pyarrow": {"record"},
    "spacy": {"record"},
    "sqlite3": set(),  # a second SQLite library in the process would break the first one's locks
    "fastwarc": {"page"},
    "brotli": {"page"},
    "httpx2": {"page"},
    "httpcore2": {"page"},
    "feedparser": {"page"},
    "protego": {"page"},
    "pypdfium2": {"page"},
    "training": set(),
    "benchmarks": set(),
    "tests": set(),
}


def violations(src: Path) -> list[str]:
    """One line for each import below `src/sayso` that the layering forbids."""
    return [
        f"{path.relative_to(src).as_posix()}:{line}: {fault}"
        for path in sorted((src / "sayso").rglob("*.py"))
        for line, name in imports(path, src)
        if (fault := judged(unit(path.relative_to(src).with_suffix("").parts), name, src))
    ]


def imports(path: Path, src: Path) -> Iterator[tuple[int, str]]:
    """The line and full name of everything that a file imports."""
    package = path.relative_to(src).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else ()
            module = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                yield node.lineno, f"{module}.{alias.name}"


def unit(parts: tuple[str, ...]) -> str:
    """The module or folder right below `sayso` that a file or name belongs to."""
    return parts[1] if len(parts) > 1 and parts[1] != "__init__" else ""


def judged(importer: str, name: str, src: Path) -> str | None:
    """What is wrong with importing `name` from a file of the unit `importer`, if anything."""
    top, *rest = name.split(".")
    if top != "sayso":
        homes = ONLY_IN.get(top, {importer})
        return None if importer in homes else f"{importer or 'sayso'} must not import {top}"
    inside = rest and ((src / "sayso" / rest[0]).is_dir() or _is_module(src, rest[0]))
    imported = rest[0] if inside else ""
    if imported == importer:
        return None
    if importer not in RANKS or imported not in RANKS:
        return f"{importer!r} imports {imported!r}: give both a rank in tests/test_layering.py"
    if importer == "":
        return None if imported in PUBLIC else f"the package must not import {imported}"
    modules = _is_module(src, importer) and _is_module(src, imported)
    if RANKS[imported] < RANKS[importer] or (RANKS[imported] == RANKS[importer] and modules):
        return None
    way = "sideways" if RANKS[imported] == RANKS[importer] else "upward"
    return f"{importer} imports {imported or 'the package'}: {way}"


def _is_module(src: Path, name: str) -> bool:
    return (src / "sayso" / f"{name}.py").is_file()


def test_imports_go_down_only() -> None:
    assert violations(SRC) == []


def test_every_unit_has_a_rank() -> None:
    units = {unit(path.relative_to(SRC).with_suffix("").parts) for path in SRC.rglob("*.py")}
    assert units == set(RANKS)


@pytest.mark.parametrize(
    ("file", "code", "fault"),
    [
        ("types.py", "import sayso.page\n", "types imports page: upward"),
        ("types.py", "def f():\n    from sayso import model\n", "types imports model: upward"),
        ("page/files.py", "from sayso.model import Model\n", "page imports model: sideways"),
        ("page/files.py", "from ..model import Model\n", "page imports model: sideways"),
        ("model/net.py", "from sayso import read\n", "model imports the package: upward"),
        (
            "model/net.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import sayso.pipeline\n",
            "model imports pipeline: upward",
        ),
        ("pipeline.py", "import sayso.views\n", "pipeline imports views: upward"),
        ("views/doctor.py", "import onnxruntime.tools\n", "views must not import onnxruntime"),
        ("page/media.py", "from lxml import html\n", "page must not import lxml"),
        ("model/net.py", "import training.network\n", "model must not import training"),
        ("__init__.py", "from sayso.views import x\n", "the package must not import views"),
        ("utils.py", "import sayso.types\n", "give both a rank"),
    ],
)
def test_a_violation_is_caught(file: str, code: str, fault: str, tmp_path: Path) -> None:
    for name in ("page", "model", "views"):
        (tmp_path / "sayso" / name).mkdir(parents=True)
    for name in ("__init__", "types", "pipeline"):
        (tmp_path / "sayso" / f"{name}.py").touch()
    (tmp_path / "sayso" / file).write_text(code, encoding="utf-8")
    [found] = violations(tmp_path)
    assert fault in found
    assert found.startswith(f"sayso/{file}:{1 + code.rstrip().count(chr(10))}: ")


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("types.py", "from sayso.errors import SaysoError\n"),
        ("views/text.py", "import sayso\nfrom sayso.pipeline import Reader\n"),
        ("model/net.py", "import onnxruntime\nfrom sayso.model.other import x\nimport json\n"),
        ("__init__.py", "def f():\n    import sayso.pipeline\n"),
    ],
)
def test_what_is_allowed_is_not_reported(file: str, code: str, tmp_path: Path) -> None:
    for name in ("model", "views"):
        (tmp_path / "sayso" / name).mkdir(parents=True)
    for name in ("__init__", "types", "errors", "pipeline"):
        (tmp_path / "sayso" / f"{name}.py").touch()
    (tmp_path / "sayso" / file).write_text(code, encoding="utf-8")
    assert violations(tmp_path) == []
