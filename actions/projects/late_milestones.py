"""Milestones that slipped, were missed, or are past their date."""

from collections.abc import Iterable, Sequence

from actions.ask import Ask
from actions.manner import is_how_many, is_yes_no
from actions.paging import paged
from actions.projects import milestones, plan
from actions.projects.by_title import by_title
from actions.projects.lateness import LATE, PAST, Lateness, lateness
from actions.projects.one_or_many import OneOrMany
from actions.projects.topic import named
from actions.register import source, sources
from actions.reply import Button, Reply
from actions.scoped import Scope
from actions.wording import capital, counted, listed, there_are
from knowledge.models import Milestone, Project, Update
from knowledge.periods import Period
from knowledge.reporting import owed
from knowledge.store import Store

COLUMNS = ("Milestone", "Due", "Forecast", "Status")
ASKING = (
    f"{milestones.ASKING} late later lateness slip slipped slipping slippage overdue delayed delay "
    "past behind schedule running ahint deadline deadlines push pushed put moved miss missing "
    "board "
    "should ought already delivered anything onythin weeks quarter summer"
)
HOW_FAR = r"how (?:far|late|overdue|much|many (?:days|weeks|months))|by how|hoo (?:far|late)"
OF_MILESTONES = r"milestones?|plans?|deadlines?|deliverables?|dates?|slip\w*|missed"


class LateMilestones(OneOrMany):
    """List late milestones: slipped, missed or past their date, as the question says."""

    intent = "late_milestones"

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer for the milestone that is named without its project, if one is."""
        found = by_title(ask, store)
        return [found] if found else super().replies(ask, store)

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return a project's late milestones."""
        every = _asked(store.progress.milestones([project.id]), ask)
        meant = named(ask, every, lambda one: one.name, asking=ASKING, names_tell=True)
        if len(meant) == 1:
            return _one(project, meant[0], ask)
        how = lateness(ask)
        late = how.among(every, ask.today)
        text = _told(project, late, how, ask) if late else _none(project, how, ask)
        buttons = (
            Button(label="The whole plan", says=f"What are the milestones of {project.name}?"),
        )
        text = f"{text}{_others(every, late, ask)}{_of_period(ask)}"
        updates = store.updates.of(project.id, ask.today)
        reply = Reply(
            text=_with_update(project, updates, text, ask),
            buttons=buttons,
            sources=(source(project),),
        )
        return paged(reply, ask, COLUMNS, [plan.row(one, ask.today) for one in late])

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the late milestones of several projects."""
        how = lateness(ask)
        every = _asked(store.progress.late(scope.ids, ask.today), ask)
        late = how.among(every, ask.today)
        text = f"{there_are(len(late), how.called)} {scope.words}"
        text += f", in {_in_projects(late)}" if late else ""
        if is_yes_no(ask):
            text = f"{'Yes' if late else 'No'}: t{text[1:]}"
        text += f"{_breakdown(late, how) or '.'}{_others(every, late, ask)}{_of_period(ask)}"
        rows = [(one.name, one.project.name, *plan.row(one, ask.today)[1:]) for one in late]
        reply = Reply(text=text, sources=sources(scope.projects))
        return paged(reply, ask, ("Milestone", "Project", *COLUMNS[1:]), rows)


def _with_update(project: Project, updates: Sequence[Update], text: str, ask: Ask) -> str:
    """Tell of an owed update first where a project as a whole is asked about: "is it overdue?"."""
    if not ask.says("overdue|late|behind") or ask.says(OF_MILESTONES):
        return text
    number = owed(project, updates, ask.today)
    if not number:
        return f"{text} Its update is not overdue." if ask.says("overdue") else text
    yes = "Yes: " if is_yes_no(ask) else ""
    update = f"{yes}the update of {project.name} is overdue by {counted(number, 'sprint')}."
    rest = text.removeprefix("Yes: ").removeprefix("No: ")
    return f"{capital(update)} {capital(rest)}"


def _one(project: Project, milestone: Milestone, ask: Ask) -> Reply:
    """Say of one milestone whether it is late."""
    is_late = LATE.has(milestone, ask.today)
    yes = ("Yes: " if is_late else "No: ") if is_yes_no(ask) else ""
    return Reply(text=f"{yes}{plan.told(milestone, ask.today)}.", sources=(source(project),))


def _told(project: Project, late: Sequence[Milestone], how: Lateness, ask: Ask) -> str:
    furthest = max(late, key=plan.days_late)
    if ask.says(HOW_FAR) and plan.days_late(furthest) > 0:
        at_most = counted(plan.days_late(furthest), "day")
        return f"By {at_most} at most: {plan.told(furthest, ask.today)}."
    text = f"{project.name} has {counted(len(late), how.called)}"
    text = f"Yes: {text}" if is_yes_no(ask) else text
    if len(late) == 1:
        return f"{text}: {plan.told(late[0], ask.today)}."
    return f"{text}{_breakdown(late, how) or '.'}"


def _none(project: Project, how: Lateness, ask: Ask) -> str:
    no = "No: " if is_yes_no(ask) and not is_how_many(ask) else ""
    return f"{no}{project.name} has no {how.called}s."


def _breakdown(late: Sequence[Milestone], how: Lateness) -> str:
    """Tell slipped from missed where both are meant: they are not the same."""
    if how not in (LATE, PAST) or not late:
        return ""
    slipped = sum(one.slipped for one in late)
    missed = sum(one.status == "missed" for one in late)
    rest = len(late) - slipped - missed
    parts = [f"{missed or 'none'} missed", f"{slipped or 'none'} slipped"]
    parts += [
        f"{rest} past {'its' if rest == 1 else 'their'} date without being marked as done"
    ] * bool(rest)
    return f": {listed(parts)}."


def _others(every: Sequence[Milestone], late: Sequence[Milestone], ask: Ask) -> str:
    """Mention what is late in another way, so that "none missed" does not read as "none late"."""
    told_of = {one.id for one in late}
    rest = [one for one in LATE.among(every, ask.today) if one.id not in told_of]
    ways = {
        "slipped": [one for one in rest if one.slipped],
        "missed": [one for one in rest if one.status == "missed"],
        "past the date": [one for one in rest if plan.is_past(one, ask.today) and not one.slipped],
    }
    told = [f"{len(some)} {way}" for way, some in ways.items() if some]
    return f" Late in other ways: {listed(told)}." if told else ""


def _in_projects(late: Sequence[Milestone]) -> str:
    names = sorted({one.project.name for one in late})
    return names[0] if len(names) == 1 else counted(len(names), "project")


def _asked(milestones: Sequence[Milestone], ask: Ask) -> list[Milestone]:
    """Keep those of the period asked for; the register dates a milestone, not its slip."""
    period = _period(ask)
    return [one for one in milestones if period is None or one.due in period]


def _period(ask: Ask) -> Period | None:
    return ask.period("ahead" if ask.says("before|by|afore") else "back")


def _of_period(ask: Ask) -> str:
    period = _period(ask)
    if period is None:
        return ""
    unsaid = "The register does not say on which day a milestone slipped"
    return f" {unsaid}: these were due {period.words}."
