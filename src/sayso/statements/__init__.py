"""Finds and links statements, and resolves their speakers."""

from sayso.statements.find import find

__all__ = ["find"]
