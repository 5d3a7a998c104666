"""How statements are marked: tinted like with a highlighter, or with signs in plain text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rich.console import Console
from rich.style import Style

from sayso.marking import Part

PASTELS = (
    "#a8d1ff",
    "#ffc999",
    "#a9e5b5",
    "#ffb8ea",
    "#dcd977",
    "#d3bdff",
    "#98e0ea",
    "#ffb3b0",
    "#d8d8d8",
)
"""Backgrounds for black letters, one per speaker, the last for nobody. As both colours are set, the
text is as legible on a dark terminal as on a light one."""

SIXTEEN = ("cyan", "yellow", "green", "magenta", "bright_blue", "bright_red", "white")
"""The same for terminals of 8 or 16 colours."""

_SUPERSCRIPT = str.maketrans("0123456789+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺")


@dataclass(frozen=True, slots=True)
class Ink:
    """The tints of speakers, and the signs around a source, a cue and a content.

    Without tints there is no style at all, only signs.
    """

    tints: tuple[str, ...] = ()
    source: tuple[str, str] = ("", "")
    cue: tuple[str, str] = ("", "")
    content: tuple[str, str] = ("", "")
    superscript: bool = True
    bullet: str = "•"
    dot: str = "·"

    def number(self, speakers: tuple[int, ...], *, sure: bool = True) -> str:
        """The speakers' numbers as they stand behind a content; 0 if nobody was found."""
        digits = "+".join(map(str, speakers)) or "0"
        number = digits.translate(_SUPERSCRIPT) if self.superscript else f"^{digits}"
        return number if sure else f"{number}?"

    def style(self, part: Part, speakers: tuple[int, ...]) -> Style:
        """The look of a source, cue or content of these speakers, the first of whom tints it."""
        if not self.tints:
            return Style.null()
        *tints, nobody = self.tints
        return Style(
            color="black" if self.tints is SIXTEEN else "#000000",
            bgcolor=tints[(speakers[0] - 1) % len(tints)] if speakers else nobody,
            bold=part == "source",
            underline=part == "cue",
            dim=False,
        )


SIGNS = Ink(source=("*", "*"), cue=("_", "_"), content=("⟦", "⟧"))
ASCII = Ink(
    source=("*", "*"), cue=("_", "_"), content=("{", "}"), superscript=False, bullet="-", dot="-"
)


def ink_for(console: Console) -> Ink:
    """The richest ink that the console has colours and characters for."""
    signs = SIGNS
    try:
        "⟦⟧⁰¹²³⁴⁵⁶⁷⁸⁹⁺•·".encode(console.encoding)
    except UnicodeEncodeError:
        signs = ASCII
    if console.color_system is None or console.no_color:
        return signs
    tints = PASTELS if console.color_system in ("256", "truecolor") else SIXTEEN
    return replace(signs, tints=tints, source=("", ""), cue=("", ""), content=("", ""))
