"""Whether two names mean the same speaker of an article."""

from __future__ import annotations

import re

from sayso.statements.folding import fold
from sayso.statements.lexicon.honorifics import FEMALE_HONORIFICS, MALE_HONORIFICS

_EVERYWHERE = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady"})
_BEFORE_NAMES = FEMALE_HONORIFICS | MALE_HONORIFICS
_SMALL = frozenset({"a", "an", "and", "for", "in", "of", "on", "the"})
_NICKNAME = re.compile(r"""(?<=\w\s)["“«„‘'][^"“”«»„‘]+["”»“’'](?=\s\w)""")
_DESCRIBED = re.compile(
    r"(?:an?|the|this|that|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most"
    r"|his|her|its|their|my|our|your|another|other)\b|[^A-Z]",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r",|\s(?:\(|(?:who|whom|whose|which|that|of|in|at|on|from|for|with|by|to|near|close|familiar)\b"
    r"|(?:\w+(?:ed|ing)|sent|made|led|held|written|seen|built|drawn)\b)"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def same_speaker(gold: str | None, found: str | None) -> bool:
    """Whether the found speaker is the gold one.

    Full name or last name will do for a person, name or acronym for an organisation; capitals,
    full stops, honorifics of any language, a leading article and a nickname in quotation marks
    within the name do not matter. Nor does it how much of what stands behind the noun a
    description tells: "two nurses", "two nurses who saw it"; guides leave that open, and people
    mark it either way. Gold does not tell the type of a speaker, so all of this is tried. Several
    speakers are joined by `"; "`: each must have its own partner. None is the same as none.
    """
    if not gold or not found:
        return not gold and not found
    wanted, given = gold.split("; "), found.split("; ")
    if len(wanted) != len(given):
        return False
    for name in wanted:
        same = (other for other in given if _same_name(name, other) or _same_noun(name, other))
        partner = next(same, None)
        if partner is None:
            return False
        given.remove(partner)
    return True


def _same_name(a: str, b: str) -> bool:
    short, long = sorted((_words(a), _words(b)), key=len)
    if short == long:
        return True
    if len(short) != 1 or len(long) == 1:
        return False
    return short[0] == long[-1] or short[0] in _initials(max(a, b, key=lambda n: len(_words(n))))


def _initials(name: str) -> tuple[str, str]:
    """The first letters of all words, honorifics too, and of all but the small ones."""
    words = [word.casefold() for word in _written(name)]
    words = words[1:] if words[0] == "the" else words
    weighty = (word[0] for word in words if word not in _SMALL)
    return "".join(word[0] for word in words), "".join(weighty)


def _same_noun(a: str, b: str) -> bool:
    """Whether one description is the beginning of the other, up to what is said behind its noun."""
    short, long = sorted((_bare(a), _bare(b)), key=len)
    begins = long.startswith(short) and _DESCRIBED.match(a) and _DESCRIBED.match(b)
    return bool(begins and _GOES_ON.match(long, len(short)))


def _bare(description: str) -> str:
    return re.sub(r"^(?:the|an?)\s", "", description.casefold())


def _written(name: str) -> list[str]:
    """The words of a name but for a nickname within it, without full stops."""
    return _WORD.findall(_NICKNAME.sub("", name).replace(".", ""))


def _words(name: str) -> list[str]:
    words = _written(name)
    while len(words) > 1 and (words[0].casefold() == "the" or _is_honorific(*words[:2])):
        words = words[1:]
    return [word.casefold() for word in words]


def _is_honorific(word: str, name: str) -> bool:
    """Whether a word says how somebody is spoken to whose name follows."""
    folded = fold(word)
    return folded in _EVERYWHERE or (name[0].isupper() and folded in _BEFORE_NAMES)
