"""Ships another model: with SAYSO_WEIGHTS set, the wheel carries the model in that folder.

`SAYSO_WEIGHTS=runs/open-model pip wheel .` builds a wheel with that model instead of the usual one.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FILES = ("model.onnx", "tokenizer.json", "card.json", "CARD.md", "reliability.svg")


class WeightsHook(BuildHookInterface[BuilderConfig]):
    """Puts the files of the named model where the package looks for its own."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before the wheel is written."""
        named = os.environ.get("SAYSO_WEIGHTS")
        if not named or version == "editable":
            return
        folder = Path(named).resolve()
        missing = [name for name in FILES if not (folder / name).is_file()]
        if missing:
            raise FileNotFoundError(f"SAYSO_WEIGHTS={named}: no {missing[0]} in it; export a model")
        for name in FILES:
            build_data["force_include"][str(folder / name)] = f"sayso/model/weights/{name}"
