"""What a cell refers to: an organisation, a person, a portfolio or a project."""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from knowledge.register.cells import CellError
from knowledge.register.spelling import fold

NOUNS = {
    "organisations": "organisation",
    "people": "person",
    "portfolios": "portfolio",
    "projects": "project",
}
SIMILAR = 80
MOST_SUGGESTIONS = 500


class Names:
    """All that rows of one kind can be called; a code counts before a name, a name before an alias.

    A row refused in this import may not be referred to, though an earlier one be kept.
    """

    def __init__(self, sheet: str) -> None:
        self._sheet = sheet
        self._tiers: tuple[dict[str, set[int]], ...] = tuple(defaultdict(set) for _ in range(3))
        self._titles: dict[int, str] = {}
        self._refused: dict[str, int] = {}
        self._refused_ids: dict[int, int] = {}
        self._found: dict[str, int | str] = {}
        self._suggested = 0

    def add(self, id: int, title: str, *tiers: Iterable[str]) -> None:  # noqa: A002
        """Let the row *id* be called by the names in *tiers*, the surest first."""
        self._titles[id] = title
        for tier, names in zip(self._tiers, tiers, strict=False):
            for name in names:
                tier[fold(name)].add(id)

    def refuse(self, row: int, code: str, *names: str) -> None:
        """Let nothing refer to what row number *row*, called by these, should have been."""
        self._refused |= dict.fromkeys(map(fold, filter(None, (code, *names))), row)
        self._refused_ids |= dict.fromkeys(self._tiers[0].get(fold(code), ()), row)
        if self._sheet == "organisations":  # of which no two have one name
            for tier in self._tiers:
                for name in names:
                    self._refused_ids |= dict.fromkeys(tier.get(fold(name), ()), row)

    def find(self, text: str) -> int:
        """Return the id of what *text* names."""
        if text not in self._found:
            self._found[text] = self._look_up(fold(text), text)
        found = self._found[text]
        if isinstance(found, str):
            raise CellError(found)
        return found

    def _look_up(self, name: str, text: str) -> int | str:
        if name in self._refused:
            return self._was_refused(self._refused[name])
        for tier in self._tiers:
            ids = tier.get(name, set())
            if len(ids) > 1:
                several = ", ".join(sorted(self._titles[one] for one in ids))
                return f"It may be any of {several}: write the code or the whole name."
            for one in ids:
                row = self._refused_ids.get(one)
                return one if row is None else self._was_refused(row)
        return f"No such {NOUNS[self._sheet]} is known.{self._similar(name)}"

    def _was_refused(self, row: int) -> str:
        return f"Its own row, {self._sheet} row {row}, was rejected: mend that first."

    def _similar(self, name: str) -> str:
        self._suggested += 1
        if self._suggested > MOST_SUGGESTIONS:
            return ""
        known = [known for tier in self._tiers for known in tier]
        best = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=SIMILAR)
        if best is None:
            return ""
        ids = next(tier[best[0]] for tier in self._tiers if best[0] in tier)
        return f" Did you mean {' or '.join(sorted(self._titles[one] for one in ids))}?"
