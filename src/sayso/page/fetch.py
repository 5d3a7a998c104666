"""Addresses fetched politely: robots.txt, one request at a time, and nothing twice in full."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from ssl import SSLCertVerificationError
from typing import TYPE_CHECKING

import httpcore2

from sayso._version import __version__
from sayso.errors import NotFetched, Walled
from sayso.page.addresses import parsed
from sayso.page.cache import Cache
from sayso.page.coding import LARGEST, too_large
from sayso.page.keeping import Keep
from sayso.page.network import NoSuchHost, Private, PublicNetwork
from sayso.page.response import Response
from sayso.types import Web

if TYPE_CHECKING:
    import ssl

    from httpx2 import URL
    from protego import Protego

AGENT = f"sayso/{__version__} (+https://github.com/sayso-project/sayso)"
"""How Sayso names itself to servers; in a robots.txt it is `sayso`."""
TIMEOUT = 20.0
"""Seconds that a server may take to answer, and between two parts of an answer."""
DEADLINE = 60.0
"""Seconds that an address may take in all, redirects included."""
MOST_REDIRECTS = 5
PAUSE = 1.0
"""Seconds between two requests to one host; a robots.txt can ask for up to `LONGEST_PAUSE`."""
LONGEST_PAUSE = 30.0
LARGEST_ROBOTS = 500 * 1024
"""Bytes of a robots.txt that are heeded (RFC 9309, section 2.5)."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ANSWERS = {
    401: "asks for a password",
    402: "asks for payment",
    403: "the server refuses it",
    404: "there is no such page; check the address",
    410: "the page is gone; look for it in a web archive",
    429: "the server has had too many requests; try again later",
    451: "withheld for legal reasons",
}
_WALLS = frozenset({401, 402})
_GATE = re.compile(r"[./](?:consent|cookie-?wall|privacy-?gate|paywall)[./]", re.IGNORECASE)


class Fetcher:
    """Fetches addresses one after the other, as `Web` says, and knows what it has fetched."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._cache = Cache(web.cache)
        self._keep = Keep(web.keep) if web.keep else None
        self._robots: dict[str, Protego] = {}
        self._asked: dict[str, float] = {}

    def fetch(self, address: str) -> Response:
        """What the address answers, with status 200, its address the one it was found at last.

        Raises NotFetched and its like, each with the reason in one line.
        """
        url = parsed(address, address)
        known = self._cache.get(str(url))
        if self._web.offline:
            if known is None:
                raise NotFetched(address, "not in the cache; read it once without --offline")
            response = known
        else:
            response = self._found(url, known, address)
            if response is not known:
                self._cache.put(str(url), response)
        if self._keep:
            self._keep.add(response)
        return response

    def _found(self, url: URL, known: Response | None, name: str) -> Response:
        """The answer behind all redirects; `known` itself where nothing has changed."""
        deadline = time.monotonic() + DEADLINE
        for hop in range(MOST_REDIRECTS + 1):
            self._heed_robots(url, name, deadline)
            if not hop:
                self._wait(url)
            conditions = _conditions(known) if known and known.address == str(url) else []
            response = self._answer(url, conditions, name, deadline)
            location = response.header("location")
            if known and conditions and response.status == 304:
                return known
            if response.status not in _REDIRECTS or not location:
                return _accepted(response, name)
            before, url = url, _redirected(url, location, name)
            if _is_gate(url) and not _is_gate(before):
                raise Walled(name, f"leads to a gate first ({url}); save the page in a browser")
        raise NotFetched(name, f"redirected more than {MOST_REDIRECTS} times; check the address")

    def _heed_robots(self, url: URL, name: str, deadline: float) -> None:
        """Raises NotFetched where the site asks robots to keep away."""
        site = _site(url)
        if site not in self._robots:
            self._robots[site] = self._robots_of(url, name, deadline)
        robots = self._robots[site]
        if not robots.can_fetch(str(url), "sayso"):
            raise NotFetched(
                name,
                f"the robots.txt of {url.host} asks programs not to fetch it; save the page in a "
                "browser, give the file",
            )

    def _robots_of(self, url: URL, name: str, deadline: float) -> Protego:
        """The site's robots.txt: none allows all, one that the server fails to give nothing."""
        from protego import Protego

        at = url.copy_with(raw_path=b"/robots.txt")
        for _ in range(MOST_REDIRECTS + 1):
            response = self._answer(at, [], name, deadline, LARGEST_ROBOTS)
            location = response.header("location")
            if response.status not in _REDIRECTS or not location:
                break
            at = _redirected(at, location, name)
        if response.status >= 500:
            raise NotFetched(
                name,
                f"the robots.txt of {url.host} cannot be had ({response.status}), so its pages "
                "are left alone; try again later",
            )
        rules = response.content(name) if response.status == 200 else b""
        return Protego.parse(rules.decode("utf-8", "replace"))

    def _answer(
        self,
        url: URL,
        conditions: list[tuple[str, str]],
        name: str,
        deadline: float,
        most: int | None = None,
    ) -> Response:
        """One request and its answer, of which `most` bytes are taken (else: all, or an error)."""
        timeouts = dict.fromkeys(("connect", "read", "write", "pool"), TIMEOUT)
        headers = [
            ("User-Agent", AGENT),
            ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"),
            ("Accept-Encoding", "gzip, deflate, br"),
            ("Connection", "close"),
            *conditions,
        ]
        with (
            _explained(url, name),
            httpcore2.ConnectionPool(
                ssl_context=self._trust,
                network_backend=PublicNetwork(private=self._web.private, deadline=deadline),
            ) as pool,
            pool.stream(
                "GET", str(url), headers=headers, extensions={"timeout": timeouts}
            ) as answer,
        ):
            body = bytearray()
            for part in answer.iter_stream():
                body += part
                if len(body) > (most or LARGEST):
                    if most is None:
                        raise too_large(name)
                    break
            return Response(
                address=str(url),
                fetched=datetime.now(UTC).replace(microsecond=0),
                status=answer.status,
                headers=tuple(
                    (k.decode("latin-1"), v.decode("latin-1")) for k, v in answer.headers
                ),
                body=bytes(body[:most]),
            )

    def _wait(self, url: URL) -> None:
        """Until the host may be asked for another page."""
        asked = self._asked.get(url.host)
        if asked is not None:
            wished = self._robots[_site(url)].crawl_delay("sayso") or 0.0
            pause = max(PAUSE, min(wished, LONGEST_PAUSE))
            time.sleep(max(0.0, asked + pause - time.monotonic()))
        self._asked[url.host] = time.monotonic()

    @cached_property
    def _trust(self) -> ssl.SSLContext:
        return httpcore2.default_ssl_context()


