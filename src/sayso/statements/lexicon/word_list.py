"""How the word lists are written down."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, which stand apart by white space."""
    return frozenset(text.split())
