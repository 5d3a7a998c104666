"""The model: text in, scored tags and links out. Nothing else in Sayso knows onnxruntime."""

from sayso.model.model import WEIGHTS, Model, card
from sayso.model.quotations import Quotation, quotations_in
from sayso.model.scores import TAGS, Scores

__all__ = ["TAGS", "WEIGHTS", "Model", "Quotation", "Scores", "card", "quotations_in"]
