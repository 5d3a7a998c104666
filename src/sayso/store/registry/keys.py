"""What names are found by that may be one speaker's, so that a few names are not held against all.

A store keeps the keys of its speakers; whoever changes them changes its format.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.store.naming import handle, organisation_words, person_words, plain
from sayso.store.registry.standing import parted
from sayso.types import SpeakerType


def keys(name: str, type: SpeakerType, forms: Iterable[str] = ()) -> frozenset[str]:
    """The keys of a named speaker; two that share none are never one by the rules or a list.

    `forms` are the acronyms that an organisation has in its article. Documents have no keys.
    """
    found = {known_key(name, type)}
    match type:
        case "document":
            return frozenset()
        case "person":
            words = person_words(parted(name)[1])
            found |= {"=" + "".join(words.words), known_key(" ".join(words.words), type)}
            for spelling in (words.words, words.spelt_out):
                found |= {">" + " ".join(spelling[:2]), last_name_key(spelling[-1])}
        case "organisation":
            found |= {"." + plain(form) for form in (name, *forms)}
        case _:
            found |= {f"{type}: {account}" for account in [handle(name)] if account}
    return frozenset(found)


def known_key(name: str, type: SpeakerType) -> str:
    """The key that a speaker shares with one of a user's list who can be meant."""
    words = sorted(person_words(name).words) if type == "person" else organisation_words(name)
    return f"{type}: {' '.join(words)}"


def last_name_key(word: str) -> str:
    """The key of all people whose last name is the word."""
    return f"<{word}"
