"""Offices and trades that a verb behind a name gives its bearer: "was elected mayor"."""

from __future__ import annotations

import re

from sayso.statements.lexicon.offices import OFFICES
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.sources import role
from sayso.types import Span

_HELPERS = (
    r"(?:(?:has|had|have|is|was|be|been|being|also|later|then|first|since|now|once|recently|still)"
    r"\s)*"
)
_AS = (
    r"(?:re-?)?elected|named|appointed|sworn\sin|returned|chosen|installed|crowned|promoted\sto|"
    r"confirmed|inaugurated|reappointed|became|becomes|become|serves|served|serving|works|worked|"
    r"working|trained|remains|acts|acted|resigned|retired|stood\sdown|stepped\sdown|quit"
)
_ENDS = (
    r"(?:\s(?:when|after|before|in|on|until|since|at|from|and|but|for|by)\b"
    r"|[,.;:()\"“”»’\n]|\Z)"
)
_TOLD = re.compile(
    rf"(?:,\s\d\d)?,?\s(?:who\s)?{_HELPERS}(?P<how>{_AS})\s(?:as\s)?"
    r"(?:(?:an?|the|its|their|his|her)\s)?"
    rf"(?P<office>(?:[\w’'-]+\s){{0,3}}?(?:{any_of(OFFICES)})(?:\sof\s[\w’' -]{{2,40}}?)?){_ENDS}"
)
_NO_MORE = re.compile(r"(?:served|worked|resigned|retired|stood|stepped|quit)\b")


def office_told(text: str, end: int) -> tuple[Span, bool] | None:
    """The office that the words behind a name that ends at `end` give its bearer, and whether as
    one that is past."""
    told = _TOLD.match(text, end)
    if told is None:
        return None
    span = next(iter(role(text, *told.span("office"))), None)
    return (span, _NO_MORE.match(told["how"]) is not None) if span else None
