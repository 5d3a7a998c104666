"""Writes docs/terminal.svg, what `sayso read` shows of an example page.

Run it from the checkout: `python docs/make_picture.py [PAGE]`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sayso import read
from sayso.views.terminal import svg

DOCS = Path(__file__).parent

if __name__ == "__main__":
    os.chdir(DOCS.parent)
    page = Path(*sys.argv[1:] or ["examples/harbour.html"])
    (DOCS / "terminal.svg").write_text(svg(read(page), width=88), encoding="utf-8", newline="\n")
