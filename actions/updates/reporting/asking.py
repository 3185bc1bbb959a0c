"""What Cairn asks about a draft: which project, which rating, why, for which day, and whether."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from actions.asking_back import MOST_BUTTONS
from actions.reply import Button, Fact, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.memory import Waiting
from actions.updates.reporting.days_told import not_a_day
from actions.updates.reporting.drafts import NO_CHANGE, as_before, lacks
from actions.wording import day, listed, rating
from knowledge import sprints
from knowledge.models import Project
from knowledge.updates import Draft
from knowledge.updates.ratings import mistyped

RATINGS = ("green", "amber", "red")
THROWN_AWAY = "What you told me for it is thrown away, and I can’t bring it back."


def question(desk: Desk, waiting: Waiting, lead: str = "") -> Reply:
    """Ask the one thing that a draft lacks next; *lead* goes before it."""
    project = desk.project(waiting.draft.project_id)
    if project is None:
        return _worded(lead, _which(desk, waiting.draft))
    lacking = lacks(waiting.draft, desk.known(project.id))
    if waiting.confirm or not lacking:
        waiting.confirm = True  # the rating may be what it says by now, and needs no reason more
        return _worded(lead, _confirm(desk, waiting, project))
    last = desk.last(project)
    match lacking:
        case "rating":
            asked = _rating(project, last.rag if last else None)
        case "reason":
            asked = _reason(waiting.draft, project, last.rag if last else None)
        case _:
            wrong = not_a_day(desk.text, desk.today) or not_a_day(waiting.text, desk.today)
            asked = _worded(str(wrong or ""), _day(project, desk.today))
    return _worded(lead, asked)


def about(draft: Draft, project: Project | None) -> str:
    """Name a draft in a few words: "ARC: Amber ▲, contract not signed"."""
    told = [rating(draft.rag) if draft.rag else "", draft.done, draft.next, draft.blockers or ""]
    words = ", ".join(one for one in told if one)
    return f"{project.name if project else 'no project yet'}: {words or 'no change'}"


def draft_facts(draft: Draft) -> tuple[Fact, ...]:
    """Return what a draft would log."""
    pairs = (
        ("Rating", rating(draft.rag) if draft.rag else "to be asked"),
        ("Done", NO_CHANGE if draft.no_change else draft.done),
        ("Next", draft.next),
        ("Blockers", draft.blockers or ""),
        ("Day", day(draft.day) if draft.day else ""),
    )
    return tuple(Fact(label=label, value=value) for label, value in pairs if value)


def dropping(project: Project | None) -> Button:
    """Return the button that calls a draft off."""
    says = f"drop the draft for {project.name}" if project else "drop the draft"
    return Button(label="Drop it", says=says, warning=THROWN_AWAY)


def dropping_form(project: Project) -> Button:
    """Return the button that calls a half filled in form off."""
    says = f"drop the update for {project.name}"
    return Button(label="Drop it", says=says, warning=THROWN_AWAY)


def _worded(lead: str, asked: Reply) -> Reply:
    return asked.but(text=f"{lead} {asked.text}") if lead else asked


def _which(desk: Desk, draft: Draft) -> Reply:
    names = [one.name for one in desk.own[:MOST_BUTTONS]]
    yours = f" Yours are {listed(names)}." if names else ""
    if len(names) == 1:
        return unanswered(
            f"Is that update for {names[0]}?",
            Button(label="Yes, it is", says=f"it is for {names[0]}"),
            dropping(None),
        )
    return unanswered(
        f"Which project is that update for?{yours}",
        *(Button(label=one, says=f"it is for {one}") for one in names),
        dropping(None),
    )


def _rating(project: Project, before: str | None) -> Reply:
    was = f" It was {rating(before)} last time." if before else ""
    same = (Button(label="Same as last", says=f"{project.name}: same as last time"),)
    return unanswered(
        f"How is {project.name} rated: red, amber or green?{was}",
        *(Button(label=rating(one), says=f"{project.name}: {one}") for one in RATINGS),
        *(same if before else ()),
    )


def _reason(draft: Draft, project: Project, before: str | None) -> Reply:
    return unanswered(
        f"{project.name} goes from {rating(before)} to {rating(draft.rag)}: why? A change of "
        "rating needs a reason, in a sentence. Nothing is logged before you say.",
        Button(label=f"Keep it at {rating(before)}", says=f"{project.name}: {before}"),
        dropping(project),
    )


def _day(project: Project, today: date) -> Reply:
    days: Sequence[tuple[str, date]] = (("Today", today), ("Yesterday", today - timedelta(days=1)))
    if project.sprint_start is not None:
        over = sprints.ended(project.sprint_start, project.sprint_days, today)
        if over:
            last = sprints.bounds(project.sprint_start, project.sprint_days, over)[1]
            days = (*days, ("Last sprint’s end", last))
    return unanswered(
        f"Which day is the update of {project.name} for? It can be today or a day before, but not "
        "one to come.",
        *(Button(label=f"{name} ({day(one)})", says=f"it is for {day(one)}") for name, one in days),
    )


def _confirm(desk: Desk, waiting: Waiting, project: Project) -> Reply:
    typed = mistyped(waiting.text).get(waiting.draft.rag or "")
    why = f": I take “{typed}” for {rating(waiting.draft.rag)}" if typed else ""
    return unanswered(
        f"I have logged nothing yet{why}. Shall I log this for {project.name}?",
        Button(label="Yes, log it", says=f"yes, log it for {project.name}"),
        dropping(project),
    ).but(facts=draft_facts(as_before(waiting.draft, desk.last(project))))
