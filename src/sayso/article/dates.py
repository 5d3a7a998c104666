"""Dates as pages write them, in ISO 8601 with the time and zone that they give."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from email.utils import parsedate_to_datetime

_FIRST_YEAR = 1900  # what is older is a place-holder
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = re.compile(
    r"\b(?P<year>\d{4})(?P<dash>[-/.])(?P<number>\d\d?)(?P=dash)(?P<day>\d\d?)\b"
    rf"|\b(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH.format('month1')},?[ -]"
    r"(?P<year1>\d{4})\b"
    rf"|\b{_MONTH.format('month2')} (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year2>\d{{4}})\b"
    r"|\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year3>\d{4})\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?)?"
    r"\s?(?P<half>[ap])?(?(half)\.?m\b\.?|(?(minute)|(?!)))"
    r"(?:\s*\(?(?P<zone>Z\b|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d\d)?|[A-Z]{3,4}\b))?",
    re.IGNORECASE,
)
_HOURS = {
    "z": 0, "utc": 0, "gmt": 0, "bst": 1, "cet": 1, "cest": 2,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
"""Hours ahead of UTC: the zones of RFC 5322 and the European ones that mean one thing in news."""


def iso(text: str) -> str | None:
    """The first date in a text, with its time and zone if they follow; None if there is none.

    Dates in digits only are read if they are written year first, or if one number can only be the
    day. A clock without a zone stays without one, and a day without a clock a day.
    """
    text = " ".join(text.split())
    try:
        return _checked(datetime.fromisoformat(text), day=len(text) <= len("2000-01-01"))
    except ValueError:
        pass
    if found := _DAY.search(text):
        day = _day(found)
        clock = _CLOCK.search(text, found.end()) or _CLOCK.search(text[: found.start()])
        return _checked(_at(day, clock), day=clock is None) if day else None
    try:
        return _checked(parsedate_to_datetime(text), day=False)
    except (ValueError, TypeError, IndexError):
        return None


def _checked(found: datetime, *, day: bool) -> str | None:
    if found.year < _FIRST_YEAR:
        return None
    return found.date().isoformat() if day else found.isoformat()


def _day(found: re.Match[str]) -> date | None:
    if found["year3"]:
        a, b = int(found["a"]), int(found["b"])
        if a != b and max(a, b) <= len(_MONTHS):
            return None
        year, month, day = int(found["year3"]), min(a, b), max(a, b)
    elif found["year"]:
        year, month, day = int(found["year"]), int(found["number"]), int(found["day"])
    else:
        name = (found["month1"] or found["month2"])[:3].lower()
        year, day = int(found["year1"] or found["year2"]), int(found["day1"] or found["day2"])
        month = _MONTHS.index(name) + 1
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _at(day: date, clock: re.Match[str] | None) -> datetime:
    """The day at the time that the clock shows; at midnight without one, or with a wrong one."""
    if clock is None:
        return datetime.combine(day, time())
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"].lower() == "p" else 0)
    try:
        shown = time(hour, int(clock["minute"] or 0), int(clock["second"] or 0))
    except ValueError:
        return datetime.combine(day, time())
    return datetime.combine(day, shown, _zone(clock["zone"]))


def _zone(name: str | None) -> timezone | None:
    bare = re.sub(r"^(?:utc|gmt)\s?(?=[+-])", "", (name or "").strip().lower())
    if bare in _HOURS:
        return timezone(timedelta(hours=_HOURS[bare]))
    if found := re.fullmatch(r"([+-])(\d{1,2}):?(\d\d)?", bare):
        ahead = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
        if ahead < timedelta(hours=24):
            return timezone(-ahead if found[1] == "-" else ahead)
    return None
