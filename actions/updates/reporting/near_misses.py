"""What is taken for a report and reads like none: nothing is logged, and the next step is shown."""

from __future__ import annotations

from actions.asking_back import unknown
from actions.reply import Button, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.memory import Waiting
from actions.updates.reporting.asking import RATINGS
from actions.updates.reporting.drafts import joined
from actions.updates.reporting.report import asked_next
from actions.updates.who_may import nobody, refusal
from actions.wording import rating
from knowledge.models import Project
from knowledge.updates import Draft
from knowledge.updates.ratings import words

# what may well have been meant as a report after all
PLAUSIBLE = {"hearsay": False, "plan": True, "no report": True}
# more words than these tell of the work as well
LONGEST_RUMOUR = 20
WHY = {
    "question": "That reads to me like a question",
    "negation": "That says what it is not, and not what it is",
    "hypothetical": "That reads to me like what might be",
    "request": "That reads to me like a request to somebody",
    "quotation": "That reads to me like somebody else’s words",
    "figure of speech": "I don’t read a rating in that",
}
EXAMPLE = "For example: “{name}: amber, contract not signed, next legal review”."


def near_miss(desk: Desk) -> list[Reply]:
    """Show what would be logged and wait for a yes, or say why nothing was logged."""
    if desk.is_of_a_stranger:
        return [unknown(desk.ask, "project")]
    project = _project(desk)
    if project is None and not desk.may_log_something:
        return [nobody(desk)]
    if project is not None and (refused := refusal(desk, project, desk.reading.text)):
        return [refused]
    keeps_words = PLAUSIBLE.get(desk.reading.why_not)
    if keeps_words is None or not (project or rated(desk)):
        return [_not_logged(desk, project)]
    text = desk.reading.text
    draft = Draft(
        project.id if project else None,
        rated(desk),
        done=text if keeps_words or len(text.split()) > LONGEST_RUMOUR else "",
        day=desk.today,
    )
    row = desk.turn.event_row
    earlier = desk.memory.of_project(project.id) if project else None
    desk.memory.forget(earlier)
    if earlier is not None and not earlier.confirm:
        draft = joined(earlier.draft, draft)
    is_hearsay = desk.reading.why_not == "hearsay"
    desk.memory.drafts.insert(
        0, Waiting(draft=draft, text=text, confirm=True, event_row=row, hearsay=is_hearsay)
    )
    return asked_next(desk)


def rated(desk: Desk) -> str | None:
    """Return the one rating that a message speaks of."""
    found = {one.rag for one in words(desk.text[:500]) if one.rag}
    return found.pop() if len(found) == 1 else None


def _project(desk: Desk) -> Project | None:
    return desk.named[0] if len(desk.named) == 1 else (None if desk.named else desk.in_mind)


def _not_logged(desk: Desk, project: Project | None) -> Reply:
    why = WHY.get(desk.reading.why_not, "I can’t read an update in that")
    name = project.name if project else "telecare"
    if project is None or desk.reading.why_not != "negation":
        return unanswered(f"{why}, so I have logged nothing. {EXAMPLE.format(name=name)}")
    return unanswered(
        f"{why}, so I have logged nothing. How is {name} rated?",
        *(Button(label=rating(one), says=f"{name}: {one}") for one in RATINGS),
    )
