"""The places that blocks of plain text have: the part of an article, and the role in it.

An article has a part above its title, the title, a head below it, a body from the first text to
the last, and a tail. Parts follow each other in this order; after it a new article may begin.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from sayso.types import Role

Part = Literal["above", "title", "head", "body", "tail"]


class Place(NamedTuple):
    """The part of its article that a block stands in, and its role."""

    part: Part
    role: Role


_ROLES: dict[Part, tuple[Role, ...]] = {
    "above": ("furniture", "dateline", "byline", "caption"),
    "title": ("title",),
    "head": ("deck", "byline", "dateline", "caption", "furniture", "list", "heading"),
    "body": (
        "paragraph", "heading", "quote", "list", "caption", "furniture", "byline", "dateline",
    ),
    "tail": ("furniture", "byline", "dateline", "caption"),
}  # fmt: skip
PLACES = tuple(Place(part, role) for part, roles in _ROLES.items() for role in roles)
"""All places, in the order of the weights."""
_NEXT: dict[Part, frozenset[Part]] = {
    "above": frozenset(("above", "title", "body")),
    "title": frozenset(("head", "body")),
    "head": frozenset(("head", "body")),
    "body": frozenset(("body", "tail", "above", "title")),
    "tail": frozenset(("tail", "above", "title")),
}
_FIRST: frozenset[Part] = frozenset(("above", "title", "body"))
_TEXT: frozenset[Role] = frozenset(("paragraph", "quote"))
_PARTED: frozenset[Role] = frozenset(("list", "heading"))


def may_begin(place: Place) -> bool:
    """True if the first block of a text may stand there."""
    return place.part in _FIRST


def may_follow(last: Place, place: Place) -> bool:
    """True if a block may stand there behind one in the `last` place."""
    return place.part in _NEXT[last.part]


def begins_article(last: Place, place: Place) -> bool:
    """True if a new article begins between the two."""
    return last.part in ("body", "tail") and place.part in ("above", "title")


def places_of(roles: Sequence[Role]) -> list[Place]:
    """The places of the blocks of one article, by their roles.

    Raises ValueError for a role that no block has there, such as a paragraph above a title.
    """
    title = roles.index("title") if "title" in roles else -1
    first = _first(roles, title + 1)
    last = max((n for n, role in enumerate(roles) if role in _TEXT | _PARTED), default=-1)
    places = []
    for number, role in enumerate(roles):
        above = number < title or (title < 0 and number < first)
        part: Part = (
            "title" if number == title else "above" if above
            else "head" if number < first else "body" if number <= last else "tail"
        )  # fmt: skip
        places.append(Place(part, role))
    if not set(places) <= set(PLACES):
        raise ValueError(f"roles at odd places: {sorted(set(places) - set(PLACES))}")
    return places


def _first(roles: Sequence[Role], start: int) -> int:
    """The number of the first block of the body: text, or points where there is none."""
    wanted = [_TEXT, _PARTED] if start else [_TEXT | _PARTED]
    for kinds in wanted:
        for number in range(start, len(roles)):
            if roles[number] in kinds:
                return number
    return len(roles)
