"""What was fetched before, one small WARC file for each address."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from sayso.page.keeping import record_of
from sayso.page.response import Response
from sayso.page.warc import responses


class Cache:
    """A folder of answers. What cannot be read or written in it counts as not there."""

    def __init__(self, folder: str | None = None) -> None:
        self._folder = Path(folder or os.environ.get("SAYSO_CACHE") or _usual_folder())

    def get(self, address: str) -> Response | None:
        """What the address answered last, if that is kept whole."""
        try:
            with self._file(address).open("rb") as stream:
                kept = next(responses(stream, "the cache", types=None), None)
        except OSError:
            return None
        return kept if isinstance(kept, Response) else None

    def put(self, address: str, response: Response) -> None:
        """Keeps the answer in place of an older one; another process never sees half of it."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, part = tempfile.mkstemp(dir=self._folder, suffix=".part")
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(record_of(response, zipped=True))
                Path(part).replace(self._file(address))
            finally:
                Path(part).unlink(missing_ok=True)

    def _file(self, address: str) -> Path:
        return self._folder / f"{hashlib.sha256(address.encode()).hexdigest()}.warc.gz"


def _usual_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local"), "sayso", "cache")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "sayso"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "sayso")
