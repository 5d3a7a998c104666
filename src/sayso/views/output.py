"""Where a command writes: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from sayso.errors import SaysoError, UsageError


@contextmanager
def standard_output(*, encoding: str | None = None) -> Iterator[TextIO]:
    """Standard output, flushed at the end.

    With an `encoding` it is set to it, with bare newlines. Without, characters that a console
    cannot show are replaced. Raises BrokenPipeError if its reader has gone, SaysoError if the
    system refuses for another reason.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        if encoding:
            sys.stdout.reconfigure(encoding=encoding, newline="\n")
        else:
            sys.stdout.reconfigure(errors="replace")
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.errno == errno.EINVAL:  # how Windows says that a pipe is broken
            raise BrokenPipeError from error
        silence()
        raise _refused("standard output", error) from error


@contextmanager
def whole_file(path: Path, *, inputs: Collection[Path] = ()) -> Iterator[TextIO]:
    """A UTF-8 file that appears under its name once it is complete; else nothing changes.

    It is written beside its place as `NAME.part`. Pipes and devices are written to directly.
    Raises UsageError if the path is a folder or one of the `inputs` (resolved paths), SaysoError
    if the system refuses.
    """
    target = path.resolve()
    if target in inputs:
        raise UsageError(f"{path}: would overwrite an input; choose another name")
    if path.is_dir():
        raise UsageError(f"{path}: is a folder; name a file in it")
    direct = path.exists() and not path.is_file()
    part = path if direct else target.with_name(f"{target.name}.part")
    try:
        try:
            with part.open("w", encoding="utf-8", newline="") as stream:
                yield stream
            if not direct:
                part.replace(target)
        finally:
            if not direct:
                part.unlink(missing_ok=True)
    except OSError as error:
        raise _refused(str(path), error) from error


def make_folder(path: Path) -> None:
    """Makes the folder if it is not there. Raises SaysoError if the system refuses."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused(str(path), error) from error


def silence() -> None:
    """Sends what is left for standard output nowhere: nobody takes it any more."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - a device, not a file
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _refused(name: str, error: OSError) -> SaysoError:
    return SaysoError(f"{name}: cannot be written: {error.strerror or error}")
