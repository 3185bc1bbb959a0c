"""The Scottish bank holidays, for organisations without holidays of their own in the register."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

import holidays


def scottish_holiday(day: date) -> str | None:
    """Return what bank holiday a day is in Scotland, one-off ones too, or None."""
    return _of_year(day.year).get(day)


@cache
def _of_year(year: int) -> Mapping[date, str]:
    return dict(holidays.country_holidays("GB", subdiv="SCT", years=year))
