"""Who is named beside a common noun: "its coxswain, Ana Ruiz"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sayso.statements.lexicon.kin import KIN
from sayso.statements.lexicon.kinds import kind_of, singular
from sayso.statements.lexicon.several import COUNTED
from sayso.statements.member import Member
from sayso.statements.phrases import Phrase
from sayso.statements.roles import Roles, can_be

_NAMED = re.compile(
    r"(?:\sand\s[a-z]+(?:\s[a-z]+)?|\sby\s(?:trade|profession|training)|\ssince\s\d{4})?,?\s"
    r"(?:(?:called|named|is|was)\s|(?:(?:was|has\sbeen)\s)?(?:later\s|since\s)?"
    r"(?:known\s(?:[a-z]+\s){0,5}|(?:named|identified)\s(?:only\s|by\s(?:the\s)?[a-z]+\s)?)as\s"
    r"|by\sthe\sname\sof\s"
    r"|who(?:se)?\s(?:[a-z]+\s){0,4}name(?:,|\s(?:[a-z]+\s){0,2}(?:as|is|was))\s)?"
)
"""What stands between a noun and the name of whom it means."""
_IS_CALLED = re.compile(r"\sis\s(?:called|named)\s")
"""What stands between the noun for a person and the name."""
_NAMED_BY_TRADE = re.compile(r",\sthe\s[a-z-]+(?:\s[a-z-]+)?\s(?=[A-Z])")
"""What stands between a noun for kin and a name: "her husband, the poet Jon Bell"."""
_AND_ALSO = re.compile(r"(?:,\s\d+,?|,\s[^.,;:\n]{1,60},|\s\([^)]{1,30}\))?,?\sand\s")
"""What stands between the names of two of whom a plural tells."""
_IS = re.compile(r"(?:,|\s(?:is|was))\s$")


def named_beside(
    text: str, phrase: Phrase, starts: Mapping[int, Member], ends: Mapping[int, Member]
) -> Member | None:
    """The one whose name stands beside the phrase: "its coxswain, Ana Ruiz"; nobody where that
    tells of several: "the couple, Ian and Ana Ruiz"."""
    if phrase.noun.head in COUNTED:
        return None
    start, end = phrase.span.start, phrase.whole.end
    by_trade = phrase.noun.head in KIN and _NAMED_BY_TRADE.match(text, end)
    person = kind_of(phrase.noun.head) == "person"
    called = person and _IS_CALLED.match(text, end)
    behind = by_trade or called or _NAMED.match(text, end)
    before = _IS.search(text, max(0, start - 12), start)
    if before and before[0] == ", " and not _closes(text, end, phrase.noun.determiner):
        before = None
    for member in (
        starts.get(behind.end()) if behind else None,
        ends.get(before.start()) if before else None,
    ):
        if member and can_be(member, phrase.noun.head, by_shape=True):
            return member
    return None


def share_plural(
    text: str, roles: Roles, starts: Mapping[int, Member], phrase: Phrase, member: Member
) -> bool:
    """Whether a plural is of two who are named behind it, who then both are what it says: "the
    mothers, Ana Ruiz, 22, and Ida Bell"."""
    one = singular(phrase.noun.head)
    start = next((s.start for s in member.mentions if s.start >= phrase.whole.end), None)
    name = start is not None and starts.get(start)
    if one == phrase.noun.head or kind_of(one) != "person" or not name:
        return False
    ends = [s.end for s in member.mentions if s.start == start]
    behind = _AND_ALSO.match(text, max(ends))
    second = starts.get(behind.end()) if behind else None
    if second is None or not (can_be(member, one) and can_be(second, one)):
        return False
    for bearer in (member, second):
        roles.know(bearer, one, (*phrase.noun.modifiers, one))
    return True


def _closes(text: str, end: int, determiner: str | None) -> bool:
    """Whether a phrase behind a name and a comma ends like an apposition."""
    return determiner in ("a", "an") and text[end : end + 1] in ",.;:)–—"
