"""Other names that an article tells its persons have: "Ana Ruiz, known to all as Nina Sol"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.statements.lexicon.kinds import kind_of
from sayso.statements.names import Name
from sayso.statements.sentences import begins
from sayso.statements.short_forms import bare

AROUND = 100
"""Characters before and behind a word like "known" in which two names stand."""
REACH = 400
"""Characters before "they call her Nina" in which the name in full must stand."""

_OPENS = r"(?:,\s\d{1,3})?(?:,\s|\s[—–-]\s|\s\(|\s)"
_MARK = r"(?=[,\s'’])"
"""What stands right behind a name: looked at first, since most characters are none of them."""
_ONLY = r"(?:the\s|simply\s|just\s|only\s|plain\s)?[\"“‘]?"
_NO_STOP = r"[^.,;:()\"“”\n]"
_BY_BIRTH = r"(?:real|full|birth|legal|given|proper|actual|true|original|baptismal)"
_TAKEN = r"(?:stage|pen|ring|screen)"
_OF_A_NAME = rf"(?:{_BY_BIRTH}|{_TAKEN})"
_NICKNAME = (
    rf"(?:(?:{_TAKEN}\s|nick)name|pseudonym|moniker|alias|sobriquet|handle|nom\sde\s"
    r"(?:guerre|plume))"
)
_NAME_OF = rf"(?:the\s(?:{_OF_A_NAME}\s|nick|user)?name\s(?:of\s)?)?"
_PERFORMS = (
    r"(?:goes|went|perform(?:s|ed)|record(?:s|ed)|raps|rapped|sings|sang|writes|wrote|publishe[sd]|"
    r"paint(?:s|ed)|fights|fought|wrestle[sd]|compete[sd]|play(?:s|ed)|stream(?:s|ed)|post(?:s|ed)|"
    r"tweet(?:s|ed)|blogs|blogged|tour(?:s|ed)|dance[sd]|work(?:s|ed))"
)
_SELF = r"(?:(?:calls?|called|styles?|styled|dubs|dubbed)\s(?:her|him|them)self|answer(?:s|ed)\sto)"
_CALL = r"(?:calls?|called|(?:is|was|are|were)\scalling|nicknamed|dubbed|knows?\sas|knew\sas)"
_MANY = (
    r"\b(?:(?:[Aa]ll|[Hh]alf|[Mm]ost)(?:\sof)?(?:\s(?:the\s)?[A-Za-z][\w'’-]+){1,3}?|[Ee]very(?:one|body)|[Pp]eople|[Ll]ocals|[Ff]riends|[Ff]ans|[Ff]amily|[Tt]hey|"
    r"(?:[Tt]he|[Ww]hose|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)\s(?:[a-z]+\s)?[a-z]+)"
)
_TRADE = r",\san?\s(?:(?!(?:of|in|at|for|from|with|to|by)\s)[a-z-]+\s){1,3}"
"""What may tell first who somebody is: "Ana Ruiz, a singer known as"."""
_KNOWN_AS = (
    rf"known\s(?:{_NO_STOP}{{1,60}}?\s)??(?:as|by\s(?:the|his|her|their)\s(?:{_OF_A_NAME}\s|nick)?name,?)"
    rf"\s{_ONLY}"
)
_FULL_FIRST = re.compile(
    rf"{_MARK}(?:(?:{_TRADE}|{_OPENS})(?:(?:who\s)?(?:is|was)\s)?(?:[a-z]+\s){{0,2}}{_KNOWN_AS}"
    rf"|{_OPENS}(?:who\s(?:is|was|(?:prefers|likes|wants|asks|asked)\sto\sbe)\s)?(?:[a-z]+\s){{0,2}}"
    rf"(?:called|nicknamed|dubbed|alias|aka|a\.k\.a\.|(?:referred\sto|remembered|billed)\sas)\s{_ONLY}"
    rf"|(?:,\swho)?\s(?:[a-z]+\s)?{_SELF}\s{_ONLY}"
    rf"|(?:,\s\d{{1,3}})?,?\swho\s(?:[a-z]+\s)?{_PERFORMS}\s(?:by|as|under)\s{_NAME_OF}{_ONLY}"
    rf"|\s(?:goes\sby|(?:performs|records|raps|tweets|streams|writes)\s(?:as|under))\s{_NAME_OF}{_ONLY}"
    rf"|(?:['’]s\s|{_OPENS}(?:whose\s|his\s|her\s)?){_NICKNAME}(?:\s(?:is|was)|:|,)?\s{_ONLY}"
    rf"|{_OPENS}in\sreligion:?\s{_ONLY}"
    rf"|,\s(?:performing|writing|recording|singing|publishing|blogging|posting|playing|competing|"
    rf"fighting|rapping|working)\s(?:as|under)\s{_NAME_OF}{_ONLY}"
    rf"|\s(?:is|was)\s(?:[a-z]+\s)?(?:christened|dubbed|nicknamed|rechristened)\s{_ONLY}"
    rf"|,\sor\s(?:just|simply)\s[\"“‘]?"
    rf"|,\s(?:the|an?)\s(?:[a-z-]+\s){{1,5}}?(?:whom?\s|that\s)?{_MANY}\s(?:[a-z]+\s){{0,3}}"
    rf"{_CALL}\s{_ONLY}"
    rf"|(?:,\swho)?\s(?:got|earned|was\sgiven|takes|took|adopt(?:s|ed)|use[sd]|chose|has|had)\s(?:the|a|his|her)\s"
    rf"(?:{_NICKNAME}|(?:{_OF_A_NAME}\s)?name),?\s(?:of\s)?{_ONLY})"
)
"""What stands between a name in full and another one."""
_OTHER_FIRST = re.compile(
    rf"{_MARK}(?:{_OPENS}(?:who\swas\s)?born\s(?:as\s)?(?=[A-Z])"
    rf"|(?:['’]s\s|{_OPENS}(?:whose\s|his\s|her\s)?)(?:{_BY_BIRTH}\s)?name(?:\s(?:is|was)|:)?\s"
    rf"|\sis\sthe\s{_OF_A_NAME}\sname\s(?:of|used\sby)\s)"
)
"""What stands between another name and the one in full."""
_WHOM = re.compile(
    rf"\bwhom\s(?!(?:we|I)\s){_NO_STOP}{{1,60}}?\s(?:(?:calls?|called|(?:is|was|were)\scalling|nicknamed|dubbed)\s"
    rf"|(?:knows?|knew)\s(?:{_NO_STOP}{{1,30}}?\s)??as\s){_ONLY}"
)
"""What stands between a sentence's first name and another one of its bearer."""
_MANY_CALL = re.compile(
    rf"{_MANY}\s(?:[a-z]+\s){{0,2}}(?:calls?|called|nicknamed|dubbed|knows?|knew)\s"
    rf"(?:her|him)\s(?:as\s)?{_ONLY}"
)
"""What stands before another name of somebody named before."""
_ONE_CALLED = re.compile(
    rf"\b(?:man|woman|boy|girl|player|singer|one)\s(?!name\b)(?:whom\s|that\s)?{_NO_STOP}{{1,40}}?\s"
    rf"(?:calls?|called|knows?\sas|knew\sas)\s{_ONLY}"
)
"""The same: "the man the terraces call Nina"."""
_AS_CALLED = re.compile(
    rf"[\"”’]?,?[\"”’]?\sas\s(?:{_NO_STOP}{{1,50}}?\s(?:calls?|called|(?:is|was|were)\scalling|knows?|knew)\s(?:her|him)"
    r"|s?he\s(?:is|was)\s(?:[a-z]+\s){0,2}(?:known|called))\b"
)
"""What stands behind another name of somebody named before."""
_AS = re.compile(r"[\"”’]?,[\"”’]?\sas\s(?=[A-Z])")
_IS_KNOWN = re.compile(r"\s(?:is|was)\s(?:[a-z]+\s){0,2}(?:known|called|nicknamed)\b")
"""What stands between another name and the one in full, and behind that."""
_KNOWS = re.compile(
    rf"{_MANY}\s(?:in\s[\w-]+\s)?(?:[a-z]+\s){{0,2}}(?:knows?|knew|refers?\sto)\s(?=[A-Z])"
)
"""What stands before a name in full that "as" and another one follow."""
_KNOWN = re.compile(rf"\b[Kk]{_KNOWN_AS[1:]}")
"""What stands before another name that the one in full follows."""
_DESCRIBED = re.compile(
    rf"\b[Tt]he\s(?:[a-z]+\s){{0,3}}?([a-z]+|\d\d?-year-old),\s(?:[a-z]+\s){{0,2}}"
    rf"(?:{_KNOWN_AS}|(?:called|nicknamed|dubbed)\s{_ONLY})"
)
"""What stands before another name of whom a noun means: "The bank, known locally as"."""
_FORMERLY = re.compile(
    r",\s(?:formerly|previously|originally)\s(?:known\sas\s|called\s|named\s)?(?:the\s)?(?=[A-Z])"
)
_OPENED = re.compile(r"\s(?:\([\"“„'‘]|[\"“„])$")
_CLOSED = re.compile(r"[\"”“](?:[,.;:!?)]|\s[a-z(])")
_WHO_BEFORE = re.compile(r"[a-z],\s$")
_NOUN_BEFORE = re.compile(r"[a-z]\s$")
_STOP = re.compile(r"[.!?…]\s|\n")
_SET_OFF = re.compile(
    r"(?:(?:,\s\d{1,3})?\sand\s|,\s(?:or\s(?:just\s|simply\s)?)?|\s[—–-]\s|\s\()[\"“‘']?$"
)
_TO_MANY = re.compile(
    r"['\"”’]?\s(?:to\s(?:every(?:one|body|\s[a-z]+)|all|(?:his|her|their|the)\s[a-z]+|friends|fans|family|most)"
    r"|for\sshort|since\s)\b"
)
_CUE = re.compile(
    r"\b(?=[a-dfghikm-pr-twK])(?:[Kk]nown|knows?|knew|call(?:s|ed|ing)?|nicknamed?|dubbed|alias|aka|a\.k\.a\.|born|name|goes\sby"
    r"|christened|pseudonym|moniker|sobriquet|handle|nom\sde|formerly|previously|originally|in\sreligion|refer(?:s|red)?\sto"
    r"|(?:remembered|billed)\sas|styles|answer(?:s|ed)\sto"
    r"|(?:performing|writing|recording|singing|publishing|blogging|posting|playing|competing|fighting"
    r"|rapping|working)\s(?:as|under)"
    rf"|{_PERFORMS}\s(?:as|under)|or\s(?:just|simply)\s)"
)
"""A word without which no other name is told, but for "Nina to her friends"."""


