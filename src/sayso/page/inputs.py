"""What the user names (files, folders, globs) as one row of inputs."""

from __future__ import annotations

import difflib
import glob
import os
import stat
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Literal

from sayso.errors import InputError, NotFound, Unreadable
from sayso.page.addresses import is_address, meant_address
from sayso.page.media import ARCHIVE_SUFFIXES, SUFFIXES, suffix

_LOOKED_AT = 10_000


def expand(inputs: Iterable[str]) -> Iterator[str | InputError]:
    """The inputs one by one, in a stable order; an error stands where one cannot be had.

    A file, `-` (standard input) or a web address stands for itself. A folder stands for the files
    in it and below it that have a suffix of `SUFFIXES`: sorted, a folder's own files before its
    sub-folders, without hidden ones. A pattern (`*`, `?`, `[…]`, `**`) stands for its sorted
    matches, unless a file of that very name exists.
    """
    for input in inputs:
        kind = there(input)
        if input == "-" or kind == "file" or (kind is None and is_address(input)):
            yield input
        elif kind == "folder":
            yield from _folder(input)
        elif matches := _matches(input):
            yield from expand(matches)
        else:
            yield missing(input)


def may_hold_many(input: str) -> bool:
    """True if the input can hold several pages, as far as its name tells."""
    return is_address(input) or suffix(input) in ARCHIVE_SUFFIXES


def missing(input: str) -> InputError:
    """Why nothing has that name, with the nearest name there is."""
    name = shown(input)
    if not input:
        return NotFound("''", "an empty name; give a file, a folder, a pattern or - (stdin)")
    if glob.has_magic(input):
        return NotFound(name, "no file matches this pattern")
    if address := meant_address(input):
        return NotFound(name, f"no such file; did you mean {shown(address)}?")
    path = Path(input)
    try:
        names = [entry.name for entry in islice(path.parent.iterdir(), _LOOKED_AT)]
    except FileNotFoundError:
        return NotFound(name, f"there is no folder {shown(str(path.parent))}")
    except (OSError, ValueError):
        return NotFound(name, "no such file or folder")
    near = difflib.get_close_matches(path.name, sorted(names), n=1)
    hint = f"; did you mean {shown(str(path.parent / near[0]))}?" if near else ""
    return NotFound(name, f"no such file or folder{hint}")


def shown(input: str) -> str:
    """A name as text that can be printed and stored, whatever bytes the file system has."""
    return input.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def there(input: str) -> Literal["file", "folder"] | None:
    """What stands under that name; a file too is what the system does not let us look at."""
    try:
        mode = Path(input).stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    except OSError:
        return "file"
    if not input:
        return None
    return "folder" if stat.S_ISDIR(mode) else "file"


def _matches(pattern: str) -> list[str]:
    if not glob.has_magic(pattern):
        return []
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - keeps names as given
    if "**" in pattern:
        return [match for match in found if there(match) != "folder"]
    return found


def _folder(folder: str) -> Iterator[str | InputError]:
    failed: list[OSError] = []
    found = False
    for top, folders, files in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if suffix(name) in SUFFIXES and not name.startswith("."):
                found = True
                yield str(Path(top, name))
        while failed:
            yield _refused(failed.pop())
    while failed:
        yield _refused(failed.pop())
        found = True
    if not found:
        yield NotFound(shown(folder), f"no page in this folder ({', '.join(SUFFIXES)})")


def _refused(error: OSError) -> Unreadable:
    name = error.filename or "a folder"
    return Unreadable(shown(str(name)), f"cannot be listed ({error.strerror})")
