"""Sayso reads news and keeps the record: every statement, who made it, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso._version import __version__
from sayso.errors import (
    Damaged,
    DamagedStore,
    FormatError,
    InputError,
    ModelError,
    NotAnArticle,
    NotAPage,
    NotAStore,
    NotFetched,
    NotFound,
    OtherFormat,
    OtherLanguage,
    SaysoError,
    StoreError,
    StoreRefused,
    Unreadable,
    UsageError,
    Walled,
)
from sayso.types import (
    Article,
    Block,
    Figure,
    Origin,
    Page,
    Record,
    Span,
    Speaker,
    Statement,
    Step,
    Voice,
    Web,
)

if TYPE_CHECKING:
    from sayso.pipeline import Reader, read, read_text
    from sayso.store import Store

__all__ = [
    "Article",
    "Block",
    "Damaged",
    "DamagedStore",
    "Figure",
    "FormatError",
    "InputError",
    "ModelError",
    "NotAPage",
    "NotAStore",
    "NotAnArticle",
    "NotFetched",
    "NotFound",
    "Origin",
    "OtherFormat",
    "OtherLanguage",
    "Page",
    "Reader",
    "Record",
    "SaysoError",
    "Span",
    "Speaker",
    "Statement",
    "Step",
    "Store",
    "StoreError",
    "StoreRefused",
    "Unreadable",
    "UsageError",
    "Voice",
    "Walled",
    "Web",
    "__version__",
    "read",
    "read_text",
]


def __getattr__(name: str) -> object:
    """The names that need much, imported when first asked for: `import sayso` is quick."""
    if name in {"Reader", "read", "read_text"}:
        import sayso.pipeline

        return getattr(sayso.pipeline, name)
    if name == "Store":
        import sayso.store

        return sayso.store.Store
    raise AttributeError(f"module 'sayso' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
