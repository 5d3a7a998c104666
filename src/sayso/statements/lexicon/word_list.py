"""How the word lists are written down, and looked for in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

_Tree: TypeAlias = dict[str, "_Tree"]
"""What can follow a beginning, letter by letter; an empty one behind "" where a word ends."""


def words(text: str) -> frozenset[str]:
    """The words of a text, which stand apart by white space."""
    return frozenset(text.split())


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words. Beginnings that they share are read once: it is many times
    faster than the words one after another, and finds the same."""
    tree: _Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _pattern(tree)


def _pattern(tree: _Tree) -> str:
    ways = [re.escape(letter) + _pattern(tree[letter]) for letter in sorted(tree)]
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
