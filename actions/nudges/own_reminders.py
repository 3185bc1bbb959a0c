"""Of which projects somebody is reminded, and which of them a message means."""

from __future__ import annotations

from actions.ask import Ask
from actions.asking_back import MOST_BUTTONS, AskBackError
from actions.reply import Button, unanswered
from actions.wording import listed
from knowledge.models import Person, Project
from knowledge.store import Store

NOT_YOURS = (
    "I remind nobody but {leads} of {name}, so there is nothing to change. It is the lead and, "
    "while they are away, the deputy who are asked."
)


def own_projects(asker: Person, store: Store) -> list[Project]:
    """Return the open projects that somebody leads or deputises for."""
    theirs = store.projects.of_person(asker)
    return [one for one in theirs if asker.id in (one.lead_id, one.deputy_id)]


def named_own(ask: Ask, asker: Person, store: Store, named: list[int]) -> list[Project]:
    """Return the projects that are named; ask back about one that is not the asker's own."""
    projects = [one for number in named if (one := store.projects.with_id(number))]
    for one in projects:
        if asker.id not in (one.lead_id, one.deputy_id):
            leads = listed(each.name for each in (one.lead, one.deputy) if each)
            raise AskBackError(unanswered(NOT_YOURS.format(leads=leads, name=one.name)))
    return projects


def one_project(ask: Ask, asker: Person, store: Store, named: list[int], says: str) -> Project:
    """Return the one project that is meant: named, talked of, or the only one; ask which else.

    *says* is what a button says, with {} for the project's name.
    """
    if found := named_own(ask, asker, store, named):
        return found[0]
    own = own_projects(asker, store)
    focus = ask.slots.get("project") if ask.slots.get("focus") == "project" else None
    talked_of = [one for one in own if one.id == focus]
    if len(talked_of or own) == 1:
        return (talked_of or own)[0]
    if not own:
        raise AskBackError(unanswered("You lead no open project, so there is nothing to change."))
    buttons = (Button(label=one.name, says=says.format(one.name)) for one in own[:MOST_BUTTONS])
    raise AskBackError(unanswered("Which of your projects do you mean?", *buttons))
