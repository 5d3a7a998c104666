"""Whom a description means: "the minister", "the company", "his statement"."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.statements.answers import AMBIGUOUS, NOBODY, Answer, reached
from sayso.statements.bare_nouns import BareNouns
from sayso.statements.cast import Cast
from sayso.statements.clients import Clients
from sayso.statements.documents import Documents
from sayso.statements.doers import Doers
from sayso.statements.folding import fold
from sayso.statements.introductions import Introductions
from sayso.statements.kinship import Kinship
from sayso.statements.lexicon.documents import OWN_WORDS
from sayso.statements.lexicon.function_words import ARTICLES, DEFINITE, POSSESSIVES
from sayso.statements.lexicon.genders import gender_of
from sayso.statements.lexicon.kin import CLOSE_KIN, KIN
from sayso.statements.lexicon.kinds import kind_by_form
from sayso.statements.lexicon.offices import ONE_OF_A_KIND, PAST
from sayso.statements.lexicon.organisations import ANY_BUSINESS, COMPANIES, MOSTLY_NAMED, OWN_GROUPS
from sayso.statements.meant import CERTAIN, LIKELY, Meant
from sayso.statements.member import Member
from sayso.statements.noun_phrases import Noun, noun
from sayso.statements.office_holders import by_style, by_word_before_name, officer_of_body
from sayso.statements.organisations import Organisations, is_no_company
from sayso.statements.pairs import Pairs
from sayso.statements.persons import Persons
from sayso.statements.relatives import FOLLOWING, Relatives
from sayso.statements.roles import full, has_been, is_hardly, is_still
from sayso.statements.scene import Scene, suits
from sayso.statements.spoken_of import SpokenOf, is_apart
from sayso.statements.spokespeople import organisation_of
from sayso.statements.teams import Teams
from sayso.statements.things import Things
from sayso.statements.together import Together
from sayso.statements.told import Told
from sayso.statements.unnamed import distinct, is_presumed
from sayso.types import Article, Span

ROLE, ROLE_SHARED, HEAD, KIND, COMPANY = 0.95, 0.7, 0.8, 0.7, 0.5
NAMESAKE, CLOSE, FORMER = 0.7, 0.78, 0.85
PAIR, RELATIVE, OWN, BELOW, AFTER, LIKE, LATTER = 0.6, 0.85, 0.7, 0.7, 0.8, 0.72, 0.8
STYLED, INTRODUCED, DOER, AGAIN, HARDLY, OFFICER = 0.85, 0.7, 0.75, 0.7, 0.7, 0.85
OTHER_NOUN, SEVERAL_SO, FIRST = 0.8, 0.6, 0.6
"""How sure each kind of evidence is; see `speakers`."""

_OF_WHAT = re.compile(
    r"(?:\s(?:of|at|for)\s(?:(?:the|an?|this|that)\s)?([\w’'-]+(?:\s[\w’'-]+)?))?"
)
"""What tells behind a noun of what somebody is the owner, say."""

OTHERS = frozenset({"other", "others", "second", "third", "fourth"})
"""Nouns that mean nobody of whom the article has told by name."""

WITHIN = 0.8
"""The chance from which on the model is followed in a description in somebody's words."""

_OF_TWO = re.compile(r"\sof\s(?:them|the\s(?:two|pair|twins|sisters|brothers|siblings))\b")


