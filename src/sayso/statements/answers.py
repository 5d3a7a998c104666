"""What the resolver answers, before speakers have ids, and how one answer leads to another."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.statements.member import Member
from sayso.types import Span, Step, Unresolved


@dataclass(frozen=True, slots=True)
class Answer:
    """The members behind an attribution, or why there are none; how sure, and by which steps."""

    members: tuple[Member, ...] = ()
    confidence: float = 0.0
    why: tuple[Step, ...] = ()
    unresolved: Unresolved | None = None


NOBODY = Answer(unresolved="none-named")
AMBIGUOUS = Answer(unresolved="ambiguous")


def reached(step: str, span: Span, members: tuple[Member, ...], sure: float) -> Answer:
    """The answer that one step leads to, no surer than its members are apart from others, and the
    first full mention where that is elsewhere."""
    why = [Step(step, span.start, span.end)]
    for member in members:
        if step != "name" and member.first != span:
            why.append(_first(member))
    return Answer(members, min(sure, *(member.sure for member in members)), tuple(why))


def again(answer: Answer, step: str, span: Span, sure: float) -> Answer:
    """Another attribution's answer, reached from `span`, no surer than that one was."""
    if answer.unresolved:
        return Answer(unresolved=answer.unresolved)
    why = (Step(step, span.start, span.end), *(_first(m) for m in answer.members))
    return Answer(answer.members, min(sure, answer.confidence), why)


def _first(member: Member) -> Step:
    step = "name" if member.named else "description"
    return Step(step, member.first.start, member.first.end)
