"""One file, or standard input, as a page."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from pathlib import Path
from typing import BinaryIO

from sayso.errors import NotAPage, Unreadable
from sayso.page.inputs import missing, shown, there
from sayso.page.media import media
from sayso.types import Page

LARGEST = 64 * 1024 * 1024
"""The most bytes that a page may have, after decompression."""


def load(input: str) -> Page:
    """The page in the file `input`; `-` is standard input. Gzip is opened, whatever the suffix.

    At most `LARGEST` bytes are read, and at most as many decompressed.

    Raises NotFound, Unreadable, or NotAPage for what is empty, too large or binary.
    """
    if input == "-":
        return _page("<stdin>", None, sys.stdin.buffer)
    name = shown(input)
    try:
        with Path(input).open("rb") as stream:
            return _page(name, name, stream)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise missing(input) from error
    except OSError as error:
        if not input:
            raise missing(input) from error
        if there(input) == "folder":
            raise NotAPage(name, "is a folder; name the files in it one by one") from error
        raise Unreadable(name, f"cannot be read ({error.strerror or error})") from error


def _page(name: str, file: str | None, stream: BinaryIO) -> Page:
    data = _bounded(stream, name)
    if data.startswith(b"\x1f\x8b"):
        try:
            data = _bounded(gzip.GzipFile(fileobj=io.BytesIO(data)), name)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise NotAPage(name, "a damaged gzip file; fetch it again") from error
    return Page(data=data, name=name, media=media(data, name), file=file)


def _bounded(stream: BinaryIO | gzip.GzipFile, name: str) -> bytes:
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NotAPage(name, f"larger than {LARGEST >> 20} MiB; give its parts as files")
    return data
