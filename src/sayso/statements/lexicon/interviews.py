"""Labels of the turns of an interview."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

ASKING = words("q question interviewer")
ANSWERING = words("a answer interviewee")
