"""Sources of other news, resolved: `python -m benchmarks.sources CORPORA`.

The attributions of GUM's news and interviews, none of which anything was trained on, whose source
has an antecedent with a name. The gold sources and contents are given to the resolver. A source is
resolved right if the one speaker found has the gold name: the same name, or one made of its last
words without what describes ("team member", "Professor"), or, where gold names by an office, one
who has that office there. "I" and "you" are counted apart, since they are mostly the reporter's
partner or the reader.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.gap import Way
from benchmarks.gum import GENRES
from sayso.article import from_text
from sayso.evaluate.names import same_speaker
from sayso.model import Model
from sayso.statements.antecedents import Antecedents
from sayso.statements.attribution import Attribution
from sayso.statements.speakers import resolve
from sayso.types import Span, Speaker

FIRST_AND_SECOND = ("i", "you")


def attribution(row: dict[str, Any], text: str) -> Attribution | None:
    """The gold attribution, or None where its source cannot be told in the text."""
    start, end = row["source_clause_spans"][0]
    at = text.find(row["source_mention"], start, end)
    if at < 0:
        return None
    source = Span(at, at + len(row["source_mention"]))
    content = tuple(Span(*span) for span in row["content_spans"])
    cue = () if source.end >= end else (Span(source.end, end),)
    return Attribution((source,), cue, content, 1.0)


def is_right(gold: str, speakers: list[Speaker], source: Span, text: str) -> bool:
    """Whether the speakers found are the one that gold names.

    They are if their names are, or end like the gold name and have no other words than it; or if
    the speaker is mentioned, elsewhere than in the source, or has a role where a gold name ends.
    """
    words = gold.casefold().split()
    name = " and ".join(speaker.name for speaker in speakers)
    found = name.casefold().split()
    if same_speaker(gold, name) or (found and words[-1] == found[-1] and set(found) <= set(words)):
        return True
    ends, at = [], text.find(gold)
    while at >= 0:
        ends.append(at + len(gold) - 1)
        at = text.find(gold, at + 1)
    elsewhere = [
        span
        for speaker in speakers[:1]
        for span in (*speaker.mentions, *speaker.roles)
        if span.end <= source.start or source.end <= span.start
    ]
    return len(speakers) == 1 and any(s.start <= end < s.end for s in elsewhere for end in ends)


def judged(corpora: Path, model: Model, way: Way) -> Iterator[tuple[dict[str, Any], bool]]:
    """Each gold attribution whose source has a named antecedent, and if it is resolved right."""
    texts: dict[str, str] = json.loads((corpora / "gum" / "texts.json").read_text("utf-8"))
    lines = (corpora / "gum" / "attributions.jsonl").read_text("utf-8").splitlines()
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in map(json.loads, lines):
        if row["genre"] in GENRES and row["source_mention"] and row["content_spans"]:
            rows[row["doc"]].append(row)
    for document, told in rows.items():
        text = texts[document]
        article = from_text(text, force=True)
        scores = model.scores(text, [b.span for b in article.blocks])
        known = [(row, one) for row in told if (one := attribution(row, text))]
        resolutions, speakers = resolve(article, [one for _, one in known], way(scores))
        by_id = {speaker.id: speaker for speaker in speakers}
        for (row, one), resolution in zip(known, resolutions, strict=True):
            if row["source_name"]:
                found = [by_id[id] for id in resolution.speakers]
                yield row, is_right(row["source_name"], found, one.source[0], text)


def share_right(corpora: Path, model: Model, way: Way) -> float:
    """The share of sources resolved right, "I" and "you" left out."""
    others = [
        right
        for row, right in judged(corpora, model, way)
        if row["source_mention"].lower() not in FIRST_AND_SECOND
    ]
    return sum(others) / len(others)


def main(corpora: Path) -> None:
    """Print the table."""
    gold, right = Counter[str](), Counter[str]()
    for row, is_so in judged(corpora, Model.load(), Antecedents):
        first = row["source_mention"].lower() in FIRST_AND_SECOND
        group = "I and you" if first else "others"
        for counted in (group, f"{group}, {row['genre']}"):
            gold[counted] += 1
            right[counted] += is_so
    for group in sorted(gold):
        print(f"{group:22} {right[group]:4} of {gold[group]:4}: {right[group] / gold[group]:.1%}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
