"""Who wrote and when, and what a picture shows, by the words of a line. English news wording."""

from __future__ import annotations

import re

from sayso.article.furniture import any_of

_LONGEST_DATE = 120
_LONGEST_BYLINE = 160
_LONGEST_PLACE = 5  # words beside the date of a dateline

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
_DATE = any_of(
    [
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH}(?:,?[ -]\d{{4}})?\b",
        rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?\b",
        r"\b\d{4}-\d\d?-\d\d?(?:T[\d:.]+Z?)?|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b",
        r"\b(?:\d+|an?|one|two) ?(?:[mhd]|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?) ago\b",
    ]
)
_ABOUT_DATES = any_of(
    [
        rf"\b{_DAY}",
        r"\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b)?|\b\d{1,2}\s?[ap]\.?m\b",
        r"\b(?-i:[A-Z]{1,4}T|UTC|Z)\b|[+-]\d{1,2}(?::?\d\d)?\b",
        r"\b(?:(?:first|last|originally) )?(?:published|updated|posted|modified|created|issued)\b",
        r"\b(?:released|date|time|on|at|last|by|as of|local time)\b",
        r"\b\d+[ -]?min(?:ute)?s?(?: read)?\b",
    ]
)
"""What stands around a date on its line."""

_WHEN = re.compile(r"publish|updat|post|modif|releas|issued", re.IGNORECASE)

_SEASON = re.compile(
    rf"(?:{_MONTH}|spring|summer|autumn|fall|winter)[ /-]?(?:\w+ )?\d{{4}}", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(?:updated (?:at )?)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?"
    r"|(?:updated (?:at )?)?\d{1,2}\s?[ap]\.?m\.?|\d+[ -]min(?:ute)?s?(?: read)?",
    re.IGNORECASE,
)
_BUTTONS = re.compile(r"(?:Share|Save|Print|Comments?|Copy|Tweet)+$")

_PARTICLE = (
    r"(?:al|and|at|bin|da|de|del|della|den|der|di|du|el|for|in|la|le|of|ter|the|van|von|y|with)"
)
_NAME = rf"(?:(?!(?i:{_DAY}|{_MONTH}\b))[^\W\d_a-zß-öø-ÿ][\w.’'-]*)"
_NAMES_TEXT = rf"{_NAME}(?:(?:\s*[,;|&/•·]\s*|\s+)(?:{_PARTICLE}\s+)*{_NAME})*"
_NAMES = re.compile(_NAMES_TEXT)
_ASIDES = re.compile(r"\s*\([^()]*\)")
_BYLINES = re.compile(
    r"(?i:(?:(?:an? )?(?:written|reported|posted|story|words|report|text|analysis|exclusive|edited"
    r"|interview|photographs?|pictures|additional reporting|reporting|editing) )?by:?"
    r"|(?:authors?|from|words|text|photographs|pictures|photos|reporting|interview|exclusive"
    r"|report(?:er)?|review|story|writer|correspondent|editor|photographer):?)"
    rf"\s+(?:the )?{_NAMES_TEXT}(?:\s*[|•·–—-]\s*\S.{{0,100}}|[\s,;(][^.!?:]{{0,80}})?"
    r"|(?i:(?:from |by )?(?:our|a|the) (?:\w+ ){0,2}(?:correspondent|reporter|staff)s?)"
    rf"(?: (?:in|at) {_NAMES_TEXT})?|(?:{_NAMES_TEXT} )?(?i:staff(?: (?:writer|reporter)s?)?)"
    r"|\((?i:(?:web )?(?:editor|reporter|editing|reporting|writing)s?(?: by)?):? [^()]{2,60}\)"
    r"|[-–—]{1,2} ?[A-Z]{2,8}|(?:[A-Z]\.){2,}(?:/(?:[A-Z]\.){2,})*"
)
"""A whole line that says who wrote, or who else had a hand in it."""
_BARE_BY = re.compile(
    r"(?:written |reported |words |story )?by(?::|(?: staff| agencies)(?:\W.{0,60})?)?",
    re.IGNORECASE,
)
_CREDITS = any_of(
    [
        r"(?:additional )?reporting by\b.{0,160}|editing by\b.{0,120}",
        r"[^.]{0,120}\b(?:contributed to|assisted (?:with|in)) (?:this|the) (?:report|story)\.?",
    ]
)
_POST = re.compile(
    r"\b(?:reporter|correspondent|editor|writer|columnist|critic|staff|desk|photographer)$",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?:[\w-]+: ?)?(?:@\w+|[\w.+-]+@[\w.-]+\w)")

