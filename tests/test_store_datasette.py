"""The file is one that other tools can read: datasette finds its search.

datasette runs in a process of its own: it brings another SQLite library.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from sayso.store import Store
from tests.example import EXAMPLE

ASK = """
import asyncio, json, sys
from datasette.app import Datasette

async def main():
    datasette = Datasette([sys.argv[1]])
    found = {}
    for path in sys.argv[2:]:
        answer = await datasette.client.get(path)
        found[path] = answer.json() if ".json" in path else answer.text
        assert answer.status_code == 200, (path, answer.text)
    print(json.dumps(found))

asyncio.run(main())
"""


def test_datasette_opens_and_searches_it(tmp_path: Path) -> None:
    path = tmp_path / "desk.sayso"
    with Store.create(path) as store:
        store.keep(replace(EXAMPLE, figures=(), voice=()))
    search = "/desk/statement.json?_search=fog&_shape=array"
    page, view = "/desk/statement", "/desk/said.json?_shape=array"
    named = "/desk/speaker.json?_search=marsh&_shape=array"
    done = subprocess.run(
        [sys.executable, "-c", ASK, path, search, page, view, named],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert [row["content"] for row in found[search]] == ["the rota; “a gift to the fog”"]
    assert 'name="_search"' in found[page]
    assert len(found[view]) == len(EXAMPLE.statements)
    assert found[view][0]["speaker"] == "Lena Marsh; Tom Oduya"
    assert [row["name"] for row in found[named]] == ["Lena Marsh"]
