"""Addresses fetched from a real server: politely, within bounds, from public networks only."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from sayso.errors import InputError, NotAPage, NotFetched, SaysoError, UsageError, Walled
from sayso.page import coding, fetch, load, network, pages
from sayso.types import Page, Web
from tests.server import Server, serving

HTML = b"<!DOCTYPE html><html><head><title>Tugs</title></head><body><p>Tied up.</p></body></html>"

Load = Callable[..., Page]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    monkeypatch.setattr(fetch, "PAUSE", 0.0)
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path / "cache"))
    with serving() as server:
        server.has("/page", HTML)
        yield server


def get(address: str, **options: object) -> Page:
    return load(address, Web(**{"private": True, **options}))  # type: ignore[arg-type]


def refused(address: str, **options: object) -> str:
    """The one line for an address from which no page comes."""
    with pytest.raises(InputError) as raised:
        get(address, **options)
    assert str(raised.value).startswith(f"{address}: ")
    assert "\n" not in str(raised.value)
    return str(raised.value).removeprefix(f"{address}: ")


def test_a_page_comes_with_its_address_date_and_charset(server: Server) -> None:
    page = get(server.at("/page"))
    assert (page.data, page.media, page.charset) == (HTML, "html", "utf-8")
    assert page.name == page.address == server.at("/page")
    assert page.file is None
    assert page.fetched
    assert abs(page.fetched.timestamp() - time.time()) < 60


def test_it_says_who_it_is_and_asks_robots_first(server: Server) -> None:
    get(server.at("/page"))
    assert server.paths() == ["/robots.txt", "/page"]
    assert all(headers["user-agent"].startswith("sayso/") for _, headers in server.asked)
    assert "cookie" not in server.asked[1][1]


@pytest.mark.parametrize(
    ("rules", "path"),
    [
        (b"User-agent: *\nDisallow: /private", "/private/page"),
        (b"User-agent: sayso\nDisallow: /\n\nUser-agent: *\nAllow: /", "/page"),
        (b"User-agent: *\nDisallow: /*.html$", "/a.html"),
    ],
)
def test_robots_txt_is_heeded(server: Server, rules: bytes, path: str) -> None:
    server.has("/robots.txt", rules, Content_Type="text/plain")
    server.has(path, HTML)
    assert "the robots.txt of 127.0.0.1 asks programs not to fetch it" in refused(server.at(path))
    assert server.paths() == ["/robots.txt"]


def test_robots_txt_is_asked_for_once_and_heeded_behind_redirects(server: Server) -> None:
    server.has("/robots.txt", b"User-agent: *\nDisallow: /closed")
    server.has("/closed", HTML)
    server.has("/moved", b"", 302, Location="/closed")
    server.has("/other", HTML)
    web = Web(private=True)
    first, second = pages([server.at("/moved"), server.at("/other")], web)
    assert isinstance(first, NotFetched)
    assert isinstance(second, Page)
    assert server.paths() == ["/robots.txt", "/moved", "/other"]


def test_a_robots_txt_that_fails_closes_the_site(server: Server) -> None:
    server.has("/robots.txt", b"", 503)
    assert "the robots.txt of 127.0.0.1 cannot be had (503)" in refused(server.at("/page"))


def test_pages_of_one_host_are_asked_for_with_pauses(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    monkeypatch.setattr(fetch, "PAUSE", 7.0)
    list(pages([server.at("/page")] * 2, Web(private=True)))
    assert [round(seconds) for seconds in slept] == [7]
    server.has("/robots.txt", b"User-agent: *\nCrawl-delay: 900")
    list(pages([server.at("/page")] * 2, Web(private=True)))
    assert [round(seconds) for seconds in slept] == [7, round(fetch.LONGEST_PAUSE)]


def test_redirects_are_followed_to_the_address_that_has_the_page(server: Server) -> None:
    server.has("/old", b"", 301, Location="/older?x=1#part")
    server.has("/older?x=1", b"", 308, Location=server.at("/page"))
    page = get(server.at("/old"))
    assert (page.name, page.address, page.data) == (server.at("/old"), server.at("/page"), HTML)


def test_a_redirect_to_a_gate_is_named(server: Server) -> None:
    server.has("/ferry", b"", 302, Location="/consent/ask?next=/ferry")
    with pytest.raises(Walled, match="leads to a gate first"):
        get(server.at("/ferry"))
    server.has("/consent/old", b"", 302, Location="/consent/new")
    server.has("/consent/new", HTML)
    assert get(server.at("/consent/old")).data == HTML


def test_endless_and_odd_redirects_end(server: Server) -> None:
    server.has("/loop", b"", 302, Location="/loop")
    assert "redirected more than 5 times" in refused(server.at("/loop"))
    assert len(server.asked) == 7
    for location in ("ftp://courier.example/x", "file:///etc/passwd", "http://a:b@c.example/"):
        server.has("/odd", b"", 302, Location=location)
        assert isinstance(refused(server.at("/odd")), str)


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (404, NotFetched, "there is no such page; check the address (HTTP status 404)"),
        (410, NotFetched, "the page is gone"),
        (403, NotFetched, "the server refuses it"),
        (429, NotFetched, "try again later"),
        (503, NotFetched, "the server has a fault; try again later (HTTP status 503)"),
        (204, NotFetched, "no page came (HTTP status 204)"),
        (401, Walled, "asks for a password"),
        (402, Walled, "asks for payment"),
    ],
)
def test_every_status_has_its_line(
    server: Server, status: int, kind: type[InputError], words: str
) -> None:
    server.has("/x", b"", status)
    with pytest.raises(kind):
        get(server.at("/x"))
    assert words in refused(server.at("/x"))


@pytest.mark.parametrize(
    ("headers", "body", "words"),
    [
        ({"Content_Type": "image/png"}, b"\x89PNG\r\n\x1a\n", "looks like a PNG image"),
        ({}, b"", "empty"),
        ({"Content_Encoding": "gzip"}, gzip.compress(HTML)[:-5], "damaged"),
        ({"Content_Encoding": "gzip"}, gzip.compress(bytes(5 << 20)), "larger than 1 MiB"),
        ({}, bytes(2 << 20), "larger than 1 MiB"),
    ],
)
def test_what_is_no_page_is_refused(
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    headers: dict[str, str],
    body: bytes,
    words: str,
) -> None:
    monkeypatch.setattr(coding, "LARGEST", 1 << 20)
    monkeypatch.setattr(fetch, "LARGEST", 1 << 20)
    server.has("/x", body, 200, **headers)
    with pytest.raises(NotAPage, match=words):
        get(server.at("/x"))


def test_an_endless_answer_is_cut_off(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"<p>more" * 10_000)
        except OSError:
            pass

    monkeypatch.setattr(fetch, "LARGEST", 1 << 20)
    server.answers["/feed"] = endless
    assert "larger than" in refused(server.at("/feed"))


def test_a_server_that_drips_runs_into_the_deadline(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            for _ in range(500):
                handler.wfile.write(b"x")
                time.sleep(0.02)
        except OSError:
            pass

    server.answers["/drip"] = drip
    get(server.at("/page"))
    monkeypatch.setattr(fetch, "DEADLINE", 0.5)
    assert "took more than" in refused(server.at("/drip"))


def test_a_server_that_is_silent_or_hangs_up_is_named(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answers["/bye"] = lambda handler: handler.connection.shutdown(socket.SHUT_RDWR)
    assert "the connection to 127.0.0.1 broke off" in refused(server.at("/bye"))
    server.answers["/silent"] = lambda handler: time.sleep(3)
    monkeypatch.setattr(fetch, "TIMEOUT", 0.3)
    assert "try again later" in refused(server.at("/silent"))


def test_nobody_at_home_and_no_such_host_are_told_apart() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "no server answers at 127.0.0.1" in refused(f"http://127.0.0.1:{port}/")
    assert "there is no host courier.invalid; check" in refused("http://courier.invalid/x")


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:{port}/page",
        "http://localhost:{port}/page",
        "http://2130706433:{port}/page",
        "http://0x7f.1:{port}/page",
        "http://[::ffff:127.0.0.1]:{port}/page",
        "http://0.0.0.0:{port}/page",
    ],
)
def test_loopback_is_refused_under_every_name(server: Server, address: str) -> None:
    address = address.format(port=server.port)
    assert "--private allows it" in refused(address, private=False)
    assert server.asked == []


def resolving(monkeypatch: pytest.MonkeyPatch, names: dict[str, list[str]]) -> list[str]:
    """Names stand for these addresses, in turn if they are asked for again."""
    asked: list[str] = []

    def answer(host: str, port: int, **rest: object) -> list[tuple[object, ...]]:
        asked.append(host)
        found = names[host].pop(0) if len(names[host]) > 1 else names[host][0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (found, port))]

    monkeypatch.setattr(network, "getaddrinfo", answer)
    return asked


def test_a_name_for_a_private_address_is_refused_also_behind_a_redirect(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, {"courier.example": ["127.0.0.1"], "public.example": ["127.0.0.1"]})
    address = server.at("/page", "courier.example")
    assert "courier.example is a loopback or private address" in refused(address, private=False)
    public = [True, True, False]
    monkeypatch.setattr(network, "is_public", lambda address: public.pop(0))
    server.has("/out", b"", 302, Location=server.at("/page", "courier.example"))
    away = server.at("/out", "public.example")
    assert "courier.example is a loopback or private address" in refused(away, private=False)
    assert server.paths() == ["/robots.txt", "/out"]


def test_the_address_that_was_checked_is_the_one_connected_to(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[str] = []

    def passes(address: str) -> bool:
        checked.append(address)
        return True

    asked = resolving(monkeypatch, {"courier.example": ["127.0.0.1", "127.0.0.1", "10.9.9.9"]})
    monkeypatch.setattr(network, "is_public", passes)
    page = get(server.at("/page", "courier.example"), private=False)
    assert page.data == HTML
    assert asked == ["courier.example"] * 2  # once for robots.txt, once for the page
    assert checked == ["127.0.0.1"] * 2


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:4700:4700::1111", True),
        ("::ffff:93.184.215.14", True),
        ("10.0.0.1", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("198.18.0.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("fec0::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::", False),
    ],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert network.is_public(address) is public


def test_nothing_is_fetched_twice_in_full(server: Server) -> None:
    def versioned(handler: BaseHTTPRequestHandler) -> None:
        known = handler.headers["If-None-Match"] == '"7"' or handler.headers["If-Modified-Since"]
        handler.send_response(304 if known else 200)
        handler.send_header("ETag", '"7"')
        handler.send_header("Content-Encoding", "gzip")
        handler.end_headers()
        if not known:
            handler.wfile.write(gzip.compress(HTML))

    server.answers["/v"] = versioned
    first, second = get(server.at("/v")), get(server.at("/v"))
    assert first == second
    assert server.asked[-1][1]["if-none-match"] == '"7"'
    server.has("/v", b"<p>New.", ETag='"8"')
    assert get(server.at("/v")).data == b"<p>New."
    assert get(server.at("/v"), offline=True).data == b"<p>New."


def test_offline_asks_nobody(server: Server) -> None:
    server.has("/old", b"", 301, Location="/page")
    online = get(server.at("/old"))
    count = len(server.asked)
    assert get(server.at("/old"), offline=True) == online
    assert "not in the cache; read it once without --offline" in refused(
        server.at("/other"), offline=True
    )
    assert len(server.asked) == count


def test_a_damaged_cache_is_no_cache(server: Server, tmp_path: Path) -> None:
    get(server.at("/page"))
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(kept.read_bytes()[:-30])
    assert "not in the cache" in refused(server.at("/page"), offline=True)
    assert get(server.at("/page")).data == HTML
    assert get(server.at("/page"), offline=True).data == HTML


def test_a_cache_that_cannot_be_written_stops_nothing(server: Server, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    assert get(server.at("/page")).data == HTML


@pytest.mark.parametrize("name", ["kept.warc.gz", "kept.warc"])
def test_what_is_kept_is_an_archive_of_what_came(server: Server, tmp_path: Path, name: str) -> None:
    server.has("/zipped", gzip.compress(b"<p>Zipped."), Content_Encoding="gzip")
    server.has("/gone", b"", 410)
    path = tmp_path / name
    web = Web(private=True, keep=str(path))
    inputs = [server.at("/page"), server.at("/gone"), server.at("/zipped")]
    came = [page for page in pages(inputs, web) if isinstance(page, Page)]
    kept = [page for page in pages([str(path)]) if isinstance(page, Page)]
    assert [(p.data, p.address, p.fetched) for p in kept] == [
        (p.data, p.address, p.fetched) for p in came
    ]
    assert len(kept) == 2


def test_a_place_to_keep_pages_that_is_none_stops_the_work(server: Server, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="name one"):
        get(server.at("/page"), keep=str(tmp_path / "kept.html"))
    with pytest.raises(SaysoError, match="cannot be written"):
        get(server.at("/page"), keep=str(tmp_path / "no" / "kept.warc"))


def test_an_archive_is_read_from_its_address(server: Server) -> None:
    from tests.archives import archive, page

    server.has("/a.warc.gz", archive([page(1), page(2)])[0], Content_Type="application/gzip")
    found = list(pages([server.at("/a.warc.gz")], Web(private=True)))
    assert [item.data for item in found if isinstance(item, Page)] == [page(1).body, page(2).body]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://", "is no address"),
        ("https:///path", "is no address"),
        ("https://a:b@courier.example/", "holds a user's name"),
        ("https://courier.example:99999/", "is no address"),
    ],
)
def test_what_is_no_address_is_refused_without_asking(address: str, words: str) -> None:
    assert words in refused(address)
