"""Offices and trades that a clause beside a name tells its bearer to hold, to have held, or to
want: "was elected mayor", "stepped down as mayor", "is running for mayor"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple, TypeAlias

from sayso.statements.folding import fold
from sayso.statements.lexicon.dates import CALENDAR
from sayso.statements.lexicon.function_words import (
    ARTICLES,
    FUNCTION_WORDS,
    POSSESSIVES,
    PREPOSITIONS,
)
from sayso.statements.lexicon.holding import (
    ADVERBS,
    BEATING,
    BEING,
    JOINING,
    LEADING,
    OTHERS,
    POSTS,
    PUT_IN,
    PUTTING_IN,
    RAISED,
    REPLACING,
    SEEING,
    TO_COME,
    UNREAL,
)
from sayso.statements.lexicon.kinds import kind_of
from sayso.statements.names import Name
from sayso.statements.noun_phrases import role
from sayso.types import Span

_BEHIND = re.compile(
    r"(?:,\s(?:aged\s)?\d{1,3}|\s\(\d{1,3}\))?(?P<comma>,)?\s(?P<who>who\s)?"
    r"(?P<clause>[^.,;:()\"“”«»–—\n]{3,140})"
)
_BEFORE = re.compile(
    r"(?:^|[.!?”\"]\s|\n)(?P<clause>(?:As|In\s(?:her|his|their)\s\w+|(?:Re-?e|E)lected|Appointed"
    r"|Named|Sworn\sin|Chosen|Speaking|Now|Serving|Working|Acting"
    r"|During|After|Since|Following|Before|Upon|On|Having)\s[^.,;:()\"“”\n]{3,100}),\s$"
)
"""A clause that begins a sentence and tells of whose name follows it."""
_BY = re.compile(
    r"(?:\b(?:replaced|succeeded|followed)\sas\s(?P<office>[^.,;:()\"“”\n]{3,60})\sby"
    r"|\b(?:post|job|role|position|office|title)\sof\s(?P<post>[^.,;:()\"“”\n]{3,60})\s"
    r"(?:went|goes|passed|passes|fell)\sto)\s$"
)
"""What tells before a name that its bearer gets an office: "was replaced as mayor by"."""
_OWNED = re.compile(
    r"['’]s?\s(?:[a-z-]+\s){0,2}(term|tenure|time|stint|spell|years|days|reign|career|appointment"
    r"|election|re-election|resignation|act|dismissal|removal)\sas\s"
)
"""What tells behind a name of an office: "Ruiz's term as mayor"."""
_SAYING = (
    " said",
    " says",
    " told",
    " added",
    " wrote",
    " asked",
    " replied",
    " called",
    " denied",
)
"""What begins a clause behind a name that tells of no office, as most of them do."""
_VERB_BEFORE = re.compile(r"([A-Za-z-]++)(?:\s(?:in|over))?\s$")
_WORD = re.compile(r"\S+")
_LEAVING = re.compile(
    r"\b(?:(?:step|stepp|stand|stood|voted|forced|pushed|thrown|kicked)\w*\s(?:down|aside|back|out)"
    r"|resign\w*|quit\w*|oust\w*|sacked|fired|axed|dismiss\w*|remov\w*|retir\w*|depos\w*|los[te]\w*"
    r"|left|leav\w+|ended|ends|finished|impeached|suspended|(?:was|been|be|being)\s(?:replaced|succeeded|followed))\b"
)
"""What tells that somebody leaves an office, or has left it."""
_GONE = re.compile(r"\b(?:no\slonger|used\sto|during|once|formerly|previously|then)\b")
_AT_PRESENT = re.compile(r"\b(?:has|have|since|still|now|currently)\b")
_NO_MORE = re.compile(r"\b(?:(?:served|worked|acted)\s(?:[a-z]+\s)?as|was|had\sbeen)$")
_WANTED = re.compile(
    r"(?:[\w’'-]+\s){0,6}?(?:stand(?:s|ing)?|stood|runs?|ran|running|bid|campaign(?:s|ed|ing)?"
    r"|candidate|candidacy|vying|nominee)\sfor\s(?:the\s)?(?=[a-z])"
    r"|(?:[\w’'-]+\s){0,3}?(?:want|hope|aim|seek|wish|aspire|plan)(?:s|ing|ed)?\s"
    r"(?:to\s(?:be|become)|(?:re-?)?election\sas)\s"
)
_TAIL = re.compile(
    r"\s(?:of|for|at)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4}"
    r"|\sof\s(?:(?:the|its|their|her|his)\s)?[a-z’'-]+(?:\sand\s[a-z-]+)?"
)
"""What an office is of."""
_FOLLOWING = FUNCTION_WORDS | PREPOSITIONS | CALENDAR | {"next", "again", "amid", "following"}
_NO_OFFICE = FUNCTION_WORDS | PREPOSITIONS | UNREAL
_RANKED = frozenset({"only", "most", "last", "own", "next"})
"""Words that may stand before an office: "the town's only baker"."""
_DETERMINERS = ARTICLES | POSSESSIVES
_SIGNS = LEADING | PUT_IN | ADVERBS | POSTS | RAISED
"""Words of which one stands in each clause that leads to an office."""
_TAKING = REPLACING | BEATING | JOINING
_FRONT = (
    LEADING
    | PUT_IN
    | ADVERBS
    | {"in", "sworn", "speaking", "serving", "working", "acting"}
    | {*("during", "after", "since", "following", "before", "upon", "on", "having")}
)
"""What a clause before a name begins with."""
_FIRST_OF_TWO = frozenset({"chief", "director", "vice", "deputy", "head"})

_Word: TypeAlias = tuple[str, int, int]
"""A word of a clause, folded, and where it starts and ends."""

LONGEST = 12
"""How many words of a clause lead to an office."""
MODIFIERS = 4


class Office(NamedTuple):
    """An office that is told of somebody: `past` if she or he has left it, `wanted` if it is not
    held yet."""

    span: Span
    past: bool = False
    wanted: bool = False


def offices_told(text: str, name: Name) -> Iterator[Office]:
    """What clauses before and behind a name tell that its bearer holds."""
    start = name.title.start if name.title else name.span.start
    if owned := _OWNED.match(text, name.span.end):
        words = _words(text, owned.end(), min(len(text), owned.end() + 60))
        past = owned[1] not in ("appointment", "election", "re-election", "term", "act")
        yield from _told(text, _office(words[:4], 0, closed=False), past=past)
    elif not text.startswith(_SAYING, name.span.end) and (
        behind := _BEHIND.match(text, name.span.end)
    ):
        verb = "" if behind["comma"] else _verb_before(text, start)
        yield from _in_clause(text, behind, verb)
    back = text[max(0, start - 120) : start]
    if back.endswith(", ") and (before := _BEFORE.search(back)):
        words = _words(back, *before.span("clause"), start - len(back))
        yield from _held(text, words, bare=True)
    if back.endswith((" by ", " to ")) and (by := _BY.search(back)):
        words = _words(back, *by.span(by.lastgroup or 0), start - len(back))
        yield from _told(text, _office(words, 0))


def _in_clause(text: str, behind: re.Match[str], verb: str) -> Iterator[Office]:
    """What a clause behind a name tells, and the verb before it: "named Ana Ruiz mayor"; a comma
    parts the name from any."""
    start, end = behind.span("clause")
    words = _words(text, start, end)
    if wanted := _WANTED.match(text, start, end):
        at = sum(start < wanted.end() for _, start, _ in words)
        yield from _told(text, _office(words, at), wanted=True)
    elif verb in PUTTING_IN or verb in REPLACING or verb == "swore":
        front = [word for word, *_ in words[:2]]
        at = 2 if front in (["to", "be"], ["to", "become"]) else int(front[:1] == ["as"])
        if at or verb in PUTTING_IN:
            yield from _told(text, _office(words, at), past=verb in REPLACING)
    elif behind["comma"] or (words and words[0][0] not in ("as", "to")):
        yield from _held(text, words, bare=bool(behind["comma"] and not behind["who"]))


def _held(text: str, words: Sequence[_Word], *, bare: bool) -> Iterator[Office]:
    """What a clause tells that its subject holds; `bare` if it is one without a finite verb."""
    if _SIGNS.isdisjoint(word for word, *_ in words[:LONGEST]):
        return
    before: list[str] = []
    for k, (word, start, _) in enumerate(words[:LONGEST]):
        others = _TAKING.isdisjoint(before)
        name = text[start].isupper() and word not in _FRONT and word not in CALENDAR
        if word in OTHERS or (others and name):
            return
        if _leads(before, word, bare=bare) and (office := _office(words, k + 1)):
            if word in ("is", "was") and words[k + 1][0] in ("a", "an"):
                return
            yield from _by_verb(text, [*before, word], office)
            return
        goes_on = (
            word == "sworn"
            or "by" in before
            or [other for other, *_ in words[k + 1 :][:1]] == ["to"]
        )
        if others and not goes_on and kind_of(word) == "person":
            return
        before.append(word)


def _by_verb(text: str, before: list[str], office: Span) -> Iterator[Office]:
    """An office, by the words that lead to it."""
    told = " ".join(before)
    known = {*before}
    if before[-1] == "as" and not SEEING.isdisjoint(before):
        return
    if _GONE.search(told):
        yield from _told(text, office, past=True)
    elif _LEAVING.search(told):
        yield from _told(text, office, past=TO_COME.isdisjoint(before))
    elif UNREAL.isdisjoint(known):
        now = _AT_PRESENT.search(told) or text.startswith(" since", office.end)
        yield from _told(text, office, past=bool(_NO_MORE.search(told) and not now))


def _leads(before: list[str], word: str, *, bare: bool) -> bool:
    """Whether a word leads to an office, with the words of the clause before it."""
    last = before[-1:]
    if word == "of":
        return not POSTS.isdisjoint(last)
    if word == "to":
        return not RAISED.isdisjoint(last)
    if word in PUT_IN:
        return not BEING.isdisjoint(before) or (bare and not before)
    adverb = word in ADVERBS and not BEING.isdisjoint(before[-2:] if before else ("is",) * bare)
    return word in LEADING or adverb


def _office(words: Sequence[_Word], at: int, *, closed: bool = True) -> Span | None:
    """The office that begins at a word of the clause, if one does, without what it is of."""
    while at < len(words) and words[at][0] in _DETERMINERS:
        at += 1
    for head in range(at, min(at + MODIFIERS, len(words))):
        word = words[head][0]
        if (word in _NO_OFFICE and word not in _RANKED) or word.endswith("ed"):
            return None
        if kind_of(word) == "person":
            last = _last(words, head)
            behind = words[last + 1][0] if last + 1 < len(words) else "and"
            ends = behind in _FOLLOWING or behind.endswith("ly") or behind[0].isdigit()
            return Span(words[at][1], words[last][2]) if ends or not closed else None
    return None


def _last(words: Sequence[_Word], head: int) -> int:
    """Where an office of several nouns ends: "chief executive", "chief financial officer"."""
    while head + 1 < len(words) and kind_of(words[head + 1][0]) == "person":
        head += 1
    gap = words[head][0] in _FIRST_OF_TWO and head + 2 < len(words)
    goes_on = gap and words[head + 1][0] not in _FOLLOWING and kind_of(words[head + 2][0])
    return head + 2 if goes_on == "person" else head


def _told(
    text: str, office: Span | None, *, past: bool = False, wanted: bool = False
) -> Iterator[Office]:
    if office:
        tail = _TAIL.match(text, office.end)
        for span in role(text, office.start, tail.end() if tail else office.end):
            yield Office(span, past, wanted)


def _verb_before(text: str, start: int) -> str:
    verb = _VERB_BEFORE.search(text, max(0, start - 24), start)
    return verb[1].lower() if verb else ""


def _words(text: str, start: int, end: int, shift: int = 0) -> list[_Word]:
    return [
        (fold(word[0]), word.start() + shift, word.end() + shift)
        for word in islice(_WORD.finditer(text, start, end), LONGEST + 2 * MODIFIERS)
    ]
