"""Benefits that were verified in a period."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from knowledge.digests.covered import Covered
from knowledge.digests.digest import Gained
from knowledge.digests.states import Course, course
from knowledge.store import Store


def gained(store: Store, covered: Covered) -> list[Gained]:
    """Return the benefits whose verified amount changed, or that fell due verified."""
    period, changed = covered.period, store.digests.changed("benefit", covered.time)
    rows = store.digests.benefits(covered.ids, (period.first, period.last), changed)
    states = store.digests.states("benefit", [one.id for one in rows])
    found: list[Gained] = []
    for row in rows:
        went = course(row.values, states.get(row.id, ()), period)
        day, verified = _when(went, covered), _pounds(went.after, "verified_gbp")
        if day and verified is not None:
            before = _pounds(went.before, "verified_gbp") if went.before else None
            found.append(
                Gained(
                    project=covered.about(row.project_id),
                    day=day,
                    name=went.after["name"],
                    verified=verified,
                    before=before if went.has_changed else None,
                    forecast=_pounds(went.after, "forecast_gbp"),
                )
            )
    return sorted(found, key=lambda one: (one.project.name.casefold(), one.name))


def _when(went: Course, covered: Covered) -> date | None:
    """Return the day on which an amount was verified or, where nobody wrote it down, was due."""
    if went.before is not None:
        is_new = went.before["verified_gbp"] != went.after["verified_gbp"]
        return went.told if is_new else None
    due = went.after["due"]
    return date.fromisoformat(due) if due and date.fromisoformat(due) in covered.period else None


def _pounds(values: Mapping[str, Any], name: str) -> Decimal | None:
    return None if values[name] is None else Decimal(values[name])
