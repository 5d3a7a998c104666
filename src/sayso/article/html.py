"""The article in a page of HTML: what is kept of it, in reading order."""

from __future__ import annotations

import copy
import logging
import re
from collections.abc import Iterator
from typing import Any

import lxml.html
from lxml import etree

from sayso.article.body import Piece, pieces_of
from sayso.article.metadata import Facts, facts_of
from sayso.article.origins import Source
from sayso.errors import NotAnArticle, NotAPage

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_PROSE = 60  # characters beside its dates that make a paragraph one of prose
_LITTLE = 120  # words below which a page may be something else than an article
_HARDLY_ANY = 40  # words below which a page with a password field is a login page
_BARE = 8  # words below which the page is a bare message
_ERROR_PAGE = re.compile(
    r"\b(?:40[0134]|410|50[0234])\b.{0,40}\b(?:error|found|forbidden|denied|unavailable)"
    r"|^(?:error )?(?:40[0134]|410|50[0234])(?: error)?$"
    r"|\b(?:page|file|article|content)\b.{0,30}\b(?:not found|cannot be found|can['’]t be found"
    r"|could not be found|does(?:n['’]t| not) exist|no longer available)"
    r"|^(?:not found|access denied|forbidden|just a moment|attention required|are you a robot)\b",
    re.IGNORECASE,
)
_LOGIN_PAGE = re.compile(r"\b(?:log ?in|sign ?in|password|members? only)\b", re.IGNORECASE)


def read_html(text: str, name: str, address: str | None = None) -> tuple[list[Piece], Facts]:
    """The kept pieces of the page in reading order, the title first, and what the page says.

    `name` is the input as messages name it, `address` the one it was fetched from.

    Raises NotAPage where there is no text at all, NotAnArticle for pages without an article, for
    error pages and for login pages.
    """
    tree = _parse(text, name)
    kept, known = _extract(tree, name, address)
    facts = facts_of(tree, known, address)
    body = list(_without_title(pieces_of(kept), facts))
    words = sum(len(piece.text.split()) for piece in body)
    if not words:
        raise NotAnArticle(name, "no article found in the page; give the page of one article")
    if words < _LITTLE:
        heads = [facts.title or "", body[0].text if words < _BARE else ""]
        _refuse_others(tree, heads, words, name)
    if facts.title:
        body.insert(0, Piece("title", facts.title))
    source = Source(tree)
    return [Piece(piece.role, piece.text, source.find(piece.text)) for piece in body], facts


def _parse(text: str, name: str) -> Any:
    parser = lxml.html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    data = text.replace("\0", "").encode("utf-8", "replace")
    try:
        tree = lxml.html.document_fromstring(data, parser=parser)
    except etree.ParserError as error:
        raise NotAPage(name, "empty: there is no text in the page") from error
    except (etree.LxmlError, ValueError, MemoryError) as error:
        raise NotAPage(name, "cannot be parsed as HTML; save the page again") from error
    return tree


def _extract(tree: Any, name: str, address: str | None) -> tuple[Any, Any]:
    """What the extractor keeps of the page (a tree), and what it knows about it."""
    import trafilatura

    dates = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
    try:
        known = trafilatura.extract_metadata(tree, default_url=address, date_config=dates)
        kept: Any = trafilatura.bare_extraction(
            _prepared(tree), url=address, include_comments=False, include_tables=False
        )
    except Exception as error:  # the extractor promises no set of errors
        raise NotAnArticle(name, "no article could be read from the page") from error
    if kept is None or kept.body is None:
        raise NotAnArticle(name, "no article found in the page; give the page of one article")
    return kept.body, known


def _prepared(tree: Any) -> Any:
    """A copy that the extractor loses no words of prose from.

    It drops every `time`, also in the middle of a sentence, and one of two line breaks in a row.
    """
    prepared = copy.deepcopy(tree)
    for paragraph in prepared.iter("p"):
        times = list(paragraph.iter("time"))
        of_times = sum(len(time.text_content()) for time in times)
        if times and len(paragraph.text_content()) - of_times > _PROSE:
            for time in times:
                time.tag = "span"
    for line_break in prepared.iter("br"):
        line_break.tail = line_break.tail or " "
    return prepared


def _without_title(pieces: Iterator[Piece], facts: Facts) -> Iterator[Piece]:
    """Leave out the title where the body repeats it among its first three pieces."""
    titles = {_letters(title) for title in (facts.title, facts.full_title) if title}
    for number, piece in enumerate(pieces):
        if number > 2 or _letters(piece.text) not in titles:
            yield piece


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _refuse_others(tree: Any, heads: list[str], words: int, name: str) -> None:
    shown = (" ".join(head.text_content().split()) for head in tree.iter("title", "h1"))
    heads = [*heads, *shown]
    if any(_ERROR_PAGE.search(head) for head in heads):
        raise NotAnArticle(name, "looks like an error page; fetch the article again")
    login = any(_LOGIN_PAGE.search(head) for head in heads) or words < _HARDLY_ANY
    if login and any(field.get("type", "").lower() == "password" for field in tree.iter("input")):
        raise NotAnArticle(name, "looks like a login page; save the article when logged in")
