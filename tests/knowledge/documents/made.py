"""A document that was made for a test, with what must be found in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.knowledge.documents.guides import Guide


@dataclass(frozen=True)
class Made:
    name: str
    content: bytes
    format: str
    title: str
    headings: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    fields: Mapping[str, object] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Broken:
    name: str
    content: bytes
    says: str


def found_in(guide: Guide) -> tuple[str, ...]:
    """What must be found of a guide: whole sentences, items of lists, cells of tables."""
    return guide.sentences + guide.bullets + guide.cells
