"""The terminal view: the article as a person would mark it up, then its speakers."""

from __future__ import annotations

import io
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import TextIO, get_args

from rich.console import Console
from rich.style import Style
from rich.table import Table
from rich.text import Text

from sayso.marking import Part, Run, colours, runs
from sayso.types import Block, Kind, Record, Role, Speaker, Unresolved
from sayso.views.console import console_for, print_line, print_wrapped
from sayso.views.ink import ink_for
from sayso.views.printable import printable

WIDEST = 100
"""Columns; longer lines are hard to read."""

PARTS: tuple[Part, ...] = get_args(Part)
KINDS: tuple[Kind, ...] = get_args(Kind)

_NARROW = 72
_BLOCK_STYLES: dict[Role, str] = {
    "title": "bold",
    "deck": "bold",
    "heading": "bold",
    "byline": "dim",
    "dateline": "dim",
    "caption": "dim",
}
_INDENTED: dict[Role, str] = {"quote": "    ", "list": "  ", "caption": "  "}
_WITHOUT_SPEAKER: dict[Unresolved, str] = {
    "none-named": "nobody is named",
    "ambiguous": "several could be meant",
    "below-threshold": "too unsure",
}
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")


def show(records: Iterable[Record], stream: TextIO, *, plain: bool = False) -> None:
    """Prints each record to the stream, as wide as the terminal but at most `WIDEST` columns.

    Colour is for terminals, as `NO_COLOR`, `FORCE_COLOR` and `TERM` allow, and never if `plain`;
    elsewhere signs mark the statements.
    """
    console = console_for(stream, plain=plain)
    for number, record in enumerate(records):
        if number:
            console.print()
            console.rule(characters="-", style="dim")
            console.print()
        _View(record, console).print()


def svg(record: Record, *, width: int = WIDEST) -> str:
    """A picture of the view in colour, without fonts from elsewhere."""
    console = Console(
        record=True,
        file=io.StringIO(),
        width=width,
        force_terminal=True,
        color_system="truecolor",
        no_color=False,
        legacy_windows=False,
        highlight=False,
    )
    _View(record, console).print()
    picture = console.export_svg(title="sayso read", unique_id="sayso")
    return _FONT_FACE.sub("", picture)


