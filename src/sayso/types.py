"""The values that flow from stage to stage: frozen, typed, without behaviour of their own.

Every offset is a half-open range of Unicode code points of `Article.text`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Role = Literal[
    "title",
    "deck",
    "byline",
    "dateline",
    "heading",
    "paragraph",
    "quote",
    "list",
    "caption",
    "furniture",
]
Kind = Literal["direct", "indirect", "mixed"]
Act = Literal["speech", "attitude"]
SpeakerType = Literal["person", "organisation", "group", "document", "account"]
Media = Literal["html", "text", "mhtml", "mail", "pdf", "feed"]
Unresolved = Literal["none-named", "ambiguous", "below-threshold"]

READ_ROLES: frozenset[Role] = frozenset(
    {"title", "deck", "heading", "paragraph", "quote", "list", "caption"}
)
"""The roles that statements are read from."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open, non-empty range `[start, end)` of code points of a text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes that came in, with where and when from.

    `name` is the input as messages name it. `media` is what the bytes are read as. `charset` is
    the one that came with the bytes from outside (an HTTP header), if any.
    """

    data: bytes
    name: str
    media: Media
    file: str | None = None
    address: str | None = None
    fetched: datetime | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Web:
    """How web addresses are read.

    `offline`: from the cache alone. `private`: from loopback and private networks too. `keep`: a
    WARC file that every page fetched is added to, as it came. `limit`: how many entries of a feed
    are read, the newest ones. `cache`: the folder of what was fetched before; None is the
    system's usual place, or what `SAYSO_CACHE` names.
    """

    offline: bool = False
    private: bool = False
    keep: str | None = None
    limit: int = 20
    cache: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a block stands in the source page: a CSS path and offsets in that element's text."""

    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like piece of an article, with its role."""

    role: Role
    start: int
    end: int
    origin: Origin | None = None

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Article:
    """The journalism of a page. All offsets refer to `text`.

    `id` is the SHA-256 of the text in UTF-8, in hexadecimal digits. `range` is the part of the
    text that this article takes in a file of several. `published` is ISO 8601 as far as known.
    `language` is an ISO 639-1 code.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    addresses: tuple[str, ...] = ()
    file: str | None = None
    range: Span | None = None
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    section: tuple[str, ...] = ()
    language: str | None = None

    @property
    def read_blocks(self) -> tuple[Block, ...]:
        """The blocks that statements are read from."""
        return tuple(block for block in self.blocks if block.role in READ_ROLES)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the evidence from a source to its speaker: what kind of step, and where."""

    step: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution: source, cue, content, and the speakers it resolves to."""

    id: str
    kind: Kind
    act: Act
    within: str | None
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speakers: tuple[str, ...]
    unresolved: Unresolved | None
    confidence: float
    speaker_confidence: float
    sure: bool
    why: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who stands behind sources, under one name in the article, with every mention."""

    id: str
    name: str
    named: bool
    type: SpeakerType
    roles: tuple[Span, ...]
    speaks_for: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity claimed, and on whose say-so (`statement` None: the outlet's)."""

    id: str
    start: int
    end: int
    value: float
    value2: float | None
    modifier: str | None
    unit: str | None
    what: tuple[Span, ...]
    part_of: str | None
    statement: str | None
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose voice a run of characters is: a statement's, or the outlet's own."""

    start: int
    end: int
    voice: Literal["attributed", "outlet"]
    statement: str | None


@dataclass(frozen=True, slots=True)
class Record:
    """An article with its statements, speakers, figures and voice.

    `sayso` is the version that made it; `model` the model's name and the first 8 hexadecimal
    digits of the SHA-256 of its file.
    """

    sayso: str
    model: str
    article: Article
    statements: tuple[Statement, ...]
    speakers: tuple[Speaker, ...]
    figures: tuple[Figure, ...] = ()
    voice: tuple[Voice, ...] = ()

    def speaker(self, id: str) -> Speaker:
        """The speaker with that id; KeyError if there is none."""
        for speaker in self.speakers:
            if speaker.id == id:
                return speaker
        raise KeyError(id)

    def link(self, statement: Statement) -> str | None:
        """The first address of the article, with the way to what was said: browsers mark it there.

        It leads from the first character of the content to the last. None without an address.
        """
        from sayso.links import link_to

        if not self.article.addresses:
            return None
        start, end = statement.content[0].start, statement.content[-1].end
        return link_to(self.article.addresses[0], self.article.text, start, end)

    def rows(self) -> list[dict[str, object]]:
        """One flat row per statement, for `pandas.DataFrame(record.rows())`.

        Several speakers and spans are joined by `"; "`; `start` and `end` are the first and last
        code point of the content; `link` leads to it in the live page.
        """
        text = self.article.text
        names = {speaker.id: speaker.name for speaker in self.speakers}

        def words(spans: tuple[Span, ...]) -> str:
            return "; ".join(span.of(text) for span in spans)

        return [
            {
                "article": self.article.id,
                "title": self.article.title,
                "statement": s.id,
                "speaker": "; ".join(names[id] for id in s.speakers),
                "kind": s.kind,
                "act": s.act,
                "source": words(s.source),
                "cue": words(s.cue),
                "content": words(s.content),
                "start": s.content[0].start,
                "end": s.content[-1].end,
                "confidence": s.confidence,
                "speaker_confidence": s.speaker_confidence,
                "sure": s.sure,
                "within": s.within,
                "link": self.link(s),
            }
            for s in self.statements
        ]

    def _repr_html_(self) -> str:
        from sayso.marking import html

        return html(self)
