"""Articles in other newsrooms' typography: the same text with other marks, character by character.

Every rewriting keeps the length, so that the gold offsets still hold.
"""

from __future__ import annotations

from collections.abc import Callable

from sayso.model.quotations import quotations
from training.labels import paragraphs

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


def _forget(text: str) -> str:
    """Every fifth closing mark left out; a space stands in its place."""
    letters = list(text)
    closed = 0
    for paragraph in paragraphs(text):
        for quotation in quotations(text, paragraph.start, paragraph.end):
            if quotation.closed:
                closed += 1
                if closed % 5 == 0:
                    letters[quotation.end - 1] = " "
    return "".join(letters)


def _cased(change: Callable[[str], str]) -> Style:
    """In another case, but for letters that are another letter in it, or two: "ß", "ı"."""

    def rewrite(text: str) -> str:
        return "".join(new if (new := change(c)).lower() == c.lower() else c for c in text)

    return rewrite


STYLES: dict[str, Style] = {
    "straight": _rewriter('"', '"', "'"),
    "curly": _rewriter("“", "”", "’"),
    "single": _rewriter("‘", "’", "’"),
    "guillemets": _rewriter("«", "»"),
    "german": _rewriter("„", "“"),
    "unbalanced": _forget,
    "capitals": _cased(str.upper),
    "small letters": _cased(str.lower),
}
