"""Sound random records: what any reader of a record must cope with.

Texts hold emoji, characters beyond the basic plane, combining marks, Windows newlines and
markup; statements are discontinuous, nested, without source or cue, of several speakers.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from typing import Any, get_args

from hypothesis import strategies as st

from sayso.types import (
    READ_ROLES,
    Act,
    Article,
    Block,
    Figure,
    Kind,
    Origin,
    Record,
    Role,
    Span,
    Speaker,
    SpeakerType,
    Statement,
    Step,
    Unresolved,
    Voice,
)

PIECES = [
    *("Ada ", "said", " the", "ferry ", "—", ", ", ".", "“", "”", '"', "'", "12", " \t", "\r\n"),
    *("👩‍🚀", "🗼", "𝔸", "e\u0301", "\u200b", "\u2028", "\x85", "<b>", "</p>", "&amp;", "]]>"),
]
words = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join)
names = st.sampled_from(["Ada Brook", "<script>alert(1)</script>", 'O\'Neil & "Sons"', "李 🗼"])
names |= st.text(min_size=1, max_size=12).filter(lambda name: bool(name.strip()))
scores = st.integers(0, 100).map(lambda hundredths: hundredths / 100)


def _some(values: list[Any], most: int) -> st.SearchStrategy[list[Any]]:
    if not values:
        return st.just([])
    return st.lists(st.sampled_from(values), max_size=most, unique=True)


@st.composite
def spans(draw: st.DrawFn, start: int, end: int, least: int = 0, most: int = 4) -> tuple[Span, ...]:
    """Disjoint spans of `[start, end)` in text order."""
    most = min(2 * most, end - start + 1)
    edges = sorted(
        draw(st.lists(st.integers(start, end), min_size=2 * least, max_size=most, unique=True))
    )
    return tuple(Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles of pages, of plain text, and of files that hold several."""
    of_page = draw(st.booleans())
    roles = [role for role in get_args(Role) if not (of_page and role == "furniture")]
    gaps = ["\n\n"] if of_page else ["\n\n", "\r\n\r\n", "\n", " \r\n"]
    text = before = "" if of_page else draw(st.sampled_from(["", "\n", "Another one.\n\n"]))
    blocks: list[Block] = []
    for role in draw(st.lists(st.sampled_from(roles), min_size=1, max_size=5)):
        text += draw(st.sampled_from(gaps)) if blocks else ""
        start = len(text)
        text += draw(words)
        origin = Origin(f"body > p:nth-of-type({start})", 0, start) if of_page else None
        blocks.append(Block(role, start, len(text), origin))
    after = "" if of_page else draw(st.sampled_from(["", "\n", "\n\nA third."]))
    whole = text + after
    several = bool(before.strip() or after.strip())
    return Article(
        id=sha256(whole.encode()).hexdigest(),
        text=whole,
        blocks=tuple(blocks),
        addresses=tuple(draw(_some(["https://beacon.example/a", "https://echo.example/"], 2))),
        file=draw(st.none() | names),
        range=Span(len(before), len(text)) if several else None,
        outlet=draw(st.none() | names),
        title=draw(st.none() | names),
        authors=tuple(draw(st.lists(names, max_size=2))),
        published=draw(st.sampled_from([None, "2031-05", "2031-05-06T07:08:00+02:00"])),
        section=tuple(draw(st.lists(names, max_size=2))),
        language=draw(st.sampled_from([None, "en"])),
    )


@st.composite
def _speakers(draw: st.DrawFn, text: str) -> tuple[Speaker, ...]:
    mentions = draw(st.lists(spans(0, len(text), least=1), max_size=4))
    ids = [f"p{number}" for number in range(1, len(mentions) + 1)]
    return tuple(
        Speaker(
            id=id,
            name=draw(names),
            named=draw(st.booleans()),
            type=draw(st.sampled_from(get_args(SpeakerType))),
            roles=draw(spans(0, len(text), most=2)),
            speaks_for=draw(st.sampled_from([None, *(other for other in ids if other != id)])),
            mentions=found,
        )
        for id, found in zip(ids, sorted(mentions), strict=True)
    )


