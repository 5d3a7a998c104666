"""How fast speakers of very many articles are joined: `python -m benchmarks.who_is_who [SPEAKERS]`.

The speakers are invented, one an article: 20,000 people, the first of them in the news far more
often than the last, half of the time in their role, one time in ten by the last name alone.
"""

from __future__ import annotations

import resource
import sys
import time
from random import Random

from sayso.store.registry import Anchor, Appearance, registry

ROLES = (
    *("finance minister", "striker", "mayor of Lorn", "spokesman", "resident"),
    *("professor at Lorn University", "police inspector", "head of the pilots' union"),
)
PEOPLE = 20_000


def seen(count: int, seed: int = 1) -> list[Appearance]:
    """That many speakers."""
    random = Random(seed)
    parts = [a + b for a in "bdfglmnprstvz" for b in ("a", "e", "i", "o", "u", "en", "ar", "il")]
    people = [
        (f"{_name(random, parts, 2)} {_name(random, parts, 3)}", random.choice(ROLES))
        for _ in range(PEOPLE)
    ]
    often = [1 / (rank + 5) for rank in range(PEOPLE)]
    return [
        Appearance(
            anchor=Anchor(f"{place:064x}", 0, name if random.random() < 0.9 else name.split()[1]),
            type="person",
            named=True,
            roles=(role,) if random.random() < 0.5 else (),
            company=frozenset({f"company {random.randrange(500)}"}),
            statements=1,
        )
        for place, (name, role) in enumerate(random.choices(people, often, k=count))
    ]


def _name(random: Random, parts: list[str], length: int) -> str:
    return "".join(random.choices(parts, k=length)).capitalize()


def main(count: int) -> None:
    """Prints time and memory."""
    appearances = seen(count)
    start = time.process_time()
    entries = registry(appearances)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} speakers, {len(entries)} entries in {seconds:.0f} s of one core")
    print(f"memory {peak:.0f} MiB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
