"""Whom "she" or "he" means: of all whom it can mean, the one for whom most tells.

What tells for a candidate is weighed and added up, and its chance is the share that the
exponential of its sum has of all (McFadden 1974: Conditional logit analysis of qualitative choice
behavior). The weights are in `ranking.json`, learned by `python -m training.ranking`; what the
network sees and whom the rules find are two of the things that tell.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log
from operator import itemgetter

import numpy as np

from sayso.statements.answers import AMBIGUOUS, Answer, reached
from sayso.statements.cast import Cast
from sayso.statements.lexicon.genders import Gender
from sayso.statements.meant import Guess, Meant
from sayso.statements.member import Member
from sayso.statements.names import Name
from sayso.statements.scene import NEAR, Scene, suits
from sayso.statements.sentences import begins, sentence_ends
from sayso.statements.told import Told
from sayso.types import Span

EVIDENCE = (
    "nobody",
    "ruled",
    "chance",
    "log chance",
    "gender told",
    "named",
    "told to be a person",
    "told to be something else",
    "not met yet",
    "met in this paragraph",
    "met in the paragraph before",
    "met in the one before that",
    "log characters since",
    "log times met",
    "met in the opening",
    "met in this sentence",
    "begins this sentence",
    "begins the sentence before",
    "subject before",
    "spoke last",
    "spoke last in this paragraph",
    "speaks around",
    "in the content",
)
"""What tells for a candidate or against it, in the order of the weights."""
_IN_ORDER = itemgetter(*EVIDENCE)

_ASKED = re.compile(
    r"\W*(?:\w+ly\s)?(?:\w[\w-]+(?:ed|ld)\b|In\san?\s[^,.;]*?ed\b)[^,.;]*?\sby\s"
    r"(?P<by>.{2,150}?)(?:,?\swho\s.{1,150})?,\s"
)
"""How a sentence opens that tells by whom its subject was asked, or what the subject said."""
REACH = 4000
"""How many characters from a pronoun somebody is mentioned whom it may mean, or in the opening."""
OPENING = 200
"""The first characters of an article: title, or who is met first."""
UNLIKELY = 0.5
"""The chance from which on somebody is a candidate whom the article tells to be something else."""
LEAST = 0.1
"""The chance from which on the likeliest is named; two in three of those below 0.2 were right."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a pronoun may mean, and what tells for it, in the order of `EVIDENCE`."""

    who: Member | list[Name]
    evidence: tuple[float, ...]


@cache
def shipped_weights() -> np.ndarray:
    """The weights that ship. *Shapes:* (evidence,)."""
    text = files("sayso.statements").joinpath("ranking.json").read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(text)
    return np.array([weights[name] for name in EVIDENCE])


def chances(evidence: Sequence[tuple[float, ...]]) -> np.ndarray:
    """The chance of each of those whom the evidence is of. *Shapes:* returns (those,)."""
    sums = np.array(evidence) @ shipped_weights()
    shares = np.exp(sums - sums.max())
    return np.asarray(shares / shares.sum())


