"""What is installed, and whether it works."""

from __future__ import annotations

import platform
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from rich.console import Console

import sayso
from sayso._version import __version__
from sayso.errors import SaysoError
from sayso.views.printable import printable

REINSTALL = "python -m pip install --force-reinstall sayso"
SENTENCE = "harbour will open"
TEXT = "Harbour to open again\n\nThe harbour will open again in May, Marta Okafor said on Tuesday."


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, what was found, and the way out if it is not as it should."""

    name: str
    found: str
    way_out: str | None = None

    @property
    def ok(self) -> bool:
        """Whether all is well."""
        return self.way_out is None

    def line(self) -> str:
        """The check as one line, two with a way out."""
        line = f"{'ok' if self.ok else 'FAILED':7} {self.name:18} {self.found}"
        return line if self.ok else f"{line}\n{'':7} {'':18} way out: {self.way_out}"


def checks() -> Iterator[Check]:
    """The checks, each as it is made."""
    yield Check("sayso", f"{__version__} in {Path(sayso.__file__).parent}")
    yield Check("Python", f"{platform.python_version()} ({platform.python_implementation()})")
    yield Check("system", platform.platform())
    yield from _dependencies()
    yield _tried("model", _model, REINSTALL)
    yield _tried("reading", _reading, REINSTALL)
    yield _terminal()


def _dependencies() -> Iterator[Check]:
    try:
        lines = requires("sayso") or []
    except PackageNotFoundError:
        yield Check(
            "packages", "sayso runs from a folder, not installed", "python -m pip install ."
        )
        return
    for line in lines:
        name = re.split(r"[^\w.-]", line, maxsplit=1)[0]
        if "extra ==" not in line:
            yield _tried(name, partial(version, name), f'python -m pip install "{line}"')


def _tried(name: str, look: Callable[[], str], way_out: str) -> Check:
    """The check; whatever goes wrong in it is what it is there to find."""
    try:
        return Check(name, look())
    except Exception as error:
        kind = "" if isinstance(error, SaysoError) else f"{type(error).__name__}: "
        return Check(name, kind + printable(str(error)), way_out)


def _model() -> str:
    from sayso.model import Model, card

    name, digest = Model.load().name, card()["sha256"]
    if not name.endswith(f"+{digest[:8]}"):
        raise ValueError(f"{name} is not the file that its card describes ({digest[:8]})")
    return name


def _reading() -> str:
    from sayso.pipeline import Reader

    record = Reader(force=True).read_text(TEXT)
    for statement in record.statements:
        content = " ".join(span.of(record.article.text) for span in statement.content)
        if SENTENCE in content:
            return f"found who said {content!r}"
    raise ValueError("the statement in a sentence made for it was not found")


def _terminal() -> Check:
    console = Console()
    colours = console.color_system or "none"
    kind = "a terminal" if console.is_terminal else "not a terminal"
    return Check(
        "output", f"{kind}, {console.width} columns, colours: {colours}, {console.encoding}"
    )
