"""Speech or attitude: whether the cue reports an utterance or a state of mind."""

from __future__ import annotations

import re

from sayso.types import Act

_ATTITUDE = re.compile(
    r"\b(?:believ(?:e[sd]?|ing)|belief|think(?:s|ing)?|thought|hop(?:e[sd]?|ing)|want(?:s|ed|ing)?"
    r"|wish(?:es|ed|ing)?|fear(?:s|ed|ing)?|feel(?:s|ing)?|felt|expect(?:s|ed|ing)?|expectations?"
    r"|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|intention|doubt(?:s|ed|ing)?|worr(?:y|ies|ied|ying)"
    r"|suspect(?:s|ed|ing)?|consider(?:s|ed|ing)?|regard(?:s|ed|ing)?|prefer(?:s|red|ring)?"
    r"|know(?:s|ing)?|knew|view(?:s|ed|ing)?|assum(?:e[sd]?|ing)|oppos(?:e[sd]?|ing)"
    r"|support(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|desir(?:e[sd]?|ing)|confident|convinced|afraid"
    r"|concerned|optimistic|sceptical|skeptical|hopeful|eager|willing)\b",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"\b(?:s(?:aid|ays?|aying)|tells?|told|telling|wr(?:ote|ites?|itten|iting)|express(?:es|ed|ing)?"
    r"|voic(?:e[sd]?|ing)|announc(?:e[sd]?|ing)|stat(?:e[sd]?|ing)|add(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)


def act_of(cue: str) -> Act:
    """`attitude` for cues such as "believes" or "hopes", unless a word of saying stands with it."""
    return "attitude" if _ATTITUDE.search(cue) and not _SPEECH.search(cue) else "speech"
