"""Direct, indirect or mixed: how much of the content stands inside quotation marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.model import Quotation
from sayso.types import Kind, Span


def kind_of(text: str, content: Sequence[Span], quoted: Iterable[Quotation]) -> Kind:
    """`direct` where every letter and digit is quoted, `indirect` where none is, else `mixed`."""
    ranges = [(q.start, q.end) for q in quoted]
    inside = outside = False
    for span in content:
        for at in range(span.start, span.end):
            if text[at].isalnum():
                if any(start <= at < end for start, end in ranges):
                    inside = True
                else:
                    outside = True
        if inside and outside:
            return "mixed"
    return "direct" if inside else "indirect"
