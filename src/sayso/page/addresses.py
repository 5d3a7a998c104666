"""Web addresses as users write them: which inputs are some, and in which form they are fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.errors import NotFetched

if TYPE_CHECKING:
    from httpx2 import URL

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_NEARLY = re.compile(
    r"(?:[a-z]{3,6}[:;]/{1,2}|https?//|//)?(?P<rest>(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?/\S*)"
    r"|(?:h\w{2,4}[:;]?/{1,2}|https?:)(?P<host>[\w-]+\.[\w.-]+\S*)"
    r"|(?P<www>www\.[\w-]+\.\S+)",
    re.IGNORECASE,
)


def is_address(input: str) -> bool:
    """True for what starts like an address that can be fetched."""
    return _ADDRESS.match(input) is not None


def meant_address(input: str) -> str | None:
    """The address that an input which is none was perhaps meant to be."""
    match = _NEARLY.fullmatch(input.strip())
    return f"https://{match['rest'] or match['host'] or match['www']}" if match else None


def parsed(address: str, name: str) -> URL:
    """The address in parts, its host in ASCII, without its fragment.

    Raises NotFetched for what is no address, for another scheme than HTTP, and for one that holds
    a password, which would end up in caches and records.
    """
    from httpx2 import URL, InvalidURL

    try:
        url = URL(address.strip()).copy_with(fragment=None)
        port = 443 if url.port is None else url.port
        web = url.scheme in ("http", "https") and url.host and 0 < port < 1 << 16
    except (InvalidURL, ValueError, TypeError) as error:
        raise NotFetched(name, f"is no address that can be fetched ({error})") from error
    if not web:
        raise NotFetched(name, "is no address of a web page; give one that starts with https://")
    if url.userinfo:
        raise NotFetched(name, "holds a user's name; give the address without it")
    return url
