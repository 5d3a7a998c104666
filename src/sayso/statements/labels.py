"""The labels that open the turns of a transcript: "Harbour Post: Why?", "((Ruiz)) To sail."."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict

from sayso.statements.folding import fold
from sayso.types import Article

COMMON = 3
"""Turns that a label opens, at least."""

MOSTLY = 0.5
"""The share of the turns under a label that end in a question mark, if whoever has it asks."""

_LABEL = re.compile(r"(?:\(\(([^\W\d_][^\n:()]{0,40})\)\):?|([^\W\d_][^\n:]{0,40}?)\s?:)\s")


class Labels:
    """The labels of one article, each of which opens several turns."""

    def __init__(self, article: Article) -> None:
        turns: dict[str, list[bool]] = defaultdict(list)
        labels: list[tuple[int, str]] = []
        for block in article.read_blocks:
            label = _LABEL.match(article.text, block.start, block.end)
            if label:
                words = label[1] or label[2]
                turns[fold(words)].append(article.text[block.end - 1] == "?")
                labels.append((block.start, words))
        common = {label: asked for label, asked in turns.items() if len(asked) >= COMMON}
        self._asks = {label: sum(asked) / len(asked) for label, asked in common.items()}
        self.first = next((start for start, words in labels if fold(words) in common), None)
        """Where the first turn under such a label stands."""
        self._labels = labels if common else []
        self._once = {label for label, asked in turns.items() if len(asked) == 1}

    @property
    def answering(self) -> list[str]:
        """The labels, folded, of several turns of which most are no questions."""
        return [label for label in self._asks if not self.asks(label)]

    def of_turn(self, at: int) -> str | None:
        """The label of the turn that holds the character at `at`, if it opens others too."""
        number = bisect_right(self._labels, at, key=lambda label: label[0]) - 1
        words = self._labels[number][1] if number >= 0 else None
        return None if words is None or fold(words) in self._once else words

    def opens_turns(self, words: str) -> bool:
        """Whether the words are the label of several turns."""
        return fold(words) in self._asks

    def asks(self, words: str) -> bool:
        """Whether most turns under the label are questions, and more than under any other."""
        share = self._asks.get(fold(words), 0.0)
        return share > MOSTLY and share == max(self._asks.values())
