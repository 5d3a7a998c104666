"""Direct, indirect or mixed: how much of the content stands inside quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from sayso.model import Quotation
from sayso.types import Kind, Span


def kind_of(text: str, content: Sequence[Span], quoted: Sequence[Quotation]) -> Kind:
    """`direct` where every letter and digit is quoted, `indirect` where none is, else `mixed`.

    `quoted` are the quotations of the text, in order.
    """
    inside = outside = False
    for span in content:
        low = bisect_right(quoted, span.start, key=lambda q: q.end)
        high = bisect_left(quoted, span.end, key=lambda q: q.start)
        ranges = [(q.start, q.end) for q in quoted[low:high]]
        for at in range(span.start, span.end):
            if text[at].isalnum():
                if any(start <= at < end for start, end in ranges):
                    inside = True
                else:
                    outside = True
        if inside and outside:
            return "mixed"
    return "direct" if inside else "indirect"
