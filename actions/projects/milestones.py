"""A project's plan: all its milestones, and whether a named one is done."""

from collections.abc import Iterable, Sequence

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.paging import paged
from actions.projects import plan
from actions.projects.by_title import by_title
from actions.projects.latest_update import LatestUpdate
from actions.projects.one_or_many import OneOrMany, is_of_the_one
from actions.projects.topic import named, telling
from actions.register import can_tell, source, sources
from actions.reply import Button, Reply
from actions.scoped import Scope
from actions.wording import capital, counted, there_are
from knowledge.models import Milestone, Project
from knowledge.store import Store

ASKING = (
    "milestone milestones milstones plan plans roadmap road map timeline gantt schedule key main "
    "step steps big deliverable deliverables complete completed completion finish finished "
    "happened "
    "tick ticked hit due full start date dates stage stages delivery page still open yet remaining "
    "outstanding reach reached reaching closed total show slide status dropped missed planned "
    "along "
    "hae oot they marked achieved met through list every"
)
WHICH = r"which milestones?|what milestones|how many milestones|(?:all|every|list) .*milestones?"
GOT_DONE = (
    r"what(?:'s|s)? (?:has |have |had )?(?:been |got |gotten |was |were )*"
    r"(?:done|achieved|accomplished|finished|completed|delivered)|"
    r"what did (?:they|we) (?:do|deliver)"
)
OF_THE_PLAN = r"milestones?|plans?|roadmap|timeline|steps?|stages?|deliverables?"
STATES = {
    "done": r"done|completed?|finished|(?<!to )hit|ticked off|achieved|met|reached|delivered",
    "planned": r"left|remaining|outstanding|still to \w+|to go|ahead|upcoming|planned|open",
    "missed": r"missed",
    "dropped": r"dropped|cancelled|descoped",
}


class Milestones(OneOrMany):
    """List a project's milestones; say of a named one whether it is done."""

    intent = "milestones"
    asks_which = True

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer for the project talked of where a council's name is part of a milestone's."""
        talked_of = ask.slots.get("project") if not ask.of_kind("project") else None
        project = store.projects.with_id(talked_of) if talked_of else None
        if project and ask.mentions and _meant(ask, store.progress.milestones([project.id])):
            return [self.about(project, ask, store)]
        found = by_title(ask, store)
        return [found] if found else super().replies(ask, store)

    def is_wide(self, ask: Ask) -> bool:
        """Say whether many projects are meant: "which milestones are done?" is of any."""
        is_named = bool(ask.mentions or ask.unknown) or is_of_the_one(ask)
        is_of_focus = ask.slots.get("focus") == "project"
        return (ask.says(WHICH) and not is_named and not is_of_focus) or super().is_wide(ask)

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the milestone that is named, or all that are asked for."""
        milestones = store.progress.milestones([project.id])
        if ask.says(GOT_DONE) and not ask.says(OF_THE_PLAN) and not _meant(ask, milestones):
            return LatestUpdate(self.turn).about(project, ask, store)
        if not milestones:
            return none(project)
        meant = _meant(ask, milestones)
        if meant and (len(meant) < len(milestones) or len(meant) == 1):
            return _named(project, meant, ask)
        wanted = _wanted(ask, milestones)
        rows = [plan.row(one, ask.today) for one in wanted or milestones]
        return paged(_told(project, wanted, milestones, ask), ask, plan.COLUMNS, rows)

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the milestones of several projects, by the day they are expected."""
        wanted = _wanted(ask, store.progress.milestones(scope.ids))
        text = f"{there_are(len(wanted), 'milestone')} {scope.words}"
        text += f": {plan.tally(wanted)}." if wanted else "."
        columns = ("Milestone", "Project", *plan.COLUMNS[1:])
        rows = [(one.name, one.project.name, *plan.row(one, ask.today)[1:]) for one in wanted]
        return paged(Reply(text=text, sources=sources(scope.projects)), ask, columns, rows)


def none(project: Project) -> Reply:
    """Say that a project has no milestones, and who could tell."""
    text = f"The register gives no milestones for {project.name}. {can_tell(project)}"
    return Reply(text=text, sources=(source(project),))


def _named(project: Project, meant: Sequence[Milestone], ask: Ask) -> Reply:
    """Answer about the milestones named; several are told apart in one sentence each."""
    told = [f"{plan.told(one, ask.today)}." for one in meant]
    if len(meant) == 1:
        told[0] = f"{_yes_or_no(ask, meant[0])}{told[0]}"
    return Reply(
        text=" ".join(told),
        buttons=(
            Button(label="All milestones", says=f"What are the milestones of {project.name}?"),
        ),
        sources=(source(project),),
    )


def _yes_or_no(ask: Ask, milestone: Milestone) -> str:
    if not is_yes_no(ask) and not ask.says(r"is (?:it|that) done"):
        return ""
    if ask.says(r"still (?:open|to (?:do|come))") and not ask.says(r"yet|done"):
        return "No: " if milestone.status == "done" else "Yes: "
    return "Yes: " if milestone.status == "done" else "No: "


def _told(
    project: Project, wanted: Sequence[Milestone], milestones: Sequence[Milestone], ask: Ask
) -> Reply:
    every = f"{project.name} has {counted(len(milestones), 'milestone')}: {plan.tally(milestones)}."
    if len(milestones) == 1:
        every = f"{project.name} has one milestone: {plan.told(milestones[0], ask.today)}."
    text = f"{every}{plan.slips(milestones) if len(milestones) > 1 else ''}"
    if _states(ask):
        verb = "is" if len(wanted) == 1 else "are"
        counts = f"{counted(len(wanted), 'milestone')} of {project.name} {verb}"
        states = " or ".join(_states(ask))
        text = f"{capital(counts)} {states}, of {len(milestones)} in all: {plan.tally(milestones)}."
    elif _is_of_named(ask):
        text = f"No milestone of {project.name} has that name. {every}"
    return Reply(
        text=text,
        buttons=(
            Button(label="The next one", says=f"What is the next milestone of {project.name}?"),
            Button(label="Late ones", says=f"Which milestones of {project.name} are late?"),
        ),
        sources=(source(project),),
    )


def _meant(ask: Ask, milestones: Sequence[Milestone]) -> list[Milestone]:
    return named(ask, milestones, lambda one: one.name, asking=ASKING, names_tell=True)


def _states(ask: Ask) -> list[str]:
    """Return the states asked for: "which are done" beside "is the pilot done"."""
    if is_yes_no(ask) or _is_of_named(ask):
        return []
    return [state for state, words in STATES.items() if ask.says(words)]


def _is_of_named(ask: Ask) -> bool:
    """Say whether one milestone is meant by its name: "is user research done?"."""
    is_of_one = is_yes_no(ask) or ask.says(r"(?:the|that|its) [\w -]*milestone|is it done")
    return is_of_one and bool(telling(ask, asking=ASKING, names_tell=True))


def _wanted(ask: Ask, milestones: Sequence[Milestone]) -> list[Milestone]:
    states = _states(ask)
    return [one for one in milestones if not states or one.status in states]
