"""The journalism of a page: its text, its blocks, and what it says about itself."""

from sayso.article.reading import from_text, read_articles, read_page

__all__ = ["from_text", "read_articles", "read_page"]
