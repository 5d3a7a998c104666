"""Feeds (RSS, Atom): their entries, newest first, as pages."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape, unescape
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

from sayso.decoding import decode
from sayso.errors import InputError, NotAPage
from sayso.page.addresses import is_address
from sayso.page.response import Fetch
from sayso.types import Page

LARGEST_FEED = 16 * 1024 * 1024
"""The most bytes that a feed may have; ..."""
LARGEST_BROKEN_FEED = 2 * 1024 * 1024
"""... as many where it is not well-formed, as the parser then takes 200 bytes for each; ..."""
MOST_FEED_TAGS = 250_000
"""... tags, as it spends up to 25 microseconds on each; ..."""
MOST_ATTRIBUTES = 100
"""... and attributes of one element, as it takes the square of their number."""
WHOLE = 120
"""Words from which on what an entry says of itself is taken for the whole article."""

_TAG = re.compile(r"<[^<>]*>")
_CUT = re.compile(
    r"(?:…|\.\.\.|\b(?:read|see|view) (?:more|the full \w+)|\bcontinue reading\b[^.]{0,80})"
    r"[\s\])>»→]*$",
    re.IGNORECASE,
)


def entries(feed: Page, fetch: Fetch, limit: int) -> Iterator[Page | InputError]:
    """The newest `limit` entries of the feed, those without a date last.

    An entry that carries the whole article is a page made of it, in HTML; of others the address
    is fetched. Raises NotAPage where the feed is too large or has no entries.
    """
    import feedparser

    parsed = feedparser.parse(
        io.BytesIO(_bounded(feed)),
        response_headers={
            "content-location": feed.address or "",
            "content-type": "application/xml; charset=utf-8",
        },
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not parsed.entries:
        raise NotAPage(feed.name, "a feed without entries, or one that is damaged; fetch it again")
    newest = sorted(parsed.entries, key=_date, reverse=True)
    seen: set[str] = set()
    for entry in newest:
        address = entry.get("link", "").strip()
        if address in seen:
            continue
        if len(seen) == limit:
            return
        seen.add(address or f"entry {len(seen)}")
        try:
            yield _page(entry, address, feed, parsed.feed, fetch)
        except InputError as error:
            yield error


def _bounded(feed: Page) -> bytes:
    """The feed in UTF-8. Raises NotAPage for what takes minutes or gigabytes to parse."""

    def more(than: str) -> NotAPage:
        return NotAPage(feed.name, f"more than a feed can have ({than}); give a part of it")

    def count(_: str, attributes: dict[str, str]) -> None:
        if len(attributes) > MOST_ATTRIBUTES:
            raise more(f"{MOST_ATTRIBUTES} attributes of one element")

    if len(feed.data) > LARGEST_FEED:
        raise more(f"{LARGEST_FEED >> 20} MiB")
    data = decode(feed.data, markup=True, charset=feed.charset).encode("utf-8", "replace")
    if data.count(b"<") > MOST_FEED_TAGS:
        raise more(f"{MOST_FEED_TAGS:,} tags")
    parser = ParserCreate("utf-8", namespace_separator=" ")
    parser.StartElementHandler = count
    try:
        parser.Parse(data, True)
    except ExpatError as error:
        if len(data) > LARGEST_BROKEN_FEED:
            most = f"{LARGEST_BROKEN_FEED >> 20} MiB"
            raise NotAPage(
                feed.name, f"a damaged feed larger than {most}; fetch it again"
            ) from error
    return data


def _date(entry: Any) -> tuple[int, ...]:
    return tuple(entry.get("published_parsed") or entry.get("updated_parsed") or ())


def _page(entry: Any, address: str, feed: Page, about: Any, fetch: Fetch) -> Page:
    name = f"{feed.name}: {address or _plain(entry.get('title', '')) or 'an entry'}"
    texts = [*entry.get("content", []), entry.get("summary_detail") or {}]
    body = max((_html(text) for text in texts), key=len)
    words = _plain(body)
    if is_address(address) and (len(words.split()) < WHOLE or _CUT.search(words)):
        page = fetch(address).page(name, feed.file)
        if page.media == "feed":
            raise NotAPage(name, "leads to another feed; read that one")
        return page
    if not words:
        raise NotAPage(name, "an entry without text and without a web address")
    return Page(
        data=_document(entry, address, body, about).encode("utf-8", "replace"),
        name=name,
        media="html",
        file=feed.file,
        address=address if is_address(address) else None,
        fetched=feed.fetched,
        charset="utf-8",
    )


def _document(entry: Any, address: str, body: str, about: Any) -> str:
    """The entry as a page of its own, with what it says about itself in the head."""
    title = escape(_plain(entry.get("title", "")))
    facts = {
        "author": _plain(entry.get("author", "")),
        "article:published_time": _iso(_date(entry)),
        "og:site_name": _plain(about.get("title", "")),
        "og:type": "article",
    }
    head = [
        f'<meta {"property" if ":" in key else "name"}="{key}" content="{escape(value)}">'
        for key, value in facts.items()
        if value
    ]
    if is_address(address):
        head.append(f'<link rel="canonical" href="{escape(address)}">')
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{"".join(head)}'
        f"</head><body><article><h1>{title}</h1>{body}</article></body></html>"
    )


def _iso(date: tuple[int, ...]) -> str:
    """The date of a feed in UTC, as ISO 8601; "" where there is none or there cannot be such."""
    try:
        year, month, day, hour, minute, second, *_ = date
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC).isoformat()
    except ValueError:
        return ""


def _html(text: Any) -> str:
    value = text.get("value") or ""
    if text.get("type") != "text/plain" or _TAG.search(value):
        return str(value)
    return "".join(f"<p>{escape(line)}</p>" for line in value.splitlines() if line.strip())


def _plain(markup: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", markup)).split())
