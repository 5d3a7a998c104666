"""What a page says about its article: title, authors, date, section, address, language."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

_DATE_METAS = ("article:published_time", "og:article:published_time", "datePublished", "dc.date")
_TAIL = re.compile(r"\s+[|–—·»:-]\s+|\s*[|»]\s*")
_CODE = re.compile(r"[a-z]{2}(?=$|[-_])")
_DEPTH = 6
_FIRST_YEAR = 1900  # what is older is a place-holder


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says about its article; `full_title` is the title with the outlet's tail."""

    title: str | None
    full_title: str | None
    authors: tuple[str, ...]
    published: str | None
    outlet: str | None
    section: tuple[str, ...]
    address: str | None
    language: str | None


def facts_of(tree: Any, known: Any, address: str | None) -> Facts:
    """The facts from the page's tree and from what the extractor found (`known`)."""
    linked = list(_linked_data(tree))
    article = next((node for node in linked if _is_article(node)), {})
    full_title = _line(known.title)
    title = _bare_title(tree, full_title, (known.sitename, known.hostname))
    return Facts(
        title=title,
        full_title=full_title,
        authors=tuple(_names(article.get("author")) or _texts((known.author or "").split(";"))),
        published=_published(tree, article) or known.date or None,
        outlet=_outlet(tree, article, known),
        section=_section(tree, linked, article, known.categories, (title, full_title)),
        address=address or _address(known.url),
        language=_language(tree),
    )


def _line(value: object) -> str | None:
    """The value as one line of text, None if it is none; some pages escape theirs twice."""
    return " ".join(html.unescape(value).split()) or None if isinstance(value, str) else None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _bare_title(tree: Any, title: str | None, outlets: tuple[str | None, ...]) -> str | None:
    """The title as the page shows it, or without a tail that names the outlet."""
    if not title:
        return None
    shown = [_line(head.text_content()) for head in tree.iter("h1", "h2", "h3")]
    parts = [part for part in shown if part and len(part.split()) > 2 and part in title]
    if parts and (title.startswith(longest := max(parts, key=len)) or title.endswith(longest)):
        return longest
    names = [_letters(outlet) for outlet in outlets if outlet]
    for cut in reversed(list(_TAIL.finditer(title))):
        tail = _letters(title[cut.end() :])
        if tail and any(tail in name or name in tail for name in names):
            title = title[: cut.start()]
        else:
            break
    return title.strip() or None


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD; what is broken is passed over."""
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", ""):
            try:
                yield from _objects(json.loads(script.text or "", strict=False), _DEPTH)
            except (ValueError, RecursionError):
                continue


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(value, list) and depth:
        for entry in value:
            yield from _objects(entry, depth - 1)
    elif isinstance(value, dict) and depth:
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "breadcrumb"):
            yield from _objects(value.get(key), depth - 1)


def _is_article(node: dict[str, Any]) -> bool:
    return any(kind.endswith(("Article", "Posting")) for kind in _texts(node.get("@type")))


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for text in map(_line, values) if text]


def _names(value: Any) -> list[str]:
    """The names in a JSON-LD value: texts, things with a name, or a list of these."""
    values = value if isinstance(value, list) else [value]
    named = [entry.get("name") if isinstance(entry, dict) else entry for entry in values]
    return list(dict.fromkeys(name for inner in named for name in _texts(inner)))


def _metas(tree: Any, *names: str) -> list[str]:
    found: dict[str, list[str]] = {name.lower(): [] for name in names}
    for meta in tree.iter("meta"):
        for key in ("property", "name", "itemprop"):
            values = found.get(meta.get(key, "").lower())
            if values is not None:
                values += _texts(meta.get("content"))
                break
    return [value for values in found.values() for value in values]


def _published(tree: Any, article: dict[str, Any]) -> str | None:
    """The date with its time and zone where the page gives them, in ISO 8601."""
    for value in [*_texts(article.get("datePublished")), *_metas(tree, *_DATE_METAS)]:
        try:
            day = len(value) <= len("2000-01-01")
            found = date.fromisoformat(value) if day else datetime.fromisoformat(value)
        except ValueError:
            continue
        if found.year >= _FIRST_YEAR:
            return found.isoformat()
    return None


def _outlet(tree: Any, article: dict[str, Any], known: Any) -> str | None:
    """The name that the page gives its outlet, else its host."""
    given = [*_metas(tree, "og:site_name"), *_names(article.get("publisher"))]
    named = [name.lstrip("@") for name in given if "://" not in name]
    return next(filter(None, named), None) or _line(known.hostname) or _line(known.sitename)


def _address(value: object) -> str | None:
    """The value if it is a whole web address."""
    address = _line(value)
    try:
        parts = urlsplit(address or "")
        return address if parts.scheme in ("http", "https") and "." in parts.netloc else None
    except ValueError:
        return None


def _section(
    tree: Any,
    linked: list[dict[str, Any]],
    article: dict[str, Any],
    categories: Any,
    titles: tuple[str | None, ...],
) -> tuple[str, ...]:
    """The breadcrumb; where there is none the section; where there is none the categories."""
    others = {"home", *(_letters(title) for title in titles if title)}
    trail = next((_trail(n) for n in linked if "BreadcrumbList" in _texts(n.get("@type"))), [])
    found = (
        [step for step in trail if _letters(step) not in others]
        or _texts(article.get("articleSection"))
        or _metas(tree, "article:section")
        or _texts(categories)
    )
    return tuple(dict.fromkeys(found))


def _trail(breadcrumb: dict[str, Any]) -> list[str]:
    entries = breadcrumb.get("itemListElement")
    steps = (
        [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    )
    things = [step if "name" in step else step.get("item") for step in steps]
    return _names([thing for thing in things if isinstance(thing, dict)])


def _language(tree: Any) -> str | None:
    """The ISO 639-1 code in the page's `lang`."""
    code = _CODE.match((tree.get("lang") or tree.get("xml:lang") or "").strip().lower())
    return code[0] if code else None
