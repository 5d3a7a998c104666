"""What a page says about itself in JSON-LD (https://schema.org); what is broken is passed over."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from typing import Any

_DEPTH = 6


def linked_data(tree: Any) -> list[dict[str, Any]]:
    """The objects of the page's JSON-LD."""
    found: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", ""):
            try:
                found += _objects(json.loads(script.text or "", strict=False), _DEPTH)
            except (ValueError, RecursionError):
                continue
    return found


def article_of(linked: list[dict[str, Any]]) -> dict[str, Any]:
    """The object of the article, an empty one if there is none."""
    return next((node for node in linked if _is_article(node)), {})


def trail_of(linked: list[dict[str, Any]]) -> list[str]:
    """The steps of the breadcrumb."""
    trails = (node for node in linked if "BreadcrumbList" in texts(node.get("@type")))
    entries = next(trails, {}).get("itemListElement")
    steps = [e for e in entries if isinstance(e, dict)] if isinstance(entries, list) else []
    things = [step if "name" in step else step.get("item") for step in steps]
    return names([thing for thing in things if isinstance(thing, dict)])


def line(value: object) -> str | None:
    """The value as one line of text, None if it is none; some pages escape theirs twice."""
    return " ".join(html.unescape(value).split()) or None if isinstance(value, str) else None


def texts(value: object) -> list[str]:
    """The lines of text in a value or a list of values."""
    values = value if isinstance(value, list) else [value]
    return [text for text in map(line, values) if text]


def names(value: object) -> list[str]:
    """The names in a value: texts, things with a name, or a list of these."""
    values = value if isinstance(value, list) else [value]
    named = [entry.get("name") if isinstance(entry, dict) else entry for entry in values]
    return list(dict.fromkeys(name for inner in named for name in texts(inner)))


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(value, list) and depth:
        for entry in value:
            yield from _objects(entry, depth - 1)
    elif isinstance(value, dict) and depth:
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "breadcrumb"):
            yield from _objects(value.get(key), depth - 1)


def _is_article(node: dict[str, Any]) -> bool:
    return any(kind.endswith(("Article", "Posting")) for kind in texts(node.get("@type")))
