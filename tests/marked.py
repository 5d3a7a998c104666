"""Records built from text with its marks in it, for the tests of views and commands.

`{1:content}` is a content, `<1:source>` a source and `_1:cue_` a cue of statement 1; marks nest.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from dataclasses import replace

from sayso.types import Article, Block, Kind, Record, Role, Span, Speaker, Statement, Unresolved

_SIGN = re.compile(r"([{<_])(\d+):|([}>_])")
_PART = {"{": "content", "<": "source", "_": "cue"}
_CLOSES = {"}": "{", ">": "<", "_": "_"}


def marked(
    text: str,
    *,
    speakers: dict[str, tuple[str, ...]],
    roles: tuple[Role, ...] = (),
    unsure: tuple[str, ...] = (),
    within: dict[str, str] | None = None,
    unresolved: dict[str, Unresolved] | None = None,
) -> Record:
    """A record of the marked text: `speakers` names those of each statement number.

    Blocks are parted by empty lines: the first is the title, or `roles` says what each is.
    """
    plain, spans = _parse(text)
    blocks = []
    for number, found in enumerate(re.finditer(r"\S(?:.|\n(?!\n))*", plain)):
        role: Role = "paragraph" if number else "title"
        if roles:
            role = roles[number]
        blocks.append(Block(role, found.start(), found.end()))
    names = list(dict.fromkeys(name for group in speakers.values() for name in group))
    ids = {name: f"p{number}" for number, name in enumerate(names, start=1)}
    statements = []
    for key in sorted(spans, key=int):
        parts = spans[key]
        who = tuple(ids[name] for name in speakers.get(key, ()))
        statements.append(
            Statement(
                id=f"s{key}",
                kind=_kind(plain, parts["content"]),
                act="speech",
                within=f"s{within[key]}" if within and key in within else None,
                source=tuple(parts["source"]),
                cue=tuple(parts["cue"]),
                content=tuple(parts["content"]),
                speakers=who,
                unresolved=None if who else (unresolved or {}).get(key, "none-named"),
                confidence=0.9,
                speaker_confidence=0.9,
                sure=key not in unsure,
                why=(),
            )
        )
    return Record(
        sayso="0.1.0",
        model="sayso-en-1+00000000",
        article=Article(
            id=hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest(),
            text=plain,
            blocks=tuple(blocks),
            title=plain[blocks[0].start : blocks[0].end] if blocks[0].role == "title" else None,
        ),
        statements=tuple(statements),
        speakers=tuple(Speaker(ids[name], name, True, "person", (), None, ()) for name in names),
    )


def harbour() -> Record:
    """The example of the record's documentation, told a little longer."""
    record = marked(
        "Harbour crews vote to strike\n\n"
        "At least 40 tugs stay tied up from Friday. <1:Marta Okafor, head of the pilots' union, "
        "and Jon Bell> _1:announced_ {1:the vote} on Tuesday.\n\n"
        '{2:The port has "a week, not a month" to answer}, <2:she> _2:said_, _3:adding_ '
        "{3:that <4:the ministry> _4:denied_ {4:any talks}}.\n\n"
        '{5:"Nobody rang us,"} <5:a night porter> _5:recalled_. {6:"Not once."}\n\n'
        "{7:The tugs will sail again by Monday}, _7:it was said_ at the quay.",
        speakers={
            "1": ("Marta Okafor", "Jon Bell"),
            "2": ("Marta Okafor",),
            "3": ("Marta Okafor",),
            "4": ("the ministry",),
            "5": ("a night porter",),
            "6": ("a night porter",),
        },
        within={"4": "3"},
        unsure=("6",),
    )
    start = record.article.text.index("head of")
    role = Span(start, start + len("head of the pilots' union"))
    first, *others = record.speakers
    return replace(
        record,
        article=replace(
            record.article,
            outlet="courier.example",
            authors=("Ines Roth",),
            published="2026-03-04T17:20:00+01:00",
            file="harbour.html",
        ),
        speakers=(replace(first, roles=(role,)), *others),
    )


def _parse(text: str) -> tuple[str, dict[str, defaultdict[str, list[Span]]]]:
    spans: dict[str, defaultdict[str, list[Span]]] = {}
    plain, open, at = "", [], 0
    for sign in _SIGN.finditer(text):
        plain += text[at : sign.start()]
        at = sign.end()
        if sign[1]:
            open.append((sign[1], sign[2], len(plain)))
        elif open and _CLOSES[sign[3]] == open[-1][0]:
            kind, number, start = open.pop()
            parts = spans.setdefault(number, defaultdict(list))
            parts[_PART[kind]].append(Span(start, len(plain)))
        else:
            plain += sign[0]
    assert not open
    return plain + text[at:], spans


def _kind(text: str, content: list[Span]) -> Kind:
    words = "".join(span.of(text) for span in content)
    if '"' not in words:
        return "indirect"
    return "direct" if words.startswith('"') and words.endswith('"') else "mixed"
