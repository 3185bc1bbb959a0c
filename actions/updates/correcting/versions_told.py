"""Who changed an update, a milestone, a risk or a benefit: when and from where."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

from actions.ask import HERE
from actions.reply import Reply, Table
from actions.updates.desk import Desk
from actions.updates.progress.rows import AskError, called, project_meant, row_meant
from actions.updates.progress.words import asked_about
from actions.updates.targets import no_target, target
from actions.updates.who_may import refusal
from actions.wording import capital, counted, day, pounds, rating
from knowledge.history import Seen, as_seen
from knowledge.models import Update, Version
from knowledge.store.states import Row

PLACES = {"web": "web page", "console": "terminal", "cli": "terminal", "import": "import"}
# what is told of each kind, as far as it ever said something: its column and its heading
SHOWN = {
    "rag": "Rating", "done": "Done", "next": "Next", "blockers": "Blockers", "date": "Day",
    "status": "Status", "due": "Due", "forecast": "Forecast", "done_on": "Done on",
    "level": "Level", "claimed_gbp": "Claimed", "verified_gbp": "Verified",
}  # fmt: skip
MAY_VARY = ("date",)


def history(desk: Desk) -> list[Reply]:
    """Tell every version of what is asked about."""
    if desk.named and (refused := refusal(desk, desk.named[0])):
        return [refused]
    try:
        row = _row(desk)
    except AskError as asked:
        return [asked.reply]
    if row is None:
        return [no_target(desk)]
    project = desk.project(row.project_id)
    if project is None:
        return [no_target(desk)]
    desk.about.append(project.id)
    name = (
        f"The update for {project.name} of {day(row.date)}"
        if isinstance(row, Update)
        else f"“{called(row)}” of {project.name}"
    )
    versions = desk.logbook.versions(row)
    if not versions:
        return [Reply(text=f"{name} came with the register and was never changed.")]
    return [Reply(text=f"{name} {_who(desk, versions)}", table=_table(desk, versions))]


def _row(desk: Desk) -> Row | None:
    if said := asked_about(desk.text):
        return row_meant(desk, said, project_meant(desk, said))
    last = desk.memory.logged or desk.memory.undone
    is_update = "update" in desk.text.lower() or not last or last[0].kind == "update"
    return target(desk) if is_update else desk.logbook.row(last[0].kind, last[0].id)


def _who(desk: Desk, versions: Sequence[Version]) -> str:
    """Say how often something was changed, by whom last, and whether by others at all."""
    changes = len(versions) - 1
    if not changes:
        return "was never changed."
    newest, me = versions[-1], desk.asker.id if desk.asker else None
    others = {one.by_name for one in versions[1:] if one.by_id != me}
    who = "you" if newest.by_id == me else newest.by_name or "a former colleague"
    only = " Nobody but you has changed it." if not others else ""
    times = {1: "once", 2: "twice"}.get(changes) or counted(changes, "time")
    return f"has been changed {times}, last by {who} on {_when(newest)}.{only}"


def _table(desk: Desk, versions: Sequence[Version]) -> Table:
    """Lay out the versions: only what they say, and the project and day where those changed."""
    said = [one.values for one in versions]
    shown = [
        name
        for name in SHOWN
        if any(one.get(name) for one in said)
        and (name not in MAY_VARY or len({one.get(name) for one in said}) > 1)
    ]
    moved = len({one.project_id for one in versions}) > 1
    columns = ("Version", "When", "By", "From", *(SHOWN[name] for name in shown))
    rows = tuple(
        (*_made(one), *(_value(one.version, name) for name in shown)) for one in as_seen(versions)
    )
    if moved:
        names = (desk.project(one.project_id) for one in versions)
        told = (one.name if one else "another project" for one in names)
        columns = (*columns, "Project")
        rows = tuple((*row, name) for row, name in zip(rows, told, strict=True))
    return Table(columns=columns, rows=rows)


def _made(seen: Seen) -> tuple[str, ...]:
    version = seen.version
    behalf = f" on behalf of {version.on_behalf_of}" if version.on_behalf_of else ""
    return (
        f"{seen.number}, {seen.what}",
        _when(version),
        f"{version.by_name or 'a former colleague'}{behalf}",
        PLACES.get(version.channel, capital(version.channel)),
    )


def _when(version: Version) -> str:
    at = version.at.astimezone(ZoneInfo(HERE))
    return f"{day(at.date())}, {at:%H:%M}"


def _value(version: Version, name: str) -> str:
    held = version.values.get(name)
    if not held:
        return ""
    match name:
        case "rag":
            return rating(held)
        case "date" | "due" | "forecast" | "done_on":
            return day(date.fromisoformat(held))
        case "claimed_gbp" | "verified_gbp":
            return pounds(Decimal(held))
    return str(held)
