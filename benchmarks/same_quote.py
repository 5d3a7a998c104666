"""How fast, and how surely, printings of one utterance are found among very many quotes.

    python -m benchmarks.same_quote [QUOTES]

The quotes are invented word by word: utterances of 4 to 40 words by 3,000 speakers, printed by up
to 12 outlets, whole, shortened at either end, with a word left out or another spelling, under the
full name, the last name or an office; one in fifty is one of 40 stock phrases that anybody says.
Light words are as frequent as in news; the others have a long tail, as in any language.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from math import comb
from random import Random

from sayso.store.quotes import Quote, utterances
from sayso.store.quotes.wording import LIGHT

OUTLETS = [f"Outlet {number}" for number in range(60)]
OFFICES = ("the minister", "the mayor", "the company", "a police spokesman", "the coach")


def quotes(count: int, seed: int = 7) -> Iterator[tuple[int, Quote]]:
    """That many quotes, each with the number of its utterance."""
    random = Random(seed)
    light = sorted(LIGHT)
    heavy = [_word(random) for _ in range(30_000)]
    tail = [*accumulate(1 / (rank + 20) for rank in range(len(heavy)))]
    speakers = [f"{_word(random)} {_word(random)}".title() for _ in range(3_000)]
    stock = [_sentence(random, light, heavy, tail, random.randint(3, 6)) for _ in range(40)]
    made = utterance = 0
    while made < count:
        is_stock = random.random() < 0.02
        length = random.randint(4, 40)
        words = random.choice(stock) if is_stock else _sentence(random, light, heavy, tail, length)
        speaker = random.choice(speakers)
        day = date(2031, 1, 1) + timedelta(days=random.randrange(1500))
        for _ in range(min(count - made, random.choice((1, 1, 1, 2, 2, 3, 4, 6, 12)))):
            name = random.choice((speaker, speaker, speaker.split()[1], random.choice(OFFICES)))
            yield (
                utterance,
                Quote(
                    key=str(made),
                    article=f"a{made}",
                    outlet=random.choice(OUTLETS),
                    published=(day + timedelta(days=random.choice((0, 0, 0, 1)))).isoformat(),
                    speakers=(name,),
                    named=name[0].isupper(),
                    type=None,
                    kind="direct",
                    text=f"“{' '.join(_printed(random, words))}.”",
                ),
            )
            made += 1
        utterance += 1


def _word(random: Random) -> str:
    parts = random.choices(("ba", "de", "fi", "go", "lu", "ma", "ne", "ri", "so", "tu", "ver"), k=3)
    return "".join(parts) + random.choice(("n", "l", "r", "st", "k"))


def _sentence(
    random: Random, light: list[str], heavy: list[str], tail: list[float], length: int
) -> list[str]:
    rare = random.choices(heavy, cum_weights=tail, k=length)
    return [random.choice(light) if random.random() < 0.5 else word for word in rare]


def _printed(random: Random, words: list[str]) -> list[str]:
    start, end = 0, len(words)
    if len(words) > 8 and random.random() < 0.4:
        start = random.choice((0, random.randrange(len(words) - 6)))
        end = random.choice((len(words), random.randrange(start + 5, len(words) + 1)))
    printed = words[start:end]
    if len(printed) > 6 and random.random() < 0.2:
        del printed[random.randrange(1, len(printed) - 1)]
    return printed


def main(count: int) -> None:
    """Prints time, memory, and how many pairs were found."""
    made = list(quotes(count))
    truth = {quote.key: number for number, quote in made}
    start = time.process_time()
    found = [
        [printing.quote.key for printing in utterance.printings]
        for utterance in utterances(quote for _, quote in made)
    ]
    seconds = time.process_time() - start
    together = sum(comb(len(keys), 2) for keys in found)
    right = sum(comb(n, 2) for keys in found for n in Counter(truth[k] for k in keys).values())
    wanted = sum(comb(n, 2) for n in Counter(truth.values()).values())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} quotes in {seconds:.0f} s of one core ({count / seconds:.0f} a second)")
    print(f"memory {peak:.0f} MiB")
    print(f"pairs: precision {100 * right / together:.1f} %, recall {100 * right / wanted:.1f} %")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
