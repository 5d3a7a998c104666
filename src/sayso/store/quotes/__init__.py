"""The same quote across outlets: which printings are one utterance, and how they differ."""

from sayso.store.quotes.differences import Difference
from sayso.store.quotes.quote import Quote
from sayso.store.quotes.utterance import Printing, Utterance, utterances

__all__ = ["Difference", "Printing", "Quote", "Utterance", "utterances"]
