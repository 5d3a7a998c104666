"""Damaged pages and archives, read without the model: `python -m benchmarks.damaged [COUNT]`.

Mutants 0 to COUNT (20,000 unless said otherwise) are read one after the other, up to the article.
With `SAYSO_CORPORA` the corpora's pages are among what is damaged. A process of its own does it,
which may have `MOST_MEMORY`, and is ended where one page takes more than `MOST_SECONDS` of the
processor; it is started again behind the input that ended it. Prints how they went, and every
input that crashed, hung or took too much memory; exits 1 if there is one.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.mutants import bases, mutant

MOST_SECONDS = 10
MOST_MEMORY = 1 << 30
"""Bytes that the process may hold, its code and libraries with it."""
ROOM = 3 << 30
"""Bytes of address space: what is mapped but not used does not count as memory."""


@dataclass(frozen=True)
class Result:
    """What became of a mutant: articles and refusals, and what should not have happened."""

    number: int
    articles: int = 0
    refused: int = 0
    fault: str | None = None
    seconds: float = 0.0
    memory: int = 0


def results(start: int, end: int) -> Iterator[Result]:
    """What becomes of the mutants from `start` to before `end`."""
    while start < end:
        command = [sys.executable, "-m", "benchmarks.damaged", "--read", str(start), str(end)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout
            for line in child.stdout:
                result = Result(**json.loads(line))
                yield result
                start = result.number + 1
        if child.returncode:
            yield Result(start, fault=_how_it_ended(child.returncode))
            start += 1


def _how_it_ended(code: int) -> str:
    if code == -signal.SIGPROF:
        return f"took more than {MOST_SECONDS} seconds"
    return f"ended the process ({signal.Signals(-code).name if code < 0 else code})"


def read(start: int, end: int) -> None:
    """Read mutants in this process, a line of JSON on standard output for each."""
    import resource

    corpora = os.environ.get("SAYSO_CORPORA")
    undamaged = bases(Path(corpora) if corpora else None)
    resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
    with tempfile.TemporaryDirectory() as folder:
        for number in range(start, end):
            made = mutant(undamaged, number)
            path = Path(folder) / made.name
            path.write_bytes(made.data)
            began = time.process_time()
            articles, refused, fault = outcome(str(path))
            signal.setitimer(signal.ITIMER_PROF, 0)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            memory *= 1 if sys.platform == "darwin" else 1024
            if memory > MOST_MEMORY:
                fault = f"took {memory >> 20} MiB"
            spent = round(time.process_time() - began, 3)
            result = Result(number, articles, refused, fault, spent, memory)
            print(json.dumps(asdict(result)), flush=True)
            if memory > MOST_MEMORY:
                return  # what a process took at most stays with it: the next one starts afresh


def outcome(path: str) -> tuple[int, int, str | None]:
    """How many articles the file gave, how many refusals, and a fault of ours if there was one."""
    from sayso.article import read_articles
    from sayso.errors import InputError
    from sayso.page import pages, unwrapped
    from sayso.types import Article, Page, Web

    articles = refused = 0
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    for page in pages([path], Web(offline=True)):
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
        try:
            if not isinstance(page, Page):
                raise page
            for article in read_articles(unwrapped(page), force=True):
                articles += isinstance(article, Article)
                refused += not isinstance(article, Article)
        except InputError as error:
            refused += 1
            if type(error) is InputError:  # the one that stands for a fault within
                return articles, refused, str(error)
        except Exception as error:
            return articles, refused, f"{type(error).__name__}: {error}"[:300]
    return articles, refused, None


def main(count: int) -> int:
    """Read them all and print how they went."""
    total: Counter[str] = Counter()
    slowest = Result(0)
    most = 0
    for result in results(0, count):
        total["articles"] += result.articles
        total["refusals"] += result.refused
        total["faults"] += result.fault is not None
        slowest = max(slowest, result, key=lambda one: one.seconds)
        most = max(most, result.memory)
        if result.fault:
            print(f"FAULT in mutant {result.number}: {result.fault}", flush=True)
        if result.number % 500 == 499:
            print(f"{result.number + 1} read: {dict(total)}", flush=True)
    print(
        f"{count} mutants: {total['articles']} articles, {total['refusals']} refusals, "
        f"{total['faults']} faults; slowest {slowest.seconds:.1f} s (mutant {slowest.number}), "
        f"most memory {most >> 20} MiB"
    )
    return int(total["faults"] > 0)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--read"]:
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        read(int(sys.argv[2]), int(sys.argv[3]))
    else:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000))
