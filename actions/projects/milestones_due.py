"""What falls due in a period."""

from collections.abc import Iterable, Sequence
from datetime import date

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.paging import paged
from actions.periods import days_ahead, days_back
from actions.projects import plan
from actions.projects.by_title import by_title
from actions.projects.one_or_many import OneOrMany
from actions.register import source, sources
from actions.reply import Button, Reply
from actions.scoped import Scope
from actions.wording import counted, day, listed
from knowledge.models import Milestone, Project
from knowledge.periods import Period
from knowledge.store import Store

USUAL_DAYS = 30
BACK = r"was|were|did|got|have we|(?:has|have|had) (?:been|got)"
DONE = (
    r"done|finished|completed|delivered|achieved|accomplished|reached|"
    r"did \w+ (?:actually )?(?:do|deliver|finish|complete|achieve|reach)"
)
AHEAD = r"will|should|must|be|needs?|going|due|is|are|gets?|by|before|expected"
GO_LIVE = r"go(?:es|ing)?[ -]live"
COLUMNS = ("Milestone", "Expected", "Due", "Status")


class MilestonesDue(OneOrMany):
    """List the milestones of a period, the next thirty days where none is named."""

    intent = "milestones_due"

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer for the milestone that is named without its project, if one is."""
        found = by_title(ask, store)
        return [found] if found else super().replies(ask, store)

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return what one project has due."""
        every = store.progress.milestones([project.id])
        period = asked_period(ask)
        falling = _falling(every, period, ask)
        text = f"{_yes_no(ask, falling)}{project.name} has {_counted(falling, period, ask)}"
        text += f"{_usual(ask)}{_rest(every, period, ask)}"
        reply = Reply(
            text=text,
            buttons=(
                Button(label="The whole plan", says=f"What are the milestones of {project.name}?"),
            ),
            sources=(source(project),),
        )
        return paged(reply, ask, COLUMNS, [_row(one, ask.today) for one in falling])

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return what several projects have due, by the day it is expected."""
        period = asked_period(ask)
        every = store.progress.around(scope.ids, period.first, period.last, ask.today)
        falling = _falling(every, period, ask)
        verb = "is" if len(falling) == 1 else "are"
        text = f"There {verb} {_counted(falling, period, ask, scope.words)}"
        text += f"{_usual(ask)}{_rest(every, period, ask)}"
        rows = [(one.name, one.project.name, *_row(one, ask.today)[1:]) for one in falling]
        reply = Reply(text=text, sources=sources(scope.projects))
        return paged(reply, ask, (COLUMNS[0], "Project", *COLUMNS[1:]), rows)


def asked_period(ask: Ask) -> Period:
    """Return the period asked about; "by Christmas" begins today."""
    period = ask.period("back" if is_back(ask) else "ahead")
    if period is None:
        if _is_of_done(ask):
            return days_back(ask.today, USUAL_DAYS)
        return days_ahead(ask.today, USUAL_DAYS)
    if period.first == date.min and period.last >= ask.today:
        return Period(ask.today, period.last, period.words, period.start, period.end)
    return period


def is_back(ask: Ask) -> bool:
    """Say whether what is over is asked about: "what was due last week?"."""
    return ask.says(BACK) or _is_of_done(ask)


def _is_of_done(ask: Ask) -> bool:
    """Say whether what was done then is asked for, not what was due."""
    return ask.says(DONE) and not ask.says(AHEAD)


def _falling(every: Sequence[Milestone], period: Period, ask: Ask) -> list[Milestone]:
    chosen = [one for one in every if one.status != "dropped" and _when(one) in period]
    if _is_of_done(ask):
        done = [one for one in every if one.status == "done"]
        chosen = [one for one in done if (one.done_on or one.due) in period]
    if ask.says(GO_LIVE):
        chosen = [one for one in chosen if "live" in one.name.casefold()]
    return sorted(chosen, key=_when)


def _when(milestone: Milestone) -> date:
    """Return the day a milestone is expected; of one that is over, the day it was due."""
    return milestone.expected if milestone.status == "planned" else milestone.due


def _counted(falling: Sequence[Milestone], period: Period, ask: Ask, scope: str = "") -> str:
    what = "done" if _is_of_done(ask) else "due"
    kind = "go-live milestone" if ask.says(GO_LIVE) else "milestone"
    text = " ".join(filter(None, [counted(len(falling), kind), what, period.words, scope]))
    if len(falling) == 1:
        return f"{text}: {plan.told(falling[0], ask.today)}."
    over = [one for one in falling if one.status != "planned"]
    return f"{text}: {plan.tally(falling)}." if over else f"{text}."


def _yes_no(ask: Ask, falling: Sequence[Milestone]) -> str:
    if not is_yes_no(ask):
        return ""
    return "Yes: " if falling else "No: "


def _usual(ask: Ask) -> str:
    if ask.period("ahead") is not None:
        return ""
    if _is_of_done(ask):
        return " You named no period that I can read, so I looked 30 days back."
    return f" You named no period that I can read, so these are the next {USUAL_DAYS} days."


def _rest(every: Sequence[Milestone], period: Period, ask: Ask) -> str:
    """Mention what was to come in the period and has moved out of it, and what is past its date."""
    if _is_of_done(ask):
        return ""
    moved = [one for one in every if one.slipped and one.status == "planned"]
    moved = [one for one in moved if one.due in period and one.expected not in period]
    told = [
        f"“{one.name}” was due then, but is now forecast for {day(one.expected)}"
        for one in moved[:3]
    ]
    text = f" {listed(told)}." if told else ""
    if len(moved) > 3:
        text += f" {len(moved) - 3} more moved out of the period in the same way."
    past = sum(plan.is_past(one, ask.today) and _when(one) not in period for one in every)
    if past and period.last >= ask.today:
        text += (
            f" {counted(past, 'earlier one')} {'is' if past == 1 else 'are'} not marked as done."
        )
    return text


def _row(milestone: Milestone, today: date) -> tuple[str, ...]:
    due = day(milestone.due)
    return (milestone.name, day(_when(milestone)), due, plan.state(milestone, today))
