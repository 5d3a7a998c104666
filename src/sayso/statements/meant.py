"""Whom the model takes a word for, among those of an article's cast whom it can mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sayso.statements.answers import Answer, reached
from sayso.statements.antecedents import Antecedents
from sayso.statements.cast import Cast
from sayso.statements.member import Member
from sayso.statements.names import Name
from sayso.types import Span

LIKELY = 0.45
"""The chance from which on the model's antecedent is taken."""

CERTAIN, FAIRLY, FAIRLY_SURE, LESS_SURE = 0.97, 0.8, 0.85, 0.7
"""From the first on a chance is as sure as it is, from the second on no surer than the third, below
it than the fourth: nine in ten of the one kind were right on the development half of the own set
and on the invented articles, seven in ten of the other on articles that nobody had read."""

SPEAKING = 0.1
"""The chance from which on the model's antecedent speaks for one that the rules have found."""


class Guess(NamedTuple):
    """Somebody whom a word may mean, one of the cast or a name in passing, and the chance of it."""

    who: Member | list[Name]
    chance: float

    def is_one_of(self, members: tuple[Member, ...]) -> bool:
        """Whether it speaks for whom the rules have found."""
        return self.chance >= SPEAKING and self.who in members and len(members) == 1


class Meant:
    """The model's view of one article's words; without `antecedents` it has none."""

    def __init__(self, cast: Cast, antecedents: Antecedents | None) -> None:
        self._cast = cast
        self._antecedents = antecedents

    def by(
        self,
        step: str,
        span: Span,
        place: Span,
        fits: Callable[[Member], bool],
        *,
        passing: bool = False,
    ) -> Answer | None:
        """Whom the model takes the word at `place` for; None where it is not sure enough."""
        guess = self.guess(place, fits, passing=passing)
        return self.taken(guess, step, span) if guess and guess.chance >= LIKELY else None

    def guess(
        self, place: Span, fits: Callable[[Member], bool], *, passing: bool = False
    ) -> Guess | None:
        """Whom, of the cast that it fits, the word at `place` means with the greatest chance.

        With `passing`, it may be somebody whom the text brings in by a common noun, or a word not
        known to be a name yet.
        """
        if self._antecedents is None:
            return None
        members = [member for member in self._cast.members if fits(member)]
        if passing:
            members += [member for member in self._cast.unnamed.brought_in() if fits(member)]
        guesses = self._guesses(place, members, self._cast.passing() if passing else [])
        return max(guesses, key=lambda guess: guess.chance, default=None)

    @property
    def has_view(self) -> bool:
        """Whether there is a model to ask."""
        return self._antecedents is not None

    def guesses(self, place: Span, fits: Callable[[Member], bool]) -> list[Guess]:
        """Whom of those whom the text brings in, and that it fits, the word at `place` may mean,
        and the chances of it."""
        members = [member for member in self._cast.all() if fits(member)]
        return self._guesses(place, members, self._cast.passing())

    def _guesses(
        self, place: Span, members: Sequence[Member], names: Sequence[list[Name]]
    ) -> list[Guess]:
        if self._antecedents is None:
            return []
        places = [member.places() for member in members]
        places += [tuple(name.span for name in same) for same in names]
        chances = self._antecedents.chances(place, places)
        whos: list[Member | list[Name]] = [*members, *names]
        return [Guess(who, round(chance, 2)) for who, chance in zip(whos, chances, strict=True)]

    def views(self, place: Span, member: Member) -> tuple[float, float]:
        """The chance that the word at `place` means the member, and that of whom else it means with
        the greatest one; 1 and 0 where there is no view."""
        if self._antecedents is None:
            return 1.0, 0.0
        members = self._cast.all()
        found = self._antecedents.chances(place, [one.places() for one in members])
        chances = dict(zip(members, found, strict=True))
        own = chances.pop(member, 0.0)
        return own, max(chances.values(), default=0.0)

    def taken(self, guess: Guess, step: str, span: Span) -> Answer:
        """The answer that a guess is."""
        who = guess.who if isinstance(guess.who, Member) else self._cast.welcome(guess.who)
        sure = guess.chance
        if sure < CERTAIN:
            sure = min(sure, FAIRLY_SURE if sure >= FAIRLY else LESS_SURE)
        return reached(step, span, (who,), sure)
