"""Records on disk: one SQLite file that many read while one writes."""

from sayso.store.sighting import Sighting
from sayso.store.store import Store

__all__ = ["Sighting", "Store"]
