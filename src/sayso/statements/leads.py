"""Whom the first paragraph describes and the second one names: "The mayor of Lorn pleaded not
guilty ...", "Ana Ruiz sat with folded hands."."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.folding import fold
from sayso.statements.lexicon.function_words import FUNCTION_WORDS, PREPOSITIONS
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.kinds import kind_of, singular
from sayso.statements.member import Member
from sayso.statements.noun_phrases import noun
from sayso.statements.phrases import Phrase, phrases, whole
from sayso.statements.scene import Scene, suits
from sayso.statements.sentences import FRONT
from sayso.types import Block, Span

_TOLD = re.compile(
    r"(?:,\s\d+)?,\s(?:an?|the|his|her|its|their|one|[A-Z][\w-]+['’]s|(?:[a-z-]+\s){1,4}(?:of|for|at))\s"
)
"""What tells behind a name that its bearer is somebody else."""
_SUBJECT = re.compile(r"(?:The|An?|One|[A-Z][\w-]+['’]s?)\s(?P<words>\w)")
_WORD = re.compile(r"\S+")
_OF = re.compile(
    r"\s(?:of|at|for|in)\s(?:[\w’'-]+\s){0,4}?[\w’'-]+"
    r"(?=\s(?:has|had|is|was|will|would|could|may|[a-z]+ed)\b)"
)
"""What the one described is of, up to the verb."""


def tell_lead(cast: Cast, scene: Scene) -> None:
    """Let the words that begin the first paragraph tell a role of the person whose name begins the
    second one, if nothing else tells who that is."""
    blocks = [block for block in cast.blocks if not scene.in_title(block.start)][:2]
    if len(blocks) < 2:
        return
    lead, below = blocks
    member = cast.starting_at(below.start)
    if member is None or not _is_new(cast, member, below.start):
        return
    described = _described(cast.text, lead)
    others = [one for one in phrases(cast.text, [lead], ()) if _is_of_one(one)]
    if described is None or any(
        one.noun.determiner in ("a", "an") and one.span.start > described.end for one in others
    ):
        return
    phrase = noun(cast.text, described)
    if phrase and suits(member, gender_of(phrase.head)):
        cast.roles.take(member, described)
        member.person = True
        member.note(Span(lead.start, described.end))


def _described(text: str, lead: Block) -> Span | None:
    """The words for one person that the first paragraph begins with, without an article."""
    subject = _SUBJECT.match(text, lead.start, lead.end)
    if subject is None:
        return None
    start = end = subject.start("words")
    for word in _WORD.finditer(text, start, min(lead.end, start + FRONT * 2)):
        folded = fold(word[0].rstrip(","))
        if folded in FUNCTION_WORDS or folded in PREPOSITIONS:
            break
        if kind_of(folded) == "person" and singular(folded) == folded:
            end = word.start() + len(word[0].rstrip(","))
        elif end > start:
            break
        if word[0].endswith(","):
            break
    if end == start:
        return None
    of = _OF.match(text, end, lead.end)
    return Span(start, of.end()) if of else whole(text, Span(start, end), lead.end)


def _is_of_one(phrase: Phrase) -> bool:
    head = phrase.noun.head
    return kind_of(head) == "person" and singular(head) == head


def _is_new(cast: Cast, member: Member, start: int) -> bool:
    """Whether the name that stands at `start` is the first one of a person, and nothing beside it
    tells who that is."""
    if not (member.named and member.type == "person" and len(member.words) > 1):
        return False
    names = [name for name in member.fulls.values() if name.span.start == start and not name.title]
    if not names or member.roles or _TOLD.match(cast.text, names[0].span.end):
        return False
    return not any(
        mention.start < start
        for other in cast.members
        if other.named and other.type == "person" and (other.person or other is member)
        for mention in other.mentions
    )
