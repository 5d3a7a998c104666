"""Web archives for tests, written with warcio: another hand than the one that reads them."""

from __future__ import annotations

import io
from dataclasses import dataclass

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

HTML = (("Content-Type", "text/html; charset=utf-8"),)


@dataclass(frozen=True)
class Archived:
    """What one record of an archive is made of."""

    address: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = HTML
    status: str = "200 OK"
    kind: str = "response"


def archive(records: list[Archived], *, zipped: bool = True) -> tuple[bytes, list[int]]:
    """The archive, and where its records start; its end is the last number."""
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=zipped)
    starts = [0]
    for record in records:
        headers = StatusAndHeaders(record.status, list(record.headers), protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                record.address,
                record.kind,
                payload=io.BytesIO(record.body),
                http_headers=headers if record.kind == "response" else None,
                warc_content_type="text/html" if record.kind != "response" else "",
                warc_headers_dict={"WARC-Date": "2026-02-17T08:30:00Z"},
            )
        )
        starts.append(stream.tell())
    return stream.getvalue(), starts


def page(number: int, words: int = 60) -> Archived:
    """A page of its own, with an address that has its number."""
    text = " ".join(f"tug{number}x{word}" for word in range(words))
    body = f"<html><head><title>{number}</title></head><body><p>{text}</p></body></html>"
    return Archived(f"https://courier.example/{number}", body.encode())
