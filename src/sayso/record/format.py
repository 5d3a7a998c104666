"""The record's format: its name, its JSON Schema, and which characters it can hold."""

from __future__ import annotations

import json
import re
from importlib.resources import files

FORMAT = "sayso-record/1.0"
"""What the key `format` says. A reader of 1.0 reads every 1.x."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of one record, as `to_dict` makes it."""
    text = files("sayso.record").joinpath("schema.json").read_text(encoding="utf-8")
    loaded: dict[str, object] = json.loads(text)
    return loaded


def encodable(text: str) -> str:
    """The text with each lone surrogate, which UTF-8 cannot hold, as U+FFFD; of equal length."""
    return _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def is_encodable(text: str) -> bool:
    """Whether the text is free of lone surrogates."""
    return _LONE_SURROGATE.search(text) is None
