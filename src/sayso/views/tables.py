"""What `sayso eval` prints."""

from __future__ import annotations

import json
from dataclasses import asdict

from sayso.evaluate import Evaluation


def evaluation_text(evaluation: Evaluation) -> str:
    """The table, under a line on what was scored."""
    return (
        f"{evaluation.articles} articles, {evaluation.gold} statements in gold, "
        f"{evaluation.found} found; corpus {evaluation.digest[:8]}\n\n{evaluation.table()}"
    )


def evaluation_json(evaluation: Evaluation) -> str:
    """The scores, from 0 to 1, and what they were taken on, as a JSON object."""
    return json.dumps(asdict(evaluation), indent=2)
