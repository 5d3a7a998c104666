"""What roles tell of a person: the fields of life they are of, the offices, the organisations.

Two standings disagree where one person can hardly have both at once: their fields differ and are
not next to one another, or both hold the one office of two different places. A role that is past
("former striker") disagrees with nothing; two roles in one article are one person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from sayso.store.naming import GIVEN_NAMES, organisation_words, plain

_FIELDS = {
    "politics": "minister president premier chancellor senator congressman congresswoman "
    "representative mp mep mayor governor councillor councilman councilwoman lawmaker legislator "
    "politician candidate nominee ambassador envoy diplomat parliament party government ministry "
    "cabinet opposition democrat republican congress senate council king queen prince princess",
    "sport": "striker goalkeeper midfielder defender footballer player coach cyclist runner "
    "swimmer boxer rower athlete referee sprinter jockey batsman batter bowler cricketer winger "
    "quarterback pitcher golfer skier skater gymnast wrestler champion team league football rugby "
    "tennis cricket basketball hockey rowing cycling olympic goalscorer",
    "arts": "actor actress singer musician artist novelist poet painter composer conductor "
    "pianist guitarist drummer violinist playwright sculptor comedian dancer rapper photographer "
    "filmmaker songwriter author band orchestra film theatre illustrator designer soprano",
    "police": "police detective inspector sergeant constable sheriff soldier army navy colonel "
    "lieutenant admiral military firefighter coastguard brigadier corporal",
    "law": "lawyer attorney solicitor barrister judge prosecutor magistrate coroner court",
    "religion": "bishop archbishop priest imam rabbi pastor reverend cardinal pope monk nun vicar "
    "chaplain church mosque synagogue deacon",
    "science": "scientist researcher professor lecturer biologist physicist chemist historian "
    "epidemiologist geologist astronomer archaeologist ecologist climatologist sociologist "
    "botanist zoologist linguist mathematician meteorologist university laboratory",
    "medicine": "nurse surgeon physician paediatrician pediatrician psychiatrist midwife hospital "
    "clinic dentist paramedic cardiologist oncologist virologist pharmacist gp vet",
    "business": "ceo cfo banker entrepreneur businessman businesswoman investor trader executive "
    "bank economist shareholder broker accountant retailer",
    "media": "journalist reporter editor columnist correspondent presenter broadcaster blogger",
    "education": "teacher headteacher headmaster headmistress principal school pupil student",
    "trades": "farmer fisherman carpenter plumber baker chef cook waiter waitress mechanic miner "
    "sailor builder shepherd gardener butcher barber electrician tailor bricklayer welder "
    "shopkeeper publican beekeeper",
    "activism": "activist campaigner union unionist organiser organizer protester",
    "private": "resident neighbour neighbor mother father witness victim survivor pensioner "
    "tenant widow grandmother grandfather passenger shopper",
}
_NEAR = (
    ("politics", "law"),
    ("politics", "activism"),
    ("science", "medicine"),
    ("science", "education"),
    ("sport", "media"),
    ("arts", "media"),
    ("law", "police"),
    *(("private", field) for field in _FIELDS if field not in ("politics", "sport", "arts")),
)
"""Fields that one person often is in both of."""

_FIELD_OF: dict[str, set[str]] = {}
for _field, _nouns in _FIELDS.items():
    for _noun in _nouns.split():
        _FIELD_OF.setdefault(_noun, set()).add(_field)
_NEAR_TO = {frozenset(pair) for pair in _NEAR}

_PAST = re.compile(r"\b(?:former|formerly|ex|retired|late|onetime|one-time|then|erstwhile)\b", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PLACE = r"((?:[A-Z][\w’'-]+)(?:\s(?:[A-Z][\w’'-]+))*)"
_OFFICES = (
    "mayor|governor|president|premier|prime minister|bishop|archbishop|mp|senator|sheriff|king|"
    "queen|ambassador|chancellor"
)
_OFFICE_OF = re.compile(
    rf"\b((?i:{_OFFICES}))\s(?:(?:of|for|from|to|in)\s(?:the\s)?(?:city\sof\s)?)?{_PLACE}"
)
_PLACE_OFFICE = re.compile(rf"{_PLACE}(?:['’]s)?\s((?:deputy\s)?(?:{_OFFICES}))\b")
_NAMES = re.compile(r"[A-Z][\w’'&-]+(?:\s(?:of\s|and\s|&\s)?[A-Z][\w’'&-]+)*")
_COMMON = frozenset(["the", "and", "for", "from", "with", "who", "his", "her", "its", "their"])


@dataclass(frozen=True, slots=True)
class Standing:
    """What present roles tell. All are empty where they tell nothing."""

    fields: frozenset[str] = frozenset()
    offices: frozenset[tuple[str, str]] = frozenset()
    organisations: frozenset[str] = frozenset()
    phrases: frozenset[frozenset[str]] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.fields or self.offices or self.organisations or self.phrases)


def standing(roles: Iterable[str]) -> Standing:
    """The standing of a person with these roles; those that are past are left out."""
    present = [role for role in roles if not _PAST.search(role)]
    fields: set[str] = set()
    offices: set[tuple[str, str]] = set()
    organisations: set[str] = set()
    phrases: set[frozenset[str]] = set()
    for role in present:
        words = [plain(word) for word in _WORD.findall(role)]
        fields.update(f for w in words for f in _FIELD_OF.get(w, _FIELD_OF.get(w[:-1], ())))
        offices |= {(plain(office), plain(place)) for office, place in _OFFICE_OF.findall(role)}
        offices |= {
            (plain(office), plain(place))
            for place, office in _PLACE_OFFICE.findall(role)
            if plain(place) not in _FIELD_OF
        }
        organisations |= {" ".join(organisation_words(name)) for name in _NAMES.findall(role)}
        content = frozenset(word for word in words if len(word) > 2 and word not in _COMMON)
        if len(content) > 1:
            phrases.add(content)
    return Standing(
        frozenset(fields), frozenset(offices), frozenset(organisations), frozenset(phrases)
    )


def is_trade(word: str) -> bool:
    """Whether a word before a name is a trade or office, and no part of the name."""
    return plain(word) in _FIELD_OF and plain(word) not in GIVEN_NAMES


def parted(name: str) -> tuple[list[str], str]:
    """The trades before a name, and the name without them: "Striker Jon Bell"."""
    trade, words = [], name.split()
    while len(words) > 2 and is_trade(words[0]):
        trade.append(words.pop(0))
    return trade, " ".join(words)


def disagree(a: Standing, b: Standing) -> bool:
    """Whether one person can hardly have both."""
    if a.offices & b.offices:
        return False
    if _rival_offices(a, b):
        return True
    if not a.fields or not b.fields or a.fields & b.fields:
        return False
    return not any(frozenset(pair) in _NEAR_TO for pair in product(a.fields, b.fields))


def reconciles(both: Standing, a: Standing, b: Standing) -> bool:
    """Whether a third standing has what the two that disagree have, so that one person can."""
    if _rival_offices(a, b):
        return bool(both.offices & a.offices and both.offices & b.offices)
    return bool(both.fields & a.fields and both.fields & b.fields)


def _rival_offices(a: Standing, b: Standing) -> bool:
    return any(x[0] == y[0] and x[1] != y[1] for x, y in product(a.offices, b.offices))


def agreement(a: Standing, b: Standing) -> int:
    """How much two standings speak for one person.

    2 for an office, an organisation or a whole description in common, 1 for a field.
    """
    if a.offices & b.offices or a.organisations & b.organisations or a.phrases & b.phrases:
        return 2
    return 1 if a.fields & b.fields else 0
