"""Pages that stand before an article: paywalls and questions for consent.

They are told by what they say about themselves, whoever's they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_LITTLE = 120  # words of text below which a page that says so is the front of a paywall
_SHORT = 400  # words below which a page that asks for consent is nothing else
_LOOKED_AT = 100_000  # characters of a page's text that are searched
_SILENT = frozenset({"script", "style", "noscript", "template"})

_PAYWALL = re.compile(
    r"\b(?:subscri\w+|register|sign (?:up|in)|log in|join|member\w*)\b[^.!?]{0,80}"
    r"\bto (?:continue|keep|finish) reading\b"
    r"|\bto (?:continue|keep|finish) reading\b[^.!?]{0,80}"
    r"\b(?:subscri\w+|register|sign (?:up|in)|log in|join|member\w*)\b"
    r"|\b(?:subscribe|register|join|sign (?:up|in)|log in|become an? \w+)\b[^.!?]{0,60}"
    r"\bto (?:read|unlock|view|see|get) (?:this|the (?:full|whole|rest|entire))\b"
    r"|\b(?:article|content|story|page) (?:is|are)\b[^.!?]{0,40}\b(?:for|to)\b[^.!?]{0,20}"
    r"\b(?:subscribers|members)\b"
    r"|\b(?:subscriber|member)s?[ -]only (?:article|content|story)\b"
    r"|\byou(?:['’]ve| have) (?:reached|used|read)\b[^.!?]{0,40}\bfree (?:article|stor)",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"^(?:before you continue|consent|(?:cookie|privacy) (?:consent|choices|settings|preferences"
    r"|notice|policy)|your (?:privacy|data|cookies?|choices)|accept cookies"
    r"|we (?:value|care about|respect) your privacy|(?:we|this (?:site|website)) uses? cookies)\b",
    re.IGNORECASE,
)
_ACCEPT = re.compile(
    r"^(?:(?:i )?(?:accept|agree|consent|allow)|reject|ok(?:ay)?|got it|manage)\b", re.IGNORECASE
)
_TIERS = frozenset({"locked", "metered", "premium", "subscriber"})
_NOT_FREE = re.compile(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)
_NEWS = re.compile(r'"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|Article|\w*Posting)"')


def wall(tree: Any, words: int) -> str | None:
    """What stands before the article, in words for a message; None where nothing does.

    `words` is how many the page's text has. A page is the front of a paywall if it has little
    text and says that the article is not free (schema.org's `isAccessibleForFree`, a content tier
    in its head) or that one has to subscribe to read on. It asks for consent if it has no more
    than a page's worth of text, a heading that says so, buttons to agree, and no article.
    """
    if words < _LITTLE and (_is_locked(tree) or _PAYWALL.search(_said(tree))):
        return "a paywall"
    if words < _SHORT and _asks_for_consent(tree):
        return "a question for consent"
    return None


def _is_locked(tree: Any) -> bool:
    if any(_NOT_FREE.search(data) for data in _linked_data(tree)):
        return True
    for meta in tree.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        value = (meta.get("content") or "").strip().lower()
        if key == "isaccessibleforfree" and value == "false":
            return True
        if key.endswith("content_tier") and value in _TIERS:
            return True
    return False


def _asks_for_consent(tree: Any) -> bool:
    heads = (_words(head) for head in tree.iter("title", "h1", "h2"))
    if not any(_CONSENT.match(head) for head in heads):
        return False
    if next(tree.iter("article"), None) is not None or any(map(_NEWS.search, _linked_data(tree))):
        return False
    buttons = [_words(button) for button in tree.iter("button", "a")]
    buttons += [button.get("value") or "" for button in tree.iter("input")]
    return any(_ACCEPT.match(button) for button in buttons)


def _linked_data(tree: Any) -> Iterator[str]:
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() == "application/ld+json" and script.text:
            yield script.text


def _said(tree: Any) -> str:
    """All that a page says, menus and boxes too, on one line."""
    parts: list[str] = []
    for element in tree.iter():
        if element.tag not in _SILENT:
            parts.append(element.text or "")
        parts.append(element.tail or "")
    return " ".join(" ".join(parts).split())[:_LOOKED_AT]


def _words(element: Any) -> str:
    return " ".join(element.text_content().split())
