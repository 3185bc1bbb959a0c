"""Whether one project's update is in: for the sprint that ended last, and for the running one."""

from collections.abc import Sequence
from datetime import date

from actions import manner
from actions.ask import Ask
from actions.register import reported, source
from actions.reply import Button, Reply
from actions.wording import capital, counted, day
from knowledge import sprints
from knowledge.models import OWES_NOTHING, Project, Update
from knowledge.reporting import owed, sprint_of

LATE = (
    r"miss\w*|nothing|late|overdue|outstanding|waiting|owes?|behind|quiet|silent|skip\w*|past due"
)
RUNNING = r"(?:this|current|running) (?:sprint|fortnight)"
ON_TIME = r"on time|in time|by the deadline"


def in_or_late(project: Project, updates: Sequence[Update], ask: Ask) -> Reply:
    """Return whether a project's update is in, or by how much it is late."""
    return Reply(
        text=_answer(project, updates, ask),
        buttons=(
            Button(label="Latest update", says=f"What is the latest update on {project.name}?"),
            Button(label="Who else is late?", says="Which projects owe an update?"),
        ),
        sources=(source(project, updates[0] if updates else None),),
    )


def _answer(project: Project, updates: Sequence[Update], ask: Ask) -> str:
    if project.phase in OWES_NOTHING:
        no = "No: " if is_yes_no(ask) and ask.says(LATE) else ""
        return f"{no}{project.name} is {project.phase}, so it owes no update. {_last(updates)}"
    if project.sprint_start is None:
        unset = (
            f"The register gives no sprint start for {project.name}, so none is due on a set day."
        )
        return f"{unset} {_last(updates)}"
    running = sprints.number(project.sprint_start, project.sprint_days, ask.today)
    if running is None:
        begins = f"its first sprint begins on {day(project.sprint_start)}"
        return f"{project.name} owes no update: {begins}."
    late = owed(project, updates, ask.today)
    if late:
        return f"{_late(project, late, ask)} {_last(updates)}"
    if ask.says(RUNNING) or running == 1:
        return _of_running(project, updates, running, ask)
    return _in(project, updates, running, ask)


def _late(project: Project, late: int, ask: Ask) -> str:
    by = counted(late, "sprint")
    if ask.says(r"how (?:overdue|late|far|long|many)"):
        return f"By {by}: no update of {project.name} is in for {_the_last(late)}."
    yes = ("Yes: " if ask.says(LATE) else "No: ") if is_yes_no(ask) else ""
    return capital(f"{yes}the update of {project.name} is overdue by {by}.")


def _the_last(late: int) -> str:
    return "the last sprint that ended" if late == 1 else f"the last {late} sprints that ended"


def _in(project: Project, updates: Sequence[Update], running: int, ask: Ask) -> str:
    """Say that the update of the last sprint is in, and when the next is due."""
    of_last = [one for one in updates if sprint_of(project, one) == running - 1]
    first, last = _bounds(project, running - 1)
    came = f"is in: {reported(of_last[-1])}"
    on_time = of_last[-1].date <= last
    if ask.says(ON_TIME):
        came = f"came in {'on time' if on_time else 'late'}: {reported(of_last[-1])}"
    yes = ""
    if is_yes_no(ask):
        is_no = ask.says(LATE) or (ask.says(ON_TIME) and not on_time)
        yes = "No: " if is_no else "Yes: "
    of_sprint = f"for sprint {running - 1} ({day(first)} to {day(last)})"
    text = capital(f"{yes}the update of {project.name} {of_sprint} {came}.")
    return f"{text} {_coming(project, updates, running)}"


def _of_running(project: Project, updates: Sequence[Update], running: int, ask: Ask) -> str:
    of_running = [one for one in updates if sprint_of(project, one) == running]
    last = _bounds(project, running)[1]
    if of_running:
        yes = ("No: " if ask.says(LATE) else "Yes: ") if is_yes_no(ask) else ""
        return f"{yes}{project.name} has reported for sprint {running}: {reported(of_running[0])}."
    no = ("No: " if ask.says(LATE) else "Not yet: ") if is_yes_no(ask) else ""
    text = f"{no}{project.name} has no update for sprint {running} so far"
    return f"{text}. It is not late: it is due by {day(last)}. {_last(updates)}"


def _coming(project: Project, updates: Sequence[Update], running: int) -> str:
    if any(sprint_of(project, one) == running for one in updates):
        return f"That for sprint {running} is in too."
    return f"That for sprint {running} is due by {day(_bounds(project, running)[1])}."


def _bounds(project: Project, sprint: int) -> tuple[date, date]:
    if project.sprint_start is None:
        raise LookupError(f"{project.name} has no sprints.")
    return sprints.bounds(project.sprint_start, project.sprint_days, sprint)


def is_yes_no(ask: Ask) -> bool:
    """Say whether yes or no is waited for: "nothing in yet?" asks it too."""
    return manner.is_yes_no(ask) or ask.says(r"y/n|still waiting|nothing in")


def _last(updates: Sequence[Update]) -> str:
    if not updates:
        return "It has never reported."
    return f"Its last update is from {reported(updates[0])}."
