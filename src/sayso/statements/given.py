"""Titles and given names that only the article tells apart: "Prince Bell" among other Bells, none
of whom is a prince; "Registrar Bell" where the name in full stands behind the same title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.statements.folding import fold
from sayso.statements.lexicon.honorifics import GIVEN_NAMES_MOSTLY
from sayso.statements.names import Name
from sayso.types import Span

_AGED = re.compile(r",\s(?:aged\s)?\d{1,2}\b")
_SAYS = r"(?:said|says|told|added|adds)"
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]|[A-Z]\w+)\s$")


def titles_that_are_given(text: str, names: Sequence[Name]) -> frozenset[tuple[str, str]]:
    """Titles, with the last names that they stand before as given names do: those of persons whom
    the text gives other names, and no such title; and those with an age behind, or that the text
    calls somebody by, as no title without an article does."""
    alone = {titled(text, name) for name in names if name.title and len(name.words) == 1}
    found = {(title, last) for title, last in alone if title in GIVEN_NAMES_MOSTLY}
    if not found:
        return frozenset()
    full = [name for name in names if len(name.words) > 1]
    borne = {titled(text, name) for name in full}
    lasts = {name.words[-1] for name in full}
    aged = {titled(text, name) for name in names if _AGED.match(text, name.span.end)}
    called = {title for title, _ in found if _calls(text, title)}
    return frozenset(
        (title, last)
        for title, last in found - borne
        if last in lasts or title in called or (title, last) in aged
    )


def _calls(text: str, title: str) -> bool:
    """Whether a title without an article says something: "Dean said"."""
    word = title.capitalize()
    return any(
        not _ARTICLE.search(text, max(0, found.start() - 8), found.start())
        for found in re.finditer(rf"\b{word}\s{_SAYS}\b|\b(?:said|says)\s{word}\b(?!\s[A-Z])", text)
    )


def titles_borne(text: str, names: Sequence[Name]) -> frozenset[tuple[str, ...]]:
    """The titles before names in full, their last word or two, with the first or the last name: so
    their bearers are called later on."""
    return frozenset(
        (*title[-n:], word)
        for name in names
        if name.title and len(name.words) > 1
        for title in [fold(name.title.of(text)).split()]
        for n in (1, 2)
        for word in (name.words[0], name.words[-1])
    )


def without_title(text: str, name: Name) -> Name:
    """The name with all words but the last as the title that they are."""
    last = name.span.end - len(name.span.of(text).split()[-1])
    title = Span(name.span.start, len(text[:last].rstrip()))
    words, span = name.words[-1:], Span(last, name.span.end)
    return name._replace(span=span, words=words, title=title, type="person", weak=False)


def titled(text: str, name: Name) -> tuple[str, str]:
    """The last word of a name's title, "" without one, and that of the name."""
    title = fold(name.title.of(text).split()[-1]) if name.title else ""
    return title, name.words[-1]


def with_given(text: str, name: Name) -> Name:
    """The name with the last word of its title as the given name that it is."""
    if name.title is None:
        return name
    *before, word = name.title.of(text).split()
    start = name.title.end - len(word)
    title = Span(name.title.start, len(text[:start].rstrip())) if before else None
    span, words = Span(start, name.span.end), (fold(word), *name.words)
    return name._replace(span=span, words=words, title=title, weak=False)
