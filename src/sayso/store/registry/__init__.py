"""Who is who over all articles: speakers of many records as people and organisations."""

from sayso.store.registry.appearance import Anchor, Appearance, appearances
from sayso.store.registry.decision import Decision, Found, Verb
from sayso.store.registry.known import Known, load_known
from sayso.store.registry.registry import Entry, registry

__all__ = [
    "Anchor",
    "Appearance",
    "Decision",
    "Entry",
    "Found",
    "Known",
    "Verb",
    "appearances",
    "load_known",
    "registry",
]
