"""The card of the shipped model: what it is, what it learned from, how well it does."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from sayso.errors import ModelError

_WIDTH = 80


def card_text(card: dict[str, Any]) -> str:
    """The card as plain text, at most 80 columns wide. Raises ModelError if a part is missing."""
    try:
        return "\n".join(_lines(card))
    except KeyError as error:
        raise ModelError(f"the model card has no {error}; install Sayso again") from error


def _lines(card: dict[str, Any]) -> Iterator[str]:
    for key in ("name", "language", "base", "architecture"):
        yield from _entry(key, card[key])
    yield ""
    for item in card["data"]:
        yield from _entry("data", f"{item['name']} ({item['licence']}): {item['use']}")
    yield ""
    scores = card["scores"]
    width = max(map(len, scores["rows"]))
    yield f"scores on {scores['corpus']}, in percent"
    yield f"  {'':{width}}  precision  recall     F1"
    for row, score in scores["rows"].items():
        precision, recall, f1 = (100 * score[key] for key in ("precision", "recall", "f1"))
        yield f"  {row:{width}}  {precision:9.1f}  {recall:6.1f}  {f1:5.1f}"
    yield ""
    for key, value in card["quantisation"].items():
        yield from _entry(key, value)
    yield ""
    for limit in card["limits"]:
        yield from _entry("limit", limit)


def _entry(label: str, value: object) -> list[str]:
    indent = " " * 14
    return textwrap.wrap(
        str(value), _WIDTH, initial_indent=f"{label:13} ", subsequent_indent=indent
    )
