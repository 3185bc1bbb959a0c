"""Showing an update that is to be changed, and the words that change it."""

from __future__ import annotations

from actions.reply import Button, Reply, unanswered
from actions.updates.correcting.correction_words import Correction
from actions.updates.desk import Desk
from actions.updates.read_back import facts_of
from actions.updates.reporting.asking import RATINGS
from actions.updates.reporting.days_told import not_a_day
from actions.updates.targets import no_target
from actions.wording import day, rating
from knowledge.models import Update

HOW = (
    "Tell me what to change in your own words: “make that amber”, “next is Dundee, not Perth”, "
    "“4,000 not 400”, “remove the blocker”, “that was meant for STAMP” or “the date should be "
    "14 November”."
)


def opened(desk: Desk, update: Update) -> Reply:
    """Show an update and how it can be changed."""
    project = desk.project(update.project_id)
    if project is None:
        return no_target(desk)
    desk.memory.looked_at = update.id
    desk.about.append(project.id)
    others = [one for one in RATINGS if one != update.rag]
    blocked = (Button(label="Remove the blockers", says="remove the blockers"),)
    return Reply(
        text=f"This is the update for {project.name} of {day(update.date)}. {HOW}",
        facts=tuple(facts_of(update, project)),
        buttons=(
            *(Button(label=f"Make it {rating(one)}", says=f"make that {one}") for one in others),
            *(blocked if update.blockers else ()),
            Button(label="Withdraw it", says=f"withdraw my update for {project.name}"),
        ),
    )


def not_found(desk: Desk, update: Update, wanted: Correction) -> Reply:
    """Say that what is to be corrected is not there."""
    if wanted.what == "day":
        wrong = not_a_day(desk.text, desk.today)
        which = "Which day should it be? It can be today or a day before, but not one to come."
        return unanswered(f"{wrong} {which}" if wrong else which)
    reply = opened(desk, update)
    what = f"I can’t find “{wanted.old}” in it, so I have changed nothing. "
    return reply.but(text=f"{what if wanted.old else ''}{reply.text}", answered=False)
