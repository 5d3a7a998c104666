"""Whom a headline means that names a person by a noun alone: "sister tells court"."""

from __future__ import annotations

from sayso.statements.answers import Answer, again
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.kinds import kind_by_form, kind_of, singular
from sayso.statements.meant import Meant
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun, noun
from sayso.statements.scene import suits
from sayso.statements.told import Told
from sayso.types import Span

FIRST = 0.6
"""How sure it is that the first one who can be meant is."""

FAVOURED = 0.3
"""The chance from which on the model tells which of those who speak a headline means."""


def person_below(text: str, span: Span, told: Told, meant: Meant) -> Answer | None:
    """Of a person without a name in a headline the one who speaks below: whom the model takes the
    words for, else the first one."""
    phrase = noun(text, span)
    alone = phrase is not None and phrase.determiner is None and phrase.place.end == span.end
    if phrase is None or not alone or kind_by_form(phrase.head) != "person":
        return None
    spoken = (again(one, "echoed", span, FIRST) for one in told.in_text_order())
    fitting = {
        one.members[0]: one
        for one in spoken
        if can_be(phrase, one) and one.members[0].first.start > span.end
        if not {*phrase.modifiers} & {*one.members[0].words}
    }
    guess = meant.guess(phrase.place, lambda member: member in fitting)
    if guess and guess.chance >= FAVOURED and isinstance(guess.who, Member):
        return fitting[guess.who]
    return next(iter(fitting.values()), None)


def can_be(phrase: Noun | None, answer: Answer) -> bool:
    """Whether a description can mean whoever is the answer, one with a name."""
    if phrase is None or len(answer.members) != 1:
        return False
    who = answer.members[0]
    several = singular(phrase.head) != phrase.head and kind_of(phrase.head) is None
    one = kind_by_form(phrase.head) in (who.type, None) and not several
    return one and who.named and suits(who, gender_of(phrase.head))
