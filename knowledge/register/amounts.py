"""Reading whole numbers and money."""

import re
from decimal import ROUND_HALF_UP, Decimal

from knowledge.register.cells import Broken, Cell, CellError, Reader, written

MONEY = "an amount of pounds such as 1200 or £1,200.50"
MOST_POUNDS = Decimal(10) ** 12
PENCE = Decimal("0.01")
_NUMBER = re.compile(r"[0-9]{1,12}(?:\.0+)?")
_POUNDS = re.compile(r"£?\s*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?")


def counted(most: int) -> Reader:
    """Return a reader that takes a whole number from 1 to *most*."""
    expected = f"a whole number from 1 to {most:,}"

    def read(cell: Cell) -> int:
        text = _number_as_text(cell, expected)
        if not _NUMBER.fullmatch(text) or not 1 <= (number := int(Decimal(text))) <= most:
            raise CellError(f"Expected {expected}.")
        return number

    return read


def pounds(cell: Cell) -> Decimal:
    """Read an amount of money, to the penny."""
    found = _POUNDS.fullmatch(_number_as_text(cell, MONEY))
    if not found:
        raise CellError(f"Expected {MONEY}.")
    amount = Decimal(found[1].replace(",", "") + (found[2] or ""))
    if amount > MOST_POUNDS:
        raise CellError(f"More than a million million pounds; expected {MONEY}.")
    return amount.quantize(PENCE, ROUND_HALF_UP)


def _number_as_text(cell: Cell, expected: str) -> str:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return f"{Decimal(repr(cell)):f}"
    if isinstance(cell, str | Broken | bool):
        return written(cell, expected)
    raise CellError(f"A date or time; expected {expected}.")
