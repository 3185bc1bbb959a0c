"""Reading back what was logged, as facts, with the ways to take it back or change it."""

from __future__ import annotations

from actions.reply import Button, Fact, Reply
from actions.updates.reporting.carrying import asked_of
from actions.updates.reporting.keeping import Kept
from actions.wording import day, pounds, rating
from knowledge.models import Benefit, Milestone, Project, Risk, Update
from knowledge.store.states import Row

NOT_SAID = "nothing said"


def read_back(kept: Kept, project: Project) -> Reply:
    """Say what was logged, all of it, with Undo and Edit."""
    update = kept.update
    behalf = f" on behalf of {kept.on_behalf_of.name}" if kept.on_behalf_of else ""
    text = f"Logged for {project.name}{behalf}."
    if kept.replaced:
        text += f" It takes the place of what was said for {day(update.date)} before."
    if kept.beside:
        text += f" What {kept.beside} suggested, and you accepted, stands in it too."
    if kept.rerated:
        text += " Only the rating has changed: the rest stands as you said it before."
    facts = [
        *facts_of(update, project, kept.before, _blockers(kept)),
        *(Fact(label="Sprint", value=str(one)) for one in [update.sprint] if one),
        *(Fact(label="On behalf of", value=one.name) for one in [kept.on_behalf_of] if one),
        *(changed(one) for one in kept.others),
    ]
    asked = asked_of(project) if kept.unmentioned else ()
    return Reply(text=text, facts=tuple(facts), buttons=(*asked, *ways_back(project)))


def _blockers(kept: Kept) -> str:
    """Word blockers that nothing was said of as what they are: neither gone nor confirmed."""
    if kept.unmentioned:
        return unmentioned(kept.unmentioned)
    return NOT_SAID if kept.draft.blockers is None and not kept.update.blockers else ""


def unmentioned(stood: str) -> str:
    """Word blockers that stood before, and that an update is silent of, as a question."""
    return f"none mentioned. Last time: “{stood.rstrip('.')}”. Still in the way?"


def facts_of(
    update: Update, project: Project, before: str | None = None, blockers: str = ""
) -> list[Fact]:
    """Return what an update says; a field that says nothing is shown to say nothing."""
    was = f" (before: {rating(before)})" if before not in (None, update.rag) else ""
    return [
        Fact(label="Project", value=project.name),
        Fact(label="Rating", value=f"{rating(update.rag)}{was}"),
        Fact(label="Done", value=update.done or NOT_SAID),
        Fact(label="Next", value=update.next or NOT_SAID),
        Fact(label="Blockers", value=blockers or update.blockers or "none"),
        Fact(label="Day", value=day(update.date)),
    ]


def changed(row: Row) -> Fact:
    """Return what a milestone, a risk or a benefit says now."""
    match row:
        case Milestone():
            return Fact(label="Milestone", value=f"{row.name}: {_milestone(row)}")
        case Risk():
            owner = f", owner {row.owner.name}" if row.owner else ""
            return Fact(label="Risk", value=f"{row.title}: {row.level}, {row.status}{owner}")
        case Benefit():
            verified = f", {pounds(row.verified_gbp)} verified" if row.verified_gbp else ""
            claimed = f"{pounds(row.claimed_gbp)} claimed{verified}"
            return Fact(label="Benefit", value=f"{row.name}: {claimed}")
    return Fact(label="Rating", value=rating(row.rag))


def ways_back(project: Project) -> tuple[Button, ...]:
    """Return the buttons under everything that was logged."""
    return (
        Button(label="Undo", says=f"undo my last change for {project.name}"),
        Button(label="Edit", says=f"change my update for {project.name}"),
    )


def _milestone(row: Milestone) -> str:
    if row.status == "done":
        return f"done on {day(row.done_on)}" if row.done_on else "done"
    moved = f", forecast {day(row.forecast)}" if row.forecast else ""
    return f"{row.status}, due {day(row.due)}{moved}"
