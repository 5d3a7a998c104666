"""What is damaged in every way ends in articles or refusals: no crash, no hang, bounded memory."""

from __future__ import annotations

import os

import pytest

COUNT = 500


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such limits on a process")
def test_damaged_pages_and_archives_do_no_harm() -> None:
    from benchmarks.damaged import results

    found = list(results(0, COUNT))
    assert [result.number for result in found] == list(range(COUNT))
    assert [result for result in found if result.fault] == []
    assert sum(result.articles for result in found) > COUNT // 4
    assert sum(result.refused for result in found) > COUNT // 20