class Ranking:
    """Ranks whom the pronouns of one article can mean."""

    def __init__(self, cast: Cast, scene: Scene, told: Told, meant: Meant) -> None:
        self._cast = cast
        self._scene = scene
        self._told = told
        self._meant = meant

    def answer(
        self, i: int, span: Span, gender: Gender, ruled: Answer, without: Sequence[Member]
    ) -> Answer:
        """Whom the pronoun at `span`, the source of attribution `i`, means, as surely as it stands
        out; `ruled` is whom the rules find, `without` are those whom it cannot mean."""
        without = (*without, *self._asking(span.start))
        candidates = self.candidates(i, span, gender, ruled, without)
        others = nobody(candidates, ruled)
        likely = chances([*(candidate.evidence for candidate in candidates), others])[:-1]
        if not candidates or likely.max() < LEAST:
            return ruled if ruled.unresolved else AMBIGUOUS
        best = int(np.argmax(likely))
        who = candidates[best].who
        member = self._cast.welcome(who) if isinstance(who, list) else who
        member.type, member.person = "person", True
        member.gender = gender
        return reached("pronoun", span, (member,), round(float(likely[best]), 2))

    def candidates(
        self, i: int, span: Span, gender: Gender, ruled: Answer, without: Sequence[Member]
    ) -> list[Candidate]:
        """Whom the pronoun may mean."""
        at = span.start
        view = _View(
            at=at,
            said=self._told.said(i),
            ruled=ruled,
            last=self._told.answer(self._told.last).members,
            last_here=self._spoke_last_here(at),
            around=self._told.answer(self._told.outer(i)).members,
            subject=self._scene.subject_before(at, gender),
            sentence=self._sentence(at),
            before=self._scene.sentence_before(at),
        )

        def fits(member: Member) -> bool:
            suited = member.type in ("person", "organisation") and suits(member, gender)
            return suited and member not in without and _is_in_reach(member, at)

        found = []
        for guess in self._meant.guesses(span, fits):
            told = isinstance(guess.who, Member) and guess.who.type == "person"
            if not told and guess.chance < UNLIKELY:
                continue
            found.append(Candidate(guess.who, self._evidence(guess, view)))
        return found

    def _evidence(self, guess: Guess, view: _View) -> tuple[float, ...]:
        who, at, block = guess.who, view.at, self._scene.block
        member = who if isinstance(who, Member) else None
        mentions = who.mentions if isinstance(who, Member) else [name.span for name in who]
        met = bisect_left(mentions, at, key=lambda span: span.start)
        last = mentions[met - 1].start if met else None
        apart = block(at) - block(last) if last is not None else None
        since = bisect_left(mentions, view.since, hi=met, key=lambda span: span.start)
        near = [span.start for span in mentions[since:met]]
        told = {
            "nobody": False,
            "ruled": view.ruled.members == (member,),
            **_seen(guess.chance),
            "gender told": member is not None and member.gender is not None,
            "named": member is None or member.named,
            "told to be a person": member is not None and member.person,
            "told to be something else": member is not None and member.type != "person",
            "not met yet": last is None,
            "met in this paragraph": apart == 0,
            "met in the paragraph before": apart == 1,
            "met in the one before that": apart == 2,
            "log characters since": log(1 + at - last) / 8 if last is not None else 1.0,
            "log times met": log(1 + met) / 3,
            "met in the opening": bool(mentions) and mentions[0].start < OPENING,
            "met in this sentence": last is not None and last >= view.sentence,
            "begins this sentence": any(
                begins(self._cast.text, view.sentence, start) for start in near
            ),
            "begins the sentence before": view.before is not None
            and any(begins(self._cast.text, view.before.start, start) for start in near),
            "subject before": member is not None and member is view.subject,
            "spoke last": member in view.last,
            "spoke last in this paragraph": member in view.last_here,
            "speaks around": member in view.around,
            "in the content": any(
                said.start <= span.start < said.end for said in view.said for span in mentions
            ),
        }
        return tuple(map(float, _IN_ORDER(told)))

    def _asking(self, at: int) -> list[Member]:
        """Those whom the clause that leads to the pronoun at `at` names as asking whom it means:
        "Asked by Ruiz about Bell, he said"."""
        asked = _ASKED.fullmatch(self._cast.text, self._sentence(at), at)
        return self._scene.present(*asked.span("by"), None) if asked else []

    def _sentence(self, at: int) -> int:
        """Where the sentence that holds `at` begins."""
        start = max(self._scene.block_start(self._scene.block(at)), at - NEAR)
        return [start, *sentence_ends(self._cast.text, start, at)][-1]

    def _spoke_last_here(self, at: int) -> tuple[Member, ...]:
        """Who spoke last, if in this paragraph."""
        told, block = self._told, self._scene.block
        here = told.last is not None and block(told.at(told.last)) == block(at)
        return told.answer(told.last).members if here else ()


def _is_in_reach(member: Member, at: int) -> bool:
    mentions = member.mentions
    if mentions and mentions[0].start < OPENING:
        return True
    next_one = bisect_left(mentions, at, key=lambda span: span.start)
    around = mentions[max(0, next_one - 1) : next_one + 1]
    return any(abs(span.start - at) < REACH for span in around)


def nobody(candidates: Sequence[Candidate], ruled: Answer) -> tuple[float, ...]:
    """What tells that it is none of the candidates: what the network leaves, and the rules."""
    seen = sum(candidate.evidence[EVIDENCE.index("chance")] for candidate in candidates)
    told = dict.fromkeys(EVIDENCE, 0.0) | _seen(max(0.0, 1 - seen))
    told |= {"nobody": 1.0, "ruled": float(bool(ruled.unresolved))}
    return tuple(map(float, _IN_ORDER(told)))


def _seen(chance: float) -> dict[str, float]:
    return {"chance": chance, "log chance": log(chance + 0.01) / 4}


@dataclass(frozen=True, slots=True)
class _View:
    """What all candidates of one pronoun are looked at with."""

    at: int
    said: tuple[Span, ...]
    ruled: Answer
    last: tuple[Member, ...]
    last_here: tuple[Member, ...]
    around: tuple[Member, ...]
    subject: Member | None
    sentence: int
    before: Span | None

    @property
    def since(self) -> int:
        """Where the sentence before starts, or else this one."""
        return self.before.start if self.before else self.sentence
