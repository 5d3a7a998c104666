"""The words of a quote in the form in which two printings of it are compared.

What printing changes is taken away: case, punctuation, brackets, contractions, numbers in words,
British and American spelling, and what changes when speech is reported: pronouns and tenses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.store.naming import plain
from sayso.types import Span

_TOKEN = re.compile(r"per\s+cent\b|\d[\d,.]*\d|\d|%|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|[^\W_]+")


def _words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_UNITS += " fifteen sixteen seventeen eighteen nineteen"
_NUMBERS = {word: number for number, word in enumerate(_UNITS.split())}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS |= {word: number * 10 for number, word in enumerate(_TENS.split(), start=2)}
_POWERS = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}

_CONTRACTED = {
    "won't": "will not",
    "can't": "can not",
    "shan't": "shall not",
    "let's": "let us",
    "cannot": "can not",
    "per cent": "percent",
    "gonna": "go to",
    "wanna": "want to",
}
_ENDINGS = {"n't": "not", "'m": "be", "'re": "be", "'ve": "have", "'ll": "will", "'d": "would"}
_IS = _words_of("it he she that there what who where how here this")


def _classes(*groups: str) -> dict[str, str]:
    """Each word of a group stands for the group's first."""
    return {word: group.split()[0] for group in groups for word in group.split()}


_ALIKE = _classes(
    "i you he she we they me him us them it",
    "my your his her our their its mine yours hers ours theirs",
    "myself yourself himself herself ourselves themselves itself",
    "be am is are was were been being",
    "have has had having",
    "do does did doing done",
    "will would shall",
    "can could",
    "until till til",
    "while whilst",
    "among amongst",
    "toward towards",
    "gray grey",
    "program programme",
    "check cheque",
    "tire tyre",
    "plow plough",
    "draft draught",
    "skeptic sceptic",
    "mom mum",
    "ok okay",
    "learn learnt",
    "burn burnt",
    "dream dreamt",
    "spell spelt",
    "spoil spoilt",
    "may might",
    "that this",
    "those these",
    "there here",
    "say says said saying",
    "tell told telling",
    "go went gone goes",
    "come came coming",
    "take took taken taking",
    "make made making",
    "know knew known",
    "think thought",
    "see saw seen",
    "give gave given giving",
    "get got gotten getting",
    "find found",
    "leave left leaving",
    "feel felt",
    "keep kept",
    "hold held",
    "bring brought",
    "run ran running",
    "meet met",
    "pay paid",
    "send sent",
    "spend spent",
    "lose lost losing",
    "win won winning",
    "begin began begun beginning",
    "build built",
    "buy bought",
    "write wrote written writing",
    "speak spoke spoken",
    "stand stood",
    "understand understood",
    "hear heard",
    "mean meant",
    "sell sold",
    "teach taught",
    "catch caught",
    "fall fell fallen",
    "grow grew grown",
    "break broke broken",
    "choose chose chosen",
    "drive drove driven driving",
    "rise rose risen rising",
    "eat ate eaten",
    "sleep slept",
    "lead led",
    "fight fought",
    "sit sat sitting",
    "become became becoming",
    "show shown",
    "throw threw thrown",
    "percent %",
    "no none",
)

LIGHT = _words_of(
    "a an the i my myself be have do will can may must should that those there and or but so if as "
    "at by for from in into of off on onto out over to up with about than then when while who whom "
    "which what how all any some very just also too not no never say tell it's us whose why where "
    "because before after between through during until more most such only own same both each"
)
"""Words that carry little by themselves."""

NEGATIONS = _words_of("not no never nobody nothing neither nor without")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a quote: its form for comparison, and where it stands in the quote's text.

    A contraction is several words of one span; a number in several words is one.
    """

    form: str
    span: Span

    @property
    def light(self) -> bool:
        """Whether it carries little by itself."""
        return self.form in LIGHT


def words(text: str) -> tuple[Word, ...]:
    """The words of a text, in order."""
    return tuple(_with_numbers(list(_words(text))))


def _words(text: str) -> Iterator[Word]:
    for match in _TOKEN.finditer(text):
        span = Span(*match.span())
        for form in _forms(match[0]):
            yield Word(form, span)


@lru_cache(maxsize=1 << 17)
def _forms(printed: str) -> tuple[str, ...]:
    """The forms of the words in what is printed as one; a possessive loses its ending."""
    token = printed.replace(",", "") if printed[0].isdecimal() else plain(printed)
    token = " ".join(token.split())
    if token in _CONTRACTED:
        parts = _CONTRACTED[token].split()
    elif token.endswith("n't"):
        parts = [token[:-3], "not"]
    else:
        stem, mark, ending = token.partition("'")
        parts = [stem or ending]
        if mark and stem and ending == "s":
            parts += ["be"] if stem in _IS else []
        elif mark and stem:
            parts.append(_ENDINGS.get(f"'{ending}", ending))
    return tuple(map(canonical, parts))


def canonical(word: str) -> str:
    """The form that stands for a word, its tense and its spelling."""
    if word in _ALIKE:
        return _ALIKE[word]
    if len(word) < 4 or not word.isalpha() or word in LIGHT | _NUMBERS.keys() | _POWERS.keys():
        return word
    stem = _stem(_american(word))
    return _ALIKE_STEMS.get(stem, stem)


def _american(word: str) -> str:
    word = re.sub(r"our(s|ed|ing|able|ful|ite|er|ers|hood|hoods)?$", r"or\1", word)
    word = re.sub(r"(?<=[bt])re(s|d)?$", r"er\1", word)
    word = re.sub(r"is(e|es|ed|ing|ation|ations)$", r"iz\1", word)
    word = re.sub(r"ys(e|es|ed|ing)$", r"yz\1", word)
    word = re.sub(r"(?<=[ae]n)ce(s)?$", r"se\1", word)
    return re.sub(r"ll(ed|ing|er|ers)$", r"l\1", word)


def _stem(word: str) -> str:
    """The word without the ending of a number, person or tense."""
    for ending, rest in (
        ("ies", "y"),
        ("ied", "y"),
        ("ing", ""),
        ("ed", ""),
        ("es", ""),
        ("s", ""),
    ):
        if word.endswith(ending) and len(word) - len(ending) > 2 and not word.endswith("ss"):
            word = word[: -len(ending)] + rest
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] in "bdgmnprt":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


_ALIKE_STEMS = {_stem(word): alike for word, alike in _ALIKE.items() if len(word) > 3}


def _with_numbers(found: list[Word]) -> Iterator[Word]:
    """The words, those of one number ("six hundred", "twenty-one") as one in digits."""
    at = 0
    while at < len(found):
        end, value = _number(found, at)
        if end > at:
            yield Word(str(value), Span(found[at].span.start, found[end - 1].span.end))
            at = end
        else:
            yield found[at]
            at += 1


def _number(found: list[Word], at: int) -> tuple[int, int]:
    """Where the number that begins at a word ends, and its value; `at` itself if there is none."""
    total = part = 0
    end = at
    for end in range(at, len(found) + 1):
        form = found[end].form if end < len(found) else ""
        number, power = _NUMBERS.get(form), _POWERS.get(form)
        if form.isdecimal() and end == at:
            part = int(form)
        elif number is not None and (part % 100 == 0 or (part % 10 == 0 and number < 10)):
            part += number
        elif power and part and (power > 100 or part < 10):
            total, part = (total, part * 100) if power == 100 else (total + part * power, 0)
        else:
            break
    return end, total + part
