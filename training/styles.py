"""Articles in other newsrooms' typography: the same text with other marks, character by character.

Every rewriting keeps the length, so that the gold offsets still hold.
"""

from __future__ import annotations

from collections.abc import Callable

from sayso.model.quotations import quotations
from training.polnear import paragraphs

Style = Callable[[str], str]


def _rewriter(opening: str, closing: str, apostrophe: str | None = None) -> Style:
    def rewrite(text: str) -> str:
        letters = list(text)
        if apostrophe is not None:
            letters = [apostrophe if c in "'’" else c for c in letters]
        for paragraph in paragraphs(text):
            for quotation in quotations(text, paragraph.start, paragraph.end):
                letters[quotation.start] = opening
                if quotation.closed:
                    letters[quotation.end - 1] = closing
        return "".join(letters)

    return rewrite


STYLES: dict[str, Style] = {
    "straight": _rewriter('"', '"', "'"),
    "curly": _rewriter("“", "”", "’"),
    "single": _rewriter("‘", "’", "’"),
    "guillemets": _rewriter("«", "»"),
    "german": _rewriter("„", "“"),
}
