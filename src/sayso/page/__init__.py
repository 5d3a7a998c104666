"""Bytes in: the inputs that a user names, as pages."""

from sayso.page.batch import pages
from sayso.page.files import load
from sayso.page.inputs import expand

__all__ = ["expand", "load", "pages"]
