"""Where in a document a link points: the reverse of ``actions.standards.pages.page_of``."""

import re
from dataclasses import dataclass

from starlette.datastructures import QueryParams

_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_MARK = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)


@dataclass(frozen=True)
class Place:
    """A passage by its position, and the sentences of it that answer."""

    passage: int | None = None
    marks: tuple[tuple[int, int], ...] = ()


def read_id(written: str) -> int | None:
    """Return the id of a document, or None for what is none."""
    return int(written) if _NUMBER.fullmatch(written) else None


def read_place(query: QueryParams) -> Place:
    """Read a link; what cannot be read in it is left out, for the document can be shown anyway."""
    marks = [_MARK.fullmatch(mark) for mark in query.getlist("mark")]
    return Place(
        read_id(query.get("passage", "")),
        tuple((int(mark[1]), int(mark[2])) for mark in marks if mark),
    )
