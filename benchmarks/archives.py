"""A web archive against the same pages as files: `python -m benchmarks.archives CORPORA [PAGES]`.

Writes PAGES pages (10,000 unless said otherwise) as files and as one `.warc.gz`, made of the
corpora's HTML, each different from the others. Then, in one run, without the model: the pages per
second of processor time with the bytes alone, and with extraction, from files and from the
archive in turn; and the peak memory of processes that go through a tenth of the archive and all of
it.
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

from benchmarks.mutants import CORPORA, LARGEST_BASE, warc_record
from sayso.article import read_page
from sayso.errors import InputError
from sayso.page import pages
from sayso.types import Page

EXTRACTED = 1_000
"""Pages that are also extracted."""
ROUND = 250
"""Pages that are read from files, then from the archive, before it is the files' turn again."""


def write(corpora: Path, folder: Path, count: int) -> None:
    """The pages as files in `folder/pages`, and as archives of a tenth and of all of them."""
    found = [path for part in CORPORA for path in sorted((corpora / part).iterdir())]
    sources = [gzip.decompress(path.read_bytes()) for path in found]
    sources = [data for data in sources if len(data) <= LARGEST_BASE]
    (folder / "pages").mkdir()
    tenth, whole = folder / "tenth.warc.gz", folder / "whole.warc.gz"
    with whole.open("wb") as archive:
        for number in range(count):
            data = sources[number % len(sources)] + b"<!-- %d -->" % number
            (folder / "pages" / f"{number:06}.html").write_bytes(data)
            archive.write(gzip.compress(warc_record(f"https://courier.example/{number}", data), 6))
            if number == count // 10 - 1:
                archive.flush()
                tenth.write_bytes(whole.read_bytes())


def rates(files: Path, archive: Path, count: int, *, extract: bool) -> tuple[float, float]:
    """Pages per second from files and from the archive, read in turn."""
    ways = [pages([str(files)]), pages([str(archive)])]
    spent = [0.0, 0.0]
    for _ in range(count // ROUND):
        for way, stream in enumerate(ways):
            began = time.process_time()
            _go_through(islice(stream, ROUND), extract=extract)
            spent[way] += time.process_time() - began
    return count / spent[0], count / spent[1]


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
        files, whole = folder / "pages", folder / "whole.warc.gz"
        for what, number in (("the bytes alone", count), ("extraction too", min(count, EXTRACTED))):
            extract = what != "the bytes alone"
            from_files, from_archive = rates(files, whole, number, extract=extract)
            print(
                f"{what}, {number} pages: files {from_files:.0f} pages/s, archive "
                f"{from_archive:.0f} pages/s, {100 * from_archive / from_files:.0f} %",
                flush=True,
            )
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
