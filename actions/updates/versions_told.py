"""Who changed an update, when and from where."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from actions.ask import HERE
from actions.reply import Reply, Table
from actions.updates.desk import Desk
from actions.updates.targets import no_target, target
from actions.wording import counted, day, rating
from knowledge.models import Version

COLUMNS = ("Version", "When", "By", "From", "Rating", "Done", "Next", "Blockers")
PLACES = {"web": "web page", "console": "terminal", "cli": "terminal", "import": "import"}


def history(desk: Desk) -> list[Reply]:
    """Tell every version of an update."""
    update = target(desk)
    project = desk.project(update.project_id) if update else None
    if update is None or project is None:
        return [no_target(desk)]
    versions = desk.logbook.versions(update)
    name = f"The update for {project.name} of {day(update.date)}"
    desk.about.append(project.id)
    if not versions:
        return [Reply(text=f"{name} came with the register and was never changed.")]
    changes = len(versions) - 1
    others = {one.by_name for one in versions if desk.asker and one.by_id != desk.asker.id}
    who = " Nobody but you has changed it." if changes and not others else ""
    text = (
        f"{name} has been changed {counted(changes, 'time')}."
        if changes
        else f"{name} was never changed."
    )
    rows = tuple(_row(one) for one in versions)
    return [Reply(text=f"{text}{who}", table=Table(columns=COLUMNS, rows=rows))]


def _row(version: Version) -> tuple[str, ...]:
    at = version.at.astimezone(ZoneInfo(HERE))
    behalf = f" on behalf of {version.on_behalf_of}" if version.on_behalf_of else ""
    said = version.values
    return (
        f"{version.number}, {version.what}",
        f"{day(at.date())}, {at:%H:%M}",
        f"{version.by_name or 'a former colleague'}{behalf}",
        PLACES.get(version.channel, version.channel),
        rating(said.get("rag")),
        said.get("done") or "",
        said.get("next") or "",
        said.get("blockers") or "",
    )
