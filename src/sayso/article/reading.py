"""A page, or plain text, as articles."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.article.language import LANGUAGES, guess
from sayso.article.plain import PlainArticle, plain_articles
from sayso.decoding import decode
from sayso.errors import InputError, NotAnArticle, NotAPage, OtherLanguage
from sayso.types import Article, Block, Page

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def read_page(page: Page, *, force: bool = False) -> Article:
    """The article of a page that holds one; in another language than English only with `force`.

    Raises NotAPage where there is no text, NotAnArticle where the page holds no article or
    several, and without `force` OtherLanguage and Walled.
    """
    found = read_articles(page, force=force)
    if len(found) > 1:
        raise NotAnArticle(page.name, f"holds {len(found)} articles; read it with read_many")
    (article,) = found
    if isinstance(article, InputError):
        raise article
    return article


def read_articles(page: Page, *, force: bool = False) -> tuple[Article | InputError, ...]:
    """The articles of a page, an error in the place of one that cannot be read.

    A page of HTML holds one; plain text may hold several, which share their text. Raises what
    `read_page` does where the page holds only one.
    """
    text = decode(page.data, markup=page.media == "html", charset=page.charset)
    if page.media == "text":
        return _plain_articles(_SURROGATE.sub("\ufffd", text), page, force)
    from sayso.article.html import read_html  # keeps the parsers out of reading plain text

    pieces, facts = read_html(text, page.name, page.address, force=force)
    text = "\n\n".join(piece.text for piece in pieces)
    blocks: list[Block] = []
    for piece in pieces:
        start = blocks[-1].end + 2 if blocks else 0
        blocks.append(Block(piece.role, start, start + len(piece.text), piece.origin))
    article = Article(
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
    return (article,)


def from_text(text: str, *, file: str | None = None, force: bool = True) -> Article:
    """The article of plain text that is one; its `text` is `text`, lone surrogates replaced.

    Raises NotAPage where there is no text, and OtherLanguage without `force`.
    """
    text = _SURROGATE.sub("\ufffd", text)
    page = Page(b"", file or "<text>", "text", file=file)
    found = plain_articles(text, one=True)
    if not found:
        raise _empty(page)
    return _plain(text, _digest(text), found[0], page, force)


def _plain_articles(text: str, page: Page, force: bool) -> tuple[Article | InputError, ...]:
    id = _digest(text)
    found = plain_articles(text)
    if not found:
        raise _empty(page)
    if len(found) == 1:
        return (_plain(text, id, found[0], page, force),)
    articles: list[Article | InputError] = []
    for number, one in enumerate(found, start=1):
        part = replace(page, name=f"{page.name}, article {number}")
        try:
            articles.append(replace(_plain(text, id, one, part, force), range=one.range))
        except OtherLanguage as error:
            articles.append(error)
    return tuple(articles)


def _empty(page: Page) -> NotAPage:
    return NotAPage(page.name, "empty: there is no text in it")


def _plain(text: str, id: str, found: PlainArticle, page: Page, force: bool) -> Article:
    return Article(
        id=id,
        text=text,
        blocks=found.blocks,
        addresses=(page.address,) if page.address else (),
        file=page.file,
        title=found.title,
        authors=found.authors,
        published=found.published,
        section=found.section,
        language=_language(text, found.blocks, page.name, force) or "en",
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
