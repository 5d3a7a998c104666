"""That a page was met: what it was, where, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from sayso.types import Page


@dataclass(frozen=True, slots=True)
class Sighting:
    """A page as a store remembers it: its digest and where it came from, without its bytes.

    `sha256` is that of the page's bytes, in hexadecimal digits. `name` is the input as it was
    named. `fetched` has a time zone.
    """

    sha256: str
    name: str
    address: str | None = None
    fetched: datetime | None = None

    @classmethod
    def of(cls, page: Page) -> Sighting:
        """The sighting of a page that was just loaded."""
        return cls(sha256(page.data).hexdigest(), page.name, page.address, page.fetched)


def stamp(moment: datetime | None = None) -> str:
    """A moment, by default this one, as the store writes it: ISO 8601, UTC, whole seconds."""
    moment = (moment or datetime.now(UTC)).astimezone(UTC)
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
