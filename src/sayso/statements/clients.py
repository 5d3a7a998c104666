"""Who is whose lawyer, and whom "her client" and "his lawyer" mean."""

from __future__ import annotations

import re

from sayso.statements.cast import Cast
from sayso.statements.kinship import Kinship
from sayso.statements.lexicon.function_words import OWN_POSSESSIVES
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.offices import DEFENCE, LAWYERS, PROSECUTORS
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun
from sayso.statements.persons import Persons
from sayso.statements.scene import Scene, suits
from sayso.statements.spokespeople import named_at
from sayso.statements.told import Told
from sayso.types import Span

_LAWYER = re.compile(rf"\b(?:{any_of(LAWYERS)})\b", re.IGNORECASE)
_DEFENCE = re.compile(rf"\b(?:{any_of(DEFENCE)})\s", re.IGNORECASE)
_OWN = re.compile(r"\b(his|her|their)\s(?:[a-z-]+\s)?$", re.IGNORECASE)
_OWNER = re.compile(r"['’]s?\s(?:[\w-]+\s){0,2}$")
_FOR = re.compile(
    r",?\s(?:(?:who|also|now|is|was|has|had|been)\s)*(?:(?:act|speak|appear|answer)(?:s|ed|ing)\s)?for\s(?=\S)"
    r"|,?\s(?:who\s)?(?:(?:is|was|has|had|been|also|now)\s)*(?:represent|defend)(?:s|ed|ing)\s(?=\S)"
)
"""What leads from a lawyer to the client: "Ana Ruiz, who represents Jon Bell"."""
_FOR_BEFORE = re.compile(
    r"\b(?:[Aa]cting|[Ss]peaking|[Aa]ppearing)\sfor\s([^.,;\n]{2,60}),\s(?:[\w-]+\s){0,3}$"
)


class Clients:
    """The lawyers of one article and whom they speak for."""

    def __init__(
        self, cast: Cast, scene: Scene, kinship: Kinship, told: Told, persons: Persons
    ) -> None:
        self._cast = cast
        self._scene = scene
        self._kinship = kinship
        self._told = told
        self._persons = persons

    def of(self, member: Member) -> Member | None:
        """Whom the member is the lawyer of, as the words of the role tell: "his lawyer", "Ruiz's
        lawyer", "lawyer for Ruiz"."""
        text = self._cast.text
        for span in member.roles.values():
            place = _LAWYER.search(text, span.start, span.end)
            if place is None:
                continue
            if behind := _FOR.match(text, place.end(), span.end):
                return named_at(Span(behind.end(), span.end), self._cast)
            if own := _OWN.search(text, max(0, place.start() - 20), place.start()):
                return self._owner_at(Span(*own.span(1)), member)
            if owner := _OWNER.search(text, max(0, place.start() - 40), place.start()):
                return self._cast.ending_at(owner.start())
        return self._beside(member)

    def _beside(self, lawyer: Member) -> Member | None:
        """Whom the words beside the lawyer's name tell to be the client."""
        text = self._cast.text
        for name in lawyer.fulls.values():
            start = (name.title or name.span).start
            if behind := _FOR.match(text, name.span.end):
                return named_at(Span(behind.end(), min(len(text), behind.end() + 60)), self._cast)
            if before := _FOR_BEFORE.search(text, max(0, start - 120), start):
                return named_at(Span(*before.span(1)), self._cast)
        return None

    def _owner_at(self, place: Span, lawyer: Member) -> Member | None:
        """Whom the possessive at `place` means, by which a lawyer is introduced."""
        likely = self._kinship.owner_at(place)
        if likely and likely is not lawyer:
            return likely
        present = self._scene.lately(place.start, gender_of(place.of(self._cast.text).lower()))
        others = sorted(
            (one for one in present if one is not lawyer), key=lambda one: not one.named
        )
        return others[0] if others else None

    def meant(self, i: int, span: Span, phrase: Noun) -> Member | None:
        """Whom "my client" means, or "her client", or "her lawyer"; else, of a client, the only one
        who is on trial."""
        if phrase.head in LAWYERS and not phrase.modifiers:
            return self._lawyer(i, span, phrase)
        if phrase.head != "client":
            return None
        lawyer = self._speaking(i) if self._told.outer(i) is not None else None
        lawyer = lawyer or self._last_lawyer(span.start, phrase)
        client = self.of(lawyer) if lawyer else None
        tried = dict.fromkeys(self._cast.roles.known_by("defendant"))
        return client or (next(iter(tried)) if lawyer and len(tried) == 1 else None)

    def _speaking(self, i: int) -> Member | None:
        speaking = self._told.answer(self._told.outer(i)).members
        return speaking[0] if len(speaking) == 1 and speaking[0].type == "person" else None

    def _last_lawyer(self, at: int, phrase: Noun) -> Member | None:
        """The lawyer mentioned last before `at` whom the possessive fits."""
        gender = gender_of(phrase.determiner or "")
        before = [member for member in self._lawyers() if suits(member, gender)]
        last = max(before, key=lambda member: member.last_before(at), default=None)
        return last if last and last.last_before(at) >= 0 else None

    def _lawyers(self) -> list[Member]:
        """The lawyers with names, without those who prosecute."""
        known = (one for noun in LAWYERS for one in self._cast.roles.known_by(noun))
        prosecuting = {one for noun in PROSECUTORS for one in self._cast.roles.known_by(noun)}
        lawyers = sorted({one for one in known if one.named}, key=lambda member: member.order)
        return [one for one in lawyers if one not in prosecuting]

    def _lawyer(self, i: int, span: Span, phrase: Noun) -> Member | None:
        """The lawyer with a name who is told to be the owner's; else the only one of the article,
        if that one is for the defence."""
        determiner = phrase.determiner or ""
        if determiner in OWN_POSSESSIVES or determiner == "its":
            return None
        place = Span(span.start, span.start + len(determiner))
        owner = self._kinship.owner_at(place)
        if owner is None:
            before = self._persons.before(i, "role", span, gender_of(determiner)).members
            owner = before[0] if len(before) == 1 else None
        lawyers = [one for one in self._lawyers() if one is not owner]
        own = [one for one in lawyers if owner and self.of(one) is owner]
        found = own or [one for one in lawyers if self._defends(one)]
        return found[0] if len(found) == 1 and (own or len(lawyers) == 1) else None

    def _defends(self, lawyer: Member) -> bool:
        """Whether the article calls somebody a lawyer of the defence."""
        told = (self._cast.text[max(0, s.start - 12) : s.end] for s in lawyer.roles.values())
        return any(_DEFENCE.search(words) for words in told)
