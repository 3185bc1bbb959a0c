"""What comes next on a project's plan."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.paging import paged
from actions.projects import milestones, plan
from actions.projects.by_title import by_title
from actions.projects.one_or_many import OneOrMany
from actions.projects.topic import named
from actions.register import can_tell, source, sources
from actions.reply import Button, Fact, Reply
from actions.scoped import Scope
from actions.wording import counted, day, listed
from knowledge.models import Milestone, Project
from knowledge.store import Store

HOW_LONG = r"how (?:long|many days|many weeks|soon|far)|hoo lang|days (?:until|till|to)"
OWNED = r"who|whae|wha|owns?|owner|whose"
AFTER = r"after|follows?|following"
ASKING = f"{milestones.ASKING} next neist coming comin comes up upcoming follow following lies"


class NextMilestone(OneOrMany):
    """Name the earliest milestone still to come."""

    intent = "next_milestone"
    asks_which = True

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer for the milestone that is named without its project, if one is."""
        found = by_title(ask, store)
        return [found] if found else super().replies(ask, store)

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the next milestone with its day, or the next few where a number is asked for."""
        every = store.progress.milestones([project.id])
        if not every:
            return milestones.none(project)
        ahead = _ahead(ask, every)
        if not ahead:
            return _nothing(project, every, ask)
        number = ask.count() or 1
        if number > 1:
            rows = [plan.row(one, ask.today) for one in ahead[:number]]
            text = f"The next {counted(len(rows), 'milestone')} of {project.name}:"
            return paged(Reply(text=text, sources=(source(project),)), ask, plan.COLUMNS, rows)
        first = ahead[0].expected
        return _next(project, list(takewhile(lambda one: one.expected == first, ahead)), ask)

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the next milestone of each of several projects, the earliest first."""
        ahead = [
            one for one in store.progress.unreached(scope.ids) if plan.is_ahead(one, ask.today)
        ]
        nearest: dict[int, Milestone] = {}
        for one in ahead:
            nearest.setdefault(one.project_id, one)
        reply = Reply(
            text=_first(list(nearest.values()), scope, ask), sources=sources(scope.projects)
        )
        rows = [
            (one.name, one.project.name, *plan.row(one, ask.today)[1:]) for one in nearest.values()
        ]
        return paged(reply, ask, ("Milestone", "Project", *plan.COLUMNS[1:]), rows)


def _ahead(ask: Ask, every: Sequence[Milestone]) -> list[Milestone]:
    """Return what is still to come, from the milestone on that "after the pilot" names."""
    ahead = [one for one in every if plan.is_ahead(one, ask.today)]
    before = (
        named(ask, every, lambda one: one.name, asking=ASKING, names_tell=True)
        if ask.says(AFTER)
        else []
    )
    if not before:
        return ahead
    last = before[-1]
    return [one for one in ahead if one.expected >= last.expected and one is not last]


def _next(project: Project, coming: Sequence[Milestone], ask: Ask) -> Reply:
    first = coming[0]
    names = listed(f"“{one.name}”" for one in coming)
    how_soon = plan.until(first.expected, ask.today)
    verb = "is" if len(coming) == 1 else "are"
    word = "forecast for" if first.forecast and first.forecast != first.due else "due on"
    text = f"Next for {project.name} {verb} {names}, {word} {day(first.expected)} ({how_soon})."
    if ask.says(HOW_LONG):
        days = counted((first.expected - ask.today).days, "day")
        text = f"{days.capitalize()}: {names}, the next milestone of {project.name}, {verb} {word} "
        text += f"{day(first.expected)}."
    elif is_yes_no(ask):
        text = f"Yes: {text[0].lower()}{text[1:]}"
    if first.slipped:
        text += f" That is {plan.late_by(first)}: it was due on {day(first.due)}."
    if ask.says(OWNED):
        text += (
            f" The register names no owner for a milestone; {project.lead.name} leads the project."
        )
    return Reply(
        text=text,
        facts=tuple(Fact(label=one.name, value=plan.told(one, ask.today)) for one in coming[1:]),
        buttons=(
            Button(label="All milestones", says=f"What are the milestones of {project.name}?"),
            Button(label="Late ones", says=f"Which milestones of {project.name} are late?"),
        ),
        sources=(source(project),),
    )


def _nothing(project: Project, every: Sequence[Milestone], ask: Ask) -> Reply:
    past = [f"{plan.told(one, ask.today)}." for one in every if plan.is_past(one, ask.today)]
    no = "No: " if is_yes_no(ask) else ""
    text = f"{no}{project.name} has no milestone ahead in the register; it has {plan.tally(every)}."
    return Reply(text=" ".join([text, *past, can_tell(project)]), sources=(source(project),))


def _first(nearest: Sequence[Milestone], scope: Scope, ask: Ask) -> str:
    if not nearest:
        return f"There is no milestone ahead {scope.words}."
    first = nearest[0]
    when = f"{day(first.expected)} ({plan.until(first.expected, ask.today)})"
    name = f"“{first.name}” of {first.project.name}"
    return f"Next {scope.words} is {name}, expected on {when}. The next of each project:"
