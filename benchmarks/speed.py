"""Words per second on one core: `python -m benchmarks.speed CORPORA`.

In one run, on the same articles: the model alone, the whole read of plain text, the whole read of
HTML pages, and trafilatura alone on the same pages; and what the model's multiplications come to,
as a share of what the processor does in 8-bit products of the model's own sizes with nothing around
them. Before that, `sayso read` of one example page as a whole process: seconds and peak memory.
Each figure is the median of `ROUNDS`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from trafilatura import bare_extraction

from benchmarks.rates import ROUNDS, rate, score, spans, word_count
from benchmarks.wikinews import wikinews
from sayso.article import from_text, read_page
from sayso.errors import InputError
from sayso.model import Model
from sayso.model.windows import cuts
from sayso.page import load
from sayso.pipeline import record_of
from sayso.types import Article, Page

PAGES = 60
"""HTML pages of each corpus, the first ones in English."""
LAYERS, HIDDEN, INNER = 6, 384, 1536
PRODUCTS = ((HIDDEN, 3 * HIDDEN), (HIDDEN, HIDDEN), (HIDDEN, INNER), (INNER, HIDDEN))
"""The 8-bit products of one layer, in and out."""


def batch(corpora: Path) -> None:
    """Print the rates of the batch."""
    texts = [news.text for news in wikinews(corpora)]
    model = Model.load()
    plain = [from_text(text, force=True) for text in texts]

    def read_plain() -> None:
        for text in texts:
            record_of(from_text(text, force=True), model)

    alone = rate(partial(score, plain, model), word_count(plain))
    print(f"model alone, plain text  {alone:8.0f} words/s")
    print(f"whole read, plain text   {rate(read_plain, word_count(plain)):8.0f} words/s")
    for corpus in ("article-extraction", "wcxb"):
        html(corpora / corpus / "html", model)
    pieces = sum(
        cut.end - cut.start + 2
        for article in plain
        for cut in cuts(model.pieces(article.text, spans(article)))
    )
    done = alone / word_count(plain) * pieces * LAYERS * sum(a * b for a, b in PRODUCTS)
    most = matrix_speed()
    print(f"model's 8-bit products   {done / 1e9:8.1f} billion multiplications/s")
    print(f"the same with no model   {most / 1e9:8.1f} billion multiplications/s")
    print(f"share reached            {100 * done / most:8.0f} %")


def html(folder: Path, model: Model) -> None:
    """Print the rates of reading a folder's first English pages, and of extraction alone."""
    pages: list[Page] = []
    articles: list[Article] = []
    for path in sorted(folder.iterdir()):
        with suppress(InputError):
            page = load(str(path))
            articles.append(read_page(page))
            pages.append(page)
        if len(pages) == PAGES:
            break

    def read() -> None:
        for page in pages:
            record_of(read_page(page, force=True), model)

    def extract() -> None:
        for page in pages:
            bare_extraction(page.data, include_tables=False, with_metadata=True)

    whole, extraction = (rate(work, word_count(articles)) for work in (read, extract))
    print(
        f"{folder.parent.name}, {word_count(articles) / len(articles):.0f} words a page: "
        f"whole read {whole:.0f} words/s, trafilatura alone {extraction:.0f} words/s; "
        f"reading costs {extraction / whole - 1:.1f} times the extraction on top of it"
    )


def matrix_speed() -> float:
    """Multiplications a second in bare 8-bit products of the model's sizes, on one core."""
    rng = np.random.default_rng(0)
    pieces = 384
    seconds, multiplied = 0.0, 0
    for width, out in PRODUCTS:
        graph = helper.make_graph(
            [helper.make_node("MatMulInteger", ["x", "w"], ["y"])],
            "product",
            [helper.make_tensor_value_info("x", TensorProto.UINT8, [pieces, width])],
            [helper.make_tensor_value_info("y", TensorProto.INT32, [pieces, out])],
            [numpy_helper.from_array(rng.integers(-127, 127, (width, out), dtype=np.int8), "w")],
        )
        opset = helper.make_opsetid("", 20)
        model = helper.make_model(graph, opset_imports=[opset], ir_version=9)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(model.SerializeToString(), options)
        x = rng.integers(0, 255, (pieces, width), dtype=np.uint8)

        def work(session: Any = session, x: Any = x) -> None:
            for _ in range(100):
                session.run(None, {"x": x})

        work()
        seconds += 1 / rate(work, 100)
        multiplied += pieces * width * out
    return multiplied / seconds


def process(example: Path) -> None:
    """Print seconds and peak memory of reading one page, as a process of its own."""
    command = [sys.executable, "-m", "sayso", "read", str(example)]
    seconds, peaks = [], []
    for _ in range(ROUNDS + 1):
        began = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as running:
            _, _, used = os.wait4(running.pid, 0)
            running.returncode = 0
        seconds.append(time.perf_counter() - began)
        peaks.append(used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2))
    print(
        f"sayso read {example.name}: {statistics.median(seconds[1:]):.2f} s, "
        f"{max(peaks):.0f} MiB at most"
    )


if __name__ == "__main__":
    process(Path(__file__).parent.parent / "examples" / "harbour.html")
    batch(Path(sys.argv[1]))
