"""Documents cut and shelved without a database."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from knowledge.search.passages import cut
from knowledge.search.shelf import Shelf
from knowledge.search.terms import terms
from knowledge.shelving import meant
from knowledge.store.documents import Searched, Titled
from tests.fakes.encoder import FakeEncoder


@dataclass
class Paper:
    """A document as it is written."""

    title: str
    markdown: str = ""
    kind: str = "guidance"
    aliases: list[str] = field(default_factory=list)
    supersedes: str = ""
    superseded_by: str = ""
    path: str = ""


def titled(papers: Sequence[Paper]) -> list[Titled]:
    """Return what documents go by, their ids being 1, 2, 3 …"""
    return [
        Titled(
            id=number,
            path=paper.path or f"/guides/{number}.md",
            title=paper.title,
            kind=paper.kind,
            aliases=paper.aliases,
            supersedes=paper.supersedes,
            superseded_by=paper.superseded_by,
        )
        for number, paper in enumerate(papers, 1)
    ]


def searched(papers: Sequence[Paper]) -> list[Searched]:
    """Return the passages of documents; the id of the third one of the second is 203."""
    return [
        Searched(
            id=number * 100 + place,
            document_id=number,
            headings=list(piece.headings),
            terms=" ".join(terms(" ".join([*piece.headings, piece.text]))),
            vector=FakeEncoder()
            .encode([meant(paper.title, piece)])[0]
            .astype(np.float16)
            .tobytes(),
        )
        for number, paper in enumerate(papers, 1)
        for place, piece in enumerate(cut(paper.markdown, paper.title), 1)
    ]


def shelf(*papers: Paper) -> Shelf:
    """Return an index over documents."""
    return Shelf(searched(papers), titled(papers))
