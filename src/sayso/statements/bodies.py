"""Which names that look like persons' are of firms, clubs and countries, by what stands around."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.statements.lexicon.given_names import GIVEN
from sayso.statements.lexicon.kin import KIN
from sayso.statements.lexicon.word_list import any_of, words
from sayso.statements.member import Member
from sayso.statements.things import has_role_of_person
from sayso.types import Span

_OWN = words(
    "shares stock shareholders headquarters plant factory board customers subscribers chairman "
    "chairwoman chair president executive treasurer captain goalkeeper striker players squad "
    "government parliament ministry ambassador envoy constitution territory economy"
)
"""What bodies have, and persons do not."""
_WHO = words(
    "owner owners boss bosses coach manager director staff employees workers spokesman "
    "spokeswoman spokesperson fans supporters founder"
)
"""Those whom persons have too, though not with the mere name before: "Azura boss Jon Bell"."""

_OF_PERSONS = KIN | words(
    "lawyer house home face eyes hands voice death funeral birthday birth arrest career wedding "
    "childhood hair kitchen grave coffin"
)

_BEHIND = re.compile(
    rf"['’]s?\s(?:[a-z-]+\s){{0,2}}(?:{any_of(_OWN)})\b"
    rf"|\s(?:chief\s|managing\s)?(?:{any_of(_OWN | _WHO)})\b"
    r"|,\s(?:which\b|whose\s(?:owner|shares|chief|chairman|chair|coach)\b)"
    r"|\s(?:reported|posted|booked)\s(?:an?\s)?(?:[\w.-]+\s){0,3}(?:loss|profits?|revenues?|sales|earnings)\b"
    r"|,\slisted\s(?:in|on)\b|\sitself\b"
)
_PLURAL = re.compile(r"\s(?:have|are|were)\b")
_JOINED = re.compile(r"(?:\b(?:and|or|nor|than)\s|,\s)$")
_BEFORE = re.compile(
    r"\b(?:(?:[Ss]hares|owners?|staff|employees|workers|customers|executive|directors?|jobs?)"
    r"\s(?:of|at|for|in)|(?:works?|worked|working)\s(?:at|for)"
    r"|(?i:nobody|somebody|anybody|everybody|anyone|trucks?|lorries|vans?|ships?)\sfrom"
    r"|belonging\sto|(?i:his|her|their)\semployer,|(?:owners|makers|organisers),|whose\s(?:owner|employer|parent),"
    r"|(?:meeting|strike|analysts?|economists?|managers?|engineers?|strategists?)\sat)\s$"
)
"""What stands before a body: "works for Azura", "owner of Azura"."""
_LIVES = re.compile(
    r"\s(?:has\s|had\s|was\s|is\s|then\s|also\s|still\s|never\s){0,2}"
    r"(?:lived|lives|wept|cried|smiled|smiles|grinned|laughed|laughs|nodded|shrugged|shrugs|sighed|sobbed"
    r"|blushed|frowned|winked|whispered|muttered|joked|stood|sat|sits|knelt|walked|ran\sto|slept|ate|drank"
    r"|cooked|cooks|sang|sings|danced|wore|wears|married|born|buried|jailed|arrested|hugged|kissed|waved|died"
    r"|dies|grew\sup|remembers|remembered|recalls|recalled|left\s(?:home|school|hospital)|aged|retired|studied)\b"
    rf"|,\s(?:\d\d|who)[,.\s]|['’]s?\s(?:[a-z-]+\s)?(?:{any_of(_OF_PERSONS)})\b"
)
"""What only persons do, and have."""
_IN = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|across|off|towards?|into|throughout)\s$")
"""What stands before a place."""
_PUT_IN = re.compile(
    r"\b(?:stakes?|shares?|stocks?|holdings?|bonds?|interests?|investments?|invest(?:ed|s|ing)?|investors?|money|"
    r"confidence|trust|faith|belie[fv]e?s?|majority|minority|million|billion|merged|jobs?|staff|workers?)\s$"
)
"""What is in a body, and in no place."""
_OWNS = re.compile(r"['’]")

_LONGEST = 60
"""Characters looked at on either side of a name."""


def tell_bodies(text: str, members: Iterable[Member]) -> None:
    """Let those of whom only the shape of the name tells a person be bodies, if it is one word, or
    the words around it tell one: "Azura's shares", "owner of Azura", "Azura have signed"."""
    for member in members:
        if not (member.named and member.type == "person") or _is_told(member):
            continue
        member.place = any(_is_place(text, mention) for mention in member.mentions)
        one_word = len(member.words) == 1 and member.words[0] not in GIVEN
        body = one_word and not any(_lives(text, span) for span in member.mentions)
        if body or any(_tells_body(text, span) for span in member.mentions):
            member.type, member.person = "organisation", False


def _is_told(member: Member) -> bool:
    """Whether anything but the shape of the name tells a person."""
    return bool(member.gender or has_role_of_person(member) or member.age or member.titled)


def _is_place(text: str, span: Span) -> bool:
    """Whether what stands before a name tells that it is a place: "in Lorn", but not "a stake in
    Azura"."""
    before = _IN.search(text, max(0, span.start - 30), span.start)
    return before is not None and not _PUT_IN.search(text, max(0, span.start - 30), before.start())


def _lives(text: str, span: Span) -> bool:
    """Whether the words behind a name tell what only persons do or have: "Tarn wept"."""
    return _LIVES.match(text, span.end, span.end + _LONGEST) is not None


def _tells_body(text: str, span: Span) -> bool:
    """Whether the words on either side of a name stand around bodies only."""
    before = text[max(0, span.start - _LONGEST) : span.start]
    behind = text[span.end : span.end + _LONGEST]
    if _BEHIND.match(behind) or (_PLURAL.match(behind) and not _JOINED.search(before)):
        return True
    return _BEFORE.search(before) is not None and not _OWNS.match(behind)
