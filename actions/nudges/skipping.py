"""Skipping a sprint of which there is nothing to tell, with the reason."""

from __future__ import annotations

from actions.ask import Ask
from actions.manner import straight
from actions.nudges.reminder_words import reason_told, sprint_told
from actions.reply import Button, Reply, unanswered
from actions.wording import capital, day, sentence
from knowledge import sprints
from knowledge.models import OWES_NOTHING, Person, Project, Skip
from knowledge.nudges.facts import bounds
from knowledge.nudges.gathering import gather
from knowledge.nudges.standing import standings
from knowledge.store import Store

REASONS = ("nothing happened", "everybody is on leave", "waiting for a decision")


def skipped(ask: Ask, asker: Person, store: Store, project: Project) -> Reply:
    """Keep that no update of a sprint is wanted, and why; ask why where that is not told."""
    sprint = sprint_asked_about(ask, project, store)
    if sprint is None:
        return unanswered(f"{project.name} owes no update just now, so there is nothing to skip.")
    first, last = bounds(project, sprint)
    called = f"sprint {sprint} of {project.name}"
    reason = reason_told(straight(_unnamed(ask)))
    if not reason:
        return unanswered(
            f"Why is there no update for {called} ({day(first)} to {day(last)})? Say it in a few "
            f"words: “skip {called}: …”.",
            *(Button(label=capital(one), says=f"skip {called}: {one}") for one in REASONS),
        )
    store.nudges.skip(
        Skip(project=project, sprint=sprint, reason=reason, told=ask.turn.now, by=asker)
    )
    return Reply(
        text=f"No reminders come for {called} ({day(first)} to {day(last)}). "
        f"{sentence(f'Why: {reason}')} An update is welcome all the same.",
        buttons=(Button(label="Don’t skip it", says=f"don’t skip {called}"),),
    )


def unskipped(ask: Ask, store: Store, project: Project) -> Reply:
    """Want an update of a sprint after all."""
    sprint = sprint_asked_about(ask, project, store)
    if sprint is not None and store.nudges.unskip(project, sprint):
        return Reply(text=f"Sprint {sprint} of {project.name} is asked about again.")
    return Reply(text=f"{project.name} skips no sprint just now.")


def sprint_asked_about(ask: Ask, project: Project, store: Store) -> int | None:
    """Return the sprint that is named, else the one that is asked about, else the running one."""
    if project.phase in OWES_NOTHING or project.sprint_start is None:
        return None
    running = sprints.number(project.sprint_start, project.sprint_days, ask.today)
    told = sprint_told(straight(_unnamed(ask)))
    if told or running is None:
        return told if told and running and told <= running + 1 else None
    judged = standings(project, gather(store, [project], ask.turn.now), ask.turn.now)
    asked_about = (one for one in judged if one.is_in_hand(ask.today) and not one.reported)
    return next((one.sprint for one in asked_about), running)


def _unnamed(ask: Ask) -> str:
    """Return the text without names: the words of one are no reason."""
    text = ask.text
    for one in reversed(ask.mentions):
        text = text[: one.start] + "it" + text[one.end :]
    return text
