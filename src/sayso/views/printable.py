"""Foreign text made safe to print: what could steer a terminal is replaced."""

from __future__ import annotations

import sys

_LINE = dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"), " ")
_CONTROL = dict.fromkeys(
    [
        *range(0x20),
        *range(0x7F, 0xA0),  # C1: some terminals take U+009B as the start of a command
        *range(0x202A, 0x202F),  # these two reorder the text around them
        *range(0x2066, 0x206A),
        *range(0xD800, 0xE000),  # no encoding takes a lone surrogate
    ],
    "\N{REPLACEMENT CHARACTER}",
)
_TABLE = _CONTROL | _LINE


def printable(text: str) -> str:
    """The text on one line and without control characters, of the same length.

    Tabs and line ends become spaces; other controls, bidirectional overrides and lone surrogates
    become U+FFFD.
    """
    return text.translate(_TABLE)


def complain(message: object) -> None:
    """Writes one line to standard error, under the name of the program."""
    print(f"sayso: {printable(str(message))}", file=sys.stderr, flush=True)
