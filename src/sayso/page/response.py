"""What a server answered, now or when it was archived, and the page in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sayso.page.coding import decoded, unchunked
from sayso.page.media import media
from sayso.types import Page

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Response:
    """The answer to a request: from which address, when, and in which words.

    `body` is as it was sent, content encodings and all.
    """

    address: str
    fetched: datetime | None
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        """The value of a header; several of that name are joined by commas."""
        values = [value for key, value in self.headers if key.lower() == name]
        return ", ".join(values) if values else None

    @property
    def content_type(self) -> str:
        """The media type in lower case, without parameters; "" where the server named none."""
        return (self.header("content-type") or "").partition(";")[0].strip().lower()

    def content(self, name: str) -> bytes:
        """The body without its transfer and content encodings. Raises NotAPage."""
        body = self.body
        if "chunked" in (self.header("transfer-encoding") or "").lower():
            body = unchunked(body)
        encodings = (self.header("content-encoding") or "").lower().replace(",", " ").split()
        return decoded(body, encodings, name)

    def page(self, name: str, file: str | None = None) -> Page:
        """The page in the body. Raises NotAPage where there is none."""
        data = self.content(name)
        charset = _CHARSET.search(self.header("content-type") or "")
        return Page(
            data=data,
            name=name,
            media=media(data, name, claimed=self.content_type),
            file=file,
            address=self.address,
            fetched=self.fetched,
            charset=charset[1] if charset else None,
        )


Fetch = Callable[[str], Response]
"""Hands over what an address answers; raises InputError."""
