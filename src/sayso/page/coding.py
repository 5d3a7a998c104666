"""Bodies as servers send them, decoded: chunks, gzip, deflate and brotli, all with a cap."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence

from sayso.errors import NotAPage

LARGEST = 64 * 1024 * 1024
"""The most bytes that a page may have, after decompression."""

_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_GZIP = b"\x1f\x8b"


class TooLarge(Exception):
    """There are more than the allowed bytes."""


def decoded(body: bytes, encodings: Sequence[str], name: str) -> bytes:
    """The body without its content encodings (`Content-Encoding`, the last one applied last).

    A body that only claims an encoding is left as it is: archives keep the header of what they
    have decoded.

    Raises NotAPage for what is damaged, cut off, larger than `LARGEST`, or in another encoding.
    """
    for encoding in reversed(encodings):
        decode = _DECODERS.get(encoding)
        if decode is None:
            raise NotAPage(name, f"is encoded as {encoding}, which is not read")
        try:
            body = decode(body)
        except TooLarge as error:
            raise too_large(name) from error
        except ValueError as error:
            raise NotAPage(name, f"damaged: its {encoding} encoding breaks off") from error
    return body


def too_large(name: str) -> NotAPage:
    """The error for more than `LARGEST` bytes."""
    return NotAPage(name, f"larger than {LARGEST >> 20} MiB; give its parts as files")


def gunzipped(data: bytes, most: int | None = None) -> bytes:
    """The bytes that gzip members hold, zero bytes behind them left out.

    Raises TooLarge beyond `most` (`LARGEST`), ValueError for what is damaged or cut off.
    """
    parts: list[bytes] = []
    left = LARGEST if most is None else most
    while data:
        inflate = zlib.decompressobj(31)
        part, data = _inflated(inflate, data, left)
        left -= len(part)
        parts.append(part)
        data = data.lstrip(b"\0")
        if data and not data.startswith(_GZIP):
            raise ValueError("no gzip member")
    return b"".join(parts)


def unchunked(body: bytes) -> bytes:
    """The body without the marks of chunked transfer; as it is where it has none.

    What follows a chunk that is cut off or damaged is left out, as is the chunk's mark.
    """
    parts: list[bytes] = []
    at = 0
    while mark := _CHUNK.match(body, at):
        size = int(mark[1], 16)
        parts.append(body[mark.end() : mark.end() + size])
        at = mark.end() + size
        at += 2 if body.startswith(b"\r\n", at) else 1
        if not size:
            break
    return b"".join(parts) if parts else body


def _inflated(inflate: zlib._Decompress, data: bytes, most: int) -> tuple[bytes, bytes]:
    """The decompressed bytes, and what stands behind them."""
    try:
        part = inflate.decompress(data, most + 1)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if len(part) > most:
        raise TooLarge
    if not inflate.eof:
        raise ValueError("cut off")
    return part, inflate.unused_data


def _gzip(body: bytes) -> bytes:
    return gunzipped(body) if body.startswith(_GZIP) else body


def _deflate(body: bytes) -> bytes:
    """Zlib's format, as the standard has it, or bare, as many servers do."""
    for bits in (15, -15):
        try:
            return _inflated(zlib.decompressobj(bits), body, LARGEST)[0]
        except ValueError:
            continue
    if body[:1] in (b"\x78", b""):
        raise ValueError("damaged")
    return body


def _brotli(body: bytes) -> bytes:
    import brotli

    decompressor = brotli.Decompressor()
    parts: list[bytes] = []
    size = 0
    given = body
    while not decompressor.is_finished():
        try:
            part = decompressor.process(given, output_buffer_limit=1 << 16)
        except brotli.error as error:
            if not parts:
                return body
            raise ValueError("damaged") from error
        given = b""
        parts.append(part)
        size += len(part)
        if size > LARGEST:
            raise TooLarge
        if not part and decompressor.can_accept_more_data():
            raise ValueError("cut off")
    return b"".join(parts)


def _identity(body: bytes) -> bytes:
    return body


_DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "identity": _identity,
    "none": _identity,
}