@st.composite
def _statement(
    draw: st.DrawFn,
    id: str,
    within: str | None,
    pieces: tuple[Span, ...],
    text: str,
    speakers: list[str],
) -> Statement:
    parts: dict[str, list[Span]] = {"source": [], "cue": [], "content": [], "none": []}
    certain = draw(st.sampled_from(pieces))
    for piece in pieces:
        part = "content" if piece == certain else draw(st.sampled_from(list(parts)))
        parts[part].append(piece)
    who = draw(_some(speakers, 3))
    steps = draw(spans(0, len(text), least=1, most=2)) if who else ()
    return Statement(
        id=id,
        kind=draw(st.sampled_from(get_args(Kind))),
        act=draw(st.sampled_from(get_args(Act))),
        within=within,
        source=tuple(parts["source"]),
        cue=tuple(parts["cue"]),
        content=tuple(parts["content"]),
        speakers=tuple(who),
        unresolved=None if who else draw(st.sampled_from(get_args(Unresolved))),
        confidence=draw(scores),
        speaker_confidence=draw(scores),
        sure=draw(st.booleans()),
        why=tuple(Step(draw(st.sampled_from(["name", "pronoun"])), s.start, s.end) for s in steps),
    )


@st.composite
def _statements(draw: st.DrawFn, article: Article, speakers: list[str]) -> tuple[Statement, ...]:
    found: list[Statement] = []

    def find(start: int, end: int, within: str | None, depth: int) -> None:
        """Statements of one stretch of text, and those nested in them."""
        least = min(draw(st.integers(0, 3)), (end - start + 1) // 2)
        pieces = draw(spans(start, end, least=least, most=6))
        while pieces:
            some = draw(st.integers(1, len(pieces)))
            new = draw(_statement(f"s{len(found)}", within, pieces[:some], article.text, speakers))
            pieces = pieces[some:]
            found.append(new)
            if depth < 2 and draw(st.booleans()):
                inside = draw(st.sampled_from(new.content))
                find(inside.start, inside.end, new.id, depth + 1)

    for block in article.blocks:
        if block.role in READ_ROLES:
            find(block.start, block.end, None, 0)
    for a, b in pairwise(article.blocks):
        if {a.role, b.role} <= {"paragraph", "quote"} and draw(st.booleans()):
            over = (Span(a.start, b.end),)
            found.append(draw(_statement(f"s{len(found)}", None, over, article.text, speakers)))

    found.sort(key=lambda s: min((*s.source, *s.cue, *s.content)).start)
    ids = {statement.id: f"s{number}" for number, statement in enumerate(found, start=1)}
    return tuple(
        replace(s, id=ids[s.id], within=None if s.within is None else ids[s.within]) for s in found
    )


@st.composite
def _figures(
    draw: st.DrawFn, article: Article, statements: list[str], speakers: list[str]
) -> tuple[Figure, ...]:
    read = article.read_blocks
    places = [span for block in read for span in draw(spans(block.start, block.end, most=1))]
    numbers = st.floats(allow_nan=False, allow_infinity=False) | st.integers(0, 99).map(float)
    found: list[Figure] = []
    for number, place in enumerate(places, start=1):
        statement = draw(st.sampled_from([None, *statements]))
        found.append(
            Figure(
                id=f"f{number}",
                start=place.start,
                end=place.end,
                value=draw(numbers),
                value2=draw(st.none() | numbers),
                modifier=draw(st.sampled_from([None, "at least"])),
                unit=draw(st.sampled_from([None, "€"])),
                what=draw(spans(place.start, place.end, most=1)),
                part_of=draw(st.sampled_from([None, *(figure.id for figure in found)])),
                statement=statement,
                speakers=tuple(draw(_some(speakers, 2))) if statement else (),
            )
        )
    return tuple(found)


@st.composite
def _voice(draw: st.DrawFn, article: Article, statements: list[str]) -> tuple[Voice, ...]:
    found = []
    for block in article.blocks:
        if block.role != "furniture":
            cuts = draw(st.sets(st.integers(block.start, block.end), max_size=3))
            edges = sorted(cuts | {block.start, block.end})
            for start, end in pairwise(edges):
                statement = draw(st.sampled_from([None, *statements]))
                found.append(Voice(start, end, "attributed" if statement else "outlet", statement))
    return tuple(found)


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Records that break no rule."""
    article = draw(articles())
    speakers = draw(_speakers(article.text))
    speaker_ids = [speaker.id for speaker in speakers]
    statements = draw(_statements(article, speaker_ids))
    ids = [statement.id for statement in statements]
    return Record(
        sayso="0.1.0",
        model="sayso-en-1+4f2a9c1e",
        article=article,
        statements=statements,
        speakers=speakers,
        figures=draw(_figures(article, ids, speaker_ids)),
        voice=draw(st.just(()) | _voice(article, ids)),
    )
