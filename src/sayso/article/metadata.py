"""What a page says about its article: titles, authors, date, section, address, language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sayso.article.credits import ADDRESS_LIKE, authors_in, without_by
from sayso.article.dates import iso
from sayso.article.linked import article_of, line, linked_data, names, texts, trail_of

_DATE_METAS = (
    "article:published_time", "og:article:published_time", "datePublished", "date", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish-date",
    "publish_date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
)  # fmt: skip
_AUTHOR_METAS = (
    "author", "article:author", "og:article:author", "parsely-author", "sailthru.author",
    "dc.creator", "dcterms.creator", "byl", "cxenseparse:author",
)  # fmt: skip
_CODE = re.compile(r"[a-z]{2}(?=$|[-_])")
_AUTHOR_WORDS = re.compile(
    r"(?:^|[\W_])(?:author(?:[-_]*name)?|by-?line(?:[-_]*(?:name|author))?|writer(?:[-_]*name)?)(?:$|[\W_])",
    re.IGNORECASE,
)
_TRAIL_WORDS = re.compile(r"bread-?crumbs?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says about its article.

    `titles` are as its head gives them, the best first; `title` is the one to go by.
    """

    titles: tuple[str, ...]
    authors: tuple[str, ...]
    published: str | None
    outlet: str | None
    section: tuple[str, ...]
    address: str | None
    language: str | None
    description: str | None
    title: str | None = None


def facts_of(tree: Any, address: str | None) -> Facts:
    """The facts from the page's tree; `address` is the one it was fetched from."""
    linked = linked_data(tree)
    article = article_of(linked)
    metas = _Metas(tree)
    own = address or _canonical(tree, metas)
    titles = [
        *metas.of("og:title", "twitter:title"),
        *texts(article.get("headline")),
        *(title for head in tree.iter("title") for title in texts(head.text)),
    ]
    return Facts(
        titles=tuple(dict.fromkeys(titles)),
        authors=_first(_authors(tree, article, metas)),
        published=next(filter(None, map(iso, _dates(tree, article, metas))), None),
        outlet=_outlet(article, metas, own),
        section=_first(_sections(tree, linked, article, metas)),
        address=own,
        language=_language(tree),
        description=next(iter(metas.of("og:description", "description")), None),
    )


class _Metas:
    """The `meta` elements of a page by their names."""

    def __init__(self, tree: Any) -> None:
        self._found: dict[str, list[str]] = {}
        for meta in tree.iter("meta"):
            name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
            self._found.setdefault(name.lower(), []).extend(texts(meta.get("content")))

    def of(self, *wanted: str) -> list[str]:
        """What the elements of these names say, in the order of the names."""
        return [text for name in wanted for text in self._found.get(name.lower(), ())]


def _first(found: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """The first of several lists that has anything in it, each text once."""
    return next(filter(None, (tuple(dict.fromkeys(one)) for one in found)), ())


def _dates(tree: Any, article: dict[str, Any], metas: _Metas) -> Iterator[str]:
    """Where the date may stand, by trust."""
    yield from texts(article.get("datePublished"))
    yield from metas.of(*_DATE_METAS)
    times = list(tree.iter("time"))
    for mark in ("datePublished", "pubdate"):
        yield from (
            _shown(t) for t in times if t.get("itemprop") == mark or t.get(mark) is not None
        )
    yield from (_shown(element) for element in times)


def _shown(element: Any) -> str:
    return str(element.get("datetime") or element.text_content())


def _authors(tree: Any, article: dict[str, Any], metas: _Metas) -> Iterator[list[str]]:
    """Where the authors may stand, by trust."""
    given = [name for name in names(article.get("author")) if not ADDRESS_LIKE.search(name)]
    yield [without_by(name) for name in given]
    yield [name for text in metas.of(*_AUTHOR_METAS) for name in authors_in(text)]
    links: list[Callable[[Any], bool]] = [
        lambda element: "author" in (element.get("rel") or "").split(),
        lambda element: "author" in (element.get("itemprop") or "").split(),
        lambda element: _AUTHOR_WORDS.search(element.get("class") or "") is not None,
    ]
    elements = list(tree.iter("a", "span", "div", "p", "address", "li"))
    for is_author in links:
        found = next(filter(None, (authors_in(_text(e)) for e in elements if is_author(e))), [])
        yield found


def _text(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _outlet(article: dict[str, Any], metas: _Metas, address: str | None) -> str | None:
    """The name that the page gives its outlet, else its host."""
    given = [*metas.of("og:site_name"), *names(article.get("publisher"))]
    named = [name.lstrip("@") for name in given if "://" not in name]
    host = urlsplit(address).hostname if address else None
    return next(filter(None, named), None) or (host.removeprefix("www.") if host else None)


def _canonical(tree: Any, metas: _Metas) -> str | None:
    """The address that the page gives as its own."""
    links = (link.get("href") for link in tree.iter("link") if "canonical" in link.get("rel", ""))
    return next(filter(None, map(_address, [*links, *metas.of("og:url")])), None)


def _address(value: object) -> str | None:
    """The value if it is a whole web address."""
    address = line(value)
    try:
        parts = urlsplit(address or "")
        return address if parts.scheme in ("http", "https") and "." in parts.netloc else None
    except ValueError:
        return None


def _sections(
    tree: Any, linked: list[dict[str, Any]], article: dict[str, Any], metas: _Metas
) -> Iterator[list[str]]:
    """Where the section may stand: the breadcrumb first."""
    titles = {_letters(head.text_content()) for head in tree.iter("h1", "title")}
    titles |= {_letters(title) for title in metas.of("og:title")}

    def steps(trail: Iterable[str]) -> list[str]:
        return [step for step in trail if _letters(step) not in {"", "home", *titles}]

    yield steps(trail_of(linked))
    for element in tree.iter("nav", "ol", "ul", "div"):
        marks = (element.get("class"), element.get("id"), element.get("aria-label"))
        if any(mark and _TRAIL_WORDS.search(mark) for mark in marks):
            yield steps(_text(link) for link in element.iter("a"))
    yield texts(article.get("articleSection"))
    yield metas.of("article:section")
    yield [_text(link) for link in tree.iter("a") if "category" in link.get("rel", "").split()]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _language(tree: Any) -> str | None:
    """The ISO 639-1 code in the page's `lang`."""
    code = _CODE.match((tree.get("lang") or tree.get("xml:lang") or "").strip().lower())
    return code[0] if code else None
