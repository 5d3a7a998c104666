"""What pronouns and descriptions go back to, as what the network learns.

A reference is a word (a pronoun, the head of a description, the beginning of a quotation that
names no source) and the words that it may mean: the heads of all names and descriptions of the same
person or thing, for a quotation of its speaker, wherever they stand. Chains of pronouns are left to
the network: a pronoun is never what another one is pointed at.

Read are GUM (Zeldes 2017: coreference in CoNLL-U, of the genres that are asked for), LitBank
(Bamman, Lewke, Mansoor 2020: An annotated dataset of coreference in English literature; Sims,
Bamman 2020: its quotations), GAP (Webster et al. 2018: Mind the GAP) and marked articles, whose
keys name the speaker of each statement.
"""

from __future__ import annotations

import csv
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from sayso.evaluate.marked import MarkedArticle, MarkedSpeaker, parse
from sayso.model.pieces import PieceMaker, Pieces
from sayso.statements.lexicon.function_words import DEFINITE
from sayso.statements.lexicon.genders import gender_of
from sayso.types import Span
from training.labels import covered, paragraphs, words_of

NONE = -1

_REFERRING = {"person", "organization", "place"}
"""Kinds of things in GUM whose descriptions are to be resolved; pronouns are in any case."""
_SPEAKING = {"PER", "ORG", "GPE"}
"""The same in LitBank."""
_STOPS = re.compile(r"\s(?:of|in|at|on|from|for|with|who|whom|whose|that|which|to|by|,)\s")
_LITBANK_KIND = re.compile(r"(PROP|NOM|PRON)_(\w+)$")
_GUM_PART = re.compile(r"\((\d+)-([^()]*)(\))?|(\d+)\)")
"""An opening bracket with what it opens, and its closing one if at the same word; or a closing."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that mean `entity`; `core` are those that tell which: the name, or the head noun."""

    entity: str
    span: Span
    core: Span
    kind: str
    """`name`, `noun` or `pronoun`."""
    asks: bool
    """Whether it is one whose antecedent is to be learned."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A word at piece `asking`, and the pieces it may mean, `NONE` for none of the text.

    `rivals` are the only other pieces that are known to be wrong; None: all others are.
    """

    asking: int
    meant: tuple[int, ...]
    rivals: tuple[int, ...] | None
    itself: tuple[int, ...] = ()
    """The pieces of the mention itself, which are neither right nor wrong."""


@dataclass(frozen=True, slots=True)
class Referring:
    """The pieces of a text with the references in it, drawn in a `share` of the epochs."""

    pieces: Pieces
    references: tuple[Reference, ...]
    share: float = 1.0


def referring(
    text: str,
    mentions: Sequence[Mention],
    make_pieces: PieceMaker,
    quotations: Sequence[tuple[Span, str]] = (),
) -> Referring:
    """The text as pieces; each mention that asks is to find the other ones that are no pronouns.

    `quotations` are spans with the entity that speaks: their beginning asks for its mentions.
    """
    pieces = make_pieces(text, paragraphs(text))
    by_entity: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_entity[mention.entity].append(mention)

    def meant(entity: str, without: Span) -> tuple[int, ...]:
        places = {
            piece
            for other in by_entity[entity]
            if other.kind != "pronoun" and not _overlap(other.span, without)
            for piece in covered(pieces, other.core)
        }
        return tuple(sorted(places))

    found = []
    for mention in mentions:
        own = covered(pieces, mention.core)
        if mention.asks and own:
            itself = tuple(covered(pieces, mention.span))
            found.append(Reference(own[0], meant(mention.entity, mention.core), None, itself))
    for quotation, entity in quotations:
        asking = covered(pieces, quotation)[0]
        found.append(Reference(asking, meant(entity, quotation), None))
    return Referring(pieces, tuple(found))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def gum(folder: Path, make_pieces: PieceMaker, without: Sequence[str] = ()) -> list[Referring]:
    """GUM's documents but those of the genres `without`."""
    texts: dict[str, str] = json.loads((folder / "texts.json").read_text("utf-8"))
    return [
        referring(texts[path.stem], list(_gum_mentions(path, texts[path.stem])), make_pieces)
        for path in sorted((folder / "conllu").glob("*.conllu"))
        if path.stem.split("_")[1] not in without
    ]


