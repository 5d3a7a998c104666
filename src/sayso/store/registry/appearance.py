"""One speaker in one article, as the registry sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.store.naming import is_acronym, organisation_words, person_words
from sayso.types import Record, Span, SpeakerType


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """What tells a speaker of an article, whoever reads it again: never an id of a record.

    `article` is the SHA-256 of the text, `start` where the article begins in a file of several.
    """

    article: str
    start: int
    name: str
    mentions: tuple[Span, ...] = ()

    @property
    def short(self) -> str:
        """How a person writes it: the first digits of the article, and the name."""
        return f"{self.article[:8]}:{self.name}"


@dataclass(frozen=True, slots=True)
class Appearance:
    """A speaker of one article: under which name, in which roles, in whose company.

    `forms` are the names it goes by there. `company` are the other named speakers and the
    organisations in its roles, as words that compare. `statements` is how many it makes.
    """

    anchor: Anchor
    type: SpeakerType
    named: bool
    roles: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    company: frozenset[str] = frozenset()
    outlet: str | None = None
    published: str | None = None
    statements: int = 0

    @property
    def name(self) -> str:
        """The fullest name in the article, or the description of one who has none."""
        return self.anchor.name


def appearances(records: Iterable[Record]) -> Iterator[Appearance]:
    """All speakers of the records, one by one."""
    for record in records:
        article = record.article
        counts = {
            speaker.id: sum(speaker.id in s.speakers for s in record.statements)
            for speaker in record.speakers
        }
        for speaker in record.speakers:
            yield Appearance(
                anchor=Anchor(
                    article=article.id,
                    start=article.range.start if article.range else 0,
                    name=speaker.name,
                    mentions=speaker.mentions,
                ),
                type=speaker.type,
                named=speaker.named,
                roles=tuple(role.of(article.text) for role in speaker.roles),
                forms=forms(speaker.name, speaker.mentions, article.text),
                company=frozenset(
                    key(other.name, other.type)
                    for other in record.speakers
                    if other.named and other.id != speaker.id
                ),
                outlet=article.outlet,
                published=article.published,
                statements=counts[speaker.id],
            )


def key(name: str, type: SpeakerType) -> str:
    """A name as it compares: the same for two spellings of one name."""
    if type == "person":
        return " ".join(sorted(person_words(name).words))
    return " ".join(organisation_words(name))


def forms(name: str, mentions: Iterable[Span], text: str) -> tuple[str, ...]:
    """The name of a speaker and the acronyms among the mentions."""
    mentioned = {mention.of(text) for mention in mentions}
    return (name, *sorted(form for form in mentioned - {name} if is_acronym(form)))
