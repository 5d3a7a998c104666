"""Pages and archives damaged in every way that comes to mind, each made from its number alone."""

from __future__ import annotations

import gzip
import io
import random
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from functools import cache
from pathlib import Path

from fastwarc.warc import WarcRecord, WarcRecordType

GOLDEN = Path(__file__).parent.parent / "tests" / "golden" / "pages"
CORPORA = ("article-extraction/html", "wcxb/html")
LARGEST_BASE = 300_000
"""Bytes of the largest corpus page that is damaged: larger ones only take longer."""
BOMB = 256 << 20
"""Bytes that a bomb decompresses to."""

Damage = Callable[[random.Random, bytes, bytes], bytes]


@dataclass(frozen=True)
class Mutant:
    """A damaged input: its file name, what was done to it, its bytes."""

    name: str
    damages: tuple[str, ...]
    data: bytes


def bases(corpora: Path | None = None) -> list[tuple[str, bytes]]:
    """What is damaged: the golden pages, those of the corpora, and files made of both."""
    paths = sorted(GOLDEN.iterdir())
    if corpora:
        found = (path for folder in CORPORA for path in sorted((corpora / folder).iterdir()))
        paths += list(found)
    pages = [page for page in map(_unzipped, paths) if len(page[1]) <= LARGEST_BASE]
    return pages + list(_made([data for name, data in pages if name.endswith(".html")]))


def mutant(bases: list[tuple[str, bytes]], number: int) -> Mutant:
    """The mutant of that number: a base with one to three damages, by a generator of its own."""
    random_ = random.Random(number)
    made = [base for base in bases if not base[0].startswith("page")]
    name, data = random_.choice(made if number % 3 == 0 else bases)
    done = []
    for _ in range(random_.choice((1, 1, 2, 3))):
        how = random_.choice(list(DAMAGES))
        data = DAMAGES[how](random_, data, random_.choice(bases)[1])
        done.append(how)
    return Mutant(name, tuple(done), data)


def warc_record(address: str, body: bytes, **headers: str) -> bytes:
    """A record of a page, with a digest."""
    record = WarcRecord()
    record.init_headers(WarcRecordType.response)
    record.headers["WARC-Target-URI"] = address
    record.is_http = True
    lines = ["HTTP/1.1 200 OK", "Content-Type: text/html"]
    lines += [f"{key.replace('_', '-')}: {value}" for key, value in headers.items()]
    record.set_bytes_content("\r\n".join([*lines, "", ""]).encode() + body)
    stream = io.BytesIO()
    record.write(stream, checksum_data=True)
    return stream.getvalue()


def _unzipped(path: Path) -> tuple[str, bytes]:
    data = path.read_bytes()
    zipped = path.suffix == ".gz"
    kind = path.with_suffix("").suffix if zipped else path.suffix
    return f"page{kind}", gzip.decompress(data) if zipped else data


def _made(pages: list[bytes]) -> list[tuple[str, bytes]]:
    """Archives, feeds, mails and zipped pages of the first pages."""
    some = pages[:6]
    addresses = [f"https://courier.example/{number}" for number in range(len(some))]
    records = [warc_record(*both) for both in zip(addresses, some, strict=True)]
    records.append(
        warc_record("https://courier.example/z", gzip.compress(some[0]), Content_Encoding="gzip")
    )
    items = "".join(
        f"<item><title>Ferry</title><link>{address}</link><description><![CDATA["
        f"{page.decode('utf-8', 'replace').replace(']]>', '')}]]></description></item>"
        for address, page in zip(addresses, some, strict=True)
    )
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'
    mail = EmailMessage()
    mail["From"], mail["Message-ID"], mail["Subject"] = "a@b.example", "<1@b.example>", "Ferry"
    mail.set_content("The ferry runs again, said Nora Quist.")
    mail.add_alternative(some[0].decode("utf-8", "replace"), subtype="html")
    saved = EmailMessage()
    saved["From"], saved["Snapshot-Content-Location"] = "<Saved>", addresses[0]
    saved.set_content(some[1].decode("utf-8", "replace"), subtype="html")
    saved.make_mixed()
    return [
        ("news.warc", b"".join(records)),
        ("news.warc.gz", b"".join(map(gzip.compress, records))),
        ("news.xml", feed.encode()),
        ("news.eml", mail.as_bytes()),
        ("news.mhtml", saved.as_bytes().replace(b"multipart/mixed", b"multipart/related")),
        ("zipped.html.gz", gzip.compress(some[0])),
    ]


def _place(random_: random.Random, data: bytes) -> int:
    return random_.randrange(len(data) + 1)


def _truncated(random_: random.Random, data: bytes, _: bytes) -> bytes:
    return data[: _place(random_, data)]


def _flipped(random_: random.Random, data: bytes, _: bytes) -> bytes:
    changed = bytearray(data)
    for _number in range(random_.choice((1, 3, 30, 300)) if changed else 0):
        changed[random_.randrange(len(changed))] ^= 1 << random_.randrange(8)
    return bytes(changed)


