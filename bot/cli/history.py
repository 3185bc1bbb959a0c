"""``cairn history``: every version of what a project reported, planned, feared and gained."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cleaning import clean
from bot.cli.naming import near, projects_called
from bot.cli.records import engine_of
from bot.refusal import RefusalError
from bot.settings import read_settings

if TYPE_CHECKING:
    from knowledge.models import Project

UNKNOWN = "There is no project “{name}” that {who} may see: check its name, and --as.{hint}"
SEVERAL = "“{name}” may be several projects: give the code of one of {names}."
LABELS = {"rag": "rating", "done_on": "done on", "forecast_gbp": "forecast £",
    "claimed_gbp": "claimed £", "verified_gbp": "verified £"}  # fmt: skip
DAYS = frozenset({"date", "due", "forecast", "done_on", "raised"})


def history(
    project: Annotated[str, typer.Argument(help="The project’s code or name.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON list.")] = False,
    email: Annotated[str, typer.Option("--as", help="Who is asking, by e-mail.")] = "",
) -> None:
    """Print every version of a project’s updates, milestones, risks and benefits, oldest first.

    Example: cairn history TEL --as isla@stirling.example
    """
    versions = _versions(clean(project), clean(email))
    if as_json:
        sys.stdout.write(json.dumps(versions, ensure_ascii=False) + "\n")
        return
    sys.stdout.writelines(_written(versions))
    if not versions:
        sys.stdout.write("Nothing has been written down of it yet.\n")


def _versions(typed: str, email: str) -> list[dict[str, Any]]:
    """Return the history as whoever asks may see it; nobody named is a visitor."""
    from knowledge import history  # noqa: PLC0415
    from knowledge.store import THE_OFFICE, opener, viewer  # noqa: PLC0415

    with engine_of(read_settings()) as engine:
        open_store = opener(engine)
        with open_store(THE_OFFICE, to_read=True) as store:
            by = store.people.reached_at(email)
        with open_store(viewer(by), to_read=True) as store:
            found = projects_called(store, typed)
            if len(found) > 1:
                raise RefusalError(SEVERAL.format(name=typed, names=_listed(found)), 1)
            if not found:
                who = by.name if by else "a visitor"
                raise RefusalError(UNKNOWN.format(name=typed, who=who, hint=near(store, typed)), 1)
            return history.history(store, found[0])


def _listed(projects: Sequence[Project]) -> str:
    return ", ".join(f"{one.code} ({one.name})" for one in projects)


def _written(versions: list[dict[str, Any]]) -> Iterator[str]:
    """Write each version: what happened and by whom, and what is said since."""
    from knowledge.history import changes  # noqa: PLC0415

    before: dict[tuple[str, int], dict[str, Any]] = {}
    for one in versions:
        thing = (one["kind"], one["row"])
        yield f"{_head(one)}\n"
        old = before.get(thing)
        for name, value in changes(old, one["values"]).items():
            was = "" if old is None else f"{_value(name, old.get(name))} → "
            yield f"   {clean(f'{LABELS.get(name, name)}: {was}{_value(name, value)}')}\n"
        before[thing] = one["values"]


def _head(version: dict[str, Any]) -> str:
    from bot.cli.saying import HERE  # noqa: PLC0415

    at = datetime.fromisoformat(version["at"]).astimezone(HERE)
    behalf = version["on_behalf_of"] and f" on behalf of {version['on_behalf_of']}"
    who = f"{version['by'] or 'somebody'}{behalf} ({version['channel'] or 'unknown'})"
    said = version["values"]
    name = said.get("name") or said.get("title") or f"of {_value('date', said.get('date'))}"
    about = f"{version['kind']} {clean(name)}, version {version['number']}"
    return clean(f"{_day(at.date())} {at:%H:%M}, {who}: {version['what']} {about}")


def _value(name: str, value: Any) -> str:
    if value in (None, ""):
        return "none"
    return _day(date.fromisoformat(value)) if name in DAYS else str(value)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
