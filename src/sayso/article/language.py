"""Which language a text is in, with English as the one that must never be missed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

ENOUGH = 200
"""Letters below which no language is guessed: a short text is taken as English."""

LANGUAGES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "hy": "Armenian",
    "id": "Indonesian",
    "is": "Icelandic",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "kk": "Kazakh",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "mk": "Macedonian",
    "mr": "Marathi",
    "my": "Burmese",
    "ne": "Nepali",
    "nl": "Dutch",
    "no": "Norwegian",
    "pa": "Punjabi",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "sq": "Albanian",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "ta": "Tamil",
    "te": "Telugu",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "uz": "Uzbek",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
"""ISO 639-1 codes of the languages that are told apart, with their English names."""

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(("the", "of", "and", "that", "with", "said", "from", "this", "which"))
_ENGLISH_SHARE = 0.04


def guess(pieces: Iterable[str]) -> str | None:
    """The ISO 639-1 code of a text in pieces; None where there is too little of it to tell.

    English is whatever has enough of its commonest words, or looks like it by the statistics of
    its letters; only a text with neither is given to another language.
    """
    from resiliparse.parse.lang import detect_fast

    sample = " ".join(islice(pieces, 200))[:_SAMPLE]
    words = _WORD.findall(sample.lower())
    if sum(map(len, words)) < ENOUGH:
        return None
    if sum(word in _ENGLISH for word in words) > _ENGLISH_SHARE * len(words):
        return "en"
    language, _ = detect_fast(sample, cutoff=10_000, langs=list(LANGUAGES))
    return language if language in LANGUAGES else None
