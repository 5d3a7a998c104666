"""The passages that are the article's: what the extractor takes, mended by the page's structure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from sayso.article.credits import is_byline, is_date
from sayso.article.furniture import is_furniture
from sayso.article.passages import Passage, Passages

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TEXTUAL = HEADINGS | {"blockquote", "center", "dd", "dl", "dt", "li", "ol", "p", "pre", "ul"}
"""Elements that hold text, not parts of a page."""
_ASIDE = frozenset(["aside", "footer", "form", "menu", "nav", "dialog"])
_ASIDE_WORDS = re.compile(
    r"(?:^|[\W_])(?:related|recommend\w*|recirc\w*|newsletters?|subscri\w+|sign-?up|promos?"
    r"|shar(?:e|ing)|socials?|comments?|disqus|sidebar|breadcrumbs?|nav|navbar|navigation|menu|toc"
    r"|footer|adverts?\w*|ads?|sponsor\w*|taboola|outbrain|most-?(?:read|popular|viewed)|popular"
    r"|trending|read-?(?:more|next|also)|also-?(?:read|like)|cookies?|consent|print-?(?:header|footer)"
    r"|pull-?quotes?|cta|teasers?|tags|copyright|byline|author-?(?:bio|box|info)|about-?author"
    r"|pagination|toolbar|modal|popup|tooltip|hidden|hide|sr-only|visually-?hidden)(?:$|[\W_])",
    re.IGNORECASE,
)
"""In a class or id: what stands inside is not the article."""
_FIGURE_WORDS = re.compile(r"(?:^|[\W_])(?:caption|cutline)(?:$|[\W_])", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PROSE = 80  # characters that make a passage prose, if it ends like a sentence
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_HOST_SHARE = 0.1  # of the characters taken that a place has to hold to be one of the article's


class Selection:
    """Which passages of a page are the article's, by their numbers.

    What the extractor took (`taken`) is mended. Dropped is what stands in places marked as no
    part of the article, unless most of it does, and what is furniture by its words. Added is what
    stands between passages taken in a place like theirs, and prose right behind the last one.
    `hosts` are the kinds of places that the article stands in.
    """

    def __init__(self, passages: Passages, taken: Sequence[bool]) -> None:
        self._passages = passages
        self._asides: dict[Any, bool] = {None: False}
        weights: Counter[tuple[str, ...]] = Counter()
        inside = 0
        for passage, is_taken in zip(passages, taken, strict=True):
            if is_taken:
                weight = len(passage.text) - passage.linked
                weights[_kind(host(passage.element))] += weight
                inside += 0 if self.is_aside(passage.element) else weight
        whole = sum(weights.values())
        self._hosts = {kind for kind, weight in weights.items() if weight > _HOST_SHARE * whole}
        self._marks_count = inside >= whole / 2
        self.numbers = self._mended(taken)

    def is_aside(self, element: Any) -> bool:
        """True if the element or one around it is marked as no part of the article."""
        chain = []
        while element not in self._asides:
            chain.append(element)
            element = element.getparent()
        found = self._asides[element]
        for inner in reversed(chain):
            found = found or _is_marked_aside(inner)
            self._asides[inner] = found
        return found

    def is_host(self, element: Any) -> bool:
        """True if the element stands in a place like those of most of the article."""
        return _kind(host(element)) in self._hosts

    def _mended(self, taken: Sequence[bool]) -> list[int]:
        passages = self._passages
        found = [is_taken and self._stays(p) for p, is_taken in zip(passages, taken, strict=True)]
        if not any(found):
            return [number for number, is_taken in enumerate(taken) if is_taken]
        first, last = found.index(True), len(found) - 1 - found[::-1].index(True)
        for number in range(first, last):
            found[number] = found[number] or (not taken[number] and self._belongs(number))
        for number in range(last + 1, len(passages)):
            if passages[number].element.tag == "h1":
                break
            found[number] = is_prose(passages[number].text) and self._belongs(number)
        numbers = [number for number, is_found in enumerate(found) if is_found]
        while numbers and _leads_on(passages[numbers[-1]]):
            numbers.pop()
        return numbers

    def _stays(self, passage: Passage) -> bool:
        aside = self._marks_count and self.is_aside(passage.element)
        return not aside and not is_noise(passage.text) and not _is_pointer(passage)

    def _belongs(self, number: int) -> bool:
        """True if the passage reads like a part of the article and stands in a place of its."""
        passage = self._passages[number]
        links = 0.8 if passage.element.tag in HEADINGS else 0.5
        return (
            self.is_host(passage.element)
            and passage.linked < links * len(passage.text)
            and not in_figure(passage.element)
            and self._stays(passage)
        )


def host(element: Any) -> Any:
    """The innermost element that is a part of the page, not only of its text."""
    while element.tag in _TEXTUAL and element.getparent() is not None:
        element = element.getparent()
    return element


def in_figure(element: Any) -> bool:
    """True if the element is, or is in, a figure or its caption."""
    while element is not None and element.tag not in ("article", "main", "body"):
        if element.tag in ("figure", "figcaption", "caption"):
            return True
        if _FIGURE_WORDS.search(_CAMEL.sub("-", element.get("class", ""))):
            return True
        element = element.getparent()
    return False


def is_noise(text: str) -> bool:
    """True for furniture, and for bylines and dates, which are facts of the page."""
    return is_furniture(text) or is_date(text) or is_byline(text)


def _is_pointer(passage: Passage) -> bool:
    """True for a paragraph that is one link: it leads to another article."""
    return _is_link(passage) and passage.element.tag in ("p", "div") and " " in passage.text


def _leads_on(passage: Passage) -> bool:
    """True for what ends no article: a heading, a link."""
    return passage.element.tag in HEADINGS or _is_link(passage)


def _is_link(passage: Passage) -> bool:
    return passage.linked >= len(passage.text) - 1


def is_prose(text: str) -> bool:
    """True for a text of some length that ends like a sentence."""
    return len(text) >= _PROSE and _SENTENCE_END.search(text) is not None


def _is_marked_aside(element: Any) -> bool:
    if element.tag in ("html", "body", "article", "main"):
        return False
    if element.tag in _ASIDE or element.get("hidden") is not None:
        return True
    if _HIDDEN.search(element.get("style", "")):
        return True
    id = "" if element.tag in HEADINGS else element.get("id", "")  # it repeats the heading
    names = f"{element.get('class', '')} {id}"
    return _ASIDE_WORDS.search(_CAMEL.sub("-", names)) is not None


def _kind(element: Any) -> tuple[str, ...]:
    """What places of one kind have in common: tags and classes; without a class only itself."""
    parent = element.getparent()
    around = (parent.tag, parent.get("class", "")) if parent is not None else ()
    mark = element.get("class", "")
    return (element.tag, mark, *around) if mark else (str(id(element)),)
