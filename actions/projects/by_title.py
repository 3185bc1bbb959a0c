"""Milestones asked about by their names alone: "when is the Grant pilot due?"."""

import re
from collections.abc import Sequence

from actions import asking_words
from actions.ask import Ask
from actions.manner import is_yes_no
from actions.projects import plan
from actions.projects.one_or_many import MANY
from actions.register import source
from actions.reply import Button, Reply
from actions.subject import stems
from knowledge.models import Milestone
from knowledge.store import Store, Wanted

LEAST = 4
MANY_ASKED = rf"{MANY}|which|any|all|every|list|milestones"
SMALL_TALK = (
    "milestone due late later overdue slip slipped miss missed behind schedule delayed coming "
    "come up next week month year quarter fortnight weekend today tomorrow yesterday past deadline "
    "end ends ended finish finished complete completed live launch close closed plan running "
    "happen january february march april june july august september october november december "
    "spring summer autumn winter christmas monday tuesday wednesday thursday friday saturday sunday"
)
PLAIN = stems(" ".join(asking_words.ASKING)) | stems(SMALL_TALK)
_WORD = re.compile(r"\w+")


def titled(ask: Ask, store: Store) -> list[Milestone]:
    """Return the milestones whose whole name the question holds, where it names no project.

    Those of the project talked of come before those of others.
    """
    if ask.of_kind("project") or ask.says(MANY_ASKED) or stems(ask.text) <= PLAIN:
        return []
    said = f" {_plain(ask.text)} "
    projects = store.projects.wanted(Wanted(), ask.today)
    every = store.progress.milestones([one.id for one in projects])
    found = [one for one in every if _tells(one.name) and f" {_plain(one.name)} " in said]
    own = [one for one in found if one.project_id == ask.slots.get("project")]
    return own or found


def by_title(ask: Ask, store: Store) -> Reply | None:
    """Return where the milestones that a question names stand, or None if it names none."""
    found = titled(ask, store)
    if not found:
        return None
    told = " ".join(f"{_told(one, ask)}." for one in found)
    verdict = _verdict(found, ask)
    projects = {one.project_id: one.project for one in found}
    return Reply(
        text=f"{verdict}{told}",
        buttons=tuple(
            Button(label="All milestones", says=f"What are the milestones of {one.name}?")
            for one in list(projects.values())[:1]
        ),
        sources=tuple(source(one) for one in projects.values()),
    )


def _told(milestone: Milestone, ask: Ask) -> str:
    named = f"“{milestone.name}”"
    return plan.told(milestone, ask.today).replace(named, f"{named} of {milestone.project.name}", 1)


def _verdict(found: Sequence[Milestone], ask: Ask) -> str:
    """Say yes or no where one milestone is put as done, or as late."""
    if len(found) != 1 or not is_yes_no(ask):
        return ""
    one = found[0]
    if ask.says(r"late|overdue|slipp\w+|delayed|behind"):
        is_so = one.slipped or one.status == "missed" or plan.is_past(one, ask.today)
    elif ask.says(r"done|finished|completed?|reached|delivered|yet"):
        is_so = one.status == "done"
    else:
        return ""
    return "Yes: " if is_so else "No: "


def _tells(name: str) -> bool:
    """Say whether a name is more than the words that any question is put in: "Go live" is not."""
    return len(name) >= LEAST and bool(stems(name) - PLAIN)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
