"""A web archive against the same pages as files: `python -m benchmarks.archives CORPORA [PAGES]`.

Writes PAGES pages (10,000 unless said otherwise) as files, as files of gzip, and as one `.warc.gz`,
made of the corpora's HTML, each different from the others. Then, in one run, without the model: the
pages per second of processor time with the bytes alone, and with extraction, from either kind of
files and from the archive in turn, the medians of rounds of `ROUND` pages; and the peak memory of
processes that go through a tenth of the archive and all of it.
"""

from __future__ import annotations

import gzip
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks.mutants import CORPORA, LARGEST_BASE, warc_record
from sayso.article import read_page
from sayso.errors import InputError
from sayso.page import pages
from sayso.types import Page

EXTRACTED = 1_000
"""Pages that are also extracted."""
ROUND = 250
"""Pages that are read in one way, then in the next, before it is the first one's turn again."""


def write(corpora: Path, folder: Path, count: int) -> None:
    """The pages as files in `folder` and as archives of a tenth and of all of them."""
    found = [path for part in CORPORA for path in sorted((corpora / part).iterdir())]
    sources = [gzip.decompress(path.read_bytes()) for path in found]
    sources = [data for data in sources if len(data) <= LARGEST_BASE]
    for kind in ("pages", "zipped"):
        (folder / kind).mkdir()
    tenth, whole = folder / "tenth.warc.gz", folder / "whole.warc.gz"
    with whole.open("wb") as archive:
        for number in range(count):
            data = sources[number % len(sources)] + b"<!-- %d -->" % number
            (folder / "pages" / f"{number:06}.html").write_bytes(data)
            (folder / "zipped" / f"{number:06}.html.gz").write_bytes(gzip.compress(data, 6))
            archive.write(gzip.compress(warc_record(f"https://courier.example/{number}", data), 6))
            if number == count // 10 - 1:
                archive.flush()
                tenth.write_bytes(whole.read_bytes())


def rates(ways: dict[str, Path], count: int, *, extract: bool) -> dict[str, float]:
    """Pages per second in each way, read in turn: the medians of the rounds."""
    streams = {way: pages([str(path)]) for way, path in ways.items()}
    spent: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(count // ROUND):
        for way, stream in streams.items():
            began = time.process_time()
            _go_through(islice(stream, ROUND), extract=extract)
            spent[way].append(time.process_time() - began)
    return {way: ROUND / median(seconds) for way, seconds in spent.items()}


def _go_through(stream: Iterable[Page | InputError], *, extract: bool) -> int:
    read = 0
    for page in stream:
        if isinstance(page, InputError):
            raise page
        if extract:
            with suppress(InputError):
                read_page(page, force=True)
        read += 1
    return read


def peak(archive: Path) -> tuple[int, int]:
    """How many pages are in the archive, and the MiB that a process took at most to go through."""
    command = [sys.executable, "-m", "benchmarks.archives", "--peak", str(archive)]
    read, memory = subprocess.run(
        command, capture_output=True, check=True, text=True
    ).stdout.split()
    return int(read), int(memory)


def main(corpora: Path, count: int) -> None:
    """Write, measure, print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(corpora, folder, count)
        whole = folder / "whole.warc.gz"
        ways = {"files": folder / "pages", "gzip files": folder / "zipped", "archive": whole}
        for what, number in (("the bytes alone", count), ("extraction too", min(count, EXTRACTED))):
            found = rates(ways, number, extract=what != "the bytes alone")
            shown = ", ".join(f"{way} {rate:.0f} pages/s" for way, rate in found.items())
            print(f"{what}, {number} pages: {shown}", flush=True)
        for archive in (folder / "tenth.warc.gz", whole):
            read, memory = peak(archive)
            size = archive.stat().st_size >> 20
            print(f"archive of {read} pages, {size} MiB: {memory} MiB at most", flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "--peak":
        number = _go_through(pages([sys.argv[2]]), extract=False)
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(number, used // (1024 if sys.platform != "darwin" else 1024**2))
    else:
        main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
