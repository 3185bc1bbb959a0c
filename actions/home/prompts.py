"""What somebody may want to say first, by what they are."""

from __future__ import annotations

from collections.abc import Sequence

from actions.home.projects import MY_PROJECTS, WHAT_I_OWE
from actions.home.standing import Standing
from actions.home.week import CHANGES
from actions.reply import Button

POST = Button(label="Post an update", says="I want to post an update")
UNDO = Button(label="Undo my last update", says="undo my last update")
AT_RISK = Button(label="At risk", says="which projects are at risk?")
HELP = Button(label="What can you do?", says="what can you do?")
FIRST = Button(label="What is the Digital Office?", says="what is the digital office?")
NEWCOMER = (FIRST, CHANGES, AT_RISK, HELP)
STAFF = (CHANGES, AT_RISK, MY_PROJECTS, HELP)
LEAD = (POST, MY_PROJECTS, CHANGES, AT_RISK)
LOOKS_AFTER = (CHANGES, AT_RISK, Button(label="Overdue", says="which updates are overdue?"), HELP)


def prompts(standing: Standing | None, *, looks_after: bool = False) -> Sequence[Button]:
    """Return four: for who owes something, who leads, who looks after all, staff, a newcomer."""
    if standing is None:
        return NEWCOMER
    if owing := standing.owing:
        name = owing[0].project.name
        return (
            Button(label=f"Post an update for {name}", says=f"update for {name}"),
            WHAT_I_OWE, MY_PROJECTS, CHANGES,
        )  # fmt: skip
    if standing.may_post:
        return LEAD
    if looks_after:
        return LOOKS_AFTER
    return STAFF if standing.own else NEWCOMER
