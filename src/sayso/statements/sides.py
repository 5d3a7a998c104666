"""The bodies of which an article tells together: "both sides", "the two companies"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.statements.cast import Cast
from sayso.statements.counterparts import Counterparts
from sayso.statements.lexicon.kinds import singular
from sayso.statements.lexicon.organisations import COMPANIES
from sayso.statements.lexicon.places import PLACES
from sayso.statements.lexicon.several import COUNTRIES, STATES_TOGETHER
from sayso.statements.member import Member
from sayso.statements.organisations import is_called, is_no_company
from sayso.statements.scene import Scene
from sayso.statements.spokespeople import body_of
from sayso.statements.things import Things
from sayso.statements.told import Told
from sayso.types import Span


class Sides:
    """The bodies of one article that can be meant together."""

    def __init__(
        self, cast: Cast, scene: Scene, told: Told, things: Things, pairs: Counterparts
    ) -> None:
        self._cast = cast
        self._scene = scene
        self._told = told
        self._things = things
        self._pairs = pairs

    def named_in(self, sentence: Span, count: int, kind: str | None = None) -> tuple[Member, ...]:
        """The organisations, or those of a kind, that the sentence names, if they are as many as
        are meant."""
        bodies = (
            member
            for member in self._cast.members
            if member.named and member.type == "organisation"
            if kind is None or is_called(member, kind)
        )
        found = dict.fromkeys(member for _, member in self._scene.mentioned(sentence, bodies))
        return tuple(found) if len(found) == count else ()

    def near(
        self, sentences: Iterable[Span], count: int, kind: str | None = None
    ) -> Iterator[tuple[Member, ...]]:
        """The organisations, or those of a kind, of each sentence that names as many as are
        meant."""
        for sentence in sentences:
            if found := self.named_in(sentence, count, kind):
                yield found

    def spoke(self, at: int, head: str, count: int) -> tuple[Member, ...]:
        """The organisations that spoke last before `at`, by themselves or by their people."""
        found: dict[Member, None] = {}
        for speaker in self._told.spoken(0, at):
            alone = speaker.type == "organisation"
            body = speaker if alone else body_of(speaker, self._cast, self._things)
            if body is not None and (head not in STATES_TOGETHER or _is_state(body)):
                found[body] = None
            if len(found) == count:
                return tuple(found)[::-1]
        return ()

    def two(self, at: int, head: str) -> tuple[Member, ...]:
        """The two bodies of which the article tells together, none of which must be a person."""

        def fits(member: Member) -> bool:
            if not PLACES.isdisjoint(member.words):
                return False
            one_word = len(member.words) == 1 and member.type != "organisation"
            if singular(head) in COMPANIES:
                return not (is_no_company(member) or one_word)
            return head in COUNTRIES or not one_word

        two = self._pairs.bodies(at, fits)
        for member in two:
            member.type = "organisation" if member.type == "person" else member.type
        return two


def may_be_a_body(member: Member, head: str) -> bool:
    """Whether one is a body, or may be a country, where the noun can mean such."""
    country = head in COUNTRIES and not member.person and len(member.words) == 1
    return member.type in ("organisation", "group") or country


def _is_state(body: Member) -> bool:
    """Whether a body may be a country, or is its government."""
    return len(body.words) == 1 or "government" in body.name.lower()
