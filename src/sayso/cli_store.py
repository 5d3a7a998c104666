"""The commands that work on a store: thin, like those of cli.py, which offers them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from sayso.cli_options import (
    Counted,
    Force,
    Gpu,
    Inputs,
    Keep,
    Limit,
    ListFormat,
    ListFormatOption,
    Offline,
    Private,
    StoreArgument,
    Workers,
    print_list,
    web_of,
)
from sayso.errors import InputError, UsageError
from sayso.views.output import standard_output
from sayso.views.printable import complain, printable

SHOWN = 20
"""How many hits are shown to people who do not say how many."""


class FindFormat(StrEnum):
    """What hits are written as."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


class KindOption(StrEnum):
    """The kinds of statements."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class ActOption(StrEnum):
    """The acts of statements."""

    SPEECH = "speech"
    ATTITUDE = "attitude"


def add(
    store: Annotated[
        Path,
        typer.Argument(
            metavar="STORE", help="The file of the store; it is made if it is not there."
        ),
    ],
    inputs: Inputs,
    workers: Workers = 1,
    gpu: Gpu = False,
    force: Force = False,
    offline: Offline = False,
    private: Private = False,
    limit: Limit = 20,
    keep: Keep = None,
) -> None:
    """Read articles into a store.

    Pages that are in already are skipped before any work is done on them: stopped at any moment,
    the same command carries on where it was. An input that cannot be read is told, counted, and
    tried again next time.
    """
    from sayso.store import Store
    from sayso.views.progress import adding
    from sayso.views.stores import added

    web = web_of(offline, private, limit, keep, inputs=inputs)
    with Store.create(store) as opened, adding() as at:
        tally = opened.add(
            inputs, workers=workers, gpu=gpu, force=force, web=web, failed=complain, at=at
        )
    complain(added(tally))
    if tally.failed:
        raise typer.Exit(1)


def find(
    store: StoreArgument,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS]",
            help="Words that were said, in any order; '\"a phrase\"' as it stands, port* for all "
            "that begins so.",
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            metavar="SPEAKER", help="Words of a name that the speaker goes by, in any article."
        ),
    ] = None,
    about: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Words of the article's title or text.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="OUTLET", help="The outlet, as the record names it.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Published then or later: 2031, 2031-05, …")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Published then or earlier.")
    ] = None,
    kind: Annotated[
        KindOption | None,
        typer.Option(metavar="direct|indirect|mixed", help="How much of it is quoted."),
    ] = None,
    act: Annotated[
        ActOption | None, typer.Option(metavar="speech|attitude", help="Said, or believed.")
    ] = None,
    sure: Annotated[
        bool, typer.Option("--sure", help="Only statements that Sayso is sure of.")
    ] = False,
    limit: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="How many at most; by default 20 as text, else all."),
    ] = None,
    format: Annotated[
        FindFormat,
        typer.Option(
            "--format",
            "-f",
            metavar="text|json|csv",
            help="text: each statement with its passage. json: an array. csv: a table.",
        ),
    ] = FindFormat.TEXT,
) -> None:
    """Find statements: those that fit the words best, or the newest.

    Capitals and accents do not count.
    """
    from sayso.store import Store
    from sayso.views.hits import hits_csv, hits_json, hits_text, nothing

    as_text = format is FindFormat.TEXT
    if limit is None and as_text:
        limit = SHOWN
    with (
        Store.open(store) as opened,
        standard_output(encoding=None if as_text else "utf-8") as stream,
    ):
        hits = Counted(
            opened.find(
                " ".join(words or ()),
                by=by,
                about=about,
                outlet=outlet,
                since=since,
                until=until,
                kind=kind.value if kind else None,
                act=act.value if act else None,
                sure=sure,
                limit=limit,
            )
        )
        view = {FindFormat.TEXT: hits_text, FindFormat.JSON: hits_json, FindFormat.CSV: hits_csv}
        view[format](hits, stream)
        outlets = opened.outlets() if outlet and not hits.count else {}
    if not hits.count:
        complain(nothing(outlet, outlets))
    elif as_text and hits.count == limit:
        complain(f"these are the first {limit}; --limit N shows others")


def who(store: StoreArgument, format: ListFormatOption = ListFormat.TEXT) -> None:
    """List who speaks: statements, articles, first and last seen, roles, outlets.

    One line for each that `sayso speakers` knows, under all of their names.
    """
    from sayso.store import Store
    from sayso.views.stores import who_json, who_text

    with Store.open(store) as opened:
        print_list(
            opened.who(), format, text=who_text, json=who_json, nothing="nobody is named in it"
        )


def renew(store: StoreArgument, workers: Workers = 1, gpu: Gpu = False) -> None:
    """Read the articles in a store anew, where another version of Sayso or its model read them.

    Texts, addresses and dates stay; what is said in them, and by whom, is found anew. Corrections
    and decisions about speakers hold. Stopped at any moment, the same command carries on.
    """
    from sayso.store import Store
    from sayso.views.progress import progress
    from sayso.views.stores import renewed

    errors: list[InputError] = []

    def failed(error: InputError) -> None:
        complain(error)
        errors.append(error)

    with Store.open(store, write=True) as opened, progress("Reading", shown=True) as at:
        count = opened.renew(workers=workers, gpu=gpu, failed=failed, at=at)
        total = len(opened)
    complain(renewed(count, total, len(errors)))
    if errors:
        raise typer.Exit(1)


def changes(
    store: StoreArgument,
    address: Annotated[
        str | None,
        typer.Argument(metavar="[ADDRESS]", help="Where the article was met; all by default."),
    ] = None,
    format: ListFormatOption = ListFormat.TEXT,
) -> None:
    """List the statements that came and went when an article changed at its address."""
    from sayso.store import Store
    from sayso.views.stores import changes_json, changes_text

    with Store.open(store) as opened:
        print_list(
            opened.changes(address),
            format,
            text=changes_text,
            json=changes_json,
            nothing="no statement came or went",
        )


def check(store: StoreArgument) -> None:
    """Prove every span against its text, every index against its rows, and the file itself."""
    from sayso.store import Store
    from sayso.views.progress import progress

    faults = 0
    with Store.open(store, write=True) as opened, standard_output() as stream:
        with progress("Checking", shown=True) as at:
            for fault in opened.check(at):
                print(printable(fault), file=stream)
                faults += 1
        print(f"{len(opened)} articles, {faults or 'no'} faults", file=stream)
    if faults:
        raise typer.Exit(1)


def forget(
    store: StoreArgument,
    article: Annotated[
        str | None,
        typer.Option(metavar="SHA256", help="The article of that id, or its first 8 digits."),
    ] = None,
    speaker: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Every article that has this name in it."),
    ] = None,
    address: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Every article met at this address.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Take articles out for good: out of tables, indexes and the bytes of the file.

    It says what would go, and asks. To keep them out, take them out of your inputs too.
    """
    from sayso.store import Store
    from sayso.views.stores import going

    with Store.open(store, write=True) as opened:
        which: dict[str, Any] = {"article": article, "speaker": speaker, "address": address}
        with standard_output() as stream:
            for line in going(opened.forgettable(**which)):
                print(line, file=stream)
        if not yes:
            if not sys.stdin.isatty():
                raise UsageError("nobody to ask: add --yes to forget them")
            if not typer.confirm("Forget them for good?", err=True):
                return
        gone = opened.forget(**which)
    complain(f"{len(gone)} forgotten")


def migrate(store: StoreArgument) -> None:
    """Bring a store that an older version of Sayso wrote up to date."""
    from sayso.store import Store

    applied = Store.migrate(store)
    complain(f"applied: {', '.join(applied)}" if applied else "up to date already")


COMMANDS: tuple[Callable[..., None], ...] = (
    add,
    find,
    who,
    changes,
    renew,
    check,
    forget,
    migrate,
)
