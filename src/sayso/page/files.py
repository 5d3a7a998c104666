"""One file, or standard input: the page in it, or the pages of an archive."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sayso.errors import InputError, NotAPage, Unreadable
from sayso.page.coding import LARGEST, TooLarge, gunzipped, too_large
from sayso.page.inputs import missing, shown, there
from sayso.page.media import is_archive, is_zip, media
from sayso.page.saved import saved_from
from sayso.page.warc import archived, packed
from sayso.types import Page

_BLOCK = 1 << 20  # bytes that are read at a time


def in_file(input: str) -> Iterator[Page | InputError]:
    """The page in the file `input`, or those of an archive; `-` is standard input.

    Gzip is opened, whatever the suffix. Of a page at most `LARGEST` bytes are read, and at most
    as many decompressed.
    """
    name = "<stdin>" if input == "-" else shown(input)
    file = None if input == "-" else name
    try:
        with _opened(input) as stream:
            if is_archive(stream.peek()):
                yield from archived(stream, name, file)
            elif is_zip(stream.peek()) and stream.seekable():
                yield from packed(stream, name, file)
            else:
                yield _page(stream, name, file)
    except InputError as error:
        yield error
    except (FileNotFoundError, NotADirectoryError, ValueError):
        yield missing(input)
    except OSError as error:
        if not input:
            yield missing(input)
        elif there(input) == "folder":
            yield NotAPage(name, "is a folder; name the files in it one by one")
        else:
            refused = Unreadable(name, f"cannot be read ({error.strerror or error})")
            refused.__cause__ = error
            yield refused


@contextmanager
def _opened(input: str) -> Iterator[io.BufferedReader]:
    if input != "-":
        with Path(input).open("rb") as stream:
            yield stream
        return
    # over a buffer too, which typeshed does not know, so that it can be let go of below
    stream = io.BufferedReader(sys.stdin.buffer)  # type: ignore[arg-type]
    try:
        yield stream
    finally:
        stream.detach()


def _all(stream: BinaryIO) -> bytes:
    """The bytes of the stream, but of more than `LARGEST` the first ones.

    In blocks, as a read makes room first for all that it may read.
    """
    blocks = [stream.read(_BLOCK)]
    while blocks[-1] and len(blocks) * _BLOCK <= LARGEST:
        blocks.append(stream.read(_BLOCK))
    return b"".join(blocks)


def _page(stream: BinaryIO, name: str, file: str | None) -> Page:
    data = _all(stream)
    if len(data) > LARGEST:
        raise too_large(name)
    if data.startswith(b"\x1f\x8b"):
        try:
            data = gunzipped(data)
        except TooLarge as error:
            raise too_large(name) from error
        except ValueError as error:
            raise NotAPage(name, "a damaged gzip file; fetch it again") from error
    return Page(data=data, name=name, media=media(data, name), file=file, address=saved_from(data))
