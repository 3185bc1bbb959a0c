"""What a name that fits nothing may have been meant for."""

from rapidfuzz import fuzz, process

from knowledge.naming.entry import Entry, Kind
from knowledge.naming.index import Index
from knowledge.naming.reading import read

LIKE_ENOUGH = 60


def nearest(text: str, index: Index, kind: Kind, limit: int) -> tuple[Entry, ...]:
    """Return the entries of this *kind* whose names look most like *text*."""
    asked = " ".join(token.word for token in read(text).tokens)
    names = {entry: " ".join(t.word for t in read(entry.name).tokens) for entry in index.entries if entry.kind == kind}
    found = process.extract(asked, names, scorer=fuzz.WRatio, score_cutoff=LIKE_ENOUGH, limit=limit)
    return tuple(entry for _, _, entry in found)
