"""Sayso reads news and keeps the record: every statement, who made it, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso._version import __version__
from sayso.errors import (
    FormatError,
    InputError,
    ModelError,
    NotAnArticle,
    NotAPage,
    NotFound,
    OtherLanguage,
    SaysoError,
    Unreadable,
    UsageError,
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
)

if TYPE_CHECKING:
    from sayso.pipeline import Reader, read, read_text

__all__ = [
    "Article",
    "Block",
    "Figure",
    "FormatError",
    "InputError",
    "ModelError",
    "NotAPage",
    "NotAnArticle",
    "NotFound",
    "Origin",
    "OtherLanguage",
    "Page",
    "Reader",
    "Record",
    "SaysoError",
    "Span",
    "Speaker",
    "Statement",
    "Step",
    "Unreadable",
    "UsageError",
    "Voice",
    "__version__",
    "read",
    "read_text",
]


def __getattr__(name: str) -> object:
    """The names that need the model, imported when first asked for: `import sayso` is quick."""
    if name in {"Reader", "read", "read_text"}:
        import sayso.pipeline

        return getattr(sayso.pipeline, name)
    raise AttributeError(f"module 'sayso' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
