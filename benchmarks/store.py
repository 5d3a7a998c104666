"""Measures a store: what adding costs beside reading, how long a find takes, how much memory.

`python -m benchmarks.store cost [--articles N]` reads articles of Wikinews (`SAYSO_CORPORA`) and
keeps them. `python -m benchmarks.store find FILE` makes a store of 200,000 statements of invented
text, if FILE is not there, and searches it while another process writes. `python -m
benchmarks.store memory FILE` runs each command on it. Times are given by the clock and by the
processor: on a machine that does other work, the first says little.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.invented import STATEMENTS, Invention
from sayso.store import Sighting, Store

SEED = 7
OF = 200_000
SHOWN = 20
QUERIES = 400


class Watch:
    """Adds up the time spent in blocks, by the clock and by the processor."""

    def __init__(self) -> None:
        self.clock: list[float] = []
        self.processor: list[float] = []

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Takes the time of one block."""
        clock, processor = time.perf_counter(), time.process_time()
        yield
        self.clock.append(time.perf_counter() - clock)
        self.processor.append(time.process_time() - processor)


def cost(articles: int) -> None:
    """What keeping adds to reading, on the first so many articles of Wikinews."""
    from sayso.pipeline import Reader

    [file] = Path(os.environ["SAYSO_CORPORA"], "wikinews").glob("*.jsonl")
    lines = file.read_text(encoding="utf-8").splitlines()[:articles]
    reader, reading, keeping, statements = Reader(), Watch(), Watch(), 0
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.create(Path(folder, "desk.sayso")) as store,
    ):
        for number, line in enumerate(lines):
            article = json.loads(line)
            with reading():
                record = reader.read_text(f"{article['title']}\n\n{article['text']}")
            with keeping():
                store.keep(record, Sighting(f"{number:064}", "x", article["url"]))
            statements += len(record.statements)
    print(f"{len(lines)} articles, {statements} statements")
    for name in ("clock", "processor"):
        read, kept = sum(getattr(reading, name)), sum(getattr(keeping, name))
        print(
            f"{name:9} reading {read:7.2f} s, keeping {kept:6.2f} s: {100 * kept / read:.1f} % more"
        )


