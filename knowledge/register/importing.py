"""Importing a register: one transaction, in which each row is taken or rejected by itself."""

from pathlib import Path

from sqlalchemy import Connection, Engine, func, insert, update

from knowledge.models import RegisterVersion
from knowledge.register.cells import CellError
from knowledge.register.columns import Sheet
from knowledge.register.earlier import with_earlier
from knowledge.register.ical import Whose
from knowledge.register.keeping import Keeper
from knowledge.register.known import CALLED_BY, LOADERS
from knowledge.register.outcome import Outcome, RegisterError
from knowledge.register.reading import Progress, Register, Row, read_register
from knowledge.register.references import Names
from knowledge.register.resolving import Resolver
from knowledge.register.sheets import SHEETS
from knowledge.store.database import take_turns
from knowledge.store.trouble import in_plain_words

IMPORTING = 4_212_977


def _silent(words: str) -> None:
    """Show nothing."""


def import_register(
    engine: Engine,
    path: Path,
    *,
    strict: bool = False,
    dry_run: bool = False,
    progress: Progress = _silent,
    whose: Whose | None = None,
) -> Outcome:
    """Take the workbook or the folder of CSV at *path* into the register.

    The file is read before the transaction begins, so that nobody waits for that. Raises
    `RegisterError` when nothing can be read, `DatabaseError` when nothing can be kept. An iCal file
    holds the holidays of the organisation *whose* they are.
    """
    register = read_register(path, progress, whose)
    with in_plain_words(), engine.connect() as connection, connection.begin() as transaction:
        take_turns(connection, IMPORTING)
        if whose is not None:
            _known(connection, whose.organisation)
        outcome = take(connection, register, progress)
        outcome.dry_run = dry_run
        outcome.kept = not dry_run and not (strict and outcome.rejected)
        if not outcome.kept:
            transaction.rollback()
    if strict and outcome.rejected:
        outcome.forget()
    return outcome


def _known(connection: Connection, organisation: str) -> None:
    """Refuse the holidays of an organisation that nobody knows at once, and not day by day."""
    try:
        LOADERS["organisations"](connection).find(organisation)
    except CellError as error:
        raise RegisterError(f"“{organisation}”: {error}") from error


def take(connection: Connection, register: Register, progress: Progress = _silent) -> Outcome:
    """Take what was read into the register, within the transaction of *connection*."""
    outcome = Outcome(
        rejected=register.rejected, unknown=register.unknown, sheets_read=len(register.rows)
    )
    names = {"portfolios": LOADERS["portfolios"](connection)}
    for sheet in SHEETS:
        progress(f"Keeping {sheet.name}")
        refused = _take_sheet(connection, sheet, register, names, outcome)
        if sheet.name in LOADERS:
            names[sheet.name] = LOADERS[sheet.name](connection)
            for row in refused:
                called = (row.values.get(field, "") for field in CALLED_BY[sheet.name])
                names[sheet.name].refuse(row.number, *called)
    outcome.put_in_order()
    if any((*outcome.created.values(), *outcome.updated.values())):
        _tell_every_process(connection)
    return outcome


def _take_sheet(
    connection: Connection,
    sheet: Sheet,
    register: Register,
    names: dict[str, Names],
    outcome: Outcome,
) -> list[Row]:
    """Take one sheet's rows; return those that were refused, which nothing may refer to."""
    resolver = Resolver(sheet, names, outcome)
    ready = resolver.resolve(
        register.rows.pop(sheet.name, []), register.refused.get(sheet.name, [])
    )
    keeper = Keeper(connection, sheet, outcome)
    refused = resolver.refused
    for rows, kept in with_earlier(connection, sheet, ready):
        refused += keeper.keep(rows, kept)
    return refused


def _tell_every_process(connection: Connection) -> None:
    """Count the register's version up, so that indexes of names are made anew, and note the day."""
    grown = connection.execute(
        update(RegisterVersion).values(
            number=RegisterVersion.number + 1, imported=func.current_date()
        )
    )
    if not grown.rowcount:
        first = insert(RegisterVersion).values(id=1, number=1, imported=func.current_date())
        connection.execute(first)
