"""What the pronouns of an article call its members, as the network sees it: she, he or it."""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np

from sayso.statements.antecedents import Antecedents
from sayso.statements.lexicon.genders import GENDERS, gender_of
from sayso.statements.lexicon.pronouns import FEMALE_PRONOUNS, MALE_PRONOUNS, NEUTER_PRONOUNS
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.member import Member
from sayso.types import Block, Span

_CALLS = re.compile(
    rf"\b(?:{any_of(FEMALE_PRONOUNS | MALE_PRONOUNS | NEUTER_PRONOUNS)})\b", re.IGNORECASE
)

ENOUGH, ENOUGH_IT = 0.6, 1.0
"""The sums of chances from which on "she" or "he", and "it", tell what somebody is called ..."""
TIMES = 2
"""... if they are so many times those of all other pronouns."""
AT_ONCE = 256
"""Pronouns asked about at once, which bounds the memory of long texts."""


def learn_from_pronouns(
    text: str, blocks: Iterable[Block], members: Iterable[Member], antecedents: Antecedents
) -> None:
    """Note the gender of whoever is mostly called she or he where no word tells it, and that those
    who are mostly called "it" are no persons."""
    untold = [
        member
        for member in members
        if member.named and member.type == "person" and member.gender is None
    ]
    calls = [m for b in blocks for m in _CALLS.finditer(text, b.start, b.end)]
    places = [member.mentions for member in untold]
    sums = {kind: np.zeros(len(untold)) for kind in (*GENDERS, "it")}
    for start in range(0, len(calls), AT_ONCE):
        some = calls[start : start + AT_ONCE]
        table = antecedents.table([Span(*match.span()) for match in some], places)
        for match, chances in zip(some, table, strict=True):
            sums[gender_of(match[0].lower()) or "it"] += chances
    for i, member in enumerate(untold):
        _take(member, {kind: float(sums[kind][i]) for kind in sums})


def _take(member: Member, called: dict[str, float]) -> None:
    """Note what it tells of the member how much it is called she, he and it."""
    most = max(called.values())
    if most < TIMES * (sum(called.values()) - most):
        return
    for gender in GENDERS:
        if called[gender] == most >= ENOUGH:
            member.gender, member.person = gender, True
    if called["it"] == most >= ENOUGH_IT and not (member.age or member.titled):
        member.type, member.person = "organisation", False
