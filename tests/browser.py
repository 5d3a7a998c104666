"""A headless Chromium, spoken to over its debugging pipe: what a link marks in the live page."""

from __future__ import annotations

import json
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Any

_NAMES = ("chromium", "chromium-browser", "google-chrome")
PROGRAM = next(filter(None, map(shutil.which, _NAMES)), None)
"""The browser that is installed, if one is."""
WINDOW = {"width": 800, "height": 600}

_COLOURS = """
    * { color: transparent !important; background: white !important }
    ::target-text { color: transparent; background: magenta !important }
"""
_SETTLED = "new Promise(done => requestAnimationFrame(() => setTimeout(done, 200)))"
_SIGNS = """(async png => {
    const answer = await fetch('data:image/png;base64,' + png)
    const image = await createImageBitmap(await answer.blob())
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    canvas.drawImage(image, 0, 0)
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const signs = []
    while (texts.nextNode()) {
        const node = texts.currentNode
        for (let at = 0; at < node.length; at++) {
            const range = document.createRange()
            range.setStart(node, at)
            range.setEnd(node, at + 1)
            const box = range.getBoundingClientRect()
            const x = box.x + scrollX + box.width / 2, y = box.y + scrollY + box.height / 2
            const [red, green, blue] = canvas.getImageData(x, y, 1, 1).data
            const marked = box.width > 0 && red > 200 && green < 60 && blue > 200
            signs.push([node.data[at], marked, box.top >= 0 && box.bottom <= innerHeight])
        }
    }
    return signs
})"""


class Browser:
    """A page in a browser that was started for it."""

    def __init__(self, read: int, write: int) -> None:
        self._read, self._write = read, write
        self._buffer = b""
        self._calls = 0
        self._session: str | None = None
        self._loaded = False
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self._ask("Page.enable")

    def marked(self, address: str) -> str:
        """The page at the address without white space, with ⟦ ⟧ around what the browser marks.

        Every mark is painted in one colour, and each character of the page looked up in a picture
        of it. Fails where the first mark is not in the window.
        """
        self._open("about:blank")
        self._open(address)
        style = json.dumps(f"<style>{_COLOURS}</style>")
        self._run(f"document.head.insertAdjacentHTML('beforeend', {style})")
        self._run(_SETTLED)
        height = self._run("document.documentElement.scrollHeight")
        whole = {"x": 0, "y": 0, **WINDOW, "height": height, "scale": 1}
        png = self._ask("Page.captureScreenshot", captureBeyondViewport=True, clip=whole)["data"]
        signs = [sign for sign in self._run(f"{_SIGNS}('{png}')") if not sign[0].isspace()]
        assert next((shown for _, marked, shown in signs if marked), True), "not scrolled to"
        runs = groupby(signs, key=lambda sign: sign[1])
        words = ((marked, "".join(sign[0] for sign in run)) for marked, run in runs)
        return "".join(f"⟦{run}⟧" if marked else run for marked, run in words)

    def _open(self, address: str) -> None:
        self._loaded = False
        self._ask("Page.navigate", url=address)
        while not self._loaded:
            self._message()

    def _run(self, code: str) -> Any:
        answer = self._ask(
            "Runtime.evaluate", expression=code, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def _ask(self, method: str, **params: Any) -> Any:
        self._calls += 1
        call = {"id": self._calls, "method": method, "params": params}
        if self._session:
            call["sessionId"] = self._session
        os.write(self._write, json.dumps(call).encode() + b"\0")
        while (answer := self._message()).get("id") != self._calls:
            pass
        return answer["result"]

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            part = os.read(self._read, 1 << 16)
            assert part, "the browser has ended"
            self._buffer += part
        message, self._buffer = self._buffer.split(b"\0", 1)
        found: dict[str, Any] = json.loads(message)
        self._loaded = self._loaded or found.get("method") == "Page.loadEventFired"
        return found


@contextmanager
def browsing() -> Iterator[Browser]:
    """A browser with a profile of its own, ended in the end."""
    assert PROGRAM, "no Chromium on this machine: install it, as `.ci/run` does"
    commands, commanding = os.pipe()
    answering, answers = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = os.posix_spawn(
            PROGRAM,
            [
                PROGRAM,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--remote-debugging-pipe",  # reads from file 3 and writes to file 4
                f"--user-data-dir={profile}",
                f"--window-size={WINDOW['width']},{WINDOW['height']}",
            ],
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, commands, 3),
                (os.POSIX_SPAWN_DUP2, answers, 4),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            ],
        )
        os.close(commands)
        os.close(answers)
        try:
            yield Browser(answering, commanding)
        finally:
            os.close(commanding)
            os.close(answering)
            os.kill(process, signal.SIGTERM)
            os.waitpid(process, 0)
