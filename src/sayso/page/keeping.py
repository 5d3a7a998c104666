"""Answers written down as records of a web archive (WARC 1.1, ISO 28500:2017)."""

from __future__ import annotations

import gzip
import io
import os
from pathlib import Path

from sayso.errors import SaysoError, UsageError
from sayso.page.response import Response

_SUFFIXES = (".warc", ".warc.gz")
_OF_THE_TRANSFER = frozenset({"transfer-encoding", "content-length", "connection", "set-cookie"})


class Keep:
    """A web archive that grows by every page fetched.

    Raises UsageError where the path is not one of an archive.
    """

    def __init__(self, path: str) -> None:
        if not path.lower().endswith(_SUFFIXES):
            raise UsageError(f"{path}: pages are kept in a .warc or .warc.gz file; name one")
        self._path = Path(path)

    def add(self, response: Response) -> None:
        """Adds the answer at the end. Raises SaysoError where the system refuses."""
        record = record_of(response, zipped=self._path.suffix.lower() == ".gz")
        try:
            with self._path.open("ab") as stream:
                stream.write(record)
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise SaysoError(f"{self._path}: cannot be written: {error.strerror}") from error


def record_of(response: Response, *, zipped: bool) -> bytes:
    """The answer as one record, whose HTTP header fits the body as it is kept."""
    from fastwarc.warc import WarcRecord, WarcRecordType

    record = WarcRecord()
    record.init_headers(WarcRecordType.response)
    record.headers["WARC-Target-URI"] = response.address
    if response.fetched:
        record.record_date = response.fetched
    record.is_http = True
    lines = [f"HTTP/1.1 {response.status}"]
    lines += [f"{k}: {v}" for k, v in response.headers if k.lower() not in _OF_THE_TRANSFER]
    lines += [f"Content-Length: {len(response.body)}", "", ""]
    record.set_bytes_content("\r\n".join(lines).encode("utf-8", "replace") + response.body)
    stream = io.BytesIO()
    record.write(stream, checksum_data=True)
    return gzip.compress(stream.getvalue(), mtime=0) if zipped else stream.getvalue()
