"""Articles marked up by hand with their sources, resolved."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np

from sayso.model import Scores
from sayso.model.model import card
from sayso.model.pieces import Pieces
from sayso.model.scores import WindowLinks
from sayso.model.windows import Cut
from sayso.statements.antecedents import Antecedents
from sayso.statements.attribution import Attribution
from sayso.statements.speakers import resolve
from sayso.types import Article, Block, Role, Span, Speaker

SURE: float = card()["calibration"]["speaker_sure"]
"""The confidence from which speakers are called sure."""

_MARK = re.compile(r"\[([skc])(\d)(?:/(\d))? ([^\]]*)\]")


class Read:
    """An article marked up by hand, resolved.

    `[s1 Ana Ruiz]` is the source of the first statement, `[k1 said]` its cue, `[c1 no]` its
    content; `[k2/1 said]` makes the second one nested in the first. The first line is the title
    if `title` is true; paragraphs are parted by empty lines, and headings if they are among
    `headings`. `meant` are chances that a model would give: of a word (wherever it stands) the
    words that it goes back to.
    """

    def __init__(
        self,
        marked: str,
        *,
        title: bool = False,
        outlet: str | None = None,
        headings: Sequence[str] = (),
        meant: Mapping[str, Mapping[str, float]] | None = None,
    ) -> None:
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
        for inner, outer in within.items():
            pieces[outer + 1]["c"] = _around(pieces[outer + 1], pieces[inner])
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
            role = "heading" if m[0] in headings else role
            blocks.append(Block(role, m.start(), m.end()))
        self.article = Article("", self.text, tuple(blocks), outlet=outlet)
        antecedents = None if meant is None else Antecedents(scores_meaning(self.text, meant))
        self.resolutions, self.speakers = resolve(self.article, self.attributions, antecedents)

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


def _around(outer: Mapping[str, list[Span]], inner: Mapping[str, list[Span]]) -> list[Span]:
    """The content of a statement, in one piece where the parts of one within it part it."""
    own = [part.start for part in (*outer["s"], *outer["k"])]
    others = [part.start for places in inner.values() for part in places]
    content: list[Span] = []
    for span in outer["c"]:
        gap = range(content[-1].end, span.start) if content else range(0)
        if any(at in gap for at in others) and not any(at in gap for at in own):
            content[-1] = Span(content[-1].start, span.end)
        else:
            content.append(span)
    return content


def scores_meaning(
    text: str, meant: Mapping[str, Mapping[str, float]], cuts: Sequence[Cut] = ()
) -> Scores:
    """Scores of a text in words and marks, each of which has the chances `meant` to go back to
    others: given by the word, shared by all places where that word stands."""
    places = [(m.start(), m.end()) for m in re.finditer(r"\w+|[^\w\s]", text)]
    words = [text[start:end] for start, end in places]
    count = len(words)
    starts, ends = np.array(places, dtype=np.int64).T
    zeros = np.zeros(count, dtype=np.int64)
    chances = np.full((count + 1, count + 1), 1e-9)
    chances[:, 0] = 1
    for row, word in enumerate(words, 1):
        for other, chance in meant.get(word, {}).items():
            columns = [column for column, one in enumerate(words, 1) if one == other]
            chances[row, columns] = chance / len(columns)
            chances[row, 0] -= chance
    asking = np.log(np.maximum(chances, 1e-9)) * (count + 1) ** 0.5
    none = np.zeros((count + 1, 1), dtype=np.float32)
    windows = []
    for cut in cuts or [Cut(0, count, 0, count)]:
        seen = [0, *range(cut.start + 1, cut.end + 1)]
        keys = np.eye(count + 1)[seen]
        windows.append(
            WindowLinks(
                cut,
                none,
                none,
                none,
                none,
                asking[seen].astype(np.float32),
                keys.astype(np.float32),
            )
        )
    tags = np.zeros((count, 7), dtype=np.float32)
    return Scores(Pieces(zeros, zeros, starts, ends), tags, tuple(windows))
