"""Accepts what Sayso reads out of the golden pages now: `python tests/golden/accept.py [PAGE...]`.

Writes `records/NAME.json` for each page named, or for all pages. Read the difference before you
commit it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from sayso.pipeline import Reader
from sayso.record import faults, to_dict
from sayso.types import Record

GOLDEN = Path(__file__).parent
PAGES = sorted(path for path in (GOLDEN / "pages").iterdir() if not path.name.startswith("."))
RECORDS = GOLDEN / "records"


def golden(page: Path) -> Path:
    """Where the accepted record of a page is."""
    return RECORDS / f"{page.stem}.json"


def as_json(records: Sequence[Record], page: Path) -> str:
    """What is accepted of a page: its record, of a digest the array of its records.

    All but the versions, with the bare name of the file.
    """
    whole = [_accepted(record, page) for record in records]
    return json.dumps(whole if len(whole) > 1 else whole[0], ensure_ascii=False, indent=1) + "\n"


def _accepted(record: Record, page: Path) -> dict[str, object]:
    whole = to_dict(record)
    del whole["sayso"], whole["model"]
    article = whole["article"]
    assert isinstance(article, dict)
    article["file"] = page.name
    return whole


def main(pages: list[Path]) -> None:
    """Write the records of the pages; ValueError if one breaks a rule of the format."""
    reader = Reader()
    RECORDS.mkdir(exist_ok=True)
    for page in pages:
        records = list(reader.read_many([page]))
        if broken := [fault for record in records for fault in faults(record)]:
            raise ValueError(f"{page.name}: {broken}")
        golden(page).write_text(as_json(records, page), encoding="utf-8", newline="\n")
        print(f"{page.name}: {sum(len(record.statements) for record in records)} statements")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or PAGES)
