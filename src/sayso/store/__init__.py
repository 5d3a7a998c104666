"""Records on disk: one SQLite file that many read while one writes."""

from sayso.store.add import Tally
from sayso.store.changes import Change
from sayso.store.correction import Correction
from sayso.store.forget import Forgotten
from sayso.store.hit import Hit, Passage
from sayso.store.quotes import Difference, Printing, Utterance
from sayso.store.registry import Decision, Entry, Known, load_known
from sayso.store.sighting import Sighting
from sayso.store.store import Store
from sayso.store.who import Voiced

__all__ = [
    "Change",
    "Correction",
    "Decision",
    "Difference",
    "Entry",
    "Forgotten",
    "Hit",
    "Known",
    "Passage",
    "Printing",
    "Sighting",
    "Store",
    "Tally",
    "Utterance",
    "Voiced",
    "load_known",
]
