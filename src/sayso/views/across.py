"""What is printed of a store as a whole: who is who, who printed what, what people corrected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from sayso.store import Correction, Decision, Entry, Printing, Utterance
from sayso.views.arrays import array
from sayso.views.printable import printable

_MOST = 2
"""Roles and outlets that a line has room for."""


def speakers_text(entries: Iterable[Entry]) -> Iterator[str]:
    """One line per person or organisation, under a heading."""
    yield f"{'statements':>10} {'articles':>8}  {'first':10}  {'last':10}  speaker"
    for entry in entries:
        id = f" {entry.id}" if entry.id else ""
        about = "; ".join((entry.type, *entry.roles[:_MOST], *entry.outlets[:_MOST]))
        yield printable(
            f"{entry.statements:10} {entry.articles:8}  {(entry.first or '')[:10]:10}"
            f"  {(entry.last or '')[:10]:10}  {entry.name}{id} ({about})"
            f" {entry.anchor.short}{' by hand' if entry.by_hand else ''}"
        )


def speakers_json(entries: Iterable[Entry]) -> Iterator[str]:
    """An array of objects with the fields of `Entry`."""
    return array(map(_entry, entries))


def decisions_text(decisions: Iterable[tuple[Decision, bool]]) -> Iterator[str]:
    """One line per decision: its number, what it says, and whether it still fits."""
    for decision, fits in decisions:
        other = decision.other.short if decision.other else decision.value
        yield printable(
            f"{decision.number:4}  {decision.made}  {decision.verb} {decision.one.short} {other}"
            f"{'' if fits else '  (fits nobody now)'}"
        )


def decisions_json(decisions: Iterable[tuple[Decision, bool]]) -> Iterator[str]:
    """An array of objects with the fields of `Decision`, and whether it `fits`."""
    return array({**asdict(decision), "fits": fits} for decision, fits in decisions)


def corrections_text(corrections: Iterable[tuple[Correction, bool]]) -> Iterator[str]:
    """One line per correction: its number, what it says, and whether it still fits."""
    for correction, fits in corrections:
        spans = ", ".join(f"{span.start}:{span.end}" for span in correction.spans)
        value = "; ".join(correction.speakers) or spans
        yield printable(
            f"{correction.number:4}  {correction.made}  {correction.article[:8]}"
            f"  {' '.join(filter(None, (correction.what, value)))}: {correction.words}"
            f"{'' if fits else '  (fits no statement now)'}"
        )


def corrections_json(corrections: Iterable[tuple[Correction, bool]]) -> Iterator[str]:
    """An array of objects with the fields of `Correction`, and whether it `fits`."""
    return array({**asdict(correction), "fits": fits} for correction, fits in corrections)


def quotes_text(utterances: Iterable[Utterance]) -> Iterator[str]:
    """Each utterance, then a line per printing with its differences from the fullest.

    `[-words-]` are left out, `{+words+}` added.
    """
    for utterance in utterances:
        yield printable(f"{utterance.speaker or 'nobody named'}: {utterance.full.text}")
        for printing in utterance.printings:
            quote = printing.quote
            where = f"{(quote.published or '')[:10]:10}  {quote.outlet or 'no outlet'}"
            words = "whole" if printing.verbatim else _marked(utterance, printing)
            article, _, statement = quote.key.rpartition(":")
            copy = "  (copy)" if printing.copy_of else ""
            yield printable(f"  {where}  {words}  {article[:8]}:{statement}{copy}")
        yield ""


def quotes_json(utterances: Iterable[Utterance]) -> Iterator[str]:
    """An array of objects, one per utterance."""
    return array(map(_utterance, utterances))


def _marked(utterance: Utterance, printing: Printing) -> str:
    words = []
    for difference in printing.differences:
        full = difference.full and difference.full.of(utterance.full.text)
        printed = difference.printed and difference.printed.of(printing.quote.text)
        if difference.what == "same":
            words.append(printed or "")
        else:
            words.append((f"[-{full}-]" if full else "") + (f"{{+{printed}+}}" if printed else ""))
    return " ".join(words)


def _entry(entry: Entry) -> dict[str, object]:
    return {
        "name": entry.name,
        "type": entry.type,
        "named": entry.named,
        "id": entry.id,
        "names": entry.names,
        "roles": entry.roles,
        "outlets": entry.outlets,
        "statements": entry.statements,
        "articles": entry.articles,
        "first": entry.first,
        "last": entry.last,
        "by_hand": entry.by_hand,
        "appearances": [
            {
                "article": a.anchor.article,
                "name": a.name,
                "roles": a.roles,
                "published": a.published,
            }
            for a in entry.appearances
        ],
    }


def _utterance(utterance: Utterance) -> dict[str, object]:
    return {
        "speaker": utterance.speaker,
        "text": utterance.full.text,
        "outlets": utterance.outlets,
        "independent": utterance.independent,
        "printings": [
            {
                "statement": printing.quote.key,
                "outlet": printing.quote.outlet,
                "published": printing.quote.published,
                "speakers": printing.quote.speakers,
                "kind": printing.quote.kind,
                "text": printing.quote.text,
                "verbatim": printing.verbatim,
                "copy_of": printing.copy_of,
                "differences": [
                    {
                        "what": d.what,
                        "full": [d.full.start, d.full.end] if d.full else None,
                        "printed": [d.printed.start, d.printed.end] if d.printed else None,
                    }
                    for d in printing.differences
                ],
            }
            for printing in utterance.printings
        ],
    }
