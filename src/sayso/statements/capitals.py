"""Capitals that stand for their governments: "Lorn rejected the charge"."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.member import Member
from sayso.statements.scene import Scene
from sayso.statements.sources import noun
from sayso.types import Span

NEAR = 250
"""A government mentioned within this many characters of a capital is the one that it stands for."""

_AS_A_PLACE = re.compile(
    r"(?:\b(?:in|at|near|from|to|outside|between)\s|\bcapitals?,\s(?:\w+['’]s\s)?|\w['’]s\s)$"
)
_THE_CAPITAL = re.compile(r",\sthe\s(?:\w+\s)?capital\b")
_GOVERNMENT = re.compile(
    r"\b(?:[Tt]he\s)?(?:[A-Z]\w+\sgovernment|[Gg]overnment\sof\s[A-Z]\w+(?:\s[A-Z]\w+)*)\b"
)


def government_of(member: Member, at: int, cast: Cast, scene: Scene) -> Member | None:
    """The government mentioned nearest to `at`, where the member is a place and speaks."""
    titled = any(name.title for name in member.fulls.values())
    if (
        member.type not in ("person", "organisation")
        or titled
        or not _is_place(member, cast, scene)
    ):
        return None
    near = [
        (abs(found.start() - at), Span(*found.span()))
        for found in _GOVERNMENT.finditer(cast.text, max(0, at - NEAR), at + NEAR)
    ]
    if not near:
        return None
    span = min(near)[1]
    phrase = noun(cast.text, span)
    return cast.unnamed.described(span, phrase) if phrase else None


def _is_place(member: Member, cast: Cast, scene: Scene) -> bool:
    """Whether it is mentioned as a place somewhere: "in Lorn", "Lorn, the capital", a dateline."""
    text = cast.text
    return any(
        _AS_A_PLACE.search(text, max(0, mention.start - 30), mention.start)
        or _THE_CAPITAL.match(text, mention.end)
        or (
            mention.of(text).isupper()
            and scene.block_start(scene.block(mention.start)) == mention.start
        )
        for mention in member.mentions
        if text[mention.start].isupper()
    )
