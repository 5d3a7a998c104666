"""Titles and given names that only the article tells apart: "Prince Bell" among other Bells, none
of whom is a prince; "Registrar Bell" where the name in full stands behind the same title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.statements.lexicon.honorifics import GIVEN_NAMES_MOSTLY
from sayso.statements.names import Name, fold
from sayso.types import Span


def titles_that_are_given(text: str, names: Sequence[Name]) -> frozenset[tuple[str, str]]:
    """Titles, with the last names that they stand before as given names do: those of persons whom
    the text gives other names, and no such title."""
    alone = {titled(text, name) for name in names if name.title and len(name.words) == 1}
    found = {(title, last) for title, last in alone if title in GIVEN_NAMES_MOSTLY}
    if not found:
        return frozenset()
    full = [name for name in names if len(name.words) > 1]
    borne = {titled(text, name) for name in full}
    lasts = {name.words[-1] for name in full}
    return frozenset((title, last) for title, last in found - borne if last in lasts)


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
    return replace(name, span=span, words=words, title=title, type="person", weak=False)


def titled(text: str, name: Name) -> tuple[str, str]:
    """The last word of a name's title, "" without one, and that of the name."""
    title = fold(name.title.of(text).split()[-1]) if name.title else ""
    return title, name.words[-1]


def with_given(text: str, name: Name) -> Name:
    """The name with its title as the given name that it is."""
    start = name.title.start if name.title else name.span.start
    words = (titled(text, name)[0], *name.words)
    return replace(name, span=Span(start, name.span.end), words=words, title=None, weak=False)
