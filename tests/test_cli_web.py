"""`sayso read` of addresses, as a person runs it: the whole program against a real server."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server import Server, serving

PAGE = (Path(__file__).parent.parent / "examples" / "harbour.html").read_bytes()


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        server.has("/harbour", PAGE)
        yield server


def command(*args: str) -> list[str]:
    return [sys.executable, "-m", "sayso", "read", *args]


def run(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*args),
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "SAYSO_CACHE": str(folder / "cache")},
        check=False,
    )


def test_a_batch_of_addresses_reads_what_it_can(server: Server, tmp_path: Path) -> None:
    kept = tmp_path / "kept.warc.gz"
    named = [server.at("/harbour"), server.at("/gone"), "htps://courier.example/x"]
    result = run(tmp_path, *named, "--private", "--keep", str(kept), "-f", "jsonl")
    assert result.returncode == 1
    (record,) = map(json.loads, result.stdout.splitlines())
    assert record["article"]["file"] is None
    assert record["statements"]
    assert sorted(result.stderr.splitlines()) == sorted(
        [
            "sayso: htps://courier.example/x: no such file; did you mean https://courier.example/x?",
            f"sayso: {server.at('/gone')}: there is no such page; check the address "
            "(HTTP status 404)",
            "sayso: 1 read, 2 failed",
        ]
    )
    server.answers.clear()
    for again in ([server.at("/harbour"), "--offline"], [str(kept)]):
        result = run(tmp_path, *again, "-f", "jsonl")
        assert (result.returncode, result.stderr) == (0, "")
        assert json.loads(result.stdout)["statements"] == record["statements"]


def test_loopback_needs_a_flag(server: Server, tmp_path: Path) -> None:
    result = run(tmp_path, server.at("/harbour"))
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.endswith("(127.0.0.1); --private allows it\n")
    assert result.stderr.count("\n") == 1
    assert server.asked == []


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals")
def test_an_interrupt_ends_a_fetch_at_once(server: Server, tmp_path: Path) -> None:
    server.answers["/silent"] = lambda handler: time.sleep(5)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # inherited as ignored in background
    process = subprocess.Popen(
        command(server.at("/silent"), "--private"),
        env={**os.environ, "SAYSO_CACHE": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    while "/silent" not in server.paths():
        time.sleep(0.02)
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    assert process.communicate() == (b"", b"sayso: stopped\n")
    assert process.returncode == 130
