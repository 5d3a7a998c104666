"""Things in sets that are joined one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Sets(Generic[T]):
    """Each thing is in a set by itself until it is joined with another."""

    def __init__(self, things: Iterable[T]) -> None:
        self._towards = {thing: thing for thing in things}

    def of(self, thing: T) -> T:
        """The one thing that stands for the set that a thing is in."""
        while self._towards[thing] != thing:
            self._towards[thing] = thing = self._towards[self._towards[thing]]
        return thing

    def join(self, *things: T) -> None:
        """Makes one set of those that these are in."""
        for thing in things[1:]:
            self._towards[self.of(thing)] = self.of(things[0])

    def all(self) -> list[list[T]]:
        """The sets, and what is in each, in the order in which the things were given."""
        found: dict[T, list[T]] = defaultdict(list)
        for thing in self._towards:
            found[self.of(thing)].append(thing)
        return list(found.values())
