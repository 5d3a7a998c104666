"""What stands right beside a name: ages, roles and kinds of organisation, past ones told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.statements.folding import fold
from sayso.statements.lexicon.abbreviations import AGES_IN_WORDS
from sayso.statements.lexicon.function_words import FUNCTION_WORDS, PREPOSITIONS
from sayso.statements.lexicon.kinds import kind_of, singular
from sayso.statements.lexicon.offices import (
    CALLINGS_BY_LETTERS,
    LAWYERS,
    LEGISLATORS,
    PAST,
)
from sayso.statements.lexicon.organisations import (
    KINDS_TOLD,
    MAKERS,
    ORGANISATIONS,
    PROPER_ALONE,
    TOLD_OF_PERSONS,
)
from sayso.statements.lexicon.word_list import any_of
from sayso.statements.name_patterns import LETTERS
from sayso.statements.names import Name
from sayso.statements.noun_phrases import past_apart
from sayso.statements.nouns_before import nouns_before
from sayso.statements.nouns_behind import nouns_behind
from sayso.types import Span

_AGE = re.compile(
    r",\s(?:(?:aged?|now|then|just|only|still|barely)\s)?(\d{1,3})(?:\syears\sold)?(?:,|\sand\san?\s)"
    r"|\s\((?:aged?\s)?(\d{1,3})\)|,\s(?:aged?\s)?(\d\d)(?=[.;]\s|\sand\s[A-Z])"
    r"|(?:,\swho)?\s(?:is|was)\s(?:(?:now|just|only)\s)?(\d\d)(?=[,.;]\s|\swhen\b|\sat\sthe\stime\b)"
    r"|(?:,\swho)?\s(?:(?:has|had|just|recently)\s)*(?:turned|turns)\s(\d\d)"
    r"(?=[,.;]|\s(?:in|on|last|this|earlier|yesterday|today)\b)|,\san?\s(\d{1,3})-year-old\b"
    rf"|(?:,|(?:,\swho)?\sis)\s({any_of(AGES_IN_WORDS)})(?=[,.;]|\sand\s)"
)
_AGE_BEFORE = re.compile(
    r"(?:\b[Aa](?:t|ged)\s(?:(?:the\sage\sof|just|only)\s)?(\d{1,3}),\s"
    r"|\b(\d{1,3})-year-old,?\s)$"
)
_COUNSEL = tuple(sorted(LAWYERS - {"solicitor"}))
"""What one who speaks for somebody in court is called."""
_KINDS = any_of(ORGANISATIONS - PROPER_ALONE - {"state", "city", "town", "country"})
_PREPOSITIONS = any_of(PREPOSITIONS)
_NO_PREPOSITION = rf"(?!(?:{_PREPOSITIONS})\s)"
"""Ana Ruiz, a nurse at the clinic, is none."""
_KIND_BEFORE = re.compile(rf"\b(?:[Tt]he|[Aa]n?)\s((?:[a-z’'-]+\s){{0,2}}(?:{_KINDS}))\s\Z")
_TOLD = any_of(KINDS_TOLD)
_KIND_AFTER = re.compile(
    rf",\san?\s((?:{_NO_PREPOSITION}[a-z’'-]+\s){{0,3}}(?:{_KINDS}))\b"
    rf"|,\sthe\s((?:{_NO_PREPOSITION}[a-z’'-]+\s){{0,3}}(?:{_KINDS}))\s(?:that|which|behind)\b"
    r"|\s((?:news\s)?agency|airline|newspaper)\b"
)
_TOLD_AFTER = re.compile(
    rf"(?:,|\s(?:is|was))\s(?:an?|the|its|their|one\sof\s(?:the|its)|(?:the\s[a-z]+|[A-Z]\w+)['’]s?)\s"
    rf"((?:{_NO_PREPOSITION}[\w’'-]+\s){{0,4}}?(?:{_TOLD})s?)"
    r"(?=[,.;)](?!\sand\s)|\s(?:that|which|behind|in|of|for|based|with|whose|known|founded|on|at|from|by)\b)"
)
_BARE_WORD = re.compile(r"([\w’'-]+)\s")
_MAKER = rf"(?:[\w’'-]+\s){{0,2}}(?:{any_of(MAKERS)})\sof\s[a-z]"
_MAKER_BEFORE = re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s({_MAKER}[\w’' -]{{2,40}}),\s\Z")
_MAKER_AFTER = re.compile(rf",\s(?:an?|the)\s({_MAKER}[^,.;:()\"“”\n]{{2,40}})[,.]")
_AS_OF_A_PERSON = re.compile(r"\s(?:himself|herself)\b|,?\swho\b|,\s\d{1,3},|\s\(\d{1,3}\)")
_ON_TRIAL = re.compile(
    r"(?:,[^.;\n]{1,60}?,|,\s\d+)?,?\s(?:who\s)?"
    r"(?:(?:denies|pleads|pleaded|has\spleaded|admits|went\son\strial|appeared\sin\sthe\sdock)\b"
    r"|(?:accused|charged)\s(?:of|with)\b"
    r"|(?:is|was|has\sbeen|stands)\s(?:accused|charged|on\strial|sentenced|jailed|convicted)\b)"
)
_IN_COURT = re.compile(
    r"(?:\s(?:[KQS]C|SAN))?,\s(?:who\s(?:is|was)\s)?"
    r"(?:(?P<side>prosecuting|defending|mitigating|appearing|acting|counsel"
    r"|opening\s(?:the\s)?(?:case|trial|prosecution|inquiry))\b\s?)?"
    r"(?:(?:for|to)\s(?:the\s)?(?P<client>(?i:crown|prosecution|state|people|defen[cs]e|defendant"
    r"|accused|claimants?|plaintiffs?|appellants?|respondents?|applicants?|petitioners?)"
    r"|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2}))?,"
)
"""What tells behind a name that its bearer speaks for a side before a court."""
_APPEARED = re.compile(
    r"\s(?:is\s|was\s)?(?:appear(?:s|ed|ing)|act(?:s|ed|ing))\sfor\sthe\s"
    r"(?P<client>crown|prosecution|state|defen[cs]e|defendant|accused|claimant|plaintiff|appellant"
    r"|respondent|applicant|petitioner|family|firm|company|council)\b",
    re.IGNORECASE,
)
_FOR_A_CLIENT = re.compile(
    r",\s(?:who\s)?(?:representing|represents|represented|(?:acting|appearing)\sfor|acts\sfor)\s"
    r"(?:the|an?|his|her)\s[a-z][^.,;:\n]{2,40},"
)
_SIDE_BEFORE = re.compile(r"(?:^|[.!?”\"\n]\s?)(Prosecuting|Defending|Mitigating),\s$")
_CONVICTED = re.compile(
    r"\b(?:sentenced|acquitted|convicted|jailed|cleared|remanded|fined|charged|prosecuted)\s$"
)
"""What stands before the name of whoever is before a court."""
_INNER = re.compile(r"\b(?:of|from|in|at|near)\s(?:the\s)?$")
_SUCCEEDS_HIM = re.compile(
    r"\b(?:(?:took|takes|taken|taking)\sover\s(?:[^.,;:\n]{1,30}\s)?from"
    r"|succe(?:eds|eded|eding)|replac(?:es|ed|ing))\s\Z"
)
_SUCCEEDS = re.compile(
    r",?\s(?:who\s)?(?:has\s)?(?:succeed(?:s|ed)|replace[sd]|(?:took|takes)\sover\sfrom)\s[A-Z]"
)
_WHO_WAS = re.compile(r"who\s(?:was|retired|resigned|served|once)\b")
_IN_YEARS = (
    r"\s(?:until|(?:of|at)\sthe\stime|(?:from|between)\s\d{4}\s(?:to|until|and)|in\sthe\s\d{4}s"
    r"|in\s(?:19|20)\d\d)\b"
)
_UNTIL, _PASSED = re.compile(f",?{_IN_YEARS}"), re.compile(_IN_YEARS)
"""What tells behind a role, or within, that somebody has it no more."""


_LETTERS_BEHIND = re.compile(rf",?\s({LETTERS}|{any_of(map(str.upper, LEGISLATORS))})(?!\w)")


def age_beside(text: str, name: Name) -> str | None:
    """The age behind a name, or before it, as descriptions say it: "54-year-old"."""
    start = name.title.start if name.title else name.span.start
    age = _AGE.match(text, name.span.end)
    before = text[max(0, start - 60) : start]
    if age is None and before.rstrip().endswith((",", "-old")):
        age = _AGE_BEFORE.search(before)
    if age is None:
        return None
    years = next(filter(None, age.groups()))
    return f"{AGES_IN_WORDS.get(years, years)}-year-old"


def is_on_trial(text: str, name: Name) -> bool:
    """Whether the words behind a name tell that its bearer is, or was, before a court."""
    start = name.title.start if name.title else name.span.start
    if _INNER.search(text, max(0, start - 12), start):
        return False
    return bool(
        _ON_TRIAL.match(text, name.span.end) or _CONVICTED.search(text, max(0, start - 16), start)
    )


def in_succession(text: str, name: Name) -> str | None:
    """Whether a person is somebody's predecessor or successor: "Ana Ruiz, who took over from Jon
    Bell"."""
    start = name.title.start if name.title else name.span.start
    if _SUCCEEDS_HIM.search(text, max(0, start - 60), start):
        return "predecessor"
    return "successor" if _SUCCEEDS.match(text, name.span.end) else None


