"""The text layer of a PDF, in paragraphs."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sayso.errors import NotAPage

MOST_SHEETS = 500
"""The most pages of paper that a PDF may have."""

_BREAK = "\r\n"
_HYPHEN = "\ufffe"  # what PDFium gives for one at the end of a line
_GAP = 0.3  # of a line's height: more white space than this above a line starts a paragraph
_INDENT = 0.8  # of a line's height: a line that starts so far to the right starts a paragraph
_SHORT = 0.85  # of the column's width: a line that ends earlier can be the last of a paragraph
_LARGER = 1.25  # times the height of the line above: another kind of line


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of print, with its box in points from the lower left corner of the sheet.

    `size` is the height of one line of its print.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float

    size: float


def text_of(data: bytes, name: str) -> str:
    """The paragraphs of the text layer, an empty line between two, in the order of the file.

    Lines are joined to paragraphs by their places on the sheet; a word parted by a hyphen at the
    end of a line keeps the hyphen. Raises NotAPage where there is no text layer, for more than
    `MOST_SHEETS` pages, and without the extra `sayso[pdf]`.
    """
    try:
        import pypdfium2
    except ImportError as error:
        raise NotAPage(name, "is a PDF; to read it, pip install 'sayso[pdf]'") from error
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "assword" in str(error)
        reason = "a PDF with a password; save it without" if locked else "a damaged PDF"
        raise NotAPage(name, reason) from error
    try:
        if len(document) > MOST_SHEETS:
            raise NotAPage(name, f"a PDF of more than {MOST_SHEETS} pages; give a part of it")
        paragraphs = [text for sheet in document for text in _paragraphs(list(_lines(sheet)))]
    except pypdfium2.PdfiumError as error:
        raise NotAPage(name, "a damaged PDF") from error
    finally:
        document.close()
    if not paragraphs:
        raise NotAPage(name, "a PDF without a text layer; put it through text recognition (OCR)")
    return "\n\n".join(paragraphs)


def _lines(sheet: Any) -> Iterator[_Line]:
    """The lines of the sheet in the order of the file; a word parted by a hyphen parts no line."""
    layer = sheet.get_textpage()
    start = 0
    for text in layer.get_text_range().split(_BREAK):
        if text.strip():
            left, low, _, top = layer.get_charbox(start, loose=True)
            _, bottom, right, _ = layer.get_charbox(start + len(text) - 1, loose=True)
            yield _Line(text.replace(_HYPHEN, "-"), left, bottom, right, top, top - low)
        start += len(text) + len(_BREAK)


def _paragraphs(lines: list[_Line]) -> Iterator[str]:
    if not lines:
        return
    width = statistics.median(line.right - line.left for line in lines)
    text = lines[0].text
    for last, line in pairwise(lines):
        if _starts(last, line, width):
            yield " ".join(text.split())
            text = line.text
        else:
            text += " " + line.text
    yield " ".join(text.split())


def _starts(last: _Line, line: _Line, width: float) -> bool:
    """True if a paragraph starts with `line`."""
    small, large = sorted((last.size, line.size))
    if large > _LARGER * small:
        return True
    if line.bottom > last.top:  # up again: the next column
        return last.right - last.left < _SHORT * width
    if last.bottom - line.top > _GAP * line.size:
        return True
    return line.left - last.left > _INDENT * line.size
