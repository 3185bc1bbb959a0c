"""A digest as plain values, for other programs."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from actions.digests.wording import summary, title
from knowledge.digests import Digest


def as_plain(digest: Digest) -> dict[str, Any]:
    """Return a digest as JSON can hold it: days as ISO, money in pounds as text."""
    held: dict[str, Any] = _plain(asdict(digest))
    told = {"title": title(digest), "summary": summary(digest), "quiet": digest.is_quiet}
    period = held.pop("period") | {"key": digest.period.key}
    return told | {"period": period, "ratings": held["trend"][-1]} | held


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {name: _plain(one) for name, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return f"{value:.2f}"
    return value
