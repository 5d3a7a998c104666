"""Feeds (RSS, Atom): their entries, newest first, as pages."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape, unescape
from typing import Any

from sayso.errors import InputError, NotAPage
from sayso.page.addresses import is_address
from sayso.page.response import Fetch
from sayso.types import Page

LARGEST_FEED = 16 * 1024 * 1024
"""The most bytes that a feed may have."""
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
    if len(feed.data) > LARGEST_FEED:
        raise NotAPage(feed.name, f"a feed larger than {LARGEST_FEED >> 20} MiB; give a part of it")
    import feedparser

    headers = {"content-location": feed.address or ""}
    if feed.charset:
        headers["content-type"] = f"application/xml; charset={feed.charset}"
    parsed = feedparser.parse(
        io.BytesIO(feed.data),
        response_headers=headers,
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
