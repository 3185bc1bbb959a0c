"""Corrections of an update."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from actions.reply import Reply
from actions.updates.correcting.correcting import corrected
from actions.updates.correcting.correction_words import correction
from actions.updates.correcting.edited import edited
from actions.updates.correcting.reasons import offered_why
from actions.updates.correcting.slips import explained
from actions.updates.correcting.undoing import restored, undone, withdrawn
from actions.updates.correcting.versions_told import history
from actions.updates.desk import Desk
from actions.updates.guided.form import of_update
from actions.updates.in_hand import it_stands
from actions.updates.reporting.still_blocked import cleared, confirmed
from actions.updates.targets import target
from actions.updates.telling import Deed, Telling

OPENED = "Here is your update for {}. Change what is wrong; every version is kept."
_BY_WORDS = {"history": history, "undo": undone, "withdraw": withdrawn, "restore": restored}


def by_words(desk: Desk) -> list[Reply]:
    """Do what the words of a correction want; where there are forms, one is opened."""
    found = correction(desk.text)
    what = found.what if found else "open"
    update = target(desk) if what == "open" and desk.turn.forms else None
    project = desk.project(update.project_id) if update else None
    if update is None or project is None or update.withdrawn:
        return _BY_WORDS.get(what, corrected)(desk)
    desk.memory.looked_at = update.id
    desk.about.append(project.id)
    return [Reply(text=OPENED.format(project.name), form=of_update(desk, update, project))]


class CorrectUpdate(Telling):
    """Changes, takes back and puts back what was logged, and tells who did."""

    intent = "correct_update"
    otherwise = "correct"
    deeds: ClassVar[Mapping[str, Deed]] = {
        "correct": by_words,
        "explain": explained,
        "edited": edited,
        "left": it_stands,
        "why": offered_why,
        "stays": confirmed,
        "cleared": cleared,
    }
