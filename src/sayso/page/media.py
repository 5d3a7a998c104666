"""What bytes are: a page of HTML, plain text, or nothing that can be read as either."""

from __future__ import annotations

import re
import zlib
from pathlib import PurePath
from typing import Literal

from sayso.decoding import unmarked_utf16
from sayso.errors import NotAPage
from sayso.types import Media

HTML_SUFFIXES = (".html", ".htm", ".xhtml")
ARCHIVE_SUFFIXES = (".warc", ".wacz")
SUFFIXES = (*HTML_SUFFIXES, ".txt", ".text", ".mhtml", ".mht", ".eml", *ARCHIVE_SUFFIXES)
"""The suffixes that a folder is searched for; each also with `.gz` behind it."""
HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
"""What servers call a page of HTML."""

_SAMPLE = 1 << 16
_ARCHIVE = b"WARC/"
_ZIP = b"PK\x03\x04"

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (_ZIP, "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS-", "a PostScript file"),
    (b"\x1f\x8b", "a gzip file in a gzip file"),
    (b"BZh91AY&SY", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd file"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"WARC/1.", "a WARC archive in a page"),
    (b"\x7fELF", "a program"),
    (b"OggS\x00", "a sound or a film"),
    (b"ID3\x03", "a sound"),
    (b"ID3\x04", "a sound"),
)
_HTML_START = re.compile(
    r"(?:\ufeff|\s|<\?xml[^>]*>|(?><!--.*?-->))*+"
    r"<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_LATER = re.compile(r"<html[\s>].{0,2000}?<(?:head|body)[\s>]", re.IGNORECASE | re.DOTALL)
_FEED_START = re.compile(
    r"(?:\ufeff|\s|(?><\?.*?\?>)|(?><!--.*?-->)|<!doctype\s[^>\[]*>)*+<(?:rss|feed|rdf:rdf)\b",
    re.IGNORECASE | re.DOTALL,
)
_FIELD = re.compile(r"^([A-Za-z][A-Za-z0-9-]*):", re.MULTILINE)
_HEAD = re.compile(
    r"(?:From [^\r\n]*\r?\n)?(?:(?:[A-Za-z][A-Za-z0-9-]*:|[ \t]+\S)[^\r\n]*\r?\n){2,}"
)
_SAVED = re.compile(r"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_OF_MAILS = frozenset({"message-id", "received", "return-path", "delivered-to"})
_XML_START = re.compile(r"\ufeff?\s*<\?xml\s")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROLS_SHARE = 0.02


def media(data: bytes, name: str, *, claimed: str = "") -> Media:
    """What the bytes are read as: by what is in them first, by what is said of them second.

    `claimed` is the media type that a server gave; the suffix of the name counts without one.

    Raises NotAPage, which names what they look like, where they are neither.
    """
    if not data.strip(b"\x00 \t\r\n\f"):
        raise NotAPage(name, "empty: there is no text in it")
    if data.startswith(b"%PDF-"):
        return "pdf"
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise unreadable(name, what)
    sample = data[:_SAMPLE].decode(utf16(data) or "latin-1", "replace")
    if headed := _headed(sample):
        return headed
    if _FEED_START.match(sample):
        return "feed"
    if _HTML_START.match(sample) or _HTML_LATER.search(sample):
        return "html"
    if _XML_START.match(sample):
        raise unreadable(name, "XML, not HTML")
    if "\0" in sample or len(_CONTROLS.findall(sample)) > _CONTROLS_SHARE * len(sample):
        raise unreadable(name, "a binary file")
    html = claimed in HTML_TYPES if claimed else suffix(name) in HTML_SUFFIXES
    return "html" if html else "text"


def _headed(sample: str) -> Literal["mhtml", "mail"] | None:
    """What starts like a message (RFC 5322): with header fields that only messages have."""
    head = _HEAD.match(sample)
    fields = {field.lower() for field in _FIELD.findall(head[0])} if head else set()
    if head is None or "from" not in fields:
        return None
    if fields & _OF_MAILS:
        return "mail"
    if _SAVED.search(head[0]):
        return "mhtml"
    return "mail" if "mime-version" in fields else None


def unreadable(name: str, what: str) -> NotAPage:
    """The error for what is no page but looks like something else."""
    return NotAPage(name, f"looks like {what}; give the page as HTML or plain text")


def is_zip(head: bytes) -> bool:
    """True if a file that starts with these bytes is a zip archive with something in it."""
    return head.startswith(_ZIP)


def is_archive(head: bytes) -> bool:
    """True if a file that starts with these bytes is a WARC archive, zipped or not."""
    if head.startswith(b"\x1f\x8b"):
        try:
            head = zlib.decompressobj(31).decompress(head, len(_ARCHIVE))
        except zlib.error:
            return False
    return head.startswith(_ARCHIVE)


def suffix(name: str) -> str:
    """The suffix of a name in lower case, the one before it where that is `.gz`."""
    return PurePath(name.lower().removesuffix(".gz")).suffix


def utf16(data: bytes) -> str | None:
    """The form of UTF-16 that the bytes are in by their mark or their zero bytes, if any."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    return unmarked_utf16(data[:_SAMPLE])
