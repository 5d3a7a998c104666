"""An article marked up by its record: who says which characters, in which role.

Views share `runs` and `colours`; `html` is what a notebook shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby, pairwise
from typing import Literal

from sayso.types import Block, Record, Role, Span, Speaker, Statement

Part = Literal["source", "cue", "content"]
"""What characters are to their statement."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters `[start, end)` of the text that are marked alike.

    `block` is the role of their block, None between blocks. `part`, `statement` and `speakers`
    are those of the innermost statement there; None and empty where there is none.
    """

    start: int
    end: int
    block: Role | None
    part: Part | None
    statement: str | None
    speakers: tuple[str, ...]


def runs(record: Record) -> list[Run]:
    """The article's text parted into runs: in order, without gap, none across a block's edge.

    Where statements overlap, the one nested most deeply wins; of two as deep, the shorter span.
    """
    blocks, spans = record.article.blocks, _outermost_first(record)
    edges = {0, len(record.article.text)}
    edges.update(edge for block in blocks for edge in (block.start, block.end))
    edges.update(edge for span, _ in spans for edge in (span.start, span.end))
    order = sorted(edges)
    at = {edge: i for i, edge in enumerate(order)}
    block_of: list[Block | None] = [None] * len(order)
    mark_of: list[tuple[Part | None, str | None]] = [(None, None)] * len(order)
    for block in blocks:
        for i in range(at[block.start], at[block.end]):
            block_of[i] = block
    for span, mark in spans:
        for i in range(at[span.start], at[span.end]):
            mark_of[i] = mark
    speakers = {statement.id: statement.speakers for statement in record.statements}
    found = []
    pieces = zip(pairwise(order), block_of, mark_of, strict=False)
    for (inside, (part, id)), alike in groupby(pieces, key=lambda piece: piece[1:]):
        bounds = [bound for bound, _, _ in alike]
        found.append(
            Run(
                start=bounds[0][0],
                end=bounds[-1][1],
                block=inside.role if inside else None,
                part=part,
                statement=id,
                speakers=speakers[id] if id else (),
            )
        )
    return found


def colours(record: Record) -> dict[str, int]:
    """A number for each speaker's id, from 0: in the order of their first statements.

    Speakers without a statement come last. A view with fewer colours starts over.
    """
    speaking = [id for statement in record.statements for id in statement.speakers]
    ids = dict.fromkeys([*speaking, *(speaker.id for speaker in record.speakers)])
    return {id: number for number, id in enumerate(ids)}


def html(record: Record) -> str:
    """The marked article and a table of its speakers, as one self-contained piece of HTML.

    It brings its own style, for light and dark, and no script; all text is escaped.
    """
    return (
        f'<div class="sayso"><style>{_STYLE}</style>'
        f'<div class="sayso-text">{"".join(_text(record))}</div>'
        f"{_table(record)}</div>"
    )


_LIGHT = ("#fde2b3", "#cfe8ff", "#d6f2cf", "#f6d5f0", "#ffd9d2", "#dcdcfb", "#cdf1ee", "#f0eab0")
_DARK = ("#5c4306", "#123f66", "#1f4d1a", "#5a2351", "#6a2a20", "#3a3a80", "#0d4f4a", "#4f4a0a")


def _scheme(ink: str, faint: str, paper: str, nobody: str, tints: tuple[str, ...]) -> str:
    named = {"ink": ink, "faint": faint, "paper": paper, "nobody": nobody}
    variables = named | {str(number): tint for number, tint in enumerate(tints)}
    return ".sayso{" + "".join(f"--sayso-{name}:{v};" for name, v in variables.items()) + "}"


_STYLE = "\n".join(
    (
        _scheme("#1a1a1a", "#555555", "#ffffff", "#e4e4e4", _LIGHT),
        "@media (prefers-color-scheme:dark){",
        _scheme("#f0f0f0", "#b0b0b0", "#1c1c1e", "#444444", _DARK),
        "}",
        ".sayso{color:var(--sayso-ink);background:var(--sayso-paper);padding:1em;"
        "max-width:46em;line-height:1.6}",
        ".sayso p{margin:0 0 .8em;white-space:pre-wrap;overflow-wrap:anywhere}",
        ".sayso .sayso-title,.sayso .sayso-heading{font-weight:bold}",
        ".sayso .sayso-title{font-size:1.3em}",
        ".sayso .sayso-quote{margin-left:1.5em}",
        ".sayso .sayso-byline,.sayso .sayso-dateline,.sayso .sayso-caption,"
        ".sayso .sayso-furniture{color:var(--sayso-faint);font-size:.9em}",
        ".sayso .sayso-nobody{background:var(--sayso-nobody)}",
        *(f".sayso .sayso-{n}{{background:var(--sayso-{n})}}" for n in range(len(_LIGHT))),
        ".sayso .sayso-mark{color:var(--sayso-ink);border-radius:2px}",
        ".sayso .sayso-source{font-style:italic;border:1px solid}",
        ".sayso .sayso-cue{font-weight:bold;text-decoration:underline}",
        ".sayso .sayso-unsure{border-bottom:2px dashed}",
        ".sayso table{border-collapse:collapse;color:var(--sayso-ink);margin:0}",
        ".sayso th,.sayso td{text-align:left;padding:.2em .8em}",
        ".sayso td:last-child{text-align:right}",
    )
)
_ELEMENTS: dict[Part, str] = {"source": "i", "cue": "b", "content": "span"}


def _outermost_first(record: Record) -> list[tuple[Span, tuple[Part, str]]]:
    by_id = {statement.id: statement for statement in record.statements}

    def depth(statement: Statement) -> int:
        seen: set[str] = set()
        while statement.id not in seen and statement.within in by_id:
            seen.add(statement.id)
            statement = by_id[statement.within]
        return len(seen)

    found: list[tuple[int, Span, tuple[Part, str]]] = []
    for s in reversed(record.statements):
        parts: dict[Part, tuple[Span, ...]] = {
            "source": s.source,
            "cue": s.cue,
            "content": s.content,
        }
        for part, spans in parts.items():
            found += ((depth(s), span, (part, s.id)) for span in spans)
    found.sort(key=lambda entry: (entry[0], entry[1].start - entry[1].end))
    return [(span, mark) for _, span, mark in found]


def _text(record: Record) -> Iterator[str]:
    statements = {statement.id: statement for statement in record.statements}
    names = {speaker.id: speaker.name for speaker in record.speakers}
    numbers = colours(record)
    starts = {block.start for block in record.article.blocks}
    ends = {block.end for block in record.article.blocks}
    for run in runs(record):
        if run.start in starts:
            yield f'<p class="sayso-{run.block}">'
        words = escape(record.article.text[run.start : run.end])
        if run.part and run.statement:
            statement = statements[run.statement]
            element = _ELEMENTS[run.part]
            unsure = "" if statement.sure else " sayso-unsure"
            words = (
                f'<{element} class="sayso-mark sayso-{run.part} {_tint(run.speakers, numbers)}'
                f'{unsure}" title="{escape(_hint(statement, names))}">{words}</{element}>'
            )
        yield words
        if run.end in ends:
            yield "</p>"


def _tint(speakers: tuple[str, ...], numbers: dict[str, int]) -> str:
    return f"sayso-{numbers[speakers[0]] % len(_LIGHT)}" if speakers else "sayso-nobody"


def _hint(statement: Statement, names: dict[str, str]) -> str:
    who = "; ".join(names[id] for id in statement.speakers) or f"no speaker: {statement.unresolved}"
    unsure = "" if statement.sure else ", unsure"
    return f"{who} ({statement.kind}, confidence {statement.confidence:.2f}{unsure})"


def _table(record: Record) -> str:
    if not record.statements:
        return "<p>No statements found.</p>"
    counts = Counter(id for statement in record.statements for id in statement.speakers)
    by_id = {speaker.id: speaker for speaker in record.speakers}
    numbers = colours(record)
    rows = [_row(by_id[id], counts[id], _tint((id,), numbers)) for id in numbers]
    if nobody := sum(not statement.speakers for statement in record.statements):
        rows.append(f'<tr><td class="sayso-nobody">no speaker</td><td></td><td>{nobody}</td></tr>')
    head = "<tr><th>Speaker</th><th>Type</th><th>Statements</th></tr>"
    return f"<table>{head}{''.join(rows)}</table>"


def _row(speaker: Speaker, count: int, tint: str) -> str:
    return (
        f'<tr><td class="{tint}">{escape(speaker.name)}</td>'
        f"<td>{speaker.type}</td><td>{count}</td></tr>"
    )
