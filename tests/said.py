"""Articles in which every paragraph `NAME: words` is a statement, read without a model.

Run as a script, this is the program `sayso` with a reader of such articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from typing import Any

from sayso._version import __version__
from sayso.errors import InputError, NotAnArticle
from sayso.pipeline import Outcome
from sayso.types import Article, Block, Page, Record, Span, Speaker, Statement, Step, Web

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\n))*")
_SAID = re.compile(r"([^:\n]+)(:) ((?:.|\n)+)")


def said(text: str, **article: Any) -> Record:
    """The record of a text; its first paragraph is the title unless somebody speaks there."""
    blocks: list[Block] = []
    statements: list[Statement] = []
    mentions: dict[str, list[Span]] = {}
    for paragraph in _PARAGRAPH.finditer(text):
        found = _SAID.fullmatch(text, paragraph.start(), paragraph.end())
        opens = not blocks and not found
        blocks.append(Block("title" if opens else "paragraph", paragraph.start(), paragraph.end()))
        if found:
            source, cue, content = (Span(*found.span(group)) for group in (1, 2, 3))
            mentions.setdefault(found[1], []).append(source)
            statements.append(
                Statement(
                    id=f"s{len(statements) + 1}",
                    kind="direct" if found[3].startswith('"') else "indirect",
                    act="attitude" if "hope" in found[3] else "speech",
                    within=None,
                    source=(source,),
                    cue=(cue,),
                    content=(content,),
                    speakers=(f"p{list(mentions).index(found[1]) + 1}",),
                    unresolved=None,
                    confidence=0.9,
                    speaker_confidence=0.8,
                    sure="perhaps" not in found[3],
                    why=(Step("name", source.start, source.end),),
                )
            )
    title = text[: blocks[0].end] if blocks and blocks[0].role == "title" else None
    fields: dict[str, Any] = {"title": title, "language": "en", **article}
    return Record(
        sayso="0.1.0",
        model="sayso-en-1+00000000",
        article=Article(sha256(text.encode()).hexdigest(), text, tuple(blocks), **fields),
        statements=tuple(statements),
        speakers=tuple(
            Speaker(f"p{number}", name, True, "person", (), None, tuple(spans))
            for number, (name, spans) in enumerate(mentions.items(), start=1)
        ),
    )


class SaidReader:
    """Reads such articles; a page that has `nothing` in it holds none, `===` parts several."""

    def __init__(self, *, force: bool = False, web: Web | None = None, gpu: bool = False) -> None:
        pass

    model_name = "sayso-en-2+00000000"

    def read_articles(self, articles: Iterable[Article], *, workers: int = 1) -> Iterator[Outcome]:
        for article in articles:
            if "unreadable" in article.text:
                yield Outcome(None, errors=(InputError(article.file or "", "cannot be read"),))
                continue
            record = replace(said(article.text), article=article, model=self.model_name)
            yield Outcome(None, (replace(record, sayso=__version__),))

    def read_pages(
        self, pages: Iterable[Page | InputError], *, workers: int = 1
    ) -> Iterator[Outcome]:
        for page in pages:
            if isinstance(page, InputError):
                yield Outcome(None, errors=(page,))
                continue
            parts = page.data.decode().split("===")
            yield Outcome(
                page,
                tuple(
                    said(part, file=page.file, addresses=(page.address,) if page.address else ())
                    for part in parts
                    if "nothing" not in part
                ),
                tuple(NotAnArticle(page.name, "nothing in it") for p in parts if "nothing" in p),
            )


if __name__ == "__main__":
    import sayso.pipeline
    from sayso.cli import main

    sayso.pipeline.Reader = SaidReader  # type: ignore[misc, assignment]
    main()