def court_roles(text: str, name: Name) -> tuple[str, ...]:
    """What a lawyer who speaks in court can be called, by the words behind the name: "Ana Ruiz,
    prosecuting,", "Jon Bell KC, for the defence,"."""
    told = _IN_COURT.match(text, name.span.end)
    start = name.title.start if name.title else name.span.start
    before = _SIDE_BEFORE.search(text, max(0, start - 16), start)
    side = before[1].lower() if before else told["side"] or "" if told else ""
    appeared = _APPEARED.match(text, name.span.end)
    client = (
        appeared["client"].lower() if appeared else (told["client"] or "" if told else "").lower()
    )
    if side == "prosecuting" or client in ("crown", "prosecution", "state", "people"):
        return *_COUNSEL, "prosecutor", "prosecution"
    if side in ("defending", "mitigating") or client.startswith(("defen", "accused")):
        return *_COUNSEL, "defence", "defense"
    return _COUNSEL if side or client or _FOR_A_CLIENT.match(text, name.span.end) else ()


def callings_behind(text: str, name: Name) -> tuple[str, ...]:
    """What the bearer of the letters behind a name can be called: of Ana Ruiz KC "the lawyer"."""
    letters = _LETTERS_BEHIND.match(text, name.span.end)
    return CALLINGS_BY_LETTERS.get(fold(letters[1]), ()) if letters else ()


