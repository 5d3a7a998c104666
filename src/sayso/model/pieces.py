"""Text cut into word pieces, each with its place in the text and the shape of its letters.

The encoder is uncased and was not trained on newspaper typography; what its vocabulary loses (case,
which way a quotation mark faces, whether a quotation is open) comes back as the piece's shape.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.model.quotations import MARKS, Quotation, quotations_in
from sayso.types import Span

CLS, SEP, MASK, BREAK = 101, 102, 103, 1
"""Ids of the window's first and last piece, of the one that hides another (in training), and of the
one that stands between paragraphs."""

FORMS = (
    "special",
    "break",
    "lower",
    "title",
    "upper",
    "mixed",
    "digit",
    "open",
    "close",
    "apostrophe",
    "stop",
    "comma",
    "colon",
    "dash",
    "punctuation",
    "other",
)
_FORM = {name: index for index, name in enumerate(FORMS)}
_WORDS = [_FORM[form] for form in ("lower", "title", "upper", "mixed", "digit", "other")]
_SPACED, _QUOTED = len(FORMS), 2 * len(FORMS)
SHAPES = 4 * len(FORMS)
"""How many shapes there are: a form, after white space or not, inside a quotation or not."""

_PUNCTUATION = {
    **dict.fromkeys(".?!…", _FORM["stop"]),
    **dict.fromkeys(",;", _FORM["comma"]),
    ":": _FORM["colon"],
    **dict.fromkeys("-–—‐‑―", _FORM["dash"]),
}

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a text, as parallel arrays of length n.

    `ids` and `shapes` go into the model; `starts` and `ends` are code points of the text. A break
    between paragraphs is a piece of no width.
    """

    ids: Ints
    shapes: Ints
    starts: Ints
    ends: Ints

    def __len__(self) -> int:
        return len(self.ids)

    def goes_on(self) -> NDArray[np.bool_]:
        """Which pieces go on with the word, or with the very character, of the one before.

        *Shapes:* returns (n,). The tokenizer takes some characters apart (Korean syllables, say).
        """
        word = np.isin(self.shapes % len(FORMS), _WORDS)
        inside = np.zeros(len(self), dtype=bool)
        touches = (self.starts[1:] == self.ends[:-1]) & word[1:] & word[:-1]
        inside[1:] = touches | (self.starts[1:] < self.ends[:-1])
        return inside


class PieceMaker:
    """Cuts paragraphs into pieces with the tokenizer that belongs to the model."""

    def __init__(self, tokenizer: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._forms: dict[str, int] = {}

    def __call__(self, text: str, paragraphs: Sequence[Span]) -> Pieces:
        """The pieces of `text` in `paragraphs` (in order, without overlap), breaks between them.

        A paragraph without any piece (of invisible characters, say) still has its breaks.
        """
        ids: list[int] = []
        shapes: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        quoted = quotations_in(text, paragraphs)
        for number, paragraph in enumerate(paragraphs):
            if number:
                ids.append(BREAK)
                shapes.append(_FORM["break"])
                starts.append(paragraph.start)
                ends.append(paragraph.start)
            words = paragraph.of(text)
            encoded = self._tokenizer.encode(words, add_special_tokens=False)
            ids.extend(encoded.ids)
            offsets = encoded.offsets
            base = paragraph.start
            starts.extend([base + start for start, _ in offsets])
            ends.extend([base + end for _, end in offsets])
            shapes.extend(self._shapes(text, paragraph, offsets, _of(paragraph, quoted)))
        return Pieces(
            np.array(ids, dtype=np.int64),
            np.array(shapes, dtype=np.int64),
            np.array(starts, dtype=np.int64),
            np.array(ends, dtype=np.int64),
        )

    def _shapes(
        self,
        text: str,
        paragraph: Span,
        offsets: list[tuple[int, int]],
        quoted: Iterator[Quotation],
    ) -> list[int]:
        base = paragraph.start
        current = next(quoted, None)
        forms = self._forms
        shapes: list[int] = []
        last_end = -1
        for start, end in offsets:
            at = base + start
            word = text[at : base + end]
            form = forms.get(word)
            if form is None:
                form = forms[word] = _form(word)
                if len(forms) > 50_000:
                    forms.clear()
            while current is not None and at >= current.end:
                current = next(quoted, None)
            inside = current is not None and current.start <= at
            if word and MARKS.match(word):
                form = _FORM["apostrophe"]
                if current is not None and at == current.start and current.opened:
                    form = _FORM["open"]
                elif current is not None and at == current.end - 1 and current.closed:
                    form = _FORM["close"]
            shape = form
            if start != last_end:
                shape += _SPACED
            if inside:
                shape += _QUOTED
            shapes.append(shape)
            last_end = end
        return shapes


def _of(paragraph: Span, quoted: Sequence[Quotation]) -> Iterator[Quotation]:
    """Those of the quotations that stand in the paragraph."""
    low, high = (
        bisect_left(quoted, edge, key=lambda quotation: quotation.start)
        for edge in (paragraph.start, paragraph.end)
    )
    return iter(quoted[low:high])


def _form(word: str) -> int:
    if not word:
        return _FORM["other"]
    if not word[0].isalnum():
        return _PUNCTUATION.get(word[0], _FORM["punctuation"])
    if any(c.isdigit() for c in word):
        return _FORM["digit"]
    if word.islower():
        return _FORM["lower"]
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return _FORM["title"]
    if word.isupper():
        return _FORM["upper"]
    return _FORM["mixed"] if word.isalpha() else _FORM["other"]
