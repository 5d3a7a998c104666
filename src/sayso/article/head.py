"""The head of an article as a reader sees it: its title, and the date and byline around that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.article.credits import authors_in, is_byline, says_when
from sayso.article.dates import iso
from sayso.article.metadata import Facts
from sayso.article.passages import Passages
from sayso.article.selection import HEADINGS, Selection

_TAIL = re.compile(r"\s+[|–—·»:-]\s+|\s*[|»]\s*")
_FEW = 3  # words below which a heading is no part of a title
_ABOVE = 5  # passages above the title that may hold date and byline
_LONGEST_DATE = 150  # characters above which a passage that holds a date is no dateline
_SHARE = 0.5  # of a heading's words that a given title has to have


def title_of(passages: Passages, selection: Selection, facts: Facts) -> int | None:
    """The number of the passage that shows the title.

    In this order: a passage with the letters of a title that the page's head gives; a heading that
    such a title begins or ends with, or the other way round; other words above the text that are
    half of such a title; an `h1` above the text that shares half of its words with one, or if
    the head gives none.
    """
    end = selection.numbers[-1] if selection.numbers else len(passages)
    numbers = sorted(range(end), key=lambda number: (_rank(passages[number].element.tag), number))
    headings = [number for number in numbers if passages[number].element.tag in HEADINGS]
    headings = [n for n in headings if len(passages[n].text.split()) >= _FEW]
    given = [letters(title) for title in facts.titles]
    for title in given:
        for number in numbers:
            if title and letters(passages[number].text) == title:
                return number
    for number in headings:
        shown = letters(passages[number].text)
        if any(t.startswith(shown) or t.endswith(shown) or shown.startswith(t) for t in given if t):
            return number
    for number in _around(passages, selection, None):
        shown = letters(passages[number].text)
        if any(t.startswith(shown) and len(shown) > _SHARE * len(t) for t in given):
            return number
    first = selection.numbers[0] if selection.numbers else 0
    for number in headings:
        if passages[number].element.tag == "h1" and number <= first:
            words = set(_words(passages[number].text))
            if not given or any(
                len(words & set(_words(t))) >= _SHARE * len(words) for t in facts.titles
            ):
                return number
    return None


def shown_date(passages: Passages, selection: Selection, title: int | None) -> str | None:
    """The date shown around the title, else the first one elsewhere that says that it is one."""
    for number in _around(passages, selection, title):
        text = passages[number].text
        if len(text) <= _LONGEST_DATE and (found := iso(text)):
            return found
    labelled = (passage.text for passage in passages if says_when(passage.text))
    return next(filter(None, map(iso, labelled)), None)


def shown_authors(passages: Passages, selection: Selection, title: int | None) -> tuple[str, ...]:
    """The names in the first byline around the title."""
    bylines = (passages[number].text for number in _around(passages, selection, title))
    return next((tuple(authors_in(text)) for text in bylines if is_byline(text)), ())


def _around(passages: Passages, selection: Selection, title: int | None) -> range:
    """The passages from a few above the title to the first of the text."""
    first = selection.numbers[0] if selection.numbers else 0
    top = first if title is None else min(title, first)
    return range(max(0, top - _ABOVE), min(first + 2, len(passages)))


def bare(titles: tuple[str, ...], outlet: str | None) -> str | None:
    """The first of the titles without a tail that names the outlet."""
    if not titles:
        return None
    title = titles[0]
    for cut in reversed(list(_TAIL.finditer(title))):
        tail, name = letters(title[cut.end() :]), letters(outlet or "")
        if not (tail and name and (tail in name or name in tail)):
            break
        title = title[: cut.start()]
    return title.strip() or None


def letters(text: str) -> str:
    """The letters and digits of a text, in one case."""
    return "".join(filter(str.isalnum, text.casefold()))


def _rank(tag: str) -> int:
    return {"h1": 0, "h2": 1}.get(tag, 2)


def _words(text: str) -> Iterator[str]:
    return (word.casefold() for word in re.findall(r"\w+", text))
