"""The labels that open the turns of a transcript: "Harbour Post: Why?", "Ruiz: For the view."."""

from __future__ import annotations

import re
from collections import defaultdict

from sayso.statements.folding import fold
from sayso.types import READ_ROLES, Article

COMMON = 3
"""Turns that a label opens, at least."""

MOSTLY = 0.5
"""The share of the turns under a label that end in a question mark, if whoever has it asks."""

_LABEL = re.compile(r"([^\W\d_][^\n:]{0,40}?)\s?:\s")


class Labels:
    """The labels of one article, each of which opens several turns."""

    def __init__(self, article: Article) -> None:
        turns: dict[str, list[bool]] = defaultdict(list)
        starts: dict[str, int] = {}
        for block in article.blocks:
            label = _LABEL.match(article.text, block.start, block.end)
            if label and block.role in READ_ROLES:
                turns[fold(label[1])].append(article.text[block.end - 1] == "?")
                starts.setdefault(fold(label[1]), block.start)
        common = {label: asked for label, asked in turns.items() if len(asked) >= COMMON}
        self._asks = {label: sum(asked) / len(asked) for label, asked in common.items()}
        self.first = min((starts[label] for label in common), default=None)
        """Where the first turn under such a label stands."""

    def opens_turns(self, words: str) -> bool:
        """Whether the words are the label of several turns."""
        return fold(words) in self._asks

    def asks(self, words: str) -> bool:
        """Whether most turns under the label are questions, and more than under any other."""
        share = self._asks.get(fold(words), 0.0)
        return share > MOSTLY and share == max(self._asks.values())