def is_told_person(text: str, name: Name) -> bool:
    """Whether what stands right beside a name tells that it is a person's, and not that of a firm
    of the same name."""
    behind = _AS_OF_A_PERSON.match(text, name.span.end) is not None
    roles = (*nouns_before(text, name), *nouns_behind(text, name))
    return behind or any(roles)


def kinds_beside(text: str, name: Name) -> Iterator[Span]:
    """What kind of organisation a name is of: "the airline Azura", "Azura, an airline", "the Azura
    airline", "Tech giant Azura", "Azura, the country's largest bank"."""
    start = name.span.start
    before = _KIND_BEFORE.search(text, max(0, start - 60), start)
    after = _KIND_AFTER.match(text, name.span.end, name.span.end + 80)
    comma = name.gender is None and text[max(0, start - 2) : start - 1] == ","
    made = _MAKER_BEFORE.search(text, max(0, start - 80), start) if comma else None
    makes = _MAKER_AFTER.match(text, name.span.end) if name.gender is None else None
    for place in (before, after, made, makes):
        if place:
            kind = Span(*place.span(place.lastindex or 0))
            behind = text[kind.end : kind.end + 20].split()[:1]
            if not behind or kind_of(behind[0].rstrip(".,")) != "person":
                yield kind
    if name.gender is None and not name.title:
        told = None if after else _TOLD_AFTER.match(text, name.span.end, name.span.end + 120)
        bare = None if before else _bare_kind(text, name)
        for found in (bare, told and Span(*told.span(1))):
            if found and _fits(name, found.of(text)):
                yield found


def _bare_kind(text: str, name: Name) -> Span | None:
    """The kind of body that stands without an article before a name, with what is said of it."""
    start = max(0, name.span.start - 60)
    words = list(_BARE_WORD.finditer(text, start, name.span.start))
    if not words or words[-1].end() != name.span.start or fold(words[-1][1]) not in KINDS_TOLD:
        return None
    first = last = words.pop()
    for word in reversed(words[-3:]):
        if word.end() != first.start() or fold(word[1]) in FUNCTION_WORDS | PREPOSITIONS:
            break
        first = word
    return Span(first.start(1), last.end(1))


def _fits(name: Name, kind: str) -> bool:
    """Whether a kind of body that is told beside a name lets it be none of a person."""
    head = singular(fold(kind.split()[-1]))
    return len(name.words) == 1 or name.type == "organisation" or head not in TOLD_OF_PERSONS


def is_past(text: str, span: Span) -> bool:
    """Whether a role is told as one that somebody has no more."""
    words = span.of(text)
    before = text[max(0, span.start - 12) : span.start].lower().split()[-1:]
    former = past_apart(fold(words.split()[0]))[0] in PAST or before in (
        ["former"],
        ["then"],
        ["ex"],
    )
    until = _UNTIL.match(text, span.end) is not None or _PASSED.search(words) is not None
    return former or until or _WHO_WAS.match(words) is not None
