"""The console that the views print on."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console
from rich.text import Text


class _Console(Console):
    """A console that leaves it to the command what a closed pipe means."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def console_for(stream: TextIO, *, plain: bool = False) -> Console:
    """A console on the stream that adds nothing of its own; without colour if `plain`.

    Elsewhere colour is for terminals, as `NO_COLOR`, `FORCE_COLOR` and `TERM` allow.
    """
    return _Console(
        file=stream,
        force_terminal=False if plain else None,
        highlight=False,
        markup=False,
        emoji=False,
    )


def print_wrapped(
    console: Console, text: Text, width: int, indent: str = "", first: str | None = None
) -> None:
    """Prints the text, wrapped; `first` stands before its first line, `indent` the others."""
    first = indent if first is None else first
    for number, line in enumerate(text.wrap(console, width - len(indent), overflow="fold")):
        print_line(console, Text.assemble(indent if number else first, line))


def print_line(console: Console, line: Text) -> None:
    """Prints one line, without white space at its end."""
    line.rstrip()
    console.print(line, soft_wrap=True)
