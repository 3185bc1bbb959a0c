"""Turning what rows refer to into ids, and finding rows that are there twice."""

from collections.abc import Mapping, Sequence

from knowledge.register.cells import CellError
from knowledge.register.columns import Sheet
from knowledge.register.earlier import Key, key_of
from knowledge.register.outcome import Outcome, Rejection
from knowledge.register.reading import Row, Wrong
from knowledge.register.references import Names


class Resolver:
    """Looks up what the rows of one sheet refer to; *refused* holds those that cannot be taken."""

    def __init__(self, sheet: Sheet, names: Mapping[str, Names], outcome: Outcome) -> None:
        self._sheet = sheet
        self._names = names
        self._outcome = outcome
        self._referring = [column for column in sheet.columns if column.refers]
        columns = {column.name: column for column in sheet.columns}
        self._needed = [columns[name].field for name in sheet.key if columns[name].required]
        self._first_with: dict[Key, int] = {}
        self.refused: list[Row] = []

    def resolve(self, rows: Sequence[Row], refused: Sequence[Row]) -> list[Row]:
        """Return the *rows* that can be kept; those *refused* earlier count as being there too."""
        self.refused += refused
        unreadable = {row.number for row in refused}
        ready = []
        for row in sorted([*rows, *refused], key=lambda row: row.number):
            wrong = self._look_up(row)
            first = self._first(row)
            if row.number in unreadable:
                continue
            if wrong:
                self.refused.append(row)
            elif first != row.number:
                problem = f"Row {first} is about the same {self._sheet.thing}; expected one row."
                wrong = [(self._sheet.told_by, row.told_by, problem)]
            if wrong:
                self._reject(row, wrong)
            else:
                ready.append(row)
        return ready

    def _look_up(self, row: Row) -> list[Wrong]:
        """Put ids in the place of what the row refers to; return what cannot be looked up."""
        wrong = []
        for column in self._referring:
            said = row.values.get(column.field)
            if said is None:
                continue
            try:
                row.values[column.field] = self._names[column.refers].find(said)
            except CellError as error:
                del row.values[column.field]
                wrong.append((column.name, said, str(error)))
        return wrong

    def _first(self, row: Row) -> int:
        """Return the number of the first row with the same key."""
        if any(row.values.get(field) is None for field in self._needed):
            return row.number
        return self._first_with.setdefault(key_of(self._sheet, row.values), row.number)

    def _reject(self, row: Row, wrong: list[Wrong]) -> None:
        (column, value, problem), *also = wrong
        rejection = Rejection(self._sheet.name, row.number, column, value, problem, tuple(also))
        self._outcome.rejected.append(rejection)
