"""Writes docs/cli.md from the commands themselves: `python docs/make_cli.py`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from sayso.cli import EXIT_CODES, app

PAGE = Path(__file__).parent / "cli.md"


def page() -> str:
    """The reference as Markdown."""
    program: Any = typer.main.get_command(app)
    return "\n".join(_lines(program)) + "\n"


def _lines(program: Any) -> Iterator[str]:
    yield "<!-- Written by docs/make_cli.py from the commands themselves; do not edit. -->"
    yield "# The command line"
    yield ""
    yield program.help
    yield ""
    yield "`sayso --help` lists the commands, `sayso COMMAND --help` shows one, `sayso --version`"
    yield "prints the version. `python -m sayso` is the same program."
    for name, command in program.commands.items():
        yield from _command(name, command)
    yield ""
    yield "## Exit codes"
    yield ""
    yield "| code | meaning |"
    yield "|---|---|"
    for code, meaning in EXIT_CODES.items():
        yield f"| {code} | {_cell(meaning)} |"
    yield ""
    yield "## Environment"
    yield ""
    yield "| variable | effect |"
    yield "|---|---|"
    yield "| `NO_COLOR` | not empty: no colour, statements are marked with signs |"
    yield "| `FORCE_COLOR` | not empty: colour even in a pipe |"
    yield "| `TERM=dumb` | no colour |"
    yield "| `SAYSO_CACHE` | the folder of what was fetched, in place of the system's usual one |"
    yield "| `COLUMNS` | the width of the terminal; the article takes at most 100 columns |"


def _command(name: str, command: Any) -> Iterator[str]:
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option"]
    usage = " ".join(["sayso", name, *(["[OPTIONS]"] if options else []), *map(_name, arguments)])
    yield ""
    yield f"## `sayso {name}`"
    yield ""
    yield command.help
    yield ""
    yield f"    {usage}"
    if arguments or options:
        yield ""
        yield "| argument or option | meaning |"
        yield "|---|---|"
    for param in (*arguments, *options):
        default = _default(param)
        yield f"| {_cell(f'`{_name(param)}`')} | {_cell(param.help or '')}{default} |"


def _name(param: Any) -> str:
    if param.param_type_name == "argument":
        return f"{param.metavar}{'...' if param.nargs == -1 else ''}"
    return " ".join([", ".join(param.opts), *([param.metavar] if param.metavar else [])])


def _default(param: Any) -> str:
    if param.required or param.default in (None, False):
        return ""
    return f" Default: `{param.default}`."


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
