"""The inputs that a user names, as pages: bytes at hand, nothing read into them yet."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator

from sayso.errors import InputError
from sayso.page.files import load
from sayso.page.inputs import expand, shown
from sayso.types import Page

log = logging.getLogger("sayso")


def pages(inputs: Iterable[str]) -> Iterator[Page | InputError]:
    """The pages of the inputs, in their order; an error stands where one cannot be had.

    Each page is opened when it is asked for, so that one is in memory at a time.
    """
    for input in expand(inputs):
        if isinstance(input, InputError):
            yield input
            continue
        try:
            yield load(input)
        except InputError as error:
            yield error
        except Exception as error:
            log.debug("%s", input, exc_info=True)
            yield InputError(shown(input), f"cannot be read ({type(error).__name__}: {error})")
