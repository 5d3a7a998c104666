"""Headlines: blocks that leave articles out, or whose capitals tell nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from sayso.statements.folding import fold
from sayso.statements.member import Member
from sayso.types import Block, Role, Span

HEADLINES: frozenset[Role] = frozenset({"title", "deck", "heading"})
"""The roles of blocks that are headlines whatever they say."""

LONGEST = 5
"""Words of a name that is looked for where capitals tell nothing."""

SHORT = 300
"""Characters of a block that can be in capitals from end to end."""

_WORD = re.compile(r"[^\W_](?:\w|['’ʼ](?![sS]\b)(?=\w)|[-‐‑](?=\w))*")


def leaves_articles_out(text: str, block: Block) -> bool:
    """Whether a block is a headline by its role, or reads like one since it is no sentence."""
    return block.role in HEADLINES or text[block.end - 1].isalnum()


def is_loud(text: str, block: Block) -> bool:
    """Whether most words of a short block are capitalised, so that its capitals tell nothing."""
    sentence = block.role != "title" and text[block.end - 1] in '.!?"”'
    if sentence or block.end - block.start > SHORT:
        return False
    words = [w for w in _WORD.findall(text, block.start, block.end) if len(w) > 3]
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.6 * len(words)


def mentions(
    text: str, block: Block, called: Callable[[tuple[str, ...]], Sequence[Member]]
) -> Iterator[tuple[Member, Span]]:
    """Who is named in a loud block, and where: the longest runs of words that only one member is
    `called` by, who must be known from elsewhere."""
    words = list(_WORD.finditer(text, block.start, block.end))
    folds = tuple(fold(word[0]) for word in words)
    i = 0
    while i < len(words):
        step = 1
        for n in range(min(LONGEST, len(words) - i), 0, -1):
            members = called(folds[i : i + n])
            if len(members) == 1:
                yield members[0], Span(words[i].start(), words[i + n - 1].end())
                step = n
                break
        i += step
