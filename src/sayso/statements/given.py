"""Titles that are given names: "Prince Bell" among other Bells, none of whom is a prince."""

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


def titled(text: str, name: Name) -> tuple[str, str]:
    """The last word of a name's title, "" without one, and that of the name."""
    title = fold(name.title.of(text).split()[-1]) if name.title else ""
    return title, name.words[-1]


def with_given(text: str, name: Name) -> Name:
    """The name with its title as the given name that it is."""
    start = name.title.start if name.title else name.span.start
    words = (titled(text, name)[0], *name.words)
    return replace(name, span=Span(start, name.span.end), words=words, title=None, weak=False)
