"""The commands on a store as a whole: who is who, who printed what, corrections, exports."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli_options import ListFormat, ListFormatOption, Output, StoreArgument, print_list
from sayso.errors import UsageError
from sayso.views.printable import complain

if TYPE_CHECKING:
    from sayso.store import Store


class SpeakersVerb(StrEnum):
    """What `sayso speakers` does."""

    LIST = "list"
    JOIN = "join"
    PART = "part"
    NAME = "name"
    LINK = "link"
    DECISIONS = "decisions"
    UNDO = "undo"


_ARGUMENTS = {
    SpeakersVerb.LIST: (0, 1, "list, or list NAME"),
    SpeakersVerb.JOIN: (2, 2, "join SPEAKER SPEAKER"),
    SpeakersVerb.PART: (2, 2, "part SPEAKER SPEAKER"),
    SpeakersVerb.NAME: (2, 2, "name SPEAKER NAME"),
    SpeakersVerb.LINK: (1, 2, "link FILE, or link SPEAKER ID"),
    SpeakersVerb.DECISIONS: (0, 0, "decisions"),
    SpeakersVerb.UNDO: (1, 1, "undo NUMBER"),
}


def speakers(
    store: StoreArgument,
    verb: Annotated[
        SpeakersVerb,
        typer.Argument(
            metavar="[VERB]",
            help="list [NAME]: the people and organisations. join SPEAKER SPEAKER: they are one. "
            "part SPEAKER SPEAKER: the first is not who the second is. name SPEAKER NAME: what to "
            "call one. link FILE: link to your own list (.csv or .jsonl: id, name, aliases, "
            "roles). link SPEAKER ID: link one. decisions: what was decided. undo NUMBER: take "
            "one back.",
        ),
    ] = SpeakersVerb.LIST,
    arguments: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ARGUMENTS]",
            help="A SPEAKER is a name that one alone has, or the first digits of an article and "
            "the name there, as listed: '9c0f3d21:Jon Bell'.",
        ),
    ] = None,
    format: ListFormatOption = ListFormat.TEXT,
) -> None:
    """List who is who over all articles, and decide where the rules are wrong."""
    from sayso.store import Store

    given = arguments or []
    least, most, usage = _ARGUMENTS[verb]
    if not least <= len(given) <= most:
        raise UsageError(f"sayso speakers STORE {usage}")
    listing = verb in (SpeakersVerb.LIST, SpeakersVerb.DECISIONS)
    with Store.open(store, write=not listing) as opened:
        if listing:
            _list(opened, verb, given, format)
        else:
            complain(_decide(opened, verb, given))


def _list(store: Store, verb: SpeakersVerb, given: list[str], format: ListFormat) -> None:
    from sayso.views.across import decisions_json, decisions_text, speakers_json, speakers_text

    if verb is SpeakersVerb.DECISIONS:
        print_list(
            store.decisions(),
            format,
            text=decisions_text,
            json=decisions_json,
            nothing="nothing was decided",
        )
        return
    wanted = given[0].casefold() if given else ""
    entries = [
        entry
        for entry in store.speakers()
        if (entry.named or entry.by_hand)
        and any(wanted in name.casefold() for name in (entry.name, *entry.names))
    ]
    print_list(
        entries, format, text=speakers_text, json=speakers_json, nothing="nobody of such a name"
    )


def _decide(store: Store, verb: SpeakersVerb, given: list[str]) -> str:
    from sayso.store import load_known

    if verb is SpeakersVerb.UNDO:
        store.undo(_number(given[0]))
        return f"decision {given[0]} is undone"
    if verb is SpeakersVerb.LINK and len(given) == 1:
        known = load_known(Path(given[0]))
        store.know(known)
        linked = sum(entry.id is not None for entry in store.speakers())
        return f"{len(known)} in the list, {linked} speakers linked"
    does: dict[SpeakersVerb, Callable[[str, str], int]] = {
        SpeakersVerb.JOIN: store.join,
        SpeakersVerb.PART: store.part,
        SpeakersVerb.NAME: store.name,
        SpeakersVerb.LINK: store.link,
    }
    number = does[verb](given[0], given[1])
    return f"decision {number}; `sayso speakers {store.path} undo {number}` takes it back"


def quotes(
    store: StoreArgument,
    by: Annotated[
        str | None, typer.Option(metavar="SPEAKER", help="Part of a speaker's name.")
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Those that one article alone printed, too.")
    ] = False,
    format: ListFormatOption = ListFormat.TEXT,
) -> None:
    """List what was said once and printed several times: by whom, and in which words."""
    from sayso.store import Store
    from sayso.views.across import quotes_json, quotes_text

    with Store.open(store) as opened:
        found = (
            utterance
            for utterance in opened.quotes()
            if (every or len({p.quote.article for p in utterance.printings}) > 1)
            and (by is None or by.casefold() in (utterance.speaker or "").casefold())
        )
        print_list(
            found,
            format,
            text=quotes_text,
            json=quotes_json,
            nothing="nothing found" if every else "nothing found that several articles printed",
        )


def correct(
    store: StoreArgument,
    statement: Annotated[
        str | None,
        typer.Argument(
            metavar="[STATEMENT]",
            help="The first digits of its article and its id, as `sayso find` shows them: "
            "9c0f3d21:s2.",
        ),
    ] = None,
    speaker: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Who said it; again for each who said it with them."),
    ] = None,
    drop: Annotated[bool, typer.Option("--drop", help="It is no statement.")] = False,
    span: Annotated[
        list[str] | None,
        typer.Option(
            metavar="START:END", help="What was said, as a range of the text; again for each piece."
        ),
    ] = None,
    undo: Annotated[
        int | None, typer.Option(metavar="NUMBER", help="Take this correction back.")
    ] = None,
    format: ListFormatOption = ListFormat.TEXT,
) -> None:
    """Correct a statement, for all that is read from the store; without one, list corrections.

    What the model said is kept beside it. Corrections hold when an article is read anew; one that
    fits no longer is listed as such. `sayso export --format brat --corrected` writes them down for
    training.
    """
    from sayso.store import Store
    from sayso.views.across import corrections_json, corrections_text

    changes = bool(speaker or drop or span)
    if statement is None and changes:
        raise UsageError("say which statement, as in: sayso correct STORE 9c0f3d21:s2 --drop")
    if statement is not None and undo is not None:
        raise UsageError("--undo takes a number alone")
    with Store.open(store, write=statement is not None or undo is not None) as opened:
        if undo is not None:
            opened.uncorrect(undo)
            complain(f"correction {undo} is undone")
        elif statement is not None:
            content = [_range(value) for value in span or ()]
            made = opened.correct(statement, speakers=speaker or (), drop=drop, content=content)
            complain(f"correction {made.number}; `sayso correct {store} --undo {made.number}`")
        else:
            print_list(
                opened.corrections(),
                format,
                text=corrections_text,
                json=corrections_json,
                nothing="nothing was corrected",
            )


class ExportFormat(StrEnum):
    """What a store is exported as: the values of `Format`, but text for people."""

    CSV = "csv"
    PARQUET = "parquet"
    JSONL = "jsonl"
    WEBANNOTATION = "webannotation"
    QUOTEBANK = "quotebank"
    BRAT = "brat"
    JSONLD = "jsonld"


def export(
    store: StoreArgument,
    format: Annotated[
        ExportFormat,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(ExportFormat),
            help="csv, parquet: a table, one row per statement. jsonl: one record a line. "
            "webannotation: W3C Web Annotations. quotebank: quotations with the columns of "
            "Quotebank. brat: standoff annotations, for training. jsonld: schema.org Quotations.",
        ),
    ],
    output: Output = None,
    bom: Annotated[
        bool, typer.Option("--bom", help="Mark CSV as UTF-8, so that Excel reads it as such.")
    ] = False,
    corrected: Annotated[
        bool, typer.Option("--corrected", help="Only articles that have corrections.")
    ] = False,
) -> None:
    """Export a store, corrections applied, in the order in which the articles came in."""
    from sayso.store import Store
    from sayso.views.records import Format
    from sayso.views.records import export as write

    if bom and format is not ExportFormat.CSV:
        raise UsageError("--bom goes with --format csv")
    if format is ExportFormat.BRAT and output is None:
        raise UsageError("brat needs a folder: add --output FOLDER")
    with Store.open(store) as opened:
        records = opened.records(corrected=corrected)
        write(records, Format(format.value), output, {store.resolve()}, bom=bom)


def _number(value: str) -> int:
    if not value.isdecimal():
        raise UsageError(f"{value!r} is no number")
    return int(value)


def _range(value: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d+):(\d+)", value)
    if not match:
        raise UsageError(f"{value!r} is no range: give START:END, as in 120:164")
    return int(match[1]), int(match[2])


COMMANDS: tuple[Callable[..., None], ...] = (speakers, quotes, correct, export)
