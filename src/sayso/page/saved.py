"""Saved pages: the HTML or the text that MHTML files, mails and PDFs have in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime
from html import escape

from sayso.decoding import decode
from sayso.errors import InputError, NotAPage
from sayso.page.addresses import is_address
from sayso.types import Media, Page

_HEAD = 4096  # bytes of a page in which browsers note where they had it from
_ENDLESS_FIELD = re.compile(  # the parser of fields takes the square of their length
    rb"^(?:content-[a-z]+|from|subject|date|mime-version|snapshot-content-location):"
    rb"(?:[^\r\n]|\r?\n[ \t]){8000}",
    re.IGNORECASE | re.MULTILINE,
)
_NOTE = re.compile(
    rb"<!--(?: saved from url=\(\d+\)|\s+Page saved with SingleFile\s+url:\s*)(\S+)\s"
)


def unwrapped(page: Page) -> Page:
    """The page as HTML or plain text; one that is either already is returned as it is.

    Raises NotAPage where there is neither in it.
    """
    try:
        return _OPENERS[page.media](page) if page.media in _OPENERS else page
    except InputError:
        raise
    except Exception as error:  # the parsers of mails promise no set of errors
        raise NotAPage(page.name, f"a damaged {page.media} file; save it again") from error


def saved_from(data: bytes) -> str | None:
    """The address that a browser or SingleFile noted in the HTML that it saved, if any."""
    note = _NOTE.search(data[:_HEAD])
    address = note[1].decode("utf-8", "replace") if note else ""
    return address if is_address(address) else None


def _web_page(page: Page) -> Page:
    """The HTML of a page saved with its images (MHTML, RFC 2557): the first part that is HTML."""
    message = _message(page)
    part = next((part for part in message.walk() if _is(part, "text/html")), None)
    if part is None:
        raise NotAPage(page.name, "a saved page without HTML in it; save the page again")
    addresses = (message.get("Snapshot-Content-Location"), part.get("Content-Location"))
    address = next((str(a).strip() for a in addresses if a and is_address(str(a).strip())), None)
    return replace(
        page,
        data=_bytes(part),
        media="html",
        address=page.address or address,
        charset=part.get_content_charset(),
    )


def _mail(page: Page) -> Page:
    """The text of a mail, under its subject: as HTML where it has some, else as plain text.

    Attachments are left out, mails that were forwarded as such among them.
    """
    message = _message(page)
    body = message.get_body(("html", "plain"))
    if body is None:
        raise NotAPage(page.name, "a mail without text; give what is attached to it as files")
    text = decode(_bytes(body), charset=body.get_content_charset())
    subject = str(message.get("Subject", "")).strip()
    if _is(body, "text/html"):
        facts = f'<meta charset="utf-8"><title>{escape(subject)}</title>{_dated(message)}'
        text = f"<!DOCTYPE html><html><head>{facts}</head><body>{text}</body></html>"
        return replace(page, data=text.encode(), media="html", charset="utf-8")
    text = f"{subject}\n\n{text}" if subject else text
    return replace(page, data=text.encode(), media="text", charset="utf-8")


def _dated(message: EmailMessage) -> str:
    try:
        date = parsedate_to_datetime(str(message["Date"])).isoformat()
    except (TypeError, ValueError):
        return ""
    return f'<meta property="article:published_time" content="{date}">'


def _message(page: Page) -> EmailMessage:
    if _ENDLESS_FIELD.search(page.data):
        raise NotAPage(page.name, "a header field without an end; save it again")
    return message_from_bytes(page.data, policy=policy.default)


def _is(part: object, kind: str) -> bool:
    return isinstance(part, MIMEPart) and part.get_content_type() == kind


def _bytes(part: MIMEPart) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _printed(page: Page) -> Page:
    from sayso.page.pdf import text_of

    text = text_of(page.data, page.name)
    return replace(page, data=text.encode("utf-8", "replace"), media="text", charset="utf-8")


_OPENERS: dict[Media, Callable[[Page], Page]] = {
    "mhtml": _web_page,
    "mail": _mail,
    "pdf": _printed,
}
