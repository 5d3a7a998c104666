"""Whether the persons of an article are called "he" or "she", where one sentence tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from sayso.statements.lexicon.function_words import PREPOSITIONS
from sayso.statements.lexicon.genders import Gender, gender_of
from sayso.statements.lexicon.kinds import kind_of
from sayso.statements.lexicon.pronouns import FEMALE_PRONOUNS, MALE_PRONOUNS
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.member import Member
from sayso.statements.sentences import begins, sentence_ends
from sayso.types import Block

_GENDERS = {
    pronoun: (gender,)
    for pronoun in FEMALE_PRONOUNS | MALE_PRONOUNS
    if (gender := gender_of(pronoun))
}
_PRONOUN = re.compile(
    rf"\b(?:she|her(?!\s(?:{any_of(PREPOSITIONS)})\b|[.,;:])|herself|he|his|himself)\b"
    r"|[\"“”„«»‘]|[,.?!]['’]"
)
"""Not the object in "she argued with her over the results", which is somebody else; nor
anything behind a quotation mark."""


def learn_genders(text: str, blocks: Iterable[Block], members: Iterable[Member]) -> None:
    """Note the gender of whoever is called he or she in a sentence that begins with the name and
    names nobody else before; and that it is a person."""
    persons = [member for member in members if member.named and member.type == "person"]
    places = sorted(
        (span.start, span.end, member.order, member)
        for member in persons
        for span in member.mentions
    )
    called: dict[Member, Counter[Gender]] = {}
    for block in blocks:
        start = block.start
        for end in (*sentence_ends(text, block.start, block.end), block.end):
            i = bisect_left(places, (start,))
            if i < len(places) and places[i][0] < end and begins(text, start, places[i][0]):
                member = places[i][3]
                others = (p[0] for p in places[i:] if p[3] is not member)
                until = min(end, next(others, end))
                pronoun = _PRONOUN.search(text, places[i][1], until)
                if pronoun and _tells(text[places[i][1] : pronoun.start()], pronoun[0], member):
                    called.setdefault(member, Counter()).update(_GENDERS.get(pronoun[0], ()))
            start = end
    for member, counts in called.items():
        if len(counts) == 1:
            member.person = True
            member.gender = member.gender or next(iter(counts))


def _tells(between: str, pronoun: str, member: Member) -> bool:
    """Whether the pronoun is likely the member's: not so in "Ana Ruiz, his aunt", "Ruiz's mother
    put her foot in it", nor in "Azura sent her questions"."""
    whose, *words = between.split() or [""]
    if whose in ("'s", "’s", "'", "’") and "person" in map(kind_of, words[:3]):
        return False
    return any(c.isalpha() for c in between) and (pronoun != "her" or member.person)
