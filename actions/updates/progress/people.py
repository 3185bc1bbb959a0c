"""Whose a risk is."""

from __future__ import annotations

import re

from actions.asking_back import MOST_BUTTONS
from actions.reply import Button, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.progress.rows import AskError
from actions.updates.progress.words import Progress
from knowledge.models import Person, Project
from knowledge.naming import Mention

_ME = re.compile(r"\b(?:me|I|myself|mine)\b")


def owner_named(desk: Desk, said: Progress, project: Project) -> Person:
    """Return who is to own a risk, or ask who it is."""
    mentions = desk.turn.names.find(said.words).people()
    if not mentions and _ME.search(said.words) and desk.asker is not None:
        return desk.asker
    if not mentions:
        raise AskError(
            unanswered(
                "I know nobody by that name, so I have changed nothing. A risk’s owner is somebody "
                "in the register; please give their name as it is there."
            )
        )
    last = mentions[-1]
    if len(last.candidates) > 1:
        raise AskError(_which(last, said, project))
    return _person(desk, last)


def owner_of_new(desk: Desk, name: str) -> tuple[Person | None, str]:
    """Return who owns a new risk, and what has to be said of it where that is not certain."""
    if not name:
        return None, ""
    if _ME.fullmatch(name):
        return desk.asker, ""
    mentions = desk.turn.names.find(f"owner {name}").people()
    if len(mentions) == 1 and len(mentions[0].candidates) == 1:
        return _person(desk, mentions[0]), ""
    why = "I know several people" if mentions else "I know nobody"
    return None, f"{why} called {name}, so it has no owner yet: “the owner of the risk is …”."


def _which(mention: Mention, said: Progress, project: Project) -> Reply:
    names = [one.name for one in mention.candidates][:MOST_BUTTONS]
    start = said.words.rfind(mention.text)
    before, after = said.words[:start], said.words[start + len(mention.text) :]
    return unanswered(
        f"Which {mention.text} do you mean?",
        *(Button(label=one, says=f"{project.name}: {before}{one}{after}") for one in names),
    )


def _person(desk: Desk, mention: Mention) -> Person:
    found = desk.store.people.with_id(mention.candidates[0].id)
    if found is None:
        raise LookupError("A name leads to nobody.")
    return found
