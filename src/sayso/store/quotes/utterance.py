"""Utterances with all their printings: how each differs, and which are copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sayso.store.quotes.copies import Copies
from sayso.store.quotes.differences import Difference, differences
from sayso.store.quotes.group import grouped
from sayso.store.quotes.quote import Quote


@dataclass(frozen=True, slots=True)
class Printing:
    """One printing of an utterance.

    `differences` are those from the fullest printing; `copy_of` is the key of the article that
    this one's article is a copy of, None where it is the first or stands by itself.
    """

    quote: Quote
    differences: tuple[Difference, ...]
    copy_of: str | None

    @property
    def verbatim(self) -> bool:
        """Whether it has the words of the fullest printing, all of them and no others."""
        return all(difference.what == "same" for difference in self.differences)


@dataclass(frozen=True, slots=True)
class Utterance:
    """What was said once, and who printed it in which words.

    `full` is its fullest printing; `printings` are in the order of their dates.
    """

    full: Quote
    printings: tuple[Printing, ...]

    @property
    def speaker(self) -> str | None:
        """The fullest name that a printing gives; a description where none gives a name."""
        names = [
            ("; ".join(p.quote.speakers), p.quote.named) for p in self.printings if p.quote.speakers
        ]
        longest = sorted(names, key=lambda name: (not name[1], -len(name[0].split()), name[0]))
        return longest[0][0] if longest else None

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who printed it, in order, each once."""
        return tuple(dict.fromkeys(p.quote.outlet for p in self.printings if p.quote.outlet))

    @property
    def independent(self) -> int:
        """How many articles printed it that are no copies of another."""
        return len({p.quote.article for p in self.printings if p.copy_of is None})


def utterances(
    quotes: Iterable[Quote], text_of: Callable[[str], str] | None = None
) -> Iterator[Utterance]:
    """The utterances behind the quotes, in the order of their first printing.

    `text_of` gives the words of an article, quotations left out, by its key; without it no
    article is taken for a copy.
    """
    copies = Copies(text_of) if text_of else None
    for group in grouped(quotes):
        full = max(group, key=lambda quote: len(quote.text.split()))
        first = copies.clusters([quote.article for quote in group]) if copies else {}
        yield Utterance(
            full=full,
            printings=tuple(
                Printing(
                    quote=quote,
                    differences=differences(full.text, quote.text),
                    copy_of=original if original != quote.article else None,
                )
                for quote in group
                for original in [first.get(quote.article, quote.article)]
            ),
        )
