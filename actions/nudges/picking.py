"""Putting reminders off until a day that is picked in a form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from actions.ask import Ask
from actions.nudges.own_reminders import own_projects
from actions.nudges.quietening import be_quiet_until
from actions.reply import Field, Form, Reply, unanswered
from actions.wording import day
from knowledge import sprints
from knowledge.models import Person, Project
from knowledge.nudges.facts import bounds
from knowledge.periods import NotADateError, find_period
from knowledge.store import Store

PICK_A_DAY, DAY = "remind_on", "day"
WHICH_DAY = "On which day shall I remind you? Say for example “remind me on 14 December”."
NO_DAY = "Please pick a day, such as 14 December."
GONE = "I know no project of yours that this form names, so I have changed nothing."
ONE_DAY = timedelta(days=1)


def asked_for(ask: Ask, asker: Person, store: Store, projects: Sequence[Project]) -> Reply:
    """Ask for the day: in a form where the channel can show one, else in words."""
    if not ask.turn.forms:
        return unanswered(WHICH_DAY)
    soonest = store.calendars.of([asker])[asker.id].there_from(ask.today + ONE_DAY)
    form = day_form(projects[:1], str(soonest or ""))
    return unanswered("On which day shall I remind you?").but(form=form)


def picked(ask: Ask, asker: Person, store: Store) -> Reply:
    """Take the form: put reminders off until its day, or show it again with what is wrong."""
    came = ask.turn.form or {}
    code, typed = str(came.get("project") or ""), str(came.get("values", {}).get(DAY) or "")
    own = own_projects(asker, store)
    projects = [one for one in own if one.code == code]
    if code and not projects:
        return unanswered(GONE)
    wanted = _read(typed, ask.today)
    wrong = _wrong(wanted, asker, store, projects or own, ask.today)
    if wanted is None or wrong:
        form = day_form(projects, typed)
        fields = tuple(one.but(error=wrong) for one in form.fields)
        return unanswered("That day will not do yet.").but(form=form.but(fields=fields))
    return be_quiet_until(ask, asker, store, projects, wanted, is_asked_for=True)


def day_form(projects: Sequence[Project], value: str) -> Form:
    """Return the form that asks for a day, of one project or of all."""
    about = projects[0].name if projects else "your updates"
    return Form(
        name=PICK_A_DAY,
        title=f"Remind me of {about}",
        send="Remind me then",
        project=projects[0].code if projects else "",
        fields=(
            Field(
                name=DAY, label="Day", kind="date", value=value, required=True,
                hint="One of your working days.",
            ),
        ),
    )  # fmt: skip


def _read(typed: str, today: date) -> date | None:
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        pass
    try:
        found = find_period(typed, today, "ahead")
    except NotADateError:
        return None
    return found.first if found and found.first > date.min else None


def _wrong(
    wanted: date | None, asker: Person, store: Store, projects: Sequence[Project], today: date
) -> str:
    """Say what is wrong with a day, and which one would do; "" where it does."""
    if wanted is None:
        return NO_DAY
    if wanted <= today:
        is_today = "today: pick a day to come" if wanted == today else "past: pick a day to come"
        return f"{day(wanted)} is {is_today}."
    last = max((one for one in (_latest(each, today) for each in projects) if one), default=None)
    if last and wanted > last:
        return (
            f"By {day(wanted)} the next sprint will have ended too. Pick a day up to {day(last)}, "
            "or skip this sprint."
        )
    calendar = store.calendars.of([asker])[asker.id]
    if calendar.is_there(wanted):
        return ""
    after = calendar.there_from(wanted)
    instead = f" Pick another, such as {after:%A} {day(after)}." if after else " Pick another."
    return f"You do not work on {wanted:%A} {day(wanted)}.{instead}"


def _latest(project: Project, today: date) -> date | None:
    """Return the last day of the sprint after the running one: by then the next is due."""
    if project.sprint_start is None:
        return None
    running = sprints.number(project.sprint_start, project.sprint_days, today) or 0
    return bounds(project, running + 1)[1]