def make(file: Path) -> None:
    """A store of `OF` statements."""
    if not file.exists():
        with Store.create(file) as store:
            for record in Invention(SEED).records(OF // STATEMENTS + 1):
                store.keep(record)


def asked(invention: Invention, chance: random.Random) -> dict[str, Callable[[], dict[str, Any]]]:
    """The kinds of queries, each of which asks something else whenever it is called."""

    def word(first: int, last: int) -> str:
        return chance.choice(invention.words[first:last])

    def name() -> str:
        return chance.choice(invention.names[:500])

    return {
        "a common word": lambda: {"words": word(20, 100)},
        "a word": lambda: {"words": word(100, 3_000)},
        "two words": lambda: {"words": f"{word(20, 300)} {word(100, 3_000)}"},
        "a prefix": lambda: {"words": f"{word(100, 3_000)[:4]}*"},
        "a speaker": lambda: {"by": name()},
        "a speaker and a word": lambda: {"by": name(), "words": word(20, 300)},
        "a surname since": lambda: {"by": name().split()[1], "since": "2015"},
        "about": lambda: {"about": word(100, 3_000)},
        "all filters": lambda: {
            **{"words": word(20, 300), "outlet": "tide.example", "since": "2010"},
            **{"kind": "indirect", "act": "speech", "sure": True},
        },
    }


def find(file: Path) -> None:
    """How long a find takes while a writer writes."""
    make(file)
    command = [sys.executable, "-m", "benchmarks.store", "write", str(file)]
    with subprocess.Popen(command) as writer, Store.open(file) as store:
        print(f"{len(store)} articles, {OF} statements and more")
        kinds = asked(Invention(SEED), random.Random(SEED))
        every = Watch()
        for kind, ask in kinds.items():
            watch = Watch()
            for _ in range(QUERIES // len(kinds)):
                query = ask()
                with watch():
                    list(store.find(**query, limit=SHOWN))
            print(_line(kind, watch), flush=True)
            every.clock += watch.clock
            every.processor += watch.processor
        print(_line("all", every))
        print(f"{len(store)} articles at the end")
        writer.terminate()


def _line(kind: str, watch: Watch) -> str:
    parts = [f"{kind:22} {len(watch.clock):4}"]
    for name in ("clock", "processor"):
        times = sorted(1000 * seconds for seconds in getattr(watch, name))
        last = times[min(len(times) - 1, int(0.99 * len(times)))]
        parts.append(f"{name}: median {statistics.median(times):6.1f} ms, p99 {last:6.1f} ms")
    return "  ".join(parts)


def write(file: Path) -> None:
    """Keeps invented articles until it is ended."""
    with Store.open(file, write=True) as store:
        for record in Invention(time.time_ns()).records(1_000_000):
            store.keep(record)


def memory(file: Path) -> None:
    """The most memory that each command takes on the store, `add` with workers among them."""
    make(file)
    store = str(file)
    invention = Invention(SEED)
    one, other, gone = invention.names[1], invention.names[2], invention.names[5_000]
    with Store.open(file) as opened:
        statement = f"{opened.record(1).article.id[:12]}:s1"
    with tempfile.TemporaryDirectory() as folder:
        articles = _articles(Path(folder, "articles"))
        for command in (
            *(["find", store, "will"], ["find", store, "--by", one]),
            *(["find", store, "--format", kind] for kind in ("csv", "json")),
            *(["who", store], ["changes", store], ["check", store]),
            *(["speakers", store], ["speakers", store, "join", one, other]),
            *(["quotes", store], ["quotes", store, "--all", "--format", "json"]),
            *(["correct", store, statement, "--speaker", other], ["correct", store]),
            *(
                ["export", store, "--format", kind, "--output", str(Path(folder, kind))]
                for kind in ("csv", "parquet", "jsonl", "webannotation", "quotebank", "jsonld")
            ),
            ["export", store, "--format", "brat", "--output", str(Path(folder, "brat"))],
            *([["add", store, articles, "--workers", "2"]] if articles else ()),
            ["forget", store, "--speaker", gone, "--yes"],
        ):
            _measure(command, folder)


def _articles(folder: Path) -> str | None:
    """A folder of 265 articles of Wikinews, a file each; None where the corpora are not there."""
    if "SAYSO_CORPORA" not in os.environ:
        return None
    folder.mkdir()
    [file] = Path(os.environ["SAYSO_CORPORA"], "wikinews").glob("*.jsonl")
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()[:265]):
        article = json.loads(line)
        words = f"{article['title']}\n\n{article['text']}"
        Path(folder, f"{number}.txt").write_text(words, encoding="utf-8")
    return str(folder)


def _measure(command: list[str], folder: str) -> None:
    """Runs a command in a process of its own and prints what it took."""
    code = (
        "import multiprocessing, resource, sys; from sayso.cli import app\n"
        "if __name__ == '__main__':\n"
        "    try: app()\n"
        "    finally:\n"
        "        for worker in multiprocessing.active_children(): worker.join()\n"
        "        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):\n"
        "            took = resource.getrusage(who)\n"
        "            print(took.ru_maxrss, took.ru_utime, file=sys.stderr)\n"
    )
    script = Path(folder, "measured.py")
    script.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), *command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    if done.returncode and command[0] != "add":
        sys.exit(done.stderr)
    own, user, others, theirs = map(float, done.stderr.split()[-4:])
    what = " ".join([command[0], *command[2:]]).replace(folder, "")
    workers = f", each worker at most {others / 1024:.0f} MiB" if "--workers" in command else ""
    print(
        f"{what:44} {own / 1024:5.0f} MiB, {user + theirs:6.1f} s of the processor{workers}",
        flush=True,
    )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["cost", "find", "memory", "write"])
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=265)
    arguments = parser.parse_args()
    if arguments.what == "cost":
        cost(arguments.articles)
    elif arguments.file is None:
        parser.error("name the FILE of the store")
    else:
        {"find": find, "memory": memory, "write": write}[arguments.what](arguments.file)


if __name__ == "__main__":
    main()
