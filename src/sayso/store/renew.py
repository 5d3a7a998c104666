"""The articles of a store read anew, by the model that is installed now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from sayso._version import __version__
from sayso.errors import InputError
from sayso.store import corrections, read
from sayso.store.connection import Connection
from sayso.types import Article

if TYPE_CHECKING:
    from sayso.pipeline import Outcome


def renew(
    db: Connection,
    workers: int,
    gpu: bool,
    failed: Callable[[InputError], None],
    at: Callable[[int, int], None] | None,
) -> int:
    """Reads every article anew that another version or model read; how many those were.

    Each is a commit, with the corrections applied. `at` is told how many are done, and of how many.
    """
    from sayso.pipeline import Reader

    reader = Reader(force=True, gpu=gpu)
    ids = _outdated(db, reader.model_name)
    renewed = 0
    outcomes = reader.read_articles(_articles(db, ids), workers=workers)
    for done, (article_id, outcome) in enumerate(zip(ids, outcomes, strict=True), start=1):
        renewed += _put(db, article_id, outcome)
        for error in outcome.errors:
            failed(error)
        if at:
            at(done, len(ids))
    return renewed


def _outdated(db: Connection, model: str) -> list[int]:
    rows = db.rows(
        "SELECT id FROM article WHERE sayso != ? OR model != ? ORDER BY id", (__version__, model)
    )
    return [id for (id,) in rows]


def _articles(db: Connection, ids: list[int]) -> Iterator[Article]:
    """The articles, each from the store when it is its turn."""
    for article_id in ids:
        yield read.record(db, article_id).article


def _put(db: Connection, article_id: int, outcome: Outcome) -> int:
    for record in outcome.records:
        with db.transaction():
            corrections.put(db, article_id, record)
    return len(outcome.records)
