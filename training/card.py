"""The model card: the page and the plot made from the figures of one export."""

from __future__ import annotations

from typing import Any

from sayso.evaluate import Evaluation


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
    cost = "\n".join(f"| {name} | {value} |" for name, value in card["quantisation"].items())
    return f"""# Model card: {card["name"]}

{card["architecture"]}. Base: {card["base"]}. Language: {card["language"]}. \
Licence: {card["licence"]}.

## What it learned from

{data}

## Scores

{card["scores"]["corpus"]}, in percent, as `sayso eval` prints them; the last column is the same \
network at full precision. Dev was used to choose between trainings and decoder settings, so these \
are dev figures, not held-out ones. On other news than this: `docs/other-news.md`.

| row | precision | recall | F1 | F1 at full precision |
|---|---|---|---|---|
{rows}

## In other styles

The same articles with other quotation marks and in another case, `python -m benchmarks.styles`.

| style | statement-overlap F1 | statement-exact F1 |
|---|---|---|
{_styles(card["styles"])}

## What 8 bits cost

| | |
|---|---|
{cost}

## Confidence

Fitted on every second article of dev, checked on the others: expected calibration error \
{reliable["error"]:.3f}. Statements above the threshold for `sure` were right in \
{_percent(reliable["precision"])} % of cases there, \
and are {_percent(reliable["recall"])} % of what gold has.

![How often statements of each confidence were right](reliability.svg)

| mean confidence | share right | statements |
|---|---|---|
{_bins(reliable["bins"])}
{_without(card)}
## Limits

{limits}

## Making it again

{card["recipe"]}
"""


def reliability_plot(bins: list[tuple[float, float, int]]) -> str:
    """An SVG of share right over confidence, dots as large as their share of the statements."""
    side, edge = 320, 44
    most = max((count for _, _, count in bins), default=1)

    def x(share: float) -> float:
        return round(edge + share * side, 1)

    def y(share: float) -> float:
        return round(edge + (1 - share) * side, 1)

    marks = "".join(
        f'<line x1="{x(at)}" y1="{y(0)}" x2="{x(at)}" y2="{y(1)}" stroke="#ddd"/>'
        f'<line x1="{x(0)}" y1="{y(at)}" x2="{x(1)}" y2="{y(at)}" stroke="#ddd"/>'
        f'<text x="{x(at)}" y="{y(0) + 16}" text-anchor="middle">{at:g}</text>'
        f'<text x="{x(0) - 6}" y="{y(at) + 4}" text-anchor="end">{at:g}</text>'
        for at in (0, 0.2, 0.4, 0.6, 0.8, 1)
    )
    dots = "".join(
        f'<circle cx="{x(said)}" cy="{y(true)}" r="{3 + 9 * (count / most) ** 0.5:.1f}" '
        f'fill="#1f6fb2" fill-opacity="0.75"><title>{count} statements</title></circle>'
        for said, true, count in bins
    )
    size = side + 2 * edge
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" '
        f'viewBox="0 0 {size} {size}" font-family="sans-serif" font-size="11">'
        f'<rect width="{size}" height="{size}" fill="white"/>{marks}'
        f'<line x1="{x(0)}" y1="{y(0)}" x2="{x(1)}" y2="{y(1)}" stroke="#999" '
        f'stroke-dasharray="4 3"/>{dots}'
        f'<text x="{x(0.5)}" y="{size - 8}" text-anchor="middle">confidence</text>'
        f'<text x="12" y="{y(0.5)}" text-anchor="middle" '
        f'transform="rotate(-90 12 {y(0.5)})">share right</text></svg>\n'
    )


def _styles(styles: list[tuple[str, float, float]]) -> str:
    plain = styles[0][1]
    return "\n".join(
        f"| {name} | {overlap:.1f} ({overlap - plain:+.1f}) | {exact:.1f} |"
        for name, overlap, exact in styles
    )


def _bins(bins: list[tuple[float, float, int]]) -> str:
    return "\n".join(f"| {said:.2f} | {true:.2f} | {count} |" for said, true, count in bins)


def _without(card: dict[str, Any]) -> str:
    """The scores of the variant that learned from data with a licence only, if it was made."""
    variant = card.get("variant")
    if variant is None:
        return ""
    rows = "\n".join(f"| {row} | {_percent(s['f1'])} |" for row, s in variant["rows"].items())
    return f"""
## Without PolNeAR

{variant["name"]} learned from {variant["data"]} alone. On the same dev:

| row | F1 |
|---|---|
{rows}

A build ships it, or any other exported model, with `SAYSO_WEIGHTS=FOLDER pip wheel .`.
"""


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"
