"""More than a hundred documents as messy as real ones, and the broken ones, made from a seed."""

from collections.abc import Iterator
from pathlib import Path

from tests.knowledge.documents import made_docx, made_html, made_markdown, made_pdf, made_text
from tests.knowledge.documents.guides import seeded
from tests.knowledge.documents.made import Broken, Made

MAKERS = (made_markdown, made_html, made_docx, made_pdf, made_text)


def documents(seed: int = 2026) -> Iterator[Made]:
    """Make the readable documents, with what must be found in each."""
    for maker in MAKERS:
        yield from maker.documents(seeded(seed))


def write(folder: Path, made: Made | Broken) -> Path:
    """Write a document into *folder* and return its path."""
    path = folder / made.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(made.content)
    return path
