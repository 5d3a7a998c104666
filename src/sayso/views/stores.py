"""What the other commands of a store print: speakers, changes, what went in and what goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import groupby
from operator import attrgetter

from sayso.store import Change, Forgotten, Tally, Voiced
from sayso.views.arrays import array
from sayso.views.printable import printable

_MOST = 2
"""Roles and outlets that a line has room for."""
_LISTED = 10


def who_text(speakers: Iterable[Voiced]) -> Iterator[str]:
    """One line per speaker, under a heading."""
    yield f"{'statements':>10} {'articles':>8}  {'first':10}  {'last':10}  speaker"
    for speaker in speakers:
        id = f" {speaker.id}" if speaker.id else ""
        about = (speaker.type, *speaker.roles[:_MOST], *speaker.outlets[:_MOST])
        yield printable(
            f"{speaker.statements:10} {speaker.articles:8}  {speaker.first[:10]:10}"
            f"  {speaker.last[:10]:10}  {speaker.name}{id} ({'; '.join(about)})"
        )


def who_json(speakers: Iterable[Voiced]) -> Iterator[str]:
    """An array of objects with the fields of `Voiced`."""
    return array(map(asdict, speakers))


def changes_text(changes: Iterable[Change]) -> Iterator[str]:
    """Per version of an article its address and date, then what went (-) and what came (+)."""
    for (address, seen), found in groupby(changes, attrgetter("address", "seen")):
        yield printable(f"{address} {seen}")
        for change in found:
            who = ", ".join(change.speakers) or "nobody named"
            yield printable(f"  {'-' if change.what == 'gone' else '+'} {who}: {change.content}")


def changes_json(changes: Iterable[Change]) -> Iterator[str]:
    """An array of objects with the fields of `Change`."""
    return array(map(asdict, changes))


def added(tally: Tally) -> str:
    """What came of an addition, in one line."""
    parts = [
        f"{_many(tally.articles, 'article')} with {_many(tally.statements, 'statement')} added"
    ]
    if tally.known or tally.same:
        parts.append(f"{tally.known + tally.same} known already")
    parts.append(f"{tally.failed} failed")
    return ", ".join(parts)


def renewed(count: int, total: int, failed: int) -> str:
    """What came of reading anew, in one line."""
    parts = [f"{_many(count, 'article')} read anew"]
    if total > count + failed:
        parts.append(f"{total - count - failed} up to date already")
    return ", ".join([*parts, f"{failed} failed"])


def going(articles: list[Forgotten]) -> Iterator[str]:
    """The articles that go, the first few by their titles."""
    statements = sum(article.statements for article in articles)
    yield f"{_many(len(articles), 'article')} with {_many(statements, 'statement')}:"
    for article in articles[:_LISTED]:
        yield printable(f"  {article.id[:8]} {article.title or 'without a title'}")
    if len(articles) > _LISTED:
        yield f"  and {len(articles) - _LISTED} more"


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
