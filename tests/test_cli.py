from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from docs import make_cli
from sayso import ModelError, __version__
from sayso.cli import app
from sayso.record import load_jsonl, to_brat, to_dict
from tests.fake_reader import FakeReader
from tests.marked import harbour

Run = Callable[..., Any]
CARD = {
    "name": "sayso-xx-9",
    "language": "en",
    "base": "a small encoder",
    "architecture": "tags and links",
    "data": [{"name": "Pebble corpus", "licence": "CC0-1.0", "use": "training"}],
    "scores": {
        "corpus": "Pebble dev",
        "rows": {"statement-overlap": {"precision": 0.7, "recall": 0.65, "f1": 0.674}},
    },
    "quantisation": {"scheme": "8-bit weights", "cost": "0.1 points"},
    "limits": ["Reads English only."],
    "sha256": "0123456789abcdef",
}


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs `sayso` with the fake reader, in a folder with four inputs."""
    monkeypatch.setattr("sayso.views.batch.Reader", FakeReader)
    monkeypatch.setattr("sayso.pipeline.Reader", FakeReader)
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt", "bad.txt", "stop.txt"):
        Path(name).write_text("Pier closed\n\nThe pier is closed.\n", encoding="utf-8")
    return lambda *args: CliRunner().invoke(app, args, prog_name="sayso")


def program(*args: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, with the model that is installed."""
    return subprocess.run(
        [sys.executable, "-m", "sayso", *args],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


def test_text_is_the_default_and_plain_where_there_is_no_terminal(run: Run) -> None:
    result = run("read", "a.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith("Harbour crews vote to strike\n")
    assert "⟦The port has" in result.stdout
    assert "\x1b" not in result.stdout
    assert result.stderr == ""


def test_json_is_an_array_and_jsonl_a_line_each(run: Run) -> None:
    whole = json.loads(run("read", "a.txt", "b.txt", "--format", "json").stdout)
    assert [record["article"]["file"] for record in whole] == ["a.txt", "b.txt"]
    lines = run("read", "a.txt", "b.txt", "-f", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == whole
    assert isinstance(json.loads(run("read", "a.txt", "-f", "json").stdout), list)


def test_a_batch_goes_on_past_a_bad_page_and_counts_it(run: Run) -> None:
    result = run("read", "a.txt", "bad.txt", "gone.txt", "b.txt", "-f", "jsonl")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert "sayso: bad.txt: is empty\n" in result.stderr
    assert "sayso: gone.txt: no such file" in result.stderr
    assert result.stderr.endswith("sayso: 2 read, 2 failed\n")


def test_a_single_bad_page_is_one_line(run: Run) -> None:
    result = run("read", "bad.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "sayso: bad.txt: is empty\n"


def test_a_name_cannot_steer_the_terminal(run: Run) -> None:
    result = run("read", "bad\x1b[2J\n.txt")
    assert "\x1b" not in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_file_is_written_whole(run: Run) -> None:
    assert run("read", "a.txt", "-f", "jsonl", "-o", "out.jsonl").exit_code == 0
    with Path("out.jsonl").open(encoding="utf-8") as stream:
        (record,) = load_jsonl(stream)
    assert to_dict(record)["statements"] == to_dict(harbour())["statements"]
    assert not list(Path.cwd().glob("*.part"))


def test_a_text_file_has_no_colour_whatever_the_environment_asks(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    run("read", "a.txt", "-o", "out.txt")
    assert "\x1b" not in Path("out.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("inputs", "code"), [(("bad.txt",), 1), (("a.txt", "stop.txt"), 130), (("gone.txt",), 1)]
)
def test_a_file_is_left_alone_if_the_work_is_not_done(
    run: Run, inputs: tuple[str, ...], code: int
) -> None:
    Path("out.json").write_text("precious", encoding="utf-8")
    result = run("read", *inputs, "-f", "json", "-o", "out.json")
    assert result.exit_code == code
    assert Path("out.json").read_text(encoding="utf-8") == "precious"
    assert not list(Path.cwd().glob("*.part"))


def test_ctrl_c_is_one_line_and_keeps_what_was_printed(run: Run) -> None:
    result = run("read", "a.txt", "stop.txt", "-f", "jsonl")
    assert result.exit_code == 130
    assert json.loads(result.stdout)["article"]["file"] == "a.txt"
    assert result.stderr == "sayso: stopped\n"


def test_an_input_is_never_overwritten(run: Run) -> None:
    before = Path("a.txt").read_bytes()
    for output in ("a.txt", "./a.txt"):
        result = run("read", "a.txt", "-o", output)
        assert result.exit_code == 2
        assert "would overwrite an input" in result.stderr
    assert run("read", "a.txt", "-f", "brat", "-o", ".").exit_code == 2
    assert Path("a.txt").read_bytes() == before


def test_pages_are_never_kept_in_an_input(run: Run) -> None:
    Path("a.warc").write_bytes(b"WARC/1.0\r\n")
    result = run("read", "a.warc", "--keep", "./a.warc")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "a.warc: is an input; keep pages in another file" in result.stderr


def test_outputs_that_cannot_be_written_are_named(run: Run) -> None:
    result = run("read", "a.txt", "-o", "no/such/out.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith("sayso: ")
    assert "out.txt: cannot be written" in result.stderr
    Path("folder").mkdir()
    assert run("read", "a.txt", "-o", "folder").exit_code == 2
    assert run("read", "a.txt", "-f", "brat", "-o", "b.txt").exit_code == 1


def test_brat_of_one_input_is_printed_of_several_goes_to_a_folder(run: Run) -> None:
    text, ann = to_brat(harbour())
    assert run("read", "a.txt", "-f", "brat").stdout == ann
    refused = run("read", "a.txt", "b.txt", "-f", "brat")
    assert refused.exit_code == 2
    assert "--output FOLDER" in refused.stderr

    Path("sub").mkdir()
    Path("sub/A.txt").write_text("Pier open\n", encoding="utf-8")
    assert run("read", "a.txt", "sub/A.txt", "-f", "brat", "-o", "out").exit_code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "A-2.ann",
        "A-2.txt",
        "a.ann",
        "a.txt",
    ]
    assert Path("out/a.txt").read_bytes() == text.encode()
    assert Path("out/A-2.ann").read_bytes() == ann.encode()


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (("raed", "a.txt"), "Did you mean 'read'?"),
        (("a.txt",), "Did you mean: sayso read a.txt?"),
        (("*.html",), "Did you mean: sayso read *.html?"),
        (("read", "a.txt", "--fromat", "json"), "--format"),
        (("read", "a.txt", "--format", "xml"), "'jsonl'"),
        (("read", "a.txt", "--workers", "0"), "--workers"),
        (("read",), "INPUT"),
    ],
)
def test_a_mistyped_call_gets_a_helpful_line(run: Run, args: tuple[str, ...], hint: str) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert hint in result.stderr
    assert result.stdout == ""


def test_a_broken_model_has_its_own_exit_code(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**options: object) -> FakeReader:
        raise ModelError("model.onnx: missing; install Sayso again")

    monkeypatch.setattr("sayso.views.batch.Reader", broken)
    result = run("read", "a.txt")
    assert result.exit_code == 3
    assert result.stderr == "sayso: model.onnx: missing; install Sayso again\n"


def test_eval_prints_the_scores(run: Run) -> None:
    run("read", "a.txt", "-f", "brat", "-o", "gold")
    Path("gold/a.txt").write_bytes(harbour().article.text.encode())
    table = run("eval", "gold")
    assert table.exit_code == 0
    assert "statement-exact" in table.stdout
    scores = json.loads(run("eval", "gold", "--format", "json").stdout)
    assert scores["articles"] == 1
    assert scores["scores"]["statement-exact"]["f1"] == 1.0
    assert run("eval", "nowhere").stderr.startswith("sayso: nowhere: ")


def test_model_prints_the_card(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.model.card", lambda: CARD)
    text = run("model").stdout
    for word in ("sayso-xx-9", "Pebble corpus (CC0-1.0): training", "67.4", "Reads English only."):
        assert word in text
    assert json.loads(run("model", "--format", "json").stdout) == CARD


def test_a_card_without_a_part_is_damaged(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.model.card", lambda: {**CARD, "scores": {"corpus": "x"}})
    result = run("model")
    assert result.exit_code == 3
    assert "'rows'" in result.stderr


class Named:
    """Stands for a model that loads."""

    name = "sayso-xx-9+01234567"

    @classmethod
    def load(cls) -> Named:
        return cls()


def test_doctor_says_what_works_and_what_does_not(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.model.Model", Named)
    monkeypatch.setattr("sayso.model.card", lambda: CARD)
    monkeypatch.setattr("sayso.views.doctor.SENTENCE", "The port has")
    sound = run("doctor")
    assert sound.exit_code == 0
    assert "FAILED" not in sound.stdout
    assert "onnxruntime" in sound.stdout

    monkeypatch.setattr("sayso.views.doctor.SENTENCE", "words that nobody said")
    monkeypatch.setattr("sayso.model.card", lambda: {**CARD, "sha256": "ffffffff"})
    unsound = run("doctor")
    assert unsound.exit_code == 1
    failed = [line.split()[1] for line in unsound.stdout.splitlines() if "FAILED" in line]
    assert failed == ["model", "reading"]
    assert unsound.stdout.count("way out: ") == 2


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_help_and_version_need_nothing_heavy(option: str) -> None:
    code = (
        "import sys\n"
        "from sayso.cli import main\n"
        f"sys.argv[1:] = ['{option}']\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code\n"
        "heavy = {'numpy', 'onnxruntime', 'tokenizers', 'trafilatura', 'lxml', 'rich'}\n"
        "sys.exit(' '.join(heavy & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert result.stderr.decode() == "\n"


def test_the_module_is_the_program() -> None:
    assert program("--version").stdout == f"sayso {__version__}\n"


def test_the_reference_is_up_to_date() -> None:
    written = make_cli.PAGE.read_text(encoding="utf-8")
    assert written == make_cli.page(), "docs/cli.md is behind: run `python docs/make_cli.py`"