_CAPTIONS = any_of(
    [
        r"\((?:photo|photograph|image|picture|pic|credit|file|illustration|graphic|courtesy)\b",
        r"\b(?<!\bin )(?:photo(?:graph)?|picture|pic|image|illustration|credit|graphic|drawing)s?"
        r"(?: by\b|:)",
        r"^(?:(?:this|file|a) )?(?:photo(?:graph)?|image|picture|video) (?:taken|shows?)\b",
        r"\([A-Z][\w. ]{1,30}/[A-Z][\w. ]{1,40}\)$",
        r"^(?:above|below|left|right|opposite|top|bottom|centre|center|watch|pictured|file photo"
        r"|clockwise[\w ]*)\s?[:,]",
    ]
)
_BULLET = re.compile(r"(?:[•●▪■◦‣*·–—-]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)(?=\S)")


ADDRESS_LIKE = re.compile(r"://|@|\bwww\.")
"""What makes of a name an address."""
_AND = re.compile(r"\s*(?:[,;|/•·]|\s(?:and|&|with|in|at|for)\s)\s*")
_BY = re.compile(
    r"^(?:(?:written|reported|posted|story|words|article)\s+)?by\b:?\s*", re.IGNORECASE
)
_NAME_WORDS = 6  # words above which a part of a byline is no name


def is_date(text: str) -> bool:
    """True if the line is a date, perhaps with a time and words such as "updated"."""
    if len(text) > _LONGEST_DATE:
        return False
    rest, dates = _DATE.subn(" ", text)
    return dates > 0 and not any(map(str.isalnum, _ABOUT_DATES.sub(" ", rest)))


def says_when(text: str) -> bool:
    """True if the line is a date and says that something was published or updated then."""
    return is_date(text) and _WHEN.search(text) is not None


def is_dateline(text: str) -> bool:
    """True for a date too that stands behind a place or before buttons, and for a mere clock."""
    text = _BUTTONS.sub("", text)
    if is_date(text) or _CLOCK.fullmatch(text) or _SEASON.fullmatch(text):
        return True
    rest, dates = _DATE.subn(" ", text)
    words = re.findall(r"\w+", _ABOUT_DATES.sub(" ", rest))
    few = len(text) <= _LONGEST_DATE and len(words) <= _LONGEST_PLACE
    return dates > 0 and few and all(word[0].isupper() for word in words)


def is_byline(text: str) -> bool:
    """True if the line names who wrote, and does nothing else."""
    if len(text) > _LONGEST_BYLINE:
        return False
    bare = text.strip("()[]")
    return bool(_BARE_BY.fullmatch(text) or _BYLINES.fullmatch(text) or _CREDITS.fullmatch(bare))


def is_name(text: str) -> bool:
    """True if all words of the text but particles have a capital or no case at all."""
    return _NAMES.fullmatch(_ASIDES.sub("", text).strip()) is not None


def has_date(text: str) -> bool:
    """True if a date stands in the line."""
    return len(text) <= _LONGEST_DATE and _DATE.search(text) is not None


def is_clock(text: str) -> bool:
    """True for a time of the day alone, as above the entries of live blogs."""
    return _CLOCK.fullmatch(text) is not None and "min" not in text


def is_about_author(text: str) -> bool:
    """True for what stands below an author's name: a post, an address."""
    return _POST.search(text) is not None or _HANDLE.fullmatch(text) is not None


def is_caption(text: str) -> bool:
    """True if the line says that it belongs to a picture."""
    return _CAPTIONS.search(text) is not None


def is_bullet(text: str) -> bool:
    """True if the line begins with the sign or number of an item."""
    return _BULLET.match(text) is not None


def without_by(byline: str) -> str:
    """The byline without the words that lead to its names."""
    return _BY.sub("", byline).strip()


def authors_in(byline: str) -> list[str]:
    """The names in a byline; none where it does not begin with one."""
    if ADDRESS_LIKE.search(byline):
        return []
    parts = [part for part in _AND.split(without_by(byline)) if part]
    are_names = [is_name(part) and len(part.split()) <= _NAME_WORDS for part in parts]
    if not parts or not are_names[0]:
        return []
    return [part for part, is_one in zip(parts, are_names, strict=True) if is_one]
