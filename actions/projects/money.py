"""Sums of benefits: what is forecast, claimed and verified, each by itself."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from knowledge.models import Benefit


class Sums(NamedTuple):
    """Three sums in pounds; None where no benefit gives any such amount."""

    forecast: Decimal | None
    claimed: Decimal | None
    verified: Decimal | None


def sums(benefits: Iterable[Benefit]) -> Sums:
    """Add up benefits; what is not given is not nought."""
    every = list(benefits)
    return Sums(
        _added(one.forecast_gbp for one in every),
        _added(one.claimed_gbp for one in every),
        _added(one.verified_gbp for one in every),
    )


def by(benefits: Iterable[Benefit], of: Callable[[Benefit], str]) -> dict[str, Sums]:
    """Return the sums of each project or portfolio, the most verified first."""
    grouped: dict[str, list[Benefit]] = defaultdict(list)
    for one in benefits:
        grouped[of(one)].append(one)
    found = {name: sums(some) for name, some in grouped.items()}
    return dict(sorted(found.items(), key=lambda pair: (-(pair[1].verified or 0), pair[0])))


def share(part: Decimal | None, whole: Decimal | None, words: str) -> str:
    """Write a part as a percentage of a whole, or nothing where either is not given."""
    if not part or not whole:
        return ""
    percent = (100 * part / whole).quantize(Decimal(1), ROUND_HALF_UP)
    return f" ({percent}% {words})"


def _added(amounts: Iterable[Decimal | None]) -> Decimal | None:
    given = [one for one in amounts if one is not None]
    return sum(given, Decimal(0)) if given else None
