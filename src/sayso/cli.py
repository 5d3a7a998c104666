"""The commands: thin, and quick to start, so that what is heavy is imported where it is used."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from sayso import cli_across, cli_store
from sayso._version import __version__
from sayso.cli_options import (
    Force,
    Gpu,
    Inputs,
    Keep,
    Limit,
    Offline,
    Output,
    Private,
    Workers,
    web_of,
)
from sayso.errors import ModelError, SaysoError, StoreError, UsageError
from sayso.views.output import silence, standard_output
from sayso.views.printable import complain
from sayso.views.records import Format, write

EXIT_CODES = {
    0: "Done. Also when whoever reads the output stops early, as `sayso read … | head` does.",
    1: "An input could not be read (a batch reads the others all the same), the output could not "
    "be written, or `sayso doctor` found a fault.",
    2: "The call is wrong: an unknown command, option or value.",
    3: "The model is missing or damaged; `sayso doctor` says more.",
    4: "The store cannot be used: no store, another format, read-only, a full disk, damaged.",
    130: "Stopped with Ctrl-C. What was printed until then is whole, and what came into a store is "
    "in; a file named with `--output` is not written.",
}


class TableFormat(StrEnum):
    """What the commands that print a table write."""

    TEXT = "text"
    JSON = "json"


class _Commands(TyperGroup):
    """The commands, and what becomes of every error."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if name not in self.commands and (Path(name).exists() or set(name) & set("-.*/\\")):
            ctx.fail(f"No such command {name!r}. Did you mean: sayso read {name}?")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            silence()
            raise typer.Exit(0) from error
        except KeyboardInterrupt as error:
            complain("stopped")
            raise typer.Exit(130) from error
        except SaysoError as error:
            complain(error)
            raise typer.Exit(_exit_code(error)) from error


def _exit_code(error: SaysoError) -> int:
    match error:
        case UsageError():
            return 2
        case ModelError():
            return 3
        case StoreError():
            return 4
        case _:
            return 1


app = typer.Typer(
    cls=_Commands,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """The program `sayso`."""
    app(prog_name="sayso")


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"sayso {__version__}")
        raise typer.Exit


@app.callback()
def sayso(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Read news and keep the record: who said what, in which words, and where."""


@app.command()
def read(
    inputs: Inputs,
    format: Annotated[
        Format,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(Format),
            help="text: the article as a person would mark it, without colour in a pipe. json: "
            "one array of records. jsonl: one record a line. brat: standoff annotations. The "
            "others are those of `sayso export`.",
        ),
    ] = Format.TEXT,
    output: Output = None,
    workers: Workers = 1,
    gpu: Gpu = False,
    force: Force = False,
    offline: Offline = False,
    private: Private = False,
    limit: Limit = 20,
    keep: Keep = None,
) -> None:
    """Read articles and show who said what.

    A batch goes on past an input that cannot be read, says so, and counts it.
    """
    from sayso.views.batch import Batch
    from sayso.views.progress import progress

    batch = Batch(inputs)
    if format is Format.BRAT and output is None and (len(batch.inputs) > 1 or batch.total is None):
        raise UsageError("several articles as brat need a folder: add --output FOLDER")
    web = web_of(offline, private, limit, keep, inputs=batch.inputs)
    watched = output is None and sys.stdout.isatty()
    with progress("Reading", shown=batch.total != 1 and not watched) as batch.at:
        records = batch.records(force=force, web=web, workers=workers, gpu=gpu)
        write(records, format, output, inputs=batch.inputs)
    if batch.several:
        complain(f"{batch.read} read, {batch.failed} failed")
    if batch.failed:
        raise typer.Exit(1)


for command in (*cli_store.COMMANDS, *cli_across.COMMANDS):
    app.command()(command)


@app.command("eval")
def evaluate_folder(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER",
            help="A folder of gold articles, in sub-folders too: texts with their .ann files "
            "(BRAT), or .marked files.",
        ),
    ],
    format: Annotated[
        TableFormat,
        typer.Option("--format", "-f", metavar="text|json", help="A table, or one JSON object."),
    ] = TableFormat.TEXT,
) -> None:
    """Score the model against a folder of annotated articles."""
    from sayso.evaluate import evaluate
    from sayso.pipeline import Reader
    from sayso.views.progress import progress
    from sayso.views.tables import evaluation_json, evaluation_text

    with progress("Scoring", shown=True) as at:
        evaluation = evaluate(folder, Reader(), at)
    view = evaluation_json if format is TableFormat.JSON else evaluation_text
    with standard_output() as stream:
        print(view(evaluation), file=stream)


@app.command()
def model(
    format: Annotated[
        TableFormat,
        typer.Option("--format", "-f", metavar="text|json", help="Text, or the card as JSON."),
    ] = TableFormat.TEXT,
) -> None:
    """Show the model: its name, data, licences, scores and limits."""
    from sayso.model import card
    from sayso.views.card import card_text

    text = json.dumps(card(), indent=2) if format is TableFormat.JSON else card_text(card())
    with standard_output() as stream:
        print(text, file=stream)


@app.command()
def doctor() -> None:
    """Check what is installed and whether it works."""
    from sayso.views.doctor import checks

    sound = True
    with standard_output() as stream:
        for check in checks():
            print(check.line(), file=stream, flush=True)
            sound = sound and check.ok
    if not sound:
        raise typer.Exit(1)
