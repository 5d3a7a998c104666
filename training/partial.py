"""GUM's attributions as articles of which a part is marked.

GUM (Zeldes 2017) marks in its rhetorical structure which clause attributes another to whom. That is
less than all statements, and its edges are those of clauses; so words that belong to no such
attribution are unknown here (`IGNORE`), not outside of statements. An attribution whose source is
not told counts among the unknown: these are credits of pictures and titles of books as a rule.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from sayso.evaluate.gold import GoldStatement
from sayso.model.pieces import PieceMaker
from sayso.types import Span
from training.labels import IGNORE, Labelled, label
from training.material import Versions

LONGEST_CUE = 4
"""Words of a clause beside its source, up to which all of them are taken for the cue."""


def attributions(folder: Path, make_pieces: PieceMaker, without: Sequence[str]) -> list[Versions]:
    """GUM's documents but those of the genres `without`, with what it marks of their statements."""
    texts: dict[str, str] = json.loads((folder / "texts.json").read_text("utf-8"))
    by_document: defaultdict[str, list[GoldStatement]] = defaultdict(list)
    for row in map(json.loads, (folder / "attributions.jsonl").read_text("utf-8").splitlines()):
        if row["genre"] not in without:
            statement = _statement(row, texts[row["doc"]])
            by_document[row["doc"]] += [statement] if statement else []
    return [
        [{"plain": _known_alone(label(texts[document], statements, make_pieces))}]
        for document, statements in by_document.items()
        if statements
    ]


def _statement(row: dict[str, Any], text: str) -> GoldStatement | None:
    """The attribution, if its clause is a source and a short cue."""
    clauses, mention = row["source_clause_spans"], row["source_mention"]
    if len(clauses) != 1 or not mention or not row["content_spans"]:
        return None
    clause = Span(*clauses[0])
    at = text.find(mention, clause.start, clause.end)
    if at < 0:
        return None
    source = Span(at, at + len(mention))
    cue = _stripped(text, source.end, clause.end)
    if not cue or len(cue.of(text).split()) > LONGEST_CUE:
        return None
    content = [_stripped(text, start, end) for start, end in row["content_spans"]]
    return GoldStatement((source,), (cue,), tuple(span for span in content if span))


def _stripped(text: str, start: int, end: int) -> Span | None:
    """The span without white space, commas and an unquoted full stop at its edges."""
    words = text[start:end]
    kept = words.rstrip(" \n,.")
    lead = len(kept) - len(kept.lstrip(" \n,"))
    return Span(start + lead, start + len(kept)) if kept[lead:] else None


def _known_alone(labelled: Labelled) -> Labelled:
    tags = np.where(labelled.tags == 0, IGNORE, labelled.tags)
    return Labelled(labelled.pieces, tags, labelled.cue_of, labelled.source_of)
