"""A record as a spaCy `Doc`, and back; needs the extra `spacy`."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sayso.errors import FormatError, UsageError
from sayso.record.format import encodable
from sayso.record.reading import from_dict
from sayso.record.writing import to_dict
from sayso.types import Record, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

KEY = "sayso"
"""Where `Doc.user_data` keeps the record."""

_TOKEN = re.compile(r"\w+|[^\w\s]|\s+")
_ROLES = ("source", "cue", "content")


def to_doc(record: Record, vocab: Vocab | None = None) -> Doc:
    """The article as a `Doc`, its text character by character.

    `doc.spans` has the groups `source`, `cue`, `content` (a span's `id_` is the statement's), with
    the kind as label of a content; and `mentions` and `roles` (`id_` is the speaker's), with the
    type as label. Tokens begin and end where these do. The record is kept in `doc.user_data`, so
    that a DocBin with `store_user_data=True` keeps it too.

    `vocab` is that of your pipeline, by default that of a blank English one. Raises UsageError
    where spaCy is not installed.
    """
    spacy = _spacy()
    text = encodable(record.article.text)
    places = [
        *(span for s in record.statements for role in _ROLES for span in getattr(s, role)),
        *(span for p in record.speakers for span in (*p.mentions, *p.roles)),
    ]
    words, spaces = _tokens(text, places)
    doc = spacy.tokens.Doc(vocab or spacy.blank("en").vocab, words=words, spaces=spaces)
    starts = {token.idx: token.i for token in doc}
    ends = {token.idx + len(token): token.i + 1 for token in doc}

    def group(marks: Iterable[tuple[Span, str, str]]) -> list[Any]:
        return [
            spacy.tokens.Span(doc, starts[s.start], ends[s.end], label=label, span_id=id)
            for s, label, id in marks
        ]

    for role in _ROLES:
        doc.spans[role] = group(
            (span, s.kind if role == "content" else role, s.id)
            for s in record.statements
            for span in getattr(s, role)
        )
    for name in ("mentions", "roles"):
        doc.spans[name] = group(
            (span, p.type, p.id) for p in record.speakers for span in getattr(p, name)
        )
    doc.user_data[KEY] = json.dumps(to_dict(record), ensure_ascii=False)
    return doc


def from_doc(doc: Doc) -> Record:
    """The record of a `Doc` that `to_doc` made, with the spans that it has now.

    Raises FormatError for a `Doc` without a record, or of another text.
    """
    kept = doc.user_data.get(KEY)
    if kept is None:
        raise FormatError("a Doc without a record; make it with sayso.record.doc.to_doc")
    record = from_dict(json.loads(kept))
    if doc.text != record.article.text:
        raise FormatError("a Doc of another text than its record")

    def spans(group: str, id: str) -> tuple[Span, ...]:
        return tuple(
            sorted(Span(s.start_char, s.end_char) for s in doc.spans[group] if s.id_ == id)
        )

    return replace(
        record,
        statements=tuple(
            replace(
                s,
                source=spans("source", s.id),
                cue=spans("cue", s.id),
                content=spans("content", s.id),
            )
            for s in record.statements
        ),
        speakers=tuple(
            replace(p, mentions=spans("mentions", p.id), roles=spans("roles", p.id))
            for p in record.speakers
        ),
    )


def _tokens(text: str, places: Sequence[Span]) -> tuple[list[str], list[bool]]:
    """Words, and whether a space follows each; cut wherever a span begins or ends."""
    starts, ends = {span.start for span in places}, {span.end for span in places}
    cuts = sorted(starts | ends)
    words: list[str] = []
    spaces: list[bool] = []
    for match in _TOKEN.finditer(text):
        inside = cuts[bisect_right(cuts, match.start()) : bisect_left(cuts, match.end())]
        for start, end in zip((match.start(), *inside), (*inside, match.end()), strict=True):
            piece = text[start:end]
            own = start in starts or end in ends
            if piece == " " and words and not spaces[-1] and not words[-1].isspace() and not own:
                spaces[-1] = True
            else:
                words.append(piece)
                spaces.append(False)
    return words, spaces


def _spacy() -> Any:
    try:
        import spacy
        import spacy.tokens
    except ImportError as error:
        raise UsageError("a Doc needs an extra: pip install 'sayso[spacy]'") from error
    return spacy
