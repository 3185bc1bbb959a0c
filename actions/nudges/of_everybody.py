"""Reminders of a project as they come to whoever leads it: who may say how, and off for all."""

from __future__ import annotations

from collections.abc import Sequence

from actions.ask import Ask
from actions.asking_back import AskBackError
from actions.reply import Button, Reply, unanswered
from actions.wording import listed
from knowledge.models import Person, Project
from knowledge.store import Store

NOT_YOURS = (
    "How reminders of {name} come is set by {leads}, or by whoever manages the office. Of your own "
    "I can tell you: ask “reminder settings”."
)
_ALL = "at all|anyone|anybody|any one|everyone|everybody|nobody|no one|for all"


def of_everybody(store: Store, projects: Sequence[Project], *, off: bool) -> Reply:
    """Turn the reminders of projects off for everybody, or on again."""
    for one in projects:
        store.nudges.setting_of(one).off = off
    about = listed(one.name for one in projects)
    if not off:
        return Reply(text=f"Reminders about {about} are on again for whoever leads it.")
    return Reply(
        text=f"Nobody is reminded of {about} from now on. Its updates are still due.",
        buttons=(Button(label="Turn them on again", says=f"turn reminders about {about} back on"),),
    )


def is_for_everybody(ask: Ask, asker: Person, projects: Sequence[Project]) -> bool:
    """Say whether reminders are to be turned off or on for all, and not for who asks alone.

    Who manages the office and is no lead can mean nothing else.
    """
    if not projects:
        return False
    theirs = all(asker.id in (one.lead_id, one.deputy_id) for one in projects)
    return ask.says(_ALL) or (asker.sees_everything and not theirs)


def check_may_set(asker: Person, projects: Sequence[Project]) -> None:
    """Ask back where somebody may not set how reminders of a project come."""
    for one in projects:
        if not (asker.sees_everything or asker.id in (one.lead_id, one.deputy_id)):
            leads = listed(each.name for each in (one.lead, one.deputy) if each)
            raise AskBackError(unanswered(NOT_YOURS.format(name=one.name, leads=leads)))
