"""The program as the system sees it: pipes, signals, terminals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

ROOT = Path(__file__).parent.parent
SAYSO = [sys.executable, "-m", "tests.fake_reader"]
unix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals and terminals")


def variables(**more: str) -> dict[str, str]:
    unset = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "COLORTERM", "TERM", "PYTHONIOENCODING"}
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    return {**kept, "TERM": "xterm-256color", **more}


def on_terminal(
    *args: str, output: bool = True, environment: Mapping[str, str] = MappingProxyType({})
) -> str:
    """What a terminal gets to see of the program: standard error, and its output."""
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*SAYSO, *args],
        cwd=ROOT,
        env=variables(COLUMNS="80", **environment),
        stdin=subprocess.DEVNULL,
        stdout=theirs if output else subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # Linux says so when the program has gone
            break
        if not more:
            break
        seen += more
    os.close(ours)
    process.wait()
    return seen.decode()


def in_pipe(*args: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*SAYSO, *args], cwd=ROOT, env=variables(**more), capture_output=True, check=False
    )


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    path.write_text("Pier closed\n\nThe pier is closed.\n", encoding="utf-8")
    return str(path)


@unix
def test_a_terminal_gets_colour_and_no_signs(page: str) -> None:
    seen = on_terminal("read", page)
    assert "\x1b[" in seen
    assert "48;5;" in seen
    assert "⟦" not in seen


@unix
@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_without_colour_gets_signs(page: str, variable: str, value: str) -> None:
    seen = on_terminal("read", page, environment={variable: value})
    assert "⟦the vote⟧¹⁺²" in seen
    assert "\x1b[3" not in seen
    assert "\x1b[4" not in seen
    assert "48;" not in seen


def test_a_pipe_gets_colour_only_if_it_is_forced(page: str) -> None:
    assert b"\x1b" not in in_pipe("read", page).stdout
    assert b"48;5;" in in_pipe("read", page, FORCE_COLOR="1").stdout
    assert b"48;5;" not in in_pipe("read", page, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_records_are_utf_8_and_text_is_what_the_console_can_show(page: str) -> None:
    records = in_pipe("read", page, "-f", "jsonl", PYTHONIOENCODING="ascii").stdout
    assert records.decode("utf-8").endswith("}\n")
    assert b"\r" not in records
    text = in_pipe("read", page, PYTHONIOENCODING="ascii")
    assert text.returncode == 0
    assert "{the vote}^1+2" in text.stdout.decode("ascii")


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_a_reader_that_leaves_early_is_no_failure(page: str, form: str) -> None:
    process = subprocess.Popen(
        [*SAYSO, "read", *[page] * 2000, "-f", form],
        cwd=ROOT,
        env=variables(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    assert process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has /dev/full")
def test_a_full_disk_is_one_line(page: str) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [*SAYSO, "read", page],
            cwd=ROOT,
            env=variables(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert result.returncode == 1
    assert result.stderr.startswith(b"sayso: standard output: cannot be written: ")
    assert result.stderr.count(b"\n") == 1


@unix
def test_an_interrupt_ends_with_one_line_after_what_was_read(page: str) -> None:
    waits = Path(page).with_name("wait.txt")
    waits.write_text("Pier closed\n", encoding="utf-8")
    signal.signal(signal.SIGINT, signal.default_int_handler)  # inherited as ignored in background
    process = subprocess.Popen(
        [*SAYSO, "read", page, str(waits), "-f", "jsonl"],
        cwd=ROOT,
        env=variables(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    first = process.stdout.readline()  # it is out before the next input is done
    process.send_signal(signal.SIGINT)
    rest, errors = process.communicate()
    assert first.startswith(b"{")
    assert rest == b""
    assert errors == b"sayso: stopped\n"
    assert process.returncode == 130


# the moment at which workers start is known by the children that Linux lists
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="tells processes by Linux's way")
def test_an_interrupt_while_workers_start_ends_with_one_line(page: str) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [sys.executable, "-m", "sayso", "read", page, page, "--workers", "2", "-f", "jsonl"],
        cwd=ROOT,
        env=variables(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while process.poll() is None and len(children.read_text().split()) < 3:  # one is a tracker
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate()
    assert errors == b"sayso: stopped\n"
    assert process.returncode in (130, -signal.SIGINT)


@unix
def test_a_batch_shows_progress_on_a_terminal_only(page: str) -> None:
    assert "2/2" in on_terminal("read", page, page, "-f", "jsonl", output=False)
    assert "2/2" not in on_terminal("read", page, output=False)
    assert in_pipe("read", page, page, "-f", "jsonl").stderr == b"sayso: 2 read, 0 failed\n"


@unix
def test_a_device_is_written_to_and_not_replaced(page: str) -> None:
    result = in_pipe("read", page, "-f", "jsonl", "-o", "/dev/stdout")
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith(b"{")