@dataclass(frozen=True, slots=True)
class Alias:
    """One person's other name, and the name in full."""

    other: Name
    full: Name


def aliases(text: str, names: Sequence[Name]) -> list[Alias]:
    """The other names that the words beside names tell; `names` are in text order.

    Of somebody who was born with another name, that is the one in full.
    """
    telling = _Telling(text, names)
    found = (replace(alias, full=telling.whole(alias.full)) for alias in telling.found())
    return [a for a in found if _is_in_full(a) and a.other.words != a.full.words]


def _is_in_full(alias: Alias) -> bool:
    """Whether the full name has several words, or one that the other is part of: "Won" of
    "Suwondo"."""
    full, other = alias.full.words, alias.other.words
    return len(full) > 1 or (
        len(other[-1]) > 2 and len(full[0]) > len(other[-1]) and other[-1] in full[0]
    )


class _Telling:
    """The names of one text, by where they start and end."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self._text = text
        self._names = names
        self._starts = {(name.title or name.span).start: name for name in names}
        self._ends = {name.span.end: name for name in names}
        self._longer: dict[str, list[Name]] = {}
        firms = {bare(name.words) for name in names if name.type == "organisation"}
        for name in names:
            person = name.type == "person" and name.words not in firms
            for word in name.words if person and len(name.words) > 1 else ():
                self._longer.setdefault(word, []).append(name)

    def found(self) -> Iterator[Alias]:
        """The aliases, some more than once."""
        for cue in _CUE.finditer(self._text):
            around = max(0, cue.start() - AROUND), min(len(self._text), cue.end() + AROUND)
            for match in _FULL_FIRST.finditer(self._text, *around):
                yield from self._pair(self._starts.get(match.end()), self._ends.get(match.start()))
            for match in _OTHER_FIRST.finditer(self._text, *around):
                yield from self._pair(self._ends.get(match.start()), self._starts.get(match.end()))
            words = self._text[slice(*around)]
            for match in _FORMERLY.finditer(self._text, *around) if "ly" in cue[0] else ():
                yield from self._renamed(match)
            for match in _WHOM.finditer(self._text, *around) if "whom" in words else ():
                yield from self._pair(self._starts.get(match.end()), self._subject(match.start()))
            for match in _ONE_CALLED.finditer(self._text, *around):
                if other := self._new(self._starts.get(match.end())):
                    yield from self._pair(other, self._before(match.start(), other))
            if "her" in words or "him" in words or "he " in words:
                yield from self._before_it(around)
            if "nown" in words or "as " in words:
                yield from self._behind_it(around)
        for other in self._names:
            if (at := self._quoted_behind(other)) is not None:
                yield from self._pair(other, self._ends.get(at))
            if self._text.startswith("@ ", other.span.start - 2):
                yield from self._pair(other, self._ends.get(other.span.start - 3))
            if len(other.words) == 1 and self._text.startswith(" is ", other.span.end):
                yield from self._pair(other, self._introduced_at(other.span.end + len(" is ")))
            if _TO_MANY.match(self._text, other.span.end):
                at = (other.title or other.span).start
                if comma := _SET_OFF.search(self._text, max(0, at - 12), at):
                    before = self._ends.get(comma.start())
                    turned = before and len(before.words) == 1 < len(other.words)
                    yield from self._pair(*((before, other) if turned else (other, before)))

    def _before_it(self, around: tuple[int, int]) -> Iterator[Alias]:
        """Those of somebody named before, in the words `around` a cue: "They call her Nina"."""
        for match in _MANY_CALL.finditer(self._text, *around):
            if other := self._new(self._starts.get(match.end())):
                yield from self._pair(other, self._before(match.start(), other))
        for match in _AS_CALLED.finditer(self._text, *around):
            other = self._new(self._ends.get(match.start()))
            if other and not self._is_introduced(other):
                yield from self._pair(other, self._before(other.span.start, other))

    def _behind_it(self, around: tuple[int, int]) -> Iterator[Alias]:
        """Those of somebody named right behind, in the words `around` a cue: "Nina, as Ana Ruiz is
        known"."""
        for match in _AS.finditer(self._text, *around):
            full = self._starts.get(match.end())
            if full and _IS_KNOWN.match(self._text, full.span.end):
                yield from self._pair(self._ends.get(match.start()), full)
        for match in _KNOWS.finditer(self._text, *around):
            full = self._starts.get(match.end())
            if full and self._text.startswith(" as ", full.span.end):
                yield from self._pair(self._starts.get(full.span.end + len(" as ")), full)
        for match in _KNOWN.finditer(self._text, *around):
            other = self._starts.get(match.end())
            yield from self._pair(other, self._starts.get(other.span.end + 2) if other else None)
        for match in _DESCRIBED.finditer(self._text, *around):
            if " only " in match[0]:
                continue
            if other := self._new(self._starts.get(match.end())):
                yield from self._described(other, match)

    def _described(self, other: Name, match: re.Match[str]) -> Iterator[Alias]:
        """That of whom a noun means: of somebody, or of a body whose name has the noun."""
        if kind_of(match[1]) == "person" or match[1][0].isdigit():
            yield from self._pair(other, self._before(match.start(), other))
        else:
            named = self._names_before(match.start())
            bodies = {n.words: n for n in named if match[1] in n.words and len(n.words) > 1}
            if len(bodies) == 1:
                yield from (Alias(other, body) for body in bodies.values())

    def whole(self, name: Name) -> Name:
        """The one longer name that a person's single word is part of, if there is but one; not
        where a noun before the word tells somebody else: "her brother Tarn"."""
        start = (name.title or name.span).start
        told = len(name.words) > 1 or _NOUN_BEFORE.search(self._text, max(0, start - 20), start)
        longer = self._longer.get(name.words[0], ()) if not told else ()
        persons = {one.words: one for one in longer}
        return next(iter(persons.values())) if len(persons) == 1 else name

    def _new(self, other: Name | None) -> Name | None:
        """The name, if it stands nowhere before."""
        before = self._names_before(other.span.start, reach=len(self._text)) if other else ()
        return other if other and all(name.words != other.words for name in before) else None

    def _pair(self, other: Name | None, full: Name | None) -> Iterator[Alias]:
        if other and full and other.type == full.type == "person":
            longer = self._longer.get(other.words[0], []) if len(other.words) == 1 else []
            if all(set(name.words) & set(full.words) for name in longer):
                for same in (other, *longer):
                    yield Alias(same, full)

    def _subject(self, at: int) -> Name | None:
        """The name in full right before `at`, else the one with a clause behind it that goes on
        there, else the one that begins the sentence."""
        if beside := self._ends.get(at - len(", ")):
            return beside
        start = self._sentence(at)
        for name in reversed(self._names_before(at)):
            if name.span.start >= start and self._text.startswith(", who ", name.span.end):
                return name
        return next(
            (n for n in self._names_before(at) if begins(self._text, start, n.span.start)), None
        )

    def _before(self, at: int, other: Name) -> Name | None:
        """The last person named in full before `at`, and not far from it: one whose name goes on
        from the other one ("Kat" for Katherine), else one with whom a sentence begins."""
        names = list(reversed(self._names_before(at)))
        word = other.words[-1]
        for name in names if len(word) > 2 else ():
            if len(name.words) == 1 and name.words[0].endswith(word) and name.words != other.words:
                return name
        full = [n for n in names if len(n.words) > 1 and n.type == "person"]
        for name in full:
            if any(word.startswith(other.words[0]) for word in name.words):
                return name
        for name in full:
            if begins(self._text, self._sentence(name.span.start), name.span.start):
                return name
        return full[0] if full else None

    def _introduced_at(self, start: int) -> Name | None:
        """The name in full at `start`, if a sentence or an apposition goes on behind it."""
        full = self._starts.get(start)
        ends = full is not None and self._text[full.span.end : full.span.end + 1] in (",", ".")
        return full if full and ends and len(full.words) > 1 else None

    def _renamed(self, match: re.Match[str]) -> Iterator[Alias]:
        """That of a body or person who was called so before: "Azura Rail, formerly Lorn Lines"."""
        other, full = self._starts.get(match.end()), self._ends.get(match.start())
        if other and full and other.type == full.type:
            yield Alias(other, full)

    def _quoted_behind(self, name: Name) -> int | None:
        """Where the word ends right behind which a name stands in quotation marks, and before no
        other with a capital: 'Oru Zaw "Gas" left', 'Oru Zaw ("Gas") left'."""
        start = (name.title or name.span).start
        opened = _OPENED.search(self._text, max(0, start - 3), start)
        closed = opened and _CLOSED.match(self._text, name.span.end)
        return opened.start() if opened and closed else None

    def _is_introduced(self, name: Name) -> bool:
        """Whether words before a name tell who somebody new is: "the secretary, Nina"."""
        start = (name.title or name.span).start
        return _WHO_BEFORE.search(self._text, max(0, start - 20), start) is not None

    def _sentence(self, at: int) -> int:
        """Where the sentence begins that goes on at `at`, or goes on from far away."""
        start = max(0, at - REACH)
        return max((m.end() for m in _STOP.finditer(self._text, start, at)), default=start)

    def _names_before(self, at: int, reach: int = REACH) -> Sequence[Name]:
        low = bisect_left(self._names, at - reach, key=lambda name: name.span.start)
        return self._names[low : bisect_left(self._names, at, key=lambda name: name.span.start)]
