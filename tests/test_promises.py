"""Promises that hold for the whole: one install, no network, the same answer."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from typing import Any

import pytest

from hatch_build import FILES
from sayso.errors import InputError
from sayso.pipeline import Reader
from sayso.record import dump_jsonl
from sayso.types import Record

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted(
    str(path) for path in (ROOT / "examples").iterdir() if path.suffix in {".html", ".txt"}
)
PAGES = sorted(str(path) for path in (ROOT / "tests" / "golden" / "pages").iterdir())

WITHOUT_SOCKETS = """
import sys

def refuse(event, arguments):
    if event.startswith("socket."):
        raise RuntimeError(f"the network was asked for: {event}{arguments}")

sys.addaudithook(refuse)
import sayso
for name in sys.argv[1:]:
    record = sayso.read(name)
    assert record.statements, name
print("read")
"""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def built(folder: Path, **variables: str) -> Path:
    """A wheel of the checkout, built into `folder`."""
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    environment = {**os.environ, **variables}
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True, env=environment)
    [wheel] = folder.iterdir()
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("wheel"))


def lines(records: object) -> list[str]:
    stream = io.StringIO()
    dump_jsonl(records, stream)  # type: ignore[arg-type]
    return stream.getvalue().splitlines()


def test_reads_with_sockets_blocked() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_SOCKETS, *EXAMPLES], capture_output=True, text=True
    )
    assert (done.stdout, done.returncode) == ("read\n", 0), done.stderr


def test_same_bytes_for_any_order_and_number_of_workers(reader: Reader) -> None:
    inputs = [*EXAMPLES, *PAGES]
    alone = [lines(reader.read_many([name])) for name in inputs]
    assert lines(reader.read_many(inputs)) == [line for page in alone for line in page]
    assert lines(reader.read_many(inputs, workers=2)) == [line for page in alone for line in page]
    backwards = [line for page in alone[::-1] for line in page]
    assert lines(reader.read_many(inputs[::-1], workers=3)) == backwards


def test_one_article_at_two_addresses_is_one_record(reader: Reader, tmp_path: Path) -> None:
    page = (ROOT / "tests/golden/pages/mirrorford_echo_2026_03_18.html").read_text(encoding="utf-8")
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    amp = page.replace("https://echo.example/ferrymen", "https://amp.echo.example/ferrymen")
    (tmp_path / "amp.html").write_text(amp, encoding="utf-8")
    printed = re.sub(r"<figure>.*</figure>", "", page).replace("/ferrymen", "/ferrymen/print")
    (tmp_path / "print.html").write_text(printed, encoding="utf-8")
    for workers in (1, 2):
        told: list[tuple[Record, Record]] = []

        def note(*both: Record, told: list[Any] = told) -> None:
            told.append(both)

        (record,) = reader.read_many([tmp_path], workers=workers, merged=note)
        assert record.article.addresses == (
            "https://echo.example/ferrymen",
            "https://amp.echo.example/ferrymen",
            "https://echo.example/ferrymen/print",
        )
        left_out = [gone.article.file for gone, _ in told]
        assert left_out == [str(tmp_path / "amp.html"), str(tmp_path / "print.html")]


def test_a_batch_goes_on_past_a_bad_page(reader: Reader, tmp_path: Path) -> None:
    empty, binary = tmp_path / "empty.html", tmp_path / "photo.html"
    empty.write_bytes(b"")
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    inputs: list[str | Path] = [EXAMPLES[0], empty, tmp_path / "missing.txt", binary, EXAMPLES[1]]
    for workers in (1, 2):
        failures: list[InputError] = []
        records = list(reader.read_many(inputs, workers=workers, failed=failures.append))
        assert [record.article.file for record in records] == [
            reader.read(EXAMPLES[0]).article.file,
            reader.read(EXAMPLES[1]).article.file,
        ]
        assert [Path(failure.input).name for failure in failures] == [
            "empty.html",
            "missing.txt",
            "photo.html",
        ]


def test_the_wheel_is_complete_and_small(wheel: Path) -> None:
    assert wheel.stat().st_size <= 30 * 1000 * 1000
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "sayso/py.typed",
        "sayso/record/schema.json",
        "sayso/model/weights/model.onnx",
        "sayso/model/weights/tokenizer.json",
        "sayso/model/weights/card.json",
        "sayso/model/weights/CARD.md",
        "sayso/model/weights/reliability.svg",
    } <= names
    assert len(names) == len(zipfile.ZipFile(wheel).namelist())
    assert not [name for name in names if name.startswith(("training", "tests", "benchmarks"))]


def test_a_build_ships_another_model_by_one_setting(tmp_path: Path) -> None:
    weights = tmp_path / "other"
    weights.mkdir()
    for name in FILES:
        (weights / name).write_text(f"another {name}", encoding="utf-8")
    (tmp_path / "wheel").mkdir()
    with zipfile.ZipFile(built(tmp_path / "wheel", SAYSO_WEIGHTS=str(weights))) as wheel:
        for name in FILES:
            assert wheel.read(f"sayso/model/weights/{name}") == f"another {name}".encode()


def test_the_bare_install_reads_a_page(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "bare", with_pip=True)
    python = tmp_path / "bare" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, str(wheel)], check=True)
    done = subprocess.run(
        [str(python), "-m", "sayso", "read", "--format", "json", EXAMPLES[-1]],
        capture_output=True,
        check=True,
        cwd=tmp_path,
    )
    [record] = json.loads(done.stdout)
    assert record["statements"]
    doctor = [str(python), "-m", "sayso", "doctor"]
    assert subprocess.run(doctor, cwd=tmp_path, capture_output=True).returncode == 0