class Descriptions:
    """The descriptions of one article, looked up among its cast."""

    def __init__(
        self,
        article: Article,
        cast: Cast,
        scene: Scene,
        meant: Meant,
        persons: Persons,
        things: Things,
        told: Told,
        kinship: Kinship,
        together: Together,
    ) -> None:
        self._text = article.text
        self._cast = cast
        self._scene = scene
        self._meant = meant
        self._persons = persons
        self._things = things
        self._told = told
        self._together = together
        self._kinship = kinship
        self._organisations = Organisations(cast, scene, things, told)
        self._documents = Documents(cast, told)
        self._teams = Teams(cast)
        self._doers = Doers(cast, kinship)
        self._pairs = Pairs(article.text, scene, kinship, together)
        self._spoken_of = SpokenOf(cast, scene, meant, persons, told)
        self.clients = Clients(cast, scene, kinship, told, persons)
        self._relatives = Relatives(cast, scene, kinship, told, persons, self.clients)
        self._introductions = Introductions(cast, scene, told)
        self._bare_nouns = BareNouns(article, scene)

    def answer(self, i: int, span: Span) -> Answer:
        """Whom the description in `span` means: one already known, or a new unnamed member."""
        phrase = noun(self._text, span)
        if phrase is None:
            return NOBODY
        if several := self._pairs.several(
            span, phrase, headline=self._bare_nouns.in_headline(span.start)
        ):
            return reached("role", span, several, PAIR)
        if relatives := self._relatives.several(i, span, phrase):
            return reached("role", span, relatives, RELATIVE)
        whole = phrase.place.end == span.end or _OF_TWO.match(self._text, phrase.place.end)
        if phrase.determiner == "the" and whole:
            one = self._together.by_age(span.start, phrase)
            if by_age := self._mentioned(one, span, PAIR):
                return by_age
        relative = self._relative(i, span, phrase)
        told = relative is not None and (
            self._kinship.tells(relative, phrase.head)
            or self._relatives.owned.is_owned(relative, phrase.head)
        )
        own = phrase.determiner in ("his", "her", "my")
        nested = self._told.outer(i) is not None and phrase.head not in FOLLOWING
        close = own and (nested or phrase.head in CLOSE_KIN)
        if relative is not None:
            sure = RELATIVE if told else CLOSE if close else NAMESAKE
            return self._mentioned(relative, span, sure) or NOBODY
        if group := self._own_group(i, span, phrase):
            hers = close and phrase.determiner != "my" and phrase.head == "client"
            sure = CLOSE if hers else OWN
            return self._mentioned(group, span, sure) or NOBODY
        if styled := by_style(span, phrase, self._cast):
            return self._mentioned(styled, span, STYLED) or NOBODY
        bare = phrase.determiner is None and self._bare_nouns.in_headline(span.start)
        alone = bare or self._bare_nouns.is_alone(span, phrase)
        known = self._cast.roles.bearers(span, phrase, bare=alone)
        if former := self._former(i, span, phrase, known):
            return self._mentioned(former, span, FORMER) or NOBODY
        if known:
            found = self._of_name(i, span, phrase, known, bare)
            return found or self._known(i, span, phrase, known, bare)
        if below := self._named_below(i, span, phrase):
            return self._introduced(span, phrase, below, BELOW)
        if one := self._pairs.one_of_two(span, phrase):
            return self._mentioned(one, span, LATTER) or NOBODY
        definite = (phrase.determiner in DEFINITE and phrase.head not in OTHERS) or bare
        if alone and not bare and (found := self._doer(i, span, phrase)):
            return found
        if definite and (found := self._definite(i, span, phrase, bare)):
            found = self._spoken_of.instead_of_asking(i, span, phrase, found)
            maybe_else = self._cast.unnamed.is_again(span, phrase)
            return replace(found, confidence=min(found.confidence, AGAIN)) if maybe_else else found
        if after := self._introductions.brought_in(i, span, phrase):
            return self._introduced(span, phrase, after, AFTER)
        if only := self._organisations.only(span.start, phrase):
            return self._mentioned(only, span, FIRST) or NOBODY
        if first := self._introductions.speaks_below(i, span, phrase):
            return self._introduced(span, phrase, first, SEVERAL_SO)
        member = self._cast.unnamed.described(span, phrase)
        sure = self._sure(i, member, phrase)
        return reached("description", span, (member,), sure)

    def _former(self, i: int, span: Span, phrase: Noun, known: tuple[Member, ...]) -> Member | None:
        """Whom the sentence before is about, where "the former judge" is nobody of whom the article
        tells so in other words than "her predecessor"."""
        if not {*phrase.modifiers} & PAST or self._told.outer(i) is not None:
            return None
        if any(has_been(member, phrase.head) for member in known):
            return None
        subject = self._spoken_of.subject(i, span, phrase)
        if subject is None or subject in known or not subject.named:
            return None
        return None if is_still(subject, phrase) else subject

    def _definite(self, i: int, span: Span, phrase: Noun, bare: bool) -> Answer | None:
        """Somebody who is known, though not by these words, as what they say."""
        return (
            self._mentioned(officer_of_body(span, phrase, self._cast, self._things), span, OFFICER)
            or self._by_head(span, phrase)
            or self._by_other_noun(span, phrase)
            or self._mentioned(by_word_before_name(phrase, self._cast), span, HEAD)
            or self._document(span, phrase, bare)
            or self._of_kind(i, span, phrase)
            or self._doer(i, span, phrase)
            or self._spoken_of.by_age(i, span, phrase)
            or self._spoken_of.by_place(i, span, phrase)
            or self._spoken_of.of_unnamed(i, span, phrase)
            or self._spoken_of.told_more(i, span, phrase)
            or self._by_model(i, span, phrase, bare)
            or self._spoken_of.by_trade(i, span, phrase)
            or self._said_of_any(i, span, phrase, bare)
            or self._team(i, span, phrase, bare)
            or self._spoken_of.of_any_age(i, span, phrase)
            or self._spoken_of.as_subject(i, span, phrase)
            or self._spoken_of.spoke_last(i, span, phrase)
        )

    def _sure(self, i: int, member: Member, phrase: Noun) -> float:
        member.sure = distinct(member.type, phrase, nested=self._told.outer(i) is not None)
        one = phrase.determiner in ("a", "an") and member.type in ("person", "organisation")
        if one and self._scene.in_opening(member.first.start):
            member.sure = min(member.sure, INTRODUCED)
        return member.sure

    def _named_below(self, i: int, span: Span, phrase: Noun) -> Member | None:
        """The person whom a title or lead describes and a paragraph below names."""
        one = phrase.determiner is None or phrase.determiner in ARTICLES
        if not one or " and " in self._text[span.start : phrase.place.end]:
            return None
        if kind_by_form(phrase.head) != "person" or phrase.head in KIN:
            return None
        outer = self._told.outer(i)
        if outer is not None and self._scene.in_quotation(span.start):
            return None
        members = self._cast.members
        return self._persons.named_below(span.start, members, gender_of(phrase.head))

    def _introduced(self, span: Span, phrase: Noun, member: Member, sure: float) -> Answer:
        """The person whose name comes later, from then on known by the words of the phrase too."""
        words = map(full, (*phrase.modifiers, phrase.head))
        self._cast.roles.know(member, full(phrase.head), tuple(words))
        return reached("role", span, (member,), sure)

    def _own_group(self, i: int, span: Span, phrase: Noun) -> Member | None:
        """What the owner belongs to, in "her party": that of whoever speaks, or spoke last; whom a
        client or lawyer is of."""
        if phrase.determiner not in POSSESSIVES:
            return None
        if at_law := self.clients.meant(i, span, phrase):
            return at_law
        outer = self._told.outer(i)
        if phrase.head not in OWN_GROUPS or phrase.determiner == "its":
            return None
        if outer is not None:
            owners = self._told.answer(outer)
        else:
            owners = self._persons.before(i, "role", span, gender_of(phrase.determiner))
        if len(owners.members) != 1:
            return None
        return organisation_of(owners.members[0], self._cast, self._things)

    def _relative(self, i: int, span: Span, phrase: Noun) -> Member | None:
        """The named person who is somebody's husband, say, where it is told who that is."""
        if phrase.determiner in POSSESSIVES:
            return self._relatives.named(i, span, phrase)
        if phrase.place == span and (called := self.called_by_kin(i, phrase.head)):
            return called
        return self._relatives.genitive(span, phrase) or self._relatives.definite(span, phrase)

    def called_by_kin(self, i: int, word: str) -> Member | None:
        """Whom a word like "Mum" means where somebody else speaks of her."""
        return self._relatives.pet_name(i, word)

    def owner_of_words(self, span: Span) -> Span | None:
        """The possessive in a source that is somebody's own words: "her" in "her statement"."""
        phrase = noun(self._text, span)
        if phrase is None or phrase.determiner not in POSSESSIVES or phrase.head not in OWN_WORDS:
            return None
        if phrase.modifiers:
            return None
        return Span(span.start, span.start + len(phrase.determiner))

    def _known(
        self, i: int, span: Span, phrase: Noun, known: tuple[Member, ...], bare: bool
    ) -> Answer:
        """One of those whose role it is: the only one, whom the model takes it for, or the last one
        mentioned; in a headline the first one in the text."""
        if len(known) == 1:
            known[0].note(span)
            if known[0].named:
                sure = HARDLY if is_hardly(known[0], phrase) else ROLE
                return reached("role", span, known, sure)
            self._written_first(known[0], span, phrase, bare)
            sure = self._sure(i, known[0], phrase)
            return reached("description", span, known, sure)
        meant = self._meant.by("role", span, phrase.place, lambda member: member in known)
        if meant:
            return meant
        last = max(known, key=lambda member: member.last_before(span.start))
        if last.last_before(span.start) < 0:
            if not bare:
                return AMBIGUOUS
            last = min(known, key=lambda member: member.first.start)
        last.note(span)
        return reached("role", span, (last,), ROLE_SHARED)

    def _written_first(self, member: Member, span: Span, phrase: Noun, bare: bool) -> None:
        """Call one who has no name by the first words for it, or by "a study of eels" below."""
        words = member.first.of(self._text).lower().split()
        more = len(words) > 2 or (words[0] == phrase.head and len(words) > 1)
        fuller = bare and (more or words[0] in ("a", "an"))
        if span < member.first and phrase.place == span and not fuller:
            member.first, member.name = span, " ".join(span.of(self._text).split())

    def _mentioned(self, member: Member | None, span: Span, sure: float) -> Answer | None:
        """The answer that the words at `span` mention one once more."""
        if member is None:
            return None
        member.note(span)
        return reached("role", span, (member,), sure)

    def _by_head(self, span: Span, phrase: Noun) -> Answer | None:
        """The only one whose role has the same noun, with more said about it."""
        return self._mentioned(self._cast.roles.only_bearer(span, phrase), span, HEAD)

    def _by_other_noun(self, span: Span, phrase: Noun) -> Answer | None:
        """Whom another noun means than the text has said: the only one, or who came up last."""
        if phrase.determiner != "the" or phrase.place.end != span.end:
            return None
        can_be = [
            m for m in self._cast.roles.others(span, phrase) if suits(m, gender_of(phrase.head))
        ]
        before = [member for member in can_be if member.last_before(span.start) >= 0]
        last = max(before, key=lambda member: member.last_before(span.start), default=None)
        return self._mentioned(last, span, OTHER_NOUN if len(can_be) == 1 else SEVERAL_SO)

    def _doer(self, i: int, span: Span, phrase: Noun) -> Answer | None:
        """The person who is told to do what the noun says."""
        of = _OF_WHAT.fullmatch(self._text, phrase.place.end, span.end)
        if of is None or self._told.outer(i) is not None:
            return None
        what = map(fold, of[1].split()) if of[1] else ()
        return self._mentioned(self._doers.meant(span.start, phrase, what), span, DOER)

    def _document(self, span: Span, phrase: Noun, bare: bool) -> Answer | None:
        member = self._documents.meant(span, phrase, bare=bare)
        if member is not None:
            self._written_first(member, span, phrase, bare)
        return self._mentioned(member, span, LIKE)

    def _team(self, i: int, span: Span, phrase: Noun, bare: bool) -> Answer | None:
        if self._told.outer(i) is not None:
            return None
        member = self._teams.meant(span.start, phrase, bare=bare)
        if member is not None and len(member.name.split()) < 3:
            self._written_first(member, span, phrase, bare)
        return self._mentioned(member, span, LIKE)

    def _by_model(self, i: int, span: Span, phrase: Noun, bare: bool) -> Answer | None:
        """Whom the model takes the words for, a person or a company; what somebody says of "the
        doctor" is mostly said of another one."""
        kind = kind_by_form(phrase.head)
        company = kind == "organisation" and phrase.head in ANY_BUSINESS
        if not (kind == "person" or company):
            return None

        def fits(member: Member) -> bool:
            apart = member.named and is_apart(member, span, kind or "person")
            return apart and not (phrase.head in COMPANIES and is_no_company(member, phrase.head))

        guess = self._meant.guess(phrase.place, fits)
        trusted = LIKELY if bare or self._told.outer(i) is None else WITHIN
        trusted = CERTAIN if phrase.head in ONE_OF_A_KIND else trusted
        if guess is None or guess.chance < trusted:
            return None
        found = self._meant.taken(guess, "role", span)
        for member in found.members:
            member.note(span)
        return found

    def _of_kind(self, i: int, span: Span, phrase: Noun) -> Answer | None:
        return self._mentioned(self._organisations.of_kind(i, span.start, phrase), span, KIND)

    def _of_name(
        self, i: int, span: Span, phrase: Noun, known: tuple[Member, ...], bare: bool
    ) -> Answer | None:
        """The named organisation that is meant by its kind, where the words mean a nameless one."""
        if any(member.named for member in known):
            return None
        if phrase.head in MOSTLY_NAMED:
            return self._of_kind(i, span, phrase) or self._said_of_any(i, span, phrase, bare)
        new = all(is_presumed(self._text, member) for member in known)
        return self._of_kind(i, span, phrase) if new else None

    def body_below(self, i: int, span: Span) -> Answer | None:
        """The body that a title means by a mere noun: one that speaks first below."""
        phrase = noun(self._text, span)
        if phrase is None or phrase.determiner or phrase.place.end != span.end:
            return None
        return self._mentioned(self._organisations.first_speaking(i, phrase), span, FIRST)

    def _said_of_any(self, i: int, span: Span, phrase: Noun, bare: bool) -> Answer | None:
        member = self._organisations.spoken_of(i, span.start, phrase, bare=bare)
        return self._mentioned(member, span, COMPANY)