def _gum_mentions(path: Path, text: str) -> Iterator[Mention]:
    """The mentions of a document, told by the brackets of the column MISC."""
    words: list[Span] = []
    tags: list[str] = []
    opened: list[tuple[str, list[str], int]] = []
    at = 0
    for line in path.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) != 10 or not cells[0].isdigit():
            continue
        at = text.index(cells[1], at)
        words.append(Span(at, at + len(cells[1])))
        tags.append(cells[3])
        at += len(cells[1])
        told = next((f for f in cells[9].split("|") if f.startswith("Entity=")), "")
        for part in _GUM_PART.finditer(told):
            if part[1]:
                opened.append((part[1], part[2].split("-"), len(words) - 1))
            if part[1] is None or part[3]:
                entity = part[1] or part[4]
                place = max(i for i, one in enumerate(opened) if one[0] == entity)
                _, fields, first = opened.pop(place)
                yield _gum_mention(text, entity, fields, words, tags, first)


def _gum_mention(
    text: str, entity: str, fields: list[str], words: list[Span], tags: list[str], first: int
) -> Mention:
    """The mention from word `first` to the last of `words`; `fields` are etype, infstat, salience,
    centering, the numbers of the words that make the shortest such mention, ..."""
    numbers = [first + int(number) - 1 for number in fields[4].split(",")]
    low = high = min(numbers[0], len(words) - 1)
    kind = {"PRON": "pronoun", "DET": "pronoun", "PROPN": "name"}.get(tags[low], "noun")
    while kind == "name" and low > first and tags[low - 1] == "PROPN":
        low -= 1
    while kind == "name" and high + 1 < len(words) and tags[high + 1] == "PROPN":
        high += 1
    definite = words[first].of(text).lower() in DEFINITE
    asks = kind == "pronoun" or (kind == "noun" and definite and fields[0] in _REFERRING)
    span = Span(words[first].start, words[-1].end)
    return Mention(entity, span, Span(words[low].start, words[high].end), kind, asks)


def litbank(folder: Path, make_pieces: PieceMaker) -> list[Referring]:
    """LitBank's passages; a line of it, which is a sentence, is no paragraph here."""
    found = []
    for path in sorted((folder / "coref-brat").glob("*.ann")):
        text = path.with_suffix(".txt").read_text("utf-8")
        found.append(
            referring(
                re.sub(r"(?<!\n)\n(?!\n)", " ", text),
                list(_litbank_mentions(path, text)),
                make_pieces,
                list(_litbank_quotations(folder / "quotations" / path.name, text)),
            )
        )
    return found


def _litbank_quotations(path: Path, text: str) -> Iterator[tuple[Span, str]]:
    """Each quotation with its speaker; places are numbers of lines and of words in them."""
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    speakers = {row[1]: row[2] for row in rows if row[0] == "ATTRIB"}

    def place(line: str, word: str) -> tuple[int, int]:
        words = lines[int(line)].split(" ")
        before = starts[int(line)] + sum(len(one) + 1 for one in words[: int(word)])
        return before, before + len(words[int(word)])

    for row in rows:
        if row[0] == "QUOTE":
            span = Span(place(row[2], row[3])[0], place(row[4], row[5])[1])
            yield span, speakers[row[1]]


def _litbank_mentions(path: Path, text: str) -> Iterator[Mention]:
    kinds: dict[Span, tuple[str, str]] = {}
    entities: dict[Span, str] = {}
    for line in path.read_text("utf-8").splitlines():
        match = re.match(r"T\d+\t(\S+) (\d+) (\d+)\t", line)
        if match is None:
            continue
        span = Span(int(match[2]), int(match[3]))
        if told := _LITBANK_KIND.match(match[1]):
            kinds[span] = (told[1], told[2])
        else:
            entities[span] = match[1]
    for span, entity in entities.items():
        form, what = kinds.get(span, ("NOM", ""))
        kind = {"PROP": "name", "NOM": "noun", "PRON": "pronoun"}[form]
        words = span.of(text)
        end = stop.start() if kind == "noun" and (stop := _STOPS.search(words)) else len(words)
        begin = 0 if kind != "noun" else words.rfind(" ", 0, end) + 1
        definite = words.lower().startswith(("the ", "this ", "that "))
        asks = kind == "pronoun" or (kind == "noun" and definite and what in _SPEAKING)
        yield Mention(entity, span, Span(span.start + begin, span.start + end), kind, asks)


def gap(path: Path, make_pieces: PieceMaker) -> list[Referring]:
    """GAP's texts: the pronoun means one of two names, or neither, and nothing else is known."""
    return [text for text, _, _ in _gap(path, make_pieces)]


def gap_renamed(path: Path, make_pieces: PieceMaker, seed: int = 1) -> list[Referring]:
    """GAP's texts as they are and with other names, each to be drawn half of the time.

    A word of a name is swapped for one from another text's names with as many pieces, where the
    pronoun is of the same gender.
    """
    rng = random.Random(seed)
    rows = list(_gap(path, make_pieces))
    pool: defaultdict[tuple[str, int], list[tuple[int, ...]]] = defaultdict(list)
    for text, gender, names in rows:
        for word in _words_in(text.pieces, names):
            pool[gender, len(word)].append(word)
    found = []
    for text, gender, names in rows:
        ids = text.pieces.ids.copy()
        for word in _words_in(text.pieces, names):
            other = rng.choice(pool[gender, len(word)])
            for start in range(len(ids) - len(word) + 1):
                if tuple(text.pieces.ids[start : start + len(word)].tolist()) == word:
                    ids[start : start + len(word)] = other
        other_names = replace(text, pieces=replace(text.pieces, ids=ids), share=0.5)
        found += [replace(text, share=0.5), other_names]
    return found