def _site(url: URL) -> str:
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _is_gate(url: URL) -> bool:
    """True if the host or the path says that it asks for consent or payment first."""
    return _GATE.search(f".{url.host}{url.path}/") is not None


def _redirected(url: URL, location: str, name: str) -> URL:
    try:
        return parsed(str(url.join(location)), name)
    except ValueError as error:
        raise NotFetched(name, f"redirected to what is no address ({error})") from error


def _conditions(known: Response) -> list[tuple[str, str]]:
    """What makes a server say that nothing has changed instead of sending it again (RFC 9110)."""
    asked = (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified"))
    return [(ask, value) for ask, header in asked if (value := known.header(header))]


def _accepted(response: Response, name: str) -> Response:
    """The answer if it has status 200. Raises Walled or NotFetched."""
    status = response.status
    if status == 200:
        return response
    fault = "the server has a fault; try again later" if status >= 500 else "no page came"
    error = Walled if status in _WALLS else NotFetched
    raise error(name, f"{_ANSWERS.get(status, fault)} (HTTP status {status})")


@contextmanager
def _explained(url: URL, name: str) -> Iterator[None]:
    """Turns what goes wrong on the way to a server into a line that says what to do."""
    host = url.host
    try:
        yield
    except NoSuchHost as error:
        reason = f"there is no host {host}; check the address, then the connection"
        raise NotFetched(name, reason) from error
    except Private as error:
        reason = f"{host} is a loopback or private address ({error}); --private allows it"
        raise NotFetched(name, reason) from error
    except httpcore2.TimeoutException as error:
        reason = f"{host} took more than {TIMEOUT:.0f} seconds to answer, or {DEADLINE:.0f} in all"
        raise NotFetched(name, f"{reason}; try again later") from error
    except httpcore2.ConnectError as error:
        if isinstance(error.__cause__, SSLCertVerificationError):
            reason = f"{host} proves not to be {host} ({error.__cause__.verify_message})"
        else:
            reason = f"no server answers at {host} ({_plain(error)}); check the address"
        raise NotFetched(name, reason) from error
    except (httpcore2.NetworkError, httpcore2.ProtocolError) as error:
        reason = f"the connection to {host} broke off ({_plain(error)}); try again"
        raise NotFetched(name, reason) from error


def _plain(error: Exception) -> str:
    cause = error.__cause__
    return (isinstance(cause, OSError) and cause.strerror) or str(error) or type(error).__name__
