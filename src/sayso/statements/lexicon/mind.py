"""Words for what somebody is who holds or wants something."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

OF_MIND = words(
    "prepared ready willing unwilling reluctant keen eager happy unhappy glad pleased delighted "
    "proud sorry afraid worried concerned anxious aware unaware conscious sure unsure certain "
    "confident convinced persuaded adamant determined resolved committed open hopeful optimistic "
    "pessimistic doubtful sceptical skeptical grateful thankful content satisfied dissatisfied "
    "disappointed surprised shocked angry furious ashamed inclined minded opposed against "
    "fine relieved undecided clear unclear frank honest right wrong"
)
"""What follows "is" where that is no passive: "is prepared to talk"."""
