"""The docs are true: their examples run and print what is shown, their links lead somewhere."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

import pytest

from docs.make_examples import PAGES, ROOT, refreshed
from sayso import __version__

PROSE = [*PAGES, *(ROOT / name for name in ("CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"))]
NOT_RUN = ("json", "sh", "text")
CONFIDENCE = re.compile(r"\b([01]\.\d\d)\b")
NEAR = 0.05
"""How far a confidence may be from the one shown: processors round differently."""


def near(shown: str, real: str) -> bool:
    """Whether two texts are the same but for confidences that are nearly the same."""
    ours, theirs = CONFIDENCE.split(shown), CONFIDENCE.split(real)
    return ours[::2] == theirs[::2] and all(
        abs(float(a) - float(b)) <= NEAR for a, b in zip(ours[1::2], theirs[1::2], strict=True)
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_examples_print_what_is_shown(page: Path, tmp_path: Path) -> None:
    shown = page.read_text(encoding="utf-8")
    real = refreshed(shown, tmp_path)
    difference = "\n".join(difflib.unified_diff(shown.splitlines(), real.splitlines(), lineterm=""))
    assert near(shown, real), f"run `python docs/make_examples.py` to accept:\n{difference}"


@pytest.mark.parametrize("page", PROSE, ids=lambda page: page.name)
def test_no_example_hides_from_being_run(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    fences = re.findall(r"^( *)```(.*)\n((?:.*\n)*?)\1```$", text, re.MULTILINE)
    assert 2 * len(fences) == text.count("```")
    for indent, language, code in fences:
        assert (indent, language) in {("", name) for name in ("console", "python", *NOT_RUN)}
        assert language == "console" or not re.search(r"^\s*\$ ", code, re.MULTILINE), code
    examples = re.findall(r"^<!-- example: \S+ -->\n\n```json$", text, re.MULTILINE)
    assert len(examples) == text.count("```json") == text.count("<!-- example")


@pytest.mark.parametrize("page", PROSE, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for name, anchor in re.findall(r"\]\(([^)#]*)(#[^)]*)?\)", text):
        if not name.startswith("https://"):
            target = page.parent / name if name else page
            assert target.exists(), name
            assert not anchor or anchor[1:] in anchors(target), anchor


def anchors(page: Path) -> set[str]:
    """Where links into a page can lead: its headings, written as GitHub does."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_output_is_brought_up_to_date(tmp_path: Path) -> None:
    page = """Look:

```console
$ sayso --version
sayso 0.0.0
$ sayso --version
```

```python
print(*range(9), sep="\\n")
```

```text
7
7
…
7
```

```text
7
```
"""
    current = page.replace("0.0.0", __version__).replace("7\n7\n…\n7\n", "0\n1\n…\n8\n")
    assert refreshed(page, tmp_path) == current


@pytest.mark.parametrize(
    "example",
    ["```console\n$ sayso raed\n```", "```console\n$ rm file\n```", "```python\n1 / 0\n```"],
)
def test_an_example_that_fails_is_told(example: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"ends with|only sayso runs"):
        refreshed(example, tmp_path)


def test_only_confidences_may_differ() -> None:
    assert near('"confidence": 0.93,', '"confidence": 0.95,')
    assert not near('"confidence": 0.93,', '"confidence": 0.73,')
    assert not near('"start": 93,', '"start": 94,')
