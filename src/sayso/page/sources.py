"""What users name, as pages: bytes at hand, nothing read into them yet."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterable, Iterator
from itertools import islice

from sayso.errors import InputError, NotAPage, SaysoError
from sayso.page.addresses import is_address
from sayso.page.feeds import entries
from sayso.page.files import in_file
from sayso.page.inputs import expand, shown, there
from sayso.page.media import is_archive
from sayso.page.response import Fetch, Response
from sayso.page.warc import archived
from sayso.types import Page, Web

log = logging.getLogger("sayso")


def pages(inputs: Iterable[str], web: Web | None = None) -> Iterator[Page | InputError]:
    """The pages of the inputs, in their order; an error stands where one cannot be had.

    Each page is opened, or fetched, when it is asked for, so that one is in memory at a time. An
    archive gives all pages in it, a feed its newest entries. `web` says how addresses are fetched.
    """
    web = web or Web()
    fetch = _fetching(web)
    for input in expand(inputs):
        found = (input,) if isinstance(input, InputError) else _guarded(input, fetch, web.limit)
        for page in found:
            yield page if isinstance(page, Page) else page.without_frames()


def load(input: str, web: Web | None = None) -> Page:
    """The one page of `input`: a file, `-` (standard input) or an address.

    Raises InputError, and NotAPage for what holds several pages.
    """
    web = web or Web()
    first, *more = islice(_guarded(input, _fetching(web), web.limit), 2)
    for found in (first, *more):
        if isinstance(found, InputError):
            raise found
    if more or isinstance(first, InputError):
        raise NotAPage(shown(input), "holds several pages; read it as a batch (read_many)")
    return first


def _guarded(input: str, fetch: Fetch, limit: int) -> Iterator[Page | InputError]:
    """The pages of one input; whatever goes wrong stays with it."""
    try:
        for page in _opened(input, fetch):
            if isinstance(page, Page) and page.media == "feed":
                yield from entries(page, fetch, limit)
            else:
                yield page
    except InputError as error:
        yield error
    except SaysoError:
        raise
    except Exception as error:
        log.debug("%s", input, exc_info=True)
        yield InputError(shown(input), f"cannot be read ({type(error).__name__}: {error})")


def _opened(input: str, fetch: Fetch) -> Iterator[Page | InputError]:
    if not is_address(input) or there(input):
        yield from in_file(input)
        return
    response = fetch(input)
    if is_archive(response.body):
        yield from archived(io.BytesIO(response.body), input)
    else:
        yield response.page(input)


def _fetching(web: Web) -> Fetch:
    """Fetches as `web` says; the HTTP client is loaded with the first address."""
    fetchers: list[Fetch] = []

    def fetch(address: str) -> Response:
        if not fetchers:
            from sayso.page.fetch import Fetcher

            fetchers.append(Fetcher(web).fetch)
        return fetchers[0](address)

    return fetch
