"""The article in a page of HTML: what is kept of it, in reading order."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from itertools import islice
from typing import Any

import lxml.html
from lxml import etree

from sayso.article.extraction import taken
from sayso.article.head import bare, shown_authors, shown_date, title_of
from sayso.article.metadata import Facts, facts_of
from sayso.article.passages import Passages
from sayso.article.roles import Piece, pieces_of
from sayso.article.selection import Selection
from sayso.article.walls import wall
from sayso.errors import NotAnArticle, NotAPage, Walled

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

MOST_HTML = 12 * 1024 * 1024
"""Characters that a page of HTML may have, so that reading takes seconds and not minutes ..."""
MOST_TAGS = 20_000
"""... and elements: four times as many as the largest of 301 pages of news has."""
MOST_NESTED_LINKS = 100_000
"""Elements around links, summed over all links: the extractor goes through a link once for each.
The page of those 301 with the most has 7,151."""
LARGE_HTML = 2 * 1024 * 1024
"""Characters from which on the extractor's own result stands: the others that it compares with
take a second for each MiB."""

_TAG = re.compile(r"<[a-z]", re.IGNORECASE)
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


def read_html(
    text: str, name: str, address: str | None = None, *, force: bool = False
) -> tuple[list[Piece], Facts]:
    """The kept pieces of the page in reading order, the title first, and what the page says.

    `name` is the input as messages name it, `address` the one it was fetched from.

    Raises NotAPage where there is no text at all or too much of a page, NotAnArticle for pages
    without an article, for error pages and for login pages, and without `force` Walled for the
    front of a paywall and for a question for consent.
    """
    tree = _parse(text, name)
    passages = Passages(tree)
    try:
        taken_ones = taken(tree, passages, address, large=len(text) > LARGE_HTML)
        facts = facts_of(tree, address)
    except Exception as error:  # the extractor promises no set of errors
        raise NotAnArticle(name, "no article could be read from the page") from error
    selection = Selection(passages, taken_ones)
    number = title_of(passages, selection, facts)
    title = bare(facts.titles, facts.outlet) if number is None else passages[number].text
    facts = replace(
        facts,
        title=title,
        authors=facts.authors or shown_authors(passages, selection, number),
        published=facts.published or shown_date(passages, selection, number),
    )
    pieces = list(pieces_of(passages, selection, number, facts.description))
    body = [piece for piece in pieces if piece.role != "title"]
    words = sum(len(piece.text.split()) for piece in body)
    if not force and (stands_before := wall(tree, words)):
        raise Walled(
            name, f"looks like {stands_before}; save the article in a browser (--force to insist)"
        )
    if not words:
        raise NotAnArticle(name, "no article found in the page; give the page of one article")
    if words < _LITTLE:
        heads = [facts.title or "", body[0].text if words < _BARE else ""]
        _refuse_others(tree, heads, words, name)
    return pieces, facts


def _parse(text: str, name: str) -> Any:
    parser = lxml.html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    if len(text) > MOST_HTML or sum(1 for _ in _TAG.finditer(text)) > MOST_TAGS:
        most = f"{MOST_HTML >> 20} MiB or {MOST_TAGS:,} elements"
        raise NotAPage(name, f"more HTML than an article can have ({most}); give a part of it")
    data = text.replace("\0", "").encode("utf-8", "replace")
    try:
        tree = lxml.html.document_fromstring(data, parser=parser)
    except etree.ParserError as error:
        raise NotAPage(name, "empty: there is no text in the page") from error
    except (etree.LxmlError, ValueError, MemoryError) as error:
        raise NotAPage(name, "cannot be parsed as HTML; save the page again") from error
    around = (above for link in tree.iter("a") for above in link.iterancestors())
    if next(islice(around, MOST_NESTED_LINKS, None), None) is not None:
        raise NotAPage(name, "elements within elements beyond measure; save the page again")
    return tree


def _refuse_others(tree: Any, heads: list[str], words: int, name: str) -> None:
    shown = (" ".join(head.text_content().split()) for head in tree.iter("title", "h1"))
    heads = [*heads, *shown]
    if any(_ERROR_PAGE.search(head) for head in heads):
        raise NotAnArticle(name, "looks like an error page; fetch the article again")
    login = any(_LOGIN_PAGE.search(head) for head in heads) or words < _HARDLY_ANY
    if login and any(field.get("type", "").lower() == "password" for field in tree.iter("input")):
        raise NotAnArticle(name, "looks like a login page; save the article when logged in")