class _View:
    """One record on one console."""

    def __init__(self, record: Record, console: Console) -> None:
        self.record = record
        self.console = console
        self.width = min(console.width, WIDEST)
        self.ink = ink_for(console)
        self.numbers = {id: number + 1 for id, number in colours(record).items()}
        self.opening: defaultdict[int, Text] = defaultdict(Text)
        self.closing: defaultdict[int, Text] = defaultdict(Text)
        self._place_signs()

    def print(self) -> None:
        """The header, the article, the speakers."""
        article = self.record.article
        shown = [block for block in article.blocks if block.role != "furniture"]
        texts = self._texts()
        if shown and shown[0].role == "title":
            self._print_block(shown[0], texts)
            del shown[0]
        elif article.title:
            self._print_text(Text(printable(article.title), style="bold"))
        self._print_text(self._origin())
        for block in shown:
            self.console.print()
            self._print_block(block, texts)
        self.console.print()
        self._print_speakers()

    def _origin(self) -> Text:
        article = self.record.article
        published = (article.published or "")[:16].replace("T", " ")
        parts = (article.outlet, published, ", ".join(article.authors), article.file)
        dot = f" {self.ink.dot} "
        return Text(printable(dot.join(part for part in parts if part)), style="dim")

    def _print_block(self, block: Block, texts: dict[int, Text]) -> None:
        text = texts[block.start]
        text.style = _BLOCK_STYLES.get(block.role, "")
        indent = _INDENTED.get(block.role, "")
        if block.role == "list":
            for item in text.split("\n"):
                self._print_text(item, indent, f"{self.ink.bullet} ")
        else:
            self._print_text(text, indent, indent)

    def _print_text(self, text: Text, indent: str = "", first: str = "") -> None:
        """Prints the text, wrapped; `first` stands before its first line, `indent` the others."""
        print_wrapped(self.console, text, self.width, indent, first)

    def _place_signs(self) -> None:
        """Notes which signs stand where; those of a span over several blocks, in each."""
        blocks = self.record.article.blocks
        starts, ends = [block.start for block in blocks], [block.end for block in blocks]
        marks = [
            (span, part, statement)
            for statement in self.record.statements
            for part in PARTS
            for span in getattr(statement, part)
        ]
        marks.sort(key=lambda mark: (mark[0].start, -mark[0].end, mark[2].within is not None))
        for span, part, statement in marks:
            speakers = self._speakers(statement.speakers)
            style = self.ink.style(part, speakers)
            before, after = getattr(self.ink, part)
            number, to_page = "", style
            if part == "content":
                number = self.ink.number(speakers, sure=statement.sure)
                to_page += Style(link=printable(self.record.link(statement) or ""))
            touched = slice(bisect_right(ends, span.start), bisect_left(starts, span.end))
            for block in blocks[touched]:
                start, end = max(span.start, block.start), min(span.end, block.end)
                self.opening[start].append(before, style)
                behind = ((after, style), (number, to_page))
                self.closing[end] = Text.assemble(*behind, self.closing[end])

    def _texts(self) -> dict[int, Text]:
        """The marked text of each block, by where it starts. Only a list keeps its lines."""
        edges = sorted({*self.opening, *self.closing})
        texts: defaultdict[int, Text] = defaultdict(Text)
        starts = [block.start for block in self.record.article.blocks]
        for run in runs(self.record):
            if run.block is None:
                continue
            text = texts[starts[bisect_right(starts, run.start) - 1]]
            style = self._style(run)
            inner = edges[bisect_right(edges, run.start) : bisect_left(edges, run.end)]
            for start, end in pairwise([run.start, *inner, run.end]):
                text.append_text(self.opening[start])
                text.append(_flat(self.record.article.text[start:end], run.block), style)
                text.append_text(self.closing[end])
        return texts

    def _style(self, run: Run) -> Style:
        return self.ink.style(run.part, self._speakers(run.speakers)) if run.part else Style.null()

    def _speakers(self, ids: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(self.numbers[id] for id in ids)

    def _print_speakers(self) -> None:
        statements = self.record.statements
        if not statements:
            self._print_text(Text("No statements found."))
            return
        counts = Counter((id, s.kind) for s in statements for id in s.speakers)
        speaking = [s for s in self.record.speakers if any((s.id, k) in counts for k in KINDS)]
        speaking.sort(key=lambda speaker: self.numbers[speaker.id])
        if speaking:
            options = self.console.options.update(width=self.width)
            table = self._table(speaking, counts)
            for line in self.console.render_lines(table, options, pad=False):
                pieces = ((segment.text, segment.style or "") for segment in line)
                print_line(self.console, Text.assemble(*pieces))
            self.console.print()
        lost = Counter(s.unresolved for s in statements if s.unresolved)
        if lost:
            reasons = ", ".join(f"{_WITHOUT_SPEAKER[why]} ({n})" for why, n in lost.items())
            self._print_text(Text(f"{self.ink.number(())} no speaker: {reasons}"))
        self._print_text(self._legend())

    def _table(self, speakers: list[Speaker], counts: Counter[tuple[str, Kind]]) -> Table:
        """The speakers with their counts; type and roles under the name where it is narrow."""
        narrow = self.width < _NARROW
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
        table.add_column("", justify="right")
        table.add_column("speaker", ratio=None, overflow="fold")
        if not narrow:
            table.add_column("type")
            table.add_column("role", overflow="fold")
        for kind in KINDS:
            table.add_column(kind[:3] + "." if narrow else kind, justify="right", no_wrap=True)
        for speaker in speakers:
            number = self.numbers[speaker.id]
            style = self.ink.style("source", (number,))
            roles = "; ".join(span.of(self.record.article.text) for span in speaker.roles)
            name, roles = printable(speaker.name), printable(roles)
            if narrow:
                about = ", ".join(part for part in (speaker.type, roles) if part)
                cells = [Text.assemble((name, style), "\n", (about, "dim"))]
            else:
                cells = [Text(name, style), Text(speaker.type), Text(roles)]
            table.add_row(
                Text(str(number), style), *cells, *(str(counts[speaker.id, k]) for k in KINDS)
            )
        return table

    def _legend(self) -> Text:
        ink, dot = self.ink, f" {self.ink.dot} "
        text = Text(style="dim")
        for part in PARTS:
            before, after = getattr(ink, part)
            number = ink.number((1,)) if part == "content" else ""
            text.append(f"{before}{part}{after}{number}", ink.style(part, (1,)))
            text.append(dot if part != "content" else " of speaker 1")
        text.append(f"{dot}{ink.number((1,), sure=False)} unsure")
        return text


def _flat(text: str, role: Role) -> str:
    """The text on one line, or the lines of a list, safe to print, single-spaced."""
    lines = text.split("\n") if role == "list" else [text]
    return "\n".join(re.sub(" +", " ", printable(line)) for line in lines)
