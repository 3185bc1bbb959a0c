"""Which document has taken the place of which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from knowledge.store.documents import Titled


class Replaced:
    """What each superseded document is superseded by, by its own word or the newer one's.

    Where documents supersede one another in a circle none of them counts as superseded: nobody
    can tell which is the newer.
    """

    def __init__(self, documents: Sequence[Titled]) -> None:
        self._known: dict[str, list[Titled]] = defaultdict(list)
        for one in documents:
            for name in {_key(name) for name in (one.path, _file_name(one), one.title)}:
                self._known[name].append(one)
        self._newer: dict[int, Titled | str] = {}
        for one in documents:
            if newer := self._other(one.superseded_by, one):
                self._newer[one.id] = newer
        for one in documents:
            older = self._other(one.supersedes, one)
            if isinstance(older, Titled):
                self._newer.setdefault(older.id, one)
        for document_id in [one for one in self._newer if self._leads_back(one)]:
            del self._newer[document_id]

    def __contains__(self, document_id: int) -> bool:
        return document_id in self._newer

    def by(self, document_id: int) -> str:
        """Return the title of what is in force in a document's place, or nothing."""
        newer = self._newer.get(document_id, "")
        while isinstance(newer, Titled) and newer.id in self._newer:
            newer = self._newer[newer.id]
        return newer.title if isinstance(newer, Titled) else newer

    def named(self, name: str) -> Titled | None:
        """Return the document that goes by a title, a path or a file's name."""
        return next(iter(self._known.get(_key(name), ())), None)

    def _other(self, name: str, than: Titled) -> Titled | str:
        """Return another document that goes by a name; the name itself where none does."""
        known = self._known.get(_key(name), [])
        others = [one for one in known if one.id != than.id]
        return others[0] if others else "" if known else name.strip()

    def _leads_back(self, document_id: int) -> bool:
        seen: set[int] = set()
        newer = self._newer.get(document_id)
        while isinstance(newer, Titled) and newer.id not in seen:
            if newer.id == document_id:
                return True
            seen.add(newer.id)
            newer = self._newer.get(newer.id)
        return False


def _file_name(document: Titled) -> str:
    return document.path.rsplit("/", 1)[-1]


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
