"""One value in a JSON document and the way to it, for readers that trust nothing."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sayso.errors import FormatError
from sayso.record.format import is_encodable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Field:
    """A JSON value and its path, as messages name it (`statements[2].cue[0].end`).

    Every method raises FormatError if the value is not what it asks for.
    """

    value: object
    path: str = ""

    def __getitem__(self, key: str) -> Field:
        """The value under that key of an object."""
        if not isinstance(self.value, dict):
            raise self.error("is not an object")
        if key not in self.value:
            raise self.error(f"has no {key!r}")
        return Field(self.value[key], f"{self.path}.{key}".lstrip("."))

    def items(self) -> list[Field]:
        """The values of an array."""
        if not isinstance(self.value, list):
            raise self.error("is not an array")
        return [Field(item, f"{self.path}[{i}]") for i, item in enumerate(self.value)]

    def string(self) -> str:
        """A string, free of lone surrogates."""
        if not isinstance(self.value, str):
            raise self.error("is not a string")
        if not is_encodable(self.value):
            raise self.error("holds half a character (a lone surrogate)")
        return self.value

    def strings(self) -> tuple[str, ...]:
        """An array of strings."""
        return tuple(item.string() for item in self.items())

    def one_of(self, options: tuple[T, ...]) -> T:
        """One of these strings."""
        for option in options:
            if option == self.value:
                return option
        raise self.error(f"is none of {', '.join(map(str, options))}")

    def boolean(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            raise self.error("is neither true nor false")
        return self.value

    def integer(self) -> int:
        """A whole number."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.error("is not a whole number")
        return self.value

    def number(self) -> float:
        """A finite number."""
        if isinstance(self.value, int | float) and not isinstance(self.value, bool):
            try:
                number = float(self.value)
            except OverflowError:
                number = math.inf
            if math.isfinite(number):
                return number
        raise self.error("is not a finite number")

    def maybe(self, read: Callable[[Field], T]) -> T | None:
        """None for null, else what `read` makes of the value."""
        return None if self.value is None else read(self)

    def error(self, reason: str) -> FormatError:
        """The error to raise for this value."""
        return FormatError(f"{self.path or 'the record'} {reason}; not a record as Sayso writes it")
