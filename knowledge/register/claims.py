"""Values that only one row may hold: an organisation's name, a person's Slack account."""

from knowledge.register.cells import ContradictionError
from knowledge.register.columns import Sheet
from knowledge.register.earlier import Kept, Key, Record, key_of
from knowledge.register.spelling import fold

Claim = tuple[str, str]


class Claims:
    """Who holds what, as the rows of one sheet are gone through in their order."""

    def __init__(self, sheet: Sheet, kept: Kept) -> None:
        self._sheet = sheet
        self._fields = {column.field: column.name for column in sheet.columns if column.unique}
        self._holders: dict[Claim, Key] = {}
        self._row_of: dict[int, int] = {}
        for key, record in kept.items():
            self._holders |= dict.fromkeys(self._claims(record), key)

    def take(self, row: int, whole: Record, old: Record | None) -> None:
        """Let row number *row* hold what it says, or say which row holds it already."""
        if old is not None and self._row_of.setdefault(old["id"], row) != row:
            other = self._row_of[old["id"]]
            problem = f"Row {other} is about the same {self._sheet.thing}; expected one row for it."
            raise ContradictionError(self._sheet.told_by, problem)
        mine = key_of(self._sheet, old or whole)
        for field, text in self._claims(whole):
            holder = self._holders.get((field, text), mine)
            if holder != mine:
                problem = f"It is {holder[0]}’s already; expected one that is free."
                raise ContradictionError(self._fields[field], problem)
        for claim in self._claims(old or {}):
            self._holders.pop(claim, None)
        self._holders |= dict.fromkeys(self._claims(whole), mine)

    def _claims(self, record: Record) -> list[Claim]:
        held = ((field, fold(record.get(field, ""))) for field in self._fields)
        return [(field, text) for field, text in held if text]
