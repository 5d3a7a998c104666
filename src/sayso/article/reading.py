"""A page, or plain text, as an article."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from sayso.article.decoding import decode
from sayso.article.language import LANGUAGES, guess
from sayso.article.plain import plain_blocks
from sayso.errors import NotAPage, OtherLanguage
from sayso.types import Article, Block, Page

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def read_page(page: Page, *, force: bool = False) -> Article:
    """The article of a page; one in another language than English only with `force`.

    Raises NotAPage where there is no text, NotAnArticle where the page holds no article, and
    OtherLanguage.
    """
    text = decode(page.data, html=page.media == "html", charset=page.charset)
    if page.media == "text":
        return _plain(text, name=page.name, file=page.file, address=page.address, force=force)
    from sayso.article.html import read_html  # keeps the parsers out of reading plain text

    pieces, facts = read_html(text, page.name, page.address)
    text = "\n\n".join(piece.text for piece in pieces)
    blocks: list[Block] = []
    for piece in pieces:
        start = blocks[-1].end + 2 if blocks else 0
        blocks.append(Block(piece.role, start, start + len(piece.text), piece.origin))
    return Article(
        id=_digest(text),
        text=text,
        blocks=tuple(blocks),
        addresses=(facts.address,) if facts.address else (),
        file=page.file,
        outlet=facts.outlet,
        title=facts.title,
        authors=facts.authors,
        published=facts.published,
        section=facts.section,
        language=_language(text, blocks, page.name, force) or facts.language or "en",
    )


def from_text(text: str, *, file: str | None = None, force: bool = True) -> Article:
    """The article of plain text; its `text` is `text` itself, lone surrogates replaced.

    Raises NotAPage where there is no text, and OtherLanguage without `force`.
    """
    return _plain(text, name=file or "<text>", file=file, address=None, force=force)


def _plain(text: str, *, name: str, file: str | None, address: str | None, force: bool) -> Article:
    text = _SURROGATE.sub("\ufffd", text)
    blocks = plain_blocks(text)
    if not blocks:
        raise NotAPage(name, "empty: there is no text in it")
    first = blocks[0]
    return Article(
        id=_digest(text),
        text=text,
        blocks=blocks,
        addresses=(address,) if address else (),
        file=file,
        title=" ".join(text[first.start : first.end].split()) if first.role == "title" else None,
        language=_language(text, blocks, name, force) or "en",
    )


def _language(text: str, blocks: Sequence[Block], name: str, force: bool) -> str | None:
    language = guess(text[block.start : block.end] for block in blocks)
    if language not in (None, "en") and not force:
        what = LANGUAGES[language] if language else ""
        raise OtherLanguage(
            name, f"looks like {what}; this model reads English (--force to read it all the same)"
        )
    return language


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
