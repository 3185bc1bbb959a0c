"""A library that needs no sentence encoder."""

from knowledge.search.library import Library
from knowledge.search.meaning import Meaning
from tests.fakes.encoder import FakeEncoder


def library() -> Library:
    """Return a library to whom texts mean the same that share words."""
    return Library(Meaning(FakeEncoder))
