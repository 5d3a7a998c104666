"""Web archives (WARC): the pages in one, read as a stream, past whatever is damaged."""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Collection, Generator, Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

from sayso.errors import Damaged, InputError, NotAPage, NotFound
from sayso.page.coding import LARGEST, too_large
from sayso.page.media import HTML_TYPES, unreadable
from sayso.page.response import Response
from sayso.types import Page

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

MOST_DAMAGES = 1000
"""Places at which an archive may be damaged before the rest of it is given up."""

_BLOCK = 1 << 20  # bytes that are searched at a time
_LOOK = 1 << 10  # bytes of a member of gzip that surely show how its content begins
_ZIPPED = b"\x1f\x8b"
_MEMBER = re.compile(rb"\x1f\x8b\x08[\x00-\x1f].{4}[\x00\x02\x04]", re.DOTALL)
_RECORD = re.compile(_MEMBER.pattern + rb"|WARC/1\.\d\r\n(?=[A-Za-z-]+:)", re.DOTALL)
_PACKED = re.compile(r"archive/[^/]+\.warc(?:\.gz)?")
_HEADER_END = _RECORD_END = b"\r\n\r\n"


def archived(stream: BinaryIO, name: str, file: str | None = None) -> Iterator[Page | InputError]:
    """The pages of the archive: its records of HTML with status 200, in their order.

    A page has the address and the date of its record. Where the archive is damaged, a `Damaged`
    tells at which byte; reading goes on at the next whole record, if `stream` can seek. At most
    one record is in memory at a time.
    """
    found = False
    for response in responses(stream, name):
        found = True
        if isinstance(response, InputError):
            yield response
            continue
        try:
            yield response.page(f"{name}: {response.address}", file)
        except InputError as error:
            yield error
    if not found:
        yield NotFound(name, "an archive without a page: no record of HTML with status 200")


def packed(stream: BinaryIO, name: str, file: str | None = None) -> Iterator[Page | InputError]:
    """The pages of the archives in a WACZ file, which is a zip of them."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(stream) as container:
            members = [m for m in container.infolist() if _PACKED.fullmatch(m.filename)]
            if not members:
                raise unreadable(name, "a zip archive or an office document")
            for member in members:
                with container.open(member) as archive:
                    yield from archived(cast(BinaryIO, archive), name, file)
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, zlib.error) as error:
        yield NotAPage(name, f"a damaged zip file ({error}); fetch it again")


def responses(
    stream: BinaryIO, name: str, types: Collection[str] | None = HTML_TYPES
) -> Iterator[Response | InputError]:
    """The archived answers with status 200, and what is damaged or too large.

    `types` are the media types that count; None counts every answer.
    """
    start: int | None = 0
    damages = 0
    while start is not None:
        damaged = yield from _walk(stream, name, types, start)
        if damaged is None:
            return
        damages += 1
        again = stream.seekable() and damages < MOST_DAMAGES
        start = _next_record(stream, damaged) if again else None
        rest = "what follows is left out" if start is None else f"read on from byte {start}"
        yield Damaged(name, f"damaged at byte {damaged} of the archive; {rest}")


def _walk(
    stream: BinaryIO, name: str, types: Collection[str] | None, start: int
) -> Generator[Response | InputError, None, int | None]:
    """The answers from byte `start` on; returns where the archive is damaged, if it is."""
    from fastwarc.warc import ArchiveIterator

    if start:
        stream.seek(start)
    last: int | None = None
    records = iter(ArchiveIterator(stream, parse_http=False))
    while True:
        try:
            record = next(records, None)
            answer = _answer(record, name, types) if record else None
        except OSError:
            return start if last is None else _end(stream, last)
        except _Broken:
            assert record
            return record.stream_pos
        if record is None:
            return _cut_off(stream, start if last is None else last)
        if answer is not None:
            yield answer
        last = record.stream_pos


class _Broken(Exception):
    """A record that is cut off, or whose digest says that it has changed."""


def _answer(
    record: WarcRecord, name: str, types: Collection[str] | None
) -> Response | InputError | None:
    """The answer in the record if it counts. Raises _Broken."""
    from fastwarc.warc import WarcRecordType, has_block_digest

    declared = (record.headers.get("Content-Length") or "").strip()
    if declared != str(record.content_length):
        raise _Broken
    answered = record.record_type == WarcRecordType.response
    if not answered and record.record_type != WarcRecordType.resource:
        return None
    address = record.headers.get("WARC-Target-URI") or ""
    large = record.content_length > LARGEST
    if not large:
        record.freeze()
        if record.content_length != int(declared):
            raise _Broken
        if has_block_digest(record) and not record.verify_block_digest():
            raise _Broken
    try:
        record.parse_http()
    except OSError:  # a header without an end
        return None
    headers = record.http_headers if answered else record.headers
    if headers is None or (answered and headers.status_code != 200):
        return None
    body = b"" if large else record.reader.read()
    response = Response(address, record.record_date, 200, headers.to_tuples(), body)
    if types is not None and response.content_type not in types:
        return None
    return too_large(f"{name}: {address}") if large else response


def _cut_off(stream: BinaryIO, last: int) -> int | None:
    """Where the archive breaks off behind or in the record at byte `last`, None if nowhere.

    The reader takes a record that is too long for the archive, or a member of gzip without an
    end, for the end of the archive.
    """
    if not stream.seekable():
        return None
    end = _end(stream, last)
    size = stream.seek(0, os.SEEK_END)
    if end - len(_RECORD_END) > size:
        return last
    stream.seek(end)
    return end if stream.read(_BLOCK).strip(b"\0\r\n ") else None


def _end(stream: BinaryIO, start: int) -> int:
    """Where the record ends that starts at byte `start`, as far as it can be read."""
    if not stream.seekable():
        return start
    stream.seek(start)
    block = stream.read(_BLOCK)
    if block.startswith(_ZIPPED):
        inflate = zlib.decompressobj(31)
        at = start
        while block and not inflate.eof:
            at += len(block)
            try:
                while block and not inflate.eof:
                    inflate.decompress(block, _BLOCK)
                    block = inflate.unconsumed_tail
            except zlib.error:
                return start
            block = b"" if inflate.eof else stream.read(_BLOCK)
        return at - len(inflate.unused_data) if inflate.eof else start
    head = block.find(_HEADER_END)
    length = re.search(rb"(?i)\r\ncontent-length:\s*(\d{1,18})\s*\r\n", block[: head + 2])
    return start + head + len(_HEADER_END) + int(length[1]) + len(_RECORD_END) if length else start


def _next_record(stream: BinaryIO, damaged: int) -> int | None:
    """Where the first record behind byte `damaged` starts, as far as its first bytes tell."""
    stream.seek(0)
    pattern = _MEMBER if stream.read(2) == _ZIPPED else _RECORD
    at = damaged + 1
    stream.seek(at)
    data = stream.read(_BLOCK)
    while data:
        more = stream.read(_BLOCK)
        for match in pattern.finditer(data):
            if match.start() > len(data) - _LOOK and more:
                break
            if _is_record(data[match.start() : match.start() + _LOOK]):
                return at + match.start()
        kept = data[-_LOOK:] if more else b""
        at += len(data) - len(kept)
        data = kept + more
    return None


def _is_record(data: bytes) -> bool:
    if not data.startswith(_ZIPPED):
        return True
    try:
        return zlib.decompressobj(31).decompress(data, 6).startswith(b"WARC/1")
    except zlib.error:
        return False
