"""News as references: a name that stands more than once, hidden in one place.

Nobody has marked antecedents in news, but a name that comes back shows what a pronoun in its place
would have meant (Kocijan et al. 2019: WikiCREM, hides names in the same way). The name is hidden by
one MASK, or by a pronoun where the article tells the person's gender; what it means are the other
places where the article names that person.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from sayso.article import from_text
from sayso.evaluate import read_folder
from sayso.model.pieces import MASK, PieceMaker, Pieces
from sayso.statements.cast import Cast
from sayso.statements.member import Member
from sayso.types import Span
from training.labels import covered, paragraphs
from training.references import Reference, Referring

MOST = 6
"""Names hidden in one article."""
SHARE = 0.3
PRONOUNS = {"female": "she", "male": "he"}


def hidden_names(folder: Path, make_pieces: PieceMaker, seed: int = 1) -> list[Referring]:
    """The articles of a folder that name somebody twice, with names hidden in them."""
    rng = random.Random(seed)
    spelled = {
        gender: int(make_pieces(word, [Span(0, len(word))]).ids[0])
        for gender, word in PRONOUNS.items()
    }
    found = []
    for article in read_folder(folder):
        pieces = make_pieces(article.text, paragraphs(article.text))
        places = _places(article.text, rng)
        if len(pieces) and places:
            found.append(_hidden(pieces, places, spelled))
    return found


def _places(text: str, rng: random.Random) -> list[tuple[Span, Member]]:
    """Mentions to be hidden, with whom they name; never a possessive."""
    cast = Cast(from_text(text, force=True))
    repeated = [
        (span, member)
        for member in cast.members
        if member.named and member.type == "person" and len(member.mentions) > 1
        for span in member.mentions
        if not text.startswith(("'s", "’s"), span.end)
    ]
    return sorted(rng.sample(repeated, min(MOST, len(repeated))), key=lambda place: place[0].start)


def _hidden(
    pieces: Pieces, places: Sequence[tuple[Span, Member]], spelled: dict[str, int]
) -> Referring:
    ids = pieces.ids.copy()
    kept = np.ones(len(pieces), dtype=bool)
    asked: list[tuple[int, Member]] = []
    for span, member in places:
        own = covered(pieces, span)
        if own and kept[own.start : own.stop].all() and ids[own[0]] == pieces.ids[own[0]]:
            ids[own[0]] = spelled[member.gender] if member.gender else MASK
            kept[own.start + 1 : own.stop] = False
            asked.append((own[0], member))
    number = np.cumsum(kept) - 1
    hidden = {piece for piece, _ in asked}
    references = []
    for piece, member in asked:
        meant = {
            int(number[other])
            for span in member.mentions
            for other in covered(pieces, span)
            if kept[other] and other not in hidden
        }
        if meant:
            references.append(Reference(int(number[piece]), tuple(sorted(meant)), None))
    shown = Pieces(ids[kept], pieces.shapes[kept], pieces.starts[kept], pieces.ends[kept])
    return Referring(shown, tuple(references), SHARE)
