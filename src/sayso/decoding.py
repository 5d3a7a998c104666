"""Bytes to text, whatever they claim to be; never an error."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_META = re.compile(rb"<(?:meta|\?xml)\s[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.I)
_LATIN = {"cp1250", "cp1254", "cp1257", "cp1258", "macintosh", "mac-roman"}


def decode(data: bytes, *, markup: bool = False, charset: str | None = None) -> str:
    """The text that the bytes spell, without a byte order mark; bad bytes become U+FFFD.

    In the order of the WHATWG Encoding Standard: the byte order mark; `charset`, which came from
    outside (an HTTP header); with `markup` the one that HTML or XML begins with; only then what
    the bytes look like. Names mean what the standard says, so that `iso-8859-1` is read as
    windows-1252; others, such as Python's own, mean nothing. What is claimed is believed, also
    where it spells nonsense, unless it cannot be: zero bytes in every other place are UTF-16, and
    a claim of UTF-8 or UTF-16 that does not hold is dropped.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    if unmarked := unmarked_utf16(data[:_SAMPLE]):
        return data.decode(unmarked, "replace")
    if declared := _declared(data, markup, charset):
        return data.decode(declared, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_guess(data), "replace")


def unmarked_utf16(sample: bytes) -> str | None:
    """The form of UTF-16 that the bytes are in by the places of their zero bytes, if any."""
    if b"\0" not in sample:
        return None
    even, odd = sample[0::2], sample[1::2]
    if odd.count(0) > 0.4 * len(odd) and not even.count(0):
        return "utf-16-le"
    if even.count(0) > 0.4 * len(even) and not odd.count(0):
        return "utf-16-be"
    return None


def _declared(data: bytes, markup: bool, charset: str | None) -> str | None:
    """The charset that is claimed; none where the claim is UTF-8 or UTF-16, which bytes show."""
    from resiliparse.parse.encoding import map_encoding_to_html5

    head = _META.search(data[:_SAMPLE]) if markup else None
    for label in (charset, head[1].decode("ascii", "replace") if head else None):
        name = map_encoding_to_html5(label, fallback_utf8=False) if label else None
        if name and name.startswith("utf-"):
            return None
        if name and _known(name):
            return str(name)
    return None


def _guess(data: bytes) -> str:
    """UTF-8 with faults where most of it is UTF-8; else by statistics, Latin as windows-1252."""
    from resiliparse.parse.encoding import detect_encoding

    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if sum(not c.isascii() for c in text) >= 2 * bad:
        return "utf-8"
    name = detect_encoding(data)
    latin = not name or name.startswith(("utf-", "iso8859", "iso-8859")) or name in _LATIN
    return "cp1252" if latin or not _known(str(name)) else str(name)


def _known(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True
