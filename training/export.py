"""Make the shipped model: `python -m training.export CHECKPOINT BASE DEV [OUT]`.

Writes `model.onnx` (8-bit weights), `tokenizer.json`, `card.json`, `CARD.md` and `reliability.svg`
to OUT, by default the package's own folder of weights. DEV is a folder of gold articles. On the way
the confidence is calibrated on one half of them and checked on the other, and they are scored at
full precision and in 8 bits, and in other styles: all of it goes into the card, with the digests of
both files. `--card` names the file that says what the model is and what it learned from.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.styles import styled_scores
from sayso.article import from_text
from sayso.evaluate import Evaluation, evaluate, read_folder
from sayso.model import WEIGHTS, Model
from sayso.model import card as read_card
from sayso.model.calibration import Calibration
from sayso.model.model import digest
from sayso.pipeline import record_of
from sayso.types import Record
from training.calibrate import Reliability, fit, judge, reliability
from training.card import markdown, reliability_plot
from training.network import load
from training.onnx_graph import graph

UNFITTED = Calibration(0.0, (0.25, 0.25, 0.25, 0.25), 0.5, 0.5)
CARD = Path(__file__).parent / "cards" / "sayso-en-1.json"
MOST_LOSS = 0.5
"""Points of statement-overlap F1 that 8 bits may cost."""


class _TextReader:
    def __init__(self, model: Model) -> None:
        self._model = model

    def read_text(self, text: str) -> Record:
        return record_of(from_text(text, force=True), self._model)


def export(
    checkpoint: Path, base: Path, dev: Path, out: Path, card: Path, variant: Path | None
) -> None:
    """Write the shipped files to `out`; ValueError if 8 bits cost more than `MOST_LOSS`.

    `card` describes the model; `variant` is an exported model whose scores go into the card too.
    """
    network = load(checkpoint)
    described = json.loads(card.read_text(encoding="utf-8"))
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder)
        (full / "model.onnx").write_bytes(graph(network, eight_bit=False).SerializeToString())
        (out / "model.onnx").write_bytes(graph(network, eight_bit=True).SerializeToString())
        tokenizer = json.loads((base / "tokenizer.json").read_text(encoding="utf-8"))
        tokenizer["truncation"] = tokenizer["padding"] = None
        words = json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":"))
        for place in (full, out):
            (place / "tokenizer.json").write_text(words, encoding="utf-8")
            _write_card(place, described, UNFITTED)
        calibration, reliable = _calibrate(out, dev)
        for place in (full, out):
            _write_card(place, described, calibration)
        before = evaluate(dev, _TextReader(Model.load(full)))
        after = evaluate(dev, _TextReader(Model.load(out)))
        lost = 100 * (before.scores["statement-overlap"].f1 - after.scores["statement-overlap"].f1)
        whole = described | {
            "sha256": digest(out / "model.onnx"),
            "scores": _scores(after, described["dev"]),
            "quantisation": {
                "full precision sha256": digest(full / "model.onnx"),
                "8-bit sha256": digest(out / "model.onnx"),
                "statement-overlap F1 at full precision": _percent(
                    before.scores["statement-overlap"].f1
                ),
                "statement-overlap F1 in 8 bits": _percent(after.scores["statement-overlap"].f1),
                "points lost": round(lost, 2),
            },
            "reliability": asdict(reliable),
            "styles": [
                (name, round(overlap, 1), round(exact, 1))
                for name, overlap, exact in styled_scores(dev, Model.load(out))
            ],
        }
        if variant:
            other = read_card(variant)
            whole["variant"] = {
                "name": other["name"],
                "data": ", ".join(data["name"] for data in other["data"]),
                "rows": other["scores"]["rows"],
            }
    _write_card(out, whole, calibration)
    (out / "CARD.md").write_text(markdown(whole, before), encoding="utf-8")
    plot = reliability_plot(list(reliable.bins))
    (out / "reliability.svg").write_text(plot, encoding="utf-8")
    print(after.table())
    if lost > MOST_LOSS:
        raise ValueError(f"8 bits cost {lost:.2f} points of statement-overlap, not {MOST_LOSS}")


def _calibrate(folder: Path, dev: Path) -> tuple[Calibration, Reliability]:
    model = Model.load(folder)
    articles = read_folder(dev)
    judged = [judge(article, model) for article in articles]
    calibration = fit([one for some in judged[::2] for one in some])
    held = [one for some in judged[1::2] for one in some]
    gold = sum(len(article.statements) for article in articles[1::2])
    return calibration, reliability(calibration, held, gold)


def _write_card(folder: Path, card: dict[str, Any], calibration: Calibration) -> None:
    whole = card | {"calibration": asdict(calibration)}
    words = json.dumps(whole, indent=2, ensure_ascii=False)
    (folder / "card.json").write_text(words + "\n", encoding="utf-8")


def _scores(evaluation: Evaluation, corpus: str) -> dict[str, Any]:
    return {
        "corpus": corpus,
        "digest": evaluation.digest,
        "rows": {
            row: {name: round(value, 4) for name, value in asdict(score).items()}
            for row, score in evaluation.scores.items()
        },
    }


def _percent(share: float) -> float:
    return round(100 * share, 2)


def main() -> None:
    """Read the command line and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("checkpoint", "base", "dev"):
        parser.add_argument(name, type=Path)
    parser.add_argument("out", type=Path, nargs="?", default=WEIGHTS)
    parser.add_argument("--card", type=Path, default=CARD)
    parser.add_argument("--variant", type=Path)
    export(**vars(parser.parse_args()))


if __name__ == "__main__":
    main()
