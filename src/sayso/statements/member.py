"""One of an article's cast, and which names can be his, hers or its."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from sayso.statements.lexicon.genders import Gender
from sayso.statements.lexicon.organisations import (
    LEGAL_FORMS,
    NEWSPAPERS,
    ORGANISATIONS,
    PROPER_ALONE,
    SECTORS,
    SURNAMES_TOO,
)
from sayso.statements.lexicon.places import PLACES
from sayso.statements.names import Name
from sayso.statements.short_forms import (
    are_members_of,
    bare,
    is_cut,
    is_inverted,
    is_state_of,
    rank,
    same_person,
    without_partners,
)
from sayso.types import Span, SpeakerType

LAST_IN_NAMES = ORGANISATIONS | LEGAL_FORMS | SECTORS
"""Words at the end of the names of organisations that go without them later on."""

_NOBODY_ALONE = PROPER_ALONE | PLACES
"""What is no short name of an organisation."""
_OF = frozenset({"of", "for", "de", "do", "da", "di", "del", "des", "du"})
"""What a name goes on with that tells whom or where a body is of."""
_DEPARTMENTS = frozenset({"department", "ministry", "directorate", "bureau", "secretariat"})
"""Bodies that go by what they are of: "Public Works"."""
_NO_SURNAMES = (ORGANISATIONS - {"park"}) | PLACES


@dataclass(eq=False, slots=True)
class Member:
    """One of the cast: everything the article tells about who it is.

    `person` is whether more than the shape of the name says that it is a person.
    """

    order: int
    name: str
    named: bool
    type: SpeakerType
    first: Span
    sure: float = 1.0
    """How sure it is that it is nobody else of the cast: less for "the writer" than for a name."""
    words: tuple[str, ...] = ()
    aliases: list[tuple[str, ...]] = field(default_factory=list)
    """Other names that the text says it has, as `words` are."""
    gender: Gender | None = None
    person: bool = False
    place: bool = False
    """Whether the text tells of a place by that name."""
    age: str | None = None
    """As descriptions say it: "54-year-old"."""
    fulls: dict[tuple[tuple[str, ...], str | None], Name] = field(default_factory=dict)
    times: int = 0
    """How often the full name, in any of the `fulls`, stands in the text."""
    roles: dict[tuple[str, ...], Span] = field(default_factory=dict)
    past: set[tuple[str, ...]] = field(default_factory=set)
    """Those of the roles that it has no more."""
    once: set[tuple[str, ...]] = field(default_factory=set)
    """Those of the roles that it was told to have had, and may have still: "was a judge"."""
    mentions: list[Span] = field(default_factory=list)

    @property
    def introduced(self) -> int:
        """Where the first of the full names starts; of one without, the first mention."""
        return min((name.span.start for name in self.fulls.values()), default=self.first.start)

    @property
    def titled(self) -> bool:
        """Whether a title stands before one of the full names."""
        return any(name.title for name in self.fulls.values())

    def is_called(self, name: Name) -> bool:
        """Whether it is a person whose full name `name` can be."""
        return self.type == "person" and any(same_person(f, name) for f in self.fulls.values())

    def note(self, span: Span) -> None:
        """One more mention; they are kept in text order."""
        place = bisect_left(self.mentions, span)
        if self.mentions[place : place + 1] != [span]:
            self.mentions.insert(place, span)

    def places(self) -> tuple[Span, ...]:
        """Where it is mentioned, and where its roles are told."""
        return (*self.mentions, *self.roles.values())

    def last_before(self, at: int) -> int:
        """Where the last mention that starts before `at` starts, -1 if there is none."""
        i = bisect_left(self.mentions, at, key=lambda span: span.start)
        return self.mentions[i - 1].start if i else -1


def suits_name(member: Member, name: Name) -> bool:
    """Whether gender and suffix of a name let it be the member's."""
    if name.gender and member.gender and name.gender != member.gender:
        return False
    return not name.suffix or any(suffix == name.suffix for _, suffix in member.fulls)


def serves(name: Name, member: Member) -> int | None:
    """How well `name` serves as a short form of the member's; see `rank`."""
    if not suits_name(member, name):
        return None
    if member.type == "organisation":
        if name.title or (len(name.words) == 1 and name.words[0] in _NOBODY_ALONE):
            return None
        if len(name.words) == 1 and name.words[0] in ORGANISATIONS:
            return 1 if name.words[0] in member.words else None
        if bare(name.words) in (bare(member.words), without_partners(member.words)):
            return 0
        if is_inverted(name.words, member.words) or are_members_of(name.words, member.words):
            return 0
        how = rank(name.words, bare(member.words))
        n = len(name.words)
        if n == how == 1 and member.words[-1] in NEWSPAPERS:
            return None
        rest = member.words[n:]
        of = next((i for i, word in enumerate(rest) if word in _OF), len(rest))
        goes_on = LAST_IN_NAMES.issuperset(rest[:of])
        last = how == 0 and not {"of", "for"} & set(member.words[:-n])
        if last or (how == 1 and goes_on) or is_state_of(name.words, member.words):
            return 0
        if n > 1 and how == 0 and member.words[0] in _DEPARTMENTS and member.words[1] == "of":
            return 1
        if is_cut(name.words, bare(member.words)):
            return 1
        return 1 if how == 1 and (n == 1 or member.words[-1] in LEGAL_FORMS) else None
    if member.type != "person":
        return None
    surname = len(name.words) == 1 and (
        name.words[0] not in _NO_SURNAMES or (name.words[0] in SURNAMES_TOO and not name.the)
    )
    if not surname and name.type != "person":
        return None
    diva = len(name.words) == 2 and name.words[0] == "la" and member.gender != "male"
    short = name.words[1:] if diva else name.words
    ranks = (rank(short, words) for words in (member.words, *member.aliases))
    return min((how for how in ranks if how is not None), default=None)
