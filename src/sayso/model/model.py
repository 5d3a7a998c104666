"""The shipped network, run by onnxruntime on one core or on a GPU, one window at a time.

One window at a time, since the 8-bit scales are taken from what is run together: a window's result
must not hang on its neighbours. One thread, since workers are processes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.errors import ModelError
from sayso.model.calibration import Calibration
from sayso.model.pieces import CLS, SEP, PieceMaker, Pieces
from sayso.model.scores import Floats, Scores, WindowLinks
from sayso.model.windows import Cut, cuts
from sayso.types import Span

WEIGHTS = Path(__file__).parent / "weights"
"""The folder of the shipped model: `model.onnx`, `tokenizer.json`, `card.json`."""


class Scored(NamedTuple):
    """The scores of one window.

    *Shapes:* tags (pieces, 7), links (pieces, 4 * width), antecedents (pieces, 2 * width).
    """

    tags: Floats
    links: Floats
    antecedents: Floats


class Session(Protocol):
    """The seam to the inference engine: one window in, its scores out."""

    def run(self, ids: NDArray[np.int64], shapes: NDArray[np.int64]) -> Scored:
        """*Shapes:* ids, shapes (pieces,)."""
        ...


class OnnxSession:
    """onnxruntime on the processor, one thread.

    `model` is what is run where that is not the file at `path` as it is, `provider` what runs it.
    """

    def __init__(
        self, path: Path, model: bytes | None = None, provider: str = "CPUExecutionProvider"
    ) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = False
        try:
            self._session = onnxruntime.InferenceSession(
                model or str(path), options, providers=[provider]
            )
        except Exception as error:  # onnxruntime has no common base of its errors
            reason = str(error).splitlines()[0]
            raise ModelError(f"{path}: not a model that can be run ({reason})") from error

    def run(self, ids: NDArray[np.int64], shapes: NDArray[np.int64]) -> Scored:
        """See `Session`."""
        outputs = self._session.run(None, {"ids": ids[None], "shapes": shapes[None]})
        return Scored(*(output[0] for output in outputs))


class Model:
    """Scores texts. Load it once; it keeps nothing of one text for the next."""

    def __init__(
        self, session: Session, make_pieces: PieceMaker, name: str, calibration: Calibration
    ) -> None:
        self._session = session
        self._make_pieces = make_pieces
        self.name = name
        """The model's name and the first 8 hexadecimal digits of the SHA-256 of its file."""
        self.calibration = calibration
        """From the model's evidence to confidences."""

    @classmethod
    def load(cls, folder: Path = WEIGHTS, *, gpu: bool = False) -> Model:
        """The model in `folder`, the shipped one by default. Raises `ModelError`."""
        file, tokenizer = folder / "model.onnx", folder / "tokenizer.json"
        for needed in (file, tokenizer):
            if not needed.is_file():
                raise ModelError(f"{needed}: missing; install Sayso again")
        described = card(folder)
        name = f"{described['name']}+{digest(file)[:8]}"
        calibration = Calibration(**described["calibration"])
        return cls(_session(file, gpu), PieceMaker(tokenizer), name, calibration)

    def scores(self, text: str, paragraphs: Sequence[Span]) -> Scores:
        """The scores of `text`, read in `paragraphs` (in order, without overlap)."""
        pieces = self.pieces(text, paragraphs)
        tags = np.zeros((len(pieces), 7), dtype=np.float32)
        windows = []
        for cut in cuts(pieces):
            scored, links = self._run(pieces, cut)
            core = slice(cut.core_start - cut.start + 1, cut.core_end - cut.start + 1)
            tags[cut.core_start : cut.core_end] = _log_softmax(scored[core])
            windows.append(links)
        return Scores(pieces, tags, tuple(windows))

    def pieces(self, text: str, paragraphs: Sequence[Span]) -> Pieces:
        """The pieces of `text` in `paragraphs` (in order, without overlap)."""
        return self._make_pieces(text, paragraphs)

    def _run(self, pieces: Pieces, cut: Cut) -> tuple[Floats, WindowLinks]:
        inside = slice(cut.start, cut.end)
        ids = np.concatenate([[CLS], pieces.ids[inside], [SEP]])
        shapes = np.concatenate([[0], pieces.shapes[inside], [0]])
        tags, links, antecedents = self._session.run(ids, shapes)
        halves = np.split(antecedents[:-1], 2, axis=-1)
        return tags, WindowLinks(cut, *np.split(links[:-1], 4, axis=-1), *halves)


def _session(file: Path, gpu: bool) -> Session:
    if not gpu:
        return OnnxSession(file)
    from sayso.model.gpu import GpuSession

    return GpuSession(file)


def digest(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def card(folder: Path = WEIGHTS) -> dict[str, Any]:
    """The model's card as data: name, data, licences, scores, limits. Raises `ModelError`."""
    path = folder / "card.json"
    try:
        loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{path}: missing or damaged; install Sayso again") from error
    return loaded


def _log_softmax(x: Floats) -> Floats:
    x = x - x.max(axis=-1, keepdims=True)
    return np.asarray(x - np.log(np.exp(x).sum(axis=-1, keepdims=True)), dtype=np.float32)
