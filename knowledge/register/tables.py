"""A table on its way out: typed values under headings."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

Value = str | int | Decimal | date | None


class Table(NamedTuple):
    """One sheet: its headings and its rows."""

    name: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Value]]


def plain_number(amount: Decimal) -> str:
    """Write money without pence where there are none."""
    return f"{amount:.0f}" if amount == amount.to_integral_value() else f"{amount:.2f}"
