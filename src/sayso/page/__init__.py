"""Bytes in: the inputs that a user names, as pages."""

from sayso.page.files import load
from sayso.page.inputs import expand
from sayso.page.batch import pages

__all__ = ["expand", "load", "pages"]
