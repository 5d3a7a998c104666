"""Arrays of JSON that are written as what is in them comes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator


def array(values: Iterable[object]) -> Iterator[str]:
    """The lines of an array, one value on each."""
    between = "["
    for value in values:
        yield between + json.dumps(value, ensure_ascii=False)
        between = ","
    yield "[]" if between == "[" else "]"
