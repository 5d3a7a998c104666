"""What `sayso find` prints: statements with their passages, as text, JSON or CSV."""

from __future__ import annotations

import csv
import difflib
import json
from collections.abc import Collection, Iterable
from typing import Any, TextIO

from rich.style import Style
from rich.text import Text

from sayso.record.table import cell
from sayso.store import Hit
from sayso.types import Span
from sayso.views.console import console_for, print_wrapped
from sayso.views.ink import Ink, ink_for
from sayso.views.printable import printable

WIDEST = 100
"""Columns; longer lines are hard to read."""

_BEFORE, _AFTER = 300, 700
"""How much of a long passage is shown around what was found, in code points."""

COLUMNS = (
    *("article", "statement", "speakers", "kind", "act", "source", "cue", "content"),
    *("start", "end", "confidence", "speaker_confidence", "sure"),
    *("title", "outlet", "published", "address", "file", "link", "passage"),
)
"""The columns of the CSV."""


def hits_text(hits: Iterable[Hit], stream: TextIO) -> None:
    """Writes each hit as a line on who, when and where, and the passage under it.

    Under that stands where it was met, on a terminal with a link to the words themselves, and how
    `sayso correct` names the statement.
    """
    console = console_for(stream)
    ink, width = ink_for(console), min(console.width, WIDEST)
    for number, hit in enumerate(hits):
        if number:
            console.print()
        print_wrapped(console, _heading(hit, ink), width)
        print_wrapped(console, _passage(hit, ink), width, "  ")
        facts = (hit.address or hit.file, f"{hit.article[:8]}:{hit.statement}")
        where = Text(printable(f" {ink.dot} ".join(fact for fact in facts if fact)), style="dim")
        if hit.address and hit.link:
            where.stylize(Style(link=printable(hit.link)), 0, len(hit.address))
        print_wrapped(console, where, width, "  ")


def nothing(outlet: str | None, outlets: Collection[str]) -> str:
    """What to say of no hits; of the `outlets` there are, those that could be meant."""
    if outlet is None or outlet.casefold() in map(str.casefold, outlets):
        return "nothing found"
    near = [name for name in outlets if outlet.casefold() in name.casefold()]
    near = near[:3] or difflib.get_close_matches(outlet, outlets, n=3)
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    return f"nothing found: there is no outlet {outlet}{hint}"


def _heading(hit: Hit, ink: Ink) -> Text:
    """Who, when, where: one line."""
    who = printable(", ".join(hit.speakers) or "nobody named")
    facts = ((hit.published or "")[:10], hit.outlet, hit.title)
    dot = f" {ink.dot} "
    about = printable(dot.join(fact for fact in facts if fact))
    return Text.assemble(
        (who, "bold"), ("" if hit.sure else " ?"), ((dot + about) if about else "", "dim")
    )


def _passage(hit: Hit, ink: Ink) -> Text:
    """The passage on one line, its content and the words found in it marked."""
    passage = hit.passage
    found = min((*hit.matches, *hit.content_spans)[: 1 if hit.matches else None]).start
    start = max(passage.start, found - _BEFORE)
    end = min(passage.end, found + _AFTER)
    text = Text(printable(passage.text[start - passage.start : end - passage.start]))
    content, matched = ink.style("content", (1,)), Style(bold=True, underline=bool(ink.tints))
    signs: list[tuple[int, str]] = []
    for span in hit.content_spans:
        shown = Span(max(span.start, start), max(min(span.end, end), span.start + 1))
        if shown.start < end:
            text.stylize(content, shown.start - start, shown.end - start)
            signs += [(shown.start - start, ink.content[0]), (shown.end - start, ink.content[1])]
    for span in hit.matches:
        if span.end > start:
            text.stylize(matched, max(span.start - start, 0), span.end - start)
    for place, sign in sorted(signs, reverse=True):
        text = Text.assemble(text[:place], sign, text[place:])
    return Text.assemble(
        "… " if start > passage.start else "", text, " …" if end < passage.end else ""
    )


def hits_json(hits: Iterable[Hit], stream: TextIO) -> None:
    """Writes an array with one object per hit, each as it comes."""
    between = "[\n"
    for hit in hits:
        stream.write(between + json.dumps(_object(hit), ensure_ascii=False, indent=2))
        between = ",\n"
    stream.write("[]\n" if between == "[\n" else "\n]\n")


def _object(hit: Hit) -> dict[str, Any]:
    passage = hit.passage

    def spans(of: Iterable[Span]) -> list[dict[str, object]]:
        return [
            {
                "start": span.start,
                "end": span.end,
                "text": passage.text[span.start - passage.start : span.end - passage.start],
            }
            for span in of
        ]

    return {
        "article": hit.article,
        "statement": hit.statement,
        "speakers": list(hit.speakers),
        "kind": hit.kind,
        "act": hit.act,
        "source": hit.source,
        "cue": hit.cue,
        "content": spans(hit.content_spans),
        "matches": spans(hit.matches),
        "passage": {"start": passage.start, "end": passage.end, "text": passage.text},
        "confidence": hit.confidence,
        "speaker_confidence": hit.speaker_confidence,
        "sure": hit.sure,
        "title": hit.title,
        "outlet": hit.outlet,
        "published": hit.published,
        "address": hit.address,
        "file": hit.file,
        "link": hit.link,
    }


def hits_csv(hits: Iterable[Hit], stream: TextIO) -> None:
    """Writes a table with the `COLUMNS`; `start` and `end` are those of the whole content."""
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(COLUMNS)
    for hit in hits:
        plain = {name: getattr(hit, name, None) for name in COLUMNS}
        plain |= {
            "speakers": "; ".join(hit.speakers),
            "start": hit.content_spans[0].start,
            "end": hit.content_spans[-1].end,
            "sure": int(hit.sure),
            "passage": hit.passage.text,
        }
        rows.writerow(map(cell, plain.values()))
