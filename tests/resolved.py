"""Articles marked up by hand with their sources, resolved."""

from __future__ import annotations

import re

from sayso.statements.attribution import Attribution
from sayso.statements.speakers import resolve
from sayso.types import Article, Block, Role, Span, Speaker

_MARK = re.compile(r"\[([skc])(\d)(?:/(\d))? ([^\]]*)\]")


class Read:
    """An article marked up by hand, resolved.

    `[s1 Ana Ruiz]` is the source of the first statement, `[k1 said]` its cue, `[c1 no]` its
    content; `[k2/1 said]` makes the second one nested in the first. The first line is the title
    if `title` is true; paragraphs are parted by empty lines.
    """

    def __init__(self, marked: str, *, title: bool = False) -> None:
        text, at = "", 0
        pieces: dict[int, dict[str, list[Span]]] = {}
        within: dict[int, int] = {}
        for mark in _MARK.finditer(marked):
            text += marked[at : mark.start()]
            number = int(mark[2])
            piece = pieces.setdefault(number, {"s": [], "k": [], "c": []})
            piece[mark[1]].append(Span(len(text), len(text) + len(mark[4])))
            if mark[3]:
                within[number] = int(mark[3]) - 1
            text += mark[4]
            at = mark.end()
        self.text = text + marked[at:]
        end = Span(len(self.text) - 1, len(self.text))
        self.attributions = [
            Attribution(
                tuple(r["s"]), tuple(r["k"]), tuple(r["c"]) or (end,), 0.9, within.get(number)
            )
            for number, r in sorted(pieces.items())
        ]
        blocks: list[Block] = []
        for m in re.finditer(r"\S(?:.*?\S)?(?=\n\n|\Z)", self.text, re.DOTALL):
            role: Role = "title" if title and not blocks else "paragraph"
            blocks.append(Block(role, m.start(), m.end()))
        self.article = Article("", self.text, tuple(blocks))
        self.resolutions, self.speakers = resolve(self.article, self.attributions)

    def who(self) -> list[str]:
        """Per statement, the names of its speakers, or why there are none."""
        names = {speaker.id: speaker.name for speaker in self.speakers}
        return [
            " + ".join(names[id] for id in r.speakers) or str(r.unresolved)
            for r in self.resolutions
        ]

    def why(self, statement: int) -> list[tuple[str, str]]:
        steps = self.resolutions[statement - 1].why
        return [(step.step, self.text[step.start : step.end]) for step in steps]

    def speaker(self, name: str) -> Speaker:
        (speaker,) = [speaker for speaker in self.speakers if speaker.name == name]
        return speaker

    def roles(self, name: str) -> list[str]:
        return [span.of(self.text) for span in self.speaker(name).roles]

    def mentions(self, name: str) -> list[str]:
        return [span.of(self.text) for span in self.speaker(name).mentions]
