"""Feeds: their entries as pages, newest first, fetched only where they are cut short."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.article import read_page
from sayso.errors import InputError, NotAPage, NotFetched
from sayso.page import feeds, fetch, pages
from sayso.types import Page, Web
from tests.server import Server, serving

TEXT = (
    "<p>The night ferry will run again from May, said Nora Quist, the operator's director.</p>"
    "<p>She added that forty crews were ready to sail and that the old harbour would stay open.</p>"
) * 6


def rss(*items: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!-- by hand --><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        "<title>The Sandreach Lantern</title><link>https://lantern.example/</link>"
        + "".join(f"<item>{item}</item>" for item in items)
        + "</channel></rss>"
    ).encode()


def item(number: int, day: int | None, body: str = "Ferry to run again, read more") -> str:
    date = f"<pubDate>Tue, {day:02} Feb 2026 10:00:00 GMT</pubDate>" if day else ""
    link = f"<link>https://lantern.example/{number}</link>"
    return f"<title>Ferry {number}</title>{link}{date}<description>{body}</description>"


def whole(number: int, day: int | None) -> str:
    return item(number, day) + f"<content:encoded><![CDATA[{TEXT}]]></content:encoded>"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    monkeypatch.setattr(fetch, "PAUSE", 0.0)
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path / "cache"))
    with serving() as server:
        yield server


def read(tmp_path: Path, feed: bytes, **options: object) -> list[Page | InputError]:
    path = tmp_path / "feed.xml"
    path.write_bytes(feed)
    web = Web(**{"offline": True, **options})  # type: ignore[arg-type]
    return list(pages([str(path)], web))


def test_an_entry_with_its_text_is_a_page_that_nobody_is_asked_for(tmp_path: Path) -> None:
    (page,) = read(tmp_path, rss(whole(1, 5)))
    assert isinstance(page, Page)
    assert page.address == "https://lantern.example/1"
    article = read_page(page)
    assert article.title == "Ferry 1"
    assert article.addresses == ("https://lantern.example/1",)
    assert article.published
    assert article.published.startswith("2026-02-05")
    assert "said Nora Quist, the operator's director." in article.text


def test_the_newest_come_first_and_those_without_a_date_last(tmp_path: Path) -> None:
    feed = rss(whole(1, 5), whole(2, None), whole(3, 19), whole(4, 12), whole(3, 19))
    found = [page.address for page in read(tmp_path, feed) if isinstance(page, Page)]
    assert [str(address)[-1] for address in found] == ["3", "4", "1", "2"]
    found = [page.address for page in read(tmp_path, feed, limit=2) if isinstance(page, Page)]
    assert [str(address)[-1] for address in found] == ["3", "4"]


def test_atom_is_read_too(tmp_path: Path) -> None:
    feed = f"""<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?>
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Lantern</title><entry><title>Ferry</title>
    <author><name>Ines Roth</name></author><link href="https://lantern.example/9"/>
    <updated>2026-02-17T08:30:00+01:00</updated>
    <content type="html"><![CDATA[{TEXT}]]></content></entry></feed>"""
    (page,) = read(tmp_path, feed.encode())
    assert isinstance(page, Page)
    article = read_page(page)
    assert article.authors == ("Ines Roth",)
    assert article.published
    assert article.published.startswith("2026-02-17T07:30")


def test_entries_that_are_cut_short_are_fetched(server: Server) -> None:
    server.has("/2", f"<html><body><h1>Ferry</h1>{TEXT}</body></html>".encode())
    items = [item(number, number) for number in (1, 2)]
    feed = rss(*items).replace(b"https://lantern.example", server.at("").encode())
    server.has("/feed", feed, Content_Type="application/rss+xml")
    first, second = pages([server.at("/feed")], Web(private=True))
    assert isinstance(first, Page)
    assert first.address == server.at("/2")
    assert first.name == f"{server.at('/feed')}: {server.at('/2')}"
    assert isinstance(second, NotFetched)
    assert server.paths() == ["/robots.txt", "/feed", "/2", "/1"]


def test_a_text_that_breaks_off_is_no_whole_one(tmp_path: Path) -> None:
    for end in ("…", "[…]", "... Read more »", "Continue reading Ferry to run again"):
        (error,) = read(tmp_path, rss(item(1, 1, f"<![CDATA[{TEXT}{end}]]>")))
        assert isinstance(error, NotFetched)
        assert "not in the cache" in str(error)
    (page,) = read(tmp_path, rss(item(1, 1, f"<![CDATA[{TEXT}]]>")))
    assert isinstance(page, Page)


def test_a_feed_that_leads_to_itself_ends(server: Server) -> None:
    feed = rss(f"<title>Loop</title><link>{server.at('/feed')}</link>")
    server.has("/feed", feed, Content_Type="application/rss+xml")
    (error,) = pages([server.at("/feed")], Web(private=True))
    assert "leads to another feed" in str(error)


@pytest.mark.parametrize(
    ("feed", "words"),
    [
        (rss(), "without entries"),
        (b"<rss><channel><item", "without entries"),
        (rss("<title>Ferry</title>"), "without text and without a web address"),
        (rss("<title>F</title><link>javascript:x</link>"), "without a web address"),
    ],
)
def test_what_is_no_use_is_named(tmp_path: Path, feed: bytes, words: str) -> None:
    (error,) = read(tmp_path, feed)
    assert isinstance(error, NotAPage)
    assert words in str(error)


def test_what_was_whole_of_a_damaged_feed_is_read(tmp_path: Path) -> None:
    feed = rss(whole(1, 5), whole(2, 4))
    found = read(tmp_path, feed[: len(feed) - 600])
    assert isinstance(found[0], Page)
    assert found[0].address == "https://lantern.example/1"


def test_a_huge_feed_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "LARGEST_FEED", 1 << 20)
    (error,) = read(tmp_path, rss(*[item(n, 1) for n in range(9000)]))
    assert "more than a feed can have (1 MiB)" in str(error)


BROKEN = feeds.LARGEST_BROKEN_FEED


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (b"<ferry " + b"runs again " * (BROKEN // 10), "a damaged feed larger than 2 MiB"),
        (b"</item>" + b"said " * (BROKEN // 5), "a damaged feed larger than 2 MiB"),
        (b"<b>" * 250_000, "250,000 tags"),
        (b"<b/>" * 250_000, "250,000 tags"),
        (b'<a b="%s"/>' % b'" b="'.join(b"%d" % n for n in range(200)), None),
        (b"<a %s/>" % b" ".join(b'a%d=""' % n for n in range(200)), "100 attributes"),
    ],
)
def test_what_would_take_gigabytes_or_minutes_to_parse_is_refused(
    tmp_path: Path, part: bytes, words: str | None
) -> None:
    first, *others = read(tmp_path, rss(whole(1, 5)).replace(b"</item>", part + b"</item>"))
    assert not others
    if words is None:
        assert isinstance(first, Page)
    else:
        assert isinstance(first, NotAPage)
        assert words in str(first)


def test_a_feed_is_decoded_as_the_standard_has_it(tmp_path: Path) -> None:
    feed = rss(whole(1, 5).replace("Nora", "Zoë")).decode()
    for charset in ("iso-8859-1", "utf-16", "punycode"):
        spelt = feed.replace('"utf-8"', f'"{charset}"').replace("Zoë", "Zoë “no”")
        data = spelt.encode({"iso-8859-1": "cp1252", "punycode": "utf-8"}.get(charset, charset))
        (page,) = read(tmp_path, data)
        assert isinstance(page, Page)
        assert "said Zoë “no” Quist" in page.data.decode()


def test_an_entity_bomb_is_no_feed(tmp_path: Path) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12)
    )
    (error,) = read(
        tmp_path, bomb + b"]><rss><channel><item><title>&m;</title></item></channel></rss>"
    )
    assert "looks like XML" in str(error)
