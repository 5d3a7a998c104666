from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of the corpora, `SAYSO_CORPORA`; without it, tests that need it are skipped.

    With `SAYSO_REQUIRE_CORPORA=1` they fail instead.
    """
    named = os.environ.get("SAYSO_CORPORA")
    if named and Path(named).is_dir():
        return Path(named)
    reason = (
        f"SAYSO_CORPORA names no folder: {named}"
        if named
        else "SAYSO_CORPORA is not set; it names the folder of the corpora"
    )
    if named or os.environ.get("SAYSO_REQUIRE_CORPORA") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
