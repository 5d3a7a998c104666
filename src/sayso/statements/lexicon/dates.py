"""Days, months and feasts."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

CALENDAR = words(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
    "thursdays fridays saturdays sundays january february march july "
    "september october november december jan feb aug sept sep oct nov dec christmas easter"
)

WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
"""Days that are given names too."""

MONTHS = words("april may june august")
"""Months that are given names too."""

DATED = r"\b(?:in|since|until|by|last|this|next|early|late|mid|of|from|to|on|before|after|during)\s"
"""What stands before a month and seldom before a name."""
