"""One printed quote, and what of its speaker's name tells two speakers apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.store.naming import is_short_for, likeness, organisation_words, person_words
from sayso.types import Kind, SpeakerType

Relation = Literal["same", "other", "perhaps", "hardly"]
"""What two speaker cells tell: `perhaps` and `hardly` leave it to the words."""

_SPOKESPEOPLE = frozenset(["spokesman", "spokeswoman", "spokesperson", "spokespeople"])


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote as one article prints it.

    `key` tells it from all others. `speakers` are the names behind it in its article, none where
    nobody is; `named` whether they are names and not descriptions; `type` that of the first.
    `published` is ISO 8601, as far as known.
    """

    key: str
    article: str
    outlet: str | None
    published: str | None
    speakers: tuple[str, ...]
    named: bool
    type: SpeakerType | None
    kind: Kind
    text: str


def speakers_related(a: Quote, b: Quote) -> Relation:
    """Whether two quotes can have the same speakers.

    A name and a description can mean one person ("the mayor"), and so can two descriptions; a
    last name means whoever bears it, within one matter. What a company says in one report its
    spokeswoman says in another, with or without her name.
    """
    alike = not a.type or not b.type or a.type == b.type or _speaks_for(a) or _speaks_for(b)
    if a.speakers and b.speakers:
        if a.named and b.named:
            if len(a.speakers) == len(b.speakers) and all(
                any(same_name(x, y) for y in b.speakers) for x in a.speakers
            ):
                return "same"
            return "hardly" if {a.type, b.type} == {"person", "organisation"} else "other"
        if _described_alike(a, b):
            return "same"
    return "perhaps" if alike else "hardly"


def same_name(a: str, b: str) -> bool:
    """Whether two names can mean the same one in two reports of one matter."""
    x, y = person_words(a), person_words(b)
    return (
        likeness(x, y) is not None
        or is_short_for(x, y)
        or is_short_for(y, x)
        or organisation_words(a) == organisation_words(b)
    )


def _described_alike(a: Quote, b: Quote) -> bool:
    """Whether a description has all words of a name, or they are in it.

    "The fire brigade" and "a spokesman for Ansel Fire Brigade" are Ansel Fire Brigade; two
    descriptions have to share a name: "the company" is another one in each report.
    """
    x, y = _words(a), _words(b)
    if not x or not y or not (x <= y or y <= x):
        return False
    return a.named or b.named or bool(_names_within(a) & _names_within(b))


def _speaks_for(quote: Quote) -> bool:
    """Whether a quote is a spokesperson's: what it says, an organisation says."""
    words = {word for name in quote.speakers for word in organisation_words(name)}
    return not words.isdisjoint(_SPOKESPEOPLE)


def _words(quote: Quote) -> set[str]:
    words = {word for name in quote.speakers for word in organisation_words(name)}
    return words - _SPOKESPEOPLE


def _names_within(description: Quote) -> set[str]:
    """The words of a description, its first aside, that have a capital."""
    return {
        word
        for name in description.speakers
        for part in name.split()[1:]
        if part[0].isupper()
        for word in organisation_words(part)
    }