def _words_in(pieces: Pieces, within: set[int]) -> list[tuple[int, ...]]:
    """The different words that lie within a set of pieces, as ids."""
    words = (
        tuple(pieces.ids[first:last].tolist())
        for first, last in words_of(pieces)
        if set(range(first, last)) <= within
    )
    return list(dict.fromkeys(words))


def _gap(path: Path, make_pieces: PieceMaker) -> Iterator[tuple[Referring, str, set[int]]]:
    """Each text with the gender of its pronoun and the pieces of its names."""
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            text = row["Text"]
            pieces = make_pieces(text, paragraphs(text))
            start = int(row["Pronoun-offset"])
            pronoun = covered(pieces, Span(start, start + len(row["Pronoun"])))
            named = [
                {piece for span in _names(row[name], text) for piece in covered(pieces, span)}
                for name in "AB"
            ]
            meant = [row[f"{name}-coref"].upper() == "TRUE" for name in "AB"]
            right = {piece for n, yes in zip(named, meant, strict=True) if yes for piece in n}
            names = named[0] | named[1]
            wrong = names - right
            if not any(meant):
                right = {NONE, *range(len(pieces))} - wrong - set(pronoun)
            gender = gender_of(row["Pronoun"].lower()) or ""
            reference = Reference(pronoun[0], tuple(sorted(right)), tuple(sorted(wrong)))
            yield Referring(pieces, (reference,)), gender, names


def marked(folder: Path, make_pieces: PieceMaker) -> list[Referring]:
    """Marked articles: every statement whose source is missing or does not name the speaker."""
    found = []
    for path in sorted(folder.glob("**/*.marked")):
        article = parse(path.read_text(encoding="utf-8"))
        pieces = make_pieces(article.text, paragraphs(article.text))
        references = tuple(_of_statements(article, pieces))
        if references:
            found.append(Referring(pieces, references))
    return found


def _of_statements(article: MarkedArticle, pieces: Pieces) -> Iterator[Reference]:
    text = article.text
    known = {speaker.name: speaker for speaker in article.speakers}
    for statement in article.statements:
        if len(statement.source) > 1 or not statement.speakers:
            continue
        speakers = [known[name] for name in statement.speakers]
        source = statement.source[0] if statement.source else None
        if source and any(_last_word(speaker) in source.of(text) for speaker in speakers):
            continue
        own = covered(pieces, source) if source else range(0)
        asking = _head(text, source) if source else statement.content[0]
        spans = (span for speaker in speakers for span in _told(speaker, text))
        meant = {piece for span in spans for piece in covered(pieces, span)} - set(own)
        if words := covered(pieces, asking):
            yield Reference(words[0], tuple(sorted(meant)), None, tuple(own))


def _last_word(speaker: MarkedSpeaker) -> str:
    """What a source that names the speaker has in it."""
    return speaker.name.split()[-1] if speaker.named else speaker.name


def _told(speaker: MarkedSpeaker, text: str) -> Iterator[Span]:
    """Where the text names a speaker, or has the head of a description or of a role."""
    descriptions = speaker.roles if speaker.named else (speaker.name, *speaker.roles)
    if speaker.named:
        yield from _names(speaker.name, text)
    for description in descriptions:
        yield from _heads(description, text)


def _head(text: str, phrase: Span) -> Span:
    """The head of a phrase: its last word before a preposition or a relative."""
    words = phrase.of(text)
    stop = _STOPS.search(words)
    head = words[: stop.start() if stop else len(words)].rstrip(" ,.:")
    return Span(phrase.start + head.rfind(" ") + 1, phrase.start + max(1, len(head)))


def _heads(description: str, text: str) -> Iterator[Span]:
    """The head of a description wherever it stands, with a capital or without."""
    for match in re.finditer(rf"(?<!\w){re.escape(description)}(?!\w)", text, re.IGNORECASE):
        yield _head(text, Span(match.start(), match.end()))


def _names(name: str, text: str) -> Iterator[Span]:
    """A name wherever it stands: in full, or by its last word."""
    words = name.split()
    forms = [re.escape(name), *([re.escape(words[-1])] if len(words) > 1 else [])]
    for match in re.finditer(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", text):
        yield Span(match.start(), match.end())
