"""How one project is doing: its rating, since when, and what speaks against it."""

import re
from collections.abc import Sequence

from actions.ask import Ask
from actions.filters import RATINGS, chosen
from actions.manner import is_yes_no
from actions.projects import plan
from actions.projects.rating_then import past_asked, then
from actions.projects.standing import reasons
from actions.register import reported, source
from actions.reply import Button, Fact, Reply
from actions.wording import day, listed, rating, shortened
from knowledge.blockers import standing
from knowledge.honesty import doubts
from knowledge.models import FINISHED, Milestone, Project, Update
from knowledge.ratings import runs
from knowledge.reporting import owed
from knowledge.store import Store

GIST = 200
WELL = (
    r"on (?:track|target|course|schedule|time)|ok|okay|fine|well|good|to plan|healthy|"
    r"holding up|deliver\w*|in good (?:shape|health)|a' richt|all right|alright|ahead|progressing"
)
BADLY = (
    r"trouble|bother|behind|struggling|sliding|late|slipping|at risk|bad|badly|failing|"
    r"off track|worry\w*|worried"
)
_PUT = re.compile(r"\s*(?:still |now )?(?:red|amber|green)\s*\?\s*")
VERDICTS = {"green": "Yes", "amber": "Not wholly", "red": "No"}
OPPOSITE = {"green": "No", "amber": "In part", "red": "Yes"}


def state(project: Project, ask: Ask, store: Store) -> Reply:
    """Return how a project is doing; yes or no first where that is asked."""
    updates, past = store.updates.of(project.id, ask.today), past_asked(ask)
    if past:
        return then(project, updates, past, ask)
    milestones = store.progress.milestones([project.id])
    against = doubts(project, updates[0] if updates else None, milestones, updates, ask.today)
    text = f"{_told(project, updates, ask)} {reasons(against)}".strip()
    return Reply(
        text=text,
        facts=_facts(project, updates, milestones, ask),
        buttons=_buttons(project, updates),
        sources=(source(project, updates[0] if updates else None),),
    )


def is_put(ask: Ask) -> bool:
    """Say whether a rating alone is put to Cairn, to hear yes or no: "Telecare red?"."""
    return _PUT.fullmatch(ask.words) is not None


def _told(project: Project, updates: Sequence[Update], ask: Ask) -> str:
    if not updates:
        paused = f" It is {project.phase}." if project.phase in ("paused", FINISHED) else ""
        return f"{project.name} has no update yet, so it has no rating.{paused}"
    latest, run = updates[0], runs(updates)
    shown, since = rating(latest.rag), day(run[0].began.date)
    if project.phase == FINISHED:
        text = f"{project.name} is closed; its last rating, of {day(latest.date)}, was {shown}."
        return f"{_verdict(latest.rag, ask)}{text}"
    paused = " It is paused." if project.phase == "paused" else ""
    before = f" (before: {rating(run[1].rag)})" if len(run) > 1 else ""
    return f"{_verdict(latest.rag, ask)}{project.name} is {shown}, since {since}{before}.{paused}"


def _verdict(rag: str, ask: Ask) -> str:
    """Answer "is it red?" and "is it on track?"; of "red or amber?" the rating is the answer."""
    named = [one for one in chosen(ask, RATINGS) if one in VERDICTS]
    if len(named) == 1 and (is_yes_no(ask) or is_put(ask)):
        is_so = (named[0] == rag) != ask.says("not")
        return "Yes: " if is_so else "No: "
    well, badly = ask.says(WELL), ask.says(BADLY)
    is_asked = is_yes_no(ask) or ask.says(r"any joy|everything (?:ok|okay|fine|well|good)")
    if named or well == badly or not is_asked or ask.says("or"):
        return ""
    return f"{(VERDICTS if well else OPPOSITE)[rag]}, by its own rating: "


def _facts(
    project: Project, updates: Sequence[Update], milestones: Sequence[Milestone], ask: Ask
) -> tuple[Fact, ...]:
    latest = updates[0] if updates else None
    facts = [
        Fact(label="Rating", value=rating(latest.rag if latest else None)),
        Fact(label="Phase", value=project.phase),
        Fact(label="Last update", value=f"{reported(latest)}{_overdue(project, updates, ask)}"),
    ]
    if latest:
        facts.append(Fact(label="Done", value=shortened(latest.done, GIST)))
    if latest and latest.next:
        facts.append(Fact(label="Next", value=shortened(latest.next, GIST)))
    facts.append(Fact(label="Next milestone", value=_next(milestones, ask)))
    facts.append(Fact(label="Blockers", value=_blockers(updates)))
    return tuple(facts)


def _overdue(project: Project, updates: Sequence[Update], ask: Ask) -> str:
    number = owed(project, updates, ask.today)
    return f" (overdue by {number} sprint{'s' * (number > 1)})" if number else ""


def _next(milestones: Sequence[Milestone], ask: Ask) -> str:
    coming = next((one for one in milestones if plan.is_ahead(one, ask.today)), None)
    if coming is None:
        return "none ahead in the register"
    late = f", {plan.late_by(coming)}" if coming.slipped else ""
    return f"{coming.name}, {day(coming.expected)}{late}"


def _blockers(updates: Sequence[Update]) -> str:
    blocking = standing(updates)
    if not blocking:
        return "none named" if updates else "no update yet"
    return listed(f"{one.words.rstrip('.')} (since {day(one.since)})" for one in blocking)


def _buttons(project: Project, updates: Sequence[Update]) -> tuple[Button, ...]:
    name = project.name
    why = (
        Button(label="Why that rating?", says=f"Why is {name} {updates[0].rag}?")
        if updates
        else None
    )
    return (
        *((why,) if why else ()),
        Button(label="Milestones", says=f"What are the milestones of {name}?"),
        Button(label="Risks", says=f"What are the risks on {name}?"),
    )
