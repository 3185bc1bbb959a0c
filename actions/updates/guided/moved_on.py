"""A form whose update has been changed since it was opened: it changes nothing."""

from __future__ import annotations

from collections.abc import Mapping

from actions.reply import Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.guided.fields import LABELS
from actions.updates.guided.form import of_update, values_in
from actions.wording import listed
from knowledge.models import Project, Update, Version

SINCE = (
    "{who} changed this update since the form was opened, so I have changed nothing. The form "
    "below shows what it says now."
)


def moved_on(
    desk: Desk, update: Update, project: Project, values: Mapping[str, str]
) -> Reply | None:
    """Show the form anew with what stands now, and say what was typed; None if it is so yet."""
    shown = (desk.turn.form or {}).get("version")
    if desk.logbook.still(update, desk.hand(), shown):
        return None
    versions = desk.logbook.versions(update)
    opened = next((one for one in versions if one.number == shown), None)
    before = values_in(opened.values) if opened else {}
    typed = [
        f"{LABELS[name]}: “{text}”" if text else f"{LABELS[name]}: nothing"
        for name, text in values.items()
        if text.casefold() != before.get(name, "").casefold()
    ]
    said = f" You typed {listed(typed)}." if typed else ""
    text = SINCE.format(who=_who(desk, versions[-1]))
    return unanswered(f"{text}{said}").but(form=of_update(desk, update, project))


def _who(desk: Desk, newest: Version) -> str:
    if desk.asker is not None and newest.by_id == desk.asker.id:
        return "You have"
    return f"{newest.by_name or 'Somebody'} has"