def _spliced(random_: random.Random, data: bytes, other: bytes) -> bytes:
    start, end = sorted((_place(random_, other), _place(random_, other)))
    at = _place(random_, data)
    return data[:at] + other[start:end] + data[_place(random_, data) :]


def _cut(random_: random.Random, data: bytes, _: bytes) -> bytes:
    start, end = sorted((_place(random_, data), _place(random_, data)))
    return data[:start] + data[end:]


def _repeated(random_: random.Random, data: bytes, _: bytes) -> bytes:
    start = _place(random_, data)
    part = data[start : start + random_.choice((1, 20, 500, 5000))]
    times = random_.choice((10, 1000, 100_000))
    return data[:start] + part * min(times, 2_000_000 // max(len(part), 1)) + data[start:]


def _junk(random_: random.Random, data: bytes, _: bytes) -> bytes:
    at = _place(random_, data)
    return data[:at] + random_.randbytes(random_.choice((1, 50, 5000))) + data[at:]


def _nested(random_: random.Random, data: bytes, _: bytes) -> bytes:
    tags = (b"<div>", b"<b>", b"<table><tr><td>", b"<blockquote>", b"<ul><li>", b"<a><i>", b"<p>")
    tag = random_.choice(tags)
    at = _place(random_, data)
    depth = random_.choice((100, 3000, 30_000))
    close = b"</p>" * depth if random_.random() < 0.2 else b""
    return data[:at] + tag * depth + b"Ferry, she said." + close + data[at:]


def _attributes(random_: random.Random, data: bytes, _: bytes) -> bytes:
    many = b" ".join(b'a%d="x&amp;"' % number for number in range(random_.choice((50, 20_000))))
    at = _place(random_, data)
    return data[:at] + b"<p " + many + b">Tied up.</p>" + data[at:]


def _entities(random_: random.Random, data: bytes, _: bytes) -> bytes:
    levels = b"".join(
        b'<!ENTITY e%d "%b">' % (level, b"&e%d;" % (level - 1) * 10) for level in range(1, 12)
    )
    kind = random_.choice((b"html", b"rss"))
    bomb = b'<!DOCTYPE %b [<!ENTITY e0 "ha">%b]>' % (kind, levels)
    used = data.replace(b"<p>", b"<p>&e11;", 5)
    return random_.choice((b'<?xml version="1.0"?>', b"")) + bomb + used


def _paragraph(random_: random.Random, data: bytes, _: bytes) -> bytes:
    words = b"the ferry runs again, she said; "
    at = _place(random_, data)
    sizes = (100_000, 100_000, 100_000, 100_000, 1_000_000, 10_000_000)
    long = words * (random_.choice(sizes) // len(words))
    return data[:at] + random_.choice((b"<p>", b"", b"\n\n")) + long + data[at:]


def _charset(random_: random.Random, data: bytes, _: bytes) -> bytes:
    names = (b"utf-7", b"utf-16", b"ebcdic-cp-us", b"shift_jis", b"x" * 1000, b"\xff", b"idna")
    claim = b'<meta charset="%b">' % random_.choice(names)
    return data.replace(b"<head>", b"<head>" + claim, 1).replace(b"e", b"\xe9", 50)


def _marked_up(random_: random.Random, data: bytes, _: bytes) -> bytes:
    parts = (b"<!--", b"<![CDATA[", b"<script>", b"<title>", b"&#", b"<?xml ", b"]]>", b"<svg><")
    at = _place(random_, data)
    return data[:at] + random_.choice(parts) * random_.choice((1, 100, 50_000)) + data[at:]


def _zipped(random_: random.Random, data: bytes, _: bytes) -> bytes:
    return gzip.compress(data, random_.choice((0, 1, 9)))


@cache
def _squeezed(filling: bytes) -> bytes:
    """A member of gzip that holds `BOMB` bytes."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = filling * (65_536 // len(filling))
    parts = [squeezer.compress(block) for _ in range(BOMB // len(block))]
    return b"".join([*parts, squeezer.flush()])


def _bomb(random_: random.Random, data: bytes, _: bytes) -> bytes:
    """Far more than it looks like: a file, or a page at the end of an archive."""
    bomb = _squeezed(random_.choice((b"\0", b"<p>said ", b"<div>")))
    zipped = data.startswith(b"\x1f\x8b")
    if not zipped and not data.startswith(b"WARC/"):
        return bomb
    record = warc_record("https://courier.example/bomb", bomb, Content_Encoding="gzip")
    return data + (gzip.compress(record) if zipped else record)


DAMAGES: dict[str, Damage] = {
    "truncated": _truncated,
    "flipped": _flipped,
    "spliced": _spliced,
    "cut": _cut,
    "repeated": _repeated,
    "junk": _junk,
    "nested": _nested,
    "attributes": _attributes,
    "entities": _entities,
    "long paragraph": _paragraph,
    "charset": _charset,
    "marked up": _marked_up,
    "zipped": _zipped,
    "bomb": _bomb,
}
