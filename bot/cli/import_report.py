"""What an import did, for people and for programs."""

import json

from rich.console import Console
from rich.table import Table
from rich.text import Text

from knowledge.register import Outcome, Unknown

SHOWN = 50
DRY_RUN = "This was a dry run: nothing was changed."
STRICT = "Nothing was kept, because rows were rejected and --strict was given."
NOTHING_READ = "No sheet could be read, so nothing was kept."


def show_json(outcome: Outcome) -> None:
    """Print one JSON object on standard output."""
    print(json.dumps(outcome.as_json(), ensure_ascii=False))  # noqa: T201


def show(outcome: Outcome) -> None:
    """Print what was taken as a table, and on standard error what was not, in sentences."""
    out, err = Console(), Console(stderr=True)
    if outcome.sheets_read and not outcome.gave_up:
        out.print(_table(outcome))
    for unknown in outcome.unknown:
        out.print(Text(_left_alone(unknown)))
    for rejection in outcome.rejected[:SHOWN]:
        err.print(Text(rejection.sentence()), soft_wrap=True)
    more = len(outcome.rejected) - SHOWN
    if more > 0:
        err.print(f"{more:,} more were rejected: --json names them all.")
    _conclude(outcome, out, err)


def _conclude(outcome: Outcome, out: Console, err: Console) -> None:
    if not outcome.sheets_read:
        err.print(NOTHING_READ)
    elif outcome.gave_up:
        err.print(STRICT)
    elif outcome.dry_run:
        out.print(DRY_RUN)


def _table(outcome: Outcome) -> Table:
    """Count by sheet; sheets with nothing in them are left out."""
    would = "would be " if outcome.dry_run else ""
    table = Table("sheet")
    for heading in (f"{would}created", f"{would}updated", "unchanged", "rejected"):
        table.add_column(heading, justify="right")
    for sheet, *counts in outcome.by_sheet():
        if any(counts):
            table.add_row(sheet, *(f"{count:,}" for count in counts))
    return table


def _left_alone(unknown: Unknown) -> str:
    if unknown.column:
        return f"Left alone: the column “{unknown.column}” of {unknown.sheet}, which I don’t know."
    return f"Left alone: “{unknown.sheet}”, which is no sheet of the register."
