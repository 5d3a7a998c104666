"""Days, months and feasts."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

CALENDAR = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march july "
    "september october november december jan feb aug sept sep oct nov dec christmas easter"
)

MONTHS = words("april may june august")
"""Months that are given names too."""
