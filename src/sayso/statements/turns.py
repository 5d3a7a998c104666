"""Whose turn it is in an interview."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from sayso.statements.answers import NOBODY, Answer, reached
from sayso.statements.cast import Cast
from sayso.statements.folding import fold
from sayso.statements.labels import Labels
from sayso.statements.lexicon.interviews import ANSWERING, ASKING
from sayso.statements.meant import Meant
from sayso.statements.member import Member
from sayso.statements.scene import OWNS, Scene
from sayso.statements.sentences import begins
from sayso.types import Article, Span

LABEL, ASKER, ASKED, MOST_NAMED, TURN = 0.97, 0.9, 0.85, 0.7, 0.85
"""How sure each kind of evidence is; see `speakers`."""

_ASKS = re.compile(
    r"(?<!\b[Ww]e\s)(?<!\bI\s)\b(?i:(?:spoke|speaks|talked|talks|chatted|conversation|interview(?:ed)?|talk)\s"
    r"(?:\w+\s){0,3}?(?:to|with|by|from)|(?:questions|asking)\s(?:\w+\s){0,3}?(?:by|from)"
    r"|questions:|as\stold\sto|met|reporter|correspondent|editor|our\s\w+)"
    r"\s(?:(?:the\s)?[A-Z][\w ]{1,30}['’]s\s)?$"
)
_CREDIT = re.compile(
    r"^(?:Interview(?:er|ed)?)(?:\sby|:)\s(\S.{2,50})$", re.MULTILINE | re.IGNORECASE
)
"""A line that tells whose interview it is."""
_MET = re.compile(
    r"\s(?:met|asked|sat|interviewed|visited|walked|called|puts?"
    r"|(?:spoke|talked)(?!\s(?:\w+\s){0,3}(?:of|about|for)\b))\b"
)
_PICTURE = re.compile(r"\b(?:Image|Photo|Photograph|Picture|Illustration)s?(?:\sby\b|:)")
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_ME = re.compile(r"\b(?:I|me|my|mine)\b")
_TURNS = ("paragraph", "heading", "quote", "list")
LATE = 8
"""Paragraphs before the first turn of an interview, so that only the last one introduces it."""
LONGEST_QUESTION = 30
"""Words of a question without a question mark."""
_INITIALS = re.compile(r"[A-Z]{2,4}|(?:[A-Z]\.\s?){2,4}")


class Turns:
    """The turns of one interview, asked by the outlet, if nobody else is said to ask."""

    def __init__(
        self, article: Article, labels: Labels, cast: Cast, scene: Scene, meant: Meant
    ) -> None:
        self._outlet = article.outlet
        self._cast = cast
        self._scene = scene
        self._meant = meant
        self._labels = labels
        self._first = scene.first_question
        if self._first is None:
            self._first = self._labels.first
        number = scene.block(self._first or 0)
        self._introduced = scene.block_start(number - 1) if number > LATE else 0
        """From where on the guest is introduced."""
        self._headings = {b.start for b in article.blocks if b.role in ("heading", "list")}
        self._questions = frozenset(_questions(article, scene.first_question))
        """Where the paragraphs start that are questions, if no labels tell the turns."""

    def labelled(self, span: Span) -> Answer:
        """Whose turn a label opens: that of whoever asks, or is asked."""
        if fold(span.of(self._cast.text)) in ASKING:
            return self._asks("label", span, LABEL)
        guest = self._meant.by("label", span, span, lambda m: m.type == "person")
        return guest if guest and self._asker is None else self.guest("label", span)

    def by_initials(self, span: Span) -> Answer | None:
        """Whom initials that open a paragraph before a colon stand for."""
        text = self._cast.text
        letters = span.of(text)
        label = text[span.end : span.end + 2].lstrip()[:1] in (":", "–", "—")
        if not (label and self._scene.begins_block(span.start) and _INITIALS.fullmatch(letters)):
            return None
        letters = "".join(letters.lower().replace(".", "").split())
        named = [m for m in self._persons if letters in _initials(m) and span not in m.mentions]
        return reached("label", span, (named[0],), LABEL) if len(named) == 1 else None

    def by_name_label(self, span: Span) -> Answer | None:
        """Whose turns a label opens that is no whole name of one person: "Forum:" is the
        interviewer whom the text names, "Ruiz:" of several of that name the guest."""
        text = self._cast.text
        label = span.of(text)
        opens = text.startswith(":", span.end) and self._scene.begins_block(span.start)
        if not opens or not self._labels.opens_turns(label):
            return None
        bearers = self._cast.known_names.labelled(label)
        if len(bearers) == 1:
            return None
        titled = self._cast.roles.known_by(fold(label))
        if bearers or titled:
            guest = self._guest_before(self._first or span.start)
            return reached("label", span, (guest,), ASKED) if guest in [*bearers, *titled] else None
        if self._asker is None or not self._labels.asks(label):
            return None
        return reached("label", span, (self._asker,), ASKER)

    def speaking(self, span: Span) -> Answer | None:
        """Whose turn it is where `span` stands, by the last label before it; None if there is none
        that opens several turns."""
        label = self._labels.of_turn(span.start)
        if label is None:
            return None
        bearers = self._cast.known_names.labelled(label)
        persons = [member for member in bearers if member.type == "person"]
        if len(persons) == 1:
            return reached("pronoun", span, (persons[0],), TURN)
        if fold(label) in ASKING or self._labels.asks(label):
            return self._asks("pronoun", span, TURN)
        return self.guest("pronoun", span) if fold(label) in ANSWERING else NOBODY

    def are_of(self, member: Member) -> bool:
        """Whether turns are labelled with somebody's name."""
        return self._labels.opens_turns(member.name)

    def unlabelled(self, span: Span) -> Answer:
        """Whose turn the paragraph in `span` is, which has no source."""
        asks = span.start in self._questions
        return self._asks("turn", span, TURN) if asks else self.guest("turn", span)

    def guest(self, step: str, span: Span) -> Answer:
        """Whom an interview is with: of the persons named before the first question one in a
        title, else the one named most often."""
        guest = self._guest_before(self._first or span.start)
        if guest is None:
            return NOBODY
        return reached(step, span, (guest,), MOST_NAMED if step == "pronoun" else ASKED)

    def _guest_before(self, at: int) -> Member | None:
        """Of those named before `at` and not said to ask, one in a title, else whom the first
        paragraph begins with, else the one that most tells that it is a person, else the one named
        most often."""
        asking = [*self._asking_before(at), self._credited]
        known = [m for m in self._persons if m.mentions[0].start < at and m not in asking]
        known = [m for m in known if m.person or not self._stands_in_headings(m)]
        persons = [m for m in known if m.last_before(at) >= self._introduced] or known
        return max(
            persons,
            key=lambda member: (
                self._is_announced(member) and len(member.words) > 1,
                self._begins_lead(member) and len(member.words) > 1,
                member.person,
                len(member.mentions),
            ),
            default=None,
        )

    def addressed(self, outer: Answer, span: Span) -> Answer:
        """Whom "you" means in somebody's turn: the guest, if somebody else speaks."""
        if self._first is None:
            return NOBODY
        guest = self.guest("pronoun", span)
        return NOBODY if set(guest.members) & set(outer.members) else guest

    def _asks(self, step: str, span: Span, sure: float) -> Answer:
        if self._asker is not None:
            return reached(step, span, (self._asker,), ASKER)
        if self._outlet is None:
            return NOBODY
        return reached(step, span, (self._cast.unnamed.outlet(self._outlet, span),), sure)

    @property
    def _persons(self) -> list[Member]:
        return [m for m in self._cast.members if m.type == "person" and m.named]

    def _begins_lead(self, member: Member) -> bool:
        first = member.mentions[0].start
        return any(begins(self._cast.text, lead, first) for lead in self._scene.leads())

    def _is_announced(self, member: Member) -> bool:
        return any(self._scene.in_title(mention.start) for mention in member.mentions)

    def _stands_in_headings(self, member: Member) -> bool:
        """Whether words that look like a name stand in headings and lists only."""
        block, start = self._scene.block, self._scene.block_start
        return all(start(block(mention.start)) in self._headings for mention in member.mentions)

    @cached_property
    def _asker(self) -> Member | None:
        """Who is credited with the interview, said to ask before the first question, or else to
        have met the guest."""
        end = self._first
        if end is None:
            return None
        if self._credited is not None:
            return self._credited
        guest = self._guest_before(end)
        told = self._asking_before(end) or [m for m in self._cast.members if self._met(m, end)]
        return next((member for member in told if member is not guest), None)

    def _met(self, member: Member, end: int) -> bool:
        """Whether one is told, where the interview is introduced, to have met or asked somebody: a
        person by a full name, or the outlet, with which the introduction begins."""
        places = [m for m in member.mentions if self._introduced <= m.start < end]
        places = [m for m in places if _MET.match(self._cast.text, m.end)]
        if member.type == "person":
            named = any(self._cast.text[m.start].isupper() for m in places)
            return named and len(member.words) > 1
        return self._introduced > 0 and any(
            begins(self._cast.text, self._introduced, m.start) for m in places
        )

    @cached_property
    def _credited(self) -> Member | None:
        """Whose interview it is by a line of its own: "Interview: Ana Ruiz"."""
        credit = _CREDIT.search(self._cast.text)
        names = self._cast.names(*credit.span(1)) if credit else []
        if not names:
            return None
        known = self._cast.known_names.named(names[0]).members
        return known[0] if len(known) == 1 else self._cast.add(names[0])

    def _asking_before(self, end: int) -> list[Member]:
        """Those to whom somebody is said to have spoken, in the order of their first mention."""
        asking = [
            member
            for member in self._cast.members
            if member.named
            and len(member.words) > 1
            and not self._is_announced(member)
            and any(
                self._is_asking(mention)
                for mention in member.mentions
                if self._introduced <= mention.start < end
            )
        ]
        return sorted(asking, key=lambda member: member.mentions[0].start)

    def _is_asking(self, mention: Span) -> bool:
        text = self._cast.text
        before = text[max(0, mention.start - 60) : mention.start]
        return _ASKS.search(before) is not None and not OWNS.match(text, mention.end)


def _questions(article: Article, first: int | None) -> Iterator[int]:
    """Where the questions of an interview start: what ends in a question mark or speaks to "you"
    and not of "me", but not right behind another one; the rest is answers, which may go on."""
    asked = False
    for block in article.blocks if first is not None else ():
        words = article.text[block.start : block.end]
        if block.start < (first or 0) or block.role not in _TURNS or _PICTURE.search(words):
            continue
        short = len(words.split()) <= LONGEST_QUESTION and not _ME.search(words)
        asks = words.endswith("?") or (short and _YOU.search(words) is not None)
        asked = asks and (not asked or block.role == "heading")
        if asked:
            yield block.start


def _initials(member: Member) -> set[str]:
    """The initials of a member's names, all or the first two, with and without those behind
    hyphens."""
    names = [member.name.lower().split(), *member.aliases]
    halves = [[half for word in words for half in word.split("-") if half] for words in names]
    all_of = {"".join(word[0] for word in words) for words in (*names, *halves)}
    return all_of | {letters[:2] for letters in all_of}
