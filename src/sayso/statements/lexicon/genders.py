"""Which gender a noun, a pronoun or a name tells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from sayso.statements.lexicon.given_names import FEMALE, GIVEN, MALE
from sayso.statements.lexicon.honorifics import FEMALE_HONORIFICS, MALE_HONORIFICS
from sayso.statements.lexicon.more_given_names import FEMALE_TOO, MALE_TOO
from sayso.statements.lexicon.people import FEMALE_NOUNS, MALE_NOUNS
from sayso.statements.lexicon.pronouns import FEMALE_PRONOUNS, MALE_PRONOUNS

Gender = Literal["female", "male"]
GENDERS: tuple[Gender, ...] = ("female", "male")

_FEMALE_ENDINGS = ("ovna", "evna", "ichna", "dottir", "skaya", "binti", "bint")
_MALE_ENDINGS = ("ovich", "evich", "yevich", "skiy")


def gender_of_name(words: Iterable[str]) -> Gender | None:
    """The gender that a patronymic in a name tells, else the given name, if one does."""
    told = list(words)
    for word in told:
        if word.endswith(_FEMALE_ENDINGS):
            return "female"
        if word.endswith(_MALE_ENDINGS) or word in ("bin", "ibn"):
            return "male"
    if len(told) > 1 and (told[0] in FEMALE or told[0] in FEMALE_TOO):
        return "female"
    return "male" if len(told) > 1 and (told[0] in MALE or told[0] in MALE_TOO) else None


def can_be_given(word: str) -> bool:
    """Whether a word is a given name, or could be one as far as it tells a gender."""
    return word in GIVEN or word in FEMALE_TOO or word in MALE_TOO


def gender_of(word: str) -> Gender | None:
    """The gender that a noun, honorific or pronoun tells, if any."""
    if word in FEMALE_NOUNS or word in FEMALE_HONORIFICS or word in FEMALE_PRONOUNS:
        return "female"
    if word in MALE_NOUNS or word in MALE_HONORIFICS or word in MALE_PRONOUNS:
        return "male"
    return None
