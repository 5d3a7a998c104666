"""Bytes in: the inputs that a user names, as pages."""

from sayso.page.inputs import expand, may_hold_many
from sayso.page.saved import unwrapped
from sayso.page.sources import load, pages

__all__ = ["expand", "load", "may_hold_many", "pages", "unwrapped"]
