"""Records on disk: one SQLite file that many read while one writes."""

from sayso.store.add import Tally
from sayso.store.changes import Change
from sayso.store.forget import Forgotten
from sayso.store.hit import Hit, Passage
from sayso.store.sighting import Sighting
from sayso.store.store import Store
from sayso.store.who import Voiced

__all__ = ["Change", "Forgotten", "Hit", "Passage", "Sighting", "Store", "Tally", "Voiced"]
